/**
 * `measure`: asks one revision and writes its evidence; concludes nothing.
 */
import { join, resolve } from "node:path";
import { TOOL_VERSION } from "../doors/built-in-suites.ts";
import { openTrialFiles } from "../doors/trial-files.ts";
import { evidenceText } from "../evidence.ts";
import { writeText } from "../io/disk.ts";
import { openRepository } from "../io/git.ts";
import { measure, prepareMeasurement } from "../measure.ts";
import { loadConfig } from "../suite/config.ts";
import { calibrationsFor } from "../suite/judge-calibrations.ts";
import { loadSuites, resolveTarget } from "../suite/project.ts";
import { callsOf, type MeasuredTarget } from "../trial/prepare.ts";
import { askModels } from "./ask-models.ts";
import { type GateOptions, seedSecret } from "./gate.ts";
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
  // One arm alone cannot be looked at early, so it is asked in one go.
  const secret = seedSecret(session);
  const prepared = prepareMeasurement(targets, {
    secret,
    epoch,
    looks: 1,
    toolVersion: TOOL_VERSION,
  });
  if (!prepared.ok) return endWith(session, prepared.problem);

  const { policy, prices, budget: limits } = config.value;
  const calls = prepared.value.reduce((sum, target) => sum + callsOf(target), 0);
  const directory = resolve(session.workingDirectory, options.out);
  const files = openTrialFiles({
    policy: policy.transcripts,
    places: prepared.value.map(({ id: target }) => ({ target, arm: "head" })),
    fileOf: (kind, { target }) => join(directory, target, `${kind}.jsonl`),
  });
  const { onTrial } = files;
  const asked = await askModels(
    session,
    options,
    { config: config.value, calls, targets: prepared.value },
    (asking) => measure(prepared.value, { ...asking, policy, prices, limits, onTrial }),
  );
  if (!asked.ok) return endWith(session, asked.problem);
  const measured = asked.value;
  for (const problem of measured.problems) session.terminal.complain(problem);
  const closed = files.close();
  if (!closed.ok) return endWith(session, closed.problem);
  for (const { target, head } of measured.evidence) {
    if (head === null) continue;
    const file = join(directory, target, "evidence.json");
    const written = await writeText(file, evidenceText(head));
    if (!written.ok) return endWith(session, written.problem);
    if (options.json) session.terminal.print([...evidenceText(head)].join(""));
    else session.terminal.say(`Evidence: ${file}`);
  }
  const isComplete = measured.problems.length === 0 && !session.interrupted.aborted;
  return isComplete ? EXIT.passed : EXIT.inconclusive;
}
