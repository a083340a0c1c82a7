import { describe, expect, it } from "@jest/globals";
import { type AcceptanceAsked, acceptanceRefusal } from "../../src/app/acceptance.ts";

const HEAD = "b".repeat(40);
const ASKED: AcceptanceAsked = {
  by: "maria",
  role: "maintain",
  author: "alice",
  commit: HEAD.slice(0, 12),
  head: HEAD,
  state: {
    phase: "decided",
    pull: 12,
    rules: "a".repeat(40),
    measured: HEAD,
    key: "c".repeat(32),
    attempt: 1,
    run: 77,
    verdict: "regressed",
    evidence: "e".repeat(32),
    accepted: false,
  },
};
const state = (of: object) => ({ state: ASKED.state && { ...ASKED.state, ...of } });

describe("a regression", () => {
  it("is let through by a maintainer who names the head", () => {
    expect(acceptanceRefusal(ASKED)).toBeNull();
    expect(acceptanceRefusal({ ...ASKED, ...state({ verdict: "inconclusive" }) })).toBeNull();
  });

  it.each([
    ["maintain", { role: "triage" as const }],
    ["maintain", { role: "write" as const }],
    ["author", { by: "alice" }],
    ["author", { by: "ALICE" }],
    ["head is", { commit: "c".repeat(12) }],
    ["no verdict", { state: null }],
    ["no verdict", state({ phase: "unmeasured", verdict: "inconclusive" })],
    ["no verdict", state({ phase: "running" })],
    ["passed", state({ verdict: "passed" })],
    ["already", state({ accepted: true })],
  ] as const)("is not: %s", (said, other) => {
    expect(acceptanceRefusal({ ...ASKED, ...other })).toContain(said);
  });
});
