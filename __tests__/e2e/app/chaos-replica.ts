/**
 * One replica of the App as a process of its own, to be killed. Settings come as JSON; its address goes to stdout.
 */
import { openLog } from "../../../src/service/log.ts";
import type { Registered } from "../../../src/service/settings.ts";
import { startApp } from "../../../src/service/start.ts";

export type Replica = { readonly settings: Registered; readonly privateKey: string };

const { settings, privateKey }: Replica = JSON.parse(process.env.REPLICA ?? "{}");
const started = await startApp({
  settings,
  privateKey,
  log: openLog({ level: "warn", write: (line) => void process.stderr.write(line), secrets: [] }),
  now: () => Date.now(),
  patience: { retries: 50, firstPauseSeconds: 1, longestPauseSeconds: 3, heartbeatSeconds: 10 },
});
if (!started.ok) throw new Error(JSON.stringify(started.problem));
process.stdout.write(`${started.value.url}\n`);
process.once("SIGTERM", () => {
  started.value.stop(5_000).then(() => process.exit(0));
});
