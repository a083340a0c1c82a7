import { expect, test } from "@jest/globals";
import { type ChangedFile, findAffected } from "../../src/suite/affected.ts";

const isAffected = (changed: ChangedFile, watched: { files?: string[]; globs?: string[] }) =>
  findAffected([changed], { files: [], globs: [], ...watched }).kind === "affected";

test.each([
  ["the file itself", { path: "p.md" }, ["p.md"], true],
  ["another file", { path: "q.md" }, ["p.md"], false],
  ["a longer name", { path: "p.md.bak" }, ["p.md"], false],
  ["renamed away", { path: "z.md", previousPath: "p.md" }, ["p.md"], true],
  ["renamed onto it", { path: "p.md", previousPath: "z.md" }, ["p.md"], true],
  ["written with ./", { path: "p.md" }, ["././p.md"], true],
  ["changed with ./", { path: "./a/p.md" }, ["a/p.md"], true],
  ["written with a/./b and a//b", { path: "a/b" }, ["a/.//b"], true],
  ["written with a/../b", { path: "b" }, ["a/../b"], true],
])("a watched file: %s", (_, changed, files, expected) => {
  expect(isAffected(changed, { files })).toBe(expected);
});

test.each([
  ["docs/**", "docs/deep/.hidden/x", true],
  ["./docs/**", "docs/a.md", true],
  ["docs/**", "./docs/a.md", true],
  ["docs/*.md", "docs/a.txt", false],
  ["docs", "docs/deep/a.md", true],
  ["docs/", "docs/deep/a.md", true],
  [".", "any/where", true],
  ["./", "any/where", true],
  ["app/(group)/**", "app/(group)/p.md", true],
  ["app/[id]/p.md", "app/[id]/p.md", true],
  ["app/[id]", "app/[id]/p.md", true],
  ["{a,b}/*.md", "b/x.md", true],
  ["docs/[a", "docs/other", false],
  ["*.md", "deep/a.md", false],
])("the glob %s and the file %s", (glob, path, expected) => {
  expect(isAffected({ path }, { globs: [glob] })).toBe(expected);
});

test("a file that left a watched folder affects the target", () => {
  expect(isAffected({ path: "x.md", previousPath: "docs/x.md" }, { globs: ["docs/**"] })).toBe(
    true,
  );
});

test("an unknown list means yes, an empty one no", () => {
  const watched = { files: ["p.md"], globs: ["**"] };
  expect(findAffected(null, watched)).toEqual({
    kind: "affected",
    because: ["the list of changed files is not known"],
  });
  expect(findAffected([], watched)).toEqual({ kind: "unaffected" });
});

test("the reasons are sorted and each stands once", () => {
  const changed = [{ path: "b" }, { path: "a", previousPath: "b" }, { path: "c" }];
  expect(findAffected(changed, { files: ["a", "b"], globs: ["b"] })).toEqual({
    kind: "affected",
    because: ["a", "b"],
  });
});

test("when the changed files are not known, the target is affected", () => {
  expect(findAffected(null, { files: [], globs: [] }).kind).toBe("affected");
});
