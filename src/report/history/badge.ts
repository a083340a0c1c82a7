/**
 * What does a badge say of a target? The endpoint format of shields.io: a label, a message and a colour.
 */
import { visible } from "../escape.ts";
import { percent } from "../wording.ts";
import type { TargetHistory } from "./history.ts";

export type Badge = {
  readonly schemaVersion: 1;
  readonly label: string;
  readonly message: string;
  readonly color: "brightgreen" | "yellow" | "orange" | "red" | "lightgrey";
};

export function badgeOf({ target, trend }: TargetHistory): Badge {
  const label = `${visible(target)} reliability`;
  const newest = trend.points.at(-1);
  if (newest === undefined || newest.any.rate === null) {
    return { schemaVersion: 1, label, message: "not measured", color: "lightgrey" };
  }
  const right = 1 - newest.any.rate;
  const message = `${percent(right)} right`;
  // An alarm outshines a good rate: something crept up although nobody changed it.
  return hasStandingAlarm({ target, trend })
    ? { schemaVersion: 1, label, message: `${message}, drifting`, color: "red" }
    : { schemaVersion: 1, label, message, color: colourOf(right) };
}

/** All targets in one: the worst of them. */
export function badgeOfAll(targets: readonly TargetHistory[]): Badge {
  const ranked = targets
    .map((each) => ({ each, rate: each.trend.points.at(-1)?.any.rate ?? -1 }))
    .toSorted(
      (a, b) =>
        Number(hasStandingAlarm(b.each)) - Number(hasStandingAlarm(a.each)) || b.rate - a.rate,
    );
  const worst = ranked[0]?.each ?? { target: "", trend: { points: [], alarms: [] } };
  return { ...badgeOf(worst), label: "reliability" };
}

/** An alarm of the subject that is still in use: nothing was changed since. */
export function hasStandingAlarm({ trend }: TargetHistory): boolean {
  const lastChange = trend.points.findLastIndex(({ changed }) => changed.length > 0);
  return trend.alarms.some(({ at }) => at >= lastChange);
}

function colourOf(right: number): Badge["color"] {
  if (right >= 0.95) return "brightgreen";
  return right >= 0.8 ? "yellow" : "orange";
}
