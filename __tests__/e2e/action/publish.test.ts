/** An App without a server: one job measures and may write nothing, the next decides and writes as the App. */
import { expect, test } from "@jest/globals";
import type { ActionRun } from "../../fakes/run-action.ts";
import { gatedRepositories } from "./gated-repositories.ts";
import {
  CONFIG,
  CONFIG_FILE,
  type GatedRepository,
  PROMPT_FILE,
  REWORDED_PROMPT,
  type RunPlan,
  WEAKENED_PROMPT,
} from "./gated-repository.ts";

const repository = gatedRepositories();

const SLUG = "acme-gate";
const APP_TOKEN = "ghs_app000000001";

type Steps = {
  readonly probe: (head?: string, pull?: number) => RunPlan["event"];
  readonly measure: (plan?: Partial<RunPlan>) => Promise<ActionRun>;
  /** With the outputs of `measure`, as the workflow hands them on. */
  readonly publish: (
    measured: ActionRun,
    inputs?: Readonly<Record<string, string>>,
    plan?: Partial<RunPlan>,
  ) => Promise<ActionRun>;
};

async function open(
  prompt: string | null,
  more: Readonly<Record<string, string>> = {},
): Promise<GatedRepository & Steps & { readonly pull: number; readonly head: string }> {
  const gated = await repository();
  const { state } = gated.github;
  state.addToken(APP_TOKEN, {
    login: `${SLUG}[bot]`,
    app: SLUG,
    permissions: { actions: "read", checks: "write", contents: "read", pull_requests: "write" },
  });
  const files = { ...(prompt === null ? {} : { [PROMPT_FILE]: prompt }), ...more };
  const pull = gated.openPull({ branch: "change", files });
  const head = state.branch("change") ?? "";
  const probe: Steps["probe"] = (probed = head, number = pull) => ({
    name: "workflow_run",
    payload: {
      action: "completed",
      workflow_run: {
        event: "pull_request",
        head_sha: probed,
        head_repository: { full_name: "acme/prompts" },
        pull_requests: [{ number }],
      },
    },
  });
  return {
    ...gated,
    pull,
    head,
    probe,
    measure: (plan = {}) =>
      gated.run({ event: probe(), inputs: { nonce: "42" }, token: "fork", ...plan }),
    publish: ({ outputs }, inputs = {}, plan = {}) =>
      gated.run({
        event: probe(),
        inputs: {
          mode: "publish",
          token: APP_TOKEN,
          "app-slug": SLUG,
          pr: outputs.pr ?? "",
          "base-sha": outputs["base-sha"] ?? "",
          "head-sha": outputs["head-sha"] ?? "",
          nonce: "42",
          ...inputs,
        },
        environment: { MODEL_KEY: "", MODEL_URL: "http://127.0.0.1:9/v1" },
        ...plan,
      }),
  };
}

const checks = ({ github }: GatedRepository) =>
  github.state
    .checks()
    .map(({ app, headSha, name, conclusion }) => [app.slug, headSha, name, conclusion]);

test("a weakened prompt is measured by one job and failed by the next, as the App", async () => {
  const gated = await open(WEAKENED_PROMPT);
  const { github, pull, head } = gated;
  const measured = await gated.measure();
  expect(measured.exitCode).toBe(0);
  expect(checks(gated)).toEqual([]);
  const asked = gated.model.requests();
  const ran = await gated.publish(measured);
  expect([ran.exitCode, ran.outputs.verdict]).toEqual([1, "regressed"]);
  expect(checks(gated)).toEqual([[SLUG, head, "reliability-gate", "failure"]]);
  const [comment, ...others] = github.state.comments(pull);
  expect([comment?.login, others]).toEqual([`${SLUG}[bot]`, []]);
  expect(comment?.body).toMatch(/Regressed/);
  expect(comment?.body).not.toMatch(/Not authoritative/);
  expect(gated.model.requests()).toBe(asked);
});

test("a second push updates the App's own comment", async () => {
  const gated = await open(WEAKENED_PROMPT);
  const { state } = gated.github;
  await gated.publish(await gated.measure({ runId: "1" }), {}, { runId: "1" });
  const head = state.commit({ branch: "change", files: { [PROMPT_FILE]: REWORDED_PROMPT } });
  const event = gated.probe(head);
  const measured = await gated.measure({ event, runId: "2" });
  const ran = await gated.publish(measured, {}, { runId: "2" });
  expect([ran.exitCode, ran.outputs.verdict]).toEqual([0, "passed"]);
  const [comment, ...others] = state.comments(gated.pull);
  expect(others).toEqual([]);
  expect(comment?.body).toMatch(/Passed/);
});

test("a pull request to another branch, whose rules its author may write, is left alone", async () => {
  const gated = await open(WEAKENED_PROMPT);
  const { state } = gated.github;
  state.commit({ branch: "mine", parent: gated.accepted, files: { "README.md": "# Mine\n" } });
  const pull = state.openPull({ head: "change", base: "mine" });
  state.setRole("maria", "maintain");
  const comment = {
    action: "created",
    issue: { number: pull, pull_request: {} },
    comment: { id: 1, body: `/reliability run ${gated.head}`, user: { login: "maria" } },
  };
  const events = [gated.probe(gated.head, pull), { name: "issue_comment", payload: comment }];
  for (const event of events) {
    const measured = await gated.measure({ event });
    expect(measured.log).toMatch(/does not go to main/);
    expect(measured.outputs["head-sha"]).toBeUndefined();
    const own = { pr: String(pull), "base-sha": gated.accepted, "head-sha": gated.head };
    await gated.publish(measured, own);
  }
  expect(gated.model.requests()).toBe(0);
  expect(checks(gated)).toEqual([]);
});

test("running the workflow again gives no other verdict", async () => {
  const gated = await open(WEAKENED_PROMPT);
  await gated.publish(await gated.measure({ runId: "1" }), {}, { runId: "1" });
  const again = await gated.publish(await gated.measure({ runId: "2" }), {}, { runId: "2" });
  expect([again.exitCode, again.outputs.verdict]).toEqual([1, "regressed"]);
  expect(again.summary).toMatch(/This is the same experiment/);
  expect(gated.github.state.comments(gated.pull)).toHaveLength(1);
});

test("a change that touches nothing passes without evidence of a target", async () => {
  const gated = await open(null, { "README.md": "# More\n" });
  const ran = await gated.publish(await gated.measure());
  expect([ran.exitCode, ran.outputs.verdict]).toEqual([0, "not-applicable"]);
  expect(checks(gated)).toEqual([[SLUG, gated.head, "reliability-gate", "success"]]);
});

test("a measuring job that failed is told by the check, so that it always reports", async () => {
  const gated = await open(WEAKENED_PROMPT);
  const measured = await gated.measure({ environment: { MODEL_KEY: "" } });
  expect(measured.exitCode).toBe(1);
  const ran = await gated.publish(measured);
  expect([ran.exitCode, ran.outputs.verdict]).toEqual([1, "inconclusive"]);
  expect(ran.log).toMatch(/left no evidence\.json/);
  expect(checks(gated)).toEqual([[SLUG, gated.head, "reliability-gate", "failure"]]);
});

test("files that are not valid fail the check at their line", async () => {
  const typo = CONFIG.replace("    prompt:", "    promt:");
  const gated = await open(null, { [CONFIG_FILE]: typo });
  const ran = await gated.publish(await gated.measure());
  expect([ran.exitCode, ran.outputs.verdict]).toEqual([1, "error"]);
  expect(gated.github.state.checks()[0]?.annotations[0]).toMatchObject({ path: CONFIG_FILE });
});

test.each<[string, Readonly<Record<string, string>>, RegExp]>([
  ["another nonce", { nonce: "43" }, /nonce is not the one/],
  ["rules that are not on the default branch", { "base-sha": "HEAD" }, /are not on main/],
])("evidence with %s is refused and never passes", async (_, inputs, sentence) => {
  const gated = await open(REWORDED_PROMPT);
  const measured = await gated.measure();
  const given = Object.entries(inputs).map(([name, text]) => [
    name,
    text === "HEAD" ? gated.head : text,
  ]);
  const ran = await gated.publish(measured, Object.fromEntries(given));
  expect([ran.exitCode, ran.outputs.verdict]).toEqual([1, "inconclusive"]);
  expect(ran.log).toMatch(sentence);
  expect(checks(gated)).toEqual([[SLUG, gated.head, "reliability-gate", "failure"]]);
});

test("when the head moved meanwhile nothing is said: the new head has a run of its own", async () => {
  const gated = await open(REWORDED_PROMPT);
  const measured = await gated.measure();
  gated.github.state.commit({ branch: "change", files: { [PROMPT_FILE]: WEAKENED_PROMPT } });
  const ran = await gated.publish(measured);
  expect(ran.exitCode).toBe(0);
  expect(ran.log).toMatch(/moved on/);
  expect(checks(gated)).toEqual([]);
  const late = await gated.measure();
  expect(late.log).toMatch(/is not the head of pull request/);
  expect(late.outputs["head-sha"]).toBeUndefined();
});

test("where the workflow comes from the pull request, nothing is published", async () => {
  const gated = await open(REWORDED_PROMPT);
  const measured = await gated.measure();
  const ran = await gated.publish(measured, {}, { ref: `refs/pull/${gated.pull}/merge` });
  expect([ran.exitCode, ran.outputs.verdict]).toEqual([1, "error"]);
  expect(checks(gated)).toEqual([]);
});
