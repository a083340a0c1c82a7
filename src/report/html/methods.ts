/**
 * How was this decided, in words a reader without statistics can check?
 */
import type { Verdict } from "../../verdict.ts";
import { percent } from "../wording.ts";
import { html, list, type Markup } from "./markup.ts";

export function renderMethods({ policy }: Verdict): Markup {
  const alpha = percent(policy.alpha);
  const detect = percent(policy.detect).replace(" %", " points");
  return list([
    html`<strong>Same questions for both.</strong> Base and head answer the same instances of every task, so luck with easy questions cannot favour one of them.`,
    html`<strong>What counts.</strong> A rate is the share of answered and graded trials that show a failure mode. Missing answers are counted and shown, never scored.`,
    html`<strong>Difference and interval.</strong> The difference is head minus base in percentage points, over the tasks' instances. The interval holds the true difference in about 95 of 100 runs.`,
    html`<strong>Adjusted p.</strong> How often a rise at least this clear would show up somewhere in the report if nothing had changed: base and head answers are swapped at random, pair by pair, and the clearest row of each swap is kept. Looking at many modes at once is thereby paid for.`,
    html`<strong>Worse</strong> means: adjusted p at most ${alpha} and a rise of at least the margin of that severity. <strong>Unclear</strong> means neither shown nor excluded. <strong>No worse</strong> means a rise beyond the margin is excluded.`,
    html`<strong>p over tasks.</strong> The same question with whole tasks swapped instead of single answers: small when the rise is likely to carry over to other tasks of this kind. It changes no verdict.`,
    html`<strong>Passed</strong> asks for proof too: a rise of all failures by ${detect} must be excluded, otherwise the verdict is inconclusive.`,
  ]);
}
