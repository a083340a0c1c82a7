/**
 * `npm run bench:start`: how long does the Action's bundle take to say that a change touches nothing?
 * Promised: at most 6 times an empty Node script, in the same run, so that the machine's speed divides out.
 */
import { measureColdStart } from "./run/cold-start.ts";

const RUNS = 15;
const { empty, decided, whole, sdks } = await measureColdStart(RUNS);
for (const [name, ms] of Object.entries({ empty, decided, whole })) {
  console.log(`${name.padEnd(8)} ${ms.toFixed(0).padStart(4)} ms  ${(ms / empty).toFixed(1)} x`);
}
console.log(`Model SDKs loaded: ${sdks.length === 0 ? "none" : sdks.join(", ")}.`);
console.log(`Promised: decided at most 6 x, no SDK. Medians of ${RUNS} runs.`);
