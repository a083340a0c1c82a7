import { afterEach, expect, test } from "@jest/globals";
import { type ModelSettings, openModel } from "../../../src/io/models/open-model.ts";

const STRAY = {
  OPENAI_BASE_URL: "http://elsewhere.test/v1",
  OPENAI_API_KEY: "sk-stray",
  OPENAI_ADMIN_KEY: "sk-stray-admin",
  OPENAI_ORG_ID: "org-stray",
  OPENAI_PROJECT_ID: "proj-stray",
  AZURE_OPENAI_API_KEY: "sk-stray-azure",
  AZURE_OPENAI_ENDPOINT: "http://elsewhere.test",
  OPENAI_API_VERSION: "1999-01-01",
  ANTHROPIC_BASE_URL: "http://elsewhere.test",
  ANTHROPIC_API_KEY: "sk-stray-anthropic",
  ANTHROPIC_AUTH_TOKEN: "stray-token",
};

afterEach(() => {
  for (const name of Object.keys(STRAY)) delete process.env[name];
});

async function sentBy(settings: Pick<ModelSettings, "kind" | "baseUrl"> & Partial<ModelSettings>) {
  const sent: { url: string; headers: Headers }[] = [];
  const askOnce = openModel({
    provider: "p",
    apiKey: "sk-mine",
    apiVersion: null,
    limitName: "max_completion_tokens",
    timeoutMs: 1000,
    fetch: async (url, init) => {
      sent.push({ url: String(url), headers: new Headers(init?.headers) });
      return Response.json({}, { status: 418 });
    },
    now: () => 0,
    wallClock: () => 0,
    ...settings,
  });
  const request = { model: "m", messages: [], tools: [], parameters: {}, seed: 1 };
  await askOnce(request, new AbortController().signal);
  const [first] = sent;
  if (first === undefined) throw new Error("nothing was sent");
  return first;
}

const R = "https://r.openai.azure.com";
test.each([
  [{ kind: "openai", baseUrl: null }, "https://api.openai.com/v1/chat/completions"],
  [{ kind: "openai-responses", baseUrl: null }, "https://api.openai.com/v1/responses"],
  [{ kind: "anthropic", baseUrl: null }, "https://api.anthropic.com/v1/messages"],
  [{ kind: "azure", baseUrl: R }, `${R}/openai/v1/chat/completions`],
  [{ kind: "azure", baseUrl: `${R}/` }, `${R}/openai/v1/chat/completions`],
  [
    { kind: "azure", baseUrl: R, apiVersion: "2024-10-21" },
    `${R}/openai/deployments/m/chat/completions?api-version=2024-10-21`,
  ],
  [{ kind: "azure", baseUrl: "https://gate.test/ai" }, "https://gate.test/ai/chat/completions"],
  [{ kind: "openai", baseUrl: "http://127.0.0.1:9/v1/" }, "http://127.0.0.1:9/v1/chat/completions"],
] as const)("%j is asked at %s, whatever the environment says", async (settings, address) => {
  Object.assign(process.env, STRAY);
  const { url, headers } = await sentBy(settings);
  expect(url).toBe(address);
  const said = JSON.stringify([...headers]);
  expect(said).toContain("sk-mine");
  expect(said).not.toMatch(/stray/);
});

test("Azure gets its key in a header of its own, and no other one", async () => {
  for (const apiVersion of [null, "2024-10-21"]) {
    const { headers } = await sentBy({ kind: "azure", baseUrl: R, apiVersion });
    expect(headers.get("api-key")).toBe("sk-mine");
    expect(headers.get("authorization")).toBeNull();
  }
});

test("an older version of Anthropic's API is asked by its date", async () => {
  const { headers } = await sentBy({
    kind: "anthropic",
    baseUrl: null,
    apiVersion: "2023-06-01",
  });
  expect(headers.get("anthropic-version")).toBe("2023-06-01");
});

test("a server without a key is sent no key of the environment", async () => {
  Object.assign(process.env, STRAY);
  for (const kind of ["openai", "openai-responses", "anthropic"] as const) {
    const { headers } = await sentBy({ kind, baseUrl: "http://127.0.0.1:9/v1", apiKey: null });
    expect(JSON.stringify([...headers])).not.toMatch(/stray/);
  }
});
