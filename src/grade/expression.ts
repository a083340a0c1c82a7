/**
 * Does the answer fulfil a condition its author wrote in CEL?
 * The condition sees `answer` (text, toolCalls, confidence) and `vars`; what it cannot evaluate is ungraded.
 */
import { evaluate, type Value } from "../suite/expression.ts";
import { statedConfidence } from "./confidence/confidence-line.ts";
import { failed, found, type Grader, PASSED, ungraded } from "./grading.ts";
import { isRecord } from "./json/json-value.ts";

export const gradeExpression: Grader<"expression"> = (
  settings,
  { answer, variables, question },
) => {
  const result = evaluate(settings.cel, {
    answer: {
      text: answer.text,
      toolCalls: answer.toolCalls.map((call) => ({
        name: call.name,
        arguments: asValue(call.arguments),
      })),
      confidence: answer.confidence ?? statedConfidence(answer.text, question),
    },
    vars: asValue(variables),
  });
  if (!result.ok) return ungraded("the expression cannot be evaluated");
  if (typeof result.value !== "boolean")
    return ungraded("the expression is neither true nor false");
  return result.value ? PASSED : failed(found("other.unclassified", "the condition does not hold"));
};

function asValue(raw: unknown): Value {
  if (typeof raw === "string" || typeof raw === "number" || typeof raw === "boolean") return raw;
  if (Array.isArray(raw)) return raw.map(asValue);
  if (!isRecord(raw)) return null;
  return Object.fromEntries(Object.entries(raw).map(([key, value]) => [key, asValue(value)]));
}
