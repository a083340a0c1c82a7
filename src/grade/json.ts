/**
 * Is the answer the JSON it should be?
 * Read from the whole text, a fenced block, or the first balanced object or array in it.
 */
import { type Schema, Validator } from "@cfworker/json-schema";
import { failed, found, type Grader, gradingOf } from "./grading.ts";
import { deepEqual, parseJson } from "./json-value.ts";

export const gradeJson: Grader<"json"> = (settings, { answer }) => {
  const read = readJson(answer.text);
  if (read === null) {
    return failed(found("format.broken-format", "no JSON found", { quote: answer.text }));
  }
  const { schema, equals } = settings;
  const isValid = schema === undefined || fitsSchema(read.value, schema);
  const isEqual = equals === undefined || deepEqual(read.value, equals);
  return gradingOf([
    ...(isValid ? [] : [found("format.broken-format", "JSON does not fit the schema")]),
    ...(isEqual ? [] : [found("reasoning.wrong-answer", "JSON value is not the expected one")]),
  ]);
};

export function fitsSchema(value: unknown, schema: Schema): boolean {
  return new Validator(schema, "2020-12", true).validate(value).valid;
}

const FENCE = /```[\w-]*[^\S\n]*\n([\s\S]*?)```/g;

export function readJson(text: string): { readonly value: unknown } | null {
  const fenced = [...text.matchAll(FENCE)].map((match) => match[1] ?? "");
  for (const candidate of [text, ...fenced]) {
    const parsed = parseJson(candidate);
    if (parsed !== null) return parsed;
  }
  return firstBalanced(text);
}

const STARTS_AT_MOST = 50;

function firstBalanced(text: string): { readonly value: unknown } | null {
  const starts = [...text.matchAll(/[{[]/g)].slice(0, STARTS_AT_MOST);
  for (const { index } of starts) {
    const end = balancedEnd(text, index);
    const parsed = end === null ? null : parseJson(text.slice(index, end));
    if (parsed !== null && typeof parsed.value === "object") return parsed;
  }
  return null;
}

/** Where the bracket at `start` closes, strings respected; null when it never does. */
export function balancedEnd(text: string, start: number): number | null {
  let depth = 0;
  let isInString = false;
  for (let at = start; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (isInString) {
      if (character === "\\") at += 1;
      else if (character === '"') isInString = false;
    } else if (character === '"') isInString = true;
    else if ("{[".includes(character)) depth += 1;
    else if ("}]".includes(character)) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return null;
}
