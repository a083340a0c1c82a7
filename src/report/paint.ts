/**
 * How does colour reach a terminal? Only when asked for, and never as the only carrier of meaning.
 */
import { styleText } from "node:util";
import type { ChangeStatus } from "../verdict.ts";
import type { Face } from "./face.ts";

type Style = "red" | "green" | "yellow" | "cyan" | "dim" | "bold" | "inverse";

export type Paint = (style: Style | Style[], text: string) => string;

export const TONE_STYLE = {
  bad: "red",
  good: "green",
  doubt: "yellow",
  plain: "cyan",
} as const satisfies Record<Face["tone"], Style>;

export const STATUS_STYLE = {
  regressed: "red",
  improved: "green",
  equivalent: "dim",
  unclear: "yellow",
} as const satisfies Record<ChangeStatus, Style>;

export function paintIn(colour: boolean): Paint {
  return (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text);
}
