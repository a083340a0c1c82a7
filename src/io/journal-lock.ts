/**
 * Does another run write to the same journal? A file beside it names the process that does; one that has ended, in
 * whatever way, leaves nothing to clean up.
 *
 * Whether a process of the same machine (or container) still runs is known at once: its number and the moment it
 * started, so that a number used anew is not taken for it. Of another machine or container that shares the folder
 * nothing can be known but that it touches its file every few seconds.
 */
import {
  closeSync,
  openSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  utimes,
  writeSync,
} from "node:fs";
import { hostname } from "node:os";
import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";
import type { Problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";
import { codeOf } from "./journal-trouble.ts";

export type JournalLock = {
  /** Gives the journal free. */
  readonly release: () => void;
};

const TOUCHED_EVERY_MS = 5_000;
/** Six times missed: a machine that is that busy has stopped. */
const SILENT_MS = 30_000;
/** Making the file and writing who made it are two steps, of which a killed process may take only the first. */
const NAMELESS_MS = 1_000;
const LOOK_AGAIN_MS = 50;
const TRIES = 50;

export async function lockJournal(file: string): Promise<Result<JournalLock, Problem>> {
  const lock = `${file}.lock`;
  const own = JSON.stringify({
    process: process.pid,
    started: startOf(process.pid),
    on: machine(),
  });
  for (let tried = 0; tried < TRIES; tried++) {
    if (made(lock, own)) return ok(hold(lock, own));
    const held = readHeld(lock);
    if (held === null) continue;
    if (isHeld(held)) return fail(inUse(file, held));
    if (held.holder !== null || held.silentMs > NAMELESS_MS) takeAway(lock, held.text);
    else await delay(LOOK_AGAIN_MS);
  }
  return fail(inUse(file, null));
}

type Held = {
  readonly text: string;
  /** `null` while nobody's name stands there. */
  readonly holder: z.output<typeof holderSchema> | null;
  readonly silentMs: number;
};

const holderSchema = z.object({
  process: z.int().positive(),
  /** `null` where the system does not say. */
  started: z.string().nullable(),
  on: z.string(),
});

/** `false` when somebody else's is there. */
function made(lock: string, own: string): boolean {
  let descriptor: number;
  try {
    descriptor = openSync(lock, "wx", 0o600);
  } catch (thrown) {
    if (codeOf(thrown) === "EEXIST") return false;
    throw thrown;
  }
  try {
    writeSync(descriptor, own);
    return true;
  } catch (thrown) {
    rmSync(lock, { force: true });
    throw thrown;
  } finally {
    closeSync(descriptor);
  }
}

function hold(lock: string, own: string): JournalLock {
  const touch = () => {
    const now = new Date();
    // A lock that cannot be touched still holds for the processes of this machine.
    utimes(lock, now, now, () => undefined);
  };
  const timer = setInterval(touch, TOUCHED_EVERY_MS).unref();
  return {
    release: () => {
      clearInterval(timer);
      if (readHeld(lock)?.text === own) rmSync(lock, { force: true });
    },
  };
}

/** `null` when it is gone. */
function readHeld(lock: string): Held | null {
  try {
    const text = readFileSync(lock, "utf8");
    const silentMs = Date.now() - statSync(lock).mtimeMs;
    return { text, holder: parseHolder(text), silentMs };
  } catch (thrown) {
    if (codeOf(thrown) === "ENOENT") return null;
    throw thrown;
  }
}

function parseHolder(text: string): Held["holder"] {
  try {
    const parsed = holderSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function isHeld({ holder, silentMs }: Held): boolean {
  if (holder === null) return false;
  const isTouched = silentMs < SILENT_MS;
  if (holder.on !== machine()) return isTouched;
  if (!isRunning(holder.process)) return false;
  return holder.started === null ? isTouched : holder.started === startOf(holder.process);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return codeOf(thrown) === "EPERM";
  }
}

/** Two that find the same dead lock must not take away each other's new one. */
function takeAway(lock: string, text: string): void {
  const aside = `${lock}.${process.pid}`;
  try {
    renameSync(lock, aside);
    if (readFileSync(aside, "utf8") === text) rmSync(aside, { force: true });
    else renameSync(aside, lock);
  } catch (thrown) {
    if (codeOf(thrown) !== "ENOENT") throw thrown;
  }
}

/** Process numbers mean something within one machine, and in a container within that. */
function machine(): string {
  return `${hostname()} ${readOr(() => readlinkSync("/proc/self/ns/pid"))}`.trimEnd();
}

/** In ticks since the machine started: field 22 of proc_pid_stat(5), the 20th behind the name in brackets. */
function startOf(pid: number): string | null {
  const stat = readOr(() => readFileSync(`/proc/${pid}/stat`, "latin1"));
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
}

function readOr(read: () => string): string {
  try {
    return read();
  } catch {
    return "";
  }
}

function inUse(file: string, held: Held | null): Problem {
  const { holder = null, silentMs = 0 } = held ?? {};
  const isElsewhere = holder !== null && holder.on !== machine();
  const who = holder === null ? "" : ` (process ${holder.process})`;
  const seconds = Math.ceil((SILENT_MS - silentMs) / 1000);
  const elsewhere = ` on another machine or in another container; if that has ended, run again in ${seconds} s`;
  return {
    kind: "file-unwritable",
    file,
    why: `Another run${who} writes to it${isElsewhere ? elsewhere : ""}.`,
  };
}
