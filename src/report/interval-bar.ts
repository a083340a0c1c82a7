/**
 * Where does an interval lie around zero, at a glance and in plain text?
 * `─` spans the interval, `●` is the point, `│` is zero, `·` is the empty scale.
 */
import type { Interval } from "../verdict.ts";

const CELLS = 17;

/** The half-width all bars of one table share, so that they can be compared. */
export function commonScale(intervals: readonly Interval[]): number {
  return Math.max(0.05, ...intervals.flat().map(Math.abs));
}

export function intervalBar(difference: number, interval: Interval, scale: number): string {
  const cell = (value: number) =>
    Math.min(CELLS - 1, Math.max(0, Math.round(((value / scale + 1) / 2) * (CELLS - 1))));
  const [low, high] = interval.map(cell);
  const point = cell(difference);
  const zero = (CELLS - 1) / 2;
  return Array.from({ length: CELLS }, (_, index) => {
    if (index === point) return "●";
    if (index === zero) return "│";
    return low !== undefined && high !== undefined && index >= low && index <= high ? "─" : "·";
  }).join("");
}
