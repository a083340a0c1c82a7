import { afterEach, describe, expect, test } from "@jest/globals";
import { startGitHub } from "../github.ts";
import { startResultsService } from "../results-service.ts";
import { asking, EVERYTHING } from "./ask.ts";

const started: { readonly close: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const server of started.splice(0)) await server.close();
});

const WORKFLOW = `
on:
  workflow_dispatch:
    inputs:
      pr: { required: true, type: string }
      nonce: { required: false, type: string }
`;
const RUNNER = "/actions/workflows/runner.yml/dispatches";

async function gitHub() {
  const results = await startResultsService();
  const github = await startGitHub({ results });
  started.push(github, results);
  const { state } = github;
  state.addToken("all", { login: "gate[bot]", app: "gate", permissions: EVERYTHING });
  state.commit({
    branch: "main",
    files: {
      ".github/workflows/runner.yml": WORKFLOW,
      ".github/workflows/push.yml": "on: [push]\n",
    },
  });
  return { github, state, results, ask: asking(github) };
}

describe("a dispatched workflow", () => {
  test("says which run it started when asked to", async () => {
    const { github, state, ask } = await gitHub();
    const body = { ref: "main", inputs: { pr: "1" }, return_run_details: true };
    const { status, json } = await ask(`POST ${RUNNER}`, { body });
    const run = Number(json.workflow_run_id);
    expect([status, state.dispatches()]).toEqual([
      200,
      [{ workflow: "runner.yml", ref: "main", inputs: { pr: "1" }, login: "gate[bot]", run }],
    ]);
    const shown = await ask(`GET /actions/runs/${run}`);
    expect(shown.json).toMatchObject({
      event: "workflow_dispatch",
      path: ".github/workflows/runner.yml",
      head_sha: state.branch("main"),
      triggering_actor: { login: "gate[bot]" },
      repository: { id: state.repository().id },
    });
    expect(
      (await ask(`POST ${RUNNER}`, { body: { ref: "main", inputs: { pr: "1" } } })).status,
    ).toBe(204);
    expect(github.violations).toEqual([]);
  });

  test("is refused with the wrong inputs, ref or trigger, and when it is not there", async () => {
    const { github, ask } = await gitHub();
    const said = async (workflow: string, body: object) => {
      const { status, json } = await ask(`POST /actions/workflows/${workflow}/dispatches`, {
        body,
      });
      return `${status} ${json.message}`;
    };
    expect(await said("runner.yml", { ref: "main" })).toBe("422 Required input 'pr' not provided");
    expect(await said("runner.yml", { ref: "main", inputs: { pr: "1", x: "" } })).toMatch(/"x"/);
    expect(await said("runner.yml", { ref: "none" })).toBe("422 No ref found for: none");
    expect(await said("push.yml", { ref: "main" })).toMatch(/does not have 'workflow_dispatch'/);
    expect(await said("none.yml", { ref: "main" })).toBe("404 Not Found");
    expect(github.violations).toEqual([]);
  });
});

test("a run is what a test says it is", async () => {
  const { state, ask } = await gitHub();
  const run = state.addRun({ conclusion: "success", status: "completed", more: { run_number: 3 } });
  run.attempt = 2;
  const { json } = await ask(`GET /actions/runs/${run.id}`);
  expect(json).toMatchObject({ conclusion: "success", run_attempt: 2, run_number: 3 });
  expect((await ask("GET /actions/runs/1")).status).toBe(404);
});

test("artifacts of a run are listed newest first and lead to the storage until they expire", async () => {
  const { github, state, results, ask } = await gitHub();
  const run = state.addRun();
  const of = { run: String(run.id), bytes: Buffer.from("{}") };
  results.add({ ...of, name: "report.json" });
  const id = results.add({ ...of, name: "cases.jsonl" });
  results.add({ ...of, run: "1", name: "other" });
  const { json } = await ask(`GET /actions/runs/${run.id}/artifacts`);
  expect(json).toMatchObject({
    total_count: 2,
    artifacts: [
      {
        id,
        name: "cases.jsonl",
        size_in_bytes: 2,
        workflow_run: { id: run.id, head_sha: run.headSha },
      },
      { name: "report.json", digest: expect.stringMatching(/^sha256:/), expired: false },
    ],
  });
  const named = await ask(`GET /actions/runs/${run.id}/artifacts?name=report.json`);
  expect(named.json.total_count).toBe(1);
  const path = `/actions/artifacts/${id}/zip`;
  expect((await ask(`GET ${path}`)).status).toBe(302);
  // A client that follows must leave its token behind.
  const headers = { authorization: "Bearer all" };
  const followed = await fetch(`${github.url}/repos/acme/prompts${path}`, { headers });
  expect(await followed.text()).toBe("{}");
  state.expireArtifact(id);
  expect((await ask(`GET ${path}`)).status).toBe(410);
  expect((await ask("GET /actions/artifacts/1/zip")).status).toBe(404);
  expect(github.violations).toEqual([]);
});
