/**
 * Which answers show best how head got worse? For a failure mode, the instances that broke come first:
 * passed on base, failed on head with that mode.
 */
import type { EvidenceTrial } from "../evidence.ts";
import type { Finding, Transcript } from "../transcript.ts";
import type { ReportTarget } from "./report.ts";

export type Example = {
  readonly task: string;
  readonly instance: string;
  readonly trial: number;
  /** How base did on the same trial; `unknown` where it has no graded answer. */
  readonly onBase: "passed" | "failed" | "unknown";
  /** True when base passed this instance and head did not. */
  readonly broke: boolean;
  readonly finding: Finding;
  /** The transcripts, where the run kept them. */
  readonly head: Transcript | null;
  readonly base: Transcript | null;
};

/** No report shows more of a failure mode. */
export const MOST_EXAMPLES = 3;

/** The trials whose transcripts a report of this target may show. */
export function shownTrials(
  target: ReportTarget,
): (trial: {
  readonly task: string;
  readonly instance: string;
  readonly trial: number;
}) => boolean {
  const modes = target.head.trials.flatMap(({ grade }) =>
    grade.kind === "failed" ? grade.findings.map(({ mode }) => mode) : [],
  );
  const shown = ["any", ...new Set(modes)].flatMap((mode) =>
    examplesOf(target, { mode, most: MOST_EXAMPLES }).map(keyOf),
  );
  const keys = new Set(shown);
  return (trial) => keys.has(keyOf(trial));
}

/** At most `most` examples, one task after another so that they differ; `any` takes every mode. */
export function examplesOf(
  target: ReportTarget,
  of: { readonly mode: string; readonly task?: string | undefined; readonly most: number },
): readonly Example[] {
  const grades = new Map(
    (target.base?.trials ?? []).map((trial) => [keyOf(trial), trial.grade.kind]),
  );
  const transcripts = new Map(
    target.transcripts.map((each) => [`${each.arm}\n${keyOf(each)}`, each]),
  );
  const found: Example[] = [];
  for (const trial of target.head.trials) {
    if (of.task !== undefined && trial.task !== of.task) continue;
    const finding = findingOf(trial, of.mode);
    if (finding === undefined) continue;
    const key = keyOf(trial);
    const grade = grades.get(key);
    const onBase = grade === "passed" || grade === "failed" ? grade : "unknown";
    const head = transcripts.get(`head\n${key}`) ?? null;
    const quoted = head?.findings.find(
      ({ mode, rule, step }) =>
        mode === finding.mode && rule === finding.rule && step === finding.step,
    );
    found.push({
      task: trial.task,
      instance: trial.instance,
      trial: trial.trial,
      onBase,
      broke: onBase === "passed",
      finding: quoted ?? finding,
      head,
      base: transcripts.get(`base\n${key}`) ?? null,
    });
  }
  return varied(found).slice(0, of.most);
}

function findingOf(trial: EvidenceTrial, mode: string) {
  if (trial.grade.kind !== "failed") return undefined;
  return trial.grade.findings.find((finding) => mode === "any" || finding.mode === mode);
}

/** Broken ones first; then one of each task before the second of any. */
function varied(examples: readonly Example[]): readonly Example[] {
  const seen = new Map<string, number>();
  const ranked = examples.map((example) => {
    const group = `${example.broke}\n${example.task}`;
    const turn = seen.get(group) ?? 0;
    seen.set(group, turn + 1);
    return { example, turn };
  });
  return ranked
    .toSorted((a, b) => Number(b.example.broke) - Number(a.example.broke) || a.turn - b.turn)
    .map(({ example }) => example);
}

function keyOf(of: { readonly task: string; readonly instance: string; readonly trial: number }) {
  return `${of.task}\n${of.instance}\n${of.trial}`;
}
