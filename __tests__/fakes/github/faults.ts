/** How does GitHub fail, when a test wants it to? */
import { createHash } from "node:crypto";

export type Fault = {
  /** Any operation when absent. */
  readonly operation?: string;
  /** A status to answer with, or a connection that breaks. */
  readonly status: number | "reset";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Once when absent. */
  readonly times?: number;
  /** The request is carried out first: what was lost is only the answer. */
  readonly afterDoing?: boolean;
};

/** Which requests fail follows from the seed: the nth of an operation always does, or never. */
export type FaultRate = Omit<Fault, "times"> & {
  readonly seed: string | number;
  /** From 0 to 1. */
  readonly rate: number;
  /** What an App asks in its own name, such as its tokens, never fails. */
  readonly sparesApps?: boolean;
};

export type Faults = {
  readonly add: (fault: Fault) => void;
  /** Until what it returns is called. */
  readonly atRate: (fault: FaultRate) => () => void;
  readonly take: (operation: string | null) => Fault | null;
  /** Something happens just before the next request of an operation: someone else was faster. */
  readonly before: (operation: string, happens: () => void) => void;
  readonly happen: (operation: string | null) => void;
};

export function newFaults(isForApps: (operation: string) => boolean): Faults {
  const waiting: { readonly fault: Fault; left: number }[] = [];
  const rates = new Map<FaultRate, Map<string, number>>();
  const drawn = (operation: string | null): Fault | null => {
    if (operation === null) return null;
    for (const [fault, counts] of rates) {
      if ((fault.operation ?? operation) !== operation) continue;
      if (fault.sparesApps === true && isForApps(operation)) continue;
      const count = (counts.get(operation) ?? 0) + 1;
      counts.set(operation, count);
      if (chance(`${fault.seed} ${operation} ${count}`) < fault.rate) return fault;
    }
    return null;
  };
  const events: { readonly operation: string; readonly happens: () => void }[] = [];
  return {
    before: (operation, happens) => events.push({ operation, happens }),
    happen: (operation) => {
      const next = events.findIndex((event) => event.operation === operation);
      const [event] = next < 0 ? [] : events.splice(next, 1);
      event?.happens();
    },
    add: (fault) => waiting.push({ fault, left: fault.times ?? 1 }),
    atRate: (fault) => {
      rates.set(fault, new Map());
      return () => void rates.delete(fault);
    },
    take: (operation) => {
      const found = waiting.find(
        ({ fault, left }) =>
          left > 0 && (fault.operation === undefined || fault.operation === operation),
      );
      if (found === undefined) return drawn(operation);
      found.left--;
      return found.fault;
    },
  };
}

/** From 0 to 1, the same for the same text. */
function chance(text: string): number {
  return createHash("sha256").update(text).digest().readUInt32BE() / 2 ** 32;
}

type Limit = Pick<Fault, "status" | "headers" | "body">;

export function secondaryLimit(retryAfterSeconds: number): Limit {
  return {
    status: 403,
    headers: { "retry-after": String(retryAfterSeconds) },
    body: {
      message:
        "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.",
      documentation_url:
        "https://docs.github.com/rest/overview/rate-limits-for-the-rest-api#about-secondary-rate-limits",
    },
  };
}

export function primaryLimit(input: {
  readonly status: 403 | 429;
  readonly resetAtSeconds: number;
}): Limit {
  return {
    status: input.status,
    headers: {
      "x-ratelimit-limit": "1000",
      "x-ratelimit-remaining": "0",
      "x-ratelimit-used": "1000",
      "x-ratelimit-reset": String(input.resetAtSeconds),
    },
    body: { message: "API rate limit exceeded for installation." },
  };
}
