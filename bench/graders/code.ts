/**
 * Does the `code` grader agree with unit tests that others ran?
 * HumanEval: the reference solutions must all pass; the completions of a real model must pass and fail as labelled.
 */
import { z } from "zod";
import { gradeCode, programOf } from "../../src/grade/code/code.ts";
import type { GradeContext, Grading, Settings } from "../../src/grade/grading.ts";
import { renderedGrader } from "../../src/grader-config.ts";
import { openSandbox } from "../../src/io/sandbox.ts";
import type { RunProgram } from "../../src/ports.ts";
import type { Measured } from "./measured.ts";
import { readRows } from "./read-rows.ts";

export const CODE_FILES = [
  "humaneval_problems.jsonl",
  "humaneval_codegen16b_samples.jsonl",
] as const;

const problemRow = z.object({
  id: z.string(),
  input: z.string(),
  reference: z.string(),
  entry_point: z.string(),
  unit_test: z.string(),
});
const sampleRow = z.object({
  id: z.string(),
  trial: z.number(),
  output: z.string(),
  label: z.enum(["pass", "fail"]),
  failure: z.string().nullable(),
});
type Problem = z.infer<typeof problemRow>;
type Sample = z.infer<typeof sampleRow>;

/** A fixed part of the rows in equal strides, or all of them: about a third of a second each. */
export async function measureCode(
  sample: number | null,
  onProgress: (text: string) => void = () => {},
): Promise<readonly Measured[]> {
  const [problemsFile, samplesFile] = CODE_FILES;
  const problems = readRows(problemsFile, problemRow);
  const samples = readRows(samplesFile, sampleRow);
  const solved = strided(problems, sample === null ? null : Math.ceil(sample / 5));
  const labelled = strided(samples, sample);
  const grade = grader(problems, counting(solved.length + labelled.length, onProgress));
  const [ofSolutions, ofSamples] = await Promise.all([
    Promise.all(
      solved.map(async (each) => ({ each, grade: await grade(each.id, each.reference) })),
    ),
    Promise.all(labelled.map(async (each) => ({ each, grade: await grade(each.id, each.output) }))),
  ]);
  const failing = ofSolutions.filter((row) => row.grade.kind !== "passed");
  const against = ofSamples.filter((row) => !agrees(row.each, row.grade));
  const part = sample === null ? "" : `, ${labelled.length} fixed rows`;
  return [
    {
      grader: "code",
      data: `humaneval solutions${sample === null ? "" : `, ${solved.length} fixed rows`}`,
      counted: "reference solution passes",
      hits: ofSolutions.length - failing.length,
      of: ofSolutions.length,
      bar: { atLeast: 1 },
      baselines: [],
      misses: failing.map((row) => `${row.each.id}: ${inWords(row.grade)}`),
    },
    {
      grader: "code",
      data: `humaneval codegen-16b${part}`,
      counted: "agrees with the unit tests' label",
      hits: ofSamples.length - against.length,
      of: ofSamples.length,
      bar: { atLeast: 0.99 },
      baselines: [],
      misses: against.map((row) => sayMiss(row.each, row.grade)),
    },
  ];
}

function strided<Row>(rows: readonly Row[], count: number | null): readonly Row[] {
  if (count === null) return rows;
  const stride = Math.floor(rows.length / count);
  return rows.filter((_row, at) => at % stride === 0).slice(0, count);
}

function grader(
  problems: readonly Problem[],
  run: RunProgram,
): (id: string, text: string) => Promise<Grading> {
  const stop = new AbortController().signal;
  const settingsOf = new Map(problems.map((problem) => [problem.id, settingsFor(problem)]));
  return async (id, text) => {
    const settings = settingsOf.get(id);
    if (settings === undefined) throw new Error(`no problem ${id}`);
    const context: GradeContext = {
      answer: { text, toolCalls: [], finish: "stop" },
      tools: [],
      variables: {},
      question: "",
      input: null,
    };
    const program = programOf(settings, context);
    if (program === null) return gradeCode(settings, context, []);
    return gradeCode(settings, context, [{ kind: "run", end: await run(program, stop) }]);
  };
}

/** As a suite's author would write it. */
function settingsFor({ input, unit_test, entry_point }: Problem): Settings<"code"> {
  const settings = {
    language: "python",
    completes: input,
    checks: `${unit_test}\ncheck(${entry_point})\n`,
  };
  const read = renderedGrader("code", settings);
  if (!read.success) throw read.error;
  if (read.data.kind !== "code") throw new Error("the code grader is called code");
  return read.data;
}

function counting(planned: number, onProgress: (text: string) => void): RunProgram {
  const run = openSandbox();
  let done = 0;
  return async (program, signal) => {
    const end = await run(program, signal);
    done += 1;
    if (done % 100 === 0) onProgress(`${done} of ${planned} programs have run`);
    return end;
  };
}

function agrees({ label }: Sample, grade: Grading): boolean {
  return grade.kind === (label === "pass" ? "passed" : "failed");
}

function sayMiss(sample: Sample, grade: Grading): string {
  const { id, trial, label, failure } = sample;
  const labelled = `labelled ${label}${failure === null ? "" : ` (${failure})`}`;
  return `${id} trial ${trial}: ${labelled}, ${inWords(grade)}: ${reasonOf(sample, grade)}`;
}

function reasonOf({ label, output }: Sample, grade: Grading): string {
  if (grade.kind === "ungraded") return "the sandbox could not say";
  if (label === "fail" && /^\S/m.test(output)) {
    return "the function is right; the completion runs on into another file, which the label counts";
  }
  return "no reason known";
}

function inWords(grade: Grading): string {
  if (grade.kind === "ungraded") return `ungraded: ${grade.why}`;
  if (grade.kind === "passed") return "passed";
  return grade.findings
    .map(({ rule, quote }) => `${rule}${quote === undefined ? "" : ` (${quote})`}`)
    .join("; ");
}
