/**
 * Evidence that one run of the Action measured, for other pull requests that ask the same: what binds it to
 * its question is exchanged, as the runner would have written it.
 */
import { type Experiment, experimentSchema } from "../../../src/experiment.ts";
import type { GatedApp } from "./gated-app.ts";

export type Canned = Experiment;

/** Opens a pull request, lets the runner measure it, and keeps what it left. */
export async function measureOnce(
  app: GatedApp,
  files: Readonly<Record<string, string>>,
  branch: string,
): Promise<Canned> {
  const number = app.openPull({ branch, files });
  const head = app.headOf(number);
  await app.send(app.hooks.pullRequest({ action: "opened", number }));
  await app.checkWhen(head, ({ status }) => status === "in_progress");
  const run = await app.runOrdered({ head });
  await app.checkWhen(head, ({ status }) => status === "completed");
  const [artifact] = app.results
    .artifacts(String(run))
    .filter(({ name }) => name === "evidence.json");
  if (artifact === undefined) throw new Error("the run left its evidence");
  return experimentSchema.parse(JSON.parse(artifact.bytes.toString()));
}

/** The same answers to what was ordered for another commit. */
export function evidenceFor(canned: Canned, order: Readonly<Record<string, string>>): Experiment {
  const { pr = "", head_sha: head = "", base_sha: rules = "", nonce = "" } = order;
  return {
    ...canned,
    nonce,
    pull: pr === "" ? null : Number(pr),
    rules,
    head,
    targets: canned.targets.map((target) => ({
      ...target,
      head: { ...target.head, revision: head },
    })),
  };
}
