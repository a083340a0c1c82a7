/**
 * Which database holds the queue? A PostgreSQL that others may use too, or an embedded one (PGlite) in a
 * folder, which one process opens at a time.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { type ConstructorOptions, fromPglite } from "pg-boss";
import type { Problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";
import { sayFirstLine } from "./queue-trouble.ts";

export type QueuePlace =
  | { readonly kind: "postgres"; readonly url: string }
  | { readonly kind: "embedded"; readonly folder: string };

export type QueueDatabase = {
  readonly connection: ConstructorOptions;
  /** Nobody else has it open. */
  readonly isOurs: boolean;
  readonly close: () => Promise<void>;
};

export async function openDatabase(place: QueuePlace): Promise<Result<QueueDatabase, Problem>> {
  if (place.kind === "postgres") {
    const connection = { connectionString: place.url, application_name: "reliability-gate" };
    return ok({ connection, isOurs: false, close: async () => undefined });
  }
  const { folder } = place;
  const locked = await lock(folder);
  if (!locked.ok) return locked;
  try {
    // Not in the bundle: 15 MB that the Action's users need not fetch.
    const { PGlite } = await import("@electric-sql/pglite");
    const pglite = await PGlite.create({ dataDir: join(folder, "data") });
    return ok({
      connection: { db: fromPglite(pglite), backend: "pglite" },
      isOurs: true,
      close: async () => {
        await pglite.close();
        locked.value();
      },
    });
  } catch (thrown) {
    locked.value();
    const isAbsent =
      thrown instanceof Error && "code" in thrown && thrown.code === "ERR_MODULE_NOT_FOUND";
    return unusable(folder, isAbsent ? ABSENT : sayFirstLine(thrown));
  }
}

const ABSENT =
  "The package @electric-sql/pglite is not installed beside the App; install it, or set DATABASE_URL.";

/**
 * PGlite has no lock of its own, and two processes in one folder would destroy it. Node locks no files, but
 * SQLite does, and the system lets go of such a lock however its process ends: nothing gets stale, and
 * process numbers, which containers use again, do not matter.
 */
async function lock(folder: string): Promise<Result<() => void, Problem>> {
  const holder = join(folder, "opened-by");
  try {
    await mkdir(folder, { recursive: true });
    const { DatabaseSync } = await import("node:sqlite");
    const file = new DatabaseSync(join(folder, "lock"));
    try {
      file.exec("BEGIN EXCLUSIVE");
    } catch (thrown) {
      file.close();
      if (!isBusy(thrown)) throw thrown;
      const who = await readFile(holder, "utf8").catch(() => "Another process");
      return unusable(folder, `${who} has it open.`);
    }
    // For people; the lock is the other file.
    await writeFile(holder, `Process ${process.pid} on ${hostname()}`);
    return ok(() => file.close());
  } catch (thrown) {
    return unusable(folder, sayFirstLine(thrown));
  }
}

const SQLITE_BUSY = 5;

function isBusy(thrown: unknown): boolean {
  return thrown instanceof Error && "errcode" in thrown && thrown.errcode === SQLITE_BUSY;
}

function unusable(folder: string, why: string): Result<never, Problem> {
  return fail({ kind: "queue-failed", what: `The queue in ${folder} could not be opened`, why });
}
