import { afterEach, describe, expect, test } from "@jest/globals";
import { startGitHub } from "../github.ts";
import { asArray, asObject } from "../json-value.ts";
import { startResultsService } from "../results-service.ts";
import { asking, EVERYTHING } from "./ask.ts";

const started: { readonly close: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const server of started.splice(0)) await server.close();
});

const WORKFLOW = `
name: Runner
run-name: gate pr=\${{ inputs.pr }} nonce=\${{inputs.nonce}}
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
      ".github/workflows/named.yml": "name: Named\non: workflow_dispatch\n",
      ".github/workflows/nameless.yml": "on: workflow_dispatch\n",
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

  test("calls its run as it says, as it is called, or as its file", async () => {
    const { state, ask } = await gitHub();
    const title = async (workflow: string, inputs: object) => {
      const body = { ref: "main", inputs, return_run_details: true };
      const { json } = await ask(`POST /actions/workflows/${workflow}/dispatches`, { body });
      return (await ask(`GET /actions/runs/${json.workflow_run_id}`)).json.display_title;
    };
    expect(await title("runner.yml", { pr: "7", nonce: "abc" })).toBe("gate pr=7 nonce=abc");
    expect(await title("runner.yml", { pr: "7" })).toBe("gate pr=7 nonce=");
    expect(await title("named.yml", {})).toBe("Named");
    expect(await title("nameless.yml", {})).toBe(".github/workflows/nameless.yml");
    expect(state.repository().runs).toHaveLength(4);
  });

  test("is told to who listens, until that ends", async () => {
    const { state, ask } = await gitHub();
    const heard: unknown[] = [];
    const stop = state.onDispatch(({ run, inputs }, { fullName }) => {
      state.finishRun(run, "success", fullName);
      heard.push(inputs);
    });
    const body = { ref: "main", inputs: { pr: "1" } };
    await ask(`POST ${RUNNER}`, { body });
    stop();
    await ask(`POST ${RUNNER}`, { body });
    expect(heard).toEqual([{ pr: "1" }]);
    expect(state.repository().runs).toMatchObject([
      { status: "completed", conclusion: "success" },
      { status: "queued" },
    ]);
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

test("runs are listed newest first, of a workflow, an event, a commit, an actor, a state or a time", async () => {
  const { github, state, ask } = await gitHub();
  const path = ".github/workflows/runner.yml";
  const first = state.addRun({ path, event: "workflow_dispatch", actor: "gate[bot]" });
  const second = state.addRun({ headBranch: "change", headSha: "a".repeat(40) });
  const third = state.addRun({ path, createdAt: "2026-11-20T10:00:00Z" });
  state.finishRun(third.id, "failure");
  const ids = async (query: string, of = "/actions/runs") => {
    const { json } = await ask(`GET ${of}?${query}`);
    const runs = asArray(json.workflow_runs).map((run) => asObject(run).id);
    expect(json.total_count).toBe(runs.length);
    return runs;
  };
  expect(await ids("")).toEqual([third.id, second.id, first.id]);
  expect(await ids("", "/actions/workflows/runner.yml/runs")).toEqual([third.id, first.id]);
  expect(await ids("event=workflow_dispatch&actor=gate[bot]")).toEqual([first.id]);
  expect(await ids(`branch=change&head_sha=${"a".repeat(40)}`)).toEqual([second.id]);
  expect(await ids("status=failure")).toEqual([third.id]);
  expect(await ids("status=queued")).toEqual([second.id, first.id]);
  expect(await ids("created=%3E%3D2026-11-20")).toEqual([third.id]);
  expect(await ids("created=%3C2026-11-20T10:00:00Z")).toEqual([second.id, first.id]);
  expect(await ids("created=2026-11-19..2026-11-20")).toEqual([third.id]);
  expect((await ask("GET /actions/runs?per_page=1")).headers.get("link")).toMatch('rel="next"');
  expect((await ask("GET /actions/workflows/none.yml/runs")).status).toBe(404);
  expect(github.violations).toEqual([]);
});

test("a run can be cancelled until it is over", async () => {
  const { github, state, ask } = await gitHub();
  const run = state.addRun();
  const cancel = (token = "all") => ask(`POST /actions/runs/${run.id}/cancel`, { token });
  state.addToken("reads", { login: "gate[bot]", app: "gate", permissions: { actions: "read" } });
  expect((await cancel("reads")).status).toBe(403);
  expect([(await cancel()).status, run.conclusion]).toEqual([202, "cancelled"]);
  expect((await cancel()).status).toBe(409);
  expect((await ask("POST /actions/runs/1/cancel")).status).toBe(404);
  expect(github.violations).toEqual([]);
});

test("an artifact can be told of wrongly, and can change after it was uploaded", async () => {
  const { state, ask } = await gitHub();
  const run = state.addRun();
  const id = state.addArtifact({ run: run.id, name: "report.json", text: "{}" });
  const told = async () => (await ask(`GET /actions/runs/${run.id}/artifacts`)).json.artifacts;
  const [{ digest }] = [asObject(asArray(await told())[0])];
  state.tamperArtifact(id, "[]");
  expect(await told()).toMatchObject([{ id, digest, size_in_bytes: 2, workflow_run: {} }]);
  const { headers } = await ask(`GET /actions/artifacts/${id}/zip`);
  expect(await (await fetch(headers.get("location") ?? "")).text()).toBe("[]");
  const lie = { name: "other", size_in_bytes: 9, digest: "sha256:0", workflow_run: { id: 1 } };
  state.overlayArtifact(id, lie);
  expect(await told()).toMatchObject([{ id, ...lie }]);
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
