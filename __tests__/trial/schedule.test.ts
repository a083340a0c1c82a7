import { expect, test } from "@jest/globals";
import pMap from "p-map";
import type { CallModel, Journal, Reply } from "../../src/ports.ts";
import type { Problem } from "../../src/problem.ts";
import { fail, ok } from "../../src/result.ts";
import { environmentSchema } from "../../src/suite/environment.ts";
import { NO_LIMITS, openBudget } from "../../src/trial/budget.ts";
import type { PlannedTrial } from "../../src/trial/plan.ts";
import { openSchedule, type Schedule } from "../../src/trial/schedule.ts";

const REPLY: Reply = { answer: { text: "yes", toolCalls: [], finish: "stop" }, latencyMs: 1 };
const trials = (count: number): readonly PlannedTrial[] =>
  Array.from({ length: count }, (_, seed) => ({
    target: "t",
    arm: seed % 2 === 0 ? "base" : "head",
    instance: {
      task: "s/t",
      id: String(seed),
      category: "c",
      severity: "major",
      trials: 1,
      variables: {},
      input: "",
      tools: [],
      graders: [],
    },
    trial: 0,
    look: 1,
    provider: "p",
    model: "sha256:m",
    request: { model: "m", messages: [], tools: [], parameters: {}, seed },
  }));

function schedule(callModel: CallModel, overrides: Partial<Schedule> = {}) {
  const { ask } = openSchedule({
    callModel: () => callModel,
    addressOf: (provider) => provider,
    concurrency: 4,
    signal: new AbortController().signal,
    journal: null,
    budget: openBudget(NO_LIMITS, {}),
    ...overrides,
  });
  return (batch: readonly PlannedTrial[]) => pMap(batch, ask, { concurrency: 4 });
}

test("never more than the allowed calls are in flight, and the order of outcomes is that of the trials", async () => {
  let inFlight = 0;
  let most = 0;
  const run = schedule(async (request) => {
    inFlight += 1;
    most = Math.max(most, inFlight);
    for (let turn = 5 + (request.seed % 20); turn >= 0; turn--) await Promise.resolve();
    inFlight -= 1;
    return ok({ ...REPLY, latencyMs: request.seed });
  });
  const outcomes = await run(trials(50));
  expect(most).toBe(4);
  expect(outcomes.map((each) => (each.kind === "answered" ? each.reply.latencyMs : -1))).toEqual(
    Array.from({ length: 50 }, (_, seed) => seed),
  );
});

test.each<Problem>([
  { kind: "key-rejected", provider: "p", why: "HTTP 401" },
  { kind: "key-missing", provider: "p", variable: "KEY" },
  { kind: "quota-exhausted", provider: "p", why: "HTTP 429" },
])("$kind stops the run at once, the next batch too", async (problem) => {
  let asked = 0;
  const run = schedule(async () => {
    asked += 1;
    return fail(problem);
  });
  const outcomes = [...(await run(trials(50))), ...(await run(trials(50)))];
  expect(asked).toBeLessThanOrEqual(4);
  expect(outcomes.every((each) => each.kind === "unanswered" && each.why === problem.kind)).toBe(
    true,
  );
});

test("an outage from the start stops soon; one failure among answers does not", async () => {
  const down = fail<Problem>({ kind: "provider-down", provider: "p", why: "ECONNREFUSED" });
  let asked = 0;
  await schedule(async () => {
    asked += 1;
    return down;
  })(trials(500));
  expect(asked).toBeLessThanOrEqual(9);
  const outcomes = await schedule(async ({ seed }) => (seed % 10 === 3 ? down : ok(REPLY)))(
    trials(100),
  );
  expect(outcomes.filter(({ kind }) => kind === "unanswered")).toHaveLength(10);
});

test("the budget of calls is never exceeded, over batches, and what was not asked says so", async () => {
  let asked = 0;
  const run = schedule(
    async () => {
      asked += 1;
      return ok(REPLY);
    },
    { budget: openBudget({ ...NO_LIMITS, calls: 30 }, {}) },
  );
  const outcomes = [...(await run(trials(20))), ...(await run(trials(20)))];
  expect(asked).toBe(30);
  expect(
    outcomes.filter((each) => each.kind === "unanswered" && each.why === "budget-stopped"),
  ).toHaveLength(10);
});

test("after the deadline nothing is asked, and every trial still has an outcome", async () => {
  const stop = new AbortController();
  let asked = 0;
  const run = schedule(
    async () => {
      asked += 1;
      if (asked === 10) stop.abort();
      return ok(REPLY);
    },
    { signal: stop.signal },
  );
  const outcomes = await run(trials(100));
  expect(outcomes).toHaveLength(100);
  expect(asked).toBeLessThanOrEqual(13);
  expect(outcomes.filter(({ kind }) => kind === "answered")).toHaveLength(asked);
});

test("a provider that goes silent in the middle stops the run soon", async () => {
  const down = fail<Problem>({ kind: "timed-out", provider: "p", afterMs: 1 });
  let asked = 0;
  const run = schedule(async ({ seed }) => {
    asked += 1;
    return seed < 100 ? ok(REPLY) : down;
  });
  const outcomes = await run(trials(500));
  expect(asked).toBeLessThan(100 + 4 * 5);
  expect(outcomes.filter(({ kind }) => kind === "answered")).toHaveLength(100);
  expect(outcomes.at(-1)).toMatchObject({ kind: "unanswered", why: "timed-out" });
});

test("one arm that is refused from the start stops its target, and no other", async () => {
  const refused = fail<Problem>({ kind: "request-refused", provider: "p", why: "HTTP 404" });
  const two = trials(400).map((trial, index) => ({
    ...trial,
    target: index < 200 ? "broken" : "sound",
    request: { ...trial.request, model: index < 200 && trial.arm === "head" ? "gone" : "m" },
  }));
  const outcomes = await schedule(async ({ model }) => (model === "gone" ? refused : ok(REPLY)))(
    two,
  );
  const answered = (target: string) =>
    outcomes.filter((each, index) => each.kind === "answered" && two[index]?.target === target);
  expect(answered("broken").length).toBeLessThan(20);
  expect(answered("sound")).toHaveLength(200);
});

test("requests refused here and there, however many, stop nothing", async () => {
  const refused = fail<Problem>({ kind: "request-refused", provider: "p", why: "HTTP 400" });
  let asked = 0;
  await schedule(async ({ seed }) => {
    asked += 1;
    return seed >= 50 && seed < 150 ? refused : ok(REPLY);
  })(trials(200));
  expect(asked).toBe(200);
});

test("a conversation that is taken up again buys no turn twice, and comes out the same", async () => {
  const kept = new Map<string, Reply>();
  const journal: Journal = {
    find: (key) => kept.get(key) ?? null,
    keep: (key, reply) => {
      kept.set(key, reply);
      return ok(null);
    },
  };
  const look = { name: "look", arguments: {}, raw: "{}", id: "c" };
  let paid = 0;
  let isKilled = true;
  const run = () =>
    schedule(
      async ({ messages }) => {
        if (isKilled && messages.length >= 4)
          return fail({ kind: "key-missing", provider: "p", variable: "K" });
        paid += 1;
        const toolCalls = messages.length < 6 ? [look] : [];
        const answer = { text: "", toolCalls, finish: "stop" as const };
        return ok({ answer, tokens: { input: 7, output: 1 }, latencyMs: 2 });
      },
      { journal },
    );
  const environment = {
    ...environmentSchema.parse({ responses: [{ call: "look", returns: "calls.look" }] }),
    vars: {},
  };
  const batch = trials(1).map((trial) => ({
    ...trial,
    instance: { ...trial.instance, environment },
  }));
  const [killed] = await run()(batch);
  expect(killed?.kind).toBe("unanswered");
  const before = paid;
  isKilled = false;
  const [taken] = await run()(batch);
  if (taken?.kind !== "answered") throw new Error(taken?.kind);
  const { answer, tokens } = taken.reply;
  expect(answer.toolCalls.length + 1).toBe(paid);
  expect(before).toBeGreaterThan(0);
  expect(tokens).toEqual({ input: 7 * paid, output: paid });
  const all = paid;
  expect(await run()(batch)).toEqual([taken]);
  expect(paid).toBe(all);
});
