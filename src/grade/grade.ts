/**
 * What kind of failure is an answer, if it is one?
 * All graders must pass and every finding is kept; failed wins over ungraded, ungraded over passed.
 */
import type { Answer } from "../answer.ts";
import type { GraderConfig } from "../grader-config.ts";
import { describeMode } from "../modes.ts";
import { unreachable } from "../result.ts";
import type { Finding } from "../transcript.ts";
import type { Observation } from "../trial/inquire.ts";
import { gradeChoice } from "./answer/choice.ts";
import { gradeEquals } from "./answer/equals.ts";
import { gradeNumeric } from "./answer/numeric.ts";
import { gradeCode } from "./code/code.ts";
import { gradeConfidence } from "./confidence/confidence.ts";
import { statedConfidence } from "./confidence/confidence-line.ts";
import { gradeEndState } from "./end-state/end-state.ts";
import { gradeExpression } from "./expression.ts";
import { found, type GradeContext, type Grading, gradingOf, PASSED } from "./grading.ts";
import { gradeGrounded } from "./grounded/grounded.ts";
import { gradeJson } from "./json/json.ts";
import { gradeJudge } from "./judge/judge.ts";
import type { Gradable, Observed } from "./observe.ts";
import { gradeRefusal } from "./refusal/refusal.ts";
import { gradeReview } from "./review/review.ts";
import { gradeSteps } from "./steps/steps.ts";
import { gradeConstraints } from "./text/constraints.ts";
import { gradeContains } from "./text/contains.ts";
import { withoutThought } from "./text/own-answer.ts";
import { gradeRegex } from "./text/regex.ts";
import { gradeTools } from "./tools/tools.ts";

export { modesShown } from "./modes-shown.ts";

export type Graded = Grading;

export type GradeInput = Gradable & {
  /** A wrong answer stated at or above this confidence is a confident error. */
  readonly confidentAt: number;
  /** What came back on the inquiries of each grader. */
  readonly observed: Observed;
};

export function gradeAnswer(input: GradeInput): {
  readonly grade: Graded;
  readonly confidence: number | null;
} {
  const { answer, graders, tools, variables, question, input: words } = input;
  const confidence = answer.confidence ?? statedConfidence(answer.text, question);
  const delivery = checkDelivery(answer);
  if (isEmpty(answer)) return { grade: delivery, confidence };
  const { environment = null } = input;
  const context: GradeContext = {
    answer,
    tools,
    variables,
    question,
    input: words ?? null,
    environment,
  };
  const gradings = graders.map((config) => {
    const observations = input.observed.get(config) ?? [];
    return report(config, runGrader(config, context, observations));
  });
  // A judge's word is weighed later, with its calibration: it makes no finding of a rule.
  const isWrong = gradings.some(
    ({ kind }, index) => kind === "failed" && graders[index]?.kind !== "judge",
  );
  const { confidentAt } = input;
  const sure = graders.flatMap((config) =>
    config.kind === "confidence"
      ? [report(config, gradeConfidence(config, { stated: confidence, isWrong, confidentAt }))]
      : [],
  );
  return { grade: combine([delivery, ...gradings, ...sure]), confidence };
}

/** A thought by itself is no answer. */
function isEmpty(answer: Answer): boolean {
  return withoutThought(answer.text)?.trim() === "" && answer.toolCalls.length === 0;
}

function checkDelivery(answer: Answer): Grading {
  return gradingOf([
    ...(isEmpty(answer) ? [found("format.empty", "no text and no tool call")] : []),
    ...(answer.finish === "length"
      ? [found("format.truncated", "stopped at the length limit")]
      : []),
  ]);
}

function runGrader(
  config: GraderConfig,
  context: GradeContext,
  observations: readonly Observation[],
): Grading {
  switch (config.kind) {
    case "equals":
      return gradeEquals(config, context);
    case "contains":
      return gradeContains(config, context);
    case "regex":
      return gradeRegex(config, context);
    case "numeric":
      return gradeNumeric(config, context);
    case "json":
      return gradeJson(config, context);
    case "constraints":
      return gradeConstraints(config, context);
    case "choice":
      return gradeChoice(config, context);
    case "refusal":
      return gradeRefusal(config, context);
    case "expression":
      return gradeExpression(config, context);
    case "tools":
      return gradeTools(config, context);
    case "end-state":
      return gradeEndState(config, context);
    case "steps":
      return gradeSteps(config, context);
    case "review":
      return gradeReview(config, context);
    case "grounded":
      return gradeGrounded(config, context);
    case "code":
      return gradeCode(config, context, observations);
    case "judge":
      return gradeJudge(config, context, observations);
    case "confidence":
      return PASSED;
    default:
      return unreachable(config);
  }
}

/** The entry's own `mode:` and `severity:` win over what the grader says. */
function report(config: GraderConfig, grading: Grading): Grading {
  if (grading.kind !== "failed") return grading;
  const findings = grading.findings.map((finding) => {
    const mode = config.mode ?? finding.mode;
    return { ...finding, mode, severity: config.severity ?? describeMode(mode).severity };
  });
  return { kind: "failed", findings };
}

function combine(gradings: readonly Grading[]): Graded {
  const findings = gradings.flatMap((each) => (each.kind === "failed" ? each.findings : []));
  const ungraded = gradings.find((each) => each.kind === "ungraded");
  if (findings.length === 0) return ungraded ?? PASSED;
  const key = ({ mode, rule, step }: Finding) => JSON.stringify([mode, rule, step]);
  const isJudgeAlone = findings.every(({ by }) => by === "judge");
  return {
    kind: "failed",
    findings: [...Map.groupBy(findings, key).values()].flatMap((same) => same.slice(0, 1)),
    ...(isJudgeAlone && ungraded !== undefined ? { ungraded: ungraded.why } : {}),
  };
}
