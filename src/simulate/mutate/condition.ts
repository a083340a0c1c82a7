/**
 * How is a condition broken that a suite states as an expression? By the first kind of failure that makes
 * it false.
 */
import { evaluate, type Value } from "../../suite/expression.ts";
import { within } from "../draw.ts";
import { isRecord } from "../example.ts";
import type { Work } from "../work.ts";
import { writeAnswer } from "../write.ts";
import { hallucinatedEndpoint, missingCall, unsafeAction, wrongCall } from "./agentic.ts";
import { constraintViolation } from "./creative.ts";
import { empty, truncated } from "./format.ts";
import type { Mutate, MutationContext } from "./mutation.ts";
import { wrongAnswer } from "./reasoning.ts";

const WAYS: readonly Mutate[] = [
  unsafeAction,
  missingCall,
  wrongCall,
  hallucinatedEndpoint,
  wrongAnswer,
  constraintViolation,
  truncated,
  empty,
];

export function brokenCondition(cel: string): Mutate {
  return (work, context) => {
    for (const [index, mutate] of WAYS.entries()) {
      const draw = within(context.draw, `way ${index}`);
      const failing = mutate(work, { ...context, draw });
      if (failing !== null && isFalse(cel, failing, context)) return failing;
    }
    return null;
  };
}

function isFalse(cel: string, work: Work, { tools, draw }: MutationContext): boolean {
  const { text, toolCalls } = writeAnswer(work, tools, draw);
  const result = evaluate(cel, {
    answer: {
      text,
      toolCalls: toolCalls.map(({ name, arguments: args }) => ({ name, arguments: asValue(args) })),
      confidence: work.confidence === null ? null : work.confidence / 100,
    },
    vars: work.known.variables,
  });
  return result.ok && result.value === false;
}

function asValue(raw: unknown): Value {
  if (typeof raw === "string" || typeof raw === "number" || typeof raw === "boolean") return raw;
  if (Array.isArray(raw)) return raw.map(asValue);
  if (!isRecord(raw)) return null;
  return Object.fromEntries(Object.entries(raw).map(([key, value]) => [key, asValue(value)]));
}
