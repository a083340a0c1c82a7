/**
 * Where does a value break a JSON Schema (draft 2020-12), and which rule of it?
 */
import { type OutputUnit, type Schema, Validator } from "@cfworker/json-schema";
import { isRecord } from "./json-value.ts";

export type SchemaIssue = {
  /** The keyword that is broken. */
  readonly keyword: string;
  /** Names on the way to the value, as the answer has them; list places are numbers. */
  readonly path: readonly string[];
};

/** Keywords that only say that something inside them is broken. */
const OUTER: readonly string[] = [
  "properties",
  "items",
  "prefixItems",
  "$ref",
  "allOf",
  "additionalProperties",
  "patternProperties",
  "unevaluatedProperties",
  "then",
  "else",
  "dependentSchemas",
];

/** The first broken rule, `null` when all hold, "unusable" when the schema itself is at fault. */
export function brokenRule(
  value: unknown,
  schema: Readonly<Record<string, unknown>>,
): SchemaIssue | "unusable" | null {
  const result = validate(value, asSchema(schema));
  if (result === null) return "unusable";
  if (result.valid) return null;
  const units = result.errors;
  const inner = units.find(({ keyword }) => !OUTER.includes(keyword)) ?? units.at(-1);
  return inner === undefined
    ? { keyword: "schema", path: [] }
    : { keyword: keywordOf(inner), path: pathOf(inner.instanceLocation) };
}

type Checked = { readonly valid: boolean; readonly errors: readonly OutputUnit[] };

/** The library throws at a pattern that is no regular expression, and at a reference that leads nowhere. */
function validate(value: unknown, schema: Schema): Checked | null {
  try {
    return new Validator(schema, "2020-12", true).validate(value);
  } catch {
    return null;
  }
}

/** A schema `false`, as of a property that is not allowed, has no keyword. */
function keywordOf({ keyword }: OutputUnit): string {
  return keyword === "false" ? "additionalProperties" : keyword;
}

/** A JSON pointer such as `#/orders/0/date`. */
function pathOf(pointer: string): readonly string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** Keywords that hold data, not schemas. */
const DATA: readonly string[] = ["const", "enum", "default", "example", "examples"];

/**
 * `url` is no format of JSON Schema and the library's pattern for it takes exponential time; `uri` is meant.
 */
function asSchema(schema: Readonly<Record<string, unknown>>): Schema {
  const entries = Object.entries(schema).map(([key, value]): readonly [string, unknown] => {
    if (key === "format" && value === "url") return [key, "uri"];
    return [key, DATA.includes(key) ? value : inside(value)];
  });
  return Object.fromEntries(entries);
}

function inside(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inside);
  return isRecord(value) ? asSchema(value) : value;
}

/** Words for the person who reads the finding; they name the rule and hold nothing of the answer. */
export function sayRule(keyword: string): string {
  return SAID.get(keyword) ?? `breaks "${keyword}"`;
}

const SAID: ReadonlyMap<string, string> = new Map([
  ["type", "has another type"],
  ["enum", "is none of the allowed values"],
  ["const", "is not the allowed value"],
  ["format", "has another format"],
  ["pattern", "does not match the pattern"],
  ["required", "misses a required property"],
  ["additionalProperties", "has a property that is not allowed"],
  ["unevaluatedProperties", "has a property that is not allowed"],
  ["minimum", "is too small"],
  ["exclusiveMinimum", "is too small"],
  ["maximum", "is too large"],
  ["exclusiveMaximum", "is too large"],
  ["multipleOf", "is no multiple of the allowed step"],
  ["minLength", "is too short"],
  ["maxLength", "is too long"],
  ["minItems", "has too few items"],
  ["maxItems", "has too many items"],
  ["uniqueItems", "has the same item twice"],
  ["anyOf", "fits none of the allowed forms"],
  ["oneOf", "does not fit exactly one of the allowed forms"],
]);

/**
 * The path as the schema spells it: list places are `*`, and a name that the schema does not have ends it, for
 * that would be a model's word.
 */
export function pathInSchema(
  path: readonly string[],
  schema: Readonly<Record<string, unknown>>,
): string {
  let here: unknown = schema;
  const said: string[] = [];
  for (const part of path) {
    if (!isRecord(here)) break;
    const { properties, items } = here;
    if (isRecord(properties) && Object.hasOwn(properties, part)) {
      said.push(part);
      here = properties[part];
    } else if (/^\d{1,9}$/.test(part)) {
      said.push("*");
      here = items;
    } else break;
  }
  return said.map((name) => `/${name}`).join("");
}
