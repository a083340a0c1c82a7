/**
 * What does a git repository hold at a commit? Reads objects only; no checkout is needed or touched.
 * Symbolic links, submodules and oversized files are refused with a sentence.
 */
import { execFile } from "node:child_process";
import { posix } from "node:path";
import { promisify } from "node:util";
import type { ReadText } from "../ports.ts";
import type { Problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";

const run = promisify(execFile);
const MAX_FILE_BYTES = 20_000_000;

/** No configuration of the person's machine shows in a diff. */
const PLAIN_DIFF = [
  "--no-color",
  "--no-ext-diff",
  "--no-textconv",
  "--src-prefix=a/",
  "--dst-prefix=b/",
  "--unified=3",
  "--diff-algorithm=myers",
];

/** Set inside git hooks; they would name another repository than the one asked for. */
const REPOSITORY_VARIABLES = [
  "GIT_DIR",
  "GIT_WORK_TREE",
  "GIT_INDEX_FILE",
  "GIT_COMMON_DIR",
  "GIT_OBJECT_DIRECTORY",
  "GIT_ALTERNATE_OBJECT_DIRECTORIES",
  "GIT_NAMESPACE",
  "GIT_PREFIX",
];

export type Repository = {
  /** It lacks history. */
  readonly isShallow: boolean;
  readonly commitOf: (revision: string) => Promise<Result<string, Problem>>;
  readonly mergeBase: (base: string, head: string) => Promise<Result<string, Problem>>;
  readonly changedFiles: (
    base: string,
    head: string,
  ) => Promise<Result<readonly { path: string; previousPath?: string }[], Problem>>;
  readonly readAt: (commit: string) => ReadText;
  /** Names of the folders in a folder, sorted; none where it does not exist. */
  readonly foldersAt: (
    commit: string,
    folder: string,
  ) => Promise<Result<readonly string[], Problem>>;
  /** The unified diff of one file between two commits. */
  readonly diffOf: (base: string, head: string, path: string) => Promise<Result<string, Problem>>;
};

export async function openRepository(directory: string): Promise<Result<Repository, Problem>> {
  const asked = ["rev-parse", "--is-shallow-repository", "--show-toplevel"];
  const found = await runGit(directory, asked);
  if (!found.ok) return fail({ kind: "not-a-repository", directory, why: found.problem });
  // Changes are named from the top; so are files, wherever in the repository we were opened.
  const [shallow, ...lines] = found.value.replace(/\n$/, "").split("\n");
  const top = lines.join("\n");
  const git = (...args: readonly string[]) => runGit(top, args);

  const commitOf = async (revision: string): Promise<Result<string, Problem>> => {
    const found = await git("rev-parse", "--verify", "--end-of-options", `${revision}^{commit}`);
    if (!found.ok) return fail({ kind: "unknown-revision", revision, why: found.problem });
    return ok(found.value.trim());
  };

  const readAt =
    (commit: string): ReadText =>
    async (written) => {
      const path = posix.normalize(written);
      if (/^(\.{0,2}$|\.{0,2}\/)|\0/.test(path)) {
        const why = "It is no path to a file inside the repository.";
        return fail({ kind: "file-unreadable", file: written, why });
      }
      const listed = await git(
        "--literal-pathspecs",
        "ls-tree",
        "-z",
        "--long",
        commit,
        "--",
        path,
      );
      if (!listed.ok) return fail({ kind: "file-unreadable", file: path, why: listed.problem });
      const entry = listed.value.split("\0").find((line) => line.endsWith(`\t${path}`));
      if (entry === undefined) return ok(null);
      const [mode = "", , object = "", size = ""] = entry.split(/\s+/);
      const refused = refusal(mode, Number(size));
      if (refused !== null) return fail({ kind: "file-unreadable", file: path, why: refused });
      const text = await git("cat-file", "blob", object);
      return text.ok ? text : fail({ kind: "file-unreadable", file: path, why: text.problem });
    };

  return ok({
    isShallow: shallow !== "false",
    commitOf,
    readAt,
    mergeBase: async (base, head) => {
      const found = await git("merge-base", base, head);
      if (found.ok) return ok(found.value.trim());
      const why = `${base} and ${head} have no common ancestor`;
      return fail({ kind: "unknown-revision", revision: base, why });
    },
    changedFiles: async (base, head) => {
      const diff = await git("diff", "--name-status", "-z", "--find-renames", base, head, "--");
      if (!diff.ok) return fail({ kind: "unknown-revision", revision: head, why: diff.problem });
      return ok(parseNameStatus(diff.value));
    },
    foldersAt: async (commit, folder) => {
      const listed = await git(
        "--literal-pathspecs",
        "ls-tree",
        "-z",
        "-d",
        commit,
        "--",
        `${folder}/`,
      );
      if (!listed.ok) return fail({ kind: "file-unreadable", file: folder, why: listed.problem });
      const names = listed.value.split("\0").flatMap((line) => line.split("\t")[1] ?? []);
      return ok(names.map((name) => posix.basename(name)).sort());
    },
    diffOf: async (base, head, path) => {
      const diff = await git("--literal-pathspecs", "diff", ...PLAIN_DIFF, base, head, "--", path);
      return diff.ok ? diff : fail({ kind: "file-unreadable", file: path, why: diff.problem });
    },
  });
}

function refusal(mode: string, bytes: number): string | null {
  if (mode === "120000") return "It is a symbolic link, which is not followed.";
  if (mode === "160000") return "It is a submodule, whose files are not read.";
  if (mode === "040000") return "It is a directory.";
  if (bytes > MAX_FILE_BYTES) return `It has ${bytes} bytes; at most ${MAX_FILE_BYTES} are read.`;
  return null;
}

function parseNameStatus(text: string): readonly { path: string; previousPath?: string }[] {
  const fields = text.split("\0").filter((field) => field !== "");
  const changed: { path: string; previousPath?: string }[] = [];
  for (let index = 0; index < fields.length; ) {
    const status = fields[index] ?? "";
    const first = fields[index + 1] ?? "";
    const second = fields[index + 2];
    if (/^[RC]/.test(status) && second !== undefined) {
      changed.push({ path: second, previousPath: first });
      index += 3;
    } else {
      changed.push({ path: first });
      index += 2;
    }
  }
  return changed;
}

/** Runs git without a shell; the failure is git's own last line. */
async function runGit(directory: string, args: readonly string[]): Promise<Result<string, string>> {
  try {
    const { stdout } = await run("git", ["-C", directory, ...args], {
      maxBuffer: 64_000_000,
      encoding: "utf8",
      env: Object.fromEntries(
        Object.entries(process.env).filter(([name]) => !REPOSITORY_VARIABLES.includes(name)),
      ),
    });
    return ok(stdout);
  } catch (thrown) {
    return fail(sayFailure(thrown));
  }
}

function sayFailure(thrown: unknown): string {
  if (typeof thrown !== "object" || thrown === null) return String(thrown);
  if ("code" in thrown && thrown.code === "ENOENT") {
    return "git is not installed or the directory does not exist";
  }
  const stderr = "stderr" in thrown ? String(thrown.stderr).trim() : "";
  return stderr.split("\n").at(-1) || String(thrown);
}
