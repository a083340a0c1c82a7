import { describe, expect, test } from "@jest/globals";
import { buildRows, calibrationRow } from "../../src/compare/build-rows.ts";
import { takeSample } from "../../src/compare/sample.ts";
import type { EvidenceTrial } from "../../src/evidence.ts";
import { policySchema } from "../../src/suite/policy.ts";
import { type Arm, evidenceOf, grid, makeEvidence, type Outcome, WRONG } from "./make-evidence.ts";
import { compared, DESIGN, sampleOf } from "./make-sample.ts";

const POLICY = policySchema.parse({});
const SLIP = "creative.factual-slip";
const EMPTY = "format.empty";
const FAILED: Outcome = [WRONG];

function rowsOf(base: Arm, head: Arm, policy = POLICY, tasks?: Record<string, string[]>) {
  const listed = Object.entries(tasks ?? {}).map(([id, modes]) => ({ id, modes }));
  const more = tasks === undefined ? {} : { tasks: listed };
  const of = { base: makeEvidence(base, more), head: makeEvidence(head, more) };
  return buildRows(sampleOf(compared(base, head, of)), policy);
}

describe("the rows", () => {
  test("are any, then the modes by name, then the tasks with five instances by name", () => {
    const base: Arm = { ...grid(1, 5, () => "."), b: { x: [[WRONG]] }, a: { x: ["."] } };
    const head: Arm = { ...grid(1, 5, () => "."), b: { x: ["."] }, a: { x: [[SLIP, EMPTY]] } };
    expect(rowsOf(base, head).map(({ mode, scope, task }) => [mode, scope, task])).toEqual([
      ["any", "target", null],
      [SLIP, "target", null],
      [EMPTY, "target", null],
      [WRONG, "target", null],
      ["any", "task", "task000"],
    ]);
    const tasks = rowsOf(
      { b: base.task000 ?? {}, a: base.task000 ?? {} },
      {
        b: base.task000 ?? {},
        a: base.task000 ?? {},
      },
    );
    expect(tasks.map(({ task }) => task)).toEqual([null, "a", "b"]);
  });

  test("of a task hold its own units", () => {
    const head = grid(2, 5, (task, i) => (task === 1 && i === 0 ? [WRONG] : "."));
    const row = rowsOf(
      grid(2, 5, () => "."),
      head,
    ).at(-1);
    expect(row).toMatchObject({
      task: "task001",
      severity: "major",
      units: [5, 6, 7, 8, 9],
      differences: [1, 0, 0, 0, 0],
      weights: [0.2, 0.2, 0.2, 0.2, 0.2],
    });
  });

  test("of tasks come by name, whichever look asked them first", () => {
    const whole = makeEvidence(grid(2, 5, () => "."));
    const later = (task: string) => (task === "task000" ? 2 : 1);
    const trials = whole.trials.map((trial) => ({ ...trial, look: later(trial.task) }));
    const arm = { ...whole, trials };
    const sample = takeSample(compared({}, {}, { base: arm, head: arm }), { ...DESIGN, look: 2 });
    expect(buildRows(sample, POLICY).map(({ task }) => task)).toEqual([null, "task000", "task001"]);
  });

  test("are none without a unit", () => {
    expect(rowsOf({ a: { x: ["u"] } }, { a: { x: FAILED_ONCE } })).toEqual([]);
  });

  test("hold differences and weights of their tasks, each task weighing the same", () => {
    const base: Arm = { a: { x: ["."], y: ["."] }, b: { x: [FAILED] } };
    const head: Arm = { a: { x: [FAILED], y: ["."] }, b: { x: ["."] } };
    const [any, mode] = rowsOf(base, head);
    for (const row of [any, mode]) {
      expect(row).toMatchObject({
        target: "agent",
        severity: "major",
        gated: true,
        zeroTolerance: false,
        units: [0, 1, 2],
        differences: [1, 0, -1],
        weights: [0.25, 0.25, 0.5],
        trialsPerUnit: 1,
      });
      expect(row?.taskMeans).toEqual(
        new Map([
          ["a", 0.5],
          ["b", -1],
        ]),
      );
    }
  });

  test("have the mean number of trials of their units", () => {
    const arm: Arm = { a: { x: [".", ".", "."], y: ["."] } };
    expect(rowsOf(arm, arm)[0]?.trialsPerUnit).toBe(2);
  });
});

const FAILED_ONCE: readonly Outcome[] = [FAILED];

describe("the policy of a mode", () => {
  const base: Arm = { a: { x: ["."] } };
  const head: Arm = { a: { x: [[WRONG]] } };

  test("gates it unless it says otherwise", () => {
    const gate = (on?: boolean) =>
      rowsOf(base, head, policySchema.parse({ modes: { [WRONG]: { gate: on } } }));
    expect(gate()[1]?.gated).toBe(true);
    expect(gate(true)[1]?.gated).toBe(true);
    expect(gate(false).map(({ gated }) => gated)).toEqual([true, false]);
  });

  test("tolerates none of it where it says so", () => {
    const policy = policySchema.parse({ modes: { [WRONG]: { "zero-tolerance": true } } });
    expect(rowsOf(base, head, policy).map(({ zeroTolerance }) => zeroTolerance)).toEqual([
      false,
      true,
    ]);
  });

  test("gives its severity, else the highest that any finding has", () => {
    type Severity = "critical" | "major" | "minor";
    const severe = (...severities: Severity[]): EvidenceTrial[] =>
      severities.map((severity, trial) => ({
        task: "a",
        instance: "x",
        trial,
        grade: {
          kind: "failed",
          findings: [{ mode: WRONG, severity, by: "rule", rule: "is wrong" }],
        },
      }));
    const severityOf = (found: Severity[], policy = POLICY) => {
      const head = evidenceOf(severe(...found));
      const arms = { base: makeEvidence({ a: { x: ["."] } }), head };
      return buildRows(sampleOf(compared({}, {}, arms)), policy)[1]?.severity;
    };
    expect(severityOf(["minor"])).toBe("minor");
    expect(severityOf(["minor", "major"])).toBe("major");
    expect(severityOf(["major", "minor"])).toBe("major");
    expect(severityOf(["major", "critical", "major"])).toBe("critical");
    expect(severityOf(["critical", "minor"])).toBe("critical");
    const policy = policySchema.parse({ modes: { [WRONG]: { severity: "minor" } } });
    expect(severityOf(["critical"], policy)).toBe("minor");
  });
});

describe("the tasks that can show a mode", () => {
  const base = grid(4, 2, () => ".");
  const tasksOf = (head: Arm, tasks?: Record<string, string[]>, mode = WRONG) => {
    const row = rowsOf(base, head, POLICY, tasks).find((each) => each.mode === mode);
    return [...(row?.taskMeans.keys() ?? [])];
  };
  const ALL = ["task000", "task001", "task002", "task003"];
  const inFirst = grid(4, 2, (task) => (task === 0 ? FAILED : "."));

  test("are all where nothing is listed, or no list names the mode", () => {
    expect(tasksOf(inFirst)).toEqual(ALL);
    expect(tasksOf(inFirst, { task000: [SLIP], task001: [EMPTY] })).toEqual(ALL);
  });

  test("are those that list it, those without a list, and those that showed it all the same", () => {
    const lists = { task000: [WRONG], task001: [SLIP], task002: [SLIP] };
    expect(tasksOf(inFirst, lists)).toEqual(["task000", "task003"]);
    const inThird = grid(4, 2, (task) => (task === 2 ? FAILED : "."));
    expect(tasksOf(inThird, lists)).toEqual(["task000", "task002", "task003"]);
  });

  test("are listed in either arm", () => {
    const list = (id: string, modes: string[]) => ({ tasks: [{ id, modes }] });
    const arms = {
      base: makeEvidence(base, list("task000", [WRONG])),
      head: makeEvidence(inFirst, {
        tasks: [...list("task000", [SLIP]).tasks, { id: "task001", modes: [] }],
      }),
    };
    const row = buildRows(sampleOf(compared({}, {}, arms)), POLICY)[1];
    expect([...(row?.taskMeans.keys() ?? [])]).toEqual(["task000", "task002", "task003"]);
  });

  test("are all when only an instance without a partner showed it", () => {
    const head: Arm = { ...base, lone: { x: [FAILED] } };
    const lists = { task000: [], task001: [], task002: [], task003: [], lone: [WRONG] };
    expect(tasksOf(head, lists)).toEqual(ALL);
  });
});

describe("calibration", () => {
  const stated = (confidence: readonly (number | null)[]) => {
    const whole = makeEvidence(grid(2, 3, () => "."));
    const trials = whole.trials.map((trial, i) => {
      const own = confidence[i] ?? null;
      return own === null ? trial : { ...trial, confidence: own };
    });
    return { ...whole, trials };
  };
  const sample = sampleOf(
    compared(
      {},
      {},
      {
        base: stated([1, 1, 0.5, null, 1, 1]),
        head: stated([0.5, 1, 1, 1, null, 1]),
      },
    ),
  );

  test("is a row over the instances where both arms state a confidence", () => {
    expect(calibrationRow(sample, POLICY)).toMatchObject({
      mode: "confidence.calibration",
      scope: "target",
      severity: "major",
      units: [0, 1, 2, 5],
      differences: [0.25, 0, -0.25, 0],
      weights: [1 / 6, 1 / 6, 1 / 6, 1 / 2],
    });
    const silent = sampleOf(
      compared(
        grid(2, 3, () => "."),
        grid(2, 3, () => "."),
      ),
    );
    expect(calibrationRow(silent, POLICY)).toBeNull();
  });

  test("is the last row of the family where the policy gates it", () => {
    const gate = policySchema.parse({ calibration: "gate" });
    const modes = (policy: typeof POLICY) => buildRows(sample, policy).map(({ mode }) => mode);
    expect(modes(POLICY)).toEqual(["any"]);
    expect(modes(gate)).toEqual(["any", "confidence.calibration"]);
    const silent = sampleOf(
      compared(
        grid(2, 3, () => "."),
        grid(2, 3, () => "."),
      ),
    );
    expect(buildRows(silent, gate).map(({ mode }) => mode)).toEqual(["any"]);
  });
});
