import { expect, test } from "@jest/globals";
import { cohenKappa } from "../../src/compare/cohen-kappa.ts";

test("kappa of three categories is agreement beyond the product of the margins", () => {
  const table = [
    [10, 2, 3],
    [1, 12, 2],
    [4, 0, 6],
  ];
  // 28 of 40 agree; by chance (15*15 + 15*14 + 10*11) / 1600.
  const chance = (15 * 15 + 15 * 14 + 10 * 11) / 1600;
  expect(cohenKappa(table)).toBeCloseTo((28 / 40 - chance) / (1 - chance), 12);
  // Both raters used one category only: chance alone agrees fully.
  expect(
    cohenKappa([
      [8, 0],
      [0, 0],
    ]),
  ).toBeNull();
  expect(
    cohenKappa([
      [0, 0],
      [0, 0],
    ]),
  ).toBeNull();
});
