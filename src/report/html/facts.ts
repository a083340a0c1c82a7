/**
 * Which four numbers sum a target up? Failures, critical errors, what the run could see, and the weakest place.
 */
import type { Verdict } from "../../verdict.ts";
import { categoriesOf, criticalErrors, type Share } from "../categories.ts";
import type { ReportTarget } from "../report.ts";
import { modeLabel, modesOf, percent, points } from "../wording.ts";
import { html, type Markup, nothing } from "./markup.ts";

export function renderFacts(verdict: Verdict, target: ReportTarget): Markup {
  const any = modesOf(verdict, target.target).find(({ mode }) => mode === "any");
  const summary = verdict.targets.find((each) => each.target === target.target);
  const rise = summary?.detectableIncrease;
  const weakest = categoriesOf(target.base, target.head)
    .flatMap((row) => (row.head.rate === null ? [] : [{ ...row, rate: row.head.rate }]))
    .toSorted((a, b) => a.rate - b.rate)[0];
  return html`<dl class="facts">
${
  any === undefined
    ? nothing
    : fact("All failures", arrow(any.base.rate, any.head.rate), points(any.difference))
}${critical(target)}${
  weakest === undefined
    ? nothing
    : fact(
        "Weakest category",
        weakest.category,
        weakest.keyMode === null
          ? "nothing fails"
          : `${percent(weakest.rate)} succeed; most often ${modeLabel(weakest.keyMode.mode).toLowerCase()}`,
      )
}${
  rise === null || rise === undefined
    ? nothing
    : fact(
        "Smallest rise this run can see",
        percent(rise).replace(" %", " points"),
        "in all failures, with 80 % power",
      )
}</dl>
`;
}

function critical({ base, head }: ReportTarget): Markup {
  const now = criticalErrors(head);
  const before = base === null ? null : criticalErrors(base);
  return fact(
    "Answers with a critical error",
    before === null ? percent(now.rate) : arrow(before.rate, now.rate),
    before === null ? counted(now) : `${counted(before)}, then ${counted(now)}`,
  );
}

function fact(name: string, value: string, remark: string): Markup {
  return html`<div><dt>${name}</dt><dd>${value.replaceAll(" %", "\u00a0%")} <small>${remark}</small></dd></div>
`;
}

function arrow(base: number | null, head: number | null): string {
  return `${percent(base)} → ${percent(head)}`;
}

function counted({ count, trials }: Share): string {
  return `${count} of ${trials}`;
}
