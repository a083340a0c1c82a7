/**
 * What does every command share? The ports, built once from env, argv and clock.
 */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import packageJson from "../../package.json" with { type: "json" };
import { readDirectory } from "../io/disk.ts";
import { openTerminal, type Terminal } from "../io/log.ts";
import { openProgress, type Progress } from "../io/progress.ts";
import type { CallModel, ReadText } from "../ports.ts";
import { blame, type Problem } from "../problem.ts";
import { fail } from "../result.ts";
import type { Provider } from "../suite/config.ts";
import type { Verdict } from "../verdict.ts";

export const TOOL_VERSION: string = packageJson.version;

/** design.md section 6. */
export const EXIT = { passed: 0, regressed: 1, invalid: 2, inconclusive: 3 } as const;

export type Session = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly workingDirectory: string;
  readonly terminal: Terminal;
  readonly progress: Progress;
  readonly now: () => number;
  /** Milliseconds since 1970. */
  readonly today: () => number;
  readonly readFile: ReadText;
  readonly builtInSuite: ReadText;
  /** Aborts on Ctrl-C, so that what was answered is still written. */
  readonly interrupted: AbortSignal;
};

export function openSession(): Session {
  const { env, stdout, stderr } = process;
  const terminal = openTerminal({ stdout, stderr, env });
  const workingDirectory = process.cwd();
  const interrupt = new AbortController();
  process.once("SIGINT", () => interrupt.abort());
  return {
    env,
    workingDirectory,
    terminal,
    progress: openProgress({ stderr, isInteractive: terminal.isInteractive }),
    now: () => performance.now(),
    today: () => Date.now(),
    readFile: readDirectory(workingDirectory),
    builtInSuite: readDirectory(builtInSuites()),
    interrupted: interrupt.signal,
  };
}

/** Says the problem and returns the exit code of whose move it is. */
export function endWith(session: Session, problem: Problem): number {
  session.terminal.complain(problem);
  return blame(problem) === "author" ? EXIT.invalid : EXIT.inconclusive;
}

export function exitCodeOf(verdict: Verdict): number {
  switch (verdict.kind) {
    case "passed":
    case "not-applicable":
      return EXIT.passed;
    case "regressed":
      return EXIT.regressed;
    case "inconclusive":
      return verdict.policy.onInconclusive === "warn" ? EXIT.passed : EXIT.inconclusive;
  }
}

/** Model clients by provider name; a missing key is a call that fails, so it is never a pass. */
export async function connectModels(
  session: Session,
  providers: readonly Provider[],
  settings: { readonly timeoutMs: number; readonly maxRetries: number },
): Promise<(provider: string) => CallModel> {
  const { openAiModel } = await import("../io/openai-model.ts");
  const clients = new Map<string, CallModel>();
  for (const { name, keyVariable, ...address } of providers) {
    const fromEnv =
      address.baseUrlVariable === null ? undefined : session.env[address.baseUrlVariable];
    const baseUrl = fromEnv ?? address.baseUrl;
    const apiKey = keyVariable === null ? null : (session.env[keyVariable] ?? "");
    const { now } = session;
    clients.set(
      name,
      apiKey === "" && keyVariable !== null
        ? refuse({ kind: "key-missing", provider: name, variable: keyVariable })
        : openAiModel({ provider: name, baseUrl, apiKey, now, ...settings }),
    );
  }
  return (provider) => {
    const client = clients.get(provider);
    if (client === undefined) throw new Error(`no client for the provider ${provider}`);
    return client;
  };
}

function refuse(problem: Problem): CallModel {
  return async () => fail(problem);
}

/** `suites/` beside the bundle or the sources, found by walking up to the package. */
function builtInSuites(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const levels = here.endsWith(join("src", "cli")) ? ["..", ".."] : [".."];
  return join(here, ...levels, "suites");
}
