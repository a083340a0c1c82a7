import { describe, expect, it } from "@jest/globals";
import type { CheckState } from "../../src/app/check-state.ts";
import { answers, buttonsOf, conclusionOf, glance, nextStep } from "../../src/app/next-step.ts";

const STATE: CheckState = {
  phase: "running",
  pull: 12,
  rules: "a".repeat(40),
  measured: "b".repeat(40),
  key: "c".repeat(32),
  attempt: 1,
  run: 77,
  verdict: null,
  evidence: null,
  accepted: false,
};
const check = (of: Partial<CheckState>) => ({
  id: 1,
  isCompleted: false,
  state: { ...STATE, ...of },
});
const at = (of: Partial<CheckState>, asked = false) =>
  glance({ isOpen: true, check: check(of), asked }).kind;

const AFFECTED = { kind: "affected" as const, key: "c".repeat(32) };
const TRUSTED = { kind: "trusted" as const };
const ASK = { kind: "ask" as const, least: "write" as const, why: "A fork." };

describe("the first glance at a commit", () => {
  it("leaves what is closed", () => {
    expect(glance({ isOpen: false, check: null, asked: true }).kind).toBe("leave");
  });

  it("examines what nobody looked at, and what is no state of ours", () => {
    expect(glance({ isOpen: true, check: null, asked: false }).kind).toBe("examine");
    const strange = { id: 1, isCompleted: true, state: null };
    expect(glance({ isOpen: true, check: strange, asked: false }).kind).toBe("examine");
  });

  it("leaves a verdict alone, whoever asks", () => {
    expect(at({ phase: "decided", verdict: "regressed" })).toBe("leave");
    expect(at({ phase: "decided", verdict: "regressed" }, true)).toBe("leave");
    expect(at({ phase: "decided", verdict: "passed" }, true)).toBe("leave");
  });

  it("waits for a person where one must answer for it", () => {
    expect(at({ phase: "waiting" })).toBe("leave");
    expect(at({ phase: "waiting" }, true)).toBe("examine");
    expect(at({ phase: "unmeasured" })).toBe("leave");
    expect(at({ phase: "unmeasured" }, true)).toBe("examine");
  });

  it("follows the run that was ordered, and orders again what was lost on the way", () => {
    expect(at({})).toBe("follow");
    expect(at({ phase: "ordering", run: null })).toBe("examine");
  });
});

describe("the next step", () => {
  const step = (of: Partial<Parameters<typeof nextStep>[0]>) =>
    nextStep({
      change: AFFECTED,
      check: null,
      isAnswered: false,
      trust: TRUSTED,
      asked: false,
      ...of,
    });

  it("orders a run for an author who is trusted", () => {
    expect(step({})).toEqual({ kind: "order", attempt: 1 });
  });

  it("asks for approval first where somebody must answer for it", () => {
    expect(step({ trust: ASK })).toEqual({ kind: "ask-approval", why: "A fork." });
    expect(step({ trust: ASK, asked: true })).toEqual({ kind: "order", attempt: 1 });
  });

  it("goes on with an order that crashed without asking again who may", () => {
    const crashed = check({ phase: "ordering", attempt: 2, run: null });
    expect(step({ trust: ASK, check: crashed })).toEqual({ kind: "order", attempt: 3 });
  });

  it("never measures a question twice", () => {
    expect(step({ isAnswered: true, asked: true }).kind).toBe("carry");
  });

  it("always reports where a repository has a config", () => {
    expect(step({ change: { kind: "untouched" } }).kind).toBe("conclude-untouched");
    expect(step({ change: { kind: "invalid" } }).kind).toBe("conclude-invalid");
    expect(step({ change: { kind: "no-config" } }).kind).toBe("say-nothing");
    expect(step({ change: { kind: "no-config" }, check: check({}) }).kind).toBe(
      "conclude-untouched",
    );
  });
});

describe("a verdict on GitHub", () => {
  it("passes branch rules only when it passed, touches nothing or was accepted", () => {
    const fail = { onInconclusive: "fail" as const, accepted: false };
    expect(conclusionOf("passed", fail)).toBe("success");
    expect(conclusionOf("not-applicable", fail)).toBe("success");
    expect(conclusionOf("regressed", fail)).toBe("failure");
    expect(conclusionOf("inconclusive", fail)).toBe("failure");
    expect(conclusionOf("inconclusive", { ...fail, onInconclusive: "warn" })).toBe("neutral");
    expect(conclusionOf("regressed", { ...fail, onInconclusive: "warn" })).toBe("failure");
    expect(conclusionOf("regressed", { ...fail, accepted: true })).toBe("success");
  });

  it("shows the buttons that do something", () => {
    const buttons = (of: Partial<CheckState>) => buttonsOf({ ...STATE, ...of });
    expect(buttons({ phase: "waiting" })).toEqual(["run"]);
    expect(buttons({ phase: "unmeasured", verdict: "inconclusive" })).toEqual(["rerun"]);
    expect(buttons({ phase: "decided", verdict: "regressed" })).toEqual(["accept"]);
    expect(buttons({ phase: "decided", verdict: "regressed", accepted: true })).toEqual([]);
    expect(buttons({ phase: "decided", verdict: "passed" })).toEqual([]);
    expect(buttons({ phase: "superseded" })).toEqual([]);
  });

  it("answers the same question only, and only when it was decided", () => {
    expect(answers({ ...STATE, phase: "decided" }, "c".repeat(32))).toBe(true);
    expect(answers({ ...STATE, phase: "decided" }, "d".repeat(32))).toBe(false);
    expect(answers({ ...STATE, phase: "unmeasured" }, "c".repeat(32))).toBe(false);
  });
});
