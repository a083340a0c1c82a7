/** Suites from text, for tests: a reader over a record of files, and the loaded suite or its problem. */
import type { ReadText } from "../../src/ports.ts";
import { explain, type Problem } from "../../src/problem.ts";
import { ok } from "../../src/result.ts";
import { generateInstances } from "../../src/suite/generate.ts";
import { loadSuite } from "../../src/suite/suite.ts";

const filesOf =
  (files: Readonly<Record<string, string>>): ReadText =>
  async (path) =>
    ok(files[path] ?? null);

export async function suite(text: string, files: Readonly<Record<string, string>> = {}) {
  return loadSuite("s.suite.yml", filesOf({ "s.suite.yml": text, ...files }));
}

export async function loaded(text: string, files: Readonly<Record<string, string>> = {}) {
  const result = await suite(text, files);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

export async function instances(
  text: string,
  seed = "seed",
  files: Readonly<Record<string, string>> = {},
) {
  const drawn = generateInstances(await loaded(text, files), seed);
  if (!drawn.ok) throw new Error(JSON.stringify(drawn.problem));
  return drawn.value;
}

/** What a person reads of a problem. */
export function why(result: { readonly ok: boolean; readonly problem?: Problem }): string {
  return result.problem === undefined ? "it was accepted" : explain(result.problem).why;
}

/** One task with the given lines, two spaces in. */
export function task(...lines: readonly string[]): string {
  return `version: 1\nid: s\ntasks:\n  - id: t\n${lines.map((line) => `    ${line}\n`).join("")}`;
}
