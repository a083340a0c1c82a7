import { expect, test } from "@jest/globals";
import type { Tool, ToolCall } from "../../../src/answer.ts";
import { says } from "../graded.ts";

const tools: readonly Tool[] = [
  {
    name: "listOrders",
    parameters: {
      type: "object",
      properties: {
        page: { type: "integer" },
        limit: { type: "integer", default: 20 },
        status: { enum: ["open", "closed"] },
        since: { type: "string", format: "date" },
        code: { type: "string", pattern: "^[A-Z]{3}$" },
        filter: { type: "object", properties: { city: { type: "string" } } },
      },
      required: ["page"],
    },
  },
  { name: "cancelOrder", parameters: { type: "object", properties: { id: { type: "string" } } } },
];

const call = (name: string, given: unknown): ToolCall => ({
  name,
  arguments: given,
  raw: JSON.stringify(given),
});
const after = (toolCalls: readonly ToolCall[], settings: object) =>
  says({ text: "ok", toolCalls }, [{ tools: settings }], { tools });
const wantsPage2 = { expect: [{ call: "listOrders", args: { page: 2 } }] };

test.each([
  ["the wanted call", [call("listOrders", { page: 2 })], "passed"],
  ["a default spelled out", [call("listOrders", { page: 2, limit: 20 })], "passed"],
  ["nothing at all", [], "agentic.missing-call"],
  ["another value", [call("listOrders", { page: 3 })], "agentic.wrong-call"],
  [
    "an extra argument that matters",
    [call("listOrders", { page: 2, limit: 5 })],
    "agentic.wrong-call",
  ],
  ["a required argument left out", [call("listOrders", {})], "agentic.wrong-call"],
  ["an invented tool", [call("getOrders", { page: 2 })], "agentic.hallucinated-endpoint"],
  [
    "an invented argument",
    [call("listOrders", { page: 2, offset: 1 })],
    "agentic.hallucinated-parameter",
  ],
  [
    "an invented nested argument",
    [call("listOrders", { page: 2, filter: { zip: 1 } })],
    "agentic.hallucinated-parameter",
  ],
  ["a wrong type", [call("listOrders", { page: "two" })], "agentic.hallucinated-parameter"],
  [
    "a value outside the list",
    [call("listOrders", { page: 2, status: "lost" })],
    "agentic.hallucinated-parameter",
  ],
  [
    "a wrong date layout",
    [call("listOrders", { page: 2, since: "03/05/2026" })],
    "agentic.hallucinated-parameter",
  ],
  [
    "a pattern broken",
    [call("listOrders", { page: 2, code: "ab1" })],
    "agentic.hallucinated-parameter",
  ],
  [
    "arguments that are no JSON",
    [{ name: "listOrders", arguments: null, raw: "{page: 2" }],
    "agentic.hallucinated-parameter",
  ],
  [
    "one call too many",
    [call("listOrders", { page: 2 }), call("cancelOrder", { id: "a" })],
    "agentic.wrong-call",
  ],
])("%s", (_, calls, expected) => {
  expect(after(calls, wantsPage2)).toBe(expected);
});

test("another tool instead of the wanted one is a wrong call and a missing one", () => {
  const calls = [call("cancelOrder", { id: "a" })];
  expect(after(calls, wantsPage2)).toBe("agentic.wrong-call, agentic.missing-call");
});

test("expect: [] means that no call is right", () => {
  expect(after([], { expect: [] })).toBe("passed");
  expect(after([call("cancelOrder", { id: "a" })], { expect: [] })).toBe("agentic.wrong-call");
});

test("alternatives and optional arguments", () => {
  const expected = {
    call: "listOrders",
    args: { page: { "any-of": [2, 3] }, status: "open" },
    optional: ["status"],
  };
  const settings = { expect: [expected] };
  expect(after([call("listOrders", { page: 3 })], settings)).toBe("passed");
  expect(after([call("listOrders", { page: 3, status: "open" })], settings)).toBe("passed");
  expect(after([call("listOrders", { page: 3, status: "closed" })], settings)).toBe(
    "agentic.wrong-call",
  );
});

test("parallel calls match in any order, each expectation by a call of its own", () => {
  const settings = {
    expect: [
      { call: "cancelOrder", args: { id: { "any-of": ["a", "b"] } } },
      { call: "cancelOrder", args: { id: "a" } },
    ],
  };
  const [a, b] = [call("cancelOrder", { id: "a" }), call("cancelOrder", { id: "b" })];
  expect(after([a, b], settings)).toBe("passed");
  expect(after([b, a], settings)).toBe("passed");
  expect(after([a, a], settings)).toBe("passed");
  expect(after([b, b], settings)).toBe("agentic.wrong-call");
  expect(after([a, b], { ...settings, order: "given" })).toBe("agentic.wrong-call");
});

test.each([
  ['```json\n{"name": "listOrders", "arguments": {"page": 2}}\n```', "passed"],
  ['[{"name": "listOrders", "parameters": {"page": 2}}]', "passed"],
  ['{"tool_calls":[{"function":{"name":"listOrders","arguments":"{\\"page\\":2}"}}]}', "passed"],
  ["I will call listOrders(page=2) now.", "passed"],
  ["[listOrders(page=2)]", "passed"],
  ["```python\nlistOrders(page=2, status='open')\n```", "agentic.wrong-call"],
  ["listOrders({page: 2})", "passed"],
  ["I would look it up (see page 2).", "agentic.missing-call"],
  ["```\nfetchOrders(page=2)\n```", "agentic.hallucinated-endpoint"],
])("calls written as text, where allowed: %j is %s", (text, expected) => {
  const settings = { ...wantsPage2, allow: "text-form" };
  expect(says({ text }, [{ tools: settings }], { tools })).toBe(expected);
  expect(says({ text }, [{ tools: wantsPage2 }], { tools })).toBe("agentic.missing-call");
});
