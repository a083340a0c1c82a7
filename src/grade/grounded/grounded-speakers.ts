/**
 * Which statements does an answer credit to a speaker who did not make them?
 * Certain only when another speaker's turn has the words (a quotation, or nearly every distinctive word of the
 * statement), the credited one's turns have hardly any of them, and he did not second them.
 */
import { holds, quotationsIn, spokenWords } from "./quotations.ts";
import { plainWord, stemsOf } from "./source-words.ts";
import { speakerNamed, type Transcript } from "./speakers.ts";

export type Credited = { readonly quote: string };

const VERBS =
  "said|says|stated|states|argued|argues|asked|asks|noted|notes|explained|explains|suggested|suggests|proposed|proposes|claimed|claims|added|adds|mentioned|mentions|warned|warns|insisted|insists|pointed out|points out|reported|reports|announced|announces|recommended|recommends|promised|promises|emphasized|emphasised|stressed|observed|remarked|replied|answered|declared|told (?:the )?\\w+";
const NAME =
  "((?:(?:Mr|Mrs|Ms|Dr|Prof)\\.? )?\\p{Lu}[\\p{L}'’.-]{1,30}(?: \\p{Lu}[\\p{L}'’.-]{1,30}){0,3})";
const SUBJECT = new RegExp(
  `^\\W{0,6}${NAME}(?: \\([^)]{1,40}\\)|, [^,]{1,40},)? (?:also |then |later |further )?(?:${VERBS})\\b,? ?(?:that )?(.+)$`,
  "u",
);
const ACCORDING = new RegExp(`^\\W{0,6}[Aa]ccording to ${NAME}, (.+)$`, "u");
const AFTER = new RegExp(
  `^(.+[,"”?!]) ?["”]? (?:(?:${VERBS}) ${NAME}|${NAME} (?:${VERBS}))\\W{0,3}$`,
  "u",
);
const RELAYS =
  /\b(?:agree[ds]?|disagree[ds]?|denie[ds]|refuse[ds]?|reject(?:s|ed)?|quot(?:es|ed|ing)|repeat(?:s|ed)?|echo(?:es|ed)?|cit(?:es|ed|ing)|respond(?:s|ed|ing)? to|in response to|not)\b/i;

type Indexed = Transcript & {
  readonly spoken: readonly string[];
  readonly stems: readonly ReadonlySet<string>[];
  readonly all: readonly ReadonlySet<string>[];
};

const MOST_SENTENCES = 500;
const MOST_TURNS = 3000;

export function wronglyCredited(answer: string, transcript: Transcript): readonly Credited[] {
  if (transcript.turns.length > MOST_TURNS) return [];
  const index = indexOf(transcript);
  return sentencesOf(answer)
    .slice(0, MOST_SENTENCES)
    .flatMap((sentence) => (isWrong(sentence, index) ? [{ quote: sentence.trim() }] : []));
}

function indexOf(transcript: Transcript): Indexed {
  const stems = transcript.turns.map(({ text }) => stemSet(text));
  return {
    ...transcript,
    stems,
    spoken: transcript.speakers.map((_, speaker) => spokenWords(textOf(transcript, speaker))),
    all: transcript.speakers.map((_, speaker) => stemSet(textOf(transcript, speaker))),
  };
}

function textOf({ turns }: Transcript, speaker: number): string {
  return turns.flatMap((turn) => (turn.speaker === speaker ? [turn.text] : [])).join(" ... ");
}

/** Sentence ends inside quotation marks do not count. */
function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?]["”]?)\s+(?=["“]?\p{Lu})|\n+/u).filter((each) => each.length < 2000);
}

function isWrong(sentence: string, index: Indexed): boolean {
  const credit = creditIn(sentence);
  if (credit === null || RELAYS.test(sentence.slice(0, 200))) return false;
  const speaker = speakerNamed(credit.name, index);
  if (speaker === null || namesAnother(credit.content, speaker, index)) return false;
  const quotations = quotationsIn(credit.content).filter(
    ({ text }) => text.split(/\s+/).length >= 4,
  );
  if (quotations.length > 0) {
    return quotations.every(({ text }) => isOnlyOthers(text, speaker, index));
  }
  return isParaphraseOfOther(credit.content, speaker, index);
}

type Credit = { readonly name: string; readonly content: string };

function creditIn(sentence: string): Credit | null {
  const subject = SUBJECT.exec(sentence) ?? ACCORDING.exec(sentence);
  if (subject !== null) return { name: subject[1] ?? "", content: subject[2] ?? "" };
  const after = AFTER.exec(sentence);
  return after === null ? null : { name: after[2] ?? after[3] ?? "", content: after[1] ?? "" };
}

function namesAnother(content: string, speaker: number, { speakers }: Indexed): boolean {
  const words = new Set(spokenWords(content).split(" "));
  return speakers.some(
    (label, at) => at !== speaker && label.some((word) => word.length > 2 && words.has(word)),
  );
}

function isOnlyOthers(quotation: string, speaker: number, { spoken, ...index }: Indexed): boolean {
  if (holds(spoken[speaker] ?? "", quotation)) return false;
  const others = spoken.flatMap((words, at) =>
    at !== speaker && holds(words, quotation) ? [at] : [],
  );
  return others.length > 0 && !isSeconded(stemSet(quotation), { speaker, index });
}

const FEWEST_WORDS = 4;
const MOST_OF_IT = 0.75;
const HARDLY_ANY = 0.34;

function isParaphraseOfOther(content: string, speaker: number, index: Indexed): boolean {
  const words = [...stemSet(content)];
  if (words.length < FEWEST_WORDS) return false;
  const shared = (turn: ReadonlySet<string>) => words.filter((word) => turn.has(word)).length;
  if (shared(index.all[speaker] ?? new Set()) / words.length > HARDLY_ANY) return false;
  const best = index.turns.reduce(
    (most, turn, at) =>
      turn.speaker === speaker ? most : Math.max(most, shared(index.stems[at] ?? new Set())),
    0,
  );
  const isTheirs = best >= FEWEST_WORDS && best / words.length >= MOST_OF_IT;
  return isTheirs && !isSeconded(new Set(words), { speaker, index });
}

const SECONDS =
  /^\W*(?:yes|yeah|yep|right|exactly|agreed|i agree|correct|that(?:'s| is) (?:right|correct|true)|absolutely|indeed|sure|true|of course|definitely|as .{1,40} said|seconded|second|me too|same|no objection|so moved|fine|okay|ok|good point|great)\b/i;

/** Did the credited speaker's next turn take up a turn with these words? */
function isSeconded(
  words: ReadonlySet<string>,
  {
    speaker,
    index,
  }: { readonly speaker: number; readonly index: Pick<Indexed, "turns" | "stems"> },
): boolean {
  return index.turns.some((turn, at) => {
    const previous = index.stems[at - 1];
    if (turn.speaker !== speaker || previous === undefined || !SECONDS.test(turn.text))
      return false;
    const shared = [...words].filter((word) => previous.has(word)).length;
    return shared * 2 >= words.size;
  });
}

const STOP = new Set(
  (
    "that this with from have been will would could should they them their there then than what when where which while " +
    "about into over under after before because also just only some more most very much many such each other these those " +
    "were does done being here your yours ours mine his hers its and the for are was but not you all can had her him our " +
    "out who how why did let get got has say said says going want need make made like really think know need needs"
  ).split(" "),
);

/** The stems of the distinctive words: numbers and words of four letters or more that are no function words. */
function stemSet(text: string): ReadonlySet<string> {
  return new Set(
    [...text.matchAll(/[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu)]
      .map(([word]) => plainWord(word))
      .filter((word) => (word.length >= 4 || /\d/.test(word)) && !STOP.has(word))
      .map((word) => stemsOf(word).at(-1) ?? word),
  );
}
