/** How does a run ask its judges, and what of it reaches the evidence? Both models answer without a network. */

import { describe, expect, test } from "@jest/globals";
import { verifyExperiment } from "../src/compare/verify-experiment.ts";
import type { EvidenceJudge } from "../src/evidence.ts";
import { type Experiment, experimentSchema } from "../src/experiment.ts";
import type { TrialDetails } from "../src/grade/grade-trial.ts";
import { joinShards } from "../src/join.ts";
import type { Agreement } from "../src/judge-calibration.ts";
import { measure, wholeMeasurement } from "../src/measure.ts";
import type { CallModel, ModelRequest } from "../src/ports.ts";
import { fail, ok } from "../src/result.ts";
import { judgesOf } from "../src/suite/judges.ts";
import { NO_LIMITS } from "../src/trial/budget.ts";
import { asking, shardsOf, sharedPlan, TOOL } from "./shared-plan.ts";
import { valueIn } from "./suite/said.ts";

const SUITE = `version: 1
id: s
tasks:
  - id: greet
    instances: 30
    category: creative
    sample: { q: { int: [1, 1000000] } }
    input: 'Greet guest {{ q }}.'
    grade:
      - judge:
          rubric: The answer greets the guest.
          provider: near
          model: judge
          good: [ 'Good morning, guest {{ q }}!', 'Welcome, guest {{ q }}!' ]
          bad: 'Go away, {{ q }}.'
  - id: plain
    instances: 12
    sample: { q: { int: [1, 1000000] } }
    input: 'Say {{ q }}.'
    grade: [ { contains: 'elcome' } ]
`;
const AGREEMENT: Agreement = {
  "human-meets": { "judge-meets": 20, "judge-fails": 0 },
  "human-fails": { "judge-meets": 1, "judge-fails": 19 },
  ungraded: 0,
};

const isJudge = ({ model }: ModelRequest) => model === "judge";
const says = (text: string) =>
  ok({ answer: { text, toolCalls: [], finish: "stop" as const }, latencyMs: 1 });
/** Looks for a friendly word in the part that is the answer. */
const fairJudge: CallModel = async ({ messages }) => {
  const [, answer = ""] = messages[1]?.content.split(/data-[0-9a-f]+ answer\n/) ?? [];
  const verdict = /good morning|welcome/i.test(answer) ? "meets" : "fails";
  return says(JSON.stringify({ reason: "It says so.", verdict }));
};
const words = (request: ModelRequest) => request.messages.map(({ content }) => content).join(" ");

async function measured(
  judge: CallModel,
  of: { readonly looks?: 1 | 3; readonly maxCalls?: number; readonly calibrated?: boolean } = {},
) {
  const { looks = 1, maxCalls = null, calibrated = true } = of;
  const plan = await sharedPlan({ suite: SUITE, looks, epoch: "a".repeat(40) });
  const [first] = plan.targets;
  if (first === undefined) throw new Error("there is a target");
  const [known] = judgesOf(first.suites, first.arms[0]?.resolved.providers ?? []);
  if (known === undefined) throw new Error("there is a judge");
  const { identity, provider, model, task } = known;
  const calibrations = calibrated
    ? [{ identity, provider, model, task, agreement: AGREEMENT }]
    : [];
  const targets = [{ ...first, calibrations }];
  const asked: ModelRequest[] = [];
  const details: TrialDetails[] = [];
  const callModel: CallModel = async (request, signal) => {
    asked.push(request);
    if (isJudge(request)) return judge(request, signal);
    return says(/Be quick/.test(words(request)) && request.seed % 4 === 0 ? "What?" : "Welcome!");
  };
  const measured = await measure(targets, {
    ...asking,
    callModel: () => callModel,
    onTrial: (each) => details.push(each),
    policy: { ...plan.config.policy, looks },
    prices: {},
    limits: { ...NO_LIMITS, calls: maxCalls },
  });
  const measurement = wholeMeasurement(measured);
  const [evidence] = measurement.evidence;
  if (!evidence?.head || !evidence.base) throw new Error("both arms were measured");
  const { base, head } = evidence;
  return { plan, targets, measurement, base, head, details, asked: asked.filter(isJudge) };
}

const judgeOf = ({ judges }: { readonly judges?: readonly EvidenceJudge[] | undefined }) =>
  judges?.[0];

describe("a run with a judge", () => {
  test("grades with its verdicts, counts its sentinels, carries its identity and calibration", async () => {
    const { base, head, details } = await measured(fairJudge);
    expect(judgeOf(head)).toMatchObject({
      modes: ["creative.low-quality"],
      tasks: ["s/greet"],
      sentinels: { asked: 3, misjudged: 0, unanswered: 0 },
      calibration: AGREEMENT,
    });
    expect(judgeOf(base)).toEqual(judgeOf(head));
    expect(head.identity?.judge).toMatch(/^sha256:/);
    const greeted = head.trials.filter(({ task }) => task === "s/greet");
    const failed = greeted.filter(({ grade }) => grade.kind === "failed");
    expect(failed.length).toBeGreaterThan(2);
    expect(greeted.every(({ grade: { kind } }) => kind === "passed" || kind === "failed")).toBe(
      true,
    );
    expect(JSON.stringify(head)).not.toContain("It says so.");
    const quoted = details.flatMap(({ transcript }) =>
      transcript.findings.map(({ quote }) => quote),
    );
    expect(quoted).toContain("It says so.");
  });

  test("asks blind to the arm: no prompt of an arm, no id, and equal answers once", async () => {
    const { asked, plan } = await measured(fairJudge);
    const bodies = asked.map((request) => JSON.stringify(request));
    expect(new Set(bodies).size).toBe(bodies.length);
    const ids = plan.targets[0]?.units.map(({ id }) => id) ?? [];
    for (const body of bodies) {
      expect(body).not.toMatch(/Be good|Be quick|s\\?\/greet|\bbase\b|\bhead\b/);
      expect(ids.filter((id) => body.includes(id))).toEqual([]);
    }
    // 30 instances, three planted answers, and what differs between the arms.
    expect(asked.length).toBeGreaterThan(33);
    expect(asked.length).toBeLessThan(63);
  });

  test("plants in every look", async () => {
    const { head } = await measured(fairJudge, { looks: 3 });
    expect(judgeOf(head)?.sentinels.asked).toBe(3 * (head.looks?.taken ?? 0));
  });

  test("a planted answer looks like any other", async () => {
    const { asked } = await measured(fairJudge);
    const shape = (request: ModelRequest) =>
      JSON.stringify({ ...request, seed: 0 })
        .replaceAll(/data-[0-9a-f]{32}/g, "data")
        .replaceAll(/data answer\\n.*?\\ndata/g, "data answer data")
        .replaceAll(/guest \d+/g, "guest");
    expect(new Set(asked.map(shape)).size).toBe(1);
  });

  test.each<[string, CallModel, Partial<EvidenceJudge["sentinels"]>]>([
    ["passes everything", async () => says('{"reason":"","verdict":"meets"}'), { misjudged: 1 }],
    ["fails everything", async () => says('{"reason":"","verdict":"fails"}'), { misjudged: 2 }],
    ["talks", async () => says("I think it is fine."), { misjudged: 3 }],
    [
      "has no key",
      async () => fail({ kind: "key-rejected", provider: "near", why: "HTTP 401" }),
      { misjudged: 0, unanswered: 3 },
    ],
  ])("a judge that %s", async (_name, judge, sentinels) => {
    const { head } = await measured(judge);
    expect(judgeOf(head)?.sentinels).toMatchObject({ asked: 3, ...sentinels });
  });

  test("without a key its trials are ungraded with the reason, others are graded", async () => {
    const problem = { kind: "key-rejected" as const, provider: "near", why: "HTTP 401" };
    const { head, asked, measurement } = await measured(async () => fail(problem));
    expect(asked.length).toBeLessThan(10);
    expect(measurement.problems).toEqual([problem]);
    const grades = new Set(
      head.trials.map(({ task, grade }) =>
        grade.kind === "ungraded" ? `${task} ${grade.why}` : `${task} graded`,
      ),
    );
    expect(grades).toEqual(
      new Set(["s/greet no reply of the judge: key-rejected", "s/plain graded"]),
    );
  });

  test("judges spend of budget.calls", async () => {
    const { head, asked, measurement } = await measured(fairJudge, { maxCalls: 90 });
    expect(asked.length).toBeGreaterThan(10);
    expect(measurement.calls + asked.length).toBe(90);
    expect(JSON.stringify(head)).toContain('"kind":"unanswered","why":"budget-stopped"');
  });
});

describe("whoever decides on the evidence", () => {
  async function ordered() {
    const { targets, plan, measurement } = await measured(fairJudge);
    const experiment: Experiment = experimentSchema.parse({
      version: 1,
      tool: { version: TOOL },
      nonce: "n",
      pull: 1,
      rules: "c".repeat(40),
      head: "b".repeat(40),
      targets: measurement.evidence.map(({ target, base, head }) => ({ target, base, head })),
    });
    const order = {
      nonce: "n",
      pull: 1,
      rules: "c".repeat(40),
      head: "b".repeat(40),
      toolVersion: TOOL,
      epoch: "a".repeat(40),
      targets,
      policy: plan.config.policy,
      baselines: new Map(),
      now: 0,
    };
    return { experiment, order };
  }
  type Change = (judge: EvidenceJudge) => readonly EvidenceJudge[];
  const withJudges = (experiment: Experiment, change: Change): Experiment => ({
    ...experiment,
    targets: experiment.targets.map((each) => ({
      ...each,
      head: { ...each.head, judges: (each.head.judges ?? []).flatMap(change) },
    })),
  });

  test("accepts what the repository holds, with whatever sentinels came of it", async () => {
    const { experiment, order } = await ordered();
    expect(verifyExperiment(experiment, order).ok).toBe(true);
    const counted = withJudges(experiment, (judge) => [
      { ...judge, sentinels: { asked: 9, misjudged: 1, unanswered: 0 } },
    ]);
    expect(verifyExperiment(counted, order).ok).toBe(true);
  });

  test.each<[string, Change]>([
    [
      "a calibration of its own",
      (judge) => [{ ...judge, calibration: { ...AGREEMENT, ungraded: 1 } }],
    ],
    ["no calibration", (judge) => [{ ...judge, calibration: null }]],
    ["another identity", (judge) => [{ ...judge, identity: `sha256:${"0".repeat(64)}` }]],
    ["more modes", (judge) => [{ ...judge, modes: [...judge.modes, "domain.x"] }]],
    ["fewer tasks", (judge) => [{ ...judge, tasks: ["s/other"] }]],
    ["no judge", () => []],
  ])("refuses %s", async (_name, change) => {
    const { experiment, order } = await ordered();
    expect(verifyExperiment(withJudges(experiment, change), order)).toMatchObject({
      ok: false,
      problem: { reason: "other-judge" },
    });
  });

  test("refuses a calibration that the repository does not hold", async () => {
    const { experiment, order } = await ordered();
    const targets = order.targets.map((target) => ({ ...target, calibrations: [] }));
    expect(verifyExperiment(experiment, { ...order, targets })).toMatchObject({
      ok: false,
      problem: { reason: "other-judge" },
    });
  });
});

test("shards plant their own answers, and join sums them", async () => {
  const plan = await sharedPlan({ suite: SUITE });
  const documents = await shardsOf(plan, 3);
  const joined = valueIn(joinShards(documents, { toolVersion: TOOL }));
  const judges = joined.targets.map(({ head }) => judgeOf(head));
  // The stand-in model is no judge: it replies with words.
  expect(judges.map((judge) => judge?.sentinels)).toEqual([
    { asked: 9, misjudged: 9, unanswered: 0 },
    { asked: 9, misjudged: 9, unanswered: 0 },
  ]);
});
