import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { fits, fittingVersions, joinSections, type Section } from "../../src/report/section.ts";

const sections: readonly Section[] = [
  { kind: "essential", text: "verdict" },
  { kind: "target", text: "### a" },
  { kind: "changes", text: "| modes |" },
  { kind: "tasks", text: "| tasks |" },
  { kind: "excerpts", text: "words of a model" },
  { kind: "essential", text: "next" },
];
const wide = { characters: 10_000, bytes: 10_000 };

test("all of it comes first, then one kind less at a time, the headings with the last", () => {
  const left = "Left out, for want of room: excerpts of answers";
  expect(fittingVersions(sections, wide)).toEqual([
    "verdict\n\n### a\n\n| modes |\n\n| tasks |\n\nwords of a model\n\nnext\n",
    `verdict\n\n### a\n\n| modes |\n\n| tasks |\n\nnext\n\n${left}.\n`,
    `verdict\n\n### a\n\n| modes |\n\nnext\n\n${left}, single tasks.\n`,
    `verdict\n\nnext\n\n${left}, single tasks, failure modes.\n`,
  ]);
});

test("where nothing fits the essential is left", () => {
  expect(fittingVersions(sections, { characters: 1, bytes: 1 })).toEqual([
    fittingVersions(sections, wide).at(-1),
  ]);
});

test("bytes are those of UTF-8", () => {
  expect(fits("漢", { characters: 1, bytes: 3 })).toBe(true);
  expect(fits("漢", { characters: 1, bytes: 2 })).toBe(false);
  expect(fits("ab", { characters: 1, bytes: 9 })).toBe(false);
});

describe("whatever the sections", () => {
  const kinds = fc.constantFrom<Section["kind"]>("notes", "tasks", "changes", "doubts", "excerpts");
  const some = fc.array(fc.record({ kind: kinds, text: fc.string({ maxLength: 400 }) }));
  test("every version fits or is the only one, and all are made of whole sections", () => {
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 3_000 }), (given, most) => {
        const room = { characters: most, bytes: most };
        const versions = fittingVersions(given, room);
        if (versions.length > 1) for (const each of versions) expect(fits(each, room)).toBe(true);
        if (fits(joinSections(given), room)) expect(versions[0]).toBe(joinSections(given));
      }),
    );
  });
});
