/**
 * Is this the workflow run that was ordered, and is its artifact the one it left? Every field is read from
 * GitHub again; the first that differs is the reason to refuse.
 * Source: github-platform.md section 2.4, steps 6 and 7.
 */
import type { ArtifactFacts, RunFacts } from "../ports.ts";

export type RunExpected = {
  readonly run: number;
  /** `.github/workflows/reliability-gate-runner.yml` */
  readonly workflow: string;
  readonly defaultBranch: string;
  readonly repositoryId: number;
  /** The App's own login, `slug[bot]`. */
  readonly app: string;
  readonly allowedWorkflows: readonly string[];
};

export type RunRefusal = {
  readonly reason:
    | "other-run"
    | "other-event"
    | "other-workflow"
    | "other-branch"
    | "not-on-default-branch"
    | "other-repository"
    | "other-actor"
    | "run-again"
    | "unknown-workflow-called"
    | "no-evidence"
    | "several-artifacts"
    | "other-artifact"
    | "expired"
    | "too-large"
    | "no-digest"
    | "other-digest"
    | "not-json"
    | "newer-version"
    | "not-evidence";
  readonly why: string;
};

const EVIDENCE_FILE = "evidence.json";
/** A larger artifact is not fetched. */
export const MOST_EVIDENCE_BYTES = 50_000_000;

/** `isOnDefault`: the run's commit is on the default branch. */
export function runRefusal(
  run: RunFacts & { readonly isOnDefault: boolean },
  expected: RunExpected,
): RunRefusal | null {
  const { app } = expected;
  const path = run.path.split("@")[0];
  const strange = run.called.find((called) => !expected.allowedWorkflows.includes(called));
  const wrong: readonly (readonly [boolean, RunRefusal["reason"], string])[] = [
    [run.id !== expected.run, "other-run", "is not the one that was ordered"],
    [run.event !== "workflow_dispatch", "other-event", `was started by ${run.event}`],
    [path !== expected.workflow, "other-workflow", "is of another workflow file"],
    [run.headBranch !== expected.defaultBranch, "other-branch", "is of another branch"],
    [!run.isOnDefault, "not-on-default-branch", "is of a commit outside the default branch"],
    [run.repositoryId !== expected.repositoryId, "other-repository", "is of another repository"],
    [
      run.headRepositoryId !== expected.repositoryId,
      "other-repository",
      "took its workflow from another repository",
    ],
    [
      run.actor !== app || run.triggeringActor !== app,
      "other-actor",
      "was not started by this App",
    ],
    [run.attempt !== 1, "run-again", "was run again by somebody"],
    [
      strange !== undefined,
      "unknown-workflow-called",
      "calls a workflow that the App was not told to allow",
    ],
  ];
  const found = wrong.find(([isWrong]) => isWrong);
  return found === undefined ? null : { reason: found[1], why: `The run ${found[2]}.` };
}

/** The one artifact that counts, or why none does. */
export function chooseEvidence(
  artifacts: readonly ArtifactFacts[],
  { run, repositoryId }: Pick<RunExpected, "run" | "repositoryId">,
): { readonly artifact: ArtifactFacts } | { readonly refusal: RunRefusal } {
  const named = artifacts.filter(({ name }) => name === EVIDENCE_FILE);
  const [artifact] = named;
  if (artifact === undefined) {
    return refuse("no-evidence", `The run left no artifact named ${EVIDENCE_FILE}.`);
  }
  if (named.length > 1) return refuse("several-artifacts", "The run left several such artifacts.");
  const { headRepositoryId } = artifact;
  const isOwn = artifact.repositoryId === repositoryId && headRepositoryId === repositoryId;
  if (artifact.run !== run || !isOwn)
    return refuse("other-artifact", "The artifact is of another run.");
  if (artifact.isExpired) return refuse("expired", "The artifact has expired.");
  if (artifact.bytes > MOST_EVIDENCE_BYTES) {
    return refuse("too-large", `The artifact has more than ${MOST_EVIDENCE_BYTES} bytes.`);
  }
  if (artifact.digest === null)
    return refuse("no-digest", "GitHub names no digest of the artifact.");
  return { artifact };
}

function refuse(reason: RunRefusal["reason"], why: string): { readonly refusal: RunRefusal } {
  return { refusal: { reason, why } };
}
