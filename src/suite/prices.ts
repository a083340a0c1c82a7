/**
 * What does a call cost? A table in the config, over a dated built-in default.
 * A model without a price has no cost: never zero.
 */
import { z } from "zod";
import type { Tokens } from "../answer.ts";

const usd = z.number().nonnegative();

export const pricesSchema = z
  .record(z.string(), z.strictObject({ input: usd, output: usd }))
  .describe("US dollars per million input and output tokens, by model id.");

export type Price = { readonly input: number; readonly output: number };
export type Prices = Readonly<Record<string, Price>>;

/**
 * List prices as the vendors' pages and several public price lists gave them between these dates; a config's own
 * table wins. Of models whose price grows with the length of a prompt, that of short ones (OpenAI: up to 272,000
 * tokens, Claude Haiku 5.5: up to 100,000, Claude Sonnet 4.5: up to 200,000).
 */
export const DEFAULT_PRICES_DATE = "2026-03 to 2026-11";
const DEFAULT_PRICES: Prices = {
  "gpt-6.1-sol": { input: 2, output: 10 },
  "gpt-6-sol": { input: 2, output: 10 },
  "gpt-6-luna": { input: 0.1, output: 0.5 },
  "gpt-5.6-sol": { input: 4, output: 20 },
  "gpt-5.6-luna": { input: 0.2, output: 1.2 },
  "gpt-5.4": { input: 2.5, output: 15 },
  "gpt-5.1": { input: 1.25, output: 10 },
  "gpt-5": { input: 1.25, output: 10 },
  "gpt-5-mini": { input: 0.25, output: 2 },
  "gpt-5-nano": { input: 0.05, output: 0.4 },
  "gpt-4.1": { input: 2, output: 8 },
  "gpt-4.1-mini": { input: 0.4, output: 1.6 },
  "gpt-4.1-nano": { input: 0.1, output: 0.4 },
  "gpt-4o": { input: 2.5, output: 10 },
  "gpt-4o-mini": { input: 0.15, output: 0.6 },
  o3: { input: 2, output: 8 },
  "o4-mini": { input: 1.1, output: 4.4 },
  "claude-fable-5-1": { input: 10, output: 50 },
  "claude-opus-5-5": { input: 4, output: 20 },
  "claude-opus-5": { input: 5, output: 25 },
  "claude-opus-4-8": { input: 5, output: 25 },
  "claude-opus-4-7": { input: 5, output: 25 },
  "claude-opus-4-6": { input: 5, output: 25 },
  "claude-opus-4-5": { input: 5, output: 25 },
  "claude-opus-4-5-20251101": { input: 5, output: 25 },
  "claude-sonnet-5-5": { input: 2, output: 10 },
  "claude-sonnet-5": { input: 2, output: 10 },
  "claude-sonnet-4-6": { input: 3, output: 15 },
  "claude-sonnet-4-5": { input: 3, output: 15 },
  "claude-sonnet-4-5-20250929": { input: 3, output: 15 },
  "claude-haiku-5-5": { input: 0.1, output: 0.5 },
  "claude-haiku-4-5": { input: 1, output: 5 },
  "claude-haiku-4-5-20251001": { input: 1, output: 5 },
};

export function priceOf(model: string, configured: Prices): Price | null {
  const table = { ...DEFAULT_PRICES, ...configured };
  return Object.hasOwn(table, model) ? (table[model] ?? null) : null;
}

export function costUsd(price: Price, tokens: Tokens): number {
  // Rounded to a billionth of a dollar, so that sums do not depend on binary dust.
  return Number(((price.input * tokens.input + price.output * tokens.output) / 1e6).toFixed(9));
}
