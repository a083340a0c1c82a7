/** Are the changed lines found where git says they are, whatever the lines hold? */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { changedHunks } from "../../src/report/unified-diff.ts";

const diffOf = (path: string, ...hunks: readonly string[]) =>
  [
    `diff --git a/${path} b/${path}`,
    "index 1..2 100644",
    `--- a/${path}`,
    `+++ b/${path}`,
    ...hunks,
  ]
    .join("\n")
    .concat("\n");

describe("a hunk", () => {
  test.each([
    ["one changed line", ["@@ -1,3 +1,3 @@", " a", "-b", "+c", " d"], [2, 2]],
    ["lines added apart", ["@@ -1,3 +1,5 @@", "+x", " a", " b", "+y", " c"], [1, 4]],
    ["only lines that went", ["@@ -1,4 +1,2 @@", " a", "-b", "-c", " d"], [2, 2]],
    ["lines that went at the end of the file", ["@@ -1,3 +1,1 @@", " a", "-b", "-c"], [1, 1]],
    ["one line without counts", ["@@ -1 +1 @@", "-a", "+b"], [1, 1]],
    ["further down, with a heading", ["@@ -90,2 +100,3 @@ ## Rules", " a", "+b", " c"], [101, 101]],
    ["no newline at the end", ["@@ -1 +1 @@", "-a", "+b", "\\ No newline at end of file"], [1, 1]],
    [
      "lines that look like headers",
      ["@@ -1,2 +1,3 @@", "--- a/x", "+++ b/y", "+@@ -1 +1 @@", " z"],
      [1, 2],
    ],
  ] as const)("%s", (_name, hunk, [from, to]) => {
    expect(changedHunks(diffOf("p.md", ...hunk))).toEqual([{ path: "p.md", from, to }]);
  });

  test("several hunks and files come in order", () => {
    const two = diffOf("a.md", "@@ -1 +1 @@", "-a", "+b", "@@ -9 +9,2 @@", " a", "+b");
    expect(changedHunks(`${two}\n${diffOf("b.md", "@@ -1 +1 @@", "-a", "+b")}`)).toEqual([
      { path: "a.md", from: 1, to: 1 },
      { path: "a.md", from: 10, to: 10 },
      { path: "b.md", from: 1, to: 1 },
    ]);
  });

  test("a deleted file, a renamed one, a binary one and no diff at all have none", () => {
    const gone =
      "diff --git a/x b/x\ndeleted file mode 100644\n--- a/x\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\n";
    const renamed = "diff --git a/x b/y\nsimilarity index 100%\nrename from x\nrename to y\n";
    const binary = "diff --git a/x b/x\nBinary files a/x and b/x differ\n";
    for (const diff of [gone, renamed, binary, "", "\n", "@@ -1 +1 @@\n-a\n+b\n"]) {
      expect(changedHunks(diff)).toEqual([]);
    }
  });

  test("a file emptied to nothing has none", () => {
    expect(changedHunks(diffOf("p.md", "@@ -1 +0,0 @@", "-a"))).toEqual([]);
  });

  test.each([
    ["b/with space.md\t", "with space.md"],
    ['"b/\\303\\244 \\"q\\" \\\\ \\t.md"', 'ä "q" \\ \t.md'],
    ["b/2024-01-01 10:00:00 +0100.md\t", "2024-01-01 10:00:00 +0100.md"],
    ["b/b/b.md", "b/b.md"],
  ])("the name in +++ %s is %s", (written, path) => {
    const diff = `diff --git x x\n--- a/x\n+++ ${written}\n@@ -1 +1 @@\n-a\n+b\n`;
    expect(changedHunks(diff).map((hunk) => hunk.path)).toEqual([path]);
  });
});

test("no text makes it throw, and every hunk it finds has a line", () => {
  const piece = fc.constantFrom(
    "diff --git a/x b/x\n",
    "--- a/x\n",
    "+++ b/x\n",
    '+++ "b/\\3',
    "@@ -1,2 +1,2 @@\n",
    "@@ -0,0 +1 @@\n",
    "@@ -5,9 +7,0 @@\n",
    " a\n",
    "-a\n",
    "+a\n",
    "\\ No\n",
    "\n",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string())), (parts) => {
      for (const { from, to } of changedHunks(parts.join(""))) {
        expect(from).toBeGreaterThanOrEqual(1);
        expect(to).toBeGreaterThanOrEqual(from);
      }
    }),
    { numRuns: 2000 },
  );
});

test("git's own diffs of random edits: all added lines lie in the hunks, and the hunks in the file", () => {
  const folder = mkdtempSync(join(tmpdir(), "diff-"));
  const line = fc.constantFrom("a", "b", "", "-- a", "++ b", "@@ -1 +1 @@", "\\", "ü");
  const file = fc.array(line, { minLength: 1, maxLength: 40 });
  try {
    fc.assert(
      fc.property(file, file, (base, head) => {
        fc.pre(base.join() !== head.join());
        const diff = gitDiff(folder, base, head);
        const hunks = changedHunks(diff);
        expect(hunks).toHaveLength(diff.match(/^@@ /gm)?.length ?? 0);
        for (const { path, from, to } of hunks) {
          expect(path).toMatch(/ä head$/);
          expect(to).toBeLessThanOrEqual(head.length);
          expect(from).toBeGreaterThanOrEqual(1);
        }
        const covered = head.filter((_, at) =>
          hunks.some(({ from, to }) => from <= at + 1 && at + 1 <= to),
        );
        const added = diff
          .split("\n")
          .slice(4)
          .filter((each) => each.startsWith("+")).length;
        expect(covered.length).toBeGreaterThanOrEqual(added);
      }),
      { numRuns: 60 },
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

function gitDiff(folder: string, base: readonly string[], head: readonly string[]): string {
  const [before, after] = [join(folder, "ä base"), join(folder, "ä head")];
  writeFileSync(before, `${base.join("\n")}\n`);
  writeFileSync(after, `${head.join("\n")}\n`);
  const flags = ["--no-index", "--no-color", "--src-prefix=a/", "--dst-prefix=b/", "--unified=3"];
  try {
    return execFileSync("git", ["diff", ...flags, before, after], {
      encoding: "utf8",
      stdio: "pipe",
    });
  } catch (error) {
    // With --no-index git ends with 1 when the files differ.
    if (error instanceof Error && "stdout" in error) return String(error.stdout);
    throw error;
  }
}
