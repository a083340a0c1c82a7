import { afterEach, describe, expect, test } from "@jest/globals";
import { Octokit } from "@octokit/core";
import { paginateRest } from "@octokit/plugin-paginate-rest";
import { type FakeGitHub, startGitHub } from "../github.ts";
import { asObject } from "../json-value.ts";
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
  state.addToken("person", { login: "alice", permissions: EVERYTHING });
  const base = state.commit({ branch: "main", files: { "a.md": "1" } });
  state.push("change", base);
  const head = state.commit({ branch: "change", files: { "a.md": "2" } });
  return {
    github,
    state,
    ask: asking(github),
    base,
    head,
    pull: state.openPull({ head: "change" }),
  };
}

describe("comments", () => {
  test("carry who wrote them and through which App", async () => {
    const { ask, state, pull } = await gitHub();
    const path = `/issues/${pull}/comments`;
    const { status, json } = await ask(`POST ${path}`, { body: { body: "first" } });
    expect([status, json.body]).toEqual([201, "first"]);
    await ask(`POST ${path}`, { body: { body: "second" }, token: "person" });
    await ask(`POST ${path}`, { body: { body: "third" }, token: "workflow" });
    state.addComment({ issue: pull, login: "mallory", body: "fourth" });
    const { list } = await ask(`GET ${path}`);
    expect(list).toMatchObject([
      { user: { login: "gate[bot]", type: "Bot" }, performed_via_github_app: { slug: "gate" } },
      { user: { login: "alice", type: "User" }, performed_via_github_app: null },
      { user: { login: "github-actions[bot]" }, performed_via_github_app: { id: 15_368 } },
      { user: { login: "mallory" }, author_association: "NONE" },
    ]);
  });

  test("are updated in place, and can be reacted to once", async () => {
    const { ask, state, pull } = await gitHub();
    const { id } = state.addComment({ issue: pull, login: "gate[bot]", app: "gate", body: "old" });
    await ask(`PATCH /issues/comments/${id}`, { body: { body: "new" } });
    expect(state.comments(pull)).toMatchObject([{ id, body: "new" }]);
    const react = () => ask(`POST /issues/comments/${id}/reactions`, { body: { content: "+1" } });
    expect([(await react()).status, (await react()).status]).toEqual([201, 200]);
    expect((await ask("PATCH /issues/comments/9", { body: { body: "x" } })).status).toBe(404);
    expect((await ask("POST /issues/9/comments", { body: { body: "x" } })).status).toBe(404);
  });

  test("are all found by a client that pages, and only 30 by one that does not", async () => {
    const { github, ask, state, pull } = await gitHub();
    for (let n = 0; n < 105; n++) state.addComment({ issue: pull, login: "alice", body: `${n}` });
    expect((await ask(`GET /issues/${pull}/comments`)).list).toHaveLength(30);
    const octokit = new (Octokit.plugin(paginateRest))({ auth: "all", baseUrl: github.url });
    const route = "GET /repos/{owner}/{repo}/issues/{issue_number}/comments";
    const at = { owner: "acme", repo: "prompts", issue_number: pull, per_page: 50 };
    const all = await octokit.paginate(route, at);
    expect(all.map(({ body }) => body)).toEqual(Array.from({ length: 105 }, (_, n) => `${n}`));
    expect(github.count("issues/list-comments")).toBe(4);
  });
});

describe("check runs", () => {
  const note = (line: number) => ({
    path: "a.md",
    start_line: line,
    end_line: line,
    annotation_level: "warning",
    message: "worse",
  });

  test("gain annotations with each update and complete with their conclusion", async () => {
    const { ask, state, head } = await gitHub();
    const created = await ask("POST /check-runs", {
      body: { name: "gate", head_sha: head, external_id: "v1", status: "in_progress" },
    });
    expect(created.json).toMatchObject({
      status: "in_progress",
      conclusion: null,
      app: { slug: "gate" },
    });
    const path = `/check-runs/${created.json.id}`;
    const output = (annotations: unknown[]) => ({ title: "t", summary: "s", annotations });
    await ask(`PATCH ${path}`, { body: { output: output([note(1), note(2)]) } });
    const { json } = await ask(`PATCH ${path}`, {
      body: { conclusion: "failure", output: output([note(3)]) },
    });
    expect(json).toMatchObject({ status: "completed", conclusion: "failure" });
    expect(json.output).toMatchObject({ title: "t", annotations_count: 3 });
    const { list } = await ask(`GET ${path}/annotations?per_page=2&page=2`);
    expect(list).toMatchObject([{ start_line: 3, title: null }]);
    expect(state.checks()).toMatchObject([{ externalId: "v1", conclusion: "failure" }]);
  });

  test("of a commit are the latest of each name and App, or all of them", async () => {
    const { ask, head } = await gitHub();
    const post = (name: string, conclusion: string, token = "all") =>
      ask("POST /check-runs", { body: { name, head_sha: head, conclusion }, token });
    await post("gate", "success");
    await post("gate", "failure");
    await post("gate", "success", "workflow");
    await post("other", "neutral");
    const found = async (query: string) => {
      const { json } = await ask(`GET /commits/${head}/check-runs?${query}`);
      const runs = Array.isArray(json.check_runs) ? json.check_runs.map(asObject) : [];
      return [json.total_count, runs.map(({ conclusion }) => conclusion)];
    };
    expect(await found("check_name=gate")).toEqual([2, ["success", "failure"]]);
    expect(await found("check_name=gate&filter=all")).toEqual([
      3,
      ["success", "failure", "success"],
    ]);
    expect(await found("app_id=15368")).toEqual([1, ["success"]]);
    expect(await found("status=queued")).toEqual([0, []]);
  });

  test("belong to the App that made them", async () => {
    const { ask, head } = await gitHub();
    const body = { name: "gate", head_sha: head, conclusion: "success" };
    expect((await ask("POST /check-runs", { body, token: "person" })).status).toBe(403);
    const { json } = await ask("POST /check-runs", { body });
    const path = `/check-runs/${json.id}`;
    const forged = await ask(`PATCH ${path}`, {
      body: { conclusion: "neutral" },
      token: "workflow",
    });
    expect([forged.status, forged.json.message]).toEqual([
      403,
      expect.stringMatching("can only be modified by the GitHub App"),
    ]);
    expect((await ask(`GET ${path}`)).json.conclusion).toBe("success");
    const unknown = { ...body, head_sha: "f".repeat(40) };
    expect((await ask("POST /check-runs", { body: unknown })).status).toBe(422);
  });
});

describe("git data", () => {
  test("a blob, a tree, a commit and a ref make a branch that was not there", async () => {
    const { ask, state } = await gitHub();
    const content = Buffer.from("{}\n").toString("base64");
    const blob = await ask("POST /git/blobs", { body: { content, encoding: "base64" } });
    const entry = (path: string, more: object) => ({ path, mode: "100644", type: "blob", ...more });
    const tree = await ask("POST /git/trees", {
      body: { tree: [entry("a/x.json", { sha: blob.json.sha }), entry("y", { content: "y" })] },
    });
    const commit = await ask("POST /git/commits", {
      body: { message: "m", tree: tree.json.sha, parents: [] },
    });
    const ref = { ref: "refs/heads/baselines", sha: commit.json.sha };
    expect((await ask("GET /git/ref/heads/baselines")).status).toBe(404);
    expect((await ask("POST /git/refs", { body: ref })).status).toBe(201);
    expect((await ask("POST /git/refs", { body: ref })).json.message).toBe(
      "Reference already exists",
    );
    expect(state.read("baselines", "a/x.json")).toBe("{}\n");
    expect((await ask(`GET /git/commits/${commit.json.sha}`)).json.parents).toEqual([]);
  });

  test("a tree on another keeps what it does not name, and null removes", async () => {
    const { ask, state, base } = await gitHub();
    const grown = state.commit({ parent: base, files: { "d/b.md": "b", "d/c.md": "c" } });
    const body = {
      base_tree: grown,
      tree: [{ path: "d/b.md", mode: "100644", type: "blob", sha: null }],
    };
    const { json } = await ask("POST /git/trees", { body });
    const commit = { message: "m", tree: json.sha, parents: [grown] };
    const made = await ask("POST /git/commits", { body: commit });
    const sha = String(made.json.sha);
    expect([state.read(sha, "a.md"), state.read(sha, "d/b.md")]).toEqual(["1", null]);
    expect(state.read(sha, "d/c.md")).toBe("c");
  });

  test("a ref only moves forward, unless forced", async () => {
    const { ask, state, base, head } = await gitHub();
    const other = state.commit({ parent: base, files: { z: "" } });
    const move = (sha: string, force = false) =>
      ask("PATCH /git/refs/heads/change", { body: { sha, force } });
    const refused = await move(other);
    expect([refused.status, refused.json.message]).toEqual([422, "Update is not a fast forward"]);
    expect(state.branch("change")).toBe(head);
    expect((await move(other, true)).status).toBe(200);
    expect(state.repository().pulls.get(1)?.head.sha).toBe(other);
    const none = await ask("PATCH /git/refs/heads/none", { body: { sha: other } });
    expect(none.status).toBe(422);
  });

  test("someone else can be faster, once", async () => {
    const { ask, state, head } = await gitHub();
    const ours = state.commit({ parent: head, files: { ours: "" } });
    state.before("git/update-ref", () => state.commit({ branch: "change", files: { theirs: "" } }));
    const move = (force: boolean) =>
      ask("PATCH /git/refs/heads/change", { body: { sha: ours, force } });
    expect((await move(false)).status).toBe(422);
    expect(state.read("change", "theirs")).toBe("");
    expect((await move(true)).status).toBe(200);
  });

  test("nothing can point at what is not there", async () => {
    const { ask } = await gitHub();
    const sha = "f".repeat(40);
    const statuses = await Promise.all([
      ask("POST /git/commits", { body: { message: "m", tree: sha } }),
      ask("POST /git/refs", { body: { ref: "refs/heads/x", sha } }),
      ask("POST /git/trees", {
        body: { tree: [{ path: "a", mode: "100644", type: "blob", sha }] },
      }),
      ask("POST /git/trees", { body: { base_tree: sha, tree: [] } }),
    ]);
    expect(statuses.map(({ status }) => status)).toEqual([422, 422, 422, 422]);
  });
});
