/**
 * How does working go wrong? A step is miscalculated, carried on or passed over, a number comes from
 * nowhere, or the answer is not what the working says.
 */
import { type Draw, pick, shuffled, whole, within } from "../draw.ts";
import { neighbourOf } from "../neighbour.ts";
import { shownNumber, slipOf, withoutNoise } from "../number.ts";
import { isCheckable } from "../show.ts";
import {
  finalOf,
  finalValue,
  isOtherAnswer,
  namesIn,
  type Slip,
  solve,
  workThrough,
} from "../solve.ts";
import type { Work, WorkStep } from "../work.ts";
import type { Mutate } from "./mutation.ts";

/** A wrong step that later steps build on, into a wrong answer. */
export const cascadingStep: Mutate = (work, { draw }) => {
  const candidates = shuffled(checkable(work), within(draw, "steps"));
  const [used, last] = [candidates.filter((step) => isUsed(work, step)), candidates];
  for (const step of [...used, ...last]) {
    for (const value of slips(step, draw)) {
      if (isMentioned(work, value)) continue;
      const slipped = withSlip(
        work,
        { kind: "value", step: step.name, value, carried: true },
        draw,
      );
      if (slipped !== null) return slipped;
    }
  }
  return null;
};

/** A false step that nothing uses; the right answer all the same. */
export const luckyAnswer: Mutate = (work, { draw }) => {
  const [step] = shuffled(checkable(work), within(draw, "steps"));
  const value = step === undefined ? undefined : slips(step, draw)[0];
  if (step === undefined || value === undefined) return null;
  const { steps } = workThrough(work.known, {
    kind: "value",
    step: step.name,
    value,
    carried: false,
  });
  return { ...work, steps, confidence: unsure(work, draw) };
};

/** A false step, and a wrong answer that does not come from it. */
export const wrongStep: Mutate = (work, context) => {
  const { draw } = context;
  const lucky = luckyAnswer(work, { ...context, draw: within(draw, "step") });
  return lucky === null ? null : wrongAnswer(lucky, { ...context, draw: within(draw, "answer") });
};

/** All steps right, another number given as the answer; or the answer to another question. */
export const wrongAnswer: Mutate = (work, { draw, tools }) => {
  const right = finalValue(work.known, work.known.variables);
  if (right === null || work.final === null) return answerOfAnother(work, { draw, tools });
  const shown = new Set(work.steps.map(({ value }) => value));
  const value = slips({ value: right }, draw).find(
    (slip) => !shown.has(slip) && isOtherAnswer(work.known, right, slip),
  );
  if (value === undefined) return null;
  return { ...work, final: finalOf(work.known, value), confidence: unsure(work, draw) };
};

/** A number that nothing before it supports, used as if it were given. */
export const logicalLeap: Mutate = (work, { draw }) => {
  const open = work.steps.filter((step, index) => leadsToAnswer(work, step, index));
  for (const step of shuffled(open, within(draw, "steps"))) {
    const names = namesIn(step.expression).filter(
      (name) => typeof step.believed[name] === "number",
    );
    for (const name of shuffled([...new Set(names)], within(draw, "names"))) {
      const given = Number(step.believed[name]);
      for (const value of strangers(work, step, given, draw)) {
        const slip: Slip = { kind: "operand", step: step.name, name, value };
        const leapt = withSlip(work, slip, draw);
        if (leapt !== null) return leapt;
      }
    }
  }
  return null;
};

/** The right work for other numbers: what a model says that misread the question. */
const answerOfAnother: Mutate = (work, { draw }) => {
  const other = neighbourOf(work.known, draw);
  if (other === null) return null;
  const { whole: text, sentences } = solve(other, draw);
  return { ...work, whole: text, sentences, confidence: unsure(work, draw) };
};

/** Below the usual bar: who is wrong here does not also claim to be sure. */
function unsure(work: Work, draw: Draw): number | null {
  return work.confidence === null ? null : whole(38, 76, draw("unsure"));
}

function withSlip(work: Work, slip: Slip, draw: Draw): Work | null {
  const { steps, believed } = workThrough(work.known, slip);
  const right = finalValue(work.known, work.known.variables);
  const value = finalValue(work.known, believed);
  if (right === null || value === null || !isOtherAnswer(work.known, right, value)) return null;
  const final = finalOf(work.known, value);
  const shown = { ...final, text: shownNumber(value).text };
  return final === null
    ? null
    : { ...work, steps, final: { ...final, ...shown }, confidence: unsure(work, draw) };
}

function checkable(work: Work): readonly WorkStep[] {
  return work.steps.filter(
    ({ expression, believed, value }) =>
      typeof value === "number" && isCheckable(expression, believed),
  );
}

/** Does a later step calculate with this one? */
function isUsed(work: Work, step: WorkStep): boolean {
  const later = work.steps.slice(work.steps.indexOf(step) + 1);
  return later.some(({ expression }) => namesIn(expression).includes(step.name));
}

function slips({ value }: Pick<WorkStep, "value">, draw: Draw): readonly number[] {
  if (typeof value !== "number") return [];
  return [0, 1, 2, 3, 4].map((round) => slipOf(value, within(draw, `slip ${round}`)));
}

/** Would the number look as if it came from somewhere else? */
function isMentioned(work: Work, value: number): boolean {
  return numbersSeen(work).some((seen) => withoutNoise(seen) === withoutNoise(value));
}

function numbersSeen(work: Work): readonly number[] {
  const stated = [...work.known.input.matchAll(/\d+(?:\.\d+)?/g)].map(([digits]) => Number(digits));
  const drawn = Object.values(work.known.variables);
  const steps = work.steps.map(({ value }) => value);
  return [...stated, ...[...drawn, ...steps].filter((value) => typeof value === "number")];
}

/** Every step from here on is plain arithmetic that hands its result to the next, down to the answer. */
function leadsToAnswer(work: Work, step: WorkStep, index: number): boolean {
  let carried = step.name;
  for (const later of work.steps.slice(index + 1)) {
    if (namesIn(later.expression).includes(carried)) {
      if (!isCheckable(later.expression, later.believed)) return false;
      carried = later.name;
    }
  }
  return isCheckable(step.expression, step.believed) && carried === work.steps.at(-1)?.name;
}

/** Numbers of the same kind that no single operation gives from what is known. */
function strangers(work: Work, step: WorkStep, given: number, draw: Draw): readonly number[] {
  const before = work.steps.slice(0, work.steps.indexOf(step)).map(({ value }) => Number(value));
  const stated = [...work.known.input.matchAll(/\d+(?:\.\d+)?/g)].map(([digits]) => Number(digits));
  const seen = [...stated, ...before];
  const tries = Array.from({ length: 60 }, (_, round) => {
    const grown =
      Math.max(Math.abs(given), 1) * (1.3 + 20 * (round / 60) ** 2 * draw("leap", round) * round);
    return Number(grown.toFixed(pick([0, 1], draw("digits", round))));
  });
  return tries.filter((value) => value > 1 && !isDerivable(value, seen));
}

/** Round numbers and constants everybody knows; anyone may use those without saying so. */
const EVERYDAY = [
  ...Array.from({ length: 101 }, (_, number) => number),
  ...[120, 128, 144, 168, 180, 200, 250, 360, 364, 365, 366, 500, 1000, 1024, 1440, 2000, 3600],
];

function isDerivable(value: number, seen: readonly number[]): boolean {
  const known = [...EVERYDAY, ...seen];
  const isNear = (result: number) => Math.abs(result - value) <= value / 80;
  return (
    known.includes(value) ||
    known.some((a) =>
      seen.some((b) =>
        [
          a + b,
          a - b,
          b - a,
          a * b,
          a / b,
          b / a,
          (a * b) / 100,
          a * (1 + b / 100),
          a * (1 - b / 100),
        ]
          .filter(Number.isFinite)
          .some(isNear),
      ),
    )
  );
}
