/**
 * What does a reviewer read under the pull request? The verdict, what moved and by how much, where, and what
 * to do: one screen. No words of a model and no instance unless `excerpts` asks for them.
 */
import type { Verdict } from "../verdict.ts";
import { commentTarget } from "./comment-target.ts";
import { circumstanceLine, footer, headlineOf, nextLine } from "./headline.ts";
import { doubtList, noteList, proseOf } from "./markdown-list.ts";
import { type ReportInput, withAllowedText } from "./report.ts";
import { fittingVersions, type Section } from "./section.ts";

export type CommentOptions = {
  /** The first line, by which a publisher finds its comment again: `markerOf(name)`. */
  readonly marker: string;
  readonly excerpts: boolean;
  /** The full report or the job summary. */
  readonly reportUrl: string | null;
  /** Characters; GitHub refuses more than 65,536. */
  readonly limit?: number;
};

const MOST_CHARACTERS = 60_000;
/** GitHub has counted bytes at times. */
const MOST_BYTES = 65_535;

export function renderComment(input: ReportInput, options: CommentOptions): string {
  const [longest] = renderCommentLadder(input, options);
  return longest;
}

/** The comment and its ever shorter versions, for when GitHub refuses one; never empty. */
export function renderCommentLadder(
  input: ReportInput,
  options: CommentOptions,
): readonly [string, ...string[]] {
  const { limit: characters = MOST_CHARACTERS } = options;
  const marker: Section = { kind: "essential", text: options.marker };
  return fittingVersions([marker, ...commentSections(input, options)], {
    characters,
    bytes: MOST_BYTES,
  });
}

/** What the comment says, without its marker. */
export function commentSections(
  given: ReportInput,
  options: Pick<CommentOptions, "excerpts" | "reportUrl">,
): readonly Section[] {
  const input = withAllowedText(given);
  const { verdict, targets, circumstance } = input;
  if (isUntouched(verdict)) return [{ kind: "essential", text: `**${headlineOf(verdict)}**` }];
  const doubts = doubtList(verdict).map((text): Section => ({ kind: "doubts", text }));
  const isUnsettled = verdict.kind === "inconclusive";
  const of = { ...options, isOnly: targets.length === 1 };
  return [
    { kind: "essential", text: `## ${headlineOf(verdict)}` },
    { kind: "essential", text: proseOf(verdict.why) },
    ...(circumstance === undefined
      ? []
      : [{ kind: "essential" as const, text: circumstanceLine(circumstance) }]),
    ...(isUnsettled ? doubts : []),
    ...targets.flatMap((target) => commentTarget(verdict, target, of)),
    ...(isUnsettled ? [] : doubts),
    ...noteList(input).map((text): Section => ({ kind: "notes", text })),
    { kind: "essential", text: nextLine(verdict, circumstance) },
    { kind: "essential", text: footer(verdict, { reportUrl: options.reportUrl, circumstance }) },
  ];
}

/** Nothing that is gated changed: one line says it all. */
function isUntouched({ kind, cost, targets }: Verdict): boolean {
  return kind === "not-applicable" && cost.calls === 0 && targets.length === 0;
}
