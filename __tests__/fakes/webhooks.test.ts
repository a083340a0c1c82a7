import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import { afterEach, describe, expect, test } from "@jest/globals";
import { type FakeGitHub, startGitHub } from "./github.ts";
import { deliver, type Webhook, webhooksFor } from "./webhooks.ts";

const SECRET = "a-secret";
const started: { readonly close: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const server of started.splice(0)) await server.close();
});

async function gitHub() {
  const github = await startGitHub({ isPrivate: true });
  started.push(github);
  const { state } = github;
  const base = state.commit({ branch: "main", files: { "a.md": "1" } });
  const head = state.commit({ branch: "change", parent: base, files: { "a.md": "2" } });
  const number = state.openPull({ head: "change", author: "bob" });
  const app = state.addApp({ slug: "gate", permissions: { checks: "write" } });
  const check = state.addCheck({ app, name: "gate", headSha: head, externalId: "v1" });
  const hooks = webhooksFor(github, { secret: SECRET, installation: app.installation });
  return { github, state, base, head, number, app, check, hooks };
}

const told = ({ text }: Webhook): unknown => JSON.parse(text);

function place(github: FakeGitHub) {
  const { id } = github.state.repository();
  const repository = { id, full_name: "acme/prompts", default_branch: "main", private: true };
  return { ...repository, owner: { login: "acme" } };
}

describe("a webhook", () => {
  test("is about the repository, the installation and the sender, and names no stranger", async () => {
    const { github, hooks, number, app } = await gitHub();
    const hook = hooks.pullRequest({ action: "opened", number, sender: "maria" });
    expect(told(hook)).toMatchObject({
      action: "opened",
      number,
      repository: place(github),
      installation: { id: app.installation },
      sender: { login: "maria", id: github.world.userId("maria") },
    });
    expect(told(hook)).not.toHaveProperty("organization");
  });

  test("is signed over its bytes, has an id of its own, and comes over HTTP", async () => {
    const { hooks, number } = await gitHub();
    const hook = hooks.pullRequest({ action: "opened", number });
    const again = hooks.pullRequest({ action: "opened", number });
    expect(hook.id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(again.id).not.toBe(hook.id);
    const got: string[] = [];
    const server = createServer((request, response) => {
      request.setEncoding("utf8");
      request.on("data", (text: string) => got.push(text));
      const { "x-github-event": name, "x-hub-signature-256": signature } = request.headers;
      request.on("end", () => response.writeHead(202).end(`${request.url} ${name} ${signature}`));
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", () => listening()));
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("it listens");
    const { status, body } = await deliver(`http://127.0.0.1:${address.port}`, hook);
    server.closeAllConnections();
    server.close();
    const proof = createHmac("sha256", SECRET).update(got.join("")).digest("hex");
    expect([status, body]).toEqual([202, `/api/github/webhooks pull_request sha256=${proof}`]);
    expect(got.join("")).toBe(hook.text);
  });

  test("can be of another repository", async () => {
    const { github, state, app } = await gitHub();
    const { id } = state.addRepository({ fullName: "acme/other" });
    const after = state.commit({ repository: "acme/other", branch: "main", files: { a: "1" } });
    const hooks = webhooksFor(github, {
      secret: SECRET,
      installation: app.installation,
      repository: "acme/other",
    });
    const hook = hooks.push({ branch: "main", after });
    expect(told(hook)).toMatchObject({ repository: { id, full_name: "acme/other" }, after });
  });
});

describe("a pull request's webhook", () => {
  test("tells where it stands", async () => {
    const { state, hooks, number, base, head } = await gitHub();
    const shown = {
      number,
      user: { login: "bob" },
      base: { sha: base, ref: "main", repo: { full_name: "acme/prompts" } },
      head: { sha: head, ref: "change" },
    };
    for (const action of ["opened", "reopened", "ready_for_review"]) {
      const open = { ...shown, state: "open", merged: false, draft: false };
      expect(told(hooks.pullRequest({ action, number }))).toMatchObject({
        action,
        sender: { login: "bob" },
        pull_request: open,
      });
    }
    state.setPull(number, { state: "closed" });
    expect(told(hooks.pullRequest({ action: "closed", number }))).toMatchObject({
      pull_request: { ...shown, state: "closed", merged: false },
    });
  });

  test("tells what moved and what was edited", async () => {
    const { hooks, number, base, head } = await gitHub();
    const moved = hooks.pullRequest({ action: "synchronize", number, before: base });
    expect(told(moved)).toMatchObject({ before: base, after: head });
    const changes = { base: { ref: { from: "old" }, sha: { from: base } } };
    const edited = hooks.pullRequest({ action: "edited", number, changes });
    expect(told(edited)).toMatchObject({ action: "edited", changes });
  });

  test("of a fork names the fork, and none once it was deleted", async () => {
    const { state, hooks, head } = await gitHub();
    const fork = state.addRepository({ fullName: "mallory/prompts", forkOf: "acme/prompts" });
    state.push("evil", head, fork.fullName);
    const number = state.openPull({ head: "evil", from: fork.fullName, author: "mallory" });
    const opened = () => told(hooks.pullRequest({ action: "opened", number }));
    expect(opened()).toMatchObject({
      pull_request: { head: { repo: { id: fork.id, full_name: "mallory/prompts", fork: true } } },
    });
    const pull = state.repository().pulls.get(number);
    if (pull !== undefined) pull.head.repository = null;
    expect(opened()).toMatchObject({ pull_request: { head: { repo: null } } });
  });
});

test("a comment's webhook is of a pull request", async () => {
  const { state, hooks, number } = await gitHub();
  const { id } = state.addComment({ issue: number, login: "maria", body: "/reliability help" });
  for (const action of ["created", "edited", "deleted"]) {
    expect(told(hooks.comment({ action, id }))).toMatchObject({
      action,
      sender: { login: "maria" },
      comment: { id, body: "/reliability help", user: { login: "maria" } },
      issue: { number, pull_request: {}, user: { login: "bob" } },
    });
  }
});

test("a check's webhook names the check, the button and the App", async () => {
  const { hooks, check, head, app } = await gitHub();
  const shown = { id: check, head_sha: head, external_id: "v1", app: { id: app.id, slug: "gate" } };
  for (const action of ["created", "rerequested"]) {
    const hook = hooks.checkRun({ action, check, sender: "maria" });
    expect(told(hook)).toMatchObject({ action, check_run: shown, sender: { login: "maria" } });
  }
  const of = { action: "requested_action", check, identifier: "run", sender: "maria" };
  const pressed = told(hooks.checkRun(of));
  expect(pressed).toMatchObject({ check_run: shown, requested_action: { identifier: "run" } });
  expect(told(hooks.checkSuite({ head, sender: "maria" }))).toMatchObject({
    action: "rerequested",
    check_suite: { head_sha: head, head_branch: "change", app: { id: app.id } },
  });
});

test("a run's webhook tells what was run, and never for which pull request", async () => {
  const { state, hooks, head } = await gitHub();
  const path = ".github/workflows/runner.yml";
  const of = { path, event: "workflow_dispatch", displayTitle: "gate pr=1", headSha: head };
  const { id } = state.addRun({ ...of, attempt: 2 });
  const shown = {
    id,
    path,
    event: "workflow_dispatch",
    display_title: "gate pr=1",
    head_branch: "main",
    head_sha: head,
    run_attempt: 2,
    pull_requests: [],
    repository: { id: state.repository().id },
    head_repository: { id: state.repository().id },
  };
  expect(told(hooks.workflowRun({ action: "requested", run: id }))).toMatchObject({
    workflow_run: { ...shown, status: "queued", conclusion: null },
    workflow: { path },
  });
  state.finishRun(id, "failure");
  expect(told(hooks.workflowRun({ action: "completed", run: id }))).toMatchObject({
    workflow_run: { ...shown, status: "completed", conclusion: "failure" },
  });
});

test("the merge queue asks for checks and says when it no longer does", async () => {
  const { hooks, base, head } = await gitHub();
  const group = { head, base, ref: `gh-readonly-queue/release/1/pr-1-${base}` };
  const merge_group = {
    head_sha: head,
    base_sha: base,
    head_ref: `refs/heads/${group.ref}`,
    base_ref: "refs/heads/release/1",
    head_commit: { id: head },
  };
  expect(told(hooks.mergeGroup(group))).toMatchObject({ action: "checks_requested", merge_group });
  const gone = hooks.mergeGroup({ ...group, action: "destroyed", reason: "invalidated" });
  expect(told(gone)).toMatchObject({ action: "destroyed", reason: "invalidated", merge_group });
});

test("a push lists its commits", async () => {
  const { state, hooks, base } = await gitHub();
  const one = state.commit({ branch: "main", files: { "b.md": "1" }, message: "One" });
  const after = state.commit({ branch: "main", files: { "b.md": "2" }, message: "Two" });
  expect(told(hooks.push({ branch: "main", before: base, after }))).toMatchObject({
    ref: "refs/heads/main",
    before: base,
    after,
    created: false,
    deleted: false,
    commits: [{ id: one, message: "One" }, { id: after }],
    head_commit: { id: after, message: "Two" },
  });
  expect(told(hooks.push({ branch: "main", after: "0".repeat(40) }))).toMatchObject({
    deleted: true,
    commits: [],
    head_commit: null,
  });
});

test("an installation names its App, its owner and its repositories", async () => {
  const { state, hooks, app } = await gitHub();
  const installation = { id: app.installation, app_id: app.id, account: { login: "acme" } };
  const names = ["acme/prompts", "acme/other"];
  const repositories = [
    { id: state.repository().id, full_name: "acme/prompts" },
    { name: "other", full_name: "acme/other" },
  ];
  const about = { installation, repositories };
  expect(told(hooks.installed(names))).toMatchObject({ action: "created", ...about });
  expect(told(hooks.uninstalled(names))).toMatchObject({ action: "deleted", ...about });
  expect(told(hooks.repositoriesAdded(names))).toMatchObject({
    action: "added",
    installation,
    repositories_added: repositories,
    repositories_removed: [],
  });
  expect(told(hooks.repositoriesRemoved(names))).toMatchObject({
    action: "removed",
    repositories_added: [],
    repositories_removed: repositories,
  });
});

test("an installation that is suspended, or no longer, names no repositories", async () => {
  const { github, hooks, app } = await gitHub();
  const installation = { id: app.installation, app_slug: "gate" };
  expect(told(hooks.suspended())).toMatchObject({ action: "suspend", installation });
  expect(told(hooks.unsuspended())).toMatchObject({ action: "unsuspend", installation });
  expect(told(hooks.unsuspended())).not.toHaveProperty("repositories");
  const of = { secret: SECRET, installation: app.installation, sender: "maria" };
  const sender = { login: "maria" };
  expect(told(webhooksFor(github, of).unsuspended())).toMatchObject({ sender });
});
