/**
 * Join: what did all shards of one plan measure together? Holds nothing; pure on plain data, and the order
 * of the documents changes no byte. Every planned trial ends up in the evidence exactly once: answered by the
 * shard it belongs to, or `unanswered` because that shard is missing, which `decide` never passes.
 * What was planned is known from the plan that every shard carries; a document of another plan, with trials
 * that are not its own, or without some that are, is refused.
 */
import {
  type Evidence,
  type EvidenceJudge,
  type EvidenceTrial,
  shardIsMissing,
} from "./evidence.ts";
import { assembleEvidence } from "./grade/record.ts";
import type { Problem } from "./problem.ts";
import { all, fail, ok, type Result } from "./result.ts";
import type { Arm } from "./transcript.ts";
import { type FoundShard, whyForeign, whyNotItsOwn, whyNotOurs } from "./trial/check-shard.ts";
import { sumSentinels } from "./trial/resume.ts";
import {
  askedArms,
  type DividedTarget,
  dividePlan,
  type OwnedTrial,
  parseShardDocument,
  refuseShard,
  type ShardDocument,
  type ShardPart,
  type ShardPlan,
  type TrialName,
  trialKey,
} from "./trial/shard-document.ts";

export type Joined = {
  /** As `decide` takes them. */
  readonly targets: readonly {
    readonly target: string;
    readonly base: Evidence | null;
    readonly head: Evidence;
    readonly baseAgeDays?: number;
  }[];
  /** What was planned, under which policy, and what the report says besides. */
  readonly plan: ShardPlan;
  /** Which shards are missing, when one that has trials is. */
  readonly problems: readonly Problem[];
};

export function joinShards(
  files: readonly Pick<FoundShard, "file" | "text">[],
  own: {
    readonly toolVersion: string;
    /** What the joiner planned for itself; the shards must be of this plan. */
    readonly plan?: ShardPlan;
  },
): Result<Joined, Problem> {
  const read = all(files.map(readShard));
  if (!read.ok) return read;
  const [first, ...others] = read.value.toSorted(byNumber);
  if (first === undefined) {
    const why = "No shard document was given, so nothing was measured.";
    return fail({ kind: "shards-missing", which: "Every shard is", why });
  }
  const { plan } = first.document;
  const notOurs = whyNotOurs(plan, own);
  if (notOurs !== null) return refuseShard(first.file, notOurs);
  const { of } = first.document.shard;
  const divided = dividePlan(plan, of);
  const shards = new Map<number, FoundShard>();
  for (const each of [first, ...others]) {
    const { number } = each.document.shard;
    const why =
      whyForeign(each, first) ??
      whyNotItsOwn(each.document, divided) ??
      whyAnother(each, shards.get(number));
    if (why !== null) return refuseShard(each.file, why);
    shards.set(number, each);
  }
  const documents = [...shards.values()].map(({ document }) => document);
  const joining = { documents, of };
  const targets = divided.map((target) => joinTarget(target, joining));
  return ok({ targets, plan, problems: sayMissing(divided, joining) });
}

/**
 * What lies beside the evidence (transcripts, timings), in the order the trials are planned; what came twice,
 * or belongs to no planned trial, is left out.
 */
export function inPlanOrder<
  Beside extends TrialName & { readonly target: string; readonly arm: Arm },
>(plan: ShardPlan, values: readonly Beside[]): readonly Beside[] {
  const keyOf = (target: string, arm: Arm, trial: TrialName) =>
    JSON.stringify([target, arm, trialKey(trial)]);
  const found = new Map<string, Beside>();
  for (const value of values.toReversed()) found.set(keyOf(value.target, value.arm, value), value);
  return dividePlan(plan, 1).flatMap(({ planned, trials }) =>
    [...trials.values()].flatMap((trial) =>
      askedArms(planned).flatMap((arm) => found.get(keyOf(planned.target, arm, trial)) ?? []),
    ),
  );
}

function readShard({ file, text }: Pick<FoundShard, "file" | "text">): Result<FoundShard, Problem> {
  const parsed = parseShardDocument(file, text);
  return parsed.ok ? ok({ file, text, document: parsed.value }) : parsed;
}

function byNumber(a: FoundShard, b: FoundShard): number {
  return a.document.shard.number - b.document.shard.number || (a.file < b.file ? -1 : 1);
}

/** The same document twice is a job that ran twice; two that differ leave open which one counts. */
function whyAnother({ document, text }: FoundShard, known: FoundShard | undefined): string | null {
  if (known === undefined || known.text === text) return null;
  const { number, of } = document.shard;
  return `It is shard ${number} of ${of}, and so is ${known.file}, which says something else.`;
}

type Shards = { readonly documents: readonly ShardDocument[]; readonly of: number };

function joinTarget(divided: DividedTarget, shards: Shards): Joined["targets"][number] {
  const { planned } = divided;
  const { target, base, head } = planned;
  const own = shards.documents.flatMap(({ targets }) =>
    targets.filter((each) => each.target === target),
  );
  const ages = own.flatMap(({ baseAgeDays }) => (baseAgeDays === null ? [] : [baseAgeDays]));
  const lost = unmeasured(divided, shards);
  const complete = (arm: Arm, evidence: Evidence) =>
    askedArms(planned).includes(arm)
      ? joinArm(evidence, { parts: own.flatMap((each) => each[arm] ?? []), lost })
      : evidence;
  return {
    target,
    base: base === null ? null : complete("base", base),
    head: complete("head", head),
    // Each shard read the clock for itself; the oldest reading is the careful one.
    ...(ages.length === 0 ? {} : { baseAgeDays: Math.max(...ages) }),
  };
}

function joinArm(
  planned: Evidence,
  answered: { readonly parts: readonly ShardPart[]; readonly lost: readonly EvidenceTrial[] },
): Evidence {
  const { parts, lost } = answered;
  const fingerprints = [...new Set(parts.flatMap((part) => part.fingerprints))].sort();
  const { model, judges } = planned;
  return assembleEvidence({
    ...planned,
    ...(judges === undefined ? {} : { judges: judges.map((judge) => joinJudge(judge, parts)) }),
    ...(model === undefined || fingerprints.length === 0
      ? {}
      : { model: { ...model, fingerprints } }),
    trials: [...parts.flatMap(({ trials }) => trials), ...lost],
  });
}

/** Every shard plants answers of its own. */
function joinJudge(judge: EvidenceJudge, parts: readonly ShardPart[]): EvidenceJudge {
  const own = parts.flatMap(({ sentinels = [] }) =>
    sentinels.flatMap((each) => (each.judge === judge.identity ? [each.count] : [])),
  );
  return { ...judge, sentinels: sumSentinels(own) };
}

/** The planned trials of shards that are missing, as an arm that was asked and said nothing. */
function unmeasured(divided: DividedTarget, shards: Shards): readonly EvidenceTrial[] {
  const tasks = new Map((divided.planned.head.tasks ?? []).map((task) => [task.id, task]));
  return lostTrials(divided, shards).map(({ owner, ...trial }) => {
    const { category, severity } = tasks.get(trial.task) ?? {};
    return {
      ...trial,
      look: 1,
      ...(category === undefined ? {} : { category }),
      ...(severity === undefined ? {} : { severity }),
      grade: { kind: "unanswered", why: shardIsMissing(owner, shards.of) },
    };
  });
}

function lostTrials({ trials }: DividedTarget, { documents }: Shards): readonly OwnedTrial[] {
  const found = new Set(documents.map(({ shard }) => shard.number));
  return [...trials.values()].filter(({ owner }) => !found.has(owner));
}

/** A shard without trials of its own may stay away. */
function sayMissing(divided: readonly DividedTarget[], shards: Shards): readonly Problem[] {
  const owners = divided.flatMap((target) =>
    askedArms(target.planned).flatMap(() => lostTrials(target, shards).map(({ owner }) => owner)),
  );
  const missing = [...new Set(owners)].sort((a, b) => a - b);
  if (missing.length === 0) return [];
  const which = `${missing.length > 1 ? "Shards" : "Shard"} ${missing.join(", ")} of ${shards.of}`;
  const why = `${owners.length} planned trials were not measured; nothing passes without them.`;
  return [{ kind: "shards-missing", which: `${which} ${missing.length > 1 ? "are" : "is"}`, why }];
}
