/** What the App has written down: an acceptance in the audit file, or the baselines of the default branch. */
import { expect, test } from "@jest/globals";
import {
  ACCEPTANCE_VERSION,
  type Acceptance,
  AUDIT_FILE,
  readAcceptanceLine,
} from "../../../src/acceptance.ts";
import { gatedRepositories } from "./gated-repositories.ts";
import type { GatedRepository, RunPlan } from "./gated-repository.ts";

const open = gatedRepositories();

const BRANCH = "reliability-baselines";
const event = { name: "workflow_dispatch", payload: {} };
const ACCEPTANCE: Acceptance = {
  version: ACCEPTANCE_VERSION,
  repository: "acme/prompts",
  pull: 7,
  head: "c".repeat(40),
  evidence: `sha256:${"d".repeat(64)}`,
  modes: ["reasoning.wrong-answer"],
  reason: 'Two lines,\nand "quotes"; ##[error]x, \u2028 and <b>markup</b>.',
  by: "maria",
  check: 12,
};

const recording = (acceptance: unknown): RunPlan => ({
  event,
  inputs: { mode: "record", acceptance: JSON.stringify(acceptance) },
});
const lines = ({ github }: GatedRepository): readonly string[] =>
  (github.state.read(BRANCH, AUDIT_FILE) ?? "").split("\n").slice(0, -1);

test("an acceptance becomes one line that says who started the run, and when", async () => {
  const gated = await open();
  const ran = await gated.run({ ...recording(ACCEPTANCE), runId: "77" });
  expect(ran.exitCode).toBe(0);
  const [line = "", ...others] = lines(gated);
  expect(others).toEqual([]);
  expect(readAcceptanceLine(line)).toMatchObject({
    ...ACCEPTANCE,
    recordedBy: "alice",
    run: "https://github.com/acme/prompts/actions/runs/77",
    recordedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
  });
  expect(ran.summary).toMatch(/maria/);
  expect(gated.model.requests()).toBe(0);
});

test("the same acceptance twice is one line, another one a second", async () => {
  const gated = await open();
  const { modes } = ACCEPTANCE;
  const more = { ...ACCEPTANCE, modes: [...modes, "any"] };
  for (const each of [ACCEPTANCE, { ...ACCEPTANCE, reason: "Again.", check: 13 }, more]) {
    expect((await gated.run(recording(each))).exitCode).toBe(0);
  }
  await gated.run(recording({ ...more, modes: ["any", ...modes] }));
  expect(lines(gated).map((line) => readAcceptanceLine(line)?.modes)).toEqual([
    modes,
    [...modes, "any"],
  ]);
});

test("two acceptances at once are both there, below what was there before", async () => {
  const gated = await open();
  gated.github.state.commit({ branch: BRANCH, files: { [AUDIT_FILE]: "older" } });
  const both = [ACCEPTANCE, { ...ACCEPTANCE, by: "tom" }];
  const ran = await Promise.all(both.map((each) => gated.run(recording(each))));
  expect(ran.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
  const [older, ...ours] = lines(gated);
  expect(older).toBe("older");
  expect(ours.map((line) => readAcceptanceLine(line)?.by).sort()).toEqual(["maria", "tom"]);
});

test.each<[string, string, RegExp]>([
  ["no JSON", "accepted", /acceptance/],
  ["no reason", JSON.stringify({ ...ACCEPTANCE, reason: "" }), /reason/],
  ["a newer version", JSON.stringify({ ...ACCEPTANCE, version: 2 }), /version 2|newer/],
  [
    "another repository's",
    JSON.stringify({ ...ACCEPTANCE, repository: "acme/other" }),
    /The acceptance is of acme\/other/,
  ],
])("%s is refused with one error, and nothing is written", async (_, acceptance, sentence) => {
  const gated = await open();
  const ran = await gated.run({ event, inputs: { mode: "record", acceptance } });
  expect([ran.exitCode, ran.outputs.verdict]).toEqual([1, "error"]);
  const errors = ran.commands.filter(({ name }) => name === "error");
  expect(errors).toHaveLength(1);
  expect(errors[0]?.message).toMatch(sentence);
  expect(gated.github.state.branch(BRANCH)).toBeNull();
});

test("without an acceptance the default branch is measured, once", async () => {
  const gated = await open();
  const { accepted, model } = gated;
  const plan = { event, inputs: { mode: "record" }, sha: accepted };
  expect((await gated.run(plan)).exitCode).toBe(0);
  const asked = model.requests();
  expect(asked).toBeGreaterThan(0);
  const again = await gated.run(plan);
  expect(again.exitCode).toBe(0);
  expect(again.log).toMatch(/Every target has a baseline that fits/);
  expect(model.requests()).toBe(asked);
});

const push = { ref: "refs/heads/main", before: "0".repeat(40), after: "a".repeat(40) };
test.each<[string, Partial<RunPlan>]>([
  ["a push", { event: { name: "push", payload: push } }],
  ["the schedule", { event: { name: "schedule", payload: {} } }],
  ["a dispatch on another branch", { ref: "refs/heads/mine" }],
])("%s records nothing in mode record", async (_, other) => {
  const gated = await open();
  const ran = await gated.run({ ...recording(ACCEPTANCE), ...other });
  expect(ran.exitCode).toBe(1);
  expect(ran.log).toMatch(/workflow_dispatch of the default branch only/);
  expect(gated.github.state.branch(BRANCH)).toBeNull();
});
