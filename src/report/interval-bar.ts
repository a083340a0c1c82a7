/**
 * Where does an interval lie around zero, at a glance and in plain text?
 * `─` spans the interval, `●` is the point, `│` is zero, `·` is the empty scale.
 */
import type { Change, Interval } from "../verdict.ts";

export const WIDEST_BAR = 17;

/** The half-width all bars of one table share, so that they can be compared. */
export function commonScale(intervals: readonly Interval[]): number {
  return Math.max(0.05, ...intervals.flat().map(Math.abs));
}

/** `cells` is odd, so that zero has one. */
export function intervalBar(
  { difference, interval }: Pick<Change, "difference" | "interval">,
  { scale, cells = WIDEST_BAR }: { readonly scale: number; readonly cells?: number },
): string {
  const cell = (value: number) =>
    Math.min(cells - 1, Math.max(0, Math.round(((value / scale + 1) / 2) * (cells - 1))));
  const [low, high] = interval.map(cell);
  const point = cell(difference);
  const zero = (cells - 1) / 2;
  return Array.from({ length: cells }, (_, index) => {
    if (index === point) return "●";
    if (index === zero) return "│";
    return low !== undefined && high !== undefined && index >= low && index <= high ? "─" : "·";
  }).join("");
}
