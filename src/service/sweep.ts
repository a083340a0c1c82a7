/**
 * What was lost on the way? GitHub is asked which webhooks it could not deliver, to send them again; less
 * often, for it costs a request each, repositories are looked through for pull requests that were forgotten.
 */
import { type Errand, errandKey } from "../app/errand.ts";
import { failedDeliveries } from "../app/failed-deliveries.ts";
import type { AppClient } from "../io/github/app-client.ts";
import type { Queue } from "../io/queue.ts";
import { guidOf } from "./guid.ts";
import type { ServiceLog } from "./log.ts";
import type { Metrics } from "./metrics.ts";
import type { Registered } from "./settings.ts";
import { must, NotNow } from "./world.ts";

const HOUR_MS = 3_600_000;
/** GitHub keeps deliveries for three days at least. */
const OLDEST_DELIVERY_MS = 72 * HOUR_MS;

const SWEEPS_A_LOOK = 12;
/** Named in the log; the metrics count them all. */
const MOST_PARKED = 50;

export type Sweeping = {
  readonly settings: Registered;
  readonly client: AppClient;
  readonly queue: Queue<Errand>;
  readonly metrics: Pick<Metrics, "swept">;
  readonly log: ServiceLog;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

/**
 * At once, and then every few minutes; repositories are looked through now and every twelfth time. Returns
 * what ends it.
 */
export function sweepEvery({ settings, client, queue, metrics, log, now }: Sweeping): () => void {
  const told = new Set<string>();
  let sweeps = 0;
  let isStopped = false;
  const sweep = async () => {
    try {
      const redelivered = await redeliverLost(client, now());
      if (redelivered > 0) log.info(`${redelivered} lost webhooks are asked for again.`);
      if (sweeps % SWEEPS_A_LOOK === 0) {
        const hour = Math.floor(now() / 3_600_000);
        await sweepRepositories(client, async (errand) => {
          const id = guidOf(`${JSON.stringify(errand)} ${hour}`);
          must(await queue.add({ id, key: errandKey(errand), data: errand }));
        });
      }
      sweeps += 1;
      metrics.swept();
      const parked = await queue.parked(MOST_PARKED);
      for (const { id, key, why } of parked.ok ? parked.value : []) {
        if (told.has(id)) continue;
        told.add(id);
        log.error("An errand was given up.", { reason: `${key}: ${why}`, delivery: id });
      }
    } catch (thrown) {
      if (isStopped) return;
      if (thrown instanceof NotNow) log.warn(thrown.message);
      else log.unforeseen("The sweep failed.", thrown);
    }
  };
  const timer = setInterval(() => void sweep(), 60_000 * settings.sweepMinutes);
  void sweep();
  return () => {
    isStopped = true;
    clearInterval(timer);
  };
}

/** Asks for lost webhooks again; how many there were. */
async function redeliverLost(client: AppClient, now: number): Promise<number> {
  const since = new Date(now - OLDEST_DELIVERY_MS).toISOString();
  const failed = failedDeliveries(must(await client.deliveries(since)));
  for (const id of failed) must(await client.redeliver(id));
  return failed.length;
}

/** Has every repository looked through; how many there are. */
async function sweepRepositories(
  client: AppClient,
  add: (errand: Errand) => Promise<void>,
): Promise<number> {
  let swept = 0;
  for (const installation of must(await client.installations())) {
    for (const repository of must(await client.repositories(installation))) {
      await add({ installation, repository, kind: "sweep" });
      swept += 1;
    }
  }
  return swept;
}
