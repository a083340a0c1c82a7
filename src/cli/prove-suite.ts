/**
 * Do the graders of a task accept correct work and reject broken work with the expected mode?
 * The simulated model works instances out, and plants one failure mode at a time into correct work.
 */
import { gradeAnswer } from "../grade/grade.ts";
import type { ModeId } from "../modes.ts";
import type { ModelRequest } from "../ports.ts";
import { mutationsFor } from "../simulate/mutate/mutations.ts";
import { simulatedModel } from "../simulate/simulated-model.ts";
import type { Instance } from "../suite/generate.ts";
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
  if (first === undefined || task.input === null) {
    return { task: task.id, accepted: null, detected: [], isSound: true };
  }
  const modes = [...mutationsFor({ ...first, input: task.input, task }).keys()];
  const never = Object.fromEntries(modes.map((mode) => [mode, 0]));
  const answerWith = (fail: Readonly<Record<ModeId, number>>) => {
    const model = simulatedModel({ suites: [suite] }, { strength: "strong", fail });
    return (instance: Instance, seed: number) =>
      gradeOf(instance, model(requestOf(instance, seed)).answer);
  };
  const correct = answerWith(never);
  const accepted = count(instances, (instance, seed) => correct(instance, seed).kind === "passed");
  if (accepted.found === 0) return { task: task.id, accepted: null, detected: [], isSound: true };
  const detected = modes
    .filter((mode) => task.modes === null || task.modes.includes(mode))
    .map((mode) => {
      const planted = answerWith({ ...never, [mode]: 1 });
      const shows = (instance: Instance, seed: number) => {
        const grade = planted(instance, seed);
        return grade.kind === "failed" && grade.findings.some((finding) => finding.mode === mode);
      };
      return { mode, ...count(instances.slice(0, MUTANTS), shows) };
    });
  const isSound =
    accepted.found / accepted.of >= LEAST_ACCEPTED &&
    detected.every(({ found, of }) => found / of >= LEAST_DETECTED);
  return { task: task.id, accepted, detected, isSound };
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

function gradeOf(instance: Instance, answer: Parameters<typeof gradeAnswer>[0]["answer"]) {
  return gradeAnswer({
    answer,
    graders: instance.graders,
    tools: instance.tools,
    variables: instance.variables,
    confidentAt: 0.8,
    question: instance.input ?? "",
  }).grade;
}

function count(
  instances: readonly Instance[],
  holds: (instance: Instance, seed: number) => boolean,
): Counted {
  return { found: instances.filter(holds).length, of: instances.length };
}
