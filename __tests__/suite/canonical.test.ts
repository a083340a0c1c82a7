import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { digestOf, openListDigest } from "../../src/suite/content-key.ts";

const turned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value).map(([key, part]) => [key, turned(part)] as const);
  return Object.fromEntries(fields.toReversed());
};

test("a digest depends on what a value says and not on the order of its keys", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      expect(digestOf([turned(one)])).toBe(digestOf([one]));
      const isSame = JSON.stringify(turned(one)) === JSON.stringify(turned(other));
      if (!isSame) expect(digestOf([one]) === digestOf([other])).toBe(isEqual(one, other));
    }),
  );
});

const isEqual = (one: unknown, other: unknown) => {
  try {
    expect(JSON.parse(JSON.stringify(one))).toEqual(JSON.parse(JSON.stringify(other)));
    return true;
  } catch {
    return false;
  }
};

test("what is not there and what is undefined are the same, inside lists null", () => {
  expect(digestOf({ a: 1, b: undefined })).toBe(digestOf({ a: 1 }));
  expect(digestOf([undefined])).toBe(digestOf([null]));
});

test("the digest of a list can be taken piece by piece", () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), (values) => {
      const list = openListDigest();
      values.forEach(list.add);
      expect(list.digest()).toBe(digestOf(values));
    }),
  );
});
