import { describe, expect, test } from "@jest/globals";
import { gitHubOpenApi } from "./github-openapi.ts";

const at = "/repos/acme/prompts";
const errorsOf = (method: string, url: string, body?: unknown) =>
  gitHubOpenApi().checkRequest({ method, url, body }).errors.join("\n");

const CHECK = {
  name: "reliability-gate",
  head_sha: "a".repeat(40),
  status: "completed",
  conclusion: "success",
};
const NOTE = {
  path: "prompts/a.md",
  start_line: 1,
  end_line: 1,
  annotation_level: "warning",
  message: "worse",
};
const withOutput = (output: Record<string, unknown>) => ({
  ...CHECK,
  output: { title: "t", summary: "s", ...output },
});

describe("finds the operation of a request", () => {
  test.each([
    ["GET", `${at}/contents/prompts/deep/a.md?ref=main`, "repos/get-content"],
    ["GET", `${at}/git/ref/heads/feature/one`, "git/get-ref"],
    ["GET", `${at}/compare/main...feature/one`, "repos/compare-commits-with-basehead"],
    ["GET", `${at}/commits/feature/one`, "repos/get-commit"],
    ["GET", `${at}/commits/abc/check-runs`, "checks/list-for-ref"],
    ["GET", `${at}/commits/abc/pulls`, "repos/list-pull-requests-associated-with-commit"],
  ])("%s %s", (method, url, id) => {
    const { matched, errors } = gitHubOpenApi().checkRequest({ method, url });
    expect([matched?.operation.id, errors]).toEqual([id, []]);
  });

  test("a parameter that holds slashes or escapes comes back whole", () => {
    const { matched } = gitHubOpenApi().checkRequest({
      method: "GET",
      url: `${at}/contents/a%20b/c%2Fd.md`,
    });
    expect(matched?.params).toMatchObject({ path: "a b/c/d.md" });
  });
});

describe("the fake refuses what GitHub's OpenAPI refuses", () => {
  test.each<[string, string, string, unknown, RegExp]>([
    ["an unknown path", "GET", `${at}/promts`, undefined, /no operation/],
    ["a wrong method", "DELETE", `${at}/check-runs/1`, undefined, /no operation/],
    ["a wrong path parameter", "GET", `${at}/pulls/one`, undefined, /path pull_number/],
    ["a misspelt query parameter", "GET", `${at}/pulls/1/files?perpage=3`, undefined, /perpage/],
    ["a wrong query parameter", "GET", `${at}/pulls/1/files?per_page=x`, undefined, /per_page/],
    [
      "a wrong conclusion",
      "POST",
      `${at}/check-runs`,
      { ...CHECK, conclusion: "regressed" },
      /conclusion/,
    ],
    ["a missing head_sha", "POST", `${at}/check-runs`, { name: "x" }, /lacks head_sha/],
    [
      "a misspelt property",
      "POST",
      `${at}/check-runs`,
      { ...CHECK, detail_url: "x" },
      /detail_url/,
    ],
    [
      "51 annotations",
      "POST",
      `${at}/check-runs`,
      withOutput({ annotations: Array(51).fill(NOTE) }),
      /annotations/,
    ],
    [
      "a wrong level",
      "POST",
      `${at}/check-runs`,
      withOutput({ annotations: [{ ...NOTE, annotation_level: "error" }] }),
      /annotation_level/,
    ],
    [
      "a misspelt property of an annotation",
      "POST",
      `${at}/check-runs`,
      withOutput({ annotations: [{ ...NOTE, tilte: "x" }] }),
      /annotations\/0\/tilte/,
    ],
    [
      "a missing summary",
      "POST",
      `${at}/check-runs`,
      withOutput({ summary: undefined }),
      /summary/,
    ],
    [
      "a long summary",
      "POST",
      `${at}/check-runs`,
      withOutput({ summary: "x".repeat(65_536) }),
      /summary/,
    ],
    [
      "an update that completes without conclusion",
      "PATCH",
      `${at}/check-runs/1`,
      { status: "completed" },
      /conclusion/,
    ],
    ["a comment that is missing", "POST", `${at}/issues/1/comments`, undefined, /missing/],
    [
      "a body where none is taken",
      "POST",
      "/app/hook/deliveries/1/attempts",
      { x: 1 },
      /takes no body/,
    ],
    [
      "a wrong mode in a tree",
      "POST",
      `${at}/git/trees`,
      { tree: [{ path: "a", mode: "777", type: "blob", content: "" }] },
      /mode/,
    ],
    [
      "a wrong reaction",
      "POST",
      `${at}/issues/comments/1/reactions`,
      { content: "thumbs" },
      /content/,
    ],
  ])("%s", (_, method, url, body, said) => {
    expect(errorsOf(method, url, body)).toMatch(said);
  });
});

test("what GitHub allows passes", () => {
  expect(errorsOf("POST", `${at}/check-runs`, withOutput({ annotations: [NOTE] }))).toBe("");
  expect(errorsOf("PATCH", `${at}/check-runs/1`, { output: { summary: "s" } })).toBe("");
  expect(
    errorsOf("POST", `${at}/actions/workflows/run.yml/dispatches`, {
      ref: "main",
      inputs: { pr: "1" },
      return_run_details: true,
    }),
  ).toBe("");
  expect(errorsOf("DELETE", "/installation/token")).toBe("");
});

test("an answer is checked against its schema and its status against those documented", () => {
  const { operation, example, checkResponse } = gitHubOpenApi();
  const create = operation("checks/create");
  const body = example(create, { status: 201 });
  expect(checkResponse(create, { status: 201, body })).toEqual([]);
  expect(checkResponse(create, { status: 201, body: { id: "one" } }).join()).toMatch(/lacks/);
  expect(checkResponse(create, { status: 204 }).join()).toMatch(/does not answer 204/);
});

test("an address that is none is found each time, and one that is one never", () => {
  const { operation, example, checkResponse } = gitHubOpenApi();
  const of = operation("repos/get");
  const body = example(of, { status: 200 });
  const wrong = (url: string) =>
    checkResponse(of, { status: 200, body: Object.assign({}, body, { url }) }).filter((error) =>
      error.startsWith("/url "),
    );
  const refused = ['/url must match format "uri"'];
  expect(wrong("no address")).toEqual(refused);
  expect(wrong("https://one.example/two")).toEqual([]);
  expect(wrong("no address")).toEqual(refused);
});
