/**
 * What is the right work for a task? Read off the suite itself: each `let` becomes a step, each expected
 * call a call, each constraint a limit of the text. Nothing is known of any particular task.
 */
import { type GraderConfig, readTolerance } from "../grader-config.ts";
import { evaluate, type Value, type Variables } from "../suite/expression.ts";
import { renderValue, variablesOf } from "../suite/render.ts";
import { briefOf, compose } from "./compose.ts";
import { type Draw, whole, within } from "./draw.ts";
import { exampleOf, isRecord } from "./example.ts";
import type { Known } from "./match.ts";
import { fullNumber, shownNumber } from "./number.ts";
import type { Final, PlannedCall, Work, WorkStep } from "./work.ts";

export function solve(known: Known, draw: Draw): Work {
  const { steps, believed } = workThrough(known, null);
  const value = finalValue(known, believed);
  return {
    known,
    sentences: compose(briefOf(known), within(draw, "text")),
    steps,
    final: finalOf(known, value),
    confidence: asksConfidence(known) ? whole(68, 97, draw("confidence")) : null,
    calls: callsOf(known),
    whole: wholeText(known),
    delivered: "all",
  };
}

/** A departure from the right work in one step. */
export type Slip =
  /** The step claims a wrong value; later steps use it, or pass over it. */
  | {
      readonly kind: "value";
      readonly step: string;
      readonly value: number;
      readonly carried: boolean;
    }
  /** The step calculates with a number from nowhere in place of a name. */
  | {
      readonly kind: "operand";
      readonly step: string;
      readonly name: string;
      readonly value: number;
    };

/** The steps that lead to the answer, and what is believed after them. */
export function workThrough(
  known: Known,
  slip: Slip | null,
): { readonly steps: readonly WorkStep[]; readonly believed: Variables } {
  const { task } = known;
  const computed = new Set(task.let.map(([name]) => name));
  const believed: Record<string, Value> = Object.fromEntries(
    Object.entries(known.variables).filter(([name]) => !computed.has(name)),
  );
  const wanted = neededSteps(known);
  const steps: WorkStep[] = [];
  for (const [name, expression] of task.let) {
    const isHere = slip?.step === name;
    const seen =
      isHere && slip.kind === "operand"
        ? { ...believed, [slip.name]: slip.value }
        : { ...believed };
    const right = evaluate(expression, seen);
    if (!right.ok) break;
    const claimed = isHere && slip.kind === "value" ? slip.value : right.value;
    if (wanted.has(name)) steps.push({ name, expression, believed: seen, value: claimed });
    believed[name] = isHere && slip.kind === "value" && !slip.carried ? right.value : claimed;
  }
  return { steps, believed };
}

/** The number the task asks for, under what is believed; `null` when it asks for none. */
export function finalValue(known: Known, believed: Variables): number | null {
  const written = answerTemplate(known);
  if (written === null) return null;
  const rendered = renderValue(written, believed);
  const value = rendered.ok ? Number(rendered.value) : Number.NaN;
  return Number.isFinite(value) ? value : null;
}

export function finalOf(known: Known, value: number | null): Final | null {
  const grader = numberGrader(known.graders);
  if (grader === null || value === null) return null;
  const take = grader.kind === "numeric" ? grader.take : "marked";
  const tolerance = readTolerance(grader.tolerance);
  const short = shownNumber(value).text;
  const allowed = tolerance.kind === "absolute" ? tolerance.by : Math.abs(value) * tolerance.by;
  const text = Math.abs(Number(short) - value) <= allowed / 2 ? short : fullNumber(value);
  const isBare = take === "first" || take === "last";
  return {
    marker: isBare ? "" : (grader.marker ?? "ANSWER:"),
    text,
    place: take === "first" ? "first" : "last",
  };
}

/** How far two final values must be apart to be different answers. */
export function isOtherAnswer(known: Known, a: number, b: number): boolean {
  const grader = numberGrader(known.graders);
  const tolerance = readTolerance(grader?.tolerance);
  const allowed = tolerance.kind === "absolute" ? tolerance.by : Math.abs(a) * tolerance.by;
  return Math.abs(a - b) > Math.max(allowed * 2, Math.abs(a) * 0.005);
}

type NumberGrader = Extract<GraderConfig, { readonly kind: "steps" | "numeric" }>;

function numberGrader(graders: readonly GraderConfig[]): NumberGrader | null {
  const steps = graders.find((grader) => grader.kind === "steps");
  return steps ?? graders.find((grader) => grader.kind === "numeric") ?? null;
}

function answerTemplate({ task }: Known): unknown {
  const steps = task.graders.find(({ kind }) => kind === "steps");
  const numeric = task.graders.find(({ kind }) => kind === "numeric");
  return steps?.settings["answer"] ?? numeric?.settings["equals"] ?? null;
}

/** The `let`s the answer depends on, directly or through others. */
function neededSteps(known: Known): ReadonlySet<string> {
  const written = answerTemplate(known);
  const used = typeof written === "string" ? variablesOf(written) : null;
  const needed = new Set(used?.ok === true ? used.value : []);
  for (const [name, expression] of known.task.let.toReversed()) {
    if (!needed.has(name)) continue;
    for (const inner of namesIn(expression)) needed.add(inner);
  }
  return needed;
}

export function namesIn(expression: string): readonly string[] {
  const bare = expression.replaceAll(/"[^"]*"|'[^']*'/g, "");
  return [...bare.matchAll(/(?<![\w.])[A-Za-z_]\w*(?!\s*\()/g)].map(([name]) => name);
}

function asksConfidence(known: Known): boolean {
  const isGraded = known.graders.some(({ kind }) => kind === "confidence");
  return isGraded || /\bconfidence\b\s*:/i.test(known.input);
}

function callsOf(known: Known): readonly PlannedCall[] {
  return known.graders.flatMap((grader) =>
    grader.kind === "tools"
      ? grader.expect.map(({ call, args }) => ({ name: call, args: firstChoice(args ?? {}) }))
      : [],
  );
}

/** `{ any-of: [...] }` stands for its first option. */
function firstChoice(args: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(args).map(([name, value]) => [name, chosen(value)]));
}

function chosen(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(chosen);
  if (!isRecord(value)) return value;
  const options = value["any-of"];
  return Array.isArray(options) ? chosen(options[0]) : firstChoice(value);
}

/** What the task wants to read word for word. */
function wholeText({ graders }: Known): string | null {
  for (const grader of graders) {
    if (grader.kind === "equals") return String([grader.text].flat()[0] ?? "");
    if (grader.kind !== "json") continue;
    const value = grader.equals === undefined ? exampleOf(grader.schema ?? {}) : grader.equals;
    return JSON.stringify(value, null, 2);
  }
  return null;
}
