/**
 * What do both revisions say about the targets a pull request touches?
 * Suites, providers and policy are those of the base branch, so that a pull request cannot soften its own
 * judge or send the key elsewhere; prompt and model config come from each arm's own revision.
 */
import type { Problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";
import { type Config, isSameEndpoint, type Target } from "../suite/config.ts";
import { givenAway } from "../suite/given-away.ts";
import { calibrationsFor } from "../suite/judge-calibrations.ts";
import { namedModel } from "../suite/named-model.ts";
import { loadSuites, type ResolvedTarget, resolveTarget } from "../suite/project.ts";
import type { Arm } from "../transcript.ts";
import {
  type AffectedTargets,
  findAffectedTargets,
  type Revision,
  type Revisions,
  suiteNames,
  suiteReaders,
  type TargetOf,
  versionIn,
} from "./affected-targets.ts";
import type { MeasuredTarget } from "./prepare.ts";

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
  const affected = await findAffectedTargets(revisions);
  return affected.ok ? readGatedTargets(affected.value, revisions) : affected;
}

export async function readGatedTargets(
  { configs, affected }: AffectedTargets,
  revisions: Revisions,
): Promise<Result<GatedTargets, Problem>> {
  const { head, rules } = configs;
  const targets: MeasuredTarget[] = [];
  const because: Record<string, readonly string[]> = {};
  const notices: string[] = [];
  const touched = new Set<string>();
  if (rules === null) {
    notices.push("The base revision has no config: this pull request introduces the gate.");
  }
  for (const { target, because: files, rulesTouched } of affected) {
    const found = await readTarget({ ...configs, target }, revisions);
    if (!found.ok) return found;
    if (typeof found.value === "string") {
      notices.push(found.value);
      continue;
    }
    // Of the base branch, so that a pull request cannot vouch for its own judge.
    const calibrations =
      rules === null
        ? ok([])
        : await calibrationsFor(found.value.suites, rules.judges, revisions.rules.readText);
    if (!calibrations.ok) return calibrations;
    targets.push({ ...found.value, calibrations: calibrations.value });
    because[target.id] = files;
    notices.push(...sayGivenAway(found.value));
    if (rules === null || rulesTouched.length === 0) continue;
    for (const file of rulesTouched) touched.add(file);
    notices.push(
      `The pull request also changes ${rulesTouched.join(", ")}; suites and policy of the base revision were applied.`,
    );
  }
  const unique = [...new Set(notices)];
  return ok({
    config: rules ?? head,
    targets,
    because,
    notices: unique,
    rulesTouched: [...touched],
  });
}

/** What head's prompt gives away and base's does not. */
function sayGivenAway({ arms, suites }: MeasuredTarget): readonly string[] {
  const inArm = (name: "base" | "head") =>
    arms.flatMap(({ arm, resolved }) => (arm === name ? givenAway(resolved.prompt, suites) : []));
  const before = inArm("base");
  return inArm("head")
    .filter((name) => !before.includes(name))
    .map(
      (name) =>
        `The prompt now uses the variable "${name}", which a task computes for its graders alone: it may give the answer away.`,
    );
}

/**
 * A target as both revisions have it; without a base arm when the base revision lacks it. A sentence where
 * there is nothing to measure.
 */
async function readTarget(
  of: TargetOf,
  revisions: Revisions,
): Promise<Result<MeasuredTarget | string, Problem>> {
  const target = gatedVersion(of);
  if (typeof target === "string") return ok(target);
  const { head, rules } = of;
  const resolve = async (
    version: Target,
    config: Config,
    { readText, commit }: Revision,
    arm: Arm,
  ) => {
    const { file, providers, runCode } = rules ?? config;
    const ruled = { ...config, file, providers, runCode };
    const { models } = revisions;
    const asked =
      models === undefined ? ok(version) : await withModel(version, ruled, { ...models, arm });
    if (!asked.ok) return asked;
    return resolveTarget(asked.value, ruled, readText, { arm, commit, isAlone: false });
  };
  const suites = await loadSuites(suiteNames(of), suiteReaders(of, revisions));
  if (!suites.ok) return suites;
  const headArm = await resolve(target, head, revisions.head, "head");
  if (!headArm.ok) {
    const isRemoved = versionIn(head, target) === null && headArm.problem.kind === "file-missing";
    const sentence = `The pull request removes the target "${target.id}" and its prompt.`;
    return isRemoved ? ok(sentence) : headArm;
  }
  const moved = movedProvider(headArm.value, of);
  if (moved !== null) return fail({ kind: "provider-changed", provider: moved, target: target.id });
  const from = baseOf(of, revisions);
  let baseArm: ResolvedTarget | null = null;
  if (from !== null) {
    const version = target.app === null ? from.target : target;
    const resolved = await resolve(version, from.config, from.revision, "base");
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

/** The target with the model that was named for the arm. */
async function withModel(
  target: Target,
  config: Config,
  of: NonNullable<Revisions["models"]> & { readonly arm: Arm },
): Promise<Result<Target, Problem>> {
  if (target.app !== null) {
    const message = `The target "${target.id}" is an application, which asks models of its own.`;
    return fail({ kind: "usage", message, hint: "Name with --target one that has a prompt." });
  }
  const model = await namedModel(of[of.arm], config, of.readText);
  return model.ok ? ok({ ...target, model: model.value }) : model;
}

/**
 * Head's own version of a target that is a prompt. What is run, and where a secret header goes, is the base
 * branch's to say: of an application its version counts for both arms, and one that it lacks is not asked.
 */
function gatedVersion({ target, rules }: TargetOf): Target | string {
  const ruled = versionIn(rules, target);
  if (target.app === null && (ruled === null || ruled.app === null)) return target;
  if (ruled !== null) return ruled;
  return `The target "${target.id}" is not on the base branch yet, which alone says what is run and where secrets go: it is gated once it is.`;
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
    const version = versionIn(config, target);
    if (version !== null && config !== null) return { target: version, config, revision };
  }
  return null;
}

/** A provider that head's config sends elsewhere cannot be asked: keys go where the base branch says. */
function movedProvider({ provider }: ResolvedTarget, { head, rules }: TargetOf): string | null {
  if (provider.kind === "app") return null;
  const own = head.providers.find(({ name }) => name === provider.name);
  if (rules === null || own === undefined) return null;
  return isSameEndpoint(own, provider) ? null : provider.name;
}
