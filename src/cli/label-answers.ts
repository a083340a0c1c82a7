/**
 * What do a task's graders say of right answers, and of answers that fail in one mode each?
 * The simulated model answers in process; programs are run only where that is allowed, judges are not asked.
 */
import { gradeAnswer } from "../grade/grade.ts";
import { modesShown } from "../grade/modes-shown.ts";
import { type Gradable, observe } from "../grade/observe.ts";
import { recordTrial } from "../grade/record.ts";
import type { ModeId } from "../modes.ts";
import type { RunProgram } from "../ports.ts";
import { answerInstance } from "../simulate/answer-instance.ts";
import type { DrilledTask, GradedInstance, Outcome } from "../simulate/drill-world.ts";
import { mutationsFor } from "../simulate/mutate/mutations.ts";
import type { Instance } from "../suite/generate.ts";
import type { Task } from "../suite/suite.ts";
import { playTurns } from "./play-instance.ts";

export type Labels = {
  readonly task: DrilledTask;
  readonly planted: readonly ModeLabels[];
  /** Claimed modes in which no answer could be made to fail. */
  readonly unplanted: readonly ModeId[];
  /** Claimed modes that its graders can report. */
  readonly reportable: readonly ModeId[];
  /** Right answers the graders passed; `null`: the simulated model cannot work the task out. */
  readonly accepted: number | null;
};

export type ModeLabels = {
  readonly mode: ModeId;
  /** Answers that fail in it: one for every instance of the pool that can. */
  readonly planted: number;
  /** How many of them the graders said to fail in it. */
  readonly labelled: number;
};

export type Labelling = {
  readonly task: Task;
  /** Instances to plant failures into. */
  readonly pool: readonly Instance[];
  readonly instances: number;
  readonly runProgram: RunProgram | null;
  readonly confidentAt: number;
  readonly signal: AbortSignal;
};

/** A task that passes fewer right answers than this tells nothing about failing ones. */
const LEAST_ACCEPTED = 0.5;
const PASSED: Outcome = { grade: { kind: "passed" } };
const PROGRAMS_AT_A_TIME = 2;

export async function labelTask(of: Labelling): Promise<Labels> {
  const { task, pool } = of;
  const shown = new Set(pool.flatMap(({ graders }) => modesShown(graders)));
  const claims = claimedModes(task, shown);
  const reportable = claims.filter((mode) => shown.has(mode));
  const drilled = (graded: readonly GradedInstance[]): DrilledTask => {
    const { id, category, trials } = task;
    return { task: id, category, claims, instances: of.instances, trials, pool: graded };
  };
  const left = (): Labels => ({
    task: drilled(pool.map(() => ({ right: PASSED, failing: [] }))),
    planted: [],
    unplanted: claims,
    reportable,
    accepted: null,
  });
  const modes = plantable(task, pool);
  const right = await answerAll(of, null);
  const accepted = right.filter(({ outcome }) => outcome.grade.kind === "passed").length;
  if (accepted < LEAST_ACCEPTED * pool.length) return left();
  const failing = pool.map((): GradedInstance["failing"][number][] => []);
  const planted: ModeLabels[] = [];
  for (const mode of modes) {
    const failed = await answerAll(of, mode);
    for (const { at, outcome } of failed) failing[at]?.push({ mode, outcome });
    const labelled = failed.filter(({ outcome }) => shows(outcome, mode)).length;
    if (failed.length > 0) planted.push({ mode, planted: failed.length, labelled });
  }
  return {
    task: drilled(right.map(({ outcome }, at) => ({ right: outcome, failing: failing[at] ?? [] }))),
    planted,
    unplanted: claims.filter((mode) => planted.every((each) => each.mode !== mode)),
    reportable,
    accepted,
  };
}

/** What the task says; else all that its graders can report but what every grader can. */
function claimedModes(task: Task, shown: ReadonlySet<ModeId>): readonly ModeId[] {
  if (task.modes !== null) return task.modes;
  return [...shown].filter((mode) => !EVERYWHERE.includes(mode)).sort();
}

const EVERYWHERE: readonly ModeId[] = ["format.empty", "format.truncated"];

function plantable(task: Task, pool: readonly Instance[]): readonly ModeId[] {
  const modes = pool.flatMap((instance) => [
    ...mutationsFor({ ...instance, input: instance.input ?? "", task }).keys(),
  ]);
  return [...new Set(modes)].sort();
}

type Answered = { readonly at: number; readonly outcome: Outcome };

/** Instances that cannot fail in the mode are left out; `null` asks for right answers. */
async function answerAll(of: Labelling, mode: ModeId | null): Promise<readonly Answered[]> {
  const { task, pool, runProgram, confidentAt, signal } = of;
  const play = async (instance: Instance, at: number) => {
    const { input, tools, variables, environment = null } = instance;
    const question = input ?? "";
    const known = { ...instance, input: question, task };
    const answer = await playTurns(instance, (since) =>
      answerInstance(known, { mode, tools, seed: at, since }),
    );
    if (answer === null) return [];
    // What a judge says cannot be known without asking one.
    const graders = instance.graders.filter(({ kind }) => kind !== "judge");
    const gradable: Gradable = { answer, graders, tools, variables, question, input, environment };
    return [{ instance, at, gradable }];
  };
  const replies = (await Promise.all(pool.map(play))).flat();
  const observed = await observe(
    replies.map(({ gradable }) => gradable),
    {
      runProgram,
      askJudge: () => Promise.resolve({ kind: "none", why: "no judge is asked" }),
      concurrency: PROGRAMS_AT_A_TIME,
      signal,
    },
  );
  return replies.map(({ instance, at, gradable }, index) => {
    const own = observed[index] ?? new Map();
    const graded = gradeAnswer({ ...gradable, confidentAt, observed: own });
    const { answer } = gradable;
    const result = { kind: "answered", answer, ...graded, tokens: null, costUsd: null } as const;
    const record = recordTrial({ instance, trial: 0, look: null, result, seed: "drill" });
    return { at, outcome: { grade: record.grade, confidence: record.confidence } };
  });
}

function shows({ grade }: Outcome, mode: ModeId): boolean {
  return grade.kind === "failed" && grade.findings.some((finding) => finding.mode === mode);
}
