/**
 * What does one grader see, and what may it say?
 * A grader is a pure function of its settings and this context; its rules are fixed phrases, never model text.
 */
import type { Answer, Tool } from "../answer.ts";
import type { GraderConfig, GraderName } from "../grader-config.ts";
import { type BuiltInMode, describeMode } from "../modes.ts";
import type { Environment } from "../suite/environment.ts";
import type { Finding } from "../transcript.ts";

export type GradeContext = {
  readonly answer: Answer;
  readonly tools: readonly Tool[];
  readonly variables: Readonly<Record<string, unknown>>;
  /** All user text the model saw. */
  readonly question: string;
  /** The task's own words, the same in both arms; none when the prompt uses the variables directly. */
  readonly input?: string | null;
  /** The scripted world of an agent task. */
  readonly environment?: Environment | null;
};

export type Grading =
  | { readonly kind: "passed" }
  | {
      readonly kind: "failed";
      readonly findings: readonly Finding[];
      /** Why another grader could not grade, where a judge alone found something. */
      readonly ungraded?: string;
    }
  | { readonly kind: "ungraded"; readonly why: string };

/** The settings of one grader. */
export type Settings<Name extends GraderName> = Extract<GraderConfig, { readonly kind: Name }>;

export type Grader<Name extends GraderName> = (
  settings: Settings<Name>,
  context: GradeContext,
) => Grading;

export const PASSED: Grading = { kind: "passed" };

export function ungraded(why: string): Grading {
  return { kind: "ungraded", why };
}

/** Failed when something was found, else passed. */
export function gradingOf(findings: readonly Finding[]): Grading {
  return findings.length === 0 ? PASSED : { kind: "failed", findings };
}

export function failed(...findings: readonly Finding[]): Grading {
  return { kind: "failed", findings };
}

/** A finding of a rule, as severe as its mode is by default. */
export function found(
  mode: BuiltInMode,
  rule: string,
  evidence: { readonly step?: number; readonly quote?: string } = {},
): Finding {
  const { step, quote } = evidence;
  return {
    mode,
    severity: describeMode(mode).severity,
    ...(step === undefined ? {} : { step }),
    by: "rule",
    rule,
    ...(quote === undefined || quote.trim() === "" ? {} : { quote: cut(quote) }),
  };
}

const QUOTE_CHARACTERS = 300;

function cut(quote: string): string {
  const characters = [...quote.trim()];
  if (characters.length <= QUOTE_CHARACTERS) return characters.join("");
  return `${characters.slice(0, QUOTE_CHARACTERS - 1).join("")}…`;
}
