/** Do generated files stay what their generators make, and out of a reviewer's way? */
import { execFileSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import { checkGenerated, writeGenerated } from "../../.github/scripts/generated.ts";

const root = join(import.meta.dirname, "../..");
const folder = await mkdtemp(join(tmpdir(), "generated-"));
const files = new Map([
  ["a.js", Buffer.from("a")],
  ["chunks/b.js", Buffer.from("b")],
]);

afterAll(() => rm(folder, { recursive: true }));

test("what was just written is fresh", async () => {
  await writeGenerated(folder, files);
  expect(await checkGenerated(folder, files)).toBeUndefined();
});

test("missing, changed and left-over files are named", async () => {
  await writeGenerated(folder, files);
  await rm(join(folder, "chunks/b.js"));
  await writeFile(join(folder, "a.js"), "edited by hand");
  await writeFile(join(folder, "old.js"), "");
  expect(await checkGenerated(folder, files)).toBe(
    "missing: chunks/b.js; out of date: a.js; no longer generated: old.js",
  );
});

test("writing removes what is no longer generated", async () => {
  await writeFile(join(folder, "old.js"), "");
  await writeGenerated(folder, files);
  expect(await checkGenerated(folder, files)).toBeUndefined();
});

test("a folder that was never generated is reported, not an exception", async () => {
  expect(await checkGenerated(join(folder, "nowhere"), files)).toBe("missing: a.js, chunks/b.js");
});

test("schemas/ is what the parsers say", () => {
  const run = () =>
    execFileSync(process.execPath, [".github/scripts/schemas.ts", "--check"], { cwd: root });
  expect(run).not.toThrow();
});

test("dist/ is hidden from diffs and language statistics", () => {
  const said = execFileSync(
    "git",
    ["check-attr", "diff", "linguist-generated", "--", "dist/cli.js"],
    { cwd: root, encoding: "utf8" },
  );
  expect(said).toBe("dist/cli.js: diff: unset\ndist/cli.js: linguist-generated: set\n");
});
