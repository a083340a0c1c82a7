/**
 * `join`: the evidence of both arms from the shards of one plan; `decide` and `report` go on from there.
 */
import { join, resolve } from "node:path";
import { TOOL_VERSION } from "../doors/built-in-suites.ts";
import { readShards, writeJoinedTrials } from "../doors/shard-files.ts";
import { writeMeasured } from "../doors/write-run.ts";
import { EXIT, endWith, type Session } from "./session.ts";

export type JoinOptions = {
  /** Directories and files. */
  readonly shards: readonly string[];
  readonly out: string;
};

export async function joinCommand(session: Session, options: JoinOptions): Promise<number> {
  const paths = options.shards.map((path) => resolve(session.workingDirectory, path));
  const { readFile: readText, terminal } = session;
  const read = await readShards(paths, { readText, toolVersion: TOOL_VERSION });
  if (!read.ok) return endWith(session, read.problem);
  const { joined, input } = read.value;
  const directory = resolve(session.workingDirectory, options.out);
  const trials = writeJoinedTrials(directory, read.value);
  if (!trials.ok) return endWith(session, trials.problem);
  const written = await writeMeasured(directory, input);
  if (!written.ok) return endWith(session, written.problem);
  for (const problem of joined.problems) terminal.complain(problem);
  for (const { target, base } of joined.targets) {
    for (const arm of base === null ? ["head"] : ["base", "head"]) {
      terminal.say(`Evidence: ${join(directory, target, arm, "evidence.json")}`);
    }
  }
  return joined.problems.length === 0 ? EXIT.passed : EXIT.inconclusive;
}
