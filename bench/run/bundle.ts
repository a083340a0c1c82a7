/**
 * Which programs are measured? The command line as it ships in dist/, when nothing in src/ is newer; else a bundle
 * of src/ made the same way in a folder of its own. The floor is bundled too, so that both start alike.
 */
import { globSync, mkdtempSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";

const ROOT = join(import.meta.dirname, "../..");
/** As .github/scripts/build.ts has it. */
const REQUIRE =
  'import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);';

export const CLI_KINDS = ["fresh", "dist", "source"] as const;
export type CliKind = (typeof CLI_KINDS)[number];

export type Programs = {
  readonly cli: string;
  readonly floor: string;
  /** For the head of the table. */
  readonly said: string;
};

/** `fresh` is dist/ when it is fresh, else a bundle of now; the others are what they say. */
export async function bundlePrograms(kind: CliKind): Promise<Programs> {
  const folder = mkdtempSync(join(tmpdir(), "bench-bundle-"));
  writeFileSync(join(folder, "package.json"), '{"type":"module"}');
  const shipped = join(ROOT, "dist/cli.js");
  const floor = join(folder, "floor.js");
  await bundle({ floor: "bench/floor.ts" }, folder);
  if (kind === "source") return { cli: join(ROOT, "src/cli.ts"), floor, said: "src/cli.ts" };
  if (kind === "dist" || isFresh(shipped)) return { cli: shipped, floor, said: "dist/cli.js" };
  await bundle({ cli: "src/cli.ts" }, folder);
  return { cli: join(folder, "cli.js"), floor, said: "a bundle of src/, newer than dist/" };
}

async function bundle(
  entryPoints: Readonly<Record<string, string>>,
  outdir: string,
): Promise<void> {
  await build({
    absWorkingDir: ROOT,
    entryPoints,
    outdir,
    chunkNames: "[name]-[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node24",
    external: ["canvas", "@electric-sql/pglite"],
    banner: { js: REQUIRE },
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: "none",
    logLevel: "warning",
  });
}

function isFresh(shipped: string): boolean {
  const built = statSync(shipped, { throwIfNoEntry: false })?.mtimeMs;
  if (built === undefined) return false;
  return globSync("src/**/*.ts", { cwd: ROOT }).every(
    (file) => statSync(join(ROOT, file)).mtimeMs <= built,
  );
}
