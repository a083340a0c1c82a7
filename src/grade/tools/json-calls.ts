/**
 * Which tool calls does a JSON value stand for?
 * The shapes that providers and agent frameworks use. In prose an object is a call of a tool that is not on offer
 * only when nothing else has such keys; a name alone is data unless it is that of a tool on offer.
 */
import type { ToolCall } from "../../answer.ts";
import { isRecord, parseJson } from "../json/json-value.ts";

export type JsonCallRules = {
  readonly offered: readonly string[];
  /** Does the value stand in prose, where it may be data as well? */
  readonly inProse: boolean;
};

const LISTS: readonly string[] = ["tool_calls", "toolCalls", "calls", "function_call", "tool_call"];
const NAMES: readonly string[] = ["name", "tool", "tool_name", "function", "recipient_name"];
const ARGUMENTS: readonly string[] = ["arguments", "args", "parameters", "tool_input", "kwargs"];
/** Keys that much else has too: they count with a name on offer. */
const LOOSE_NAMES: readonly string[] = [...NAMES, "action", "api", "method"];
const LOOSE_ARGUMENTS: readonly string[] = [...ARGUMENTS, "params", "input", "action_input"];

const DEPTH_AT_MOST = 8;

export function callsInJson(value: unknown, rules: JsonCallRules, depth = 0): readonly ToolCall[] {
  if (depth > DEPTH_AT_MOST) return [];
  if (Array.isArray(value)) return value.flatMap((item) => callsInJson(item, rules, depth + 1));
  if (!isRecord(value)) return [];
  const nested = LISTS.map((key) => value[key]).find(
    (list) => isRecord(list) || Array.isArray(list),
  );
  if (nested !== undefined) return callsInJson(nested, rules, depth + 1);
  if (isRecord(value.function)) return callsInJson(value.function, rules, depth + 1);
  return callNamed(value, rules) ?? callsByName(value, rules);
}

/** `{"name": "f", "arguments": {...}}` */
function callNamed(
  value: Readonly<Record<string, unknown>>,
  { offered, inProse }: JsonCallRules,
): readonly ToolCall[] | null {
  const known = LOOSE_NAMES.flatMap((key) => nameIn(value[key]));
  const real = known.find((name) => offered.includes(name));
  if (real !== undefined) {
    const key = LOOSE_ARGUMENTS.find((each) => Object.hasOwn(value, each));
    return [callOf(real, key === undefined ? {} : value[key])];
  }
  const [invented] = (inProse ? NAMES : LOOSE_NAMES).flatMap((key) => nameIn(value[key]));
  const key = (inProse ? ARGUMENTS : LOOSE_ARGUMENTS).find((each) => Object.hasOwn(value, each));
  if (invented === undefined || key === undefined) return null;
  const given = value[key];
  const isGiven =
    isRecord(given) || (typeof given === "string" && isRecord(parseJson(given)?.value));
  return isGiven ? [callOf(invented, given)] : null;
}

/** `{"f": {...}}` */
function callsByName(
  value: Readonly<Record<string, unknown>>,
  { offered }: JsonCallRules,
): readonly ToolCall[] {
  const keys = Object.keys(value);
  const isByName = keys.length > 0 && keys.every((each) => offered.includes(each));
  return isByName ? keys.map((each) => callOf(each, value[each])) : [];
}

/** Some models write `functions.search` for the function `search`. */
function nameIn(value: unknown): readonly string[] {
  return typeof value === "string" && value.trim() !== ""
    ? [value.trim().replace(/^functions?\./, "")]
    : [];
}

function callOf(name: string, given: unknown): ToolCall {
  if (typeof given === "string") {
    return { name, arguments: parseJson(given)?.value ?? null, raw: given };
  }
  return { name, arguments: given ?? null, raw: JSON.stringify(given ?? null) };
}
