/** How does GitHub fail, when a test wants it to? */

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

export type Faults = {
  readonly add: (fault: Fault) => void;
  readonly take: (operation: string | null) => Fault | null;
  /** Something happens just before the next request of an operation: someone else was faster. */
  readonly before: (operation: string, happens: () => void) => void;
  readonly happen: (operation: string | null) => void;
};

export function newFaults(): Faults {
  const waiting: { readonly fault: Fault; left: number }[] = [];
  const events: { readonly operation: string; readonly happens: () => void }[] = [];
  return {
    before: (operation, happens) => events.push({ operation, happens }),
    happen: (operation) => {
      const next = events.findIndex((event) => event.operation === operation);
      const [event] = next < 0 ? [] : events.splice(next, 1);
      event?.happens();
    },
    add: (fault) => waiting.push({ fault, left: fault.times ?? 1 }),
    take: (operation) => {
      const found = waiting.find(
        ({ fault, left }) =>
          left > 0 && (fault.operation === undefined || fault.operation === operation),
      );
      if (found === undefined) return null;
      found.left--;
      return found.fault;
    },
  };
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
