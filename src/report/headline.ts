/**
 * What stands at the top of every Markdown report? The verdict in one line, how it came about where the run
 * was no ordinary one, and a link to more.
 */
import type { Verdict } from "../verdict.ts";
import { sayCircumstance } from "./circumstance.ts";
import { cut, markdownLink } from "./escape.ts";
import { faceOf } from "./face.ts";
import { nameText } from "./markdown-list.ts";
import type { Circumstance } from "./report.ts";
import { costOf, nextStep, VERDICT_WORD } from "./wording.ts";

const LONGEST_RUN = 100;

/** "✕ Regressed: this change makes the answers less reliable." */
export function headlineOf(verdict: Verdict): string {
  const { sign, headline } = faceOf(verdict);
  const sentence = headline.charAt(0).toLowerCase() + headline.slice(1);
  return `${sign} ${VERDICT_WORD[verdict.kind]}: ${sentence}`;
}

export function circumstanceLine(circumstance: Circumstance): string {
  switch (circumstance.kind) {
    case "reused": {
      const { run, url } = circumstance;
      const link = url === null ? null : markdownLink(`run ${cut(run, LONGEST_RUN)}`, url);
      return `Nothing was asked: this is the same experiment as ${link ?? nameText(`run ${run}`)}, so its verdict is reused.`;
    }
    case "fork-without-key":
      return sayCircumstance(circumstance);
    case "not-authoritative":
      return `**${sayCircumstance(circumstance)}**`;
  }
}

/** What to do; on a fork it is not the author's move. */
export function nextLine(verdict: Verdict, circumstance: Circumstance | undefined): string {
  const step =
    circumstance?.kind === "fork-without-key"
      ? "A maintainer reads the change and then runs the gate for this commit; the author need not do anything."
      : nextStep(verdict);
  return `**Next:** ${step}`;
}

/** Link, cost of this run, and tool. */
export function footer(
  verdict: Verdict,
  of: { readonly reportUrl: string | null; readonly circumstance: Circumstance | undefined },
): string {
  const link = of.reportUrl === null ? null : markdownLink("Full report", of.reportUrl);
  const cost = of.circumstance?.kind === "reused" ? "no calls" : costOf(verdict);
  const tool = `reliability-gate ${nameText(verdict.tool.version)}`;
  return [...(link === null ? [] : [link]), cost, tool].join(" · ");
}
