/** What the Action says when it cannot measure, and when the author's files are not valid. */
import { expect, test } from "@jest/globals";
import { gatedRepositories } from "./gated-repositories.ts";
import { CONFIG, CONFIG_FILE, PROMPT_FILE, WEAKENED_PROMPT } from "./gated-repository.ts";

const open = gatedRepositories();

const weaken = { branch: "weaken", files: { [PROMPT_FILE]: WEAKENED_PROMPT } };
const NOBODY = { MODEL_URL: "http://127.0.0.1:9/v1" };

test("an outage fails the check as inconclusive, with the reason", async () => {
  const { github, openPull, pullEvent, run } = await open();
  const pull = openPull(weaken);
  const ran = await run({ event: pullEvent(pull), environment: NOBODY });
  expect([ran.exitCode, ran.outputs.verdict]).toEqual([1, "inconclusive"]);
  const [check] = github.state.checks();
  expect(check?.conclusion).toBe("failure");
  expect(check?.externalId).toMatch(/:unmeasured$/);
  expect(github.state.comments(pull)[0]?.body).toMatch(/could not measure/i);
  expect(ran.log).toMatch(/could not be reached/);
});

test("under on-inconclusive: warn an outage warns and the check is neutral", async () => {
  const { github, openPull, pullEvent, run } = await open();
  const pull = openPull(weaken);
  const inputs = { "on-inconclusive": "warn" };
  const ran = await run({ event: pullEvent(pull), environment: NOBODY, inputs });
  expect([ran.exitCode, ran.outputs.verdict]).toEqual([0, "inconclusive"]);
  expect(github.state.checks()[0]?.conclusion).toBe("neutral");
  expect(ran.commands.map(({ name }) => name)).toContain("warning");
});

test("a fork's pull request has no key and a read-only token: it fails and says who can run it", async () => {
  const { github, openPull, pullEvent, run, model } = await open();
  const pull = openPull(weaken);
  const event = pullEvent(pull);
  const fork = { full_name: "stranger/prompts" };
  const payload = JSON.parse(JSON.stringify(event.payload));
  payload.pull_request.head.repo = fork;
  const environment = { MODEL_KEY: "" };
  const ran = await run({ event: { ...event, payload }, token: "fork", environment });
  expect([ran.exitCode, ran.outputs.verdict]).toEqual([1, "inconclusive"]);
  expect(model.requests()).toBe(0);
  expect(github.state.comments(pull)).toEqual([]);
  expect(github.state.checks()).toEqual([]);
  expect(ran.summary).toMatch(/a maintainer must run the gate/);
  const warnings = ran.commands.filter(({ name }) => name === "warning");
  expect(warnings.map(({ message }) => message).join()).toMatch(/read-only|permissions/);
});

test("a typo in the config is an error at its line, in log, check and comment", async () => {
  const { github, openPull, pullEvent, run, model } = await open();
  const typo = CONFIG.replace("    prompt:", "    promt:");
  const pull = openPull({ branch: "typo", files: { [CONFIG_FILE]: typo } });
  const ran = await run({ event: pullEvent(pull) });
  expect([ran.exitCode, ran.outputs.verdict]).toEqual([1, "error"]);
  expect(model.requests()).toBe(0);
  const error = ran.commands.find(({ name, properties }) => name === "error" && properties.file);
  expect(error?.properties).toMatchObject({ file: CONFIG_FILE, line: "6" });
  expect(error?.message).toMatch(/did you mean "prompt"/);
  const [check] = github.state.checks();
  expect(check?.conclusion).toBe("failure");
  expect(check?.annotations[0]).toMatchObject({ path: CONFIG_FILE, start_line: 6 });
  expect(github.state.comments(pull)[0]?.body).toMatch(/did you mean/);
});

test("a prompt that is a symbolic link or a submodule is refused with a sentence", async () => {
  const { github, pullEvent, run, accepted, model } = await open();
  for (const [branch, content] of [
    ["link", { symlink: "/etc/passwd" }],
    ["module", { submodule: "a".repeat(40) }],
  ] as const) {
    github.state.commit({ branch, parent: accepted, files: { [PROMPT_FILE]: content } });
    const pull = github.state.openPull({ head: branch });
    const ran = await run({ event: pullEvent(pull) });
    expect([ran.exitCode, ran.outputs.verdict]).toEqual([1, "error"]);
    expect(ran.log).toMatch(/symbolic link|submodule/);
  }
  expect(model.requests()).toBe(0);
});

test("a comment that may not be written is a warning that names the permission, not another verdict", async () => {
  const { github, openPull, pullEvent, run } = await open();
  const pull = openPull({ branch: "docs", files: { "README.md": "# More\n" } });
  github.state.addToken("ghs_workflow0001", {
    login: "github-actions[bot]",
    app: "github-actions",
    permissions: { contents: "read", pull_requests: "read" },
  });
  const ran = await run({ event: pullEvent(pull) });
  expect([ran.exitCode, ran.outputs.verdict]).toEqual([0, "not-applicable"]);
  const warnings = ran.commands.filter(({ name }) => name === "warning");
  expect(warnings.map(({ message }) => message).join()).toMatch(/checks: write/);
});

test.each([
  [{ mode: "gates" }, /The input mode: /],
  [{ "head-sha": "main" }, /The input head-sha: must be a commit/],
  [{ mode: "measure" }, /say which, for example 2\/4/],
])("inputs %j are refused with a sentence", async (inputs, sentence) => {
  const { run } = await open();
  const ran = await run({ event: { name: "workflow_dispatch", payload: {} }, inputs });
  expect([ran.exitCode, ran.outputs.verdict]).toEqual([1, "error"]);
  expect(ran.log).toMatch(sentence);
});

test("pull_request_target is refused", async () => {
  const { run, openPull, pullEvent } = await open();
  const event = pullEvent(openPull(weaken));
  const ran = await run({ event: { ...event, name: "pull_request_target" } });
  expect(ran.exitCode).toBe(1);
  expect(ran.log).toMatch(/use pull_request/);
});
