import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { commonScale, intervalBar } from "../../src/report/interval-bar.ts";

test.each([
  [0.2, [0.1, 0.3], "········│·──●──··"],
  [-0.2, [-0.3, -0.1], "··──●──·│········"],
  [0, [0, 0], "········●········"],
  [0.4, [0.4, 0.4], "········│·······●"],
] as const)("%d in %j is drawn %s", (difference, [low, high], bar) => {
  expect(intervalBar({ difference, interval: [low, high] }, { scale: 0.4 })).toBe(bar);
});

test("the scale is the furthest end, and never so small that nothing looks like much", () => {
  expect(
    commonScale([
      [-0.3, 0.1],
      [0, 0.2],
    ]),
  ).toBe(0.3);
  expect(commonScale([[0, 0.001]])).toBe(0.05);
  expect(commonScale([])).toBe(0.05);
});

test("has one point, the asked width, and zero in the middle unless the point is there", () => {
  const rate = fc.double({ min: -1, max: 1, noNaN: true });
  fc.assert(
    fc.property(rate, rate, rate, fc.constantFrom(11, 13, 17), (a, b, c, cells) => {
      const [low = 0, difference = 0, high = 0] = [a, b, c].toSorted((x, y) => x - y);
      const interval: [number, number] = [low, high];
      const bar = intervalBar({ difference, interval }, { scale: commonScale([interval]), cells });
      expect([...bar]).toHaveLength(cells);
      expect(bar.match(/●/g)).toHaveLength(1);
      expect([...bar][(cells - 1) / 2]).toMatch(/[│●]/);
    }),
  );
});
