/**
 * How does a test reporter read a verdict? JUnit XML: a suite a target, a case a failure mode, task or limit.
 * The first case of each suite is the verdict itself, so that a run that could not tell is never an empty, green suite.
 */
import type { Change, Doubt, Verdict } from "../verdict.ts";
import { visible } from "./escape.ts";
import { examplesOf } from "./examples.ts";
import type { ReportInput, ReportTarget } from "./report.ts";
import { differenceWithInterval, modeLabel, percent, rateOf } from "./wording.ts";

type Outcome = "passed" | "failure" | "error" | "skipped";
type Case = {
  readonly name: string;
  readonly outcome: Outcome;
  readonly message: string;
  readonly more: readonly string[];
};

const EXAMPLES = 3;

export async function renderJunit({ verdict, targets }: ReportInput): Promise<string> {
  const { create } = await import("xmlbuilder2");
  const suites = suitesOf(verdict, targets);
  const all = suites.flatMap(({ cases }) => cases);
  const root = create({ version: "1.0", encoding: "UTF-8", invalidCharReplacement: "\ufffd" }).ele(
    "testsuites",
    { name: "reliability-gate", ...countsOf(all) },
  );
  for (const { target, cases } of suites) {
    const skipped = cases.filter(({ outcome }) => outcome === "skipped").length;
    const suite = root.ele("testsuite", { name: visible(target), ...countsOf(cases), skipped });
    for (const { name, outcome, message, more } of cases) {
      const testcase = suite.ele("testcase", {
        name: visible(name),
        classname: visible(`reliability.${target}`),
      });
      const body = visible([message, ...more].join("\n"));
      if (outcome === "skipped") testcase.ele("skipped").txt(body);
      else if (outcome === "passed") testcase.ele("system-out").txt(body);
      else testcase.ele(outcome, { type: outcome, message: visible(message) }).txt(body);
    }
  }
  return `${root.end({ prettyPrint: true })}\n`;
}

function countsOf(cases: readonly Case[]) {
  const count = (wanted: Outcome) => cases.filter(({ outcome }) => outcome === wanted).length;
  return { tests: cases.length, failures: count("failure"), errors: count("error") };
}

function suitesOf(verdict: Verdict, targets: readonly ReportTarget[]) {
  const names = [...new Set(verdict.targets.map(({ target }) => target))];
  if (names.length === 0)
    return [{ target: "all targets", cases: [verdictCase(verdict, verdict)] }];
  return names.map((name) => {
    const own = verdict.targets.find(({ target }) => target === name) ?? verdict;
    const shown = targets.find(({ target }) => target === name);
    const of = <Item extends { readonly target: string }>(items: readonly Item[]) =>
      items.filter(({ target }) => target === name);
    return {
      target: name,
      cases: [
        verdictCase(verdict, own),
        ...of(verdict.changes).map((change) => changeCase(change, shown)),
        ...of(verdict.limits).map(limitCase),
        ...of(verdict.doubts).map((doubt) => doubtCase(doubt, verdict)),
      ],
    };
  });
}

function verdictCase(verdict: Verdict, { kind, why }: Pick<Verdict, "kind" | "why">): Case {
  const name = "verdict";
  switch (kind) {
    case "regressed":
      return { name, outcome: "failure", message: why, more: [] };
    case "inconclusive":
      return { name, outcome: undecided(verdict), message: why, more: [] };
    case "not-applicable":
      return { name, outcome: "skipped", message: why, more: [] };
    case "passed":
      return { name, outcome: "passed", message: why, more: [] };
  }
}

/** Trouble is no pass: an error, unless the policy lets it through with a warning. */
function undecided({ policy }: Verdict): Outcome {
  return policy.onInconclusive === "fail" ? "error" : "skipped";
}

function changeCase(change: Change, target: ReportTarget | undefined): Case {
  const { scope, task, mode, gated, status, why } = change;
  const what = mode === "any" ? modeLabel(mode) : `${modeLabel(mode)} (${mode})`;
  const name = scope === "task" ? `${what}, task ${task ?? ""}` : what;
  const numbers = `${rateOf(change, "base")} on base, ${rateOf(change, "head")} on head, difference ${differenceWithInterval(change)} points.`;
  if (status !== "regressed") return { name, outcome: "passed", message: numbers, more: [why] };
  const of = { mode, most: EXAMPLES, ...(scope === "task" ? { task } : {}) };
  const examples = target === undefined ? [] : examplesOf(target, of);
  const more = [
    why,
    ...examples.map((each) => `${each.task}, instance ${each.instance}: ${each.finding.rule}`),
  ];
  return gated
    ? { name, outcome: "failure", message: numbers, more }
    : { name, outcome: "skipped", message: `Reported, not gated. ${numbers}`, more };
}

function limitCase({ mode, limit, head, exceeded }: Verdict["limits"][number]): Case {
  return {
    name: `limit of ${modeLabel(mode)} (${mode})`,
    outcome: exceeded ? "failure" : "passed",
    message: `${percent(head.rate)} on head, at most ${percent(limit)} allowed.`,
    more: [],
  };
}

function doubtCase({ kind, why }: Doubt, verdict: Verdict): Case {
  return { name: `doubt: ${kind}`, outcome: undecided(verdict), message: why, more: [] };
}
