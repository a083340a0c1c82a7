import { expect, test } from "@jest/globals";
import { endpointOf, parseConfig } from "../../src/suite/config.ts";
import { said, valueIn } from "./said.ts";

const config = (more: string) => `version: 1
providers: { near: { kind: openai${more} } }
targets: [ { id: t, prompt: p.md, model: { provider: near, id: m }, suites: [core] } ]
`;

test("caps of a minute are read, and are no part of what can change an answer", () => {
  const capped = config(", requests-per-minute: 60, tokens-per-minute: 90000");
  const [near] = valueIn(parseConfig("c.yml", capped)).providers;
  const [plain] = valueIn(parseConfig("c.yml", config(""))).providers;
  if (near === undefined || plain === undefined) throw new Error("there is a provider");
  expect([near.requestsPerMinute, near.tokensPerMinute]).toEqual([60, 90_000]);
  expect(endpointOf(near)).toEqual(endpointOf(plain));
  expect(said(parseConfig("c.yml", config(", requests-per-minute: 0")))).toMatch(
    /requests-per-minute/,
  );
});
