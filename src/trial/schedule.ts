/**
 * How are trials, and the judges of their answers, asked? Each once, within one budget; what concerns every
 * further call ends the asking. A trial without an answer says why; nothing is thrown away.
 */
import type { ModelRequest, Reply } from "../ports.ts";
import type { Problem } from "../problem.ts";
import { digestOf } from "../suite/content-key.ts";
import { converse } from "./agent-loop.ts";
import { NOTHING_SPENT, type Spent, sumSpent } from "./budget.ts";
import { openGivingUp } from "./giving-up.ts";
import type { Ask, Observation } from "./inquire.ts";
import { openPayer } from "./paid-call.ts";
import type { PlannedTrial } from "./plan.ts";

export type Unanswered = {
  readonly kind: "unanswered";
  readonly why: string;
  readonly problem: Problem | null;
};

export type Outcome = { readonly kind: "answered"; readonly reply: Reply } | Unanswered;

export type Schedule = Parameters<typeof openPayer>[0] & {
  /** What is known of where a provider is asked. */
  readonly addressOf: (provider: string) => string;
  readonly concurrency: number;
};

export type OpenSchedule = {
  /** Why no trial of a target needs to be drawn any more, or `null`. */
  readonly over: (target: string) => Unanswered | null;
  readonly ask: (trial: PlannedTrial) => Promise<Outcome>;
  /** Equal requests are made once: equal answers get one verdict, which cannot differ by chance. */
  readonly askJudge: (inquiry: Ask) => Promise<Observation>;
  /** What the judges' replies cost. */
  readonly spentOnJudges: () => Spent;
  /** What kept judges from replying and answers from being kept, each kind once. */
  readonly problems: () => readonly Problem[];
};

/** One schedule for a whole run: what ends the asking in one look ends it in the next. */
export function openSchedule(schedule: Schedule): OpenSchedule {
  const { concurrency, addressOf } = schedule;
  const { pay, unkept } = openPayer(schedule);
  const everyone = openGivingUp(concurrency);
  /** An arm that nobody can ask leaves nothing to compare: its target is over, others are not. */
  const arms = new Map<string, ReturnType<typeof openGivingUp>>();
  const stoppedTargets = new Map<string, Problem>();

  const over = (target: string): Unanswered | null => {
    const problem = unkept() ?? everyone.over() ?? stoppedTargets.get(target) ?? null;
    if (problem !== null) return unanswered(problem);
    return schedule.signal.aborted || schedule.budget.isOver() ? STOPPED : null;
  };

  const ask = async (trial: PlannedTrial): Promise<Outcome> => {
    const { target, arm, instance, provider, request } = trial;
    const ended = over(target);
    if (ended !== null) return ended;
    const asked = [addressOf(provider), trial.model, target, arm];
    const which = [instance.task, instance.id, trial.trial];
    // Every turn of a conversation has a key of its own: its request holds all that was said before.
    const payTurn = (turn: ModelRequest) =>
      pay({ provider, key: () => digestOf(JSON.stringify([asked, which, turn])), request: turn });
    const { environment } = instance;
    // An application has its own tools and its own world.
    const isAgent = environment !== undefined && request.payload === undefined;
    const paid = isAgent ? await converse(request, environment, payTurn) : await payTurn(request);
    if (paid.kind === "stopped") return STOPPED;
    const own = arms.get(`${arm} ${target}`) ?? openGivingUp(concurrency);
    arms.set(`${arm} ${target}`, own);
    const problem = paid.kind === "failed" ? paid.problem : null;
    everyone.learn(problem);
    own.learn(problem);
    if (problem !== null && own.isDead()) stoppedTargets.set(target, problem);
    return paid.kind === "replied"
      ? { kind: "answered", reply: paid.reply }
      : unanswered(paid.problem);
  };

  const judges = new Map<string, ReturnType<typeof openGivingUp>>();
  let spentOnJudges = NOTHING_SPENT;
  const judgeProblems = new Map<string, Problem>();
  const askOneJudge = async (
    { provider, request }: Ask,
    key: () => string,
  ): Promise<Observation> => {
    const own = judges.get(provider) ?? openGivingUp(concurrency);
    judges.set(provider, own);
    const over = unkept() ?? own.over();
    if (over !== null) return { kind: "none", why: over.kind };
    const paid = await pay({ provider, key, request });
    if (paid.kind === "stopped") return { kind: "none", why: BUDGET_STOPPED };
    own.learn(paid.kind === "failed" ? paid.problem : null);
    if (paid.kind === "replied") {
      spentOnJudges = sumSpent(spentOnJudges, paid.spent);
      return { kind: "reply", answer: paid.reply.answer };
    }
    const { problem } = paid;
    if (!judgeProblems.has(problem.kind)) judgeProblems.set(problem.kind, problem);
    return { kind: "none", why: problem.kind };
  };
  const judged = new Map<string, Promise<Observation>>();
  const askJudge = (inquiry: Ask): Promise<Observation> => {
    const key = digestOf(["judge", addressOf(inquiry.provider), inquiry.request]);
    const known = judged.get(key);
    if (known !== undefined) return known;
    const reply = askOneJudge(inquiry, () => key);
    judged.set(key, reply);
    return reply;
  };

  const problems = () => {
    const lost = unkept();
    return lost === null ? [...judgeProblems.values()] : [lost, ...judgeProblems.values()];
  };
  return { over, ask, askJudge, spentOnJudges: () => spentOnJudges, problems };
}

const BUDGET_STOPPED = "budget-stopped";
const STOPPED: Unanswered = { kind: "unanswered", why: BUDGET_STOPPED, problem: null };

function unanswered(problem: Problem): Unanswered {
  return { kind: "unanswered", why: problem.kind, problem };
}
