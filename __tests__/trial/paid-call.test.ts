import { expect, test } from "@jest/globals";
import type { Journal, ModelRequest, Reply } from "../../src/ports.ts";
import { fail, ok } from "../../src/result.ts";
import { NO_LIMITS, openBudget } from "../../src/trial/budget.ts";
import { openPayer } from "../../src/trial/paid-call.ts";

const REQUEST: ModelRequest = { model: "m", messages: [], tools: [], parameters: {}, seed: 1 };
const REPLY: Reply = { answer: { text: "yes", toolCalls: [], finish: "stop" }, latencyMs: 1 };
/** It says nothing of tokens. */
const REPLIED = { kind: "replied", reply: REPLY, spent: { calls: 1, tokens: 0, usd: 0 } };
const call = (key: string) => ({ provider: "p", key: () => key, request: REQUEST });

function open(journal: Journal | null, calls: number | null = null) {
  const asked: string[] = [];
  const callModel = (provider: string) => async () => {
    asked.push(provider);
    return ok(REPLY);
  };
  const budget = openBudget({ ...NO_LIMITS, calls }, {});
  const { signal } = new AbortController();
  return { asked, budget, ...openPayer({ callModel, journal, budget, signal }) };
}

function memory(): Journal & { readonly kept: Map<string, Reply> } {
  const kept = new Map<string, Reply>();
  return {
    kept,
    find: (key) => kept.get(key) ?? null,
    keep: (key, reply) => {
      kept.set(key, reply);
      return ok(null);
    },
  };
}

test("an answer is kept before anybody works with it, and is not bought again", async () => {
  const journal = memory();
  const first = open(journal);
  expect(await first.pay(call("a"))).toEqual(REPLIED);
  expect([...journal.kept.keys()]).toEqual(["a"]);
  const again = open(journal);
  expect(await again.pay(call("a"))).toEqual(REPLIED);
  expect(again.asked).toEqual([]);
  await again.pay(call("b"));
  expect(again.asked).toEqual(["p"]);
});

test("what was paid before counts towards the budget, so that a run ends where it would have ended", async () => {
  const journal = memory();
  await open(journal).pay(call("a"));
  const again = open(journal, 1);
  await again.pay(call("a"));
  expect(await again.pay(call("b"))).toEqual({ kind: "stopped" });
});

test("an answer that cannot be kept is used, and is the last one", async () => {
  const why = "The disk is full.";
  const problem = { kind: "file-unwritable", file: "j", why } as const;
  const { pay, unkept } = open({ find: () => null, keep: () => fail(problem) });
  expect(unkept()).toBeNull();
  expect(await pay(call("a"))).toEqual(REPLIED);
  expect(unkept()).toEqual(problem);
});
