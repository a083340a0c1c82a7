import { afterEach, describe, expect, test } from "@jest/globals";
import { type FakeGitHub, startGitHub } from "../github.ts";
import { webhooksFor } from "../webhooks.ts";
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
  const base = state.commit({ branch: "main", files: { "a.md": "1" } });
  const open = (name: string, files: Readonly<Record<string, string>>) => {
    state.commit({ branch: name, parent: base, files });
    return state.openPull({ head: name });
  };
  const ask = asking(github);
  const check = (sha: string, conclusion: string) =>
    ask("POST /check-runs", { body: { name: "gate", head_sha: sha, conclusion } });
  return { github, state, base, open, ask, check };
}

describe("a group of the merge queue", () => {
  test("is a merge of its own, on a branch that names the pull request and the base", async () => {
    const { github, state, base, open, ask } = await gitHub();
    const pull = open("change", { "a.md": "2" });
    const group = state.openMergeGroup({ pull });
    expect(group).toMatchObject({ base, ref: `gh-readonly-queue/main/pr-${pull}-${base}` });
    expect(state.branch(group.ref)).toBe(group.head);
    expect(state.read(group.head, "a.md")).toBe("2");
    const { json } = await ask(`GET /git/commits/${group.head}`);
    const head = state.repository().pulls.get(pull)?.head.sha;
    expect(json.parents).toMatchObject([{ sha: base }, { sha: head }]);
    expect(group.head).not.toBe(state.mergeCommit(pull));
    expect(state.openMergeGroup({ pull }).head).not.toBe(group.head);
    const hook = webhooksFor(github, { secret: "s", installation: 1 }).mergeGroup(group);
    expect(hook.text).toContain(`refs/heads/${group.ref}`);
  });

  test("holds several pull requests, or builds on the group ahead", async () => {
    const { state, open } = await gitHub();
    const pulls = [open("one", { "b.md": "b" }), open("two", { "c.md": "c" })];
    const together = state.openMergeGroup({ pulls });
    expect(together.ref).toMatch(`pr-${pulls[1]}-${together.base}`);
    expect(["b.md", "c.md"].map((path) => state.read(together.head, path))).toEqual(["b", "c"]);
    const behind = state.openMergeGroup({ pull: open("three", { "d.md": "d" }), behind: together });
    expect([behind.base, state.read(behind.head, "c.md")]).toEqual([together.head, "c"]);
  });

  test("with a conflict cannot be", async () => {
    const { state, open } = await gitHub();
    const pulls = [open("one", { "a.md": "b" }), open("two", { "a.md": "c" })];
    expect(() => state.openMergeGroup({ pulls })).toThrow("conflicts");
  });

  test("may merge once its own commit has the required checks", async () => {
    const { state, open, check } = await gitHub();
    state.require({ context: "gate", app: "gate" });
    const pull = open("change", { "a.md": "2" });
    await check(state.repository().pulls.get(pull)?.head.sha ?? "", "success");
    const { head } = state.openMergeGroup({ pull });
    expect([state.mayMerge(pull), state.groupMayMerge(head)]).toEqual([true, false]);
    await check(head, "success");
    expect(state.groupMayMerge(head)).toBe(true);
    await check(head, "failure");
    expect(state.groupMayMerge(head)).toBe(false);
  });
});
