import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { answer } from "../../src/service/answer.ts";
import { readManifest } from "../../src/service/manifest.ts";
import { openSetUp, type SetUpSettings } from "../../src/service/set-up.ts";
import { readSettings } from "../../src/service/settings.ts";
import { type Listening, listen, send } from "./http.ts";
import { PKCS1, PKCS8 } from "./keys.ts";

const NEW_APP = {
  id: 4711,
  slug: "acme-gate",
  html_url: "https://github.com/apps/acme-gate",
  client_id: "Iv1.0123",
  client_secret: "the-oauth-secret-nobody-needs",
  webhook_secret: "0123456789abcdef0123456789abcdef01234567",
  pem: PKCS1,
};

let folder = "";
let running: Listening[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "set-up-"));
});
afterEach(async () => {
  await Promise.all(running.map((one) => one.close()));
  running = [];
  rmSync(folder, { recursive: true });
});

async function open(change: Partial<SetUpSettings> = {}, app: object = NEW_APP, status = 201) {
  const asked: string[] = [];
  const gitHub = await listen(async (request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers.authorization ?? "unsigned"}`);
    answer(response, { status, body: { kind: "json", value: { ...app } } });
  });
  const manifest = readManifest("app.yml", readFileSync("app.yml", "utf8"));
  if (!manifest.ok) throw new Error("the manifest is valid");
  const said: string[] = [];
  const setUpFile = join(folder, "gate.env");
  const setUp = openSetUp({
    manifest: manifest.value,
    github: { apiUrl: gitHub.url, webUrl: "https://github.com" },
    publicUrl: "https://gate.example.com",
    organization: null,
    setUpFile,
    say: (sentence) => said.push(sentence),
    ...change,
  });
  const service = await listen(setUp.handler);
  running.push(gitHub, service);
  const get = (path: string, headers: Readonly<Record<string, string>> = {}, method = "GET") =>
    send(`${service.url}${path}`, { method, headers });
  const offered = async () => {
    const { text } = await get(setUp.path);
    const [, action = ""] = /action="([^"]+)"/.exec(text) ?? [];
    const [, value = ""] = /name="manifest" value="([^"]+)"/.exec(text) ?? [];
    const { searchParams } = new URL(action);
    const sent = JSON.parse(
      value.replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&amp;", "&"),
    );
    return { action, sent, state: searchParams.get("state") ?? "" };
  };
  return { get, offered, path: setUp.path, asked, said, setUpFile, url: service.url };
}

test("the page sends our manifest to GitHub, with this service's addresses and a state", async () => {
  const { get, path, offered, url } = await open();
  const { action, sent, state } = await offered();
  expect(action).toBe(`https://github.com/settings/apps/new?state=${state}`);
  expect(state).toMatch(/^[\w-]{43}$/);
  expect(sent).toMatchObject({
    public: false,
    hook_attributes: { url: "https://gate.example.com/api/github/webhooks" },
    redirect_url: `${url}/set-up`,
    default_permissions: { contents: "read" },
  });
  const { headers, text } = await get(path);
  expect(headers).toMatchObject({ "referrer-policy": "origin", "cache-control": "no-store" });
  expect(text).not.toContain(path.replace("/?key=", ""));
});

test("the App may belong to an organization, and to a GitHub Enterprise Server", async () => {
  const { offered } = await open({
    organization: "acme",
    github: { apiUrl: "https://ghes.example/api/v3", webUrl: "https://ghes.example" },
  });
  expect((await offered()).action).toMatch(
    /^https:\/\/ghes\.example\/organizations\/acme\/settings\/apps\/new\?state=/,
  );
});

test("without an address for deliveries the page says what to set", async () => {
  const { get, path } = await open({ publicUrl: null });
  const { text } = await get(path);
  expect(text).toContain("PUBLIC_URL");
  expect(text).not.toContain("<form");
});

test("the code becomes a file that only its owner reads, and that the service starts with", async () => {
  const { get, offered, asked, said, setUpFile } = await open();
  const { state } = await offered();
  const { status, text } = await get(`/set-up?code=c0de&state=${state}`);
  expect(status).toBe(200);
  expect(asked).toEqual(["POST /app-manifests/c0de/conversions unsigned"]);
  expect(statSync(setUpFile).mode & 0o777).toBe(0o600);
  const env = parseEnv(readFileSync(setUpFile, "utf8"));
  expect(Object.keys(env).sort()).toEqual([
    "APP_ID",
    "GITHUB_API_URL",
    "PRIVATE_KEY",
    "WEBHOOK_SECRET",
  ]);
  expect(readSettings(env)).toMatchObject({
    ok: true,
    value: {
      kind: "registered",
      appId: 4711,
      webhookSecret: NEW_APP.webhook_secret,
      privateKey: { kind: "pem", pem: PKCS1 },
    },
  });
  const shown = [text, ...said].join("\n");
  expect(shown).toContain("https://github.com/apps/acme-gate/installations/new");
  expect(shown).toContain(setUpFile);
  for (const secret of [NEW_APP.webhook_secret, PKCS1.slice(60, 100), NEW_APP.client_secret]) {
    expect(shown).not.toContain(secret);
  }
  expect(readFileSync(setUpFile, "utf8")).not.toContain(NEW_APP.client_secret);
});

test("after an App is registered there is no page any more", async () => {
  const { get, offered, path, asked } = await open();
  const { state } = await offered();
  await get(`/set-up?code=c0de&state=${state}`);
  expect(await get(path)).toMatchObject({ status: 404 });
  expect(await get("/")).toMatchObject({ status: 404 });
  expect(await get(`/set-up?code=c0de&state=${state}`)).toMatchObject({ status: 404 });
  expect(asked).toHaveLength(1);
});

test("without the printed key there is nothing to see", async () => {
  const { get, path } = await open();
  for (const other of ["/", "/?key=", "/?key=guess", `${path}x`, "/?code=1"]) {
    const { status, text } = await get(other);
    expect(status).toBe(403);
    expect(text).not.toContain("state=");
  }
  expect(await get(path, {}, "POST")).toMatchObject({ status: 405 });
});

test.each([
  ["a reverse proxy", { "x-forwarded-for": "203.0.113.7" }],
  ["a reverse proxy that says so in the standard's way", { forwarded: "for=203.0.113.7" }],
  ["a cache", { via: "1.1 cache" }],
  ["a name of somebody else's that points here", { host: "evil.example:3000" }],
  ["an address that only looks like loopback", { host: "127.0.0.1.evil.example" }],
])("through %s nobody registers, even with the key", async (_what, headers) => {
  const { get, path, offered, asked } = await open();
  const { state } = await offered();
  expect(await get(path, headers)).toMatchObject({ status: 403 });
  expect(await get(`/set-up?code=c0de&state=${state}`, headers)).toMatchObject({ status: 403 });
  expect(asked).toEqual([]);
});

test("a code without our state, with an old one or of another form is not used", async () => {
  const { get, offered, asked, setUpFile } = await open({}, { message: "Not Found" }, 404);
  const { state } = await offered();
  for (const query of [
    "code=c0de",
    "code=c0de&state=guess",
    `code=a%2Fb&state=${state}`,
    `state=${state}`,
  ]) {
    expect(await get(`/set-up?${query}`)).toMatchObject({ status: 403 });
  }
  expect(asked).toEqual([]);
  expect(await get(`/set-up?code=c0de&state=${state}`)).toMatchObject({ status: 502 });
  expect(await get(`/set-up?code=c0de&state=${state}`)).toMatchObject({ status: 403 });
  expect(asked).toHaveLength(1);
  expect(readdirSync(folder)).not.toContain(setUpFile);
});

test.each([
  ["refuses", { message: "Not Found" }, 404],
  ["hands over no secret", { ...NEW_APP, webhook_secret: null }, 201],
  [
    "hands over a secret of several lines",
    { ...NEW_APP, webhook_secret: `${"a".repeat(20)}\nAPP_ID=1` },
    201,
  ],
  ["hands over no key", { ...NEW_APP, pem: PKCS8.slice(0, 200) }, 201],
])(
  "when GitHub %s nothing is left, the page says what to do, and one may try again",
  async (_what, app, status) => {
    const { get, offered } = await open({}, app, status);
    const { state } = await offered();
    const got = await get(`/set-up?code=c0de&state=${state}`);
    expect(got.status).toBe(502);
    expect(got.text).toContain("GitHub did not hand over the App");
    expect(got.text).not.toContain(NEW_APP.webhook_secret);
    expect(readdirSync(folder)).toEqual([]);
    expect((await offered()).state).not.toBe(state);
  },
);

test("a file that exists is kept, and GitHub is not asked for a key that has no place", async () => {
  const { get, offered, asked, setUpFile } = await open();
  writeFileSync(setUpFile, "another App's key");
  const { state } = await offered();
  const { status, text } = await get(`/set-up?code=c0de&state=${state}`);
  expect(status).toBe(500);
  expect(text).toContain("exists");
  expect(asked).toEqual([]);
  expect(readFileSync(setUpFile, "utf8")).toBe("another App's key");
});

test("a folder that is not there is said before GitHub is asked", async () => {
  const { get, offered, asked } = await open({ setUpFile: join(folder, "no", "gate.env") });
  const { state } = await offered();
  const { status, text } = await get(`/set-up?code=c0de&state=${state}`);
  expect([status, asked]).toEqual([500, []]);
  expect(text).toContain("ENOENT");
});
