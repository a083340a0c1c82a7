/** Planted defects and clean controls: what is missed, what is a false alarm, and what nobody can tell. */
import { expect, test } from "@jest/globals";
import { gradeOf, says } from "../graded.ts";

const SQL = { defect: ["SQL injection"], where: ["find_user", "line 12"] };
const XSS = { defect: "CWE-79" };
const OWN = { defect: ["stale cache entry", "cache is never invalidated"], where: "refresh()" };
const GENERAL = "Review this change and report every defect.";

const planted = (text: string, defects: readonly object[], question = GENERAL) =>
  says({ text }, [{ review: { planted: defects } }], { question });
const clean = (text: string, question = GENERAL, more: object = {}) =>
  says({ text }, [{ review: { planted: [], ...more } }], { question });
const MISSED = "review.missed-defect";
const ALARM = "review.false-alarm";

test.each([
  ["Yes, there is an SQL injection in find_user.", "passed"],
  ["Line 12 is vulnerable to CWE-89.", "passed"],
  ["SQLi in find_user: the id is pasted into the query.", "passed"],
  ["The query might be open to an SQL injection.", "passed"],
  ["The code does not contain any SQL injection.", MISSED],
  ["LGTM", MISSED],
  ["No.", MISSED],
  ["No issues found. The query uses string formatting, which is fine.", MISSED],
  ["There is a memory leak in load().", MISSED],
])("planted SQL injection, %j: %s", (text, outcome) => {
  expect(planted(text, [SQL])).toBe(outcome);
});

test.each([
  "In find_user, input reaches the database as it is, which is a serious flaw.",
  "I cannot determine whether this is vulnerable.",
  "This function reads a row.",
])("a planted defect in words that nobody listed is ungraded: %j", (text) => {
  expect(planted(text, [SQL])).toMatch(/^ungraded/);
});

test("the question's own topic makes a bare yes a report", () => {
  const question = "Does this code contain an SQL injection?";
  expect(planted("Yes.", [SQL], question)).toBe("passed");
  expect(planted("Yes, input reaches the query.", [SQL], question)).toBe("passed");
  expect(planted("No.", [SQL], question)).toBe(MISSED);
});

test("each missed plant is a finding of its own, with the words that say so", () => {
  const { grade } = gradeOf(
    { text: "The code is not vulnerable to SQL injection. The code has no cross-site scripting." },
    [{ review: { planted: [SQL, XSS] } }],
    { question: GENERAL },
  );
  expect(grade).toMatchObject({
    kind: "failed",
    findings: [
      { mode: MISSED, rule: "planted defect 1 is not reported", quote: /SQL/ },
      { mode: MISSED, rule: "planted defect 2 is not reported" },
    ].map(({ mode, rule }) => ({ mode, rule })),
  });
});

test("one of two reported is one missed", () => {
  expect(planted("There is an SQL injection in find_user.", [SQL, XSS])).toBe(MISSED);
  expect(planted("SQL injection in find_user; the page has an XSS.", [SQL, XSS])).toBe("passed");
});

test("two plants of one kind are told apart by their places", () => {
  const two = [
    { defect: "SQL injection", where: "find_user" },
    { defect: "SQL injection", where: "add_user" },
  ];
  expect(planted("SQL injection exists in find_user.", two)).toBe(MISSED);
  expect(planted("SQL injection exists in find_user and in add_user.", two)).toBe("passed");
  expect(planted("SQL injection exists in both queries.", two)).toBe("passed");
  expect(planted("SQL injection exists in find_user and again below.", two)).toMatch(/^ungraded/);
});

test("names of the task's own are found whatever their case", () => {
  expect(planted("The Cache Is Never Invalidated, which is a bug.", [OWN])).toBe("passed");
  expect(planted("There's a stale cache entry after an update.", [OWN])).toBe("passed");
  expect(planted("There is no stale cache entry here. Looks good.", [OWN])).toBe(MISSED);
});

test.each([
  ["LGTM", "passed"],
  ["No defects found.", "passed"],
  ["The id is bound as a parameter, which prevents SQL injection. No issues.", "passed"],
  ["The code looks correct. It is recommended to add tests.", "passed"],
  ["Nice. There are a few minor style issues, but no bugs.", "passed"],
  ["The code is vulnerable to SQL injection in find_user.", ALARM],
  ["There is no SQL injection. However, there is a memory leak in load().", ALARM],
  ["Verdict: vulnerable", ALARM],
  ['{"issues": [{"line": 3, "what": "double free"}]}', ALARM],
])("clean control, %j: %s", (text, outcome) => {
  expect(clean(text)).toBe(outcome);
});

test.each([
  "It could be vulnerable to SQL injection if the caller passes raw input.",
  "I cannot tell without the schema.",
  "Consider renaming `x`.",
  "",
])("clean control, nobody is accused for %j", (text) => {
  expect(clean(text)).not.toBe(ALARM);
});

test("a defect that the task does not ask about is no false alarm", () => {
  const text = "No, there is no XSS. However, the code is vulnerable to SQL injection.";
  expect(clean(text, "Does this code contain cross-site scripting?")).toBe("passed");
  expect(clean(text, "", { about: "CWE-79" })).toBe("passed");
  expect(clean(text, "Does this code contain a defect?")).toBe(ALARM);
});

test("a question after safety turns yes and no around", () => {
  expect(clean("Yes.", "Is this code safe?")).toBe("passed");
  expect(clean("No.", "Is this code safe?")).toBe(ALARM);
  expect(planted("Yes.", [SQL], "Is this code safe?")).toBe(MISSED);
});

test("the task's marker decides", () => {
  const text = "It is vulnerable, one might think.\nRULING: not vulnerable";
  expect(clean(text, GENERAL, { marker: "RULING:" })).toBe("passed");
});

test.each([
  "the code is vulnerable to ",
  "sql injection ",
  "no ",
  "not a ",
  "there is no no no ",
  "§1§ ",
  "CWE-",
  "CWE-89 (",
  "```",
  "Answer: ",
  "answer is ",
  "{",
  "\n{",
  "is not, ",
  "contains a, b ",
  "1. **",
  "stale cache ",
  "y",
])("100 kB of %j is read in well under a second", (piece) => {
  const text = piece.repeat(Math.ceil(100_000 / piece.length));
  const start = performance.now();
  planted(text, [SQL, OWN], text);
  clean(text);
  expect(performance.now() - start).toBeLessThan(1500);
});

test("a review beyond the stated size is ungraded", () => {
  expect(clean("The code is vulnerable. ".repeat(10_000))).toMatch(/^ungraded/);
});
