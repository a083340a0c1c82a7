import { describe, expect, it } from "@jest/globals";
import { chooseEvidence, MOST_EVIDENCE_BYTES, runRefusal } from "../../src/app/verify-run.ts";
import type { ArtifactFacts } from "../../src/ports.ts";

const EXPECTED = {
  run: 77,
  workflow: ".github/workflows/reliability-gate-runner.yml",
  defaultBranch: "main",
  repositoryId: 5,
  app: "reliability-gate[bot]",
  allowedWorkflows: [`acme/ci/.github/workflows/runner.yml@${"e".repeat(40)}`],
};
const RUN = {
  id: 77,
  isCompleted: true,
  url: "https://github.com/acme/prompts/actions/runs/77",
  event: "workflow_dispatch",
  path: ".github/workflows/reliability-gate-runner.yml",
  headBranch: "main",
  headSha: "a".repeat(40),
  isOnDefault: true,
  repositoryId: 5,
  headRepositoryId: 5,
  actor: "reliability-gate[bot]",
  triggeringActor: "reliability-gate[bot]",
  attempt: 1,
  called: [],
};

describe("a workflow run", () => {
  it("is believed when every field is as ordered", () => {
    expect(runRefusal(RUN, EXPECTED)).toBeNull();
    expect(runRefusal({ ...RUN, path: `${RUN.path}@refs/heads/main` }, EXPECTED)).toBeNull();
    const called = [...EXPECTED.allowedWorkflows];
    expect(runRefusal({ ...RUN, called }, EXPECTED)).toBeNull();
  });

  it.each([
    ["other-run", { id: 78 }],
    ["other-event", { event: "pull_request" }],
    ["other-event", { event: "workflow_run" }],
    ["other-workflow", { path: ".github/workflows/copy.yml" }],
    ["other-workflow", { path: `.github/workflows/copy.yml@${EXPECTED.workflow}` }],
    ["other-branch", { headBranch: "feature" }],
    ["other-branch", { headBranch: null }],
    ["not-on-default-branch", { isOnDefault: false }],
    ["other-repository", { repositoryId: 6 }],
    ["other-repository", { headRepositoryId: 6 }],
    ["other-repository", { headRepositoryId: null }],
    ["other-actor", { triggeringActor: "mallory" }],
    ["other-actor", { actor: "mallory" }],
    ["other-actor", { triggeringActor: null }],
    ["run-again", { attempt: 2 }],
    [
      "unknown-workflow-called",
      { called: [`acme/ci/.github/workflows/runner.yml@${"f".repeat(40)}`] },
    ],
  ] as const)("is refused: %s", (reason, forged) => {
    expect(runRefusal({ ...RUN, ...forged }, EXPECTED)?.reason).toBe(reason);
  });
});

const ARTIFACT: ArtifactFacts = {
  id: 900,
  name: "evidence.json",
  bytes: 1000,
  digest: `sha256:${"d".repeat(64)}`,
  isExpired: false,
  run: 77,
  repositoryId: 5,
  headRepositoryId: 5,
};

describe("its artifact", () => {
  it("is the one of that name, beside others", () => {
    const report = { ...ARTIFACT, id: 901, name: "report.html" };
    expect(chooseEvidence([report, ARTIFACT], EXPECTED)).toEqual({ artifact: ARTIFACT });
  });

  it.each([
    ["no-evidence", [{ ...ARTIFACT, name: "evidence.json.zip" }]],
    ["no-evidence", []],
    ["several-artifacts", [ARTIFACT, { ...ARTIFACT, id: 901 }]],
    ["other-artifact", [{ ...ARTIFACT, run: 78 }]],
    ["other-artifact", [{ ...ARTIFACT, repositoryId: 6 }]],
    ["other-artifact", [{ ...ARTIFACT, headRepositoryId: 6 }]],
    ["expired", [{ ...ARTIFACT, isExpired: true }]],
    ["too-large", [{ ...ARTIFACT, bytes: MOST_EVIDENCE_BYTES + 1 }]],
    ["no-digest", [{ ...ARTIFACT, digest: null }]],
  ] as const)("is refused: %s", (reason, artifacts) => {
    expect(chooseEvidence(artifacts, EXPECTED)).toMatchObject({ refusal: { reason } });
  });
});
