/**
 * Which words does a source contain, in any inflection, spelling or abbreviation?
 */
import { distance } from "fastest-levenshtein";

export type SourceWords = {
  readonly words: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
  /** First three and four letters of longer words: "Rec" for "Recreation". */
  readonly starts: ReadonlySet<string>;
  /** Capitalised words by first letter and length, for near spellings. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  /** The text's letters and digits only. */
  readonly squeezed: string;
  /** Initials of neighbouring words, "un" for "United Nations". */
  readonly initials: ReadonlySet<string>;
  /** For a word that stands after a capitalised one: the words before it. */
  readonly before: ReadonlyMap<string, ReadonlySet<string>>;
  /** For a capitalised word: the capitalised words right after it. */
  readonly after: ReadonlyMap<string, ReadonlySet<string>>;
};

const WORD = /[\p{L}\p{N}]+(?:['’.&][\p{L}\p{N}]+)*/gu;

export function plainWord(word: string): string {
  return word
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/['’]s?$/, "")
    .replace(/[.'’&]/g, "")
    .toLowerCase();
}

function wordsOf(text: string): readonly string[] {
  return [...text.matchAll(WORD)].map(([word]) => word);
}

export function sourceWords(text: string): SourceWords {
  const written = wordsOf(text);
  const plain = written.map(plainWord);
  const capitals = written.filter((word) => /^\p{Lu}/u.test(word)).map(plainWord);
  return {
    words: new Set(plain),
    stems: new Set(plain.flatMap(stemsOf)),
    starts: new Set(
      plain.flatMap((word) => (word.length >= 6 ? [word.slice(0, 3), word.slice(0, 4)] : [])),
    ),
    names: Map.groupBy(new Set(capitals), (name) => name.charAt(0)),
    squeezed: plain.join(""),
    initials: initialsOf(plain),
    before: neighbours(written, plain, -1),
    after: neighbours(written, plain, 1),
  };
}

const ENDINGS =
  /(?:'s|s|es|ed|er|ers|ing|ly|al|ial|ic|ish|an|ian|ean|ese|i|ite|ment|ion|ation|ity|ist|ism|or|y|e|n)$/;

/** A word and what is left of it without one or two endings (Denver, Denverite; finance, financial). */
export function stemsOf(word: string): readonly string[] {
  const once = word.replace(ENDINGS, "");
  const twice = once.replace(ENDINGS, "");
  return [word, once, twice].filter((stem, at) => at === 0 || stem.length >= 4);
}

const SMALL_WORDS = /^(?:of|the|and|for|in|on|at|de|la|du|des|der|und|y|e|a|an|to)$/;
const LONGEST_INITIALS = 6;

function initialsOf(plain: readonly string[]): ReadonlySet<string> {
  const initials = new Set<string>();
  const big = plain.filter((word) => !SMALL_WORDS.test(word));
  for (const list of [plain, big]) {
    list.forEach((_, at) => {
      let letters = "";
      for (const word of list.slice(at, at + LONGEST_INITIALS)) {
        letters += word.charAt(0);
        if (letters.length > 1) initials.add(letters);
      }
    });
  }
  return initials;
}

function neighbours(
  written: readonly string[],
  plain: readonly string[],
  step: 1 | -1,
): ReadonlyMap<string, ReadonlySet<string>> {
  const map = new Map<string, Set<string>>();
  written.forEach((word, at) => {
    const other = written[at + step];
    const [own = "", next = ""] = [plain[at], plain[at + step]];
    if (other === undefined || !/^\p{Lu}/u.test(word) || !/^\p{Lu}/u.test(other)) return;
    const known = map.get(own);
    if (known === undefined) map.set(own, new Set([next]));
    else known.add(next);
  });
  return map;
}

/** Is the word in the source, if only inflected, joined, split or spelt a little otherwise? */
export function isInSource(word: string, source: SourceWords): boolean {
  const plain = plainWord(word);
  if (source.words.has(plain) || stemsOf(plain).some((stem) => source.stems.has(stem))) return true;
  if (source.starts.has(plain)) return true;
  if (plain.length >= 5 && source.squeezed.includes(plain)) return true;
  if (plain.length <= LONGEST_INITIALS && source.initials.has(plain)) return true;
  return isNearSpelling(plain, source);
}

/** Transcribed names vary: one letter of a short name, two of a long one; the first must be the same sound. */
function isNearSpelling(plain: string, { names }: SourceWords): boolean {
  if (plain.length < 4) return false;
  const most = plain.length >= 7 ? 2 : 1;
  return soundsLike(plain.charAt(0)).some((letter) =>
    (names.get(letter) ?? []).some(
      (name) => Math.abs(name.length - plain.length) <= most && distance(name, plain) <= most,
    ),
  );
}

const SOUNDS = ["ckq", "sz", "jgy", "vw", "fp", "ie", "td"];

function soundsLike(letter: string): readonly string[] {
  return [...new Set([letter, ...SOUNDS.filter((group) => group.includes(letter)).join("")])];
}
