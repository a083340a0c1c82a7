/**
 * What did the measuring job of this workflow run leave? Nothing in it is believed before it is held against
 * what was to be measured.
 */
import { fetchEvidence } from "../doors/fetch-evidence.ts";
import type { Experiment } from "../experiment.ts";
import { readRepository } from "../io/github/repository.ts";
import type { Problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";
import type { ActionRun } from "./action-run.ts";
import { EVIDENCE_FILE } from "./keep-artifacts.ts";

export async function readRunEvidence(run: ActionRun): Promise<Result<Experiment, Problem>> {
  const github = await run.github();
  const repository = await readRepository(github);
  if (!repository.ok) return repository;
  const { id: repositoryId } = repository.value;
  const fetched = await fetchEvidence(github, { run: Number(run.runner.runId), repositoryId });
  if (fetched.ok) return ok(fetched.value.experiment);
  if (fetched.problem.kind === "problem") return fail(fetched.problem.problem);
  const { reason, why } = fetched.problem.refusal;
  if (reason !== "no-evidence") return fail(refusedEvidence(why));
  return fail({
    kind: "github-failed",
    what: "There is no evidence to decide on",
    why: `The measuring job of this workflow run left no ${EVIDENCE_FILE}.`,
    doThis: "Its log says why; mend that and run the workflow again.",
    status: null,
  });
}

/** Not what was ordered: nothing is concluded from it. */
export function refusedEvidence(why: string): Problem {
  const what = "The evidence of this run was refused";
  return { kind: "github-failed", what, why, doThis: "Run the workflow again.", status: null };
}
