import { expect, test } from "@jest/globals";
import { flipRow, flipSigns } from "../../src/compare/sign-flips.ts";
import { range } from "./make-evidence.ts";

/** Is unit `u` flipped under vector `v`? */
function isFlipped(blocks: readonly Uint8Array[], v: number, u: number): number {
  return ((blocks[Math.floor(u / 8)]?.[v] ?? 0) >> (u % 8)) & 1;
}

test("few units are enumerated: vector v flips the units whose bits it has", () => {
  const { vectors, exact, blocks, leading } = flipSigns({ units: 10, draws: 1024, seed: "seed" });
  expect([vectors, exact, blocks.length]).toEqual([1024, true, 2]);
  for (const v of range(vectors)) {
    expect(leading[v]).toBe(v);
    for (const u of range(10)) expect(isFlipped(blocks, v, u)).toBe((v >> u) & 1);
  }
});

test("more units than that are drawn, with the observed vector first", () => {
  const { vectors, exact, blocks } = flipSigns({ units: 10, draws: 1023, seed: "seed" });
  expect([vectors, exact, blocks.length]).toEqual([1024, false, 2]);
  expect(blocks.map((signs) => signs[0])).toEqual([0, 0]);
});

test("no unit is one vector without blocks", () => {
  const { vectors, exact, blocks, leading } = flipSigns({ units: 0, draws: 1, seed: "seed" });
  expect([vectors, exact, blocks.length, [...leading]]).toEqual([1, true, 0, [0]]);
});

test.each([997, 998, 999, 1000])(
  "%i drawn vectors flip every unit about half the time",
  (draws) => {
    const { vectors, blocks } = flipSigns({ units: 24, draws, seed: "seed" });
    for (const u of range(24)) {
      const flipped = range(vectors).filter((v) => isFlipped(blocks, v, u) === 1).length;
      // Standard error 1.6 %.
      expect(Math.abs(flipped / vectors - 0.5)).toBeLessThan(0.08);
    }
    // Every fourth vector is drawn like the others, down to the last one.
    for (const rest of range(4)) {
      const own = range(vectors).filter((v) => v > 0 && v % 4 === rest);
      const bits = own.flatMap((v) => range(24).map((u) => isFlipped(blocks, v, u)));
      const share = bits.reduce((sum, bit) => sum + bit, 0) / bits.length;
      expect(Math.abs(share - 0.5)).toBeLessThan(0.04);
    }
    expect(range(24).some((u) => isFlipped(blocks, vectors - 1, u) === 1)).toBe(true);
  },
);

test("a look sees a prefix of what the next one sees", () => {
  const early = flipSigns({ units: 17, draws: 300, seed: "seed" });
  const late = flipSigns({ units: 40, draws: 300, seed: "seed" });
  expect(late.blocks.slice(0, 3)).toEqual(early.blocks);
  expect(late.leading).toEqual(early.leading);
});

test("the first 16 signs of a vector find it at an earlier look", () => {
  const { vectors, blocks, leading } = flipSigns({ units: 30, draws: 200, seed: "seed" });
  for (const v of range(vectors)) {
    const signs = range(16).reduce((bits, u) => bits | (isFlipped(blocks, v, u) << u), 0);
    expect(leading[v]).toBe(signs);
  }
});

test("every byte of the seed counts", () => {
  const drawn = new Set(
    ["a", "b", "c", "d", "e", "f"].map((seed) =>
      JSON.stringify(flipSigns({ units: 9, draws: 50, seed }).blocks.map((signs) => [...signs])),
    ),
  );
  expect(drawn.size).toBe(6);
});

test("a row's statistic is the sum of its values with their signs, under every vector", () => {
  const row = { units: [19, 3, 8, 0, 3], values: [1, 0.5, -2, 0, 0.25] };
  const signs = flipSigns({ units: 20, draws: 100, seed: "seed" });
  const statistic = new Float64Array(signs.vectors).fill(99);
  flipRow(row, signs, statistic);
  for (const v of range(signs.vectors)) {
    const expected = row.units.reduce(
      (sum, u, i) => sum + (row.values[i] ?? 0) * (isFlipped(signs.blocks, v, u) === 1 ? -1 : 1),
      0,
    );
    expect(statistic[v]).toBeCloseTo(expected, 12);
  }
});
