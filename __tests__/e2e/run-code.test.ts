/** Programs that a model wrote are run when somebody allows it, by the bundle, and not before. */
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { evidenceSchema } from "../../src/evidence.ts";
import { runCli } from "./run-cli.ts";

const SUITE = `version: 1
id: programs
tasks:
  - id: add
    category: agentic
    input: Write add(a, b) in Python.
    grade: [ { code: { language: python, checks: "assert add(1, 2) == 3" } } ]
  - id: subtract
    category: agentic
    input: Write subtract(a, b) in JavaScript.
    grade: [ { code: { language: javascript, checks: "if (subtract(3, 1) !== 2) throw new Error('off')" } } ]
`;
const ANSWERS = [
  { task: "add", text: "Sure:\n```python\ndef add(a, b):\n    return a + b\n```\nThat is all." },
  { task: "subtract", text: "```js\nfunction subtract(a, b) {\n  return a + b;\n}\n```" },
];

async function grade(...options: readonly string[]) {
  const folder = await mkdtemp(join(tmpdir(), "run-code-"));
  const [suite, answers] = [join(folder, "programs.suite.yml"), join(folder, "answers.jsonl")];
  await writeFile(suite, SUITE);
  await writeFile(answers, ANSWERS.map((each) => `${JSON.stringify(each)}\n`).join(""));
  const out = join(folder, "evidence.json");
  const files = ["--suite", suite, "--answers", answers, "--out", out];
  const ran = await runCli(["grade", ...files, ...options]);
  expect(ran.code).toBe(0);
  const { trials } = evidenceSchema.parse(JSON.parse(await readFile(out, "utf8")));
  return trials.map(({ grade }) => grade);
}

test("a program that may not be run is ungraded", async () => {
  const ungraded = { kind: "ungraded", why: "running code is not enabled" };
  expect(await grade()).toEqual([ungraded, ungraded]);
});

test("a program that may be run passes its checks or is a broken artifact", async () => {
  expect(await grade("--run-code")).toMatchObject([
    { kind: "passed" },
    { kind: "failed", findings: [{ mode: "agentic.broken-artifact", rule: "a check fails" }] },
  ]);
});
