/** What does the end of a program say about the answer that holds it? */
import { expect, test } from "@jest/globals";
import { gradeCode, programOf } from "../../../src/grade/code/code.ts";
import type { GradeContext, Settings } from "../../../src/grade/grading.ts";
import type { ProgramEnd } from "../../../src/ports.ts";
import { config } from "../graded.ts";

function settings(entry: Readonly<Record<string, unknown>> = {}): Settings<"code"> {
  const read = config({ code: { language: "python", checks: "assert f(1) == 2", ...entry } });
  if (read.kind !== "code") throw new Error("not the code grader");
  return read;
}

const context = (text: string): GradeContext => ({
  answer: { text, toolCalls: [], finish: "stop" },
  tools: [],
  variables: {},
  question: "",
});

const ANSWER = context("```python\ndef f(x):\n    return x + 1\n```");

function says(end: ProgramEnd, language = "python"): string {
  const tag = { kind: "run", end } as const;
  const answer = language === "python" ? ANSWER : context("```js\nconst f = (x) => x\n```");
  const grade = gradeCode(settings({ language }), answer, [tag]);
  if (grade.kind === "passed") return "passed";
  if (grade.kind === "ungraded") return `ungraded: ${grade.why}`;
  return grade.findings.map(({ mode, rule }) => `${mode}: ${rule}`).join();
}

const raised = (place: "source" | "checks", error: string): ProgramEnd => ({
  kind: "raised",
  in: place,
  error,
});

test("the answer's program runs before the task's checks, for ten seconds unless said", () => {
  expect(programOf(settings(), ANSWER)).toEqual({
    language: "python",
    source: "def f(x):\n    return x + 1",
    checks: "assert f(1) == 2",
    seconds: 10,
  });
  expect(programOf(settings({ seconds: 2 }), ANSWER)?.seconds).toBe(2);
});

test("a program that runs to the end of its checks passes", () => {
  expect(says({ kind: "ended" })).toBe("passed");
});

test.each([
  [raised("checks", "AssertionError: 3"), "a check fails"],
  [raised("checks", "TypeError: f() takes 2"), "the program raises an error in its checks"],
  [raised("source", "SyntaxError: invalid syntax"), "the program does not parse"],
  [raised("source", "IndentationError: unexpected indent"), "the program does not parse"],
  [raised("source", "AssertionError"), "the program raises an error before its checks"],
  [
    raised("source", "ModuleNotFoundError: No module named 'numpy'"),
    "the program raises an error before its checks",
  ],
  [{ kind: "timed-out" }, "the program runs out of time"],
  [{ kind: "out-of-memory" }, "the program runs out of memory"],
] as const)("%j is a broken artifact: %s", (end, rule) => {
  expect(says(end)).toBe(`agentic.broken-artifact: ${rule}`);
});

test("JavaScript's checks may throw a plain Error", () => {
  expect(says(raised("checks", "Error: not 4"), "javascript")).toBe(
    "agentic.broken-artifact: a check fails",
  );
});

test("the program's own words are quoted, never part of the rule", () => {
  const grade = gradeCode(settings(), ANSWER, [
    { kind: "run", end: raised("checks", "AssertionError: [x](y)") },
  ]);
  expect(grade).toMatchObject({ kind: "failed", findings: [{ quote: "AssertionError: [x](y)" }] });
});

test("trouble of the sandbox is nobody's failure", () => {
  expect(says({ kind: "not-run", why: "the interpreter did not start in time" })).toBe(
    "ungraded: the program could not be run: the interpreter did not start in time",
  );
});

test.each([
  "RuntimeError: can't start new thread",
  "OSError: [Errno 138] emscripten does not support processes.",
])("what only the sandbox lacks is nobody's failure: %s", (error) => {
  expect(says(raised("source", error))).toBe(
    "ungraded: the program needs threads or processes, which the sandbox does not have",
  );
});

test("where running code is not allowed, nothing is said", () => {
  const observed = [{ kind: "none", why: "running code is not enabled" }] as const;
  expect(gradeCode(settings(), ANSWER, observed)).toEqual({
    kind: "ungraded",
    why: "running code is not enabled",
  });
  expect(gradeCode(settings(), ANSWER, [])).toEqual({
    kind: "ungraded",
    why: "the program was not run",
  });
});

test("an answer without a program is broken, and is not run", () => {
  const answer = context("I'd rather not.");
  expect(programOf(settings(), answer)).toBeNull();
  expect(gradeCode(settings(), answer, [])).toMatchObject({
    kind: "failed",
    findings: [{ mode: "format.broken-format", rule: "no Python program in the answer" }],
  });
});
