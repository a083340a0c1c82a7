/**
 * Which number could not have come from the task? One that nothing known gives in a single operation.
 */
import { type Draw, pick } from "../draw.ts";
import { withoutNoise } from "../number.ts";
import { showCalculation } from "../show.ts";
import type { Work, WorkStep } from "../work.ts";

const TRIES = 40;

/** Numbers of about the size of the one they stand in for, from nowhere. */
export function strangersTo(
  work: Work,
  step: WorkStep,
  given: number,
  draw: Draw,
): readonly number[] {
  const seen = seenBefore(work, step);
  const decimals = decimalsOf(given);
  const tries = Array.from({ length: TRIES }, (_, round) => {
    const scale = 1.15 + 0.08 * round * draw("scale", round);
    const shown = Math.min(3, decimals + pick([0, 1, 2], draw("digits", round)));
    return Number((Math.abs(given) * scale).toFixed(shown));
  });
  return tries.filter((value) => value > 1 && !isDerivable(value, seen));
}

/** Every number a reader has met: in the request, in the lines so far, and in this step. */
function seenBefore(work: Work, step: WorkStep): readonly number[] {
  const lines = work.steps
    .slice(0, work.steps.indexOf(step) + 1)
    .map(({ expression, believed, value }) => showCalculation(expression, believed, value));
  const written = [work.known.input, ...lines].join("\n").matchAll(/\d+(?:\.\d+)?/g);
  return [...new Set([...written].map(([digits]) => Number(digits)))];
}

/** Numbers everybody knows; anyone may use those without saying where they come from. */
const EVERYDAY = [
  ...Array.from({ length: 101 }, (_, number) => number),
  ...[120, 128, 144, 168, 180, 200, 250, 360, 364, 365, 366, 500, 1000, 1024, 1440, 1760],
  ...[2000, 3600, 5280, 10_000, 86_400, 100_000, 1_000_000],
];

function isDerivable(value: number, seen: readonly number[]): boolean {
  const unit = 10 ** -decimalsOf(value);
  const isNear = (result: number) => Math.abs(Math.abs(result) - value) < unit;
  const scaled = (a: number, b: number) => [a * b, a / b, b / a, (a * b) / 100];
  return (
    [...EVERYDAY, ...seen].some((known) => known === value) ||
    seen.some(
      (a) =>
        seen.some((b) =>
          [a + b, a - b, ...scaled(a, b), a * (1 + b / 100), a * (1 - b / 100)].some(isNear),
        ) || EVERYDAY.some((b) => scaled(a, b).some(isNear)),
    )
  );
}

function decimalsOf(value: number): number {
  return (String(withoutNoise(value)).split(".")[1] ?? "").length;
}
