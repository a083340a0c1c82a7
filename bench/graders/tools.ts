/**
 * How often does the tools grader agree with the checker of the Berkeley Function Calling Leaderboard?
 * Each item's functions become the tools on offer and its possible answers the expected calls, by rules that
 * know nothing of an item. The checker wants a text answer to be nothing but calls.
 */
import { z } from "zod";
import type { Answer, Tool } from "../../src/answer.ts";
import { gradeAnswer } from "../../src/grade/grade.ts";
import { isRecord, parseJson } from "../../src/grade/json-value.ts";
import type { Finding } from "../../src/transcript.ts";
import { renderedGrader } from "../../src/grader-config.ts";
import type { Measured } from "./measured.ts";
import { readRows } from "./read-rows.ts";

export const TOOLS_FILES = ["bfcl_items.jsonl.gz", "bfcl_tool_calls.jsonl.gz"] as const;

const schema = z.record(z.string(), z.unknown());
const functionSchema = z.object({
  name: z.string(),
  description: z.string().optional(),
  parameters: schema,
});
const itemSchema = z.object({
  id: z.string(),
  category: z.string(),
  input: z.object({ functions: z.union([functionSchema, z.array(functionSchema)]) }),
  /** Each call's arguments with the values they may have; none where no call is right. */
  reference: z.union([z.record(z.string(), z.unknown()), z.tuple([])]),
});
type Item = z.infer<typeof itemSchema>;

const rowSchema = z.object({
  id: z.string(),
  category: z.string(),
  model: z.string(),
  run: z.string(),
  output: z.union([z.string(), z.array(z.record(z.string(), z.string()))]),
  label: z.enum(["pass", "fail"]),
  error_type: z.string().nullable(),
  error: z.unknown(),
});
type Row = z.infer<typeof rowSchema>;
type Config = { readonly name: string; readonly isNative: boolean; readonly rows: readonly Row[] };

export function measureTools(): readonly Measured[] {
  const [itemFile, callFile] = TOOLS_FILES;
  const items = new Map(readRows(itemFile, itemSchema).map((item) => [item.id, item]));
  const byConfig = Map.groupBy(readRows(callFile, rowSchema), ({ model, run }) => `${model} ${run}`);
  return [...byConfig].flatMap(([name, rows]) => {
    const config = { name, rows, isNative: rows.some(({ output }) => typeof output !== "string") };
    return PARTS.map((part) => agreement(config, part, items));
  });
}

type Part = { readonly name: string; readonly isGated: boolean; readonly has: (category: string) => boolean };

const isOtherLanguage = (category: string) => /^java/.test(category);
const PARTS: readonly Part[] = [
  {
    name: "simple, multiple, parallel, parallel_multiple",
    isGated: true,
    has: (category) => category !== "relevance" && !isOtherLanguage(category),
  },
  { name: "relevance", isGated: true, has: (category) => category === "relevance" },
  { name: "java, javascript", isGated: false, has: isOtherLanguage },
];

function agreement(config: Config, part: Part, items: ReadonlyMap<string, Item>): Measured {
  const rows = config.rows.filter(({ category }) => part.has(category));
  const misses = rows.flatMap((row) => {
    const item = items.get(row.id);
    if (item === undefined) throw new Error(`no item ${row.id}`);
    const findings = gradeRow(row, item, config);
    const isAgreed = (findings.length === 0) === (row.label === "pass");
    return isAgreed ? [] : [sayMiss(row, findings)];
  });
  const atLeast = config.isNative ? 0.98 : 0.95;
  return {
    grader: "tools",
    data: `BFCL ${config.name}, ${config.isNative ? "function calls" : "calls in text"}: ${part.name}`,
    counted: "agrees with the checker's pass or fail",
    hits: rows.length - misses.length,
    of: rows.length,
    bar: part.isGated ? { atLeast } : null,
    baselines: [],
    misses,
  };
}

function sayMiss(row: Row, findings: readonly Finding[]): string {
  return `${row.id}: checker says ${row.label} (${row.error_type}) ${JSON.stringify(row.error)}, we say ${findings.map(({mode,rule,quote})=>mode+" "+rule+" "+quote)} ${JSON.stringify(row.output)}`;
}

function gradeRow({ output }: Row, item: Item, { isNative }: Config): readonly Finding[] {
  const functions = [item.input.functions].flat();
  const wanted = Array.isArray(item.reference) ? [] : Object.entries(item.reference);
  const tools = functions.map((each) => toolOf(each, wanted, isNative));
  const expect = wanted.map(([key, args]) => ({
    call: callableName(nameOf(key, functions), isNative),
    args: argumentsOf(args),
  }));
  const read = renderedGrader("tools", {
    expect,
    ...(isNative ? {} : { allow: "only-calls" }),
    "ignore-punctuation": true,
  });
  if (!read.success) throw read.error;
  const { grade } = gradeAnswer({
    answer: answerOf(output),
    graders: [read.data],
    tools,
    variables: {},
    question: "",
    input: null,
    confidentAt: 0.8,
    observed: new Map(),
  });
  return grade.kind === "failed" ? grade.findings : [];
}

function answerOf(output: Row["output"]): Answer {
  // An empty answer is another grader's failure; the checker sees a text without calls.
  if (typeof output === "string") {
    return { text: output.trim() === "" ? "(none)" : output, toolCalls: [], finish: "stop" };
  }
  const toolCalls = output.flatMap((call) =>
    Object.entries(call).map(([name, raw]) => ({
      name,
      arguments: parseJson(raw)?.value ?? null,
      raw,
    })),
  );
  return { text: toolCalls.length === 0 ? "(none)" : "", toolCalls, finish: "tool-calls" };
}

/** Providers accept no dots in the name of a function; the harness had replaced them. */
function callableName(name: string, isNative: boolean): string {
  return isNative ? name.replaceAll(".", "_") : name;
}

/** Repeated functions carry a number: `play_1`, `play 2`. */
function nameOf(key: string, functions: readonly { readonly name: string }[]): string {
  if (functions.some(({ name }) => name === key)) return key;
  return key.replace(/[_ ]\d+$/, "");
}

function argumentsOf(written: unknown): Readonly<Record<string, unknown>> {
  if (!isRecord(written)) return {};
  return Object.fromEntries(
    Object.entries(written).map(([name, values]) => [
      name,
      Array.isArray(values) ? choice(values) : values,
    ]),
  );
}

/** An empty text among the values says that the argument may be left out. */
function choice(values: readonly unknown[]): unknown {
  const options = values.filter((value) => value !== "").map(inside);
  return { "any-of": options, ...(options.length < values.length ? { optional: true } : {}) };
}

/** Inside an object each value is again a list of those allowed. */
function inside(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inside);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      name,
      Array.isArray(each) ? choice(each) : inside(each),
    ]),
  );
}

const TYPES: ReadonlyMap<unknown, string> = new Map([
  ["dict", "object"],
  ["float", "number"],
  ["double", "number"],
  ["tuple", "array"],
  ["String", "string"],
  ["Boolean", "boolean"],
  ["long", "integer"],
  ["HashMap", "object"],
  ["ArrayList", "array"],
  ["Array", "array"],
  ["char", "string"],
]);

function toolOf(
  { name, description, parameters }: z.infer<typeof functionSchema>,
  wanted: readonly (readonly [string, unknown])[],
  isNative: boolean,
): Tool {
  const called = callableName(name, isNative);
  return {
    name: called,
    ...(description === undefined ? {} : { description }),
    parameters: withValues(
      translated(parameters),
      wanted.flatMap(([key, args]) => (nameOf(key, [{ name }]) === name && isRecord(args) ? [args] : [])),
    ),
  };
}

/** A value among the possible answers is allowed, whatever type the function gives it: a variable's name. */
function withValues(
  parameters: Readonly<Record<string, unknown>>,
  wanted: readonly Readonly<Record<string, unknown>>[],
): Readonly<Record<string, unknown>> {
  const { properties } = parameters;
  if (!isRecord(properties)) return parameters;
  const widened = Object.entries(properties).map(([name, property]) => {
    const values = wanted.flatMap((args) => args[name]).filter((value) => value !== "" && value !== undefined);
    if (!isRecord(property) || typeof property.type !== "string") return [name, property];
    const types = [property.type, ...values.map(typeOf)];
    return [name, { ...property, type: [...new Set(types)] }];
  });
  return { ...parameters, properties: Object.fromEntries(widened) };
}

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return "array";
  return value === null ? "null" : typeof value;
}

function translated(written: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { type, properties, items, required } = written;
  const named = TYPES.get(type) ?? type;
  const isNamed = typeof named === "string" && named !== "any" && named !== "";
  return {
    ...(isNamed ? { type: named } : {}),
    ...(isRecord(properties)
      ? {
          properties: Object.fromEntries(
            Object.entries(properties).map(([name, each]) => [
              name,
              isRecord(each) ? translated(each) : {},
            ]),
          ),
        }
      : {}),
    ...(isRecord(items) ? { items: translated(items) } : {}),
    ...(Array.isArray(required) ? { required } : {}),
  };
}
