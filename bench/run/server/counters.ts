/**
 * What did the server see? Requests, what became of them, and which of them were bought twice.
 * An answer counts as bought when it is promised: a client that dies while it waits pays for it all the same.
 */
import { z } from "zod";
import type { Fault } from "./knobs.ts";

export const countersSchema = z.object({
  requests: z.number(),
  /** Answers promised, those of whoever hung up before included. */
  bought: z.number(),
  /** Of these, how many had the bytes of a request that an answer was promised to before. */
  boughtAgain: z.number(),
  /** Distinct requests. */
  distinct: z.number(),
  /** Answers that reached the client whole. */
  delivered: z.number(),
  refused: z.number(),
  faults: z.record(z.string(), z.number()),
  /** Milliseconds since 1970, with a fraction. */
  firstAt: z.number().nullable(),
  lastAt: z.number().nullable(),
  lastDeliveredAt: z.number().nullable(),
  /** Requests being answered at the same moment. */
  peakConcurrency: z.number(),
});

export type Counters = z.output<typeof countersSchema>;

export function openCounters(clock: () => number) {
  const bought = new Map<string, number>();
  const seen = new Set<string>();
  const faults = new Map<Fault, number>();
  let requests = 0;
  let again = 0;
  let all = 0;
  let delivered = 0;
  let refused = 0;
  let open = 0;
  let peakConcurrency = 0;
  let firstAt: number | null = null;
  let lastAt: number | null = null;
  let lastDeliveredAt: number | null = null;
  return {
    /** The arrival's place, counted from 0. */
    arrive: (request: string): number => {
      lastAt = clock();
      firstAt ??= lastAt;
      seen.add(request);
      open += 1;
      peakConcurrency = Math.max(peakConcurrency, open);
      requests += 1;
      return requests - 1;
    },
    leave: () => {
      open -= 1;
    },
    refuse: () => {
      refused += 1;
    },
    fail: (fault: Fault) => {
      faults.set(fault, (faults.get(fault) ?? 0) + 1);
    },
    buy: (request: string) => {
      const before = bought.get(request) ?? 0;
      bought.set(request, before + 1);
      all += 1;
      if (before > 0) again += 1;
    },
    deliver: () => {
      delivered += 1;
      lastDeliveredAt = clock();
    },
    read: (): Counters => ({
      requests,
      bought: all,
      boughtAgain: again,
      distinct: seen.size,
      delivered,
      refused,
      faults: Object.fromEntries(faults),
      firstAt,
      lastAt,
      lastDeliveredAt,
      peakConcurrency,
    }),
  };
}
