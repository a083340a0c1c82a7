/**
 * What does a part of a JSON document say once its `$ref`s stand in their places?
 * Only references into the document itself are followed; one that leads back to itself has no end.
 * Source: RFC 6901 (JSON Pointer); OpenAPI 3.1, "Reference Object".
 */
import { fail, ok, type Result } from "../result.ts";

type JsonObject = Readonly<Record<string, unknown>>;

/** Documents whose references multiply are refused, not expanded. */
const MOST_VALUES = 20_000;

export function inlineReferences(part: unknown, document: unknown): Result<unknown, string> {
  const budget = { values: MOST_VALUES };
  return inline(part, { document, within: [], budget });
}

type Reading = {
  readonly document: unknown;
  /** The references that led here. */
  readonly within: readonly string[];
  readonly budget: { values: number };
};

function inline(value: unknown, reading: Reading): Result<unknown, string> {
  reading.budget.values -= 1;
  if (reading.budget.values < 0) return fail("its references make it too large to read");
  if (Array.isArray(value)) {
    const items = inlineEntries({ ...value }, reading);
    return items.ok ? ok(Object.values(items.value)) : items;
  }
  if (!isObject(value)) return ok(value);
  const { $ref: reference, ...beside } = value;
  // A property may be called "$ref"; then it holds a schema, not a text.
  if (typeof reference !== "string") return inlineEntries(value, reading);
  if (reading.within.includes(reference)) return fail(`${reference} refers to itself`);
  const target = valueAt(reference, reading.document);
  if (!target.ok) return target;
  const inlined = inline(target.value, { ...reading, within: [...reading.within, reference] });
  if (!inlined.ok || !isObject(inlined.value)) return inlined;
  const own = inlineEntries(beside, reading);
  return own.ok ? ok({ ...inlined.value, ...own.value }) : own;
}

function inlineEntries(value: JsonObject, reading: Reading): Result<JsonObject, string> {
  const entries: [string, unknown][] = [];
  for (const [key, each] of Object.entries(value)) {
    const item = inline(each, reading);
    if (!item.ok) return item;
    entries.push([key, item.value]);
  }
  return ok(Object.fromEntries(entries));
}

function valueAt(reference: string, document: unknown): Result<unknown, string> {
  if (!reference.startsWith("#/")) {
    return fail(`${reference} is not in this file, and only references within it are read`);
  }
  let value = document;
  for (const token of reference.slice(2).split("/")) {
    const key = token.replaceAll("%7B", "{").replaceAll("%7D", "}").replaceAll("~1", "/");
    const entries = isObject(value) || Array.isArray(value) ? Object.entries(value) : [];
    const found = entries.find(([name]) => name === key.replaceAll("~0", "~"));
    if (found === undefined) return fail(`${reference} leads nowhere`);
    value = found[1];
  }
  return ok(value);
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
