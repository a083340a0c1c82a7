/**
 * Does a change touch a target? Unsure means yes.
 */
import { posix } from "node:path";
import picomatch from "picomatch";

export type ChangedFile = {
  readonly path: string;
  /** The old path of a renamed file. */
  readonly previousPath?: string;
};

export type Watched = {
  /** Prompt, model config, suites and datasets of the target on either revision, and the config itself. */
  readonly files: readonly string[];
  /** Extra globs of the target. */
  readonly globs: readonly string[];
};

export type Affected =
  | { readonly kind: "affected"; readonly because: readonly string[] }
  | { readonly kind: "unaffected" };

/** `null` for the changed files means they are not known: everything is affected. */
export function findAffected(changed: readonly ChangedFile[] | null, watched: Watched): Affected {
  if (changed === null) {
    return { kind: "affected", because: ["the list of changed files is not known"] };
  }
  const globs = watched.globs.flatMap(readings);
  const matches = globs.length === 0 ? () => false : picomatch(globs, { dot: true });
  const files = new Set(watched.files.map(normalise));
  const touched = changed
    .flatMap(({ path, previousPath }) =>
      previousPath === undefined ? [path] : [path, previousPath],
    )
    .filter((path) => files.has(normalise(path)) || matches(normalise(path)));
  const because = [...new Set(touched)].sort();
  return because.length === 0 ? { kind: "unaffected" } : { kind: "affected", because };
}

function normalise(path: string): string {
  return posix.normalize(path).replace(/^\.\//, "");
}

/** A glob may name a directory, or hold brackets meant literally: every reading counts. */
function readings(glob: string): readonly string[] {
  const trimmed = normalise(glob).replace(/\/+$/, "");
  if (trimmed === "." || trimmed === "") return ["**"];
  const literal = trimmed.replaceAll(/[()[\]{}!@+]/g, "\\$&");
  return [trimmed, `${trimmed}/**`, literal, `${literal}/**`];
}
