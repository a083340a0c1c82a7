/**
 * What does the forest plot draw for each change, on which scale, and how is it said without the picture?
 */
import type { Change } from "../../verdict.ts";
import { visible } from "../escape.ts";
import { differenceWithInterval, modeLabel, STATUS_WORD } from "../wording.ts";
import { TONE } from "./status.ts";

export type ForestRow = {
  readonly key: string;
  readonly label: string;
  readonly numbers: string;
  readonly status: string;
  readonly colour: string;
  readonly fill: string;
  /** In points, as the axis. */
  readonly low: number;
  readonly high: number;
  readonly point: number;
  readonly margin: number;
};

export function forestRow(change: Change): ForestRow {
  const [low, high] = change.interval;
  const isDecided = change.status === "regressed" || change.status === "improved";
  const colour = `var(--${TONE[change.status]})`;
  return {
    key: `${change.scope} ${change.mode} ${change.task ?? ""}`,
    label: visible(modeLabel(change.mode)).replaceAll("\n", " "),
    numbers: differenceWithInterval(change),
    status: STATUS_WORD[change.status],
    colour,
    fill: isDecided ? colour : "var(--card)",
    low: 100 * low,
    high: 100 * high,
    point: 100 * change.difference,
    margin: 100 * change.margin,
  };
}

/** Everything drawn, with air on both sides. */
export function forestDomain(rows: readonly ForestRow[]): [number, number] {
  const values = [0, ...rows.flatMap(({ low, high, point, margin }) => [low, high, point, margin])];
  const low = Math.min(...values);
  const high = Math.max(...values);
  const air = Math.max(1, 0.06 * (high - low));
  return [low - air, high + air];
}

/** The same for a reader who does not see it. */
export function describeForest(changes: readonly Change[]): string {
  const rows = changes.map(
    (change) =>
      `${modeLabel(change.mode)} ${differenceWithInterval(change)} ${STATUS_WORD[change.status]}`,
  );
  return `Differences per failure mode in points, with intervals: ${rows.join("; ")}.`;
}
