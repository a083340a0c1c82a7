import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { wrap, wrapLines } from "../../src/report/wrap.ts";

test("breaks between words and indents every line", () => {
  expect(wrap("one two three four five six", { width: 22, indent: "  " })).toBe(
    "  one two three four\n  five six",
  );
});

test("a word longer than the room stays whole unless it may be broken", () => {
  const word = "a".repeat(45);
  expect(wrapLines(word, 20)).toEqual([word]);
  expect(wrapLines(word, 20, true).map(({ length }) => length)).toEqual([20, 20, 5]);
});

test("no line is wider than the room and no character is lost", () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 20, max: 60 }), (text, width) => {
      const lines = wrapLines(text, width, true);
      expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(width);
      expect(lines.join("").replaceAll(/\s/g, "")).toBe(text.replaceAll(/\s/g, ""));
    }),
  );
});
