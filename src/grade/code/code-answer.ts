/**
 * Which part of an answer is the program that it delivers?
 * Fenced blocks first; else the answer itself, as the continuation of a given beginning or as a whole program.
 */
import {
  blocksOf,
  definedIn,
  type Fenced,
  fencedIn,
  isPreparation,
  type Language,
} from "./code-blocks.ts";
import { bodyEnd } from "./python-body.ts";

export type Wanted = {
  readonly language: Language;
  /** The program text that a bare completion continues. */
  readonly completes?: string | undefined;
};

/** `null` when the answer holds no program. */
export function programIn(answer: string, { language, completes }: Wanted): string | null {
  const text = answer.replaceAll("\r\n", "\n");
  const fenced = fencedIn(text);
  const begun = completes === undefined ? null : completes.replaceAll("\r\n", "\n");
  if (fenced === null) {
    return begun === null ? bareProgram(language, text) : continued(language, begun, text);
  }
  if (begun !== null && onlyCloses(fenced)) return continued(language, begun, fenced.before);
  const source = joined(language, blocksOf(language, fenced.blocks).map(runnable(language)));
  if (source === null || begun === null) return source;
  return continued(language, begun, source);
}

/** A beginning that opened a fence is continued by text that closes it. */
function onlyCloses({ before, startsBare }: Fenced): boolean {
  return startsBare && /^[ \t]+\S/.test(before.replace(/^\n+/, ""));
}

/**
 * Several blocks are one program when they bring different things. A later block that defines a name again is
 * the better version of it: drafts and quoted code come first. Examples of use are not part of the program.
 */
function joined(language: Language, blocks: readonly string[]): string | null {
  const defining = blocks.filter((text) =>
    definedIn(language, text).some((name) => !isTrial(name)),
  );
  if (defining.length === 0) return blocks.length === 0 ? null : blocks.join("\n");
  const seen = new Set<string>();
  const kept: string[] = [];
  for (const text of blocks.toReversed()) {
    const names = definedIn(language, text);
    const isNew = defining.includes(text) && names.some((name) => !seen.has(name));
    if (isNew || isSetting(language, text)) kept.unshift(text);
    for (const name of names) seen.add(name);
  }
  return kept.join("\n");
}

function isSetting(language: Language, text: string): boolean {
  return definedIn(language, text).length === 0 && isPreparation(language, text);
}

/** Names of what tries a program out. */
function isTrial(name: string): boolean {
  return /^_?(test|example|demo|main$|usage)/i.test(name);
}

/** A module's exports are plain declarations to the checks. */
function runnable(language: Language): (block: { readonly text: string }) => string {
  if (language === "python") return ({ text }) => text;
  return ({ text }) =>
    text
      .replace(
        /^export[ \t]+default[ \t]+(?=(?:async[ \t]+)?function[ \t*]+\w|class[ \t]+\w)/gm,
        "",
      )
      .replace(/^export[ \t]+(?=async\b|function\b|class\b|const\b|let\b|var\b)/gm, "")
      .replace(/^export[ \t]+default[ \t]+[\w$]+;?[ \t]*$/gm, "")
      .replace(/^export[ \t]*\{[^}]{0,500}\};?[ \t]*$/gm, "");
}

/**
 * An answer that defines the begun function anew replaces its beginning, but not what stands above it (imports);
 * any other continues it.
 */
function continued(language: Language, begun: string, text: string): string {
  const last = definedIn(language, begun).at(-1);
  const again = definedIn(language, text);
  const isWhole = last !== undefined && again.includes(last) && !/^\s*\n?[ \t]+\S/.test(text);
  if (!isWhole) return bodyOnly(language, begun, indented(language, begun, text));
  const above = aboveLast(language, begun, last);
  const whole = bareProgram(language, text) ?? text;
  const isFree = definedIn(language, above).every((name) => !again.includes(name));
  return isFree || language === "python" ? `${above}\n${whole}` : whole;
}

/**
 * A completion that runs on after the body, into another file or into words, has delivered the body. What follows
 * belongs to it only where the body uses a name that is defined there.
 */
function bodyOnly(language: Language, begun: string, text: string): string {
  const lines = (begun + text).split("\n");
  const from = begun.split("\n").length - (begun.endsWith("\n") ? 1 : 0);
  const end = language === "python" ? pythonEnd(lines, from) : wordsAt(lines, from);
  if (end === lines.length) return begun + text;
  const body = lines.slice(0, end).join("\n");
  const words = new Set(
    lines
      .slice(from, end)
      .join("\n")
      .match(/[\w$]+/g),
  );
  const isUsed = definedIn(language, lines.slice(end).join("\n")).some((name) => words.has(name));
  return isUsed ? begun + text : `${body}\n`;
}

/** Only a beginning that ends inside a function has a body to end. */
function pythonEnd(lines: readonly string[], from: number): number {
  const head = lines.slice(0, from).findLast((line) => line.trim() !== "") ?? "";
  return /^\s|:\s*$/.test(head) ? bodyEnd(lines, from) : lines.length;
}

function wordsAt(lines: readonly string[], from: number): number {
  const at = lines.findIndex((line, index) => index >= from && PROSE.test(line));
  return at === -1 ? lines.length : at;
}

function aboveLast(language: Language, begun: string, name: string): string {
  const lines = begun.split("\n");
  const at = lines.findLastIndex((line) => definedIn(language, line).includes(name));
  return lines.slice(0, at).join("\n");
}

/** A Python body without indentation gets it back: the first line of a trimmed answer, or every line. */
function indented(language: Language, begun: string, text: string): string {
  const written = text.split("\n").filter((line) => line.trim() !== "");
  const isBody =
    language === "python" && begun.endsWith("\n") && /^[a-z_(]/i.test(written[0] ?? "");
  if (!isBody) return text;
  const found = /^[ \t]+/.exec(begun.trimEnd().split("\n").at(-1) ?? "")?.[0];
  const margin = found ?? "    ";
  const isTrimmed = written.slice(1).every((line) => line.startsWith(margin));
  if (isTrimmed) return text.replace(/^\n*/, (lines) => lines + margin);
  return text.replace(/^(?=.*\S)/gm, margin);
}

const STARTS = {
  python:
    /^(?:(?:async[ \t]+)?def[ \t]|class[ \t]|import[ \t]|from[ \t]+[\w.]+[ \t]+import|@\w|#|[A-Za-z_][\w.]*[ \t]*(?:=(?!=)|\())/,
  javascript:
    /^(?:export\b|(?:async[ \t]+)?function\b|class[ \t]|const[ \t]|let[ \t]|var[ \t]|import[ \t]|["']use strict|\/[/*])/,
} as const satisfies Record<Language, RegExp>;

/** Words, not code: "This function returns ..." */
const PROSE = /^(?:[A-Z][a-z']*|I)(?:,? [a-z']+){2}/;

/** From the first line that starts a program up to where words follow it. */
function bareProgram(language: Language, text: string): string | null {
  const lines = text.split("\n");
  const from = lines.findIndex((line) => STARTS[language].test(line));
  if (from === -1) return null;
  const words = lines.findIndex((line, at) => at > from && PROSE.test(line));
  const program = lines.slice(from, words === -1 ? undefined : words).join("\n");
  return runnable(language)({ text: program });
}
