/**
 * On which tasks did a failure mode break answers, how many, and where in them? For a reader who must not
 * see the answers. Where base passed nothing, the failing answers of head are counted instead.
 */
import { type Example, examplesOf } from "./examples.ts";
import type { ReportTarget } from "./report.ts";

export type BrokenTask = {
  readonly task: string;
  readonly answers: number;
  /** The step most of them first go wrong at, where steps are followed. */
  readonly step: number | null;
  /** What the rule says most often; `null` when only a judge found it, whose words are a model's. */
  readonly rule: string | null;
};

export type BrokenTasks = {
  /** True when base passed these instances. */
  readonly broke: boolean;
  /** Most answers first. */
  readonly tasks: readonly BrokenTask[];
};

export function brokenTasksOf(target: ReportTarget, mode: string): BrokenTasks {
  const all = examplesOf(target, { mode, most: target.head.trials.length });
  const broken = all.filter(({ broke }) => broke);
  const shown = broken.length > 0 ? broken : all;
  const byTask = Map.groupBy(shown, ({ task }) => task);
  const tasks = [...byTask].map(([task, examples]) => describe(task, examples));
  return {
    broke: broken.length > 0,
    tasks: tasks.toSorted((a, b) => b.answers - a.answers || (a.task < b.task ? -1 : 1)),
  };
}

function describe(task: string, examples: readonly Example[]): BrokenTask {
  const findings = examples.map(({ finding }) => finding);
  return {
    task,
    answers: examples.length,
    step: mostFrequent(findings.flatMap(({ step }) => (step === undefined ? [] : [step]))),
    rule: mostFrequent(findings.flatMap(({ by, rule }) => (by === "rule" ? [rule] : []))),
  };
}

/** The first of them when several are as frequent. */
function mostFrequent<Value>(values: readonly Value[]): Value | null {
  const counts = [...Map.groupBy(values, (value) => value)];
  const [first] = counts.toSorted(([, a], [, b]) => b.length - a.length);
  return first === undefined ? null : first[0];
}
