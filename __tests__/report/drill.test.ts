/** Is what a suite cannot see said by name, and nothing hidden? */
import { expect, test } from "@jest/globals";
import {
  type DrilledMode,
  type DrillReport,
  type Estimate,
  renderDrill,
} from "../../src/report/drill.ts";

const estimate = (found: number): Estimate => ({
  found,
  of: 200,
  rate: found / 200,
  interval: [Math.max(0, found / 200 - 0.05), Math.min(1, found / 200 + 0.05)],
});
const mode = (of: Partial<DrilledMode>): DrilledMode => ({
  mode: "own.slow",
  tasks: 3,
  labelled: { found: 72, planted: 72, of: 144 },
  rises: [
    { by: 0.05, detected: estimate(42), byMode: estimate(20) },
    { by: 0.2, detected: estimate(190), byMode: estimate(180) },
  ],
  standing: "found",
  ...of,
});
const report = (of: Partial<DrillReport>): DrillReport => ({
  suite: "own",
  tasks: 3,
  instances: 72,
  policy: { alpha: 0.05, looks: 3 },
  seed: "drill",
  draws: 999,
  rises: [0.05, 0.2],
  harmless: { blamed: estimate(6), inconclusive: 2, mostByChance: 0.09, isWithin: true },
  modes: [mode({})],
  unplanted: [],
  unworked: [],
  unrun: [],
  unclaimed: [],
  holds: true,
  ...of,
});

test("both probabilities of every rise are shown, with the interval", () => {
  const text = renderDrill(report({}));
  expect(text).toContain("+5 points");
  expect(text).toContain("21 % [16, 26] (10 %)");
  expect(text).toContain("95 % [90, 100] (90 %)");
  expect(text).toContain("72/72 (of 144)");
  expect(text).toContain("6 of 200 harmless pull requests blamed, 3.0 % [0.0 % to 8.0 %]");
  expect(text).toContain("Every claimed mode is detected at +20 points");
});

test("what is missed, unseen, not drilled or not looked for is named", () => {
  const text = renderDrill(
    report({
      modes: [
        mode({ mode: "own.rare", standing: "not-planted", rises: [] }),
        mode({ mode: "own.silent", standing: "unseen" }),
        mode({ standing: "missed" }),
      ],
      unplanted: [{ mode: "own.rare", tasks: ["own/a"] }],
      unworked: ["own/b"],
      unclaimed: ["format.empty", "format.truncated", "review.false-alarm"],
      holds: false,
    }),
  );
  expect(text).toContain("Detected in fewer than 80.0 % at +20 points: own.slow.");
  expect(text).toContain("no grader ever says it of an answer: own.silent.");
  expect(text).toContain("not drilled, as no answer could be made to fail so: own.rare.");
  expect(text).toContain("cannot fail in own.rare in own/a");
  expect(text).toContain("cannot work them out: own/b.");
  expect(text).toContain("format (empty, truncated); review (false-alarm)");
  expect(text).not.toContain("Every claimed mode");
});

test("a gate that blames more than chance explains says so", () => {
  const harmless = { blamed: estimate(40), inconclusive: 0, mostByChance: 0.09, isWithin: false };
  expect(renderDrill(report({ harmless, holds: false }))).toContain(
    "✖ 40 of 200 harmless pull requests blamed, 20.0 % [15.0 % to 25.0 %]; 5.0 % allowed, which by chance may show as up to 9.0 %",
  );
});
