/**
 * What does the gate say of many simulated pull requests of one kind, through the shipped functions?
 * Evidence as `measure` would write it, `look` after each look, `decide` at the end.
 */
import { setImmediate } from "node:timers/promises";
import { look } from "../compare/look.ts";
import { cutLooks, orderInstances } from "../compare/order-instances.ts";
import { ANY } from "../compare/row-mode.ts";
import { decide } from "../decide.ts";
import type { Evidence, EvidenceTask, EvidenceTrial } from "../evidence.ts";
import {
  type DrilledTask,
  type DrilledUnit,
  drawPullRequest,
  type Outcome,
  type Rise,
} from "../simulate/drill-world.ts";
import { type Digest, digestOf } from "../suite/content-key.ts";
import type { Policy } from "../suite/policy.ts";
import type { Verdict } from "../verdict.ts";

export type Drilled = {
  readonly suite: { readonly id: string; readonly digest: Digest };
  readonly tasks: readonly DrilledTask[];
  readonly described: readonly EvidenceTask[];
  readonly policy: Policy;
  readonly toolVersion: string;
};

export type RunCounts = {
  readonly runs: number;
  readonly regressed: number;
  readonly inconclusive: number;
  /** Regressed, and the risen mode is among what rose. */
  readonly byMode: number;
  /** Regressed, and all failures together are, or those of one task. */
  readonly byAny: number;
  /** Either of the two. */
  readonly detected: number;
};

/**
 * Sign vectors a test draws where they cannot be enumerated; as many as `bench:gate` draws. The gate takes
 * 20,000. The test keeps alpha with any number; fewer cost a little power, so the drill promises no more.
 */
export const DRILL_DRAWS = 499;

export async function drillRuns(
  drilled: Drilled,
  of: {
    readonly rise: Rise | null;
    readonly runs: number;
    readonly seed: string;
    readonly signal: AbortSignal;
  },
): Promise<RunCounts> {
  const counts = { regressed: 0, inconclusive: 0, byMode: 0, byAny: 0, detected: 0 };
  for (let run = 0; run < of.runs && !of.signal.aborted; run++) {
    // Lets progress be shown and Ctrl-C be heard.
    await setImmediate();
    const seed = JSON.stringify([of.seed, of.rise, run]);
    const units = drawPullRequest(drilled.tasks, { rise: of.rise, seed, strength: "strong" });
    const verdict = gateUnits(drilled, units, seed);
    if (verdict.kind === "inconclusive") counts.inconclusive += 1;
    if (verdict.kind !== "regressed") continue;
    const rose = verdict.changes.filter(({ status }) => status === "regressed");
    const byMode = rose.some(({ mode }) => mode === of.rise?.mode);
    const byAny = rose.some(({ mode }) => mode === ANY);
    counts.regressed += 1;
    if (byMode) counts.byMode += 1;
    if (byAny) counts.byAny += 1;
    if (byMode || byAny) counts.detected += 1;
  }
  return { runs: of.runs, ...counts };
}

function gateUnits(drilled: Drilled, units: readonly DrilledUnit[], seed: string): Verdict {
  const { suite, policy, toolVersion } = drilled;
  const keys = { base: digestOf(["base", seed]), head: digestOf(["head", seed]) };
  const ordered = orderInstances(units, { suiteDigest: suite.digest, baseKey: keys.base });
  const looks = cutLooks(ordered, policy.looks);
  const planned = looks.length;
  const plannedTrials = units.reduce((sum, { base }) => sum + base.length, 0);
  const base: EvidenceTrial[] = [];
  const head: EvidenceTrial[] = [];
  const evidence = (key: Digest, trials: readonly EvidenceTrial[], stop: Stop): Evidence => ({
    version: 1,
    tool: { version: toolVersion },
    target: suite.id,
    revision: null,
    evidenceKey: key,
    suites: [suite],
    tasks: [...drilled.described],
    looks: { planned, ...stop },
    planned: plannedTrials,
    trials: [...trials],
  });
  const settings = { policy, draws: DRILL_DRAWS };
  const upTo = (stop: Stop) => ({
    target: suite.id,
    base: evidence(keys.base, base, stop),
    head: evidence(keys.head, head, stop),
    plannedUnits: units.length,
  });
  for (const [index, batch] of looks.entries()) {
    const taken = index + 1;
    for (const unit of batch) {
      base.push(...records(unit, "base", taken));
      head.push(...records(unit, "head", taken));
    }
    const targets = [upTo({ taken, stop: "end" })];
    const next = look({ ...settings, targets, looks: { planned, taken } });
    if (taken < planned && next.kind === "continue") continue;
    const stop = next.kind === "stop" ? next.why : "end";
    return decide({ ...settings, targets: [upTo({ taken, stop })], toolVersion });
  }
  throw new Error("there is at least one look");
}

type Stop = Pick<NonNullable<Evidence["looks"]>, "taken" | "stop">;

/** Every answer is another one: repeats of an instance are independent tries. */
function records(unit: DrilledUnit, arm: "base" | "head", look: number): readonly EvidenceTrial[] {
  const { task, id } = unit;
  return unit[arm].map(
    (outcome: Outcome, trial): EvidenceTrial => ({
      task,
      instance: id,
      trial,
      look,
      answerDigest: `hmac:${arm} ${task} ${id} ${trial}`,
      ...outcome,
    }),
  );
}
