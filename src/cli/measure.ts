/**
 * `measure`: asks one revision and writes its evidence; concludes nothing.
 */
import { resolve } from "node:path";
import { evidenceText } from "../evidence.ts";
import { openRepository } from "../io/git.ts";
import { loadConfig } from "../suite/config.ts";
import { calibrationsFor } from "../suite/judge-calibrations.ts";
import { loadSuites, resolveTarget } from "../suite/project.ts";
import type { MeasuredTarget } from "../trial/prepare.ts";
import type { GateOptions } from "./gate.ts";
import { evidenceFile, measureHeads } from "./measure-heads.ts";
import { EXIT, endWith, type Session } from "./session.ts";

export type MeasureOptions = Pick<
  GateOptions,
  | "repo"
  | "config"
  | "out"
  | "target"
  | "seed"
  | "concurrency"
  | "timeoutSeconds"
  | "fresh"
  | "json"
> & { readonly revision: string };

export async function measureCommand(session: Session, options: MeasureOptions): Promise<number> {
  const opened = await openRepository(resolve(session.workingDirectory, options.repo));
  if (!opened.ok) return endWith(session, opened.problem);
  const commit = await opened.value.commitOf(options.revision);
  if (!commit.ok) return endWith(session, commit.problem);
  const readText = opened.value.readAt(commit.value);
  const config = await loadConfig(options.config, readText);
  if (!config.ok) return endWith(session, config.problem);
  if (config.value === null) {
    return endWith(session, { kind: "file-missing", what: "The config", file: options.config });
  }
  const targets: MeasuredTarget[] = [];
  for (const target of config.value.targets) {
    if (options.target !== null && target.id !== options.target) continue;
    const of = { arm: "head", commit: commit.value, isAlone: true } as const;
    const resolved = await resolveTarget(target, config.value, readText, of);
    if (!resolved.ok) return endWith(session, resolved.problem);
    const suites = await loadSuites(target.suites, {
      repository: readText,
      builtIn: session.builtInSuite,
    });
    if (!suites.ok) return endWith(session, suites.problem);
    const arm = { arm: "head" as const, resolved: resolved.value, revision: commit.value };
    const judged = await calibrationsFor(suites.value, config.value.judges, readText);
    if (!judged.ok) return endWith(session, judged.problem);
    const { value: calibrations } = judged;
    targets.push({ id: target.id, arms: [arm], suites: suites.value, calibrations });
  }
  const epoch = options.seed ?? commit.value;
  const asked = await measureHeads(session, options, { config: config.value, targets, epoch });
  if (!asked.ok) return endWith(session, asked.problem);
  const { evidence, problems } = asked.value;
  const directory = resolve(session.workingDirectory, options.out);
  for (const { target, head } of evidence) {
    if (head === null) continue;
    if (options.json) session.terminal.print([...evidenceText(head)].join(""));
    else session.terminal.say(`Evidence: ${evidenceFile(directory, target)}`);
  }
  const isComplete = problems.length === 0 && !session.interrupted.aborted;
  return isComplete ? EXIT.passed : EXIT.inconclusive;
}
