import { expect, test } from "@jest/globals";
import { matches, matchingText } from "../../src/simulate/matching-text.ts";

test.each([
  ["plain words", "plain words"],
  ["^Total: \\d+ EUR$", "Total: 1 EUR"],
  ["[A-Z]{3}-[0-9]{2,4}", "AAA-11"],
  ["(yes|no), (?:really|surely)", "yes, really"],
  ["a.c?", "aac"],
  ["(?P<year>\\d{4})-\\d\\d", "1111-11"],
  ["(?i)hello\\b", "hello"],
  ["[^a-z\\s]+", "1"],
  ["\\(\\$5\\.00\\)", "($5.00)"],
])("%s is matched by %s", (pattern, text) => {
  expect(matchingText({ pattern, ignoreCase: false })).toBe(text);
  expect(matches(text, { pattern, ignoreCase: false })).toBe(true);
});

test("what cannot be read so plainly is left alone", () => {
  expect(matchingText({ pattern: "[[:^ascii:]]", ignoreCase: false })).toBeNull();
  expect(matchingText({ pattern: "a(", ignoreCase: false })).toBeNull();
});
