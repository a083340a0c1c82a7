/**
 * How are the applications of a run asked, over HTTP or as commands? Values of the environment go only into what the
 * config names; one that is missing is a call that fails, so it is never a pass.
 */
import { availableParallelism } from "node:os";
import type { SendTo } from "../io/targets/http-exchange.ts";
import type { Worktrees } from "../io/targets/worktrees.ts";
import type { AskOnce } from "../ports.ts";
import type { Problem } from "../problem.ts";
import { type CommandTarget, secretVariables } from "../suite/app-target.ts";
import type { AppProvider } from "../suite/resolve-app.ts";
import {
  cleanEnvironment,
  type Environment,
  type Http,
  isBothArms,
  missingVariable,
  urlOf,
} from "./target-environment.ts";

export type Targets = {
  readonly names: readonly string[];
  /** Calls in flight at most: a process of its own each, or a request. */
  readonly lanesOf: (provider: string) => number;
  /** `null` for a name that is no application of this run. */
  readonly askOnce: (provider: string) => AskOnce | null;
  /** Where one is asked, with what the environment says; `null` as above. */
  readonly addressOf: (provider: string) => string | null;
  /** Ends connections and removes checkouts; to be awaited however the run ended. */
  readonly close: () => Promise<void>;
};

export const NO_TARGETS: Targets = {
  names: [],
  lanesOf: () => 0,
  askOnce: () => null,
  addressOf: () => null,
  close: async () => {},
};

type World = {
  readonly env: Environment;
  readonly now: () => number;
  /** A clone that holds the commits whose commands are run. */
  readonly repository: string;
};

type Settings = {
  /** For targets that state no time limit. */
  readonly timeoutMs: number;
  /** Calls in flight at most. */
  readonly lanes: number;
};

/** Between SIGTERM and SIGKILL; a cancelled job has seconds. */
const GRACE_MS = 2000;

/** Most of them wait for a model, and a machine of two cores holds so many. */
const MOST_PROCESSES = 4 * availableParallelism();

/** Nothing is loaded, connected or checked out before the first is asked. */
export function connectTargets(
  world: World,
  apps: readonly AppProvider[],
  settings: Settings,
): Targets {
  const closing: (() => Promise<void>)[] = [];
  const http = once(async () => {
    const { openHttpTargets } = await import("../io/targets/http-exchange.ts");
    const opened = openHttpTargets({ lanes: settings.lanes, env: world.env });
    closing.push(opened.close);
    return opened;
  });
  const worktrees = once(async () => {
    const { openWorktrees } = await import("../io/targets/worktrees.ts");
    const opened = openWorktrees(world.repository);
    closing.push(opened.close);
    return opened;
  });
  const connected = new Map<string, Connected>();
  for (const provider of apps) {
    const connect = once(async () => {
      const { app } = provider;
      return app.kind === "http"
        ? connectHttp({ ...provider, app }, { world, apps, settings, send: (await http()).send })
        : connectCommand({ ...provider, app }, { world, settings, worktrees: await worktrees() });
    });
    connected.set(provider.name, {
      askOnce: async (request, signal) => (await connect())(request, signal),
      address: addressOf(provider, world.env),
      lanes:
        provider.app.kind === "http" ? settings.lanes : Math.min(settings.lanes, MOST_PROCESSES),
    });
  }
  return {
    names: [...connected.keys()],
    lanesOf: (provider) => connected.get(provider)?.lanes ?? settings.lanes,
    askOnce: (provider) => connected.get(provider)?.askOnce ?? null,
    addressOf: (provider) => connected.get(provider)?.address ?? null,
    close: async () => {
      for (const close of closing.splice(0)) await close();
    },
  };
}

type Connected = {
  readonly askOnce: AskOnce;
  readonly address: string;
  readonly lanes: number;
};

type Command = AppProvider & { readonly app: CommandTarget };

async function connectHttp(
  provider: Http,
  of: {
    readonly world: World;
    readonly apps: readonly AppProvider[];
    readonly settings: Settings;
    readonly send: SendTo;
  },
): Promise<AskOnce> {
  const { name, target, arm, app } = provider;
  const { env, now } = of.world;
  const missing = missingVariable(name, secretVariables(app), env);
  if (missing !== null) return refuse(missing);
  const url = urlOf(provider, env);
  if (typeof url !== "string") return refuse(url);
  if (isBothArms(url, provider, of.apps, env)) {
    const why = "Base and head would be asked at one address, so nothing would be compared.";
    return refuse({ kind: "target-not-asked", target, why, doThis: "Correct base-url or url." });
  }
  const secretHeaders = Object.entries(app.headerVariables).map(
    ([header, variable]) => [header, env[variable] ?? ""] as const,
  );
  const spoilt = secretHeaders.find(([, value]) => !/^[\x20-\x7e]+$/.test(value));
  if (spoilt !== undefined) {
    const why = `${app.headerVariables[spoilt[0]]} holds a line break or a character outside ASCII.`;
    return refuse({ kind: "key-rejected", provider: name, why });
  }
  const { httpTarget } = await import("../io/targets/http-target.ts");
  return httpTarget({
    provider: name,
    target,
    arm,
    url,
    method: app.method,
    headers: { ...app.headers, ...Object.fromEntries(secretHeaders) },
    secrets: secretHeaders.map(([, value]) => value),
    places: app,
    send: of.send,
    apiKey: null,
    timeoutMs: timeoutOf(app, of.settings),
    now,
    wallClock: Date.now,
  });
}

async function connectCommand(
  { name, target, arm, commit, app }: Command,
  {
    world: { env, now },
    settings,
    worktrees,
  }: { readonly world: World; readonly settings: Settings; readonly worktrees: Worktrees },
): Promise<AskOnce> {
  const missing = missingVariable(name, app.env, env);
  if (missing !== null) return refuse(missing);
  if (commit === null) {
    const why = "A command is run at a commit, and this revision is none.";
    return refuse({ kind: "target-not-asked", target, why, doThis: "Commit it first." });
  }
  const [{ commandTarget }, { openCode }] = await Promise.all([
    import("../io/targets/command-target.ts"),
    import("../io/targets/set-up.ts"),
  ]);
  const secrets = secretVariables(app).flatMap((variable) => env[variable] ?? []);
  const given = { env: cleanEnvironment(env, app.env), secrets, graceMs: GRACE_MS };
  const { directory, setup, setupSeconds, run, output } = app;
  const code = { target, commit, directory, setup, setupMs: setupSeconds * 1000, ...given };
  return commandTarget({
    provider: name,
    target,
    arm,
    run,
    output,
    directory: openCode(code, worktrees),
    ...given,
    timeoutMs: timeoutOf(app, settings),
    now,
  });
}

function addressOf(provider: AppProvider, env: Environment): string {
  const { app } = provider;
  if (app.kind === "command") return JSON.stringify(["command", app.run, provider.commit]);
  const url = urlOf({ ...provider, app }, env);
  return JSON.stringify(["http", typeof url === "string" ? url : null]);
}

function timeoutOf({ timeoutSeconds }: AppProvider["app"], { timeoutMs }: Settings): number {
  return timeoutSeconds === null ? timeoutMs : timeoutSeconds * 1000;
}

function refuse(problem: Problem): AskOnce {
  return async () => ({ kind: "failed", problem, again: "never", hints: {} });
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
