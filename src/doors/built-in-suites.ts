/**
 * Where do the built-in suites lie, and which version of the tool is this?
 */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import packageJson from "../../package.json" with { type: "json" };
import { readDirectory } from "../io/disk.ts";
import type { ReadText } from "../ports.ts";

export const TOOL_VERSION: string = packageJson.version;

export function openBuiltInSuites(): ReadText {
  return readDirectory(builtInSuites());
}

function builtInSuites(): string {
  return join(packageFolder(), "suites");
}

/** Above the bundle or the sources. */
export function packageFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const levels = here.endsWith(join("src", "doors")) ? ["..", ".."] : [".."];
  return join(here, ...levels);
}
