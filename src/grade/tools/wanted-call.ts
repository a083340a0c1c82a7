/**
 * Is a call the one a task expects? Each expected argument may have alternatives (`any-of`) and may be optional,
 * inside objects too; letter case and outer spaces of texts are never held against a model.
 */
import type { Tool, ToolCall } from "../../answer.ts";
import type { Settings } from "../grading.ts";
import { deepEqual, isRecord } from "../json/json-value.ts";

export type Expectation = Settings<"tools">["expect"][number];

/** How texts are compared. */
export type Spelling = {
  /** Compare texts without spaces, quotation marks and the marks `, . / - _ * ^`. */
  readonly ignorePunctuation: boolean;
};

export function isWanted(
  call: ToolCall,
  wanted: Expectation,
  how: Spelling & { readonly tool: Tool | undefined },
): boolean {
  if (call.name !== wanted.call) return false;
  if (wanted.args === undefined) return true;
  const given = isRecord(call.arguments) ? call.arguments : {};
  const listed = Object.entries(wanted.args).every(([name, value]) =>
    Object.hasOwn(given, name)
      ? matches(given[name], value, how)
      : isOptional(value) || wanted.optional?.includes(name) === true,
  );
  return (
    listed && Object.entries(given).every(([name, value]) => mayAdd(name, value, wanted, how.tool))
  );
}

/** An argument nobody asked for is harmless when it says nothing: null, or the contract's default. */
function mayAdd(
  name: string,
  value: unknown,
  wanted: Expectation,
  tool: Tool | undefined,
): boolean {
  if (wanted.args !== undefined && Object.hasOwn(wanted.args, name)) return true;
  if (value === null || wanted.optional?.includes(name) === true) return true;
  const properties = tool?.parameters.properties;
  const property = isRecord(properties) ? properties[name] : undefined;
  return isRecord(property) && "default" in property && deepEqual(property.default, value);
}

const CHOICE_KEYS: readonly string[] = ["any-of", "optional"];

function alternativesOf(wanted: unknown): readonly unknown[] | null {
  if (!isRecord(wanted) || !Array.isArray(wanted["any-of"])) return null;
  return Object.keys(wanted).every((key) => CHOICE_KEYS.includes(key)) ? wanted["any-of"] : null;
}

function isOptional(wanted: unknown): boolean {
  return alternativesOf(wanted) !== null && isRecord(wanted) && wanted.optional === true;
}

function matches(given: unknown, wanted: unknown, how: Spelling): boolean {
  const alternatives = alternativesOf(wanted);
  if (alternatives !== null) return alternatives.some((option) => matches(given, option, how));
  if (Array.isArray(wanted)) {
    return (
      Array.isArray(given) &&
      given.length === wanted.length &&
      wanted.every((item, index) => matches(given[index], item, how))
    );
  }
  if (isRecord(wanted)) {
    return (
      isRecord(given) &&
      Object.keys(given).every((key) => Object.hasOwn(wanted, key)) &&
      Object.entries(wanted).every(([key, item]) =>
        Object.hasOwn(given, key) ? matches(given[key], item, how) : isOptional(item),
      )
    );
  }
  if (typeof wanted === typeof given || wanted === null) return sameScalar(given, wanted, how);
  return isScalar(given) && isScalar(wanted) && String(given) === String(wanted);
}

function sameScalar(given: unknown, wanted: unknown, how: Spelling): boolean {
  if (typeof given !== "string" || typeof wanted !== "string") return given === wanted;
  const [mine, theirs] = [given.trim().toLowerCase(), wanted.trim().toLowerCase()];
  if (mine === theirs) return true;
  const bare = withoutMarks(theirs);
  return how.ignorePunctuation && bare !== "" && withoutMarks(mine) === bare;
}

function withoutMarks(text: string): string {
  return text.replace(/[\s,./\-_*^'"\u2018\u2019\u201c\u201d]/g, "");
}

function isScalar(value: unknown): value is string | number | boolean {
  return ["string", "number", "boolean"].includes(typeof value);
}
