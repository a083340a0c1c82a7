/**
 * How do we keep secrets out of what we write? Every secret we know is taken out of every text, as it is and
 * in the encodings a program or a model may have put it in, and every piece of these that is not short: what is
 * quoted may have been cut, or rewritten beside it. Secrets that are not known pass.
 * The encodings are those of actions/runner (ValueEncoders.cs), and a few more a model can produce.
 */

export type Redact = {
  (text: string): string;
  /** The same for every string in JSON-shaped data, keys among them, and for a number that is a secret. */
  readonly deep: <Value>(value: Value) => Value;
};

/** Shorter ones are words: taking them out would hide what is no secret. */
const SHORTEST_SECRET = 6;
/** A shorter piece tells little, and may be a word. */
const SHORTEST_PIECE = 10;
/** What is nested deeper is taken out whole. */
const DEEPEST = 500;

export function openRedactor(secrets: readonly string[]): Redact {
  const known = new Set(secrets.flatMap((secret) => [secret, ...secret.split(/[\r\n]+/)]));
  const patterns = [...known]
    .map((secret) => secret.trim())
    .filter((secret) => secret.length >= SHORTEST_SECRET)
    .flatMap(encodingsOf);
  const unique = [...new Map(patterns.map((each) => [JSON.stringify(each), each])).values()];
  const placeholder = placeholderFor(unique);
  const pieces = new Set(unique.flatMap(({ text }) => piecesOf(text)));
  const redact = (text: string) => takeOut(text, { patterns: unique, pieces, placeholder });
  return Object.assign(redact, {
    deep: <Value>(value: Value): Value => redactDeep(value, redact, placeholder, 0),
  });
}

/** A secret in one encoding; base64 shares its first and last character with its neighbours. */
type Pattern = { readonly text: string; readonly before: boolean; readonly after: boolean };

function encodingsOf(secret: string): readonly Pattern[] {
  const bytes = new TextEncoder().encode(secret);
  const json = JSON.stringify(secret).slice(1, -1);
  const uri = encodeURIComponent(secret.toWellFormed());
  const strictUri = uri.replaceAll(/[!'()*]/g, (mark) => `%${hexOf(codeOf(mark))}`);
  const whole = [
    secret,
    json,
    json.replaceAll("/", "\\/"),
    json.replaceAll(/[^ -~]|[&'+<>]/g, (unit) => `\\u${hexOf(unit.charCodeAt(0), 4)}`),
    JSON.stringify(json).slice(1, -1),
    ...[uri, strictUri, encodeURI(secret.toWellFormed()), formOf(secret)].flatMap((each) => [
      each,
      each.replaceAll(/%../g, (byte) => byte.toLowerCase()),
    ]),
    secret.replaceAll(/[&<>"']/g, (mark) => XML[mark] ?? mark),
    secret.replaceAll("'", "''"),
    [...bytes].map((byte) => hexOf(byte).toLowerCase()).join(""),
    [...bytes].map((byte) => hexOf(byte)).join(""),
    [...secret].toReversed().join(""),
  ].map((text) => ({ text, before: false, after: false }));
  const base64 = [0, 1, 2].map((shift) => base64Of(bytes, shift));
  const urlSafe = base64.map((each) => ({
    ...each,
    text: each.text.replaceAll("+", "-").replaceAll("/", "_"),
  }));
  return [...whole, ...base64, ...urlSafe];
}

function formOf(secret: string): string {
  return new URLSearchParams({ of: secret }).toString().slice("of=".length);
}

const XML: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** The characters that hold only bits of the secret, when `shift` bytes stand before it in its group of three. */
function base64Of(bytes: Uint8Array, shift: number): Pattern {
  const padded = Uint8Array.from([...new Uint8Array(shift), ...bytes]);
  const from = Math.ceil((8 * shift) / 6);
  const to = Math.floor((8 * padded.length) / 6);
  return {
    text: encodeBase64(padded).slice(from, to),
    before: shift > 0,
    after: (8 * padded.length) % 6 > 0,
  };
}

const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Without padding. */
function encodeBase64(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const groups = bits.match(/.{1,6}/g) ?? [];
  return groups.map((group) => BASE64[Number.parseInt(group.padEnd(6, "0"), 2)]).join("");
}

function piecesOf(pattern: string): readonly string[] {
  const places = Math.max(0, pattern.length - SHORTEST_PIECE + 1);
  return Array.from({ length: places }, (_, at) => pattern.slice(at, at + SHORTEST_PIECE));
}

/** Made of a character that no pattern holds, so that no secret can appear where one was taken out. */
function placeholderFor(patterns: readonly Pattern[]): string {
  const used = new Set(patterns.flatMap(({ text }) => [...text]));
  const free = ["*", "█", "▒", "░"].find((mark) => !used.has(mark));
  if (free !== undefined) return free.repeat(3);
  let code = 0x2500;
  while (used.has(String.fromCharCode(code))) code += 1;
  return String.fromCharCode(code).repeat(3);
}

/** Where patterns overlap, all they cover goes. */
function takeOut(
  text: string,
  {
    patterns,
    pieces,
    placeholder,
  }: {
    readonly patterns: readonly Pattern[];
    readonly pieces: ReadonlySet<string>;
    readonly placeholder: string;
  },
): string {
  const spans: [from: number, to: number][] = [];
  for (const { text: words, before, after } of patterns) {
    for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
      const end = at + words.length;
      const from = before && isBase64(text.charAt(at - 1)) ? at - 1 : at;
      spans.push([from, after && isBase64(text.charAt(end)) ? end + 1 : end]);
    }
  }
  for (let at = 0; pieces.size > 0 && at + SHORTEST_PIECE <= text.length; at += 1) {
    const end = at + SHORTEST_PIECE;
    if (pieces.has(text.slice(at, end))) spans.push([at, end]);
  }
  if (spans.length === 0) return text;
  const parts: string[] = [];
  let done = 0;
  for (const [from, to] of spans.sort(([a], [b]) => a - b)) {
    if (parts.length === 0 || from > done) parts.push(text.slice(done, from), placeholder);
    done = Math.max(done, to);
  }
  return [...parts, text.slice(done)].join("");
}

function isBase64(character: string): boolean {
  return /^[\w+/-]$/.test(character);
}

function redactDeep<Value>(
  value: Value,
  redact: (text: string) => string,
  placeholder: string,
  depth: number,
): Value;
function redactDeep(
  value: unknown,
  redact: (text: string) => string,
  placeholder: string,
  depth: number,
): unknown {
  if (typeof value === "string") return redact(value);
  if (typeof value === "number") return redact(String(value)) === placeholder ? placeholder : value;
  if (typeof value !== "object" || value === null) return value;
  if (depth >= DEEPEST) return placeholder;
  const inside = (each: unknown) => redactDeep(each, redact, placeholder, depth + 1);
  if (Array.isArray(value)) return value.map(inside);
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [redact(key), inside(each)]),
  );
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}

function hexOf(number: number, digits = 2): string {
  return number.toString(16).toUpperCase().padStart(digits, "0");
}
