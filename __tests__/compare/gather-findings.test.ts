import { describe, expect, test } from "@jest/globals";
import { designEffect } from "../../src/compare/arm-rate.ts";
import { detectableIncrease } from "../../src/compare/detectable-increase.ts";
import { upperBound } from "../../src/compare/difference-interval.ts";
import { gatherFindings } from "../../src/compare/gather-findings.ts";
import { judgeLimits } from "../../src/compare/judge-limits.ts";
import { type LookResult, replayLooks } from "../../src/compare/replay-looks.ts";
import type { ComparedTarget } from "../../src/compare/sample.ts";
import { policySchema } from "../../src/suite/policy.ts";
import { type Arm, grid, makeEvidence, range, WRONG } from "./make-evidence.ts";
import { compared, DESIGN } from "./make-sample.ts";

const POLICY = policySchema.parse({});
const NO_LOOK: LookResult = { look: 1, looks: 1, samples: [], rows: [], critical: null };
const NOTHING = {
  changes: [],
  limits: [],
  flips: [],
  doubts: [],
  notes: [],
  measured: { units: 0, detectableIncrease: null, upperBound: null },
  notApplicable: null,
};

function gather(of: ComparedTarget, policy = POLICY, more: readonly ComparedTarget[] = []) {
  const look = replayLooks([...more, of], { policy, looks: { planned: 1, taken: 1 }, ...DESIGN });
  return gatherFindings({ kind: "compared", ...of }, { look, limits: [], policy });
}

const clean = grid(6, 16, () => ".");

describe("a target that is not compared", () => {
  const context = { look: NO_LOOK, limits: [], policy: POLICY };
  const head = makeEvidence(clean);

  test("and for which nothing was planned is not applicable", () => {
    expect(gatherFindings({ kind: "nothing-planned", target: "agent", head }, context)).toEqual({
      ...NOTHING,
      target: "agent",
      notApplicable: "Nothing was planned for this target.",
    });
  });

  test("because it cannot be has that doubt", () => {
    const doubt = { target: "agent", kind: "no-baseline" as const, why: "None." };
    const of = { kind: "not-comparable" as const, target: "agent", head, doubt };
    expect(gatherFindings(of, context)).toEqual({ ...NOTHING, target: "agent", doubts: [doubt] });
  });

  test("because base has none is judged by its own limits", () => {
    const policy = policySchema.parse({ limits: { any: 0.1, [WRONG]: 0.9 } });
    const failing = makeEvidence(grid(1, 10, (_, i) => (i < 6 ? [WRONG] : i < 8 ? "u" : ".")));
    const targets = [
      { target: "agent", head: failing },
      { target: "other", head: failing },
    ];
    const limits = judgeLimits(targets, policy);
    const of = { kind: "head-alone" as const, target: "agent", head: failing };
    const found = gatherFindings(of, { look: NO_LOOK, limits, policy });
    expect(found.limits).toEqual(limits.slice(0, 2));
    expect(found.changes.map(({ target, mode }) => [target, mode])).toEqual([["agent", "any"]]);
    expect(found.doubts.map(({ kind }) => kind)).toEqual(["too-many-unanswered"]);
    expect(found.notApplicable).toBeNull();
  });

  test("because base has none, without limits, is the first evidence", () => {
    const of = { kind: "head-alone" as const, target: "agent", head };
    expect(gatherFindings(of, context)).toEqual({
      ...NOTHING,
      target: "agent",
      notApplicable:
        "The base revision has no such target and the policy sets no absolute limits; this is its first evidence.",
    });
  });
});

describe("a target that is compared", () => {
  const half = grid(6, 16, (_, i) => (i < 4 ? [WRONG] : "."));

  test("says what it could have detected, and what it excludes", () => {
    const { measured, doubts, target } = gather(compared(half, half));
    expect(target).toBe("agent");
    expect(doubts).toEqual([]);
    expect(measured.units).toBe(96);
    // any, the mode and six tasks.
    const size = { baseRate: 0.25, units: 96, trialsPerUnit: 1, alpha: 0.05, modes: 8 };
    expect(measured.detectableIncrease).toBe(detectableIncrease({ ...size, designEffect: 1 }));
    const unchanged = {
      differences: range(96).map(() => 0),
      weights: range(96).map(() => 1 / 96),
      trialsPerUnit: 1,
    };
    expect(measured.upperBound).toBeCloseTo(upperBound({ ...unchanged, level: 0.05 }), 12);
  });

  test("counts repeats by their design effect, and only the rows that are gated", () => {
    const repeated: Arm = {
      a: Object.fromEntries(
        range(8).map((i) => [`i${i}`, i < 4 ? [[WRONG], [WRONG]] : [".", "."]]),
      ),
      b: Object.fromEntries(range(8).map((i) => [`i${i}`, i < 2 ? [[WRONG], "."] : [".", "."]])),
    };
    const counts = range(16).map((i) => ({ failed: i < 4 ? 2 : i < 6 ? 1 : 0, trials: 2 }));
    expect(designEffect(counts)).toBeGreaterThan(1.2);
    const policy = policySchema.parse({ modes: { [WRONG]: { gate: false } } });
    const size = { baseRate: 10 / 32, units: 16, alpha: 0.05, modes: 3 };
    const { measured } = gather(compared(repeated, repeated), policy);
    expect(measured.detectableIncrease).toBeCloseTo(
      detectableIncrease({ ...size, trialsPerUnit: 2, designEffect: designEffect(counts) }),
      12,
    );
    // One trial an instance on head: the repeats of base are not used.
    const once = Object.fromEntries(
      Object.entries(repeated).map(([task, instances]) => [
        task,
        Object.fromEntries(Object.keys(instances).map((name) => [name, ["."] as const])),
      ]),
    );
    const single = gather(compared(repeated, once), policy).measured;
    expect(single.detectableIncrease).toBeCloseTo(
      detectableIncrease({ ...size, trialsPerUnit: 1, designEffect: 1 }),
      12,
    );
  });

  test("is measured by its own row over all failures, whatever the others show", () => {
    const of = compared(half, clean);
    const alone = gather(of);
    const other = compared(
      grid(2, 9, () => "."),
      grid(2, 9, () => [WRONG]),
      { target: "another" },
    );
    const together = gather(of, POLICY, [other]);
    expect(together.changes.every(({ target }) => target === "agent")).toBe(true);
    expect(together.measured.units).toBe(96);
    expect(together.measured.upperBound).toBe(alone.measured.upperBound);
    const one = { policy: POLICY, looks: { planned: 1, taken: 1 }, ...DESIGN };
    const look = replayLooks([of], one);
    const turned = { ...look, rows: look.rows.toReversed() };
    const context = { look: turned, limits: [], policy: POLICY };
    expect(gatherFindings({ kind: "compared", ...of }, context).measured).toEqual(alone.measured);
    const uneven = compared(
      { ...clean, task000: half.task000 ?? {} },
      grid(6, 16, (task, i) => (task === 0 ? "." : i < 3 ? [WRONG, "own.mode"] : ".")),
    );
    const rows = replayLooks([uneven], one);
    const back = { ...rows, rows: rows.rows.toReversed() };
    expect(
      gatherFindings({ kind: "compared", ...uneven }, { look: back, limits: [], policy: POLICY })
        .measured,
    ).toEqual(gather(uneven).measured);
  });

  test("that answered nothing in both arms cannot exclude anything", () => {
    const { measured, doubts } = gather(
      compared({ a: { x: ["u"], y: ["."] } }, { a: { x: ["."], y: ["u"] } }),
    );
    expect(measured).toEqual({ units: 0, detectableIncrease: null, upperBound: null });
    expect(doubts.at(-1)).toEqual({
      target: "agent",
      kind: "could-not-exclude",
      why: "No instance was answered and graded in both arms.",
    });
  });

  test("says which rise it cannot exclude; exactly policy.detect is not excluded", () => {
    const small = grid(2, 4, () => ".");
    const { measured, doubts } = gather(compared(small, small));
    // Ten units, eight seen: 1.645 standard errors of sqrt(1 / 10 / 10).
    expect(measured.upperBound).toBeCloseTo(0.164485, 5);
    expect(doubts).toEqual([
      {
        target: "agent",
        kind: "could-not-exclude",
        why: "Nothing regressed, but 8 instances cannot exclude a rise of all failures by +15.0 points (only by +16.4 points).",
      },
    ]);
    const exactly = policySchema.parse({ detect: measured.upperBound });
    expect(gather(compared(small, small), exactly).doubts).toHaveLength(1);
    const above = policySchema.parse({ detect: (measured.upperBound ?? 0) + 1e-9 });
    expect(gather(compared(small, small), above).doubts).toEqual([]);
  });

  test("that regressed has no doubt about what it excludes, and keeps its other doubts", () => {
    const all = grid(2, 8, () => [WRONG]);
    const none = grid(2, 8, () => ".");
    const { changes, doubts } = gather(compared(none, all, { baseAgeDays: 99 }));
    expect(changes.some(({ status }) => status === "regressed")).toBe(true);
    expect(doubts.map(({ kind }) => kind)).toEqual(["stale-baseline"]);
  });

  test("reports a flip, and makes it a change under flips: fail", () => {
    const base: Arm = { ...clean, rare: { x: ["."] } };
    const head: Arm = { ...clean, rare: { x: [[WRONG]] } };
    const flip = { target: "agent", task: "rare", trials: 1 };
    const report = gather(compared(base, head));
    expect(report.flips).toEqual([flip]);
    expect(report.changes.map(({ task }) => task)).not.toContain("rare");
    const fail = gather(compared(base, head), policySchema.parse({ flips: "fail" }));
    expect(fail.changes.map(({ task }) => task)).toContain("rare");
  });

  test("takes notes", () => {
    expect(gather(compared(clean, clean)).notes).toHaveLength(2);
  });
});
