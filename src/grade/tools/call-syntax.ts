/**
 * Which call is written at this place, as in `get_weather(city="Rome", days=3)`?
 * Arguments are named (`a=1`, `a: 1`), one object, or in the order of the contract.
 */
import type { Tool, ToolCall } from "../../answer.ts";
import { isRecord } from "../json/json-value.ts";
import { type Literal, readLiteral, skipSpace } from "./literal.ts";
import { worthOfSum } from "./sum-of-numbers.ts";

export type WrittenCall = { readonly call: ToolCall; readonly end: number };

export type CallRules = {
  readonly tools: readonly Tool[];
  /**
   * May an argument be something else than a literal? Sums are worked out; a name or an expression stands for
   * itself. In prose that would make a mention such as `area(width, height)` a call.
   */
  readonly expressions: boolean;
};

const NAME = /[A-Za-z_]\w*(?:\.[A-Za-z_]\w*){0,20}/y;
const NAME_AT_MOST = 200;

/** A call whose name starts at `from`; null when none does. */
export function readCall(source: string, from: number, rules: CallRules): WrittenCall | null {
  NAME.lastIndex = from;
  const name = NAME.exec(source)?.[0];
  if (name === undefined || name.length > NAME_AT_MOST) return null;
  const open = skipSpace(source, from + name.length);
  if (source.charAt(open) !== "(") return null;
  const tool = rules.tools.find((each) => each.name === name);
  const read =
    readObject(source, open + 1, tool) ?? readArguments(source, open + 1, { ...rules, tool });
  if (read === null) return null;
  const raw = source.slice(open + 1, read.end - 1).trim();
  return { call: { name, arguments: read.value, raw }, end: read.end };
}

/** All arguments in one object: `f({"a": 1})`, `f(**{"a": 1})`. */
function readObject(source: string, open: number, tool: Tool | undefined): Literal | null {
  const start = skipSpace(source, open);
  const isSpread = source.startsWith("**", start);
  const at = isSpread ? start + 2 : start;
  if (source.charAt(at) !== "{") return null;
  const only = readLiteral(source, at);
  if (only === null || !isRecord(only.value)) return null;
  const end = skipSpace(source, only.end);
  if (source.charAt(end) !== ")") return null;
  const properties = tool?.parameters.properties;
  const known = isRecord(properties) ? Object.keys(properties) : null;
  const isMeant =
    isSpread || known === null || Object.keys(only.value).some((key) => known.includes(key));
  return isMeant || namesInOrder(tool).length === 0 ? { value: only.value, end: end + 1 } : null;
}

type ArgumentRules = CallRules & { readonly tool: Tool | undefined };

function readArguments(source: string, open: number, rules: ArgumentRules): Literal | null {
  const fields = new Map<string, unknown>();
  const order = namesInOrder(rules.tool);
  let at = skipSpace(source, open);
  for (let place = 0; source.charAt(at) !== ")"; place += 1) {
    const named = /^[A-Za-z_][\w-]*(?=\s{0,20}(?:=(?!=)|:(?!:)))/.exec(
      source.slice(at, at + 220),
    )?.[0];
    const name = named ?? order[place];
    if (name === undefined) return null;
    if (named !== undefined) at = skipSpace(source, skipSpace(source, at + named.length) + 1);
    const read = readValue(source, at, rules);
    if (read === null) return null;
    fields.set(name, read.value);
    at = skipSpace(source, read.end);
    if (source.charAt(at) === ",") at = skipSpace(source, at + 1);
    else if (source.charAt(at) !== ")") return null;
  }
  return { value: Object.fromEntries(fields), end: at + 1 };
}

function readValue(source: string, at: number, { expressions }: CallRules): Literal | null {
  const literal = readLiteral(source, at, { names: expressions });
  if (literal !== null && /[,)]/.test(source.charAt(skipSpace(source, literal.end)))) {
    return literal;
  }
  if (!expressions) return null;
  const end = expressionEnd(source, at);
  const text = end === null ? "" : source.slice(at, end).trim();
  if (end === null || text === "") return null;
  return { value: worthOfSum(text) ?? text, end };
}

const EXPRESSION_AT_MOST = 5000;

/** Where the comma or bracket behind an expression stands. */
function expressionEnd(source: string, from: number): number | null {
  let depth = 0;
  let quote = "";
  for (let at = from; at < Math.min(source.length, from + EXPRESSION_AT_MOST); at += 1) {
    const character = source.charAt(at);
    if (quote !== "") {
      if (character === "\\") at += 1;
      else if (character === quote) quote = "";
    } else if (`"'\``.includes(character)) quote = character;
    else if (depth === 0 && (character === "," || character === ")")) return at;
    else if ("([{".includes(character)) depth += 1;
    else if (")]}".includes(character)) depth -= 1;
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
