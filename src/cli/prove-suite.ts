/**
 * Do the graders of a task accept correct work and reject broken work with the expected mode?
 * The simulated model works instances out, and plants one failure mode at a time into correct work. Programs are run
 * only where the person at the command line allows it; judges are not asked.
 */
import { type Graded, gradeAnswer } from "../grade/grade.ts";
import { observe } from "../grade/observe.ts";
import type { ModeId } from "../modes.ts";
import type { ModelRequest, RunProgram } from "../ports.ts";
import { mutationsFor } from "../simulate/mutate/mutations.ts";
import { type SimulatedReply, simulatedModel } from "../simulate/simulated-model.ts";
import type { Instance } from "../suite/generate.ts";
import { DEFAULT_POLICY } from "../suite/policy.ts";
import type { Suite, Task } from "../suite/suite.ts";
import { playInstance } from "./play-instance.ts";

export type Counted = { readonly found: number; readonly of: number };

export type Proof = {
  readonly task: string;
  /** Correct answers that the graders accept; `null` when nothing was proved. */
  readonly accepted: Counted | null;
  /** Why nothing was. */
  readonly unproved?: string;
  /** Planted modes, and how many answers were rejected with that mode. */
  readonly detected: readonly (Counted & { readonly mode: ModeId })[];
  readonly isSound: boolean;
};

/** Precision first: a false accusation blocks an innocent pull request. */
const LEAST_ACCEPTED = 0.99;
const LEAST_DETECTED = 0.95;
/** Mutated answers per mode; one part in 200 is half a percent. */
const MUTANTS = 200;
/** Programs run for each mode: every run is a process of its own. */
const PROGRAMS = 24;
const PROGRAMS_AT_A_TIME = 2;

const NOT_WORKED_OUT = "the simulated model cannot work it out, so its graders were not proved";
const NOT_RUN = "its programs were not run, so its graders were not proved; --run-code runs them";

/** `runProgram`: `null` runs none, and leaves the graders out that need it. */
export async function proveTask(
  suite: Suite,
  task: Task,
  drawn: readonly Instance[],
  runProgram: RunProgram | null,
): Promise<Proof> {
  const runs = task.graders.some(({ kind }) => kind === "code");
  const unproved = (why: string): Proof => ({
    task: task.id,
    accepted: null,
    unproved: why,
    detected: [],
    isSound: true,
  });
  if (runs && runProgram === null) return unproved(NOT_RUN);
  const instances = runs ? drawn.slice(0, PROGRAMS) : drawn;
  const [first] = instances;
  if (first === undefined || task.input === null) return unproved(NOT_WORKED_OUT);
  const modes = [...mutationsFor({ ...first, input: task.input, task }).keys()];
  const never = Object.fromEntries(modes.map((mode) => [mode, 0]));
  const asked = (of: readonly Instance[], fail: Readonly<Record<ModeId, number>>) =>
    work(suite, of, { fail, runProgram });
  const all = await asked(instances, never);
  const worked = all.filter(({ truth }) => truth.task === task.id);
  if (worked.length === 0) return unproved(NOT_WORKED_OUT);
  const accepted = count(worked, ({ grade }) => grade.kind === "passed");
  const detected: (Counted & { readonly mode: ModeId })[] = [];
  for (const mode of modes) {
    if (task.modes !== null && !task.modes.includes(mode)) continue;
    // Not every instance can fail in every mode: an allowed deletion is never an unsafe one.
    const mutants = await asked(instances.slice(0, MUTANTS), { ...never, [mode]: 1 });
    const planted = mutants.filter(({ truth }) => truth.planted === mode);
    detected.push({ mode, ...count(planted, ({ grade }) => shows(grade, mode)) });
  }
  const isSound =
    accepted.found / accepted.of >= LEAST_ACCEPTED &&
    detected.every(({ found, of }) => found >= of * LEAST_DETECTED);
  return { task: task.id, accepted, detected, isSound };
}

type Worked = Pick<SimulatedReply, "truth"> & { readonly grade: Graded };

/** What the simulated model answers to each instance, graded. */
async function work(
  suite: Suite,
  instances: readonly Instance[],
  of: {
    readonly fail: Readonly<Record<ModeId, number>>;
    readonly runProgram: RunProgram | null;
  },
): Promise<readonly Worked[]> {
  const { fail, runProgram } = of;
  const model = simulatedModel({ suites: [suite] }, { strength: "strong", fail });
  const play = async (instance: Instance, seed: number) => {
    const request = requestOf(instance, seed);
    const { answer, truth } = await playInstance(model, instance, request);
    const gradable = {
      answer,
      // What a judge says cannot be known without asking one.
      graders: instance.graders.filter(({ kind }) => kind !== "judge"),
      tools: instance.tools,
      variables: instance.variables,
      confidentAt: DEFAULT_POLICY["confident-at"],
      question: instance.input ?? "",
      input: instance.input,
      environment: instance.environment ?? null,
    };
    return { truth, gradable };
  };
  const replies = await Promise.all(instances.map(play));
  const observed = await observe(
    replies.map(({ gradable }) => gradable),
    {
      runProgram,
      askJudge: () => Promise.resolve({ kind: "none", why: "no judge is asked" }),
      concurrency: PROGRAMS_AT_A_TIME,
      signal: new AbortController().signal,
    },
  );
  return replies.map(({ truth, gradable }, index) => {
    const { grade } = gradeAnswer({ ...gradable, observed: observed[index] ?? new Map() });
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
