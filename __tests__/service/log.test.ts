import { createServer } from "node:http";
import { expect, test } from "@jest/globals";
import { Probot, ProbotOctokit } from "probot";
import { openLog } from "../../src/service/log.ts";
import { secretsOf } from "../../src/service/secrets-of.ts";
import { PKCS8 } from "./keys.ts";

type Level = "debug" | "info" | "warn" | "error";

function open(level: Level = "debug", secrets: readonly string[] = []) {
  const lines: string[] = [];
  const log = openLog({ level, secrets, write: (line) => lines.push(line) });
  return { log, lines, last: () => JSON.parse(lines.at(-1) ?? "null") };
}

test("a message is one JSON line with time, level, words and fields", () => {
  const { log, lines, last } = open();
  log.info("Delivery stored.", {
    delivery: "d-1",
    repository: "acme/prompts",
    pull: 7,
    kind: "pull",
  });
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^\{.*\}\n$/);
  expect(last()).toEqual({
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    level: "info",
    message: "Delivery stored.",
    delivery: "d-1",
    repository: "acme/prompts",
    pull: 7,
    kind: "pull",
  });
});

test("what is unknown is absent, and levels below the wanted one are silent", () => {
  const { log, lines, last } = open("warn");
  log.debug("no");
  log.info("no");
  log.warn("Unsigned delivery.", { delivery: null, pull: null, status: 401 });
  log.error("Queue lost.");
  expect(lines).toHaveLength(2);
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({ level: "warn", status: 401 });
  expect(Object.keys(JSON.parse(lines[0] ?? ""))).toEqual(["time", "level", "message", "status"]);
  expect(last()).toMatchObject({ level: "error" });
});

test("a name from outside cannot start a line, drive a terminal or turn text around", () => {
  const { log, lines, last } = open();
  log.info("Looked.", { repository: 'a\n{"level":"error"}\r\u001b[2J\u202e\u2028\ud800b' });
  expect(
    lines
      .join("")
      .trimEnd()
      .split(/[\n\r\u2028]/),
  ).toHaveLength(1);
  expect(last().repository).not.toMatch(/[\p{Cc}\u202e\u2028\ud800]/u);
});

test("known secrets, and whatever looks like a token, are taken out before anything is cut", () => {
  const { log, lines } = open("debug", ["hunter2hunter2", PKCS8]);
  const token = `ghs_${"a".repeat(36)}`;
  const bearer = "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiIxIn0.c2lnbmF0dXJl";
  log.info(`${"x".repeat(495)}hunter2hunter2`);
  log.info("said", { reason: `${token} ${bearer} ${PKCS8}` });
  log.unforeseen("A mistake.", new Error(`Bearer ${token}: hunter2hunter2`));
  for (const secret of ["hunter", "aaaa", "eyJ", "PRIVATE", PKCS8.slice(100, 120)]) {
    expect(lines.join("")).not.toContain(secret);
  }
});

test("the secrets of the settings are known, also as they stand in an address", () => {
  const queue = { kind: "postgres", url: "postgres://gate:p%40ss-word@db/queue" } as const;
  expect(secretsOf({ webhookSecret: "webhook-secret", queue }, "pem")).toEqual([
    "pem",
    "webhook-secret",
    queue.url,
    "p%40ss-word",
    "p@ss-word",
  ]);
  const embedded = { kind: "embedded", folder: "q" } as const;
  expect(secretsOf({ webhookSecret: "webhook-secret", queue: embedded }, "pem")).toHaveLength(2);
});

test("a mistake of ours is told by its words and its place, without what it carries", () => {
  const { log, last } = open();
  log.unforeseen(
    "The errand failed.",
    Object.assign(new Error("x is undefined"), { event: "payload" }),
    {
      delivery: "d-1",
    },
  );
  expect(last()).toMatchObject({
    level: "error",
    message: "The errand failed.",
    delivery: "d-1",
    error: "x is undefined",
    at: expect.stringContaining("log.test"),
  });
  expect(JSON.stringify(last())).not.toContain("payload");
  log.unforeseen("The errand failed.", "a text");
  expect(last()).toMatchObject({ error: "a text" });
  log.unforeseen("The errand failed.", { circular: log });
  expect(last()).toMatchObject({ error: "[object Object]" });
});

test("Probot speaks through it and never prints a payload, a body or a token, at any level", async () => {
  const { log, lines } = open("debug", [PKCS8]);
  const server = createServer((_request, response) => {
    response.writeHead(422, { "content-type": "application/json" });
    response.end(JSON.stringify({ message: "Validation Failed", errors: [{ code: "custom" }] }));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", () => listening()));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : 0;
  const probot = new Probot({
    githubToken: `ghs_${"b".repeat(36)}`,
    secret: "0123456789abcdef",
    log: log.logger,
    baseUrl: `http://127.0.0.1:${port}`,
    Octokit: ProbotOctokit.defaults((options: { readonly throttle?: object }) => ({
      ...options,
      throttle: { ...options.throttle, enabled: false },
      retry: { enabled: false },
    })),
  });
  await probot.ready();
  probot.onAny(async (context) => {
    const octokit = await probot.auth();
    await octokit.request("POST /repos/{owner}/{repo}/issues", {
      owner: "acme",
      repo: "prompts",
      title: `MARKER ${context.name}`,
    });
  });
  const received = probot.webhooks.receive({
    id: "d-2",
    name: "push",
    // @ts-expect-error a payload of which only its words matter here
    payload: { ref: "MARKER", repository: { full_name: "MARKER" } },
  });
  await expect(received).rejects.toThrow("Validation Failed");
  log.logger.info({ payload: "MARKER", headers: { authorization: "MARKER" } }, "given");
  log.logger.child({ payload: "MARKER" }).warn("child");
  server.close();
  const said = lines.join("");
  expect(said).toContain("GitHub request: POST");
  expect(said).toContain("Validation Failed");
  expect(said).not.toContain("ghs_");
  expect(said).not.toContain("MARKER");
});
