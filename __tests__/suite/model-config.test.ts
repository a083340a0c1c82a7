import { expect, test } from "@jest/globals";
import { modelDigest, parseModelConfig } from "../../src/suite/model-config.ts";
import { places, valueIn } from "./said.ts";

const read = (text: string) => parseModelConfig("m.yml", text);

test("parameters that are not written are not sent", () => {
  expect(valueIn(read("provider: p\nid: m\n"))).toEqual({ provider: "p", id: "m", parameters: {} });
  const all = "provider: p\nid: m\ntemperature: 0\ntop-p: 1\nmax-tokens: 5\n";
  expect(valueIn(read(all)).parameters).toEqual({ temperature: 0, topP: 1, maxTokens: 5 });
});

test.each([
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
    modelDigest(model, { baseUrl: "http://a.test" }),
  ];
  expect(new Set(digests).size).toBe(4);
});
