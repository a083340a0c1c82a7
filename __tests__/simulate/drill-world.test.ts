/** Does a drill raise the mode it says, by as much as it says, and nothing else? */
import { expect, test } from "@jest/globals";
import {
  type DrilledTask,
  drawPullRequest,
  type Outcome,
  restingRate,
} from "../../src/simulate/drill-world.ts";

const RIGHT: Outcome = { grade: { kind: "passed" } };
const failed = (mode: string): Outcome => ({
  grade: { kind: "failed", findings: [{ mode, severity: "major", by: "rule", rule: "planted" }] },
});
const task = (name: string, claims: readonly string[], instances = 4000): DrilledTask => ({
  task: name,
  claims,
  instances,
  trials: 1,
  pool: [
    {
      right: RIGHT,
      failing: ["own.slow", "reasoning.wrong-answer"].map((mode) => ({
        mode,
        outcome: failed(mode),
      })),
    },
  ],
});
const rateOf = (
  units: ReturnType<typeof drawPullRequest>,
  of: { readonly task: string; readonly arm: "base" | "head"; readonly mode: string },
) => {
  const own = units.filter((unit) => unit.task === of.task).flatMap((unit) => unit[of.arm]);
  const shown = own.filter(
    ({ grade }) => grade.kind === "failed" && grade.findings[0]?.mode === of.mode,
  );
  return shown.length / own.length;
};
const RISE = { mode: "own.slow", by: 0.2 };

test("the risen mode rises by the points asked on head, and rests on base", () => {
  const tasks = [task("s/a", ["own.slow"])];
  const units = drawPullRequest(tasks, { rise: RISE, seed: "1", strength: "strong" });
  const resting = restingRate("own.slow", "strong");
  const base = rateOf(units, { task: "s/a", arm: "base", mode: "own.slow" });
  const head = rateOf(units, { task: "s/a", arm: "head", mode: "own.slow" });
  expect(Math.abs(base - resting)).toBeLessThan(0.02);
  expect(Math.abs(head - resting - 0.2)).toBeLessThan(0.03);
});

test("a task that does not claim the mode stays as it is", () => {
  const tasks = [task("s/a", ["own.slow"]), task("s/b", ["reasoning.wrong-answer"])];
  const units = drawPullRequest(tasks, { rise: RISE, seed: "1", strength: "strong" });
  const head = rateOf(units, { task: "s/b", arm: "head", mode: "own.slow" });
  expect(Math.abs(head - restingRate("own.slow", "strong"))).toBeLessThan(0.02);
});

test("an instance that cannot fail so passes, however far the mode rises", () => {
  const tasks = [{ ...task("s/a", ["own.slow"], 50), pool: [{ right: RIGHT, failing: [] }] }];
  const rise = { mode: "own.slow", by: 1 };
  const units = drawPullRequest(tasks, { rise, seed: "1", strength: "strong" });
  expect(units.flatMap(({ head }) => head)).toEqual(Array(50).fill(RIGHT));
});

test("same seed, same pull request; repeats are answers of their own", () => {
  const tasks = [{ ...task("s/a", ["own.slow"], 30), trials: 3 }];
  const draw = (seed: string) => drawPullRequest(tasks, { rise: RISE, seed, strength: "strong" });
  expect(draw("1")).toEqual(draw("1"));
  expect(draw("1")).not.toEqual(draw("2"));
  expect(draw("1").every(({ base, head }) => base.length === 3 && head.length === 3)).toBe(true);
});
