/**
 * Which grader does an entry under `grade:` name, and do its settings fit?
 */
import { z } from "zod";
import {
  expandShorthand,
  type GraderName,
  isGraderName,
  type WrittenGrader,
} from "../grader-config.ts";
import { WRITTEN_GRADERS } from "../grader-settings.ts";
import type { SourceIssue } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";
import { unknownWord } from "./nearest-word.ts";
import { issueAt, type Source } from "./source.ts";

export function readGrader(
  entry: Readonly<Record<string, unknown>>,
  source: Source,
  path: readonly (string | number)[],
): Result<WrittenGrader, readonly SourceIssue[]> {
  const [name, ...more] = Object.keys(entry);
  if (name === undefined || more.length > 0) {
    const message = "one entry names one grader";
    const hint = "start each grader with its own dash";
    return fail([issueAt(source, path, message, hint)]);
  }
  if (!isGraderName(name)) {
    const hint = unknownWord(name, Object.keys(WRITTEN_GRADERS));
    const at = source.keyPositionOf([...path, name]);
    return fail([{ at, message: `unknown grader "${name}"`, hint }]);
  }
  return checkGrader(name, expandShorthand(name, entry[name]), source, [...path, name]);
}

function checkGrader(
  kind: GraderName,
  settings: unknown,
  source: Source,
  path: readonly (string | number)[],
): Result<WrittenGrader, readonly SourceIssue[]> {
  const schema: z.ZodType = WRITTEN_GRADERS[kind];
  const checked = schema.safeParse(settings);
  if (!checked.success) return fail(source.issuesOf(path, schema, checked.error));
  return ok({ kind, settings: z.record(z.string(), z.unknown()).parse(checked.data) });
}
