/** A command: what is an answer, what is none, what it knows of its surroundings, and how it ends with all it started. */
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "@jest/globals";
import {
  type CommandTargetSettings,
  commandTarget,
} from "../../../src/io/targets/command-target.ts";
import { explain } from "../../../src/problem.ts";
import { ok } from "../../../src/result.ts";

const folder = mkdtempSync(join(tmpdir(), "command-target-"));
const SECRET = "sk-test-9d1f7c20";
const PATH = process.env.PATH ?? "";

type Scene = Partial<CommandTargetSettings> & {
  readonly signal?: AbortSignal;
  readonly payload?: string;
};

async function ask(run: string | readonly string[], scene: Scene = {}) {
  const { signal = new AbortController().signal, payload = "{}", ...more } = scene;
  const askOnce = commandTarget({
    provider: "target:app:head",
    target: "app",
    arm: "head",
    run,
    output: "json",
    directory: async () => ok(folder),
    env: { PATH, KEY: SECRET },
    secrets: [SECRET],
    timeoutMs: 20_000,
    graceMs: 100,
    now: () => 0,
    ...more,
  });
  const base = { model: "app", messages: [], tools: [], parameters: {}, seed: 1 };
  return askOnce({ ...base, payload }, signal);
}

async function failure(run: string | readonly string[], scene?: Scene) {
  const attempt = await ask(run, scene);
  if (attempt.kind !== "failed") throw new Error(JSON.stringify(attempt));
  return attempt;
}

async function answer(run: string | readonly string[], scene?: Scene) {
  const attempt = await ask(run, scene);
  if (attempt.kind !== "answered") throw new Error(JSON.stringify(attempt.problem));
  return attempt.reply.answer;
}

test("the request is one line on standard input, the document on standard output the answer", async () => {
  const attempt = await ask(
    'cat > seen.json; printf \'{"text": "4", "tokens": {"input": 7, "output": 3}}\'',
    {
      payload: '{"version":1,"input":"2 + 2?"}',
    },
  );
  expect(attempt).toEqual({
    kind: "answered",
    reply: {
      answer: { text: "4", toolCalls: [], finish: "stop" },
      tokens: { input: 7, output: 3 },
      latencyMs: 0,
    },
    hints: {},
  });
  expect(readFileSync(join(folder, "seen.json"), "utf8")).toBe('{"version":1,"input":"2 + 2?"}\n');
});

test("a list is run without a shell", async () => {
  expect(await answer(["echo", '{"text": "$HOME; id"}'])).toMatchObject({ text: "$HOME; id" });
});

test("tool calls come back as they were written", async () => {
  const said = JSON.stringify({ toolCalls: [{ name: "list", arguments: { page: 2 } }] });
  expect(await answer(["echo", said])).toEqual({
    text: "",
    finish: "tool-calls",
    toolCalls: [{ name: "list", raw: '{"page":2}', arguments: { page: 2 } }],
  });
});

test("with output: text all it prints is the answer", async () => {
  expect(await answer("printf '{\"a\": 1}\\n\\n'", { output: "text" })).toMatchObject({
    text: '{"a": 1}',
  });
});

test("it does not matter that it never reads its request", async () => {
  const payload = "x".repeat(3_000_000);
  expect(await answer(["echo", '{"text": "4"}'], { payload })).toMatchObject({ text: "4" });
});

test("it sees the variables it is given and no other", async () => {
  const { text } = await answer("env | cut -d= -f1 | sort | tr '\\n' ' '", { output: "text" });
  const names = text
    .split(" ")
    .filter((name) => !["_", "PWD", "SHLVL", "OLDPWD", ""].includes(name));
  expect(names).toEqual(["KEY", "PATH"]);
});

test.each<readonly [string, string | readonly string[], RegExp]>([
  ["another code", "echo fine; echo boom >&2; exit 3", /ended with code 3: boom/],
  ["a signal", "kill -9 $$", /was ended by SIGKILL/],
  ["silence", "true", /wrote nothing/],
  ["no JSON", "echo 4", /no JSON document; output: text/],
  ["a mistyped key", ["echo", '{"txt": "4"}'], /no answer/],
  ["neither text nor calls", ["echo", "{}"], /neither text nor toolCalls/],
  ["calls that are none", ["echo", '{"toolCalls": [{"tool": 1}]}'], /no list of/],
  ["half a document", ["echo", '{"text": "4'], /no JSON document/],
  ["too much", "yes", /more than 4194304 bytes/],
  ["nothing to run", ["/nowhere/at-all"], /could not be started: .*ENOENT/],
])("%s is no answer and is not asked again", async (_, run, why) => {
  expect(await failure(run)).toMatchObject({
    problem: { kind: "target-failed", target: "app", arm: "head", why: expect.stringMatching(why) },
    again: "never",
  });
});

test("what it complains of is one line without its secrets and control characters", async () => {
  const { problem } = await failure(
    `echo first >&2; printf "key $KEY is \\033[31mbad\\007 ::error::${"x".repeat(500)}" >&2; exit 1`,
  );
  const { why } = explain(problem);
  expect(why).toMatch(/^It ended with code 1: key \[secret\] is \[31mbad ::error::x+$/);
  expect(why.length).toBeLessThan(300);
});

test("of a stack the line with the error is told", async () => {
  const { problem } = await failure(["node", "-e", 'throw new RangeError("too far")'], {
    env: { PATH },
  });
  expect(explain(problem).why).toBe("It ended with code 1: RangeError: too far");
});

test("code 75 asks to be tried again", async () => {
  expect(await failure("exit 75")).toMatchObject({
    problem: { kind: "provider-down" },
    again: "later",
  });
});

test("one that hangs or drips ends with its time", async () => {
  for (const run of ["sleep 60", "while true; do echo x; sleep 0.02; done"]) {
    expect(await failure(run, { timeoutMs: 150 })).toMatchObject({
      problem: { kind: "timed-out", afterMs: 150 },
      again: "later",
    });
  }
});

test("a signal stops it before and while it runs", async () => {
  const stopped = { problem: { kind: "stopped" }, again: "never" };
  expect(await failure("touch started", { signal: AbortSignal.abort() })).toMatchObject(stopped);
  expect(existsSync(join(folder, "started"))).toBe(false);
  expect(await failure("sleep 60", { signal: AbortSignal.timeout(100) })).toMatchObject(stopped);
});

/** Writes its own id and its grandchild's, which both hold on. */
const STUBBORN =
  "trap '' TERM; echo $$ > own.pid; sh -c 'trap \"\" TERM; echo $$ > grand.pid; while true; do sleep 1; done' & while true; do sleep 1; done";

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // A zombie that nobody has collected yet is no longer running.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}

async function pidIn(file: string): Promise<number> {
  for (let tries = 0; tries < 200; tries++) {
    const text = existsSync(join(folder, file)) ? readFileSync(join(folder, file), "utf8") : "";
    if (text.endsWith("\n")) return Number(text);
    await sleep(20);
  }
  throw new Error(`${file} was never written`);
}

async function allGone(pids: readonly number[]): Promise<boolean> {
  for (let tries = 0; tries < 100; tries++) {
    if (!pids.some(isAlive)) return true;
    await sleep(20);
  }
  return false;
}

test("a grandchild that ignores SIGTERM is gone after a timeout and after a stop", async () => {
  for (const how of ["time", "stop"]) {
    const stop = new AbortController();
    const scene = how === "time" ? { timeoutMs: 1000 } : { signal: stop.signal };
    const ended = failure(STUBBORN, scene);
    const pids = [await pidIn("own.pid"), await pidIn("grand.pid")];
    if (how === "stop") stop.abort();
    await ended;
    expect(await allGone(pids)).toBe(true);
  }
});

test("what an answer leaves running in the background is gone too, and does not hold it up", async () => {
  const startedAt = performance.now();
  expect(await answer('sleep 300 & echo $! > left.pid; echo \'{"text": "4"}\'')).toMatchObject({
    text: "4",
  });
  expect(performance.now() - startedAt).toBeLessThan(10_000);
  expect(await allGone([await pidIn("left.pid")])).toBe(true);
});
