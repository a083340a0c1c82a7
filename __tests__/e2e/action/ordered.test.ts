/** A run that was ordered measures and leaves its evidence; whoever ordered it decides, so it says nothing on GitHub. */
import { expect, test } from "@jest/globals";
import { type Experiment, experimentSchema } from "../../../src/experiment.ts";
import { gatedRepositories } from "./gated-repositories.ts";
import {
  CONFIG,
  CONFIG_FILE,
  type GatedRepository,
  PROMPT_FILE,
  WEAKENED_PROMPT,
} from "./gated-repository.ts";

const open = gatedRepositories();

const weaken = { branch: "weaken", files: { [PROMPT_FILE]: WEAKENED_PROMPT } };
const NONCE = "a word of the App";
const event = { name: "workflow_dispatch", payload: {} };

function order(gated: GatedRepository, files: Readonly<Record<string, string>> = weaken.files) {
  const pull = gated.openPull({ branch: "weaken", files });
  const head = gated.github.state.branch("weaken") ?? "";
  const commits = { "base-sha": gated.accepted, "head-sha": head, nonce: NONCE };
  return { pull, head, commits, inputs: { ...commits, pr: String(pull) } };
}

const artifact = ({ results }: GatedRepository, name: string, run?: string): string | undefined =>
  results
    .artifacts(run)
    .find((each) => each.name === name)
    ?.bytes.toString("utf8");
const evidence = (gated: GatedRepository, run?: string): Experiment =>
  experimentSchema.parse(JSON.parse(artifact(gated, "evidence.json", run) ?? ""));

/** Nothing was written, nor tried: a token that may not write is never used to. */
const said = ({ github }: GatedRepository) => ({
  written: github.count("checks/create") + github.count("issues/create-comment"),
  checks: github.state.checks(),
});

test("a weakened prompt leaves evidence with the nonce, succeeds and publishes nothing", async () => {
  const gated = await open();
  const { pull, head, inputs } = order(gated);
  const ran = await gated.run({ event, inputs, token: "fork" });
  expect([ran.exitCode, ran.outputs.verdict]).toEqual([0, "regressed"]);
  expect(evidence(gated)).toMatchObject({ nonce: NONCE, pull, rules: gated.accepted, head });
  expect(evidence(gated).targets).toHaveLength(1);
  expect(said(gated)).toEqual({ written: 0, checks: [] });
  expect(ran.commands.filter(({ name }) => name === "warning" || name === "error")).toEqual([]);
  const sentence = "This report was made by the runner; the check of the App decides.";
  expect(ran.summary).toContain(sentence);
  expect(artifact(gated, "report.html")).toContain(sentence);
  expect(ran.outputs).toMatchObject({
    pr: String(pull),
    "base-sha": gated.accepted,
    "head-sha": head,
  });
});

test("a merge group has no pull request", async () => {
  const gated = await open();
  const { commits } = order(gated);
  const ran = await gated.run({ event, inputs: commits });
  expect([ran.exitCode, ran.outputs.pr]).toEqual([0, ""]);
  expect(evidence(gated).pull).toBeNull();
});

test("the same order twice asks twice: what was decided before is not looked for", async () => {
  const gated = await open();
  const { pull, inputs } = order(gated);
  await gated.run({ event: gated.pullEvent(pull), runId: "1" });
  const before = gated.model.requests();
  const ran = await gated.run({ event, inputs, runId: "2" });
  expect(ran.exitCode).toBe(0);
  expect(gated.model.requests()).toBeGreaterThan(before);
  expect(gated.github.state.checks()).toHaveLength(1);
});

test("a change that touches nothing leaves evidence of no target", async () => {
  const gated = await open();
  const { inputs } = order(gated, { "README.md": "# More\n" });
  const ran = await gated.run({ event, inputs });
  expect([ran.exitCode, ran.outputs.verdict]).toEqual([0, "not-applicable"]);
  expect(evidence(gated)).toMatchObject({ nonce: NONCE, targets: [] });
  expect(ran.summary).toContain("Not authoritative");
  expect(said(gated)).toEqual({ written: 0, checks: [] });
  expect(gated.model.requests()).toBe(0);
});

test("files that are not valid leave nothing and fail with the reason", async () => {
  const gated = await open();
  const typo = CONFIG.replace("    prompt:", "    promt:");
  const { inputs } = order(gated, { [CONFIG_FILE]: typo });
  const ran = await gated.run({ event, inputs: { ...inputs, "on-inconclusive": "warn" } });
  expect(ran.exitCode).toBe(1);
  expect(ran.log).toMatch(/did you mean "prompt"/);
  expect(ran.summary).toMatch(/did you mean/);
  expect(ran.summary).toContain("Not authoritative");
  expect(ran.artifacts).toEqual([]);
  expect(said(gated)).toEqual({ written: 0, checks: [] });
});

test("without the model's key nothing is left, and the job fails whatever on-inconclusive says", async () => {
  const gated = await open();
  const { inputs } = order(gated);
  const environment = { MODEL_KEY: "" };
  const ran = await gated.run({
    event,
    inputs: { ...inputs, "on-inconclusive": "warn" },
    environment,
  });
  expect(ran.exitCode).toBe(1);
  expect(ran.log).toMatch(/MODEL_KEY is not set/);
  expect(ran.summary).toMatch(/MODEL\\?_KEY is not set/);
  expect(ran.artifacts).toEqual([]);
  expect(said(gated)).toEqual({ written: 0, checks: [] });
});

test("an outage leaves evidence that says so: what it means is not the runner's to say", async () => {
  const gated = await open();
  const { inputs } = order(gated);
  const environment = { MODEL_URL: "http://127.0.0.1:9/v1" };
  const ran = await gated.run({ event, inputs, environment });
  expect(ran.exitCode).toBe(0);
  const kinds = evidence(gated).targets[0]?.head.trials.map(({ grade }) => grade.kind);
  expect(new Set(kinds)).toEqual(new Set(["unanswered"]));
});

test("a job without access to artifacts fails, for there is no evidence", async () => {
  const gated = await open();
  const { inputs } = order(gated, { "README.md": "# More\n" });
  const ran = await gated.run({ event, inputs, environment: { ACTIONS_RUNTIME_TOKEN: "" } });
  expect(ran.exitCode).toBe(1);
  expect(ran.log).toMatch(/There is no evidence to decide on/);
});

test.each([
  ["no commits", { nonce: NONCE }],
  ["no head", { nonce: NONCE, "base-sha": "b".repeat(40) }],
  ["no nonce and no pull request", { "base-sha": "b".repeat(40), "head-sha": "c".repeat(40) }],
])("with %s there is nothing to measure", async (_, inputs) => {
  const gated = await open();
  const ran = await gated.run({ event, inputs });
  expect([ran.exitCode, ran.outputs.verdict]).toEqual([1, "error"]);
  expect(ran.log).toMatch(/pr, base-sha and head-sha go together/);
});

test("plan, two shards and join leave one job's worth of evidence", async () => {
  const gated = await open();
  const { inputs } = order(gated);
  const at = (more: Readonly<Record<string, string>>) =>
    gated.run({ event, inputs: { ...inputs, ...more }, runId: "7" });
  const planned = await at({ mode: "plan" });
  expect([planned.exitCode, planned.outputs.empty]).toEqual([0, "false"]);
  for (const shard of ["1/2", "2/2"]) {
    expect((await at({ mode: "measure", shard })).exitCode).toBe(0);
  }
  const joined = await at({ mode: "join" });
  expect(joined.exitCode).toBe(0);
  expect(evidence(gated, "7")).toMatchObject({ nonce: NONCE });
  expect(artifact(gated, "report.html", "7")).toContain("the check of the App decides");
  expect(said(gated)).toEqual({ written: 0, checks: [] });
});

test("a plan of nothing joins to evidence of no target", async () => {
  const gated = await open();
  const { inputs } = order(gated, { "README.md": "# More\n" });
  const planned = await gated.run({ event, inputs: { ...inputs, mode: "plan" } });
  expect(planned.outputs.empty).toBe("true");
  const joined = await gated.run({ event, inputs: { ...inputs, mode: "join" } });
  expect(joined.exitCode).toBe(0);
  expect(evidence(gated).targets).toEqual([]);
});

test("a key of the default branch goes only where the default branch sends it", async () => {
  const gated = await open();
  const { state } = gated.github;
  // Whoever may push a branch may start this workflow with any commits.
  const elsewhere = CONFIG.replace("base-url-env: MODEL_URL", `base-url: "${gated.model.url}"`);
  expect(elsewhere).not.toBe(CONFIG);
  const parent = gated.accepted;
  const rules = state.commit({ branch: "mine", parent, files: { [CONFIG_FILE]: elsewhere } });
  const head = state.commit({ branch: "theirs", parent: rules, files: weaken.files });
  const pull = state.openPull({ head: "theirs", base: "mine" });
  const inputs = { pr: String(pull), "base-sha": rules, "head-sha": head, nonce: NONCE };
  const ran = await gated.run({ event, inputs, token: "fork" });
  expect([ran.exitCode, ran.outputs.verdict]).toEqual([1, "inconclusive"]);
  expect(ran.log).toContain("is not the default branch's");
  expect(gated.model.requests()).toBe(0);
  expect(gated.results.artifacts()).toEqual([]);
});
