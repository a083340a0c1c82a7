import { expect, test } from "@jest/globals";
import { openTaskDescriptions } from "../../src/grade/arm-evidence.ts";
import { parseConfig } from "../../src/suite/config.ts";
import { digestOf, suiteSeed } from "../../src/suite/content-key.ts";
import { generateInstances } from "../../src/suite/generate.ts";
import { resolveTarget } from "../../src/suite/project.ts";
import {
  armKey,
  type Preparation,
  type PreparedTarget,
  plannedTrials,
  prepareTarget,
} from "../../src/trial/prepare.ts";
import { readFrom, valueIn } from "../suite/said.ts";
import { loaded, task } from "../suite/written.ts";

const SUITE = task(
  "instances: 6",
  "sample: { q: { int: [1, 1000000] } }",
  "input: 'What is {{ q }}?'",
  "grade: [ { equals: '{{ q }}' } ]",
);
const CONFIG = `version: 1
providers: { near: { kind: openai } }
targets: [ { id: t, prompt: p.md, model: { provider: near, id: m }, suites: [core] } ]
`;

async function target(base: string, head: string, suite = SUITE, written = CONFIG) {
  const config = valueIn(parseConfig("c.yml", written));
  const [first] = config.targets;
  if (first === undefined) throw new Error("there is a target");
  const resolved = async (prompt: string) =>
    valueIn(
      await resolveTarget(first, config, readFrom({ "p.md": prompt }), {
        arm: "head",
        commit: null,
        isAlone: false,
      }),
    );
  return {
    id: "t",
    suites: [await loaded(suite)],
    arms: [
      { arm: "base" as const, resolved: await resolved(base), revision: null },
      { arm: "head" as const, resolved: await resolved(head), revision: null },
    ],
  };
}

const SETTINGS: Preparation = {
  secret: "public",
  epoch: "e",
  toolVersion: "1.0.0",
  arrange: (units) => [units.slice(0, 2), units.slice(2)],
  describe: openTaskDescriptions,
};

const trialsOf = (prepared: PreparedTarget) => [...plannedTrials(prepared)];

test("what is asked does not depend on what the prompts say", async () => {
  const inputs = async (base: string, head: string) =>
    trialsOf(valueIn(prepareTarget(await target(base, head), SETTINGS))).map(
      ({ arm, instance, look, request }) => [arm, instance.id, look, request.seed],
    );
  expect(await inputs("Number each step.", "Be brief.")).toEqual(await inputs("One.", "Two."));
});

test("the looks are asked as they were arranged, by the base's key", async () => {
  const measured = await target("One.", "Two.");
  const asked: unknown[] = [];
  const prepared = valueIn(
    prepareTarget(measured, {
      ...SETTINGS,
      arrange: (units, of) => {
        asked.push(of.baseKey);
        return [units.slice(4), units.slice(0, 4)];
      },
    }),
  );
  const [base] = measured.arms;
  if (base === undefined) throw new Error("there is a base");
  expect(asked).toEqual([armKey(measured.suites, base.resolved, SETTINGS)]);
  expect(prepared.looks).toBe(2);
  expect(prepared.units).toHaveLength(6);
  expect(trialsOf(prepared).map(({ look }) => look)).toEqual([1, 1, 1, 1, ...Array(8).fill(2)]);
});

test("secret, epoch and suite each draw other instances", async () => {
  const ids = async (settings: Preparation, suite = SUITE) =>
    valueIn(prepareTarget(await target("One.", "Two.", suite), settings))
      .units.map(({ id }) => id)
      .join();
  const one = await ids(SETTINGS);
  expect(await ids(SETTINGS)).toBe(one);
  expect(await ids({ ...SETTINGS, toolVersion: "2.0.0" })).toBe(one);
  expect(await ids({ ...SETTINGS, secret: "ours" })).not.toBe(one);
  expect(await ids({ ...SETTINGS, epoch: "f" })).not.toBe(one);
  expect(await ids(SETTINGS, SUITE.replace("What is", "Say"))).not.toBe(one);
});

test("instances are drawn anew as they were found, and their digest is that of the list", async () => {
  const prepared = valueIn(prepareTarget(await target("One.", "Two."), SETTINGS));
  const seed = suiteSeed({ ...SETTINGS, suiteDigest: prepared.suites[0]?.digest ?? "" });
  const [suite] = prepared.suites;
  if (suite === undefined) throw new Error("there is a suite");
  const listed = valueIn(generateInstances(suite, seed));
  expect(prepared.instancesDigest).toBe(digestOf(listed));
  const drawn = new Map(prepared.units.map((unit) => [unit.id, prepared.draw(unit)]));
  expect(listed.map(({ id }) => drawn.get(id))).toEqual(listed);
});

test("an arm's key changes with its prompt, the tool and the epoch, not with the other arm", async () => {
  const key = async (base: string, head: string, settings = SETTINGS) => {
    const { suites, arms } = await target(base, head);
    return arms.map(({ resolved }) => armKey(suites, resolved, settings));
  };
  const [base, head] = await key("One.", "Two.");
  expect(base).not.toBe(head);
  expect((await key("One.", "Three."))[0]).toBe(base);
  expect((await key("One.", "Two.", { ...SETTINGS, toolVersion: "2.0.0" }))[0]).not.toBe(base);
  expect((await key("One.", "Two.", { ...SETTINGS, epoch: "f" }))[0]).not.toBe(base);
});

test("an instance that cannot be drawn ends the preparation with its place", async () => {
  const broken = SUITE.replace(
    "grade: [ { equals: '{{ q }}' } ]",
    "let: { z: '1.0 / 0.0' }\n    grade: [ { equals: x } ]",
  );
  expect(prepareTarget(await target("One.", "Two.", broken), SETTINGS)).toMatchObject({
    ok: false,
    problem: { kind: "invalid-file", issues: [{ at: { file: "s.suite.yml" } }] },
  });
});

test("evidence whose programs were run is another experiment than evidence whose were not", async () => {
  const programs = task(
    "input: 'Write f.'",
    "grade: [ { code: { language: python, checks: 'assert f() == 1' } } ]",
  );
  const keyOf = async (suite: string, more: string) => {
    const { suites, arms } = await target("One.", "Two.", suite, `${CONFIG}${more}`);
    const [base] = arms;
    if (base === undefined) throw new Error("there is a base");
    return armKey(suites, base.resolved, SETTINGS);
  };
  expect(await keyOf(programs, "run-code: true\n")).not.toBe(await keyOf(programs, ""));
  expect(await keyOf(SUITE, "run-code: true\n")).toBe(await keyOf(SUITE, ""));
});
