import { afterEach, expect, test } from "@jest/globals";
import { type FakeGitHub, startGitHub } from "../github.ts";
import { asking, EVERYTHING } from "./ask.ts";
import { primaryLimit, secondaryLimit } from "./faults.ts";

const started: FakeGitHub[] = [];
afterEach(async () => {
  for (const github of started.splice(0)) await github.close();
});

async function gitHub() {
  const github = await startGitHub();
  started.push(github);
  const { state } = github;
  state.addToken("all", { login: "gate[bot]", app: "gate", permissions: EVERYTHING });
  state.commit({ branch: "main", files: { "a.md": "1" } });
  state.push("change", state.branch("main") ?? "");
  state.commit({ branch: "change", files: { "a.md": "2" } });
  return { github, state, ask: asking(github), pull: state.openPull({ head: "change" }) };
}

const COMMENTS = "/issues/1/comments";
const COMMENT = { body: { body: "hello" } };

test("a token that is unknown or missing is 401", async () => {
  const { ask } = await gitHub();
  expect((await ask("GET /pulls/1", { token: "stolen" })).json.message).toBe("Bad credentials");
  expect((await ask("GET /pulls/1", { token: "" })).status).toBe(401);
});

test("a token of a fork's pull request reads and does not write", async () => {
  const { ask, state } = await gitHub();
  const permissions = { contents: "read", pull_requests: "read", issues: "read" } as const;
  state.addToken("fork", { login: "github-actions[bot]", app: "github-actions", permissions });
  expect((await ask("GET /pulls/1", { token: "fork" })).status).toBe(200);
  const refused = await ask(`POST ${COMMENTS}`, { ...COMMENT, token: "fork" });
  expect([refused.status, refused.json.message]).toEqual([
    403,
    "Resource not accessible by integration",
  ]);
  const needs = refused.headers.get("x-accepted-github-permissions");
  expect(needs).toBe("issues=write; pull_requests=write");
  expect(state.comments(1)).toEqual([]);
});

test("a token reaches only its repositories, and a person's is not called an integration", async () => {
  const { ask, state } = await gitHub();
  const person = { login: "bob", permissions: {} };
  state.addToken("other", { ...person, permissions: EVERYTHING, repositories: ["acme/other"] });
  expect((await ask("GET /pulls/1", { token: "other" })).status).toBe(404);
  state.addToken("bob", person);
  const refused = await ask("GET /pulls/1", { token: "bob" });
  expect(refused.json.message).toBe("Resource not accessible by personal access token");
  expect((await ask("GET /user", { token: "bob" })).json.login).toBe("bob");
  expect((await ask("GET /user")).status).toBe(403);
});

test("a request that GitHub would refuse is refused and noted", async () => {
  const { github, ask } = await gitHub();
  const check = { name: "x", head_sha: "abc", status: "completed" };
  const refused = await ask("POST /check-runs", { body: check });
  expect(refused.status).toBe(422);
  expect((await ask("GET /promts")).status).toBe(404);
  expect((await ask("GET /labels")).status).toBe(404);
  expect(github.violations).toMatchObject([
    {
      what: "POST /repos/acme/prompts/check-runs",
      errors: [/head_sha/, /lacks a conclusion/].map((said) => expect.stringMatching(said)),
    },
    { errors: [expect.stringMatching("no operation GET")] },
    { what: "issues/list-labels-for-repo", errors: [expect.stringMatching("does not know")] },
  ]);
});

test("a body that is no JSON is refused and noted", async () => {
  const { github } = await gitHub();
  const url = `${github.url}/repos/acme/prompts${COMMENTS}`;
  const headers = { authorization: "Bearer all" };
  const response = await fetch(url, { method: "POST", body: "{", headers });
  expect(response.status).toBe(422);
  expect(github.violations[0]?.errors).toEqual(["the body is not JSON"]);
});

test("faults hit the operation they are meant for, as often as they are meant to", async () => {
  const { github, ask, state } = await gitHub();
  state.failNext({ operation: "issues/create-comment", status: 502, times: 2 });
  expect((await ask(`GET ${COMMENTS}`)).status).toBe(200);
  const statuses = [];
  for (let n = 0; n < 3; n++) statuses.push((await ask(`POST ${COMMENTS}`, COMMENT)).status);
  expect(statuses).toEqual([502, 502, 201]);
  expect(state.comments(1)).toHaveLength(1);
  expect(github.count("issues/create-comment")).toBe(3);
  expect(github.log.map(({ status }) => status)).toEqual([200, 502, 502, 201]);
});

test("an answer can be lost after the request was carried out", async () => {
  const { ask, state } = await gitHub();
  state.failNext({ status: 502, afterDoing: true });
  expect((await ask(`POST ${COMMENTS}`, COMMENT)).status).toBe(502);
  expect(state.comments(1)).toHaveLength(1);
});

test("rate limits say when to come back", async () => {
  const { ask, state } = await gitHub();
  state.failNext({ ...secondaryLimit(7) });
  const secondary = await ask("GET /pulls/1");
  expect([secondary.status, secondary.headers.get("retry-after")]).toEqual([403, "7"]);
  expect(secondary.json.message).toMatch("secondary rate limit");
  state.failNext({ ...primaryLimit({ status: 429, resetAtSeconds: 1 }) });
  const primary = await ask("GET /pulls/1");
  expect([primary.status, primary.headers.get("x-ratelimit-remaining")]).toEqual([429, "0"]);
});

test("a connection can break", async () => {
  const { ask, state } = await gitHub();
  state.failNext({ status: "reset" });
  await expect(ask("GET /pulls/1")).rejects.toThrow("fetch failed");
});
