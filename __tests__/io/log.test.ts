import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { neutralise } from "../../src/io/log.ts";

test.each([
  ["::error::x", "\u200b::error::x"],
  ["  ##[command]x", "  \u200b##[command]x"],
  ["a\n::set-output name=x::y", "a\\u000a::set-output name=x::y"],
  ["\u001b[31mred", "\\u001b[31mred"],
  ["left\u202eright", "left\\u202eright"],
  ["plain ümlaut 漢字 🙂", "plain ümlaut 漢字 🙂"],
])("%j becomes %j", (text, shown) => {
  expect(neutralise(text)).toBe(shown);
});

test("whatever goes in, one line comes out and no command starts it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const shown = neutralise(text);
      const hidden = [...shown].filter(
        (character) => /\p{Cc}/u.test(character) && character !== "\t",
      );
      expect(hidden).toEqual([]);
      expect(shown).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
      expect(shown).not.toMatch(/^\s*(::|##\[)/);
    }),
  );
});
