/**
 * Webhooks as GitHub sends them: GitHub's own examples, overlaid with what the fake knows, held against
 * GitHub's published schemas, signed. One builder an event, one line a webhook.
 */
import { createHmac, randomUUID } from "node:crypto";
import type { Place } from "./github/answer.ts";
import { shownRepository, shownUser } from "./github/people.ts";
import type { FakeGitHub } from "./github.ts";
import type { JsonObject } from "./json-value.ts";
import { payloadOf } from "./webhooks/payload.ts";
import {
  nameOf,
  toldCheck,
  toldComment,
  toldCommit,
  toldInstallation,
  toldPull,
  toldPush,
  toldRepositories,
  toldRun,
  toldSuite,
} from "./webhooks/told.ts";

export type Webhook = {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
};

/** Who did it, where that is not plain from what was done. */
type By = { readonly sender?: string };

export type Webhooks = {
  /** `closed`, `merged` and `draft` are what the pull request is; `changes` are those of an edit. */
  readonly pullRequest: (
    of: By & {
      readonly action: string;
      readonly number: number;
      readonly before?: string;
      readonly changes?: JsonObject;
    },
  ) => Webhook;
  readonly comment: (of: By & { readonly action: string; readonly id: number }) => Webhook;
  readonly checkRun: (of: {
    readonly action: string;
    readonly check: number;
    readonly identifier?: string;
    readonly sender: string;
  }) => Webhook;
  readonly checkSuite: (of: {
    readonly action?: string;
    readonly head: string;
    readonly sender: string;
  }) => Webhook;
  readonly workflowRun: (of: By & { readonly action: string; readonly run: number }) => Webhook;
  /** The branch is the one in the ref's name, and `main` when there is none. */
  readonly mergeGroup: (
    of: By & {
      readonly action?: "checks_requested" | "destroyed";
      readonly head: string;
      readonly base: string;
      readonly ref: string;
      readonly branch?: string;
      /** Why it was destroyed. */
      readonly reason?: "merged" | "invalidated" | "dequeued";
    },
  ) => Webhook;
  /** Since the commit's parent unless `before` says otherwise. */
  readonly push: (
    of: By & { readonly branch: string; readonly before?: string; readonly after: string },
  ) => Webhook;
  readonly installed: (repositories: readonly string[]) => Webhook;
  readonly uninstalled: (repositories: readonly string[]) => Webhook;
  /** No repositories are told, as in GitHub's examples. */
  readonly suspended: () => Webhook;
  readonly unsuspended: () => Webhook;
  readonly repositoriesAdded: (repositories: readonly string[]) => Webhook;
  readonly repositoriesRemoved: (repositories: readonly string[]) => Webhook;
};

export function webhooksFor(
  github: FakeGitHub,
  of: {
    readonly secret: string;
    readonly installation: number;
    /** The one the fake was started with when absent. */
    readonly repository?: string;
    /** Who does what nobody else plainly did. */
    readonly sender?: string;
  },
): Webhooks {
  const { state, world } = github;
  const { secret, installation, sender: somebody = "alice" } = of;
  const place = (): Place => ({ world, repository: state.repository(of.repository) });
  const app = () => state.app(installation);
  const send = (event: string, action: string | null, own: JsonObject) =>
    signed(event, payloadOf({ event, action, own }), secret);
  const make = (event: string, action: string | null, own: JsonObject, by = somebody) =>
    send(event, action, {
      repository: shownRepository(world, place().repository),
      installation: { id: installation, node_id: `I_${installation}` },
      sender: shownUser(world, by),
      ...own,
    });
  const install = (event: string, action: string, own: JsonObject) =>
    send(event, action, {
      installation: toldInstallation(place(), installation, app()),
      sender: shownUser(world, somebody),
      ...own,
    });
  const found = <One>(what: string, one: One | undefined): One => {
    if (one === undefined) throw new Error(`There is no ${what}`);
    return one;
  };
  const withId = <One extends { readonly id: number }>(
    what: string,
    all: readonly One[],
    id: number,
  ): One =>
    found(
      `${what} ${id}`,
      all.find((one) => one.id === id),
    );
  return {
    pullRequest: ({ action, number, before, changes, sender }) => {
      const pull = found(`pull request ${number}`, place().repository.pulls.get(number));
      const moved = before === undefined ? {} : { before, after: pull.head.sha };
      const own = { number, pull_request: toldPull(place(), pull), ...moved };
      const edited = changes === undefined ? {} : { changes };
      return make("pull_request", action, { ...own, ...edited }, sender ?? pull.author);
    },
    comment: ({ action, id, sender }) => {
      const comment = withId("comment", place().repository.comments, id);
      const pull = place().repository.pulls.get(comment.issue) ?? null;
      const own = toldComment(place(), comment, pull);
      return make("issue_comment", action, own, sender ?? comment.login);
    },
    checkRun: ({ action, check, identifier, sender }) => {
      const one = withId("check run", place().repository.checks, check);
      const pressed = identifier === undefined ? {} : { requested_action: { identifier } };
      return make("check_run", action, { check_run: toldCheck(place(), one), ...pressed }, sender);
    },
    checkSuite: ({ action = "rerequested", head, sender }) =>
      make("check_suite", action, { check_suite: toldSuite(place(), head, app()) }, sender),
    workflowRun: ({ action, run, sender }) => {
      const one = withId("run", place().repository.runs, run);
      const workflow_run = { ...toldRun(place(), one), pull_requests: [] };
      const isOver = action === "completed";
      const ended = isOver ? { status: "completed", conclusion: one.conclusion } : {};
      const workflow = { path: one.path, name: nameOf(one.path) };
      const own = { workflow_run: { ...workflow_run, ...ended }, workflow };
      return make("workflow_run", action, own, sender ?? one.actor);
    },
    mergeGroup: ({ action = "checks_requested", head, base, ref, reason, sender, ...more }) => {
      const branch = more.branch ?? /^gh-readonly-queue\/(.+)\/pr-/.exec(ref)?.[1] ?? "main";
      const refs = { head_ref: `refs/heads/${ref}`, base_ref: `refs/heads/${branch}` };
      const head_commit = toldCommit(place(), head);
      const merge_group = { head_sha: head, base_sha: base, ...refs, head_commit };
      const why = reason === undefined ? {} : { reason };
      return make("merge_group", action, { merge_group, ...why }, sender);
    },
    push: ({ sender = somebody, ...pushed }) => {
      const pusher = { name: sender, email: `${sender}@users.noreply.github.com` };
      return make("push", null, { ...toldPush(place(), pushed), pusher }, sender);
    },
    installed: (names) =>
      install("installation", "created", { repositories: toldRepositories(place(), names) }),
    uninstalled: (names) =>
      install("installation", "deleted", { repositories: toldRepositories(place(), names) }),
    suspended: () => install("installation", "suspend", {}),
    unsuspended: () => install("installation", "unsuspend", {}),
    repositoriesAdded: (names) =>
      install("installation_repositories", "added", {
        repositories_added: toldRepositories(place(), names),
        repositories_removed: [],
      }),
    repositoriesRemoved: (names) =>
      install("installation_repositories", "removed", {
        repositories_added: [],
        repositories_removed: toldRepositories(place(), names),
      }),
  };
}

function signed(name: string, body: JsonObject, secret: string): Webhook {
  const text = JSON.stringify(body);
  const id = randomUUID();
  const signature = createHmac("sha256", secret).update(text).digest("hex");
  return {
    id,
    name,
    text,
    headers: {
      "content-type": "application/json",
      "user-agent": "GitHub-Hookshot/fake",
      "x-github-event": name,
      "x-github-delivery": id,
      "x-hub-signature-256": `sha256=${signature}`,
    },
  };
}

/** Sends it as GitHub does. */
export async function deliver(
  url: string,
  { headers, text }: Webhook,
): Promise<{ readonly status: number; readonly body: string }> {
  const answer = await fetch(`${url}/api/github/webhooks`, { method: "POST", headers, body: text });
  return { status: answer.status, body: await answer.text() };
}
