/**
 * Which number does a concluding line state, and what else could it mean?
 * "42 apples in 3 days" states 42 and may mean 3; "5 or 6", "5 to 6", "not 5" and "3 * 14" state nothing that
 * could be right for sure, but show which numbers could be meant.
 */
import type { Fraction } from "fraction.js";
import { type Amount, amountsIn } from "../numbers/amounts.ts";
import { exactly } from "../numbers/exactly.ts";
import { numbersInWords } from "../numbers/number-words.ts";
import { type Token, tokenise } from "../numbers/tokens.ts";
import { decimalComma, otherReading } from "../numbers/written-number.ts";
import { parseExpression } from "../steps/arithmetic.ts";
import { readingsOf, worthOf } from "../steps/reading.ts";
import { mainClause } from "./main-clause.ts";
import { sumOfUnits } from "./unit-sum.ts";

/** Every value that the words of one number allow. */
export type Values = readonly Fraction[];

export type Stated =
  | {
      readonly kind: "one";
      readonly values: Values;
      /** Other numbers that may be meant instead. */
      readonly doubts: readonly Values[];
      /** Something there cannot be read, so no other value is excluded. */
      readonly isOpen: boolean;
      /** It stands within a sentence, which may say more than one thing. */
      readonly isWithin: boolean;
    }
  | {
      readonly kind: "several";
      readonly candidates: readonly Values[];
      readonly between: readonly [Fraction, Fraction] | null;
      readonly isOpen: boolean;
      readonly isWithin: boolean;
    };

/** The line is plain (`plainNumbers`); null when it names no number. */
export function statedNumber(line: string): Stated | null {
  const [, bare] = BARE.exec(line) ?? [];
  if (bare !== undefined) {
    return {
      kind: "one",
      values: [exactly(Number(bare))],
      doubts: [],
      isOpen: false,
      isWithin: false,
    };
  }
  const { main, withdrawn } = mainClause(line);
  const side = sideOf(main);
  const amounts = amountsIn(side.tokens);
  const isOpen = UNREADABLE.test(main) || side.tokens.some(isUnreadable);
  const [first] = amounts;
  if (first === undefined) return inWords(main, isOpen);
  const stated = readAmounts(side, first, amounts, isOpen);
  const before = withdrawn === "" ? [] : amountsIn(tokenise(withdrawn)).map(({ values }) => values);
  const more = [...before, ...side.equalTo];
  if (stated.kind === "one") return { ...stated, doubts: [...stated.doubts, ...more] };
  return { ...stated, candidates: [...stated.candidates, ...more] };
}

/** A whole number and nothing else, as most answers end: there is nothing to find out. */
const BARE = /^\s{0,20}(-?(?:0|[1-9]\d{0,14}))\s{0,20}$/;

/** One side of the last "=": what is stated there. */
type Side = {
  readonly tokens: readonly Token[];
  /** The line with blanks in place of the other sides, so that places agree. */
  readonly line: string;
  /** The same amount as said before the sign, such as 2 in "2 hours = 120 minutes". */
  readonly equalTo: readonly Values[];
};

function readAmounts(
  side: Side,
  first: Amount,
  amounts: readonly Amount[],
  isOpen: boolean,
): Stated {
  const [, second] = amounts;
  const all = amounts.map(({ values }) => values);
  const isWithin = !isLeading(side, first);
  const several = (more: readonly Values[] = [], between: [Fraction, Fraction] | null = null) =>
    ({ kind: "several", candidates: [...more, ...all], between, isOpen, isWithin }) as const;
  const one = (values: Values, doubts: readonly Values[]) =>
    ({ kind: "one", values, doubts, isOpen, isWithin }) as const;

  const isFormula = UNREADABLE.test(side.line);
  if (isFormula || NEGATION.test(side.line.slice(0, first.start))) return several();
  const comma = decimalComma(side.line.slice(first.start));
  if (comma !== null) return one([comma], all);
  const grouped = spacedGroups(side.line.slice(first.start));
  if (grouped !== null) return one([grouped], all);
  const local = localReading(side, first);
  if (second === undefined) return one(first.values, local);
  const sum = sumOfUnits(side.tokens);
  if (sum !== null) return one(sum, all);
  const link = linkBetween(side, first, second);
  switch (link) {
    case "range": {
      const [low, high] = [first.values[0], second.values[0]];
      return low === undefined || high === undefined ? several() : several([], [low, high]);
    }
    case "power": {
      const isNegative = first.values.some((value) => value.lt(0));
      const worth = worthOfAll(side.tokens, first);
      return one(isNegative ? worth.map((value) => value.neg()) : worth, all);
    }
    case "arithmetic":
      return several([worthOfAll(side.tokens, first)], rangeOf(side, first, second));
    case "list":
      return several();
    case "apart":
      return isWithin ? several() : one(first.values, [...local, ...all.slice(1)]);
  }
}

/** "3 * 14 = 42" states what stands behind the sign; "42 = 3 * 14" what stands before it. */
function sideOf(line: string): Side {
  const tokens = tokenise(line);
  const cuts = tokens.flatMap((token, index) => (token.kind === "relation" ? [index] : []));
  const named = [-1, ...cuts].flatMap((cut, index) => {
    const next = cuts[index] ?? tokens.length;
    const own = tokens.slice(cut + 1, next);
    const [from, to] = [tokens[cut]?.end ?? 0, tokens[next]?.start ?? line.length];
    const amounts = amountsIn(own).map(({ values }) => values);
    return amounts.length === 0 ? [] : [{ tokens: own, from, to, amounts }];
  });
  const [before, last] = [named.at(-2), named.at(-1)];
  if (last === undefined) return { tokens, line, equalTo: [] };
  const isSingle = before?.amounts.length === 1;
  const isReversed = isSingle && last.amounts.length > 1 && isBareFormula(last.tokens);
  const { tokens: own, from, to } = isReversed ? before : last;
  const equalTo = isSingle && !isReversed ? before.amounts : [];
  return { tokens: own, line: " ".repeat(from) + line.slice(from, to), equalTo };
}

function isBareFormula(tokens: readonly Token[]): boolean {
  return tokens.every(({ kind }) => ["number", "operator", "open", "close"].includes(kind));
}

const FILLER =
  /\b(?:about|approximately|approx|roughly|around|nearly|almost|exactly|just|only|is|equals|equal to|to be|a|total|of|the|number|USD|EUR|GBP|US|Rs|INR|CAD|AUD)\b/gi;

/** Does nothing but filler stand before the first number? */
function isLeading(side: Side, first: Amount): boolean {
  return !/[\p{L}\p{N}]/u.test(side.line.slice(0, first.start).replace(FILLER, ""));
}

/** "not 5" says what the answer is not. */
const NEGATION = /\b(?:not|never|neither|isn['’]t|cannot be|can['’]t be)\b[^.,;:]{0,25}$/i;
const UNREADABLE =
  /[√π∞∑∫±]|\\[a-z]{2,}|\b(?:sqrt|log|ln|sin|cos|tan)\s?[({\d]|\bmod\s\d|\bpi\b|\d{1,4}\/\d{1,2}\/\d{2,4}/i;

/** Clock times, dates and versions. */
function isUnreadable(token: Token): boolean {
  return token.kind === "opaque" && token.end - token.start > 2;
}

function localReading(side: Side, first: Amount): readonly Values[] {
  const token = side.tokens.find(({ start }) => start === first.start);
  const [value] = first.values;
  if (token === undefined || value === undefined) return [];
  const other = otherReading(side.line.slice(token.start, token.end), value);
  return other === null ? [] : [[other]];
}

/** "1 234" alone is one number. */
function spacedGroups(written: string): Fraction | null {
  const match = /^[$€£¥₹]?\s?(\d{1,3}(?: \d{3}){1,5})(?![\d.,]?\d| \d)/.exec(written);
  const digits = match?.[1];
  return digits === undefined ? null : exactly(Number(digits.replaceAll(" ", "")));
}

type Link = "range" | "power" | "arithmetic" | "list" | "apart";

/** How does a second number follow the first? */
function linkBetween(side: Side, first: Amount, second: Amount): Link {
  const gap = side.line.slice(first.start, second.start);
  const words = gap.replace(/^[-$€£¥₹\s]{0,4}[\d.,]{1,60}/, "");
  if (/^[\s)]{0,3}\^[\s(]{0,3}-?$/.test(words)) return "power";
  if (/^[^.;]{0,40}\b(?:to|through|until|and at most)\b[\s$€£]{0,3}$/i.test(words)) return "range";
  if (/\bor\b|\bor,/i.test(words)) return "list";
  const isBetween = /\b(?:between|from)\b[^\d]{0,20}$/i.test(side.line.slice(0, first.start));
  if (isBetween && /\band\b/i.test(words)) return "range";
  if (/^(?:\s?[\p{L}%]{1,12})?\s{0,2}[-+*/^x]\s{0,2}[($€£]{0,2}$/u.test(words)) return "arithmetic";
  if (/\b(?:plus|minus|times|divided by)\b/i.test(words)) return "arithmetic";
  const isNext =
    /^(?:\s?[\p{L}%][\p{L}'’-]{0,20}){0,2}\s?(?:,|;|&|\/|\band\b|, and\b)\s?[$€£]?-?$/iu;
  if (words.trim() === "" || isNext.test(words)) return "list";
  return "apart";
}

/** "5-6" may be a range or a difference. */
function rangeOf(side: Side, first: Amount, second: Amount): [Fraction, Fraction] | null {
  const [low, high] = [first.values[0], second.values[0]?.abs()];
  const isDash = /-[\s$€£]{0,2}$/.test(side.line.slice(first.start, second.start));
  const isRange = isDash || side.line.charAt(second.start - 1) === "-";
  return isRange && low !== undefined && high !== undefined && low.lt(high) ? [low, high] : null;
}

function worthOfAll(tokens: readonly Token[], first: Amount): Values {
  const at = tokens.findIndex(({ start }) => start === first.start);
  const parsed = parseExpression(tokens.slice(at, at + 40), 0, new Map());
  if (parsed === null) return [];
  return readingsOf(parsed.tree, new Map())
    .map((reading) => worthOf(parsed.tree, reading))
    .filter((value) => value !== null);
}

function inWords(line: string, isOpen: boolean): Stated | null {
  const [first, ...others] = numbersInWords(line);
  const open = { between: null, isOpen: true, isWithin: false };
  if (first === undefined) return isOpen ? { kind: "several", candidates: [], ...open } : null;
  if (others.length === 0 && !NEGATION.test(line)) {
    return { kind: "one", values: [first], doubts: [], isOpen: true, isWithin: false };
  }
  return { kind: "several", candidates: [first, ...others].map((each) => [each]), ...open };
}
