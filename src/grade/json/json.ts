/**
 * Is the answer the JSON it should be?
 * Strict JSON (RFC 8259) without repeated keys, alone or in a fenced block or in prose. Where prose holds several
 * values that deserve different grades, nobody knows which one is the answer.
 */
import {
  failed,
  found,
  type Grader,
  type Grading,
  gradingOf,
  type Settings,
  ungraded,
} from "../grading.ts";
import { hasRepeatedKey, type JsonInText, jsonIn } from "./json-text.ts";
import { deepEqual } from "./json-value.ts";
import { brokenRule, pathInSchema, sayRule } from "./schema.ts";

export const gradeJson: Grader<"json"> = (settings, { answer }) => {
  const read = jsonIn(answer.text);
  if (read.length === 0) {
    const rule = /[{[]/.test(answer.text) ? "no JSON that parses" : "no JSON found";
    return failed(found("format.broken-format", rule, { quote: answer.text }));
  }
  const gradings = ofWantedKind(read, settings).map((value) => gradeValue(value, settings));
  const [first] = gradings;
  const isUnanimous = gradings.every(({ kind }) => kind === first?.kind);
  if (first === undefined || !isUnanimous) return ungraded("the answer holds several JSON values");
  return first;
};

function gradeValue({ value, source }: JsonInText, settings: Settings<"json">): Grading {
  const { schema, equals } = settings;
  const broken = schema === undefined ? null : brokenRule(value, schema);
  if (broken === "unusable") return ungraded("the task's JSON Schema cannot be used");
  const place = broken === null || schema === undefined ? "" : pathInSchema(broken.path, schema);
  const misfit =
    broken === null
      ? []
      : [`JSON does not fit the schema: ${place || "the value"} ${sayRule(broken.keyword)}`];
  const isEqual = equals === undefined || deepEqual(value, equals);
  return gradingOf([
    ...(hasRepeatedKey(source) ? ["JSON object has the same key twice"] : []).map(format),
    ...misfit.map(format),
    ...(isEqual ? [] : [found("reasoning.wrong-answer", "JSON value is not the expected one")]),
  ]);
}

function format(rule: string) {
  return found("format.broken-format", rule.slice(0, RULE_CHARACTERS));
}

const RULE_CHARACTERS = 200;

/** Of several values those of the kind that the task wants; prose has lists such as `[1]` too. */
function ofWantedKind(
  read: readonly JsonInText[],
  { schema, equals }: Settings<"json">,
): readonly JsonInText[] {
  const wanted = equals === undefined ? [schema?.type].flat() : [kindOf(equals)];
  const kinds = wanted.map((kind) => (kind === "integer" ? "number" : kind));
  const fitting = read.filter(({ value }) => kinds.includes(kindOf(value)));
  return fitting.length > 0 ? fitting : read;
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}
