import { expect, test } from "@jest/globals";
import type { CallModel, ModelRequest } from "../../src/ports.ts";
import type { Problem } from "../../src/problem.ts";
import { fail, ok } from "../../src/result.ts";
import { NO_LIMITS, openBudget } from "../../src/trial/budget.ts";
import { type Inquiry, inquireAll } from "../../src/trial/inquire.ts";
import { openSchedule } from "../../src/trial/schedule.ts";

const request = (seed: number): ModelRequest => ({
  model: "m",
  messages: [{ role: "user", content: String(seed) }],
  tools: [],
  parameters: {},
  seed,
});
const asks = (count: number, provider = "judge"): readonly Inquiry[] =>
  Array.from({ length: count }, (_, seed) => ({ kind: "ask", provider, request: request(seed) }));
const yes: CallModel = async ({ seed }) =>
  ok({ answer: { text: `yes ${seed}`, toolCalls: [], finish: "stop" }, latencyMs: 1 });

function open(
  callModel: (provider: string) => CallModel,
  { calls, signal }: { readonly calls: number | null; readonly signal: AbortSignal } = {
    calls: null,
    signal: new AbortController().signal,
  },
) {
  const shared = { concurrency: 4, signal };
  const budget = openBudget({ ...NO_LIMITS, calls }, {});
  const addressOf = (provider: string) => provider;
  const schedule = openSchedule({ ...shared, callModel, addressOf, budget, journal: null });
  return { schedule, inquiries: { ...shared, askJudge: schedule.askJudge, runProgram: null } };
}

const whys = (observations: Awaited<ReturnType<typeof inquireAll>>) =>
  observations.map((each) => (each.kind === "none" ? each.why : each.kind));

test("replies come in the order of the inquiries, and the same request is asked once", async () => {
  let calls = 0;
  const { inquiries } = open(() => (asked, signal) => {
    calls += 1;
    return yes(asked, signal);
  });
  const observations = await inquireAll([...asks(10), ...asks(10)], inquiries);
  expect(calls).toBe(10);
  expect(
    observations.map((each) => (each.kind === "reply" ? each.answer.text : each.kind)),
  ).toEqual([...asks(10), ...asks(10)].map((_, at) => `yes ${at % 10}`));
});

test("a request that was made in one look is not made again in the next", async () => {
  let calls = 0;
  const { inquiries } = open(() => (asked, signal) => {
    calls += 1;
    return yes(asked, signal);
  });
  await inquireAll(asks(3), inquiries);
  await inquireAll(asks(4), inquiries);
  expect(calls).toBe(4);
});

test.each<Problem>([
  { kind: "key-rejected", provider: "judge", why: "HTTP 401" },
  { kind: "key-missing", provider: "judge", variable: "KEY" },
  { kind: "quota-exhausted", provider: "judge", why: "HTTP 429" },
])("$kind stops asking that provider's judges, and no other", async (problem) => {
  let asked = 0;
  const { schedule, inquiries } = open((provider) =>
    provider === "other"
      ? yes
      : async () => {
          asked += 1;
          return fail(problem);
        },
  );
  const observations = await inquireAll(asks(50), inquiries);
  expect(asked).toBeLessThanOrEqual(4);
  expect(new Set(whys(observations))).toEqual(new Set([problem.kind]));
  expect(schedule.problems()).toEqual([problem]);
  expect(whys(await inquireAll(asks(2, "other"), inquiries))).toEqual(["reply", "reply"]);
});

test("an outage stops soon; a refused request among replies does not", async () => {
  let asked = 0;
  const down = open(() => async () => {
    asked += 1;
    return fail({ kind: "provider-down", provider: "judge", why: "ECONNREFUSED" });
  });
  await inquireAll(asks(100), down.inquiries);
  expect(asked).toBeLessThan(20);
  const odd = open(
    () => async (each, signal) =>
      each.seed === 7
        ? fail({ kind: "request-refused", provider: "judge", why: "HTTP 400" })
        : yes(each, signal),
  );
  const said = whys(await inquireAll(asks(30), odd.inquiries));
  expect(said.filter((each) => each !== "reply")).toEqual(["request-refused"]);
});

test("judges spend of the same budget of calls", async () => {
  const { schedule, inquiries } = open(() => yes, {
    calls: 5,
    signal: new AbortController().signal,
  });
  expect(whys(await inquireAll(asks(8), inquiries))).toEqual([
    ...new Array(5).fill("reply"),
    ...new Array(3).fill("budget-stopped"),
  ]);
  expect(schedule.problems()).toEqual([]);
});

test("after the deadline nothing is asked", async () => {
  const stopped = AbortSignal.abort();
  const { inquiries } = open(() => yes, { calls: 10, signal: stopped });
  expect(whys(await inquireAll(asks(2), inquiries))).toEqual(["budget-stopped", "budget-stopped"]);
});
