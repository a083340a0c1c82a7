/**
 * How are files read and written? Writes go to a temporary name first, so a reader never sees half a file.
 */
import { randomUUID } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import {
  type FileHandle,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import type { ReadText } from "../ports.ts";
import type { Problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";

/** Reads text files below a directory (or by absolute path). */
export function readDirectory(directory: string): ReadText {
  return async (path) => {
    try {
      return ok(await readFile(resolve(directory, path), "utf8"));
    } catch (thrown) {
      if (["ENOENT", "ENOTDIR"].includes(codeOf(thrown))) return ok(null);
      return fail({ kind: "file-unreadable", file: path, why: whyOf(thrown) });
    }
  };
}

/** A text, or its pieces one after another, so that a large one is never held whole. */
export async function writeText(
  file: string,
  text: string | Iterable<string>,
): Promise<Result<null, Problem>> {
  // A name nobody can have prepared: a link that waits there would be followed.
  const temporary = `${file}.${randomUUID()}.part`;
  try {
    await mkdir(dirname(file), { recursive: true });
    const handle = await open(temporary, "wx");
    try {
      for (const batch of typeof text === "string" ? [text] : batches(text)) {
        await writeBatch(handle, batch);
      }
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
    return ok(null);
  } catch (thrown) {
    await rm(temporary, { force: true }).catch(() => undefined);
    return fail({ kind: "file-unwritable", file, why: whyOf(thrown) });
  }
}

/** Nothing is left behind in memory of a text written as such; a file system may take less of it than it is given. */
async function writeBatch(handle: FileHandle, batch: string): Promise<void> {
  const { bytesWritten } = await handle.write(batch);
  if (bytesWritten === Buffer.byteLength(batch)) return;
  await handle.appendFile(Buffer.from(batch).subarray(bytesWritten));
}

/** Small pieces put together, so that each write is worth its call. */
function* batches(pieces: Iterable<string>): Generator<string> {
  let batch = "";
  for (const piece of pieces) {
    batch += piece;
    if (batch.length < BATCH) continue;
    yield batch;
    batch = "";
  }
  yield batch;
}

const BATCH = 64 * 1024;

/** The lines of a text file with their numbers, one at a time; none when it does not exist. */
export async function* readLines(
  file: string,
): AsyncGenerator<{ readonly line: string; readonly number: number }> {
  let number = 0;
  try {
    const handle = await open(file);
    for await (const line of handle.readLines()) {
      number += 1;
      if (line !== "") yield { line, number };
    }
  } catch (thrown) {
    if (!["ENOENT", "ENOTDIR"].includes(codeOf(thrown))) throw thrown;
  }
}

/** One file after another into one, leaving out those that do not exist; the value is its length in bytes. */
export async function joinFiles(
  files: readonly string[],
  to: string,
): Promise<Result<number, Problem>> {
  try {
    await writeFile(to, "");
    for (const file of files) {
      try {
        await pipeline(createReadStream(file), createWriteStream(to, { flags: "a" }));
      } catch (thrown) {
        if (codeOf(thrown) !== "ENOENT") throw thrown;
      }
    }
    return ok((await stat(to)).size);
  } catch (thrown) {
    return fail({ kind: "file-unwritable", file: to, why: whyOf(thrown) });
  }
}

/** What an earlier run left under these names is gone afterwards. */
export async function removeFiles(
  directory: string,
  names: readonly string[],
): Promise<Result<null, Problem>> {
  for (const name of names) {
    const file = join(directory, name);
    try {
      await rm(file, { force: true });
    } catch (thrown) {
      return fail({ kind: "file-unwritable", file, why: whyOf(thrown) });
    }
  }
  return ok(null);
}

/** Every file below a directory, sorted; `null` when it is none. */
export async function listFiles(
  directory: string,
): Promise<Result<readonly string[] | null, Problem>> {
  try {
    const entries = await readdir(directory, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    return ok(files.map(({ parentPath, name }) => join(parentPath, name)).sort());
  } catch (thrown) {
    if (["ENOENT", "ENOTDIR"].includes(codeOf(thrown))) return ok(null);
    return fail({ kind: "file-unreadable", file: directory, why: whyOf(thrown) });
  }
}

function codeOf(thrown: unknown): string {
  return typeof thrown === "object" && thrown !== null && "code" in thrown
    ? String(thrown.code)
    : "";
}

export function whyOf(thrown: unknown): string {
  switch (codeOf(thrown)) {
    case "ENOSPC":
      return "The disk is full.";
    case "EROFS":
      return "The disk is read-only.";
    case "EACCES":
    case "EPERM":
      return "Permission denied.";
    case "EISDIR":
      return "It is a directory.";
    default:
      return String(thrown);
  }
}
