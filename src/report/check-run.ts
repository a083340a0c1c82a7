/**
 * What does the check run say, and does it block? A summary as short as the comment, the details below it,
 * and annotations on the changed lines of the prompts.
 */
import type { CheckOutput } from "../ports.ts";
import type { Verdict } from "../verdict.ts";
import { annotationsOf } from "./annotations.ts";
import { commentSections } from "./comment.ts";
import { cut, plainText } from "./escape.ts";
import { faceOf } from "./face.ts";
import { markdownSections } from "./markdown.ts";
import { type ReportInput, withAllowedText } from "./report.ts";
import { fittingVersions, type Section } from "./section.ts";
import { modeLabel, points } from "./wording.ts";

export type CheckRun = CheckOutput & { readonly conclusion: "success" | "failure" | "neutral" };

const MOST = { characters: 65_535, bytes: 65_535 };
/** GitHub takes 255, however it counts. */
const LONGEST_TITLE = 120;
const NAMED_MODES = 2;

/** Said in the summary; the details say the rest. */
const IN_SUMMARY: readonly Section["kind"][] = [
  "essential",
  "target",
  "doubts",
  "flips",
  "changes",
  "limits",
  "notes",
];
const IN_DETAILS: readonly Section["kind"][] = [
  "target",
  "broke",
  "tasks",
  "unclear",
  "categories",
  "calibration",
  "methods",
  "prompt-diff",
];

export function renderCheckRun(
  input: ReportInput,
  options: { readonly excerpts: boolean; readonly reportUrl: string | null },
): CheckRun {
  const { verdict } = input;
  const details = only(markdownSections(input, options), IN_DETAILS);
  const [summary] = fittingVersions(only(commentSections(input, options), IN_SUMMARY), MOST);
  const hasDetails = details.some(({ kind }) => kind !== "target");
  return {
    conclusion: conclusionOf(verdict),
    title: cut(plainText(titleOf(verdict)), LONGEST_TITLE),
    summary,
    ...(hasDetails ? { text: fittingVersions(details, MOST)[0] } : {}),
    annotations: annotationsOf(withAllowedText(input)),
  };
}

/** Inconclusive blocks unless the policy says otherwise; a required check takes `neutral` for a pass. */
function conclusionOf({ kind, policy }: Verdict): CheckRun["conclusion"] {
  switch (kind) {
    case "passed":
    case "not-applicable":
      return "success";
    case "regressed":
      return "failure";
    case "inconclusive":
      return policy.onInconclusive === "warn" ? "neutral" : "failure";
  }
}

/** What is worst, in one line. */
function titleOf(verdict: Verdict): string {
  const worse = verdict.changes.filter(
    ({ status, scope, mode }) => status === "regressed" && scope === "target" && mode !== "any",
  );
  if (verdict.kind !== "regressed" || worse.length === 0) return faceOf(verdict).headline;
  const named = worse
    .slice(0, NAMED_MODES)
    .map(({ mode, difference }) => `${modeLabel(mode)} ${points(difference)}`);
  const more = worse.length - named.length;
  return `Less reliable: ${named.join(", ")}${more > 0 ? `, and ${more} more` : ""}`;
}

function only(sections: readonly Section[], kinds: readonly Section["kind"][]): readonly Section[] {
  return sections.filter(({ kind }) => kinds.includes(kind));
}
