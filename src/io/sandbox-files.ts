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
  const python = dirname(resolve("pyodide/package.json"));
  const javascript = dirname(resolve("@jitl/quickjs-wasmfile-release-sync/wasm"));
  const core = dirname(resolve("quickjs-emscripten-core"));
  return {
    child: join(folder, "child.ts"),
    interpreter: language === "python" ? python : javascript,
    readable: [
      folder,
      join(folder, "../../package.json"),
      ...[core, dirname(javascript), join(dirname(javascript), "../quickjs-ffi-types")],
      join(core, "../package.json"),
      ...(language === "python" ? [python] : []),
    ],
  };
}
