/**
 * Where in a text does JSON stand, and is it written so that every reader gets the same value?
 */
import { fencedIn } from "../code/code-blocks.ts";
import { withoutThought } from "../text/own-answer.ts";
import { parseJson } from "./json-value.ts";

export type JsonInText = {
  readonly value: unknown;
  /** As it is written. */
  readonly source: string;
};

/**
 * The whole text if it is JSON; else what its fenced blocks hold; else the objects and lists that stand in it,
 * outermost ones. A byte order mark in front and what a model thinks before it answers are left out.
 */
export function jsonIn(text: string): readonly JsonInText[] {
  const answer = withoutThought(text.replace(/^\uFEFF/, "")) ?? "";
  const whole = read(answer);
  if (whole.length > 0) return whole;
  const fenced = (fencedIn(answer)?.blocks ?? []).flatMap((block) => read(block.text));
  return fenced.length > 0 ? fenced : embeddedIn(answer);
}

function read(source: string): readonly JsonInText[] {
  const parsed = parseJson(source);
  return parsed === null ? [] : [{ value: parsed.value, source }];
}

const STARTS_AT_MOST = 50;
/** What opens an object for certain: prose has brackets too. */
const OBJECT = /\{\s{0,20}["'}]/y;

/** What stands inside a bracket that does not parse is part of something broken, never a value of its own. */
function embeddedIn(text: string): readonly JsonInText[] {
  const found: JsonInText[] = [];
  let after = 0;
  let tried = 0;
  for (const { index } of text.matchAll(/[{[]/g)) {
    if (index < after) continue;
    if (tried >= STARTS_AT_MOST) break;
    tried += 1;
    const end = balancedEnd(text, index);
    if (end !== null) {
      const values = read(text.slice(index, end));
      found.push(...values);
      if (values.length > 0) after = end;
    }
    OBJECT.lastIndex = index;
    if (OBJECT.test(text)) after = end ?? text.length;
  }
  return found;
}

/** Where the bracket at `start` closes, strings respected; null when it never does. */
function balancedEnd(text: string, start: number): number | null {
  let depth = 0;
  let isInString = false;
  for (let at = start; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (isInString) {
      if (character === "\\") at += 1;
      else if (character === '"') isInString = false;
    } else if (character === '"') isInString = true;
    else if ("{[".includes(character)) depth += 1;
    else if ("}]".includes(character)) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return null;
}

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]]/gs;

/**
 * Has an object of this JSON the same key twice? Parsers differ in which value they keep (RFC 8259 section 4).
 * The source must parse.
 */
export function hasRepeatedKey(source: string): boolean {
  const open: (Set<string> | null)[] = [];
  for (const { 0: token, index } of source.matchAll(TOKEN)) {
    if (token === "{") open.push(new Set());
    else if (token === "[") open.push(null);
    else if (token === "}" || token === "]") open.pop();
    else {
      const keys = open.at(-1);
      if (!keys || !/^\s*:/.test(source.slice(index + token.length, index + token.length + 50))) {
        continue;
      }
      const key = String(parseJson(token)?.value);
      if (keys.has(key)) return true;
      keys.add(key);
    }
  }
  return false;
}
