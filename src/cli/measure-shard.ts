/**
 * `measure --shard i/n`: asks one shard of what `gate` would ask, both arms, and writes its document;
 * `join` puts the shards together.
 */
import { join, resolve } from "node:path";
import { planGate } from "../command.ts";
import { TOOL_VERSION } from "../doors/built-in-suites.ts";
import { openShardTrials, takeUpShard, writeShard } from "../doors/shard-files.ts";
import { describePlan } from "../grade/shared-plan.ts";
import { measureShard } from "../measure.ts";
import type { Problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";
import { callsOf } from "../trial/prepare.ts";
import type { Earlier } from "../trial/resume.ts";
import { parseShard, selectShard } from "../trial/shard.ts";
import { askModels } from "./ask-models.ts";
import { type GateOptions, gateSettings, openPullRequest, promptDiffs } from "./gate.ts";
import { EXIT, endWith, type Session } from "./session.ts";

export type MeasureShardOptions = Omit<GateOptions, "base" | "head"> & {
  /** `i/n` */
  readonly shard: string | null;
  readonly base: string | null;
  readonly head: string | null;
  /** Stands for head where none is named. */
  readonly revision: string;
  /** Where an earlier run left its part of this shard. */
  readonly resume: string | null;
};

export async function measureShardCommand(
  session: Session,
  options: MeasureShardOptions,
): Promise<number> {
  const { base } = options;
  if (options.shard === null || base === null) {
    return endWith(session, { kind: "usage", ...NEEDS_BOTH });
  }
  const shard = parseShard(options.shard);
  if (!shard.ok) return endWith(session, shard.problem);
  const head = options.head ?? options.revision;
  const opened = await openPullRequest(session, { ...options, base, head });
  if (!opened.ok) return endWith(session, opened.problem);
  const { repository, revisions } = opened.value;
  const settings = await gateSettings(session, options.seed, repository);
  const planned = await planGate(revisions, { ...settings, overrides: { looks: 1 } });
  if (!planned.ok) return endWith(session, planned.problem);
  const plan = {
    ...planned.value,
    revisions: { base: revisions.base.commit, head: revisions.head.commit },
    promptDiffs: await promptDiffs(repository, revisions, planned.value),
  };
  const own = selectShard(plan.targets, shard.value);
  const calls = own.reduce((sum, target) => sum + callsOf(target), 0);
  const directory = resolve(session.workingDirectory, options.out);
  const files = openShardTrials(directory, shard.value, plan.config.policy.transcripts);
  const { onTrial } = files;
  const earlier = await takeUp(session, options.resume, {
    shard: shard.value,
    plan: describePlan(plan, TOOL_VERSION),
    files,
  });
  if (!earlier.ok) return endWith(session, earlier.problem);
  const { number, of } = shard.value;
  const journalFile = `journal-${number}-of-${of}.jsonl`;
  const asked = await askModels(session, options, { ...plan, calls, journalFile }, (asking) =>
    measureShard(plan, { ...asking, shard: shard.value, earlier: earlier.value, onTrial }),
  );
  if (!asked.ok) return endWith(session, asked.problem);
  const { document, measurement } = asked.value;
  for (const problem of measurement.problems) session.terminal.complain(problem);
  const closed = files.close();
  if (!closed.ok) return endWith(session, closed.problem);
  const written = await writeShard(directory, document);
  if (!written.ok) return endWith(session, written.problem);
  if (options.json) session.terminal.print(`${JSON.stringify(document)}\n`);
  else session.terminal.say(`Shard ${options.shard}, ${calls} trials: ${written.value.file}`);
  const isComplete = measurement.problems.length === 0 && !session.interrupted.aborted;
  return isComplete ? EXIT.passed : EXIT.inconclusive;
}

async function takeUp(
  session: Session,
  from: string | null,
  of: Omit<Parameters<typeof takeUpShard>[1], "readText">,
): Promise<Result<Earlier | null, Problem>> {
  if (from === null) return ok(null);
  const directory = resolve(session.workingDirectory, from);
  const earlier = await takeUpShard(directory, { ...of, readText: session.readFile });
  if (!earlier.ok || earlier.value !== null) return earlier;
  const { number, of: count } = of.shard;
  const hint = "Leave --resume out to measure all of the shard.";
  return fail({
    kind: "file-missing",
    what: "The shard to resume",
    file: join(directory, `shard-${number}-of-${count}.json`),
    hint,
  });
}

const NEEDS_BOTH = {
  message: "measure takes --shard and --base together, or neither.",
  hint: "Add what lacks: `--shard 2/4 --base main`. Without both, one revision is asked alone.",
} as const;
