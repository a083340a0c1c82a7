/**
 * How are the trials of one look asked and graded? In the order they are planned and drawn as they are asked,
 * each graded as soon as it is answered, so that no more is held than what is under way.
 */
import pLimit from "p-limit";
import { pMapIterable } from "p-map";
import type { EvidenceTrial } from "../evidence.ts";
import { judgesOf } from "../suite/judges.ts";
import { drawTrials, type PlannedTrial } from "../trial/plan.ts";
import { askedArms, type PreparedTarget } from "../trial/prepare.ts";
import type { Earlier } from "../trial/resume.ts";
import type { OpenSchedule, Outcome, Unanswered } from "../trial/schedule.ts";
import { type GradedOutcome, gradeOutcome } from "./grade-outcome.ts";

/** Graded answers that may wait for a slower one before them: enough for a call that hangs. */
const MOST_AHEAD = 2000;

/** A graded answer waits for others at most so long, in turns of the event loop: answers may come without end. */
const MOST_TURNS = 20;

export type Asked = {
  readonly trial: Pick<PlannedTrial, "target" | "arm">;
  readonly outcome: Outcome;
  readonly graded: GradedOutcome;
};

/** The trials of one look, in the order they are planned, each graded as soon as it is answered. */
export function answerLook(
  targets: readonly PreparedTarget[],
  taken: number,
  { over, ask, askJudge }: OpenSchedule,
  run: Omit<Parameters<typeof gradeOutcome>[2], "askJudge" | "plantings" | "seed" | "judges"> & {
    readonly nextTurn: () => Promise<void>;
    /** Graded in an earlier run: neither asked nor counted here. */
    readonly isKnown?: Earlier["isKnown"];
  },
): AsyncIterable<Asked> {
  const plantings = { begun: new Set<string>() };
  const graders = new Map(
    targets.map(({ id, seed, suites, arms }) => [
      id,
      { seed, judges: judgesOf(suites, arms[0]?.resolved.providers ?? []) },
    ]),
  );
  // A lane is free for the next call as soon as the answer is there; grading it has time. It waits while answers
  // come in, so that those which come together send their next calls first.
  const lane = pLimit(run.concurrency);
  const turn = pLimit(1);
  let arrived = 0;
  const quiet = async () => {
    for (let turns = 0, known = -1; turns < MOST_TURNS && known !== arrived; turns += 1) {
      known = arrived;
      await run.nextTurn();
    }
  };
  const answer = async (trial: PlannedTrial): Promise<Asked> => {
    const outcome = await lane(() => ask(trial));
    arrived += 1;
    const own = graders.get(trial.target) ?? { seed: "", judges: [] };
    await turn(quiet);
    const graded = await gradeOutcome(trial, outcome, { ...run, ...own, askJudge, plantings });
    return { trial, outcome, graded };
  };
  const trials = (function* () {
    for (const target of targets)
      yield* trialsOfLook(target, taken, { over, isKnown: run.isKnown ?? nothing });
  })();
  const concurrency = 2 * run.concurrency;
  const backpressure = Math.max(MOST_AHEAD, concurrency);
  const asked = async (trial: PlannedTrial | LeftTrial) =>
    "request" in trial ? answer(trial) : leave(trial);
  return pMapIterable(trials, asked, { concurrency, backpressure });
}

type LeftTrial = Pick<PlannedTrial, "target" | "arm"> & {
  readonly outcome: Unanswered;
  readonly record: EvidenceTrial;
};

/** Once nobody is asked any more, the rest is not even drawn: a cancelled job has seconds. */
function* trialsOfLook(
  target: PreparedTarget,
  look: number,
  { over, isKnown }: Pick<OpenSchedule, "over"> & Pick<Earlier, "isKnown">,
): Generator<PlannedTrial | LeftTrial> {
  const arms = askedArms(target);
  const of = { ...target, target: target.id, arms };
  const tasks = new Map(target.tasks.map((task) => [task.id, task]));
  for (const unit of target.units) {
    if (unit.look !== look) continue;
    const outcome = over(target.id);
    if (outcome === null) {
      for (const planned of drawTrials(unit, of)) {
        const name = { task: unit.task, instance: unit.id, trial: planned.trial };
        if (!isKnown(target.id, planned.arm, name)) yield planned;
      }
      continue;
    }
    const { category, severity } = tasks.get(unit.task) ?? {};
    for (let trial = 0; trial < unit.trials; trial++) {
      const { task, id: instance } = unit;
      const grade = { kind: "unanswered" as const, why: outcome.why };
      const record = { task, instance, trial, look, category, severity, grade };
      for (const { arm } of arms) {
        if (!isKnown(target.id, arm, record)) yield { target: target.id, arm, outcome, record };
      }
    }
  }
}

function nothing(): boolean {
  return false;
}

function leave({ target, arm, outcome, record }: LeftTrial): Asked {
  return { trial: { target, arm }, outcome, graded: { record, details: null, sentinels: [] } };
}
