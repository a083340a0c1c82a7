/**
 * Which database holds the queue? A PostgreSQL that others may use too, or an embedded one (PGlite) in a
 * folder, which one process opens at a time.
 */
import { mkdir, open, readFile, rm } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { type ConstructorOptions, fromPglite } from "pg-boss";
import type { Problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";

export type QueueDatabase = {
  readonly connection: ConstructorOptions;
  /** Nobody else has it open. */
  readonly isOurs: boolean;
  readonly close: () => Promise<void>;
};

export async function openDatabase(
  place:
    | { readonly kind: "postgres"; readonly url: string }
    | { readonly kind: "embedded"; readonly folder: string },
): Promise<Result<QueueDatabase, Problem>> {
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
        await locked.value();
      },
    });
  } catch (thrown) {
    await locked.value();
    const isAbsent =
      thrown instanceof Error && "code" in thrown && thrown.code === "ERR_MODULE_NOT_FOUND";
    return unusable(folder, isAbsent ? ABSENT : sayThrown(thrown));
  }
}

const ABSENT =
  "The package @electric-sql/pglite is not installed beside the App; install it, or set DATABASE_URL.";

function sayThrown(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

/** PGlite has no lock of its own, and two processes in one folder would destroy it. */
async function lock(folder: string): Promise<Result<() => Promise<void>, Problem>> {
  const file = join(folder, "opened-by");
  try {
    await mkdir(folder, { recursive: true });
    const holder = await readFile(file, "utf8").catch(() => "");
    if (isAnother(holder)) {
      return unusable(folder, `${holder} has it open; remove ${file} if that is not so.`);
    }
    await rm(file, { force: true });
    const handle = await open(file, "wx");
    await handle.writeFile(`${hostname()} ${process.pid}`);
    await handle.close();
    return ok(() => rm(file, { force: true }));
  } catch (thrown) {
    return unusable(folder, sayThrown(thrown));
  }
}

/** Of another machine or container nothing can be known; ours knows its processes. */
function isAnother(holder: string): boolean {
  const [host, number = ""] = holder.split(" ");
  const pid = Number(number);
  if (!Number.isInteger(pid) || pid <= 0) return false;
  if (host !== hostname()) return true;
  // A container that starts again gives the same number again.
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function unusable(folder: string, why: string): Result<never, Problem> {
  return fail({ kind: "queue-failed", what: `The queue in ${folder} could not be opened`, why });
}
