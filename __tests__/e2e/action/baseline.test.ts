/** The default branch is measured once, and pull requests ask only their head. */
import { expect, test } from "@jest/globals";
import { startSimulatedServer } from "../../../src/io/simulated-server.ts";
import { gatedRepositories } from "./gated-repositories.ts";
import {
  CONFIG,
  CONFIG_FILE,
  type GatedRepository,
  PROMPT_FILE,
  REWORDED_PROMPT,
  WEAKENED_PROMPT,
} from "./gated-repository.ts";

const open = gatedRepositories();

const BRANCH = "reliability-baselines";
const INDEX = "baselines/support/index.jsonl";

const pushOf = (commit: string) => ({
  name: "push",
  payload: { ref: "refs/heads/main", before: "0".repeat(40), after: commit },
});
const lines = ({ github }: GatedRepository) =>
  (github.state.read(BRANCH, INDEX) ?? "").trim().split("\n").filter(Boolean);

test("a push records a baseline, and a pull request then asks its head alone", async () => {
  const gated = await open();
  const { github, model, accepted, run, openPull, pullEvent } = gated;
  const recorded = await run({ event: pushOf(accepted), sha: accepted });
  expect(recorded.exitCode).toBe(0);
  expect(lines(gated)).toHaveLength(1);
  const perArm = model.requests();
  const pull = openPull({ branch: "weaken", files: { [PROMPT_FILE]: WEAKENED_PROMPT } });
  const ran = await run({ event: pullEvent(pull) });
  expect([ran.exitCode, ran.outputs.verdict]).toEqual([1, "regressed"]);
  expect(model.requests() - perArm).toBeLessThanOrEqual(perArm);
  expect(Number(ran.outputs.calls)).toBeGreaterThan(0);
  expect(github.state.comments(pull)[0]?.body).toMatch(/Regressed/);
});

test("a second push whose prompt is the same records nothing and asks nothing", async () => {
  const gated = await open();
  const { github, model, accepted, run } = gated;
  await run({ event: pushOf(accepted), sha: accepted });
  const asked = model.requests();
  const next = github.state.commit({ branch: "main", files: { "README.md": "# More\n" } });
  const again = await run({ event: pushOf(next), sha: next });
  expect([again.exitCode, lines(gated).length]).toEqual([0, 1]);
  expect(model.requests()).toBe(asked);
});

test("two pushes that record at once are both there", async () => {
  const gated = await open();
  const { github, accepted, run } = gated;
  const next = github.state.commit({ branch: "main", files: { [PROMPT_FILE]: REWORDED_PROMPT } });
  const both = await Promise.all([
    run({ event: pushOf(accepted), sha: accepted, runId: "1" }),
    run({ event: pushOf(next), sha: next, runId: "2" }),
  ]);
  expect(both.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
  expect(lines(gated)).toHaveLength(2);
});

test("a nightly run measures again on fresh tasks", async () => {
  const gated = await open();
  const { accepted, run } = gated;
  await run({ event: pushOf(accepted), sha: accepted, runId: "1" });
  await run({ event: { name: "schedule", payload: {} }, sha: accepted, runId: "2" });
  const epochs = lines(gated).map((line) => JSON.parse(line).epoch);
  expect(new Set(epochs).size).toBe(2);
});

test("a model that gets worse behind its name raises the nightly alarm", async () => {
  const gated = await open();
  const { accepted, run } = gated;
  const night = (runId: string, environment: Record<string, string> = {}) =>
    run({ event: { name: "schedule", payload: {} }, sha: accepted, runId, environment });
  expect((await night("1")).exitCode).toBe(0);
  expect((await night("2")).exitCode).toBe(0);
  const worse = await startSimulatedServer({
    reply: () => ({
      answer: { text: "I would rather not say.", toolCalls: [], finish: "stop" },
      tokens: { input: 1, output: 1 },
    }),
  });
  const alarmed = await night("3", { MODEL_URL: worse.url });
  await worse.close();
  expect([alarmed.exitCode, alarmed.outputs.verdict]).toEqual([1, "regressed"]);
  expect(alarmed.summary).toMatch(/all failures drifted above its accepted/);
  expect(lines(gated)).toHaveLength(3);
});

test("an outage records nothing and fails", async () => {
  const gated = await open();
  const { accepted, run } = gated;
  const environment = { MODEL_URL: "http://127.0.0.1:9/v1" };
  const ran = await run({ event: pushOf(accepted), sha: accepted, environment });
  expect(ran.exitCode).toBe(1);
  expect(lines(gated)).toEqual([]);
});

test("baseline: stored without one is inconclusive, says so and asks nothing", async () => {
  const { model, openPull, pullEvent, run } = await open();
  const pull = openPull({ branch: "reword", files: { [PROMPT_FILE]: REWORDED_PROMPT } });
  const ran = await run({ event: pullEvent(pull), inputs: { baseline: "stored" } });
  expect([ran.exitCode, ran.outputs.verdict]).toEqual([1, "inconclusive"]);
  expect(ran.log).toMatch(/No stored baseline fits/);
  expect(model.requests()).toBe(0);
});

test("a baseline that was edited by hand stops the gate", async () => {
  const gated = await open();
  const { github, accepted, run, openPull, pullEvent } = gated;
  await run({ event: pushOf(accepted), sha: accepted });
  const [entry] = lines(gated).map((line) => JSON.parse(line));
  const file = `baselines/support/${entry.file}`;
  const text = github.state.read(BRANCH, file) ?? "";
  const edited = text
    .replace('"kind":"failed"', '"kind":"passed"')
    .replace(/,"findings":\[[^\]]*\]/, "");
  github.state.commit({ branch: BRANCH, files: { [file]: edited } });
  const pull = openPull({ branch: "weaken", files: { [PROMPT_FILE]: WEAKENED_PROMPT } });
  const ran = await run({ event: pullEvent(pull) });
  expect(ran.exitCode).toBe(1);
  expect(ran.log).toMatch(/is not the file its index names/);
});

test("the pull request that introduces the gate is judged by limits alone, or told not applicable", async () => {
  const world = await open({ "README.md": "# Nothing is gated\n" });
  const { ACCEPTED_FILES } = await import("./gated-repository.ts");
  const { github, openPull, pullEvent, run } = world;
  const pull = openPull({ branch: "introduce", files: ACCEPTED_FILES });
  const ran = await run({ event: pullEvent(pull) });
  expect([ran.exitCode, ran.outputs.verdict]).toEqual([0, "not-applicable"]);
  expect(github.state.comments(pull)[0]?.body).toMatch(/introduces the gate/);
  const limited = `${CONFIG}policy: { limits: { any: 0.001 } }\n`;
  const second = openPull({
    branch: "limited",
    files: { ...ACCEPTED_FILES, [CONFIG_FILE]: limited, [PROMPT_FILE]: WEAKENED_PROMPT },
  });
  const judged = await run({ event: pullEvent(second) });
  expect([judged.exitCode, judged.outputs.verdict]).toEqual([1, "regressed"]);
});
