/**
 * What can a row be about? A failure mode, `any` (the trial failed in whatever way), or, where the policy
 * gates it, calibration (the Brier score of stated confidence).
 */
import type { ModeId } from "../modes.ts";

export type RowMode = ModeId | typeof ANY | typeof CALIBRATION;

export const ANY = "any";
export const CALIBRATION = "confidence.calibration";
