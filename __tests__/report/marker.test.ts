import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { markerOf } from "../../src/report/marker.ts";

test.each([
  ["reliability-gate", "<!-- reliability-gate -->"],
  ["gate/support.v2:a", "<!-- gate/support.v2:a -->"],
  ["a --> b", "<!-- a%20;-%2d;%3e;%20;b -->"],
  ["", "<!--  -->"],
])("%j is marked by %s", (name, line) => {
  expect(markerOf(name)).toBe(line);
});

test("a marker is one line that nothing closes early, and names apart stay apart", () => {
  const names = fc.string({ unit: "binary" });
  fc.assert(
    fc.property(names, names, (one, other) => {
      expect(markerOf(one)).toMatch(/^<!-- (?!>)[^\s<>]* -->$/);
      expect(markerOf(one).slice(4, -4)).not.toContain("--");
      expect(markerOf(one) === markerOf(other)).toBe(one === other);
    }),
  );
});
