/**
 * What would the verdict be under the rules that the pull request itself brings? Advice for the reviewer of
 * those rules; it concludes nothing.
 */
import { type GatePlan, runGate } from "../command.ts";
import { openBuiltInSuites } from "../doors/built-in-suites.ts";
import type { OpenedRevisions } from "../doors/github-revisions.ts";
import { explain } from "../problem.ts";
import { isSameApp } from "../suite/resolve-app.ts";
import { findGatedTargets } from "../trial/gated-targets.ts";
import type { MeasuredTarget } from "../trial/prepare.ts";
import type { ActionRun } from "./action-run.ts";
import { askSettings, planAffected } from "./gate.ts";

/** One sentence, or none when the rules are not touched. */
export async function adviseUnderHeadRules(
  run: ActionRun,
  plan: GatePlan,
  opened: OpenedRevisions,
): Promise<readonly string[]> {
  if (plan.rulesTouched.length === 0 || plan.targets.length === 0) return [];
  const { revisions, diffOf } = opened;
  const advised = { revisions: { ...revisions, rules: revisions.head }, diffOf };
  const gated = await findGatedTargets({
    ...advised.revisions,
    configFile: run.inputs.config,
    builtInSuite: openBuiltInSuites(),
    only: run.inputs.target ?? null,
  });
  const planned = gated.ok ? await planAffected(run, gated.value, advised) : gated;
  if (!planned.ok) {
    return [
      `Under the rules of this pull request nothing could be said: ${explain(planned.problem).why}`,
    ];
  }
  // Keys go only where the base branch sends them, and only what it names is run, whatever head's config says.
  const config = { ...planned.value.config, providers: plan.config.providers };
  const targets = withoutNewApps(planned.value.targets, plan.targets);
  if (targets.length === 0) return [];
  const advisory = { ...planned.value, config, targets };
  const settings = await askSettings(run, advisory, () => undefined);
  const { verdict } = await runGate(advisory, settings);
  return [
    `Advice: under the rules of this pull request the verdict would be ${verdict.kind}. ${verdict.why}`,
  ];
}

/** Applications only as the plan has them. */
function withoutNewApps<Target extends MeasuredTarget>(
  targets: readonly Target[],
  planned: readonly MeasuredTarget[],
): readonly Target[] {
  const appsOf = (from: readonly MeasuredTarget[]) =>
    from.flatMap(({ arms }) =>
      arms.flatMap(({ resolved: { provider } }) => (provider.kind === "app" ? [provider] : [])),
    );
  const known = appsOf(planned);
  return targets.filter((target) =>
    appsOf([target]).every(({ name, app }) =>
      known.some((own) => own.name === name && isSameApp(own.app, app)),
    ),
  );
}
