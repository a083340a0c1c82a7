/** Which part of an answer is its program? */
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { programIn, type Wanted } from "../../../src/grade/code/code-answer.ts";

const PYTHON: Wanted = { language: "python" };
const JAVASCRIPT: Wanted = { language: "javascript" };

const HEAD =
  'from typing import List\n\ndef total(values: List[int]) -> int:\n    """Adds them up."""\n';
const COMPLETING: Wanted = { language: "python", completes: HEAD };

const lines = (...all: readonly string[]) => all.join("\n");
const fence = (tag: string, ...code: readonly string[]) => lines(`\`\`\`${tag}`, ...code, "```");

test("a fenced block is the program, whatever is said around it", () => {
  const answer = lines(
    "Sure! Here it is:",
    fence("python", "def f(x):", "    return x"),
    "It returns x.",
  );
  expect(programIn(answer, PYTHON)).toBe("def f(x):\n    return x");
});

test("blocks of other languages are not the program", () => {
  const answer = lines(
    fence("bash", "pip install something"),
    fence("py", "x = 1"),
    fence("json", "{}"),
  );
  expect(programIn(answer, PYTHON)).toBe("x = 1");
  expect(programIn(answer, JAVASCRIPT)).toBeNull();
});

test("blocks without a language count where none names it", () => {
  expect(programIn(fence("", "x = 1"), PYTHON)).toBe("x = 1");
  expect(programIn(lines(fence("", "output"), fence("js", "f()")), JAVASCRIPT)).toBe("f()");
});

test("blocks that bring different things are one program", () => {
  const answer = lines(
    "First a helper:",
    fence("python", "import math", "def area(r):", "    return math.pi * r * r"),
    "Then:",
    fence("python", "def volume(r, h):", "    return area(r) * h"),
  );
  expect(programIn(answer, PYTHON)).toBe(
    "import math\ndef area(r):\n    return math.pi * r * r\ndef volume(r, h):\n    return area(r) * h",
  );
});

test("a later version replaces an earlier one", () => {
  const answer = lines(
    "Your code has a mistake:",
    fence("python", "def f(x):", "    return x - 1"),
    "Corrected:",
    fence("python", "def f(x):", "    return x + 1"),
  );
  expect(programIn(answer, PYTHON)).toBe("def f(x):\n    return x + 1");
});

test("imports in a block of their own are part of it", () => {
  const answer = lines(
    fence("python", "import math"),
    fence("python", "def f(x):", "    return math.sqrt(x)"),
  );
  expect(programIn(answer, PYTHON)).toBe("import math\ndef f(x):\n    return math.sqrt(x)");
});

test.each([
  ["calls", ["print(f(your_number))"]],
  ["tests", ["def test_f():", "    assert f(1) == 3", "test_f()"]],
  ["sessions", [">>> f(1)", "2"]],
])("examples of use are not part of it: %s", (_name, example) => {
  const answer = lines(
    fence("python", "def f(x):", "    return x + 1"),
    fence("python", ...example),
  );
  expect(programIn(answer, PYTHON)).toBe("def f(x):\n    return x + 1");
});

test("a script in steps, which defines nothing, is all of its blocks", () => {
  const answer = lines(fence("python", "print(1)"), fence("python", "print(2)"));
  expect(programIn(answer, PYTHON)).toBe("print(1)\nprint(2)");
});

test("a block that is never closed reaches to the end", () => {
  expect(programIn("```python\ndef f():\n    return 1", PYTHON)).toBe("def f():\n    return 1");
});

test("a block inside a list loses the list's indentation", () => {
  const answer = "1. Write this:\n\n   ```python\n   def f():\n       return 1\n   ```";
  expect(programIn(answer, PYTHON)).toBe("def f():\n    return 1");
});

test("a completion goes on where the beginning ends", () => {
  expect(programIn("    return sum(values)\n", COMPLETING)).toBe(`${HEAD}    return sum(values)\n`);
});

test.each([
  ["another file", "import django\nfrom models import Cart"],
  ["words", "This function adds the values."],
  ["its own trials", "assert total([1]) == 7"],
])("a completion that runs on into %s has delivered the body", (_name, rest) => {
  expect(programIn(`    return sum(values)\n${rest}\n`, COMPLETING)).toBe(
    `${HEAD}    return sum(values)\n`,
  );
});

test("what follows the body belongs to it where the body uses it", () => {
  const answer = "    return add(values)\n\ndef add(values):\n    return sum(values)\n";
  expect(programIn(answer, COMPLETING)).toBe(HEAD + answer);
});

test.each([
  '    text = """\nat the margin\n"""\n    return len(text)\n',
  "    return sum([\n1,\n2,\n])\n",
  "    x = 1 + \\\n2\n    return x\n",
  "# a comment at the margin\n    return sum(values) # isn't (it\n    # don't\n    return 1\n",
  "    return 'it''s' + \"\\\"(\"\n",
])("%j is all body", (answer) => {
  expect(programIn(`${answer}print(1)\n`, COMPLETING)).toBe(HEAD + answer);
});

test("a trimmed completion gets its first indentation back", () => {
  expect(programIn("return sum(values)", COMPLETING)).toBe(`${HEAD}    return sum(values)`);
  expect(
    programIn("total = 0\n    for v in values:\n        total += v\n    return total", COMPLETING),
  ).toBe(`${HEAD}    total = 0\n    for v in values:\n        total += v\n    return total`);
});

test("a completion that lost all indentation gets it back", () => {
  expect(programIn("total = 0\nfor v in values:\n    total += v\nreturn total", COMPLETING)).toBe(
    `${HEAD}    total = 0\n    for v in values:\n        total += v\n    return total`,
  );
});

test("an answer that repeats the whole function keeps what stood above it", () => {
  const whole = "def total(values: List[int]) -> int:\n    return sum(values)";
  const expected = `from typing import List\n\n${whole}`;
  expect(programIn(lines("Here:", fence("python", whole), "Done."), COMPLETING)).toBe(expected);
  expect(programIn(whole, COMPLETING)).toBe(expected);
  expect(
    programIn(`Here is the function:\n\n${whole}\n\nThis function returns the sum.`, COMPLETING),
  ).toBe(`${expected}\n`);
});

test("a fenced body completes the beginning", () => {
  expect(programIn(fence("python", "return sum(values)"), COMPLETING)).toBe(
    `${HEAD}    return sum(values)`,
  );
  expect(programIn(fence("python", "    return sum(values)"), COMPLETING)).toBe(
    `${HEAD}    return sum(values)`,
  );
});

test("a completion may close the fence that the prompt opened", () => {
  expect(programIn("    return sum(values)\n```\nThis adds them.", COMPLETING)).toBe(
    `${HEAD}    return sum(values)`,
  );
});

test("a completion may close the string that the beginning opened", () => {
  const wanted: Wanted = { language: "python", completes: 'def one():\n    """Gives\n' };
  const answer = 'one.\n"""\n    return 1\n';
  expect(programIn(answer, wanted)).toContain("return 1");
});

test("a completion that runs on into the same function has delivered the first", () => {
  const answer = "    return 0\n\ndef total(values):\n    return sum(values)\n";
  expect(programIn(answer, COMPLETING)).toBe(`${HEAD}    return 0\n\n`);
});

test("a program without fences starts where code does and ends where words do", () => {
  const answer =
    "Here you go.\n\nimport math\n\ndef f(x):\n    return math.sqrt(x)\n\nThis function takes the root.";
  expect(programIn(answer, PYTHON)).toBe("import math\n\ndef f(x):\n    return math.sqrt(x)\n");
  expect(programIn("Sure:\nfunction f(x) {\n  return x;\n}", JAVASCRIPT)).toBe(
    "function f(x) {\n  return x;\n}",
  );
});

test.each(["I'm sorry, but I can't help with that.", "", "42", "The answer is (B)."])(
  "%j holds no program",
  (answer) => {
    expect(programIn(answer, PYTHON)).toBeNull();
    expect(programIn(answer, JAVASCRIPT)).toBeNull();
  },
);

test("exports of a module are plain declarations", () => {
  const answer = fence(
    "js",
    "export const one = 1;",
    "export default function f() { return one; }",
    "export { one, f };",
  );
  expect(programIn(answer, JAVASCRIPT)).toBe("const one = 1;\nfunction f() { return one; }\n");
});

test("a JavaScript function that is written anew replaces its beginning", () => {
  const wanted: Wanted = {
    language: "javascript",
    completes: "// Doubles.\nconst double = (x) => {\n",
  };
  expect(programIn("  return 2 * x;\n}", wanted)).toBe(
    "// Doubles.\nconst double = (x) => {\n  return 2 * x;\n}",
  );
  expect(programIn(fence("js", "const double = (x) => 2 * x;"), wanted)).toBe(
    "// Doubles.\nconst double = (x) => 2 * x;",
  );
});

const PIECES = [
  "```",
  "```python\n",
  "~~~\n",
  "\n",
  "    ",
  "def f(x):\n",
  "export ",
  "{",
  "const a = 1",
  "Words and more words ",
  ">>> ",
  "\r\n",
  "é",
];

test("any text has a program or none, in little time", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }),
      fc.boolean(),
      (pieces, completes) => {
        for (const wanted of [PYTHON, JAVASCRIPT]) {
          programIn(pieces.join(""), completes ? { ...wanted, completes: HEAD } : wanted);
        }
      },
    ),
  );
});

test.each(PIECES)("100 000 characters of %j take less than a second", (piece) => {
  const text = piece.repeat(Math.ceil(100_000 / piece.length));
  const start = performance.now();
  for (const wanted of [PYTHON, JAVASCRIPT, COMPLETING]) {
    programIn(text, wanted);
    programIn(`\`\`\`\n${text}`, wanted);
  }
  expect(performance.now() - start).toBeLessThan(1000);
});
