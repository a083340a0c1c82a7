/**
 * `validate`: are the config and everything it names in order? Reads the working tree; asks no model.
 */

import { programRunner } from "../doors/program-runner.ts";
import { modesShown } from "../grade/modes-shown.ts";
import type { RunProgram } from "../ports.ts";
import type { Problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";
import { ambiguity } from "../suite/ambiguous.ts";
import { loadConfig } from "../suite/config.ts";
import { derivedSeed, digestOf } from "../suite/content-key.ts";
import { instancesOf } from "../suite/generate.ts";
import { loadSuites, resolveTarget } from "../suite/project.ts";
import type { Suite, Task } from "../suite/suite.ts";
import { requestOf } from "../trial/plan.ts";
import { type Proof, proveTask } from "./prove-suite.ts";
import { EXIT, endWith, type Session } from "./session.ts";

export type ValidateOptions = {
  readonly config: string;
  /** Check these suites alone instead of a config. */
  readonly suites: readonly string[];
  readonly seeds: number;
  /** Run the programs that tasks give as solutions, and broken ones. */
  readonly runCode: boolean;
  readonly json: boolean;
};

type Checked = {
  readonly suites: readonly {
    readonly id: string;
    readonly tasks: number;
    readonly instances: number;
    readonly proofs: readonly Proof[];
  }[];
  readonly targets: readonly string[];
  /** Those of them that are applications, asked as they are. */
  readonly applications: readonly string[];
};

export async function validateCommand(session: Session, options: ValidateOptions): Promise<number> {
  const checked =
    options.suites.length > 0
      ? await checkSuites(session, options)
      : await checkConfig(session, options);
  if (!checked.ok) return endWith(session, checked.problem);
  const { suites, targets, applications } = checked.value;
  const unsound = suites.flatMap(({ proofs }) => proofs).filter(({ isSound }) => !isSound);
  if (options.json) session.terminal.print(`${JSON.stringify(checked.value, null, 2)}\n`);
  else {
    for (const { id, tasks, instances, proofs } of suites) {
      session.terminal.say(`Suite ${id}: ${tasks} tasks, ${instances} instances drawn, all valid`);
      for (const proof of proofs) sayProof(session, proof);
    }
    for (const id of targets) {
      const what = applications.includes(id) ? "request valid, not sent" : "prompt and model valid";
      session.terminal.say(`Target ${id}: ${what}`);
    }
  }
  if (unsound.length > 0) {
    session.terminal.warn(
      `The graders of ${unsound.map(({ task }) => task).join(", ")} reject correct answers or miss planted failures.`,
    );
    return EXIT.invalid;
  }
  return EXIT.passed;
}

async function checkSuites(
  session: Session,
  options: ValidateOptions,
): Promise<Result<Checked, Problem>> {
  const read = { repository: session.readFile, builtIn: session.builtInSuite };
  const suites = await loadSuites(options.suites, read);
  if (!suites.ok) return suites;
  const counted = await drawAll(session, suites.value, options);
  return counted.ok ? ok({ suites: counted.value, targets: [], applications: [] }) : counted;
}

async function checkConfig(
  session: Session,
  options: ValidateOptions,
): Promise<Result<Checked, Problem>> {
  const config = await loadConfig(options.config, session.readFile);
  if (!config.ok) return config;
  if (config.value === null) {
    const hint = "Pass --config FILE, or --suite FILE to check a suite alone.";
    return fail({ kind: "file-missing", what: "The config", file: options.config, hint });
  }
  const suites = new Map<string, Suite>();
  const applications: string[] = [];
  for (const target of config.value.targets) {
    const of = { arm: "head", commit: null, isAlone: true } as const;
    const resolved = await resolveTarget(target, config.value, session.readFile, of);
    if (!resolved.ok) return resolved;
    if (resolved.value.provider.kind === "app") applications.push(target.id);
    const read = { repository: session.readFile, builtIn: session.builtInSuite };
    const loaded = await loadSuites(target.suites, read);
    if (!loaded.ok) return loaded;
    for (const suite of loaded.value) {
      suites.set(suite.file, suite);
      for (const task of suite.tasks) {
        const drawn = instancesOf(suite, task, digestOf("validate"));
        if (!drawn.ok) return drawn;
        for (const instance of drawn.value.slice(0, 1)) {
          const request = requestOf(resolved.value, instance, 0);
          if (!request.ok) return request;
        }
      }
    }
  }
  const counted = await drawAll(session, [...suites.values()], options);
  if (!counted.ok) return counted;
  const targets = config.value.targets.map(({ id }) => id);
  return ok({ suites: counted.value, targets, applications });
}

/** Draws every task under many seeds; every instance must render and have gradable settings. */
async function drawAll(
  session: Session,
  suites: readonly Suite[],
  { seeds, runCode }: ValidateOptions,
): Promise<Result<Checked["suites"], Problem>> {
  const runProgram = await programRunner({ runCode });
  const checked: Checked["suites"][number][] = [];
  for (const suite of suites) {
    const proofs: Proof[] = [];
    let drawn = 0;
    for (const task of suite.tasks) {
      const result = await session.progress.step(`Check ${task.id}`, async () =>
        checkTask(suite, task, { seeds, runProgram }),
      );
      if (!result.ok) return result;
      drawn += result.value.instances;
      proofs.push(result.value.proof);
    }
    checked.push({ id: suite.id, tasks: suite.tasks.length, instances: drawn, proofs });
  }
  return ok(checked);
}

type Checking = { readonly seeds: number; readonly runProgram: RunProgram | null };

async function checkTask(
  suite: Suite,
  task: Task,
  { seeds, runProgram }: Checking,
): Promise<Result<{ readonly instances: number; readonly proof: Proof }, Problem>> {
  const complain = (path: string, message: string): Result<never, Problem> => {
    const at = suite.source.positionOf([...task.path, path]);
    const issues = [{ at, message }];
    return fail({ kind: "invalid-file", what: `The suite ${suite.file}`, issues });
  };
  const isDrawn = task.rows === null && task.sample.length > 0;
  const wanted = isDrawn ? { ...task, instances: seeds } : task;
  const drawn = instancesOf(suite, wanted, derivedSeed("validate"));
  if (!drawn.ok) return drawn;
  const instances = drawn.value;
  const shown = modesShown(instances[0]?.graders ?? []);
  const stray = (task.modes ?? []).find((mode) => !shown.includes(mode));
  if (stray !== undefined) {
    return complain("modes", `no grader of the task ${task.id} can report ${stray}`);
  }
  if (instances.some(({ input }) => /\{\{|\}\}|\{%/.test(input ?? ""))) {
    return complain("input", "template marks are left in the rendered input");
  }
  const ambiguous = ambiguity(instances);
  if (ambiguous !== null) return complain("grade", ambiguous);
  return ok({
    instances: instances.length,
    proof: await proveTask(suite, task, instances, runProgram),
  });
}

function sayProof(session: Session, { task, accepted, unproved, detected, isSound }: Proof): void {
  const { say, warn } = session.terminal;
  if (accepted === null) {
    say(`  ${task}: ${unproved ?? ""}`);
    return;
  }
  const modes = detected.map(({ mode, found, of }) => `${mode} ${found}/${of}`).join(", ");
  const line = `${task}: correct answers accepted ${accepted.found}/${accepted.of}; planted modes found: ${modes || "none to plant"}`;
  if (isSound) say(`  ${line}`);
  else warn(line);
}
