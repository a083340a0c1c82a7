/**
 * What does the gate say of one simulated pull request, through the shipped functions?
 * Evidence as `measure` would write it, `look` after each look, `decide` at the end.
 */
import { look } from "../../src/compare/look.ts";
import { cutLooks, orderInstances } from "../../src/compare/order-instances.ts";
import { decide } from "../../src/decide.ts";
import type { Evidence, EvidenceTrial } from "../../src/evidence.ts";
import { digestOf } from "../../src/suite/content-key.ts";
import { type Policy, policySchema } from "../../src/suite/policy.ts";
import type { Verdict } from "../../src/verdict.ts";
import type { SimulatedTrial, SimulatedUnit } from "./world.ts";

/** Section 10 simulates with margins 0 and limits off. */
const BENCH_POLICY: Policy = policySchema.parse({
  margins: { critical: 0, major: 0, minor: 0 },
});
/** And with 499 sign vectors. */
export const BENCH_DRAWS = 499;

export type Outcome = { readonly verdict: Verdict; readonly shareOfCalls: number };

export function runPullRequest(
  units: readonly SimulatedUnit[],
  of: { readonly seed: number; readonly looks: number; readonly draws: number },
): Outcome {
  const keys = { base: digestOf(`base ${of.seed}`), head: digestOf(`head ${of.seed}`) };
  const instances = units.map((unit) => ({
    ...unit,
    id: `i${unit.instance}`,
    task: `t${String(unit.task).padStart(3, "0")}`,
  }));
  const ordered = orderInstances(instances, { suiteDigest: "suite", baseKey: keys.base });
  const looks = cutLooks(ordered, of.looks);
  const planned = looks.length;
  const base: EvidenceTrial[] = [];
  const head: EvidenceTrial[] = [];
  for (const [index, batch] of looks.entries()) {
    const taken = index + 1;
    for (const unit of batch) {
      base.push(...unit.base.map((trial, number) => record(unit, trial, number, taken)));
      head.push(...unit.head.map((trial, number) => record(unit, trial, number, taken)));
    }
    const evidence = (key: string, trials: readonly EvidenceTrial[]): Evidence => ({
      version: 1,
      tool: { version: "bench" },
      target: "bench",
      revision: null,
      evidenceKey: key,
      suites: [{ id: "bench", digest: digestOf("bench") }],
      looks: { planned, taken, stop: "end" },
      planned: (trials.length / taken) * planned,
      trials: [...trials],
    });
    const target = {
      target: "bench",
      base: evidence(keys.base, base),
      head: evidence(keys.head, head),
      plannedUnits: units.length,
    };
    const settings = { targets: [target], policy: BENCH_POLICY, draws: of.draws };
    const next = look({ ...settings, looks: { planned, taken } });
    if (next.kind === "stop" || taken === planned) {
      const asked = looks.slice(0, taken).reduce((sum, each) => sum + each.length, 0);
      return {
        verdict: decide({ ...settings, toolVersion: "bench" }),
        shareOfCalls: asked / units.length,
      };
    }
  }
  throw new Error("there is at least one look");
}

function record(
  unit: { readonly task: string; readonly id: string },
  { mode, answer }: SimulatedTrial,
  trial: number,
  taken: number,
): EvidenceTrial {
  const grade: EvidenceTrial["grade"] =
    mode === null
      ? { kind: "passed" }
      : {
          kind: "failed",
          findings: [{ mode: `bench.m${mode}`, severity: "major", by: "rule", rule: "simulated" }],
        };
  const { task, id } = unit;
  return { task, instance: id, trial, look: taken, answerDigest: `hmac:${answer}`, grade };
}
