/**
 * Which database holds the queue? A PostgreSQL that others may use too, or an embedded one (PGlite) in a
 * folder, which one process opens at a time.
 */
import { mkdir, open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
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
    return unusable(folder, thrown instanceof Error ? thrown.message : String(thrown));
  }
}

/** PGlite has no lock of its own, and two processes in one folder would destroy it. */
async function lock(folder: string): Promise<Result<() => Promise<void>, Problem>> {
  const file = join(folder, "pid");
  try {
    await mkdir(folder, { recursive: true });
    const holder = Number(await readFile(file, "utf8").catch(() => ""));
    if (isAnother(holder)) return unusable(folder, `The process ${holder} has it open.`);
    await rm(file, { force: true });
    const handle = await open(file, "wx");
    await handle.writeFile(String(process.pid));
    await handle.close();
    return ok(() => rm(file, { force: true }));
  } catch (thrown) {
    return unusable(folder, thrown instanceof Error ? thrown.message : String(thrown));
  }
}

/** In a container every process has the same number: ours is nobody else's. */
function isAnother(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
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
