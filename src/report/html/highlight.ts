/**
 * Where in an answer are the words that prove a finding? Graders tidy and cut what they quote, so the exact
 * words are tried first, then each line of the quote, then the numbered step.
 */
export type Span = { readonly from: number; readonly to: number };

export type Proof = { readonly quote?: string | undefined; readonly step?: number | undefined };

/** Quotes up to this length are words or numbers that must stand alone; longer ones are windows of text. */
const SHORT = 24;

/** One span, or none when the proof is not in the text or is all of it. */
export function findProof(text: string, { quote, step }: Proof): Span | null {
  const words = (quote ?? "").trim().replace(/…$/, "");
  const numbered = step === undefined ? null : lineOfStep(text, step);
  const span = lastOf(text, words) ?? findLine(text, words, numbered) ?? numbered;
  return span === null || text.slice(span.from, span.to).trim() === text.trim() ? null : span;
}

/** The line of the numbered step when it holds a line of the quote, else the line of the longest one. */
function findLine(text: string, words: string, numbered: Span | null): Span | null {
  const lines = words
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .toSorted((a, b) => b.length - a.length);
  const step = numbered === null ? "" : text.slice(numbered.from, numbered.to);
  if (lines.some((line) => step.includes(line))) return numbered;
  for (const line of lines) {
    const span = lastOf(text, line);
    if (span !== null) return wholeLine(text, span);
  }
  return null;
}

/** The last occurrence: a wrong number is wrong where the answer is given. */
function lastOf(text: string, words: string): Span | null {
  if (words === "") return null;
  let at = text.lastIndexOf(words);
  while (at !== -1) {
    const span = { from: at, to: at + words.length };
    if (words.length > SHORT) return wholeWords(text, span);
    if (standsAlone(text, span)) return span;
    at = at === 0 ? -1 : text.lastIndexOf(words, at - 1);
  }
  return null;
}

/** Not inside a longer word or number: "5" is not found in "15" or "2.5". */
function standsAlone(text: string, { from, to }: Span): boolean {
  const before = text.slice(Math.max(0, from - 2), from);
  const inside = text.slice(from, to);
  const after = text.slice(to, to + 2);
  const opens = /^[\p{L}\p{N}]/u.test(inside) && /[\p{L}\p{N}]$|\p{N}[.,]$/u.test(before);
  const closes = /[\p{L}\p{N}]$/u.test(inside) && /^[\p{L}\p{N}]|^[.,]\p{N}/u.test(after);
  return !opens && !closes;
}

/** A window may start or end inside a word. */
function wholeWords(text: string, { from, to }: Span): Span {
  const start = /\w*$/.exec(text.slice(Math.max(0, from - 40), from))?.[0] ?? "";
  const end = /^\w*/.exec(text.slice(to, to + 40))?.[0] ?? "";
  const opens = /^\w/.test(text.slice(from, to));
  const closes = /\w$/.test(text.slice(from, to));
  return { from: opens ? from - start.length : from, to: closes ? to + end.length : to };
}

function wholeLine(text: string, { from, to }: Span): Span {
  const end = text.indexOf("\n", to);
  return {
    from: from === 0 ? 0 : text.lastIndexOf("\n", from - 1) + 1,
    to: end === -1 ? text.length : end,
  };
}

/** "Step 3: …", "**3.** …", "3) …" */
function lineOfStep(text: string, step: number): Span | null {
  const marker = new RegExp(`^[^\\p{L}\\p{N}\\n]{0,6}(?:step )?${step}(?!\\d)[.):*].*$`, "imu");
  const found = marker.exec(text);
  return found === null ? null : { from: found.index, to: found.index + found[0].length };
}
