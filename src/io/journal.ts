/**
 * Which answers were paid for already? An append-only file beside the evidence. An answer is written before anybody
 * works with it, so that the end of the process cannot take it back.
 */
import {
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";
import type { Journal, Reply } from "../ports.ts";
import type { Problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";
import { bodyAt, HEADER, JOURNAL_VERSION, replyOf, writeLine } from "./journal-line.ts";
import { type JournalLock, lockJournal } from "./journal-lock.ts";
import { openLookingBack, type Scanned, scanJournal } from "./journal-scan.ts";
import { openSyncing } from "./journal-sync.ts";
import { sayTrouble } from "./journal-trouble.ts";

export type OpenJournal = Journal & {
  /** Answers that need not be asked for again. */
  readonly replayable: number;
  /** Bytes at the end that were cut off: the line that the end of an earlier process cut in two. */
  readonly repaired: number;
  /** Lines before that which are not as they were written. */
  readonly damaged: number;
  readonly close: () => Promise<Result<null, Problem>>;
};

export type JournalSettings = {
  /** Forgets what earlier runs were answered. */
  readonly fresh?: boolean;
};

export async function openJournal(
  file: string,
  { fresh = false }: JournalSettings = {},
): Promise<Result<OpenJournal, Problem>> {
  const unwritable = (thrown: unknown) =>
    fail({ kind: "file-unwritable", file, why: sayTrouble(thrown) } as const);
  let lock: Result<JournalLock, Problem>;
  try {
    mkdirSync(dirname(file), { recursive: true });
    lock = await lockJournal(file);
  } catch (thrown) {
    return unwritable(thrown);
  }
  if (!lock.ok) return lock;
  const { release } = lock.value;
  let descriptor: number | null = null;
  try {
    descriptor = openSync(file, OPEN_TO_APPEND, OWNER_ONLY);
    const ready = makeReady({ file, descriptor, fresh });
    if (ready.ok) return ok(openOn({ ...ready.value, file, descriptor, release }));
    leave(descriptor, release);
    return ready;
  } catch (thrown) {
    leave(descriptor, release);
    return unwritable(thrown);
  }
}

/** A link that waits there is not followed: it could lead to any file. Windows has no such flag. */
const OPEN_TO_APPEND =
  constants.O_RDWR | constants.O_CREAT | constants.O_APPEND | (constants.O_NOFOLLOW ?? 0);
/** It holds what models said. */
const OWNER_ONLY = 0o600;

type Ready = Omit<Extract<Scanned, { kind: "journal" }>, "kind"> & { readonly repaired: number };

/** Reads what is there, cuts off what is no whole line and writes the header where there is none. */
function makeReady({
  file,
  descriptor,
  fresh,
}: {
  readonly file: string;
  readonly descriptor: number;
  readonly fresh: boolean;
}): Result<Ready, Problem> {
  const stat = fstatSync(descriptor);
  if (!stat.isFile()) return fail({ kind: "file-unwritable", file, why: "It is not a file." });
  if ((stat.mode & 0o077) !== 0) attempt(() => fchmodSync(descriptor, OWNER_ONLY));
  const scanned = scanJournal(descriptor, stat.size);
  if (scanned.kind === "foreign") return fail({ kind: "file-unwritable", file, why: FOREIGN });
  if (fresh) {
    ftruncateSync(descriptor, 0);
    return makeReady({ file, descriptor, fresh: false });
  }
  if (scanned.kind === "newer") {
    const { version } = scanned;
    const what = `The journal ${file}`;
    return fail({ kind: "newer-document", what, version, known: JOURNAL_VERSION });
  }
  const repaired = stat.size - scanned.end;
  if (repaired > 0) ftruncateSync(descriptor, scanned.end);
  if (scanned.end > 0) return ok({ ...scanned, repaired });
  writeWhole(descriptor, HEADER);
  fsyncSync(descriptor);
  attempt(() => syncFolder(dirname(file)));
  return ok({ ...scanned, end: HEADER.length, repaired });
}

const FOREIGN = "It is something else than a journal of this tool, and is left as it is.";

function openOn(
  of: Ready & {
    readonly file: string;
    readonly descriptor: number;
    readonly release: () => void;
  },
): OpenJournal {
  const { file, descriptor, index, replayable, repaired, damaged } = of;
  const view = openLookingBack(descriptor);
  const syncing = openSyncing(descriptor);
  let end = of.end;
  let closing: Promise<Result<null, Problem>> | null = null;
  let isTorn = false;
  const unwritable = (why: string) => fail({ kind: "file-unwritable", file, why } as const);
  /** The whole line or nothing of it: a full disk takes the beginning of what it is given. */
  const append = (line: Buffer) => {
    if (isTorn) ftruncateSync(descriptor, end);
    isTorn = true;
    try {
      writeWhole(descriptor, line);
      isTorn = false;
    } catch (thrown) {
      attempt(() => {
        ftruncateSync(descriptor, end);
        isTorn = false;
      });
      throw thrown;
    }
  };
  const synced = (): Result<null, Problem> => {
    const trouble = syncing.trouble();
    return trouble === null ? ok(null) : unwritable(sayTrouble(trouble));
  };
  const read = (key: string): Reply | null => {
    for (const at of index.places(key)) {
      const body = bodyAt(view, at, end);
      const reply = body === null ? null : replyOf(body, key);
      if (reply !== null) return reply;
    }
    return null;
  };
  // A disk that cannot be read costs the answer again, and no more.
  const find = (key: string) => (closing === null ? attempt(() => read(key)) : null);
  const keep = (key: string, reply: Reply): Result<null, Problem> => {
    if (closing !== null) return unwritable("The run has ended.");
    const before = synced();
    if (!before.ok || find(key) !== null) return before;
    const line = writeLine(key, reply);
    try {
      append(line);
    } catch (thrown) {
      return unwritable(sayTrouble(thrown));
    }
    index.add(key, end);
    end += line.length;
    syncing.written();
    return ok(null);
  };
  const close = async () => {
    await syncing.end();
    leave(descriptor, of.release);
    return synced();
  };
  return {
    find,
    keep,
    replayable,
    repaired,
    damaged,
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}

/** Some file systems take less than they are given when there is little room. */
function writeWhole(descriptor: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
}

function leave(descriptor: number | null, release: () => void): void {
  if (descriptor !== null) attempt(() => closeSync(descriptor));
  attempt(release);
}

/** A new file is in its folder once the folder is on the disk too. Not every system can be told so. */
function syncFolder(folder: string): void {
  const descriptor = openSync(folder, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** `null` where it does not work and need not. */
function attempt<Value>(work: () => Value): Value | null {
  try {
    return work();
  } catch {
    return null;
  }
}
