/**
 * How often does the review grader read the verdict that the authors of SecLLMHolmes had GPT-4 read, and grade
 * as the truth says?
 */
import { z } from "zod";
import { DEFAULT_MARKER } from "../../src/grade/answer/answer-tail.ts";
import { kindsOf } from "../../src/grade/review/defect-names.ts";
import { gradeReview } from "../../src/grade/review/review.ts";
import { type ReviewReading, readReview } from "../../src/grade/review/review-verdict.ts";
import type { Measured } from "./measured.ts";
import { readRows } from "./read-rows.ts";

const rowSchema = z.object({
  id: z.string(),
  model: z.string(),
  prompt: z.string(),
  temperature: z.number().optional(),
  trial: z.number().optional(),
  input: z.object({ cwe: z.string() }),
  reference: z.object({ verdict: z.enum(["vulnerable", "not_vulnerable"]) }),
  output: z.string(),
  label: z.object({
    model_verdict: z.enum(["vulnerable", "not_vulnerable", "no_verdict"]),
    correct: z.boolean(),
  }),
});
type Row = z.infer<typeof rowSchema>;

export const REVIEW_FILES = ["secllmholmes_prompts.jsonl", "secllmholmes_10trials.jsonl"] as const;

const VERDICTS = { vulnerable: "there", not_vulnerable: "absent", no_verdict: "unsure" } as const;

export function measureReview(): readonly Measured[] {
  return REVIEW_FILES.flatMap((file) => {
    const rows = readRows(file, rowSchema);
    return [verdictsOf(file, rows), gradesOf(file, rows)];
  });
}

function verdictsOf(file: string, rows: readonly Row[]): Measured {
  const misses = rows.flatMap((row) => {
    const reading = readingOf(row);
    const wanted = VERDICTS[row.label.model_verdict];
    return reading.verdict === wanted
      ? []
      : [`${nameOf(row)}: read ${reading.verdict}, labelled ${wanted}: ${reasonOf(row, reading)}`];
  });
  return {
    grader: "review",
    data: file,
    counted: "verdict agrees with the one that GPT-4 read",
    hits: rows.length - misses.length,
    of: rows.length,
    bar: { atLeast: 0.95 },
    baselines: [firstWord(rows)],
    misses,
  };
}

/** A planted defect for the flawed programs, a clean control for the repaired ones. */
function gradesOf(file: string, rows: readonly Row[]): Measured {
  const disagreements = rows.flatMap((row) => {
    const { kind } = gradingOf(row);
    const wanted = row.label.correct ? "passed" : "failed";
    return kind === wanted ? [] : [`${nameOf(row)}: ${kind}, labelled ${wanted}`];
  });
  return {
    grader: "review",
    data: `${file}, against the truth`,
    counted: "grade agrees with the label (ungraded counts against)",
    hits: rows.length - disagreements.length,
    of: rows.length,
    bar: null,
    baselines: [],
    misses: disagreements,
  };
}

function readingOf({ output, input }: Row): ReviewReading {
  return readReview(output, {
    topic: kindsOf(input.cwe),
    own: [],
    marker: DEFAULT_MARKER,
    yesMeans: "there",
  });
}

function gradingOf({ output, input, reference }: Row) {
  const isFlawed = reference.verdict === "vulnerable";
  return gradeReview(
    { kind: "review", planted: isFlawed ? [{ defect: input.cwe }] : [], about: input.cwe },
    {
      answer: { text: output, toolCalls: [], finish: "stop" },
      tools: [],
      variables: {},
      question: "",
    },
  );
}

function nameOf({ id, model, prompt, temperature, trial }: Row): string {
  const repeat = trial === undefined ? "" : ` temperature ${temperature} trial ${trial}`;
  return `${id} ${model} ${prompt}${repeat}`;
}

/** Why a reading may differ from the reference, which a model made and nobody checked. */
function reasonOf({ label, output }: Row, { verdict, isMixed, claims }: ReviewReading): string {
  if (label.model_verdict === "no_verdict")
    return "the text states a verdict and then qualifies it";
  if (verdict === "unsure") return "no verdict that the rules can read";
  if (isMixed) return "the text says both; its lead or conclusion was taken";
  const isPlain = claims.some(({ weight, says }) => weight === "verdict" && says === verdict);
  if (isPlain && /^\s*(?:yes|no)\b/i.test(output)) {
    return "the text opens with the opposite of the label and never takes it back";
  }
  if (isPlain) return "the text states this verdict; the label has the other";
  return "no verdict in words: read from its explanations";
}

/** What a rule on the first word alone would score. */
function firstWord(rows: readonly Row[]): Measured["baselines"][number] {
  const hits = rows.filter(({ output, label }) => {
    const [, word] = /^\W*(yes|no)\b/i.exec(output) ?? [];
    const said =
      word === undefined ? "no_verdict" : /yes/i.test(word) ? "vulnerable" : "not_vulnerable";
    return said === label.model_verdict;
  });
  return { name: "first word yes or no", hits: hits.length, of: rows.length };
}
