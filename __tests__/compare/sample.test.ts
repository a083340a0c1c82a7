import { expect, test } from "@jest/globals";
import { takeSample } from "../../src/compare/sample.ts";
import type { Evidence } from "../../src/evidence.ts";
import { evidenceOf, range, WRONG } from "./make-evidence.ts";
import { compared, DESIGN } from "./make-sample.ts";

/** Two trials an instance; the second half of the instances is asked at look 2. */
function arm(answer: (instance: number, trial: number) => number, failing = -1): Evidence {
  return evidenceOf(
    range(16).flatMap((instance) =>
      range(2).map((trial) => ({
        task: `t${instance % 2}`,
        instance: `i${instance}`,
        trial,
        look: instance < 8 ? 1 : 2,
        answerDigest: `hmac:${String(answer(instance, trial)).padStart(64, "0")}`,
        grade:
          trial === failing
            ? {
                kind: "failed" as const,
                findings: [
                  { mode: WRONG, severity: "major" as const, by: "rule" as const, rule: "wrong" },
                ],
              }
            : { kind: "passed" as const },
      })),
    ),
  );
}

const fresh = arm((instance, trial) => 2 * instance + trial);

test("a sample holds what was asked up to its look, by instance, by task and in pairs", () => {
  const { trials } = fresh;
  const head = { ...fresh, trials: trials.filter(({ instance }) => instance !== "i3") };
  const of = compared({}, {}, { base: fresh, head });
  const sample = takeSample(of, { look: 1, ...DESIGN });
  expect(sample.of).toBe(of);
  expect(sample.base.size).toBe(8);
  expect(sample.head.size).toBe(7);
  expect(sample.tasks.base.get("t0")).toHaveLength(4);
  expect(sample.tasks.base.get("t1")).toHaveLength(4);
  expect(sample.tasks.head.get("t1")).toHaveLength(3);
  expect(sample.pairs).toHaveLength(7);
  expect(sample.units.map(({ trials: used }) => used)).toEqual(range(7).map(() => 2));
  expect(sample.dropped).toBe(1);
  expect(takeSample(of, { look: 2, ...DESIGN }).units).toHaveLength(15);
});

test("copies in one arm only leave the first trial of each instance", () => {
  const copied = arm((instance) => instance, 1);
  const sample = takeSample(compared({}, {}, { base: fresh, head: copied }), {
    look: 1,
    ...DESIGN,
  });
  expect(sample.copies.kind).toBe("unequal");
  expect(
    sample.units.every(({ trials, differences }) => trials === 1 && differences.size === 0),
  ).toBe(true);
  const alike = takeSample(compared({}, {}, { base: copied, head: copied }), {
    look: 1,
    ...DESIGN,
  });
  expect(alike.copies.kind).toBe("alike");
  expect(alike.units.every(({ trials }) => trials === 2)).toBe(true);
});
