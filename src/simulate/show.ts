/**
 * How is one calculation written down for a reader?
 * "q1 * (1.0 + growth / 100.0)" becomes "58.5 * (1 + 4 / 100) = 60.84". Rounding is said in words.
 * What is no arithmetic (texts, look-ups, conditions over texts) is stated as its result.
 */
import { evaluate, type Value, type Variables } from "../suite/expression.ts";
import { shownNumber } from "./number.ts";

/** The line for `expression` when it is claimed to give `value`. */
export function showCalculation(expression: string, variables: Variables, value: Value): string {
  const condition = splitCondition(expression);
  if (condition !== null) {
    const test = evaluate(condition.test, variables);
    const branch = test.ok && test.value === true ? condition.yes : condition.no;
    const shown = withNumbers(condition.test, variables);
    const verdict = test.ok && test.value === true ? "holds" : "does not hold";
    const line = showCalculation(branch, variables, value);
    return shown === null ? line : `${sayTest(shown)} ${verdict}, so ${line}`;
  }
  if (typeof value !== "number") return sayValue(value);
  const rounding = splitRounding(expression);
  if (rounding !== null) return showRounding(rounding, variables, value);
  const shown = withNumbers(expression, variables);
  const result = shownNumber(value);
  if (shown === null || !/[-+*/]/.test(shown)) return `this is ${result.text}`;
  return `${shown} ${result.isExact ? "=" : "≈"} ${result.text}`;
}

/** Is the line an equality that arithmetic can check? Then a slip in it shows. */
export function isCheckable(expression: string, variables: Variables): boolean {
  if (splitCondition(expression) !== null || splitRounding(expression) !== null) return false;
  const shown = withNumbers(expression, variables);
  return shown !== null && /[-+*/]/.test(shown);
}

/** The expression with numbers in place of names; `null` when it holds anything but arithmetic. */
function withNumbers(expression: string, variables: Variables): string | null {
  let shown = "";
  let at = 0;
  for (const token of expression.matchAll(TOKEN)) {
    if (expression.slice(at, token.index).trim() !== "") return null;
    at = token.index + token[0].length;
    const { number, name, sign } = token.groups ?? {};
    if (number !== undefined) shown += shownNumber(Number(number)).text;
    else if (name !== undefined) {
      const value = evaluate(name, variables);
      if (!value.ok || typeof value.value !== "number") return null;
      const { text } = shownNumber(value.value);
      shown += value.value < 0 ? `(${text})` : text;
    } else shown += sign === "(" || sign === ")" ? sign : ` ${sign} `;
  }
  if (expression.slice(at).trim() !== "") return null;
  return shown.replaceAll(/ {2,}/g, " ").trim();
}

const TOKEN =
  /(?<number>\d+(?:\.\d+)?(?![\w(]))|(?<name>[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*(?!\s*[\w([.]))|(?<sign>[-+*/()<>]|[<>=!]=|&&|\|\|)/g;

type Rounding = {
  readonly inner: string;
  readonly how: "up" | "down" | "nearest";
  readonly decimals: number;
};

const ROUNDING = {
  "math.ceil": "up",
  "math.floor": "down",
  "math.trunc": "down",
  "math.round": "nearest",
} as const;

/** `math.ceil(x)`, and `math.round(x * 100.0) / 100.0` for two decimals. */
function splitRounding(expression: string): Rounding | null {
  for (const [name, how] of Object.entries(ROUNDING)) {
    const argument = argumentOf(expression.trim(), name);
    if (argument === null) continue;
    const scale = /^(.*)\*\s*(10+)(?:\.0)?\s*$/s.exec(argument.inside);
    const divided = /^\/\s*(10+)(?:\.0)?$/.exec(argument.rest);
    if (argument.rest === "") return { inner: argument.inside, how, decimals: 0 };
    if (scale?.[1] !== undefined && scale[2] === divided?.[1]) {
      return { inner: unwrapped(scale[1]), how, decimals: (scale[2] ?? "").length - 1 };
    }
  }
  return null;
}

function showRounding(rounding: Rounding, variables: Variables, value: number): string {
  const { inner, how, decimals } = rounding;
  const before = evaluate(inner, variables);
  const direction = how === "nearest" ? "rounded" : `rounded ${how}`;
  const unit = decimals === 0 ? "to a whole number" : `to ${decimals} decimals`;
  const result = shownNumber(value).text;
  if (!before.ok || typeof before.value !== "number")
    return `${direction} ${unit} this is ${result}`;
  return `${showCalculation(inner, variables, before.value)}, ${direction} ${unit}: ${result}`;
}

/** The argument of a call that the expression starts with, and what stands behind it. */
function argumentOf(
  expression: string,
  name: string,
): { readonly inside: string; readonly rest: string } | null {
  if (!expression.startsWith(`${name}(`)) return null;
  const close = closing(expression, name.length);
  if (close === null) return null;
  const inside = expression.slice(name.length + 1, close).trim();
  return { inside, rest: expression.slice(close + 1).trim() };
}

/** "(a + b)" is "a + b". */
function unwrapped(expression: string): string {
  const trimmed = expression.trim();
  const isWhole = trimmed.startsWith("(") && closing(trimmed, 0) === trimmed.length - 1;
  return isWhole ? trimmed.slice(1, -1) : trimmed;
}

function closing(text: string, open: number): number | null {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text.charAt(at) === "(") depth += 1;
    if (text.charAt(at) === ")") depth -= 1;
    if (depth === 0) return at;
  }
  return null;
}

/** `test ? yes : no` at the top of an expression. */
function splitCondition(
  expression: string,
): { readonly test: string; readonly yes: string; readonly no: string } | null {
  const question = topLevel(expression, "?", 0);
  const colon = question === null ? null : topLevel(expression, ":", question + 1);
  if (question === null || colon === null) return null;
  return {
    test: expression.slice(0, question).trim(),
    yes: unwrapped(expression.slice(question + 1, colon)),
    no: unwrapped(expression.slice(colon + 1)),
  };
}

function topLevel(text: string, wanted: string, from: number): number | null {
  let depth = 0;
  let quote = "";
  for (let at = from; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (quote !== "") quote = character === quote ? "" : quote;
    else if (character === "'" || character === '"') quote = character;
    else if ("([{".includes(character)) depth += 1;
    else if (")]}".includes(character)) depth -= 1;
    else if (depth === 0 && character === wanted) return at;
  }
  return null;
}

/** Comparisons in words, so that nobody reads them as equalities. */
function sayTest(shown: string): string {
  return shown
    .replaceAll(">=", "is at least")
    .replaceAll("<=", "is at most")
    .replaceAll("==", "is the same as")
    .replaceAll("!=", "differs from")
    .replaceAll(">", "is more than")
    .replaceAll("<", "is less than")
    .replaceAll("&&", "and")
    .replaceAll("||", "or");
}

function sayValue(value: Value): string {
  return `this is ${typeof value === "string" ? value : JSON.stringify(value)}`;
}
