/**
 * Which final lines does a task want ("ANSWER: 42", "ANSWER: (B)"), and when are two of them different?
 */
import { type GraderConfig, readTolerance, renderedGrader } from "../grader-config.ts";
import type { Variables } from "../suite/expression.ts";
import { renderValue, variablesOf } from "../suite/render.ts";
import type { Task } from "../suite/suite.ts";
import type { Known } from "./match.ts";
import { fullNumber, shownNumber } from "./number.ts";
import type { Final } from "./work.ts";

const DEFAULT_MARKER = "ANSWER:";

/** The final lines under what is believed; one per marker. */
export function finalsOf(known: Known, believed: Variables): readonly Final[] {
  const finals = gradersUnder(known.task, believed).flatMap((grader) => finalOf(grader) ?? []);
  return finals.filter(
    ({ marker }, index) => finals.findIndex((other) => other.marker === marker) === index,
  );
}

/** The number the task asks for; `null` when it asks for none. */
export function finalNumber(known: Known, believed: Variables): number | null {
  for (const grader of gradersUnder(known.task, believed)) {
    if (grader.kind === "steps") return grader.answer;
    if (grader.kind === "numeric") return grader.equals;
  }
  return null;
}

/** The same final lines with another number. */
export function withNumber(finals: readonly Final[], value: number): readonly Final[] {
  const text = shownNumber(value).text;
  return finals.map((final) => (final.kind === "number" ? { ...final, text } : final));
}

/** Far enough apart that no tolerance of the task takes one for the other. */
export function isOtherNumber(known: Known, a: number, b: number): boolean {
  const allowed = known.graders.flatMap((grader) =>
    grader.kind === "steps" || grader.kind === "numeric" ? [allowance(grader.tolerance, a)] : [],
  );
  return Math.abs(a - b) > Math.max(Math.abs(a) * 0.005, ...allowed.map((each) => each * 2));
}

/** The variables that final lines are made of. */
export function neededFor(task: Task): readonly string[] {
  const choices = task.graders.filter(({ kind }) => kind === "choice");
  return [
    ...numbersAsked(task),
    ...choices.flatMap(({ settings }) => variablesIn(settings.answer)),
  ];
}

/** The variables that the number asked for is made of. */
export function numbersAsked(task: Task): readonly string[] {
  return task.graders.flatMap(({ kind, settings }) => {
    if (kind === "numeric") return variablesIn(settings.equals);
    return kind === "steps" ? variablesIn(settings.answer) : [];
  });
}

function variablesIn(written: unknown): readonly string[] {
  const used = typeof written === "string" ? variablesOf(written) : null;
  return used?.ok === true ? used.value : [];
}

function gradersUnder(task: Task, believed: Variables): readonly GraderConfig[] {
  return task.graders.flatMap(({ kind, settings }) => {
    if (kind !== "steps" && kind !== "numeric" && kind !== "choice") return [];
    const rendered = renderValue(settings, believed);
    const parsed = rendered.ok ? renderedGrader(kind, rendered.value) : null;
    return parsed?.success === true ? [parsed.data] : [];
  });
}

function finalOf(grader: GraderConfig): Final | null {
  if (grader.kind === "choice") {
    const marker = grader.marker ?? DEFAULT_MARKER;
    return { kind: "choice", marker, text: String(grader.answer), place: "last" };
  }
  if (grader.kind === "steps") {
    const text = writtenWithin(grader.answer, grader.tolerance);
    return { kind: "number", marker: grader.marker ?? DEFAULT_MARKER, text, place: "last" };
  }
  if (grader.kind !== "numeric") return null;
  const isBare = grader.take === "first" || grader.take === "last";
  return {
    kind: "number",
    marker: isBare ? "" : (grader.marker ?? DEFAULT_MARKER),
    text: writtenWithin(grader.equals, grader.tolerance),
    place: grader.take === "first" ? "first" : "last",
  };
}

/** As short as the tolerance allows. */
function writtenWithin(value: number, tolerance: string | number | undefined): string {
  const short = shownNumber(value).text;
  const isClose = Math.abs(Number(short) - value) <= allowance(tolerance, value) / 2;
  return isClose ? short : fullNumber(value);
}

function allowance(tolerance: string | number | undefined, value: number): number {
  const read = readTolerance(tolerance);
  return read.kind === "absolute" ? read.by : Math.abs(value) * read.by;
}
