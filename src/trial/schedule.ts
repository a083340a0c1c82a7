/**
 * How are batches of trials, and the judges of their answers, asked? Bounded concurrency, one signal, one
 * budget of calls. A trial without an answer says why; nothing is thrown away.
 */
import pMap from "p-map";
import type { CallModel, Reply } from "../ports.ts";
import type { Problem } from "../problem.ts";
import type { Ask, Observation } from "./inquire.ts";
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

export type OpenSchedule = {
  readonly runBatch: RunBatch;
  /** Spends of the same budget; whom nobody can ask is not asked again. */
  readonly askJudge: (inquiry: Ask) => Promise<Observation>;
  /** What kept judges from replying, each kind once. */
  readonly judgeProblems: () => readonly Problem[];
};

/** One schedule for a whole run: what stopped one batch stops the next, and the budget is shared. */
export function openSchedule(schedule: Schedule): OpenSchedule {
  let { callsLeft } = schedule;
  const { concurrency } = schedule;
  /** Set once a problem concerns every further call: asking on would only cost time and money. */
  let stop: Problem | null = null;
  const stoppedTargets = new Map<string, Problem>();
  const arms = new Map<string, Tally>();
  const everyone: Tally = { answered: 0, failed: 0 };
  let outages = 0;
  const judgeProblems = new Map<string, Problem>();

  const learn = (trial: PlannedTrial, problem: Problem | null) => {
    const own = arms.get(armOf(trial)) ?? { answered: 0, failed: 0 };
    arms.set(armOf(trial), own);
    if (problem === null) {
      own.answered += 1;
      everyone.answered += 1;
      outages = 0;
      return;
    }
    own.failed += 1;
    everyone.failed += 1;
    if (isOutage(problem)) outages += 1;
    const isSilent = outages > OUTAGE_ROUNDS * concurrency;
    if (concernsEveryCall(problem) || isSilent || isDead(everyone, concurrency)) stop ??= problem;
    // An arm that nobody can ask leaves nothing to compare: its target is over, others are not.
    if (isDead(own, concurrency)) stoppedTargets.set(trial.target, problem);
  };

  const ask = async (trial: PlannedTrial): Promise<Outcome> => {
    const over = stop ?? stoppedTargets.get(trial.target);
    if (over !== undefined) return { kind: "unanswered", why: over.kind, problem: over };
    if (schedule.signal.aborted || callsLeft <= 0) return stoppedByBudget();
    callsLeft -= 1;
    const reply = await schedule.callModel(trial.provider)(trial.request, schedule.signal);
    if (reply.ok) {
      learn(trial, null);
      return { kind: "answered", reply: reply.value };
    }
    if (schedule.signal.aborted) return stoppedByBudget();
    const { problem } = reply;
    learn(trial, problem);
    return { kind: "unanswered", why: problem.kind, problem };
  };

  const judges = new Map<string, JudgeTally>();
  const askJudge = async ({ provider, request }: Ask): Promise<Observation> => {
    const tally = judges.get(provider) ?? { answered: 0, failed: 0, outages: 0, stop: null };
    judges.set(provider, tally);
    if (tally.stop !== null) return { kind: "none", why: tally.stop.kind };
    if (schedule.signal.aborted || callsLeft <= 0) return { kind: "none", why: BUDGET_STOPPED };
    callsLeft -= 1;
    const reply = await schedule.callModel(provider)(request, schedule.signal);
    if (reply.ok) {
      tally.answered += 1;
      tally.outages = 0;
      return { kind: "reply", answer: reply.value.answer };
    }
    if (schedule.signal.aborted) return { kind: "none", why: BUDGET_STOPPED };
    const { problem } = reply;
    if (!judgeProblems.has(problem.kind)) judgeProblems.set(problem.kind, problem);
    tally.failed += 1;
    if (isOutage(problem)) tally.outages += 1;
    const isSilent = tally.outages > OUTAGE_ROUNDS * concurrency;
    if (concernsEveryCall(problem) || isSilent || isDead(tally, concurrency))
      tally.stop ??= problem;
    return { kind: "none", why: problem.kind };
  };

  const runBatch: RunBatch = (trials) =>
    pMap(
      trials,
      async (trial) => {
        const outcome = await ask(trial);
        schedule.onOutcome(trial, outcome);
        return outcome;
      },
      { concurrency },
    );
  return { runBatch, askJudge, judgeProblems: () => [...judgeProblems.values()] };
}

type Tally = { answered: number; failed: number };
/** Of one provider, as far as judges are asked of it. */
type JudgeTally = Tally & { outages: number; stop: Problem | null };

const BUDGET_STOPPED = "budget-stopped";

/** So many rounds of calls in a row without one answer are no hiccup. */
const OUTAGE_ROUNDS = 3;

function armOf({ target, arm }: PlannedTrial): string {
  return `${arm} ${target}`;
}

/** Never an answer, and more failures than the first round of calls can bring. */
function isDead({ answered, failed }: Tally, concurrency: number): boolean {
  return answered === 0 && failed > concurrency;
}

/** The provider's trouble, which may pass; a refused request is about that request alone. */
function isOutage({ kind }: Problem): boolean {
  return kind === "provider-down" || kind === "timed-out" || kind === "rate-limited";
}

function stoppedByBudget(): Outcome {
  return { kind: "unanswered", why: BUDGET_STOPPED, problem: null };
}

function concernsEveryCall(problem: Problem): boolean {
  return (
    problem.kind === "key-missing" ||
    problem.kind === "key-rejected" ||
    problem.kind === "quota-exhausted"
  );
}
