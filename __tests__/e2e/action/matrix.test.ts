/** A run spread over the jobs of a matrix is the run of one job. */
import { expect, test } from "@jest/globals";
import { experimentSchema } from "../../../src/experiment.ts";
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
