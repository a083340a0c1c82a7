/**
 * Where does work wait until it is done? In PostgreSQL, or in an embedded one in a folder; what was stored
 * is worked until it succeeds or is parked where people see it. Works of one key are worked one after the
 * other, over all replicas: the unique index on active jobs of a pg-boss `singleton` queue sees to it.
 */
import { PgBoss } from "pg-boss";
import { z } from "zod";
import type { Problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";
import { openDatabase, type QueueDatabase } from "./queue-database.ts";

export type Queue<Work> = {
  /** Stored when it resolves. The same id twice is kept once, also when it was worked already. */
  readonly add: (work: {
    /** A UUID. */
    readonly id: string;
    readonly key: string;
    readonly data: Work;
    readonly afterSeconds?: number;
  }) => Promise<Result<null, Problem>>;
  /** Works from now on; a worker that throws is called again later, until the work is parked. */
  readonly work: (worker: (work: Work) => Promise<void>) => Promise<void>;
  readonly counts: () => Promise<Result<QueueCounts, Problem>>;
  /** What was given up, newest first. */
  readonly parked: (most: number) => Promise<Result<readonly Parked[], Problem>>;
  /** Finishes what is being worked, else leaves it to be worked again; then closes. */
  readonly stop: (withinMs: number) => Promise<void>;
};

export type QueueCounts = {
  readonly waiting: number;
  readonly active: number;
  readonly parked: number;
};

export type Parked = { readonly id: string; readonly key: string; readonly why: string };

export type QueueSettings<Work extends object> = {
  readonly place:
    | { readonly kind: "postgres"; readonly url: string }
    | { readonly kind: "embedded"; readonly folder: string };
  readonly parse: (data: unknown) => Work;
  readonly concurrency: number;
  /** Pauses between tries grow from the first to the longest. */
  readonly retries: number;
  readonly firstPauseSeconds: number;
  readonly longestPauseSeconds: number;
  /** A worker that died is noticed after this long; at least 10. */
  readonly heartbeatSeconds: number;
  readonly onTrouble: (sentence: string) => void;
};

const NAME = "errands";
/** Redeliveries carry the id of the first delivery for three days at least; parked work stays as long. */
const KEPT_SECONDS = 14 * 86_400;
/** Nothing is worked longer: GitHub's limits are waited for inside. */
const EXPIRE_SECONDS = 1_800;
const LONGEST_WHY = 300;

export async function openQueue<Work extends object>(
  settings: QueueSettings<Work>,
): Promise<Result<Queue<Work>, Problem>> {
  const opened = await openDatabase(settings.place);
  if (!opened.ok) return opened;
  const database = opened.value;
  const boss = new PgBoss({
    ...database.connection,
    useListenNotify: true,
    schedule: false,
    superviseIntervalSeconds: Math.max(1, Math.floor(settings.heartbeatSeconds / 4)),
    monitorIntervalSeconds: Math.max(1, Math.floor(settings.heartbeatSeconds / 4)),
  });
  boss.on("error", (error) => settings.onTrouble(`The queue's database: ${firstLine(error)}`));
  const started = await ask("The queue could not be started", async () => {
    await boss.start();
    await createQueue(boss, settings);
    if (database.isOurs) await putBackOrphans(boss);
  });
  if (!started.ok) {
    await database.close();
    return started;
  }
  return ok(queueOf(boss, database, settings));
}

async function createQueue<Work extends object>(
  boss: PgBoss,
  of: QueueSettings<Work>,
): Promise<void> {
  const options = {
    retryLimit: of.retries,
    retryDelay: of.firstPauseSeconds,
    retryBackoff: true,
    retryDelayMax: of.longestPauseSeconds,
    expireInSeconds: EXPIRE_SECONDS,
    heartbeatSeconds: of.heartbeatSeconds,
    retentionSeconds: KEPT_SECONDS,
    deleteAfterSeconds: KEPT_SECONDS,
    notify: true,
  };
  await boss.createQueue(NAME, { ...options, policy: "singleton" });
  const { notify: _notify, ...changeable } = options;
  await boss.updateQueue(NAME, changeable);
}

/** In a database of our own nobody else is working, so what is active was left by a process that died. */
async function putBackOrphans(boss: PgBoss): Promise<void> {
  const { rows } = await boss
    .getDb()
    .executeSql("SELECT id FROM pgboss.job WHERE name = $1 AND state = 'active'", [NAME]);
  const ids = z.array(z.object({ id: z.string() })).parse(rows);
  if (ids.length === 0) return;
  await boss.fail(
    NAME,
    ids.map(({ id }) => id),
    { message: "The process that worked it ended." },
  );
}

function queueOf<Work extends object>(
  boss: PgBoss,
  database: QueueDatabase,
  { parse, concurrency }: QueueSettings<Work>,
): Queue<Work> {
  return {
    add: ({ id, key, data, afterSeconds = 0 }) =>
      ask("The work could not be stored", async () => {
        await boss.send(NAME, data, { id, singletonKey: key, startAfter: afterSeconds });
        return null;
      }),
    work: async (worker) => {
      for (let started = 0; started < concurrency; started++) {
        await startWorker(boss, async (data) => worker(parse(data)));
      }
    },
    counts: () => ask("The queue could not be counted", () => countStates(boss)),
    parked: (most) => ask("The parked work could not be read", () => readParked(boss, most)),
    stop: async (withinMs) => {
      await boss.stop({ graceful: true, timeout: withinMs });
      await database.close();
    },
  };
}

async function startWorker(boss: PgBoss, worker: (data: unknown) => Promise<void>): Promise<void> {
  let id: string | null = null;
  // New work is told of at once; work that was put off is found by looking.
  const options = { batchSize: 1, pollingIntervalSeconds: 0.5, notifyPollingIntervalSeconds: 0.5 };
  id = await boss.work(NAME, options, async (jobs) => {
    try {
      for (const { data } of jobs) await worker(data);
    } catch (thrown) {
      throw withoutStack(thrown);
    } finally {
      // There may be more: nobody waits for the next poll.
      if (id !== null) boss.notifyWorker(id);
    }
  });
}

async function countStates(boss: PgBoss): Promise<QueueCounts> {
  const { rows } = await boss
    .getDb()
    .executeSql(
      "SELECT state::text AS state, count(*)::int AS count FROM pgboss.job WHERE name = $1 GROUP BY state",
      [NAME],
    );
  const counts = z.array(z.object({ state: z.string(), count: z.number() })).parse(rows);
  const of = (...states: readonly string[]) =>
    counts.reduce((sum, { state, count }) => sum + (states.includes(state) ? count : 0), 0);
  return { waiting: of("created", "retry"), active: of("active"), parked: of("failed") };
}

async function readParked(boss: PgBoss, most: number): Promise<readonly Parked[]> {
  const { rows } = await boss
    .getDb()
    .executeSql(
      "SELECT id, singleton_key AS key, output FROM pgboss.job WHERE name = $1 AND state = 'failed' ORDER BY completed_on DESC LIMIT $2",
      [NAME, most],
    );
  const schema = z.array(z.object({ id: z.string(), key: z.string(), output: z.unknown() }));
  return schema.parse(rows).map(({ id, key, output }) => {
    const why = z.object({ message: z.string() }).safeParse(output).data?.message ?? "unknown";
    return { id, key, why };
  });
}

async function ask<Value>(
  what: string,
  request: () => Promise<Value>,
): Promise<Result<Value, Problem>> {
  try {
    return ok(await request());
  } catch (thrown) {
    return fail({ kind: "queue-failed", what, why: firstLine(thrown) });
  }
}

/** What the database keeps of an error. */
function withoutStack(thrown: unknown): Error {
  const error = new Error(firstLine(thrown));
  error.stack = "";
  return error;
}

function firstLine(thrown: unknown): string {
  const said = thrown instanceof Error ? thrown.message : String(thrown);
  return (said.split("\n")[0] ?? "").slice(0, LONGEST_WHY);
}
