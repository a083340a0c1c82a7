/**
 * Which targets does a pull request touch, and what do both revisions say about them?
 * Suites, providers and policy are those of the base branch, so that a pull request cannot soften its own
 * judge or send the key elsewhere; prompt and model config come from each arm's own revision.
 */
import type { ReadText } from "../ports.ts";
import type { Problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";
import { type ChangedFile, findAffected } from "../suite/affected.ts";
import type { Config, Target } from "../suite/config.ts";
import {
  isBuiltIn,
  loadConfig,
  loadSuites,
  type ResolvedTarget,
  resolveTarget,
} from "../suite/project.ts";
import { unknownTarget } from "../suite/unknown-target.ts";
import type { MeasuredTarget } from "./prepare.ts";

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
};

export type GatedTargets = {
  /** The rules that apply. */
  readonly config: Config;
  readonly targets: readonly MeasuredTarget[];
  /** Why each affected target is affected. */
  readonly because: Readonly<Record<string, readonly string[]>>;
  /** Facts the reader must know, for example that the pull request changes the rules themselves. */
  readonly notices: readonly string[];
  /** Files of the rules that the pull request changes. */
  readonly rulesTouched: readonly string[];
};

export async function findGatedTargets(
  revisions: Revisions,
): Promise<Result<GatedTargets, Problem>> {
  const configs = await readConfigs(revisions);
  if (!configs.ok) return configs;
  const { head, base, rules } = configs.value;
  const config = rules ?? head;
  const known = targetsOf(head, rules).map(({ id }) => id);
  if (revisions.only !== null && !known.includes(revisions.only)) {
    return fail(unknownTarget(revisions.only, known));
  }
  const targets: MeasuredTarget[] = [];
  const because: Record<string, readonly string[]> = {};
  const notices: string[] = [];
  const rulesTouched = new Set<string>();
  if (rules === null) {
    notices.push("The base revision has no config: this pull request introduces the gate.");
  }
  for (const target of targetsOf(head, rules)) {
    if (revisions.only !== null && target.id !== revisions.only) continue;
    const of = { target, head, base, rules };
    const watched = await watchedBy(of, revisions);
    if (!watched.ok) return watched;
    const { rulesFiles, files, globs } = watched.value;
    const affected = findAffected(revisions.changed, { files: [...rulesFiles, ...files], globs });
    if (affected.kind === "unaffected") continue;
    const found = await readTarget(of, revisions);
    if (!found.ok) return found;
    if (found.value === null) {
      notices.push(`The pull request removes the target "${target.id}" and its prompt.`);
      continue;
    }
    targets.push(found.value);
    because[target.id] = affected.because;
    const touched = affected.because.filter((file) => rulesFiles.includes(file));
    if (rules === null || touched.length === 0) continue;
    for (const file of touched) rulesTouched.add(file);
    notices.push(
      `The pull request also changes ${touched.join(", ")}; suites and policy of the base revision were applied.`,
    );
  }
  const unique = [...new Set(notices)];
  return ok({ config, targets, because, notices: unique, rulesTouched: [...rulesTouched] });
}

type Configs = {
  readonly head: Config;
  readonly base: Config | null;
  /** `null`: the base branch has no config yet. */
  readonly rules: Config | null;
};

async function readConfigs(revisions: Revisions): Promise<Result<Configs, Problem>> {
  const { configFile } = revisions;
  const head = await loadConfig(configFile, revisions.head.readText);
  if (!head.ok) return head;
  if (head.value === null) {
    const hint = "Run `reliability-gate gate --config FILE`, or add the file on the head revision.";
    return fail({ kind: "file-missing", what: "The config", file: configFile, hint });
  }
  const base = await loadConfig(configFile, revisions.base.readText);
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

type TargetOf = Configs & { readonly target: Target };

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
  const names = suiteNames(of);
  const suites = await loadSuites(
    names.filter((name) => !isBuiltIn(name)),
    suiteReaders(of, revisions),
  );
  if (!suites.ok) return suites;
  const versions = [target, find(of.rules, target), find(of.base, target)].filter(
    (version) => version !== null,
  );
  return ok({
    rulesFiles: [
      revisions.configFile,
      ...suites.value.flatMap(({ file, files }) => [file, ...files]),
      ...target.suites,
    ],
    files: versions.flatMap(({ prompt, model }) => [
      prompt,
      ...(typeof model === "string" ? [model] : []),
    ]),
    globs: versions.flatMap(({ watch }) => watch),
  });
}

function find(config: Config | null, { id }: Target): Target | null {
  return config?.targets.find((target) => target.id === id) ?? null;
}

function suiteNames({ rules, target }: TargetOf): readonly string[] {
  return (find(rules, target) ?? target).suites;
}

function suiteReaders({ rules, target }: TargetOf, revisions: Revisions) {
  const from = find(rules, target) === null ? revisions.head : revisions.rules;
  return { repository: from.readText, builtIn: revisions.builtInSuite };
}

/**
 * A target as both revisions have it; without a base arm when the base revision lacks it.
 * `null` when the pull request removes the target and its prompt.
 */
async function readTarget(
  of: TargetOf,
  revisions: Revisions,
): Promise<Result<MeasuredTarget | null, Problem>> {
  const { target, head, base, rules } = of;
  const resolve = (version: Target, config: Config, { readText }: Revision) => {
    const { file, providers } = rules ?? config;
    return resolveTarget(version, { ...config, file, providers }, readText);
  };
  const suites = await loadSuites(suiteNames(of), suiteReaders(of, revisions));
  if (!suites.ok) return suites;
  const headArm = await resolve(target, head, revisions.head);
  if (!headArm.ok) {
    const isRemoved = find(head, target) === null && headArm.problem.kind === "file-missing";
    return isRemoved ? ok(null) : headArm;
  }
  const moved = movedProvider(headArm.value, of);
  if (moved !== null) return fail({ kind: "provider-changed", provider: moved, target: target.id });
  const from = baseOf(of, revisions);
  let baseArm: ResolvedTarget | null = null;
  if (from !== null) {
    const resolved = await resolve(from.target, from.config, from.revision);
    // A prompt that the base revision does not have yet is a new one, not an error.
    if (!resolved.ok && resolved.problem.kind !== "file-missing") return resolved;
    baseArm = resolved.ok ? resolved.value : null;
  }
  const arms: MeasuredTarget["arms"] = [
    ...(baseArm === null || from === null
      ? []
      : [{ arm: "base" as const, resolved: baseArm, revision: from.revision.commit }]),
    { arm: "head", resolved: headArm.value, revision: revisions.head.commit },
  ];
  return ok({ id: target.id, arms, suites: suites.value });
}

/**
 * Where the base arm is read: the merge base; the base branch itself for a change that left it before it had
 * the target, for otherwise such a change would be judged as if nothing had been there.
 */
function baseOf({ target, base, rules }: TargetOf, revisions: Revisions) {
  for (const [config, revision] of [
    [base, revisions.base],
    [rules, revisions.rules],
  ] as const) {
    const version = find(config, target);
    if (version !== null && config !== null) return { target: version, config, revision };
  }
  return null;
}

/** A provider that head's config sends elsewhere cannot be asked: keys go where the base branch says. */
function movedProvider({ provider }: ResolvedTarget, { head, rules }: TargetOf): string | null {
  const own = head.providers.find(({ name }) => name === provider.name);
  if (rules === null || own === undefined) return null;
  const isMoved =
    own.kind !== provider.kind ||
    own.baseUrl !== provider.baseUrl ||
    own.baseUrlVariable !== provider.baseUrlVariable;
  return isMoved ? provider.name : null;
}
