/** How does a webhook tell of what the fake knows? As the API does, but for a few fields. */
import { commitsBetween } from "../git/history.ts";
import type { Place } from "../github/answer.ts";
import type { InstalledApp } from "../github/apps.ts";
import { shownCheck } from "../github/checks.ts";
import { shownComment } from "../github/comments.ts";
import { shownApp, shownUser } from "../github/people.ts";
import { shownPull } from "../github/pulls.ts";
import { shownRun } from "../github/runs.ts";
import type { App, CheckRun, Comment, Pull, WorkflowRun } from "../github/world.ts";
import type { JsonObject } from "../json-value.ts";

export function toldPull(place: Place, pull: Pull): JsonObject {
  const isMerged = pull.mergedAs !== null;
  return {
    ...shownPull(place, pull),
    merged: isMerged,
    merge_commit_sha: pull.mergedAs,
    merged_by: isMerged ? shownUser(place.world, pull.author) : null,
  };
}

/** A comment on a pull request; to GitHub that is an issue with something more. */
export function toldComment(place: Place, comment: Comment, pull: Pull | null): JsonObject {
  const { world, repository } = place;
  const number = comment.issue;
  const api = `${world.url}/repos/${repository.fullName}`;
  const html_url = `https://github.com/${repository.fullName}/pull/${number}`;
  const links = { diff_url: `${html_url}.diff`, patch_url: `${html_url}.patch` };
  const issue = {
    number,
    url: `${api}/issues/${number}`,
    repository_url: api,
    html_url,
    pull_request: { url: `${api}/pulls/${number}`, html_url, ...links },
    labels: [],
    ...(pull === null
      ? {}
      : { title: pull.title, state: pull.state, user: shownUser(world, pull.author) }),
  };
  return { issue, comment: shownComment(place, comment) };
}

/** Pull requests of forks are never listed, so no App may rely on any. */
export function toldCheck(place: Place, check: CheckRun): JsonObject {
  const app = shownApp(check.app);
  const suite = { head_sha: check.headSha, app, pull_requests: [] };
  return { ...shownCheck(place, check), pull_requests: [], check_suite: suite };
}

/** Of a fork's commit GitHub does not tell the branch. */
export function toldSuite(place: Place, head: string, app: App | null): JsonObject {
  const pull = [...place.repository.pulls.values()].find((one) => one.head.sha === head);
  return {
    head_sha: head,
    after: head,
    head_commit: toldCommit(place, head),
    pull_requests: [],
    head_branch: pull?.head.repository === place.repository.fullName ? pull.head.ref : null,
    ...(app === null ? {} : { app: shownApp(app) }),
  };
}

export function toldRun(place: Place, run: WorkflowRun): JsonObject {
  const commit = toldCommit(place, run.headSha);
  return { name: nameOf(run.path), head_commit: commit, ...shownRun(place, run) };
}

export function nameOf(path: string): string {
  return path.replace(/^.*\//, "").replace(/\.ya?ml$/, "");
}

export function toldCommit({ world }: Place, sha: string): JsonObject {
  const commit = world.objects.commit(sha);
  if (commit === null) return { id: sha };
  const person = ({ name, email }: typeof commit.author) => ({ name, email, username: name });
  return {
    id: sha,
    tree_id: commit.tree,
    message: commit.message,
    timestamp: commit.committer.date,
    author: person(commit.author),
    committer: person(commit.committer),
  };
}

const NOTHING = "0".repeat(40);

export function toldPush(
  place: Place,
  of: { readonly branch: string; readonly before?: string; readonly after: string },
): JsonObject {
  const { objects } = place.world;
  const { branch, after, before = objects.commit(after)?.parents[0] ?? NOTHING } = of;
  const isDeleted = after === NOTHING;
  const between = isDeleted ? [] : commitsBetween(objects, before, after);
  const at = `https://github.com/${place.repository.fullName}`;
  const [added, removed, modified] = [[], [], []];
  const told = (sha: string) => {
    const { id, tree_id, message, timestamp, author, committer } = toldCommit(place, sha);
    const facts = { id, tree_id, message, timestamp, author, committer };
    return { ...facts, distinct: true, url: `${at}/commit/${sha}`, added, removed, modified };
  };
  return {
    ref: `refs/heads/${branch}`,
    before,
    after,
    created: before === NOTHING,
    deleted: isDeleted,
    forced: false,
    base_ref: null,
    compare: `${at}/compare/${before.slice(0, 12)}...${after.slice(0, 12)}`,
    commits: between.map(told),
    head_commit: isDeleted ? null : told(after),
  };
}

/** What is told of an installation where it is what the event is about. */
export function toldInstallation(
  { world, repository }: Place,
  id: number,
  app: InstalledApp | null,
): JsonObject {
  const account = shownUser(world, repository.fullName.split("/")[0] ?? "");
  const of = app === null ? {} : { app_id: app.id, app_slug: app.slug };
  const granted = app === null ? {} : { permissions: { metadata: "read", ...app.permissions } };
  return { id, account, target_id: account.id, ...of, ...granted };
}

export function toldRepositories(
  { world }: Place,
  names: readonly string[],
): readonly JsonObject[] {
  return names.map((full_name, index) => {
    const known = world.repositories.get(full_name);
    const id = known?.id ?? index + 1;
    const name = full_name.split("/")[1] ?? "";
    return { id, node_id: `R_${id}`, name, full_name, private: known?.isPrivate ?? true };
  });
}
