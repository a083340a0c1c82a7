import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, test } from "@jest/globals";
import { oneATurn } from "../../../src/io/models/one-a-turn.ts";

test("what comes together is handed on in its order, one in each turn", async () => {
  const handOn = oneATurn();
  const done: string[] = [];
  for (const name of ["a", "b", "c"]) handOn(() => void done.push(name));
  const seen: string[] = [];
  for (let turns = 0; turns < 4; turns += 1) {
    await nextTurn();
    seen.push(done.join(""));
  }
  expect(seen).toEqual(["a", "ab", "abc", "abc"]);
});

test("work that hands on more holds nothing up", async () => {
  const handOn = oneATurn();
  const done: string[] = [];
  handOn(() => handOn(() => void done.push("inner")));
  handOn(() => void done.push("outer"));
  for (let turns = 0; turns < 4; turns += 1) await nextTurn();
  expect(done).toEqual(["outer", "inner"]);
});
