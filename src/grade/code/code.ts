/**
 * Does the program that the answer contains pass the task's checks?
 * What the sandbox could not find out is nobody's failure; a program's own words are quoted, never part of a rule.
 */
import type { Program, ProgramEnd } from "../../ports.ts";
import { unreachable } from "../../result.ts";
import type { Observation } from "../../trial/inquire.ts";
import {
  failed,
  found,
  type GradeContext,
  type Grading,
  PASSED,
  type Settings,
  ungraded,
} from "../grading.ts";
import { programIn } from "./code-answer.ts";

const DEFAULT_SECONDS = 10;

/** The program to run; `null` when the answer holds none. */
export function programOf(settings: Settings<"code">, { answer }: GradeContext): Program | null {
  const source = programIn(answer.text, settings);
  if (source === null) return null;
  const { language, checks, seconds = DEFAULT_SECONDS } = settings;
  return { language, source, checks, seconds };
}

export function gradeCode(
  settings: Settings<"code">,
  context: GradeContext,
  observations: readonly Observation[],
): Grading {
  if (programOf(settings, context) === null) {
    return failed(
      found("format.broken-format", `no ${LANGUAGE[settings.language]} program in the answer`, {
        quote: context.answer.text,
      }),
    );
  }
  const [observation] = observations;
  switch (observation?.kind) {
    case "run":
      return gradeEnd(settings, observation.end);
    case "none":
      return ungraded(observation.why);
    default:
      return ungraded("the program was not run");
  }
}

const LANGUAGE = { python: "Python", javascript: "JavaScript" } as const satisfies Record<
  Program["language"],
  string
>;

function gradeEnd({ language }: Settings<"code">, end: ProgramEnd): Grading {
  switch (end.kind) {
    case "ended":
      return PASSED;
    case "timed-out":
      return broken("the program runs out of time");
    case "out-of-memory":
      return broken("the program runs out of memory");
    case "raised":
      return LACKING.test(end.error)
        ? ungraded("the program needs threads or processes, which the sandbox does not have")
        : broken(ruleFor(language, end), end.error);
    case "not-run":
      return ungraded(`the program could not be run: ${end.why}`);
    default:
      return unreachable(end);
  }
}

function broken(rule: string, quote = ""): Grading {
  return failed(found("agentic.broken-artifact", rule, { quote }));
}

/** What Python says where a machine could have gone on. */
const LACKING =
  /^(?:RuntimeError: can't start new thread|OSError: \[Errno \d+\] emscripten does not support processes)/;

/** Python's own checks raise AssertionError; JavaScript's throw a plain Error as often. */
const CHECK_FAILS = {
  python: /^AssertionError\b/,
  javascript: /^(?:AssertionError|Error)\b/,
} as const satisfies Record<Program["language"], RegExp>;

const DOES_NOT_PARSE = /^(?:SyntaxError|IndentationError|TabError)\b/;

function ruleFor(
  language: Program["language"],
  end: Extract<ProgramEnd, { readonly kind: "raised" }>,
): string {
  if (end.in === "checks") {
    return CHECK_FAILS[language].test(end.error)
      ? "a check fails"
      : "the program raises an error in its checks";
  }
  return DOES_NOT_PARSE.test(end.error)
    ? "the program does not parse"
    : "the program raises an error before its checks";
}
