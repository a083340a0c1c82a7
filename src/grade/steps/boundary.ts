/**
 * Do the words and signs beside an expression leave it as it reads?
 * "twice 5 + 3", "Day 1 + 2", "f(2) + 3" and "from 5-10" are something else than their numbers say.
 */
import type { NumberToken, Token } from "../numbers/tokens.ts";
import { LEADING_WORDS } from "../numbers/words.ts";
import type { Expression } from "./arithmetic.ts";
import type { Tree } from "./operand.ts";

export type Boundary = "clean" | "unclear" | "broken";

/** What stands before the expression that starts at `from`. */
export function leftBoundary(tokens: readonly Token[], from: number, tree: Tree): Boundary {
  const [first, before, earlier] = [tokens[from], tokens[from - 1], tokens[from - 2]];
  const isSigned = first?.kind === "operator";
  if (before === undefined) return isSigned && !isGluedSign(tokens, from) ? "unclear" : "clean";
  if (isCalled(first, before)) return "unclear";
  switch (before.kind) {
    case "open":
      return earlier?.kind === "word" && earlier.end === before.start ? "unclear" : "clean";
    case "break":
      if (isSigned && before.text === "\n" && !isGluedSign(tokens, from)) return "unclear";
      return before.text === "," && isValue(earlier) ? "unclear" : "clean";
    case "word":
      if (isSigned || isLabel(before, tree)) return "unclear";
      return wordBoundary(before.text, earlier);
    default:
      return "broken";
  }
}

function wordBoundary(word: string, earlier: Token | undefined): Boundary {
  if (LEADING_WORDS.has(word.toLowerCase())) return "unclear";
  if (word.length === 1 && word !== "a") return "broken";
  if (earlier?.kind !== "word" || !LEADING_WORDS.has(earlier.text.toLowerCase())) return "clean";
  return LINKS.has(earlier.text.toLowerCase()) && !DETERMINER.test(word) ? "clean" : "unclear";
}

/** They reach over a determiner ("from the 5 + 3"), not over another word ("has to download 5 + 3"). */
const LINKS: ReadonlySet<string> = new Set("and to from with by add between".split(" "));
const DETERMINER = /^(?:the|a|an|th(?:is|at|ese|ose)|his|her|its|their|my|our|your|all|both)$/i;

/** "ln(100)", "a[1]": the bracket is no group of the sum. */
function isCalled(first: Token | undefined, before: Token): boolean {
  if (first?.kind !== "open" || before.end !== first.start) return false;
  return before.kind === "word" || before.kind === "close" || before.kind === "break";
}

function isGluedSign(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return tokens[at]?.end === next?.start && next?.kind === "number";
}

function isValue(token: Token | undefined): boolean {
  return token?.kind === "number" || token?.kind === "close";
}

const CONNECTS =
  /^(?:so|thus|then|that|since|because|as|is|are|was|were|therefore|hence|get|gets|gives|have|has|know|means|i\.e|total|totals|cost|costs|equals|now|first|finally|next|also)$/i;

/** "Box 3 = 2 + 4", "Day 1 + 2 = ...": the number is a name. */
function isLabel(before: Token, tree: Tree): boolean {
  if (before.kind !== "word" || CONNECTS.test(before.text)) return false;
  if (tree.kind === "number") return tree.number.currency === "";
  const first = firstNumber(tree);
  if (first === null || first.currency !== "" || !first.unit.equals(1)) return false;
  return first.value.lt(100) && NAMED_BY_NUMBER.test(before.text);
}

const NAMED_BY_NUMBER =
  /^(?:Number|No|Day|Week|Month|Year|Box|Step|Part|Question|Problem|Exercise|Case|Group|Team|Person|Player|Page|Chapter|Grade|Room|Phase|Stage|Round|Level|Item|Option|Method|Equation|Eq|Line|Row|Column|Side|Angle|Period|Quarter|Shift|Trip|Game|Test|Quiz|Set|Class|Bus|Car|Truck|Store|Shop|House|Floor|Lane|Route|Area|Section|Figure|Table|Version|Type|Unit|Lesson|Task|Example|Q|H)s?$/;

function firstNumber(tree: Tree): NumberToken | null {
  if (tree.kind === "number") return tree.number;
  return tree.kind === "binary" ? firstNumber(tree.left) : null;
}

/** Does what follows the expression that ends before `end` belong to its value? */
export function runsOn(tokens: readonly Token[], parsed: Expression, from: number): boolean {
  const next = tokens[parsed.end];
  if (next?.kind === "opaque" || next?.kind === "operator") return true;
  if (next?.kind !== "number") return false;
  return !endsInPhrase(tokens.slice(from, parsed.end));
}

/** "= 12 fruits during its 10 years": the second number is another thing. */
function endsInPhrase(tokens: readonly Token[]): boolean {
  const [preposition, determiner] = tokens.slice(-2);
  return (
    preposition?.kind === "word" &&
    determiner?.kind === "word" &&
    /^(?:during|in|for|on|at|over|after|before|within|with)$/i.test(preposition.text) &&
    DETERMINER.test(determiner.text)
  );
}

/** "5-10", closely written, may be a range; so may "2024-1990", were it not for its order. */
export function isRange(
  tokens: readonly Token[],
  from: number,
  { tree, end }: Expression,
): boolean {
  if (tree.kind !== "binary" || tree.operator !== "-") return false;
  if (tree.left.kind !== "number" || tree.right.kind !== "number") return false;
  const [low, dash, high] = tokens.slice(from, end);
  const isClose = low?.end === dash?.start && dash?.end === high?.start;
  return isClose && tree.left.number.value.lt(tree.right.number.value);
}

/** "(2) - (1)" are equations, "($5)" is a loss to accountants. */
export function isOfReferences({ tree }: Expression, tokens: readonly Token[]): boolean {
  const brackets = tokens.filter(({ kind }) => kind === "open").length;
  const isAccounting = tokens.some(
    (token, at) =>
      token.kind === "open" &&
      tokens[at + 2]?.kind === "close" &&
      isMoney(tokens[at + 1]) &&
      /operator/.test(`${tokens[at - 1]?.kind}${tokens[at + 3]?.kind}`),
  );
  if (isAccounting) return true;
  if (tree.kind !== "binary" || !"+-".includes(tree.operator)) return false;
  const isPair = [tree.left, tree.right].every(
    (side) => side.kind === "number" && side.number.value.lt(20),
  );
  return isPair && brackets === 2 && tokens[0]?.kind === "open";
}

function isMoney(token: Token | undefined): boolean {
  return token?.kind === "number" && token.currency !== "";
}
