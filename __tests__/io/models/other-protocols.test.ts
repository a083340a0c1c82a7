import { expect, test } from "@jest/globals";
import type { Message } from "../../../src/answer.ts";
import type { ModelParameters } from "../../../src/ports.ts";
import { inTurn, type Reaction, startModelServer } from "../../fakes/model-server.ts";
import { anthropicWire } from "../../fakes/wires/anthropic-wire.ts";
import { responsesWire } from "../../fakes/wires/responses-wire.ts";
import type { Wire } from "../../fakes/wires/wire.ts";

type Of = { readonly messages?: readonly Message[]; readonly parameters?: ModelParameters };

async function ask(wire: Wire, reaction: Reaction, of: Of = {}) {
  const server = await startModelServer(inTurn(reaction));
  const askOnce = await wire.open(server.url);
  const { messages = [{ role: "user", content: "2 + 2?" }], parameters = {} } = of;
  const request = { model: "m", messages, tools: [], parameters, seed: 11 };
  const attempt = await askOnce(request, new AbortController().signal);
  await server.close();
  return { attempt, body: server.seen[0]?.body };
}

const CALL = { id: "a", name: "list", raw: '{"page":1}', arguments: { page: 1 } };

test("a response is asked for statelessly, in items", async () => {
  const { body } = await ask(responsesWire, responsesWire.says({ text: "4" }), {
    messages: [
      { role: "system", content: "Be exact." },
      { role: "user", content: "List." },
      { role: "assistant", content: "", toolCalls: [CALL] },
      { role: "tool", content: "[]", toolCallId: "a" },
    ],
    parameters: { maxTokens: 50, reasoningEffort: "high" },
  });
  expect(body).toEqual({
    model: "m",
    store: false,
    input: [
      { role: "system", content: "Be exact." },
      { role: "user", content: "List." },
      { type: "function_call", call_id: "a", name: "list", arguments: '{"page":1}' },
      { type: "function_call_output", call_id: "a", output: "[]" },
    ],
    max_output_tokens: 50,
    reasoning: { effort: "high" },
  });
});

const response = (rest: object): Reaction => ({
  kind: "json",
  status: 200,
  body: { status: "completed", output: [], ...rest },
});
const message = (text: string, phase?: string) => ({
  type: "message",
  content: [{ type: "output_text", text }],
  phase,
});

test("commentary on the way to an answer is not the answer", async () => {
  const output = [message("Let me look.", "commentary"), message("4", "final_answer")];
  const { attempt } = await ask(responsesWire, response({ output }));
  expect(attempt).toMatchObject({ reply: { answer: { text: "4" } } });
  const alone = await ask(responsesWire, response({ output: output.slice(0, 1) }));
  expect(alone.attempt).toMatchObject({ reply: { answer: { text: "Let me look." } } });
});

test("a refusal of a response is the answer's text", async () => {
  const output = [{ type: "message", content: [{ type: "refusal", refusal: "I cannot." }] }];
  const { attempt } = await ask(responsesWire, response({ output }));
  expect(attempt).toMatchObject({ reply: { answer: { text: "I cannot.", finish: "stop" } } });
});

test.each([
  ["server_error", "provider-down", "later"],
  ["rate_limit_exceeded", "rate-limited", "slower"],
  ["invalid_prompt", "request-refused", "never"],
])("a response that failed with %s is %s", async (code, kind, again) => {
  const failed = response({ status: "failed", error: { code, message: "no" } });
  expect((await ask(responsesWire, failed)).attempt).toMatchObject({ problem: { kind }, again });
});

test("a response stopped by a policy is an answer, one that is still running is none", async () => {
  const policy = response({ status: "failed", error: { code: "bio_policy", message: "no" } });
  expect((await ask(responsesWire, policy)).attempt).toMatchObject({
    reply: { answer: { text: "", finish: "content-filter" } },
  });
  const running = response({ status: "in_progress" });
  expect((await ask(responsesWire, running)).attempt).toMatchObject({
    problem: { kind: "provider-down" },
    again: "later",
  });
});

test("Anthropic hears the system first, results before words, and a limit in every request", async () => {
  const { body } = await ask(anthropicWire, anthropicWire.says({ text: "4" }), {
    messages: [
      { role: "system", content: "Be exact." },
      { role: "system", content: "Be brief." },
      { role: "user", content: "List both." },
      { role: "assistant", content: "", toolCalls: [CALL, { ...CALL, id: "b" }] },
      { role: "tool", content: "[1]", toolCallId: "a" },
      { role: "tool", content: "[2]", toolCallId: "b" },
      { role: "user", content: "And?" },
      { role: "system", content: "Now in French." },
    ],
  });
  const use = { type: "tool_use", name: "list", input: { page: 1 } };
  expect(body).toEqual({
    model: "m",
    max_tokens: 16_384,
    system: "Be exact.\n\nBe brief.",
    messages: [
      { role: "user", content: [{ type: "text", text: "List both." }] },
      {
        role: "assistant",
        content: [
          { ...use, id: "a" },
          { ...use, id: "b" },
        ],
      },
      {
        role: "user",
        content: [
          { type: "tool_result", tool_use_id: "a", content: "[1]" },
          { type: "tool_result", tool_use_id: "b", content: "[2]" },
          { type: "text", text: "And?" },
        ],
      },
      { role: "system", content: [{ type: "text", text: "Now in French." }] },
    ],
  });
});

test("arguments that are no object reach Anthropic as the text they are", async () => {
  const broken = { id: "a", name: "list", raw: '{"page":', arguments: null };
  const { body } = await ask(anthropicWire, anthropicWire.says({ text: "4" }), {
    messages: [
      { role: "user", content: "List." },
      { role: "assistant", content: "", toolCalls: [broken] },
      { role: "tool", content: "no", toolCallId: "a" },
    ],
  });
  expect(JSON.stringify(body)).toContain(JSON.stringify({ unreadable: '{"page":' }));
});

test("tokens of Anthropic's cache count as input, and a full context as a length stop", async () => {
  const reply = {
    content: [{ type: "text", text: "fo" }],
    stop_reason: "model_context_window_exceeded",
    usage: {
      input_tokens: 5,
      cache_creation_input_tokens: 100,
      cache_read_input_tokens: 20,
      output_tokens: 3,
    },
  };
  const { attempt } = await ask(anthropicWire, { kind: "json", status: 200, body: reply });
  expect(attempt).toMatchObject({
    reply: { answer: { text: "fo", finish: "length" }, tokens: { input: 125, output: 3 } },
  });
});

test("Anthropic has no JSON mode without a schema and no effort below low", async () => {
  const says = anthropicWire.says({ text: "4" });
  const refused = { problem: { kind: "request-refused" }, again: "never" };
  const none = await ask(anthropicWire, says, { parameters: { reasoningEffort: "none" } });
  expect(none.attempt).toMatchObject(refused);
  expect(none.body).toBeUndefined();
});
