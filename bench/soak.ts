/**
 * Does a run that lasts a day lose anything, or pay for anything twice? A day of changing rate limits, faults,
 * overload and three outages of ten minutes, in simulated time.
 * Run: npm run soak [-- HOURS [SEED]]
 */
import { liveThrough } from "../__tests__/io/pace/day.ts";

const MOST_WALL = 1.15;

const [hours = 24, seed = 1] = process.argv.slice(2).map(Number);
const startedAt = performance.now();
const day = await liveThrough({ hours, seed });
const ratio = day.wallMs / day.idealMs;
const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
console.log(`${hours} simulated hours, seed ${seed}, in ${seconds} s`);
console.log(
  `calls ${day.calls}, requests ${day.requests} (${day.refused} refused, ${day.failed} failed)`,
);
console.log(`lost trials ${day.lost}, bought twice ${day.doubleBought}`);
console.log(`wall / ideal ${ratio.toFixed(3)} (at most ${MOST_WALL})`);
console.log(
  `CPU ${day.cpuMicrosecondsACall.toFixed(0)} microseconds a call, the simulation included`,
);
if (day.lost > 0 || day.doubleBought > 0 || ratio > MOST_WALL) process.exitCode = 1;
