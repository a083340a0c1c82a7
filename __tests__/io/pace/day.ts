/**
 * What becomes of a run that lasts a day? A provider that changes its limits, its hints and its speed every hour,
 * fails one request in a hundred, is overloaded now and then and is out for ten minutes three times, in simulated
 * time. The ideal is what its limits allow while it is there.
 */
import { fixedWindow, slidingWindow, tokenBucket } from "./limiters.ts";
import type { Circumstances, HintStyle, Trouble } from "./provider.ts";
import { chance, runCalls } from "./run-calls.ts";

type Hour = {
  readonly kind: typeof slidingWindow;
  readonly units: number;
  readonly windowMs: number;
  readonly hints: HintStyle;
  readonly latencyMs: number;
};

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Half a day; the second half is the same with other chances. */
const HOURS: readonly Hour[] = [
  { kind: slidingWindow, units: 600, windowMs: MINUTE, hints: "seconds", latencyMs: 800 },
  { kind: tokenBucket, units: 500, windowMs: MINUTE, hints: "headers", latencyMs: 1_500 },
  { kind: fixedWindow, units: 300, windowMs: MINUTE, hints: "none", latencyMs: 600 },
  { kind: fixedWindow, units: 100, windowMs: 10_000, hints: "headers in seconds", latencyMs: 300 },
  { kind: slidingWindow, units: 100, windowMs: 10_000, hints: "none", latencyMs: 200 },
  { kind: slidingWindow, units: 60, windowMs: 10_000, hints: "date", latencyMs: 2_000 },
  { kind: tokenBucket, units: 200, windowMs: MINUTE, hints: "none", latencyMs: 3_000 },
  {
    kind: slidingWindow,
    units: 900,
    windowMs: MINUTE,
    hints: "seconds and headers",
    latencyMs: 700,
  },
  { kind: fixedWindow, units: 600, windowMs: MINUTE, hints: "ms", latencyMs: 1_000 },
  { kind: tokenBucket, units: 600, windowMs: MINUTE, hints: "seconds", latencyMs: 500 },
  { kind: slidingWindow, units: 50, windowMs: 5_000, hints: "headers", latencyMs: 900 },
  {
    kind: tokenBucket,
    units: 1_000,
    windowMs: MINUTE,
    hints: "seconds and headers",
    latencyMs: 400,
  },
];
const OUTAGES_AT: readonly number[] = [1.4 * HOUR, 9.7 * HOUR, 18.2 * HOUR];
const OUTAGE_MS = 10 * MINUTE;
/** Two minutes in which half of all requests fail. */
const OVERLOADED_AT: readonly number[] = [0.5 * HOUR, 6.1 * HOUR, 12.6 * HOUR, 21.3 * HOUR];
const OVERLOADED_MS = 2 * MINUTE;
const FAULTS: readonly Trouble[] = ["500", "reset", "503", "timeout"];
const FAULT_SHARE = 0.01;
const LANES = 60;

export type Day = {
  readonly calls: number;
  readonly requests: number;
  readonly refused: number;
  readonly failed: number;
  readonly lost: number;
  readonly doubleBought: number;
  readonly wallMs: number;
  readonly idealMs: number;
  readonly cpuMicrosecondsACall: number;
};

export async function liveThrough(of: {
  readonly hours: number;
  readonly seed: number;
}): Promise<Day> {
  const idealMs = of.hours * HOUR;
  const calls = allowedWithin(idealMs);
  const before = process.cpuUsage();
  const ran = await runCalls({
    calls,
    lanes: LANES,
    circumstances: openDay(of.seed),
    seed: of.seed,
  });
  const { user, system } = process.cpuUsage(before);
  const { ledger, lost, doubleBought, wallMs } = ran;
  const { requests, refused, failed } = ledger;
  const cpuMicrosecondsACall = (user + system) / calls;
  return {
    calls,
    requests,
    refused,
    failed,
    lost,
    doubleBought,
    wallMs,
    idealMs,
    cpuMicrosecondsACall,
  };
}

function openDay(seed: number): (now: number) => Circumstances {
  const random = chance(seed + 1);
  let hour = -1;
  let here: Circumstances = { hints: "none", latencyMs: () => 0 };
  const trouble = (now: number): Trouble | null => {
    if (isWithin(OUTAGES_AT, OUTAGE_MS, now)) return "503";
    if (isWithin(OVERLOADED_AT, OVERLOADED_MS, now) && random() < 0.5) return "503";
    if (random() >= FAULT_SHARE) return null;
    return FAULTS[Math.floor(random() * FAULTS.length)] ?? null;
  };
  return (now) => {
    const current = Math.floor(now / HOUR);
    if (current === hour) return here;
    hour = current;
    const { kind, units, windowMs, hints, latencyMs } = hourOf(current);
    // From half of the usual time to three times as long, the longer the rarer.
    const latency = () => latencyMs * (0.5 + 2.5 * random() ** 3);
    here = { requests: kind({ units, windowMs }), hints, latencyMs: latency, trouble };
    return here;
  };
}

/** So many answers do the limits allow in the time, outages left out. */
function allowedWithin(ms: number): number {
  let allowed = 0;
  for (let at = 0; at < ms; at += MINUTE) {
    const { units, windowMs } = hourOf(Math.floor(at / HOUR));
    if (!isWithin(OUTAGES_AT, OUTAGE_MS, at)) allowed += (units / windowMs) * MINUTE;
  }
  return Math.floor(allowed);
}

function hourOf(hour: number): Hour {
  const found = HOURS[hour % HOURS.length];
  if (found === undefined) throw new Error("a day has hours");
  return found;
}

function isWithin(starts: readonly number[], lengthMs: number, now: number): boolean {
  return starts.some((start) => now >= start && now < start + lengthMs);
}
