/**
 * Which call is written at this place, as in `get_weather(city="Rome", days=3)`?
 * Arguments are named (`a=1`, `a: 1`), one object, or in the order of the contract. Among words a value must be a
 * literal; where nothing but calls is written, a variable or calculation is a value too, as its own text.
 */
import type { Tool, ToolCall } from "../answer.ts";
import { isRecord } from "./json-value.ts";
import { readLiteral, skipSpace } from "./literal.ts";

export type WrittenCall = { readonly call: ToolCall; readonly end: number };

const NAME = /[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*/y;
const NAME_AT_MOST = 200;

/** A call whose name starts at `from`; null when none does. */
export function readCall(
  source: string,
  from: number,
  { tools, mayCompute }: { readonly tools: readonly Tool[]; readonly mayCompute: boolean },
): WrittenCall | null {
  NAME.lastIndex = from;
  const name = NAME.exec(source)?.[0];
  if (name === undefined || name.length > NAME_AT_MOST) return null;
  const open = skipSpace(source, from + name.length);
  if (source.charAt(open) !== "(") return null;
  const tool = tools.find((each) => each.name === name);
  const read = readArguments(source, open + 1, { order: namesInOrder(tool), mayCompute });
  if (read === null) return null;
  const raw = source.slice(open + 1, read.end - 1).trim();
  return { call: { name, arguments: read.value, raw }, end: read.end };
}

type Read = { readonly value: unknown; readonly end: number };

function readArguments(
  source: string,
  open: number,
  { order, mayCompute }: { readonly order: readonly string[]; readonly mayCompute: boolean },
): Read | null {
  const start = skipSpace(source, open);
  if (source.charAt(start) === "{") {
    const only = readLiteral(source, start);
    const end = only === null ? -1 : skipSpace(source, only.end);
    if (only !== null && source.charAt(end) === ")") return { value: only.value, end: end + 1 };
  }
  const fields = new Map<string, unknown>();
  let at = start;
  for (let place = 0; source.charAt(at) !== ")"; place += 1) {
    const named = /^[A-Za-z_][\w-]*(?=\s{0,20}(?:=(?!=)|:))/.exec(source.slice(at, at + 220))?.[0];
    const name = named ?? order[place];
    if (name === undefined) return null;
    if (named !== undefined) at = skipSpace(source, skipSpace(source, at + named.length) + 1);
    const value = readValue(source, at, mayCompute && named !== undefined);
    if (value === null) return null;
    fields.set(name, value.value);
    at = skipSpace(source, value.end);
    if (source.charAt(at) === ",") at = skipSpace(source, at + 1);
    else if (source.charAt(at) !== ")") return null;
  }
  return { value: Object.fromEntries(fields), end: at + 1 };
}

function readValue(source: string, at: number, mayCompute: boolean): Read | null {
  const literal = readLiteral(source, at);
  const isWhole = literal !== null && /[,)]/.test(source.charAt(skipSpace(source, literal.end)));
  if (isWhole || !mayCompute) return literal;
  const end = endOfExpression(source, at);
  return end === null ? null : { value: source.slice(at, end).trim(), end };
}

const EXPRESSION_AT_MOST = 500;

/** Where the comma or bracket after an expression stands; null when it is empty, or goes on and on. */
function endOfExpression(source: string, from: number): number | null {
  let depth = 0;
  let quote = "";
  for (let at = from; at < Math.min(source.length, from + EXPRESSION_AT_MOST); at += 1) {
    const character = source.charAt(at);
    if (quote !== "") {
      if (character === "\\") at += 1;
      else if (character === quote) quote = "";
    } else if ("\"'".includes(character)) quote = character;
    else if (depth === 0 && ",)".includes(character)) return at === from ? null : at;
    else if ("([{".includes(character)) depth += 1;
    else if (")]}".includes(character)) depth -= 1;
    if (depth < 0) return null;
  }
  return null;
}

/** Only required arguments have a place that nobody can doubt. */
function namesInOrder(tool: Tool | undefined): readonly string[] {
  const { properties, required } = tool?.parameters ?? {};
  if (!isRecord(properties) || !Array.isArray(required)) return [];
  const names = Object.keys(properties);
  const optional = names.findIndex((name) => !required.includes(name));
  return optional === -1 ? names : names.slice(0, optional);
}

/**
 * Every call of a text that is nothing but calls: `[f(a=1), g(b=2)]`, one a line, with `x =`, `await` or
 * `print(...)` around them where `isCode`. Null when anything else stands there.
 */
export function readCallList(
  text: string,
  tools: readonly Tool[],
  { isCode }: { readonly isCode: boolean },
): readonly ToolCall[] | null {
  const source = withoutBrackets(text.trim());
  const calls: ToolCall[] = [];
  let at = skipSpace(source, 0);
  while (at < source.length) {
    const wrapper = isCode ? wrapperAt(source, at) : "";
    const read = readCall(source, at + wrapper.length, { tools, mayCompute: true });
    if (read === null) return null;
    calls.push(read.call);
    at = read.end;
    if (wrapper.endsWith("(")) {
      at = skipSpace(source, at);
      if (source.charAt(at) !== ")") return null;
      at += 1;
    }
    const gap = isCode ? /[ \t\r]*(?:[,;]?\s*(?:#[^\n]*\n\s*)?)/y : /\s*,?\s*/y;
    gap.lastIndex = at;
    const between = gap.exec(source)?.[0] ?? "";
    const isSeparated = isCode ? /[,;\n]/.test(between) : between.includes(",");
    if (!isSeparated && at + between.length < source.length) return null;
    at += between.length;
  }
  return calls.length === 0 ? null : calls;
}

/** `x = `, `await `, `print(`: what code puts around a call. */
function wrapperAt(source: string, at: number): string {
  const wrapper =
    /(?:[A-Za-z_]\w{0,60}[ \t]{0,8}=(?!=)[ \t]{0,8})?(?:await[ \t]{1,8})?(?:(?:print|console\.log)\([ \t]{0,8})?/y;
  wrapper.lastIndex = at;
  return wrapper.exec(source)?.[0] ?? "";
}

function withoutBrackets(source: string): string {
  return source.startsWith("[") && source.endsWith("]") ? source.slice(1, -1) : source;
}
