/**
 * Which tool calls does a JSON value stand for?
 * The shapes that providers and agent frameworks use. An object with a name alone is data, not a call, unless
 * the name is that of a tool on offer.
 */
import type { ToolCall } from "../answer.ts";
import { isRecord, parseJson } from "./json-value.ts";

const LISTS: readonly string[] = ["tool_calls", "toolCalls", "calls", "function_call", "tool_call"];
const NAMES: readonly string[] = [
  "name",
  "tool",
  "tool_name",
  "function",
  "action",
  "recipient_name",
];
const ARGUMENTS: readonly string[] = [
  "arguments",
  "args",
  "parameters",
  "params",
  "input",
  "tool_input",
  "action_input",
  "kwargs",
];

export function callsInJson(
  value: unknown,
  offered: readonly string[],
  depth = 0,
): readonly ToolCall[] {
  if (depth > 8) return [];
  if (Array.isArray(value)) return value.flatMap((item) => callsInJson(item, offered, depth + 1));
  if (!isRecord(value)) return [];
  const nested = LISTS.map((key) => value[key]).find(
    (list) => isRecord(list) || Array.isArray(list),
  );
  if (nested !== undefined) return callsInJson(nested, offered, depth + 1);
  if (isRecord(value.function)) return callsInJson(value.function, offered, depth + 1);
  const name = NAMES.map((key) => value[key]).find((each) => typeof each === "string");
  const key = ARGUMENTS.find((each) => Object.hasOwn(value, each));
  if (typeof name === "string" && (key !== undefined || offered.includes(name))) {
    return [callOf(plainName(name), key === undefined ? {} : value[key])];
  }
  const keys = Object.keys(value);
  const isByName = keys.length > 0 && keys.every((each) => offered.includes(each));
  return isByName ? keys.map((each) => callOf(each, value[each])) : [];
}

/** Some models write `functions.search` for the function `search`. */
function plainName(name: string): string {
  return name.replace(/^functions?\./, "");
}

function callOf(name: string, given: unknown): ToolCall {
  if (typeof given !== "string")
    return { name, arguments: given ?? null, raw: JSON.stringify(given ?? null) };
  return { name, arguments: parseJson(given)?.value ?? null, raw: given };
}
