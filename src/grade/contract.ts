/**
 * Does a call keep to the contract of the tools on offer?
 * The arguments are checked against the tool's JSON Schema; a name its properties do not list is not
 * allowed unless the schema opens itself with `additionalProperties` or `patternProperties`.
 */
import type { Tool, ToolCall } from "../answer.ts";
import type { Finding } from "../transcript.ts";
import { found } from "./grading.ts";
import { fitsSchema } from "./json.ts";
import { isRecord } from "./json-value.ts";

/** What is wrong with the call; null when the contract allows it. */
export function breach(call: ToolCall, tools: readonly Tool[]): Finding | null {
  const evidence = { quote: `${call.name}(${call.raw})` };
  const tool = tools.find(({ name }) => name === call.name);
  if (tool === undefined) {
    return found("agentic.hallucinated-endpoint", "no such tool in the contract", evidence);
  }
  const given = call.arguments ?? (call.raw.trim() === "" ? {} : null);
  const mode = "agentic.hallucinated-parameter";
  if (!isRecord(given)) return found(mode, "arguments are not a JSON object", evidence);
  if (hasUnknownKey(given, tool.parameters)) {
    return found(mode, "argument the contract does not have", evidence);
  }
  const required = tool.parameters.required;
  if (Array.isArray(required) && required.some((name) => !Object.hasOwn(given, String(name)))) {
    return found("agentic.wrong-call", "required argument is missing", evidence);
  }
  return fitsSchema(given, tool.parameters)
    ? null
    : found(mode, "argument value the contract does not allow", evidence);
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
