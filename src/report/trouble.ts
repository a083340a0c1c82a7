/**
 * What does a reader see when there is no verdict at all: a file that is not valid, or a run that could not
 * be made? What, why and what to do, with marks at the lines that are wrong.
 */
import type { CheckAnnotation, CheckOutput } from "../ports.ts";
import { blame, explain, type Problem } from "../problem.ts";
import { markdownText } from "./escape.ts";

export type Trouble = {
  /** The author's files are not valid, or nothing could be concluded. */
  readonly kind: "error" | "inconclusive";
  readonly headline: string;
  readonly markdown: string;
  readonly output: CheckOutput;
};

const LONGEST_MESSAGE = 2_000;
const LONGEST_TITLE = 200;

export function renderTrouble(problem: Problem): Trouble {
  const { what, why, doThis } = explain(problem);
  const isAuthors = blame(problem) === "author";
  const headline = isAuthors
    ? `✕ Error: ${what}.`
    : `? Inconclusive: ${what}, so nothing is concluded.`;
  const reasons = why.split("\n").map((line) => `- ${markdownText(line)}`);
  const lines = [...reasons, "", markdownText(doThis)];
  const summary = lines.join("\n").slice(0, 60_000);
  return {
    kind: isAuthors ? "error" : "inconclusive",
    headline,
    markdown: `## ${markdownText(headline)}\n\n${summary}`,
    output: {
      title: headline.slice(0, LONGEST_TITLE),
      summary,
      annotations: problem.kind === "invalid-file" ? problem.issues.map(annotate) : [],
    },
  };
}

function annotate({
  at,
  message,
  hint,
}: Extract<Problem, { kind: "invalid-file" }>["issues"][number]): CheckAnnotation {
  return {
    path: at.file,
    start_line: at.line,
    end_line: at.line,
    annotation_level: "failure",
    title: "Not valid",
    message: `${message}${hint === undefined ? "" : ` (${hint})`}`.slice(0, LONGEST_MESSAGE),
  };
}
