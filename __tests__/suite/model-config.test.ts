import { expect, test } from "@jest/globals";
import { lackOf, modelDigest, parseModelConfig } from "../../src/suite/model-config.ts";
import { places, valueIn } from "./said.ts";

const read = (text: string) => parseModelConfig("m.yml", text);

test("parameters that are not written are not sent", () => {
  expect(valueIn(read("provider: p\nid: m\n"))).toEqual({ provider: "p", id: "m", parameters: {} });
  const all = "provider: p\nid: m\ntemperature: 0\ntop-p: 1\nmax-tokens: 5\n";
  expect(valueIn(read(all)).parameters).toEqual({ temperature: 0, topP: 1, maxTokens: 5 });
});

test("parameters of reasoning models, stops, log-probabilities and seeds are the config's to set", () => {
  const some =
    "provider: p\nid: m\nreasoning-effort: low\nstop: [END]\nseed: false\nlogprobs: true\n";
  expect(valueIn(read(some)).parameters).toEqual({
    reasoningEffort: "low",
    stop: ["END"],
    seed: false,
    logprobs: true,
  });
  const defaults = "provider: p\nid: m\nseed: true\nlogprobs: false\n";
  expect(valueIn(read(defaults)).parameters).toEqual({});
});

test.each([
  [
    "provider: p\nid: m\nreasoning_effort: low\n",
    '3:1 unknown key "reasoning_effort" (did you mean "reasoning-effort"?)',
  ],
  [
    "provider: p\nid: m\nmax_tokens: 5\n",
    '3:1 unknown key "max_tokens" (did you mean "max-tokens"?)',
  ],
  ["provider: p\nid: m\ntemperature: hot\n", "3:14 temperature: expected number, received string"],
  ["provider: p\nid: 5\n", "2:5 id: expected string, received number"],
  ["", "1:1 the file is empty"],
])("%j is refused", (text, said) => {
  expect(places(read(text))).toEqual([said]);
});

test("values out of range are refused at their place", () => {
  for (const line of [
    "temperature: 2.1",
    "top-p: -0.1",
    "max-tokens: 0",
    "max-tokens: 1.5",
    "reasoning-effort: very",
    "stop: []",
    "stop: ['']",
    "stop: [a, b, c, d, e]",
    "seed: 5",
    "id: ''",
  ]) {
    const text = line.startsWith("id") ? `provider: p\n${line}\n` : `provider: p\nid: m\n${line}\n`;
    expect(places(read(text))[0]).toMatch(/^[23]:\d+ /);
  }
});

test("everything that can change an answer changes the digest", () => {
  const model = valueIn(read("provider: p\nid: m\n"));
  const digests = [
    modelDigest(model, null),
    modelDigest({ ...model, id: "n" }, null),
    modelDigest({ ...model, parameters: { temperature: 0 } }, null),
    modelDigest({ ...model, parameters: { reasoningEffort: "low" } }, null),
    modelDigest({ ...model, parameters: { stop: ["a"] } }, null),
    modelDigest({ ...model, parameters: { seed: false } }, null),
    modelDigest({ ...model, parameters: { logprobs: true } }, null),
    modelDigest(model, { baseUrl: "http://a.test" }),
  ];
  expect(new Set(digests).size).toBe(8);
});

test.each([
  ["openai", { temperature: 2, logprobs: true, stop: ["a"], reasoningEffort: "none" }, null],
  ["azure", { logprobs: true }, null],
  ["openai-responses", { logprobs: true, reasoningEffort: "minimal" }, null],
  ["openai-responses", { stop: ["a"] }, "takes no stop"],
  ["anthropic", { reasoningEffort: "max", stop: ["a"], seed: false }, null],
  ["anthropic", { logprobs: true }, "offers no logprobs"],
  ["anthropic", { reasoningEffort: "minimal" }, "knows no reasoning-effort: minimal"],
  ["anthropic", { temperature: 0 }, "takes no temperature unless its provider says api-version"],
  ["anthropic", { topP: 1 }, "takes no top-p unless"],
] as const)("kind: %s with %j lacks: %s", (kind, parameters, lack) => {
  const found = lackOf({ kind }, parameters, null);
  if (lack === null) expect(found).toBeNull();
  else expect(found).toContain(lack);
});

test("an older version of Anthropic's API takes a temperature, of at most 1, and no bare JSON mode", () => {
  const older = { kind: "anthropic", apiVersion: "2023-06-01" } as const;
  expect(lackOf(older, { temperature: 1, topP: 0.5 }, null)).toBeNull();
  expect(lackOf(older, { temperature: 1.5 }, null)).toMatch(/at most 1/);
  expect(lackOf(older, {}, { type: "json_object" })).toMatch(/only json_schema/);
  expect(lackOf(older, {}, { type: "json_schema" })).toBeNull();
});
