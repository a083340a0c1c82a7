/**
 * What do the headers of a reply say about how fast its provider may be asked? Read on success as on failure.
 * Retry-After: RFC 9110 section 10.2.3, seconds or a date; `retry-after-ms` is OpenAI's and Azure's.
 * `x-ratelimit-{remaining,reset}-{requests,tokens}` is OpenAI's way, `anthropic-ratelimit-*` Anthropic's; OpenRouter
 * and others send `x-ratelimit-{remaining,reset}`. What does not parse was not said.
 */
import type { Allowance, PaceHints } from "../../ports.ts";

export type ReadHeader = (name: string) => string | null;

/** `nowMs` is the wall clock, for headers that state a time of day. */
export function readPaceHints(header: ReadHeader, nowMs: number): PaceHints {
  const waitMs = readWait(header, nowMs);
  const requests = firstAllowance(header, nowMs, [
    ["x-ratelimit-remaining-requests", "x-ratelimit-reset-requests"],
    ["anthropic-ratelimit-requests-remaining", "anthropic-ratelimit-requests-reset"],
    ["x-ratelimit-remaining", "x-ratelimit-reset"],
  ]);
  const tokens =
    firstAllowance(header, nowMs, [
      ["x-ratelimit-remaining-tokens", "x-ratelimit-reset-tokens"],
      ["anthropic-ratelimit-tokens-remaining", "anthropic-ratelimit-tokens-reset"],
    ]) ?? tighter(header, nowMs);
  return {
    ...(waitMs === null ? {} : { waitMs }),
    ...(requests === null ? {} : { requests }),
    ...(tokens === null ? {} : { tokens }),
  };
}

function readWait(header: ReadHeader, nowMs: number): number | null {
  const ms = readNumber(header("retry-after-ms"));
  if (ms !== null) return Math.ceil(ms);
  const after = header("retry-after");
  const seconds = readNumber(after);
  if (seconds !== null) return Math.ceil(seconds * 1000);
  const at = readDate(after);
  return at === null ? null : Math.max(0, at - nowMs);
}

/** Anthropic counts input and output apart; the one with less left is the one that will bind. */
function tighter(header: ReadHeader, nowMs: number): Allowance | null {
  const [input, output] = ["input", "output"].map((side) => {
    const of = `anthropic-ratelimit-${side}-tokens`;
    return firstAllowance(header, nowMs, [[`${of}-remaining`, `${of}-reset`]]);
  });
  if (!input || !output) return input ?? output ?? null;
  return input.remaining <= output.remaining ? input : output;
}

function firstAllowance(
  header: ReadHeader,
  nowMs: number,
  names: readonly (readonly [remaining: string, reset: string])[],
): Allowance | null {
  for (const [remainingName, resetName] of names) {
    const remaining = readNumber(header(remainingName));
    if (remaining === null) continue;
    const resetMs = readReset(header(resetName), nowMs);
    return { remaining, ...(resetMs === null ? {} : { resetMs }) };
  }
  return null;
}

/** Later than the year 2001 in seconds: no wait is that long, so it is a time of day. */
const EPOCH_SECONDS_FROM = 1e9;
const EPOCH_MS_FROM = 1e12;

/** Milliseconds from now: a number of seconds, a time since 1970, a duration such as `6m0s`, or a date. */
function readReset(text: string | null, nowMs: number): number | null {
  const number = readNumber(text);
  if (number !== null) {
    if (number >= EPOCH_MS_FROM) return Math.max(0, Math.ceil(number - nowMs));
    if (number >= EPOCH_SECONDS_FROM) return Math.max(0, Math.ceil(number * 1000 - nowMs));
    return Math.ceil(number * 1000);
  }
  const duration = readDuration(text);
  if (duration !== null) return duration;
  const at = readDate(text);
  return at === null ? null : Math.max(0, at - nowMs);
}

const UNIT_MS = {
  d: 86_400_000,
  h: 3_600_000,
  m: 60_000,
  s: 1000,
  ms: 1,
  us: 1e-3,
  µs: 1e-3,
  ns: 1e-6,
};
const PARTS = /(\d{1,15}(?:\.\d{1,15})?)(ms|us|µs|ns|d|h|m|s)/g;

/** As Go writes durations, which is what OpenAI sends: `1s`, `6m0s`, `20ms`, `1h2m3.5s`. */
function readDuration(text: string | null): number | null {
  const trimmed = text?.trim() ?? "";
  if (trimmed === "" || trimmed.length > 60) return null;
  let read = 0;
  let total = 0;
  for (const [part, amount, unit] of trimmed.matchAll(PARTS)) {
    read += part.length;
    total += Number(amount) * msOf(unit);
  }
  return read === trimmed.length ? Math.ceil(total) : null;
}

function msOf(unit: string | undefined): number {
  for (const [name, ms] of Object.entries(UNIT_MS)) if (name === unit) return ms;
  return 0;
}

/** No header holds more than a hundred days or a trillion tokens. */
function readNumber(text: string | null): number | null {
  const trimmed = text?.trim() ?? "";
  return /^\d{1,15}(\.\d{1,15})?$/.test(trimmed) ? Number(trimmed) : null;
}

/** RFC 9110 dates (`Sun, 06 Nov 1994 08:49:37 GMT`) and RFC 3339 ones (`1994-11-06T08:49:37Z`); nothing looser. */
function readDate(text: string | null): number | null {
  const trimmed = text?.trim() ?? "";
  const isDate =
    /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(trimmed) ||
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/.test(trimmed);
  const at = isDate ? Date.parse(trimmed) : Number.NaN;
  return Number.isNaN(at) ? null : at;
}
