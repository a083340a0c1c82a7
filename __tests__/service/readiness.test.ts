import { expect, test } from "@jest/globals";
import type { Problem } from "../../src/problem.ts";
import { fail, ok, type Result } from "../../src/result.ts";
import { readinessOf } from "../../src/service/readiness.ts";

type Answered = Result<null, Problem>;

test("nothing to check is ready", async () => {
  expect(await readinessOf([])()).toEqual([]);
});

test("a check that does not answer in time is a reason, and is asked once for all who ask", async () => {
  let asked = 0;
  const check = () => {
    asked += 1;
    return new Promise<Answered>(() => {});
  };
  const reasons = readinessOf([{ name: "The queue", check }], 10);
  const said = await Promise.all([reasons(), reasons(), reasons()]);
  expect(said).toEqual(Array(3).fill(["The queue does not answer."]));
  expect(asked).toBe(1);
});

test("it is asked anew each time, so that what comes back is ready again", async () => {
  const answers: Answered[] = [fail({ kind: "stopped", why: "secret" }), ok(null)];
  const check = async () => answers.shift() ?? ok(null);
  const reasons = readinessOf([{ name: "The queue", check }]);
  expect(await reasons()).toEqual(["The queue: The run was stopped."]);
  expect(await reasons()).toEqual([]);
});

test("a check that throws is not held against those who ask later", async () => {
  let isBroken = true;
  const check = async (): Promise<Answered> => {
    if (isBroken) throw new Error("a mistake");
    return ok(null);
  };
  const reasons = readinessOf([{ name: "The queue", check }]);
  await expect(reasons()).rejects.toThrow("a mistake");
  isBroken = false;
  expect(await reasons()).toEqual([]);
});
