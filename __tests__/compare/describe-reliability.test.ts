import { expect, test } from "@jest/globals";
import { describeReliability } from "../../src/compare/describe-reliability.ts";
import { type Arm, WRONG } from "./make-evidence.ts";
import { compared, sampleOf } from "./make-sample.ts";

test("only instances that were tried twice count, as far as every task has as many tries", () => {
  const base: Arm = {
    a: { x: [".", ".", [WRONG]], y: ["."] },
    b: { x: [[WRONG], "."] },
    c: { x: [[WRONG]] },
  };
  const once: Arm = { a: { x: ["."], y: ["."] }, b: { x: ["."] }, c: { x: ["."] } };
  const [only, ...others] = describeReliability(sampleOf(compared(base, once)));
  expect(others).toEqual([]);
  expect(only).toMatchObject({ target: "agent", arm: "base", tasks: 2 });
  // k = 1: 2/3 and 1/2; k = 2: 1/3 and 0; k = 3 is known of one task only.
  expect(only?.passHatK).toHaveLength(2);
  expect(only?.passHatK[0]).toBeCloseTo((2 / 3 + 1 / 2) / 2, 12);
  expect(only?.passHatK[1]).toBeCloseTo(1 / 6, 12);
  expect(only?.passAtK[0]).toBeCloseTo((2 / 3 + 1 / 2) / 2, 12);
  expect(only?.passAtK[1]).toBe(1);
  expect(describeReliability(sampleOf(compared(once, base)))).toMatchObject([{ arm: "head" }]);
  expect(describeReliability(sampleOf(compared(once, once)))).toEqual([]);
});
