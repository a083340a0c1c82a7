/**
 * How was this decided, in words a reader without statistics can check?
 */
import type { Verdict } from "../../verdict.ts";
import { percent } from "../wording.ts";
import { html, list, type Markup } from "./markup.ts";

export function renderMethods({ policy }: Verdict): Markup {
  const alpha = String(policy.alpha);
  const equivalence = percent(policy.equivalence).replace(" %", " points");
  const detect = percent(policy.detect).replace(" %", " points");
  return list([
    html`<strong>Same questions for both.</strong> Base and head answer the same instances of every task, so luck with easy questions cannot favour one of them.`,
    html`<strong>What counts.</strong> A rate is the share of answered and graded trials that show a failure mode. Missing answers are counted and shown, never scored.`,
    html`<strong>Difference and interval.</strong> The difference is head minus base in percentage points, over the tasks' instances. The interval holds the true difference in about 95 of 100 runs.`,
    html`<strong>Adjusted p.</strong> How often a rise at least this clear would show up anywhere in the report if nothing had changed: base and head are swapped at random, instance by instance, and the clearest row of each swap is noted. Asking about many modes at once is thereby paid for.`,
    html`<strong>Worse</strong> means: adjusted p is at most ${alpha} and the rise reaches the margin of its severity (for a task: 30 points). With five or more tasks a rise must also be more than the chance of a few tasks. <strong>No worse</strong> means the interval excludes a rise of ${equivalence}. <strong>Unclear</strong> means neither shown nor excluded.`,
    html`<strong>p over tasks.</strong> The same swap, with whole tasks instead of single instances. When it is small, the rise is likely to carry over to other tasks of this kind; the verdict itself speaks of the tasks of this suite.`,
    html`<strong>Passed</strong> asks for proof too: a rise of all failures by ${detect} must be excluded. Otherwise the verdict is inconclusive.`,
  ]);
}
