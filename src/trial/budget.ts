/**
 * May another call be made? What a call may cost is reserved before it is sent and settled when its reply is
 * there, so that a limit is never overrun by more than what the calls in flight cost beyond their estimates.
 */
import type { ModelRequest, Reply } from "../ports.ts";
import { ASSUMED_OUTPUT_TOKENS, inputTokens } from "../suite/expected-cost.ts";
import { costUsd, type Prices, priceOf } from "../suite/prices.ts";

/** `null` for no limit. Minutes are the deadline's, which is a signal. */
export type Limits = {
  readonly calls: number | null;
  readonly tokens: number | null;
  readonly usd: number | null;
};

export const NO_LIMITS: Limits = { calls: null, tokens: null, usd: null };

/** What was spent so far; replies without usage, or of models without a price, add nothing to the last two. */
export type Spent = { readonly calls: number; readonly tokens: number; readonly usd: number };

export type Reservation = {
  /** What the reply cost. */
  readonly settle: (reply: Reply) => Spent;
  /** Nothing was answered, so nothing is paid. */
  readonly release: () => void;
};

export type Budget = {
  /** Waits while calls in flight may still leave room; `null` once a limit is reached. */
  readonly reserve: (request: ModelRequest) => Promise<Reservation | null>;
  readonly spent: () => Spent;
  readonly isOver: () => boolean;
};

export const NOTHING_SPENT: Spent = { calls: 0, tokens: 0, usd: 0 };

export function openBudget(limits: Limits, prices: Prices): Budget {
  let spent = NOTHING_SPENT;
  let reserved = NOTHING_SPENT;
  let isOver = false;
  let longestOutput = ASSUMED_OUTPUT_TOKENS;
  const waiting: (() => void)[] = [];
  const wake = () => {
    for (const resume of waiting.splice(0)) resume();
  };
  const isCounted = limits.tokens !== null || limits.usd !== null;

  const expect = (request: ModelRequest): Spent => {
    if (!isCounted) return { ...NOTHING_SPENT, calls: 1 };
    const input = inputTokens(request);
    const output = request.parameters.maxTokens ?? longestOutput;
    return { calls: 1, tokens: input + output, usd: usdOf(request, { input, output }, prices) };
  };

  const reserve = async (request: ModelRequest): Promise<Reservation | null> => {
    for (;;) {
      const expected = expect(request);
      if (isOver || !fits(sumSpent(spent, expected), limits)) {
        isOver = true;
        wake();
        return null;
      }
      if (fits(sumSpent(sumSpent(spent, reserved), expected), limits)) {
        reserved = sumSpent(reserved, expected);
        return open(request, expected);
      }
      await new Promise<void>((resume) => waiting.push(resume));
    }
  };

  const open = (request: ModelRequest, expected: Spent): Reservation => {
    const close = (paid: Spent) => {
      reserved = less(reserved, expected);
      spent = sumSpent(spent, paid);
      wake();
      return paid;
    };
    return {
      settle: ({ tokens }) => {
        if (tokens === undefined) return close({ ...NOTHING_SPENT, calls: 1 });
        longestOutput = Math.max(longestOutput, tokens.output);
        const usd = usdOf(request, tokens, prices);
        return close({ calls: 1, tokens: tokens.input + tokens.output, usd });
      },
      release: () => void close(NOTHING_SPENT),
    };
  };

  return { reserve, spent: () => spent, isOver: () => isOver };
}

function usdOf({ model }: ModelRequest, tokens: Parameters<typeof costUsd>[1], prices: Prices) {
  const price = priceOf(model, prices);
  return price === null ? 0 : costUsd(price, tokens);
}

function fits(total: Spent, limits: Limits): boolean {
  return (["calls", "tokens", "usd"] as const).every(
    (unit) => limits[unit] === null || total[unit] <= limits[unit],
  );
}

export function sumSpent(a: Spent, b: Spent): Spent {
  return { calls: a.calls + b.calls, tokens: a.tokens + b.tokens, usd: a.usd + b.usd };
}

function less(a: Spent, b: Spent): Spent {
  return { calls: a.calls - b.calls, tokens: a.tokens - b.tokens, usd: a.usd - b.usd };
}
