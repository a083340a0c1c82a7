/**
 * Which tool calls does a text spell out?
 * JSON in fences or alone (`{"name": ..., "arguments": {...}}`, one or a list) and call syntax
 * (`name(city="Rome", days=3)`, `name({"city": "Rome"})`). In prose only offered names count as calls.
 */
import type { ToolCall } from "../answer.ts";
import { readJson } from "./json.ts";
import { isRecord } from "./json-value.ts";
import { readLiteral, skipSpace } from "./literal.ts";

export function callsInText(text: string, offered: readonly string[]): readonly ToolCall[] {
  const json = readJson(text);
  const fromJson = json === null ? [] : callsInJson(json.value);
  if (fromJson.length > 0) return fromJson;
  return callsInSyntax(text, offered);
}

function callsInJson(value: unknown): readonly ToolCall[] {
  if (Array.isArray(value)) return value.flatMap(callsInJson);
  if (!isRecord(value)) return [];
  const nested = value.tool_calls ?? value.calls ?? value.function_call;
  if (nested !== undefined) return callsInJson(nested);
  if (isRecord(value.function)) return callsInJson(value.function);
  const name = value.name ?? value.tool ?? value.function;
  const given = value.arguments ?? value.args ?? value.parameters ?? value.input ?? {};
  if (typeof name !== "string") return [];
  const parsed = typeof given === "string" ? readJson(given)?.value : given;
  return [{ name, arguments: parsed ?? null, raw: JSON.stringify(given) }];
}

const FENCED = /```[\w-]*[^\S\n]*\n([\s\S]*?)```/g;
const CALL = /(?<![\w.])([A-Za-z_][\w.-]*)\s*\(/g;

function callsInSyntax(text: string, offered: readonly string[]): readonly ToolCall[] {
  const fenced = [...text.matchAll(FENCED)].map((match) => match[1] ?? "").join("\n");
  const bare = text.trim().replace(/^\[/, "");
  const isBare = /^[A-Za-z_][\w.-]*\(/.test(bare) && /[)\]]$/.test(bare);
  const source = fenced !== "" ? fenced : text;
  const calls: ToolCall[] = [];
  let after = 0;
  for (const match of source.matchAll(CALL)) {
    const name = match[1] ?? "";
    if (match.index < after) continue;
    if (!offered.includes(name) && fenced === "" && !isBare) continue;
    const open = match.index + match[0].length;
    const read = readArguments(source, open);
    if (read === null) continue;
    after = read.end;
    calls.push({ name, arguments: read.value, raw: source.slice(open, read.end - 1) });
  }
  return calls;
}

/** The arguments from behind "(" to ")"; positional ones make them unreadable (`null`). */
function readArguments(source: string, open: number): { value: unknown; end: number } | null {
  const fields: Record<string, unknown> = {};
  let at = skipSpace(source, open);
  if (source.charAt(at) === "{") {
    const only = readLiteral(source, at);
    const end = only === null ? -1 : skipSpace(source, only.end);
    return only !== null && source.charAt(end) === ")" ? { value: only.value, end: end + 1 } : null;
  }
  while (source.charAt(at) !== ")") {
    const name = /^[A-Za-z_][\w-]*(?=\s*[=:])/.exec(source.slice(at, at + 200))?.[0];
    if (name === undefined) return null;
    at = skipSpace(source, skipSpace(source, at + name.length) + 1);
    const literal = readLiteral(source, at);
    if (literal === null) return null;
    fields[name] = literal.value;
    at = skipSpace(source, literal.end);
    if (source.charAt(at) === ",") at = skipSpace(source, at + 1);
    else if (source.charAt(at) !== ")") return null;
  }
  return { value: fields, end: at + 1 };
}
