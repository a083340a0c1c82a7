/**
 * Which part of a model's text is its answer?
 * Not what it thought before, and not the turns it invented behind: a base model goes on with a next question,
 * a chat model with its user's next words. Where a turn may be the answer's own, it is graded both ways.
 */
import { type Grading, ungraded } from "../grading.ts";

export type OwnAnswer = {
  readonly text: string;
  /** The same with a turn behind it that may be invented, and may be the answer's own; null when there is none. */
  readonly longer: string | null;
  /** The text ends before its thought does. */
  readonly isOnlyThought: boolean;
};

/** Grades what is the model's own; ungraded where that is not known and matters. */
export function gradeOwn(text: string, grade: (own: string) => Grading): Grading {
  const own = ownAnswer(text);
  if (own.isOnlyThought) return ungraded("the text ends within its thought");
  const grading = grade(own.text);
  if (own.longer === null || grade(own.longer).kind === grading.kind) return grading;
  return ungraded("where the answer ends is not clear");
}

export function ownAnswer(text: string): OwnAnswer {
  const said = withoutThought(text);
  if (said === null) return { text: "", longer: null, isOnlyThought: true };
  const turn = inventedTurn(said);
  if (turn === null) return { text: said, longer: null, isOnlyThought: false };
  const own = said.slice(0, turn.start).trimEnd();
  return { text: own, longer: turn.isSure ? null : said, isOnlyThought: false };
}

const NAMES = "think|thinking|thought|thoughts|scratchpad|inner_monologue";
const OPENING = new RegExp(`^\\s{0,40}(?:<(${NAMES})>|(\\[THINK\\])|(◁think▷))`, "i");
const PAIRS: Readonly<Record<string, string>> = { "[think]": "[/think]", "◁think▷": "◁/think▷" };
/** The channels of gpt-oss: what stands behind the last "final" is said. */
const FINAL_CHANNEL = /<\|channel\|>final(?:<\|[a-z]{1,12}\|>[a-z]{0,12}){0,2}<\|message\|>/gi;
/** Some templates open the thought in the prompt, so only its end is in the answer, on a line of its own. */
const LONE_END = new RegExp(`^[ \\t]{0,8}(?:</(?:${NAMES})>|\\[/THINK\\]|◁/think▷)[ \\t]*$`, "gim");
/** No sign of a thought does without one of these. */
const MAY_OPEN = /[<[◁]/;
const MOST_THOUGHTS = 20;

/** What a model says behind its thought; null when the text ends within it. */
export function withoutThought(text: string): string | null {
  if (!MAY_OPEN.test(text)) return text;
  const final = [...text.matchAll(FINAL_CHANNEL)].at(-1);
  if (final !== undefined) return text.slice(final.index + final[0].length);
  if (/^\s{0,40}<\|channel\|>(?:analysis|commentary)\b/i.test(text)) return null;
  let rest = text;
  for (let count = 0; count < MOST_THOUGHTS; count += 1) {
    const opening = OPENING.exec(rest);
    if (opening === null) break;
    const [, tag] = opening;
    const sign = opening[0].trim().toLowerCase();
    const closing = tag === undefined ? (PAIRS[sign] ?? sign) : `</${tag.toLowerCase()}>`;
    const end = rest.toLowerCase().indexOf(closing, opening[0].length);
    if (end === -1) return null;
    rest = rest.slice(end + closing.length);
  }
  const lone = rest.includes("```") ? undefined : [...rest.matchAll(LONE_END)].at(-1);
  return lone === undefined ? rest : rest.slice(lone.index + lone[0].length);
}

const FENCE = /```[^`]{0,20000}(?:```|$)/g;

type Turn = { readonly start: number; readonly isSure: boolean };

/** Signs of a chat template; no answer is written with them. */
const TEMPLATE =
  /<\|(?:im_start|im_end|endoftext|eot_id|start_header_id|end_of_text|user|end)\|>|<\/s>|\[\/?INST\]|<(?:start|end)_of_turn>|<｜(?:User|end▁of▁sentence)｜>/;
/** The other side of a chat speaks: its name opens a line. */
const OTHER_SIDE =
  /^[ \t]{0,4}(?:#{2,4}[ \t]{1,3})?[*_]{0,2}(?:human|user|instruction)[*_]{0,2}[ \t]?:[*_]{0,2}(?=\s)|^#{2,4}[ \t]{1,3}(?:human|user|instruction|input)[ \t]{0,3}$/im;
/** The next task of a list of tasks. */
const QUESTION =
  /^[ \t]{0,4}(?:#{1,4}[ \t]{1,3})?[*_]{0,2}(?:(?:q|question)(?:[ \t]{0,2}#?(\d{1,3}))?|(?:problem|exercise|example)[ \t]{1,2}#?(\d{1,3}))[*_]{0,2}[ \t]?(?:[:.]|$)/gim;
const ANSWERED =
  /^[ \t]{0,4}(?:#{1,4}[ \t]{1,3})?[*_]{0,2}(?:a|answer|final answer|solution|response)\b[^\n]{0,20}|####/im;

/** Where a turn starts that the model invented behind its answer. */
function inventedTurn(said: string): Turn | null {
  const text = said.replace(FENCE, (code) => code.replace(/[^\n]/g, " "));
  const template = TEMPLATE.exec(text)?.index ?? null;
  const side = OTHER_SIDE.exec(text)?.index ?? null;
  const certain = [template, side].filter((at) => at !== null && isAnswer(text.slice(0, at)));
  const first = certain.reduce<number | null>(
    (least, at) => (least === null || (at !== null && at < least) ? at : least),
    null,
  );
  const question = nextQuestion(text);
  if (question !== null && (first === null || question.start < first)) return question;
  return first === null ? null : { start: first, isSure: true };
}

/** Something is said before it, and no mere "Sure, here is one:". */
function isAnswer(before: string): boolean {
  const said = before.slice(-WINDOW).trimEnd();
  return /[\p{L}\p{N}]/u.test(said) && !/:[*_]{0,2}$/.test(said);
}

const WINDOW = 4000;
const QUESTIONS_AT_MOST = 20;

/** The first line that asks anew behind what concludes, or behind a few words that may conclude. */
function nextQuestion(text: string): Turn | null {
  const lines = [...text.matchAll(QUESTION)].slice(0, QUESTIONS_AT_MOST);
  let isNumbered = false;
  for (const { index, 1: question, 2: other } of lines) {
    const before = text.slice(0, index);
    const number = question ?? other;
    // An answer in numbered parts goes on with its own.
    if (!isAnswer(before) || (isNumbered && number !== undefined)) {
      isNumbered ||= number !== undefined;
      continue;
    }
    const isApart = /\n[ \t]*\n[ \t]*$/.test(before.slice(-WINDOW));
    if (CONCLUDED.test(before)) return { start: index, isSure: true };
    if (isBare(before)) return { start: index, isSure: isApart };
    if (isApart && ANSWERED.test(text.slice(index + 1, index + WINDOW)))
      return { start: index, isSure: false };
  }
  return null;
}

/** The answer said what it concludes. */
const CONCLUDED =
  /\b(?:answer|choice|option|response|solution)\s{1,3}(?:is|would be|must be)\b|^[ \t*_#>]{0,8}(?:final )?answer[*_]{0,2}[ \t]?:|####[ \t]{0,4}\S|\\boxed|\b(?:therefore|hence|thus|in conclusion)\b[^\n]{1,200}[.!]\s*$/im;

/** "No.", "42", "(B)": nothing but an answer. */
function isBare(before: string): boolean {
  const said = before.trim();
  return /^[*_"'`([]{0,4}(?:yes|no|true|false|valid|invalid|[a-z]|[$€£]?-?\d[\d.,]{0,20}%?)[*_"'`)\].!]{0,4}$/i.test(
    said,
  );
}
