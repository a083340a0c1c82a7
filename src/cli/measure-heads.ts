/**
 * How are targets with one arm asked? In one go, as nothing can be looked at early; evidence and what the policy keeps
 * of the answers is left in a folder each.
 */
import { join, resolve } from "node:path";
import { TOOL_VERSION } from "../doors/built-in-suites.ts";
import { openTrialFiles } from "../doors/trial-files.ts";
import { evidenceText } from "../evidence.ts";
import { writeText } from "../io/disk.ts";
import { type Measurement, measure, prepareMeasurement } from "../measure.ts";
import type { Problem } from "../problem.ts";
import type { Result } from "../result.ts";
import type { Config } from "../suite/config.ts";
import { seedSecret } from "../suite/seed-secret.ts";
import { callsOf, type MeasuredTarget } from "../trial/prepare.ts";
import { type AskOptions, askModels } from "./ask-models.ts";
import type { Session } from "./session.ts";

export async function measureHeads(
  session: Session,
  options: AskOptions,
  of: {
    readonly config: Config;
    readonly targets: readonly MeasuredTarget[];
    readonly epoch: string;
  },
): Promise<Result<Measurement, Problem>> {
  const prepared = prepareMeasurement(of.targets, {
    secret: seedSecret(session.env),
    epoch: of.epoch,
    looks: 1,
    toolVersion: TOOL_VERSION,
  });
  if (!prepared.ok) return prepared;
  const { policy, prices, budget: limits } = of.config;
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
    { config: of.config, calls, targets: prepared.value },
    (asking) => measure(prepared.value, { ...asking, policy, prices, limits, onTrial }),
  );
  if (!asked.ok) return asked;
  for (const problem of asked.value.problems) session.terminal.complain(problem);
  const closed = files.close();
  if (!closed.ok) return closed;
  for (const { target, head } of asked.value.evidence) {
    if (head === null) continue;
    const written = await writeText(evidenceFile(directory, target), evidenceText(head));
    if (!written.ok) return written;
  }
  return asked;
}

export function evidenceFile(directory: string, target: string): string {
  return join(directory, target, "evidence.json");
}
