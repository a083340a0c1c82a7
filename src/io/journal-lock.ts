/**
 * Does another run write to the same journal? A file beside it names the process; one that has ended, in whatever
 * way, leaves nothing to clean up.
 */
import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { Problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";

const TRIES = 3;

/** The value gives the journal free. */
export function lockJournal(file: string): Result<() => void, Problem> {
  const lock = `${file}.lock`;
  const own = `${lock}.${process.pid}`;
  try {
    // Linked under its name when it is whole: nobody reads an empty lock.
    writeFileSync(own, String(process.pid));
    for (let tried = 0; tried < TRIES; tried++) {
      if (linked(own, lock)) return ok(() => rmSync(lock, { force: true }));
      const holder = Number(readFileSync(lock, "utf8"));
      if (isRunning(holder)) return fail(inUse(file, holder));
      rmSync(lock, { force: true });
    }
    return fail(inUse(file, null));
  } finally {
    rmSync(own, { force: true });
  }
}

function linked(own: string, lock: string): boolean {
  try {
    linkSync(own, lock);
    return true;
  } catch (thrown) {
    if (isCode(thrown, "EEXIST")) return false;
    throw thrown;
  }
}

/** In a container the process that held it may have had the very number of this one. */
function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return isCode(thrown, "EPERM");
  }
}

function isCode(thrown: unknown, code: string): boolean {
  return typeof thrown === "object" && thrown !== null && "code" in thrown && thrown.code === code;
}

function inUse(file: string, holder: number | null): Problem {
  const who = holder === null ? "Another run" : `Another run (process ${holder})`;
  return {
    kind: "usage",
    message: `${who} writes to the journal ${file}.`,
    hint: `Wait for it, or use another --out; if no such run exists, delete ${file}.lock.`,
  };
}
