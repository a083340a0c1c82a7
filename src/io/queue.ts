/**
 * Where does work wait until it is done? In PostgreSQL, or in an embedded one in a folder; what was stored
 * is worked until it succeeds or is parked where people see it. Works of one key are worked one after the
 * other, over all replicas: the unique index on active jobs of a pg-boss `singleton` queue sees to it.
 */
import { PgBoss } from "pg-boss";
import type { Problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";
import { openDatabase, type QueueDatabase, type QueuePlace } from "./queue-database.ts";
import {
  countWork,
  forgetDone,
  keepUnfinished,
  type Parked,
  putBackOrphans,
  type QueueCounts,
  readParked,
  retryParked,
} from "./queue-rows.ts";
import { sayFirstLine, troubleTeller } from "./queue-trouble.ts";
import { workersOf } from "./queue-workers.ts";

export type Queue<Work> = {
  /** Stored when it resolves. The same id twice is kept once, also when it was worked already. */
  readonly add: (work: {
    /** A UUID. */
    readonly id: string;
    readonly key: string;
    readonly data: Work;
    readonly afterSeconds?: number;
  }) => Promise<Result<null, Problem>>;
  /**
   * Works from now on; a worker that throws is called again later, until the work is parked. The signal says
   * that the work is no longer this worker's: it took too long, was taken for dead, or the queue stops. Others
   * may start it then, so a worker that goes on is not alone.
   */
  readonly work: (worker: (work: Work, signal: AbortSignal) => Promise<void>) => Promise<void>;
  readonly counts: () => Promise<Result<QueueCounts, Problem>>;
  /** What was given up, newest first. */
  readonly parked: (most: number) => Promise<Result<readonly Parked<Work>[], Problem>>;
  /** Once more from now on; false when nothing of that id is parked. */
  readonly retryParked: (id: string) => Promise<Result<boolean, Problem>>;
  /** Does the database answer? Cheaper than counting. */
  readonly ping: () => Promise<Result<null, Problem>>;
  /** Finishes what is being worked, else leaves it to be worked again; then closes. */
  readonly stop: (withinMs: number) => Promise<void>;
};

export type QueueSettings<Work extends object> = {
  readonly place: QueuePlace;
  readonly parse: (data: unknown) => Work;
  readonly concurrency: number;
  /** Pauses between tries grow from the first to the longest. */
  readonly retries: number;
  readonly firstPauseSeconds: number;
  readonly longestPauseSeconds: number;
  /**
   * A worker that died is noticed after this long and a quarter more, at least 10 s; then a pause follows as
   * after any failure. Until then nothing of its key is worked.
   */
  readonly heartbeatSeconds: number;
  /** Work that takes longer is taken away; half an hour when it is not said. */
  readonly longestSeconds?: number;
  readonly onTrouble: (sentence: string) => void;
};

const NAME = "errands";
/** Parked work is seen for two weeks; what waits longer than that is lost. */
const KEPT_SECONDS = 14 * 86_400;
/** GitHub delivers again, with the same id, for three days. */
const DONE_KEPT_SECONDS = 4 * 86_400;
const FORGET_EVERY_MS = 3_600_000;
const LONGEST_SECONDS = 1_800;

export async function openQueue<Work extends object>(
  settings: QueueSettings<Work>,
): Promise<Result<Queue<Work>, Problem>> {
  const opened = await openDatabase(settings.place);
  if (!opened.ok) return opened;
  const database = opened.value;
  const lookAfterSeconds = Math.max(1, Math.floor(settings.heartbeatSeconds / 4));
  const boss = new PgBoss({
    ...database.connection,
    useListenNotify: !database.isOurs,
    schedule: false,
    superviseIntervalSeconds: lookAfterSeconds,
    monitorIntervalSeconds: lookAfterSeconds,
  });
  const tell = troubleTeller(settings.onTrouble);
  boss.on("error", (error) => tell(sayFirstLine(error)));
  boss.on("warning", ({ message }) => tell(message));
  const started = await ask("The queue could not be started", async () => {
    await boss.start();
    await createQueue(boss, settings);
    if (database.isOurs) await putBackOrphans(boss, NAME);
    await forgetDone(boss, NAME, DONE_KEPT_SECONDS);
  });
  if (!started.ok) {
    await boss.stop({ graceful: false }).catch((thrown) => tell(sayFirstLine(thrown)));
    await database.close();
    return started;
  }
  return ok(queueOf(boss, database, settings, tell));
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
    expireInSeconds: of.longestSeconds ?? LONGEST_SECONDS,
    heartbeatSeconds: of.heartbeatSeconds,
    retentionSeconds: KEPT_SECONDS,
    deleteAfterSeconds: KEPT_SECONDS,
    notify: true,
  };
  await boss.createQueue(NAME, { ...options, policy: "singleton" });
  const { notify: _notify, ...changeable } = options;
  await boss.updateQueue(NAME, changeable);
}

function queueOf<Work extends object>(
  boss: PgBoss,
  database: QueueDatabase,
  { parse, concurrency }: QueueSettings<Work>,
  tell: (sentence: string) => void,
): Queue<Work> {
  const workers = workersOf(boss, NAME);
  const forgetting = setInterval(() => {
    forgetDone(boss, NAME, DONE_KEPT_SECONDS).catch((thrown) => tell(sayFirstLine(thrown)));
  }, FORGET_EVERY_MS);
  forgetting.unref();
  return {
    add: ({ id, key, data, afterSeconds = 0 }) =>
      ask("The work could not be stored", async () => {
        await boss.send(NAME, data, { id, singletonKey: key, startAfter: afterSeconds });
        // Other processes are told by the database.
        if (afterSeconds === 0 && database.isOurs) workers.wakeOne();
        return null;
      }),
    work: (worker) =>
      workers.start(concurrency, ({ data, signal }) => worker(parseStored(parse, data), signal)),
    counts: () => ask("The queue could not be counted", () => countWork(boss, NAME)),
    parked: (most) =>
      ask("The parked work could not be read", () => readParked(boss, NAME, { most, parse })),
    retryParked: (id) =>
      ask("The parked work could not be taken up again", () => retryParked(boss, NAME, id)),
    ping: () =>
      ask("The queue's database does not answer", async () => {
        await boss.getDb().executeSql("SELECT 1");
        return null;
      }),
    stop: async (withinMs) => {
      clearInterval(forgetting);
      await boss.stop({ graceful: true, timeout: withinMs, close: false });
      await keepUnfinished(boss, NAME).catch((thrown) => tell(sayFirstLine(thrown)));
      await boss.stop({ graceful: false });
      await database.close();
    },
  };
}

/** What does not fit is not quoted: another version's work may hold anything. */
function parseStored<Work>(parse: (data: unknown) => Work, data: unknown): Work {
  try {
    return parse(data);
  } catch {
    throw new Error("The stored work is not of the form that this version knows.");
  }
}

async function ask<Value>(
  what: string,
  request: () => Promise<Value>,
): Promise<Result<Value, Problem>> {
  try {
    return ok(await request());
  } catch (thrown) {
    return fail({ kind: "queue-failed", what, why: sayFirstLine(thrown) });
  }
}
