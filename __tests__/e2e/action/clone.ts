/** A clone of the fake GitHub's repository on disk, as actions/checkout leaves one: commits under their own names. */
import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";

const person = z.object({ name: z.string(), email: z.string(), date: z.string() });
const commit = z.object({
  message: z.string(),
  author: person,
  committer: person,
  tree: z.object({ sha: z.string() }),
  parents: z.array(z.object({ sha: z.string() })),
});
const tree = z.object({
  tree: z.array(
    z.object({ path: z.string(), mode: z.string(), type: z.string(), sha: z.string() }),
  ),
});
const blob = z.object({ content: z.string() });

/** Holds these commits and what they build on. */
export async function cloneOf(apiUrl: string, commits: readonly string[]): Promise<string> {
  const directory = mkdtempSync(join(tmpdir(), "action-clone-"));
  const git = (args: readonly string[], input: string | Buffer = "") =>
    execFileSync("git", ["-C", directory, ...args], { input, encoding: "utf8" }).trim();
  const read = async <Schema extends z.ZodType>(path: string, schema: Schema) => {
    const headers = { authorization: "token ghs_workflow0001", "user-agent": "clone" };
    const response = await fetch(`${apiUrl}/repos/acme/prompts/git/${path}`, { headers });
    return schema.parse(await response.json());
  };
  const has = (sha: string) => git(["cat-file", "--batch-check"], `${sha}\n`).endsWith("missing");
  const add = async (sha: string): Promise<void> => {
    if (!has(sha)) return;
    const { message, author, committer, ...of } = await read(`commits/${sha}`, commit);
    for (const parent of of.parents) await add(parent.sha);
    const listed = await read(`trees/${of.tree.sha}?recursive=1`, tree);
    git(["read-tree", "--empty"]);
    for (const entry of listed.tree.filter(({ type }) => type === "blob")) {
      const { content } = await read(`blobs/${entry.sha}`, blob);
      git(["hash-object", "-w", "--stdin"], Buffer.from(content, "base64"));
      git(["update-index", "--add", "--cacheinfo", `${entry.mode},${entry.sha},${entry.path}`]);
    }
    const sign = ({ name, email, date }: z.output<typeof person>) =>
      `${name} <${email}> ${Math.floor(Date.parse(date) / 1000)} +0000`;
    const lines = [
      `tree ${git(["write-tree"])}`,
      ...of.parents.map((parent) => `parent ${parent.sha}`),
      `author ${sign(author)}`,
      `committer ${sign(committer)}`,
      "",
      message,
    ];
    const written = git(["hash-object", "-t", "commit", "-w", "--stdin"], lines.join("\n"));
    if (written !== sha) throw new Error(`${sha} became ${written}`);
  };
  git(["init", "--quiet"]);
  for (const sha of commits) await add(sha);
  return directory;
}
