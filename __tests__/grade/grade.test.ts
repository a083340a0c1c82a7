import { expect, test } from "@jest/globals";
import { modesShown } from "../../src/grade/grade.ts";
import { config, gradeOf, says } from "./graded.ts";

test("an answer without text and calls is empty, and nothing else is said of it", () => {
  expect(says({ text: " \n" }, [{ contains: "x" }])).toBe("format.empty");
});

test("an answer cut off at the length limit is truncated, and still graded", () => {
  expect(says({ text: "x", finish: "length" }, [{ contains: "x" }])).toBe("format.truncated");
  expect(says({ text: "y", finish: "length" }, [{ contains: "x" }])).toBe(
    "format.truncated, reasoning.wrong-answer",
  );
});

test("all graders must pass, every finding is kept once", () => {
  const graders = [{ contains: "a" }, { contains: "b" }, { regex: "c" }];
  expect(says({ text: "z" }, graders)).toBe("reasoning.wrong-answer, format.broken-format");
});

test("failed wins over ungraded, ungraded over passed", () => {
  const unclear = { numeric: 42 };
  const text = "ANSWER: 42 dollars and 3 cents are due";
  expect(says({ text: "ANSWER: he pays 42 in 3 days" }, [unclear, { contains: "ANSWER" }])).toMatch(
    /^ungraded/,
  );
  expect(says({ text }, [unclear, { contains: "missing" }])).toBe("reasoning.wrong-answer");
});

test("an entry's own mode and severity win", () => {
  const entry = { contains: { all: "x", mode: "domain.wrong-dosage", severity: "critical" } };
  const { grade } = gradeOf({ text: "y" }, [entry]);
  expect(grade).toMatchObject({
    findings: [{ mode: "domain.wrong-dosage", severity: "critical" }],
  });
  const renamed = gradeOf({ text: "y" }, [
    { contains: { all: "x", mode: "caution.over-hedging" } },
  ]);
  expect(renamed.grade).toMatchObject({ findings: [{ severity: "minor" }] });
});

test.each([
  ["CONFIDENCE: 85", 0.85],
  ["x\n**Confidence:** 85%", 0.85],
  ["Confidence: 0.85", 0.85],
  ["CONFIDENCE: 100/100", 1],
  ["CONFIDENCE (0-100): 70", 0.7],
  ["CONFIDENCE: 140", null],
  ["I have confidence: it works in 85 cases", null],
  ["CONFIDENCE: 20\nCONFIDENCE: 90", 0.9],
])("%j states the confidence %d", (text, expected) => {
  expect(gradeOf({ text }, []).confidence).toBe(expected);
});

test("wrong and sure of it is a confident error; sure and right, or wrong and unsure, is not", () => {
  const graders = [{ confidence: {} }, { contains: "x" }];
  expect(says({ text: "y\nCONFIDENCE: 80" }, graders)).toBe(
    "reasoning.wrong-answer, confidence.confident-error",
  );
  expect(says({ text: "y\nCONFIDENCE: 79" }, graders)).toBe("reasoning.wrong-answer");
  expect(says({ text: "x\nCONFIDENCE: 99" }, graders)).toBe("passed");
  expect(says({ text: "y", confidence: 0.95 }, graders)).toMatch(/confident-error/);
});

test("a missing confidence fails only where it is required", () => {
  expect(says({ text: "x" }, [{ confidence: {} }])).toBe("passed");
  expect(says({ text: "x" }, [{ confidence: { required: true } }])).toBe("format.broken-format");
});

test("quotes are cut to 300 characters", () => {
  const { grade } = gradeOf({ text: "y".repeat(1000) }, [{ equals: "x" }]);
  expect(grade.kind === "failed" && grade.findings[0]?.quote?.length).toBe(300);
});

test("the modes a task can show follow from its graders", () => {
  const shown = (...entries: readonly object[]) =>
    modesShown(entries.map((entry) => config({ ...entry })));
  expect(shown({ contains: "x" })).toEqual([
    "format.empty",
    "format.truncated",
    "reasoning.wrong-answer",
  ]);
  expect(shown({ contains: { none: "x" } })).toContain("creative.constraint-violation");
  expect(shown({ contains: { all: "x", mode: "domain.a" } })).toEqual([
    "domain.a",
    "format.empty",
    "format.truncated",
  ]);
  expect(shown({ tools: { expect: [] } })).not.toContain("agentic.missing-call");
  expect(shown({ steps: { answer: 1 } })).toContain("reasoning.cascading-step");
});
