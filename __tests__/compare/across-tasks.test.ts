import { expect, test } from "@jest/globals";
import { acrossTasks } from "../../src/compare/across-tasks.ts";
import { DESIGN, makeRow } from "./make-sample.ts";

const means = (of: Readonly<Record<string, number>>) =>
  makeRow({ differences: [], taskMeans: new Map(Object.entries(of)) });

test("every row gets the sign-flip p of its own tasks, in both directions", () => {
  const up = means({ a: 0.1, b: 0.2, c: 0.3 });
  const mixed = means({ b: -0.5, c: 0.1, a: 0.2 });
  const two = means({ c: -0.1, d: -0.4 });
  const found = acrossTasks([up, mixed, two], DESIGN);
  expect(found.get(up)).toEqual({ tasks: 3, p: 1 / 8, pLower: 1, largest: 0.3, smallest: 0.1 });
  // 0.1 + 0.2 - 0.5: of eight vectors five sum to as much, four to as little.
  expect(found.get(mixed)).toEqual({
    tasks: 3,
    p: 5 / 8,
    pLower: 4 / 8,
    largest: 0.2,
    smallest: -0.5,
  });
  expect(found.get(two)).toEqual({ tasks: 2, p: 1, pLower: 1 / 4, largest: -0.1, smallest: -0.4 });
});

test("a row of one task says nothing over tasks", () => {
  const row = means({ a: 0.1 });
  const own = makeRow({ ...row, scope: "task", task: "a" });
  const found = acrossTasks([row, own], DESIGN);
  expect(found.has(row)).toBe(true);
  expect(found.has(own)).toBe(false);
  expect(acrossTasks([], DESIGN).size).toBe(0);
});

test("the order of tasks in a row changes nothing, even where signs are drawn", () => {
  const values = Array.from({ length: 20 }, (_, task) => [`t${task}`, (task % 7) - 2.5] as const);
  const there = means(Object.fromEntries(values));
  const back = means(Object.fromEntries(values.toReversed()));
  const drawn = { draws: 300, seed: "seed" };
  expect(acrossTasks([back], drawn).get(back)).toEqual(acrossTasks([there], drawn).get(there));
});
