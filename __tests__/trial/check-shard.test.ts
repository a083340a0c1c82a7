import { beforeAll, expect, test } from "@jest/globals";
import { describePlan, type SharedPlan } from "../../src/grade/shared-plan.ts";
import { joinShards } from "../../src/join.ts";
import { digestOf } from "../../src/suite/content-key.ts";
import { type ShardDocument, shardSchema } from "../../src/trial/shard-document.ts";
import { type ShardFile, SUITE, shardsOf, sharedPlan, TOOL } from "../shared-plan.ts";
import { said } from "../suite/said.ts";

let plan: SharedPlan;
let files: readonly ShardFile[];

beforeAll(async () => {
  plan = await sharedPlan();
  files = await shardsOf(plan, 4);
});

const join = (given: readonly ShardFile[]) => joinShards(given, { toolVersion: TOOL });
const without = (number: number) => files.filter((_, index) => index + 1 !== number);
const documentOf = (file: ShardFile | undefined): ShardDocument =>
  shardSchema.parse(JSON.parse(file?.text ?? ""));
/** The second shard, changed and written again. */
const second = (change: (document: ShardDocument) => ShardDocument): readonly ShardFile[] => [
  ...without(2),
  { file: "changed.json", text: JSON.stringify(change(documentOf(files[1]))) },
];

test.each([
  ["a truncated document", (text: string) => text.slice(0, 1000), "x.json"],
  ["no JSON", () => "<html>", "The shard document x.json is not valid"],
  ["another document", () => JSON.stringify({ version: 1 }), "The shard document x.json"],
  [
    "a newer version",
    (text: string) => text.replace('"version":1', '"version":2'),
    "x.json was written by a newer reliability-gate",
  ],
  [
    "an unknown field",
    (text: string) => text.replace('"version":1', '"version":1,"extra":true'),
    "Unrecognized key",
  ],
])("%s", (_name, change, sentence) => {
  const [first] = files;
  const refused = join([...without(1), { file: "x.json", text: change(first?.text ?? "") }]);
  expect(refused).toMatchObject({ ok: false });
  expect(said(refused)).toContain(sentence);
});

test.each([
  ["other tasks", { epoch: "f" }, "the tasks were drawn from another seed"],
  [
    "another suite",
    { suite: SUITE.replace("'Say {{ q }}.'", "'Tell {{ q }}.'") },
    "the suites differ",
  ],
])("a shard of a plan with %s", async (_name, of, why) => {
  const [foreign] = await shardsOf(await sharedPlan(of), 1);
  if (foreign === undefined) throw new Error("there is one");
  const refused = join([...files, { ...foreign, file: "y.json" }]);
  expect(said(refused)).toContain(`y.json cannot be joined with the others`);
  expect(said(refused)).toContain(`It belongs to another plan than shard-1.json: ${why}`);
});

test.each([
  ["the head revision differs", { revisions: { base: "a".repeat(40), head: "c".repeat(40) } }],
  ["the base revision differs", { revisions: { base: "c".repeat(40), head: "b".repeat(40) } }],
])("a shard of another run: %s", async (why, change) => {
  const foreign = await shardsOf({ ...plan, ...change }, 4);
  expect(said(join([...without(2), ...foreign.slice(1, 2)]))).toContain(why);
});

test("a shard under another policy or config", async () => {
  const { config } = plan;
  const policy = { ...config.policy, alpha: 0.01 };
  const [, strict] = await shardsOf({ ...plan, config: { ...config, policy } }, 4);
  expect(said(join([...without(2), ...(strict ? [strict] : [])]))).toContain("the policy differs");
  const [, dear] = await shardsOf({ ...plan, config: { ...config, prices: {} } }, 4);
  expect(said(join([...without(2), ...(dear ? [dear] : [])]))).toContain("the config differs");
});

test("a shard of another number of shards", async () => {
  const [, two] = await shardsOf(plan, 5);
  const refused = join([...without(2), { file: "z.json", text: two?.text ?? "" }]);
  expect(said(refused)).toContain("It is one of 5 shards, and shard-1.json is one of 4.");
});

test("a shard measured with another version of this tool", () => {
  expect(said(joinShards(files, { toolVersion: "2.0.0" }))).toContain(
    "measured with version 1.0.0 of this tool, and this is 2.0.0",
  );
});

test("shards of another plan than the joiner's own", async () => {
  const own = describePlan(await sharedPlan({ epoch: "f" }), TOOL);
  expect(said(joinShards(files, { toolVersion: TOOL, plan: own }))).toContain(
    "It belongs to another plan than this one: the tasks were drawn from another seed.",
  );
  const same = joinShards(files, { toolVersion: TOOL, plan: describePlan(plan, TOOL) });
  expect(same.ok).toBe(true);
});

test("a second document of one shard that says something else", () => {
  const changed = files[1]?.text.replace('"kind":"passed"', '"kind":"ungraded","why":"x"') ?? "";
  const refused = join([...files, { file: "twice.json", text: changed }]);
  expect(said(refused)).toContain(
    "It is shard 2 of 4, and so is shard-2.json, which says something else.",
  );
});

test("a document whose plan is not the one it names", () => {
  const refused = join(second((document) => ({ ...document, planDigest: digestOf("other") })));
  expect(said(refused)).toContain("Its plan is not the one it names.");
});

test("a shard that says a number beyond the last", () => {
  const refused = join(second((document) => ({ ...document, shard: { number: 5, of: 4 } })));
  expect(said(refused)).toContain("It says it is shard 5 of 4.");
});

const withTrials = (
  change: (trials: ShardDocument["targets"][number]["head"]["trials"]) => typeof trials,
) =>
  second((document) => ({
    ...document,
    targets: document.targets.map((target) => ({
      ...target,
      head: { ...target.head, trials: change(target.head.trials) },
    })),
  }));

test("a shard that lacks a trial of its own", () => {
  expect(said(join(withTrials((trials) => trials.slice(1))))).toMatch(
    /Target first, head: trial \d of s\/\w+, instance \w+, was planned and is not there\./,
  );
});

test("a shard with a trial twice, or one that nobody planned", () => {
  const twice = withTrials((trials) => [...trials, ...trials.slice(0, 1)]);
  expect(said(join(twice))).toContain("is there twice.");
  const invented = withTrials((trials) => trials.map((trial) => ({ ...trial, trial: 7 })));
  expect(said(join(invented))).toContain("was not planned.");
});

test("a shard with trials of another one", () => {
  const third = documentOf(files[2]);
  const more = third.targets[0]?.head.trials.slice(0, 1) ?? [];
  expect(said(join(withTrials((trials) => [...more, ...trials])))).toContain("is that of shard 3.");
});

test("a shard without one of its targets, or without an arm", () => {
  const fewer = second((document) => ({ ...document, targets: document.targets.slice(1) }));
  expect(said(join(fewer))).toContain("It does not hold the targets of its plan.");
  const oneArm = second((document) => ({
    ...document,
    targets: document.targets.map((target) => ({ ...target, base: null })),
  }));
  expect(said(join(oneArm))).toMatch(/Target first, base: trial .* is not there\./);
});
