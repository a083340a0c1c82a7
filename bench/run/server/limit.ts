/**
 * May one more request be answered now? Three ways to count; what is refused does not count.
 */
import type { Limit } from "./knobs.ts";

export type Admission = {
  readonly isAdmitted: boolean;
  readonly remaining: number;
  /** Milliseconds until the next one would be admitted; 0 when it would be at once. */
  readonly nextMs: number;
  /** Milliseconds until the limit is untouched again, as OpenAI's reset headers count. */
  readonly resetMs: number;
};

export type Admit = (nowMs: number) => Admission;

export function openLimit(limit: Limit): Admit {
  switch (limit.kind) {
    case "sliding":
      return openSliding(limit);
    case "fixed":
      return openFixed(limit);
    case "bucket":
      return openBucket(limit);
  }
}

function openSliding({ requests, windowMs }: Limit): Admit {
  let admitted: number[] = [];
  return (nowMs) => {
    admitted = admitted.filter((at) => at > nowMs - windowMs);
    const isAdmitted = admitted.length < requests;
    if (isAdmitted) admitted.push(nowMs);
    const remaining = requests - admitted.length;
    const [oldest = nowMs] = admitted;
    const newest = admitted.at(-1) ?? nowMs;
    return {
      isAdmitted,
      remaining,
      nextMs: remaining > 0 ? 0 : oldest + windowMs - nowMs,
      resetMs: newest + windowMs - nowMs,
    };
  };
}

function openFixed({ requests, windowMs }: Limit): Admit {
  let first: number | null = null;
  let window = 0;
  let used = 0;
  return (nowMs) => {
    first ??= nowMs;
    const now = Math.floor((nowMs - first) / windowMs);
    if (now !== window) used = 0;
    window = now;
    const isAdmitted = used < requests;
    if (isAdmitted) used += 1;
    const resetMs = first + (window + 1) * windowMs - nowMs;
    const remaining = requests - used;
    return { isAdmitted, remaining, nextMs: remaining > 0 ? 0 : resetMs, resetMs };
  };
}

function openBucket({ requests, windowMs }: Limit): Admit {
  const msForOne = windowMs / requests;
  let level: number = requests;
  let last: number | null = null;
  return (nowMs) => {
    level = Math.min(requests, level + (nowMs - (last ?? nowMs)) / msForOne);
    last = nowMs;
    const isAdmitted = level >= 1;
    if (isAdmitted) level -= 1;
    return {
      isAdmitted,
      remaining: Math.floor(level),
      nextMs: level >= 1 ? 0 : (1 - level) * msForOne,
      resetMs: (requests - level) * msForOne,
    };
  };
}
