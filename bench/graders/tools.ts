/**
 * How often does the tools grader agree with the checker of the Berkeley Function Calling Leaderboard?
 * Each item's functions become the tools on offer and its possible answers the expected calls, by rules that
 * know nothing of an item. The checker wants a text answer to be nothing but calls.
 */
import { z } from "zod";
import type { Answer, ToolCall } from "../../src/answer.ts";
import { gradeAnswer } from "../../src/grade/grade.ts";
import { isRecord, parseJson } from "../../src/grade/json/json-value.ts";
import { renderedGrader } from "../../src/grader-config.ts";
import type { Finding } from "../../src/transcript.ts";
import { expectedCalls, type Item, itemSchema, toolsOf } from "./bfcl-item.ts";
import type { Measured } from "./measured.ts";
import { readRows } from "./read-rows.ts";

export const TOOLS_FILES = ["bfcl_items.jsonl.gz", "bfcl_tool_calls.jsonl.gz"] as const;

const rowSchema = z.object({
  id: z.string(),
  category: z.string(),
  model: z.string(),
  run: z.string(),
  /** A text, or calls over the provider's interface: `{"name": arguments}`. */
  output: z.union([z.string(), z.array(z.unknown()), z.null()]),
  label: z.enum(["pass", "fail"]),
  error_type: z.string().nullable(),
  /** The checker's own words. */
  error: z.unknown(),
});
type Row = z.infer<typeof rowSchema>;

/** How a model was asked to call: over the interface, as a bare list of calls, or somehow in text. */
type Form = "native" | "only-calls" | "text-form";
type Config = {
  readonly name: string;
  readonly form: Form;
  readonly hasDots: boolean;
  readonly rows: readonly Row[];
};

export function measureTools(): readonly Measured[] {
  const [itemFile, callFile] = TOOLS_FILES;
  const items = new Map(readRows(itemFile, itemSchema).map((item) => [item.id, item]));
  const byConfig = Map.groupBy(
    readRows(callFile, rowSchema),
    ({ model, run }) => `${model} ${run}`,
  );
  return [...byConfig].flatMap(([name, rows]) => {
    const config = { name, rows, form: formOf(rows), hasDots: haveDots(rows) };
    return PARTS.map((part) => agreement(config, part, items));
  });
}

/** What most answers look like is what was asked for. */
function formOf(rows: readonly Row[]): Form {
  if (rows.some(({ output }) => Array.isArray(output))) return "native";
  const asked = rows.filter(({ category }) => category !== "relevance");
  const bare = asked.filter(({ output }) => /^\s*\[?\s*[A-Za-z_][\w.\\]*\(/.test(String(output)));
  return bare.length * 2 > asked.length ? "only-calls" : "text-form";
}

/** Written calls keep the dots of their names; over an interface the harness had replaced them or not. */
function haveDots(rows: readonly Row[]): boolean {
  const names = rows.flatMap(({ output }) => callsOf(output).map(({ name }) => name));
  const dotted = names.filter((name) => name.includes("."));
  return names.length === 0 || dotted.length * 10 > names.length;
}

type Part = {
  readonly name: string;
  readonly isGated: boolean;
  readonly has: (category: string) => boolean;
};

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
  const isNative = config.form === "native";
  return {
    grader: "tools",
    data: `BFCL ${config.name}, ${isNative ? "function calls" : "calls in text"}: ${part.name}`,
    counted: "agrees with the checker's pass or fail",
    hits: rows.length - misses.length,
    of: rows.length,
    bar: part.isGated ? { atLeast: isNative ? 0.98 : 0.95 } : null,
    baselines: [],
    misses,
  };
}

function sayMiss(
  { id, label, error_type: kind, error, category }: Row,
  findings: readonly Finding[],
): string {
  const checker = label === "pass" ? "passes" : `fails, ${kind}`;
  const ours = findings.map(({ mode, rule }) => `${mode} (${rule})`).join(", ") || "passed";
  const reason =
    label === "pass"
      ? whyAccused(findings, category)
      : whyPassed(`${kind} ${JSON.stringify(error)}`);
  return `${id}: the checker ${checker}; we say ${ours}: ${reason}`;
}

/** Why the checker fails what the contract and the possible answers allow. */
function whyPassed(error: string): string {
  const [kind = ""] = Object.keys(CHECKER_IS_STRICTER).filter((key) => error.includes(key));
  return (
    CHECKER_IS_STRICTER[kind] ?? "the value is among those allowed; the checker compares otherwise"
  );
}

const CHECKER_IS_STRICTER: Readonly<Record<string, string>> = {
  "type_error:nested":
    "the checker takes no whole number for a float inside a list; JSON knows numbers only",
  "type_error:simple":
    "JSON does not tell 5 from 5.0, and what the harness wants as a text may be one",
  ast_decoder: "the checker's parser cannot read the list (spaces in front, joined quotes)",
};

/** Why the checker passes what breaks the contract or is not among the possible answers. */
function whyAccused(findings: readonly Finding[], category: string): string {
  if (category === "relevance") {
    return "the checker could not read the call, and what it cannot read is no call to it";
  }
  return findings.some(({ mode }) => mode === "agentic.hallucinated-parameter")
    ? "the value breaks the type that the function states; the checker looks at the outer list alone"
    : "the checker compares values otherwise";
}

function gradeRow({ output }: Row, item: Item, config: Config): readonly Finding[] {
  const read = renderedGrader("tools", {
    expect: expectedCalls(item, config),
    allow: config.form,
    "ignore-punctuation": true,
  });
  if (!read.success) throw read.error;
  const { grade } = gradeAnswer({
    answer: answerOf(output),
    graders: [read.data],
    tools: toolsOf(item, config),
    variables: {},
    question: "",
    input: null,
    confidentAt: 0.8,
    observed: new Map(),
  });
  return grade.kind === "failed" ? grade.findings : [];
}

function answerOf(output: Row["output"]): Answer {
  const toolCalls = callsOf(output);
  const said = typeof output === "string" ? output.trim() : "";
  // An empty answer is another grader's failure; the checker sees a text without calls.
  const text = said === "" && toolCalls.length === 0 ? "(none)" : String(output);
  return { text: toolCalls.length === 0 ? text : "", toolCalls, finish: "stop" };
}

function callsOf(output: Row["output"]): readonly ToolCall[] {
  if (!Array.isArray(output)) return [];
  return output.filter(isRecord).flatMap((call) =>
    Object.entries(call).map(([name, given]) => {
      const raw = typeof given === "string" ? given : JSON.stringify(given);
      return { name, arguments: parseJson(raw)?.value ?? null, raw };
    }),
  );
}
