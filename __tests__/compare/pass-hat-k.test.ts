import { expect, test } from "@jest/globals";
import { passAtK, passHatK } from "../../src/compare/pass-hat-k.ts";

test("k goes to the fewest tries of any task", () => {
  const tasks = [
    { passed: 3, trials: 4 },
    { passed: 1, trials: 2 },
  ];
  expect(passHatK(tasks)).toEqual([(3 / 4 + 1 / 2) / 2, (3 / 6 + 0) / 2]);
  expect(passAtK(tasks)).toEqual([(3 / 4 + 1 / 2) / 2, 1]);
  expect(passAtK([])).toEqual([]);
});
