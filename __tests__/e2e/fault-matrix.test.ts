/**
 * Does any fault of any provider lose a trial, or buy an answer twice? Each fault in each wire format, over the
 * real adapters and real sockets. The pace lives two hundred times as fast as the wall, so that its waits are short.
 */
import { afterAll, expect, test } from "@jest/globals";
import { paced } from "../../src/io/pace/paced.ts";
import type { ModelRequest, Reply } from "../../src/ports.ts";
import type { Problem } from "../../src/problem.ts";
import type { Result } from "../../src/result.ts";
import { type ModelServer, type Reaction, startModelServer } from "../fakes/model-server.ts";
import { NOON } from "../fakes/wires/open-wire.ts";
import type { Wire } from "../fakes/wires/wire.ts";
import { strict, WIRES } from "../fakes/wires.ts";

const CALLS = 12;
const LANES = 4;
/** Every third call meets the fault: twice, or once where it takes the whole time limit. */
const isIll = (call: number) => call % 3 === 0;
const SPEED = 200;
/** Far from what an answer on loopback takes, on a busy machine too: one that comes late would be asked for again. */
const TIMEOUT_MS = 10_000;
/** Where the fault is that nothing comes. */
const SILENCE_MS = 700;

type Fault = {
  readonly name: string;
  readonly times: number;
  readonly isSilent?: true;
  readonly reaction: (wire: Wire) => Reaction;
};

const http = (status: number, headers: Record<string, string> = {}, says = ""): Fault => ({
  name: `${status}${says}`,
  times: 2,
  reaction: (wire) => wire.fails(status, { headers }),
});
const inASecond = new Date(NOON + 1000).toUTCString();

const FAULTS: readonly Fault[] = [
  http(500),
  http(502),
  http(503),
  http(503, { "retry-after": "1" }, " with Retry-After"),
  http(529),
  http(408),
  http(409),
  http(429, {}, " without a hint"),
  http(429, { "retry-after": "1" }, " with seconds"),
  http(429, { "retry-after": inASecond }, " with a date"),
  http(429, { "retry-after": new Date(NOON - 9000).toUTCString() }, " with a date that is past"),
  http(429, { "retry-after": "soon" }, " with a hint that does not parse"),
  http(429, { "retry-after-ms": "700" }, " with milliseconds"),
  http(
    429,
    { "x-ratelimit-remaining-requests": "0", "x-ratelimit-reset-requests": "1s" },
    " with x-ratelimit",
  ),
  http(
    429,
    {
      "anthropic-ratelimit-requests-remaining": "0",
      "anthropic-ratelimit-requests-reset": new Date(NOON + 1000).toISOString(),
    },
    " with anthropic-ratelimit",
  ),
  http(
    429,
    {
      "retry-after": "1",
      "x-ratelimit-remaining-requests": "0",
      "x-ratelimit-reset-requests": "1s",
    },
    " with both",
  ),
  { name: "a reset", times: 2, reaction: () => ({ kind: "reset" }) },
  {
    name: "truncated JSON",
    times: 2,
    reaction: (wire) => ({ kind: "raw", body: bodyOf(wire).slice(0, -20) }),
  },
  { name: "an empty body", times: 2, reaction: () => ({ kind: "raw", body: "" }) },
  { name: "a cut body", times: 2, reaction: () => ({ kind: "cut" }) },
  { name: "a stalled body", times: 1, isSilent: true, reaction: () => ({ kind: "stall" }) },
  { name: "a hang", times: 1, isSilent: true, reaction: () => ({ kind: "hang" }) },
  {
    name: "a slow drip",
    times: 1,
    isSilent: true,
    reaction: (wire) => ({ kind: "drip", body: JSON.parse(bodyOf(wire)), everyMs: 20 }),
  },
];

function bodyOf(wire: Wire): string {
  const reaction = wire.says({ text: "an answer" });
  if (reaction.kind !== "json") throw new Error("a wire says JSON");
  return JSON.stringify(reaction.body);
}

const servers: ModelServer[] = [];
afterAll(() => Promise.all(servers.map((server) => server.close())));

const seenCall = (body: unknown) => Number(/Question (\d+)\?/.exec(JSON.stringify(body))?.[1]);

type Run = {
  readonly replies: readonly Result<Reply, Problem>[];
  readonly requests: number;
  readonly injected: number;
  /** How often each call was answered. */
  readonly answered: readonly number[];
};

/** Plays the run; `fault` is what ill calls meet instead of an answer, so many times. */
async function run(
  wire: Wire,
  of: {
    readonly fault: Fault | null;
    readonly answer: (call: number) => Reaction;
    readonly lanes?: number;
  },
): Promise<Run> {
  const answered = Array.from({ length: CALLS }, () => 0);
  const met = Array.from({ length: CALLS }, () => 0);
  const react = (body: unknown): Reaction => {
    const call = seenCall(body);
    const before = met[call] ?? 0;
    if (of.fault !== null && isIll(call) && before < of.fault.times) {
      met[call] = before + 1;
      return of.fault.reaction(wire);
    }
    answered[call] = (answered[call] ?? 0) + 1;
    return of.answer(call);
  };
  const server = await startModelServer(strict(wire, ({ body }) => react(body)));
  servers.push(server);
  const call = paced(
    await wire.open(server.url, {
      timeoutMs: of.fault?.isSilent === true ? SILENCE_MS : TIMEOUT_MS,
    }),
    {
      lanes: of.lanes ?? LANES,
      now: () => performance.now() * SPEED,
      pause,
      random: () => 0.5,
    },
  );
  const { signal } = new AbortController();
  const replies = await Promise.all(answered.map((_, number) => call(requestOf(number), signal)));
  const injected = met.reduce((sum, times) => sum + times, 0);
  return { replies, requests: server.seen.length, injected, answered };
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(done, ms / SPEED);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      done();
    });
  });
}

function requestOf(number: number): ModelRequest {
  const messages = [{ role: "user" as const, content: `Question ${number}?` }];
  return { model: "m", messages, tools: [], parameters: { maxTokens: 50 }, seed: number };
}

const says = (wire: Wire) => (call: number) => wire.says({ text: `answer ${call}` });
const texts = (replies: Run["replies"]) =>
  replies.map((reply) => (reply.ok ? reply.value.answer.text : reply.problem.kind));
const expected = Array.from({ length: CALLS }, (_, call) => `answer ${call}`);
const once = Array.from({ length: CALLS }, () => 1);

for (const wire of WIRES) {
  test.each(FAULTS)(`${wire.name}: $name loses no trial and buys nothing twice`, async (fault) => {
    const ran = await run(wire, { fault, answer: says(wire) });
    expect(texts(ran.replies)).toEqual(expected);
    expect(ran.answered).toEqual(once);
    expect(ran.injected).toBe((CALLS / 3) * fault.times);
    expect(ran.requests).toBe(CALLS + ran.injected);
  });

  test.each(["length", "content-filter"] as const)(
    `${wire.name}: an answer that ends with %s is an answer`,
    async (finish) => {
      const answer = (call: number) => wire.says({ text: `answer ${call}`, finish });
      const ran = await run(wire, { fault: null, answer });
      expect(texts(ran.replies)).toEqual(expected);
      expect(ran.replies.every((one) => one.ok && one.value.answer.finish === finish)).toBe(true);
      expect(ran.requests).toBe(CALLS);
    },
  );

  test(`${wire.name}: an answer that says nothing remains is kept, and the next waits`, async () => {
    const headers = { "x-ratelimit-remaining-requests": "0", "x-ratelimit-reset-requests": "2s" };
    const began = performance.now();
    const answer = (call: number) => wire.says({ text: `answer ${call}`, headers });
    const ran = await run(wire, { fault: null, answer });
    expect(texts(ran.replies)).toEqual(expected);
    expect(ran.requests).toBe(CALLS);
    // Three rounds of four lanes, so two waits of two seconds at least.
    expect((performance.now() - began) * SPEED).toBeGreaterThanOrEqual(4_000);
  });

  test.each([400, 401, 403, 404, 422])(
    `${wire.name}: HTTP %d is not asked again`,
    async (status) => {
      const ran = await run(wire, { fault: null, answer: () => wire.fails(status), lanes: 1 });
      expect(ran.replies.every((reply) => !reply.ok)).toBe(true);
      // Whoever has a dead key is told so once; a refused request says nothing about the others.
      expect(ran.requests).toBe(status === 401 || status === 403 ? 1 : CALLS);
    },
  );
}
