/**
 * What must a reader know that changes no verdict?
 * Repeats dropped, instances dropped, and every check that the evidence does not allow.
 * Source: design.md section 5 (optional parts of the evidence), gate-statistics.md section 3.
 */
import type { Policy } from "../suite/policy.ts";
import type { Verdict } from "../verdict.ts";
import type { Sample } from "./sample.ts";
import { count, sayP } from "./say.ts";
import { ACCEPTED_RUNS } from "./zero-tolerance.ts";

export type Note = Verdict["notes"][number];

export function takeNotes(sample: Sample, policy: Policy): readonly Note[] {
  const { target, base, head, acceptedRuns } = sample.of;
  const texts: string[] = [];
  if (sample.copies.kind === "unequal") {
    texts.push(
      `repeats-dropped: one arm repeats its answers where the other does not (p ${sayP(sample.copies.p)}), so all tests use the first trial of each instance.`,
    );
  }
  if (sample.copies.kind === "unknown") {
    texts.push("Could not check whether one arm repeats its answers: no answer digests.");
  }
  if (sample.dropped > 0) {
    texts.push(`${count(sample.dropped, "instance")} answered in one arm only: dropped.`);
  }
  if (base.identity === undefined || head.identity === undefined) {
    texts.push(
      "Could not check that both arms have the same graders, judge and instances: no identity in the evidence.",
    );
  }
  if (base.tasks === undefined && head.tasks === undefined) {
    texts.push(
      "The evidence does not say which modes a task can show: every task has weight in every mode.",
    );
  }
  const zeroTolerance = Object.values(policy.modes).some((mode) => mode["zero-tolerance"] === true);
  if (zeroTolerance && acceptedRuns.length < ACCEPTED_RUNS) {
    texts.push(
      `Zero tolerance was held against base and ${count(acceptedRuns.length, "accepted run")} instead of ${ACCEPTED_RUNS}.`,
    );
  }
  return texts.map((text) => ({ target, text }));
}
