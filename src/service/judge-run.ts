/**
 * What does the run that was ordered prove? Every fact about the run and its artifact is read again, the
 * evidence is held against the files of both revisions, and only then decided, here. Whatever the run itself
 * concluded is not looked at.
 * Source: github-platform.md section 2.4, steps 6 and 7.
 */
import type { CheckState } from "../app/check-state.ts";
import { type RunExpected, runRefusal } from "../app/verify-run.ts";
import { decideOnEvidence } from "../doors/decide-on-evidence.ts";
import { fetchEvidence, type Unsettled } from "../doors/fetch-evidence.ts";
import { isOnBranch } from "../io/github/workflow-runs.ts";
import type { RunFacts } from "../ports.ts";
import type { ReportInput } from "../report/report.ts";
import { fail, ok, type Result } from "../result.ts";
import type { Verdict } from "../verdict.ts";
import { readChange } from "./read-change.ts";
import { must, NotNow, type World } from "./world.ts";

export type Refusal = { readonly reason: string; readonly why: string };

export type Judged = {
  readonly verdict: Verdict;
  readonly input: ReportInput;
  /** Of `evidence.json`: `sha256:` and 64 digits. */
  readonly digest: string;
};

export async function judgeRun(
  world: World,
  state: CheckState,
  run: RunFacts,
): Promise<Result<Judged, Refusal>> {
  const { github, repository, settings } = world;
  const expected = expectedRun(world, state);
  const branch = repository.defaultBranch;
  const isOnDefault = must(await isOnBranch(github, { commit: run.headSha, branch }));
  const refused = runRefusal({ ...run, isOnDefault }, expected);
  if (refused !== null) return fail(refused);
  const fetched = orRefusal(await fetchEvidence(github, expected));
  if (!fetched.ok) return fetched;
  const { experiment, digest } = fetched.value;
  const { pull, attempt, rules: base, measured: head } = state;
  const change = await readChange(world, { rules: base, head, pull });
  if (change.kind !== "affected") {
    return fail({ reason: "other-targets", why: "The change touches no target any more." });
  }
  const order = { repositoryId: repository.id, pull, rules: base, head, attempt };
  const decided = orRefusal(
    await decideOnEvidence(github, experiment, {
      nonce: world.nonceOf(order),
      pull,
      rules: base,
      head,
      toolVersion: settings.toolVersion,
      now: world.now(),
      gated: change.gated,
      opened: change.opened,
    }),
  );
  if (!decided.ok) return decided;
  return ok({ verdict: decided.value.verdict, input: decided.value, digest });
}

function expectedRun({ repository, app, settings }: World, state: CheckState): RunExpected {
  return {
    run: state.run ?? 0,
    workflow: `.github/workflows/${settings.runnerWorkflow}`,
    defaultBranch: repository.defaultBranch,
    repositoryId: repository.id,
    app: app.login,
    allowedWorkflows: settings.allowedWorkflows,
  };
}

/** What GitHub does not answer is asked again later; what is refused stays refused. */
function orRefusal<Value>(result: Result<Value, Unsettled<Refusal>>): Result<Value, Refusal> {
  if (result.ok) return result;
  if (result.problem.kind === "problem") throw new NotNow(result.problem.problem);
  return fail(result.problem.refusal);
}
