/** How are calls asked through failures, outages and cancellation? In simulated time. */
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { type PacedSettings, paced, type Wait } from "../../../src/io/pace/paced.ts";
import type { Again, AskOnce, Attempt } from "../../../src/ports.ts";
import type { Problem } from "../../../src/problem.ts";
import { type Clock, openClock } from "./clock.ts";
import type { Trouble } from "./provider.ts";
import { callAll, chance, requestOf, runCalls } from "./run-calls.ts";

const DOWN: Problem = { kind: "provider-down", provider: "p", why: "HTTP 500" };
const LIMITED: Problem = { kind: "rate-limited", provider: "p", why: "HTTP 429" };
const REFUSED: Problem = { kind: "request-refused", provider: "p", why: "HTTP 400" };

const failed = (again: Again, problem: Problem = DOWN, waitMs?: number): Attempt => ({
  kind: "failed",
  problem,
  again,
  hints: waitMs === undefined ? {} : { waitMs },
});
const says = (text: string): Attempt => ({
  kind: "answered",
  reply: { answer: { text, toolCalls: [], finish: "stop" }, latencyMs: 1 },
  hints: {},
});
const never = new AbortController().signal;

/** A model that takes 50 ms and reacts to the nth request of a seed. */
function scripted(clock: Clock, react: (seed: number, nth: number, at: number) => Attempt) {
  const sent: { readonly seed: number; readonly at: number }[] = [];
  const times = new Map<number, number>();
  const ask: AskOnce = async ({ seed }, signal) => {
    sent.push({ seed, at: clock.now() });
    const nth = (times.get(seed) ?? 0) + 1;
    times.set(seed, nth);
    await clock.pause(50, signal);
    return signal.aborted
      ? failed("never", { kind: "stopped", why: "the call was cancelled" })
      : react(seed, nth, clock.now());
  };
  return { ask, sent };
}

function open(
  react: (seed: number, nth: number, at: number) => Attempt,
  settings: Partial<PacedSettings> = {},
) {
  const clock = openClock();
  const { ask, sent } = scripted(clock, react);
  const world = { lanes: 4, now: clock.now, pause: clock.pause, random: chance(3), ...settings };
  return { clock, sent, call: paced(ask, world) };
}

const ask = (call: ReturnType<typeof open>["call"], seeds: readonly number[], signal = never) =>
  Promise.all(seeds.map((seed) => call(requestOf(seed), signal)));
const range = (count: number) => Array.from({ length: count }, (_, at) => at);

test("calls go first come, first served, never more than lanes at once", async () => {
  const { clock, sent, call } = open((seed) => says(`${seed}`));
  const replies = await clock.run(ask(call, range(12)));
  expect(sent.map(({ seed }) => seed)).toEqual(range(12));
  expect(sent.map(({ at }) => at)).toEqual([0, 0, 0, 0, 50, 50, 50, 50, 100, 100, 100, 100]);
  expect(replies.map((reply) => reply.ok && reply.value.answer.text)).toEqual(
    range(12).map(String),
  );
});

test("a failure that would come again is returned at once", async () => {
  const { clock, sent, call } = open(() => failed("never", REFUSED));
  expect(await clock.run(ask(call, [1]))).toEqual([{ ok: false, problem: REFUSED }]);
  expect(sent).toHaveLength(1);
});

test("a failure that passes is tried again up to six times, with longer and longer waits", async () => {
  const { clock, sent, call } = open((seed) => (seed === 1 ? failed("later") : says("a")));
  const [bad, good] = await clock.run(ask(call, [1, 2]));
  expect(bad).toEqual({ ok: false, problem: DOWN });
  expect(good?.ok).toBe(true);
  expect(sent.filter(({ seed }) => seed === 1)).toHaveLength(6);
  expect(clock.now()).toBeLessThanOrEqual(6 * 50 + 500 + 1_000 + 2_000 + 4_000 + 8_000);
});

test("rate limits use up no attempts", async () => {
  const { clock, sent, call } = open((_, nth) =>
    nth <= 20 ? failed("slower", LIMITED, 1_000) : says("a"),
  );
  const [reply] = await clock.run(ask(call, [1]));
  expect(reply?.ok).toBe(true);
  expect(sent).toHaveLength(21);
});

test("a wait that is asked for holds for all calls of the model, and for no other model", async () => {
  const { clock, sent, call } = open((seed, nth) =>
    seed === 0 && nth === 1 ? failed("slower", LIMITED, 30_000) : says("a"),
  );
  const others = clock
    .pause(60)
    .then(() => [call(requestOf(9), never), call(requestOf(8, { model: "n" }), never)]);
  await clock.run(Promise.all([ask(call, [0]), others.then((calls) => Promise.all(calls))]));
  expect(sent.find(({ seed }) => seed === 9)?.at).toBeGreaterThanOrEqual(30_050);
  expect(sent.find(({ seed }) => seed === 8)?.at).toBe(60);
});

test("a dead key ends every waiting and every later call with its problem, and nothing more is sent", async () => {
  const problems: readonly Problem[] = [
    { kind: "key-rejected", provider: "p", why: "HTTP 401" },
    { kind: "key-missing", provider: "p", variable: "KEY" },
    { kind: "quota-exhausted", provider: "p", why: "insufficient_quota" },
  ];
  for (const problem of problems) {
    const { clock, sent, call } = open(() => failed("never", problem));
    const replies = await clock.run(ask(call, range(100)));
    expect(replies.every((reply) => !reply.ok && reply.problem === problem)).toBe(true);
    expect(await call(requestOf(200), never)).toEqual({ ok: false, problem });
    expect(sent).toHaveLength(4);
  }
});

test("a cancelled run ends its waiting calls at once, in whatever they wait for", async () => {
  const stops: readonly ((seed: number, nth: number) => Attempt)[] = [
    () => says("a"),
    () => failed("slower", LIMITED, 60_000),
    () => failed("slower", LIMITED),
    () => failed("later"),
  ];
  for (const react of stops) {
    const { clock, call } = open(react);
    const cancel = new AbortController();
    const late = clock.pause(120).then(() => cancel.abort());
    const replies = await clock.run(ask(call, range(50), cancel.signal));
    await late;
    expect(clock.now()).toBeLessThanOrEqual(170);
    expect(replies.slice(20).every((one) => !one.ok && one.problem.kind === "stopped")).toBe(true);
    expect(clock.pending()).toBe(0);
  }
});

test("one run that is cancelled leaves the calls of another alone", async () => {
  const { clock, call } = open((seed) => says(`${seed}`));
  const cancel = new AbortController();
  const gone = ask(call, range(20), cancel.signal);
  const kept = ask(call, [100, 101]);
  cancel.abort();
  expect((await clock.run(gone)).every((reply) => !reply.ok)).toBe(true);
  expect((await clock.run(kept)).every((reply) => reply.ok)).toBe(true);
  expect(await call(requestOf(1), cancel.signal)).toMatchObject({
    ok: false,
    problem: { kind: "stopped" },
  });
});

test.each<Trouble>(["500", "503", "503 with a wait", "reset", "timeout"])(
  "an outage of ten minutes (%s) loses nothing, and one call at a time asks whether it is over",
  async (trouble) => {
    const isOut = (now: number) => now > 10_000 && now < 610_000;
    const circumstances = (now: number) =>
      ({
        hints: "none",
        latencyMs: () => 50,
        trouble: () => (isOut(now) ? trouble : null),
      }) as const;
    const ran = await runCalls({ calls: 8_000, lanes: 20, circumstances });
    expect(ran).toMatchObject({ lost: 0, doubleBought: 0, pendingPauses: 0 });
    // Twenty were under way as it began; then one every half minute or so.
    expect(ran.ledger.failed).toBeLessThanOrEqual(20 + 50);
    expect(ran.wallMs).toBeLessThanOrEqual(610_000 + 45_000 + 20_000);
  },
);

test.each([0.5, 0.8, 0.95])(
  "a minute in which %d of all requests fail loses nothing",
  async (share) => {
    const random = chance(11);
    const circumstances = (now: number) =>
      ({
        hints: "none",
        latencyMs: () => 50,
        trouble: () => (now > 5_000 && now < 65_000 && random() < share ? "503" : null),
      }) as const;
    const ran = await runCalls({ calls: 5_000, lanes: 20, circumstances });
    expect(ran).toMatchObject({ lost: 0, doubleBought: 0 });
  },
);

test("a server that fails beyond five calls at once gets about five at once", async () => {
  const circumstances = () =>
    ({
      hints: "none",
      latencyMs: () => 50,
      trouble: (_: number, inFlight: number) => (inFlight > 5 ? "503" : null),
    }) as const;
  const ran = await runCalls({ calls: 3_000, lanes: 20, circumstances });
  expect(ran).toMatchObject({ lost: 0, doubleBought: 0 });
  expect(ran.wallMs / ((3_000 / 5) * 50)).toBeLessThanOrEqual(1.6);
});

test("one fault in a hundred costs one request in a hundred and little time", async () => {
  for (const trouble of ["500", "reset"] as const) {
    const random = chance(2);
    const circumstances = () =>
      ({
        hints: "none",
        latencyMs: () => 50,
        trouble: () => (random() < 0.01 ? trouble : null),
      }) as const;
    const ran = await runCalls({ calls: 10_000, lanes: 20, circumstances });
    expect(ran).toMatchObject({ lost: 0, doubleBought: 0 });
    expect(ran.ledger.requests).toBe(10_000 + ran.ledger.failed);
    expect(ran.wallMs / 25_000).toBeLessThanOrEqual(1.1);
  }
});

test("an address where nobody ever answers is given up after as many tries as a call has", async () => {
  const { clock, sent, call } = open(() => failed("later"), { lanes: 20 });
  const replies = await clock.run(ask(call, range(500)));
  expect(replies.every((reply) => !reply.ok && reply.problem === DOWN)).toBe(true);
  expect(sent.length).toBeLessThanOrEqual(20 + 3 + 5);
  expect(clock.now()).toBeLessThanOrEqual(20_000);
});

test("an outage longer than the patience ends every waiting call", async () => {
  const { clock, call } = open((_, __, at) => (at > 1_000 ? failed("later") : says("a")), {
    lanes: 20,
  });
  const replies = await clock.run(ask(call, range(1_000)));
  expect(replies.filter((reply) => reply.ok)).toHaveLength(400);
  expect(clock.now()).toBeGreaterThan(15 * 60_000);
  expect(clock.now()).toBeLessThanOrEqual(16 * 60_000);
});

test("a rate limit without end is given up after the patience", async () => {
  for (const waitMs of [undefined, 5_000]) {
    const { clock, call } = open(() => failed("slower", LIMITED, waitMs));
    const replies = await clock.run(ask(call, range(50)));
    expect(replies.every((reply) => !reply.ok && reply.problem === LIMITED)).toBe(true);
    expect(clock.now()).toBeGreaterThan(15 * 60_000);
    expect(clock.now()).toBeLessThanOrEqual(17 * 60_000);
  }
});

test("a wait longer than the patience is not begun", async () => {
  const { clock, sent, call } = open(() => failed("slower", LIMITED, 86_400_000));
  const replies = await clock.run(ask(call, range(50)));
  expect(replies.every((reply) => !reply.ok && reply.problem === LIMITED)).toBe(true);
  expect(await call(requestOf(99), never)).toEqual({ ok: false, problem: LIMITED });
  expect(clock.now()).toBe(50);
  expect(sent).toHaveLength(4);
});

test("a request that is always refused does not keep the others from being answered", async () => {
  const { clock, call } = open((seed) => (seed === 3 ? failed("slower", LIMITED) : says("a")));
  let answered = 0;
  await clock.run(
    callAll(call, { calls: 2_000, lanes: 4 }, (reply) => {
      if (reply.ok) answered += 1;
    }),
  );
  expect(answered).toBe(1_999);
  expect(clock.now()).toBeLessThanOrEqual(20 * 60_000);
});

test("calls that always fail at the end of a run do not hold it for a quarter of an hour", async () => {
  const { clock, call } = open((seed) => (seed >= 98 ? failed("later") : says("a")));
  const replies = await clock.run(ask(call, range(100)));
  expect(replies.filter((reply) => !reply.ok)).toHaveLength(2);
  expect(clock.now()).toBeLessThanOrEqual(30_000);
});

test("a bug in an adapter is thrown to its caller and frees its lane", async () => {
  const clock = openClock();
  const broken: AskOnce = ({ seed }) => {
    if (seed === 0) throw new Error("a bug");
    return clock.pause(50).then(() => says("a"));
  };
  const call = paced(broken, { lanes: 1, now: clock.now, pause: clock.pause, random: () => 0.5 });
  const [bad, good] = [call(requestOf(0), never), call(requestOf(1), never)];
  await expect(bad).rejects.toThrow("a bug");
  expect((await clock.run(good)).ok).toBe(true);
});

test("long waits are told once each, in numbers", async () => {
  const waits: Wait[] = [];
  const { clock, call } = open(
    (_, nth) => (nth === 1 ? failed("slower", LIMITED, 5_000) : says("a")),
    {
      onWait: (wait) => waits.push(wait),
    },
  );
  await clock.run(ask(call, range(10)));
  expect(waits[0]).toEqual({ waitMs: 5_000, waiting: 7, inFlight: 3, limit: 4 });
  // One for each refusal at most, never one for each call that waits.
  expect(waits.length).toBeLessThanOrEqual(10);
});

test("the config's requests and tokens per minute hold over every sliding minute", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 60 }),
      fc.option(fc.integer({ min: 60, max: 2_000 })),
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 1, max: 9_000 }),
      async (requestsPerMinute, tokensPerMinute, lanes, latencyMs) => {
        const circumstances = {
          hints: "none",
          latencyMs: () => latencyMs,
          tokensUsed: () => 20,
        } as const;
        const settings = {
          requestsPerMinute,
          ...(tokensPerMinute === null ? {} : { tokensPerMinute }),
        };
        const ran = await runCalls({
          calls: 90,
          lanes,
          circumstances: () => circumstances,
          settings,
        });
        expect(ran.lost).toBe(0);
        const { arrivals } = ran.ledger;
        expect(mostInAMinute(arrivals)).toBeLessThanOrEqual(requestsPerMinute);
        const tokens = 20 * mostInAMinute(arrivals);
        // One call may be larger than the whole cap, and before the first answers its use is a guess.
        if (tokensPerMinute !== null)
          expect(tokens).toBeLessThanOrEqual(Math.max(tokensPerMinute, 20));
      },
    ),
    { numRuns: 40 },
  );
});

function mostInAMinute(times: readonly number[]): number {
  return Math.max(
    ...times.map((from, at) => times.slice(at).filter((t) => t < from + 60_000).length),
  );
}

test("with finitely many failures every call is answered once, and no answer is thrown away", async () => {
  const fault = fc.record({
    seed: fc.nat(39),
    again: fc.constantFrom<Again>("later", "slower"),
    waitMs: fc.option(fc.nat(5_000)),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fault, { maxLength: 150 }),
      fc.integer({ min: 1, max: 30 }),
      fc.nat(),
      async (faults, lanes, seed) => {
        const left = new Map<number, Attempt[]>();
        for (const { seed: of, again, waitMs } of faults) {
          const before = left.get(of) ?? [];
          // Five that pass at most: the sixth would be the call's last.
          const isMany =
            before.filter((one) => one.kind === "failed" && one.again === "later").length >= 5;
          if (!(again === "later" && isMany))
            left.set(of, [...before, failed(again, DOWN, waitMs ?? undefined)]);
        }
        const answered = new Map<number, number>();
        const { clock, call } = open(
          (of) => {
            const next = left.get(of)?.shift();
            if (next !== undefined) return next;
            answered.set(of, (answered.get(of) ?? 0) + 1);
            return says(`${of}`);
          },
          // An outage at the very beginning may be given up before the calls are: see above.
          { lanes, random: chance(seed), maxAttempts: 200 },
        );
        const replies = await clock.run(ask(call, range(40)));
        expect(replies.map((reply) => reply.ok && reply.value.answer.text)).toEqual(
          range(40).map(String),
        );
        expect([...answered.values()].every((times) => times === 1)).toBe(true);
        expect(clock.pending()).toBe(0);
      },
    ),
    { numRuns: 100 },
  );
});

test("a hundred thousand calls cost well under 50 microseconds each, the simulation included", async () => {
  const before = process.cpuUsage();
  const circumstances = { hints: "headers", latencyMs: () => 50 } as const;
  const ran = await runCalls({ calls: 100_000, lanes: 100, circumstances: () => circumstances });
  const { user, system } = process.cpuUsage(before);
  expect(ran.wallMs).toBe(50_000);
  expect((user + system) / 100_000).toBeLessThan(50);
});

test("calls that wait cost nothing while others are answered", async () => {
  const { clock, call } = open((seed) => says(`${seed}`), { lanes: 20 });
  const before = process.cpuUsage();
  const replies = await clock.run(ask(call, range(100_000)));
  const { user, system } = process.cpuUsage(before);
  expect(replies.every((reply) => reply.ok)).toBe(true);
  expect((user + system) / 100_000).toBeLessThan(100);
});
