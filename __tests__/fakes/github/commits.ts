/** How are commits shown, and how are two of them compared? */
import { type ChangedFile, changedFiles } from "../git/changed-files.ts";
import { commitsBetween, mergeBase } from "../git/history.ts";
import { type Answer, type Call, notFound, type Operations, pageOf, refused } from "./answer.ts";
import { shownUser } from "./people.ts";
import { type Repository, resolveCommit } from "./world.ts";

export const commitOperations: Operations = {
  "repos/get-commit": getCommit,
  "repos/compare-commits-with-basehead": compare,
};

/** Commits of a comparison come 250 at once, files of a commit 300. */
const USUAL_COMMITS = 250;
const USUAL_FILES = 300;
const MOST_FILES = 3000;

function getCommit(call: Call): Answer {
  const { world, repository, params } = call;
  const sha = resolveCommit(world, repository, params.ref ?? "");
  if (sha === null) return refused(422, `No commit found for SHA: ${params.ref}`);
  const [base = null] = world.objects.commit(sha)?.parents ?? [];
  const all = changedFiles(world.objects, { base, head: sha }).slice(0, MOST_FILES);
  const { items, headers } = pageOf(call, all, USUAL_FILES);
  const sum = (key: "additions" | "deletions") =>
    all.reduce((total, { patch }) => total + patch[key], 0);
  const [additions, deletions] = [sum("additions"), sum("deletions")];
  const stats = { additions, deletions, total: additions + deletions };
  const files = items.map((file) => shownFile(call, sha, file));
  return { status: 200, body: { ...shownCommit(call, sha), stats, files }, headers };
}

function compare(call: Call): Answer {
  const { world, params } = call;
  const sides = /^(.+?)\.\.\.(.+)$/.exec(params.basehead ?? "");
  if (sides === null) return notFound();
  const [base, head] = [sideOf(call, sides[1] ?? ""), sideOf(call, sides[2] ?? "")];
  if (base === null || head === null) return notFound();
  const { objects, limits } = world;
  const from = mergeBase(objects, base, head);
  if (from === null) return refused(404, `No common ancestor between ${base} and ${head}.`);
  const ahead = commitsBetween(objects, base, head);
  const behind = commitsBetween(objects, head, base);
  const { items, headers } = pageOf(call, ahead, USUAL_COMMITS);
  const isFirstPage = Number(call.query.get("page") ?? 1) === 1;
  const files = changedFiles(objects, { base: from, head }).slice(0, limits.comparedFiles);
  const body = {
    base_commit: shownCommit(call, base),
    merge_base_commit: shownCommit(call, from),
    status: statusOf(ahead.length, behind.length),
    ahead_by: ahead.length,
    behind_by: behind.length,
    total_commits: ahead.length,
    commits: items.map((sha) => shownCommit(call, sha)),
    files: isFirstPage ? files.map((file) => shownFile(call, head, file)) : undefined,
  };
  return { status: 200, body, headers };
}

/** `owner:branch` is a branch of a fork. */
function sideOf({ world, repository }: Call, name: string): string | null {
  const [owner, branch] = name.includes(":") ? name.split(":") : [null, name];
  const isFork = ({ fullName }: Repository) => fullName.startsWith(`${owner}/`);
  const of = owner === null ? repository : [...world.repositories.values()].find(isFork);
  return of === undefined ? null : resolveCommit(world, of, branch ?? "");
}

function statusOf(ahead: number, behind: number): string {
  if (ahead > 0) return behind > 0 ? "diverged" : "ahead";
  return behind > 0 ? "behind" : "identical";
}

export function shownCommit({ world, repository }: Call, sha: string) {
  const commit = world.objects.commit(sha);
  if (commit === null) throw new Error(`there is a commit ${sha}`);
  const { author, committer, message, tree, parents } = commit;
  return {
    sha,
    url: `${world.url}/repos/${repository.fullName}/commits/${sha}`,
    html_url: `https://github.com/${repository.fullName}/commit/${sha}`,
    commit: { message, author, committer, tree: { sha: tree } },
    author: shownUser(world, author.name),
    committer: shownUser(world, committer.name),
    parents: parents.map((parent) => ({ sha: parent })),
  };
}

export function shownFile({ world, repository }: Call, head: string, file: ChangedFile) {
  const { path, previousPath, status, sha, patch } = file;
  const at = `https://github.com/${repository.fullName}`;
  const address = path.split("/").map(encodeURIComponent).join("/");
  return {
    sha,
    filename: path,
    status,
    previous_filename: previousPath,
    additions: patch.additions,
    deletions: patch.deletions,
    changes: patch.additions + patch.deletions,
    patch: patch.text === null || patch.text === "" ? undefined : patch.text,
    blob_url: `${at}/blob/${head}/${address}`,
    raw_url: `${at}/raw/${head}/${address}`,
    contents_url: `${world.url}/repos/${repository.fullName}/contents/${address}?ref=${head}`,
  };
}
