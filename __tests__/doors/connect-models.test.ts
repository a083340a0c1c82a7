import { expect, test } from "@jest/globals";
import { connectModels } from "../../src/doors/connect-models.ts";
import type { Reply } from "../../src/ports.ts";
import type { Problem } from "../../src/problem.ts";
import type { Result } from "../../src/result.ts";

const provider = {
  name: "openai",
  kind: "openai",
  baseUrl: "http://127.0.0.1:9/v1",
  baseUrlVariable: null,
  keyVariable: "KEY",
} as const;
const REQUEST = { model: "m", messages: [], tools: [], parameters: {}, seed: 1 };

async function askedWith(
  key: string | undefined,
  name = "openai",
): Promise<Result<Reply, Problem>> {
  const world = { env: { KEY: key }, now: () => 0 };
  const settings = { timeoutMs: 1000, lanes: 2 };
  const { callModel } = await connectModels(world, [provider], settings);
  return callModel(name)(REQUEST, new AbortController().signal);
}

test("without a key nothing is asked, and the variable is named", async () => {
  const missing = { ok: false, problem: { kind: "key-missing", variable: "KEY" } };
  expect(await askedWith(undefined)).toMatchObject(missing);
  expect(await askedWith("")).toMatchObject(missing);
});

test.each(["sk-a\nb", "sk-ä", "sk a", "\u0000sk"])(
  "a key no header can carry (%j) is refused without being shown",
  async (key) => {
    const asked = await askedWith(key);
    expect(asked).toMatchObject({ ok: false, problem: { kind: "key-rejected" } });
    expect(JSON.stringify(asked)).not.toContain(JSON.stringify(key).slice(1, -1));
  },
);

test("a provider that only head knows is not asked", async () => {
  expect(await askedWith("sk-1", "other")).toMatchObject({
    ok: false,
    problem: { kind: "usage", message: expect.stringMatching(/"other" on the base revision/) },
  });
});

test.each([
  ["openai", "not a url"],
  ["openai", "ftp://a.test"],
  ["azure", null],
] as const)("kind: %s at %j is refused before anything is sent", async (kind, baseUrl) => {
  const world = { env: { KEY: "sk-1" }, now: () => 0 };
  const settings = { timeoutMs: 1000, lanes: 2 };
  const { callModel } = await connectModels(world, [{ ...provider, kind, baseUrl }], settings);
  expect(await callModel("openai")(REQUEST, new AbortController().signal)).toMatchObject({
    ok: false,
    problem: { kind: "request-refused", why: expect.stringMatching(/base-url/) },
  });
});

test("an address the environment should state and does not is no reason to ask another service", async () => {
  const settings = { timeoutMs: 1000, lanes: 2 };
  const named = { ...provider, baseUrl: null, baseUrlVariable: "AT" };
  for (const AT of [undefined, ""]) {
    const world = { env: { KEY: "sk-1", AT }, now: () => 0 };
    const { callModel } = await connectModels(world, [named], settings);
    expect(await callModel("openai")(REQUEST, new AbortController().signal)).toMatchObject({
      problem: { kind: "request-refused" },
    });
  }
});

test("addresses tell apart whatever a provider's answers can depend on", async () => {
  const settings = { timeoutMs: 1000, lanes: 2 };
  const world = { env: { KEY: "sk-1" }, now: () => 0 };
  const many = [
    { ...provider, name: "a" },
    { ...provider, name: "b", kind: "openai-responses" },
    { ...provider, name: "c", kind: "azure", apiVersion: "2024-10-21" },
    { ...provider, name: "d", kind: "azure" },
    { ...provider, name: "e", limitName: "max_tokens" },
    { ...provider, name: "f", baseUrl: null },
  ] as const;
  const { addressOf } = await connectModels(world, many, settings);
  expect(new Set(many.map(({ name }) => addressOf(name))).size).toBe(many.length);
});
