/**
 * Which report has every section? Two targets, doubts, flips, limits, notes and a reused verdict.
 */
import type { ReportInput } from "../../src/report/report.ts";
import { faces } from "../report/faces.ts";
import { regressedReport } from "../report/fixture.ts";

export const REPORT_URL = "https://github.com/owner/repo/actions/runs/1";

function everything(): ReportInput {
  const { flipped, "limit exceeded": limited, "could not tell": doubtful } = faces();
  const input = regressedReport();
  const second = input.targets.map((target) => ({
    target: "other",
    base: null,
    head: { ...target.head, trials: [] },
    transcripts: [],
  }));
  return {
    ...input,
    targets: [...input.targets, ...second],
    verdict: {
      ...input.verdict,
      flips: flipped?.verdict.flips ?? [],
      limits: limited?.verdict.limits ?? [],
      doubts: doubtful?.verdict.doubts ?? [],
    },
    circumstance: { kind: "reused", run: "Gate", url: REPORT_URL },
  };
}

export const EVERYTHING = everything();
