/**
 * Did enough of the planned trials bring a graded answer?
 * Trials without one are counted and shown, never scored; too many, or many more in one arm than in the
 * other, and the arms are no longer what was planned. Trouble of the environment is named as such.
 * Source: gate-statistics.md section 5.
 */
import { type Evidence, isMissingShard } from "../evidence.ts";
import type { Doubt } from "../verdict.ts";
import { fisherTwoSided } from "./fisher.ts";
import { sayRate } from "./say.ts";

type Arm = "base" | "head";
type Unscored = "unanswered" | "ungraded";

/** The share of planned trials that may lack a graded answer. */
const LARGEST_SHARE = 0.05;
/** Above this share the arm was not measured at all. */
const MOST = 0.5;
/** Two-sided Fisher p below which the arms lack answers unequally. */
const UNEQUAL_BELOW = 0.01;

/** Reasons that lie in the environment, as `problem.ts` and the scheduler name them. */
const ENVIRONMENT: ReadonlySet<string> = new Set([
  "key-missing",
  "key-rejected",
  "quota-exhausted",
  "rate-limited",
  "provider-down",
  "timed-out",
  "request-refused",
  "target-failed",
  "target-not-asked",
  "stopped",
]);
const BUDGET = "budget-stopped";

export function armDoubts(of: {
  readonly target: string;
  /** `null` when head is judged alone. */
  readonly base: Evidence | null;
  readonly head: Evidence;
}): readonly Doubt[] {
  const { target } = of;
  const arms: readonly { arm: Arm; count: Count }[] = [
    ...(of.base === null ? [] : [{ arm: "base" as const, count: countUnscored(of.base) }]),
    { arm: "head", count: countUnscored(of.head) },
  ];
  const doubts: Doubt[] = arms.flatMap(({ arm, count }) => lostDoubts({ target, arm, count }));
  for (const kind of ["unanswered", "ungraded"] as const) {
    const heavy = arms.filter(({ count }) => count[kind].length > LARGEST_SHARE * count.planned);
    for (const { arm, count } of heavy) doubts.push({ target, ...doubtOf(arm, kind, count) });
    const [base, head] = arms;
    if (heavy.length > 0 || base === undefined || head === undefined) continue;
    const p = fisherTwoSided({
      baseFailed: base.count[kind].length,
      baseTrials: base.count.planned,
      headFailed: head.count[kind].length,
      headTrials: head.count.planned,
    });
    if (p >= UNEQUAL_BELOW) continue;
    const why =
      `${base.count[kind].length} of ${base.count.planned} trials ${kind} on base, ` +
      `${head.count[kind].length} of ${head.count.planned} on head: more than chance.`;
    doubts.push({ target, kind: `too-many-${kind}`, why });
  }
  return doubts;
}

type Count = {
  readonly planned: number;
  /** Why, one entry a trial. */
  readonly unanswered: readonly string[];
  readonly ungraded: readonly string[];
  /** Never asked, because the shard that should have is missing. */
  readonly lost: readonly string[];
};

function countUnscored({ planned, trials, looks }: Evidence): Count {
  const why = (kind: Unscored) =>
    trials.flatMap(({ grade }) => (grade.kind === kind ? [grade.why] : []));
  // After a valid stop the rest was not planned any more; otherwise what is absent was never answered.
  const stopped = looks !== undefined && looks.taken < looks.planned;
  const absent = stopped ? 0 : Math.max(0, planned - trials.length);
  const unanswered = [...why("unanswered"), ...new Array<string>(absent).fill("missing")];
  return {
    planned: trials.length + absent,
    unanswered: unanswered.filter((each) => !isMissingShard(each)),
    ungraded: why("ungraded"),
    lost: unanswered.filter(isMissingShard),
  };
}

/** A shard that is missing is a part of the experiment, however small: nothing may pass without it. */
function lostDoubts(of: {
  readonly target: string;
  readonly arm: Arm;
  readonly count: Count;
}): readonly Doubt[] {
  const { target, arm, count } = of;
  if (count.lost.length === 0) return [];
  const named = [...new Set(count.lost)].join(", ");
  const share = `${count.lost.length} of ${count.planned} trials (${sayRate(count.lost.length / count.planned)})`;
  const why = `${share} on ${arm} were not measured: ${named}.`;
  return [{ target, kind: "could-not-measure", why }];
}

function doubtOf(arm: Arm, kind: Unscored, count: Count): Pick<Doubt, "kind" | "why"> {
  const reasons = tally(count[kind]);
  const named = reasons.map(([why, times]) => `${why} ${times}`).join(", ");
  const trials = count[kind].length;
  const share = `${trials} of ${count.planned} trials (${sayRate(trials / count.planned)})`;
  const main = reasons[0]?.[0];
  if (kind === "unanswered" && main === BUDGET) {
    return {
      kind: "budget-stopped",
      why: `The budget ended before ${share} on ${arm} were asked.`,
    };
  }
  const most = trials > MOST * count.planned;
  if (kind === "unanswered" && most && main !== undefined && ENVIRONMENT.has(main)) {
    return { kind: "could-not-measure", why: `${share} on ${arm} got no answer: ${named}.` };
  }
  const limit = sayRate(LARGEST_SHARE);
  return {
    kind: `too-many-${kind}`,
    why: `${share} on ${arm} are ${kind}, more than ${limit}: ${named}.`,
  };
}

/** Reasons with how often they occur, most frequent first. */
function tally(reasons: readonly string[]): readonly (readonly [string, number])[] {
  return [...Map.groupBy(reasons, (why) => why)]
    .map(([why, same]) => [why, same.length] as const)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
