/**
 * What is a sum of plain numbers worth, as in `60 * 60` or `10 ** 6`, by the rules of Python?
 */
const LONGEST = 200;
const PLAIN = /^[\d\s.+\-*/%()_]+$|^[\d.]+e[+-]?\d{1,3}$/i;
/** A date is no subtraction, and numbers do not start with a zero. */
const NO_SUM = /^\d{4}-\d{1,2}-\d{1,2}$|(?<![\d.])0\d/;

type Reader = { readonly text: string; at: number };

/** Null when the text is anything else. */
export function worthOfSum(text: string): number | null {
  if (text.length > LONGEST || !PLAIN.test(text) || NO_SUM.test(text.trim())) return null;
  const reader: Reader = { text: text.replace(/[\s_]/g, ""), at: 0 };
  const worth = readSum(reader);
  return reader.at === reader.text.length && worth !== null && Number.isFinite(worth)
    ? worth
    : null;
}

function readSum(reader: Reader): number | null {
  let left = readProduct(reader);
  for (;;) {
    const operator = take(reader, /[+-]/y);
    if (left === null || operator === null) return left;
    const right = readProduct(reader);
    if (right === null) return null;
    left = operator === "+" ? left + right : left - right;
  }
}

function readProduct(reader: Reader): number | null {
  let left = readSigned(reader);
  for (;;) {
    const operator = take(reader, /\/\/|[*/%](?!\*)/y);
    if (left === null || operator === null) return left;
    const right = readSigned(reader);
    if (right === null) return null;
    left = combine(operator, left, right);
  }
}

function combine(operator: string, left: number, right: number): number {
  if (operator === "*") return left * right;
  if (operator === "/") return left / right;
  const floor = Math.floor(left / right);
  return operator === "//" ? floor : left - right * floor;
}

/** A power binds tighter than the sign before it, and looser than the one behind. */
function readSigned(reader: Reader): number | null {
  const sign = take(reader, /[+-]/y);
  if (sign !== null) {
    const worth = readSigned(reader);
    return worth === null || sign === "+" ? worth : -worth;
  }
  const base = readOne(reader);
  if (base === null || take(reader, /\*\*/y) === null) return base;
  const exponent = readSigned(reader);
  return exponent === null ? null : base ** exponent;
}

function readOne(reader: Reader): number | null {
  if (take(reader, /\(/y) !== null) {
    const worth = readSum(reader);
    return take(reader, /\)/y) === null ? null : worth;
  }
  const number = take(reader, /(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?/iy);
  return number === null ? null : Number(number);
}

function take(reader: Reader, pattern: RegExp): string | null {
  pattern.lastIndex = reader.at;
  const taken = pattern.exec(reader.text)?.[0] ?? null;
  if (taken !== null) reader.at += taken.length;
  return taken;
}
