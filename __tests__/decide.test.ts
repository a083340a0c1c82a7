import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { decide } from "../src/decide.ts";
import type { Evidence } from "../src/evidence.ts";
import { type Policy, policySchema } from "../src/suite/policy.ts";
import { type Verdict, verdictSchema } from "../src/verdict.ts";
import {
  type Arm,
  evidenceOf,
  grid,
  key,
  makeEvidence,
  type Outcome,
  range,
  WRONG,
} from "./compare/make-evidence.ts";

const POLICY = policySchema.parse({});
const FAILED: Outcome = [WRONG];
const SLIP = "creative.factual-slip";

function judge(
  base: Evidence | null,
  head: Evidence,
  more: { policy?: Policy; acceptedRuns?: Evidence[]; baseAgeDays?: number; draws?: number } = {},
): Verdict {
  const { policy = POLICY, draws = 2000, ...rest } = more;
  const target = { target: "agent", base, head, ...rest };
  const verdict = decide({ targets: [target], policy, toolVersion: "1", draws });
  return verdictSchema.parse(verdict);
}

function arms(base: Arm, head: Arm): [Evidence, Evidence] {
  return [makeEvidence(base), makeEvidence(head, { evidenceKey: key("b") })];
}

const ALL_PASS = grid(6, 16, () => ".");
/** In every task 6 of 16 instances fail that passed on base. */
const WORSE = grid(6, 16, (_, instance) => (instance < 6 ? FAILED : "."));

describe("the verdict", () => {
  test("is passed when nothing changed, and says which rise is excluded", () => {
    const verdict = judge(...arms(WORSE, WORSE));
    expect(verdict.kind).toBe("passed");
    expect(verdict.doubts).toEqual([]);
    expect(verdict.targets[0]?.units).toBe(96);
    expect(verdict.targets[0]?.upperBound).toBeLessThan(POLICY.detect);
    expect(verdict.why).toMatch(/No failure mode rose detectably/);
  });

  test("is regressed when a mode rises everywhere, and names mode, effect and evidence", () => {
    const verdict = judge(...arms(ALL_PASS, WORSE));
    expect(verdict.kind).toBe("regressed");
    const [any, mode] = verdict.changes;
    expect([any?.mode, mode?.mode]).toEqual(["any", WRONG]);
    expect(mode).toMatchObject({
      status: "regressed",
      severity: "major",
      gated: true,
      margin: 0.02,
    });
    expect(mode?.base).toMatchObject({ failed: 0, trials: 96, rate: 0 });
    expect(mode?.head).toMatchObject({ failed: 36, trials: 96, rate: 0.375 });
    expect(mode?.difference).toBeCloseTo(0.375, 12);
    expect(mode?.adjusted).toBeLessThan(0.01);
    expect(mode?.why).toContain("0.0 % of base and 37.5 % of head");
    expect(verdict.why).toContain("Wrong answer +37.5 points");
  });

  test("is passed with improvements when the arms are swapped", () => {
    const verdict = judge(...arms(WORSE, ALL_PASS));
    expect(verdict.kind).toBe("passed");
    expect(verdict.changes.find(({ mode }) => mode === WRONG)?.status).toBe("improved");
    expect(verdict.why).toMatch(/for the better/);
  });

  test("is inconclusive when too few instances can exclude a rise", () => {
    const small = grid(2, 4, (_, instance) => (instance === 0 ? FAILED : "."));
    const verdict = judge(...arms(small, small));
    expect(verdict.kind).toBe("inconclusive");
    expect(verdict.doubts.map(({ kind }) => kind)).toEqual(["could-not-exclude"]);
  });

  test("is not applicable when nothing was planned, or nothing is affected", () => {
    const head = makeEvidence({});
    expect(judge(makeEvidence(ALL_PASS), head).kind).toBe("not-applicable");
    const none = decide({ targets: [], policy: POLICY, toolVersion: "1" });
    expect(verdictSchema.parse(none).kind).toBe("not-applicable");
  });

  test("is the worst over targets, which form one family", () => {
    const [base, head] = arms(ALL_PASS, WORSE);
    const targets = [
      { target: "a", base, head: base },
      { target: "b", base, head },
    ];
    const verdict = decide({ targets, policy: POLICY, toolVersion: "1", draws: 2000 });
    expect(verdict.kind).toBe("regressed");
    expect(verdict.targets.map(({ kind }) => kind)).toEqual(["passed", "regressed"]);
    expect(verdict.changes.filter(({ status }) => status === "regressed")).not.toHaveLength(0);
    expect(verdict.why).toMatch(/^b: /);
  });

  test("has a key that changes with evidence, policy and tool, and nothing else", () => {
    const [base, head] = arms(ALL_PASS, WORSE);
    const keyOf = (policy: Policy, toolVersion: string) =>
      decide({ targets: [{ target: "a", base, head }], policy, toolVersion, draws: 99 }).verdictKey;
    const own = keyOf(POLICY, "1");
    expect(keyOf(POLICY, "1")).toBe(own);
    expect(keyOf({ ...POLICY, alpha: 0.01 }, "1")).not.toBe(own);
    expect(keyOf(POLICY, "2")).not.toBe(own);
  });
});

describe("rows", () => {
  test("a task that breaks is found although the average hides it", () => {
    const head = grid(15, 16, (task) => (task === 3 ? FAILED : "."));
    const base = grid(15, 16, () => ".");
    const verdict = judge(...arms(base, head));
    const row = verdict.changes.find(({ task }) => task === "task003");
    expect(row).toMatchObject({ scope: "task", mode: "any", status: "regressed", margin: 0.3 });
    expect(verdict.changes.filter(({ scope }) => scope === "task")).toHaveLength(15);
  });

  test("a task with fewer than five instances has no row of its own", () => {
    const verdict = judge(
      ...arms(
        grid(9, 4, () => "."),
        grid(9, 4, () => "."),
      ),
    );
    expect(verdict.changes.map(({ scope }) => scope)).toEqual(["target"]);
  });

  test("a rise below the margin of its severity does not regress", () => {
    const policy = policySchema.parse({ margins: { critical: 0.4, major: 0.4, minor: 0.4 } });
    const head = grid(6, 16, (_, instance) => (instance < 4 ? FAILED : "."));
    const verdict = judge(...arms(ALL_PASS, head), { policy });
    expect(verdict.kind).toBe("inconclusive");
    expect(verdict.changes.find(({ mode }) => mode === WRONG)).toMatchObject({ status: "unclear" });
    expect(verdict.changes[0]?.why).toContain("below the margin of 40 points");
  });

  test("a rise in one of many tasks by less than 0.3 may be the chance of that task", () => {
    // 40 instances a task, nine more failures in task 0 alone: 22.5 points there, 3.75 on average.
    const head = grid(6, 40, (task, instance) => (task === 0 && instance < 9 ? FAILED : "."));
    const verdict = judge(
      ...arms(
        grid(6, 40, () => "."),
        head,
      ),
    );
    const row = verdict.changes.find(({ mode }) => mode === WRONG);
    expect(row?.adjusted).toBeLessThan(0.05);
    expect(row?.pOverTasks).toBe(0.5);
    expect(row?.status).toBe("unclear");
    expect(row?.why).toContain("the chance of a few tasks");
  });

  test("with fewer than five tasks a rise counts, but may not carry over", () => {
    const head = grid(2, 40, (_, instance) => (instance < 14 ? FAILED : "."));
    const row = judge(
      ...arms(
        grid(2, 40, () => "."),
        head,
      ),
    ).changes.find((c) => c.mode === WRONG);
    expect(row?.status).toBe("regressed");
    expect(row?.why).toContain("may not carry over to other tasks");
  });

  test("weights are equal over the tasks whose graders can show the mode", () => {
    const tasks = range(4).map((task) => ({
      id: `task00${task}`,
      modes: task < 2 ? [WRONG] : [SLIP],
    }));
    const head = grid(4, 8, (task, instance) => (task === 0 && instance < 4 ? FAILED : "."));
    const base = makeEvidence(
      grid(4, 8, () => "."),
      { tasks },
    );
    const verdict = judge(base, makeEvidence(head, { tasks }));
    const mode = verdict.changes.find((change) => change.mode === WRONG);
    const any = verdict.changes.find(({ mode, scope }) => mode === "any" && scope === "target");
    expect(mode?.difference).toBeCloseTo(0.25, 12);
    expect(mode?.head).toMatchObject({ failed: 4, trials: 16 });
    expect(any?.difference).toBeCloseTo(0.125, 12);
  });

  test("tasks weigh the same however many instances they have", () => {
    const many = { a: instances(20, () => FAILED), b: instances(5, () => ".") };
    const none = { a: instances(20, () => "."), b: instances(5, () => ".") };
    const verdict = judge(...arms(none, many));
    expect(verdict.changes.find(({ mode }) => mode === WRONG)?.difference).toBeCloseTo(0.5, 12);
  });

  test("severity is the policy's, else the highest among the findings", () => {
    const [base, head] = arms(ALL_PASS, WORSE);
    const policy = policySchema.parse({ modes: { [WRONG]: { severity: "critical" } } });
    const own = judge(base, head, { policy }).changes.find(({ mode }) => mode === WRONG);
    expect(own).toMatchObject({ severity: "critical", margin: 0 });
  });

  test("a mode set to report only is outside the family", () => {
    const head = grid(6, 16, (_, instance) => (instance < 6 ? [SLIP] : "."));
    const policy = policySchema.parse({ modes: { [SLIP]: { gate: false } } });
    const row = judge(...arms(ALL_PASS, head), { policy }).changes.find((c) => c.mode === SLIP);
    expect(row).toMatchObject({ gated: false, p: null, adjusted: null, pOverTasks: null });
    expect(row?.status).not.toBe("regressed");
  });

  test("a change is equivalent when the interval excludes a rise of five points", () => {
    const big = grid(6, 100, (_, instance) => (instance < 4 ? FAILED : "."));
    const verdict = judge(...arms(big, big));
    expect(verdict.changes.find(({ mode }) => mode === WRONG)?.status).toBe("equivalent");
  });

  test("come in reading order: regressed first, then by evidence, then by name", () => {
    const once = (task: number, i: number) => (task + i === 5 ? ["format.empty"] : ".");
    const head = grid(6, 16, (task, i) => (i < 4 ? [WRONG, SLIP] : once(task, i)));
    const { changes } = judge(...arms(ALL_PASS, head));
    const modes = changes.map(({ mode, status }) => `${mode} ${status}`);
    expect(modes.slice(0, 3)).toEqual(["any", SLIP, WRONG].map((mode) => `${mode} regressed`));
    expect(changes.find(({ mode }) => mode === "format.empty")?.status).not.toBe("regressed");
  });
});

describe("invariants", () => {
  const outcomes = fc.constantFrom<Outcome>(".", [WRONG], [SLIP], [WRONG, SLIP]);
  const smallArms = fc
    .array(fc.tuple(outcomes, outcomes), { minLength: 6, maxLength: 12 })
    .map((units) => {
      const arm = (side: 0 | 1): Arm =>
        Object.fromEntries(
          range(3).map((task) => [
            `t${task}`,
            Object.fromEntries(
              units.flatMap((unit, i) => (i % 3 === task ? [[`i${i}`, [unit[side]]]] : [])),
            ),
          ]),
        );
      return arms(arm(0), arm(1));
    });

  test("swapping the arms mirrors every row", () => {
    fc.assert(
      fc.property(smallArms, ([base, head]) => {
        const there = judge(base, head);
        const back = judge(head, base);
        for (const change of there.changes) {
          const same = back.changes.find((c) => c.mode === change.mode && c.task === change.task);
          expect(same?.difference).toBeCloseTo(-change.difference, 12);
          expect(same?.interval[0]).toBeCloseTo(-change.interval[1], 12);
          expect(same?.base).toEqual(change.head);
          if (change.status === "regressed") expect(same?.status).toBe("improved");
          if (change.status === "improved") expect(same?.status).toBe("regressed");
        }
      }),
      { numRuns: 40 },
    );
  });

  test("the order of trials in the documents changes no byte", () => {
    fc.assert(
      fc.property(smallArms, ([base, head]) => {
        const turned = { ...head, trials: head.trials.toReversed() };
        expect(judge(base, turned)).toEqual(judge(base, head));
      }),
      { numRuns: 20 },
    );
  });

  test("renaming tasks, instances and modes changes no number", () => {
    const rename = (evidence: Evidence): Evidence => ({
      ...evidence,
      trials: evidence.trials.map((trial) => ({
        ...trial,
        task: `z${9 - Number(trial.task.slice(1))}`,
        instance: `z${99 - Number(trial.instance.slice(1))}`,
        grade:
          trial.grade.kind === "failed"
            ? {
                kind: "failed",
                findings: trial.grade.findings.map((finding) => ({
                  ...finding,
                  mode: finding.mode === SLIP ? "own.another" : "own.name",
                })),
              }
            : trial.grade,
      })),
    });
    const numbers = ({ kind, changes }: Verdict) => ({
      kind,
      rows: changes
        .map(({ difference, p, adjusted, status }) =>
          JSON.stringify({ difference: Number(difference.toFixed(9)) + 0, p, adjusted, status }),
        )
        .sort(),
    });
    fc.assert(
      fc.property(smallArms, ([base, head]) => {
        // The exact share of vectors needs no draws: few units are enumerated.
        const there = numbers(judge(base, head, { draws: 5000 }));
        expect(numbers(judge(rename(base), rename(head), { draws: 5000 }))).toEqual(there);
      }),
      { numRuns: 30 },
    );
  });
});

describe("trials", () => {
  test("without an answer are counted, never scored", () => {
    const head = grid(6, 16, (task, instance) => (task === 0 && instance < 3 ? "u" : "."));
    const verdict = judge(...arms(ALL_PASS, head));
    expect(verdict.kind).toBe("passed");
    expect(verdict.targets[0]?.units).toBe(93);
    expect(verdict.changes[0]?.head.trials).toBe(93);
    expect(verdict.notes.map(({ text }) => text).join()).toContain(
      "3 instances answered in one arm",
    );
    expect(verdict.cost.calls).toBe(96 + 93);
  });

  test("that are missing leave the others of their unit", () => {
    const base: Arm = { a: { x: [".", FAILED], y: [".", "."] } };
    const head: Arm = { a: { x: ["u", FAILED], y: [FAILED, "."] } };
    const verdict = judge(...arms(base, head));
    expect(verdict.targets[0]?.units).toBe(2);
    // x uses the first answered trial of each arm: passed on base, failed on head; y differs by a half.
    expect(verdict.changes[0]?.difference).toBeCloseTo((1 + 0.5) / 2, 12);
  });

  test.each([
    ["u", "too-many-unanswered"],
    ["g", "too-many-ungraded"],
  ] as const)("marked %s beyond 5 percent are the doubt %s", (mark, kind) => {
    const head = grid(6, 16, (task, instance) => (task === 0 && instance < 5 ? mark : "."));
    const verdict = judge(...arms(ALL_PASS, head));
    expect(verdict.kind).toBe("inconclusive");
    expect(verdict.doubts[0]?.kind).toBe(kind);
    expect(verdict.doubts[0]?.why).toContain("5 of 96 trials (5.2 %) on head");
  });

  test("unanswered in one arm much more than in the other are a doubt below 5 percent", () => {
    const base = grid(10, 40, () => ".");
    const head = grid(10, 40, (task, i) => (task < 2 && i < 8 ? "u" : "."));
    expect(judge(...arms(base, head)).doubts[0]).toMatchObject({ kind: "too-many-unanswered" });
  });

  test.each([
    ["key-missing", "could-not-measure"],
    ["provider-down", "could-not-measure"],
    ["quota-exhausted", "could-not-measure"],
    ["budget-stopped", "budget-stopped"],
    ["not-provided", "too-many-unanswered"],
  ])(
    "mostly unanswered because of %s are the doubt %s, never a pass or a regression",
    (why, kind) => {
      const [base, head] = arms(ALL_PASS, ALL_PASS);
      const unanswered: Evidence = {
        ...head,
        trials: head.trials.map((trial) => ({ ...trial, grade: { kind: "unanswered", why } })),
      };
      const verdict = judge(base, unanswered);
      expect(verdict.kind).toBe("inconclusive");
      expect(verdict.doubts[0]?.kind).toBe(kind);
      expect(judge(null, unanswered).doubts[0]?.kind).toBe(kind);
    },
  );

  test("absent from the document count as unanswered", () => {
    const [base, head] = arms(ALL_PASS, ALL_PASS);
    const cut = { ...head, trials: head.trials.slice(10) };
    expect(judge(base, cut).doubts.map(({ kind }) => kind)).toContain("not-comparable");
    const few = { ...head, trials: head.trials.slice(0, -4), planned: 110 };
    expect(judge(base, few).doubts[0]).toMatchObject({ kind: "too-many-unanswered" });
  });

  test("cost what they say, and null when none says", () => {
    const [base, head] = arms(ALL_PASS, ALL_PASS);
    expect(judge(base, head).cost).toEqual({ usd: null, calls: 192, tokens: null });
    const priced = {
      ...head,
      trials: head.trials.map((t) => ({ ...t, costUsd: 0.5, tokens: { input: 2, output: 1 } })),
    };
    expect(judge(base, priced).cost).toEqual({
      usd: 48,
      calls: 192,
      tokens: { input: 192, output: 96 },
    });
  });
});

describe("comparability", () => {
  const identity = {
    prompt: key("1"),
    model: key("2"),
    graders: key("3"),
    judge: null,
    instances: key("4"),
  };
  const [base, head] = arms(ALL_PASS, WORSE);
  const whole = { ...base, identity };

  test.each([
    ["suite", { suites: [{ id: "suite", digest: key("6") }], identity }],
    ["grader", { identity: { ...identity, graders: key("9") } }],
    ["judge", { identity: { ...identity, judge: key("9") } }],
    ["instance set", { identity: { ...identity, instances: key("9") } }],
  ])("another %s cannot be compared", (_, change) => {
    const verdict = judge(whole, { ...head, ...change });
    expect(verdict).toMatchObject({ kind: "inconclusive", changes: [] });
    expect(verdict.doubts[0]?.kind).toBe("not-comparable");
  });

  test("another prompt or model config is what the pull request changes", () => {
    const changed = { ...head, identity: { ...identity, prompt: key("8"), model: key("9") } };
    expect(judge(whole, changed).kind).toBe("regressed");
  });

  test("another model behind the same config cannot be compared", () => {
    const model = (id: string) => ({ provider: "p", id });
    const verdict = judge(
      { ...whole, model: model("one") },
      { ...head, identity, model: model("two") },
    );
    expect(verdict.doubts[0]?.kind).toBe("not-comparable");
  });

  test("other instances without a digest cannot be compared either", () => {
    const other = grid(6, 20, () => ".");
    expect(judge(...arms(ALL_PASS, other)).doubts[0]?.kind).toBe("not-comparable");
  });

  test("an old baseline or another fingerprint is a doubt", () => {
    const old = judge(base, base, { baseAgeDays: 20 });
    expect(old.doubts.map(({ kind }) => kind)).toEqual(["stale-baseline"]);
    expect(judge(base, base, { baseAgeDays: 3 }).doubts).toEqual([]);
    const printed = (print: string) => ({
      ...base,
      model: { provider: "p", id: "m", fingerprints: [print] },
    });
    expect(judge(printed("x"), printed("y")).doubts[0]?.kind).toBe("stale-baseline");
    expect(judge(printed("x"), printed("x")).doubts).toEqual([]);
  });

  test("a base without trials is no baseline", () => {
    expect(judge(makeEvidence({}), head).doubts[0]?.kind).toBe("no-baseline");
  });

  test("notes say which checks the evidence does not allow", () => {
    const texts = judge(base, head)
      .notes.map(({ text }) => text)
      .join("\n");
    expect(texts).toContain("no identity in the evidence");
    expect(texts).toContain("which modes a task can show");
  });
});

describe("copies", () => {
  /** Rates are equal and tasks differ; on base each trial has a digest of its own, on head all the same. */
  const trials = (copied: boolean) =>
    range(12).flatMap((instance) =>
      range(4).map((trial) => ({
        task: `t${instance % 3}`,
        instance: `i${instance}`,
        trial,
        answerDigest: `hmac:${String(copied ? instance : 100 + 4 * instance + trial).padStart(64, "0")}`,
        grade: { kind: "passed" as const },
      })),
    );

  test("in one arm only drop the repeats, and the report says so", () => {
    const verdict = judge(evidenceOf(trials(false)), evidenceOf(trials(true)));
    expect(verdict.notes.map(({ text }) => text).join()).toContain("repeats-dropped");
  });

  test("in both arms alike keep them", () => {
    for (const copied of [false, true]) {
      const verdict = judge(evidenceOf(trials(copied)), evidenceOf(trials(copied)));
      expect(verdict.notes.map(({ text }) => text).join()).not.toContain("repeats-dropped");
    }
  });

  test("cannot be looked for without digests, and the notes say so", () => {
    const bare = trials(true).map(({ answerDigest: _, ...trial }) => trial);
    const texts = judge(evidenceOf(bare), evidenceOf(bare)).notes.map(({ text }) => text);
    expect(texts.join()).toContain("no answer digests");
  });
});

describe("flips", () => {
  const base = { ...grid(8, 10, () => "."), rare: instances(3, () => ".") };
  const head = { ...grid(8, 10, () => "."), rare: instances(3, () => FAILED) };

  test("are reported and do not block by default", () => {
    const verdict = judge(...arms(base, head));
    expect(verdict.flips).toEqual([{ target: "agent", task: "rare", trials: 3 }]);
    expect(verdict.kind).not.toBe("regressed");
  });

  test("block under flips: fail", () => {
    const verdict = judge(...arms(base, head), { policy: policySchema.parse({ flips: "fail" }) });
    expect(verdict.kind).toBe("regressed");
    expect(verdict.changes[0]).toMatchObject({ task: "rare", status: "regressed", p: null });
  });

  test("are no flips when one trial passed, or the task is large enough to test", () => {
    const almost = { ...base, rare: instances(3, (i) => (i === 0 ? "." : FAILED)) };
    expect(judge(...arms(base, almost)).flips).toEqual([]);
    const large = [
      { ...base, rare: instances(5, () => ".") },
      { ...base, rare: instances(5, () => FAILED) },
    ] as const;
    expect(judge(...arms(...large)).flips).toEqual([]);
  });
});

describe("zero tolerance", () => {
  const policy = policySchema.parse({ modes: { [SLIP]: { "zero-tolerance": true } } });
  const once = grid(6, 16, (task, instance) => (task === 2 && instance === 7 ? [SLIP] : "."));

  test("regresses on the first sight, without a test", () => {
    const verdict = judge(...arms(ALL_PASS, once), { policy });
    expect(verdict.kind).toBe("regressed");
    const [change] = verdict.changes;
    expect(change).toMatchObject({ mode: SLIP, status: "regressed", zeroTolerance: true });
    // Clopper-Pearson for none of 96.
    expect(change?.base.interval?.[1]).toBeCloseTo(1 - 0.025 ** (1 / 96), 9);
    expect(change?.why).toContain("outside alpha");
  });

  test("does not when base or one of the last five accepted runs showed it", () => {
    expect(judge(...arms(once, once), { policy }).kind).toBe("passed");
    const clean = makeEvidence(ALL_PASS);
    const shown = makeEvidence(once);
    const [base, head] = arms(ALL_PASS, once);
    const fifth = [clean, clean, clean, clean, shown];
    expect(judge(base, head, { policy, acceptedRuns: fifth }).kind).toBe("passed");
    expect(judge(base, head, { policy, acceptedRuns: [clean, ...fifth] }).kind).toBe("regressed");
  });

  test("says when there were fewer accepted runs to look through", () => {
    const verdict = judge(...arms(ALL_PASS, ALL_PASS), { policy });
    expect(verdict.notes.map(({ text }) => text).join()).toContain("0 accepted runs instead of 5");
  });
});

describe("a target without a base revision", () => {
  const head = makeEvidence(grid(5, 20, (_, instance) => (instance < 8 ? [WRONG] : ".")));

  test("is not applicable without limits: its first evidence is recorded", () => {
    const verdict = judge(null, head);
    expect(verdict.kind).toBe("not-applicable");
    expect(verdict.targets[0]?.why).toContain("first evidence");
  });

  test("regresses when it exceeds an absolute limit", () => {
    const policy = policySchema.parse({ limits: { any: 0.3, [SLIP]: 0 } });
    const verdict = judge(null, head, { policy });
    expect(verdict.kind).toBe("regressed");
    expect(verdict.limits).toMatchObject([
      { mode: "any", limit: 0.3, exceeded: true },
      { mode: SLIP, limit: 0, exceeded: false, p: 1 },
    ]);
    // P(X >= 40 | 100, 0.3) = 0.02099, doubled by Holm.
    expect(verdict.limits[0]?.p).toBeCloseTo(0.02099, 5);
    expect(verdict.limits[0]?.adjusted).toBeCloseTo(0.04198, 5);
    expect(verdict.changes[0]).toMatchObject({ mode: "any", status: "regressed", p: null });
  });

  test("passes within its limits; a limit of 0 is broken by one failure", () => {
    const kept = policySchema.parse({ limits: { any: 0.4 } });
    expect(judge(null, head, { policy: kept }).kind).toBe("passed");
    const once = makeEvidence(grid(5, 20, (t, i) => (t + i === 0 ? [SLIP] : ".")));
    const none = policySchema.parse({ limits: { [SLIP]: 0 } });
    const verdict = judge(null, once, { policy: none });
    expect(verdict.limits[0]).toMatchObject({ p: 0, exceeded: true });
  });
});

function instances(
  size: number,
  outcome: (instance: number) => Outcome,
): Readonly<Record<string, readonly Outcome[]>> {
  return Object.fromEntries(range(size).map((instance) => [`i${instance}`, [outcome(instance)]]));
}
