/** Are files of well-known benchmarks read as they are published? The rows here were written for this test. */
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import type { Benchmark } from "../../src/suite/benchmark.ts";
import { parseDataset } from "../../src/suite/dataset.ts";
import { generateInstances } from "../../src/suite/generate.ts";
import { loadSuite } from "../../src/suite/suite.ts";
import { places, readFrom, valueIn } from "./said.ts";

const FILES = {
  "mmlu.csv": 'Which of these is a fruit?,Stone,Pear,Chair,Cloud,B\n"Two, or ""2""?",1,2,3,4,B\n',
  "mmlu.jsonl":
    '{"question":"Which is a colour?","subject":"colours","choices":["Red","Ten","Up","Loud"],"answer":0}\n',
  "gsm8k.jsonl":
    '{"question":"A box holds 600 nails. How many do two boxes hold?","answer":"2 x 600 = <<2*600=1200>>1200\\n#### 1,200"}\n',
  "humaneval.jsonl": `${JSON.stringify({
    task_id: "Own/0",
    prompt: 'def twice(x):\n    """The double of x."""\n',
    canonical_solution: "    return 2 * x\n",
    test: "def check(candidate):\n    assert candidate(4) == 8\n",
    entry_point: "twice",
  })}\n`,
  "hellaswag.jsonl":
    '{"ind":7,"ctx":"A man lifts a kettle and","endings":["sings to it.","pours the tea.","flies off.","paints a wall."],"label":"1"}\n',
  "truthfulqa.csv":
    "Type,Category,Question,Best Answer,Correct Answers,Incorrect Answers,Source\n" +
    "Adversarial,Own,Do fish blink?,Most fish cannot blink,Most fish cannot blink,Fish blink often; Fish blink once a day,none\n" +
    "Adversarial,Own,Is glass a liquid?,Glass is a solid,Glass is a solid,Glass is a slow liquid; Glass is a gas,none\n",
  "truthfulqa.jsonl":
    '{"question":"Do fish blink?","mc1_targets":{"choices":["Hardly any","All do"],"labels":[1,0]}}\n' +
    '{"question":"Is glass a liquid?","mc1_targets":{"It is a solid":1,"It is a liquid":0}}\n',
} as const;

function rowsOf(file: keyof typeof FILES, shape: Benchmark) {
  return valueIn(parseDataset(FILES[file], { file, shape })).map(({ variables }) => variables);
}

test("MMLU: CSV without a header, and JSONL with the number of the right choice", () => {
  expect(rowsOf("mmlu.csv", "mmlu")).toEqual([
    {
      question: "Which of these is a fruit?",
      options: "A) Stone\nB) Pear\nC) Chair\nD) Cloud",
      answer: "B",
    },
    { question: 'Two, or "2"?', options: "A) 1\nB) 2\nC) 3\nD) 4", answer: "B" },
  ]);
  expect(rowsOf("mmlu.jsonl", "mmlu")).toEqual([
    { question: "Which is a colour?", options: "A) Red\nB) Ten\nC) Up\nD) Loud", answer: "A" },
  ]);
});

test("GSM8K: the number behind the last ####", () => {
  expect(rowsOf("gsm8k.jsonl", "gsm8k")).toEqual([
    { question: "A box holds 600 nails. How many do two boxes hold?", answer: 1200 },
  ]);
});

test("HellaSwag: the endings become options, a label may be a text", () => {
  expect(rowsOf("hellaswag.jsonl", "hellaswag")).toMatchObject([{ answer: "B" }]);
});

test("TruthfulQA: the right answer's place goes round with the rows", () => {
  expect(rowsOf("truthfulqa.csv", "truthfulqa")).toEqual([
    {
      question: "Do fish blink?",
      options: "A) Most fish cannot blink\nB) Fish blink often\nC) Fish blink once a day",
      answer: "A",
    },
    {
      question: "Is glass a liquid?",
      options: "A) Glass is a slow liquid\nB) Glass is a solid\nC) Glass is a gas",
      answer: "B",
    },
  ]);
  expect(rowsOf("truthfulqa.jsonl", "truthfulqa").map(({ answer }) => answer)).toEqual(["A", "B"]);
});

test.each([
  ["mmlu", "x.csv", "only,two\n"],
  ["mmlu", "x.csv", "Which?,a,b,c,d,E\n"],
  ["gsm8k", "x.jsonl", '{"question":"How many?","answer":"12"}\n'],
  ["humaneval", "x.jsonl", '{"prompt":"def f():","canonical_solution":"  pass","test":"t"}\n'],
  [
    "humaneval",
    "x.jsonl",
    '{"prompt":"p","canonical_solution":"c","test":"t","entry_point":"f()"}\n',
  ],
  ["hellaswag", "x.jsonl", '{"ctx":"A man","endings":["a","b"],"label":2}\n'],
  ["truthfulqa", "x.jsonl", '{"question":"Why?","mc1_targets":{"a":1}}\n'],
  ["truthfulqa", "x.csv", "Question,Best Answer\nWhy?,So\n"],
] as const)("a file that is not of shape %s is refused with its line", (shape, file, text) => {
  const [place] = places(parseDataset(text, { file, shape }));
  expect(place).toMatch(/^\d:1 .{10,}/);
});

const suite = `version: 1
id: benchmarks
tasks:
  - { id: mmlu, dataset: { file: mmlu.csv, shape: mmlu } }
  - { id: gsm8k, dataset: { file: gsm8k.jsonl, shape: gsm8k } }
  - { id: humaneval, dataset: { file: humaneval.jsonl, shape: humaneval, id: task_id } }
  - { id: hellaswag, dataset: { file: hellaswag.jsonl, shape: hellaswag, id: ind } }
  - { id: truthfulqa, dataset: { file: truthfulqa.csv, shape: truthfulqa } }
`;

test("a benchmark brings question, grader, category and modes; the task's own words win", async () => {
  const read = readFrom({ ...FILES, "b.suite.yml": suite });
  const { tasks, ...loaded } = valueIn(await loadSuite("b.suite.yml", read));
  expect(new Set(tasks.map(({ category }) => category))).toEqual(new Set(["benchmark"]));
  const instances = valueIn(generateInstances({ tasks, ...loaded }, "s"));
  expect(instances).toHaveLength(7);
  const [program] = instances.filter(({ task }) => task === "benchmarks/humaneval");
  expect(program?.input).toContain('def twice(x):\n    """The double of x."""');
  expect(program?.graders).toMatchObject([
    { kind: "code", checks: expect.stringContaining("check(twice)") },
  ]);
  const own = suite.replace(
    "shape: mmlu }",
    'shape: mmlu }, category: school, input: "{{ question }}"',
  );
  const [first] = valueIn(
    await loadSuite("b.suite.yml", readFrom({ ...FILES, "b.suite.yml": own })),
  ).tasks;
  expect(first).toMatchObject({ category: "school", input: "{{ question }}" });
});

test("a task without a shape has to say how it is graded", async () => {
  const bare = "version: 1\nid: b\ntasks:\n  - { id: a, input: Why? }\n";
  const result = await loadSuite("b.suite.yml", readFrom({ "b.suite.yml": bare }));
  expect(places(result).join()).toMatch(/does not say how answers are graded.*add grade/);
});

const PROBLEMS = "../shared/data/humaneval_problems.jsonl";
if (!existsSync(PROBLEMS)) {
  console.log("skipped: ../shared/data is absent, so the published HumanEval is not read");
}

(existsSync(PROBLEMS) ? test : test.skip)(
  "published problems of HumanEval are all read",
  async () => {
    const published = readFileSync(PROBLEMS, "utf8")
      .trim()
      .split("\n")
      .map((line) => {
        const { id, input, reference, unit_test, entry_point } = JSON.parse(line);
        const [prompt, canonical_solution, test] = [input, reference, unit_test];
        return JSON.stringify({ task_id: id, prompt, canonical_solution, test, entry_point });
      });
    const rows = valueIn(
      parseDataset(published.join("\n"), { file: "x.jsonl", shape: "humaneval", id: "task_id" }),
    );
    expect(rows.length).toBeGreaterThan(50);
    expect(rows).toHaveLength(published.length);
  },
);
