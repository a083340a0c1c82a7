/**
 * Does a model that reads the answer by a rubric find it good? By itself, against a reference in both orders,
 * or step by step. What the judge cannot tell, or does not say as asked, is ungraded.
 */
import { unreachable } from "../../result.ts";
import type { JudgeForm } from "../../suite/judge-prompt.ts";
import { DEFAULT_MODES, formOf } from "../../suite/judges.ts";
import type { Inquiry, Observation } from "../../trial/inquire.ts";
import {
  failed,
  found,
  type GradeContext,
  type Grading,
  PASSED,
  type Settings,
  ungraded,
} from "../grading.ts";
import { type Step, stepsOf } from "../steps/step-text.ts";
import { type JudgeReply, readReply } from "./judge-reply.ts";
import { judgeRequest, type Part } from "./judge-request.ts";

export const NOT_ASKED = "the judge is asked only by measure and gate";
const DEPENDS_ON_ORDER = "the judge depends on the order";
const CANNOT_TELL = "the judge cannot tell";
const NO_TEXT = "no text to judge";
const NO_STEPS = "no steps to verify";
const TOO_MANY_STEPS = "more steps than a judge is asked to verify";

/** So many verdicts still fit into the schema of a reply. */
const MOST_STEPS = 200;

export function judgeInquiries(
  settings: Settings<"judge">,
  context: GradeContext,
): readonly Inquiry[] {
  const form = formOf(settings);
  if (whyNotJudged(form, context) !== null) return [];
  const { input = null } = context;
  const question: readonly Part[] = input === null ? [] : [{ name: "question", text: input }];
  const { text } = context.answer;
  const ask = (parts: readonly Part[]): Inquiry => ({
    kind: "ask",
    provider: settings.provider,
    request: judgeRequest(settings, {
      form,
      parts: [...question, ...parts],
      verdicts: verdictsOf(form, text),
    }),
  });
  switch (form) {
    case "rubric":
      return [ask([{ name: "answer", text }])];
    case "pairwise": {
      const reference = settings.against ?? "";
      return [ask(inOrder(text, reference)), ask(inOrder(reference, text))];
    }
    case "steps":
      return [ask(stepsOf(text).map(asPart))];
    default:
      return unreachable(form);
  }
}

export function gradeJudge(
  settings: Settings<"judge">,
  context: GradeContext,
  observations: readonly Observation[],
): Grading {
  const form = formOf(settings);
  const why = whyNotJudged(form, context);
  if (why !== null) return ungraded(why);
  if (observations.length === 0) return ungraded(NOT_ASKED);
  const verdicts = verdictsOf(form, context.answer.text);
  const replies: JudgeReply[] = [];
  for (const observation of observations) {
    const read = readReply(observation, verdicts);
    if (!read.ok) return ungraded(read.problem);
    replies.push(read.value);
  }
  if (replies.some(({ verdict }) => verdict === "cannot-tell")) return ungraded(CANNOT_TELL);
  const [first, second] = replies;
  if (first === undefined) return ungraded(NOT_ASKED);
  switch (form) {
    case "rubric":
      return first.verdict === "meets" ? PASSED : said(form, "does not meet the rubric", first);
    case "pairwise":
      return second === undefined ? ungraded(NOT_ASKED) : compare(first, second);
    case "steps":
      return first.verdict === "all-hold" ? PASSED : said(form, "a step does not hold", first);
    default:
      return unreachable(form);
  }
}

/** At least as good in both orders, or worse in both; else the order decided. */
function compare(answerFirst: JudgeReply, answerSecond: JudgeReply): Grading {
  const isWorse = answerFirst.verdict === "second";
  if (isWorse !== (answerSecond.verdict === "first")) return ungraded(DEPENDS_ON_ORDER);
  return isWorse
    ? said("pairwise", "worse than the reference in both orders", answerFirst)
    : PASSED;
}

/** The judge's own words are a quote: they stay in the transcript. */
function said(form: JudgeForm, rule: string, { verdict, reason }: JudgeReply): Grading {
  const step = form === "steps" ? { step: Number(verdict) } : {};
  return failed({ ...found(DEFAULT_MODES[form], rule, { ...step, quote: reason }), by: "judge" });
}

function whyNotJudged(form: JudgeForm, { answer: { text } }: GradeContext): string | null {
  if (text.trim() === "") return NO_TEXT;
  if (form !== "steps") return null;
  const steps = stepsOf(text).length;
  if (steps === 0) return NO_STEPS;
  return steps > MOST_STEPS ? TOO_MANY_STEPS : null;
}

function verdictsOf(form: JudgeForm, text: string): readonly string[] {
  switch (form) {
    case "rubric":
      return ["meets", "fails", "cannot-tell"];
    case "pairwise":
      return ["first", "second", "equal", "cannot-tell"];
    case "steps":
      return [...stepsOf(text).map(({ number }) => String(number)), "all-hold", "cannot-tell"];
    default:
      return unreachable(form);
  }
}

function inOrder(first: string, second: string): readonly Part[] {
  return [
    { name: "first answer", text: first },
    { name: "second answer", text: second },
  ];
}

function asPart({ number, text }: Step): Part {
  return { name: `step ${number}`, text };
}
