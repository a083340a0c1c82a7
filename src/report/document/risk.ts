/**
 * How grave is the risk that remains of a failure mode? Severity, occurrence and detection from 1 to 10 and their product,
 * as in a failure mode and effects analysis. The scales are this tool's own and stand in every document.
 */
import { judgeAccuracy, reachesFloor } from "../../compare/judge-accuracy.ts";
import type { ModeRate } from "../../compare/mode-rates.ts";
import type { Evidence, EvidenceJudge } from "../../evidence.ts";
import type { Severity } from "../../modes.ts";

export const SEVERITY_SCALE = { critical: 9, major: 6, minor: 3 } as const satisfies Record<
  Severity,
  number
>;

/** Occurrence by the upper end of the interval of the rate: what the run cannot exclude. */
export const OCCURRENCE_SCALE = [
  { from: 0.5, score: 10 },
  { from: 0.2, score: 9 },
  { from: 0.1, score: 8 },
  { from: 0.05, score: 7 },
  { from: 0.02, score: 6 },
  { from: 0.01, score: 5 },
  { from: 0.005, score: 4 },
  { from: 0.002, score: 3 },
  { from: 0.0005, score: 2 },
  { from: 0, score: 1 },
] as const;

/** Detection: 1 would be certain to be noticed, 10 never. */
export const DETECTION_SCALE = {
  rule: { score: 3, words: "found by a rule, in the tasks that can show it" },
  "calibrated-judge": {
    score: 5,
    words:
      "found by a judge that agrees with people (kappa 0.6 or more on ten labels of each kind)",
  },
  judge: { score: 8, words: "found by a judge whose agreement with people is lower or not known" },
  unmeasured: { score: 10, words: "no answer was graded that could have shown it" },
} as const;

export type Detection = keyof typeof DETECTION_SCALE;

export type Risk = {
  readonly mode: string;
  readonly severity: number;
  readonly occurrence: number;
  readonly detection: Detection;
  readonly priority: number;
};

/** The gravest first. Of what was not measured nothing better than the worst is known. */
export function risksOf(rates: readonly ModeRate[], { judges = [] }: Evidence): readonly Risk[] {
  return rates
    .map(({ mode, severity: grade, foundBy, interval }) => {
      const own = judges.filter(({ modes }) => modes.includes(mode));
      const detection = interval === null ? "unmeasured" : detectionBy(foundBy, own);
      const severity = SEVERITY_SCALE[grade];
      const occurrence = occurrenceOf(interval?.[1] ?? 1);
      const priority = severity * occurrence * DETECTION_SCALE[detection].score;
      return { mode, severity, occurrence, detection, priority };
    })
    .toSorted((a, b) => b.priority - a.priority || (a.mode < b.mode ? -1 : 1));
}

/** Where a rule and a judge can find a mode, the worse of the two counts. */
function detectionBy(foundBy: ModeRate["foundBy"], judges: readonly EvidenceJudge[]): Detection {
  if (judges.length === 0 && !foundBy.includes("judge")) return "rule";
  const agrees = ({ calibration }: EvidenceJudge) =>
    calibration !== null && reachesFloor(judgeAccuracy(calibration), AGREES);
  return judges.length > 0 && judges.every(agrees) ? "calibrated-judge" : "judge";
}

const AGREES = 0.6;

export function occurrenceOf(upperEnd: number): number {
  return OCCURRENCE_SCALE.find(({ from }) => upperEnd >= from)?.score ?? 1;
}
