/** Under faults no trial of an application is lost, and none that was answered is asked again. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "@jest/globals";
import { paced } from "../../../src/io/pace/paced.ts";
import { commandTarget } from "../../../src/io/targets/command-target.ts";
import { openHttpTargets } from "../../../src/io/targets/http-exchange.ts";
import { httpTarget } from "../../../src/io/targets/http-target.ts";
import type { AskOnce } from "../../../src/ports.ts";
import { ok } from "../../../src/result.ts";
import { type Reaction, startModelServer } from "../../fakes/model-server.ts";

/** Waits are a hundred times as short as they are said to be. */
const SPEED = 100;
const clock = {
  now: () => performance.now() * SPEED,
  pause: async (ms: number, signal: AbortSignal) => {
    await sleep(ms / SPEED, undefined, { signal });
  },
  random: () => 0.5,
};
const of = { provider: "target:app:head", target: "app", arm: "head", secrets: [] } as const;

async function answersOf(ask: AskOnce, trials: number, lanes: number) {
  const call = paced(ask, { ...clock, lanes });
  const { signal } = new AbortController();
  const asked = Array.from({ length: trials }, (_, index) => {
    const base = { model: "app", messages: [], tools: [], parameters: {}, seed: index };
    return call({ ...base, payload: JSON.stringify({ input: index }) }, signal);
  });
  return (await Promise.all(asked)).map((reply) => (reply.ok ? reply.value.answer.text : reply));
}

const FAULTS: readonly Reaction[] = [
  { kind: "reset" },
  { kind: "cut" },
  { kind: "hang" },
  { kind: "stall" },
  { kind: "raw", body: '{"reply": ' },
  { kind: "json", status: 500, body: {} },
  { kind: "json", status: 503, body: {}, headers: { "retry-after": "1" } },
  { kind: "json", status: 429, body: {}, headers: { "retry-after": "2" } },
];

test("over HTTP every fault is one request more", async () => {
  const seen = new Map<number, number>();
  const server = await startModelServer(({ body }) => {
    const input = Number(Reflect.get(Object(body), "input"));
    const before = seen.get(input) ?? 0;
    seen.set(input, before + 1);
    const fault = before === 0 && input % 20 === 7 ? FAULTS[(input - 7) / 20] : undefined;
    return fault ?? { kind: "json", status: 200, body: { reply: `answer ${input}` } };
  });
  const { send, close } = openHttpTargets({ lanes: 8, env: {} });
  const ask = httpTarget({
    ...of,
    url: server.url,
    method: "POST",
    headers: {},
    places: { answer: ["reply"], toolCalls: null, tokens: null },
    send,
    apiKey: null,
    timeoutMs: 300,
    now: clock.now,
    wallClock: Date.now,
  });
  const answers = await answersOf(ask, 200, 8);
  await close();
  await server.close();
  expect(answers).toEqual(Array.from({ length: 200 }, (_, index) => `answer ${index}`));
  expect(server.seen).toHaveLength(200 + FAULTS.length);
});

test("a command that asks to be tried again or hangs once is run once more", async () => {
  const folder = mkdtempSync(join(tmpdir(), "paced-command-"));
  const run = `read line; n=$(echo "$line" | tr -dc 0-9); echo x >> "$n.runs"
if [ "$(wc -l < "$n.runs")" -eq 1 ]; then
  case "$n" in 3) exit 75;; 5) sleep 60;; esac
fi
printf '{"text": "answer %s"}' "$n"`;
  const ask = commandTarget({
    ...of,
    run,
    output: "json",
    directory: async () => ok(folder),
    env: { PATH: process.env.PATH ?? "" },
    timeoutMs: 1500,
    graceMs: 100,
    now: clock.now,
  });
  const answers = await answersOf(ask, 12, 2);
  expect(answers).toEqual(Array.from({ length: 12 }, (_, index) => `answer ${index}`));
});
