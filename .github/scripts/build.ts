/**
 * How does src/ become dist/? One bundle a door; parts that are imported lazily stay in chunks of their own.
 * `npm run build` writes dist/; `-- --check` fails when dist/ is not byte for byte what src/ builds to.
 */
import { readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { build, type Metafile, type Plugin } from "esbuild";
import { checkGenerated, type Generated, writeGenerated } from "./generated.ts";
import { renderNotices } from "./notices.ts";

const root = join(import.meta.dirname, "../..");
const folder = join(root, "dist");
const { values } = parseArgs({ options: { check: { type: "boolean" } } });

/** Bundle name, and the door it is built from. */
const DOORS: Readonly<Record<string, string>> = {
  app: "src/app.ts",
  cli: "src/cli.ts",
  index: "src/action.ts",
};

/** What the sandbox's process reads beside itself: interpreters as their packages ship them, and our own texts. */
const SANDBOX: Readonly<Record<string, string>> = {
  "prelude.js": "src/sandbox/prelude.js",
  "prelude.py": "src/sandbox/prelude.py",
  "python-realm.js": "src/sandbox/python-realm.js",
  "javascript/emscripten-module.wasm":
    "node_modules/@jitl/quickjs-wasmfile-release-sync/dist/emscripten-module.wasm",
  "python/pyodide.asm.mjs": "node_modules/pyodide/pyodide.asm.mjs",
  "python/pyodide.asm.wasm": "node_modules/pyodide/pyodide.asm.wasm",
  "python/pyodide.mjs": "node_modules/pyodide/pyodide.mjs",
  "python/python_stdlib.zip": "node_modules/pyodide/python_stdlib.zip",
};

/** Some dependencies are CommonJS and call `require` for Node's own modules. */
const REQUIRE =
  'import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);';

/** zod says what is wrong in fifty languages; we say it in our own words, and a cold start compiles what it loads. */
const ENGLISH_ONLY: Plugin = {
  name: "english-only",
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: 'export { default as en } from "./en.js";',
    }));
  },
};

const bundled = await bundle();
if (values.check) {
  const stale = await checkGenerated(folder, bundled.files);
  if (stale !== undefined) {
    console.error(`dist/ is not what src/ builds to (${stale}). Run: npm run build`);
    process.exitCode = 1;
  }
} else {
  await writeGenerated(folder, bundled.files);
  printSizes(bundled.metafile);
}

async function bundle(): Promise<{ readonly files: Generated; readonly metafile: Metafile }> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: DOORS,
    outdir: "dist",
    /** Beside the doors, so that `import.meta.dirname` is dist/ wherever a module ends up. */
    chunkNames: "[name]-[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node24",
    /** An optional native part of linkedom, and an embedded database of 15 MB that only the App may need. */
    external: ["canvas", "@electric-sql/pglite"],
    plugins: [ENGLISH_ONLY],
    banner: { js: REQUIRE },
    /** A runner compiles what it starts; names stay, so that a stack can be read. */
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: "none",
    metafile: true,
    write: false,
    logLevel: "warning",
  });
  const files = new Map<string, Uint8Array>();
  for (const { path, contents } of outputFiles) {
    const name = relative(folder, path).replaceAll("\\", "/");
    files.set(name, isDoor(name) ? runnable(contents) : contents);
  }
  const sandbox = await bundleSandbox();
  for (const [name, content] of sandbox.files) files.set(`sandbox/${name}`, content);
  const inside = [...inputsOf(metafile), ...inputsOf(sandbox.metafile), ...Object.values(SANDBOX)];
  files.set("THIRD-PARTY-NOTICES.txt", Buffer.from(await renderNotices(root, inside)));
  return { files, metafile };
}

/** A program of its own: it shares no code with the doors, and may read nothing outside its folder. */
async function bundleSandbox(): Promise<{
  readonly files: Generated;
  readonly metafile: Metafile;
}> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: { child: "src/sandbox/child.ts" },
    outdir: "dist/sandbox",
    outExtension: { ".js": ".mjs" },
    chunkNames: "[name]-[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node24",
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: "none",
    metafile: true,
    write: false,
    logLevel: "warning",
  });
  const files = new Map<string, Uint8Array>();
  for (const { path, contents } of outputFiles) {
    files.set(relative(join(folder, "sandbox"), path).replaceAll("\\", "/"), contents);
  }
  for (const [name, path] of Object.entries(SANDBOX)) {
    files.set(name, await readFile(join(root, path)));
  }
  return { files, metafile };
}

function inputsOf(metafile: Metafile): readonly string[] {
  return Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs));
}

function isDoor(name: string): boolean {
  return Object.keys(DOORS).some((door) => name === `${door}.js`);
}

/** A door starts with the line that lets a shell run it, written in its source or not. */
function runnable(contents: Uint8Array): Uint8Array {
  const line = Buffer.from("#!/usr/bin/env node\n");
  return Buffer.from(contents).subarray(0, 2).toString() === "#!"
    ? contents
    : Buffer.concat([line, contents]);
}

function printSizes(metafile: Metafile): void {
  const sizes = Object.entries(metafile.outputs).sort(([, a], [, b]) => b.bytes - a.bytes);
  for (const [name, { bytes }] of sizes)
    console.log(`${(bytes / 1024).toFixed(0).padStart(7)} KB  ${name}`);
}
