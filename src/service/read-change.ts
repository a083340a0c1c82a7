/**
 * What does a change touch, and what must its evidence be? Read from the files of both revisions: the same
 * that the runner reads, so that its answer can be held against them.
 */
import type { Change } from "../app/next-step.ts";
import { openBuiltInSuites } from "../doors/built-in-suites.ts";
import { type OpenedRevisions, openGitHubRevisions } from "../doors/github-revisions.ts";
import type { Problem } from "../problem.ts";
import { digestOf } from "../suite/content-key.ts";
import { findAffectedTargets, type Revisions } from "../trial/affected-targets.ts";
import { type GatedTargets, readGatedTargets } from "../trial/gated-targets.ts";
import { armKey } from "../trial/prepare.ts";
import { must, unlessGitHub, type World } from "./world.ts";

export type Compared = {
  readonly rules: string;
  readonly head: string;
  readonly pull: number | null;
};

export type ReadChange =
  | Extract<Change, { kind: "no-config" }>
  | (Extract<Change, { kind: "untouched" }> & { readonly notices: readonly string[] })
  | { readonly kind: "invalid"; readonly problem: Problem }
  | (Extract<Change, { kind: "affected" }> & {
      readonly gated: GatedTargets;
      readonly opened: OpenedRevisions;
      /** Files of the rules, and workflows, that the change touches. */
      readonly guarded: readonly string[];
    });

const WORKFLOWS = ".github/workflows/";

export async function readChange(world: World, compared: Compared): Promise<ReadChange> {
  const { github, settings } = world;
  const opened = must(await openGitHubRevisions(github, compared));
  const revisions: Revisions = {
    ...opened.revisions,
    configFile: settings.configFile,
    builtInSuite: openBuiltInSuites(),
    only: null,
  };
  if (await hasNoConfig(revisions)) return { kind: "no-config" };
  const found = unlessGitHub(await findAffectedTargets(revisions));
  if (!found.ok) return { kind: "invalid", problem: found.problem };
  if (found.value.affected.length === 0) return { kind: "untouched", notices: [] };
  const gated = unlessGitHub(await readGatedTargets(found.value, revisions));
  if (!gated.ok) return { kind: "invalid", problem: gated.problem };
  if (gated.value.targets.length === 0) {
    return { kind: "untouched", notices: gated.value.notices };
  }
  const { changed } = opened.revisions;
  const workflows = (changed ?? []).map(({ path }) => path).filter(isWorkflow);
  const introduced = found.value.configs.rules === null ? [settings.configFile] : [];
  return {
    kind: "affected",
    key: keyOf(gated.value, settings.toolVersion),
    gated: gated.value,
    opened,
    guarded: [...introduced, ...gated.value.rulesTouched, ...workflows],
  };
}

async function hasNoConfig({ configFile, rules, head }: Revisions): Promise<boolean> {
  for (const { readText } of [rules, head]) {
    const text = unlessGitHub(await readText(configFile));
    if (!text.ok || text.value !== null) return false;
  }
  return true;
}

function isWorkflow(path: string): boolean {
  return path.startsWith(WORKFLOWS);
}

/**
 * The verdict key without the epoch: a base branch that moves on draws other tasks, and is no reason to ask
 * the same question again until the answer pleases.
 */
function keyOf({ targets, config }: GatedTargets, toolVersion: string): string {
  const arms = targets.map((target) => [
    target.id,
    target.arms.map(({ arm, resolved }) => [
      arm,
      armKey(target.suites, resolved, { epoch: "any", toolVersion }),
    ]),
  ]);
  const { policy } = config;
  const calibrations = targets.flatMap((target) => target.calibrations ?? []);
  const judged = calibrations.length === 0 ? {} : { calibrations };
  return digestOf({ arms, policy, toolVersion, ...judged }).slice(
    "sha256:".length,
    "sha256:".length + 32,
  );
}
