import { expect, test } from "@jest/globals";
import { notComparable } from "../../src/compare/not-comparable.ts";
import type { Evidence } from "../../src/evidence.ts";
import { type Arm, grid, key, makeEvidence } from "./make-evidence.ts";

const IDENTITY = {
  prompt: key("1"),
  model: key("2"),
  graders: key("3"),
  judge: key("4"),
  instances: key("5"),
};
const WHOLE: Arm = grid(2, 10, () => ".");

function reasons(base: Partial<Evidence>, head: Partial<Evidence>, arms = [WHOLE, WHOLE]) {
  const [baseArm = WHOLE, headArm = WHOLE] = arms;
  return notComparable({ base: makeEvidence(baseArm, base), head: makeEvidence(headArm, head) });
}

test("suites are the same in any order, and differ by name or by digest", () => {
  const one = { id: "one", digest: key("1") };
  const two = { id: "two", digest: key("2") };
  expect(reasons({ suites: [one, two] }, { suites: [two, one] })).toEqual([]);
  expect(reasons({ suites: [one] }, { suites: [{ ...one, id: "two" }] })).toEqual([
    "the suites differ",
  ]);
  expect(reasons({ suites: [one] }, { suites: [{ ...one, digest: key("2") }] })).toEqual([
    "the suites differ",
  ]);
  expect(reasons({ suites: [one] }, { suites: [one, two] })).toEqual(["the suites differ"]);
});

test("every part of the identity that measures is named, prompt and model config are not", () => {
  const other = { ...IDENTITY, graders: key("9"), judge: null, instances: key("8") };
  expect(reasons({ identity: IDENTITY }, { identity: other })).toEqual([
    "the graders differ",
    "the judge differs",
    "the instances differ",
  ]);
  const changed = { ...IDENTITY, prompt: key("9"), model: key("8") };
  expect(reasons({ identity: IDENTITY }, { identity: changed })).toEqual([]);
  expect(reasons({ identity: IDENTITY }, {})).toEqual([]);
  expect(reasons({}, { identity: IDENTITY })).toEqual([]);
});

test("the same model config must be the same model", () => {
  const model = (provider: string, id: string) => ({ model: { provider, id }, identity: IDENTITY });
  expect(reasons(model("p", "one"), model("p", "two"))).toEqual([
    "the model differs (p/one, p/two) under one model config",
  ]);
  expect(reasons(model("p", "one"), model("q", "one"))).toHaveLength(1);
  expect(reasons(model("p", "one"), model("p", "one"))).toEqual([]);
  expect(reasons(model("p", "one"), { identity: IDENTITY })).toEqual([]);
  expect(reasons({ identity: IDENTITY }, model("p", "one"))).toEqual([]);
});

test("a model config that changed, or that nobody recorded, may be another model", () => {
  const under = (id: string, config: string | null) => ({
    model: { provider: "p", id },
    identity: { ...IDENTITY, model: config },
  });
  expect(reasons(under("one", key("1")), under("two", key("2")))).toEqual([]);
  expect(reasons(under("one", null), under("two", null))).toEqual([]);
  const bare = (id: string) => ({ model: { provider: "p", id } });
  expect(reasons(bare("one"), bare("two"))).toEqual([]);
});

test("arms without an instance in common measured different things", () => {
  const other: Arm = { other: { i000: ["."] } };
  expect(reasons({}, {}, [WHOLE, other])).toEqual(["the arms share no instance"]);
  const identity = { identity: IDENTITY };
  expect(reasons(identity, identity, [WHOLE, other])).toEqual(["the arms share no instance"]);
  expect(reasons({}, {}, [WHOLE, {}])).toEqual([]);
  expect(reasons({}, {}, [{}, WHOLE])).toEqual([]);
});

test("an instance is its task and its name", () => {
  const swapped: Arm = { i000: { task000: ["."] } };
  expect(reasons({}, {}, [{ task000: { i000: ["."] } }, swapped])).toHaveLength(1);
});

test("one instance in twenty may be in one arm only, where no identity says otherwise", () => {
  const without = (missing: number): Arm => ({
    ...WHOLE,
    task000: Object.fromEntries(Object.entries(WHOLE.task000 ?? {}).slice(missing)),
  });
  expect(reasons({}, {}, [WHOLE, without(1)])).toEqual([]);
  expect(reasons({}, {}, [WHOLE, without(2)])).toEqual(["2 of 20 instances are in one arm only"]);
  const identity = { identity: IDENTITY };
  expect(reasons(identity, identity, [WHOLE, without(1)])).toEqual([
    "1 of 20 instances are in one arm only",
  ]);
  expect(reasons(identity, {}, [WHOLE, without(2)])).toHaveLength(1);
  expect(reasons({}, identity, [WHOLE, without(2)])).toHaveLength(1);
});
