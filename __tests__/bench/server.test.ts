/** Does the benches' server do what its knobs say, and count what was bought? In its own process, as it is used. */
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { z } from "zod";
import { type BenchServer, startServer } from "../../bench/run/server/start-server.ts";

let server: BenchServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const ask = (a: number, signal: AbortSignal | null = null) =>
  fetch(`${server.url}/chat/completions`, {
    method: "POST",
    body: JSON.stringify({ messages: [{ role: "user", content: `What is ${a} + 20000?` }] }),
    signal,
  });

test("it answers in OpenAI's format, the same question with the same bytes", async () => {
  await server.set({});
  const [one, same, other] = await Promise.all(
    [1001, 1001, 1002].map(async (a) => (await ask(a)).text()),
  );
  expect(JSON.parse(one ?? "")).toMatchObject({
    object: "chat.completion",
    system_fingerprint: "bench-1",
    choices: [{ message: { content: "It is 21001.\nANSWER: 21001" }, finish_reason: "stop" }],
    usage: { total_tokens: 52 },
  });
  expect(same).toBe(one);
  expect(other).not.toBe(one);
});

test("an answer that is bought again is counted, also when its buyer hung up before it came", async () => {
  await server.set({ latencyMs: 200 });
  await expect(ask(1, AbortSignal.timeout(50))).rejects.toThrow();
  // A busy machine notices late that nobody waits any more: until then it is one of those at once.
  await sleep(300);
  await Promise.all([ask(1), ask(2)]);
  expect(await server.counters()).toMatchObject({
    requests: 3,
    distinct: 2,
    bought: 3,
    boughtAgain: 1,
    delivered: 2,
    peakConcurrency: 2,
  });
});

test("a refused request buys nothing and says why; knobs begin to count anew", async () => {
  await server.set({
    limit: { kind: "sliding", requests: 2, windowMs: 60_000 },
    hints: "seconds",
  });
  const replies = [await ask(1), await ask(2), await ask(3)];
  expect(replies.map(({ status }) => status)).toEqual([200, 200, 429]);
  expect(Number(replies[2]?.headers.get("retry-after"))).toBeGreaterThan(50);
  expect(await server.counters()).toMatchObject({ requests: 3, bought: 2, refused: 1 });
  await server.set({});
  expect(await server.counters()).toMatchObject({ requests: 0, bought: 0, firstAt: null });
});

test("faults: a status, a reset, half a reply, none, one that drips", async () => {
  const faulty = async (fault: string) => {
    await server.set({ faults: { [fault]: 1 }, dripMs: 20 });
    return ask(1, AbortSignal.timeout(300)).then(
      async (reply) => ({ status: reply.status, text: await reply.text().catch(String) }),
      String,
    );
  };
  expect(await faulty("500")).toMatchObject({ status: 500 });
  expect(await faulty("reset")).toContain("fetch failed");
  const { text } = z.object({ text: z.string() }).parse(await faulty("truncated"));
  expect(() => JSON.parse(text)).toThrow(SyntaxError);
  expect(await faulty("hang")).toContain("Timeout");
  expect(await faulty("drip")).toMatchObject({
    status: 200,
    text: expect.stringMatching(/Timeout/),
  });
  expect(await server.counters()).toMatchObject({ faults: { drip: 1 }, bought: 0, delivered: 0 });
});

test("latency is what was set, and the times of the first and last request are told", async () => {
  await server.set({ latencyMs: 80 });
  const since = Date.now();
  await ask(1);
  expect(Date.now() - since).toBeGreaterThanOrEqual(79);
  await ask(2);
  const { firstAt, lastAt } = await server.counters();
  expect((lastAt ?? 0) - (firstAt ?? 0)).toBeGreaterThanOrEqual(79);
});
