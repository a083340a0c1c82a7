/**
 * What can a row be about? A failure mode, or `any`: the trial failed in whatever way.
 */
import type { ModeId } from "../modes.ts";

export type RowMode = ModeId | typeof ANY;

export const ANY = "any";
