/**
 * How does a command ask models? With its progress shown, and every answer kept in the journal of its folder.
 */
import { join, resolve } from "node:path";
import type { GatePlan } from "../command.ts";
import { openAsking } from "../doors/asking.ts";
import { AS_READ, EVERY_MINUTE, tellProgress } from "../doors/tell-progress.ts";
import { writeText } from "../io/disk.ts";
import { type OpenJournal, openJournal } from "../io/journal.ts";
import type { Asking } from "../measure.ts";
import { explain, type Problem } from "../problem.ts";
import { ok, type Result } from "../result.ts";
import type { Config } from "../suite/config.ts";
import type { Session } from "./session.ts";

export type AskOptions = {
  readonly repo: string;
  readonly out: string;
  readonly concurrency: number;
  readonly timeoutSeconds: number;
  /** Forgets the journal of earlier runs. */
  readonly fresh: boolean;
};

/** Runs what asks, with its progress shown and its answers kept. */
export async function askModels<Measured>(
  session: Session,
  options: AskOptions,
  {
    config,
    calls,
    targets,
    journalFile = "journal.jsonl",
  }: Pick<GatePlan, "targets"> & {
    readonly config: Config;
    readonly calls: number;
    /** Machines that share a folder have one each. */
    readonly journalFile?: string;
  },
  run: (asking: Omit<Asking, "onTrial">) => Promise<Measured>,
): Promise<Result<Measured, Problem>> {
  const journal = calls === 0 ? ok(null) : await openRunJournal(session, options, journalFile);
  if (!journal.ok) return journal;
  const { now, progress, terminal } = session;
  const ask = async (detail: (text: string) => void) => {
    const every = terminal.isInteractive ? AS_READ : EVERY_MINUTE;
    const told = tellProgress({ now, every, show: detail, say: detail });
    const { close, ...asking } = await openAsking(session, config, {
      calls,
      targets,
      repository: resolve(session.workingDirectory, options.repo),
      concurrency: options.concurrency,
      timeoutMs: options.timeoutSeconds * 1000,
      interrupted: session.interrupted,
      journal: journal.value,
      onWait: told.onWait,
    });
    try {
      return await run({ ...asking, ...told });
    } finally {
      await close();
    }
  };
  if (calls === 0) return ok(await ask(() => undefined));
  const measured = await progress.step(`Ask the model (${calls} calls)`, ask);
  const kept = (await journal.value?.close()) ?? ok(null);
  // What could not be kept was told among the problems; the answers are there all the same.
  if (!kept.ok) terminal.warn(explain(kept.problem).why);
  return ok(measured);
}

/** What an earlier run was answered, in the folder of this one. */
async function openRunJournal(
  { workingDirectory, terminal }: Session,
  { out, fresh }: AskOptions,
  name: string,
): Promise<Result<OpenJournal, Problem>> {
  const directory = resolve(workingDirectory, out);
  const opened = await openJournal(join(directory, name), { fresh });
  if (!opened.ok) return opened;
  // Answers are no part of the repository, whoever adds all files of a folder.
  const ignored = await writeText(join(directory, ".gitignore"), "*\n");
  if (!ignored.ok) return ignored;
  const { replayable, repaired, damaged } = opened.value;
  if (replayable > 0) {
    terminal.say(`The journal holds ${replayable} answers; those of this run are not asked again.`);
  }
  if (repaired > 0) terminal.say("The journal ended in half a line, which was cut off.");
  if (damaged > 0) terminal.warn(`${damaged} lines of the journal are damaged and left out.`);
  return opened;
}
