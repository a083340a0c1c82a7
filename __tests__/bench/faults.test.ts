/** Do as many of the benches' requests go wrong as was said? */
import { expect, test } from "@jest/globals";
import { faultOf } from "../../bench/run/server/faults.ts";
import { FAULTS } from "../../bench/run/server/knobs.ts";

const NONE = { "500": 0, reset: 0, truncated: 0, hang: 0, drip: 0 };
const places = (of: Parameters<typeof faultOf>[1], requests: number) =>
  Array.from({ length: requests }, (_, place) => faultOf(place, of));

test.each(FAULTS)("one in a hundred is one in every hundred: %s", (fault) => {
  const all = places({ faults: { ...NONE, [fault]: 0.01 }, seed: 1 }, 10_000);
  for (let block = 0; block < 100; block++) {
    const inside = all.slice(block * 100, block * 100 + 100);
    expect(inside.filter((each) => each !== null)).toEqual([fault]);
  }
});

test("they do not come at a steady beat, and another seed puts them elsewhere", () => {
  const where = (seed: number) =>
    places({ faults: { ...NONE, reset: 0.01 }, seed }, 2000).flatMap((fault, place) =>
      fault === null ? [] : [place % 100],
    );
  expect(new Set(where(1)).size).toBeGreaterThan(10);
  expect(where(1)).toEqual(where(1));
  expect(where(1)).not.toEqual(where(2));
});

test("rates of 0 and 1 are never and always", () => {
  expect(places({ faults: NONE, seed: 1 }, 500).every((fault) => fault === null)).toBe(true);
  const always = places({ faults: { ...NONE, hang: 1 }, seed: 1 }, 500);
  expect(always.every((fault) => fault === "hang")).toBe(true);
});
