import { expect, test } from "@jest/globals";
import { INPUTS, readInputs } from "../src/inputs.ts";

const read = (given: Readonly<Record<string, string>>) =>
  readInputs((name) => ({ token: "ghs_1", ...given })[name] ?? "");

test("nothing but the token is needed", () => {
  expect(read({})).toEqual({
    ok: true,
    value: {
      token: "ghs_1",
      mode: "gate",
      config: ".github/reliability.yml",
      comment: true,
      "comment-excerpts": false,
    },
  });
});

test("what is written is read, spaces aside", () => {
  const shard = { number: 2, of: 4 };
  const given = {
    mode: "measure",
    shard: " 2/4 ",
    pr: "12",
    comment: "false",
    "base-sha": "a".repeat(40),
  };
  expect(read(given)).toMatchObject({
    ok: true,
    value: { mode: "measure", shard, pr: 12, comment: false, "base-sha": "a".repeat(40) },
  });
});

test.each<[Record<string, string>, RegExp]>([
  [{ token: " " }, /^The input token: is empty/],
  [{ mode: "gates" }, /^The input mode: /],
  [{ mode: "measure" }, /asks one shard, so say which/],
  [{ shard: "5/4" }, /^The input shard: counts from 1/],
  [{ shard: "0/4" }, /^The input shard: counts from 1/],
  [{ shard: "2 of 4" }, /^The input shard: must be like 2\/4/],
  [{ "head-sha": "main" }, /^The input head-sha: must be a commit/],
  [{ pr: "-1" }, /^The input pr: must be a whole number/],
  [{ comment: "yes" }, /^The input comment: must be true or false/],
  [{ "on-inconclusive": "pass" }, /^The input on-inconclusive: /],
  [{ "resume-run": "42" }, /^The input resume-run: only mode measure/],
  [{ mode: "measure", shard: "1/2", "resume-run": "previous" }, /must be the number of a workflow/],
  [{ acceptance: "{}" }, /^The input acceptance: only mode record writes one down/],
  [{ mode: "record", acceptance: "x".repeat(10_001) }, /longer than any acceptance/],
  [{ mode: "publish", pr: "1", nonce: "n" }, /^The input base-sha: mode publish needs it/],
  [{ "app-slug": "Gate[bot]" }, /^The input app-slug: must be the name of an App/],
  [{ "soft-deadline-minutes": "20000" }, /at most a week/],
])("%j is refused", (given, sentence) => {
  const inputs = read(given);
  expect(inputs.ok ? "accepted" : inputs.problem.join("\n")).toMatch(sentence);
});

test("every input is explained, and no key of a model provider is one", () => {
  for (const [name, { about }] of Object.entries(INPUTS)) {
    expect(about).toMatch(/\.$/);
    expect(name).toMatch(/^[a-z-]+$/);
    expect(name).not.toMatch(/key|secret/);
  }
});
