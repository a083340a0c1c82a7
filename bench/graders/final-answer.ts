/**
 * How often do `numeric`, `choice` and `equals` agree with labels about the final answer?
 * Which of them a row needs follows from the shape of its reference alone, as a suite author would choose.
 */
import { z } from "zod";
import { gradeChoice } from "../../src/grade/answer/choice.ts";
import { gradeEquals } from "../../src/grade/answer/equals.ts";
import { gradeNumeric } from "../../src/grade/answer/numeric.ts";
import { expandShorthand, type GraderName, renderedGrader } from "../../src/grader-config.ts";
import type { Measured } from "./measured.ts";
import { hasData, readRows } from "./read-rows.ts";

type Row = {
  readonly id: string;
  readonly reference: string;
  readonly text: string;
  readonly isRight: boolean;
  readonly marker?: string;
};

type Said = "passed" | "failed" | "ungraded";

/** The entry a suite author writes under `grade:` for this reference, and the grader it names. */
export function entryFor(
  reference: string,
  marker?: string,
): { readonly kind: GraderName; readonly settings: Readonly<Record<string, unknown>> } {
  const more = marker === undefined ? {} : { marker };
  const plain = reference.trim();
  if (/^[$€£]?-?\d[\d,]*(?:\.\d+)?$/.test(plain)) {
    return { kind: "numeric", settings: { equals: plain.replace(/[$€£,]/g, ""), ...more } };
  }
  if (/^(?:\([A-Za-z]\)|\p{L}+)$/u.test(plain)) {
    return { kind: "choice", settings: { answer: plain, ...more } };
  }
  return { kind: "equals", settings: { text: plain, take: "final", ...more } };
}

/** What the grader says about one answer. */
export function gradeFinal({ reference, text, marker }: Omit<Row, "id" | "isRight">): Said {
  const { kind, settings } = entryFor(reference, marker);
  const config = renderedGrader(kind, expandShorthand(kind, settings));
  if (!config.success) throw config.error;
  const answer = { text, toolCalls: [], finish: "stop" } as const;
  const context = { answer, tools: [], variables: {}, question: "", input: null };
  const { data } = config;
  if (data.kind === "numeric") return gradeNumeric(data, context).kind;
  if (data.kind === "choice") return gradeChoice(data, context).kind;
  if (data.kind === "equals") return gradeEquals(data, context).kind;
  throw new Error("entryFor names one of the three");
}

function measureRows(
  data: string,
  rows: readonly Row[],
  bar: Measured["bar"],
): readonly Measured[] {
  const said = rows.map((row) => ({ row, said: gradeFinal(row) }));
  const against = said.filter(({ row, said: what }) => (what === "passed") !== row.isRight);
  const accused = against.filter(({ said: what }) => what === "failed");
  const ungraded = said.filter(({ said: what }) => what === "ungraded");
  const kinds = [...new Set(rows.map(({ reference }) => entryFor(reference).kind))].join(", ");
  const of = { grader: kinds, data, baselines: [] };
  return [
    {
      ...of,
      counted: "passes exactly what is labelled right",
      hits: rows.length - against.length,
      of: rows.length,
      bar,
      misses: against.map(({ row, said: what }) => sayMiss(row, what)),
    },
    {
      ...of,
      counted: "right answers accused",
      hits: accused.length,
      of: rows.filter(({ isRight }) => isRight).length,
      bar: null,
      misses: accused.map(({ row, said: what }) => sayMiss(row, what)),
    },
    {
      ...of,
      counted: "ungraded",
      hits: ungraded.length,
      of: rows.length,
      bar: null,
      misses: ungraded.map(({ row, said: what }) => sayMiss(row, what)),
    },
  ];
}

function sayMiss({ id, reference, text, isRight }: Row, said: Said): string {
  const tail = JSON.stringify(text.slice(-120));
  const label = isRight ? "right" : "wrong";
  return `${id}: labelled ${label}, ${said}; wanted ${reference}, ends ${tail}: ${reasonOf(text, said)}`;
}

/** Why the grader and the label part ways, as far as the text shows it. */
function reasonOf(text: string, said: Said): string {
  if (/\bprint\s?\(/.test(text)) return "a program; what it would print is not in the text";
  if (said === "ungraded" && !/[.!?})\]]\s*$/.test(text)) return "breaks off before a conclusion";
  if (said === "ungraded")
    return "states no conclusion, or one that holds the reference among others";
  return "no reason known";
}

const graded = z.object({
  id: z.string(),
  reference: z.string(),
  output: z.string(),
  label: z.enum(["correct", "incorrect"]),
  variant: z.enum(["direct", "cot"]).optional(),
});

const lines = z.union([z.array(z.string()), z.string()]).transform((output) => {
  return typeof output === "string" ? output : output.join("\n");
});
const traced = z.object({
  id: z.string(),
  reference: z.string(),
  output: lines,
  answer_correct: z.boolean(),
});
const stepped = z.object({
  id: z.string(),
  reference: z.object({ final_answer: z.union([z.string(), z.number()]) }),
  output: lines,
  answer_correct: z.enum(["correct", "wrong"]),
});
const checked = z.object({
  id: z.string(),
  subtask: z.string(),
  reference: z.string().nullable(),
  output: z.string(),
  label: z.string(),
});

const IS_NUMBER = /^-?\d[\d,]*(?:\.\d+)?$/;

const SETS: readonly (readonly [file: string, measure: (file: string) => readonly Measured[]])[] = [
  ["gsm8k_models.jsonl.gz", measureGsm8k],
  ["bbh_direct_vs_cot.jsonl.gz", measureBbh],
  ["bigbench_mistake.jsonl.gz", measureTraces],
  ["mr_gsm8k_steps.jsonl", measureSteps],
  ["factool_kbqa_math.jsonl", measureProse],
];

export function measureFinalAnswer(): readonly Measured[] {
  return SETS.flatMap(([file, measure]) => (hasData(file) ? measure(file) : []));
}

const NEARLY_ALL = { atLeast: 0.999 } as const;

function measureGsm8k(file: string): readonly Measured[] {
  const rows = readRows(file, graded).map(
    ({ id, reference, output, label }): Row => ({
      id,
      reference,
      text: output,
      isRight: label === "correct",
      marker: "A:",
    }),
  );
  return measureRows("gsm8k", rows, NEARLY_ALL);
}

function measureBbh(file: string): readonly Measured[] {
  const rows = readRows(file, graded);
  return (["direct", "cot"] as const).flatMap((variant) =>
    measureRows(
      `bbh ${variant}`,
      rows
        .filter((row) => row.variant === variant)
        .map(({ id, reference, output, label }) => ({
          id,
          reference,
          text: output,
          isRight: label === "correct",
        })),
      NEARLY_ALL,
    ),
  );
}

function measureTraces(file: string): readonly Measured[] {
  const rows = readRows(file, traced).map(({ id, reference, output, answer_correct }) => ({
    id,
    reference,
    text: output,
    isRight: answer_correct,
  }));
  return measureRows("bigbench-mistake final answers", rows, null);
}

function measureSteps(file: string): readonly Measured[] {
  const rows = readRows(file, stepped)
    .map(({ id, reference, output, answer_correct }) => ({
      id,
      reference: String(reference.final_answer),
      text: output,
      isRight: answer_correct === "correct",
    }))
    .filter(({ reference }) => IS_NUMBER.test(reference));
  return measureRows("mr_gsm8k final answers", rows, null);
}

/** The labels are about the working; the reference is nearly always the number the answer ends with. */
function measureProse(file: string): readonly Measured[] {
  const rows = readRows(file, checked).flatMap(({ id, subtask, reference, output, label }) =>
    subtask === "math" && reference !== null && IS_NUMBER.test(reference)
      ? [{ id, reference, text: output, isRight: label === "factual" }]
      : [],
  );
  const said = rows.map((row) => ({ row, said: gradeFinal(row) }));
  const unread = said.filter(({ said: what }) => what !== "passed");
  return [
    {
      grader: "numeric",
      data: "factool math, unmarked prose",
      counted: "reference read as the final number",
      hits: rows.length - unread.length,
      of: rows.length,
      bar: null,
      baselines: [],
      misses: unread.map(({ row, said: what }) => sayMiss(row, what)),
    },
  ];
}
