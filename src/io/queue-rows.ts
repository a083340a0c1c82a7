/**
 * What do the rows of the queue say, and which of them need a hand? All that pg-boss has no call for, or
 * only one that reads every row.
 */
import type { PgBoss } from "pg-boss";
import { z } from "zod";

export type QueueCounts = {
  readonly waiting: number;
  readonly active: number;
  readonly parked: number;
};

export type Parked<Work> = {
  readonly id: string;
  readonly key: string;
  readonly why: string;
  /** When it was given up; ISO 8601. */
  readonly at: string;
  /** `null` when it has not the form that this version knows. */
  readonly data: Work | null;
};

/** What pg-boss writes to the work that was not finished in time. */
const SHUT_DOWN = "pg-boss shut down while active";

/** Only of the states that an index holds: done work is many times as much. */
export async function countWork(boss: PgBoss, name: string): Promise<QueueCounts> {
  const rows = await select(
    boss,
    z.object({ state: z.string(), count: z.number() }),
    `SELECT state::text AS state, count(*)::int AS count FROM pgboss.job
      WHERE name = $1 AND state IN ('created', 'retry', 'active', 'failed') GROUP BY state`,
    [name],
  );
  const of = (...states: readonly string[]) =>
    rows.reduce((sum, { state, count }) => sum + (states.includes(state) ? count : 0), 0);
  return { waiting: of("created", "retry"), active: of("active"), parked: of("failed") };
}

export async function readParked<Work>(
  boss: PgBoss,
  name: string,
  { most, parse }: { readonly most: number; readonly parse: (data: unknown) => Work },
): Promise<readonly Parked<Work>[]> {
  const rows = await select(
    boss,
    z.object({
      id: z.string(),
      key: z.string(),
      output: z.unknown(),
      at: z.date(),
      data: z.unknown(),
    }),
    `SELECT id, singleton_key AS key, output, completed_on AS at, data FROM pgboss.job
      WHERE name = $1 AND state = 'failed' ORDER BY completed_on DESC LIMIT $2`,
    [name, most],
  );
  return rows.map(({ id, key, output, at, data }) => ({
    id,
    key,
    why: whyOf(output),
    at: at.toISOString(),
    data: parsedOrNull(parse, data),
  }));
}

/** From the beginning: who takes it up again has changed something. */
export async function retryParked(boss: PgBoss, name: string, id: string): Promise<boolean> {
  if (!z.uuid().safeParse(id).success) return false;
  const rows = await select(
    boss,
    z.object({ id: z.string() }),
    `UPDATE pgboss.job SET state = 'created', retry_count = 0, started_on = NULL, completed_on = NULL,
        start_after = now(), retry_limit = (SELECT retry_limit FROM pgboss.queue WHERE name = $1)
      WHERE name = $1 AND id = $2 AND state = 'failed' RETURNING id`,
    [name, id],
  );
  return rows.length > 0;
}

/**
 * In a database of our own nobody else is working, so what is active was left by a process that died. It is
 * worked again at once, but counted as a failure: work that kills its process must not do so for ever.
 */
export async function putBackOrphans(boss: PgBoss, name: string): Promise<void> {
  const id = z.object({ id: z.string() });
  const orphans = await select(
    boss,
    id,
    "SELECT id FROM pgboss.job WHERE name = $1 AND state = 'active'",
    [name],
  );
  if (orphans.length === 0) return;
  const ids = orphans.map((orphan) => orphan.id);
  await boss.fail(name, ids, { message: "The process that worked it ended." });
  await select(
    boss,
    id,
    `UPDATE pgboss.job SET start_after = now()
      WHERE name = $1 AND id = ANY($2::uuid[]) AND state = 'retry' RETURNING id`,
    [name, ids],
  );
}

/** Being stopped is not the work's fault: it is not parked for it, were it the last try. */
export async function keepUnfinished(boss: PgBoss, name: string): Promise<void> {
  await select(
    boss,
    z.object({ id: z.string() }),
    `UPDATE pgboss.job SET state = 'retry', retry_limit = retry_limit + 1, completed_on = NULL, start_after = now()
      WHERE name = $1 AND state = 'failed' AND output ->> 'value' = $2 RETURNING id`,
    [name, SHUT_DOWN],
  );
}

/** Done work is only kept so that it is known when it comes again. */
export async function forgetDone(boss: PgBoss, name: string, keptSeconds: number): Promise<void> {
  await boss.getDb().executeSql(
    `DELETE FROM pgboss.job
        WHERE name = $1 AND state = 'completed' AND completed_on < now() - $2 * interval '1 second'`,
    [name, keptSeconds],
  );
}

async function select<Row>(
  boss: PgBoss,
  row: z.ZodType<Row>,
  sql: string,
  values: readonly unknown[],
): Promise<readonly Row[]> {
  const { rows } = await boss.getDb().executeSql(sql, [...values]);
  return z.array(row).parse(rows);
}

const said = z.union([
  z.object({ message: z.string() }).transform(({ message }) => message),
  z.object({ value: z.string() }).transform(({ value }) => value),
  z.object({ value: z.object({ message: z.string() }) }).transform(({ value }) => value.message),
]);

function whyOf(output: unknown): string {
  return said.safeParse(output).data ?? "unknown";
}

function parsedOrNull<Work>(parse: (data: unknown) => Work, data: unknown): Work | null {
  try {
    return parse(data);
  } catch {
    return null;
  }
}
