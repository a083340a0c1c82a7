/**
 * When does one more call keep to the requests and tokens per minute that the config allows? Held over every
 * sliding minute: what was sent is kept in slots of a quarter of a second, and a slot counts until a minute
 * after its end.
 */
export type OwnCaps = {
  readonly requestsPerMinute: number | null;
  readonly tokensPerMinute: number | null;
  /** Oldest first. */
  readonly slots: readonly Slot[];
};

type Slot = { readonly from: number; readonly requests: number; readonly tokens: number };

const SLOT_MS = 250;
const COUNTS_MS = SLOT_MS + 60_000;

function isCapped({ requestsPerMinute, tokensPerMinute }: OwnCaps): boolean {
  return requestsPerMinute !== null || tokensPerMinute !== null;
}

export function sendUnderCaps(caps: OwnCaps, tokens: number, now: number): OwnCaps {
  if (!isCapped(caps)) return caps;
  const from = slotOf(now);
  const slots = caps.slots.filter((slot) => slot.from + COUNTS_MS > now);
  const last = slots.at(-1);
  if (last?.from !== from) return { ...caps, slots: [...slots, { from, requests: 1, tokens }] };
  slots[slots.length - 1] = { from, requests: last.requests + 1, tokens: last.tokens + tokens };
  return { ...caps, slots };
}

/** What was sent at `sentAt` took so many tokens more, or fewer, than expected. */
export function correctTokens(caps: OwnCaps, sentAt: number, more: number): OwnCaps {
  if (caps.tokensPerMinute === null || more === 0) return caps;
  const from = slotOf(sentAt);
  const at = caps.slots.findLastIndex((slot) => slot.from === from);
  const slot = caps.slots[at];
  if (slot === undefined) return caps;
  return { ...caps, slots: caps.slots.with(at, { ...slot, tokens: slot.tokens + more }) };
}

/** A call that is larger than the cap itself goes when nothing else counts. */
export function capsOpen(caps: OwnCaps, tokens: number, now: number): number {
  if (!isCapped(caps)) return now;
  const requestsLeft = caps.requestsPerMinute ?? Number.POSITIVE_INFINITY;
  const tokensLeft = caps.tokensPerMinute ?? Number.POSITIVE_INFINITY;
  let opensAt = now;
  let requests = 1;
  let wanted = tokens;
  // From the youngest back: what is older than the first slot that does not fit may stay or go.
  for (let at = caps.slots.length - 1; at >= 0; at--) {
    const slot = caps.slots[at];
    if (slot === undefined || slot.from + COUNTS_MS <= now) break;
    requests += slot.requests;
    wanted += slot.tokens;
    if (requests > requestsLeft || wanted > tokensLeft) {
      opensAt = slot.from + COUNTS_MS;
      break;
    }
  }
  return opensAt;
}

function slotOf(time: number): number {
  return Math.floor(time / SLOT_MS) * SLOT_MS;
}
