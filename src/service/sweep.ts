/**
 * What was lost on the way? Every few minutes GitHub is asked which webhooks it could not deliver, to send
 * them again, and every repository is looked through for pull requests that were forgotten.
 */
import type { Errand } from "../app/errand.ts";
import { failedDeliveries } from "../app/failed-deliveries.ts";
import type { AppClient } from "../io/github/app-client.ts";
import { must } from "./world.ts";

const HOUR_MS = 3_600_000;
/** GitHub keeps deliveries for three days at least. */
const OLDEST_DELIVERY_MS = 72 * HOUR_MS;

export async function sweep(of: {
  readonly client: AppClient;
  readonly now: number;
  readonly add: (errand: Errand) => Promise<void>;
}): Promise<{ readonly redelivered: number; readonly repositories: number }> {
  const { client, now, add } = of;
  const since = new Date(now - OLDEST_DELIVERY_MS).toISOString();
  const failed = failedDeliveries(must(await client.deliveries(since)));
  for (const id of failed) must(await client.redeliver(id));
  let repositories = 0;
  for (const installation of must(await client.installations())) {
    for (const repository of must(await client.repositories(installation))) {
      await add({ installation, repository, kind: "sweep" });
      repositories += 1;
    }
  }
  return { redelivered: failed.length, repositories };
}
