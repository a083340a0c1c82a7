/**
 * What was lost on the way? GitHub is asked which webhooks it could not deliver, to send them again; less
 * often, for it costs a request each, repositories are looked through for pull requests that were forgotten.
 */
import type { Errand } from "../app/errand.ts";
import { failedDeliveries } from "../app/failed-deliveries.ts";
import type { AppClient } from "../io/github/app-client.ts";
import { must } from "./world.ts";

const HOUR_MS = 3_600_000;
/** GitHub keeps deliveries for three days at least. */
const OLDEST_DELIVERY_MS = 72 * HOUR_MS;

/** Asks for lost webhooks again; how many there were. */
export async function redeliverLost(client: AppClient, now: number): Promise<number> {
  const since = new Date(now - OLDEST_DELIVERY_MS).toISOString();
  const failed = failedDeliveries(must(await client.deliveries(since)));
  for (const id of failed) must(await client.redeliver(id));
  return failed.length;
}

/** Has every repository looked through; how many there are. */
export async function sweepRepositories(
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
