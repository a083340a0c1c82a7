import { describe, expect, test } from "@jest/globals";
import { clopperPearson } from "../../src/compare/clopper-pearson.ts";
import { findFlips } from "../../src/compare/find-flips.ts";
import { takeSample } from "../../src/compare/sample.ts";
import { flipChange, limitChange } from "../../src/compare/untested-change.ts";
import { wilson } from "../../src/compare/wilson.ts";
import type { Evidence } from "../../src/evidence.ts";
import { policySchema } from "../../src/suite/policy.ts";
import { type Arm, evidenceOf, makeEvidence, WRONG } from "./make-evidence.ts";
import { compared, DESIGN, sampleOf } from "./make-sample.ts";

const POLICY = policySchema.parse({});

describe("a task that flipped", () => {
  const base: Arm = {
    b: { x: [".", "."], y: [".", "."] },
    a: { x: ["."] },
    once: { x: [".", [WRONG]] },
    big: Object.fromEntries(["1", "2", "3", "4", "5"].map((name) => [name, ["."]])),
  };
  const head: Arm = {
    b: { x: [[WRONG], [WRONG]], y: [[WRONG], [WRONG]] },
    a: { x: [[WRONG]] },
    once: { x: [[WRONG], [WRONG]] },
    big: Object.fromEntries(["1", "2", "3", "4", "5"].map((name) => [name, [[WRONG]]])),
  };
  const sample = sampleOf(compared(base, head));

  test("passed every trial on base and failed every one on head, in fewer than five instances", () => {
    expect(findFlips(sample)).toEqual([
      { target: "agent", task: "a", trials: 1 },
      { target: "agent", task: "b", trials: 4 },
    ]);
    expect(findFlips(sampleOf(compared(head, base)))).toEqual([]);
    const four = (outcome: Arm[string][string][number]): Arm => ({
      four: Object.fromEntries(["1", "2", "3", "4"].map((name) => [name, [outcome]])),
    });
    expect(findFlips(sampleOf(compared(four("."), four([WRONG]))))).toHaveLength(1);
  });

  test("is found by name, whichever look asked it first", () => {
    const looked = (outcome: "." | readonly string[]) => {
      const whole = makeEvidence({ a: { x: [outcome] }, b: { x: [outcome] } });
      const trials = whole.trials.map((trial, i) => ({ ...trial, look: 2 - i }));
      return { ...whole, trials };
    };
    const of = compared({}, {}, { base: looked("."), head: looked([WRONG]) });
    const found = findFlips(takeSample(of, { ...DESIGN, look: 2 }));
    expect(found.map((flip) => flip.task)).toEqual(["a", "b"]);
  });

  test("did not flip when an instance had failed on base already", () => {
    const mixed: Arm = { b: { x: ["."], y: [[WRONG]] } };
    const failed: Arm = { b: { x: [[WRONG]], y: [[WRONG]] } };
    expect(findFlips(sampleOf(compared(mixed, failed)))).toEqual([]);
  });

  test("did not flip when one instance held", () => {
    const almost: Arm = { b: { x: [[WRONG], [WRONG]], y: [[WRONG], "."] } };
    expect(findFlips(sampleOf(compared({ b: base.b ?? {} }, almost)))).toEqual([]);
  });

  test("is a change with rates, interval and a sentence", () => {
    const change = flipChange({ target: "agent", task: "b", trials: 4 }, sample, POLICY);
    const { interval, base: before, head: after, ...rest } = change;
    expect(rest).toEqual({
      target: "agent",
      mode: "any",
      scope: "task",
      task: "b",
      severity: "major",
      difference: 1,
      p: null,
      adjusted: null,
      pOverTasks: null,
      margin: 0.3,
      status: "regressed",
      gated: true,
      why: "Task b passed every trial on base and failed every one of 4 trials on head; the policy makes such a flip fail.",
    });
    // Two units of two trials: one unit added, mean 2/3, variance (4/2 + 1/2) / 3 - 4/9.
    const half = 1.959963984540054 * Math.sqrt((2.5 / 3 - 4 / 9) / 3);
    expect(interval[0]).toBeCloseTo(2 / 3 - half, 12);
    expect(interval[1]).toBe(1);
    expect(before).toMatchObject({ failed: 0, trials: 4, rate: 0 });
    expect(after).toMatchObject({ failed: 4, trials: 4, rate: 1 });
    // Nothing varies within an instance: four trials count as two.
    const two = wilson({ failed: 2, trials: 2, alpha: 0.05 });
    expect(after.interval?.[0]).toBeCloseTo(two[0], 12);
  });
});

describe("a limit that was exceeded", () => {
  const [low, high] = clopperPearson({ failed: 4, trials: 10, alpha: 0.05 });
  const limit = {
    target: "agent",
    mode: "any",
    limit: 0.1,
    head: { failed: 4, trials: 10, rate: 0.4, interval: [low, high] satisfies [number, number] },
    p: 0.01,
    adjusted: 0.02,
    exceeded: true,
  };
  const nothing = makeEvidence({});

  test("is a change against the limit, with no base", () => {
    const { difference, interval, ...rest } = limitChange(limit, nothing, POLICY);
    expect(difference).toBeCloseTo(0.3, 12);
    expect(interval).toEqual([low - 0.1, high - 0.1]);
    expect(rest).toEqual({
      target: "agent",
      mode: "any",
      scope: "target",
      severity: "major",
      base: { failed: 0, trials: 0, rate: null, interval: null },
      head: limit.head,
      p: null,
      adjusted: null,
      pOverTasks: null,
      margin: 0,
      status: "regressed",
      gated: true,
      why: "All failures in 40.0 % of head trials, above the absolute limit of 10.0 %; the base revision has no such target to compare with.",
    });
    expect(limitChange({ ...limit, mode: WRONG }, nothing, POLICY).why).toMatch(/^Wrong answer in/);
  });

  test("without a rate on head is exactly the limit, and could be anything", () => {
    const unknown = { failed: 0, trials: 0, rate: null, interval: null };
    expect(limitChange({ ...limit, head: unknown }, nothing, POLICY)).toMatchObject({
      difference: 0,
      interval: [-0.1, 0.9],
    });
  });

  test("has the policy's severity, else the highest that head shows", () => {
    type Severity = "critical" | "major" | "minor";
    const head = (mode: string, ...severities: Severity[]): Evidence =>
      evidenceOf(
        severities.map((severity, trial) => ({
          task: "a",
          instance: "x",
          trial,
          grade: { kind: "failed", findings: [{ mode, severity, by: "rule", rule: "is wrong" }] },
        })),
      );
    const severityOf = (evidence: Evidence, policy = POLICY) =>
      limitChange({ ...limit, mode: WRONG }, evidence, policy).severity;
    expect(severityOf(makeEvidence({ a: { x: ["."] } }))).toBe("major");
    expect(severityOf(head(WRONG, "minor"))).toBe("minor");
    expect(severityOf(head(WRONG, "minor", "major"))).toBe("major");
    expect(severityOf(head(WRONG, "major", "critical"))).toBe("critical");
    expect(severityOf(head("other.mode", "critical"))).toBe("major");
    const policy = policySchema.parse({ modes: { [WRONG]: { severity: "minor" } } });
    expect(severityOf(head(WRONG, "critical"), policy)).toBe("minor");
  });
});
