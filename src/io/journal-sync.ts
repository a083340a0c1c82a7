/**
 * When is the disk told to keep what was written? In the background, a few times a second, never twice at once: the
 * end of the process takes nothing back that was written, and the end of the machine the last batch at most.
 */
import { fdatasync } from "node:fs";

export type Syncing = {
  /** One more line was written. */
  readonly written: () => void;
  /** What went wrong so far, or `null`. */
  readonly trouble: () => unknown;
  /** Everything that was written is on the disk, or `trouble` says why not. */
  readonly end: () => Promise<void>;
};

const EVERY_MS = 100;
const LINES_AT_MOST = 64;

export function openSyncing(descriptor: number): Syncing {
  let unsynced = 0;
  let trouble: unknown = null;
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> | null = null;
  const sync = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    unsynced = 0;
    running = new Promise((done) => {
      fdatasync(descriptor, (error) => {
        trouble ??= error;
        running = null;
        arrange();
        done();
      });
    });
  };
  const arrange = () => {
    if (running !== null || unsynced === 0) return;
    if (unsynced >= LINES_AT_MOST) sync();
    // It keeps no process alive: whoever ends without `end` loses nothing but to a power cut.
    else timer ??= setTimeout(sync, EVERY_MS).unref();
  };
  return {
    written: () => {
      unsynced += 1;
      arrange();
    },
    trouble: () => trouble,
    end: async () => {
      while (running !== null || unsynced > 0) {
        if (running === null) sync();
        await running;
      }
    },
  };
}
