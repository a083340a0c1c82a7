/**
 * Is the house of src/README.md the house that stands?
 * The fixture tree breaks every rule once; each broken line says `// planted: <what the checker must say>`.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { checkArchitecture } from "./architecture/check.ts";
import type { SourceText } from "./architecture/facts.ts";
import { EFFECTS, EMPTY_NAMES, LAYERS, LONGEST_FILE, TEXT_AS_CODE } from "./architecture/rules.ts";

const root = join(import.meta.dirname, "..");
const planted = sourcesUnder(join(import.meta.dirname, "fixtures/architecture"));

test("src/ keeps to the rules of the house", () => {
  expect(checkArchitecture(sourcesUnder(root))).toEqual([]);
});

test("exactly the planted violations are reported", () => {
  expect([...checkArchitecture(planted)].sort()).toEqual(planted.flatMap(confessions).sort());
});

test("every layer and every forbidden word has a planted violation", () => {
  const said = planted.flatMap(confessions).join("\n");
  const unplanted = [
    ...LAYERS.filter(({ name }) => name !== "doors" && !said.includes(`, which ${name} may not`)),
    ...EFFECTS.filter((word) => !said.includes(`uses ${word},`)),
    ...TEXT_AS_CODE.filter((word) => !said.includes(`into code with ${word}`)),
    ...EMPTY_NAMES.filter((name) => !said.includes(`is named ${name}`)),
  ];
  expect(unplanted).toEqual([]);
});

test("a file may be as long as the limit and not a line longer", () => {
  const file = (lines: number): SourceText => ({
    path: "src/suite/long.ts",
    text: `/** Long. */\n${"export {};\n".repeat(lines - 1)}`,
  });
  expect(checkArchitecture([file(LONGEST_FILE)])).toEqual([]);
  expect(checkArchitecture([file(LONGEST_FILE + 1)])).toEqual([
    "src/suite/long.ts:1 has 401 lines, over 400",
  ]);
});

function sourcesUnder(folder: string): readonly SourceText[] {
  return readdirSync(join(folder, "src"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .sort()
    .map((name) => `src/${name.replaceAll("\\", "/")}`)
    .map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") }));
}

function confessions({ path, text }: SourceText): readonly string[] {
  return text.split("\n").flatMap((line, at) =>
    line
      .split("// planted: ")
      .slice(1)
      .map((sentence) => `${path}:${at + 1} ${sentence.trim()}`),
  );
}
