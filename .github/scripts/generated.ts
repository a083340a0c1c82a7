/**
 * How do generated files get into the repository, and how do we know they are fresh?
 * A generator returns every file of its folder; `--check` compares bytes and writes nothing.
 */
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Path inside the folder, and content. */
export type Generated = ReadonlyMap<string, Uint8Array>;

/** One sentence for a folder that is not what its generator makes, else nothing. */
export async function checkGenerated(
  folder: string,
  files: Generated,
): Promise<string | undefined> {
  const present = await filesIn(folder);
  const missing = [...files.keys()].filter((name) => !present.includes(name));
  const extra = present.filter((name) => !files.has(name));
  const differing: string[] = [];
  for (const [name, content] of files) {
    if (missing.includes(name)) continue;
    if (!(await readFile(join(folder, name))).equals(content)) differing.push(name);
  }
  const faults = [
    ...describe("missing", missing),
    ...describe("out of date", differing),
    ...describe("no longer generated", extra),
  ];
  return faults.length === 0 ? undefined : faults.join("; ");
}

/** The folder holds these files and no others afterwards. */
export async function writeGenerated(folder: string, files: Generated): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  for (const [name, content] of files) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((name) => name.replaceAll("\\", "/"))
    .sort();
}

function describe(state: string, names: readonly string[]): readonly string[] {
  return names.length === 0 ? [] : [`${state}: ${names.join(", ")}`];
}
