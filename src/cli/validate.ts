/**
 * `validate`: are the config and everything it names in order? Reads the working tree; asks no model.
 */
import { modesShown } from "../grade/modes-shown.ts";
import type { Problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";
import { derivedSeed, digestOf } from "../suite/content-key.ts";
import { instancesOf } from "../suite/generate.ts";
import { loadConfig, loadSuites, resolveTarget } from "../suite/project.ts";
import { renderMessages } from "../suite/prompt.ts";
import type { Suite } from "../suite/suite.ts";
import { EXIT, endWith, type Session } from "./session.ts";

export type ValidateOptions = {
  readonly config: string;
  /** Check these suites alone instead of a config. */
  readonly suites: readonly string[];
  readonly seeds: number;
  readonly json: boolean;
};

type Checked = {
  readonly suites: readonly {
    readonly id: string;
    readonly tasks: number;
    readonly instances: number;
  }[];
  readonly targets: readonly string[];
};

export async function validateCommand(session: Session, options: ValidateOptions): Promise<number> {
  const checked =
    options.suites.length > 0
      ? await checkSuites(session, options)
      : await checkConfig(session, options);
  if (!checked.ok) return endWith(session, checked.problem);
  if (options.json) session.terminal.print(`${JSON.stringify(checked.value, null, 2)}\n`);
  else {
    for (const { id, tasks, instances } of checked.value.suites) {
      session.terminal.say(`Suite ${id}: ${tasks} tasks, ${instances} instances drawn, all valid`);
    }
    for (const id of checked.value.targets)
      session.terminal.say(`Target ${id}: prompt and model valid`);
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
  const counted = drawAll(suites.value, options.seeds);
  return counted.ok ? ok({ suites: counted.value, targets: [] }) : counted;
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
  for (const target of config.value.targets) {
    const resolved = await resolveTarget(target, config.value, session.readFile);
    if (!resolved.ok) return resolved;
    const read = { repository: session.readFile, builtIn: session.builtInSuite };
    const loaded = await loadSuites(target.suites, read);
    if (!loaded.ok) return loaded;
    for (const suite of loaded.value) {
      suites.set(suite.file, suite);
      for (const task of suite.tasks) {
        const drawn = instancesOf(suite, task, digestOf("validate"));
        if (!drawn.ok) return drawn;
        for (const instance of drawn.value.slice(0, 1)) {
          const messages = renderMessages(resolved.value.prompt, instance);
          if (!messages.ok) return messages;
        }
      }
    }
  }
  const counted = drawAll([...suites.values()], options.seeds);
  if (!counted.ok) return counted;
  return ok({ suites: counted.value, targets: config.value.targets.map(({ id }) => id) });
}

/** Draws every task under many seeds; every instance must render and have gradable settings. */
function drawAll(suites: readonly Suite[], seeds: number): Result<Checked["suites"], Problem> {
  const counted: Checked["suites"][number][] = [];
  for (const suite of suites) {
    let instances = 0;
    for (const task of suite.tasks) {
      const rounds =
        task.rows === null && task.sample.length > 0 ? Math.ceil(seeds / task.instances) : 1;
      for (let round = 0; round < rounds; round++) {
        const drawn = instancesOf(suite, task, derivedSeed("validate", round));
        if (!drawn.ok) return drawn;
        instances += drawn.value.length;
        const shown = modesShown(drawn.value[0]?.graders ?? []);
        const stray = (task.modes ?? []).find((mode) => !shown.includes(mode));
        if (stray !== undefined) {
          const at = suite.source.positionOf([...task.path, "modes"]);
          const message = `no grader of the task ${task.id} can report ${stray}`;
          return fail({
            kind: "invalid-file",
            what: `The suite ${suite.file}`,
            issues: [{ at, message }],
          });
        }
        const marked = drawn.value.find(({ input }) => /\{\{|\}\}|\{%/.test(input ?? ""));
        if (marked !== undefined) {
          const at = suite.source.positionOf([...task.path, "input"]);
          const message = "template marks are left in the rendered input";
          return fail({
            kind: "invalid-file",
            what: `The suite ${suite.file}`,
            issues: [{ at, message }],
          });
        }
      }
    }
    counted.push({ id: suite.id, tasks: suite.tasks.length, instances });
  }
  return ok(counted);
}
