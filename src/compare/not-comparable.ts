/**
 * Why may these two arms not be compared?
 * Different suites, graders, judges or instances measure different things; so does another model behind
 * the same model config. An empty list means they may.
 * Source: gate-statistics.md section 5.
 */
import type { Evidence } from "../evidence.ts";

type Arms = { readonly base: Evidence; readonly head: Evidence };

/** Without a digest of the instance set, so many instances may be in one arm only. */
const LARGEST_UNSHARED = 0.05;

export function notComparable(arms: Arms): readonly string[] {
  return [
    ...differentSuites(arms),
    ...differentIdentity(arms),
    ...differentModel(arms),
    ...differentInstances(arms),
  ];
}

function differentSuites({ base, head }: Arms): readonly string[] {
  const digests = (evidence: Evidence) =>
    JSON.stringify(evidence.suites.map(({ id, digest }) => [id, digest]).sort());
  return digests(base) === digests(head) ? [] : ["the suites differ"];
}

function differentIdentity({ base, head }: Arms): readonly string[] {
  if (base.identity === undefined || head.identity === undefined) return [];
  const named = [
    ["graders", "the graders differ"],
    ["judge", "the judge differs"],
    ["instances", "the instances differ"],
  ] as const;
  return named.flatMap(([part, say]) =>
    base.identity?.[part] === head.identity?.[part] ? [] : [say],
  );
}

/** A model config that changed is what the pull request changes; the same config must be the same model. */
function differentModel({ base, head }: Arms): readonly string[] {
  const config = base.identity?.model;
  if (config === undefined || config === null || config !== head.identity?.model) return [];
  if (base.model === undefined || head.model === undefined) return [];
  const name = ({ provider, id }: { provider: string; id: string }) => `${provider}/${id}`;
  if (name(base.model) === name(head.model)) return [];
  return [`the model differs (${name(base.model)}, ${name(head.model)}) under one model config`];
}

function differentInstances({ base, head }: Arms): readonly string[] {
  const names = (evidence: Evidence) =>
    new Set(evidence.trials.map(({ task, instance }) => `${task}\u0000${instance}`));
  const baseNames = names(base);
  const headNames = names(head);
  if (baseNames.size === 0 || headNames.size === 0) return [];
  const shared = baseNames.intersection(headNames).size;
  if (shared === 0) return ["the arms share no instance"];
  const all = baseNames.union(headNames).size;
  // Arms that name their instances by one digest were asked the same ones, to the last.
  const isNamed = base.identity !== undefined && head.identity !== undefined;
  if (all - shared <= (isNamed ? 0 : LARGEST_UNSHARED * all)) return [];
  return [`${all - shared} of ${all} instances are in one arm only`];
}
