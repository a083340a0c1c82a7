/**
 * Which rows does a file of a well-known benchmark hold?
 * The shapes are those the benchmarks are published in; nothing of their text is part of this tool.
 * Sources: github.com/hendrycks/test, openai/grade-school-math, openai/human-eval, rowanz/hellaswag,
 * sylinrl/TruthfulQA.
 */
import { fail, ok, type Result } from "../result.ts";
import type { Value, Variables } from "./expression.ts";

export const BENCHMARKS = ["mmlu", "gsm8k", "humaneval", "hellaswag", "truthfulqa"] as const;
export type Benchmark = (typeof BENCHMARKS)[number];

/** Column names of files that have no header line. */
export const HEADERLESS: Partial<Record<Benchmark, readonly string[]>> = {
  mmlu: ["question", "A", "B", "C", "D", "answer"],
};

/** What a task may read of one record; `index` counts the records from 0. */
export function benchmarkVariables(
  shape: Benchmark,
  record: Variables,
  index: number,
): Result<Variables, string> {
  switch (shape) {
    case "mmlu":
      return readMmlu(record);
    case "gsm8k":
      return readGsm8k(record);
    case "humaneval":
      return readHumanEval(record);
    case "hellaswag":
      return readHellaSwag(record);
    case "truthfulqa":
      return readTruthfulQa(record, index);
  }
}

/** CSV: question, four options, letter. JSONL: `choices` and the number of the right one. */
function readMmlu(record: Variables): Result<Variables, string> {
  const { question, choices, answer } = record;
  const options =
    choices === undefined ? ["A", "B", "C", "D"].map((name) => record[name]) : choices;
  const letter = typeof answer === "number" ? labelOf(answer) : answer;
  return chosenAmong(question, options, letter, "question, A, B, C, D, answer");
}

/** The answer ends with "#### 42". */
function readGsm8k({ question, answer }: Variables): Result<Variables, string> {
  const final = typeof answer === "string" ? /####\s*\$?([-+\d.,]+)\s*$/.exec(answer)?.[1] : null;
  const number = Number(final?.replaceAll(",", "").replace(/\.$/, "") ?? Number.NaN);
  if (!isText(question)) return fail('needs a text in "question"');
  if (!Number.isFinite(number)) return fail('"answer" does not end with "####" and a number');
  return ok({ question, answer: number });
}

function readHumanEval(record: Variables): Result<Variables, string> {
  const names = ["prompt", "canonical_solution", "test", "entry_point"];
  const missing = names.find((name) => !isText(record[name]));
  if (missing !== undefined) return fail(`needs a text in "${missing}"`);
  if (!/^[A-Za-z_]\w*$/.test(String(record.entry_point))) {
    return fail('"entry_point" is not the name of a function');
  }
  return ok(Object.fromEntries(names.map((name) => [name, record[name] ?? ""])));
}

/** `ctx`, four `endings`, and `label`: the number of the right one, as a number or as a text. */
function readHellaSwag({ ctx, endings, label }: Variables): Result<Variables, string> {
  const at = typeof label === "string" && /^\d+$/.test(label) ? Number(label) : label;
  const letter = typeof at === "number" ? labelOf(at) : at;
  return chosenAmong(ctx, endings, letter, "ctx, endings, label (0 to 3)");
}

/** JSONL with `mc1_targets`, or the CSV with best and incorrect answers. */
function readTruthfulQa(record: Variables, index: number): Result<Variables, string> {
  const targets = record.mc1_targets;
  const question = record.question ?? record.Question;
  const wanted = 'Question, "Best Answer", "Incorrect Answers"; or question, mc1_targets';
  if (targets === undefined) {
    const best = record["Best Answer"];
    const wrong = record["Incorrect Answers"];
    if (!isText(best) || !isText(wrong)) return fail(`needs ${wanted}`);
    const others = wrong.split(";").map((text) => text.trim());
    return amongMoved(question, best, others.filter(Boolean), index);
  }
  const { right, others } = readTargets(targets);
  if (right === undefined) return fail(`needs ${wanted}`);
  return amongMoved(question, right, others, index);
}

/** `{ choices, labels }`, or a map of texts to 1 and 0. */
function readTargets(targets: Value): { right: string | undefined; others: readonly string[] } {
  const map = new Map(Object.entries(targets ?? {}));
  const [choices, labels] = [map.get("choices"), map.get("labels")];
  const pairs: readonly (readonly [unknown, unknown])[] =
    Array.isArray(choices) && Array.isArray(labels)
      ? choices.map((choice, at) => [choice, labels[at]])
      : [...map];
  const texts = (label: number) =>
    pairs.flatMap(([text, each]) => (each === label && isText(text) ? [text] : []));
  return { right: texts(1)[0], others: texts(0) };
}

/** The files name the right answer first: its place goes round with the rows. */
function amongMoved(
  question: Value | undefined,
  right: string,
  others: readonly string[],
  index: number,
): Result<Variables, string> {
  if (others.length === 0) return fail("has no wrong answer to choose");
  const place = index % (others.length + 1);
  const options = [...others.slice(0, place), right, ...others.slice(place)];
  return chosenAmong(question, options, labelOf(place), "a question");
}

function chosenAmong(
  question: Value | undefined,
  options: unknown,
  letter: Value | undefined,
  wanted: string,
): Result<Variables, string> {
  const texts = Array.isArray(options) ? options.filter(isText) : [];
  const labels = texts.map((_, at) => labelOf(at));
  const answer = typeof letter === "string" ? letter.trim().toUpperCase() : null;
  const isWhole = Array.isArray(options) && texts.length === options.length && texts.length > 1;
  if (!isText(question) || !isWhole || answer === null) return fail(`needs ${wanted}`);
  if (!labels.includes(answer))
    return fail(`the answer "${answer}" is none of ${labels.join(", ")}`);
  const lines = texts.map((text, at) => `${labels[at]}) ${text.trim()}`);
  return ok({ question: question.trim(), options: lines.join("\n"), answer });
}

function labelOf(index: number): string {
  return String.fromCharCode("A".charCodeAt(0) + index);
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}
