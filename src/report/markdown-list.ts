/**
 * How do lists read in Markdown: doubts with what to do about them, notes, flips? One line an item.
 */
import type { Verdict } from "../verdict.ts";
import { cut, markdownCode, markdownText, visible } from "./escape.ts";
import type { ReportInput } from "./report.ts";
import { DOUBT_ADVICE } from "./wording.ts";

const LONGEST_ITEM = 1_000;
const LONGEST_NAME = 100;

/** Nothing when there is no item; the items are Markdown. */
export function bulletList(title: string, items: readonly string[]): readonly string[] {
  if (items.length === 0) return [];
  return [[`**${title}**`, "", ...items.map((item) => `- ${item}`)].join("\n")];
}

export function doubtList({ doubts }: Verdict): readonly string[] {
  return bulletList(
    "What we could not settle",
    doubts.map(({ kind, why }) => `${proseOf(why)} ${DOUBT_ADVICE[kind]}`),
  );
}

export function noteList({ verdict, notices }: ReportInput): readonly string[] {
  return bulletList("Notes", [...notices, ...verdict.notes.map(({ text }) => text)].map(proseOf));
}

export function flipList({ flips }: Verdict, target: string): readonly string[] {
  return bulletList(
    "Tasks that flipped (too few instances to test)",
    flips
      .filter((flip) => flip.target === target)
      .map(
        ({ task, trials }) =>
          `${nameCode(task)}: passed on base, failed on head, ${trials} of ${trials}`,
      ),
  );
}

/** A sentence from elsewhere, no longer than a paragraph. */
export function proseOf(text: string): string {
  return markdownText(cut(visible(text), LONGEST_ITEM));
}

/** A few words from elsewhere: a label, a rule, a name. */
export function nameText(name: string): string {
  return markdownText(cut(visible(name), LONGEST_NAME));
}

/** The name of a task, a mode or an instance as inline code. */
export function nameCode(name: string): string {
  return markdownCode(cut(visible(name), LONGEST_NAME));
}
