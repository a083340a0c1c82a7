/** Does the benches' server admit exactly what its rate limit says? */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { openLimit } from "../../bench/run/server/limit.ts";

const LIMIT = { requests: 5, windowMs: 1000 } as const;

describe("a sliding window", () => {
  test("no window of its length holds more than were allowed", () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(gaps, (waits) => {
        const admit = openLimit({ kind: "sliding", ...LIMIT });
        const admitted: number[] = [];
        let now = 0;
        for (const wait of waits) {
          now += wait;
          if (admit(now).isAdmitted) admitted.push(now);
        }
        return admitted.every(
          (at) => admitted.filter((other) => other > at - 1000 && other <= at).length <= 5,
        );
      }),
    );
  });

  test("a client that waits as long as it is told is admitted, and not a millisecond earlier", () => {
    const told = () => {
      const admit = openLimit({ kind: "sliding", ...LIMIT });
      for (let now = 0; now < 50; now += 10) expect(admit(now).isAdmitted).toBe(true);
      return { admit, refused: admit(60) };
    };
    const { admit, refused } = told();
    expect(refused).toMatchObject({ isAdmitted: false, remaining: 0, nextMs: 940, resetMs: 980 });
    expect(admit(60 + 940).isAdmitted).toBe(true);
    expect(told().admit(60 + 939).isAdmitted).toBe(false);
  });

  test("what is refused does not count", () => {
    const admit = openLimit({ kind: "sliding", ...LIMIT });
    for (let index = 0; index < 100; index++) admit(0);
    expect(Array.from({ length: 6 }, () => admit(1000).isAdmitted)).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
    ]);
  });
});

test("fixed windows begin with the first request and start full", () => {
  const admit = openLimit({ kind: "fixed", ...LIMIT });
  const admitted = [700, 900, 1000, 1100, 1600, 1650, 1699, 1700].map((at) => admit(at));
  expect(admitted.map(({ isAdmitted }) => isAdmitted)).toEqual([
    ...[true, true, true, true, true],
    ...[false, false, true],
  ]);
  expect(admitted[5]).toMatchObject({ nextMs: 50, resetMs: 50 });
});

test("a bucket gives all at once and is refilled evenly", () => {
  const admit = openLimit({ kind: "bucket", ...LIMIT });
  const at = (now: number) => admit(now).isAdmitted;
  expect([0, 0, 0, 0, 0, 0].map(at)).toEqual([true, true, true, true, true, false]);
  expect([199, 200, 201].map(at)).toEqual([false, true, false]);
  expect(admit(300)).toMatchObject({ isAdmitted: false, nextMs: 100, resetMs: 900 });
  expect([5000, 5000, 5000, 5000, 5000, 5000].map(at)).toEqual([...Array(5).fill(true), false]);
});
