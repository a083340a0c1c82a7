/** Is the proof of a finding found in the answer, although graders tidy and cut what they quote? */
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { findProof, type Proof } from "../../../src/report/html/highlight.ts";

const ANSWER = "Here is the working.\n**Step 1:** 2 * 15 = 30\n**Step 2:** 30 - 5 = 24\nANSWER: 5";

function proven(proof: Proof, text = ANSWER): string | null {
  const span = findProof(text, proof);
  return span === null ? null : text.slice(span.from, span.to);
}

test("the exact words are found", () => {
  expect(proven({ quote: "30 - 5 = 24" })).toBe("30 - 5 = 24");
});

test("a number is found where it stands alone, and the last time it is said", () => {
  expect(findProof(ANSWER, { quote: "5" })?.from).toBe(ANSWER.length - 1);
  expect(proven({ quote: "15" }, "It is 15.5 or 115 or 150")).toBeNull();
  expect(proven({ quote: "15" }, "It is 15.")).toBe("15");
});

test("a quote whose step marker was tidied away marks the line", () => {
  const withPreamble = { quote: "Here is the working.\n2 * 15 = 30", step: 1 };
  expect(proven(withPreamble)).toBe("**Step 1:** 2 * 15 = 30");
  expect(proven({ quote: "Sum:\n2 * 15 = 30" })).toBe("**Step 1:** 2 * 15 = 30");
});

test("a quote that was cut is found up to the cut", () => {
  expect(proven({ quote: "Here is the work…" })).toBeNull();
  expect(proven({ quote: "Here is the working.\n**Step 1:** 2 * 1…" })).toMatch(/^Here is/);
});

test("a window that starts and ends inside a word marks the whole words", () => {
  const text = "Bring your hardest questions. There are 15 good reasons to look closer.";
  const quote = "estions. There are 15 good reasons to lo";
  expect(proven({ quote }, text)).toBe("questions. There are 15 good reasons to look");
});

test("without words in the text the numbered step is marked, in any common notation", () => {
  expect(proven({ quote: "tidied beyond recognition", step: 2 })).toBe("**Step 2:** 30 - 5 = 24");
  expect(proven({ step: 2 }, "1. a\n2. b\n12. c")).toBe("2. b");
  expect(proven({ step: 3 }, "1. a\n2. b")).toBeNull();
});

test("an answer that is the proof as a whole is not marked", () => {
  expect(proven({ quote: "I cannot help with that." }, "I cannot help with that.\n")).toBeNull();
});

test("a span lies inside the text and is not empty, whatever the quote", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.option(fc.nat(9)), (text, quote, step) => {
      const span = findProof(text, { quote, step: step ?? undefined });
      if (span === null) return;
      expect(span.from).toBeGreaterThanOrEqual(0);
      expect(span.to).toBeLessThanOrEqual(text.length);
      expect(span.from).toBeLessThan(span.to);
    }),
  );
});
