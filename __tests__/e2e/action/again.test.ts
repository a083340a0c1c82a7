/** What happens the second time: pushes, re-runs, merge queues, long conversations. */
import { expect, test } from "@jest/globals";
import { gatedRepositories } from "./gated-repositories.ts";
import {
  CONFIG,
  CONFIG_FILE,
  PROMPT_FILE,
  REWORDED_PROMPT,
  WEAKENED_PROMPT,
} from "./gated-repository.ts";

const open = gatedRepositories();

const reword = { branch: "change", files: { [PROMPT_FILE]: REWORDED_PROMPT } };
const weaken = { branch: "change", files: { [PROMPT_FILE]: WEAKENED_PROMPT } };

test("a second push updates the same comment, also among 300 others and beside an impostor", async () => {
  const { github, openPull, pullEvent, run } = await open();
  const pull = openPull(reword);
  for (let count = 1; count <= 150; count++) {
    github.state.addComment({ issue: pull, login: "bob", body: `Thought ${count}` });
  }
  await run({ event: pullEvent(pull) });
  const ours = () =>
    github.state.comments(pull).filter(({ login }) => login === "github-actions[bot]");
  expect(ours()).toHaveLength(1);
  const [first] = ours();
  const marker = first?.body.split("\n")[0] ?? "";
  github.state.addComment({ issue: pull, login: "mallory", body: `${marker}\nAll is well.` });
  for (let count = 1; count <= 150; count++) {
    github.state.addComment({ issue: pull, login: "bob", body: `Afterthought ${count}` });
  }
  const before = github.state.branch("change") ?? "";
  github.state.commit({ ...weaken });
  const ran = await run({ event: pullEvent(pull, { before }) });
  expect(ran.outputs.verdict).toBe("regressed");
  expect(ours()).toHaveLength(1);
  expect(ours()[0]?.id).toBe(first?.id);
  expect(ours()[0]?.body).toMatch(/Regressed/);
});

test("asking again for the same experiment answers with the verdict that was given", async () => {
  const { github, model, openPull, pullEvent, run } = await open();
  const pull = openPull(weaken);
  expect((await run({ event: pullEvent(pull) })).exitCode).toBe(1);
  const asked = model.requests();
  const rerun = await run({ event: pullEvent(pull), attempt: 2 });
  expect([rerun.exitCode, rerun.outputs.verdict]).toEqual([1, "regressed"]);
  const before = github.state.branch("change") ?? "";
  github.state.commit({ branch: "change", files: { "empty.txt": "" } });
  const pushed = await run({ event: pullEvent(pull, { before }) });
  expect([pushed.exitCode, pushed.outputs.verdict]).toEqual([1, "regressed"]);
  expect(model.requests()).toBe(asked);
  expect(github.state.checks().map(({ conclusion }) => conclusion)).toEqual([
    "failure",
    "failure",
    "failure",
  ]);
});

test("trouble is no verdict: after an outage the model is asked again", async () => {
  const { model, openPull, pullEvent, run } = await open();
  const pull = openPull(reword);
  const environment = { MODEL_URL: "http://127.0.0.1:9/v1" };
  expect((await run({ event: pullEvent(pull), environment })).outputs.verdict).toBe("inconclusive");
  const ran = await run({ event: pullEvent(pull), attempt: 2 });
  expect([ran.exitCode, ran.outputs.verdict]).toEqual([0, "passed"]);
  expect(model.requests()).toBeGreaterThan(0);
});

test("a check of the same name by another app carries no verdict", async () => {
  const { github, model, openPull, pullEvent, run } = await open();
  const pull = openPull(weaken);
  await run({ event: pullEvent(pull) });
  const [posted] = github.state.checks();
  const asked = model.requests();
  if (posted === undefined) throw new Error("a check was posted");
  const forged = { ...posted, app: { id: 77, slug: "mallory" }, conclusion: "success" };
  const checks = github.state.repository().checks;
  checks.splice(0, checks.length, {
    ...forged,
    externalId: posted.externalId.replace("regressed", "passed"),
  });
  const ran = await run({ event: pullEvent(pull) });
  expect(ran.outputs.verdict).toBe("regressed");
  expect(model.requests()).toBeGreaterThan(asked);
});

test("a merge group with the pull request's experiment succeeds without a model call", async () => {
  const { github, model, openPull, pullEvent, run, accepted } = await open();
  const pull = openPull(reword);
  expect((await run({ event: pullEvent(pull) })).outputs.verdict).toBe("passed");
  const asked = model.requests();
  const branch = `gh-readonly-queue/main/pr-${pull}-${accepted}`;
  const head = github.state.commit({ branch, parent: accepted, files: reword.files });
  const group = { base_sha: accepted, head_sha: head, head_ref: `refs/heads/${branch}` };
  const event = {
    name: "merge_group",
    payload: { action: "checks_requested", merge_group: group },
  };
  const ran = await run({ event });
  expect([ran.exitCode, ran.outputs.verdict]).toEqual([0, "passed"]);
  expect(model.requests()).toBe(asked);
  expect(github.state.checks().at(-1)).toMatchObject({ headSha: head, conclusion: "success" });
});

test("a pull request that loosens the rules is judged by the old ones, and told what the new would say", async () => {
  const { github, openPull, pullEvent, run } = await open();
  const loose = `${CONFIG}policy:\n  margins: { critical: 0.9, major: 0.9, minor: 0.9 }\n  detect: 1\n`;
  const pull = openPull({ branch: "change", files: { ...weaken.files, [CONFIG_FILE]: loose } });
  const ran = await run({ event: pullEvent(pull) });
  expect([ran.exitCode, ran.outputs.verdict]).toEqual([1, "regressed"]);
  const body = github.state.comments(pull)[0]?.body ?? "";
  expect(body).toMatch(/suites and policy of the base revision were applied/);
  expect(body).toMatch(/Advice: under the rules of this pull request the verdict would be/);
});
