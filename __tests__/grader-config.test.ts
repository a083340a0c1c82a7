import { expect, test } from "@jest/globals";
import {
  expandShorthand,
  type GraderName,
  isGraderName,
  readTolerance,
  renderedGrader,
} from "../src/grader-config.ts";
import { RENDERED_GRADERS, WRITTEN_GRADERS } from "../src/grader-settings.ts";

function problems(kind: GraderName, settings: unknown): readonly string[] {
  const parsed = renderedGrader(kind, settings);
  return parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
}

test.each<[GraderName, unknown, string]>([
  ["contains", {}, ": names no text: add all, any or none"],
  ["contains", { mode: "domain.gap" }, ": names no text: add all, any or none"],
  ["contains", { all: "" }, "all: must not be empty"],
  ["contains", { none: ["a", ""] }, "none.1: must not be empty"],
  ["constraints", {}, ": names no constraint"],
  ["constraints", { severity: "minor" }, ": names no constraint"],
  ["constraints", { words: {} }, "words: needs min, max or both"],
  ["constraints", { words: { min: 9, max: 3 } }, "words: min is above max"],
  ["constraints", { "must-mention": [""] }, "must-mention.0: must not be empty"],
])("%s: %j could never fail, so it is refused", (kind, settings, problem) => {
  expect(problems(kind, settings)).toEqual([problem]);
});

test.each<[GraderName, unknown]>([
  ["contains", { none: "sorry" }],
  ["contains", { any: [7, "seven"] }],
  ["constraints", { words: { max: 0 } }],
  ["constraints", { words: { min: "3", max: " 9 " } }],
  ["constraints", { figures: [] }],
  ["equals", { text: "" }],
  ["json", {}],
])("%s: %j says something", (kind, settings) => {
  expect(problems(kind, settings)).toEqual([]);
});

test("numbers may be templates as written, and are numbers once rendered", () => {
  const written = (equals: unknown) => WRITTEN_GRADERS.numeric.safeParse({ equals }).success;
  expect(["{{ q }}", "{% if a %}1{% endif %}", "1e3", " 2 ", 3].filter(written)).toHaveLength(5);
  expect(["many", "", "0x10", "1_000", null, Number.NaN, "Infinity"].filter(written)).toEqual([]);
  const rendered = (equals: unknown) => {
    const parsed = renderedGrader("numeric", { equals });
    return parsed.success && parsed.data.kind === "numeric" ? parsed.data.equals : null;
  };
  expect(["1e3", " 2 ", "-.5", 3].map(rendered)).toEqual([1000, 2, -0.5, 3]);
  expect(["{{ q }}", "", "1e999", "many"].map(rendered)).toEqual([null, null, null, null]);
});

test("a range given by templates is compared once it is rendered", () => {
  const range = { words: { min: "{{ a }}", max: "{{ b }}" } };
  expect(WRITTEN_GRADERS.constraints.safeParse(range).success).toBe(true);
  expect(problems("constraints", { words: { min: "9", max: "3" } })).toEqual([
    "words: min is above max",
  ]);
});

test("a bare value stands for the setting it abbreviates", () => {
  expect(expandShorthand("contains", ["a"])).toEqual({ all: ["a"] });
  expect(expandShorthand("regex", "^a")).toEqual({ pattern: "^a" });
  expect(expandShorthand("equals", { text: "a" })).toEqual({ text: "a" });
  expect(expandShorthand("confidence", null)).toEqual({});
});

test("every grader takes a mode and a severity of the author's, and no other word", () => {
  for (const name of Object.keys(RENDERED_GRADERS).filter(isGraderName)) {
    const issues = problems(name, { mode: "wrong", severity: "huge", strange: 1 }).join("\n");
    expect(issues).toMatch(/mode: must be family\.mode/);
    expect(issues).toMatch(/severity: /);
    expect(issues).toMatch(/strange/);
  }
  expect(isGraderName("constructor")).toBe(false);
});

test("a tolerance is absolute, or a share of the right value", () => {
  expect(readTolerance(0.5)).toEqual({ kind: "absolute", by: 0.5 });
  expect(readTolerance("0.5%")).toEqual({ kind: "relative", by: 0.005 });
  expect(problems("numeric", { equals: 1, tolerance: "-1%" })).toHaveLength(1);
});
