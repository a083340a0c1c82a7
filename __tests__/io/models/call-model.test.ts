import { setTimeout } from "node:timers/promises";
import { paced } from "../../../src/io/pace/paced.ts";
import type { Problem } from "../../../src/problem.ts";
import { fail, ok } from "../../../src/result.ts";
import { keepsToCallModel, type Scene, type Staged } from "../../contracts/call-model.ts";
import { inTurn, startModelServer } from "../../fakes/model-server.ts";
import { WIRES } from "../../fakes/wires.ts";

for (const wire of WIRES) {
  keepsToCallModel(`${wire.name}, paced`, async (scene) => {
    const reactions = {
      answers: wire.says({ text: "4" }),
      fails: wire.fails(404),
      "never answers": { kind: "hang" },
    } as const;
    const { url, close } = await startModelServer(inTurn(reactions[scene]));
    const world = {
      now: () => performance.now(),
      pause: (ms: number, signal: AbortSignal) => setTimeout(ms, undefined, { signal }),
      random: () => 0,
    };
    return { call: paced(await wire.open(url), { lanes: 2, ...world }), close };
  });
}

const stopped = fail<Problem>({ kind: "stopped", why: "the call was cancelled" });
const STAND_INS: { readonly [scene in Scene]: Staged["call"] } = {
  answers: async () =>
    ok({ answer: { text: "4", toolCalls: [], finish: "stop" as const }, latencyMs: 0 }),
  fails: async () => fail({ kind: "provider-down", provider: "p", why: "HTTP 500" }),
  "never answers": (_, signal) =>
    new Promise((done) => {
      if (signal.aborted) done(stopped);
      signal.addEventListener("abort", () => done(stopped));
    }),
};

keepsToCallModel("the stand-in", async (scene) => ({
  call: STAND_INS[scene],
  close: async () => undefined,
}));
