import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { readEvent } from "../src/event.ts";

const repository = { full_name: "acme/p", default_branch: "main", private: false };
const A = "a".repeat(40);
const B = "b".repeat(40);
const pull = (more: object = {}) => ({
  repository,
  pull_request: {
    number: 7,
    base: { sha: A, ref: "main" },
    head: { sha: B, repo: { full_name: "acme/p" } },
    ...more,
  },
});
const read = (name: string, payload: object) => {
  const event = readEvent(name, payload);
  if (!event.ok) throw new Error(event.problem);
  const { repository: _repository, ...facts } = event.value;
  return facts;
};

test("a pull request names its commits, its push and whether it comes from a fork", () => {
  const own = { kind: "pull-request", number: 7, base: A, head: B };
  expect(read("pull_request", pull())).toEqual({ ...own, before: null, isFork: false });
  expect(read("pull_request", { ...pull(), before: A })).toMatchObject({ before: A });
  for (const repo of [{ full_name: "mallory/p" }, null]) {
    expect(read("pull_request", pull({ head: { sha: B, repo } }))).toMatchObject({ isFork: true });
  }
});

test("a merge group names its pull request by its branch", () => {
  const group = (head_ref: string) => ({
    repository,
    merge_group: { base_sha: A, head_sha: B, head_ref },
  });
  const ref = `refs/heads/gh-readonly-queue/main/pr-12-${A}`;
  expect(read("merge_group", group(ref))).toEqual({
    kind: "merge-group",
    base: A,
    head: B,
    number: 12,
  });
  expect(read("merge_group", group("refs/heads/x"))).toMatchObject({ number: null });
});

test("a push counts on the default branch, and a deleted branch asks for nothing", () => {
  const push = (ref: string, after = B) => ({ repository, ref, before: A, after });
  expect(read("push", push("refs/heads/main"))).toMatchObject({ isDefaultBranch: true, commit: B });
  expect(read("push", push("refs/heads/x"))).toMatchObject({ isDefaultBranch: false });
  expect(read("push", push("refs/tags/main"))).toMatchObject({ isDefaultBranch: false });
  expect(read("push", push("refs/heads/x", "0".repeat(40)))).toMatchObject({ kind: "nothing" });
});

test("only new comments on pull requests ask for something", () => {
  const comment = (action: string, issue: object) => ({
    repository,
    action,
    issue: { number: 7, ...issue },
    comment: { id: 1, body: "/reliability run", user: { login: "maria" } },
  });
  expect(read("issue_comment", comment("created", { pull_request: {} }))).toEqual({
    kind: "comment",
    number: 7,
    body: "/reliability run",
    author: "maria",
  });
  expect(read("issue_comment", comment("edited", { pull_request: {} })).kind).toBe("nothing");
  expect(read("issue_comment", comment("created", {})).kind).toBe("nothing");
});

test("the end of a pull request's workflow names its pull request and its commit", () => {
  const ended = (more: object = {}, action = "completed") => ({
    repository,
    action,
    workflow_run: {
      event: "pull_request",
      head_sha: B,
      head_repository: { full_name: "acme/p" },
      pull_requests: [{ number: 7, head: { sha: B }, base: { sha: A } }],
      ...more,
    },
  });
  expect(read("workflow_run", ended())).toEqual({ kind: "probe", number: 7, head: B });
  const fork = { head_repository: { full_name: "mallory/p" } };
  const others = [
    ended({}, "requested"),
    ended({ event: "push" }),
    ended({ pull_requests: [] }),
    ended(fork),
    ended({ head_repository: null }),
  ];
  expect(others.map((each) => read("workflow_run", each).kind)).toEqual(
    others.map(() => "nothing"),
  );
});

test("nights and orders carry nothing but the repository", () => {
  expect(read("schedule", { repository })).toEqual({ kind: "schedule" });
  expect(read("workflow_dispatch", { repository, inputs: {} })).toEqual({ kind: "dispatch" });
});

test("other events are refused with what to use instead", () => {
  expect(readEvent("pull_request_target", pull())).toMatchObject({
    ok: false,
    problem: expect.stringMatching(/use pull_request/),
  });
  expect(readEvent("release", { repository })).toMatchObject({ ok: false });
});

test("whatever a payload holds, it is an event or a sentence", () => {
  const names = [
    "pull_request",
    "merge_group",
    "push",
    "issue_comment",
    "workflow_run",
    "schedule",
    "x",
  ];
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.anything(), (name, payload) => {
      const event = readEvent(name, payload);
      expect(event.ok || event.problem.length > 10).toBe(true);
    }),
  );
});
