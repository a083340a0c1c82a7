import { expect, test } from "@jest/globals";
import { leastCounts, stepDownMinP } from "../../src/compare/step-down.ts";

const rows = (...counts: number[][]) => counts.map((row) => new Uint16Array(row));

test("a row's adjusted p is the share of vectors in which the best row still in play does as well", () => {
  // Row 0 is the best: least counts 1, 1, 2, 3, two of four reach 1. Row 1 has itself alone in play.
  expect(stepDownMinP(rows([1, 4, 2, 3], [2, 1, 4, 3]))).toEqual([0.5, 0.5]);
  expect(stepDownMinP(rows([3, 4, 2, 1], [1, 2, 3, 4]))).toEqual([0.75, 0.5]);
});

test("no row is adjusted to less than a row with more evidence", () => {
  // Alone the second row would have 1/4; the first, held against both, has 2/4.
  expect(stepDownMinP(rows([1, 1, 2, 3], [2, 3, 4, 5]))).toEqual([0.5, 0.5]);
});

test("no rows have no p, and the least counts are per vector", () => {
  expect(stepDownMinP([])).toEqual([]);
  expect([...leastCounts(rows([1, 4, 2], [2, 1, 2]), 3)]).toEqual([1, 1, 2]);
  expect([...leastCounts([], 2)]).toEqual([0xffff, 0xffff]);
});
