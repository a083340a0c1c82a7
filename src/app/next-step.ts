/**
 * What should the App do next about one commit? Decided from what GitHub says now, so that the same question
 * may be asked at any time, twice, after a crash: what is done is not done again, what is missing is.
 */
import { unreachable } from "../result.ts";
import type { VerdictKind } from "../verdict.ts";
import type { CheckState } from "./check-state.ts";
import type { Trust } from "./trust.ts";

/** Our own check run of the commit, the newest one. */
export type OwnCheck = {
  readonly id: number;
  readonly isCompleted: boolean;
  /** `null` when its `external_id` is none of ours. */
  readonly state: CheckState | null;
};

/** First glance: is there anything to find out? */
export type Glance =
  | { readonly kind: "leave"; readonly why: string }
  /** A run was ordered: what became of it? */
  | { readonly kind: "follow"; readonly state: CheckState; readonly run: number }
  | { readonly kind: "examine" };

export function glance(of: {
  readonly isOpen: boolean;
  readonly check: OwnCheck | null;
  /** Somebody who may do so asks for a run. */
  readonly asked: boolean;
}): Glance {
  const { isOpen, check, asked } = of;
  if (!isOpen) return { kind: "leave", why: "It is closed." };
  const state = check?.state ?? null;
  if (state === null) return { kind: "examine" };
  switch (state.phase) {
    case "decided":
      return {
        kind: "leave",
        why: "The verdict about this commit stands: a question is not asked again until the answer pleases.",
      };
    case "waiting":
      return asked
        ? { kind: "examine" }
        : { kind: "leave", why: "It waits for somebody to order the run." };
    case "unmeasured":
      return asked
        ? { kind: "examine" }
        : { kind: "leave", why: "It waits for somebody to order another run." };
    case "running":
      return state.run === null ? { kind: "examine" } : { kind: "follow", state, run: state.run };
    case "ordering":
    case "unasked":
    case "superseded":
      return { kind: "examine" };
    default:
      return unreachable(state.phase);
  }
}

/** What the files of both revisions say. */
export type Change =
  | { readonly kind: "no-config" }
  | { readonly kind: "untouched" }
  | { readonly kind: "invalid" }
  | { readonly kind: "affected"; readonly key: string };

export type Step =
  | { readonly kind: "say-nothing" }
  | { readonly kind: "conclude-untouched" }
  | { readonly kind: "conclude-invalid" }
  /** The same question was answered: the same verdict, nothing is asked. */
  | { readonly kind: "carry" }
  | { readonly kind: "ask-approval"; readonly why: string }
  | { readonly kind: "order"; readonly attempt: number };

export function nextStep(of: {
  readonly change: Change;
  readonly check: OwnCheck | null;
  readonly isAnswered: boolean;
  readonly trust: Trust;
  /** Somebody who may do so asks for a run. */
  readonly asked: boolean;
}): Step {
  const { change, check, trust, asked } = of;
  switch (change.kind) {
    case "no-config":
      // A repository that gates nothing hears nothing; a check that waits for us must not wait for ever.
      return check === null ? { kind: "say-nothing" } : { kind: "conclude-untouched" };
    case "untouched":
      return { kind: "conclude-untouched" };
    case "invalid":
      return { kind: "conclude-invalid" };
    case "affected": {
      if (of.isAnswered) return { kind: "carry" };
      // Whoever ordered before has answered for this commit.
      const isOrdered = asked || (check?.state?.attempt ?? 0) > 0;
      if (trust.kind === "ask" && !isOrdered) return { kind: "ask-approval", why: trust.why };
      return { kind: "order", attempt: (check?.state?.attempt ?? 0) + 1 };
    }
    default:
      return unreachable(change);
  }
}

/** Which buttons may be pressed on a check that says this? */
export function buttonsOf(
  state: Pick<CheckState, "phase" | "verdict" | "accepted">,
): readonly ("run" | "rerun" | "accept")[] {
  if (state.phase === "waiting") return ["run"];
  if (state.phase === "unmeasured") return ["rerun"];
  const isOpen = state.phase === "decided" && !state.accepted && state.verdict !== "passed";
  return isOpen ? ["accept"] : [];
}

/** Does a stored state answer a question with this key? Acceptance is another matter. */
export function answers(state: CheckState, key: string): boolean {
  return state.phase === "decided" && state.key === key;
}

/** What a verdict means to a branch rule, which takes `neutral` for a pass. */
export function conclusionOf(
  kind: VerdictKind,
  of: { readonly onInconclusive: "fail" | "warn"; readonly accepted: boolean },
): "success" | "failure" | "neutral" {
  if (of.accepted || kind === "passed" || kind === "not-applicable") return "success";
  return kind === "inconclusive" && of.onInconclusive === "warn" ? "neutral" : "failure";
}
