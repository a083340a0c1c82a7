/** Is what a child costs its own cost, and not that of whoever started it? */
import { expect, test } from "@jest/globals";
import { runProgram, startProgram } from "../../bench/run/run-program.ts";

const run = (program: string) =>
  runProgram({ args: ["--input-type=module", "--eval", program], folder: "." });

test("memory that was held for a moment is its peak", async () => {
  const empty = await run("");
  const large = await run("let held = Buffer.alloc(150 * 2 ** 20, 1); held = null;");
  expect(empty.usage?.peakMiB).toBeLessThan(100);
  expect((large.usage?.peakMiB ?? 0) - (empty.usage?.peakMiB ?? 0)).toBeGreaterThan(140);
});

test("the memory of who starts it is not counted", async () => {
  const held = Buffer.alloc(300 * 2 ** 20, 1);
  expect((await run("")).usage?.peakMiB).toBeLessThan(100);
  expect(held.length).toBeGreaterThan(0);
});

test("processor time is that of work, not of waiting", async () => {
  const waits = await run("await new Promise((done) => setTimeout(done, 600));");
  const works = await run("const since = Date.now(); while (Date.now() - since < 600);");
  expect(waits.endedAt - waits.startedAt).toBeGreaterThan(590);
  expect((works.usage?.cpuMs ?? 0) - (waits.usage?.cpuMs ?? 0)).toBeGreaterThan(200);
});

test("a program that is killed has no cost, one that fails has its exit code", async () => {
  const killed = startProgram({ args: ["--eval", "setInterval(() => {}, 1000)"], folder: "." });
  killed.kill();
  expect(await killed.ended).toMatchObject({ code: null, usage: null });
  expect(await run("process.exit(3)")).toMatchObject({ code: 3, usage: expect.anything() });
});
