/**
 * What does every command share? The ports, built once from env, argv and clock.
 */

import { openBuiltInSuites } from "../doors/built-in-suites.ts";
import { readDirectory } from "../io/disk.ts";
import { openTerminal, type Terminal } from "../io/log.ts";
import { openProgress, type Progress } from "../io/progress.ts";
import type { ReadText } from "../ports.ts";
import { blame, type Problem } from "../problem.ts";
import type { Verdict } from "../verdict.ts";

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
  /** Aborts on Ctrl-C and on SIGTERM, so that what was answered is still written. */
  readonly interrupted: AbortSignal;
};

export function openSession(): Session {
  const { env, stdout, stderr } = process;
  const terminal = openTerminal({ stdout, stderr, env });
  const workingDirectory = process.cwd();
  const interrupt = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => interrupt.abort());
  return {
    env,
    workingDirectory,
    terminal,
    progress: openProgress({ stderr, isInteractive: terminal.isInteractive }),
    now: () => performance.now(),
    today: () => Date.now(),
    readFile: readDirectory(workingDirectory),
    builtInSuite: openBuiltInSuites(),
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
