import { expect, test } from "@jest/globals";
import { newlyShown } from "../../src/compare/zero-tolerance.ts";
import { makeEvidence, range, WRONG } from "./make-evidence.ts";
import { compared, sampleOf } from "./make-sample.ts";

const CLEAN = { a: { x: [".", "."], y: ["."] } } as const;
const SHOWN = { a: { x: [".", [WRONG]], y: ["."] } } as const;
const clean = makeEvidence(CLEAN);
const shown = makeEvidence(SHOWN);

test("newly shown is what head shows and neither base nor the last five accepted runs do", () => {
  const newly = (acceptedRuns: (typeof clean)[], base: typeof CLEAN | typeof SHOWN = CLEAN) =>
    newlyShown(sampleOf(compared(base, SHOWN, { acceptedRuns })), WRONG);
  expect(newly([])).toBe(true);
  expect(newly([], SHOWN)).toBe(false);
  expect(newly(range(4).map(() => clean))).toBe(true);
  expect(newly([...range(4).map(() => clean), shown])).toBe(false);
  expect(newly([...range(5).map(() => clean), shown])).toBe(true);
  expect(newlyShown(sampleOf(compared(CLEAN, CLEAN)), WRONG)).toBe(false);
  expect(newlyShown(sampleOf(compared(CLEAN, SHOWN)), "other.mode")).toBe(false);
});
