/**
 * Whose word says where a key goes, and what is run? In a run that somebody can start for commits of their own
 * choice (by hand, by a comment, after another workflow), the key is one that only the default branch may use: so it
 * goes where the config of the default branch sends it, at the commit the workflow came from, whatever the rules say.
 * A command runs the code of head beside what the job holds: only where head is in this repository.
 */
import { readPullRequest } from "../io/github/changes.ts";
import { readGitHubAt } from "../io/github/read-at.ts";
import type { Problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";
import { type Config, isSameEndpoint, loadConfig, type Provider } from "../suite/config.ts";
import type { ResolvedTarget } from "../suite/project.ts";
import { type AppProvider, isSameApp } from "../suite/resolve-app.ts";
import type { ActionRun, Change } from "./action-run.ts";

/** Others run the workflow file of the change itself, or read their own commit. */
const FROM_DEFAULT_BRANCH: readonly string[] = [
  "workflow_dispatch",
  "issue_comment",
  "workflow_run",
];

type Asked = ResolvedTarget["provider"];

/** Fails when one of these would be asked with a key and is not the default branch's, or is a stranger's to run. */
export async function checkProviders(
  run: ActionRun,
  change: Pick<Change, "head" | "pull" | "isFork">,
  asked: readonly Asked[],
): Promise<Result<null, Problem>> {
  const commands = asked.flatMap((each) =>
    each.kind === "app" && each.app.kind === "command" ? [each.target] : [],
  );
  const [command] = commands;
  if (command !== undefined) {
    const own = await isOwnHead(run, change);
    if (!own.ok) return own;
    if (!own.value) return fail(notOurs(command));
  }
  const { runner, inputs, github } = run;
  if (!FROM_DEFAULT_BRANCH.includes(runner.eventName)) return ok(null);
  const readText = readGitHubAt(await github())(runner.sha);
  const config = await loadConfig(inputs.config, readText);
  if (!config.ok) return config;
  const { value: known } = config;
  const strange = asked.find((each) => known === null || !isKnown(each, known));
  if (strange === undefined) return ok(null);
  return fail(
    strange.kind === "app"
      ? notTheDefaults(strange.target, inputs.config)
      : { kind: "provider-untrusted", provider: strange.name, config: inputs.config },
  );
}

function isKnown(asked: Asked, config: Config): boolean {
  return asked.kind === "app"
    ? config.targets.some(({ id, app }) => isSame(asked, { id, app }))
    : config.providers.some((own) => isSameProvider(own, asked));
}

function isSame(
  asked: AppProvider,
  { id, app }: { readonly id: string; readonly app: AppProvider["app"] | null },
): boolean {
  return app !== null && id === asked.target && isSameApp(app, asked.app);
}

function isSameProvider(a: Provider, b: Provider): boolean {
  return a.name === b.name && a.keyVariable === b.keyVariable && isSameEndpoint(a, b);
}

/**
 * Is head a commit of somebody who may write here? By hand any commit can be named, also a fork's: then the pull
 * request must say that it is its head and of this repository.
 */
async function isOwnHead(
  { runner, github }: ActionRun,
  { head, pull, isFork }: Pick<Change, "head" | "pull" | "isFork">,
): Promise<Result<boolean, Problem>> {
  if (isFork) return ok(false);
  if (runner.eventName !== "workflow_dispatch") return ok(true);
  if (pull === null) return ok(false);
  const read = await readPullRequest(await github(), pull);
  if (!read.ok) return read;
  const { sha, repository } = read.value.head;
  return ok(sha === head && repository === runner.repository);
}

function notOurs(target: string): Problem {
  return {
    kind: "target-not-asked",
    target,
    why: "It runs the code of head beside the secrets of this job, and head is not known to be a commit of this repository.",
    doThis: "Push the change to a branch of this repository once its code has been read.",
  };
}

function notTheDefaults(target: string, config: string): Problem {
  return {
    kind: "target-not-asked",
    target,
    why: `What it runs, and where its secrets go, is not what ${config} of the default branch says.`,
    doThis: "Have the target reviewed and merged into the default branch first.",
  };
}
