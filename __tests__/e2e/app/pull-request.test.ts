/** From the webhook to the concluded check, the runner's own bundle in between. */
import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import {
  CONFIG,
  CONFIG_FILE,
  PROMPT_FILE,
  REWORDED_PROMPT,
  WEAKENED_PROMPT,
} from "../action/gated-repository.ts";
import { BOT, type GatedApp, gatedApp, SLUG } from "./gated-app.ts";

jest.setTimeout(120_000);

let app: GatedApp;
beforeEach(async () => {
  app = await gatedApp();
  app.github.state.setRole("alice", "write");
  app.github.state.setRole("maria", "maintain");
  app.github.state.setRole("tim", "triage");
  app.github.state.require({ context: SLUG, app: SLUG });
});
afterEach(async () => {
  const { violations } = app.github;
  await app.close();
  expect(violations).toEqual([]);
});

async function open(files: Readonly<Record<string, string>>, branch = "change") {
  const number = app.openPull({ branch, files });
  await app.send(app.hooks.pullRequest({ action: "opened", number }));
  return { number, head: app.headOf(number) };
}

const isRunning = ({ status }: { readonly status: string }) => status === "in_progress";
const isDone = ({ status }: { readonly status: string }) => status === "completed";

describe("a pull request", () => {
  it("that weakens the prompt is measured, fails, and cannot be merged", async () => {
    const { number, head } = await open({ [PROMPT_FILE]: WEAKENED_PROMPT });
    const running = await app.checkWhen(head, isRunning);
    expect(running.title).toBe("Measuring base and head");
    const run = await app.runOrdered();
    const check = await app.checkWhen(head, isDone);
    expect(check).toMatchObject({ conclusion: "failure", name: SLUG, app: { slug: SLUG } });
    expect(check.title).toMatch(/less reliable/i);
    expect(check.detailsUrl).toContain(`/actions/runs/${run}`);
    expect(check.actions).toMatchObject([{ identifier: "accept" }]);
    const [comment = "", ...more] = app.ourComments(number);
    expect(more).toEqual([]);
    expect(comment).toContain("✕ Regressed");
    expect(app.github.state.comments(number).every(({ login }) => login === BOT)).toBe(true);
    expect(app.github.state.checks().filter(({ headSha }) => headSha === head)).toHaveLength(1);
    expect(app.mayMerge(number)).toBe(false);
  });

  it("that rewords the prompt passes and may be merged", async () => {
    const { number, head } = await open({ [PROMPT_FILE]: REWORDED_PROMPT });
    await app.checkWhen(head, isRunning);
    expect(app.mayMerge(number)).toBe(false);
    await app.runOrdered();
    expect(await app.checkWhen(head, isDone)).toMatchObject({ conclusion: "success", actions: [] });
    expect(app.ourComments(number)[0]).toContain("✓ Passed");
    expect(app.mayMerge(number)).toBe(true);
  });

  it("that touches nothing gated passes at once, asks nobody and says nothing", async () => {
    const { number, head } = await open({ "README.md": "# Other\n" });
    const check = await app.checkWhen(head, isDone);
    expect(check).toMatchObject({ conclusion: "success" });
    expect(check.title).toMatch(/^Not applicable/);
    expect(app.github.state.dispatches()).toEqual([]);
    expect(app.ourComments(number)).toEqual([]);
    expect(app.model.requests()).toBe(0);
  });

  it("whose config has a typo fails at its line, without a run", async () => {
    const typo = CONFIG.replace("targets:", "tragets:");
    const { number, head } = await open({ [CONFIG_FILE]: typo });
    const check = await app.checkWhen(head, isDone);
    expect(check).toMatchObject({ conclusion: "failure" });
    expect(check.annotations).toMatchObject([{ path: CONFIG_FILE, start_line: 4 }]);
    expect(app.ourComments(number)[0]).toContain("did you mean");
    expect(app.github.state.dispatches()).toEqual([]);
  });

  it("that removes its target and its prompt says so, and does not call it untouched", async () => {
    const { state } = app.github;
    const parent = state.branch("main") ?? "";
    const other = CONFIG.replace("id: support", "id: other").replace(
      PROMPT_FILE,
      "prompts/other.md",
    );
    const files = { [CONFIG_FILE]: other, "prompts/other.md": REWORDED_PROMPT };
    state.commit({ branch: "removed", parent, files, remove: [PROMPT_FILE] });
    const number = state.openPull({ head: "removed" });
    state.setRole("alice", "maintain");
    await app.send(app.hooks.pullRequest({ action: "opened", number }));
    await app.checkWhen(app.headOf(number), isRunning);
    await app.runOrdered();
    const check = await app.checkWhen(app.headOf(number), isDone);
    expect(check.summary).toContain('removes the target "support"');
    expect(app.ourComments(number)[0]).toContain('removes the target "support"');
  });

  it("is inconclusive while the model cannot be asked, and is asked again by hand", async () => {
    const { number, head } = await open({ [PROMPT_FILE]: REWORDED_PROMPT });
    await app.checkWhen(head, isRunning);
    await app.runOrdered({ environment: { MODEL_KEY: "sk-wrong" } });
    const check = await app.checkWhen(head, isDone);
    expect(check).toMatchObject({ conclusion: "failure", actions: [{ identifier: "rerun" }] });
    expect(app.ourComments(number)[0]).toContain("? Inconclusive");
    expect(app.mayMerge(number)).toBe(false);
    const press = (sender: string) =>
      app.send(
        app.hooks.checkRun({
          action: "requested_action",
          check: check.id,
          identifier: "rerun",
          sender,
        }),
      );
    await press("tim");
    await app.settled();
    expect(app.github.state.dispatches()).toHaveLength(1);
    await press("maria");
    await app.checkWhen(head, isRunning);
    await app.runOrdered();
    expect(await app.checkWhen(head, isDone)).toMatchObject({ conclusion: "success" });
    expect(app.ourComments(number)).toHaveLength(1);
    expect(app.mayMerge(number)).toBe(true);
  });

  it("that moves during the run is measured anew, and the old run changes nothing", async () => {
    const { number, head } = await open({ [PROMPT_FILE]: WEAKENED_PROMPT });
    await app.checkWhen(head, isRunning);
    const newer = app.github.state.commit({
      branch: "change",
      files: { [PROMPT_FILE]: REWORDED_PROMPT },
    });
    await app.send(app.hooks.pullRequest({ action: "synchronize", number, before: head }));
    await app.checkWhen(newer, isRunning);
    const old = await app.checkWhen(head, isDone);
    expect(old).toMatchObject({ conclusion: "cancelled" });
    expect(old.title).toBe(`Superseded by ${newer.slice(0, 7)}`);
    await app.runOrdered();
    await app.settled();
    expect(app.check(head)).toMatchObject({ conclusion: "cancelled" });
    expect(app.check(newer)).toMatchObject({ status: "in_progress" });
    expect(app.ourComments(number)).toEqual([]);
    await app.runOrdered();
    expect(await app.checkWhen(newer, isDone)).toMatchObject({ conclusion: "success" });
  });

  it("that is reopened, pushed to without a change or run again keeps its verdict", async () => {
    const { number, head } = await open({ [PROMPT_FILE]: WEAKENED_PROMPT });
    await app.checkWhen(head, isRunning);
    await app.runOrdered();
    const check = await app.checkWhen(head, isDone);
    await app.send(app.hooks.pullRequest({ action: "reopened", number }));
    await app.send(app.hooks.checkRun({ action: "rerequested", check: check.id, sender: "maria" }));
    await app.send(app.hooks.checkSuite({ head, sender: "maria" }));
    await app.settled();
    expect(app.check(head)).toMatchObject({ id: check.id, conclusion: "failure" });
    const empty = app.github.state.commit({ branch: "change", files: { "notes.md": "again\n" } });
    await app.send(app.hooks.pullRequest({ action: "synchronize", number, before: head }));
    const carried = await app.checkWhen(empty, isDone);
    expect(carried).toMatchObject({ conclusion: "failure" });
    expect(carried.summary).toContain("its verdict stands");
    expect(app.github.state.dispatches()).toHaveLength(1);
    expect(app.ourComments(number)).toHaveLength(1);
    expect(app.mayMerge(number)).toBe(false);
  });
});

describe("people", () => {
  async function regressed() {
    const { number, head } = await open({ [PROMPT_FILE]: WEAKENED_PROMPT });
    await app.checkWhen(head, isRunning);
    await app.runOrdered();
    await app.checkWhen(head, isDone);
    return { number, head };
  }

  async function say(number: number, login: string, body: string): Promise<number> {
    const { id } = app.github.state.addComment({ issue: number, login, body });
    await app.send(app.hooks.comment({ action: "created", id }));
    await app.settled();
    return id;
  }

  const replies = (number: number) =>
    app.github.state
      .comments(number)
      .filter(({ login, body }) => login === BOT && body.includes("reliability-gate/reply/"))
      .map(({ body }) => body);

  it("who maintain the repository accept a regression, which is recorded and voided by a push", async () => {
    const { number, head } = await regressed();
    await say(number, "maria", `/reliability accept ${head} all known, see #12`);
    const accepted = await app.checkWhen(head, ({ conclusion }) => conclusion === "success");
    expect(accepted.title).toMatch(/^Regression accepted by @.?maria/u);
    expect(app.ourComments(number)[0]).toContain("Accepted by maria");
    expect(app.mayMerge(number)).toBe(true);
    const record = app.github.state
      .dispatches()
      .find(({ workflow }) => workflow === "reliability-gate-record.yml");
    expect(JSON.parse(record?.inputs.acceptance ?? "{}")).toMatchObject({
      pull: number,
      head,
      by: "maria",
      reason: "known, see #12",
    });
    app.github.state.commit({ branch: "change", files: { "notes.md": "more\n" } });
    await app.send(app.hooks.pullRequest({ action: "synchronize", number, before: head }));
    const voided = await app.checkWhen(app.headOf(number), isDone);
    expect(voided.conclusion).toBe("failure");
    expect(app.mayMerge(number)).toBe(false);
  });

  it("who are the author, may only triage, name an old commit or edit a comment accept nothing", async () => {
    const { number, head } = await regressed();
    const { state } = app.github;
    state.setRole("alice", "admin");
    await say(number, "alice", `/reliability accept ${head} all I know better`);
    await say(number, "tim", `/reliability accept ${head} all please`);
    await say(number, "maria", `/reliability accept ${"c".repeat(40)} all an old one`);
    await say(number, "maria", `/reliability accept ${head} creative.low-quality only this`);
    const harmless = state.addComment({ issue: number, login: "maria", body: "/reliability help" });
    harmless.body = `/reliability accept ${head} all edited`;
    harmless.updatedAt = "2026-12-01T00:00:00Z";
    await app.send(app.hooks.comment({ action: "created", id: harmless.id }));
    await app.settled();
    expect(app.check(head)).toMatchObject({ conclusion: "failure" });
    expect(app.mayMerge(number)).toBe(false);
    expect(state.dispatches().some(({ workflow }) => workflow.includes("record"))).toBe(false);
    expect(replies(number).map((body) => body.split("\n")[1])).toEqual([
      expect.stringContaining("author"),
      expect.stringContaining("maintain"),
      expect.stringContaining("head is"),
      expect.stringContaining("regressed too"),
    ]);
  });

  it("are answered once each, however often GitHub delivers", async () => {
    const { number } = await open({ "README.md": "# Other\n" });
    const id = await say(number, "tim", "/reliability explian");
    await app.send(app.hooks.comment({ action: "created", id }));
    await say(number, "tim", "/reliability explain reasoning.wrong-step");
    await app.settled();
    const [unknown = "", explained = "", ...more] = replies(number);
    expect(more).toEqual([]);
    expect(unknown).toContain("did you mean `explain`");
    expect(explained).toContain("A checkable step is false.");
  });

  it("press Accept... and get the command, and nothing is accepted", async () => {
    const { number, head } = await regressed();
    const check = app.check(head)?.id ?? 0;
    const press = app.hooks.checkRun({
      action: "requested_action",
      check,
      identifier: "accept",
      sender: "maria",
    });
    await app.send(press);
    await app.settled();
    const [reply = ""] = replies(number);
    expect(reply).toMatch(new RegExp(`/reliability accept ${head} (all|[a-z.,-]+) <reason>`));
    expect(app.check(head)).toMatchObject({ conclusion: "failure" });
  });
});

describe("a pull request from a fork", () => {
  it("waits for somebody with write access, and then is measured", async () => {
    const { state } = app.github;
    state.addRepository({ fullName: "mallory/prompts", forkOf: "acme/prompts", isPrivate: true });
    const tip = state.branch("main") ?? "";
    const files = { [PROMPT_FILE]: WEAKENED_PROMPT };
    state.commit({ repository: "mallory/prompts", branch: "patch", parent: tip, files });
    const number = state.openPull({ head: "patch", from: "mallory/prompts", author: "mallory" });
    const head = app.headOf(number);
    await app.send(app.hooks.pullRequest({ action: "opened", number }));
    const waiting = await app.checkWhen(head, isDone);
    expect(waiting).toMatchObject({
      conclusion: "action_required",
      actions: [{ identifier: "run" }],
    });
    expect(state.dispatches()).toEqual([]);
    expect(app.mayMerge(number)).toBe(false);
    const press = (sender: string) =>
      app.send(
        app.hooks.checkRun({
          action: "requested_action",
          check: waiting.id,
          identifier: "run",
          sender,
        }),
      );
    await press("mallory");
    await press("tim");
    await app.settled();
    expect(state.dispatches()).toEqual([]);
    await press("maria");
    await app.checkWhen(head, isRunning);
    await app.runOrdered();
    expect(await app.checkWhen(head, isDone)).toMatchObject({ conclusion: "failure" });
    expect(app.ourComments(number)[0]).toContain("✕ Regressed");
  });
});

describe("the merge queue", () => {
  it("answers at once for what the pull request was asked", async () => {
    const { number, head } = await open({ [PROMPT_FILE]: REWORDED_PROMPT });
    await app.checkWhen(head, isRunning);
    await app.runOrdered();
    await app.checkWhen(head, isDone);
    const { state } = app.github;
    const base = state.branch("main") ?? "";
    const group = state.mergeCommit(number) ?? "";
    const ref = `gh-readonly-queue/main/pr-${number}-${base}`;
    state.push(ref, group);
    await app.send(app.hooks.mergeGroup({ head: group, base, ref }));
    expect(await app.checkWhen(group, isDone)).toMatchObject({ conclusion: "success" });
    expect(state.dispatches()).toHaveLength(1);
  });

  it("measures what was not asked before", async () => {
    const { state } = app.github;
    const base = state.branch("main") ?? "";
    const files = { [PROMPT_FILE]: WEAKENED_PROMPT };
    const group = state.commit({ parent: base, files, branch: "gh-readonly-queue/main/x" });
    const ref = `gh-readonly-queue/main/pr-99-${base}`;
    await app.send(app.hooks.mergeGroup({ head: group, base, ref: "gh-readonly-queue/main/x" }));
    await app.checkWhen(group, isRunning);
    await app.runOrdered();
    expect(await app.checkWhen(group, isDone)).toMatchObject({ conclusion: "failure" });
    expect(ref).toContain("pr-99");
  });
});

describe("the default branch", () => {
  it("that moves has its baselines recorded by the workflow", async () => {
    const after = app.github.state.branch("main") ?? "";
    await app.send(app.hooks.push({ branch: "main", after }));
    await app.settled();
    expect(app.github.state.dispatches()).toMatchObject([
      { workflow: "reliability-gate-record.yml", ref: "main", login: BOT },
    ]);
  });
});
