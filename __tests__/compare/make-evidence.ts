/**
 * Evidence written by hand, small enough to read in a test.
 */
import type { Evidence, EvidenceTrial } from "../../src/evidence.ts";

export const WRONG = "reasoning.wrong-answer";

/** One trial: `.` passed, `u` unanswered, `g` ungraded, else the modes it failed in. */
export type Outcome = "." | "u" | "g" | readonly string[];

export type Arm = Readonly<Record<string, Readonly<Record<string, readonly Outcome[]>>>>;

/** task -> instance -> outcome of each trial. */
export function makeEvidence(arm: Arm, more: Partial<Evidence> = {}): Evidence {
  const trials = Object.entries(arm).flatMap(([task, instances]) =>
    Object.entries(instances).flatMap(([instance, outcomes]) =>
      outcomes.map(
        (outcome, trial): EvidenceTrial => ({ task, instance, trial, grade: gradeOf(outcome) }),
      ),
    ),
  );
  return evidenceOf(trials, more);
}

export function evidenceOf(
  trials: readonly EvidenceTrial[],
  more: Partial<Evidence> = {},
): Evidence {
  return {
    version: 1,
    tool: { version: "test" },
    target: "agent",
    revision: null,
    evidenceKey: key("a"),
    suites: [{ id: "suite", digest: key("5") }],
    planned: trials.length,
    trials: [...trials],
    ...more,
  };
}

export function key(digit: string): string {
  return `sha256:${digit.repeat(64)}`;
}

/** `tasks` tasks of `instances` instances with one trial each. */
export function grid(
  tasks: number,
  instances: number,
  outcome: (task: number, instance: number) => Outcome,
): Arm {
  return Object.fromEntries(
    range(tasks).map((task) => [
      name("task", task),
      Object.fromEntries(
        range(instances).map((instance) => [name("i", instance), [outcome(task, instance)]]),
      ),
    ]),
  );
}

export function range(size: number): readonly number[] {
  return Array.from({ length: size }, (_, index) => index);
}

function name(kind: string, index: number): string {
  return `${kind}${String(index).padStart(3, "0")}`;
}

function gradeOf(outcome: Outcome): EvidenceTrial["grade"] {
  if (outcome === ".") return { kind: "passed" };
  if (outcome === "u") return { kind: "unanswered", why: "not-provided" };
  if (outcome === "g") return { kind: "ungraded", why: "no rule applies" };
  const findings = outcome.map((mode) => ({
    mode,
    severity: "major" as const,
    by: "rule" as const,
    rule: "is wrong",
  }));
  return { kind: "failed", findings };
}
