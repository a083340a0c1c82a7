/**
 * What is the verdict on one target, and on the pull request?
 * Regressed beats doubt, doubt beats passed: so `passed` always means that no failure mode rose detectably
 * and that an overall rise of `policy.detect` is excluded. Source: gate-statistics.md section 5.
 */
import { describeMode } from "../modes.ts";
import type { Policy } from "../suite/policy.ts";
import type { Change, TargetVerdict, VerdictKind } from "../verdict.ts";
import type { Findings } from "./gather-findings.ts";
import { ANY } from "./row-mode.ts";
import { count, sayPoints, sayRate } from "./say.ts";

export function concludeTarget(of: Findings, policy: Policy): TargetVerdict {
  const { target, measured } = of;
  const say = (kind: VerdictKind, why: string): TargetVerdict => ({
    target,
    kind,
    why,
    ...measured,
  });
  const regressed = of.changes.filter(({ status }) => status === "regressed");
  if (regressed.length > 0) return say("regressed", sayRegressed(regressed));
  const [doubt] = of.doubts;
  if (doubt !== undefined) return say("inconclusive", doubt.why);
  if (of.notApplicable !== null) return say("not-applicable", of.notApplicable);
  return say("passed", sayPassed(of, policy));
}

const WORST_FIRST: readonly VerdictKind[] = [
  "regressed",
  "inconclusive",
  "passed",
  "not-applicable",
];

/** The worst over targets, and one sentence a reviewer reads first. */
export function concludeAll(targets: readonly TargetVerdict[]): {
  readonly kind: VerdictKind;
  readonly why: string;
} {
  const kind = WORST_FIRST.find((each) => targets.some((target) => target.kind === each));
  if (kind === undefined) return { kind: "not-applicable", why: "No target is affected." };
  const [first, ...others] = targets.filter((target) => target.kind === kind);
  const more = others.map(({ target }) => target).join(", ");
  const rest = more === "" ? "" : ` Likewise: ${more}.`;
  return { kind, why: `${first?.target}: ${first?.why}${rest}` };
}

const NAMED = 3;

function sayRegressed(regressed: readonly Change[]): string {
  const named = regressed.slice(0, NAMED).map((change) => {
    const what = change.mode === ANY ? "all failures" : describeMode(change.mode).label;
    const where = change.task === undefined ? "" : ` on task ${change.task}`;
    return `${what}${where} ${sayPoints(change.difference)}`;
  });
  const more = regressed.length - named.length;
  const rest = more > 0 ? `, and ${more} more` : "";
  return `${count(regressed.length, "change")} for the worse: ${named.join(", ")}${rest}.`;
}

function sayPassed({ changes, measured }: Findings, policy: Policy): string {
  const improved = changes.filter(({ status }) => status === "improved").length;
  const better = improved === 0 ? "" : ` ${count(improved, "change")} for the better.`;
  if (measured.upperBound === null) return "Every absolute limit is kept.";
  const excluded = sayRate(measured.upperBound).replace(" %", " points");
  return `No failure mode rose detectably, and a rise of all failures by ${excluded} or more is excluded (asked: ${sayRate(policy.detect).replace(" %", " points")}).${better}`;
}
