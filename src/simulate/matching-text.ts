/**
 * Which text does a pattern want? The plainest one: the first alternative, the fewest repetitions, the
 * first character of a class. What it produces is checked against the pattern; anything else is no answer.
 */
import { compilePattern } from "../grader-settings.ts";

export type Pattern = { readonly pattern: string; readonly ignoreCase: boolean };

export function matches(text: string, { pattern, ignoreCase }: Pattern): boolean {
  const compiled = compilePattern(pattern, ignoreCase);
  return compiled.ok && compiled.value.matcher(text).find();
}

/** `null` where the plainest reading does not match after all. */
export function matchingText(wanted: Pattern): string | null {
  const text = alternatives(wanted.pattern, 0).text;
  return matches(text, wanted) ? text : null;
}

type Read = { readonly text: string; readonly end: number };

/** The first of `a|b|c`, up to a closing bracket or the end. */
function alternatives(pattern: string, from: number): Read {
  const first = sequence(pattern, from);
  let end = first.end;
  while (pattern.charAt(end) === "|") end = sequence(pattern, end + 1).end;
  return { text: first.text, end };
}

function sequence(pattern: string, from: number): Read {
  let text = "";
  let at = from;
  while (at < pattern.length && !"|)".includes(pattern.charAt(at))) {
    const atom = readAtom(pattern, at);
    const quantifier = /^(?:\{(\d+)(?:,\d*)?\}|[*+?])\??/.exec(pattern.slice(atom.end));
    text += atom.text.repeat(timesOf(quantifier));
    at = atom.end + (quantifier?.[0].length ?? 0);
  }
  return { text, end: at };
}

function timesOf(quantifier: RegExpExecArray | null): number {
  if (quantifier === null) return 1;
  return quantifier[1] === undefined ? 1 : Number(quantifier[1]);
}

function readAtom(pattern: string, at: number): Read {
  const character = pattern.charAt(at);
  switch (character) {
    case "(": {
      const opening = /^\((?:\?(?:P?<\w+>|[a-zA-Z-]*:))?/.exec(pattern.slice(at))?.[0] ?? "(";
      const flags = /^\(\?[a-zA-Z-]+\)/.exec(pattern.slice(at))?.[0];
      if (flags !== undefined) return { text: "", end: at + flags.length };
      const inner = alternatives(pattern, at + opening.length);
      return { text: inner.text, end: inner.end + 1 };
    }
    case "[": {
      const whole = /^\[\^?\]?(?:\\.|\[:\w+:\]|[^\]\\])*\]/.exec(pattern.slice(at))?.[0] ?? "[";
      return { text: oneOf(whole), end: at + whole.length };
    }
    case "\\": {
      const name = pattern.charAt(at + 1);
      return { text: ESCAPED[name] ?? name, end: at + 2 };
    }
    case "^":
    case "$":
      return { text: "", end: at + 1 };
    case ".":
      return { text: "a", end: at + 1 };
    default:
      return { text: character, end: at + 1 };
  }
}

const ESCAPED: Readonly<Record<string, string>> = {
  d: "1",
  D: "a",
  w: "a",
  W: "-",
  s: " ",
  S: "a",
  b: "",
  B: "",
  A: "",
  z: "",
  n: "\n",
  t: "\t",
};

const CANDIDATES = "1a A-_.,:;#/()5xZ\n";

/** A character that the class holds. */
function oneOf(characters: string): string {
  const compiled = compilePattern(`^${characters}$`, false);
  if (!compiled.ok) return "";
  const found = [...CANDIDATES].find((each) => compiled.value.matcher(each).find());
  return found ?? characters.charAt(1);
}
