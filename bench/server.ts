/**
 * `node bench/server.ts`: the model server of the benches, in a process of its own so that what it costs is not
 * counted as ours. Says its port on the first line; ends when whoever started it ends.
 *   POST /bench/knobs      sets latency, rate limit, hints and faults, and begins to count anew
 *   GET  /bench/counters   what was counted since
 *   POST /v1/chat/completions
 */
import { serve } from "./run/server/serve.ts";

const { port } = await serve();
console.log(JSON.stringify({ port }));
process.stdin.resume().on("end", () => process.exit(0));
