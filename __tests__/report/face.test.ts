import { expect, test } from "@jest/globals";
import { faceOf } from "../../src/report/face.ts";
import { faces } from "./faces.ts";

test("every verdict has its own sentence", () => {
  const sentences = Object.entries(faces()).map(([name, { verdict }]) => [
    name,
    faceOf(verdict).headline,
  ]);
  expect(Object.fromEntries(sentences)).toEqual({
    regressed: "This change makes the answers less reliable.",
    passed: "We found no failure mode that this change makes more frequent.",
    improved: "This change makes the answers more reliable.",
    "could not tell": "We could not tell whether this change makes the answers less reliable.",
    "could not measure": "We could not measure this change, so nothing is concluded.",
    untouched: "This change touches nothing that the gate measures.",
    "first measurement": "This is the first measurement; there is nothing to compare it with.",
    "limit exceeded": "The new target fails more often than the policy allows.",
    "limits kept": "The new target keeps within the limits of the policy.",
    flipped: "This change makes the answers less reliable.",
  });
});
