/**
 * `node bench/decide.ts`: how long does a verdict take, and how much memory?
 * Promised: 15 tasks x 24 instances x 10 modes in 0.5 s; 500 x 20 x 20 in 10 s and under 512 MiB.
 */
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { decide } from "../src/decide.ts";
import type { Evidence, EvidenceTrial } from "../src/evidence.ts";
import { digestOf } from "../src/suite/content-key.ts";
import { DEFAULT_POLICY } from "../src/suite/policy.ts";

type Size = {
  readonly tasks: number;
  readonly instances: number;
  readonly modes: number;
  readonly looks: number;
};

const FAILURE_RATE = 0.3;
const random = xoroshiro128plus(1);
const draw = (below: number) => Math.floor(uniformFloat64(random) * below);

for (const size of [
  { tasks: 15, instances: 24, modes: 10, looks: 1 },
  { tasks: 15, instances: 24, modes: 10, looks: 3 },
  { tasks: 500, instances: 20, modes: 20, looks: 1 },
  { tasks: 500, instances: 20, modes: 20, looks: 3 },
]) {
  const targets = [{ target: "bench", base: arm("base", size), head: arm("head", size) }];
  const start = performance.now();
  const { kind } = decide({ targets, policy: DEFAULT_POLICY, toolVersion: "bench" });
  const seconds = ((performance.now() - start) / 1000).toFixed(2);
  const mebibytes = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(`${JSON.stringify(size)}: ${kind} in ${seconds} s, at most ${mebibytes} MiB so far`);
}

function arm(name: string, { tasks, instances, modes, looks }: Size): Evidence {
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
    planned: trials.length,
    trials,
  };
}
