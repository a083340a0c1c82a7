/**
 * Which answers show a failure mode, in Markdown? Their place and the rule; their words only with `excerpts`.
 */
import { cut, markdownCode } from "./escape.ts";
import { type Example, examplesOf } from "./examples.ts";
import { counterpartOf, excerptOf } from "./excerpt.ts";
import { nameCode, nameText, proseOf } from "./markdown-list.ts";
import type { ReportTarget } from "./report.ts";
import { modeLabel, modeMeaning, ON_BASE, type Suspect } from "./wording.ts";

const EXAMPLES_PER_MODE = 2;
const LONGEST_EXCERPT = 300;

/** What the mode means, why it is blamed, and answers that show it. */
export function whatBroke(change: Suspect, target: ReportTarget, excerpts: boolean): string {
  const examples = examplesOf(target, { mode: change.mode, most: EXAMPLES_PER_MODE });
  const parts = [
    `**${nameText(modeLabel(change.mode))}** (${nameCode(change.mode)}, ${change.severity}): ${modeMeaning(change.mode)} ${proseOf(change.why)}`,
  ];
  if (examples.length > 0) {
    parts.push(examples.map((each) => renderExample(each, excerpts)).join("\n"));
  }
  return parts.join("\n\n");
}

function renderExample(example: Example, excerpts: boolean): string {
  const { task, instance, finding, onBase } = example;
  const step = finding.step === undefined ? "" : `, step ${finding.step}`;
  const by = finding.by === "judge" ? "the judge says" : "the rule says";
  const place = `- ${nameCode(task)}, instance ${nameCode(instance)}${step} (${ON_BASE[onBase]}); ${by}: ${nameText(finding.rule)}`;
  if (!excerpts) return place;
  const before = counterpartOf(example);
  const proof = excerptOf(example).filter(({ isProof }) => isProof);
  const quote = (arm: string, text: string) =>
    `  - ${arm}: ${markdownCode(cut(text, LONGEST_EXCERPT))}`;
  return [
    place,
    ...(before === null ? [] : [quote("base", before)]),
    ...proof.map(({ text }) => quote("head", text)),
  ].join("\n");
}
