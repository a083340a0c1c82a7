/**
 * Which answers were paid for already? An append-only file beside the evidence, written before anybody works with
 * an answer, so that the end of the process cannot take it back; the disk is told to keep it in small batches, so
 * that the end of the machine takes back the last batch at most.
 */
import {
  closeSync,
  fdatasync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";
import type { Journal, Reply } from "../ports.ts";
import type { Problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";
import { whyOf } from "./disk.ts";
import { HEADER, readLine, writeLine } from "./journal-line.ts";
import { lockJournal } from "./journal-lock.ts";
import { type Place, scanJournal } from "./journal-scan.ts";

export type OpenJournal = Journal & {
  /** Answers that need not be asked for again. */
  readonly replayable: number;
  /** Bytes of a line that the end of an earlier process cut in two. */
  readonly repaired: number;
  /** Whole lines that are not as they were written. */
  readonly damaged: number;
  readonly close: () => Promise<Result<null, Problem>>;
};

/** Answers come at most so often to the disk. */
const SYNC_EVERY_MS = 100;

export async function openJournal(file: string): Promise<Result<OpenJournal, Problem>> {
  try {
    mkdirSync(dirname(file), { recursive: true });
    const lock = lockJournal(file);
    if (!lock.ok) return lock;
    const descriptor = openSync(file, "a+", 0o600);
    const scanned = scanJournal(descriptor);
    if (scanned.kind === "foreign") {
      closeSync(descriptor);
      lock.value();
      return fail(foreign(file, scanned.newer));
    }
    if (scanned.end < scanned.size) ftruncateSync(descriptor, scanned.end);
    if (scanned.end === 0) writeWhole(descriptor, Buffer.from(HEADER));
    const start = Math.max(scanned.end, HEADER.length);
    return ok(openOn({ file, descriptor, unlock: lock.value, start, ...scanned }));
  } catch (thrown) {
    return fail({ kind: "file-unwritable", file, why: whyOf(thrown) });
  }
}

function openOn(of: {
  readonly file: string;
  readonly descriptor: number;
  readonly unlock: () => void;
  readonly places: ReadonlyMap<string, Place>;
  /** Where the next line goes. */
  readonly start: number;
  readonly end: number;
  readonly size: number;
  readonly damaged: number;
}): OpenJournal {
  const { file, descriptor, places } = of;
  let end = of.start;
  let problem: Problem | null = null;
  const disk = openSyncing(descriptor);
  const keep = (key: string, reply: Reply): Result<null, Problem> => {
    if (problem !== null) return fail(problem);
    const line = writeLine(key, reply);
    try {
      writeWhole(descriptor, line);
      end += line.length;
      disk.changed();
      return ok(null);
    } catch (thrown) {
      problem = { kind: "file-unwritable", file, why: whyOf(thrown) };
      cutBack(descriptor, end);
      return fail(problem);
    }
  };
  const find = (key: string): Reply | null => {
    const place = places.get(key);
    if (place === undefined) return null;
    const line = Buffer.allocUnsafe(place.length);
    if (readSync(descriptor, line, 0, place.length, place.at) < place.length) return null;
    const record = readLine(line);
    return record?.key === key ? record.reply : null;
  };
  return {
    find,
    keep,
    replayable: places.size,
    repaired: of.size - of.end,
    damaged: of.damaged,
    close: async () => {
      const why = await disk.end();
      closeSync(descriptor);
      of.unlock();
      if (why !== null) problem ??= { kind: "file-unwritable", file, why: whyOf(why) };
      return problem === null ? ok(null) : fail(problem);
    },
  };
}

/** Some file systems take less than they are given when there is little room. */
function writeWhole(descriptor: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
}

/** Half a line may lie there; the next run would cut it off as well. */
function cutBack(descriptor: number, end: number): void {
  try {
    ftruncateSync(descriptor, end);
  } catch {
    // What cannot be written may not be shortened either.
  }
}

/** Tells the disk to keep what was written, never twice at once. */
function openSyncing(descriptor: number): {
  readonly changed: () => void;
  /** What went wrong, or `null`. */
  readonly end: () => Promise<unknown>;
} {
  let isDirty = false;
  let failure: unknown = null;
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> | null = null;
  const sync = (): Promise<void> => {
    isDirty = false;
    return new Promise((done) =>
      fdatasync(descriptor, (error) => {
        failure ??= error;
        done();
      }),
    );
  };
  const later = () => {
    timer ??= setTimeout(() => {
      timer = null;
      running = sync().then(() => {
        running = null;
        if (isDirty) later();
      });
    }, SYNC_EVERY_MS).unref();
  };
  return {
    changed: () => {
      isDirty = true;
      if (running === null) later();
    },
    end: async () => {
      if (timer !== null) clearTimeout(timer);
      await running;
      if (timer !== null) clearTimeout(timer);
      if (isDirty) await sync();
      return failure;
    },
  };
}

function foreign(file: string, isNewer: boolean): Problem {
  return {
    kind: "usage",
    message: isNewer
      ? `The journal ${file} was written by a newer version of this tool.`
      : `${file} is no journal of this tool, and is left as it is.`,
    hint: "Use another --out, or move the file away.",
  };
}
