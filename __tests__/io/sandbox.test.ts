/** The sandbox as its callers see it; hostile programs have tests of their own beside this one. */
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openSandbox, sandboxLayers } from "../../src/io/sandbox.ts";
import { findWrapping, type Wrapping } from "../../src/io/sandbox-layers.ts";
import { liveOnce } from "../../src/io/sandbox-process.ts";
import type { Program } from "../../src/ports.ts";
import { inWords, NEVER } from "./sandbox/attacks.ts";
import { type Canaries, setCanaries } from "./sandbox/canaries.ts";

const run = openSandbox({ parallel: 2 });
const python = (source: string, checks: string, seconds = 10) =>
  run({ language: "python", source, checks, seconds }, NEVER).then(inWords);
const javascript = (source: string, checks: string, seconds = 10) =>
  run({ language: "javascript", source, checks, seconds }, NEVER).then(inWords);

let canaries: Canaries;
beforeAll(async () => {
  canaries = await setCanaries();
});
afterAll(() => canaries.close());

test("the checks of a Python program decide", async () => {
  const source = "def double(x):\n    return x * 2\n";
  expect(await python(source, "assert double(2) == 4")).toBe("ended");
  expect(await python(source, "assert double(2) == 5, 'not five'")).toBe(
    "raised checks AssertionError: not five",
  );
  expect(await python("def double(x)\n", "")).toMatch(/^raised source SyntaxError: expected ':'/);
  expect(await python("1 / 0", "")).toBe("raised source ZeroDivisionError: division by zero");
});

test("the checks of a JavaScript program decide", async () => {
  const source = "const double = (x) => x * 2;";
  expect(await javascript(source, "assert.strictEqual(double(2), 4)")).toBe("ended");
  expect(await javascript(source, "assert.strictEqual(double(2), 5)")).toBe(
    "raised checks AssertionError: 4 is not 5",
  );
  expect(await javascript("const double = (x => x;", "")).toMatch(/^raised source SyntaxError/);
  expect(await javascript("nothing()", "")).toMatch(/^raised source ReferenceError/);
});

test("what the standard library and a clock can do, programs can do", async () => {
  const source = `
from __future__ import annotations
import asyncio, collections, dataclasses, itertools, json, math, pickle, re, sqlite3, unittest
from typing import List, Optional
@dataclasses.dataclass
class Point:
    x: int
async def later(value):
    await asyncio.sleep(0.01)
    return value
`;
  const checks = `
assert pickle.loads(pickle.dumps(Point(1))) == Point(1)
async def all_of_them(): return await asyncio.gather(*map(later, range(3)))
assert asyncio.run(all_of_them()) == [0, 1, 2]
assert sqlite3.connect(':memory:').execute('select 1').fetchone() == (1,)
assert re.sub('é', 'e', 'café ☕ 𝕏') == 'cafe ☕ 𝕏'
`;
  expect(await python(source, checks)).toBe("ended");
  const waits =
    "const wait = (ms) => new Promise((done) => setTimeout(done, ms));\nexports.wait = wait;";
  const waited = "assert(await wait(3600000).then(() => 'done') === 'done')";
  expect(await javascript(waits, waited)).toBe("ended");
});

test("an answer is imported, not started: its main part waits", async () => {
  expect(await python("if __name__ == '__main__':\n    input()", "")).toBe("ended");
});

test("chance and hashes are the same each time", async () => {
  const source = "import random, uuid\nrolls = [random.random(), str(uuid.uuid4()), hash('x')]";
  const [first, second] = await Promise.all([1, 2].map(() => python(source, "assert 0, rolls")));
  expect(first).toMatch(/AssertionError: \[0\./);
  expect(first).toBe(second);
});

test("checks that do not parse are not the answer's fault", async () => {
  expect(await python("x = 1", "assert x ==")).toMatch(
    /^not-run the checks do not compile: SyntaxError/,
  );
  expect(await javascript("var x = 1", "assert(x ===")).toMatch(
    /^not-run the checks do not compile/,
  );
});

test("time runs out for one program and not for the next", async () => {
  expect(await python("while True: pass", "", 0.5)).toBe("timed-out");
  expect(await python("x = 1", "assert x == 1")).toBe("ended");
});

test("a stopped run ends at once and says nothing of the program", async () => {
  const stop = new AbortController();
  const loop: Program = { language: "python", source: "while True: pass", checks: "", seconds: 60 };
  const ending = run(loop, stop.signal).then(inWords);
  stop.abort();
  expect(await ending).toBe("not-run the run was stopped");
  expect(await run(loop, stop.signal).then(inWords)).toBe("not-run the run was stopped");
});

test("an error is cut to 300 characters", async () => {
  const end = await run(
    { language: "python", source: "raise ValueError('x' * 10000)", checks: "", seconds: 10 },
    NEVER,
  );
  expect(end).toEqual({ kind: "raised", in: "source", error: `ValueError: ${"x".repeat(288)}` });
});

test("a sandbox that cannot start says so", async () => {
  const wrapping: Wrapping = { namespaces: ["/bin/false"], limits: () => [] };
  const life = await liveOnce({
    files: { child: "/nowhere.mjs", interpreter: "", readable: [] },
    wrapping,
    start: "javascript",
    memory: null,
    job: "",
    seconds: 1,
    stop: NEVER,
  });
  expect(life).toMatchObject({ wasReady: false, code: 1, said: "", killed: null });
});

test.each([
  ["with all layers that this machine offers", true],
  ["without the kernel's layers", false],
])("a program that got out of its interpreter opens no door %s", async (_name, kernelLayers) => {
  const fixtures = join(import.meta.dirname, "../fixtures/sandbox");
  const sources = join(import.meta.dirname, "../../src/sandbox");
  const { folder, file, port } = canaries;
  const life = await liveOnce({
    files: {
      child: join(fixtures, "escaped.ts"),
      interpreter: JSON.stringify({ folder, file, port, parent: process.pid }),
      readable: [fixtures, sources, join(sources, "../../package.json")],
    },
    wrapping: kernelLayers ? await findWrapping() : { namespaces: [], limits: () => [] },
    start: "javascript",
    memory: null,
    job: "",
    seconds: 30,
    stop: NEVER,
  });
  expect(life.complaint).toBe("");
  expect(life.said).toBe("[]");
  expect(canaries.complaints()).toEqual([]);
});

test("the layers are told, and which of them this machine lacks", async () => {
  const layers = await sandboxLayers();
  expect(layers.map(({ name }) => name)).toContain("namespaces");
  expect(layers.filter(({ isActive }) => !isActive).map(({ name }) => name)).toEqual(
    layers
      .filter(({ name, isActive }) => /^(namespaces|limits)$/.test(name) && !isActive)
      .map(({ name }) => name),
  );
});
