/**
 * `demo`: a throw-away repository whose pull request weakens a prompt, the simulated model on loopback,
 * and the same gate anyone runs. No key, no network, nothing of the person's is touched.
 */
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { startSimulatedServer } from "../io/simulated-server.ts";
import { createRepository } from "../io/throwaway-repository.ts";
import { renderVerdictJson } from "../report/json.ts";
import { renderTerminal } from "../report/terminal.ts";
import { simulatedModel } from "../simulate/simulated-model.ts";
import { DEFAULT_CONFIG_FILE } from "../suite/config.ts";
import { loadSuites } from "../suite/project.ts";
import { demoFiles, REWORDED_PROMPT, WEAKENED_PROMPT } from "./demo-files.ts";
import { gate } from "./gate.ts";
import { EXIT, endWith, type Session } from "./session.ts";

export type DemoOptions = {
  /** Where the repository and the report go; a temporary directory when absent. */
  readonly out: string | null;
  readonly seed: string;
  /** False: the pull request rewords the prompt and keeps every instruction. */
  readonly change: boolean;
  readonly json: boolean;
};

export async function demoCommand(session: Session, options: DemoOptions): Promise<number> {
  const suites = await loadSuites(["core"], {
    repository: session.readFile,
    builtIn: session.builtInSuite,
  });
  if (!suites.ok) return endWith(session, suites.problem);
  const directory =
    options.out === null
      ? await mkdtemp(join(tmpdir(), "reliability-gate-demo-"))
      : resolve(session.workingDirectory, options.out);
  const repository = join(directory, `repository-${options.change ? "weakened" : "reworded"}`);
  const server = await startSimulatedServer({
    reply: simulatedModel({ suites: suites.value }, { strength: "strong", fail: {} }),
  });
  try {
    const head = options.change ? WEAKENED_PROMPT : REWORDED_PROMPT;
    const [baseCommit = "", headCommit = ""] = await session.progress.step(
      "Make a repository with a pull request",
      () => createRepository(repository, demoFiles(head)),
    );
    const env = { ...session.env, SIMULATED_MODEL_URL: server.url };
    const gated = await gate(
      { ...session, env },
      {
        base: baseCommit,
        baseModel: null,
        headModel: null,
        head: headCommit,
        repo: repository,
        config: DEFAULT_CONFIG_FILE,
        out: join(directory, "report"),
        target: null,
        seed: options.seed,
        concurrency: 8,
        fresh: false,
        timeoutSeconds: 60,
        json: options.json,
      },
    );
    if (!gated.ok) return endWith(session, gated.problem);
    const { input, html } = gated.value;
    const { verdict } = input;
    session.terminal.print(
      options.json ? renderVerdictJson(verdict) : renderTerminal(input, session.terminal),
    );
    const { say } = session.terminal;
    say(`Repository: ${repository}`);
    say(`Report:     ${html}`);
    say("The model was simulated; the calls, the statistics and the verdict were real.");
    const expected = options.change ? "regressed" : "passed";
    if (verdict.kind === expected) return EXIT.passed;
    session.terminal.warn(
      `The demonstration expected ${expected} and the verdict is ${verdict.kind}; about one harmless change in twenty may be blamed, another --seed shows another draw.`,
    );
    return EXIT.regressed;
  } finally {
    await server.close();
  }
}
