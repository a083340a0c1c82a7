/**
 * What does a check run say while there is no verdict, and which buttons does it show?
 */
import type { CheckButton } from "../ports.ts";
import { markdownCode, markdownLink, markdownText, plainText } from "./escape.ts";
import { UNTOUCHED } from "./face.ts";

export type ProgressText = { readonly title: string; readonly summary: string };

export const BUTTONS = {
  run: {
    label: "Run evaluation",
    description: "Asks the model about this commit.",
    identifier: "run",
  },
  rerun: {
    label: "Re-run",
    description: "Asks again: nothing was measured.",
    identifier: "rerun",
  },
  accept: {
    label: "Accept...",
    description: "Shows the command that accepts this.",
    identifier: "accept",
  },
} as const satisfies Record<string, CheckButton>;

export function sayOrdering(): ProgressText {
  return { title: "Ordering the evaluation", summary: "A run of the runner workflow is ordered." };
}

export function sayRunning(runUrl: string): ProgressText {
  const link = markdownLink("the run", runUrl) ?? "the run";
  const summary = `Both revisions are measured in ${link}. What that run says itself does not count: its evidence is checked and decided on here.`;
  return { title: "Measuring base and head", summary };
}

export function sayWaiting(of: {
  readonly why: string;
  readonly least: string;
  readonly head: string;
  readonly guarded: readonly string[];
}): ProgressText {
  const files = of.guarded.map((file) => `- ${markdownCode(file)}`).slice(0, 20);
  const summary = [
    `${of.why} Somebody with the role ${of.least} or more reads the change and then presses **${BUTTONS.run.label}**, or comments:`,
    "",
    markdownCode(`/reliability run ${of.head}`),
    ...(files.length === 0 ? [] : ["", "It touches:", ...files]),
  ].join("\n");
  return { title: "Waiting for a maintainer to run the evaluation", summary };
}

/** `notices`: why nothing of what is touched is left to measure. */
export function sayUntouched(notices: readonly string[]): ProgressText {
  if (notices.length === 0) return { title: `Not applicable: ${UNTOUCHED}`, summary: UNTOUCHED };
  const summary = notices.map((notice) => `- ${markdownText(notice)}`).join("\n");
  return { title: "Not applicable: nothing is left to measure.", summary };
}

export function saySuperseded(head: string): ProgressText {
  const summary = `Superseded by ${head}; nothing is concluded about this commit.`;
  return { title: `Superseded by ${head.slice(0, 7)}`, summary };
}

/** There was a run, and what came of it cannot be decided on. */
export function sayRefused(of: {
  readonly why: string;
  readonly runUrl: string | null;
}): ProgressText {
  const link = of.runUrl === null ? null : markdownLink("The run and its log", of.runUrl);
  const summary = [
    `**Nothing is concluded:** ${markdownText(of.why)}`,
    "",
    `Look at the run, then press **${BUTTONS.rerun.label}** or comment ${markdownCode("/reliability run")}. Somebody with write access may do so.`,
    ...(link === null ? [] : ["", link]),
  ].join("\n");
  return { title: `Inconclusive: ${plainText(of.why)}`.slice(0, 120), summary };
}

/** Stands above the text of the verdict that was accepted. */
export function sayAccepted(of: {
  readonly by: string;
  readonly modes: readonly string[];
  readonly reason: string;
}): ProgressText {
  const named = of.modes.join(", ");
  const summary = `**Accepted by ${markdownText(of.by)}** (${markdownText(named)}): ${markdownText(of.reason)}\n\nA new push voids this.`;
  return { title: plainText(`Regression accepted by @${of.by}: ${named}`).slice(0, 120), summary };
}

/** Stands above the text of a verdict that an earlier commit was given. */
export function sayCarried(measured: string): string {
  return `Nothing was asked: this is the same question as at ${measured}, so its verdict stands.`;
}
