/**
 * How are models asked in a run, from the command line and in the Action? Until the first deadline, within the
 * lanes, from the journal where one is kept; nothing is loaded or connected when no call is planned.
 */
import { setImmediate } from "node:timers/promises";
import type { Asking } from "../measure.ts";
import type { Config } from "../suite/config.ts";
import type { AppProvider } from "../suite/resolve-app.ts";
import { askedArms, type MeasuredTarget } from "../trial/prepare.ts";
import { TOOL_VERSION } from "./built-in-suites.ts";
import { connectModels, type Environment } from "./connect-models.ts";
import { connectTargets } from "./connect-targets.ts";
import { programRunner } from "./program-runner.ts";

export type OpenAsking = Omit<Asking, "onProgress" | "onTrial"> & {
  /** Checkouts of commands are gone after it; they are at the end of the process too. */
  readonly close: () => Promise<void>;
};

export async function openAsking(
  world: { readonly env: Environment; readonly now: () => number },
  config: Config,
  run: {
    /** Calls planned. */
    readonly calls: number;
    /** Those that are asked: some are applications, which the config's providers do not know. */
    readonly targets: readonly MeasuredTarget[];
    /** The clone that holds what commands are run of. */
    readonly repository: string;
    readonly concurrency: number;
    readonly timeoutMs: number;
    /** The budget's are one more. */
    readonly minutes?: number | undefined;
    readonly interrupted: AbortSignal;
    readonly journal: Asking["journal"];
    /** Hears of waits that a provider's limits cause. */
    readonly onWait?: (wait: { readonly waitMs: number }) => void;
  },
): Promise<OpenAsking> {
  const deadlines = [config.budget.minutes, run.minutes].flatMap((minutes) =>
    minutes === null || minutes === undefined
      ? []
      : [AbortSignal.timeout(Math.ceil(minutes * 60_000))],
  );
  const { concurrency, journal, timeoutMs } = run;
  const { onWait } = run;
  const settings = { timeoutMs, lanes: concurrency, ...(onWait === undefined ? {} : { onWait }) };
  const { repository } = run;
  const targets = connectTargets({ ...world, repository }, appsOf(run.targets), settings);
  const models =
    run.calls === 0 ? NOBODY : await connectModels(world, config.providers, settings, targets);
  return {
    ...models,
    close: targets.close,
    toolVersion: TOOL_VERSION,
    concurrency,
    nextTurn: setImmediate,
    signal: AbortSignal.any([run.interrupted, ...deadlines]),
    journal,
    runProgram: await programRunner(config),
  };
}

function appsOf(targets: readonly MeasuredTarget[]): readonly AppProvider[] {
  return targets.flatMap((target) =>
    askedArms(target).flatMap(({ resolved: { provider } }) =>
      provider.kind === "app" ? [provider] : [],
    ),
  );
}

const NOBODY = { callModel: nobody, addressOf: nobody };

function nobody(): never {
  throw new Error("nothing is planned, so nothing is asked");
}
