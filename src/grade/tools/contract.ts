/**
 * Does a call keep to the contract of the tools on offer?
 * The arguments are checked against the tool's JSON Schema; a name its properties do not list is not
 * allowed unless the schema opens itself with `additionalProperties` or `patternProperties`.
 */
import { isNestedTooDeeply, type Tool, type ToolCall } from "../../answer.ts";
import { nearest } from "../../suite/nearest-word.ts";
import type { Finding } from "../../transcript.ts";
import { found } from "../grading.ts";
import { isRecord } from "../json/json-value.ts";
import { brokenRule, pathInSchema, sayRule } from "../json/schema.ts";

/** What is wrong with the call; null when the contract allows it. */
export function breach(call: ToolCall, tools: readonly Tool[]): Finding | null {
  const evidence = { quote: `${call.name}(${call.raw})` };
  const tool = tools.find(({ name }) => name === call.name);
  if (tool === undefined) {
    return found("agentic.hallucinated-endpoint", sayUnknown(call.name, tools), evidence);
  }
  const given = call.arguments ?? (call.raw.trim() === "" ? {} : null);
  const mode = "agentic.hallucinated-parameter";
  if (!isRecord(given)) return found(mode, "arguments are not a JSON object", evidence);
  if (isNestedTooDeeply(given)) {
    return found(mode, "arguments nest too deeply to be read", evidence);
  }
  if (hasUnknownKey(given, tool.parameters)) {
    return found(mode, "argument the contract does not have", evidence);
  }
  const required = tool.parameters.required;
  if (Array.isArray(required) && required.some((name) => !Object.hasOwn(given, String(name)))) {
    return found("agentic.wrong-call", "required argument is missing", evidence);
  }
  const broken = brokenRule(given, tool.parameters);
  // A contract that cannot be read accuses nobody.
  if (broken === null || broken === "unusable") return null;
  const place = pathInSchema(broken.path, tool.parameters);
  const rule = `argument ${place || "list"} ${sayRule(broken.keyword)}`.slice(0, 200);
  return found(broken.keyword === "required" ? "agentic.wrong-call" : mode, rule, evidence);
}

const NAME_AT_MOST = 64;
const PLAIN_NAME = /^[\w.-]{1,64}$/;

/** The nearest real name is the contract's word, so it may stand beside the rule; the invented one may not. */
function sayUnknown(name: string, tools: readonly Tool[]): string {
  const known = tools.map((tool) => tool.name).filter((each) => PLAIN_NAME.test(each));
  const near =
    nearest(name.slice(0, NAME_AT_MOST), known) ?? known.find((each) => isAlike(each, name));
  const rule = "no such tool in the contract";
  return near === undefined ? rule : `${rule}; the nearest is ${near}`;
}

/** `orders.list` and `listOrders` are made of the same words. */
function isAlike(a: string, b: string): boolean {
  return wordsOf(a) === wordsOf(b.slice(0, 200));
}

function wordsOf(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .toSorted()
    .join(" ");
}

function hasUnknownKey(value: unknown, schema: unknown): boolean {
  if (!isRecord(schema)) return false;
  if (Array.isArray(value)) return value.some((item) => hasUnknownKey(item, schema.items));
  const properties = schema.properties;
  if (!isRecord(value) || !isRecord(properties)) return false;
  const additional = schema.additionalProperties;
  const isOpen =
    additional === true ||
    isRecord(additional) ||
    ["patternProperties", "$ref", "allOf", "anyOf", "oneOf"].some((key) => key in schema);
  return Object.entries(value).some(([key, item]) =>
    Object.hasOwn(properties, key) ? hasUnknownKey(item, properties[key]) : !isOpen,
  );
}
