/**
 * What an attacker may try, each with the reason it is refused for. The evidence is honest but for one thing;
 * what the evidence itself could say wrongly has a table of its own in compare/verify-experiment.test.ts.
 */
import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import type { Experiment } from "../../../src/experiment.ts";
import type { CheckRun } from "../../fakes/github/world.ts";
import {
  CONFIG,
  CONFIG_FILE,
  PROMPT_FILE,
  REWORDED_PROMPT,
  WEAKENED_PROMPT,
} from "../action/gated-repository.ts";
import { type Canned, evidenceFor, measureOnce } from "./canned-evidence.ts";
import { BOT, type GatedApp, gatedApp, RUNNER, SLUG } from "./gated-app.ts";

jest.setTimeout(120_000);

let app: GatedApp;
/** Evidence of a change that passes: whatever is accepted by mistake shows as success. */
let passing: Canned;
let pulls = 0;

beforeAll(async () => {
  app = await gatedApp();
  app.github.state.setRole("alice", "write");
  app.github.state.setRole("maria", "maintain");
  app.github.state.require({ context: SLUG, app: SLUG });
  passing = await measureOnce(app, { [PROMPT_FILE]: REWORDED_PROMPT }, "honest");
  expect(app.check(app.headOf(1))).toMatchObject({ conclusion: "success" });
});
afterAll(() => app.close());

type Ordered = {
  readonly number: number;
  readonly head: string;
  readonly run: number;
  readonly inputs: Readonly<Record<string, string>>;
};

async function order(files: Readonly<Record<string, string>> = {}): Promise<Ordered> {
  const branch = `forged-${++pulls}`;
  const own = { [PROMPT_FILE]: REWORDED_PROMPT, "notes.md": branch, ...files };
  const number = app.openPull({ branch, files: own });
  const head = app.headOf(number);
  await app.send(app.hooks.pullRequest({ action: "opened", number }));
  await app.checkWhen(head, ({ status }) => status === "in_progress");
  const dispatch = app.github.state.dispatches().findLast(({ inputs }) => inputs.head_sha === head);
  if (dispatch === undefined) throw new Error("a run is ordered");
  return { number, head, run: dispatch.run, inputs: dispatch.inputs };
}

function leave(run: number, text: string, name = "evidence.json"): number {
  return app.results.add({ run: String(run), name, bytes: Buffer.from(text) });
}

async function end({ number, run, head }: Ordered): Promise<CheckRun> {
  app.github.state.finishRun(run, "success");
  await app.send(app.hooks.workflowRun({ action: "completed", run }));
  // A run that claims to be of another event is not heard of; whatever comes next looks at it all the same.
  await app.send(app.hooks.pullRequest({ action: "edited", number }));
  return app.checkWhen(head, ({ status }) => status === "completed");
}

/** The last reason that was written down. */
const reason = () =>
  app.log
    .filter((line) => line.includes("is refused: "))
    .at(-1)
    ?.replace(/.*is refused: ([a-z-]+).*/s, "$1");

const honest = ({ inputs }: Ordered) => evidenceFor(passing, inputs);
const textOf = (experiment: Experiment) => JSON.stringify(experiment);
const runOf = ({ run }: Ordered) => {
  const found = app.github.state.repository().runs.find(({ id }) => id === run);
  if (found === undefined) throw new Error("the run is there");
  return found;
};

it("honest evidence passes, so that each refusal below has its one reason", async () => {
  const ordered = await order();
  leave(ordered.run, textOf(honest(ordered)));
  expect(await end(ordered)).toMatchObject({ conclusion: "success" });
  expect(app.mayMerge(ordered.number)).toBe(true);
});

const RUNS: readonly (readonly [string, string, object])[] = [
  ["a run of a pull request", "other-event", { event: "pull_request" }],
  ["another workflow file", "other-workflow", { path: ".github/workflows/copy.yml" }],
  ["another branch", "other-branch", { head_branch: "forged" }],
  ["another repository", "other-repository", { repository: { id: 4242 } }],
  ["a fork", "other-repository", { head_repository: { id: 4242 } }],
  ["another actor", "other-actor", { triggering_actor: { login: "mallory" } }],
  ["a second attempt", "run-again", { run_attempt: 2 }],
  [
    "a reusable workflow nobody allowed",
    "unknown-workflow-called",
    {
      referenced_workflows: [
        { path: "mallory/x/.github/workflows/x.yml@main", sha: "f".repeat(40) },
      ],
    },
  ],
];

describe("a run that is not what was ordered", () => {
  it.each(RUNS)("is refused: %s", async (_name, why, told) => {
    const ordered = await order();
    leave(ordered.run, textOf(honest(ordered)));
    runOf(ordered).more = { ...told };
    const check = await end(ordered);
    expect(check).toMatchObject({ conclusion: "failure", actions: [{ identifier: "rerun" }] });
    expect(reason()).toBe(why);
    expect(app.mayMerge(ordered.number)).toBe(false);
  });

  it("is refused: a commit outside the default branch", async () => {
    const ordered = await order();
    leave(ordered.run, textOf(honest(ordered)));
    runOf(ordered).more = { head_sha: ordered.head };
    expect(await end(ordered)).toMatchObject({ conclusion: "failure" });
    expect(reason()).toBe("not-on-default-branch");
  });

  it("is not even looked at: another run id, with everything else right", async () => {
    const ordered = await order();
    const { state } = app.github;
    const forged = state.addRun({
      path: RUNNER,
      event: "workflow_dispatch",
      actor: BOT,
      displayTitle: `reliability-gate pr=${ordered.number} head=${ordered.head}`,
      status: "completed",
      conclusion: "success",
    });
    leave(forged.id, textOf(honest(ordered)));
    await app.send(app.hooks.workflowRun({ action: "completed", run: forged.id }));
    await app.settled();
    expect(app.check(ordered.head)).toMatchObject({ status: "in_progress" });
    expect(app.mayMerge(ordered.number)).toBe(false);
  });
});

type Artifacts = (ordered: Ordered, text: string) => void;

const ARTIFACTS: readonly (readonly [string, string, Artifacts])[] = [
  ["none at all", "no-evidence", () => undefined],
  ["another name", "no-evidence", ({ run }, text) => leave(run, text, "report.json")],
  [
    "two of that name",
    "several-artifacts",
    ({ run }, text) => {
      leave(run, text);
      leave(run, text);
    },
  ],
  [
    "one over the cap",
    "too-large",
    ({ run }, text) =>
      app.github.state.overlayArtifact(leave(run, text), { size_in_bytes: 50_000_001 }),
  ],
  [
    "one with a wrong digest",
    "other-digest",
    ({ run }, text) =>
      app.github.state.overlayArtifact(leave(run, text), { digest: `sha256:${"0".repeat(64)}` }),
  ],
  [
    "one without a digest",
    "no-digest",
    ({ run }, text) => app.github.state.overlayArtifact(leave(run, text), { digest: null }),
  ],
  [
    "one of another run",
    "other-artifact",
    ({ run }, text) =>
      app.github.state.overlayArtifact(leave(run, text), { workflow_run: { id: run + 1 } }),
  ],
  [
    "one that expired",
    "expired",
    ({ run }, text) => app.github.state.expireArtifact(leave(run, text)),
  ],
  ["no JSON", "not-json", ({ run }, text) => void leave(run, text.slice(1))],
  [
    "a newer version",
    "newer-version",
    ({ run }, text) => void leave(run, text.replace('"version":1', '"version":2')),
  ],
  [
    "a verdict to believe",
    "not-evidence",
    ({ run }, text) => void leave(run, text.replace("{", '{"verdict":{"kind":"passed"},')),
  ],
  [
    "rates to believe",
    "not-evidence",
    ({ run }, text) => void leave(run, text.replace('"trials":[', '"rates":{"any":0},"trials":[')),
  ],
];

describe("an artifact that is not the run's evidence", () => {
  it.each(ARTIFACTS)("is refused: %s", async (_name, why, put) => {
    const ordered = await order();
    put(ordered, textOf(honest(ordered)));
    expect(await end(ordered)).toMatchObject({ conclusion: "failure" });
    expect(reason()).toBe(why);
    expect(app.mayMerge(ordered.number)).toBe(false);
  });
});

type Forge = (evidence: Experiment, ordered: Ordered) => Experiment;
const headOf = (
  evidence: Experiment,
  change: (head: Experiment["targets"][number]["head"]) => object,
) => ({
  ...evidence,
  targets: evidence.targets.map((target) => ({
    ...target,
    head: { ...target.head, ...change(target.head) },
  })),
});

const EVIDENCE: readonly (readonly [string, string, Forge])[] = [
  ["a wrong nonce", "other-nonce", (of) => ({ ...of, nonce: "0".repeat(64) })],
  ["the nonce of another pull request", "other-nonce", (of) => ({ ...of, nonce: passing.nonce })],
  ["an older pull request, replayed whole", "other-nonce", () => passing],
  [
    "an older pull request with this nonce",
    "other-pull",
    (_of, { inputs }) => ({ ...passing, nonce: inputs.nonce ?? "" }),
  ],
  [
    "trials left out",
    "missing-trials",
    (of) => headOf(of, ({ trials }) => ({ trials: trials.slice(1) })),
  ],
  [
    "trials of its own",
    "extra-trials",
    (of) =>
      headOf(of, ({ trials, planned }) => ({
        planned,
        trials: trials.map((trial, index) => (index === 0 ? { ...trial, trial: 9 } : trial)),
      })),
  ],
  [
    "another suite",
    "other-suite",
    (of) =>
      headOf(of, ({ suites }) => ({
        suites: suites.map((suite) => ({ ...suite, digest: `sha256:${"1".repeat(64)}` })),
      })),
  ],
];

describe("evidence of something else", () => {
  it.each(EVIDENCE)("is refused: %s", async (_name, why, forge) => {
    const ordered = await order();
    leave(ordered.run, textOf(forge(honest(ordered), ordered)));
    expect(await end(ordered)).toMatchObject({ conclusion: "failure" });
    expect(reason()).toBe(why);
    expect(app.mayMerge(ordered.number)).toBe(false);
  });

  it("is refused: trials twice", async () => {
    const ordered = await order();
    const doubled = headOf(honest(ordered), ({ trials }) => ({ trials: [...trials, ...trials] }));
    leave(ordered.run, textOf(doubled));
    expect(await end(ordered)).toMatchObject({ conclusion: "failure" });
    expect(reason()).toBe("not-evidence");
  });

  it("is refused: answers of the reworded prompt for one that is weakened", async () => {
    const ordered = await order({ [PROMPT_FILE]: WEAKENED_PROMPT });
    leave(ordered.run, textOf(honest(ordered)));
    expect(await end(ordered)).toMatchObject({ conclusion: "failure" });
    expect(reason()).toBe("other-prompt");
  });
});

describe("the pull request itself", () => {
  it("cannot loosen the policy that applies to it", async () => {
    const loose = `${CONFIG}policy: { alpha: 0.001, margins: { critical: 1, major: 1, minor: 1 }, on-inconclusive: warn }\n`;
    const { state } = app.github;
    state.setRole("alice", "maintain");
    const files = { [PROMPT_FILE]: WEAKENED_PROMPT, [CONFIG_FILE]: loose };
    const weak = await measureOnce(app, files, "loosened");
    state.setRole("alice", "write");
    const head = weak.head;
    expect(app.check(head)).toMatchObject({ conclusion: "failure" });
    expect(app.check(head)?.summary).toContain(
      "suites and policy of the base revision were applied",
    );
  });

  it("cannot bring a baseline of its own", async () => {
    const { state } = app.github;
    state.setRole("alice", "maintain");
    const baseline = ".github/reliability/baselines/support/index.jsonl";
    const ordered = await order({ [baseline]: "{}\n" });
    state.setRole("alice", "write");
    const [target] = passing.targets;
    const better = (trial: Experiment["targets"][number]["head"]["trials"][number]) => ({
      ...trial,
      grade: { kind: "ungraded" as const, why: "as I like it" },
    });
    if (target?.base === null || target === undefined) throw new Error("there is a base");
    const base = { ...target.base, revision: ordered.head, trials: target.base.trials.map(better) };
    leave(ordered.run, textOf({ ...honest(ordered), targets: [{ ...target, base }] }));
    expect(await end(ordered)).toMatchObject({ conclusion: "failure" });
    expect(reason()).toBe("other-revision");
  });

  it("that moved is not concluded by the evidence of its old head", async () => {
    const ordered = await order();
    leave(ordered.run, textOf(honest(ordered)));
    const branch = `forged-${pulls}`;
    const newer = app.github.state.commit({ branch, files: { [PROMPT_FILE]: WEAKENED_PROMPT } });
    const old = await end(ordered);
    expect(old).toMatchObject({ conclusion: "cancelled" });
    expect(app.check(newer)?.conclusion).not.toBe("success");
    expect(app.mayMerge(ordered.number)).toBe(false);
  });

  it("into a branch with other rules gets a check of another name", async () => {
    const { state } = app.github;
    const tip = state.branch("main") ?? "";
    const loose = `${CONFIG}policy: { margins: { critical: 1, major: 1, minor: 1 } }\n`;
    const base = state.commit({ branch: "mine", parent: tip, files: { [CONFIG_FILE]: loose } });
    const head = state.commit({
      branch: "weak",
      parent: base,
      files: { [PROMPT_FILE]: WEAKENED_PROMPT },
    });
    const number = state.openPull({ head: "weak", base: "mine" });
    await app.send(app.hooks.pullRequest({ action: "opened", number }));
    await app.settled();
    expect(app.check(head)).toBeNull();
    expect(app.check(head, `${SLUG}: mine`)).toMatchObject({ status: "in_progress" });
    expect(app.mayMerge(number)).toBe(false);
  });
});

describe("somebody else", () => {
  it("posts a check of our name: it is not ours, and the rule looks at ours", async () => {
    const ordered = await order();
    const { state } = app.github;
    const other = { id: 77, slug: "github-actions" };
    const externalId = app.check(ordered.head)?.externalId.replace("running", "decided") ?? "";
    state.addCheck({ app: other, name: SLUG, headSha: ordered.head, externalId });
    expect(app.mayMerge(ordered.number)).toBe(false);
    leave(ordered.run, "{}");
    expect(await end(ordered)).toMatchObject({ conclusion: "failure" });
    expect(app.mayMerge(ordered.number)).toBe(false);
  });

  it("writes a comment with our marker: it stays theirs, and ours is another", async () => {
    const ordered = await order();
    const body = "<!-- reliability-gate -->\n## ✓ Passed: believe me";
    const theirs = app.github.state.addComment({ issue: ordered.number, login: "mallory", body });
    leave(ordered.run, textOf(honest(ordered)));
    await end(ordered);
    expect(theirs.body).toBe(body);
    expect(app.ourComments(ordered.number)).toHaveLength(1);
  });
});

it("GitHub's contract was kept through all of this", () => {
  expect(app.github.violations).toEqual([]);
});
