import { afterEach, describe, expect, test } from "@jest/globals";
import { type FakeGitHub, startGitHub } from "../github.ts";
import { asking, EVERYTHING } from "./ask.ts";

const started: FakeGitHub[] = [];
afterEach(async () => {
  for (const github of started.splice(0)) {
    await github.close();
    expect(github.violations).toEqual([]);
  }
});

async function gitHub() {
  const github = await startGitHub();
  started.push(github);
  const { state } = github;
  state.addToken("all", { login: "gate[bot]", app: "gate", permissions: EVERYTHING });
  state.addToken("workflow", {
    login: "github-actions[bot]",
    app: "github-actions",
    permissions: EVERYTHING,
  });
  state.push("change", state.commit({ branch: "main", files: { "a.md": "1" } }));
  const head = state.commit({ branch: "change", files: { "a.md": "2" } });
  const ask = asking(github);
  const pull = state.openPull({ head: "change" });
  return {
    state,
    ask,
    pull,
    check: (conclusion: string, token = "all", sha = head) =>
      ask("POST /check-runs", { body: { name: "gate", head_sha: sha, conclusion }, token }),
    status: (to: string) => ask(`POST /statuses/${head}`, { body: { state: to, context: "gate" } }),
    merge: async (body: object = {}) => (await ask(`PUT /pulls/${pull}/merge`, { body })).status,
  };
}

describe("a required check", () => {
  test("blocks while it is missing, and neutral lets through", async () => {
    const { state, check, merge } = await gitHub();
    state.require({ context: "gate" });
    expect(await merge()).toBe(405);
    await check("neutral");
    expect(await merge()).toBe(200);
    expect(state.read("main", "a.md")).toBe("2");
    expect(state.repository().pulls.get(1)).toMatchObject({ state: "closed" });
  });

  test("counts as its latest run says", async () => {
    const { state, check, merge } = await gitHub();
    state.require({ context: "gate" });
    await check("success");
    await check("failure");
    expect(await merge()).toBe(405);
    await check("success");
    expect(await merge()).toBe(200);
  });

  test("that was completed and then updated counts as it stands now", async () => {
    const { state, ask, check, merge, pull } = await gitHub();
    state.require({ context: "gate" });
    const { id } = (await check("success")).json;
    const update = (body: object) => ask(`PATCH /check-runs/${id}`, { body });
    await update({ status: "in_progress" });
    expect([state.mayMerge(pull), await merge()]).toEqual([false, 405]);
    await update({ conclusion: "failure" });
    expect([state.mayMerge(pull), await merge()]).toEqual([false, 405]);
    await update({ conclusion: "success" });
    expect([state.mayMerge(pull), await merge()]).toEqual([true, 200]);
  });

  test("of an App is not met by another, and a failure of another blocks the one of anyone", async () => {
    const { state, check, merge } = await gitHub();
    state.require({ context: "gate", app: "gate" });
    await check("success", "workflow");
    expect(await merge()).toBe(405);
    const other = await gitHub();
    other.state.require({ context: "gate" });
    await other.check("success");
    await other.check("failure", "workflow");
    expect(await other.merge()).toBe(405);
  });

  test("of the commit before the last push does not count", async () => {
    const { state, check, merge } = await gitHub();
    state.require({ context: "gate" });
    await check("success");
    state.commit({ branch: "change", files: { "a.md": "3" } });
    expect(await merge()).toBe(405);
  });

  test("is met by a commit status where no App is asked for", async () => {
    const { state, status, merge } = await gitHub();
    state.require({ context: "gate" });
    await status("pending");
    expect(await merge()).toBe(405);
    await status("success");
    expect(await merge()).toBe(200);
  });
});

test("a merge names the head it was meant for, and needs one without conflicts", async () => {
  const { state, merge } = await gitHub();
  expect(await merge({ sha: "f".repeat(40) })).toBe(409);
  state.commit({ branch: "main", files: { "a.md": "other" } });
  expect(await merge()).toBe(405);
});

test("pull requests are listed by state and by branch", async () => {
  const { ask, merge, pull } = await gitHub();
  expect((await ask("GET /pulls?head=acme:change&base=main")).list).toMatchObject([
    { number: pull },
  ]);
  expect((await ask("GET /pulls?head=mallory:change")).list).toEqual([]);
  await merge();
  expect((await ask("GET /pulls")).list).toEqual([]);
  expect((await ask("GET /pulls?state=all")).list).toHaveLength(1);
});

test("pull requests are listed by when they were opened or last changed", async () => {
  const { state, ask, pull: first } = await gitHub();
  state.push("second", state.branch("change") ?? "");
  const second = state.openPull({ head: "second" });
  const numbers = async (query: string) =>
    (await ask(`GET /pulls?${query}`)).list.map(({ number }) => number);
  expect(await numbers("")).toEqual([second, first]);
  expect(await numbers("direction=asc")).toEqual([first, second]);
  expect(await numbers("sort=updated")).toEqual([first, second]);
  state.addComment({ issue: first, login: "alice", body: "Hello" });
  expect(await numbers("sort=updated&direction=desc")).toEqual([first, second]);
  state.commit({ branch: "second", files: { "a.md": "3" } });
  expect(await numbers("sort=updated&direction=desc")).toEqual([second, first]);
  state.setPull(second, { updatedAt: "2020-01-01T00:00:00Z" });
  expect(await numbers("sort=updated")).toEqual([second, first]);
  expect((await ask(`GET /pulls/${second}`)).json.updated_at).toBe("2020-01-01T00:00:00Z");
});

test("the clock can start when another one does", async () => {
  const github = await startGitHub({ startsAt: "2030-01-01T00:00:00Z" });
  started.push(github);
  const { state } = github;
  state.push("change", state.commit({ branch: "main", files: { "a.md": "1" } }));
  const pull = state.repository().pulls.get(state.openPull({ head: "change" }));
  expect(pull?.createdAt).toMatch(/^2030-01-01T00:00:/);
});
