/** What a pass must exclude: a rise over tasks, a rise over instances, and there must be room for one. */
import { expect, test } from "@jest/globals";
import { decide } from "../../src/decide.ts";
import type { Evidence } from "../../src/evidence.ts";
import { policySchema } from "../../src/suite/policy.ts";
import { grid, makeEvidence, WRONG } from "./make-evidence.ts";

const verdictOf = (base: Evidence, head: Evidence, policy: object = {}) =>
  decide({
    targets: [{ target: "t", base: { ...base, target: "t" }, head: { ...head, target: "t" } }],
    policy: policySchema.parse({ looks: 1, ...policy }),
    toolVersion: "test",
  });

test("everything broken in both arms is no pass: nothing could rise", () => {
  const broken = makeEvidence(grid(10, 12, () => [WRONG]));
  const verdict = verdictOf(broken, broken);
  expect(verdict.kind).toBe("inconclusive");
  expect(verdict.why).toMatch(/Base fails 100\.0 % of the time, so a rise by .* is not possible/);
});

test("a policy that asks for no exclusion gets none", () => {
  const broken = makeEvidence(grid(10, 12, () => [WRONG]));
  expect(verdictOf(broken, broken, { detect: 1 }).kind).toBe("passed");
});

test("one large task cannot hide behind many small ones", () => {
  const arm = (failing: number) =>
    makeEvidence({
      ...grid(19, 1, () => "."),
      ...Object.fromEntries(
        Object.entries(grid(1, 200, (_task, instance) => (instance < failing ? [WRONG] : "."))).map(
          ([, own]) => ["large", own] as const,
        ),
      ),
    });
  const verdict = verdictOf(arm(0), arm(40));
  expect(verdict.kind).not.toBe("passed");
  expect(verdictOf(arm(0), arm(0)).kind).toBe("passed");
});

test("arms that name the same instances and hold others are not compared", () => {
  const identity = {
    prompt: null,
    model: null,
    graders: `sha256:${"1".repeat(64)}`,
    judge: null,
    instances: `sha256:${"2".repeat(64)}`,
  };
  const whole = { ...makeEvidence(grid(10, 12, () => ".")), identity };
  const [, ...fewer] = whole.trials;
  const verdict = verdictOf(whole, { ...whole, trials: fewer });
  expect(verdict.kind).toBe("inconclusive");
  expect(verdict.why).toMatch(/1 of 120 instances are in one arm only/);
});
