/**
 * Which proper names of an answer does its source not contain?
 * Only words that can be nothing but names count: capitalised in running text, of no common ending, no title,
 * month, nationality or role, in no heading; nicknames and known abbreviations of the source's names are silent.
 */
import { NICKNAMES, OPENERS, ORDINARY, STRONG_TITLES, TITLES } from "./ordinary-words.ts";
import { isInSource, plainWord, type SourceWords } from "./source-words.ts";

export type FoundName = { readonly start: number; readonly end: number };

const NAME_WORD = "\\p{Lu}[\\p{L}\\p{N}]*(?:['’.&-][\\p{L}\\p{N}]+)*";
const LINK =
  "(?: (?:of|the|de|la|du|van|von|der|den|del|da|di|dos|al|bin|ibn|ben|&|and the|of the) | )";
const NAME = new RegExp(`(?<![\\p{L}\\p{N}_@#/.$-])${NAME_WORD}(?:${LINK}${NAME_WORD}){0,6}`, "gu");

export function unfoundedNames(answer: string, source: SourceWords): readonly FoundName[] {
  const common = new Set(
    [...answer.matchAll(/(?<![\p{L}\p{N}'’.-])\p{Ll}[\p{L}]+/gu)].map(([word]) => word),
  );
  const text = withoutHeadings(answer);
  return [...text.matchAll(NAME)].flatMap((match): readonly FoundName[] => {
    const place = { start: match.index, end: match.index + match[0].length };
    return isFabricated(nameAt(text, place), { source, common }) ? [place] : [];
  });
}

type Name = {
  readonly words: readonly string[];
  /** Whether an article or the like stands before it: "the Tenant". */
  readonly hasArticle: boolean;
  /** "Lyon, France": knowledge of the world, not of the source. */
  readonly isAfterComma: boolean;
  /** A lone word that opens a sentence has its capital anyway. */
  readonly opens: boolean;
  readonly speaks: boolean;
};

const STARTS = /(?:^|[.!?:;–—([|>"“”'‘•*\n]|\n[ \t>*\d.)-]{0,8})[ \t*_"“'‘(]{0,6}$/u;
const ARTICLE =
  /\b(?:the|an?|this|that|these|those|each|every|our|their|your|my|his|her|its|any|no|all|some|new)[ *_"“]{0,3}$/i;
const SPEAKS =
  /^,? (?:also |then |later |further |strongly |clearly |briefly )?(?:said|says|argued|argues|asked|asks|noted|notes|explained|explains|replied|replies|suggested|suggests|proposed|proposes|stated|states|warned|warns|added|adds|insisted|believed|believes|thanked|moved|seconded|agreed|disagreed|objected|mentioned|confirmed|announced|claimed|reported|recommended)\b/;

function nameAt(text: string, { start, end }: FoundName): Name {
  const before = text.slice(Math.max(0, start - 24), start);
  const written = text
    .slice(start, end)
    .split(" ")
    .filter((word) => /^\p{Lu}/u.test(word));
  const isAtStart = STARTS.test(before) || /^\s*$/.test(before);
  const opener = isAtStart && OPENERS.has(plainWord(written[0] ?? ""));
  const words = opener ? written.slice(1) : written;
  return {
    words,
    hasArticle: ARTICLE.test(before) || (opener && words.length < 2),
    isAfterComma: /[\p{L}\p{N}.],\s?$|\($/u.test(before),
    opens: isAtStart && !opener,
    speaks: SPEAKS.test(text.slice(end, end + 40)),
  };
}

function isFabricated(
  name: Name,
  { source, common }: { readonly source: SourceWords; readonly common: ReadonlySet<string> },
): boolean {
  const words = name.words.filter((word) => !TITLES.has(plainWord(word)));
  const isTitled = name.words.some((word) => STRONG_TITLES.has(plainWord(word)));
  if (words.length === 0 || isAbbreviation(words, source)) return false;
  const unknown = words.filter((word) => couldBeName(word, common) && !isInSource(word, source));
  if (unknown.length === 0) return false;
  if (isTitled) return !isKnownPerson(words, source);
  if (words.length === 1) return isLoneName(words[0] ?? "", name);
  if (name.isAfterComma && PLACES.test(words.join(" "))) return false;
  if (unknown.every((word) => STRONG_ENDING.test(plainWord(word)))) return false;
  const isAllOrdinaryElse = words.every(
    (word) => unknown.includes(word) || !couldBeName(word, common),
  );
  if (name.hasArticle && !isAllOrdinaryElse) return false;
  return !isKnownPerson(words, source);
}

/** A name by itself must stand in running text, or speak. */
function isLoneName(word: string, { hasArticle, isAfterComma, opens, speaks }: Name): boolean {
  const plain = plainWord(word);
  if (hasArticle || isAfterComma) return false;
  if (opens && (!speaks || plain.endsWith("s"))) return false;
  return !STRONG_ENDING.test(plain) && !WEAK_ENDING.test(plain);
}

const PLACES =
  /^(?:United|New|North|South|West|East|Great|Saudi|Costa|Puerto|Sri|El|San|Los|Santa|St)\b/;

/** "United Nations" where the source says "UN". */
function isAbbreviation(words: readonly string[], { words: known }: SourceWords): boolean {
  const initials = words.map((word) => plainWord(word).charAt(0)).join("");
  return words.length > 1 && known.has(initials);
}

/** Endings that hardly any name has, and endings that many other words share with names. */
const STRONG_ENDING =
  /(?:tion|sion|ment|ity|ness|ance|ence|ship|ism|ology|ture|ings?|ive|ary|ory|ics|ful|less|able|ible|ous|ally|edly|ed|cy|fy|graphy)s?$/;
const WEAK_ENDING =
  /(?:ers?|ors?|ists?|ents?|ants?|ees?|ages?|als?|ly|an|ans|ese|ish|ch|ic|i|ws|ts|ks|th)$/;

/** Could the word be a name, by its letters? */
function couldBeName(word: string, common: ReadonlySet<string>): boolean {
  const bare = word.replace(/['’]s?$/, "");
  const plain = plainWord(word);
  if (plain.length < 3 || /[-\d]/.test(bare) || /^[\p{Lu}.&]+s?$/u.test(bare)) return false;
  if (ORDINARY.has(plain) || ORDINARY.has(plain.replace(/s$/, "")) || OPENERS.has(plain))
    return false;
  return !common.has(bare.toLowerCase());
}

/** A known surname whose first name the source does not give, or gives in another form. */
function isKnownPerson(words: readonly string[], source: SourceWords): boolean {
  const plain = words.map(plainWord);
  const [first, last] = [plain[0] ?? "", plain.at(-1) ?? ""];
  if (plain.length < 2 || !source.words.has(last)) return false;
  const given = [...(source.before.get(last) ?? [])].filter(
    (word) => !TITLES.has(word) && !ORDINARY.has(word) && !OPENERS.has(word),
  );
  return given.length === 0 || given.some((each) => isSamePerson(each, first));
}

function isSamePerson(one: string, other: string): boolean {
  if (one.charAt(0) === other.charAt(0) && (one.length <= 2 || other.length <= 2)) return true;
  if (one.slice(0, 3) === other.slice(0, 3)) return true;
  return NICKNAMES.some((group) => group.includes(one) && group.includes(other));
}

const HEADING_WORDS = 14;

/** Headings and labels capitalise whatever they like. */
function withoutHeadings(text: string): string {
  return text
    .split("\n")
    .map((line) => {
      const words = line.match(/\p{L}[\p{L}'’-]*/gu) ?? [];
      const big = words.filter((word) => /^\p{Lu}/u.test(word));
      const small = words.filter((word) => /^\p{Ll}/u.test(word) && word.length > 3);
      const isHeading =
        /^\s*#/.test(line) ||
        (words.length <= HEADING_WORDS &&
          small.length === 0 &&
          big.length > 1 &&
          !/[.!?]\s*$/.test(line));
      if (isHeading) return " ".repeat(line.length);
      return line.replace(/^[\s>*_\d.)•-]{0,12}[*_]{0,2}[^:\n.]{1,60}:(?=[\s*_]|$)/, (label) =>
        " ".repeat(label.length),
      );
    })
    .join("\n");
}
