import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import {
  type CheckState,
  PHASES,
  readCheckState,
  writeCheckState,
} from "../../src/app/check-state.ts";

const hex = (length: number) =>
  fc
    .array(fc.constantFrom(..."0123456789abcdef"), { minLength: length, maxLength: length })
    .map((digits) => digits.join(""));

const states: fc.Arbitrary<CheckState> = fc.record({
  phase: fc.constantFrom(...PHASES),
  pull: fc.option(fc.integer({ min: 1, max: 9_999_999 })),
  rules: hex(40),
  measured: hex(40),
  key: fc.option(hex(32)),
  attempt: fc.nat(),
  run: fc.option(fc.integer({ min: 1 })),
  verdict: fc.option(
    fc.constantFrom("passed" as const, "regressed" as const, "inconclusive" as const),
  ),
  evidence: fc.option(hex(32)),
  accepted: fc.boolean(),
});

describe("what a check run remembers", () => {
  it("is read as it was written", () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(readCheckState(writeCheckState(state))).toEqual(state);
      }),
    );
  });

  it("fits into 255 characters", () => {
    fc.assert(fc.property(states, (state) => writeCheckState(state).length <= 255));
  });

  it("is nothing when others wrote it", () => {
    for (const text of ["", "v1:none:passed", "rg1 decided", "rg2 decided pr1"]) {
      expect(readCheckState(text)).toBeNull();
    }
    fc.assert(fc.property(fc.string(), (text) => readCheckState(text) === null));
  });

  it("is nothing when a field was edited into something impossible", () => {
    const state = {
      phase: "decided" as const,
      pull: 12,
      rules: "a".repeat(40),
      measured: "b".repeat(40),
      key: "c".repeat(32),
      attempt: 1,
      run: 5,
      verdict: "passed" as const,
      evidence: "d".repeat(32),
      accepted: false,
    };
    const text = writeCheckState(state);
    for (const [from, to] of [
      ["decided", "done"],
      ["pr12", "pr0"],
      ["pr12", "12"],
      ["passed", "not-applicable"],
      ["a".repeat(40), "main"],
    ] as const) {
      expect(readCheckState(text.replace(from, to))).toBeNull();
    }
  });
});
