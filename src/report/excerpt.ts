/**
 * Which few lines of an answer show the failure? The proof with what stands around it, and the same place
 * in the answer of base.
 */
import type { Answer, ToolCall } from "../answer.ts";
import type { Finding } from "../transcript.ts";
import { cut } from "./escape.ts";
import type { Example } from "./examples.ts";
import { findProof, type Span } from "./html/highlight.ts";

export type ExcerptLine = {
  /** As the model wrote it: escape before showing. */
  readonly text: string;
  readonly isProof: boolean;
};

/** The call that led to a wrong one, and what a wrong step led to. */
const CALLS_BEFORE = 1;
const LINES_AFTER = 2;
/** A longer line is prose: then the quote says more than the line. */
const LONGEST_LINE = 200;

export function excerptOf({ finding, head }: Example): readonly ExcerptLine[] {
  const quote = finding.quote?.trim() ?? "";
  const alone = quote === "" ? [] : [{ text: oneLine(quote), isProof: true }];
  if (head === null) return alone;
  const { text, toolCalls } = head.answer;
  const call = callAt(head.answer, finding);
  if (call !== -1) {
    const from = Math.max(0, call - CALLS_BEFORE);
    const calls = toolCalls.slice(from, call + 1).map(callText);
    return calls.map((said, index) => ({ text: said, isProof: from + index === call }));
  }
  const span = findProof(text, finding);
  const at = span === null ? null : linesIn(text, span);
  if (span === null || at === null) return alone;
  const lines = linesOf(text).slice(at.from, at.to + 1 + LINES_AFTER);
  if (lines.some((line) => line.text.length > LONGEST_LINE)) return [within(text, span)];
  return lines.map((line, index) => ({ text: line.text, isProof: index <= at.to - at.from }));
}

/** The call or the step of base at the place where head failed, or `null` when there is none. */
export function counterpartOf({ finding, head, base }: Example): string | null {
  if (head === null || base === null) return null;
  const call = callAt(head.answer, finding);
  if (call !== -1) {
    const same = base.answer.toolCalls[call];
    return same === undefined ? null : callText(same);
  }
  if (finding.step === undefined) return null;
  const { text } = base.answer;
  const span = findProof(text, { step: finding.step });
  const at = span === null ? null : linesIn(text, span);
  return at === null ? null : (linesOf(text)[at.from]?.text ?? null);
}

/** The proof in a text without lines. */
function within(text: string, { from, to }: Span): ExcerptLine {
  const before = text.slice(0, from).trim() === "" ? "" : "… ";
  const after = text.slice(to).trim() === "" ? "" : " …";
  return { text: `${before}${oneLine(text.slice(from, to).trim())}${after}`, isProof: true };
}

/** First and last of the filled lines that hold the span. */
function linesIn(text: string, span: Span): Span | null {
  const lines = linesOf(text);
  const from = lines.findIndex((line) => line.to > span.from);
  const to = lines.findLastIndex((line) => line.from < span.to);
  return from === -1 || to < from ? null : { from, to };
}

function linesOf(text: string): readonly (Span & { readonly text: string })[] {
  return [...text.matchAll(/[^\r\n]+/g)]
    .map((found) => ({
      text: found[0].trim(),
      from: found.index,
      to: found.index + found[0].length,
    }))
    .filter(({ text: words }) => words !== "");
}

function callAt({ toolCalls }: Answer, { quote }: Finding): number {
  const words = (quote ?? "").trim().replace(/…$/, "");
  return words === "" ? -1 : toolCalls.findIndex((call) => callText(call).startsWith(words));
}

function callText({ name, raw }: ToolCall): string {
  return oneLine(`${name}(${raw})`);
}

function oneLine(text: string): string {
  return cut(text.replaceAll(/\s+/g, " "), LONGEST_LINE);
}
