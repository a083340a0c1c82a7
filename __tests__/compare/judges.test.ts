/** May judges' findings count, and what does a verdict say when they may not? */
import { describe, expect, test } from "@jest/globals";
import { judgeAccuracy } from "../../src/compare/judge-accuracy.ts";
import { look } from "../../src/compare/look.ts";
import { roganGladen } from "../../src/compare/rogan-gladen.ts";
import { decide, verdictKey } from "../../src/decide.ts";
import {
  type Evidence,
  type EvidenceJudge,
  type EvidenceTrial,
  evidenceSchema,
} from "../../src/evidence.ts";
import type { Agreement } from "../../src/judge-calibration.ts";
import { policySchema } from "../../src/suite/policy.ts";
import { isFinal, type Verdict, verdictSchema } from "../../src/verdict.ts";
import { evidenceOf, key, range } from "./make-evidence.ts";

const MODE = "creative.low-quality";
const GOOD: Agreement = {
  "human-meets": { "judge-meets": 45, "judge-fails": 5 },
  "human-fails": { "judge-meets": 5, "judge-fails": 45 },
  ungraded: 0,
};
const POOR: Agreement = {
  "human-meets": { "judge-meets": 30, "judge-fails": 20 },
  "human-fails": { "judge-meets": 20, "judge-fails": 30 },
  ungraded: 1,
};
const TASKS = ["s/a", "s/b", "s/c", "s/d", "s/e", "s/f"];

function judge(more: Partial<EvidenceJudge> = {}): EvidenceJudge {
  return {
    identity: key("1"),
    modes: [MODE],
    tasks: TASKS,
    sentinels: { asked: 4, misjudged: 0, unanswered: 0 },
    calibration: GOOD,
    ...more,
  };
}

type By = "judge" | "rule";
/** Of 24 instances a task, so many fail, by whom and in which mode. */
function arm(
  failing: Partial<Record<By, number>>,
  more: Partial<Evidence> & { readonly ungraded?: string; readonly mode?: string } = {},
): Evidence {
  const { ungraded, mode = MODE, ...rest } = more;
  const { judge: judged = 0, rule = 0 } = failing;
  const trials = TASKS.flatMap((task) =>
    range(24).map((at): EvidenceTrial => {
      const by = at < judged ? "judge" : at < judged + rule ? "rule" : null;
      const finding = { severity: "major" as const, rule: "r" };
      return {
        task,
        instance: `i${at}`,
        trial: 0,
        grade:
          by === null
            ? { kind: "passed" }
            : {
                kind: "failed",
                findings: [
                  { ...finding, by, mode: by === "rule" ? "reasoning.wrong-answer" : mode },
                ],
                ...(ungraded === undefined ? {} : { ungraded }),
              },
      };
    }),
  );
  return evidenceSchema.parse(evidenceOf(trials, { judges: [judge()], ...rest }));
}

function decided(base: Evidence | null, head: Evidence, policy: object = {}): Verdict {
  return verdictSchema.parse(
    decide({
      targets: [{ target: "agent", base, head: { ...head, evidenceKey: key("b") } }],
      policy: policySchema.parse({ looks: 1, ...policy }),
      toolVersion: "1",
      draws: 500,
    }),
  );
}

const kinds = ({ doubts }: Verdict) => doubts.map(({ kind }) => kind);
const rowOf = ({ changes }: Verdict, mode: string) =>
  changes.find((each) => each.mode === mode && each.scope === "target");

describe("a judge that agrees with people", () => {
  test("its findings regress a change", () => {
    const verdict = decided(arm({ judge: 1 }), arm({ judge: 12 }));
    expect(verdict.kind).toBe("regressed");
    expect(rowOf(verdict, MODE)).toMatchObject({ status: "regressed", gated: true });
  });

  test("without a rise the change passes, with the corrected rates beside the raw", () => {
    const verdict = decided(arm({ judge: 6 }), arm({ judge: 6 }));
    expect(verdict.kind).toBe("passed");
    const row = rowOf(verdict, MODE);
    const corrected = roganGladen({ observed: 0.25, sensitivity: 0.9, specificity: 0.9 });
    expect(row?.base.rate).toBe(0.25);
    expect(row?.corrected).toEqual({ base: corrected, head: corrected });
    expect(corrected).toBeCloseTo(0.1875, 10);
    expect(rowOf(verdict, "any")?.corrected).toBeUndefined();
  });

  test("rates that rules found too are not corrected", () => {
    const mixed = (evidence: Evidence): Evidence => ({
      ...evidence,
      trials: evidence.trials.map((trial) =>
        trial.grade.kind === "failed" && trial.task === "s/a"
          ? {
              ...trial,
              grade: {
                kind: "failed",
                findings: trial.grade.findings.map((each) => ({ ...each, by: "rule" as const })),
              },
            }
          : trial,
      ),
    });
    const verdict = decided(mixed(arm({ judge: 6 })), mixed(arm({ judge: 6 })));
    expect(rowOf(verdict, MODE)?.corrected).toBeUndefined();
  });
});

describe.each<[string, Partial<EvidenceJudge>, string, RegExp]>([
  ["never calibrated", { calibration: null }, "judge-not-calibrated", /never held against/],
  ["below the floor", { calibration: POOR }, "judge-not-calibrated", /kappa 0\.20 .*on 101 labels/],
  [
    "labels of one kind",
    { calibration: { ...GOOD, "human-fails": { "judge-meets": 0, "judge-fails": 0 } } },
    "judge-not-calibrated",
    /one word only/,
  ],
  [
    "nine failing labels, all agreed on",
    { calibration: { ...GOOD, "human-fails": { "judge-meets": 0, "judge-fails": 9 } } },
    "judge-not-calibrated",
    /50 answers that meet the rubric and 9 that fail it; 10 of each/,
  ],
  [
    "a misjudged sentinel",
    { sentinels: { asked: 8, misjudged: 1, unanswered: 0 } },
    "judge-failed-sentinels",
    /misjudged 1 of 8 planted/,
  ],
  [
    "a sentinel without a reply",
    { sentinels: { asked: 8, misjudged: 0, unanswered: 1 } },
    "judge-failed-sentinels",
    /1 got no reply/,
  ],
  [
    "no sentinel at all",
    { sentinels: { asked: 0, misjudged: 0, unanswered: 0 } },
    "judge-failed-sentinels",
    /no planted answer/,
  ],
])("a judge with %s", (_name, more, kind, why) => {
  const judges = [judge(more)];

  test("does not regress a change, and does not let it pass", () => {
    const verdict = decided(arm({ judge: 1 }, { judges }), arm({ judge: 20 }, { judges }));
    expect(verdict.kind).toBe("inconclusive");
    expect(kinds(verdict)).toEqual([kind]);
    expect(verdict.why).toMatch(why);
    expect(isFinal(verdict)).toBe(false);
    expect(rowOf(verdict, MODE)).toMatchObject({ gated: false, p: null, head: { rate: 20 / 24 } });
    expect(rowOf(verdict, MODE)?.why).toMatch(/the judge's findings do not count/);
    // Nor does the total, or a task.
    expect(rowOf(verdict, "any")).toMatchObject({ head: { failed: 0 } });
    expect(
      verdict.changes.filter(({ scope, head }) => scope === "task" && head.failed > 0),
    ).toEqual([]);
  });

  test("does not hide what rules find", () => {
    const verdict = decided(arm({ rule: 1 }, { judges }), arm({ rule: 12, judge: 3 }, { judges }));
    expect(verdict.kind).toBe("regressed");
    expect(rowOf(verdict, "reasoning.wrong-answer")?.status).toBe("regressed");
    expect(rowOf(verdict, MODE)?.status).not.toBe("regressed");
    expect(kinds(verdict)).toContain(kind);
  });

  test("counts in neither arm when it fails in one", () => {
    if (kind !== "judge-failed-sentinels") return;
    const verdict = decided(arm({ judge: 20 }, { judges }), arm({ judge: 1 }));
    expect(kinds(verdict)).toEqual([kind]);
    expect(verdict.changes.filter(({ status }) => status === "improved")).toEqual([]);
  });
});

describe("modes the policy does not gate", () => {
  const judges = [judge({ calibration: null })];
  const policy = { modes: { [MODE]: { gate: false } } };

  test("need no calibration, are shown, and raise nothing", () => {
    const verdict = decided(arm({ judge: 1 }, { judges }), arm({ judge: 20 }, { judges }), policy);
    expect(verdict.kind).toBe("passed");
    expect(rowOf(verdict, MODE)).toMatchObject({ gated: false, head: { rate: 20 / 24 } });
    expect(rowOf(verdict, "any")).toMatchObject({ head: { failed: 0 } });
  });

  test("but planted answers must be judged rightly all the same", () => {
    const failed = [judge({ sentinels: { asked: 2, misjudged: 2, unanswered: 0 } })];
    const verdict = decided(arm({}, { judges: failed }), arm({}, { judges: failed }), policy);
    expect(kinds(verdict)).toEqual(["judge-failed-sentinels"]);
  });

  test("a trial that a rule could not grade is no pass once the judge's finding is gone", () => {
    const ungraded = "no number in the answer";
    const verdict = decided(
      arm({ judge: 6 }, { judges, ungraded }),
      arm({ judge: 6 }, { judges, ungraded }),
      policy,
    );
    expect(kinds(verdict)).toContain("too-many-ungraded");
  });
});

test("findings of a judge that the evidence does not describe never count", () => {
  const { judges: _none, ...base } = arm({ judge: 1 });
  const { judges: _gone, ...head } = arm({ judge: 20 });
  const verdict = decided(base, head);
  expect(kinds(verdict)).toEqual(["judge-not-calibrated"]);
  expect(verdict.why).toMatch(/does not describe/);
  expect(rowOf(verdict, "any")).toMatchObject({ head: { failed: 0 } });
});

test("a mode that one judge may find and another may not counts for the task of the first alone", () => {
  const judges = [
    judge({ tasks: ["s/a", "s/b"] }),
    judge({ identity: key("2"), tasks: TASKS.slice(2), calibration: null }),
  ];
  const verdict = decided(arm({}, { judges }), arm({ judge: 20 }, { judges }));
  expect(rowOf(verdict, "any")).toMatchObject({ head: { failed: 40 } });
});

test("the floor is the policy's", () => {
  const judges = [judge({ calibration: POOR })];
  const low = { judge: { "min-kappa": 0.1 } };
  expect(decided(arm({ judge: 1 }, { judges }), arm({ judge: 20 }, { judges }), low).kind).toBe(
    "regressed",
  );
  const high = { judge: { "min-kappa": 0.9 } };
  expect(kinds(decided(arm({}), arm({}), high))).toEqual(["judge-not-calibrated"]);
});

test("a run does not stop early for findings that do not count", () => {
  const next = (more: Partial<EvidenceJudge>) => {
    const judges = [judge(more)];
    const head = { ...arm({ judge: 20 }, { judges }), evidenceKey: key("b") };
    const base = arm({}, { judges });
    return look({
      targets: [{ target: "agent", base, head, plannedUnits: 3 * head.trials.length }],
      looks: { planned: 3, taken: 1 },
      policy: policySchema.parse({}),
      draws: 500,
    });
  };
  expect(next({})).toMatchObject({ kind: "stop", why: "regressed" });
  expect(next({ calibration: null })).not.toMatchObject({ why: "regressed" });
});

test("zero tolerance asks for a judge that counts", () => {
  const policy = { modes: { [MODE]: { "zero-tolerance": true } } };
  expect(decided(arm({}), arm({ judge: 1 }), policy).kind).toBe("regressed");
  const judges = [judge({ calibration: null })];
  expect(decided(arm({}, { judges }), arm({ judge: 1 }, { judges }), policy).kind).toBe(
    "inconclusive",
  );
});

describe("a target without a base", () => {
  const judges = [judge({ calibration: null })];
  test("is not applicable without limits, whatever its judge", () => {
    expect(decided(null, arm({ judge: 9 }, { judges })).kind).toBe("not-applicable");
  });
  test("does not keep a limit by a judge that does not count", () => {
    const limits = { limits: { [MODE]: 0.1 } };
    expect(decided(null, arm({ judge: 9 }), limits).kind).toBe("regressed");
    expect(kinds(decided(null, arm({ judge: 9 }, { judges }), limits))).toEqual([
      "judge-not-calibrated",
    ]);
  });
});

test("another calibration is another verdict key; without judges it is as it was", () => {
  const of = {
    keys: [[key("a"), key("b")]] as const,
    policy: policySchema.parse({}),
    toolVersion: "1",
  };
  const none = verdictKey({ ...of, judges: [undefined] });
  expect(verdictKey({ ...of, judges: [] })).toBe(none);
  const with1 = verdictKey({ ...of, judges: [[judge()]] });
  expect(with1).not.toBe(none);
  expect(verdictKey({ ...of, judges: [[judge({ calibration: POOR })]] })).not.toBe(with1);
  const more = { sentinels: { asked: 9, misjudged: 9, unanswered: 0 } };
  expect(verdictKey({ ...of, judges: [[judge(more)]] })).toBe(with1);
});

test("accuracy is computed from the counts", () => {
  const accuracy = judgeAccuracy(POOR);
  expect(accuracy.sensitivity).toMatchObject({ count: 30, of: 50, rate: 0.6 });
  expect(accuracy.specificity.interval?.[0]).toBeCloseTo(0.4618, 3);
  expect(accuracy.kappa).toBeCloseTo(0.2, 10);
  expect(accuracy.labels).toBe(101);
});
