import { expect, test } from "@jest/globals";
import type { Answer, ToolCall } from "../../src/answer.ts";
import type { ModelRequest, Reply } from "../../src/ports.ts";
import { type Environment, environmentSchema } from "../../src/suite/environment.ts";
import { converse } from "../../src/trial/agent-loop.ts";
import { NOTHING_SPENT } from "../../src/trial/budget.ts";
import { openWorld, stepWorld } from "../../src/trial/environment.ts";
import { callsOfText } from "../../src/trial/text-protocol.ts";

const SHOP = {
  state: { refunded: [] },
  responses: [
    { call: "listOrders", when: "args.page == 1.0", returns: "[{'id': 'A-1'}, {'id': 'A-2'}]" },
    {
      call: "refundOrder",
      set: { refunded: "state.refunded + [args.id]" },
      returns: "{'ok': true}",
    },
  ],
};

function world(written: object): Environment {
  return { ...environmentSchema.parse(written), vars: { shop: "north" } };
}

function call(name: string, args: unknown, id = "c1"): ToolCall {
  return { name, arguments: args, raw: JSON.stringify(args), id };
}

const REQUEST: ModelRequest = {
  model: "m",
  messages: [{ role: "user", content: "Refund order A-1." }],
  tools: [{ name: "refundOrder", parameters: {} }],
  parameters: {},
  seed: 1,
};

function saying(text: string, toolCalls: readonly ToolCall[] = []): Answer {
  return { text, toolCalls, finish: toolCalls.length === 0 ? "stop" : "tool-calls" };
}

/** A model that says one thing after another, and remembers what it was asked. */
function scripted(answers: readonly Answer[]) {
  const asked: ModelRequest[] = [];
  const pay = (request: ModelRequest) => {
    asked.push(request);
    const answer = answers[asked.length - 1] ?? saying("nothing more");
    const reply: Reply = { answer, tokens: { input: 10, output: 2 }, latencyMs: 5 };
    return Promise.resolve({ kind: "replied" as const, reply, spent: NOTHING_SPENT });
  };
  return { asked, pay };
}

test("a call is answered by the first response that fits, and changes the state", () => {
  const shop = world(SHOP);
  const opened = openWorld(shop);
  const listed = stepWorld(shop, opened, { call: call("listOrders", { page: 1 }), turn: 1 });
  expect(JSON.parse(listed.result)).toEqual([{ id: "A-1" }, { id: "A-2" }]);
  const refund = { call: call("refundOrder", { id: "A-2" }), turn: 2 };
  const refunded = stepWorld(shop, listed.world, refund);
  expect(refunded.world.state).toEqual({ refunded: ["A-2"] });
  expect(refunded.world.calls).toEqual({ listOrders: 1, refundOrder: 1 });
});

test("what nothing fits is not found, and what cannot be evaluated is a bad request", () => {
  const shop = world(SHOP);
  const answer = (made: ToolCall) => {
    const step = stepWorld(shop, openWorld(shop), { call: made, turn: 1 });
    expect(step.world.state).toEqual({ refunded: [] });
    return JSON.parse(step.result).error.status;
  };
  expect(answer(call("listOrders", { page: 2 }))).toBe(404);
  expect(answer(call("listOrders", null))).toBe(404);
  expect(answer(call("toString", {}))).toBe(404);
  expect(answer(call("refundOrder", {}))).toBe(400);
});

test("a fault comes at its call, once, and changes nothing", () => {
  const faults = [
    { call: "refundOrder", at: 1, gives: "rate-limit" },
    { call: "refundOrder", at: 2, gives: { body: { data: [] } } },
  ];
  const shop = world({ ...SHOP, faults });
  const made = { call: call("refundOrder", { id: "A-1" }), turn: 1 };
  const first = stepWorld(shop, openWorld(shop), made);
  const second = stepWorld(shop, first.world, made);
  const third = stepWorld(shop, second.world, made);
  expect(JSON.parse(first.result).error.status).toBe(429);
  expect(JSON.parse(second.result)).toEqual({ data: [] });
  expect(second.world.state).toEqual({ refunded: [] });
  expect(third.world.state).toEqual({ refunded: ["A-1"] });
});

test("every turn is asked with the whole conversation before it", async () => {
  const model = scripted([
    saying("Shall I refund A-1?"),
    saying("", [call("refundOrder", { id: "A-1" })]),
    saying("Done."),
  ]);
  const paid = await converse(REQUEST, world({ ...SHOP, user: ["Yes, go ahead."] }), model.pay);
  if (paid.kind !== "replied") throw new Error(paid.kind);
  expect(model.asked.map(({ messages }) => messages.length)).toEqual([1, 3, 5]);
  expect(model.asked[2]?.messages.slice(1).map(({ role }) => role)).toEqual([
    "assistant",
    "user",
    "assistant",
    "tool",
  ]);
  const { answer, tokens, latencyMs } = paid.reply;
  expect(answer.text).toBe("Done.");
  expect(answer.toolCalls.map(({ name }) => name)).toEqual(["refundOrder"]);
  expect(answer.trajectory).toHaveLength(5);
  expect(tokens).toEqual({ input: 30, output: 6 });
  expect(latencyMs).toBe(15);
});

test("the conversation is over at the limit of turns, or after a call that ends it", async () => {
  const again = Array.from({ length: 20 }, () => saying("", [call("listOrders", { page: 1 })]));
  const endless = scripted(again);
  await converse(REQUEST, world({ ...SHOP, turns: 4 }), endless.pay);
  expect(endless.asked).toHaveLength(4);
  const ended = scripted(again);
  await converse(REQUEST, world({ ...SHOP, ends: ["listOrders"] }), ended.pay);
  expect(ended.asked).toHaveLength(1);
});

test("a turn that is not paid ends the conversation without an answer", async () => {
  const model = scripted([saying("", [call("listOrders", { page: 1 })])]);
  const paid = await converse(REQUEST, world(SHOP), (request) =>
    model.asked.length === 1 ? Promise.resolve({ kind: "stopped" as const }) : model.pay(request),
  );
  expect(paid).toEqual({ kind: "stopped" });
});

test("calls without ids, or with one twice, get ids of their own", async () => {
  const { id: _id, ...nameless } = call("listOrders", { page: 1 });
  const model = scripted([
    saying("", [nameless, call("listOrders", { page: 1 }), call("listOrders", { page: 2 })]),
  ]);
  await converse(REQUEST, world(SHOP), model.pay);
  const heard = model.asked[1]?.messages.flatMap((message) =>
    message.role === "tool" ? [message.toolCallId] : [],
  );
  expect(heard).toEqual(["call_1_1", "c1", "call_1_3"]);
});

test("a model of text alone is told the tools and calls them in blocks", async () => {
  const block = '```json\n{"tool": "refundOrder", "args": {"id": "A-1"}}\n```';
  const model = scripted([saying(`I refund it.\n${block}`), saying("Done.")]);
  const paid = await converse(REQUEST, world({ ...SHOP, protocol: "text" }), model.pay);
  if (paid.kind !== "replied") throw new Error(paid.kind);
  expect(paid.reply.answer.toolCalls.map(({ name }) => name)).toEqual(["refundOrder"]);
  const second = model.asked[1];
  expect(second?.tools).toEqual([]);
  expect(second?.messages.map(({ role }) => role)).toEqual(["system", "user", "assistant", "user"]);
  expect(second?.messages[0]?.content).toContain("refundOrder");
  expect(second?.messages[3]?.content).toBe('RESULT of refundOrder: {"ok":true}');
});

test("what is no call in a text is text, however much of it there is", () => {
  expect(callsOfText('```json\n{"name": "x"}\n```')).toEqual([]);
  expect(callsOfText("```json\n{broken\n``` and ```\n[1]\n```")).toEqual([]);
  expect(callsOfText("```".repeat(30_000))).toEqual([]);
});
