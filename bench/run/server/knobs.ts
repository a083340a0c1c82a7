/**
 * What can be set on the benches' server?
 */
import { z } from "zod";

export const FAULTS = ["500", "reset", "truncated", "hang", "drip"] as const;
export const HINTS = ["none", "seconds", "date", "ms", "ratelimit", "all"] as const;

const limitSchema = z.strictObject({
  /**
   * `sliding`: at most so many in any window; `fixed`: windows one after another from the first request on;
   * `bucket`: so many at once, refilled evenly over a window.
   */
  kind: z.enum(["sliding", "fixed", "bucket"]),
  requests: z.int().positive(),
  windowMs: z.number().positive(),
});

const rate = z.number().min(0).max(1).default(0);

export const knobsSchema = z.strictObject({
  /** From the whole request read to the reply sent. */
  latencyMs: z.number().min(0).default(0),
  limit: limitSchema.nullable().default(null),
  /** What a refusal says of the limit; `ratelimit` and `all` say it on success too. */
  hints: z.enum(HINTS).default("none"),
  /** The share of requests that go wrong, of each kind. */
  faults: z
    .strictObject({ "500": rate, reset: rate, truncated: rate, hang: rate, drip: rate })
    .prefault({}),
  /** Between two bytes of a reply that drips. */
  dripMs: z.number().positive().default(100),
  seed: z.int().default(1),
});

export type Knobs = z.output<typeof knobsSchema>;
export type WrittenKnobs = z.input<typeof knobsSchema>;
export type Limit = z.output<typeof limitSchema>;
export type Fault = (typeof FAULTS)[number];
export type Hints = (typeof HINTS)[number];
