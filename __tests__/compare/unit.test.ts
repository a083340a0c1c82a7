import { expect, test } from "@jest/globals";
import type { Pair } from "../../src/compare/pair-trials.ts";
import { countUnit, shown } from "../../src/compare/unit.ts";
import type { EvidenceTrial } from "../../src/evidence.ts";
import { makeEvidence, type Outcome, WRONG } from "./make-evidence.ts";

const SLIP = "creative.factual-slip";

function trials(outcomes: readonly Outcome[], confidence: readonly number[] = []): EvidenceTrial[] {
  return makeEvidence({ a: { x: outcomes } }).trials.map((trial, i) => {
    const own = confidence[i];
    return own === undefined ? trial : { ...trial, confidence: own };
  });
}

function pair(base: readonly EvidenceTrial[], head: readonly EvidenceTrial[]): Pair {
  return { task: "a", instance: "x", look: 1, base, head };
}

test("a unit uses the first trials of both arms, as many as the shorter arm has", () => {
  const unit = countUnit(
    pair(trials([[WRONG], "."]), trials([[WRONG, SLIP], [WRONG], [WRONG], [SLIP]])),
    "all",
  );
  expect(unit).toEqual({
    task: "a",
    instance: "x",
    trials: 2,
    differences: new Map([
      ["any", 0.5],
      [WRONG, 0.5],
      [SLIP, 0.5],
    ]),
    brierDifference: null,
  });
  const other = countUnit(pair(trials([[SLIP], [SLIP], "."]), trials(["."])), "all");
  expect(other.trials).toBe(1);
  expect(other.differences).toEqual(
    new Map([
      ["any", -1],
      [SLIP, -1],
    ]),
  );
});

test("where repeats are dropped only the first trial counts", () => {
  const unit = countUnit(pair(trials([".", "."]), trials([[WRONG], "."])), "first");
  expect(unit.trials).toBe(1);
  expect(unit.differences.get(WRONG)).toBe(1);
});

test("a mode that shows as often in both arms makes no difference", () => {
  const unit = countUnit(pair(trials([[WRONG], "."]), trials([".", [WRONG]])), "all");
  expect(unit.differences.size).toBe(0);
});

test("a mode named twice in one trial counts once", () => {
  const [trial] = trials([[WRONG, WRONG]]);
  expect([...shown(trial)]).toEqual(["any", WRONG]);
  expect(
    countUnit(pair(trials(["."]), trials([[WRONG, WRONG]])), "all").differences.get(WRONG),
  ).toBe(1);
  expect([...shown(trials(["."])[0])]).toEqual([]);
  expect([...shown(undefined)]).toEqual([]);
});

test("the Brier scores of the trials used are compared where both arms state a confidence", () => {
  const base = trials([".", "."], [1, 0.5]);
  const head = trials([[WRONG], ".", "."], [0.5, 0, 0.1]);
  // Base (0 + 0.25) / 2, head (0.25 + 1) / 2.
  expect(countUnit(pair(base, head), "all").brierDifference).toBeCloseTo(0.5, 12);
  expect(countUnit(pair(base, head), "first").brierDifference).toBeCloseTo(0.25, 12);
  expect(countUnit(pair(head, base), "all").brierDifference).toBeCloseTo(-0.5, 12);
  expect(countUnit(pair(trials(["."]), head), "all").brierDifference).toBeNull();
  expect(countUnit(pair(base, trials(["."])), "all").brierDifference).toBeNull();
});
