/**
 * What does a review task ask: about which kinds of defect, and what would a bare "yes" mean?
 */
import { namedDefects } from "./defect-names.ts";
import type { Asked } from "./review-verdict.ts";

const ASKS =
  /\?\s*$|\b(?:whether|instances? of|look(?:ing)? for|check(?:ing|s)? (?:for|if)|search(?:ing)? for|analy[sz]es? .{1,80} for|known as|review .{1,80} for|find (?:all|any|every)|report (?:all|any|every))\b/i;
const EXAMPLES =
  /\b(?:such as|e\.g\.|for example|for instance|including|like|or (?:any )?other)\b/i;
const SAFETY =
  /\b(?:safe|secure|correct|clean|bug-free|free (?:of|from)|okay|ok|ready to merge)\b/i;
const DANGER =
  /\b(?:vulnerable|unsafe|insecure|defect|bug|flaw|vulnerabilit\w+|problem|issue|wrong|instances?)\b/i;
const FENCE = /```[^`]{0,20000}(?:```|$)/g;
const QUESTION_CHARACTERS = 100_000;

export function whatIsAsked(
  question: string,
  own: readonly (readonly string[])[],
): Pick<Asked, "topic" | "yesMeans"> {
  const sentences = question
    .slice(0, QUESTION_CHARACTERS)
    .replace(FENCE, "\n")
    .split(/(?<=[.!?])\s+|\n/)
    .filter((sentence) => ASKS.test(sentence));
  const kinds = sentences.flatMap((sentence) =>
    EXAMPLES.test(sentence) ? [] : namedDefects(sentence, own).flatMap((name) => name.kinds),
  );
  const yesOrNo = sentences.findLast((sentence) => /\?\s*$/.test(sentence)) ?? "";
  const asksForSafety = SAFETY.test(yesOrNo.replace(/\bnot \w+/g, "")) && !DANGER.test(yesOrNo);
  return {
    topic: kinds.length === 0 || sentences.some((each) => EXAMPLES.test(each)) ? null : kinds,
    yesMeans: asksForSafety ? "absent" : "there",
  };
}
