/**
 * Which rows does the table have? In the order of the targets; each group can run alone.
 */
import type { Bench } from "../bench.ts";
import type { Row } from "../row.ts";
import { faultRows } from "./faults.ts";
import { killRows } from "./kill.ts";
import { laneRows } from "./lanes.ts";
import { lookRows } from "./looks.ts";
import { memoryRows } from "./memory.ts";
import { promptfooRows } from "./promptfoo.ts";
import { rateLimitRows } from "./rate-limit.ts";
import { rerunRows } from "./rerun.ts";
import { speedRows } from "./speed.ts";
import { startRows } from "./start.ts";
import { verdictRows } from "./verdict.ts";

export type Group = {
  /** What `--only` finds it by. */
  readonly name: string;
  readonly rows: (bench: Bench) => Promise<readonly Row[]>;
};

export const GROUPS: readonly Group[] = [
  { name: "speed: wall, CPU", rows: speedRows },
  { name: "promptfoo", rows: promptfooRows },
  { name: "lanes: wall over 100 lanes", rows: laneRows },
  { name: "memory: peak RSS", rows: memoryRows },
  { name: "start: cold start", rows: startRows },
  { name: "rerun: finished re-run", rows: rerunRows },
  { name: "kill: SIGKILL", rows: killRows },
  { name: "rate limit", rows: rateLimitRows },
  { name: "faults", rows: faultRows },
  { name: "verdict on stored evidence", rows: verdictRows },
  { name: "looks: paid calls", rows: lookRows },
];
