/**
 * Which tool calls does a text spell out?
 * JSON and call syntax, in fences, tags, lists or alone. In prose and in programs only names on offer count as
 * calls; where a text or a block is nothing but calls, an invented name is a call too.
 */
import { isNestedTooDeeply, type Tool, type ToolCall } from "../../answer.ts";
import { fencedIn } from "../code/code-blocks.ts";
import { jsonIn } from "../json/json-text.ts";
import { parseJson } from "../json/json-value.ts";
import { withoutThought } from "../text/own-answer.ts";
import { readCallList } from "./call-list.ts";
import { readCall } from "./call-syntax.ts";
import { callsInJson } from "./json-calls.ts";
import { readLiteral, skipSpace } from "./literal.ts";

const CALLS_AT_MOST = 200;

export function callsInText(written: string, tools: readonly Tool[]): readonly ToolCall[] {
  const text = plain(written);
  return readCalls(text, tools).slice(0, CALLS_AT_MOST);
}

function readCalls(text: string, tools: readonly Tool[]): readonly ToolCall[] {
  const offered = tools.map(({ name }) => name);
  const named = namedBlocks(text);
  if (named.length > 0) return named;
  for (const sources of [[text], blocksOf(text)]) {
    const calls = sources.flatMap((source) => wholeCalls(source, tools, offered));
    if (calls.length > 0) return calls;
  }
  const lists = paragraphsOf(text).flatMap(
    (source) => readCallList(source, { tools, isCode: false }) ?? [],
  );
  if (lists.length > 0) return lists;
  const embedded = jsonIn(text).flatMap(({ value }) =>
    callsInJson(value, { offered, inProse: true }),
  );
  return embedded.length > 0 ? embedded : callsAmongWords(text, tools, offered);
}

/** The calls of a text that is nothing but a list of calls in call syntax; none when it is anything else. */
export function onlyCalls(text: string, tools: readonly Tool[]): readonly ToolCall[] {
  const bare = plain(text)
    .trim()
    .replace(/^`{1,20}|`{1,20}$/g, "");
  return readCallList(bare, { tools, isCode: false }) ?? [];
}

/** What a model thinks before it answers is no call; in Markdown some write `get\_weather`. */
function plain(text: string): string {
  return (withoutThought(text) ?? "").replaceAll("\\_", "_");
}

function wholeCalls(
  source: string,
  tools: readonly Tool[],
  offered: readonly string[],
): readonly ToolCall[] {
  const value = parseJson(source) ?? literalOf(source);
  if (value !== null) return callsInJson(value.value, { offered, inProse: false });
  const lines = source.split("\n").filter((line) => line.trim() !== "");
  const byLine = lines.length > CALLS_AT_MOST ? [] : lines.map((line) => parseJson(line));
  if (byLine.length > 0 && byLine.every((line) => line !== null)) {
    return byLine.flatMap((line) => callsInJson(line.value, { offered, inProse: false }));
  }
  return readCallList(source, { tools, isCode: true }) ?? [];
}

/** The object or list that the whole text is in Python or JavaScript notation. */
function literalOf(source: string): { readonly value: unknown } | null {
  const start = skipSpace(source, 0);
  if (!/[{[]/.test(source.charAt(start))) return null;
  const read = readLiteral(source, start);
  const isWhole = read !== null && skipSpace(source, read.end) === source.length;
  return isWhole && !isNestedTooDeeply(read.value) ? { value: read.value } : null;
}

const TAG =
  /<(tool_call|function_call|functioncall|tool|tool_use)>((?:(?!<\/?(?:tool_call|function_call|functioncall|tool|tool_use)>)[\s\S])*)<\/\1>/g;

/** What stands in fences and tags, in order; fences inside tags and tags inside fences are opened too. */
function blocksOf(text: string): readonly string[] {
  const tagged = [...text.matchAll(TAG)].map((match) => match[2] ?? "");
  const blocks = tagged.length > 0 ? tagged : fencesOf(text);
  return blocks.flatMap((block) => {
    const inner = fencesOf(block);
    return inner.length > 0 ? inner : [block];
  });
}

/** Paragraphs in brackets: between sentences, only a list of calls looks like one for certain. */
function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/\n[ \t\r]*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph.startsWith("[") && paragraph.endsWith("]"));
}

function fencesOf(text: string): readonly string[] {
  return fencedIn(text)?.blocks.map((block) => block.text) ?? [];
}

const NAMED =
  /<function=([\w.-]{1,200})>\s*(\{[^<]{0,20000})\s*<\/function>|^Action:[ \t]*([\w.-]{1,200})[ \t]*\n+Action Input:[ \t]*(\{[^\n]{0,20000})$/gm;

/** Forms that name the tool beside its arguments. */
function namedBlocks(text: string): readonly ToolCall[] {
  return [...text.matchAll(NAMED)].map(([, tag, tagged = "", action, given = ""]) => {
    const raw = (tag === undefined ? given : tagged).trim();
    return { name: tag ?? action ?? "", arguments: parseJson(raw)?.value ?? null, raw };
  });
}

/** The same call written twice in prose is one call that is spoken of twice. */
function callsAmongWords(
  text: string,
  tools: readonly Tool[],
  offered: readonly string[],
): readonly ToolCall[] {
  const calls = new Map<string, ToolCall>();
  let after = 0;
  for (const { 0: name, index } of text.matchAll(/(?<![\w.])[A-Za-z_][\w.]{0,200}(?=\s{0,8}\()/g)) {
    if (index < after || !offered.includes(name)) continue;
    const read = readCall(text, index, { tools, expressions: false });
    if (read === null) continue;
    calls.set(JSON.stringify([name, read.call.arguments]), read.call);
    after = read.end;
    if (calls.size >= CALLS_AT_MOST) break;
  }
  return [...calls.values()];
}
