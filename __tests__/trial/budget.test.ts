import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { ModelRequest, Reply } from "../../src/ports.ts";
import { NO_LIMITS, openBudget, type Reservation } from "../../src/trial/budget.ts";

const request = (maxTokens?: number): ModelRequest => ({
  model: "m",
  messages: [{ role: "user", content: "x".repeat(400) }],
  tools: [],
  parameters: maxTokens === undefined ? {} : { maxTokens },
  seed: 1,
});
const reply = (input: number, output: number): Reply => ({
  answer: { text: "", toolCalls: [], finish: "stop" },
  tokens: { input, output },
  latencyMs: 1,
});
const PRICES = { m: { input: 1, output: 10 } };

test("without limits every call may be made, and what was spent is counted", async () => {
  const budget = openBudget(NO_LIMITS, PRICES);
  for (let at = 0; at < 3; at++) (await budget.reserve(request()))?.settle(reply(100, 10));
  expect(budget.spent()).toEqual({ calls: 3, tokens: 330, usd: expect.closeTo(0.0006) });
});

test("dollars are reserved before a call is sent: what is in flight never takes a limit twice", async () => {
  // A call may cost 100 output tokens at 10 dollars a million: a tenth of a cent, and its input.
  const budget = openBudget({ ...NO_LIMITS, usd: 0.0025 }, PRICES);
  const first = await budget.reserve(request(100));
  const second = await budget.reserve(request(100));
  expect([first, second]).not.toContain(null);
  let third: Reservation | null | undefined;
  const waiting = budget.reserve(request(100)).then((reserved) => {
    third = reserved;
  });
  await new Promise((turn) => setImmediate(turn));
  expect(third).toBeUndefined();
  first?.settle(reply(100, 5));
  await waiting;
  expect(third).not.toBeNull();
  second?.settle(reply(100, 100));
  third?.settle(reply(100, 100));
  expect(await budget.reserve(request(100))).toBeNull();
  expect(budget.spent().usd).toBeLessThanOrEqual(0.0025);
});

test("a call without an answer costs nothing", async () => {
  const budget = openBudget({ ...NO_LIMITS, calls: 1 }, {});
  (await budget.reserve(request()))?.release();
  expect(await budget.reserve(request())).not.toBeNull();
});

test("once a limit is reached nothing is asked any more, and nobody waits for ever", async () => {
  const budget = openBudget({ ...NO_LIMITS, calls: 2 }, {});
  const taken = [await budget.reserve(request()), await budget.reserve(request())];
  const late = [budget.reserve(request()), budget.reserve(request())];
  for (const each of taken) each?.settle(reply(1, 1));
  expect(await Promise.all(late)).toEqual([null, null]);
});

test("tokens are overrun by no more than the calls in flight exceed their estimates", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 1, max: 2000 }), { minLength: 1, maxLength: 60 }),
      fc.integer({ min: 1, max: 8 }),
      fc.integer({ min: 500, max: 20_000 }),
      async (outputs, lanes, tokens) => {
        const budget = openBudget({ ...NO_LIMITS, tokens }, {});
        const left = [...outputs];
        let excess = 0;
        const lane = async () => {
          for (let output = left.shift(); output !== undefined; output = left.shift()) {
            const reserved = await budget.reserve(request());
            if (reserved === null) return;
            await new Promise((turn) => setImmediate(turn));
            excess = Math.max(excess, output);
            reserved.settle(reply(100, output));
          }
        };
        await Promise.all(Array.from({ length: lanes }, lane));
        expect(budget.spent().tokens).toBeLessThanOrEqual(tokens + lanes * excess);
      },
    ),
    { numRuns: 50 },
  );
});
