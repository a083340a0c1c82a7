/**
 * What every adapter keeps to, whatever its provider's protocol: what was said comes back, what went wrong is named
 * and says whether it may be tried again, what the headers teach is heard, and the key is never shown.
 */
import { expect, test } from "@jest/globals";
import type { Finish } from "../../src/answer.ts";
import type { Attempt, ModelRequest, PaceHints } from "../../src/ports.ts";
import { explain } from "../../src/problem.ts";
import { inTurn, type Reaction, startModelServer } from "../fakes/model-server.ts";
import { KEY, type Wire } from "../fakes/wires/wire.ts";
import { strict } from "../fakes/wires.ts";

const REQUEST: ModelRequest = {
  model: "m",
  messages: [
    { role: "system", content: "Be exact." },
    { role: "user", content: "2 + 2?" },
  ],
  tools: [],
  parameters: {},
  seed: 11,
};

type Scene = {
  readonly request?: Partial<ModelRequest>;
  readonly signal?: AbortSignal;
  readonly timeoutMs?: number;
};

export function keepsToAskOnce(wire: Wire): void {
  const { name } = wire;

  async function ask(reaction: Reaction, scene: Scene = {}) {
    const server = await startModelServer(strict(wire, inTurn(reaction)));
    const askOnce = await wire.open(server.url, { timeoutMs: scene.timeoutMs ?? 5000 });
    const signal = scene.signal ?? new AbortController().signal;
    const attempt = await askOnce({ ...REQUEST, ...scene.request }, signal);
    await server.close();
    return { attempt, seen: server.seen };
  }

  async function reply(reaction: Reaction, scene?: Scene) {
    const { attempt } = await ask(reaction, scene);
    if (attempt.kind !== "answered") throw new Error(JSON.stringify(attempt.problem));
    return attempt.reply;
  }

  async function failure(reaction: Reaction, scene?: Scene) {
    const { attempt } = await ask(reaction, scene);
    return failed(attempt);
  }

  test(`${name}: text, usage, fingerprint and the request's id come back`, async () => {
    const headers = { [wire.requestIdHeader]: "req-7" };
    expect(await reply(wire.says({ text: "4", headers }))).toEqual({
      answer: { text: "4", toolCalls: [], finish: "stop" },
      tokens: { input: 7, output: 3 },
      fingerprint: wire.fingerprint,
      latencyMs: 0,
      requestId: "req-7",
    });
  });

  test(`${name}: one attempt is one request`, async () => {
    const { seen } = await ask(wire.fails(500));
    expect(seen).toHaveLength(1);
  });

  test(`${name}: the seed is sent where the protocol has one, and not when told so`, async () => {
    const seedOf = async (parameters: ModelRequest["parameters"]) => {
      const { seen, attempt } = await ask(wire.says({ text: "4" }), { request: { parameters } });
      expect(attempt.kind).toBe("answered");
      return Reflect.get(Object(seen[0]?.body), "seed");
    };
    expect(await seedOf({})).toBe(wire.takesSeed ? 11 : undefined);
    expect(await seedOf({ seed: false })).toBe(undefined);
  });

  test(`${name}: tool calls come back as they were written`, async () => {
    const calls = [
      { id: "a", name: "list", arguments: '{"page":2}' },
      { id: "b", name: "show", arguments: "{}" },
    ];
    const { answer } = await reply(wire.says({ calls }));
    expect(answer).toEqual({
      text: "",
      finish: "tool-calls",
      toolCalls: [
        { id: "a", name: "list", raw: '{"page":2}', arguments: { page: 2 } },
        { id: "b", name: "show", raw: "{}", arguments: {} },
      ],
    });
  });

  test(`${name}: a conversation with tools and a format is one the service takes`, async () => {
    const call = (id: string) => ({ id, name: "list", raw: '{"page":1}', arguments: { page: 1 } });
    const { attempt } = await ask(wire.says({ text: "4" }), {
      request: {
        messages: [
          { role: "system", content: "Be exact." },
          { role: "user", content: "List both." },
          { role: "assistant", content: "", toolCalls: [call("a"), call("b")] },
          { role: "tool", content: "[1]", toolCallId: "a" },
          { role: "tool", content: "[2]", toolCallId: "b" },
          { role: "user", content: "And now?" },
          { role: "assistant", content: "Once more.", toolCalls: [call("c")] },
          { role: "tool", content: "[3]", toolCallId: "c" },
        ],
        tools: [
          { name: "list", description: "Lists.", parameters: { type: "object", properties: {} } },
          { name: "show", parameters: { type: "object", properties: {} } },
        ],
        responseFormat: {
          type: "json_schema",
          json_schema: { name: "answer", strict: true, schema: { type: "object" } },
        },
      },
    });
    expect(attempt).toMatchObject({ kind: "answered" });
  });

  test(`${name}: parameters go out in the protocol's own words, or are refused by name`, async () => {
    const sampling = { temperature: 0.5, topP: 0.9 };
    const parameters = { maxTokens: 50, reasoningEffort: "low" } as const;
    const { attempt, seen } = await ask(wire.says({ text: "4" }), {
      request: { parameters: wire.takesTemperature ? { ...parameters, ...sampling } : parameters },
    });
    expect(attempt.kind).toBe("answered");
    const sent = JSON.stringify(seen[0]?.body);
    const values = wire.takesTemperature ? ["0.5", "0.9", "50", '"low"'] : ["50", '"low"'];
    for (const value of values) expect(sent).toContain(value);
    if (!wire.takesTemperature) {
      const refused = await failure(wire.says({ text: "4" }), {
        request: { parameters: sampling },
      });
      expect(refused).toMatchObject({ problem: { kind: "request-refused" }, again: "never" });
    }
    const other = await ask(wire.says({ text: "4" }), {
      request: { parameters: { stop: ["END"] } },
    });
    const isSaid = JSON.stringify(other.seen[0]?.body ?? null).includes("END");
    const isRefused =
      other.attempt.kind === "failed" && other.attempt.problem.kind === "request-refused";
    expect(isSaid !== isRefused).toBe(true);
  });

  test(`${name}: log-probabilities are asked for and averaged, or refused`, async () => {
    const scene = { request: { parameters: { logprobs: true } } } as const;
    const said = wire.says({ text: "4", logprobs: [-0.5, -0.25, 0] });
    if (!wire.offersLogprobs) {
      expect(await failure(said, scene)).toMatchObject({ problem: { kind: "request-refused" } });
      return;
    }
    expect((await reply(said, scene)).meanLogprob).toBeCloseTo(-0.25, 12);
    expect(await reply(wire.says({ text: "4" }), scene)).not.toHaveProperty("meanLogprob");
  });

  test.each<Finish>(["stop", "length", "content-filter"])(
    `${name}: a stop for %s is an answer`,
    async (finish) => {
      const { answer } = await reply(wire.says({ text: "fo", finish }));
      expect(answer).toEqual({ text: "fo", toolCalls: [], finish });
    },
  );

  test.each([
    [401, "key-rejected", "never"],
    [402, "quota-exhausted", "never"],
    [403, "key-rejected", "never"],
    [400, "request-refused", "never"],
    [404, "request-refused", "never"],
    [413, "request-refused", "never"],
    [422, "request-refused", "never"],
    [307, "request-refused", "never"],
    [429, "rate-limited", "slower"],
    [408, "provider-down", "later"],
    [409, "provider-down", "later"],
    [500, "provider-down", "later"],
    [502, "provider-down", "later"],
    [503, "provider-down", "later"],
    [504, "provider-down", "later"],
    [529, "provider-down", "later"],
  ])(
    `${name}: HTTP %i is %s, again %s, and the key is not in what is said`,
    async (status, kind, again) => {
      const found = await failure(wire.fails(status, { message: `The key ${KEY} is at fault` }));
      expect(found).toMatchObject({ problem: { kind }, again });
      expect(JSON.stringify([found, explain(found.problem)])).not.toContain(KEY);
    },
  );

  test.each<readonly [string, Reaction]>([
    ["a reset", { kind: "reset" }],
    ["a body cut off", { kind: "cut" }],
    ["half a JSON text", { kind: "raw", body: '{"choices": [' }],
    [
      "a page",
      { kind: "raw", body: "<html>busy</html>", headers: { "content-type": "text/html" } },
    ],
    ["nothing", { kind: "raw", body: "" }],
    ["null", { kind: "raw", body: "null" }],
    ["another form", { kind: "raw", body: '{"hello":[1]}' }],
  ])(`${name}: %s is the provider's trouble and may pass`, async (_, reaction) => {
    expect(await failure(reaction)).toMatchObject({
      problem: { kind: "provider-down", provider: "test" },
      again: "later",
    });
  });

  test.each<readonly [string, Reaction]>([
    ["a hang", { kind: "hang" }],
    ["a stall", { kind: "stall" }],
    ["a drip", { kind: "drip", body: { padding: "x".repeat(200) }, everyMs: 5 }],
  ])(`${name}: %s ends when the time of the whole attempt is over`, async (_, reaction) => {
    const startedAt = performance.now();
    expect(await failure(reaction, { timeoutMs: 60 })).toMatchObject({
      problem: { kind: "timed-out", afterMs: 60 },
      again: "later",
    });
    expect(performance.now() - startedAt).toBeLessThan(1000);
  });

  test(`${name}: a signal stops the call before, while it waits and within the body`, async () => {
    const stopped = { problem: { kind: "stopped" }, again: "never" };
    expect(await failure({ kind: "hang" }, { signal: AbortSignal.abort() })).toMatchObject(stopped);
    for (const kind of ["hang", "stall"] as const) {
      expect(await failure({ kind }, { signal: AbortSignal.timeout(30) })).toMatchObject(stopped);
    }
  });

  const HINTS: readonly (readonly [Record<string, string>, PaceHints])[] = [
    [{}, {}],
    [{ "retry-after": "2" }, { waitMs: 2000 }],
    [{ "retry-after": "Mon, 23 Nov 2026 12:00:05 GMT" }, { waitMs: 5000 }],
    [{ "retry-after": "9", "retry-after-ms": "120" }, { waitMs: 120 }],
    [
      { "x-ratelimit-remaining-requests": "0", "x-ratelimit-reset-requests": "1s" },
      { requests: { remaining: 0, resetMs: 1000 } },
    ],
    [
      { "x-ratelimit-remaining-tokens": "149984", "x-ratelimit-reset-tokens": "6m0s" },
      { tokens: { remaining: 149_984, resetMs: 360_000 } },
    ],
    [
      {
        "anthropic-ratelimit-requests-remaining": "3",
        "anthropic-ratelimit-requests-reset": "2026-11-23T12:00:30Z",
        "anthropic-ratelimit-input-tokens-remaining": "900",
        "anthropic-ratelimit-output-tokens-remaining": "400",
        "anthropic-ratelimit-output-tokens-reset": "2026-11-23T12:01:00Z",
      },
      {
        requests: { remaining: 3, resetMs: 30_000 },
        tokens: { remaining: 400, resetMs: 60_000 },
      },
    ],
  ];
  test.each(HINTS)(`${name}: %j is heard on success as on failure`, async (headers, hints) => {
    expect((await ask(wire.says({ text: "4", headers }))).attempt.hints).toEqual(hints);
    expect((await ask(wire.fails(429, { headers }))).attempt.hints).toEqual(hints);
  });
}

function failed(attempt: Attempt) {
  if (attempt.kind !== "failed") throw new Error("it answered");
  return attempt;
}
