import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { cutLooks, orderInstances } from "../../src/compare/order-instances.ts";
import { range } from "./make-evidence.ts";

const SEED = { suiteDigest: "suite", baseKey: "base" };

const suites = fc
  .array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 12 })
  .map((sizes) =>
    sizes.flatMap((size, task) => range(size).map((i) => ({ task: `t${task}`, id: `i${i}` }))),
  );

test("every instance comes once, and each look has its share of every task", () => {
  fc.assert(
    fc.property(suites, (instances) => {
      const ordered = orderInstances(instances, SEED);
      expect(new Set(ordered)).toEqual(new Set(instances));
      expect(ordered).toHaveLength(instances.length);
      const looks = cutLooks(ordered, 3);
      expect(looks.flat()).toEqual(ordered);
      const tasks = Map.groupBy(instances, ({ task }) => task);
      for (const [task, own] of tasks) {
        for (const look of looks) {
          const share = look.filter((instance) => instance.task === task).length;
          expect(Math.abs(share - own.length / looks.length)).toBeLessThanOrEqual(2);
        }
      }
    }),
  );
});

test("the order hangs on suite and base evidence, not on the order of the input", () => {
  const instances = range(40).map((i) => ({ task: `t${i % 4}`, id: `i${i}` }));
  const ids = (more: Partial<typeof SEED>, from = instances) =>
    orderInstances(from, { ...SEED, ...more }).map(({ id }) => id);
  expect(ids({}, instances.toReversed())).toEqual(ids({}));
  expect(ids({ baseKey: "another" })).not.toEqual(ids({}));
  expect(ids({ suiteDigest: "another" })).not.toEqual(ids({}));
});

test("too few instances make fewer looks, never an empty one", () => {
  expect(cutLooks([1, 2], 3)).toEqual([[1], [2]]);
  expect(cutLooks([1, 2, 3, 4, 5, 6, 7], 3).map((look) => look.length)).toEqual([2, 3, 2]);
  expect(cutLooks([1, 2], 1)).toEqual([[1, 2]]);
  expect(cutLooks([], 3)).toEqual([[]]);
});
