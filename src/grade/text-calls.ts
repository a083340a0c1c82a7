/**
 * Which tool calls does a text spell out?
 * JSON and call syntax, in fences, tags, lists or alone. In prose and in programs only names on offer count as
 * calls; where a text or a block is nothing but calls, an invented name is a call too.
 */
import type { Tool, ToolCall } from "../answer.ts";
import { readCall, readCallList } from "./call-syntax.ts";
import { balancedEnd } from "./json.ts";
import { callsInJson } from "./json-calls.ts";
import { parseJson } from "./json-value.ts";

export function callsInText(text: string, tools: readonly Tool[]): readonly ToolCall[] {
  const offered = tools.map(({ name }) => name);
  const blocks = blocksOf(text);
  for (const sources of [[text], blocks]) {
    const calls = sources.flatMap((source) => wholeCalls(source, tools, offered));
    if (calls.length > 0) return calls;
  }
  const embedded = jsonValuesIn(text).flatMap((value) => callsInJson(value, offered));
  return embedded.length > 0 ? embedded : callsAmongWords(text, tools, offered);
}

/** The calls of a text that is nothing but a list of calls in call syntax; none when it is anything else. */
export function onlyCalls(text: string, tools: readonly Tool[]): readonly ToolCall[] {
  const bare = text.replace(/^[`\s]+|[`\s]+$/g, "");
  return readCallList(bare, tools, { isCode: false }) ?? [];
}

function wholeCalls(
  source: string,
  tools: readonly Tool[],
  offered: readonly string[],
): readonly ToolCall[] {
  const json = parseJson(source);
  if (json !== null) return callsInJson(json.value, offered);
  return readCallList(source, tools, { isCode: true }) ?? [];
}

const FENCE = /```[\w-]*[^\S\n]*\n([\s\S]*?)```/g;
const TAG = /<(?:tool_call|function_call|tool)>([\s\S]*?)<\/(?:tool_call|function_call|tool)>/g;

/** What stands in fences and tags, in order. */
function blocksOf(text: string): readonly string[] {
  return [...text.matchAll(FENCE), ...text.matchAll(TAG)]
    .toSorted((a, b) => a.index - b.index)
    .map((match) => match[1] ?? "");
}

const VALUES_AT_MOST = 50;

/** Objects and lists that stand in a text, the outermost ones, one after another. */
function jsonValuesIn(text: string): readonly unknown[] {
  const values: unknown[] = [];
  let after = 0;
  let tried = 0;
  for (const { index } of text.matchAll(/[{[]/g)) {
    if (index < after) continue;
    if (tried >= VALUES_AT_MOST) break;
    tried += 1;
    const end = balancedEnd(text, index);
    const parsed = end === null ? null : parseJson(text.slice(index, end));
    if (parsed === null || end === null) continue;
    values.push(parsed.value);
    after = end;
  }
  return values;
}

const CALLS_AT_MOST = 200;

function callsAmongWords(
  text: string,
  tools: readonly Tool[],
  offered: readonly string[],
): readonly ToolCall[] {
  const calls: ToolCall[] = [];
  let after = 0;
  for (const { 0: name, index } of text.matchAll(/(?<![\w.])[A-Za-z_][\w.]{0,200}(?=\s{0,8}\()/g)) {
    if (index < after || !offered.includes(name)) continue;
    const read = readCall(text, index, { tools, mayCompute: false });
    if (read === null) continue;
    calls.push(read.call);
    after = read.end;
    if (calls.length >= CALLS_AT_MOST) break;
  }
  return calls;
}
