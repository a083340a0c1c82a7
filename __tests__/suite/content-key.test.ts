import { expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  answerDigest,
  derivedSeed,
  digestOf,
  integerSeed,
  shortName,
  suiteSeed,
  uniform,
} from "../../src/suite/content-key.ts";

test("keys ignore the order of fields and mind the order of lists", () => {
  expect(digestOf({ a: 1, b: { c: 2, d: 3 } })).toBe(digestOf({ b: { d: 3, c: 2 }, a: 1 }));
  expect(digestOf([1, 2])).not.toBe(digestOf([2, 1]));
});

test("keys and seeds never change unnoticed", () => {
  const seed = suiteSeed({ secret: "public", suiteDigest: "sha256:0", epoch: "e" });
  expect([
    digestOf({ b: 1, a: [true, null] }).slice(0, 15),
    seed.slice(0, 8),
    derivedSeed(seed, "t", 0).slice(0, 8),
  ]).toEqual(["sha256:51705a2c", "d0114d93", "f76fc167"]);
  expect([shortName(seed), integerSeed(seed), answerDigest(seed, "x").slice(0, 13)]).toEqual([
    "bej89h9m",
    1745397449,
    "hmac:53589a64",
  ]);
});

test("seeds differ by secret, suite, epoch and name; numbers from them are in range", () => {
  const of = { secret: "s", suiteDigest: "d", epoch: "e" };
  const seeds = [
    of,
    { ...of, secret: "t" },
    { ...of, suiteDigest: "x" },
    { ...of, epoch: "f" },
  ].map(suiteSeed);
  expect(new Set(seeds).size).toBe(4);
  fc.assert(
    fc.property(fc.string(), (name) => {
      const seed = derivedSeed("s", name);
      expect(uniform(seed)).toBeGreaterThanOrEqual(0);
      expect(uniform(seed)).toBeLessThan(1);
      expect(integerSeed(seed)).toBeLessThan(2 ** 31);
    }),
  );
});
