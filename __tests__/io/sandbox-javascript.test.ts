/** Hostile JavaScript: nothing outside is reached, no check is passed by cheating, everything ends within its limits. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Launched, launch } from "./sandbox/attacks.ts";
import { type Canaries, setCanaries } from "./sandbox/canaries.ts";
import { CHEATING, EXHAUSTING, REACHING_OUT, TOOLS } from "./sandbox/javascript-attacks.ts";

let canaries: Canaries;
let ends: ReadonlyMap<string, string>;

beforeAll(async () => {
  canaries = await setCanaries();
  const reaching = REACHING_OUT.map(
    ({ name, source }): Launched => ({
      name,
      language: "javascript",
      source: TOOLS + source,
      checks: "assert.deepStrictEqual(got, [])",
      seconds: 10,
    }),
  );
  const cheating = CHEATING.map(
    ({ name, source, checks = "assert(false)" }): Launched => ({
      name,
      language: "javascript",
      source,
      checks,
      seconds: 10,
    }),
  );
  const exhausting = EXHAUSTING.map(
    ({ name, source, seconds = 1 }): Launched => ({
      name,
      language: "javascript",
      source,
      checks: "",
      seconds,
    }),
  );
  ends = await launch([...reaching, ...cheating, ...exhausting], canaries);
}, 120_000);

afterAll(() => canaries.close());

test.each(REACHING_OUT)("a program that $name gets nothing", ({ name }) => {
  expect(ends.get(name)).toBe("ended");
});

test.each(CHEATING)("a program that $name has not passed", ({ name }) => {
  expect(ends.get(name)).toMatch(/^raised/);
});

test.each(EXHAUSTING)("a program that $name ends", ({ name, ends: allowed = /^timed-out/ }) => {
  expect(ends.get(name)).toMatch(allowed);
});

test("file, server and environment are as they were", () => {
  expect(canaries.complaints()).toEqual([]);
});
