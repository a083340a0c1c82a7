/**
 * `instances`: which instances does a suite draw from a seed? Ids by default; what is asked only where nobody keeps
 * the log, since a task that was seen can be trained on.
 */

import { terminalText } from "../report/escape.ts";
import { SEED_WORDS } from "../report/wording.ts";
import { suiteSeed } from "../suite/content-key.ts";
import { generateInstances, type Instance } from "../suite/generate.ts";
import { loadSuites } from "../suite/project.ts";
import { seedKind, seedSecret } from "../suite/seed-secret.ts";
import { EXIT, endWith, type Session } from "./session.ts";

export type InstancesOptions = {
  readonly suites: readonly string[];
  /** The epoch: the base commit of a gate. */
  readonly seed: string;
  /** `suite/task`, or the name of the task alone. */
  readonly task: string | null;
  readonly show: boolean;
  readonly json: boolean;
};

export async function instancesCommand(
  session: Session,
  options: InstancesOptions,
): Promise<number> {
  const { env, terminal } = session;
  if (options.show && (env.CI || env.GITHUB_ACTIONS)) {
    return endWith(session, {
      kind: "usage",
      message: "--show prints what is asked, and the logs of CI are kept and read by many.",
      hint: "Run it on your own machine; without --show the ids are listed.",
    });
  }
  const suites = await loadSuites(options.suites, {
    repository: session.readFile,
    builtIn: session.builtInSuite,
  });
  if (!suites.ok) return endWith(session, suites.problem);
  const secret = seedSecret(env);
  const instances: Instance[] = [];
  for (const suite of suites.value) {
    const seed = suiteSeed({ secret, suiteDigest: suite.digest, epoch: options.seed });
    const drawn = generateInstances(suite, seed);
    if (!drawn.ok) return endWith(session, drawn.problem);
    instances.push(...drawn.value);
  }
  const { task } = options;
  const named = instances.filter(
    (each) => task === null || each.task === task || each.task.endsWith(`/${task}`),
  );
  if (named.length === 0) {
    const message = `No task is called "${task ?? ""}".`;
    return endWith(session, { kind: "usage", message, hint: "Name one of the suites' tasks." });
  }
  const shown = named.map(({ task: of, id, input }) =>
    options.show ? { task: of, instance: id, input } : { task: of, instance: id },
  );
  if (options.json) {
    terminal.print(`${JSON.stringify({ seed: seedKind(secret), instances: shown }, null, 2)}\n`);
    return EXIT.passed;
  }
  const lines = shown.map((each) =>
    "input" in each
      ? `${each.task} ${each.instance}\n${terminalText(each.input ?? "")}\n`
      : `${each.task} ${each.instance}`,
  );
  terminal.print(`${lines.join("\n")}\n`);
  terminal.say(`${named.length} instances, drawn from ${SEED_WORDS[seedKind(secret)]}.`);
  return EXIT.passed;
}
