/**
 * May this person let this regression through? Bound to one commit, one piece of evidence and named failure
 * modes; the author may not, and a new push is another commit.
 */
import type { Verdict } from "../verdict.ts";
import type { CheckState } from "./check-state.ts";
import { hasAtLeast, LEAST_TO_ACCEPT, type Role } from "./trust.ts";

/** Stands for every failure mode that moved. */
export const ANY_FAILURE = "any";

export type AcceptanceAsked = {
  readonly by: string;
  readonly role: Role;
  readonly author: string;
  /** As written: at least seven digits. */
  readonly commit: string;
  readonly head: string;
  readonly state: CheckState | null;
};

/** Why not, in a sentence to the person; `null` when they may. The modes are looked at once they are known. */
export function acceptanceRefusal(asked: AcceptanceAsked): string | null {
  const { by, role, author, commit, head, state } = asked;
  if (!hasAtLeast(role, LEAST_TO_ACCEPT)) {
    return `Accepting a regression needs the role ${LEAST_TO_ACCEPT} or admin; yours is ${role}.`;
  }
  if (by.toLowerCase() === author.toLowerCase()) {
    return "The author of a pull request cannot accept its regression; somebody else must.";
  }
  if (!head.startsWith(commit)) {
    return `Name the commit you have looked at: the head is ${head} now.`;
  }
  if (state === null || state.phase !== "decided") {
    return "There is no verdict about this commit yet, so there is nothing to accept.";
  }
  if (state.verdict === "passed") return "This commit passed; there is nothing to accept.";
  return state.accepted ? "This is accepted already." : null;
}

/** The regressed modes that were not named; none when everything is covered. Doubts are no modes. */
export function uncoveredModes(verdict: Verdict, named: readonly string[]): readonly string[] {
  if (named.includes(ANY_FAILURE)) return [];
  const regressed = regressedModes(verdict);
  return regressed.length === 0 ? ["all"] : regressed.filter((mode) => !named.includes(mode));
}

/** The modes that made the verdict, most severe first; only `any` when it was no single one. */
export function regressedModes({ changes }: Verdict): readonly string[] {
  const worse = changes.filter(({ status, scope }) => status === "regressed" && scope === "target");
  const modes = [...new Set(worse.map(({ mode }) => mode))];
  const named = modes.filter((mode) => mode !== ANY_FAILURE);
  return named.length > 0 ? named : modes;
}
