/**
 * How does working go wrong? A step is miscalculated, carried on or passed over, a number comes from
 * nowhere, or the answer is not what the working says.
 */
import { type Draw, pick, shuffled, whole, within } from "../draw.ts";
import { finalNumber, finalsOf, isOtherNumber, numbersAsked, withNumber } from "../finals.ts";
import { neighbourOf } from "../neighbour.ts";
import { slipOf, withoutNoise } from "../number.ts";
import { isCheckable } from "../show.ts";
import { solve } from "../solve.ts";
import { namesIn, type Slip, workThrough } from "../steps.ts";
import type { Final, Work, WorkStep } from "../work.ts";
import type { Mutate } from "./mutation.ts";
import { strangersTo } from "./stranger.ts";

/** A wrong step that later steps build on, into a wrong answer. */
export const cascadingStep: Mutate = (work, { draw }) => {
  const candidates = shuffled(checkable(work), within(draw, "steps"));
  const used = candidates.filter((step) => isUsed(work, step));
  for (const step of [...used, ...candidates]) {
    for (const value of slips(step.value, draw)) {
      if (isMentioned(work, value)) continue;
      const slip: Slip = { kind: "value", step: step.name, value, carried: true };
      const slipped = withSlip(work, slip, draw);
      if (slipped !== null) return slipped;
    }
  }
  return null;
};

/** A false step that nothing uses; the right answer all the same. */
export const luckyAnswer: Mutate = (work, { draw }) => {
  const [step] = shuffled(checkable(work), within(draw, "steps"));
  const value = step === undefined ? undefined : slips(step.value, draw)[0];
  if (step === undefined || value === undefined) return null;
  const slip: Slip = { kind: "value", step: step.name, value, carried: false };
  return { ...work, steps: workThrough(work.known, slip).steps, confidence: unsure(work, draw) };
};

/** A false step, and a wrong answer that does not come from it. */
export const wrongStep: Mutate = (work, context) => {
  const { draw } = context;
  const lucky = luckyAnswer(work, { ...context, draw: within(draw, "step") });
  const wrong = lucky === null ? null : misreportedNumber(lucky, within(draw, "answer"));
  return wrong;
};

/** All steps right, another conclusion; or the answer to another question. */
export const wrongAnswer: Mutate = (work, { draw }) => {
  for (const { kind } of shuffled(work.finals, within(draw, "final"))) {
    const wrong = kind === "number" ? misreportedNumber(work, draw) : otherChoice(work, draw);
    if (wrong !== null) return wrong;
  }
  if (work.finals.length > 0) return null;
  const other = neighbourOf(work.known, draw);
  return other === null ? null : { ...work, whole: solve(other, draw).whole };
};

/** A number that nothing before it supports, used as if it were given. */
export const logicalLeap: Mutate = (work, { draw }) => {
  const open = work.steps.filter((step, index) => leadsToAnswer(work, step, index));
  for (const step of shuffled(open, within(draw, "steps"))) {
    const names = new Set(
      namesIn(step.expression).filter((name) => typeof step.believed[name] === "number"),
    );
    for (const name of shuffled([...names], within(draw, "names"))) {
      const given = Number(step.believed[name]);
      for (const value of strangersTo(work, step, given, within(draw, name))) {
        const leapt = withSlip(work, { kind: "operand", step: step.name, name, value }, draw);
        if (leapt !== null) return leapt;
      }
    }
  }
  return null;
};

function misreportedNumber(work: Work, draw: Draw): Work | null {
  const right = finalNumber(work.known, work.known.variables);
  const shown = new Set(work.steps.map(({ value }) => value));
  const value = slips(right, draw).find(
    (slip) => !shown.has(slip) && isOtherNumber(work.known, Number(right), slip),
  );
  if (value === undefined) return null;
  return { ...work, finals: withNumber(work.finals, value), confidence: unsure(work, draw) };
}

/** Another option of the list, or of those the question lists; without any, what other numbers would have given. */
function otherChoice(work: Work, draw: Draw): Work | null {
  const right = work.finals.find(({ kind }) => kind === "choice");
  const grader = work.known.graders.find(({ kind }) => kind === "choice");
  if (right === undefined || grader?.kind !== "choice") return null;
  const isLabel = /^\(?[A-Za-z]\)?$/.test(right.text);
  const labels = (grader.options ?? []).map((_, index) => String.fromCharCode(65 + index));
  const asked = [...work.known.input.matchAll(/^([A-Z])\) /gm)].map(([, label = ""]) => label);
  const options = (grader.options ?? []).map(String);
  const listed = isLabel ? [...labels, ...(labels.length > 0 ? [] : asked)] : options;
  const other = listed.length > 0 ? null : neighbourOf(work.known, draw);
  const elsewhere = other === null ? [] : finalsOf(other, other.variables).map(({ text }) => text);
  const wrong = [...listed, ...elsewhere].filter(
    (text) => text.toLowerCase() !== right.text.toLowerCase(),
  );
  const [first, ...others] = wrong;
  if (first === undefined) return null;
  const text = pick([first, ...others], draw("choice"));
  const replace = (final: Final): Final => (final === right ? { ...final, text } : final);
  return { ...work, finals: work.finals.map(replace), confidence: unsure(work, draw) };
}

/** Below the usual bar: who is wrong here does not also claim to be sure. */
function unsure(work: Work, draw: Draw): number | null {
  return work.confidence === null ? null : whole(38, 76, draw("unsure"));
}

function withSlip(work: Work, slip: Slip, draw: Draw): Work | null {
  const { steps, believed } = workThrough(work.known, slip);
  const right = finalNumber(work.known, work.known.variables);
  const value = finalNumber(work.known, believed);
  if (right === null || value === null || !isOtherNumber(work.known, right, value)) return null;
  const finals = withNumber(finalsOf(work.known, believed), value);
  return { ...work, steps, finals, confidence: unsure(work, draw) };
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

function slips(value: unknown, draw: Draw): readonly number[] {
  if (typeof value !== "number") return [];
  return [0, 1, 2, 3, 4].map((round) => slipOf(value, within(draw, `slip ${round}`)));
}

/** Would the number look as if it came from somewhere else? */
function isMentioned(work: Work, value: number): boolean {
  const stated = [...work.known.input.matchAll(/\d+(?:\.\d+)?/g)].map(([digits]) => Number(digits));
  const believed = [
    ...Object.values(work.known.variables),
    ...work.steps.map((step) => step.value),
  ].filter((seen) => typeof seen === "number");
  return [...stated, ...believed].some((seen) => withoutNoise(seen) === withoutNoise(value));
}

/** Plain arithmetic from here on that hands each result to the next, down to the number asked for. */
function leadsToAnswer(work: Work, step: WorkStep, index: number): boolean {
  const asked = numbersAsked(work.known.task);
  let carried = step.name;
  for (const later of work.steps.slice(index + 1)) {
    if (asked.includes(carried) || !namesIn(later.expression).includes(carried)) continue;
    if (!isCheckable(later.expression, later.believed)) return false;
    carried = later.name;
  }
  return isCheckable(step.expression, step.believed) && asked.includes(carried);
}
