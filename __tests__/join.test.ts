import { beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { decide } from "../src/decide.ts";
import { evidenceSchema } from "../src/evidence.ts";
import type { SharedPlan } from "../src/grade/shared-plan.ts";
import { inPlanOrder, type Joined, joinShards } from "../src/join.ts";
import { measure, wholeMeasurement } from "../src/measure.ts";
import { NO_LIMITS } from "../src/trial/budget.ts";
import { plannedTrials } from "../src/trial/prepare.ts";
import { selectShard } from "../src/trial/shard.ts";
import { asking, type ShardFile, shardsOf, sharedPlan, TOOL } from "./shared-plan.ts";
import { said, valueIn } from "./suite/said.ts";

let plan: SharedPlan;
let whole: ReturnType<typeof wholeMeasurement>;
let files: readonly ShardFile[];

beforeAll(async () => {
  plan = await sharedPlan();
  const { policy, prices } = plan.config;
  whole = wholeMeasurement(
    await measure(plan.targets, { ...asking, policy, prices, limits: NO_LIMITS }),
  );
  files = await shardsOf(plan, 4);
});

const join = (given: readonly ShardFile[]) => joinShards(given, { toolVersion: TOOL });
const textOf = ({ targets }: Joined) =>
  targets.map(({ base, head }) => [JSON.stringify(base), JSON.stringify(head)]);
const judged = (targets: Joined["targets"]) =>
  decide({ targets, policy: plan.config.policy, toolVersion: TOOL, draws: 500 });
const without = (...numbers: readonly number[]) =>
  files.filter((_, index) => !numbers.includes(index + 1));
describe("all shards of a plan", () => {
  test("give the evidence of a single run, byte for byte, and its verdict", () => {
    const joined = valueIn(join(files));
    expect(joined.problems).toEqual([]);
    const single = whole.evidence.map(({ base, head }) => [
      JSON.stringify(base),
      JSON.stringify(head),
    ]);
    expect(textOf(joined)).toEqual(single);
    const targets = whole.evidence.flatMap(({ target, base, head }) =>
      head === null ? [] : [{ target, base, head }],
    );
    expect(JSON.stringify(judged(joined.targets))).toBe(JSON.stringify(judged(targets)));
    for (const { head } of joined.targets) {
      expect(evidenceSchema.parse(head).model?.fingerprints).toEqual(["fp-0", "fp-1", "fp-2"]);
    }
  });

  test("give the same bytes in any order", () => {
    const expected = JSON.stringify(valueIn(join(files)));
    fc.assert(
      fc.property(fc.shuffledSubarray([...files], { minLength: 4 }), (shuffled) => {
        expect(JSON.stringify(valueIn(join(shuffled)))).toBe(expected);
      }),
      { numRuns: 10 },
    );
  });

  test("may be one or many, more even than there is work for", async () => {
    const expected = textOf(valueIn(join(files)));
    for (const count of [1, 60]) {
      expect(textOf(valueIn(join(await shardsOf(plan, count))))).toEqual(expected);
    }
  }, 60_000);

  test("may hold one twice, as when a job ran again", () => {
    const again = files.map(({ text }, index) => ({ file: `again-${index}.json`, text }));
    expect(textOf(valueIn(join([...again, ...files])))).toEqual(textOf(valueIn(join(files))));
  });

  test("carry what the report says besides", () => {
    const { plan: shared } = valueIn(join(files));
    expect(shared.notices).toEqual(["A notice."]);
    expect(shared.revisions).toEqual(plan.revisions);
    expect(shared.targets.map(({ promptDiff }) => promptDiff)).toEqual([
      "-Be good.\n+Be quick.\n",
      undefined,
    ]);
    expect(shared.policy).toEqual(plan.config.policy);
  });
});

describe("a shard that is missing", () => {
  test("leaves its trials unanswered, by name, and the verdict inconclusive", () => {
    const joined = valueIn(join(without(3)));
    expect(
      said({ ok: false, problem: joined.problems[0] ?? { kind: "stopped", why: "" } }),
    ).toMatch(/^Shard 3 of 4 is missing\n\d+ planned trials were not measured/);
    for (const [index, { base, head }] of joined.targets.entries()) {
      const single = whole.evidence[index];
      expect(head.trials).toHaveLength(110);
      expect(head.planned).toBe(110);
      const whys = head.trials.flatMap(({ grade }) =>
        grade.kind === "unanswered" ? [grade.why] : [],
      );
      expect(new Set(whys)).toEqual(new Set(["shard 3 of 4 is missing"]));
      for (const [arm, evidence] of [["base", base] as const, ["head", head] as const]) {
        for (const [at, trial] of (evidence?.trials ?? []).entries()) {
          const asked = single?.[arm]?.trials[at];
          const { task, instance, trial: number, look, category, severity } = trial;
          expect(asked).toMatchObject({ task, instance, trial: number, look, category, severity });
          if (trial.grade.kind !== "unanswered") expect(trial).toEqual(asked);
        }
      }
    }
    const verdict = judged(joined.targets);
    expect(verdict.kind).toBe("inconclusive");
    expect(verdict.why).toMatch(
      /trials \(\d+\.\d %\) on base were not measured: shard 3 of 4 is missing\./,
    );
    expect(new Set(verdict.doubts.map(({ kind }) => kind))).toContain("could-not-measure");
  });

  test("is never passed over, however small its part", async () => {
    const many = await shardsOf(plan, 100);
    const sizes = many.map((_, index) =>
      selectShard(plan.targets, { number: index + 1, of: 100 }).flatMap((target) => [
        ...plannedTrials(target),
      ]),
    );
    const missing = (size: number) => {
      const at = sizes.findIndex((trials) => trials.length === size);
      expect(at).toBeGreaterThanOrEqual(0);
      return valueIn(join(many.filter((_, index) => index !== at)));
    };
    const verdict = judged(missing(2).targets);
    expect(verdict.kind).toBe("inconclusive");
    expect(verdict.why).toMatch(/1 of 110 trials .* on base .*: shard \d+ of 100 is missing/);
    const idle = missing(0);
    expect(idle.problems).toEqual([]);
    expect(textOf(idle)).toEqual(textOf(valueIn(join(files))));
  }, 60_000);

  test("and another are both named", () => {
    const joined = valueIn(join(without(2, 4)));
    expect(JSON.stringify(joined.problems)).toContain("Shards 2, 4 of 4 are");
    expect(judged(joined.targets).why).toMatch(
      /shard [24] of 4 is missing, shard [24] of 4 is missing/,
    );
  });

  test("is the environment's trouble when it is every one", () => {
    expect(join([])).toMatchObject({ ok: false, problem: { kind: "shards-missing" } });
    expect(said(join([]))).toContain("Every shard is missing");
  });
});

describe("a base that is stored", () => {
  test("is taken as it is, and its age is the oldest any shard saw", async () => {
    const aged = async (ageDays: number): Promise<SharedPlan> => ({
      ...plan,
      targets: plan.targets.map((target, index) => {
        const evidence = whole.evidence[index]?.base;
        if (evidence === null || evidence === undefined) throw new Error("there is a base");
        return { ...target, stored: { epoch: "e", evidence, ageDays, run: null } };
      }),
    });
    const [, young] = await shardsOf(await aged(1), 2);
    const [old] = await shardsOf(await aged(3), 2);
    const joined = valueIn(join([young, old].flatMap((file) => file ?? [])));
    expect(joined.targets.map(({ baseAgeDays }) => baseAgeDays)).toEqual([3, 3]);
    expect(textOf(joined)).toEqual(textOf(valueIn(join(files))));
    const [lost] = valueIn(join(young === undefined ? [] : [young])).targets;
    expect(JSON.stringify(lost?.base)).toBe(JSON.stringify(whole.evidence[0]?.base));
    expect(lost?.head.trials.some(({ grade }) => grade.kind === "unanswered")).toBe(true);
  });
});

test("transcripts and timings come in the order of the plan, each once", () => {
  const shared = valueIn(join(files)).plan;
  const named = plan.targets.flatMap((each) =>
    [...plannedTrials(each)].map(({ target, arm, instance, trial }) => ({
      target,
      arm,
      task: instance.task,
      instance: instance.id,
      trial,
    })),
  );
  const ofArm = (arm: string) => (each: { readonly arm: string }) => each.arm === arm;
  const ordered = inPlanOrder(shared, [...named.toReversed(), ...named]);
  expect(ordered).toHaveLength(named.length);
  for (const arm of ["base", "head"]) {
    expect(ordered.filter(ofArm(arm))).toEqual(named.filter(ofArm(arm)));
  }
  const unknown = named.slice(0, 1).map((each) => ({ ...each, trial: 9 }));
  expect(inPlanOrder(shared, unknown)).toEqual([]);
});
