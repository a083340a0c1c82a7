/**
 * What do the history pages show? Of each target its trend, and every regression that somebody accepted.
 */
import type { RecordedAcceptance } from "../../acceptance.ts";
import type { Trend, TrendPoint } from "../../compare/trend.ts";

export type TargetHistory = { readonly target: string; readonly trend: Trend };

export type History = {
  readonly targets: readonly TargetHistory[];
  /** Oldest first. */
  readonly acceptances: readonly RecordedAcceptance[];
};

export type Series = {
  readonly mode: string;
  readonly points: readonly SeriesPoint[];
};

export type SeriesPoint = {
  readonly at: number;
  readonly recordedAt: string;
  readonly rate: number;
  readonly low: number;
  readonly high: number;
};

/** One series a mode, all failures first, then by the highest rate of the newest points. */
export function seriesOf({ points }: Trend): readonly Series[] {
  const modes = new Set(points.flatMap((point) => point.modes.map(({ mode }) => mode)));
  const series = ["any", ...modes].map((mode) => ({
    mode,
    points: points.flatMap((point, at) => seriesPoint(point, at, mode)),
  }));
  const [any, ...others] = series;
  const newest = ({ points: own }: Series) => own.at(-1)?.rate ?? 0;
  const ranked = others
    .filter(({ points: own }) => own.some(({ rate }) => rate > 0))
    .toSorted((a, b) => newest(b) - newest(a) || (a.mode < b.mode ? -1 : 1));
  return any === undefined || any.points.length === 0 ? [] : [any, ...ranked];
}

function seriesPoint(point: TrendPoint, at: number, mode: string): readonly SeriesPoint[] {
  const rate = mode === "any" ? point.any : point.modes.find((each) => each.mode === mode);
  if (rate === undefined || rate.rate === null || rate.interval === null) return [];
  const [low, high] = rate.interval;
  return [{ at, recordedAt: point.recordedAt, rate: rate.rate, low, high }];
}

/** "2026-11-24" */
export function dayOf(recordedAt: string): string {
  return recordedAt.slice(0, 10);
}

/** The file of a target's page; ids are slugs, and anything else is written so that it is no path. */
export function pageFile(target: string): string {
  return `target-${fileName(target)}.html`;
}

export function badgeFile(target: string): string {
  return `badge/${fileName(target)}.json`;
}

function fileName(target: string): string {
  return encodeURIComponent(target).replaceAll(/[%.]/g, "_");
}
