import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { writeCheckState } from "../../src/app/check-state.ts";
import { errandKey, errandSchema, readErrands } from "../../src/app/errand.ts";
import { readManifest } from "../../src/service/manifest.ts";
import { type FakeGitHub, startGitHub } from "../fakes/github.ts";
import { type Webhook, type Webhooks, webhooksFor } from "../fakes/webhooks.ts";

let github: FakeGitHub;
let hooks: Webhooks;
let number = 0;
let head = "";
let base = "";

beforeAll(async () => {
  github = await startGitHub();
  const { state } = github;
  base = state.commit({ branch: "main", files: { "a.md": "a" } });
  head = state.commit({ branch: "change", parent: base, files: { "a.md": "b" } });
  number = state.openPull({ head: "change" });
  hooks = webhooksFor(github, { secret: "s", installation: 9 });
});
afterAll(() => github.close());

const asking = new Set<string>();
const errandsOf = ({ name, text }: Webhook) => {
  const errands = readErrands(name, JSON.parse(text));
  if (errands.length > 0) asking.add(name);
  return errands;
};
const AT = { installation: 9, repository: "acme/prompts" };

describe("what a webhook asks the App to look at", () => {
  it("is a pull request that was opened or moved", () => {
    for (const action of ["opened", "reopened", "ready_for_review", "edited"]) {
      expect(errandsOf(hooks.pullRequest({ action, number }))).toEqual([
        { ...AT, kind: "pull", number, heads: [] },
      ]);
    }
    const before = "d".repeat(40);
    expect(errandsOf(hooks.pullRequest({ action: "synchronize", number, before }))).toEqual([
      { ...AT, kind: "pull", number, heads: [before] },
    ]);
    expect(errandsOf(hooks.pullRequest({ action: "closed", number }))).toEqual([]);
  });

  it("is a new comment that starts with our word", () => {
    const { state } = github;
    const say = (body: string) => state.addComment({ issue: number, login: "maria", body });
    const { id } = say("/reliability help");
    expect(errandsOf(hooks.comment({ action: "created", id }))).toEqual([
      { ...AT, kind: "comment", number, comment: id },
    ]);
    expect(errandsOf(hooks.comment({ action: "edited", id }))).toEqual([]);
    expect(errandsOf(hooks.comment({ action: "created", id: say("Nice").id }))).toEqual([]);
  });

  it("is a commit of the merge queue, with the pull request at its end", () => {
    const ref = `gh-readonly-queue/main/pr-${number}-${base}`;
    expect(errandsOf(hooks.mergeGroup({ head, base, ref }))).toEqual([
      { ...AT, kind: "group", head, opened: { base, branch: "main", pull: number } },
    ]);
  });

  it("is what a finished run was about, as its title hints", () => {
    const { state } = github;
    const run = (displayTitle: string, event = "workflow_dispatch") =>
      state.addRun({ displayTitle, event, status: "completed", conclusion: "success" }).id;
    const errands = (id: number) => errandsOf(hooks.workflowRun({ action: "completed", run: id }));
    expect(errands(run(`reliability-gate pr=${number} head=${head}`))).toEqual([
      { ...AT, kind: "pull", number, heads: [head] },
    ]);
    expect(errands(run(`reliability-gate group head=${head}`))).toEqual([
      { ...AT, kind: "group", head, opened: null },
    ]);
    expect(errands(run("CI"))).toEqual([]);
    expect(errands(run(`reliability-gate pr=${number} head=${head}`, "pull_request"))).toEqual([]);
  });

  it("is a button that somebody pressed", () => {
    const { state } = github;
    const app = state.addApp({ slug: "reliability-gate", permissions: { checks: "write" } });
    const externalId = writeCheckState({
      phase: "waiting",
      pull: number,
      rules: base,
      measured: head,
      key: null,
      attempt: 0,
      run: null,
      verdict: null,
      evidence: null,
      accepted: false,
    });
    const check = state.addCheck({ app, headSha: head, name: "reliability-gate", externalId });
    const press = (action: string, identifier?: string) =>
      errandsOf(
        hooks.checkRun({
          action,
          check,
          sender: "maria",
          ...(identifier === undefined ? {} : { identifier }),
        }),
      );
    const pressed = { ...AT, kind: "button", number, head, sender: "maria" };
    for (const button of ["run", "rerun", "accept"]) {
      expect(press("requested_action", button)).toEqual([{ ...pressed, button }]);
    }
    expect(press("requested_action", "delete")).toEqual([]);
    expect(press("rerequested")).toEqual([{ ...pressed, button: "rerequest" }]);
    expect(press("created")).toEqual([]);
    expect(errandsOf(hooks.checkSuite({ head, sender: "maria" }))).toEqual([
      { ...pressed, number: null, button: "rerequest" },
    ]);
  });

  it("is the default branch that moved, and repositories that were added", () => {
    expect(errandsOf(hooks.push({ branch: "main", after: base }))).toEqual([
      { ...AT, kind: "push" },
    ]);
    expect(errandsOf(hooks.push({ branch: "change", after: head }))).toEqual([]);
    expect(errandsOf(hooks.installed(["acme/prompts", "acme/other"]))).toEqual([
      { ...AT, kind: "sweep" },
      { installation: 9, repository: "acme/other", kind: "sweep" },
    ]);
  });

  it("is nothing when the payload is not GitHub's", () => {
    for (const payload of [null, 7, [], {}, { action: "opened" }]) {
      expect(readErrands("pull_request", payload)).toEqual([]);
      expect(readErrands("star", payload)).toEqual([]);
    }
  });

  it("survives the queue, and is worked one at a time for a pull request", () => {
    const [errand] = errandsOf(hooks.pullRequest({ action: "opened", number }));
    if (errand === undefined) throw new Error("there is an errand");
    expect(errandSchema.parse(JSON.parse(JSON.stringify(errand)))).toEqual(errand);
    const comment = { ...AT, kind: "comment" as const, number, comment: 5 };
    expect(errandKey(comment)).toBe(errandKey(errand));
    expect(errandKey({ ...errand, repository: "acme/other" })).not.toBe(errandKey(errand));
  });

  it("comes with the events that app.yml wants, and with what every App is sent", () => {
    const manifest = readManifest("app.yml", readFileSync("app.yml", "utf8"));
    const wanted = manifest.ok ? manifest.value.default_events : [];
    expect([...asking].filter((name) => name !== "installation").sort()).toEqual(wanted.toSorted());
  });
});
