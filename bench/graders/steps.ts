/**
 * Does the `steps` grader accuse false steps, the right ones, and no true ones?
 * Human solutions and steps before a labelled mistake must not be accused; labelled mistakes must be located.
 */
import { z } from "zod";
import { gradeAnswer } from "../../src/grade/grade.ts";
import { renderedGrader } from "../../src/grader-config.ts";
import type { Finding } from "../../src/transcript.ts";
import { statesFalsely } from "./flat-equations.ts";
import type { Measured } from "./measured.ts";
import { readRows } from "./read-rows.ts";

export const STEPS_FILES = [
  "gsm8k_models.jsonl.gz",
  "bigbench_mistake.jsonl.gz",
  "mr_gsm8k_steps.jsonl",
  "mr_gsm8k_critic_gpt35.jsonl",
] as const;

const solutionRow = z.object({
  id: z.string(),
  input: z.string(),
  reference: z.string(),
  output: z.string(),
  label: z.enum(["correct", "incorrect"]),
  reference_solution: z.string(),
});
const traceRow = z.object({
  id: z.string(),
  subtask: z.string(),
  input: z.string(),
  reference: z.string(),
  output: z.array(z.string()),
  label: z.object({ first_mistake_step: z.int().nullable() }),
});
const wrongRow = z.object({
  id: z.string(),
  input: z.string(),
  reference: z.object({ final_answer: z.coerce.string() }),
  output: z.array(z.string()),
  label: z.object({ first_error_step: z.int() }),
});
const criticRow = z.object({ id: z.string() });

export function measureSteps(): readonly Measured[] {
  return [...measureSolutions(), ...measureTraces(), ...measureWrongSolutions()];
}

/** What the grader says of a chain of thought, its final answer apart. */
function accusations(of: {
  readonly text: string;
  readonly question: string;
  readonly answer: string;
  readonly marker?: string;
}): readonly Finding[] {
  const { text, question, marker } = of;
  const answer = Number(of.answer.replaceAll(",", ""));
  const settings = { answer: Number.isFinite(answer) ? answer : 0, ...(marker ? { marker } : {}) };
  const config = renderedGrader("steps", settings);
  if (!config.success) throw config.error;
  const { grade } = gradeAnswer({
    answer: { text, toolCalls: [], finish: "stop" },
    graders: [config.data],
    tools: [],
    variables: {},
    confidentAt: 1,
    question,
    observed: new Map(),
  });
  const findings = grade.kind === "failed" ? grade.findings : [];
  return findings.filter(({ mode }) => mode !== "reasoning.wrong-answer");
}

function measureSolutions(): readonly Measured[] {
  const rows = readRows(STEPS_FILES[0], solutionRow);
  const human = [...new Map(rows.map((row) => [row.id, row])).values()].map((row) => ({
    id: row.id,
    found: accusations({
      text: row.reference_solution,
      question: row.input,
      answer: row.reference,
      marker: "A:",
    }),
  }));
  const right = rows
    .filter(({ label }) => label === "correct")
    .map((row) => ({
      id: row.id,
      found: accusations({
        text: row.output,
        question: row.input,
        answer: row.reference,
        marker: "A:",
      }),
    }));
  return [
    accusedRow("gsm8k, human solutions", human, { atMost: 0.01 }),
    accusedRow("gsm8k, models' solutions labelled correct", right, null),
  ];
}

type Judged = { readonly id: string; readonly found: readonly Finding[] };

function accusedRow(data: string, rows: readonly Judged[], bar: Measured["bar"]): Measured {
  const accused = rows.filter(({ found }) => found.length > 0);
  return {
    grader: "steps",
    data,
    counted: "accused of a wrong step",
    hits: accused.length,
    of: rows.length,
    bar,
    baselines: [],
    misses: accused.map(({ id, found }) => `${id}: ${found.map(sayFinding).join("; ")}`),
  };
}

function sayFinding({ rule, step, quote = "" }: Finding): string {
  return `step ${step}: ${rule}: ${JSON.stringify(quote.slice(0, 160))}`;
}

type Located = Judged & {
  /** From 1; null where nobody found a mistake. */
  readonly wanted: number | null;
};

function measureTraces(): readonly Measured[] {
  const rows = readRows(STEPS_FILES[1], traceRow);
  const located = (row: z.infer<typeof traceRow>): Located => {
    const at = row.label.first_mistake_step;
    return {
      id: row.id,
      wanted: at === null ? null : at + 1,
      found: accusations({
        text: row.output.join("\n"),
        question: row.input,
        answer: row.reference,
      }),
    };
  };
  const arithmetic = rows.filter(({ subtask }) => subtask === "multistep_arithmetic").map(located);
  const others = rows.filter(({ subtask }) => subtask !== "multistep_arithmetic").map(located);
  const mistaken = arithmetic.filter(({ wanted }) => wanted !== null);
  const sound = arithmetic.filter(({ wanted }) => wanted === null);
  return [
    locatedRow("bigbench-mistake arithmetic", mistaken, { atLeast: 0.95 }),
    accusedRow("bigbench-mistake arithmetic, no mistake labelled", sound, null),
    cleanRow("bigbench-mistake arithmetic", mistaken),
    accusedRow("bigbench-mistake, tasks of words", others, null),
  ];
}

function measureWrongSolutions(): readonly Measured[] {
  const rows = readRows(STEPS_FILES[2], wrongRow);
  const critic = new Set(readRows(STEPS_FILES[3], criticRow).map(({ id }) => id));
  const located = rows.map((row) => ({
    id: row.id,
    wanted: row.label.first_error_step,
    isExplicit: statesFalsely(row.output[row.label.first_error_step - 1] ?? ""),
    found: accusations({
      text: row.output.join("\n"),
      question: row.input,
      answer: row.reference.final_answer,
    }),
  }));
  const explicit = located.filter(({ isExplicit }) => isExplicit);
  const byCritic = (of: readonly Located[]) => of.filter(({ id }) => critic.has(id)).length;
  const beside = (of: readonly Located[]) => [
    { name: "gpt-3.5 critic (chosen rows)", hits: byCritic(of), of: of.length },
  ];
  return [
    {
      ...locatedRow("mr_gsm8k, first mistake states a false equation", explicit, {
        atLeast: 0.95,
      }),
      baselines: beside(explicit),
    },
    { ...locatedRow("mr_gsm8k, all", located, null), baselines: beside(located), misses: [] },
    cleanRow("mr_gsm8k", located),
  ];
}

function firstStep({ found }: Judged): number | null {
  const steps = found.flatMap(({ step }) => (step === undefined ? [] : [step]));
  return steps.length === 0 ? null : Math.min(...steps);
}

function locatedRow(data: string, rows: readonly Located[], bar: Measured["bar"]): Measured {
  const missed = rows.filter((row) => firstStep(row) !== row.wanted);
  return {
    grader: "steps",
    data,
    counted: "first mistake located exactly",
    hits: rows.length - missed.length,
    of: rows.length,
    bar,
    baselines: [],
    misses: missed.map(
      (row) => `${row.id}: people say step ${row.wanted}, we say ${firstStep(row) ?? "none"}`,
    ),
  };
}

function cleanRow(data: string, rows: readonly Located[]): Measured {
  const clean = rows.reduce((sum, { wanted }) => sum + (wanted === null ? 0 : wanted - 1), 0);
  const early = rows.filter((row) => {
    const first = firstStep(row);
    return first !== null && row.wanted !== null && first < row.wanted;
  });
  return {
    grader: "steps",
    data: `${data}, steps before the labelled mistake`,
    counted: "clean steps accused",
    hits: early.length,
    of: clean,
    bar: { atMost: 0.01 },
    baselines: [],
    misses: early.map(({ id, found }) => `${id}: ${found.map(sayFinding).join("; ")}`),
  };
}
