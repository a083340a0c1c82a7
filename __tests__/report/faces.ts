/**
 * Which faces does a report have? One input for each thing a verdict can say.
 */
import type { ReportInput } from "../../src/report/report.ts";
import type { Verdict } from "../../src/verdict.ts";
import { regressedReport, withVerdict } from "./fixture.ts";

const TARGET = "support-agent";

export function faces(): Readonly<Record<string, ReportInput>> {
  const regressed = regressedReport();
  const { verdict } = regressed;
  const calm = verdict.changes.map((change) => ({ ...change, status: "unclear" as const }));
  const better = calm.map((change) => ({ ...change, status: "improved" as const }));
  const doubt = (kind: Verdict["doubts"][number]["kind"], why: string) => [
    { target: TARGET, kind, why },
  ];
  const alone = {
    ...regressed,
    targets: regressed.targets.map((target) => ({ ...target, base: null })),
  };
  return {
    regressed,
    passed: withVerdict(regressed, { kind: "passed", why: "No mode rose.", changes: calm }),
    improved: withVerdict(regressed, { kind: "passed", why: "All better.", changes: better }),
    "could not tell": withVerdict(regressed, {
      kind: "inconclusive",
      why: "Too few instances.",
      changes: calm,
      doubts: doubt("could-not-exclude", "A rise of 24.7 points is not excluded."),
    }),
    "could not measure": withVerdict(regressed, {
      kind: "inconclusive",
      why: "No key.",
      changes: [],
      doubts: doubt("could-not-measure", "The provider rejected the key."),
    }),
    untouched: {
      ...withVerdict(regressed, {
        kind: "not-applicable",
        why: "No target is affected.",
        targets: [],
        changes: [],
        notes: [],
        cost: { usd: null, calls: 0, tokens: null },
      }),
      targets: [],
      notices: [],
    },
    "first measurement": withVerdict(alone, {
      kind: "not-applicable",
      why: "There is no base and no limit.",
      changes: [],
    }),
    "limit exceeded": withVerdict(alone, {
      kind: "regressed",
      why: "One limit is exceeded.",
      changes: [],
      limits: [limit("agentic.hallucinated-endpoint", 0.05, true)],
    }),
    "limits kept": withVerdict(alone, {
      kind: "passed",
      why: "Every absolute limit is kept.",
      changes: [],
      limits: [limit("any", 0.4, false)],
    }),
    flipped: withVerdict(regressed, {
      flips: [{ target: TARGET, task: "core/one-off", trials: 3 }],
    }),
  };
}

function limit(mode: string, most: number, exceeded: boolean): Verdict["limits"][number] {
  const head = { failed: 13, trials: 48, rate: 13 / 48, interval: null };
  return { target: TARGET, mode, limit: most, head, p: 0.0001, adjusted: 0.0002, exceeded };
}
