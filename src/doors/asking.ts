/**
 * How are models asked in a run, from the command line and in the Action? Until the first deadline, within the
 * lanes, from the journal where one is kept; nothing is loaded or connected when no call is planned.
 */
import type { Asking } from "../measure.ts";
import type { Config } from "../suite/config.ts";
import { TOOL_VERSION } from "./built-in-suites.ts";
import { collectEarly } from "./collect-early.ts";
import { connectModels, type Environment } from "./connect-models.ts";
import { programRunner } from "./program-runner.ts";

export type OpenAsking = Omit<Asking, "onProgress" | "onTrial">;

export async function openAsking(
  world: { readonly env: Environment; readonly now: () => number },
  config: Config,
  run: {
    /** Calls planned. */
    readonly calls: number;
    readonly concurrency: number;
    readonly timeoutMs: number;
    /** The budget's are one more. */
    readonly minutes?: number | undefined;
    readonly interrupted: AbortSignal;
    readonly journal: Asking["journal"];
  },
): Promise<OpenAsking> {
  const deadlines = [config.budget.minutes, run.minutes].flatMap((minutes) =>
    minutes === null || minutes === undefined
      ? []
      : [AbortSignal.timeout(Math.ceil(minutes * 60_000))],
  );
  if (run.calls > 0) collectEarly();
  const { concurrency, journal, timeoutMs } = run;
  const settings = { timeoutMs, lanes: concurrency };
  const models = run.calls === 0 ? NOBODY : await connectModels(world, config.providers, settings);
  return {
    ...models,
    toolVersion: TOOL_VERSION,
    concurrency,
    signal: AbortSignal.any([run.interrupted, ...deadlines]),
    journal,
    runProgram: await programRunner(config),
  };
}

const NOBODY = { callModel: nobody, addressOf: nobody };

function nobody(): never {
  throw new Error("nothing is planned, so nothing is asked");
}
