/** What a pull request gets from the Action's bundle, run as the runner runs it. */
import { expect, test } from "@jest/globals";
import { gatedRepositories } from "./gated-repositories.ts";
import { PROMPT_FILE, REWORDED_PROMPT, WEAKENED_PROMPT } from "./gated-repository.ts";

const open = gatedRepositories();

test("a weakened prompt fails the job, with comment, annotations, artifacts and outputs", async () => {
  const { github, model, openPull, pullEvent, run, results } = await open();
  const pull = openPull({ branch: "weaken", files: { [PROMPT_FILE]: WEAKENED_PROMPT } });
  const ran = await run({ event: pullEvent(pull) });
  expect(ran.exitCode).toBe(1);
  expect(ran.outputs.verdict).toBe("regressed");
  expect(model.requests()).toBeGreaterThan(50);
  const [comment, ...others] = github.state.comments(pull);
  expect(others).toEqual([]);
  expect(comment?.body).toMatch(/Regressed/);
  const [check] = github.state.checks();
  expect(check).toMatchObject({ name: "reliability-gate", conclusion: "failure" });
  expect(check?.annotations[0]).toMatchObject({ path: PROMPT_FILE, annotation_level: "failure" });
  expect(
    results
      .artifacts()
      .map(({ name }) => name)
      .sort(),
  ).toEqual(["evidence.json", "report.html", "transcripts.jsonl"]);
  expect(ran.summary).toMatch(/Regressed/);
  expect(ran.undeclaredOutputs).toEqual([]);
});

test("a reworded prompt succeeds", async () => {
  const { github, openPull, pullEvent, run } = await open();
  const pull = openPull({ branch: "reword", files: { [PROMPT_FILE]: REWORDED_PROMPT } });
  const ran = await run({ event: pullEvent(pull) });
  expect([ran.exitCode, ran.outputs.verdict]).toEqual([0, "passed"]);
  expect(github.state.checks()[0]?.conclusion).toBe("success");
});

test("a change that touches nothing gated succeeds without a model call or a comment", async () => {
  const { github, model, openPull, pullEvent, run } = await open();
  const pull = openPull({ branch: "docs", files: { "README.md": "# More\n" } });
  const ran = await run({ event: pullEvent(pull) });
  expect([ran.exitCode, ran.outputs.verdict]).toEqual([0, "not-applicable"]);
  expect(model.requests()).toBe(0);
  expect(github.state.comments(pull)).toEqual([]);
  expect(github.state.checks()[0]?.conclusion).toBe("success");
});
