import { expect, test } from "@jest/globals";
import { isSameEndpoint, type Provider, parseConfig } from "../../src/suite/config.ts";
import { why } from "./written.ts";

const config = (provider: string) => `version: 1
providers:
  p: { ${provider} }
targets:
  - { id: t, prompt: p.md, model: { provider: p, id: m }, suites: [core] }
`;
const parse = (provider: string) => parseConfig("c.yml", config(provider));

test.each([
  ["kind: openai", { kind: "openai", baseUrl: null }],
  ["kind: openai-responses", { kind: "openai-responses" }],
  ["kind: anthropic, api-key-env: KEY", { kind: "anthropic", keyVariable: "KEY" }],
  ["kind: anthropic, api-version: 2023-06-01", { kind: "anthropic", apiVersion: "2023-06-01" }],
  [
    'kind: azure, base-url: "https://r.openai.azure.com"',
    { kind: "azure", baseUrl: "https://r.openai.azure.com" },
  ],
  [
    "kind: azure, base-url-env: AT, api-version: 2025-04-01-preview",
    { kind: "azure", baseUrlVariable: "AT", apiVersion: "2025-04-01-preview" },
  ],
  ["kind: openai, max-tokens-as: max_tokens", { kind: "openai", limitName: "max_tokens" }],
])("%s is a provider", (written, provider) => {
  expect(parse(written)).toMatchObject({
    ok: true,
    value: { providers: [{ name: "p", ...provider }] },
  });
});

test.each([
  ["kind: openia", /3:14: providers\.p\.kind: .*"openai-responses"/],
  ["kind: azure", /3:14: providers\.p\.kind: azure has no address of its own: add base-url/],
  [
    "kind: openai, api-version: 2024-10-21",
    /kind: openai has no API versions; azure and anthropic/,
  ],
  ["kind: azure, base-url-env: AT, api-version: latest", /must be a date, as in 2024-10-21/],
  ["kind: anthropic, max-tokens-as: max_tokens", /only chat completions have two names for it/],
  ["kind: openai, max-tokens-as: limit", /max_completion_tokens/],
  ["kind: openai, api-versions: 2024-10-21", /unknown key "api-versions".*"api-version"/],
  ["kind: openai, base-url: ftp://x", /base-url/],
])("%s is refused at its place", (written, sentence) => {
  expect(why(parse(written))).toMatch(sentence);
});

test("whatever of a provider can change an answer makes it another endpoint; its key does not", () => {
  const provider: Provider = {
    name: "p",
    kind: "azure",
    baseUrl: "https://a.test",
    baseUrlVariable: null,
    keyVariable: "KEY",
  };
  expect(isSameEndpoint(provider, { ...provider, keyVariable: "OTHER" })).toBe(true);
  for (const other of [
    { kind: "openai" },
    { baseUrl: "https://b.test" },
    { baseUrlVariable: "AT" },
    { apiVersion: "2024-10-21" },
    { limitName: "max_tokens" },
  ] as const) {
    expect(isSameEndpoint(provider, { ...provider, ...other })).toBe(false);
  }
});
