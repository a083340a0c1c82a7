/** A run spread over the jobs of a matrix is the run of one job. */
import { describe, expect, test } from "@jest/globals";
import { experimentSchema } from "../../../src/experiment.ts";
import { type ShardPart, shardSchema } from "../../../src/trial/shard-document.ts";
import { gatedRepositories } from "./gated-repositories.ts";
import {
  ACCEPTED_FILES,
  CONFIG,
  CONFIG_FILE,
  PROMPT_FILE,
  WEAKENED_PROMPT,
} from "./gated-repository.ts";

const opened = gatedRepositories();
const open = () =>
  opened({
    ...ACCEPTED_FILES,
    [CONFIG_FILE]: `${CONFIG}policy: { looks: 1 }
`,
  });

const weaken = { branch: "weaken", files: { [PROMPT_FILE]: WEAKENED_PROMPT } };

test("plan, four shards and join give one job's evidence and verdict, byte for byte", async () => {
  const { github, openPull, pullEvent, run, results } = await open();
  const event = pullEvent(openPull(weaken));
  const single = await run({ event, runId: "1" });
  expect(single.outputs.verdict).toBe("regressed");
  const textOf = (id: string) =>
    results
      .artifacts(id)
      .find(({ name }) => name === "evidence.json")
      ?.bytes.toString();
  const inOne = textOf("1");
  github.state.repository().checks.length = 0;

  const planned = await run({ event, runId: "2", inputs: { mode: "plan" } });
  expect([planned.exitCode, planned.outputs.empty]).toEqual([0, "false"]);
  expect(planned.outputs.matrix).toMatch(/^\[1,2,/);
  for (const shard of ["3/4", "1/4", "4/4", "2/4"]) {
    const measured = await run({ event, runId: "2", inputs: { mode: "measure", shard } });
    expect(measured.exitCode).toBe(0);
  }
  expect(github.count("checks/create")).toBe(1);
  const joined = await run({
    event,
    runId: "2",
    inputs: { mode: "join" },
    environment: { MODEL_KEY: "" },
  });
  expect([joined.exitCode, joined.outputs.verdict]).toEqual([1, "regressed"]);
  expect(textOf("2")).toBe(inOne);
  expect(experimentSchema.parse(JSON.parse(inOne ?? "")).targets).toHaveLength(1);
  expect(joined.outputs["verdict-key"]).toBe(single.outputs["verdict-key"]);
  expect(joined.outputs.regressions).toBe(single.outputs.regressions);
});

test("a missing shard is inconclusive and named", async () => {
  const { openPull, pullEvent, run } = await open();
  const event = pullEvent(openPull(weaken));
  for (const shard of ["1/3", "3/3"]) {
    await run({ event, inputs: { mode: "measure", shard } });
  }
  const joined = await run({ event, inputs: { mode: "join" } });
  expect(joined.exitCode).toBe(1);
  expect(joined.log).toMatch(/Shard 2 of 3 is missing|shard 2 of 3 is missing/);
});

describe("resume-run", () => {
  const shard = "1/2";
  const DOCUMENT = "shard-1-of-2.json";

  /** An earlier run that left every other trial of its shard open, and one that may take it up. */
  async function interrupted() {
    const gated = await open();
    const { github, openPull, pullEvent, run, results, model } = gated;
    const event = pullEvent(openPull(weaken));
    const of = { headBranch: weaken.branch };
    const earlier = github.state.addRun(of).id;
    await run({ event, runId: String(earlier), inputs: { mode: "measure", shard } });
    const whole = results.text(DOCUMENT);
    const document = shardSchema.parse(JSON.parse(whole));
    let left = 0;
    const halved = (part: ShardPart): ShardPart => ({
      ...part,
      trials: part.trials.map((trial, index) => {
        if (index % 2 === 0) return trial;
        left += 1;
        return { ...trial, grade: { kind: "unanswered", why: "the run was stopped" } };
      }),
    });
    const targets = document.targets.map(({ base, head, ...target }) => {
      return { ...target, base: base && halved(base), head: halved(head) };
    });
    github.state.addArtifact({
      run: earlier,
      name: DOCUMENT,
      text: JSON.stringify({ ...document, targets }),
    });
    return {
      ...gated,
      earlier,
      left,
      whole,
      all: model.requests(),
      resume: (resumed = earlier, plan = {}) => {
        const inputs = { mode: "measure", shard, "resume-run": String(resumed) };
        return run({ event, runId: String(github.state.addRun(of).id), inputs, ...plan });
      },
    };
  }

  test("asks only what the earlier run left open, and leaves an undisturbed run's document", async () => {
    const { resume, whole, left, all, model, results } = await interrupted();
    const { exitCode, log } = await resume();
    expect([exitCode, left > 10]).toEqual([0, true]);
    expect(log).toContain(`${all - left} trials of the run`);
    expect(model.requests() - all).toBe(left);
    expect(results.text(DOCUMENT)).toBe(whole);
  });

  test("of its own run finds nothing at the first attempt, and asks GitHub nothing for it", async () => {
    const { resume, github, all, model } = await interrupted();
    const own = github.state.addRun({ headBranch: weaken.branch }).id;
    const { exitCode, log } = await resume(own, { runId: String(own) });
    expect([exitCode, model.requests()]).toEqual([0, 2 * all]);
    expect(log).not.toContain("taken up");
    expect(github.count("actions/get-workflow-run")).toBe(0);
  });

  test("asks everything, with a notice, where the run or what it left is gone", async () => {
    const { resume, github, earlier, all, model, results } = await interrupted();
    for (const { id, name } of results.artifacts(String(earlier))) {
      if (name === DOCUMENT) github.state.expireArtifact(id);
    }
    const expired = await resume();
    expect(expired.log).toContain(`Nothing of the run ${earlier} is taken up`);
    expect(expired.log).toMatch(/that has expired/);
    const unknown = await resume(999_999_999_999);
    expect(unknown.log).toMatch(/There is no such run/);
    expect([expired.exitCode, unknown.exitCode, model.requests()]).toEqual([0, 0, 3 * all]);
  });

  test("asks everything, with a notice, where the commit changed", async () => {
    const { resume, github, pullEvent, openPull, earlier, all, model } = await interrupted();
    const branch = "weaken-more";
    const files = { [PROMPT_FILE]: `${WEAKENED_PROMPT}\nBe short.\n` };
    const event = pullEvent(openPull({ branch, files }));
    const { exitCode, log } = await resume(earlier, { event });
    expect([exitCode, model.requests()]).toEqual([0, 2 * all]);
    expect(log).toContain("It was measured under another plan.");
    expect(github.count("actions/get-workflow-run")).toBe(2);
  });

  test.each([
    ["It is a run of .github/workflows/other.yml", { path: ".github/workflows/other.yml" }],
    ["It was started by push", { event: "push" }],
    ["It is of the branch docs", { headBranch: "docs" }],
    ["It is of another commit", { headSha: "f".repeat(40) }],
    ["Its branch is in another repository", { more: { head_repository: { id: 7 } } }],
  ])("refuses a run: %s", async (why, told) => {
    const { resume, github, all, model } = await interrupted();
    const strange = github.state.addRun({ headBranch: weaken.branch, ...told }).id;
    const { exitCode, log, outputs } = await resume(strange);
    expect([exitCode, outputs.verdict, model.requests()]).toEqual([1, "error", all]);
    expect(log).toContain(`The run ${strange} cannot be resumed`);
    expect(log).toContain(why);
  });

  test("refuses an artifact that another run left", async () => {
    const { resume, github, earlier, all, model, results } = await interrupted();
    for (const { id } of results.artifacts(String(earlier))) {
      github.state.overlayArtifact(id, { workflow_run: { id: 7 } });
    }
    const { exitCode, log } = await resume();
    expect([exitCode, model.requests()]).toEqual([1, all]);
    expect(log).toContain("an artifact that another run left");
  });
});

test("a change that touches nothing plans no shard and joins to not applicable", async () => {
  const { github, model, openPull, pullEvent, run } = await open();
  const event = pullEvent(openPull({ branch: "docs", files: { "README.md": "# More\n" } }));
  const planned = await run({ event, inputs: { mode: "plan" } });
  expect([planned.outputs.matrix, planned.outputs.empty]).toEqual(["[]", "true"]);
  const joined = await run({ event, inputs: { mode: "join" } });
  expect([joined.exitCode, joined.outputs.verdict]).toEqual([0, "not-applicable"]);
  expect(model.requests()).toBe(0);
  expect(github.state.checks()[0]?.conclusion).toBe("success");
});
