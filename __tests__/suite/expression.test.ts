import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { checkExpression, checkSyntax, evaluate } from "../../src/suite/expression.ts";

const message = (expression: string, variables = {}) => {
  const result = evaluate(expression, variables);
  return result.ok ? `is ${JSON.stringify(result.value)}` : result.problem.message;
};

test.each([
  ["'order 12'.matches('[0-9]+')", true],
  ["'order'.matches('^[0-9]+$')", false],
  ["'a\\nb'.matches('^b$')", false],
  ["text.matches('Z' + 'ebra')", true],
  ["['ab', 'c'].filter(x, x.matches('b')).size() == 1", true],
])("%s is %s", (expression, value) => {
  expect(evaluate(expression, { text: "Zebra" })).toEqual({ ok: true, value });
});

test("a hostile pattern over a hostile text has its answer", () => {
  const text = `${"a".repeat(50_000)}!`;
  expect(evaluate("text.matches('^(a+)+$')", { text })).toEqual({ ok: true, value: false });
});

test("a pattern that is not RE2 and a receiver that is no text say so", () => {
  expect(message("'a'.matches('(?=a)')")).toMatch(/^not valid RE2: /);
  expect(message("n.matches('a')", { n: 1 })).toBe("matches() compares a text with a pattern");
});

test.each(["constructor", "toString", "hasOwnProperty", "a.constructor", "math.constructor"])(
  "%s is not the host's",
  (name) => {
    expect(message(name, { a: {} })).toMatch(/^(Unknown variable|No such key)/);
  },
);

test.each([
  ["1.0 / 0.0", /not a finite number/],
  ["9007199254740993", /too large to be exact/],
  ["b'a'", /the result is a Uint8Array/],
  ["math", /the result is a MathNamespace/],
  ["1.0 + 1", /write whole numbers as 2\.0/],
  ["[".repeat(5000), /maxDepth/],
  [`1${"+1".repeat(60_000)}`, /maxAstNodes/],
])("%s has no value a task can hold", (expression, expected) => {
  expect(message(expression)).toMatch(expected);
});

test("syntax is checked without a value, and the place is counted in characters", () => {
  expect(checkSyntax("a + b * 2.0")).toEqual({ ok: true, value: null });
  expect(checkSyntax("a +")).toMatchObject({ ok: false, problem: { offset: 3 } });
});

test.each([
  ["q * 2.0", ["q"], undefined, null],
  ["qq * 2.0", ["q"], undefined, /Unknown variable: qq/],
  ["nope(q)", ["q"], undefined, /nope/],
  ["1 + 2.0", [], undefined, /no such overload/],
  ["answer.text.size() < 9", ["answer"], "bool", null],
  ["answer.text", ["answer"], "bool", null],
  ["answer.text.size()", ["answer"], "bool", /the result is a int; it must be true or false/],
  ["[1, 2].exists(x, x == n)", ["n"], "bool", null],
  ["answer.text.matches('x')", ["answer"], "bool", null],
  ["math.floor(q)", ["q"], undefined, null],
] as const)(
  "%s with %j fits or not before it is evaluated",
  (expression, names, wanted, expected) => {
    const checked = checkExpression(expression, names, wanted);
    if (expected === null) expect(checked).toEqual({ ok: true, value: null });
    else expect(checked.ok ? "" : checked.problem.message).toMatch(expected);
  },
);

test("whatever is written, the answer is a value or a problem, never an exception", () => {
  const piece = fc.constantFrom(
    "a",
    ".",
    "(",
    ")",
    "[",
    "]",
    "'",
    "+",
    "1",
    "2.0",
    "?",
    ":",
    "{",
    "}",
    "!",
    " in ",
    "math",
    ",",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const expression = pieces.join("");
      expect(typeof evaluate(expression, { a: { b: [1] } }).ok).toBe("boolean");
      expect(typeof checkExpression(expression, ["a"]).ok).toBe("boolean");
    }),
  );
});

test.each([
  ["math.round(2.5)", 3],
  ["math.round(-2.5)", -3],
  ["math.greatest(1.0, 2.0) + math.least(3.0, 4.0)", 5],
  ["size([1.0, 2.0])", 2],
  ['x > 2.0 ? "big" : "small"', "big"],
  ['{"a": [x]}', { a: [3] }],
])("%s is %j", (expression, value) => {
  expect(evaluate(expression, { x: 3 })).toEqual({ ok: true, value });
});

test("an expression runs no code", () => {
  for (const attempt of [
    "constructor.constructor('return 1')()",
    "globalThis",
    "process.env",
    "x.__proto__",
  ]) {
    expect(evaluate(attempt, { x: { a: 1 } }).ok).toBe(false);
  }
});
