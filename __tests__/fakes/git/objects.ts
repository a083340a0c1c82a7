/** What is a blob, a tree, a commit? Kept in memory under the hashes that git itself gives them. */
import { createHash } from "node:crypto";

export type Mode = "100644" | "100755" | "120000" | "160000" | "040000";
export type TreeEntry = { readonly name: string; readonly mode: Mode; readonly sha: string };
export type Person = { readonly name: string; readonly email: string; readonly date: string };

export type Commit = {
  readonly kind: "commit";
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
  readonly author: Person;
  readonly committer: Person;
};
export type GitObject =
  | { readonly kind: "blob"; readonly bytes: Buffer }
  | { readonly kind: "tree"; readonly entries: readonly TreeEntry[] }
  | Commit;

export type GitObjects = {
  readonly put: (object: GitObject) => string;
  readonly get: (sha: string) => GitObject | null;
  readonly blob: (sha: string) => Buffer | null;
  readonly tree: (sha: string) => readonly TreeEntry[] | null;
  readonly commit: (sha: string) => Commit | null;
};

export function gitObjects(): GitObjects {
  const objects = new Map<string, GitObject>();
  const get = (sha: string) => objects.get(sha) ?? null;
  return {
    get,
    put: (object) => {
      const sha = hashOf(object);
      if (!objects.has(sha)) objects.set(sha, object);
      return sha;
    },
    blob: (sha) => {
      const object = get(sha);
      return object?.kind === "blob" ? object.bytes : null;
    },
    tree: (sha) => {
      const object = get(sha);
      return object?.kind === "tree" ? object.entries : null;
    },
    commit: (sha) => {
      const object = get(sha);
      return object?.kind === "commit" ? object : null;
    },
  };
}

function hashOf(object: GitObject): string {
  const content = contentOf(object);
  return createHash("sha1")
    .update(`${object.kind} ${content.length}\0`)
    .update(content)
    .digest("hex");
}

function contentOf(object: GitObject): Buffer {
  switch (object.kind) {
    case "blob":
      return object.bytes;
    case "tree":
      return Buffer.concat(sorted(object.entries).map(entryBytes));
    case "commit":
      return Buffer.from(commitText(object));
  }
}

function entryBytes({ name, mode, sha }: TreeEntry): Buffer {
  const head = Buffer.from(`${mode.replace(/^0/, "")} ${name}\0`);
  return Buffer.concat([head, Buffer.from(sha, "hex")]);
}

/** Git orders by bytes, a directory as if its name ended in a slash. */
export function sorted(entries: readonly TreeEntry[]): readonly TreeEntry[] {
  const key = ({ name, mode }: TreeEntry) => Buffer.from(mode === "040000" ? `${name}/` : name);
  return [...entries].sort((a, b) => Buffer.compare(key(a), key(b)));
}

function commitText({ tree, parents, message, author, committer }: Commit): string {
  return [
    `tree ${tree}`,
    ...parents.map((parent) => `parent ${parent}`),
    `author ${signature(author)}`,
    `committer ${signature(committer)}`,
    "",
    message,
  ].join("\n");
}

function signature({ name, email, date }: Person): string {
  return `${name} <${email}> ${Math.floor(Date.parse(date) / 1000)} +0000`;
}
