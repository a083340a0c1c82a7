/**
 * Whose word says where a key goes? In a run that somebody can start for commits of their own choice (by hand,
 * by a comment, after another workflow), the key is one that only the default branch may use: so it goes where
 * the config of the default branch sends it, at the commit the workflow came from, whatever the rules say.
 */
import { readGitHubAt } from "../io/github/read-at.ts";
import type { Problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";
import { type Config, loadConfig } from "../suite/config.ts";
import type { ActionRun } from "./action-run.ts";

/** Others run the workflow file of the change itself, or read their own commit. */
const FROM_DEFAULT_BRANCH: readonly string[] = [
  "workflow_dispatch",
  "issue_comment",
  "workflow_run",
];

type Provider = Config["providers"][number];

/** Fails when one of these would be asked with a key and is not the default branch's. */
export async function checkProviders(
  { runner, inputs, github }: ActionRun,
  asked: readonly Provider[],
): Promise<Result<null, Problem>> {
  if (!FROM_DEFAULT_BRANCH.includes(runner.eventName)) return ok(null);
  const readText = readGitHubAt(await github())(runner.sha);
  const config = await loadConfig(inputs.config, readText);
  if (!config.ok) return config;
  const known = config.value?.providers ?? [];
  const strange = asked.find((provider) => !known.some((own) => isSame(own, provider)));
  return strange === undefined
    ? ok(null)
    : fail({ kind: "provider-untrusted", provider: strange.name, config: inputs.config });
}

function isSame(a: Provider, b: Provider): boolean {
  return (
    a.name === b.name &&
    a.kind === b.kind &&
    a.baseUrl === b.baseUrl &&
    a.baseUrlVariable === b.baseUrlVariable &&
    a.keyVariable === b.keyVariable
  );
}
