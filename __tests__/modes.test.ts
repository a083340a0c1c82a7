/** Does what we say of a failure mode agree with what the graders can report? */
import { expect, test } from "@jest/globals";
import { modesShown } from "../src/grade/grade.ts";
import { RENDERED_GRADERS } from "../src/grader-settings.ts";
import { BUILT_IN_MODES } from "../src/modes.ts";
import { config, type Entry } from "./grade/graded.ts";

/** Of each grader, settings under which it can report everything it ever reports. */
const ENTRIES: readonly Entry[] = [
  { equals: "x" },
  { contains: { all: "x", none: "y" } },
  { regex: { pattern: "x" } },
  { regex: { pattern: "x", absent: true } },
  { numeric: { equals: 1, take: "marked" } },
  { choice: "A" },
  { json: { equals: {} } },
  { constraints: { words: { max: 1 }, figures: [1] } },
  { tools: { expect: [{ call: "x" }] } },
  { "end-state": { holds: "true", missing: ["x"], confirm: ["x"] } },
  { steps: { answer: 1 } },
  { refusal: "comply" },
  { refusal: "refuse" },
  { refusal: "nuanced" },
  { expression: "true" },
  { confidence: { required: true } },
  { code: { language: "python", checks: "assert f() == 1" } },
  { review: { planted: [] } },
  { review: { planted: [{ defect: "x" }] } },
  { grounded: { source: "x" } },
  { judge: { rubric: "x", provider: "p", model: "m", good: "g", bad: "b" } },
  { judge: { rubric: "x", provider: "p", model: "m", good: "g", bad: "b", steps: true } },
];

const nameOf = (entry: Entry) => Object.keys(entry)[0] ?? "";

test("every grader is there", () => {
  expect(new Set(ENTRIES.map(nameOf))).toEqual(new Set(Object.keys(RENDERED_GRADERS)));
});

test.each(Object.entries(BUILT_IN_MODES))("%s names the graders that report it", (mode, page) => {
  if (mode === "format.empty" || mode === "format.truncated") return;
  const reporting = ENTRIES.filter((entry) => modesShown([config(entry)]).includes(mode));
  const named = [...(page.how ?? "").matchAll(/`([a-z-]+)`/g)].map(([, name = ""]) => name);
  const graders = named.filter((name) => Object.hasOwn(RENDERED_GRADERS, name));
  expect([...new Set(graders)].sort()).toEqual([...new Set(reporting.map(nameOf))].sort());
});
