/**
 * Which value does a literal in JSON, Python or JavaScript notation stand for?
 */
export type Literal = { readonly value: unknown; readonly end: number };

export type LiteralRules = {
  /** Is a bare name, such as an unquoted text, a text? */
  readonly names: boolean;
};

const DEPTH_AT_MOST = 40;
const NUMBER = /[+-]?(?:\d[\d_]*(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?[lfd]?(?![\w.])/iy;
const NAME = /[A-Za-z_]\w*/y;
const DOTTED_NAME = /[A-Za-z_]\w*(?:\.[A-Za-z_]\w*){0,20}/y;
const PREFIX = /[rbu]{1,2}(?=["'])/iy;
const NAMED: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ["true", true],
  ["True", true],
  ["false", false],
  ["False", false],
  ["null", null],
  ["None", null],
  ["undefined", null],
]);
const ESCAPES: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", b: "\b", f: "\f" };

/** The literal that starts at `from`; null when there is none. */
export function readLiteral(
  source: string,
  from: number,
  rules: LiteralRules = { names: false },
  depth = 0,
): Literal | null {
  if (depth > DEPTH_AT_MOST) return null;
  const at = skipSpace(source, from);
  const character = source.charAt(at);
  if (character === "[" || character === "(") return readList(source, at, rules, depth);
  if (character === "{") return readFields(source, at, rules, depth);
  const text = readTexts(source, at);
  if (text !== null) return text;
  const number = matchAt(NUMBER, source, at);
  if (number !== null) {
    return { value: Number(number.replace(/_|[lfd]$/gi, "")), end: at + number.length };
  }
  const name = matchAt(rules.names ? DOTTED_NAME : NAME, source, at);
  if (name === null || !(rules.names || NAMED.has(name))) return null;
  return { value: NAMED.has(name) ? NAMED.get(name) : name, end: at + name.length };
}

function matchAt(pattern: RegExp, source: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0] ?? null;
}

/** Python joins texts that stand side by side, so three quotes are an empty text, a text and an empty text. */
function readTexts(source: string, start: number): Literal | null {
  const parts: string[] = [];
  let end = start;
  for (;;) {
    const at = skipSpace(source, end);
    const prefix = matchAt(PREFIX, source, at) ?? "";
    const quote = source.charAt(at + prefix.length);
    const text = `"'\``.includes(quote)
      ? readText(source, at + prefix.length, { quote, isRaw: /r/i.test(prefix) })
      : null;
    if (text === null) return parts.length === 0 ? null : { value: parts.join(""), end };
    parts.push(text.value);
    end = text.end;
  }
}

function readText(
  source: string,
  start: number,
  { quote, isRaw }: { readonly quote: string; readonly isRaw: boolean },
): { readonly value: string; readonly end: number } | null {
  let value = "";
  for (let at = start + 1; at < source.length; at += 1) {
    const character = source.charAt(at);
    if (character === quote) return { value, end: at + 1 };
    if (character !== "\\") value += character;
    else {
      at += 1;
      const escaped = source.charAt(at);
      const code = /^[0-9a-fA-F]{4}$/.exec(source.slice(at + 1, at + 5))?.[0];
      if (isRaw) value += character + escaped;
      else if (escaped === "u" && code !== undefined) {
        value += String.fromCharCode(Number.parseInt(code, 16));
        at += 4;
      } else value += ESCAPES[escaped] ?? escaped;
    }
  }
  return null;
}

/** `(1, 2)` and `(1,)` are lists, `(1)` is a number in brackets. */
function readList(
  source: string,
  start: number,
  rules: LiteralRules,
  depth: number,
): Literal | null {
  const isRound = source.charAt(start) === "(";
  const close = isRound ? ")" : "]";
  const items: unknown[] = [];
  let hasComma = false;
  let at = skipSpace(source, start + 1);
  while (source.charAt(at) !== close) {
    const item = readLiteral(source, at, rules, depth + 1);
    if (item === null) return null;
    items.push(item.value);
    at = skipSpace(source, item.end);
    if (source.charAt(at) === ",") {
      hasComma = true;
      at = skipSpace(source, at + 1);
    } else if (source.charAt(at) !== close) return null;
  }
  const isOne = isRound && items.length === 1 && !hasComma;
  return { value: isOne ? items[0] : items, end: at + 1 };
}

function readFields(
  source: string,
  start: number,
  rules: LiteralRules,
  depth: number,
): Literal | null {
  const entries: (readonly [string, unknown])[] = [];
  let at = skipSpace(source, start + 1);
  while (source.charAt(at) !== "}") {
    const bare = matchAt(NAME, source, at);
    const key =
      bare === null
        ? readLiteral(source, at, rules, depth + 1)
        : { value: bare, end: at + bare.length };
    if (key === null || !["string", "number"].includes(typeof key.value)) return null;
    at = skipSpace(source, key.end);
    if (source.charAt(at) !== ":") return null;
    const value = readLiteral(source, at + 1, rules, depth + 1);
    if (value === null) return null;
    entries.push([String(key.value), value.value]);
    at = skipSpace(source, value.end);
    if (source.charAt(at) === ",") at = skipSpace(source, at + 1);
    else if (source.charAt(at) !== "}") return null;
  }
  return { value: Object.fromEntries(entries), end: at + 1 };
}

export function skipSpace(source: string, at: number): number {
  let next = at;
  while (/\s/.test(source.charAt(next))) next += 1;
  return next;
}
