/**
 * How do numbers, statuses and verdicts read? The same words in every report.
 */
import { describeMode } from "../modes.ts";
import type { SeedKind } from "../suite/seed-secret.ts";
import type { Change, ChangeStatus, Doubt, Verdict, VerdictKind } from "../verdict.ts";
import type { Share } from "./categories.ts";
import type { Example } from "./examples.ts";

export const VERDICT_WORD = {
  regressed: "Regressed",
  passed: "Passed",
  inconclusive: "Inconclusive",
  "not-applicable": "Not applicable",
} as const satisfies Record<VerdictKind, string>;

export const STATUS_WORD = {
  regressed: "worse",
  improved: "better",
  equivalent: "no worse",
  unclear: "unclear",
} as const satisfies Record<ChangeStatus, string>;

/** How base did where head failed. */
export const ON_BASE = {
  passed: "passed on base",
  failed: "failed on base too",
  unknown: "no answer of base to compare",
} as const satisfies Record<Example["onBase"], string>;

/** What a person does about each doubt. */
export const DOUBT_ADVICE = {
  "no-baseline": "Measure the base revision too.",
  "not-comparable": "Measure both arms again with the same suites and graders.",
  "too-many-unanswered": "Find out why answers are missing, then run again.",
  "too-many-ungraded":
    "Look at the ungraded trials: the task or its graders do not fit the answers.",
  "stale-baseline": "Measure the base revision again, side by side.",
  "judge-failed-sentinels": "Check the judge before trusting its grades.",
  "judge-not-calibrated":
    "Hold the judge against labels of people (`calibrate-judge`), or set `gate: false` for its modes.",
  "budget-stopped": "Raise the budget or ask fewer instances.",
  "could-not-measure": "Mend the cause named here, then run again; nothing was concluded.",
  "could-not-exclude": "Ask more instances: `plan` says how small a rise they can exclude.",
} as const satisfies Record<Doubt["kind"], string>;

/** "12.5 %" */
export function percent(rate: number | null): string {
  return rate === null ? "not measured" : `${(100 * rate).toFixed(1)} %`;
}

/** "12.0 %", and where a judge's errors are known "12.0 % (corrected 9.1 %)". */
export function rateOf(change: Change, arm: "base" | "head"): string {
  const seen = percent(change[arm].rate);
  const corrected = change.corrected?.[arm] ?? null;
  return corrected === null ? seen : `${seen} (corrected ${percent(corrected)})`;
}

/** "+7.6 points" */
export function points(difference: number): string {
  return `${signed(difference)} points`;
}

/** "+7.6 [+2.1, +13.0]" in points. */
export function differenceWithInterval(change: Change): string {
  const [low, high] = change.interval;
  return `${signed(change.difference)} [${signed(low)}, ${signed(high)}]`;
}

/** "0.0003", "< 0.0001" */
export function pValue(p: number | null): string {
  if (p === null) return "not tested";
  return p < 0.0001 ? "< 0.0001" : p.toFixed(4);
}

/** "118 of 144 (81.9 %)" */
export function share(of: Share): string {
  return of.rate === null
    ? "nothing answered"
    : `${of.count} of ${of.trials} (${percent(of.rate)})`;
}

export function modeLabel(mode: string): string {
  return mode === "any" ? "Any failure" : describeMode(mode).label;
}

export function modeMeaning(mode: string): string {
  return mode === "any" ? "An answer failed, in whatever way." : describeMode(mode).meaning;
}

/** What a row is about: a mode, or a task. */
export function rowName(change: Change): string {
  if (change.scope === "task") return `task ${change.task ?? ""}`;
  return change.mode === "any" ? "any failure" : change.mode;
}

export function modesOf(verdict: Verdict, target: string): readonly Change[] {
  return verdict.changes.filter((change) => change.target === target && change.scope === "target");
}

/** A mode a reader wants evidence of, and why. */
export type Suspect = Pick<Change, "mode" | "severity" | "why">;

/**
 * The modes that broke a limit or regressed; when only the total or a task did, the ones that rose most.
 */
export function modesToShow(verdict: Verdict, target: string): readonly Suspect[] {
  const limits = verdict.limits.filter((limit) => limit.target === target && limit.exceeded);
  return [...limits.map(suspectOf), ...worseModes(verdict, target)];
}

function suspectOf({ mode, limit, head }: Verdict["limits"][number]): Suspect {
  const why = `${modeLabel(mode)} in ${percent(head.rate)} of head trials; the policy allows at most ${percent(limit)}.`;
  return { mode, severity: mode === "any" ? "major" : describeMode(mode).severity, why };
}

function worseModes(verdict: Verdict, target: string): readonly Change[] {
  const modes = modesOf(verdict, target).filter(({ mode }) => mode !== "any");
  const regressed = modes.filter(isRegressed);
  const isWorse = verdict.changes.some(
    (change) => change.target === target && change.status === "regressed",
  );
  if (regressed.length > 0 || !isWorse) return regressed;
  const rose = modes
    .filter(({ difference }) => difference > 0)
    .toSorted((a, b) => b.difference - a.difference)
    .slice(0, MOST_SUSPECTS);
  return rose.length > 0 ? rose : modesOf(verdict, target).filter(isRegressed);
}

function isRegressed({ status }: Change): boolean {
  return status === "regressed";
}

const MOST_SUSPECTS = 3;

export function tasksOf(verdict: Verdict, target: string): readonly Change[] {
  return verdict.changes.filter((change) => change.target === target && change.scope === "task");
}

/** The tasks whose own failures rose or fell. */
export function movedTasksOf(verdict: Verdict, target: string): readonly Change[] {
  return tasksOf(verdict, target).filter(
    ({ status }) => status === "regressed" || status === "improved",
  );
}

/** What the run could have seen, or `null` when nothing was measured. */
export function detectableRise(verdict: Verdict, target: string): string | null {
  const found = verdict.targets.find((each) => each.target === target)?.detectableIncrease ?? null;
  if (found === null) return null;
  return `This run would have seen a rise of ${percent(found).replace(" %", " points")} in all failures four times out of five.`;
}

/** Judges are asked beside the answers, and what the answers cost says nothing of them. */
export function judgesCost({ calls, usd }: { readonly calls: number; readonly usd: number }) {
  const asked = calls === 1 ? "A judge was asked once" : `Judges were asked ${calls} times`;
  return `${asked}, for ${usd.toFixed(4)} dollars by the prices that are known; that is not in the cost of the answers.`;
}

/** "288 calls, $0.8412" */
export function costOf({ cost }: Verdict): string {
  const money = cost.usd === null ? "cost unknown" : `$${cost.usd.toFixed(4)}`;
  return `${cost.calls} calls, ${money}`;
}

/** Who else could have known the tasks. */
export const SEED_WORDS = {
  secret: "a secret seed: nobody outside can know them before they are asked",
  public: "a public seed: whoever knows the commit can draw them too",
} as const satisfies Record<SeedKind, string>;

/** What to do next, by verdict. */
export function nextStep(verdict: Verdict): string {
  switch (verdict.kind) {
    case "regressed":
      return "Read the answers that broke, mend the prompt or the model config, and push again. `reliability-gate gate` shows the same on your machine. Where the change is wanted, a maintainer accepts it through the App, with a reason.";
    case "inconclusive":
      return verdict.policy.onInconclusive === "fail"
        ? "Resolve the doubts above and run again; the gate fails until it can tell."
        : "Resolve the doubts above and run again; the policy lets this pass with a warning.";
    case "passed":
      return "Nothing to do.";
    case "not-applicable":
      return verdict.targets.length === 0
        ? "Nothing to do: no gated prompt, model or suite is touched."
        : "Nothing to do: the next change can be compared with this run.";
  }
}

function signed(difference: number): string {
  const text = (100 * difference).toFixed(1);
  if (text === "0.0" || text === "-0.0") return "0.0";
  return difference > 0 ? `+${text}` : text.replace("-", "−");
}
