/**
 * In which order are the instances asked, and where does a look end?
 * A random order balanced over tasks: every look sees about the same share of every task, and nobody can
 * choose which instances come first. Source: gate-statistics.md section 6.
 */
import { derivedSeed, uniform } from "../suite/content-key.ts";

export type Ordered = { readonly task: string; readonly id: string };

/**
 * Each task's instances in random order, spread evenly from a random start; tasks of any size keep their
 * share of every look. Seeded by suite digest and base evidence key.
 */
export function orderInstances<Instance extends Ordered>(
  instances: readonly Instance[],
  of: { readonly suiteDigest: string; readonly baseKey: string },
): readonly Instance[] {
  const seed = derivedSeed(of.suiteDigest, "order", of.baseKey);
  const places = new Map<Instance, number>();
  for (const [task, own] of Map.groupBy(instances, (instance) => instance.task)) {
    const start = uniform(derivedSeed(seed, task));
    const shuffled = sortBy(own, ({ id }) => uniform(derivedSeed(seed, task, id)));
    for (const [rank, instance] of shuffled.entries()) {
      places.set(instance, (rank + start) / own.length);
    }
  }
  return sortBy(instances, (instance) => places.get(instance) ?? 0);
}

/** Whole looks of about equal size; fewer when there are not enough instances for all. */
export function cutLooks<Instance>(
  ordered: readonly Instance[],
  looks: number,
): readonly (readonly Instance[])[] {
  const parts = Math.max(1, Math.min(looks, ordered.length));
  const end = (part: number) => Math.round((ordered.length * part) / parts);
  return Array.from({ length: parts }, (_, part) => ordered.slice(end(part), end(part + 1)));
}

function sortBy<Value>(values: readonly Value[], by: (value: Value) => number): readonly Value[] {
  return values
    .map((value) => ({ value, place: by(value) }))
    .sort((a, b) => a.place - b.place)
    .map(({ value }) => value);
}
