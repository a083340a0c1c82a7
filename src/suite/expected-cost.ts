/**
 * What will calls cost that nobody has made yet? An estimate from the length of what will be asked.
 */
import type { Message } from "../answer.ts";
import { costUsd, type Prices, priceOf } from "./prices.ts";

/** English text holds about four characters a token. */
const CHARACTERS_A_TOKEN = 4;
/** Assumed length of an answer whose request states no limit. */
export const ASSUMED_OUTPUT_TOKENS = 400;

export type PlannedCall = {
  readonly model: string;
  readonly messages: readonly Message[];
  readonly tools: readonly unknown[];
  readonly parameters: { readonly maxTokens?: number };
};

export type ExpectedCost = {
  /** `null` when the price of a model is not known. */
  readonly usd: number | null;
  readonly modelsWithoutPrice: readonly string[];
};

/** An estimate from the length of what is sent. */
export function inputTokens({ messages, tools }: Pick<PlannedCall, "messages" | "tools">): number {
  return Math.ceil(JSON.stringify([messages, tools]).length / CHARACTERS_A_TOKEN);
}

export function expectedCost(calls: Iterable<PlannedCall>, prices: Prices): ExpectedCost {
  let usd = 0;
  const unknown = new Set<string>();
  for (const call of calls) {
    const { model, parameters } = call;
    const price = priceOf(model, prices);
    if (price === null) {
      unknown.add(model);
      continue;
    }
    const input = inputTokens(call);
    const output = Math.min(ASSUMED_OUTPUT_TOKENS, parameters.maxTokens ?? ASSUMED_OUTPUT_TOKENS);
    usd += costUsd(price, { input, output });
  }
  return { usd: unknown.size > 0 ? null : usd, modelsWithoutPrice: [...unknown].sort() };
}
