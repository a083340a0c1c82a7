import { openAiModel } from "../../src/io/openai-model.ts";
import type { Problem } from "../../src/problem.ts";
import { fail, ok } from "../../src/result.ts";
import { keepsToCallModel, type Scene, type Staged } from "../contracts/call-model.ts";
import { apiError, completion, fakeOpenAi, type Reaction } from "../fakes/openai-server.ts";

const REACTIONS: { readonly [scene in Scene]: Reaction } = {
  answers: completion({ content: "4" }),
  fails: apiError(500, "server_error", "oops"),
  "never answers": { kind: "hang" },
};

keepsToCallModel("the OpenAI client", async (scene) => {
  const { url: baseUrl, close } = await fakeOpenAi([REACTIONS[scene]]);
  const settings = { provider: "p", apiKey: "k", timeoutMs: 5000, maxRetries: 0, now: () => 0 };
  return { call: openAiModel({ ...settings, baseUrl }), close };
});

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
