import { expect, test } from "@jest/globals";
import { areCopies } from "../../src/compare/are-copies.ts";
import type { Pair } from "../../src/compare/pair-trials.ts";
import { range } from "./make-evidence.ts";
import { DESIGN } from "./make-sample.ts";

/** One digit a trial: equal digits are equal answers, a dot has no digest. */
function pair(base: string, head: string): Pair {
  const trials = (answers: string) =>
    Array.from(answers, (answer, trial) => ({
      task: "task",
      instance: "i",
      trial,
      ...(answer === "." ? {} : { answerDigest: `hmac:${answer.repeat(64)}` }),
      grade: { kind: "passed" as const },
    }));
  return { task: "task", instance: "i", look: 1, base: trials(base), head: trials(head) };
}

test("one trial in either arm has no repeats", () => {
  expect(areCopies([pair("1", "11"), pair("12", "1"), pair("1", "1")], DESIGN)).toEqual({
    kind: "no-repeats",
  });
  expect(areCopies([], DESIGN)).toEqual({ kind: "no-repeats" });
});

test("a digest that is missing where repeats are compared leaves the answer open", () => {
  const unknown = { kind: "unknown" };
  expect(areCopies([pair("11", "12"), pair("1.", "11")], DESIGN)).toEqual(unknown);
  expect(areCopies([pair("11", "12"), pair("11", ".1")], DESIGN)).toEqual(unknown);
  // A single trial and a trial beyond the shorter arm are not compared.
  const kind = "alike";
  expect(areCopies([pair("11", "11"), pair(".", "1")], DESIGN)).toMatchObject({ kind });
  expect(areCopies([pair("11", "11.")], DESIGN)).toMatchObject({ kind });
});

test("six instances copied in one arm only are unequal, five are not: twice 1/64 against twice 1/32", () => {
  const times = (number: number, one: Pair) => range(number).map(() => one);
  const head = pair("12", "11");
  const base = pair("33", "12");
  for (const one of [head, base]) {
    expect(areCopies(times(6, one), DESIGN)).toEqual({ kind: "unequal", p: 2 / 64 });
    expect(areCopies(times(5, one), DESIGN)).toEqual({ kind: "alike", p: 2 / 32 });
  }
  expect(areCopies([...times(6, head), ...times(6, base)], DESIGN)).toMatchObject({
    kind: "alike",
  });
});

test("the share of identical pairs counts, not their number", () => {
  // Of four answers two pairs: 1112 has 3 of 6 pairs, 1122 has 2 of 6, 12 has 0 of 1.
  const difference = (one: Pair, other: Pair) => areCopies([one, other], DESIGN);
  // Differences of +1/2 and -1/2 cancel: of four sign vectors three reach 0.
  expect(difference(pair("1234", "1112"), pair("1112", "1234"))).toEqual({ kind: "alike", p: 1 });
  // 3/6 - 2/6 against 2/6 - 3/6: cancel too.
  expect(difference(pair("1122", "1112"), pair("1112", "1122"))).toEqual({ kind: "alike", p: 1 });
  // +1/2 and +1/6, both up: one of four vectors, doubled.
  expect(difference(pair("1234", "1112"), pair("1122", "1112"))).toEqual({ kind: "alike", p: 0.5 });
  // +1/2, +1/6 and -1/3: of eight vectors three reach their sum of 1/3.
  const three = [pair("1234", "1112"), pair("1122", "1112"), pair("1112", "1123")];
  expect(areCopies(three, DESIGN)).toEqual({ kind: "alike", p: 0.75 });
  // -1 among two answers and three times +1/2 among four: half of the vectors reach their sum.
  const mixed = [pair("11", "12"), ...[1, 2, 3].map(() => pair("1234", "1112"))];
  expect(areCopies(mixed, DESIGN)).toEqual({ kind: "alike", p: 1 });
});
