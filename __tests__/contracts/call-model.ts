/** What every way of asking a model keeps to: the stand-in of the tests and the real client alike. */
import { expect, test } from "@jest/globals";
import type { CallModel, ModelRequest } from "../../src/ports.ts";
import { blame } from "../../src/problem.ts";

export type Scene = "answers" | "fails" | "never answers";

/** A model that behaves as the scene says, and how to leave it. */
export type Staged = { readonly call: CallModel; readonly close: () => Promise<void> };

const REQUEST: ModelRequest = {
  model: "m",
  messages: [{ role: "user", content: "2 + 2?" }],
  tools: [],
  parameters: {},
  seed: 1,
};

export function keepsToCallModel(name: string, stage: (scene: Scene) => Promise<Staged>): void {
  const ask = async (scene: Scene, signal: AbortSignal) => {
    const { call, close } = await stage(scene);
    const reply = await call(REQUEST, signal);
    await close();
    return reply;
  };

  test(`${name}: what was said comes back with how long it took`, async () => {
    expect(await ask("answers", new AbortController().signal)).toMatchObject({
      ok: true,
      value: {
        answer: { text: "4", toolCalls: [], finish: "stop" },
        latencyMs: expect.any(Number),
      },
    });
  });

  test(`${name}: a failure is returned, never thrown, and is the environment's move`, async () => {
    const reply = await ask("fails", new AbortController().signal);
    if (reply.ok) throw new Error("it answered");
    expect(blame(reply.problem)).toBe("environment");
  });

  test(`${name}: a call ends when its signal says so, before or during it`, async () => {
    const stopped = { ok: false, problem: { kind: "stopped" } };
    expect(await ask("never answers", AbortSignal.abort())).toMatchObject(stopped);
    expect(await ask("never answers", AbortSignal.timeout(20))).toMatchObject(stopped);
  });
}
