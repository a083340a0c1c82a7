/**
 * Which sentences of an answer are the writer's own?
 * Code, block quotes, quoted speech, the lines of a dialogue and the body of a letter are other people's words
 * or made to order; so is what a reasoning model thought before it answered.
 */
import { withoutThought } from "../text/own-answer.ts";

const CODE = /```[\s\S]*?(?:```|$)/g;
const BLOCK_QUOTE = /^[ \t]*>.*$/gm;
const QUOTED = /["“„«「『][^"“”„«»「」『』\n]{12,600}["”“»」』]/g;

/** In lower case and with straight apostrophes; the marks of Markdown are gone, a list mark stays. */
export function ownSentences(text: string): readonly string[] {
  const said = stringsOf(withoutThought(text) ?? "");
  const own = withoutOthers(said);
  return sentencesOf(isSilent(own) ? said : own);
}

/** An answer in quotes is still the answer. */
function isSilent(own: string): boolean {
  return !/\p{L}/u.test(own.replaceAll(QUOTATION, ""));
}

const QUOTATION = "a quotation";

function withoutOthers(text: string): string {
  const plain = text
    .replace(CODE, "\nThere is code here.\n")
    .replace(BLOCK_QUOTE, "")
    .replace(QUOTED, QUOTATION);
  return withoutDialogue(withoutLetter(plain));
}

const SALUTATION =
  /^[ \t*_]{0,6}(?:dear|hi|hello|subject:)[ \t*_]{1,3}[^\n!?]{1,60}[,:]?[ \t*_]{0,4}$/im;
const SIGN_OFF =
  /^[ \t*_]{0,6}(?:(?:best|kind|warm|kindest|warmest)? ?(?:regards|wishes)|sincerely|yours|cheers|best|respectfully|warmly|with (?:gratitude|appreciation|thanks))\b[^\n]{0,30}$/im;

/** A letter opens with a salutation on its own line and closes with a sign-off on its own line. */
function withoutLetter(text: string): string {
  const opening = SALUTATION.exec(text);
  if (opening === null) return text;
  const rest = text.slice(opening.index);
  const closing = SIGN_OFF.exec(rest);
  if (closing === null) return text;
  const end = opening.index + closing.index + closing[0].length;
  return `${text.slice(0, opening.index)}\nHere is a letter.\n${text.slice(end)}`;
}

const SPEAKER =
  /^[ \t]*\*{0,2}([\p{Lu}][\p{L}'.]{1,20}(?: [\p{Lu}][\p{L}'.]{0,20})?)(?: ?\([^)\n]{1,40}\))?\*{0,2}:\*{0,2}[ \t]+\S.*$/gmu;
const NO_SPEAKER =
  /^(?:assistant|ai|answer|response|reply|note|disclaimer|summary|output|sorry|final|edit|update|important|warning|reason|conclusion)\b/i;

/** Two speakers who both speak twice, or one who answers another, make a dialogue. */
function withoutDialogue(text: string): string {
  const lines = [...text.matchAll(SPEAKER)].filter(([, name = ""]) => !NO_SPEAKER.test(name));
  const turns = Map.groupBy(lines, ([, name = ""]) => name);
  const isDialogue = turns.size > 1 && lines.length > turns.size;
  if (!isDialogue) return text;
  return text.replace(SPEAKER, (line, name: string) =>
    NO_SPEAKER.test(name) ? line : "Someone speaks.",
  );
}

/** The texts within a JSON answer, whose quotes are no quotation. */
function stringsOf(text: string): string {
  const body = text.trim().replace(/^```(?:json)?\s*|\s*```$/g, "");
  if (!/^\{[\s\S]*\}$/.test(body)) return text;
  const values = [...body.matchAll(/:\s{0,4}"((?:[^"\\]|\\.){1,20000})"/g)].map(
    ([, value = ""]) => value,
  );
  return values.length === 0 ? text : values.join("\n").replace(/\\n/g, "\n").replace(/\\"/g, '"');
}

const END = /(?<=[.!?:][)\]*_]{0,3})\s+(?=[\p{Lu}\d"'([*_-])|(?<=[。！？])/u;
const SENTENCE_CHARACTERS = 1500;

function sentencesOf(text: string): readonly string[] {
  return text
    .replace(/[’‘´`]/g, "'")
    .replace(/^[ \t]{0,20}[*•–▪][ \t]+/gm, "- ")
    .split(/\n+/)
    .flatMap((line) => line.split(END))
    .map((sentence) =>
      sentence
        .replace(/[*_#`]/g, "")
        .trim()
        .slice(0, SENTENCE_CHARACTERS)
        .toLowerCase(),
    )
    .filter((sentence) =>
      /\p{L}{2}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(sentence),
    );
}
