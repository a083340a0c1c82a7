/**
 * How are batches of trials asked? Bounded concurrency, one signal, one budget of calls.
 * Concurrency exists here only. A trial without an answer says why; nothing is thrown away.
 */
import pMap from "p-map";
import type { CallModel, Reply } from "../ports.ts";
import type { Problem } from "../problem.ts";
import type { PlannedTrial } from "./plan.ts";

export type Outcome =
  | { readonly kind: "answered"; readonly reply: Reply }
  | { readonly kind: "unanswered"; readonly why: string; readonly problem: Problem | null };

export type Schedule = {
  readonly callModel: (provider: string) => CallModel;
  readonly concurrency: number;
  /** Aborted by the deadline or the person; calls in flight are cancelled, the rest not made. */
  readonly signal: AbortSignal;
  /** Calls that may still be made. */
  readonly callsLeft: number;
  readonly onOutcome: (trial: PlannedTrial, outcome: Outcome) => void;
};

/** Asks a batch of trials, each once; the outcomes come in the order of the trials. */
export type RunBatch = (trials: readonly PlannedTrial[]) => Promise<readonly Outcome[]>;

/** One schedule for a whole run: what stopped one batch stops the next, and the budget is shared. */
export function openSchedule(schedule: Schedule): RunBatch {
  let { callsLeft } = schedule;
  /** Set once a problem concerns every further call: asking on would only cost time and money. */
  let stop: Problem | null = null;
  let answered = false;
  let failures = 0;

  const ask = async (trial: PlannedTrial): Promise<Outcome> => {
    if (stop !== null) return { kind: "unanswered", why: stop.kind, problem: stop };
    if (schedule.signal.aborted || callsLeft <= 0) return stoppedByBudget();
    callsLeft -= 1;
    const reply = await schedule.callModel(trial.provider)(trial.request, schedule.signal);
    if (reply.ok) {
      answered = true;
      return { kind: "answered", reply: reply.value };
    }
    if (schedule.signal.aborted) return stoppedByBudget();
    failures += 1;
    const { problem } = reply;
    const isOutage = !answered && failures > schedule.concurrency;
    if (concernsEveryCall(problem) || isOutage) stop ??= problem;
    return { kind: "unanswered", why: problem.kind, problem };
  };

  return (trials) =>
    pMap(
      trials,
      async (trial) => {
        const outcome = await ask(trial);
        schedule.onOutcome(trial, outcome);
        return outcome;
      },
      { concurrency: schedule.concurrency },
    );
}

function stoppedByBudget(): Outcome {
  return { kind: "unanswered", why: "budget-stopped", problem: null };
}

function concernsEveryCall(problem: Problem): boolean {
  return (
    problem.kind === "key-missing" ||
    problem.kind === "key-rejected" ||
    problem.kind === "quota-exhausted"
  );
}
