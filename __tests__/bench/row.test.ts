/** Does the benches' table call a miss a miss? */
import { expect, test } from "@jest/globals";
import { allOf, atMost, beside, renderRows, skipped } from "../../bench/run/row.ts";

test("a number at its bar is ok, one above it is missed, also where both are printed alike", () => {
  const row = (value: number) => atMost({ what: "wall", value, bar: 1.1 });
  expect(row(1.1)).toMatchObject({ measured: "1.10", target: "<= 1.1", state: "ok" });
  expect(row(1.1001)).toMatchObject({ measured: "1.10", state: "missed" });
  expect(row(Number.POSITIVE_INFINITY).state).toBe("missed");
  expect(row(Number.NaN).state).toBe("missed");
});

test("of several promises all must be kept", () => {
  const promise = (isKept: boolean) => ({ said: "3 lost", target: "0 lost", isKept });
  expect(allOf("faults", [promise(true), promise(true)]).state).toBe("ok");
  expect(allOf("faults", [promise(true), promise(false)])).toMatchObject({
    measured: "3 lost; 3 lost",
    state: "missed",
  });
});

test("what stands beside and what is skipped says so", () => {
  expect(renderRows([beside("theirs", "2.0"), skipped("promptfoo", "not installed")])).toBe(
    [
      "| what | measured | target | |",
      "|---|---|---|---|",
      "| theirs | 2.0 |  | beside |",
      "| promptfoo | not installed |  | skipped |",
    ].join("\n"),
  );
});
