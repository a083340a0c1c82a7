/**
 * `node bench/decide.ts`: how long does a verdict take, and how much memory?
 * Promised: 15 tasks x 24 instances x 10 modes in 0.5 s; 500 x 20 x 20 in 10 s and under 512 MiB.
 */
import { decide } from "../src/decide.ts";
import { DEFAULT_POLICY } from "../src/suite/policy.ts";
import { drawEvidence } from "./run/stored-evidence.ts";

for (const size of [
  { tasks: 15, instances: 24, modes: 10, looks: 1 },
  { tasks: 15, instances: 24, modes: 10, looks: 3 },
  { tasks: 500, instances: 20, modes: 20, looks: 1 },
  { tasks: 500, instances: 20, modes: 20, looks: 3 },
]) {
  const base = drawEvidence({ name: "base", seed: 1, ...size });
  const head = drawEvidence({ name: "head", seed: 2, ...size });
  const targets = [{ target: "bench", base, head }];
  const start = performance.now();
  const { kind } = decide({ targets, policy: DEFAULT_POLICY, toolVersion: "bench" });
  const seconds = ((performance.now() - start) / 1000).toFixed(2);
  const mebibytes = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(`${JSON.stringify(size)}: ${kind} in ${seconds} s, at most ${mebibytes} MiB so far`);
}
