/**
 * Evidence of any size, drawn: what a verdict is measured on.
 */
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { Evidence, EvidenceTrial } from "../../src/evidence.ts";
import { digestOf } from "../../src/suite/content-key.ts";

export type EvidenceSize = {
  readonly tasks: number;
  readonly instances: number;
  readonly modes: number;
  readonly looks: number;
};

const FAILURE_RATE = 0.3;

export function drawEvidence({
  name,
  seed,
  tasks,
  instances,
  modes,
  looks,
}: EvidenceSize & { readonly name: string; readonly seed: number }): Evidence {
  const random = xoroshiro128plus(seed);
  const draw = (below: number) => Math.floor(uniformFloat64(random) * below);
  const trials = Array.from({ length: tasks * instances }, (_, index): EvidenceTrial => {
    const place = { task: `t${index % tasks}`, instance: `i${index}`, trial: 0 };
    const look = 1 + Math.floor((index * looks) / (tasks * instances));
    if (uniformFloat64(random) >= FAILURE_RATE)
      return { ...place, look, grade: { kind: "passed" } };
    const shown = new Set([draw(modes), draw(modes)]);
    const findings = Array.from(shown, (mode) => ({
      mode: `bench.m${mode}`,
      severity: "major" as const,
      by: "rule" as const,
      rule: "simulated",
    }));
    return { ...place, look, grade: { kind: "failed", findings } };
  });
  return {
    version: 1,
    tool: { version: "bench" },
    target: "bench",
    revision: null,
    evidenceKey: digestOf(name),
    suites: [],
    ...(looks === 1 ? {} : { looks: { planned: looks, taken: looks, stop: "end" as const } }),
    planned: trials.length,
    trials,
  };
}
