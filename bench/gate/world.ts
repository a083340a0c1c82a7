/**
 * What would a pull request's trials look like in a world whose truth we set?
 * Source: gate-statistics.md section 10.
 */
import { type Random, seededRandom } from "./random.ts";

export type Design = {
  readonly tasks: number;
  readonly instances: number;
  readonly trials: number;
};

export type World =
  | { readonly kind: "null" }
  /** Noise on the logit of each arm's instance; each further trial repeats the first with `copies`. */
  | { readonly kind: "reworded"; readonly sd: number; readonly copies: number }
  /** Noise on the logit of each arm's task: some tasks truly move. */
  | { readonly kind: "tasks-move"; readonly sd: number }
  /** Added to the first mode everywhere. */
  | { readonly kind: "mode-rises"; readonly by: number }
  /** So many tasks that mostly passed fail nearly always, in one mode. */
  | { readonly kind: "tasks-break"; readonly tasks: number }
  /** Head repeats itself wholly, base does not; equal rates. */
  | { readonly kind: "head-cached" };

/** `null` passed, else the mode it failed in; and what was answered, so that copies can be told. */
export type SimulatedTrial = { readonly mode: number | null; readonly answer: string };

export type SimulatedUnit = {
  readonly task: number;
  readonly instance: number;
  readonly base: readonly SimulatedTrial[];
  readonly head: readonly SimulatedTrial[];
};

export const MODES = 6;
const FEW_FAIL = { share: 0.7, a: 0.4, b: 6 };
const MANY_FAIL = { a: 1.5, b: 2.5 };
const LOWEST = 0.001;
const HIGHEST = 0.97;
const INSTANCE_SD = 0.8;
const MODE_CONCENTRATION = 0.4;
const BROKEN_RATE = 0.9;
const HEALTHY_BELOW = 0.2;

export function simulate(design: Design, world: World, seed: number): readonly SimulatedUnit[] {
  const random = seededRandom(seed);
  const tasks = Array.from({ length: design.tasks }, () => drawTask(random, world));
  const broken = breakTasks(tasks, world, random);
  return tasks.flatMap((task, index) =>
    Array.from({ length: design.instances }, (_, instance): SimulatedUnit => {
      const logit = logitOf(task.rate) + random.normal(INSTANCE_SD);
      const place = `${index}.${instance}`;
      const arm = (name: "base" | "head"): readonly SimulatedTrial[] => {
        const noise = world.kind === "reworded" ? random.normal(world.sd) : 0;
        const rate = 1 / (1 + Math.exp(-(logit + noise + task[name])));
        const chances =
          name === "head" && broken.has(index)
            ? { rate: BROKEN_RATE, modes: onlyMode(broken.get(index) ?? 0), more: 0 }
            : { rate, modes: task.modes, more: addedTo(name, world) };
        return drawTrials(
          { ...chances, random, copies: copiesOf(name, world) },
          design.trials,
          place + name,
        );
      };
      return { task: index, instance, base: arm("base"), head: arm("head") };
    }),
  );
}

type SimulatedTask = {
  readonly rate: number;
  readonly modes: readonly number[];
  /** Shift of the logit in each arm. */
  readonly base: number;
  readonly head: number;
};

function drawTask(random: Random, world: World): SimulatedTask {
  const { a, b } = random.uniform() < FEW_FAIL.share ? FEW_FAIL : MANY_FAIL;
  const rate = Math.min(HIGHEST, Math.max(LOWEST, random.beta(a, b)));
  const sd = world.kind === "tasks-move" ? world.sd : 0;
  const modes = random.dirichlet(MODE_CONCENTRATION, MODES);
  return { rate, modes, base: random.normal(sd), head: random.normal(sd) };
}

/** Which tasks break on head, and in which mode: the same for all of them. */
function breakTasks(
  tasks: readonly SimulatedTask[],
  world: World,
  random: Random,
): ReadonlyMap<number, number> {
  const broken = new Map<number, number>();
  if (world.kind !== "tasks-break") return broken;
  const healthy = [...tasks.keys()].filter((index) => (tasks[index]?.rate ?? 1) < HEALTHY_BELOW);
  const mode = Math.floor(random.uniform() * MODES);
  while (broken.size < world.tasks && healthy.length > 0) {
    const [task] = healthy.splice(Math.floor(random.uniform() * healthy.length), 1);
    if (task !== undefined) broken.set(task, mode);
  }
  return broken;
}

function drawTrials(
  of: {
    readonly rate: number;
    readonly modes: readonly number[];
    readonly more: number;
    readonly copies: number;
    readonly random: Random;
  },
  trials: number,
  place: string,
): readonly SimulatedTrial[] {
  const drawn: SimulatedTrial[] = [];
  for (let trial = 0; trial < trials; trial++) {
    const [first] = drawn;
    if (first !== undefined && of.random.uniform() < of.copies) drawn.push(first);
    else drawn.push({ mode: drawMode(of), answer: `${place}.${trial}` });
  }
  return drawn;
}

function drawMode(of: {
  readonly rate: number;
  readonly modes: readonly number[];
  readonly more: number;
  readonly random: Random;
}): number | null {
  const draw = of.random.uniform();
  if (draw >= of.rate + of.more) return null;
  if (draw >= of.rate) return 0;
  let left = of.random.uniform();
  for (const [mode, share] of of.modes.entries()) {
    left -= share;
    if (left < 0) return mode;
  }
  return MODES - 1;
}

function onlyMode(only: number): readonly number[] {
  return Array.from({ length: MODES }, (_, mode) => (mode === only ? 1 : 0));
}

function addedTo(arm: "base" | "head", world: World): number {
  return arm === "head" && world.kind === "mode-rises" ? world.by : 0;
}

function copiesOf(arm: "base" | "head", world: World): number {
  if (world.kind === "reworded") return world.copies;
  return world.kind === "head-cached" && arm === "head" ? 1 : 0;
}

function logitOf(rate: number): number {
  return Math.log(rate / (1 - rate));
}
