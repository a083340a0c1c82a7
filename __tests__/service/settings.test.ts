import { expect, test } from "@jest/globals";
import { SETTINGS } from "../../src/service/described-settings.ts";
import { readSettings } from "../../src/service/settings.ts";
import { PKCS1, PKCS8 } from "./keys.ts";

const SECRET = "0123456789abcdef0123";
const REGISTERED = { APP_ID: "4711", PRIVATE_KEY: PKCS8, WEBHOOK_SECRET: SECRET };
const mistakes = (env: Readonly<Record<string, string>>) => {
  const read = readSettings(env);
  return read.ok ? [] : read.problem;
};

test("number, key and secret suffice; all else has a default", () => {
  expect(readSettings(REGISTERED)).toEqual({
    ok: true,
    value: {
      kind: "registered",
      appId: 4711,
      privateKey: { kind: "pem", pem: PKCS8 },
      webhookSecret: SECRET,
      queue: { kind: "embedded", folder: "./reliability-gate-queue" },
      host: "0.0.0.0",
      port: 3000,
      logLevel: "info",
      github: { apiUrl: "https://api.github.com", webUrl: "https://github.com" },
      concurrency: 4,
      writeSpacingMs: 1000,
      sweepMinutes: 5,
      staleCheckMinutes: 15,
      runnerWorkflow: "reliability-gate-runner.yml",
      recordWorkflow: "reliability-gate-record.yml",
      allowedWorkflows: [],
      configFile: ".github/reliability.yml",
    },
  });
});

test("nothing set means that there is no App yet, and the set-up listens on this machine only", () => {
  expect(readSettings({ HOME: "/root", APP_ID: "", HOST: "0.0.0.0" })).toEqual({
    ok: true,
    value: {
      kind: "unregistered",
      host: "127.0.0.1",
      port: 3000,
      logLevel: "info",
      github: { apiUrl: "https://api.github.com", webUrl: "https://github.com" },
      publicUrl: null,
      organization: null,
      setUpFile: "./reliability-gate.env",
    },
  });
});

test.each(["APP_ID", "PRIVATE_KEY", "WEBHOOK_SECRET"] as const)(
  "without %s alone the settings are incomplete",
  (name) => {
    const { [name]: _unset, ...rest } = REGISTERED;
    expect(mistakes(rest)).toEqual([expect.stringContaining(`${name}`)]);
    expect(mistakes(rest).join()).toContain("is not set, so");
  },
);

test("the key may lie in a file, which the caller reads", () => {
  const { PRIVATE_KEY: _inline, ...rest } = REGISTERED;
  expect(readSettings({ ...rest, PRIVATE_KEY_PATH: "/run/secrets/key.pem" })).toMatchObject({
    value: { privateKey: { kind: "file", path: "/run/secrets/key.pem" } },
  });
  expect(mistakes({ ...REGISTERED, PRIVATE_KEY_PATH: "/key.pem" })).toEqual([
    expect.stringContaining("both set"),
  ]);
});

test("a database takes the place of the folder", () => {
  const url = "postgres://gate:pw@db/queue";
  expect(readSettings({ ...REGISTERED, DATABASE_URL: url, QUEUE_FOLDER: "/queue" })).toMatchObject({
    value: { queue: { kind: "postgres", url } },
  });
});

const COMMIT = "0123456789abcdef0123456789abcdef01234567";

test("reusable workflows are allowed by commit, and never by branch or tag", () => {
  const one = `acme/ci/.github/workflows/runner.yml@${COMMIT}`;
  const two = `acme/ci/.github/workflows/other.yaml@${COMMIT}`;
  expect(readSettings({ ...REGISTERED, ALLOWED_WORKFLOWS: `${one}, ${two},` })).toMatchObject({
    value: { allowedWorkflows: [one, two] },
  });
  for (const bad of [one.replace(COMMIT, "main"), "acme/ci", `${one}x`]) {
    expect(mistakes({ ...REGISTERED, ALLOWED_WORKFLOWS: bad })).toEqual([
      expect.stringMatching(/^ALLOWED_WORKFLOWS names something else/),
    ]);
  }
});

test.each([
  [
    { GITHUB_API_URL: "https://ghes.example.com/api/v3/" },
    "https://ghes.example.com/api/v3",
    "https://ghes.example.com",
  ],
  [
    { GITHUB_API_URL: "https://api.acme.ghe.com" },
    "https://api.acme.ghe.com",
    "https://acme.ghe.com",
  ],
  [{ GITHUB_API_URL: "http://127.0.0.1:8080" }, "http://127.0.0.1:8080", "http://127.0.0.1:8080"],
  [{ GHE_HOST: "ghes.example.com" }, "https://ghes.example.com/api/v3", "https://ghes.example.com"],
  [
    { GHE_HOST: "ghes.local:8443", GHE_PROTOCOL: "http" },
    "http://ghes.local:8443/api/v3",
    "http://ghes.local:8443",
  ],
  [{ GHE_HOST: "api.example.com" }, "https://api.example.com/api/v3", "https://api.example.com"],
])("GitHub is found with %j", (env, apiUrl, webUrl) => {
  expect(readSettings({ ...REGISTERED, ...env })).toMatchObject({
    value: { github: { apiUrl, webUrl } },
  });
});

test.each([
  [
    { GITHUB_API_URL: "https://a.example/api/v3", GHE_HOST: "a.example" },
    /both say where GitHub is/,
  ],
  [{ GHE_PROTOCOL: "https" }, /nothing without GHE_HOST/],
  [{ GHE_HOST: "a.example", GHE_PROTOCOL: "ftp" }, /neither https nor http/],
  [{ GHE_HOST: "https://a.example" }, /no host name/],
  [{ GHE_HOST: "a.example@evil.example" }, /no host name/],
  [{ GITHUB_API_URL: "ghes" }, /no web address/],
  [{ GITHUB_API_URL: "file:///etc" }, /no web address/],
  [{ GITHUB_API_URL: "https://user:hunter22@ghes.example" }, /more than an address/],
  [{ GITHUB_API_URL: "http://ghes.example.com" }, /in the open/],
  [{ APP_ID: "my-app" }, /^APP_ID is not a whole number/],
  [{ APP_ID: "0" }, /^APP_ID/],
  [{ PRIVATE_KEY: "hunter22" }, /^PRIVATE_KEY holds no private key/],
  [{ WEBHOOK_SECRET: "hunter22" }, /^WEBHOOK_SECRET has fewer than 16/],
  [{ DATABASE_URL: "mysql://u:hunter22@db/q" }, /^DATABASE_URL is not the address of a Post/],
  [{ DATABASE_URL: "hunter22" }, /^DATABASE_URL/],
  [{ HOST: "0.0.0.0/24" }, /^HOST is not an address/],
  [{ PORT: "65536" }, /^PORT is not a whole number from 0 to 65535/],
  [{ PORT: "3e3" }, /^PORT/],
  [{ CONCURRENCY: "0" }, /^CONCURRENCY/],
  [{ WRITE_SPACING_MS: "-1" }, /^WRITE_SPACING_MS/],
  [{ SWEEP_MINUTES: "five" }, /^SWEEP_MINUTES/],
  [{ STALE_CHECK_MINUTES: "2000" }, /^STALE_CHECK_MINUTES/],
  [{ RUNNER_WORKFLOW: ".github/workflows/a.yml" }, /^RUNNER_WORKFLOW is not the name/],
  [{ RECORD_WORKFLOW: "record" }, /^RECORD_WORKFLOW is not the name/],
  [{ CONFIG_FILE: "../reliability.yml" }, /^CONFIG_FILE is not a path inside/],
  [{ CONFIG_FILE: "/etc/reliability.yml" }, /^CONFIG_FILE/],
  [{ CONFIG_FILE: "a/./b.yml" }, /^CONFIG_FILE/],
  [{ LOG_LEVEL: "verbose" }, /^LOG_LEVEL is not a level/],
  [{ PUBLIC_URL: "http://gate.example.com" }, /^PUBLIC_URL is not an https address/],
  [{ PUBLIC_URL: "https://gate.example.com/path" }, /^PUBLIC_URL/],
  [{ GITHUB_ORGANIZATION: "acme/gate" }, /^GITHUB_ORGANIZATION/],
])(
  "%j is one mistake, said without its value",
  (env: Readonly<Record<string, string>>, sentence) => {
    const said = mistakes({ ...REGISTERED, ...env });
    expect(said).toEqual([expect.stringMatching(sentence)]);
    expect(said[0]).toMatch(/;|unset/);
    expect(said[0]).toMatch(/\.$/);
    expect(said[0]).not.toContain("hunter22");
  },
);

test("every mistake is said at once", () => {
  expect(mistakes({ APP_ID: "x", PORT: "y", LOG_LEVEL: "z" })).toHaveLength(5);
});

test("every described setting is read, and its default is what holds", () => {
  const touched = new Set<string>();
  const env = new Proxy<Record<string, string>>(
    { ...REGISTERED, PRIVATE_KEY: PKCS1 },
    {
      get: (target, name) => {
        touched.add(String(name));
        return target[String(name)];
      },
    },
  );
  const read = readSettings(env);
  expect([...touched].sort()).toEqual(Object.keys(SETTINGS).sort());
  const defaults = Object.entries(SETTINGS).flatMap(([name, setting]) =>
    "default" in setting && name !== "GHE_PROTOCOL" ? [[name, setting.default]] : [],
  );
  expect(
    readSettings({ ...REGISTERED, PRIVATE_KEY: PKCS1, ...Object.fromEntries(defaults) }),
  ).toEqual(read);
});
