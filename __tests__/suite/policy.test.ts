import { expect, test } from "@jest/globals";
import { DEFAULT_POLICY, modePolicy, policySchema } from "../../src/suite/policy.ts";

test("the defaults are the documented ones, however little is written", () => {
  const defaults = {
    alpha: 0.05,
    margins: { critical: 0, major: 0.02, minor: 0.05 },
    equivalence: 0.05,
    detect: 0.15,
    looks: 3,
    modes: {},
    limits: {},
    flips: "report",
    calibration: "report",
    judge: { "min-kappa": 0.6 },
    baseline: { source: "auto", "max-age-days": 14 },
    "confident-at": 0.8,
    "on-inconclusive": "fail",
    transcripts: "failures",
  };
  expect(DEFAULT_POLICY).toEqual(defaults);
  expect(policySchema.parse({ margins: { minor: 0.1 }, baseline: {}, judge: {} })).toEqual({
    ...defaults,
    margins: { critical: 0, major: 0.02, minor: 0.1 },
  });
});

test.each([
  { alpha: 0 },
  { alpha: 0.5 },
  { alpha: Number.NaN },
  { alpha: "0.05" },
  { margins: { major: -0.01 } },
  { margins: { majr: 0.1 } },
  { equivalence: 2 },
  { looks: 2 },
  { "on-inconclusive": "pass" },
  { onInconclusive: "warn" },
  { modes: { nodot: {} } },
  { modes: { "domain.x": { severity: "fatal" } } },
  { modes: { "domain.x": { zeroTolerance: true } } },
  { limits: { everything: 0.1 } },
  { limits: { any: 1.1 } },
  { baseline: { "max-age-days": 0 } },
  null,
])("%j is no policy", (written) => {
  expect(policySchema.safeParse(written).success).toBe(false);
});

test("limits are for a mode or for any; a mode without policy has none", () => {
  const policy = policySchema.parse({
    limits: { any: 0.3, "format.empty": 0 },
    modes: { "domain.wrong-dosage": { severity: "critical", "zero-tolerance": true } },
  });
  expect(modePolicy(policy, "domain.wrong-dosage")).toEqual({
    severity: "critical",
    "zero-tolerance": true,
  });
  expect(modePolicy(policy, "format.empty")).toEqual({});
});

test("a mistyped mode of a built-in family is told; families of one's own take any name", () => {
  const told = (policy: object) => {
    const parsed = policySchema.safeParse(policy);
    return parsed.success ? "" : JSON.stringify(parsed.error.issues);
  };
  const zero = { "zero-tolerance": true };
  expect(told({ modes: { "reasoning.wrong-anwser": zero } })).toMatch(
    /is none of the family reasoning/,
  );
  expect(told({ limits: { "format.emty": 0 } })).toMatch(/is none of the family format/);
  expect(told({ modes: { "domain.wrong-dosage": zero }, limits: { any: 0.1 } })).toBe("");
});
