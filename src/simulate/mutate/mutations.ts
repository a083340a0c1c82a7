/**
 * In which modes can this work fail, and how is each planted? Read off the task's graders: a mode that
 * nobody looks for cannot be shown. A grader's own `mode:` renames what it reports.
 */
import type { GraderConfig } from "../../grader-config.ts";
import type { ModeId } from "../../modes.ts";
import { unreachable } from "../../result.ts";
import type { Known } from "../match.ts";
import { hallucinatedEndpoint, hallucinatedParameter, missingCall, wrongCall } from "./agentic.ts";
import { confidentError } from "./confidence.ts";
import { constraintViolation, factualSlip } from "./creative.ts";
import { brokenFormat, empty, truncated } from "./format.ts";
import type { Mutate } from "./mutation.ts";
import { cascadingStep, logicalLeap, luckyAnswer, wrongAnswer, wrongStep } from "./reasoning.ts";

export function mutationsFor({ graders }: Known): ReadonlyMap<ModeId, Mutate> {
  const found = graders.flatMap((grader): readonly (readonly [ModeId, Mutate])[] =>
    Object.entries(mutationsOf(grader)).map(([mode, mutate]) => [grader.mode ?? mode, mutate]),
  );
  const always: readonly (readonly [ModeId, Mutate])[] = [
    ["format.truncated", truncated],
    ["format.empty", empty],
  ];
  return new Map([...always, ...found.toReversed()]);
}

function mutationsOf(grader: GraderConfig): Readonly<Record<ModeId, Mutate>> {
  switch (grader.kind) {
    case "steps":
      return {
        "reasoning.cascading-step": cascadingStep,
        "reasoning.wrong-step": wrongStep,
        "reasoning.lucky-answer": luckyAnswer,
        "reasoning.logical-leap": logicalLeap,
        "reasoning.wrong-answer": wrongAnswer,
      };
    case "numeric":
      return {
        "reasoning.wrong-answer": wrongAnswer,
        ...(grader.take === "marked" ? { "format.broken-format": brokenFormat } : {}),
      };
    case "equals":
    case "choice":
      return { "reasoning.wrong-answer": wrongAnswer };
    case "contains":
      return grader.all === undefined && grader.any === undefined
        ? { "creative.constraint-violation": constraintViolation }
        : { "reasoning.wrong-answer": wrongAnswer };
    case "json":
      return {
        "format.broken-format": brokenFormat,
        ...(grader.equals === undefined ? {} : { "reasoning.wrong-answer": wrongAnswer }),
      };
    case "regex":
    case "refusal":
    case "expression":
      return {};
    case "constraints":
      return {
        "creative.constraint-violation": constraintViolation,
        ...(grader.figures === undefined && grader["must-not-mention"] === undefined
          ? {}
          : { "creative.factual-slip": factualSlip }),
      };
    case "tools":
      return {
        "agentic.hallucinated-endpoint": hallucinatedEndpoint,
        "agentic.hallucinated-parameter": hallucinatedParameter,
        "agentic.wrong-call": wrongCall,
        ...(grader.expect.length === 0 ? {} : { "agentic.missing-call": missingCall }),
      };
    case "confidence":
      return {
        "confidence.confident-error": confidentError,
        ...(grader.required === true ? { "format.broken-format": brokenFormat } : {}),
      };
    default:
      return unreachable(grader);
  }
}
