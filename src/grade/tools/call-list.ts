/**
 * Which calls is a text made of, if it is nothing but calls: `[f(a=1), g(b=2)]`, or one a line?
 */
import type { Tool, ToolCall } from "../../answer.ts";
import { readCall } from "./call-syntax.ts";
import { skipSpace } from "./literal.ts";

export type ListRules = {
  readonly tools: readonly Tool[];
  /** May calls stand on lines of their own, with `x =`, `await`, `print(...)` or a comment around them? */
  readonly isCode: boolean;
};

/** `calls = ` in front of a list. */
const LIST_NAME = /^[A-Za-z_]\w{0,60}[ \t]{0,8}=\s{0,8}(?=\[)/;

/** Null when anything else stands there. */
export function readCallList(text: string, rules: ListRules): readonly ToolCall[] | null {
  const source = withoutBrackets(rules.isCode ? text.trim().replace(LIST_NAME, "") : text.trim());
  const calls: ToolCall[] = [];
  let at = rules.isCode ? skipRemarks(source, 0) : skipSpace(source, 0);
  while (at < source.length) {
    const wrapper = rules.isCode ? wrapperAt(source, at) : "";
    const start = at + wrapper.length;
    const read = readCall(source, start, { tools: rules.tools, expressions: true });
    if (read === null) return null;
    calls.push(read.call);
    const end = wrapper.endsWith("(") ? closing(source, read.end) : read.end;
    const next = end === null ? null : afterGap(source, end, rules.isCode);
    if (next === null) return null;
    at = next;
  }
  return calls.length === 0 ? null : calls;
}

function closing(source: string, from: number): number | null {
  const at = skipSpace(source, from);
  return source.charAt(at) === ")" ? at + 1 : null;
}

/** Where the next call may start: behind a comma, in code also behind a new line or a semicolon. */
function afterGap(source: string, from: number, isCode: boolean): number | null {
  const at = isCode ? skipRemarks(source, from) : skipSpace(source, from);
  if (at >= source.length) return at;
  if (/[,;]/.test(source.charAt(at)) && (isCode || source.charAt(at) === ",")) {
    return isCode ? skipRemarks(source, at + 1) : skipSpace(source, at + 1);
  }
  return isCode && source.slice(from, at).includes("\n") ? at : null;
}

/** Behind spaces and comments. */
function skipRemarks(source: string, from: number): number {
  let at = skipSpace(source, from);
  while (source.charAt(at) === "#" || source.startsWith("//", at)) {
    const end = source.indexOf("\n", at);
    at = end === -1 ? source.length : skipSpace(source, end);
  }
  return at;
}

/** `x = `, `await `, `print(`: what code puts around a call. */
function wrapperAt(source: string, at: number): string {
  const wrapper =
    /(?:(?:const|let|var)[ \t]{1,8})?(?:[A-Za-z_]\w{0,60}[ \t]{0,8}=(?!=)[ \t]{0,8})?(?:await[ \t]{1,8})?(?:(?:print|console\.log)\([ \t]{0,8}(?=[A-Za-z_][\w.]{0,200}\())?/y;
  wrapper.lastIndex = at;
  return wrapper.exec(source)?.[0] ?? "";
}

function withoutBrackets(source: string): string {
  return source.startsWith("[") && source.endsWith("]") ? source.slice(1, -1) : source;
}
