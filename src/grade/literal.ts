/**
 * Which value does a literal in JSON, Python or JavaScript notation stand for?
 */
export type Literal = { readonly value: unknown; readonly end: number };

const DEPTH_AT_MOST = 20;
const NUMBER = /[+-]?(?:\d[\d_]*\.?\d*|\.\d+)(?:e[+-]?\d+)?/iy;
const NAME = /[A-Za-z_]\w*/y;
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
export function readLiteral(source: string, from: number, depth = 0): Literal | null {
  if (depth > DEPTH_AT_MOST) return null;
  const at = skipSpace(source, from);
  const character = source.charAt(at);
  if (character === '"' || character === "'") return readText(source, at, character);
  if (character === "[" || character === "(") return readList(source, at, depth);
  if (character === "{") return readFields(source, at, depth);
  NUMBER.lastIndex = at;
  const number = NUMBER.exec(source)?.[0];
  if (number !== undefined) {
    return { value: Number(number.replaceAll("_", "")), end: at + number.length };
  }
  NAME.lastIndex = at;
  const name = NAME.exec(source)?.[0];
  if (name === undefined || !NAMED.has(name)) return null;
  return { value: NAMED.get(name), end: at + name.length };
}

function readText(source: string, start: number, quote: string): Literal | null {
  let value = "";
  for (let at = start + 1; at < source.length; at += 1) {
    const character = source.charAt(at);
    if (character === quote) return { value, end: at + 1 };
    if (character !== "\\") value += character;
    else {
      at += 1;
      const escaped = source.charAt(at);
      const code = /^[0-9a-fA-F]{4}$/.exec(source.slice(at + 1, at + 5))?.[0];
      if (escaped === "u" && code !== undefined) {
        value += String.fromCharCode(Number.parseInt(code, 16));
        at += 4;
      } else value += ESCAPES[escaped] ?? escaped;
    }
  }
  return null;
}

function readList(source: string, start: number, depth: number): Literal | null {
  const close = source.charAt(start) === "[" ? "]" : ")";
  const items: unknown[] = [];
  let at = skipSpace(source, start + 1);
  while (source.charAt(at) !== close) {
    const item = readLiteral(source, at, depth + 1);
    if (item === null) return null;
    items.push(item.value);
    at = skipSpace(source, item.end);
    if (source.charAt(at) === ",") at = skipSpace(source, at + 1);
    else if (source.charAt(at) !== close) return null;
  }
  return { value: items, end: at + 1 };
}

function readFields(source: string, start: number, depth: number): Literal | null {
  const entries: (readonly [string, unknown])[] = [];
  let at = skipSpace(source, start + 1);
  while (source.charAt(at) !== "}") {
    NAME.lastIndex = at;
    const bare = NAME.exec(source)?.[0];
    const key =
      bare === undefined
        ? readLiteral(source, at, depth + 1)
        : { value: bare, end: at + bare.length };
    if (key === null || typeof key.value !== "string") return null;
    at = skipSpace(source, key.end);
    if (source.charAt(at) !== ":") return null;
    const value = readLiteral(source, at + 1, depth + 1);
    if (value === null) return null;
    entries.push([key.value, value.value]);
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
