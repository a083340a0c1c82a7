/**
 * Which targets does a pull request touch? Config and file names suffice to know it; prompts and built-in
 * suites are not read, so that a change which touches nothing is answered at once.
 */
import type { ReadText } from "../ports.ts";
import type { Problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";
import { type ChangedFile, findAffected } from "../suite/affected.ts";
import { type Config, isBuiltInSuite, loadConfig, type Target } from "../suite/config.ts";
import type { Suite } from "../suite/suite.ts";
import { unknownTarget } from "../suite/unknown-target.ts";
import type { Arm } from "../transcript.ts";

export type Revision = { readonly commit: string; readonly readText: ReadText };

export type Revisions = {
  readonly configFile: string;
  /** Whose config, suites, providers and policy apply: the base branch. */
  readonly rules: Revision;
  /** What head is compared with: where the pull request left the base branch. */
  readonly base: Revision;
  readonly head: Revision;
  /** `null` when it cannot be known: then everything is affected. */
  readonly changed: readonly ChangedFile[] | null;
  readonly builtInSuite: ReadText;
  /** Gate this target only. */
  readonly only: string | null;
  /** What the arms ask in place of what their revisions say; files are not of the repository. */
  readonly models?: Readonly<Record<Arm, string>> & { readonly readText: ReadText };
};

export type AffectedTargets = {
  readonly configs: Configs;
  /** Why each is affected, and which files of the rules are among it. */
  readonly affected: readonly {
    readonly target: Target;
    readonly because: readonly string[];
    readonly rulesTouched: readonly string[];
  }[];
};

export type Configs = {
  readonly head: Config;
  readonly base: Config | null;
  /** `null`: the base branch has no config yet. */
  readonly rules: Config | null;
};

export async function findAffectedTargets(
  revisions: Revisions,
): Promise<Result<AffectedTargets, Problem>> {
  const configs = await readConfigs(revisions);
  if (!configs.ok) return configs;
  const targets = targetsOf(configs.value.head, configs.value.rules);
  const known = targets.map(({ id }) => id);
  const { only } = revisions;
  if (only !== null && !known.includes(only)) return fail(unknownTarget(only, known));
  const affected: AffectedTargets["affected"][number][] = [];
  for (const target of targets) {
    if (only !== null && target.id !== only) continue;
    const watched = await watchedBy({ ...configs.value, target }, revisions);
    if (!watched.ok) return watched;
    const { rulesFiles, files, globs } = watched.value;
    const found = findAffected(revisions.changed, { files: [...rulesFiles, ...files], globs });
    if (found.kind === "unaffected") continue;
    const { because } = found;
    const rulesTouched = because.filter((file) => rulesFiles.includes(file));
    affected.push({ target, because, rulesTouched });
  }
  return ok({ configs: configs.value, affected });
}

async function readConfigs(revisions: Revisions): Promise<Result<Configs, Problem>> {
  const { configFile } = revisions;
  const [head, base] = await Promise.all(
    [revisions.head, revisions.base].map(({ readText }) => loadConfig(configFile, readText)),
  );
  if (head === undefined || base === undefined) throw new Error("two revisions were read");
  if (!head.ok) return head;
  if (head.value === null) {
    const hint = "Run `reliability-gate gate --config FILE`, or add the file on the head revision.";
    return fail({ kind: "file-missing", what: "The config", file: configFile, hint });
  }
  if (!base.ok) return base;
  if (revisions.rules.commit === revisions.base.commit) {
    return ok({ head: head.value, base: base.value, rules: base.value });
  }
  const rules = await loadConfig(configFile, revisions.rules.readText);
  return rules.ok ? ok({ head: head.value, base: base.value, rules: rules.value }) : rules;
}

/** A target that head's config drops is gated all the same while its prompt is there. */
function targetsOf(head: Config, rules: Config | null): readonly Target[] {
  const dropped = (rules?.targets ?? []).filter(
    ({ id }) => !head.targets.some((target) => target.id === id),
  );
  return [...head.targets, ...dropped];
}

export type TargetOf = Configs & { readonly target: Target };

type WatchedFiles = {
  /** The config, and suites with their files in the repository. */
  readonly rulesFiles: readonly string[];
  /** Prompts and model configs of both revisions. */
  readonly files: readonly string[];
  readonly globs: readonly string[];
};

/** Whose change touches a target; prompts and built-in suites need not be read to know it. */
async function watchedBy(
  of: TargetOf,
  revisions: Revisions,
): Promise<Result<WatchedFiles, Problem>> {
  const { target } = of;
  const suites = await suitesInRepository(of, revisions);
  if (!suites.ok) return suites;
  const versions = [target, versionIn(of.rules, target), versionIn(of.base, target)].filter(
    (version) => version !== null,
  );
  return ok({
    rulesFiles: [
      revisions.configFile,
      ...suites.value.flatMap(({ file, files }) => [file, ...files]),
      ...target.suites,
    ],
    files: versions.flatMap((version) =>
      version.app === null
        ? [version.prompt, ...(typeof version.model === "string" ? [version.model] : [])]
        : [],
    ),
    globs: versions.flatMap(globsOf),
  });
}

/** Any file may be part of an application, unless its config says which are. */
function globsOf({ app, watch }: Target): readonly string[] {
  return app !== null && watch.length === 0 ? ["**"] : watch;
}

export function versionIn(config: Config | null, { id }: Target): Target | null {
  return config?.targets.find((target) => target.id === id) ?? null;
}

export function suiteNames({ rules, target }: TargetOf): readonly string[] {
  return (versionIn(rules, target) ?? target).suites;
}

export function suiteReaders({ rules, target }: TargetOf, revisions: Revisions) {
  const from = versionIn(rules, target) === null ? revisions.head : revisions.rules;
  return { repository: from.readText, builtIn: revisions.builtInSuite };
}

/** The engine that reads suites is loaded only where a target has one of its own. */
async function suitesInRepository(
  of: TargetOf,
  revisions: Revisions,
): Promise<Result<readonly Suite[], Problem>> {
  const names = suiteNames(of).filter((name) => !isBuiltInSuite(name));
  if (names.length === 0) return ok([]);
  const { loadSuites } = await import("../suite/project.ts");
  return loadSuites(names, suiteReaders(of, revisions));
}
