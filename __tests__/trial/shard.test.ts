import { beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { SharedPlan } from "../../src/grade/shared-plan.ts";
import { type Limits, NO_LIMITS } from "../../src/trial/budget.ts";
import type { PlannedTrial } from "../../src/trial/plan.ts";
import { plannedTrials } from "../../src/trial/prepare.ts";
import {
  limitsOfShard,
  parseShard,
  selectShard,
  shardOf,
  suggestShards,
} from "../../src/trial/shard.ts";
import { SUITE, sharedPlan } from "../shared-plan.ts";
import { said, valueIn } from "../suite/said.ts";

const word = fc.string({ minLength: 1, maxLength: 12 });
const instanceName = fc.record({ target: word, task: word, instance: word });
const shards = fc.integer({ min: 1, max: 64 });

describe("the hash", () => {
  test("puts every instance into exactly one of the shards", () => {
    fc.assert(
      fc.property(instanceName, shards, (name, of) => {
        const number = shardOf(name, of);
        expect(Number.isInteger(number)).toBe(true);
        expect(number).toBeGreaterThanOrEqual(1);
        expect(number).toBeLessThanOrEqual(of);
      }),
    );
  });

  test("depends on each part of the name and cannot be fooled by moving a boundary", () => {
    const numbers = (names: readonly [string, string, string][]) =>
      names.map(([target, task, instance]) => shardOf({ target, task, instance }, 1_000_000));
    const all = numbers([
      ["a", "b", "c"],
      ["x", "b", "c"],
      ["a", "x", "c"],
      ["a", "b", "x"],
      ["ab", "", "c"],
      ["a", "bc", ""],
    ]);
    expect(new Set(all).size).toBe(6);
  });

  test("shares work about evenly: 4000 instances over 8 shards stay within 15 % of 500", () => {
    for (const target of ["one", "two", "three"]) {
      const sizes = Array.from({ length: 8 }, () => 0);
      for (let at = 0; at < 4000; at++) {
        const number = shardOf({ target, task: `t${at % 7}`, instance: `i${at}` }, 8);
        sizes[number - 1] = (sizes[number - 1] ?? 0) + 1;
      }
      expect(Math.min(...sizes)).toBeGreaterThan(425);
      expect(Math.max(...sizes)).toBeLessThan(575);
    }
  });
});

describe("the shards of a plan", () => {
  let plan: SharedPlan;
  beforeAll(async () => {
    plan = await sharedPlan();
  });
  const trialsOf = (targets: SharedPlan["targets"]) =>
    targets.flatMap((target) => [...plannedTrials(target)].map(nameOf));
  const nameOf = ({ target, arm, instance, trial }: PlannedTrial) =>
    JSON.stringify([target, arm, instance.task, instance.id, trial]);

  test("hold every trial once, whatever their number", () => {
    const whole = trialsOf(plan.targets);
    expect(whole).toHaveLength(2 * 2 * (40 * 2 + 30));
    fc.assert(
      fc.property(shards, (of) => {
        const parts = Array.from({ length: of }, (_, index) =>
          trialsOf(selectShard(plan.targets, { number: index + 1, of })),
        );
        expect(parts.flat().sort()).toEqual([...whole].sort());
      }),
      { numRuns: 20 },
    );
  });

  test("keep both arms and all repeats of an instance together, in the order of the plan", () => {
    const [first] = selectShard(plan.targets, { number: 2, of: 5 });
    if (first === undefined) throw new Error("there is a target");
    const own = [...plannedTrials(first)];
    const byInstance = Map.groupBy(own, ({ instance }) => instance);
    expect(byInstance.size).toBeGreaterThan(3);
    for (const [instance, trials] of byInstance) {
      expect(trials).toHaveLength(2 * instance.trials);
    }
    const whole = trialsOf(plan.targets.slice(0, 1));
    const places = own.map((trial) => whole.indexOf(nameOf(trial)));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test("change no other task's place when a task is added", async () => {
    const added = `${SUITE}  - id: more
    instances: 5
    category: creative
    sample: { q: { int: [1, 9] } }
    input: 'More {{ q }}.'
    grade: [ { contains: 'yes' } ]
`;
    const placesIn = ({ targets }: SharedPlan) =>
      targets.flatMap(({ id, units }) =>
        ["t1", "t2"].flatMap((instance) =>
          [...new Set(units.map(({ task }) => task))].map(
            (task) => [task, shardOf({ target: id, task, instance }, 6)] as const,
          ),
        ),
      );
    const larger = placesIn(await sharedPlan({ suite: added }));
    const kept = larger.filter(([task]) => task !== "s/more");
    expect(kept).toEqual(placesIn(plan));
    expect(larger.length).toBeGreaterThan(kept.length);
  });

  test("share a budget of calls as one machine would spend it", () => {
    const limits = (number: number, of: Partial<Limits>) =>
      limitsOfShard(plan.targets, { number, of: 3 }, { ...NO_LIMITS, ...of });
    const parts = (calls: number | null) =>
      [1, 2, 3].map((number) => limits(number, { calls }).calls);
    const sum = (values: readonly (number | null)[]) =>
      values.reduce<number>((total, value) => total + (value ?? 0), 0);
    expect(parts(null)).toEqual([null, null, null]);
    expect(sum(parts(100))).toBe(100);
    expect(sum(parts(1_000_000))).toBe(440);
    const dollars = [1, 2, 3].map((number) => limits(number, { usd: 6 }).usd);
    expect(sum(dollars)).toBeCloseTo(6);
    expect(Math.min(...dollars.map(Number))).toBeGreaterThan(1.5);
  });
});

test.each(["1/1", "2/4", "256/256"])("%s names a shard", (text) => {
  const { number, of } = valueIn(parseShard(text));
  expect(`${number}/${of}`).toBe(text);
});

test.each(["", "0/4", "5/4", "1/257", "-1/4", "1/0", "1.5/4", "1/4 ", "a/b", "1", "01/4", "1/2/3"])(
  "%j names none, and the problem says how one is written",
  (text) => {
    const problem = parseShard(text);
    expect(problem).toMatchObject({ ok: false, problem: { kind: "usage" } });
    expect(said(problem)).toContain("for example 2/4");
  },
);

test("twenty trials a shard are suggested, at least one shard and at most 64", () => {
  expect([0, 1, 20, 21, 1280, 1281, 100_000].map(suggestShards)).toEqual([1, 1, 1, 2, 64, 64, 64]);
});
