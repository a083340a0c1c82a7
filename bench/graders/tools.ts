/**
 * Does the `tools` grader agree with the checker of the Berkeley Function Calling Leaderboard?
 * Its questions, contracts and possible answers become a task's tools and expectations by one rule for all.
 */
import { z } from "zod";
import type { Tool, ToolCall } from "../../src/answer.ts";
import { gradeAnswer } from "../../src/grade/grade.ts";
import type { Grading } from "../../src/grade/grading.ts";
import { parseJson } from "../../src/grade/json-value.ts";
import { renderedGrader } from "../../src/grader-config.ts";
import type { Measured } from "./measured.ts";
import { readRows } from "./read-rows.ts";

export const TOOLS_FILES = ["bfcl_items.jsonl.gz", "bfcl_tool_calls.jsonl.gz"] as const;

const anyRecord = z.record(z.string(), z.unknown());
const contract = z.object({
  name: z.string(),
  description: z.string().optional(),
  parameters: anyRecord,
});
type Contract = z.infer<typeof contract>;
const itemRow = z.object({
  id: z.string(),
  input: z.object({ functions: z.union([contract, z.array(contract)]) }),
  reference: z.union([z.record(z.string(), z.unknown()), z.array(z.unknown()).length(0)]),
});
type Item = z.infer<typeof itemRow>;
const callRow = z.object({
  id: z.string(),
  model: z.string(),
  run: z.string(),
  category: z.string(),
  output: z.union([z.string(), z.array(anyRecord)]),
  label: z.enum(["pass", "fail"]),
  error_type: z.string().nullable(),
});
type Row = z.infer<typeof callRow>;

export function measureTools(): readonly Measured[] {
  const [itemsFile, callsFile] = TOOLS_FILES;
  const items = new Map(readRows(itemsFile, itemRow).map((item) => [item.id, item]));
  const configs = Map.groupBy(readRows(callsFile, callRow), ({ model, run }) => `${model} ${run}`);
  return [...configs].flatMap(([config, rows]) => {
    const isNative = rows.some(({ output }) => typeof output !== "string");
    const isForeign = ({ category }: Row) => category === "java" || category === "javascript";
    const form = isNative ? "function calling" : "prompted";
    return [
      measurePart(
        `bfcl ${config}, ${form}`,
        rows.filter((row) => !isForeign(row)),
        {
          items,
          bar: { atLeast: isNative ? 0.98 : 0.95 },
        },
      ),
      measurePart(`bfcl ${config}, Java and JavaScript`, rows.filter(isForeign), {
        items,
        bar: null,
      }),
    ];
  });
}

function measurePart(
  data: string,
  rows: readonly Row[],
  { items, bar }: { readonly items: ReadonlyMap<string, Item>; readonly bar: Measured["bar"] },
): Measured {
  const graded = rows.map((row) => {
    const item = items.get(row.id);
    if (item === undefined) throw new Error(`${row.id} has no question`);
    return { row, grade: gradeRow(row, item) };
  });
  const against = graded.filter(
    ({ row, grade }) => (grade.kind === "passed") !== (row.label === "pass"),
  );
  return {
    grader: "tools",
    data,
    counted: "passes and fails as BFCL's checker says",
    hits: rows.length - against.length,
    of: rows.length,
    bar,
    baselines: [],
    misses: against.map(({ row, grade }) => `${row.id}: ${sayMiss(row, grade)}`),
  };
}

function gradeRow({ output }: Row, { input, reference }: Item): Grading {
  const functions = [input.functions].flat();
  const isNative = typeof output !== "string";
  // Providers allow no dots in the names of functions, so native calls come without.
  const nameOf = (name: string) => (isNative ? name.replaceAll(".", "_") : name);
  const expect = Array.isArray(reference) ? [] : expectations(reference, functions, nameOf);
  const config = renderedGrader("tools", {
    expect,
    allow: "only-calls",
    "ignore-punctuation": true,
  });
  if (!config.success) throw config.error;
  const toolCalls = isNative ? output.flatMap(nativeCalls) : [];
  const text = isNative ? "" : output;
  return gradeAnswer({
    // An empty answer is a fault of form; here it is asked about calls alone.
    answer: { text: text.trim() === "" ? "(nothing)" : text, toolCalls, finish: "stop" },
    graders: [config.data],
    tools: functions.map((each) => toolOf(each, nameOf)),
    variables: {},
    confidentAt: 1,
    question: "",
    observed: new Map(),
  }).grade;
}

function nativeCalls(calls: Readonly<Record<string, unknown>>): readonly ToolCall[] {
  return Object.entries(calls).map(([name, given]) => {
    const raw = typeof given === "string" ? given : JSON.stringify(given);
    return { name, arguments: parseJson(raw)?.value ?? null, raw };
  });
}

/** One expectation a key; parallel calls of one function are numbered behind its name. */
function expectations(
  reference: Readonly<Record<string, unknown>>,
  functions: readonly Contract[],
  nameOf: (name: string) => string,
) {
  return Object.entries(reference).map(([key, args]) => {
    const named = functions.find(({ name }) => name === key.replace(/[_ ]\d+$/, ""));
    const only = functions.length === 1 ? functions[0] : undefined;
    const meant = only ?? functions.find(({ name }) => name === key) ?? named;
    const { properties } = toSchema(meant?.parameters ?? {});
    return {
      call: nameOf(meant?.name ?? key),
      args: alternativesOf(anyRecord.safeParse(args).data ?? {}, properties),
    };
  });
}

/** The possible values of each key; an empty text among them means that it may be left out. */
function alternativesOf(possible: Readonly<Record<string, unknown>>, properties: unknown): object {
  const known = anyRecord.safeParse(properties).data ?? {};
  return Object.fromEntries(
    Object.entries(possible).map(([key, values]) => {
      const schema = anyRecord.safeParse(known[key]).data ?? {};
      const list: readonly unknown[] = Array.isArray(values) ? values : [values];
      const wanted = list
        .filter((value) => value !== "")
        .map((value) => wantedValue(value, schema));
      return [key, { "any-of": wanted, ...(list.includes("") ? { optional: true } : {}) }];
    }),
  );
}

function wantedValue(value: unknown, schema: Readonly<Record<string, unknown>>): unknown {
  if (Array.isArray(value)) {
    const items = anyRecord.safeParse(schema.items).data ?? {};
    return value.map((item: unknown) => wantedValue(item, items));
  }
  const record = anyRecord.safeParse(value);
  return record.success ? alternativesOf(record.data, schema.properties) : value;
}

function toolOf(
  { name, description = "", parameters }: Contract,
  nameOf: (name: string) => string,
): Tool {
  return { name: nameOf(name), description, parameters: toSchema(parameters) };
}

/** The leaderboard writes types in the words of Python, Java and JavaScript. */
const TYPES: Readonly<Record<string, string | null>> = {
  dict: "object",
  HashMap: "object",
  float: "number",
  double: "number",
  long: "integer",
  tuple: "array",
  list: "array",
  Array: "array",
  ArrayList: "array",
  String: "string",
  char: "string",
  Boolean: "boolean",
  any: null,
};

function toSchema(written: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { type, properties, items, ...rest } = written;
  const known = typeof type === "string" && Object.hasOwn(TYPES, type) ? TYPES[type] : type;
  const inner = anyRecord.safeParse(items);
  const fields = z.record(z.string(), anyRecord).safeParse(properties);
  return {
    ...rest,
    ...(typeof known === "string" ? { type: known } : {}),
    ...(inner.success ? { items: toSchema(inner.data) } : {}),
    ...(fields.success
      ? {
          properties: Object.fromEntries(
            Object.entries(fields.data).map(([key, each]) => [key, toSchema(each)]),
          ),
        }
      : {}),
  };
}

function sayMiss({ label, category, error_type: theirs }: Row, grade: Grading): string {
  if (grade.kind === "failed") {
    const rules = grade.findings.map(({ rule }) => rule).join(", ");
    const isCall = category === "relevance";
    return `they ${label}, we say "${rules}": ${isCall ? UNREAD : LOOSER}`;
  }
  const why = WHY_PASSED.find(([type]) => theirs?.startsWith(type))?.[1];
  return `they fail it (${theirs}), we pass: ${why ?? "it fits contract and possible answers"}`;
}

const UNREAD = "a call is made that their decoder cannot read, which they count as none";
const LOOSER = "they accept code, or a value of another type, where the contract wants a value";

/** Why we pass what they fail. */
const WHY_PASSED: readonly (readonly [string, string])[] = [
  ["type_error:nested", "whole numbers are numbers in JSON, inside lists too"],
  ["relevance", "what they decode as a call is none in call syntax"],
  [
    "parallel_function_checker_no_order:cannot_find_match",
    "their possible answers name functions that the contract does not have",
  ],
];
