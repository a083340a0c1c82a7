/**
 * Where do the sandbox and its interpreters lie? Beside the bundle, or in the sources and the packages they name.
 */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Program } from "../ports.ts";

export type SandboxFiles = {
  readonly child: string;
  /** Folder with the interpreter's own files. */
  readonly interpreter: string;
  /** All that the process may read. */
  readonly readable: readonly string[];
};

export function sandboxFiles(language: Program["language"]): SandboxFiles {
  return import.meta.filename.endsWith(".ts") ? fromSources(language) : fromBundle(language);
}

function fromBundle(language: Program["language"]): SandboxFiles {
  const folder = join(import.meta.dirname, "sandbox");
  return {
    child: join(folder, "child.mjs"),
    interpreter: join(folder, language),
    readable: [folder],
  };
}

function fromSources(language: Program["language"]): SandboxFiles {
  const resolve = createRequire(import.meta.url).resolve;
  const folder = join(import.meta.dirname, "../sandbox");
  const child = join(folder, "child.ts");
  const own = [folder, join(folder, "../../package.json")];
  if (language === "python") {
    const interpreter = dirname(resolve("pyodide/package.json"));
    return { child, interpreter, readable: [...own, interpreter] };
  }
  const interpreter = dirname(resolve("@jitl/quickjs-wasmfile-release-sync/wasm"));
  const packages = [
    dirname(interpreter),
    dirname(dirname(resolve("quickjs-emscripten-core"))),
    dirname(resolve("@jitl/quickjs-ffi-types/package.json")),
  ];
  return { child, interpreter, readable: [...own, ...packages] };
}
