/**
 * Which instances does a task have under a seed?
 * Every variable is drawn from a seed of its own name, so adding one leaves the others as they were.
 */
import type { Tool } from "../answer.ts";
import { type GraderConfig, renderedGrader } from "../grader-config.ts";
import type { Severity } from "../modes.ts";
import type { Problem } from "../problem.ts";
import { all, ok, type Result } from "../result.ts";
import { checkCondition } from "./check-task.ts";
import { derivedSeed, shortName, uniform } from "./content-key.ts";
import type { Row } from "./dataset.ts";
import { type Environment, renderEnvironment } from "./environment.ts";
import { evaluate, type Value, type Variables } from "./expression.ts";
import { renderText, renderValue } from "./render.ts";
import { invalid, issueAt, placeIn } from "./source.ts";
import type { Sampler, Suite, Task } from "./suite.ts";

export type Instance = {
  /** `suite/task` */
  readonly task: string;
  readonly id: string;
  readonly category: string;
  readonly severity: Severity;
  readonly trials: number;
  readonly variables: Variables;
  readonly input: string | null;
  readonly tools: readonly Tool[];
  /** Absent where one answer is all there is. */
  readonly environment?: Environment;
  readonly graders: readonly GraderConfig[];
};

/** An instance by name: what is kept of it while it is not needed. */
export type Unit = Pick<Instance, "task" | "id" | "trials"> & {
  /** Which of its task's rows, or of its numbered instances. */
  readonly index: number;
};

/** All instances of a suite, in task order; a problem names the place in the suite file. */
export function generateInstances(
  suite: Suite,
  seed: string,
): Result<readonly Instance[], Problem> {
  const parts = all(suite.tasks.map((task) => instancesOf(suite, task, seed)));
  return parts.ok ? ok(parts.value.flat()) : parts;
}

export function instancesOf(
  suite: Suite,
  task: Task,
  seed: string,
): Result<readonly Instance[], Problem> {
  return all(unitsOf(task, seed).map((unit) => drawInstance(suite, task, { unit, seed })));
}

/** Rows of a dataset (all, or a draw without replacement), or numbered instances; their names alone. */
export function unitsOf(task: Task, seed: string): readonly Unit[] {
  const { id: name, trials, rows } = task;
  if (rows === null) {
    const taken = new Set<string>();
    return Array.from({ length: task.instances }, (_, index) => {
      let own = derivedSeed(seed, name, index);
      // Names have 40 bits: of a hundred thousand, two agree about every two hundredth time.
      while (taken.has(shortName(own))) own = derivedSeed(own, "another");
      const id = shortName(own);
      taken.add(id);
      return { task: name, id, trials, index };
    });
  }
  const units = rows.map(({ id }, index) => ({ task: name, id, trials, index }));
  if (task.instances >= units.length) return units;
  const place = new Map(units.map((unit) => [unit, derivedSeed(seed, name, unit.id)]));
  const placeOf = (unit: Unit) => place.get(unit) ?? "";
  return units.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)).slice(0, task.instances);
}

/** One instance with its variables drawn, its input and its graders' settings rendered. */
export function drawInstance(
  suite: Suite,
  task: Task,
  { unit, seed }: { readonly unit: Unit; readonly seed: string },
): Result<Instance, Problem> {
  const { id } = unit;
  if (task.rows !== null) {
    const row = task.rows[unit.index] ?? null;
    return makeInstance(suite, task, { id, seed: derivedSeed(seed, task.id, id), row });
  }
  let own = derivedSeed(seed, task.id, unit.index);
  while (shortName(own) !== id) own = derivedSeed(own, "another");
  return makeInstance(suite, task, { id, seed: own, row: null });
}

function makeInstance(
  suite: Suite,
  task: Task,
  { id, seed, row }: { readonly id: string; readonly seed: string; readonly row: Row | null },
): Result<Instance, Problem> {
  const complain = (path: readonly (string | number)[], message: string) =>
    invalid(`The suite ${suite.file}`, [issueAt(suite.source, [...task.path, ...path], message)]);

  const variables: Record<string, Value> = { ...row?.variables };
  for (const [name, sampler] of task.sample)
    variables[name] = draw(sampler, derivedSeed(seed, name));
  for (const [name, expression] of task.let) {
    const computed = evaluate(expression, variables);
    if (!computed.ok) return complain(["let", name], computed.problem.message);
    variables[name] = computed.value;
  }
  let input: string | null = null;
  if (task.input !== null) {
    const rendered = renderText(task.input, variables);
    if (!rendered.ok) {
      const { problem } = rendered;
      const at = placeIn(suite.source.textAt([...task.path, "input"]), problem);
      return invalid(`The suite ${suite.file}`, [{ at, message: problem.message }]);
    }
    input = rendered.value.trimEnd();
  } else if (variables.input !== undefined) {
    if (variables.input === null || typeof variables.input === "object") {
      return complain(["dataset"], `the column "input" is not a text in the row ${id}`);
    }
    input = String(variables.input);
  }
  const graders: GraderConfig[] = [];
  for (const [index, written] of task.graders.entries()) {
    const path = ["grade", index, written.kind];
    const known = constantGraders.get(written);
    if (known !== undefined) {
      graders.push(known);
      continue;
    }
    const settings = renderValue(written.settings, variables);
    if (!settings.ok) {
      return complain([...path, ...(settings.problem.path ?? [])], settings.problem.message);
    }
    const parsed = renderedGrader(written.kind, settings.value);
    if (!parsed.success) {
      const first = parsed.error.issues[0];
      const where = [...path, ...(first?.path.map(String) ?? [])];
      return complain(where, `${first?.message ?? "not valid"} in instance ${id}`);
    }
    const { data } = parsed;
    const problem = data.kind === "expression" ? checkCondition(data.cel) : null;
    if (problem !== null) return complain([...path, "cel"], `${problem} in instance ${id}`);
    if (isConstant(written.settings)) constantGraders.set(written, data);
    graders.push(data);
  }
  const { id: taskId, category, severity, trials, tools } = task;
  const instance = {
    task: taskId,
    id,
    category,
    severity,
    trials,
    variables,
    input,
    tools,
    graders,
  };
  if (task.environment === null) return ok(instance);
  const environment = renderEnvironment(task.environment, variables);
  return environment.ok
    ? ok({ ...instance, environment: environment.value })
    : complain(["environment"], environment.problem);
}

/** Graders whose settings hold no template are the same in every instance. */
const constantGraders = new WeakMap<Task["graders"][number], GraderConfig>();

function isConstant(settings: unknown): boolean {
  return !/\{[{%]/.test(JSON.stringify(settings));
}

function draw(sampler: Sampler, seed: string): Value {
  const at = uniform(seed);
  if ("int" in sampler) {
    const [low, high] = sampler.int;
    return low + Math.floor(at * (high - low + 1));
  }
  if ("float" in sampler) {
    const [low, high] = sampler.float;
    if (sampler.step === undefined) return low + at * (high - low);
    const steps = Math.floor((high - low) / sampler.step + 1e-9);
    const drawn = low + Math.floor(at * (steps + 1)) * sampler.step;
    return Number(drawn.toFixed(Math.max(decimalsOf(low), decimalsOf(sampler.step))));
  }
  const chosen = sampler.choice[Math.floor(at * sampler.choice.length)];
  if (chosen === undefined) throw new Error("a choice has at least one entry");
  return chosen;
}

/** Decimals a number is written with: 0.05 has two, 1e-7 has seven. */
function decimalsOf(number: number): number {
  const [digits = "", exponent = "0"] = String(number).split("e");
  const written = digits.split(".")[1]?.length ?? 0;
  return Math.min(100, Math.max(0, written - Number(exponent)));
}
