/** What reaches an application of what the job holds, and when it is not asked at all. */
import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "@jest/globals";
import { connectTargets } from "../../src/doors/connect-targets.ts";
import { targetSecrets } from "../../src/doors/target-environment.ts";
import { createRepository } from "../../src/io/throwaway-repository.ts";
import { explain } from "../../src/problem.ts";
import { parseConfig } from "../../src/suite/config.ts";
import { resolveApp } from "../../src/suite/resolve-app.ts";
import { inTurn, startModelServer } from "../fakes/model-server.ts";
import { valueIn } from "../suite/said.ts";

const ENV = {
  PATH: process.env.PATH,
  HOME: "/home/x",
  GITHUB_TOKEN: "ghs_1234567890",
  ACTIONS_RUNTIME_TOKEN: "art_1234567890",
  RELIABILITY_SEED_SECRET: "seed-1234567890",
  OPENAI_API_KEY: "sk-1234567890",
  APP_MODE: "production",
};
const REQUEST = { model: "app", messages: [], tools: [], parameters: {}, seed: 1, payload: "{}" };

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const targetsOf = (line: string) =>
  valueIn(
    parseConfig("c.yml", `version: 1\ntargets:\n  - id: app\n    suites: [core]\n    ${line}\n`),
  ).targets;

async function ask(
  line: string,
  of: {
    readonly env?: Readonly<Record<string, string>>;
    readonly arms?: readonly ("base" | "head")[];
    readonly commit?: string | null;
    readonly repository?: string;
    readonly isAlone?: boolean;
  } = {},
) {
  const { env = {}, arms = ["head"], commit = null, repository = tmpdir(), isAlone = false } = of;
  const [target] = targetsOf(line);
  if (target === undefined || target.app === null) throw new Error("it is an application");
  const { app } = target;
  const providers = arms.map(
    (arm) => resolveApp({ id: "app", app }, "c.yml", { arm, commit, isAlone }).provider,
  );
  const world = { env: { ...ENV, ...env }, now: () => 0, repository };
  const targets = connectTargets(world, providers, { timeoutMs: 10_000, lanes: 3 });
  closing.push(targets.close);
  const askOnce = targets.askOnce(`target:app:${arms[0]}`);
  if (askOnce === null) throw new Error("it is connected");
  return { targets, attempt: await askOnce(REQUEST, new AbortController().signal) };
}

async function refusal(...asked: Parameters<typeof ask>) {
  const { attempt } = await ask(...asked);
  if (attempt.kind !== "failed") throw new Error("it answered");
  expect(attempt.again).toBe("never");
  return { ...attempt.problem, said: Object.values(explain(attempt.problem)).join("\n") };
}

test("a name that is no application of the run is nobody's", async () => {
  const { targets } = await ask("command: { run: x }");
  expect([targets.askOnce("openai"), targets.addressOf("target:app:base")]).toEqual([null, null]);
});

const HTTP = "http: { url-env: PREVIEW, headers-env: { authorization: APP_KEY }, answer: $.reply";

test("a variable that is not set is named, before anything is asked", async () => {
  expect(await refusal(`${HTTP} }`)).toMatchObject({ kind: "key-missing", variable: "APP_KEY" });
  const env = { APP_KEY: "k-1234567890" };
  expect(await refusal(`${HTTP} }`, { env })).toMatchObject({ variable: "PREVIEW" });
  expect(await refusal("command: { run: x, env: [NOT_THERE] }")).toMatchObject({
    kind: "key-missing",
    variable: "NOT_THERE",
  });
});

test("what a variable holds is checked and never shown", async () => {
  const spoilt = { PREVIEW: "http://127.0.0.1:9/", APP_KEY: "k-123\n456789" };
  const found = await refusal(`${HTTP} }`, { env: spoilt });
  expect(found.kind).toBe("key-rejected");
  expect(found.said).not.toContain("456789");
  for (const PREVIEW of ["not a url", "file:///etc/passwd", "http://me:pw-7f3a@127.0.0.1/"]) {
    const refused = await refusal(`${HTTP} }`, { env: { PREVIEW, APP_KEY: "k-1234567890" } });
    expect(refused).toMatchObject({ kind: "target-not-asked" });
    expect(refused.said).not.toContain("pw-7f3a");
  }
});

test("base is asked at its own address, and at head's only where it is alone", async () => {
  const server = await startModelServer(
    inTurn({ kind: "json", status: 200, body: { reply: "4" } }),
  );
  closing.push(server.close);
  const own = `http: { url: "${server.url}/head", answer: $.reply }`;
  const both = `http: { url: "${server.url}/head", base-url: "${server.url}/base", answer: $.reply }`;
  expect((await refusal(own, { arms: ["base"] })).said).toContain("no address where base answers");
  await ask(own, { arms: ["base"], isAlone: true });
  const { targets } = await ask(both, { arms: ["base", "head"] });
  await ask(both, { arms: ["head", "base"] });
  expect(server.seen.map(({ path }) => path)).toEqual(["/head", "/base", "/head"]);
  expect(targets.addressOf("target:app:base")).toBe(`["http","${server.url}/base"]`);
});

test("one address for both arms compares nothing, however it is written", async () => {
  const line = 'http: { url: "http://127.0.0.1:9", base-url: "HTTP://127.0.0.1:9/", answer: $.a }';
  expect((await refusal(line, { arms: ["base", "head"] })).said).toContain("at one address");
});

test("a command knows nothing of the job but what is named", async () => {
  const repository = join(mkdtempSync(join(tmpdir(), "connect-targets-")), "repo");
  const [commit = ""] = await createRepository(repository, [{ message: "x", files: { a: "b" } }]);
  const line = `command: { run: "env | sort", output: text, env: [APP_MODE] }`;
  const { attempt, targets } = await ask(line, { repository, commit });
  if (attempt.kind !== "answered") throw new Error(JSON.stringify(attempt.problem));
  const { text } = attempt.reply.answer;
  expect(text).toContain("APP_MODE=production");
  for (const hidden of ["ghs_", "art_", "seed-", "sk-1"]) expect(text).not.toContain(hidden);
  await targets.close();
  const listed = execFileSync("git", ["-C", repository, "worktree", "list"], { encoding: "utf8" });
  expect(listed.trim().split("\n")).toHaveLength(1);
  expect((await refusal(line, { repository })).said).toContain("Commit it first");
});

test("secrets are hidden with and without their scheme, harmless words are not", () => {
  const http = targetsOf(`${HTTP} }`);
  const command = targetsOf("command: { run: x, env: [OPENAI_API_KEY, APP_MODE] }");
  const env = { ...ENV, APP_KEY: "Bearer k-1234567890" };
  expect(targetSecrets([...http, ...command], env)).toEqual([
    "Bearer k-1234567890",
    "k-1234567890",
    "sk-1234567890",
    "sk-1234567890",
  ]);
});
