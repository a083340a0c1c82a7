/**
 * Is every planned trial there once, in the look it was planned for, with findings its graders can make?
 * Instances are drawn with the runner's secret, so they are counted here, not named.
 */
import type { Evidence } from "../evidence.ts";
import { describeTasks } from "../grade/arm-evidence.ts";
import { digestOf } from "../suite/content-key.ts";
import { generateInstances, type Instance } from "../suite/generate.ts";
import type { MeasuredTarget } from "../trial/prepare.ts";
import type { EvidenceRefusal } from "./evidence-refusal.ts";
import { cutLooks } from "./order-instances.ts";

/** One instance as the evidence holds it. */
type Unit = { readonly task: string; readonly look: number; readonly trials: readonly number[] };

/** `why` is the end of a sentence that starts with the evidence. */
export function trialsRefusal(
  evidence: Evidence,
  of: { readonly target: MeasuredTarget; readonly looks: number },
): EvidenceRefusal | null {
  // Any seed draws as many instances of each task as any other.
  const drawn = of.target.suites.flatMap((suite) => {
    const made = generateInstances(suite, "any");
    return made.ok ? made.value : [];
  });
  if (digestOf(evidence.tasks ?? []) !== digestOf(describeTasks(drawn))) {
    return refuse("other-tasks", "describes other tasks than its suites");
  }
  if (evidence.planned !== drawn.reduce((sum, { trials }) => sum + trials, 0)) {
    return refuse("missing-trials", "was planned with another number of trials");
  }
  const units = unitsOf(evidence);
  if (units === null) return refuse("extra-trials", "holds one instance in two looks");
  return (
    repeatsRefusal(units, drawn) ??
    looksRefusal(units, drawn, evidence, of.looks) ??
    foreignMode(evidence)
  );
}

function unitsOf({ trials }: Evidence): readonly Unit[] | null {
  const units = Map.groupBy(trials, ({ task, instance }) => JSON.stringify([task, instance]));
  const all = [...units.values()].map((same) => ({
    task: same[0]?.task ?? "",
    looks: new Set(same.map(({ look = 1 }) => look)),
    trials: same.map(({ trial }) => trial),
  }));
  if (all.some(({ looks }) => looks.size > 1)) return null;
  return all.map(({ task, looks: [look = 1], trials: numbers }) => ({
    task,
    look,
    trials: numbers,
  }));
}

function repeatsRefusal(
  units: readonly Unit[],
  drawn: readonly Instance[],
): EvidenceRefusal | null {
  const repeats = new Map(drawn.map(({ task, trials }) => [task, trials]));
  for (const { task, trials } of units) {
    const planned = repeats.get(task) ?? 0;
    if (trials.length > planned || trials.some((trial) => trial >= planned)) {
      return refuse("extra-trials", "holds trials that were not planned");
    }
    if (trials.length < planned) return refuse("missing-trials", "lacks repeats of an instance");
  }
  return null;
}

function looksRefusal(
  units: readonly Unit[],
  drawn: readonly Instance[],
  { looks }: Evidence,
  policyLooks: number,
): EvidenceRefusal | null {
  // Shards are measured in one look whatever the policy says.
  const cut = [policyLooks, 1]
    .map((count) => cutLooks(drawn, count).map((part) => part.length))
    .find((parts) => parts.length === looks?.planned);
  if (looks === undefined || cut === undefined) {
    return refuse("impossible-stop", "was cut into other looks");
  }
  for (const [index, size] of cut.entries()) {
    const held = units.filter(({ look }) => look === index + 1).length;
    const planned = index < looks.taken ? size : 0;
    if (held < planned) return refuse("missing-trials", "lacks planned instances");
    if (held > planned) return refuse("extra-trials", "holds instances that were not planned");
  }
  if (looks.taken < cut.length || digestOf(countTasks(units)) === digestOf(countTasks(drawn))) {
    return null;
  }
  return refuse("missing-trials", "holds another number of instances of a task");
}

function countTasks(units: readonly { readonly task: string }[]) {
  const counts = [...Map.groupBy(units, ({ task }) => task)];
  return counts.map(([task, all]) => [task, all.length]).sort();
}

function foreignMode({ tasks = [], trials }: Evidence): EvidenceRefusal | null {
  const modes = new Map(tasks.map((task) => [task.id, task.modes]));
  const isForeign = trials.some(
    ({ task, grade }) =>
      grade.kind === "failed" &&
      grade.findings.some(({ mode }) => modes.get(task)?.includes(mode) !== true),
  );
  return isForeign ? refuse("impossible-finding", "finds a mode that its graders cannot") : null;
}

function refuse(reason: EvidenceRefusal["reason"], why: string): EvidenceRefusal {
  return { reason, why };
}
