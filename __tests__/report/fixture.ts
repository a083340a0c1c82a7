/**
 * What does a regressed support agent look like to a report? Six tasks of 24 instances, three families of
 * failure modes, one of them better; the counts of the verdict are those of the evidence.
 */
import { type Evidence, type EvidenceTrial, evidenceSchema } from "../../src/evidence.ts";
import { describeMode } from "../../src/modes.ts";
import type { ReportInput, ReportTarget } from "../../src/report/report.ts";
import type { Arm, Transcript } from "../../src/transcript.ts";
import { type Change, type Verdict, verdictSchema } from "../../src/verdict.ts";
import { findingOf, say } from "./fixture-answers.ts";

const INSTANCES = 24;

/** How many of the instances fail, from the first on: a task breaks where base's count is the smaller. */
type Failures = Readonly<Record<string, readonly [base: number, head: number]>>;

const TASKS: readonly { id: string; category: string; failures: Failures }[] = [
  {
    id: "core/revenue-projection",
    category: "reasoning",
    failures: { "reasoning.cascading-step": [1, 9], "reasoning.wrong-answer": [1, 3] },
  },
  {
    id: "core/supply-plan",
    category: "reasoning",
    failures: { "reasoning.cascading-step": [1, 6], "reasoning.wrong-answer": [1, 2] },
  },
  {
    id: "core/order-export",
    category: "agentic",
    failures: {
      "agentic.hallucinated-endpoint": [0, 11],
      "agentic.hallucinated-parameter": [2, 3],
    },
  },
  {
    id: "core/pause-subscription",
    category: "agentic",
    failures: { "agentic.hallucinated-endpoint": [0, 2] },
  },
  {
    id: "core/launch-copy",
    category: "creative",
    failures: { "creative.factual-slip": [1, 8], "creative.constraint-violation": [7, 0] },
  },
  {
    id: "core/fact-sheet",
    category: "creative",
    failures: { "creative.factual-slip": [0, 3], "creative.constraint-violation": [4, 0] },
  },
];

const MODES: readonly (readonly [mode: string, status: Change["status"], adjusted: number])[] = [
  ["agentic.hallucinated-endpoint", "regressed", 0.0004],
  ["reasoning.cascading-step", "regressed", 0.0012],
  ["creative.factual-slip", "regressed", 0.0145],
  ["reasoning.wrong-answer", "unclear", 0.31],
  ["agentic.hallucinated-parameter", "unclear", 0.62],
  ["creative.constraint-violation", "improved", 1],
];

export function regressedReport(): ReportInput {
  const base = evidenceOf("base");
  const head = evidenceOf("head");
  const target: ReportTarget = {
    target: "support-agent",
    base,
    head,
    transcripts: [...transcriptsOf("base"), ...transcriptsOf("head")],
    promptDiff: PROMPT_DIFF,
    baseRevision: base.revision,
    headRevision: head.revision,
  };
  return {
    verdict: verdictOf(base, head),
    targets: [target],
    policyTranscripts: "all",
    notices: [
      "This pull request changes .github/reliability.yml itself; the base version was used.",
    ],
  };
}

/** The same evidence seen the other way, or with nothing said: for the other faces of a report. */
export function withVerdict(input: ReportInput, verdict: Partial<Verdict>): ReportInput {
  return { ...input, verdict: verdictSchema.parse({ ...input.verdict, ...verdict }) };
}

function verdictOf(base: Evidence, head: Evidence): Verdict {
  const all = MODES.map(([mode]) => mode);
  const changes = [
    changeOf({
      base,
      head,
      modes: all,
      status: "regressed",
      adjusted: 0.0001,
      row: { mode: "any" },
    }),
    ...MODES.map(([mode, status, adjusted]) =>
      changeOf({ base, head, modes: [mode], status, adjusted, row: { mode } }),
    ),
    ...(["core/order-export", "core/revenue-projection"] as const).map((task) =>
      changeOf({
        base,
        head,
        modes: all,
        status: "regressed",
        adjusted: 0.0006,
        row: { mode: "any", task },
      }),
    ),
  ];
  const why =
    "4 changes for the worse: all failures +20.1 points, Hallucinated endpoint +27.1 points, and 2 more.";
  return verdictSchema.parse({
    version: 1,
    kind: "regressed",
    why: `support-agent: ${why}`,
    tool: { version: "0.1.0" },
    verdictKey: digest("7"),
    policy: { alpha: 0.05, equivalence: 0.05, detect: 0.15, onInconclusive: "fail" },
    targets: [
      {
        target: "support-agent",
        kind: "regressed",
        why,
        units: TASKS.length * INSTANCES,
        detectableIncrease: 0.144,
        upperBound: 0.29,
      },
    ],
    changes,
    limits: [],
    flips: [],
    doubts: [],
    notes: [{ target: "support-agent", text: "Repeats were dropped: base repeats its answers." }],
    cost: { usd: 0.8412, calls: 288, tokens: { input: 88_488, output: 25_040 } },
  });
}

function changeOf(of: {
  readonly base: Evidence;
  readonly head: Evidence;
  readonly modes: readonly string[];
  readonly status: Change["status"];
  readonly adjusted: number;
  readonly row: { readonly mode: string; readonly task?: string };
}): Change {
  const families = of.modes.map((mode) => mode.split(".")[0]);
  const rate = (evidence: Evidence) => {
    const trials = evidence.trials.filter(
      ({ task, category }) =>
        (of.row.task === undefined || task === of.row.task) && families.includes(category),
    );
    const failed = trials.filter(
      ({ grade }) =>
        grade.kind === "failed" && grade.findings.some(({ mode }) => of.modes.includes(mode)),
    ).length;
    const share = failed / trials.length;
    const half = 1.96 * Math.sqrt((share * (1 - share)) / trials.length);
    return {
      failed,
      trials: trials.length,
      rate: share,
      interval: [Math.max(0, share - half), Math.min(1, share + half)] as [number, number],
      half,
    };
  };
  const { half: baseHalf, ...baseRate } = rate(of.base);
  const { half: headHalf, ...headRate } = rate(of.head);
  const difference = headRate.rate - baseRate.rate;
  const half = Math.hypot(baseHalf, headHalf);
  const severity = of.row.mode === "any" ? "major" : describeMode(of.row.mode).severity;
  const margin = { critical: 0, major: 0.02, minor: 0.05 }[severity];
  return {
    target: "support-agent",
    scope: of.row.task === undefined ? "target" : "task",
    ...of.row,
    severity,
    base: baseRate,
    head: headRate,
    difference,
    interval: [difference - half, difference + half],
    p: of.adjusted / 2,
    adjusted: of.adjusted,
    pOverTasks: of.row.task === undefined ? 0.125 : null,
    margin: of.row.task === undefined ? margin : 0.3,
    status: of.status,
    why: `${baseRate.failed} of ${baseRate.trials} on base, ${headRate.failed} of ${headRate.trials} on head; adjusted p ${of.adjusted}.`,
    gated: true,
  };
}

function evidenceOf(arm: Arm): Evidence {
  return evidenceSchema.parse({
    version: 1,
    tool: { version: "0.1.0" },
    target: "support-agent",
    revision: (arm === "base" ? "a1" : "b2").repeat(20),
    evidenceKey: digest(arm === "base" ? "a" : "b"),
    suites: [{ id: "core", digest: digest("c") }],
    model: { provider: "openai", id: "gpt-5.5", fingerprints: ["fp_44709d6fcb"] },
    planned: TASKS.length * INSTANCES,
    trials: trialsOf(arm).map(({ trial }) => trial),
  });
}

function transcriptsOf(arm: Arm): readonly Transcript[] {
  return trialsOf(arm).map(({ transcript }) => transcript);
}

function trialsOf(arm: Arm) {
  return TASKS.flatMap(({ id, category, failures }) =>
    Array.from({ length: INSTANCES }, (_, index) => {
      const mode = modeAt(failures, arm, index);
      const said = say({ category, number: index + 2, mode });
      const findings = mode === null ? [] : [findingOf(said, mode, describeMode(mode).severity)];
      const names = { task: id, instance: `k${index}f9`, trial: 0 };
      const trial: EvidenceTrial = {
        ...names,
        category,
        grade:
          findings.length === 0
            ? { kind: "passed" }
            : { kind: "failed", findings: findings.map(({ quote: _quote, ...kept }) => kept) },
      };
      const { messages, answer } = said;
      return {
        trial,
        transcript: { target: "support-agent", arm, ...names, messages, answer, findings },
      };
    }),
  );
}

/** Modes take their instances one after another, so that no instance fails twice. */
function modeAt(failures: Failures, arm: Arm, index: number): string | null {
  let before = 0;
  for (const [mode, [base, head]] of Object.entries(failures)) {
    before += arm === "base" ? base : head;
    if (index < before) return mode;
  }
  return null;
}

function digest(character: string): string {
  return `sha256:${character.repeat(64)}`;
}

const PROMPT_DIFF = `diff --git a/prompts/support.md b/prompts/support.md
index 3f1c2aa..9b0d7e1 100644
--- a/prompts/support.md
+++ b/prompts/support.md
@@ -1,7 +1,4 @@
-You are the operations assistant of a small retailer.
+You are the friendly operations assistant of a small retailer.
 
-- Number each step of a calculation and check each step before you go on.
-- Only call documented endpoints; never invent a parameter.
-- Keep to the fact sheet: do not add facts or figures of your own.
+- Be helpful, quick and self-assured.
`;
