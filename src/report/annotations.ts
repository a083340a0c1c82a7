/**
 * What does a reviewer read beside the changed lines of a prompt? What the change did to the answers: one
 * annotation a hunk, in our own words and numbers.
 */
import type { CheckAnnotation } from "../ports.ts";
import type { Change, Verdict } from "../verdict.ts";
import { cut, plainText } from "./escape.ts";
import { faceOf } from "./face.ts";
import type { ReportInput, ReportTarget } from "./report.ts";
import { changedHunks } from "./unified-diff.ts";
import {
  differenceWithInterval,
  modeLabel,
  percent,
  pValue,
  rowName,
  VERDICT_WORD,
} from "./wording.ts";

/** Of one pull request; more would hide the diff. */
const MOST_ANNOTATIONS = 100;
const MOST_ROWS = 8;
const LONGEST_NAME = 100;
/** GitHub takes 64 KB. */
const LONGEST_MESSAGE = 10_000;
/** GitHub takes 255, however it counts. */
const LONGEST_TITLE = 120;

export function annotationsOf({ verdict, targets }: ReportInput): readonly CheckAnnotation[] {
  const hunks = targets.flatMap((target) =>
    changedHunks(target.promptDiff ?? "").map((hunk) => ({ ...hunk, target })),
  );
  const places = Map.groupBy(hunks, ({ path, from, to }) => JSON.stringify([path, from, to]));
  return [...places.values()].slice(0, MOST_ANNOTATIONS).flatMap((shared) => {
    const [hunk] = shared;
    if (hunk === undefined) return [];
    const all = shared.map(({ target }) => target);
    return [annotate(verdict, all, hunk)];
  });
}

function annotate(
  verdict: Verdict,
  targets: readonly ReportTarget[],
  hunk: { readonly path: string; readonly from: number; readonly to: number },
): CheckAnnotation {
  const isWorse = targets.some(({ target }) => kindOf(verdict, target) === "regressed");
  const kind = isWorse ? "regressed" : verdict.kind;
  const title = `${VERDICT_WORD[kind]}: ${targets.map(({ target }) => target).join(", ")}`;
  return {
    path: hunk.path,
    start_line: hunk.from,
    end_line: hunk.to,
    annotation_level: isWorse ? "failure" : "notice",
    title: cut(plainText(title), LONGEST_TITLE),
    message: cut(targets.map((target) => messageOf(verdict, target)).join("\n\n"), LONGEST_MESSAGE),
  };
}

function messageOf(verdict: Verdict, { target }: ReportTarget): string {
  const own = verdict.targets.find((each) => each.target === target);
  const rows = verdict.changes.filter(
    (change) => change.target === target && change.status === "regressed",
  );
  const limits = verdict.limits.filter((limit) => limit.target === target && limit.exceeded);
  const lines = [
    ...rows.map(sayRow),
    ...limits.map(
      ({ mode, limit, head }) =>
        `${nameOf(modeLabel(mode))} (${nameOf(mode)}): ${percent(head.rate)}, over the limit of ${percent(limit)}`,
    ),
  ];
  const more = lines.length - MOST_ROWS;
  const rest = more > 0 ? [`and ${more} more`] : [];
  if (lines.length > 0) {
    return [
      `This change makes ${nameOf(target)} less reliable:`,
      ...lines.slice(0, MOST_ROWS),
      ...rest,
    ].join("\n");
  }
  const headline = faceOf(verdict).headline;
  return `${nameOf(target)}: ${own === undefined ? headline : cut(plainText(own.why), 1_000)}`;
}

function sayRow(change: Change): string {
  const { scope, mode, base, head, adjusted } = change;
  const name =
    scope === "task" || mode === "any" ? rowName(change) : `${modeLabel(mode)} (${mode})`;
  return `${nameOf(name)}: ${percent(base.rate)} on base, ${percent(head.rate)} on head, ${differenceWithInterval(change)} points, adjusted p ${pValue(adjusted)}`;
}

function kindOf(verdict: Verdict, target: string) {
  return verdict.targets.find((each) => each.target === target)?.kind ?? verdict.kind;
}

function nameOf(name: string): string {
  return cut(plainText(name), LONGEST_NAME);
}
