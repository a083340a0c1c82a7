import { describe, expect, test } from "@jest/globals";
import {
  ACCEPTANCE_VERSION,
  type Acceptance,
  acceptanceSchema,
  isSameAcceptance,
  type RecordedAcceptance,
  readAcceptanceLine,
  recordedAcceptanceSchema,
  writeAcceptanceLine,
} from "../src/acceptance.ts";

const acceptance: Acceptance = {
  version: ACCEPTANCE_VERSION,
  repository: "example/support",
  pull: 7,
  head: "a".repeat(40),
  evidence: `sha256:${"b".repeat(64)}`,
  modes: ["reasoning.wrong-answer", "any"],
  reason: "The tone matters more here.",
  by: "mona",
  check: 12,
};

describe("an acceptance", () => {
  test("is read back as it was written", () => {
    expect(acceptanceSchema.parse(JSON.parse(JSON.stringify(acceptance)))).toEqual(acceptance);
  });

  test.each([
    ["another version", { version: 2 }],
    ["a repository without its owner", { repository: "support" }],
    ["a repository that is an address", { repository: "https://example/a/b" }],
    ["no pull request", { pull: 0 }],
    ["a short commit", { head: "abcdef1" }],
    ["evidence without its digest", { evidence: "b".repeat(64) }],
    ["no modes", { modes: [] }],
    ["more modes than there can be", { modes: Array.from({ length: 101 }, () => "any") }],
    ["a mode that is none", { modes: ["All of them"] }],
    ["no reason", { reason: "" }],
    ["a reason as long as a book", { reason: "r".repeat(501) }],
    ["nobody", { by: "" }],
    ["no check run", { check: 0 }],
    ["words nobody asked for", { approved: true }],
  ])("with %s is refused", (_, other) => {
    expect(acceptanceSchema.safeParse({ ...acceptance, ...other }).success).toBe(false);
  });

  test("that is recorded says when, by whom and in which run", () => {
    const recorded = {
      ...acceptance,
      recordedAt: "2026-01-02T03:04:05.000Z",
      recordedBy: "gate[bot]",
      run: null,
    };
    expect(recordedAcceptanceSchema.parse(recorded)).toEqual(recorded);
    expect(recordedAcceptanceSchema.safeParse(acceptance).success).toBe(false);
  });
});

describe("a line of the audit file", () => {
  const recorded: RecordedAcceptance = {
    ...acceptance,
    recordedAt: "2026-01-02T03:04:05.000Z",
    recordedBy: "gate[bot]",
    run: "https://github.com/example/support/actions/runs/7",
  };

  test.each([
    ["plain words", "The tone matters more here."],
    ["line ends", "one\ntwo\r\nthree\u0085four\u2028five\u2029six\u000bseven\u000ceight"],
    ["quotes and backslashes", '"}\\u000a{"'],
    ["half a surrogate pair", "\ud83d alone"],
  ])("is one line and read back, with %s in the reason", (_, reason) => {
    const line = writeAcceptanceLine({ ...recorded, reason });
    expect(line).not.toMatch(/[\n\r\v\f\u0085\u2028\u2029]/);
    expect(readAcceptanceLine(line)).toEqual({ ...recorded, reason });
  });

  test.each(["", "older", "{}", JSON.stringify(acceptance)])("%j is none", (line) => {
    expect(readAcceptanceLine(line)).toBeNull();
  });

  test("says the same whatever the reason, the order of the modes and the check", () => {
    const modes = [...acceptance.modes].reverse();
    expect(isSameAcceptance(recorded, { ...acceptance, modes, reason: "Again.", check: 99 })).toBe(
      true,
    );
  });

  test.each([
    ["pull request", { pull: 8 }],
    ["commit", { head: "c".repeat(40) }],
    ["evidence", { evidence: `sha256:${"c".repeat(64)}` }],
    ["modes", { modes: ["any"] }],
    ["person", { by: "lisa" }],
  ])("of another %s says something else", (_, other) => {
    expect(isSameAcceptance(recorded, { ...acceptance, ...other })).toBe(false);
  });
});
