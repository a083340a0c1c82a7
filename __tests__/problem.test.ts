import { expect, test } from "@jest/globals";
import { type Blame, blame, explain, type Problem } from "../src/problem.ts";

const at = { file: "c.yml", line: 3, column: 5 };
const EVERY: { readonly [kind in Problem["kind"]]: readonly [Problem, Blame] } = {
  "invalid-file": [
    { kind: "invalid-file", what: "The config c.yml", issues: [{ at, message: "wrong" }] },
    "author",
  ],
  "file-missing": [{ kind: "file-missing", what: "The prompt", file: "p.md" }, "author"],
  "file-unreadable": [
    { kind: "file-unreadable", file: "p.md", why: "Permission denied." },
    "author",
  ],
  "file-unwritable": [
    { kind: "file-unwritable", file: "out/v.json", why: "The disk is full." },
    "author",
  ],
  unsupported: [{ kind: "unsupported", what: "budget.usd", instead: "Limit calls." }, "author"],
  usage: [{ kind: "usage", message: "--base is missing.", hint: "Name a revision." }, "author"],
  "unknown-revision": [
    { kind: "unknown-revision", revision: "mian", why: "Needed a single revision." },
    "author",
  ],
  "not-a-repository": [
    { kind: "not-a-repository", directory: "/tmp/x", why: "not a git repository" },
    "author",
  ],
  "newer-document": [
    { kind: "newer-document", what: "The evidence e.json", version: 9, known: 1 },
    "author",
  ],
  "shard-refused": [
    { kind: "shard-refused", file: "shards/a.json", why: "It belongs to another plan." },
    "author",
  ],
  "shards-missing": [
    { kind: "shards-missing", which: "Shard 3 of 4 is", why: "12 trials were not measured." },
    "environment",
  ],
  "key-missing": [{ kind: "key-missing", provider: "openai", variable: "KEY" }, "environment"],
  "key-rejected": [{ kind: "key-rejected", provider: "openai", why: "HTTP 401" }, "environment"],
  "quota-exhausted": [
    { kind: "quota-exhausted", provider: "openai", why: "HTTP 429" },
    "environment",
  ],
  "rate-limited": [{ kind: "rate-limited", provider: "openai", why: "HTTP 429" }, "environment"],
  "provider-down": [
    { kind: "provider-down", provider: "openai", why: "ECONNREFUSED" },
    "environment",
  ],
  "timed-out": [{ kind: "timed-out", provider: "openai", afterMs: 60_000 }, "environment"],
  "request-refused": [
    { kind: "request-refused", provider: "openai", why: "HTTP 404" },
    "environment",
  ],
  "target-failed": [
    { kind: "target-failed", target: "app", arm: "head", why: "It ended with code 1." },
    "environment",
  ],
  "target-not-asked": [
    { kind: "target-not-asked", target: "app", why: "It has no address.", doThis: "Add url." },
    "environment",
  ],
  stopped: [{ kind: "stopped", why: "Interrupted." }, "environment"],
  "provider-changed": [
    { kind: "provider-changed", provider: "openai", target: "support" },
    "environment",
  ],
  "no-baseline": [
    { kind: "no-baseline", target: "support", config: "c.yml", why: "none is stored" },
    "environment",
  ],
  "provider-untrusted": [
    { kind: "provider-untrusted", provider: "openai", config: ".github/reliability.yml" },
    "environment",
  ],
  "queue-failed": [
    { kind: "queue-failed", what: "The work could not be stored", why: "no connection" },
    "environment",
  ],
  "github-failed": [
    {
      kind: "github-failed",
      what: "The comment was not written",
      why: "HTTP 403",
      doThis: "Grant pull-requests: write.",
      status: 403,
    },
    "environment",
  ],
};

test.each(Object.values(EVERY))("%j is the move of the %s", (problem, whose) => {
  expect(blame(problem)).toBe(whose);
});

test.each(Object.values(EVERY))("%j says what happened, why, and what to do", (problem) => {
  const { what, why, doThis } = explain(problem);
  expect(what).toMatch(/^\S.*\S$/);
  expect(why).toMatch(/\S/);
  expect(doThis).toMatch(/^[A-Z].*\.$/s);
  expect([what, why, doThis].join(" ")).not.toMatch(/undefined|NaN|\[object/);
});

test("every fact of a problem reaches the person", () => {
  for (const [problem] of Object.values(EVERY)) {
    const said = Object.values(explain(problem)).join("\n");
    for (const [name, fact] of Object.entries(problem)) {
      if (name === "kind" || name === "issues" || name === "afterMs") continue;
      expect(said).toContain(String(fact));
    }
  }
});

test("each issue stands on its own line with its place and its hint", () => {
  const issues = [
    { at, message: 'unknown key "promt"', hint: 'did you mean "prompt"?' },
    { at: { ...at, line: 9 }, message: "wrong" },
  ];
  expect(explain({ kind: "invalid-file", what: "The config c.yml", issues })).toEqual({
    what: "The config c.yml is not valid",
    why: 'c.yml:3:5: unknown key "promt" (did you mean "prompt"?)\nc.yml:9:5: wrong',
    doThis: "Correct these 2 places and run again.",
  });
});

test("a time limit below a second is not told as none", () => {
  const told = (afterMs: number) => explain({ kind: "timed-out", provider: "p", afterMs }).why;
  expect(told(60_000)).toContain("60 s");
  expect(told(1500)).toContain("1.5 s");
  expect(told(50)).toContain("0.05 s");
});
