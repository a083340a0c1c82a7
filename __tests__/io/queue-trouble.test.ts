import { expect, it } from "@jest/globals";
import { sayFirstLine, storable, troubleTeller } from "../../src/io/queue-trouble.ts";

it("says one line of what was thrown, and the code of an error that says nothing", () => {
  expect(sayFirstLine(new Error("first\nsecond"))).toBe("first");
  expect(sayFirstLine("thrown")).toBe("thrown");
  expect(sayFirstLine(Object.assign(new AggregateError([]), { code: "ECONNREFUSED" }))).toBe(
    "ECONNREFUSED",
  );
  expect(sayFirstLine(new TypeError(""))).toBe("TypeError");
  expect(sayFirstLine(new Error("x".repeat(1000)))).toHaveLength(300);
});

it("keeps neither a stack nor a cause", () => {
  const kept = storable(new Error("secret\nplace", { cause: "payload" }));
  expect({ message: kept.message, stack: kept.stack, cause: kept.cause }).toEqual({
    message: "secret",
    stack: "",
    cause: undefined,
  });
});

it("says the same trouble once a minute, whatever its numbers and whoever has it", () => {
  const said: string[] = [];
  let now = 0;
  const tell = troubleTeller(
    (sentence) => void said.push(sentence),
    () => now,
  );
  tell("connect ECONNREFUSED 127.0.0.1:5432 (Queue: errands, Worker: a1)");
  tell("connect ECONNREFUSED 127.0.0.1:5433 (Queue: errands, Worker: b2)");
  tell("out of memory");
  now = 59_999;
  tell("connect ECONNREFUSED 127.0.0.1:5432");
  expect(said).toEqual([
    "The queue's database: connect ECONNREFUSED 127.0.0.1:5432",
    "The queue's database: out of memory",
  ]);
  now = 60_001;
  tell("connect ECONNREFUSED 127.0.0.1:5432");
  expect(said).toHaveLength(3);
});
