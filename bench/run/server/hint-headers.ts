/**
 * What does a reply say of the rate limit, in the headers that providers use?
 * `x-ratelimit-*` as OpenAI documents them: durations such as `1m3.2s`, the reset being that of the whole limit.
 */
import type { Hints, Limit } from "./knobs.ts";
import type { Admission } from "./limit.ts";

export function hintHeaders(of: {
  readonly hints: Hints;
  readonly limit: Limit;
  readonly admission: Admission;
  /** Milliseconds since 1970. */
  readonly today: number;
}): readonly (readonly [name: string, value: string])[] {
  const { hints, limit, admission, today } = of;
  const { isAdmitted, nextMs } = admission;
  const says = (kind: Hints) => hints === kind || hints === "all";
  const headers: [string, string][] = [];
  if (says("ratelimit")) {
    headers.push(
      ["x-ratelimit-limit-requests", String(limit.requests)],
      ["x-ratelimit-remaining-requests", String(admission.remaining)],
      ["x-ratelimit-reset-requests", durationOf(admission.resetMs)],
    );
  }
  if (isAdmitted) return headers;
  if (says("seconds")) headers.push(["retry-after", String(Math.ceil(nextMs / 1000))]);
  // Of one name there is one header: under `all` it is the one in seconds.
  if (hints === "date") headers.push(["retry-after", dateOf(today + nextMs)]);
  if (says("ms")) headers.push(["retry-after-ms", String(Math.ceil(nextMs))]);
  return headers;
}

/** HTTP dates know whole seconds; the next one is meant. */
function dateOf(ms: number): string {
  return new Date(Math.ceil(ms / 1000) * 1000).toUTCString();
}

function durationOf(ms: number): string {
  const whole = Math.ceil(ms);
  if (whole < 1000) return `${whole}ms`;
  const minutes = Math.floor(whole / 60_000);
  const seconds = (whole % 60_000) / 1000;
  return minutes === 0 ? `${seconds}s` : `${minutes}m${seconds}s`;
}
