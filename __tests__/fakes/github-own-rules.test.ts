import { describe, expect, test } from "@jest/globals";
import { brokenOwnRules } from "./github-own-rules.ts";

const broken = (operation: string, body?: unknown, query = "") =>
  brokenOwnRules({ operation, body, query: new URLSearchParams(query) }).join("\n");

const SHA = "a".repeat(40);
const CHECK = {
  name: "reliability-gate",
  head_sha: SHA,
  status: "completed",
  conclusion: "success",
};
const NOTE = {
  path: "prompts/a.md",
  start_line: 2,
  end_line: 2,
  annotation_level: "warning",
  message: "worse",
};
const noted = (over: Record<string, unknown>) => ({
  ...CHECK,
  output: { title: "t", summary: "s", annotations: [{ ...NOTE, ...over }] },
});
const shown = (output: Record<string, unknown>) => ({
  output: { title: "t", summary: "s", ...output },
});
const inTree = (entry: Record<string, unknown>) => ({
  tree: [{ mode: "100644", type: "blob", ...entry }],
});

describe("the fake rejects what it should", () => {
  test.each<[string, string, unknown, RegExp]>([
    [
      "completed without conclusion",
      "checks/create",
      { ...CHECK, conclusion: undefined },
      /lacks a conclusion/,
    ],
    [
      "a conclusion while in progress",
      "checks/create",
      { ...CHECK, status: "in_progress" },
      /in_progress check run has/,
    ],
    [
      "a conclusion while in progress, on update",
      "checks/update",
      { status: "in_progress", conclusion: "success" },
      /in_progress check run has/,
    ],
    ["stale", "checks/update", { conclusion: "stale" }, /stale/],
    [
      "a status of Actions",
      "checks/create",
      { ...CHECK, status: "waiting", conclusion: undefined },
      /reserved/,
    ],
    ["a short head_sha", "checks/create", { ...CHECK, head_sha: "abc" }, /head_sha/],
    ["a branch as head_sha", "checks/create", { ...CHECK, head_sha: "main" }, /head_sha/],
    ["an empty name", "checks/create", { ...CHECK, name: "" }, /name/],
    [
      "details_url that is no address",
      "checks/create",
      { ...CHECK, details_url: "javascript:1" },
      /details_url/,
    ],
    ["line 0", "checks/create", noted({ start_line: 0 }), /annotation 0: start_line/],
    ["an end before the start", "checks/create", noted({ end_line: 1 }), /end_line/],
    [
      "columns on several lines",
      "checks/create",
      noted({ end_line: 3, start_column: 1 }),
      /columns/,
    ],
    ["column 0", "checks/create", noted({ start_column: 0 }), /start_column/],
    [
      "an end column before the start column",
      "checks/update",
      noted({ start_column: 5, end_column: 2 }),
      /end_column/,
    ],
    ["an annotation outside the repository", "checks/update", noted({ path: "../a" }), /path/],
    ["an empty message", "checks/update", noted({ message: "" }), /message/],
    ["a long annotation title", "checks/update", noted({ title: "x".repeat(256) }), /title/],
    ["a long message", "checks/update", noted({ message: "x".repeat(65_537) }), /message/],
    [
      "long raw_details",
      "checks/update",
      noted({ raw_details: "x".repeat(65_537) }),
      /raw_details/,
    ],
    [
      "a summary short in characters and long in bytes",
      "checks/update",
      shown({ summary: "é".repeat(40_000) }),
      /output.summary/,
    ],
    [
      "a text short in characters and long in bytes",
      "checks/update",
      shown({ text: "é".repeat(40_000) }),
      /output.text/,
    ],
    ["an empty output title", "checks/update", shown({ title: "" }), /title/],
    ["a long comment", "issues/create-comment", { body: "x".repeat(65_537) }, /comment/],
    [
      "a comment updated to be long",
      "issues/update-comment",
      { body: "x".repeat(65_537) },
      /comment/,
    ],
    ["a blank comment", "issues/create-comment", { body: " \n" }, /empty/],
    [
      "a long status description",
      "repos/create-commit-status",
      { state: "success", description: "x".repeat(141) },
      /description/,
    ],
    [
      "a target_url that is no address",
      "repos/create-commit-status",
      { state: "success", target_url: "x" },
      /target_url/,
    ],
    [
      "an input that is no string",
      "actions/create-workflow-dispatch",
      { ref: "main", inputs: { pr: 1 } },
      /input pr/,
    ],
    [
      "inputs that are too long",
      "actions/create-workflow-dispatch",
      { ref: "main", inputs: { pr: "x".repeat(65_535) } },
      /too long/,
    ],
    ["a ref without refs/", "git/create-ref", { ref: "heads/main", sha: SHA }, /refs/],
    [
      "a ref at an abbreviated commit",
      "git/create-ref",
      { ref: "refs/heads/main", sha: "abc" },
      /sha/,
    ],
    ["a ref moved to an abbreviated commit", "git/update-ref", { sha: "abc" }, /sha/],
    [
      "a blob that is not base64",
      "git/create-blob",
      { content: "{}", encoding: "base64" },
      /base64/,
    ],
    [
      "contents that are not base64",
      "repos/create-or-update-file-contents",
      { message: "m", content: "{}" },
      /base64/,
    ],
    ["a commit of an abbreviated tree", "git/create-commit", { message: "m", tree: "abc" }, /abc/],
    [
      "a tree entry outside the repository",
      "git/create-tree",
      inTree({ path: "../a", content: "" }),
      /malformed/,
    ],
    [
      "a tree entry with both sha and content",
      "git/create-tree",
      inTree({ path: "a", sha: SHA, content: "" }),
      /either/,
    ],
    [
      "a tree entry with an abbreviated sha",
      "git/create-tree",
      inTree({ path: "a", sha: "abc" }),
      /sha/,
    ],
  ])("%s", (_, operation, body, said) => {
    expect(broken(operation, body)).toMatch(said);
  });

  test("pages of more than 100, of none, and page 0", () => {
    expect(broken("pulls/list-files", undefined, "per_page=500")).toMatch(/per_page/);
    expect(broken("pulls/list-files", undefined, "per_page=0")).toMatch(/per_page/);
    expect(broken("pulls/list-files", undefined, "page=0")).toMatch(/page/);
  });
});

test("what GitHub takes breaks no rule", () => {
  expect(broken("pulls/list-files", undefined, "per_page=100&page=2")).toBe("");
  expect(
    broken("checks/create", noted({ start_column: 1, end_column: 9, title: "x".repeat(255) })),
  ).toBe("");
  expect(broken("checks/create", { name: "x", head_sha: SHA })).toBe("");
  expect(
    broken("checks/create", { ...CHECK, status: undefined, details_url: "https://a.b/c" }),
  ).toBe("");
  expect(broken("issues/create-comment", { body: "x".repeat(65_536) })).toBe("");
  expect(broken("git/create-tree", inTree({ path: "a/b.md", content: "" }))).toBe("");
  expect(broken("git/create-blob", { content: "YQ==", encoding: "base64" })).toBe("");
  expect(broken("git/create-ref", { ref: "refs/heads/a", sha: SHA })).toBe("");
});
