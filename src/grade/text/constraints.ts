/**
 * Does a text keep to its brief: length, form, what it must say, what it must not, and which figures?
 * What can be counted or read in two honest ways accuses only a text that is at fault both ways.
 */
import type { Finding } from "../../transcript.ts";
import { found, type Grader, gradingOf, type Settings, ungraded } from "../grading.ts";
import { hasUnscaledFigure, inventedFigure } from "./invented-figure.ts";
import { checkLength } from "./length-limits.ts";
import { asList, fold, mayMention, mentions, placesOf, type Wanted } from "./mention.ts";
import { withoutThought } from "./own-answer.ts";
import { bodyOf } from "./text-measure.ts";
import { withoutMarks } from "./visible-text.ts";

export const gradeConstraints: Grader<"constraints"> = (settings, { answer, question }) => {
  const said = withoutThought(answer.text);
  if (said === null) return ungraded("the text ends within its thought");
  const body = bodyOf(said);
  const length = checkLength(body, settings);
  const findings = [
    ...length.findings,
    ...checkForm(body, settings),
    ...checkContent(body, settings),
  ];
  if (findings.length > 0) return gradingOf(findings);
  const doubt =
    length.doubt ??
    denied(body, settings["must-not-mention"]) ??
    half(body, settings["must-mention"]) ??
    unscaled(body, settings.figures, question);
  return doubt === null ? gradingOf([]) : ungraded(doubt);
};

type Constraints = Settings<"constraints">;

const VIOLATION = "creative.constraint-violation";

function checkForm(body: string, settings: Constraints): readonly Finding[] {
  const seen = withoutMarks(body);
  const character = [...(settings["forbidden-characters"] ?? "")].find((each) =>
    (MARKS.has(each) ? body : seen).includes(each),
  );
  const word = asList(settings["forbidden-words"]).find((item) => isSaid(body, item));
  return [
    ...(begins(body, settings["starts-with"])
      ? []
      : [found(VIOLATION, "does not start as required", { quote: body.slice(0, EDGE) })]),
    ...(ends(body, settings["ends-with"])
      ? []
      : [found(VIOLATION, "does not end as required", { quote: body.slice(-EDGE) })]),
    ...(character === undefined
      ? []
      : [found(VIOLATION, "a forbidden character occurs", around(body, character))]),
    ...(word === undefined
      ? []
      : [found(VIOLATION, "a forbidden word occurs", around(body, word))]),
  ];
}

/** Whoever forbids one of these forbids the mark-up. */
const MARKS = new Set("*_#`~[]()<>|");
const EDGE = 120;

/** Marks of Markdown, list marks and opening quotes before the text do not count. */
function begins(body: string, wanted: Wanted | undefined): boolean {
  const said = edge(body).replace(/^[\s#>"'([{¡¿•–—-]+/, "");
  const isStart = (item: string) => said.startsWith(item) || edge(body).startsWith(item);
  return wanted === undefined || asList(wanted).some((item) => isStart(edge(String(item))));
}

/** Nor do a full stop, quotes or an emoji behind it, unless they are asked for. */
function ends(body: string, wanted: Wanted | undefined): boolean {
  const said = edge(body);
  const bare = said.replace(/[^\p{L}\p{N}]{1,20}$/u, "");
  return (
    wanted === undefined ||
    asList(wanted).some((item) => {
      const end = edge(String(item));
      return said.endsWith(end) || (end !== "" && /[\p{L}\p{N}]$/u.test(end) && bare.endsWith(end));
    })
  );
}

function edge(text: string): string {
  return fold(text.replace(/[*_#`]/g, ""), true).trim();
}

/** An item in capitals ("US", "IT") is another word than the same in small letters. */
function isSaid(body: string, item: string | number): boolean {
  return mentions(body, item, { ignoreCase: !isAcronym(item), wholeWords: true });
}

function isAcronym(item: string | number): boolean {
  return typeof item === "string" && /^\p{Lu}{2,6}$/u.test(item);
}

function checkContent(body: string, settings: Constraints): readonly Finding[] {
  const missing = asList(settings["must-mention"]).find((item) => mayMention(body, item) === "no");
  const claim = asList(settings["must-not-mention"]).find(
    (item) => isSaid(body, item) && !isDenied(body, item),
  );
  const invented = settings.figures === undefined ? null : inventedFigure(body, settings.figures);
  return [
    ...(missing === undefined
      ? []
      : [found(VIOLATION, "a required mention is missing", { quote: `not found: ${missing}` })]),
    ...(claim === undefined
      ? []
      : [found("creative.factual-slip", "a forbidden claim is made", around(body, claim))]),
    ...(invented === null
      ? []
      : [
          found("creative.factual-slip", "a figure the brief does not contain", {
            quote: invented,
          }),
        ]),
  ];
}

const DENIAL =
  /(?:\b(?:not|never|no|nor|neither|without|cannot|non)|n't)[\s-](?!only\b|just\b|merely\b)(?:[\p{L}']{1,12}\s){0,2}$/u;

/** Every time it is mentioned, it is denied: "it is not waterproof" claims nothing. */
function isDenied(body: string, item: string | number): boolean {
  if (typeof item === "number") return false;
  const how = { ignoreCase: !isAcronym(item), wholeWords: true };
  const places = [...placesOf(body, item, how)];
  return places.length > 0 && places.every(({ before }) => DENIAL.test(before.toLowerCase()));
}

function denied(body: string, items: Wanted | undefined): string | null {
  const isThere = asList(items).some((item) => isSaid(body, item));
  return isThere ? "a forbidden claim is mentioned and denied" : null;
}

function half(body: string, items: Wanted | undefined): string | null {
  const isHalf = asList(items).some((item) => mayMention(body, item) === "perhaps");
  return isHalf ? "a required mention may be meant by a longer word" : null;
}

function unscaled(body: string, figures: Constraints["figures"], question: string): string | null {
  const isUnscaled = figures !== undefined && hasUnscaledFigure(body, figures, question);
  return isUnscaled
    ? "a figure is one of the brief's only without its thousands or millions"
    : null;
}

function around(body: string, item: string | number): { readonly quote?: string } {
  const at = body.toLowerCase().indexOf(String(item).toLowerCase());
  return at === -1 ? {} : { quote: body.slice(Math.max(0, at - 80), at + 160) };
}
