/** A comment starts the gate on a fork's commit: for people with write access, for exactly that commit. */
import { expect, test } from "@jest/globals";
import { gatedRepositories } from "./gated-repositories.ts";
import { PROMPT_FILE, WEAKENED_PROMPT } from "./gated-repository.ts";

const open = gatedRepositories();

async function fork() {
  const world = await open();
  const { github, accepted } = world;
  const { state } = github;
  state.addRepository({ fullName: "stranger/prompts", isPrivate: true, forkOf: "acme/prompts" });
  const head = state.commit({
    repository: "stranger/prompts",
    branch: "weaken",
    parent: accepted,
    files: { [PROMPT_FILE]: WEAKENED_PROMPT },
  });
  const pull = state.openPull({ head: "weaken", from: "stranger/prompts", author: "stranger" });
  state.setRole("maria", "maintain");
  state.setRole("tom", "triage");
  const comment = (login: string, body: string, action = "created") => ({
    name: "issue_comment",
    payload: {
      action,
      issue: { number: pull, pull_request: {} },
      comment: { id: 1, body, user: { login } },
    },
  });
  return { ...world, head, pull, comment };
}

test("somebody with write access runs the gate on the head of a fork", async () => {
  const { github, run, comment, head, pull } = await fork();
  const ran = await run({ event: comment("maria", `/reliability run ${head}`) });
  expect([ran.exitCode, ran.outputs.verdict]).toEqual([1, "regressed"]);
  expect(github.state.checks()[0]).toMatchObject({ headSha: head, conclusion: "failure" });
  expect(github.state.comments(pull)).toHaveLength(1);
});

test.each<[string, string, string, RegExp]>([
  ["triage", "tom", "/reliability run HEAD", /write access is needed/],
  ["a stranger", "stranger", "/reliability run HEAD", /write access is needed/],
  [
    "another commit",
    "maria",
    `/reliability run ${"b".repeat(40)}`,
    /Name the commit you have read/,
  ],
  ["no commit", "maria", "/reliability run", /Name the commit you have read/],
  ["small talk", "maria", "Looks good to me.", /holds no \/reliability run/],
])("%s starts nothing", async (_, login, body, sentence) => {
  const { run, comment, head, model } = await fork();
  const ran = await run({ event: comment(login, body.replace("HEAD", head)) });
  expect([ran.exitCode, ran.outputs.verdict]).toEqual([0, "not-applicable"]);
  expect(ran.log).toMatch(sentence);
  expect(model.requests()).toBe(0);
});

test("an edited comment starts nothing", async () => {
  const { run, comment, head, model } = await fork();
  const ran = await run({ event: comment("maria", `/reliability run ${head}`, "edited") });
  expect(ran.log).toMatch(/Edited comments are ignored/);
  expect(model.requests()).toBe(0);
});
