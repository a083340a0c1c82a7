/**
 * What belongs together in the running App? The queue between the door where webhooks are stored and the
 * workers that look at what they name; the sweep that finds what was lost; probes and metrics.
 */
import { type Errand, errandKey, errandSchema, readErrands } from "../app/errand.ts";
import { TOOL_VERSION } from "../doors/built-in-suites.ts";
import { type AppClient, type AppIdentity, connectApp } from "../io/github/app-client.ts";
import { readRepository } from "../io/github/repository.ts";
import { openQueue, type Queue, type QueueSettings } from "../io/queue.ts";
import { explain, type Problem } from "../problem.ts";
import { ok, type Result } from "../result.ts";
import { guidOf } from "./guid.ts";
import type { ServiceLog } from "./log.ts";
import { type Metrics, openMetrics } from "./metrics.ts";
import { receiveWebhook, type StoreDelivery } from "./receive-webhook.ts";
import { type Serving, serve } from "./serve.ts";
import type { Registered } from "./settings.ts";
import { sweepEvery } from "./sweep.ts";
import { workErrand } from "./work-errand.ts";
import { type GateSettings, must, NotNow, nonceWith, type World } from "./world.ts";

export type Started = {
  readonly url: string;
  /** Finishes or gives back what is being worked. */
  readonly stop: (withinMs: number) => Promise<void>;
};

export type Starting = {
  readonly settings: Registered;
  /** PEM. */
  readonly privateKey: string;
  readonly log: ServiceLog;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** How long a worker that died stays unnoticed, and how failures pause; tests are impatient. */
  readonly patience?: Partial<Pick<QueueSettings<Errand>, keyof typeof PATIENCE>>;
};

const PATIENCE = {
  retries: 12,
  firstPauseSeconds: 2,
  longestPauseSeconds: 600,
  heartbeatSeconds: 30,
} as const;

type Parts = Starting & {
  readonly client: AppClient;
  readonly queue: Queue<Errand>;
  readonly metrics: Metrics;
  readonly identity: () => Promise<Result<AppIdentity, Problem>>;
};

export async function startApp(starting: Starting): Promise<Result<Started, Problem>> {
  const { settings, privateKey, log } = starting;
  const { appId, webhookSecret, writeSpacingMs, github, concurrency } = settings;
  const opened = await openQueue<Errand>({
    ...PATIENCE,
    ...starting.patience,
    place: settings.queue,
    parse: (data) => errandSchema.parse(data),
    concurrency,
    onTrouble: (sentence) => log.warn(sentence),
  });
  if (!opened.ok) return opened;
  const queue = opened.value;
  const metrics = openMetrics({
    version: TOOL_VERSION,
    countJobs: async () => {
      const counts = await queue.counts();
      return counts.ok ? counts.value : null;
    },
  });
  const client = connectApp({
    appId,
    privateKey,
    webhookSecret,
    apiUrl: github.apiUrl,
    writeSpacingMs,
    log: log.logger,
    onWait: (sentence) => log.warn(sentence),
    onAnswer: metrics.gitHubAnswered,
  });
  const parts: Parts = { ...starting, client, queue, metrics, identity: once(client.identity) };
  const serving = await serveApp(parts);
  if (!serving.ok) {
    await queue.stop(0);
    return serving;
  }
  await queue.work((errand) => work(parts, errand));
  const stopSweeping = sweepEvery(parts);
  return ok({
    url: serving.value.url,
    stop: async (withinMs) => {
      stopSweeping();
      serving.value.drain();
      await serving.value.close({ withinMs: withinMs / 3 });
      await queue.stop(withinMs / 2);
    },
  });
}

function serveApp(parts: Parts): Promise<Result<Serving, Problem>> {
  const { settings, client, queue, metrics, identity, log } = parts;
  return serve({
    host: settings.host,
    port: settings.port,
    about: { name: "reliability-gate", version: TOOL_VERSION, links: [] },
    webhook: receiveWebhook({
      verify: (text, signature) => client.probot.webhooks.verify(text, signature),
      store: storeIn(queue),
      onReceipt: (receipt) => {
        metrics.received(receipt);
        const { delivery, event, outcome } = receipt;
        if (outcome === "stored") log.debug("A webhook is stored.", { delivery, event });
        else log.warn("A webhook is not stored.", { delivery, event, outcome });
      },
    }),
    setUp: null,
    readiness: [
      { name: "queue", check: queue.ping },
      { name: "github", check: identity },
    ],
    metrics,
    onUnforeseen: (thrown) => log.unforeseen("A request failed.", thrown),
  });
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Every errand of a webhook, named after its delivery. */
function storeIn(queue: Queue<Errand>): StoreDelivery {
  return async ({ id, name, payload }) => {
    for (const [index, errand] of readErrands(name, payload).entries()) {
      const own = index === 0 && UUID.test(id) ? id : guidOf(`${id} ${index}`);
      const stored = await queue.add({ id: own, key: errandKey(errand), data: errand });
      if (!stored.ok) return stored;
    }
    return ok(null);
  };
}

async function work(parts: Parts, errand: Errand): Promise<void> {
  const { metrics, log } = parts;
  const { repository, kind } = errand;
  const about = { repository, kind, pull: "number" in errand ? errand.number : null };
  const since = performance.now();
  const done = (outcome: string) => {
    const durationMs = performance.now() - since;
    metrics.worked({ kind, outcome, durationMs });
    log.debug("An errand was worked.", { ...about, outcome, durationMs });
  };
  try {
    await workErrand(await worldOf(parts, errand), errand);
    done("done");
  } catch (thrown) {
    done(thrown instanceof NotNow ? "later" : "failed");
    if (thrown instanceof NotNow) log.warn(thrown.message, about);
    else log.unforeseen("An errand failed.", thrown, about);
    throw thrown;
  }
}

async function worldOf(parts: Parts, errand: Errand): Promise<World> {
  const { settings, client, queue, metrics, log, now, privateKey } = parts;
  const { installation, repository } = errand;
  const github = await client.connect(installation, repository);
  const own: GateSettings = {
    configFile: settings.configFile,
    runnerWorkflow: settings.runnerWorkflow,
    recordWorkflow: settings.recordWorkflow,
    allowedWorkflows: settings.allowedWorkflows,
    toolVersion: TOOL_VERSION,
    staleMinutes: settings.staleCheckMinutes,
  };
  return {
    github,
    repository: must(await readRepository(github)),
    app: must(await parts.identity()),
    settings: own,
    installation,
    now,
    // A key of its own, which all replicas know.
    nonceOf: nonceWith(`nonce ${privateKey}`),
    later: async (later, afterSeconds) => {
      const minute = Math.floor((now() / 1000 + afterSeconds) / 60);
      const id = guidOf(`${JSON.stringify(later)} ${minute}`);
      must(await queue.add({ id, key: errandKey(later), data: later, afterSeconds }));
    },
    say: (sentence) => log.info(sentence, { repository }),
    count: (what) =>
      what.kind === "concluded" ? metrics.concluded(what.verdict) : metrics.refused(what.reason),
  };
}

/** What was found out stays; what failed is asked again. */
function once<Value>(
  read: () => Promise<Result<Value, Problem>>,
): () => Promise<Result<Value, Problem>> {
  let known: Result<Value, Problem> | null = null;
  return async () => {
    if (known?.ok !== true) known = await read();
    return known;
  };
}

/** For the terminal: what cannot be started is said and not logged. */
export function sayProblem(problem: Problem): string {
  const { what, why, doThis } = explain(problem);
  return `${what}: ${why}\n${doThis}`;
}
