/**
 * What did a parser say about a hostile file? Helpers that turn results into comparable text.
 */
import type { ReadText } from "../../src/ports.ts";
import { explain, type Problem, type SourceIssue } from "../../src/problem.ts";
import { ok, type Result } from "../../src/result.ts";

/** The issues of a failed read; throws when the read succeeded or failed otherwise. */
function issuesOf(result: Result<unknown, Problem>): readonly SourceIssue[] {
  if (result.ok) throw new Error(`expected a problem, got ${JSON.stringify(result.value)}`);
  if (result.problem.kind !== "invalid-file") throw new Error(said(result));
  return result.problem.issues;
}

/** `line:column message (hint)` per issue. */
export function places(result: Result<unknown, Problem>): readonly string[] {
  return issuesOf(result).map(
    ({ at, message, hint }) =>
      `${at.line}:${at.column} ${message}${hint === undefined ? "" : ` (${hint})`}`,
  );
}

/** What a person reads. */
export function said(result: Result<unknown, Problem>): string {
  if (result.ok) throw new Error(`expected a problem, got ${JSON.stringify(result.value)}`);
  const { what, why, doThis } = explain(result.problem);
  return [what, why, doThis].join("\n");
}

export function valueIn<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`expected a value, got ${JSON.stringify(result.problem)}`);
  return result.value;
}

export const readFrom =
  (files: Readonly<Record<string, string>>): ReadText =>
  async (path) =>
    ok(Object.hasOwn(files, path) ? (files[path] ?? null) : null);
