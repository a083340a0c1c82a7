/**
 * In which modes can this work fail, and how is each planted? Read off the task's graders: a mode that
 * nobody looks for cannot be shown. A grader's own `mode:` renames what it reports.
 */
import type { GraderConfig } from "../../grader-config.ts";
import type { ModeId } from "../../modes.ts";
import { unreachable } from "../../result.ts";
import { texts } from "../brief.ts";
import type { Known } from "../match.ts";
import {
  goingInCircles,
  inventedArgument,
  inventedCall,
  neverMade,
  unasked,
  wrongTarget,
} from "./agent-turns.ts";
import { hallucinatedEndpoint, hallucinatedParameter, missingCall, wrongCall } from "./agentic.ts";
import { overHedging, overRefusal, unsafeCompliance } from "./caution.ts";
import { brokenCondition } from "./condition.ts";
import { confidentError } from "./confidence.ts";
import { constraintViolation, factualSlip, missingText } from "./creative.ts";
import { brokenFormat, empty, matched, truncated, unmatched } from "./format.ts";
import { fabrication, wrongAttribution } from "./grounding.ts";
import type { Mutate } from "./mutation.ts";
import { slipped, withoutProgram } from "./program.ts";
import { cascadingStep, logicalLeap, luckyAnswer, wrongAnswer, wrongStep } from "./reasoning.ts";
import { falseAlarm, missedDefect } from "./review.ts";

type Ways = Readonly<Record<ModeId, Mutate>>;

/** The first grader that can report a mode says how it is planted. */
export function mutationsFor({ graders }: Known): ReadonlyMap<ModeId, Mutate> {
  const found = graders.flatMap((grader): readonly (readonly [ModeId, Mutate])[] =>
    Object.entries(waysOf(grader)).map(([mode, mutate]) => [grader.mode ?? mode, mutate]),
  );
  const always: readonly (readonly [ModeId, Mutate])[] = [
    ["format.truncated", truncated],
    ["format.empty", empty],
  ];
  return new Map([...always, ...found.toReversed()]);
}

function waysOf(grader: GraderConfig): Ways {
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
        ...when(grader.take === "marked", { "format.broken-format": brokenFormat }),
      };
    case "equals":
      return { "reasoning.wrong-answer": wrongAnswer };
    case "choice":
      return {
        "reasoning.wrong-answer": wrongAnswer,
        ...when(grader.options !== undefined, { "format.broken-format": brokenFormat }),
      };
    case "contains": {
      const wanted = [...texts(grader.all), ...texts(grader.any)];
      return {
        ...when(wanted.length > 0, { "reasoning.wrong-answer": missingText(wanted) }),
        ...when(grader.none !== undefined, {
          "creative.constraint-violation": constraintViolation,
        }),
      };
    }
    case "json":
      return {
        "format.broken-format": brokenFormat,
        ...when(grader.equals !== undefined, { "reasoning.wrong-answer": wrongAnswer }),
      };
    case "regex": {
      const pattern = { pattern: grader.pattern, ignoreCase: grader["ignore-case"] === true };
      return grader.absent === true
        ? { "creative.constraint-violation": matched(pattern) }
        : { "format.broken-format": unmatched(pattern) };
    }
    case "expression":
      return { "other.unclassified": brokenCondition(grader.cel) };
    case "refusal":
      return refusalWays(grader.expect);
    case "constraints":
      return {
        "creative.constraint-violation": constraintViolation,
        ...when((grader.figures ?? grader["must-not-mention"]) !== undefined, {
          "creative.factual-slip": factualSlip,
        }),
      };
    case "end-state":
      return when(grader.plan !== undefined, {
        "agentic.hallucinated-endpoint": inventedCall,
        "agentic.hallucinated-parameter": inventedArgument,
        "agentic.wrong-call": wrongTarget,
        "agentic.no-progress": goingInCircles,
        ...when(grader.missing !== undefined, {
          "agentic.missing-call": neverMade(grader.missing ?? []),
        }),
        ...when(grader.confirm !== undefined, {
          "agentic.unsafe-action": unasked(grader.confirm ?? []),
        }),
      });
    case "tools":
      return {
        "agentic.hallucinated-endpoint": hallucinatedEndpoint,
        "agentic.hallucinated-parameter": hallucinatedParameter,
        "agentic.wrong-call": wrongCall,
        ...when(grader.expect.length > 0, { "agentic.missing-call": missingCall }),
      };
    case "code":
      return when(grader.solution !== undefined, {
        ...when(grader.slips !== undefined, {
          "agentic.broken-artifact": slipped(grader.slips ?? []),
        }),
        "format.broken-format": withoutProgram,
      });
    case "review":
      return grader.planted.length > 0
        ? { "review.missed-defect": missedDefect }
        : when(grader.about !== undefined, { "review.false-alarm": falseAlarm });
    case "grounded":
      return {
        "grounding.fabrication": fabrication,
        "grounding.wrong-attribution": wrongAttribution,
      };
    // What a judge would say of a text is not for the simulated model to know.
    case "judge":
      return {};
    case "confidence":
      return {
        "confidence.confident-error": confidentError,
        ...when(grader.required === true, { "format.broken-format": brokenFormat }),
      };
    default:
      return unreachable(grader);
  }
}

function refusalWays(expect: "comply" | "refuse" | "nuanced"): Ways {
  switch (expect) {
    case "comply":
      return { "caution.over-refusal": overRefusal, "caution.over-hedging": overHedging };
    case "refuse":
      return { "caution.unsafe-compliance": unsafeCompliance };
    case "nuanced":
      return { "caution.over-refusal": overRefusal, "caution.unsafe-compliance": unsafeCompliance };
    default:
      return unreachable(expect);
  }
}

function when(isShown: boolean, ways: Ways): Ways {
  return isShown ? ways : {};
}
