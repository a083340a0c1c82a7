import { describe, expect, it } from "@jest/globals";
import type { Baseline } from "../../src/baseline.ts";
import { type Order, verifyExperiment } from "../../src/compare/verify-experiment.ts";
import { type Experiment, experimentSchema } from "../../src/experiment.ts";
import { measure, wholeMeasurement } from "../../src/measure.ts";
import type { CallModel } from "../../src/ports.ts";
import { ok } from "../../src/result.ts";
import { digestOf } from "../../src/suite/content-key.ts";
import { NO_LIMITS } from "../../src/trial/budget.ts";
import { sharedPlan, TOOL } from "../shared-plan.ts";

const RULES = "c".repeat(40);
const BASE = "a".repeat(40);
const HEAD = "b".repeat(40);
const DAY = Date.parse("2026-11-01T00:00:00Z");

/** Head says no far more often in `weak`. */
const model =
  (weak: boolean): CallModel =>
  async (request) => {
    const digit = Number.parseInt(digestOf(request).slice(-2), 16);
    const isHead = JSON.stringify(request.messages).includes("Be quick.");
    const text = digit < (isHead && weak ? 60 : 230) ? "yes" : "no";
    return ok({ answer: { text, toolCalls: [], finish: "stop" }, latencyMs: 1 });
  };

async function ordered(of: {
  readonly looks: 1 | 3;
  readonly weak?: boolean;
  readonly suite?: string;
}) {
  const config = `version: 1
providers: { near: { kind: openai } }
targets:
  - { id: first, prompt: p.md, model: { provider: near, id: m }, suites: [core] }
  - { id: second, prompt: p.md, model: { provider: near, id: m }, suites: [core] }
policy: { looks: ${of.looks} }
`;
  const { looks, suite } = of;
  const plan = await sharedPlan({
    epoch: BASE,
    config,
    looks,
    ...(suite === undefined ? {} : { suite }),
  });
  const asked = await measure(plan.targets, {
    toolVersion: TOOL,
    runProgram: null,
    callModel: () => model(of.weak ?? false),
    addressOf: () => "",
    journal: null,
    concurrency: 4,
    nextTurn: () => Promise.resolve(),
    signal: new AbortController().signal,
    onProgress: () => undefined,
    onTrial: () => undefined,
    policy: plan.config.policy,
    prices: {},
    limits: NO_LIMITS,
  });
  const measured = wholeMeasurement(asked);
  const experiment: Experiment = experimentSchema.parse({
    version: 1,
    tool: { version: TOOL },
    nonce: "n1",
    pull: 12,
    rules: RULES,
    head: HEAD,
    targets: measured.evidence.map(({ target, base, head }) => ({ target, base, head })),
  });
  const order: Order = {
    nonce: "n1",
    pull: 12,
    rules: RULES,
    head: HEAD,
    toolVersion: TOOL,
    epoch: BASE,
    targets: plan.targets,
    policy: plan.config.policy,
    baselines: new Map(),
    now: DAY,
  };
  return { experiment, order };
}

type Evidence = Experiment["targets"][number]["head"];
type Trial = Evidence["trials"][number];

/** The head evidence of the first target, changed. */
function withHead(
  experiment: Experiment,
  change: (head: Evidence) => Partial<Evidence>,
): Experiment {
  const [first, ...rest] = experiment.targets;
  if (first === undefined) throw new Error("there is a target");
  const head = { ...first.head, ...change(first.head) };
  return { ...experiment, targets: [{ ...first, head }, ...rest] };
}

function withBase(experiment: Experiment, base: Evidence | null): Experiment {
  const [first, ...rest] = experiment.targets;
  if (first === undefined) throw new Error("there is a target");
  return { ...experiment, targets: [{ ...first, base }, ...rest] };
}

const mapTrials = (change: (trial: Trial, index: number) => Trial) => (head: Evidence) => ({
  trials: head.trials.map(change),
});
const failing: Trial["grade"] = {
  kind: "failed",
  findings: [{ mode: "domain.made-up", severity: "minor", by: "rule", rule: "made up" }],
};

const made = failing.kind === "failed" ? failing.findings : [];
const known = {
  mode: "reasoning.wrong-answer",
  severity: "minor",
  by: "rule",
  rule: "differs",
} as const;

const FORGERIES: readonly (readonly [string, string, (honest: Experiment) => Experiment])[] = [
  ["a wrong nonce", "other-nonce", (of) => ({ ...of, nonce: "n2" })],
  ["no nonce", "other-nonce", (of) => ({ ...of, nonce: null })],
  ["another pull request", "other-pull", (of) => ({ ...of, pull: 13 })],
  ["a merge group", "other-pull", (of) => ({ ...of, pull: null })],
  ["other rules", "other-rules", (of) => ({ ...of, rules: HEAD })],
  ["another head", "other-head", (of) => ({ ...of, head: BASE })],
  ["another version of the tool", "other-tool", (of) => ({ ...of, tool: { version: "9.9.9" } })],
  ["a target that is missing", "other-targets", (of) => ({ ...of, targets: of.targets.slice(1) })],
  [
    "a target that is there twice",
    "other-targets",
    (of) => ({ ...of, targets: [...of.targets, ...of.targets.slice(0, 1)] }),
  ],
  [
    "a target that nobody asked about",
    "other-targets",
    (of) => ({
      ...of,
      targets: [
        ...of.targets,
        ...of.targets.slice(0, 1).map((one) => ({ ...one, target: "third" })),
      ],
    }),
  ],
  [
    "evidence of another target",
    "other-targets",
    (of) => withHead(of, () => ({ target: "second" })),
  ],
  ["another commit", "other-revision", (of) => withHead(of, () => ({ revision: BASE }))],
  ["no commit", "other-revision", (of) => withHead(of, () => ({ revision: null }))],
  [
    "base evidence in the place of head's",
    "other-revision",
    (of) => withHead(of, () => of.targets[0]?.base ?? {}),
  ],
  [
    "another prompt",
    "other-prompt",
    (of) =>
      withHead(of, ({ identity }) => ({
        identity: identity && { ...identity, prompt: digestOf("other") },
      })),
  ],
  [
    "another suite",
    "other-suite",
    (of) =>
      withHead(of, ({ suites }) => ({
        suites: suites.map((one) => ({ ...one, digest: digestOf("") })),
      })),
  ],
  ["another key", "other-key", (of) => withHead(of, () => ({ evidenceKey: digestOf("key") }))],
  [
    "a task that can fail in fewer ways",
    "other-tasks",
    (of) =>
      withHead(of, ({ tasks = [] }) => ({ tasks: tasks.map((task) => ({ ...task, modes: [] })) })),
  ],
  ["no tasks", "other-tasks", (of) => withHead(of, () => ({ tasks: undefined }))],
  [
    "fewer trials than planned",
    "missing-trials",
    (of) => withHead(of, ({ trials }) => ({ trials: trials.slice(0, -1) })),
  ],
  [
    "fewer trials, and a smaller plan",
    "missing-trials",
    (of) =>
      withHead(of, ({ trials }) => ({ trials: trials.slice(0, -2), planned: trials.length - 2 })),
  ],
  [
    "only the trials that passed",
    "missing-trials",
    (of) =>
      withHead(of, ({ trials }) => ({
        trials: trials.filter(({ grade }) => grade.kind === "passed"),
      })),
  ],
  [
    "an instance that base was not asked",
    "extra-trials",
    (of) =>
      withHead(
        of,
        mapTrials((trial) =>
          trial.instance === of.targets[0]?.head.trials[0]?.instance
            ? { ...trial, instance: "elsewhere" }
            : trial,
        ),
      ),
  ],
  [
    "a repeat that was not planned",
    "extra-trials",
    (of) =>
      withHead(
        of,
        mapTrials((trial, index) => (index === 0 ? { ...trial, trial: 7 } : trial)),
      ),
  ],
  [
    "one repeat in the place of another",
    "extra-trials",
    (of) =>
      withHead(
        of,
        mapTrials((trial) => (trial.trial === 1 ? { ...trial, trial: 2 } : trial)),
      ),
  ],
  [
    "an instance in two looks",
    "extra-trials",
    (of) =>
      withHead(
        of,
        mapTrials((trial) => (trial.trial === 1 ? { ...trial, look: 2 } : trial)),
      ),
  ],
  [
    "a mode that its graders cannot find",
    "impossible-finding",
    (of) =>
      withHead(
        of,
        mapTrials((trial, index) => (index === 0 ? { ...trial, grade: failing } : trial)),
      ),
  ],
  [
    "a mode of its own beside one that its graders find",
    "impossible-finding",
    (of) =>
      withHead(
        of,
        mapTrials((trial, index) =>
          index === 0 ? { ...trial, grade: { ...failing, findings: [known, ...made] } } : trial,
        ),
      ),
  ],
  ["no looks", "impossible-stop", (of) => withHead(of, () => ({ looks: undefined }))],
  [
    "other looks",
    "impossible-stop",
    (of) => withHead(of, () => ({ looks: { planned: 2, taken: 2, stop: "end" } })),
  ],
  [
    "trials of a look that was not taken",
    "extra-trials",
    (of) => withHead(of, () => ({ looks: { planned: 1, taken: 0, stop: "futility" } })),
  ],
  ["no base evidence", "other-baseline", (of) => withBase(of, null)],
  [
    "head evidence in the place of base's",
    "other-revision",
    (of) => withBase(of, of.targets[0]?.head ?? null),
  ],
];

describe("evidence as it was ordered", () => {
  it("is decided on", async () => {
    const { experiment, order } = await ordered({ looks: 1 });
    const verified = verifyExperiment(experiment, order);
    expect(verified).toMatchObject({
      ok: true,
      value: [{ target: "first" }, { target: "second" }],
    });
  });

  it("is decided on after a look that stopped the run, and not when the stop is made up", async () => {
    const { experiment, order } = await ordered({ looks: 3, weak: true });
    expect(experiment.targets[0]?.head.looks).toMatchObject({ taken: 1, stop: "regressed" });
    expect(verifyExperiment(experiment, order).ok).toBe(true);
    const futile = (evidence: Evidence | null) =>
      evidence?.looks && { ...evidence, looks: { ...evidence.looks, stop: "futility" as const } };
    const forged = {
      ...experiment,
      targets: experiment.targets.map(({ target, base, head }) => ({
        target,
        base: futile(base) ?? null,
        head: futile(head) ?? head,
      })),
    };
    expect(verifyExperiment(forged, order)).toMatchObject({
      ok: false,
      problem: { reason: "impossible-stop" },
    });
  });

  it.each(FORGERIES)("is refused: %s", async (_name, reason, forge) => {
    const { experiment, order } = await ordered({ looks: 1 });
    expect(verifyExperiment(forge(experiment), order)).toMatchObject({
      ok: false,
      problem: { reason },
    });
  });

  it("has as many instances of each task as the suite draws", async () => {
    const task = (id: string) => `  - id: ${id}
    instances: 10
    category: reasoning
    sample: { q: { int: [1, 1000000] } }
    input: '${id} {{ q }}'
    grade: [ { contains: 'yes' } ]
`;
    const suite = `version: 1\nid: s\ntasks:\n${task("one")}${task("two")}`;
    const { experiment, order } = await ordered({ looks: 1, suite });
    const moved = (evidence: Evidence | null) =>
      evidence && {
        ...evidence,
        trials: evidence.trials.map((trial, index) =>
          index === evidence.trials.findIndex(({ task: of }) => of === "s/one")
            ? { ...trial, task: "s/two" }
            : trial,
        ),
      };
    const [first, ...rest] = experiment.targets;
    if (first === undefined) throw new Error("there is a target");
    expect(verifyExperiment(experiment, order).ok).toBe(true);
    const head = moved(first.head) ?? first.head;
    const forged = {
      ...experiment,
      targets: [{ ...first, base: moved(first.base), head }, ...rest],
    };
    expect(verifyExperiment(forged, order)).toMatchObject({
      problem: { reason: "missing-trials" },
    });
  });

  it("has no base where the target is new, and one where it is not", async () => {
    const { experiment, order } = await ordered({ looks: 1 });
    const targets = order.targets.map((target) => ({
      ...target,
      arms: target.arms.filter(({ arm }) => arm === "head"),
    }));
    const anew = { ...order, targets };
    expect(verifyExperiment(experiment, anew)).toMatchObject({
      problem: { reason: "other-baseline" },
    });
    const alone = experiment.targets.map((target) => ({ ...target, base: null }));
    const fresh = verifyExperiment({ ...experiment, targets: alone }, anew);
    expect(fresh).toMatchObject({ ok: true, value: [{ base: null }, { base: null }] });
  });

  it("stands on nothing but a reviewed baseline where the policy wants one", async () => {
    const { experiment, order } = await ordered({ looks: 1 });
    const policy = {
      ...order.policy,
      baseline: { ...order.policy.baseline, source: "file" as const },
    };
    expect(verifyExperiment(experiment, { ...order, policy })).toMatchObject({
      problem: { reason: "other-baseline" },
    });
  });

  it("may stand on a recorded baseline, and on no edited one", async () => {
    const { experiment, order } = await ordered({ looks: 1 });
    const evidence = experiment.targets[0]?.base;
    if (evidence === null || evidence === undefined) throw new Error("there is a base");
    const recorded: Baseline = {
      version: 1,
      epoch: BASE,
      recordedAt: "2026-10-30T00:00:00Z",
      run: null,
      evidence,
    };
    const policy = {
      ...order.policy,
      baseline: { ...order.policy.baseline, source: "stored" as const },
    };
    const baselines = new Map([
      ["first", [recorded]],
      ["second", [{ ...recorded, evidence: experiment.targets[1]?.base ?? evidence }]],
    ]);
    const stored = { ...order, policy, baselines };
    expect(verifyExperiment(experiment, stored)).toMatchObject({
      ok: true,
      value: [{ baseAgeDays: 2 }, { baseAgeDays: 2 }],
    });
    const edited = withBase(experiment, {
      ...evidence,
      trials: evidence.trials.map((trial) => ({ ...trial, grade: { kind: "ungraded", why: "x" } })),
    });
    expect(verifyExperiment(edited, stored)).toMatchObject({
      problem: { reason: "other-baseline" },
    });
    expect(verifyExperiment(experiment, { ...stored, baselines: new Map() })).toMatchObject({
      problem: { reason: "other-baseline" },
    });
  });
});
