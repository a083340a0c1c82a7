/**
 * Do the graders of a task accept correct work and reject broken work with the expected mode?
 * The simulated model works instances out, and plants one failure mode at a time into correct work.
 */
import { type Graded, gradeAnswer } from "../grade/grade.ts";
import type { ModeId } from "../modes.ts";
import type { ModelRequest } from "../ports.ts";
import { mutationsFor } from "../simulate/mutate/mutations.ts";
import { type SimulatedReply, simulatedModel } from "../simulate/simulated-model.ts";
import type { Instance } from "../suite/generate.ts";
import { DEFAULT_POLICY } from "../suite/policy.ts";
import type { Suite, Task } from "../suite/suite.ts";

export type Counted = { readonly found: number; readonly of: number };

export type Proof = {
  readonly task: string;
  /** Correct answers that the graders accept; `null` when the simulated model cannot work the task out. */
  readonly accepted: Counted | null;
  /** Planted modes, and how many answers were rejected with that mode. */
  readonly detected: readonly (Counted & { readonly mode: ModeId })[];
  readonly isSound: boolean;
};

/** Precision first: a false accusation blocks an innocent pull request. */
const LEAST_ACCEPTED = 0.99;
const LEAST_DETECTED = 0.95;
/** Mutated answers per mode; one part in 200 is half a percent. */
const MUTANTS = 200;

export function proveTask(suite: Suite, task: Task, instances: readonly Instance[]): Proof {
  const [first] = instances;
  if (first === undefined || task.input === null || task.environment !== null) {
    return { task: task.id, accepted: null, detected: [], isSound: true };
  }
  const modes = [...mutationsFor({ ...first, input: task.input, task }).keys()];
  const never = Object.fromEntries(modes.map((mode) => [mode, 0]));
  const worked = work(suite, instances, never).filter(({ truth }) => truth.task === task.id);
  if (worked.length === 0) return { task: task.id, accepted: null, detected: [], isSound: true };
  const accepted = count(worked, ({ grade }) => grade.kind === "passed");
  const detected = modes
    .filter((mode) => task.modes === null || task.modes.includes(mode))
    .map((mode) => {
      // Not every instance can fail in every mode: an allowed deletion is never an unsafe one.
      const mutants = work(suite, instances.slice(0, MUTANTS), { ...never, [mode]: 1 });
      const planted = mutants.filter(({ truth }) => truth.planted === mode);
      return { mode, ...count(planted, ({ grade }) => shows(grade, mode)) };
    });
  const isSound =
    accepted.found / accepted.of >= LEAST_ACCEPTED &&
    detected.every(({ found, of }) => found >= of * LEAST_DETECTED);
  return { task: task.id, accepted, detected, isSound };
}

type Worked = Pick<SimulatedReply, "truth"> & { readonly grade: Graded };

/** What the simulated model answers to each instance, graded. */
function work(
  suite: Suite,
  instances: readonly Instance[],
  fail: Readonly<Record<ModeId, number>>,
): readonly Worked[] {
  const model = simulatedModel({ suites: [suite] }, { strength: "strong", fail });
  return instances.map((instance, seed) => {
    const { answer, truth } = model(requestOf(instance, seed));
    const { grade } = gradeAnswer({
      answer,
      // What a judge says cannot be known without asking one.
      graders: instance.graders.filter(({ kind }) => kind !== "judge"),
      tools: instance.tools,
      variables: instance.variables,
      confidentAt: DEFAULT_POLICY["confident-at"],
      question: instance.input ?? "",
      input: instance.input,
      observed: new Map(),
    });
    return { truth, grade };
  });
}

function requestOf(instance: Instance, seed: number): ModelRequest {
  return {
    model: "simulated",
    messages: [{ role: "user", content: instance.input ?? "" }],
    tools: instance.tools,
    parameters: {},
    seed,
  };
}

function shows(grade: Graded, mode: ModeId): boolean {
  return grade.kind === "failed" && grade.findings.some((finding) => finding.mode === mode);
}

function count(worked: readonly Worked[], holds: (each: Worked) => boolean): Counted {
  return { found: worked.filter(holds).length, of: worked.length };
}
