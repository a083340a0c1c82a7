/**
 * What does a suite ask, and how is it graded? Parser of `*.suite.yml` with its datasets.
 * Grade entries are checked as written; they are rendered per instance by `generate.ts`.
 */
import { z } from "zod";
import type { Tool } from "../answer.ts";
import { isGraderName, SHORTHAND, type WrittenGrader } from "../grader-config.ts";
import { WRITTEN_GRADERS } from "../grader-settings.ts";
import { type ModeId, type Severity, whyNoMode } from "../modes.ts";
import type { ReadText } from "../ports.ts";
import type { Problem, SourceIssue } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";
import { BENCHMARKS } from "./benchmark.ts";
import { withBenchmark } from "./benchmark-task.ts";
import { checkCalls } from "./check-calls.ts";
import { checkTask } from "./check-task.ts";
import { type Digest, digestOf } from "./content-key.ts";
import { parseDataset, type Row } from "./dataset.ts";
import { checkEnvironment, environmentSchema, type WrittenEnvironment } from "./environment.ts";
import { isReserved, type Value } from "./expression.ts";
import { pathBeside } from "./path-beside.ts";
import { readGrader } from "./read-grader.ts";
import type { Path } from "./schema-issues.ts";
import { invalid, issueAt, parseSource, type Source } from "./source.ts";
import { readTaskTools, taskTools } from "./task-tools.ts";

const slug = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*$/, "must be lower-case letters, digits and dashes");
const variable = z
  .string()
  .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, "must be a letter followed by letters, digits or _")
  .refine((name) => name !== "input", "is reserved for the task's own input")
  .refine((name) => !isReserved(name), "is a word of the expression language");
const scalar = z.union([z.string(), z.number(), z.boolean()]);
const value: z.ZodType<Value> = z.json();

const sampler = z.union([
  z.strictObject({ int: z.tuple([z.int(), z.int()]) }),
  z.strictObject({
    float: z.tuple([z.number(), z.number()]),
    step: z.number().positive().optional(),
  }),
  z.strictObject({ choice: z.array(z.union([scalar, z.record(z.string(), value)])).min(1) }),
]);
export type Sampler = z.output<typeof sampler>;

const graderEntry = z.record(z.string(), z.unknown()).meta({
  description: "One grader and its settings.",
  anyOf: Object.entries(WRITTEN_GRADERS).map(([name, schema]) => ({
    type: "object",
    additionalProperties: false,
    required: [name],
    properties: {
      [name]:
        isGraderName(name) && SHORTHAND[name] !== undefined
          ? { anyOf: [z.toJSONSchema(schema, { io: "input" }), { not: { type: "object" } }] }
          : z.toJSONSchema(schema, { io: "input" }),
    },
  })),
});

const task = z.strictObject({
  id: slug,
  about: z.string().optional().describe("What this task measures and what it cannot."),
  category: slug.optional().describe('Default "other"; of a benchmark "benchmark".'),
  severity: z.enum(["critical", "major", "minor"]).default("major"),
  modes: z
    .array(
      z.string().superRefine((id, issue) => {
        const why = whyNoMode(id);
        if (why !== null) issue.addIssue({ code: "custom", message: why });
      }),
    )
    .optional()
    .describe("The failure modes this task is meant to show."),
  instances: z.int().min(1).max(100_000).optional(),
  trials: z.int().min(1).max(1000).default(1).describe("Answers per instance and arm."),
  sample: z.record(variable, sampler).default({}),
  let: z.record(variable, z.string()).default({}),
  dataset: z
    .strictObject({
      file: z.string().min(1),
      id: z.string().optional(),
      vars: z.array(z.string()).optional(),
      shape: z
        .enum(BENCHMARKS)
        .optional()
        .describe("A file of this benchmark as it is published; gives input, grade and category."),
    })
    .optional(),
  input: z.string().optional(),
  tools: taskTools.default([]),
  environment: environmentSchema
    .optional()
    .describe("A scripted world: the task becomes a conversation with tool results."),
  grade: z
    .array(graderEntry)
    .min(1)
    .optional()
    .describe("All must pass. Only a dataset with a shape brings its own."),
});

export const suiteSchema = z.strictObject({
  version: z.literal(1),
  id: slug,
  about: z.string().optional(),
  tasks: z.array(task).min(1),
});

/** Instances of a sampled task when it does not say how many (gate-statistics.md section 7). */
const DEFAULT_INSTANCES = 16;

export type Task = {
  /** `suite/task` */
  readonly id: string;
  /** What it measures and what it cannot, in its author's words. */
  readonly about?: string;
  readonly category: string;
  readonly severity: Severity;
  readonly modes: readonly ModeId[] | null;
  readonly instances: number;
  readonly trials: number;
  readonly sample: readonly (readonly [string, Sampler])[];
  readonly let: readonly (readonly [string, string])[];
  /** `null` when the task is not drawn from a dataset. */
  readonly rows: readonly Row[] | null;
  /** `null` when the prompt uses the variables directly. */
  readonly input: string | null;
  readonly tools: readonly Tool[];
  /** `null` where one answer is all there is. */
  readonly environment: WrittenEnvironment | null;
  readonly graders: readonly WrittenGrader[];
  /** Where the task stands in its file. */
  readonly path: readonly (string | number)[];
};

export type Suite = {
  readonly id: string;
  readonly about?: string;
  readonly file: string;
  readonly digest: Digest;
  /** Files besides the suite's own whose change changes the suite. */
  readonly files: readonly string[];
  readonly tasks: readonly Task[];
  readonly source: Source;
};

export async function loadSuite(file: string, readText: ReadText): Promise<Result<Suite, Problem>> {
  const text = await readText(file);
  if (!text.ok) return text;
  if (text.value === null) return fail({ kind: "file-missing", what: "The suite", file });
  const what = `The suite ${file}`;
  const parsed = parseSource({ what, file, text: text.value, schema: suiteSchema });
  if (!parsed.ok) return parsed;
  const { value: written, source } = parsed.value;

  const issues: SourceIssue[] = [];
  const tasks: Task[] = [];
  const files: string[] = [];
  for (const [index, each] of written.tasks.entries()) {
    const path = ["tasks", index];
    const entry = withBenchmark(each);
    if (entry.grade.length === 0) {
      const hint = "add grade: with a list of graders";
      issues.push(issueAt(source, path, "the task does not say how answers are graded", hint));
    }
    if (written.tasks.findIndex((other) => other.id === entry.id) !== index) {
      issues.push(issueAt(source, [...path, "id"], `a second task with the id "${entry.id}"`));
    }
    issues.push(...checkRanges(entry, source, path));
    const graders = entry.grade.flatMap((grader, at) => {
      const read = readGrader(grader, source, [...path, "grade", at]);
      if (!read.ok) issues.push(...read.problem);
      return read.ok ? [{ at, written: read.value }] : [];
    });
    let rows: readonly Row[] | null = null;
    if (entry.dataset !== undefined) {
      const place = [...path, "dataset", "file"];
      const datasetFile = pathBeside(file, entry.dataset.file);
      const dataset = datasetFile.ok ? await readText(datasetFile.value) : ok(null);
      if (!dataset.ok) return dataset;
      if (!datasetFile.ok) issues.push(issueAt(source, place, datasetFile.problem));
      else if (dataset.value === null) {
        issues.push(issueAt(source, place, `${datasetFile.value} does not exist`));
      } else {
        files.push(datasetFile.value);
        const read = parseDataset(dataset.value, { ...entry.dataset, file: datasetFile.value });
        if (!read.ok) return read;
        rows = read.value;
      }
    }
    const columns = entry.dataset === undefined ? [] : rows && columnsOf(rows);
    const { sample, let: computed, input } = entry;
    issues.push(...checkTask({ sample, let: computed, columns, input, graders }, source, path));
    if (entry.environment !== undefined) {
      issues.push(...checkEnvironment(entry.environment, source, [...path, "environment"]));
    }
    if ((entry.instances ?? 1) > 1 && rows === null && Object.keys(sample).length === 0) {
      const message = "nothing is sampled, so every instance would be the same";
      const hint = "ask one instance repeatedly with trials:";
      issues.push(issueAt(source, [...path, "instances"], message, hint));
    }
    const offered = await readTaskTools(entry.tools, readText, source, [...path, "tools"]);
    if (!offered.ok) return offered;
    if (offered.value.file !== null) files.push(offered.value.file);
    const { environment } = entry;
    issues.push(...checkCalls({ environment, graders, tools: offered.value.tools }, source, path));
    tasks.push({
      id: `${written.id}/${entry.id}`,
      ...(entry.about === undefined ? {} : { about: entry.about }),
      category: entry.category,
      severity: entry.severity,
      modes: entry.modes ?? null,
      instances: entry.instances ?? rows?.length ?? defaultInstances(entry.sample),
      trials: entry.trials,
      sample: Object.entries(entry.sample),
      let: Object.entries(entry.let),
      rows,
      input: entry.input ?? null,
      tools: offered.value.tools,
      environment: entry.environment ?? null,
      graders: graders.map(({ written: each }) => each),
      path,
    });
  }
  if (issues.length > 0) return invalid(what, issues);
  const digest = digestOf({ written, read: tasks.map(({ rows, tools }) => ({ rows, tools })) });
  const about = written.about === undefined ? {} : { about: written.about };
  return ok({ id: written.id, ...about, file, digest, files, tasks, source });
}

type WrittenTask = z.output<typeof task>;

function defaultInstances(sample: WrittenTask["sample"]): number {
  return Object.keys(sample).length === 0 ? 1 : DEFAULT_INSTANCES;
}

function columnsOf(rows: readonly Row[]): readonly string[] {
  return [...new Set(rows.flatMap(({ variables }) => Object.keys(variables)))];
}

function checkRanges(entry: WrittenTask, source: Source, path: Path): readonly SourceIssue[] {
  return Object.entries(entry.sample).flatMap(([name, drawn]) => {
    const range = "int" in drawn ? drawn.int : "float" in drawn ? drawn.float : null;
    return range !== null && range[0] > range[1]
      ? [issueAt(source, [...path, "sample", name], "the range ends before it starts")]
      : [];
  });
}
