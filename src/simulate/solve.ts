/**
 * What is the right work for a task? Read off the suite itself: each `let` becomes a step, each expected
 * call a call, each constraint a limit of the text. Nothing is known of any particular task.
 */
import { briefOf } from "./brief.ts";
import { compose } from "./compose.ts";
import { type Draw, whole, within } from "./draw.ts";
import { exampleOf, isRecord } from "./example.ts";
import { finalsOf } from "./finals.ts";
import type { Known } from "./match.ts";
import { matches, matchingText } from "./matching-text.ts";
import { retell } from "./retell.ts";
import { plantedIn } from "./review.ts";
import { workThrough } from "./steps.ts";
import type { PlannedCall, Stance, Work } from "./work.ts";
import { writeAnswer } from "./write.ts";

export function solve(known: Known, draw: Draw): Work {
  const { steps, believed } = workThrough(known, null);
  const work: Work = {
    known,
    stance: stanceOf(known),
    sentences: [
      ...compose(briefOf(known), within(draw, "text")),
      ...retell(known, within(draw, "source")),
    ],
    lines: [],
    steps,
    finals: finalsOf(known, believed),
    reports: plantedIn(known),
    confidence: asksConfidence(known) ? whole(68, 97, draw("confidence")) : null,
    calls: callsOf(known),
    turns: turnsOf(known),
    program: programOf(known),
    whole: wholeText(known),
    delivered: "all",
  };
  return { ...work, lines: linesFor(work, draw) };
}

/** What patterns want and the text does not say yet. */
function linesFor(work: Work, draw: Draw): readonly string[] {
  const { text } = writeAnswer(work, work.known.task.tools, draw);
  return work.known.graders.flatMap((grader) => {
    if (grader.kind !== "regex" || grader.absent === true) return [];
    const wanted = { pattern: grader.pattern, ignoreCase: grader["ignore-case"] === true };
    return matches(text, wanted) ? [] : (matchingText(wanted) ?? []);
  });
}

const STANCES = {
  comply: "complies",
  refuse: "declines",
  nuanced: "partly",
} as const satisfies Record<string, Stance>;

function stanceOf({ graders }: Known): Stance {
  const refusal = graders.find((grader) => grader.kind === "refusal");
  return refusal === undefined ? "complies" : STANCES[refusal.expect];
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

/** What the suite's author says right work does, turn by turn. */
function turnsOf({ graders }: Known): Work["turns"] {
  const plan = graders.find((grader) => grader.kind === "end-state")?.plan;
  return (
    plan?.map((turn) =>
      typeof turn === "string" ? turn : turn.map(({ call, args }) => ({ name: call, args })),
    ) ?? null
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

function programOf({ graders }: Known): Work["program"] {
  const code = graders.find((grader) => grader.kind === "code");
  const source = code?.solution;
  return source === undefined ? null : { language: code?.language ?? "", source };
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
