/**
 * Who is woken when there is work? One idle worker, and whoever takes something wakes the next: all are soon
 * busy when there is much, and a single work does not make all of them look for it.
 */
import type { Job, PgBoss } from "pg-boss";
import { storable } from "./queue-trouble.ts";

export type Workers = {
  readonly start: (most: number, worker: (job: Job<unknown>) => Promise<void>) => Promise<void>;
  readonly wakeOne: () => void;
};

/** Work that was put off, or that another process stored unheard, is found by looking. */
const POLL_SECONDS = 0.5;

export function workersOf(boss: PgBoss, name: string): Workers {
  const idle = new Set<string>();
  const wakeOne = () => {
    const [first] = idle;
    if (first !== undefined) boss.notifyWorker(first);
  };
  const startOne = async (worker: (job: Job<unknown>) => Promise<void>) => {
    let id: string | null = null;
    const options = {
      batchSize: 1,
      pollingIntervalSeconds: POLL_SECONDS,
      notifyPollingIntervalSeconds: POLL_SECONDS,
    };
    id = await boss.work<unknown>(name, options, async (jobs) => {
      if (id !== null) idle.delete(id);
      wakeOne();
      try {
        for (const job of jobs) await worker(job);
      } catch (thrown) {
        throw storable(thrown);
      } finally {
        if (id !== null) {
          idle.add(id);
          // There may be more: it does not wait for its next look.
          boss.notifyWorker(id);
        }
      }
    });
    idle.add(id);
  };
  return {
    start: async (most, worker) => {
      for (let started = 0; started < most; started++) await startOne(worker);
    },
    wakeOne,
  };
}
