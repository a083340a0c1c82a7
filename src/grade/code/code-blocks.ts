/**
 * Which fenced blocks does an answer contain, and what does each bring?
 */
import type { Program } from "../../ports.ts";

export type Language = Program["language"];

export type Block = {
  /** The word after the fence, in small letters; "" when there is none. */
  readonly tag: string;
  readonly text: string;
};

/** The text before the first fence matters to a completion that only closes one. */
export type Fenced = {
  readonly before: string;
  readonly blocks: readonly Block[];
  /** Is the first fence bare, as one that closes is? */
  readonly startsBare: boolean;
};

const FENCE = /^ {0,8}(`{3,20}|~{3,20})[ \t]*([^\s`{]{0,40})[^`]*$/;

/** A block that is never closed reaches to the end: the answer was cut off. */
export function fencedIn(text: string): Fenced | null {
  const lines = text.split("\n");
  const blocks: Block[] = [];
  let open: { readonly fence: string; readonly tag: string; readonly from: number } | null = null;
  let first = -1;
  for (const [at, line] of lines.entries()) {
    const match = line.length > 200 ? null : FENCE.exec(line.trimEnd());
    if (match === null) continue;
    const [, fence = "", tag = ""] = match;
    if (first === -1) first = at;
    if (open === null) open = { fence, tag: tag.toLowerCase(), from: at + 1 };
    else if (tag === "" && fence.startsWith(open.fence)) {
      blocks.push({ tag: open.tag, text: dedented(lines.slice(open.from, at)) });
      open = null;
    }
  }
  if (first === -1) return null;
  if (open !== null) blocks.push({ tag: open.tag, text: dedented(lines.slice(open.from)) });
  const before = lines.slice(0, first).join("\n");
  return { before, blocks, startsBare: blocks[0]?.tag === "" };
}

/** Blocks inside a list are indented with it. */
function dedented(lines: readonly string[]): string {
  const margins = lines.filter((line) => line.trim() !== "").map((line) => line.search(/\S/));
  const margin = Math.min(
    ...margins.slice(0, 1),
    margins.reduce((a, b) => Math.min(a, b), 99),
  );
  return lines.map((line) => line.slice(Math.min(margin, line.length))).join("\n");
}

const TAGS = {
  python: /^(python|py)[\d.]*$|^(ipython|sage)\d?$/,
  javascript: /^(javascript|js|node|nodejs|mjs|cjs|jsx|ecmascript|es6)$/,
} as const satisfies Record<Language, RegExp>;

const ANY_LANGUAGE = /^(|text|txt|plaintext|plain|code)$/;

/** Those said to be of the language; where none is, those of which nothing is said. */
export function blocksOf(language: Language, blocks: readonly Block[]): readonly Block[] {
  const said = blocks.filter(({ tag }) => TAGS[language].test(tag));
  const usable = said.length > 0 ? said : blocks.filter(({ tag }) => ANY_LANGUAGE.test(tag));
  return usable.filter(({ text }) => text.trim() !== "" && !/^\s*>>>/.test(text));
}

const DEFINES = {
  python: /^(?:async[ \t]+)?(?:def|class)[ \t]+(\w+)/,
  javascript:
    /^(?:export[ \t]+)?(?:default[ \t]+)?(?:(?:async[ \t]+)?function[ \t]*\*?|class|const|let|var)[ \t]+([\w$]+)/,
} as const satisfies Record<Language, RegExp>;

/** Statements that only prepare: imports and plain assignments. */
const PREPARES = {
  python: /^(?:import|from|@|#|[A-Za-z_]\w*[ \t]*(?::[^=]{0,80})?=(?!=))/,
  javascript: /^(?:import|export|["']use strict|\/\/|\/?\*|const|let|var)/,
} as const satisfies Record<Language, RegExp>;

/** Names defined at the left margin. */
export function definedIn(language: Language, text: string): readonly string[] {
  return text.split("\n").flatMap((line) => DEFINES[language].exec(line)?.[1] ?? []);
}

/** Does every statement at the left margin only prepare? */
export function isPreparation(language: Language, text: string): boolean {
  const margin = text.split("\n").filter((line) => /^\S/.test(line));
  return margin.every((line) => PREPARES[language].test(line) || /^[)\]}]/.test(line));
}
