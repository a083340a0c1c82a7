/**
 * What did the measuring job of this workflow run leave? One file, read with a cap, and nothing in it believed
 * before it is held against what was to be measured.
 */
import { EXPERIMENT_VERSION, type Experiment, experimentSchema } from "../experiment.ts";
import { listRunArtifacts, readArtifact } from "../io/github/artifacts.ts";
import { explain, type Problem } from "../problem.ts";
import { fail, type Result } from "../result.ts";
import { parseDocument } from "../suite/document.ts";
import type { ActionRun } from "./action-run.ts";
import { EVIDENCE_FILE } from "./keep-artifacts.ts";

export async function readRunEvidence(run: ActionRun): Promise<Result<Experiment, Problem>> {
  const github = await run.github();
  const listed = await listRunArtifacts(github, Number(run.runner.runId));
  if (!listed.ok) return listed;
  const artifact = listed.value.find(({ name }) => name === EVIDENCE_FILE);
  if (artifact === undefined) {
    const what = "There is no evidence to decide on";
    const why = `The measuring job of this workflow run left no ${EVIDENCE_FILE}.`;
    const doThis = "Its log says why; mend that and run the workflow again.";
    return fail({ kind: "github-failed", what, why, doThis, status: null });
  }
  const text = await readArtifact(github, artifact);
  if (!text.ok) return text;
  const parsed = parseDocument(text.value, {
    what: "The evidence",
    file: EVIDENCE_FILE,
    line: 1,
    schema: experimentSchema,
    version: EXPERIMENT_VERSION,
  });
  return parsed.ok ? parsed : fail(refusedEvidence(explain(parsed.problem).why));
}

/** Not what was ordered: nothing is concluded from it. */
export function refusedEvidence(why: string): Problem {
  const what = "The evidence of this run was refused";
  return { kind: "github-failed", what, why, doThis: "Run the workflow again.", status: null };
}
