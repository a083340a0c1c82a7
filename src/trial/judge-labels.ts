/**
 * What did people say of answers that a judge is held against? Parser of labels files (JSONL), one answer a
 * line; a line of another shape is an error with its place.
 */
import { z } from "zod";
import type { Problem, SourceIssue } from "../problem.ts";
import { ok, type Result } from "../result.ts";
import { invalid } from "../suite/source.ts";

const labelSchema = z.strictObject({
  version: z.literal(1).optional(),
  text: z.string().min(1),
  /** The word of a person. */
  label: z.enum(["meets", "fails"]),
  question: z.string().optional(),
  reference: z.string().min(1).optional(),
});

export type JudgeLabel = z.output<typeof labelSchema>;

const MOST_ISSUES = 20;

export function parseJudgeLabels(
  file: string,
  text: string,
  /** A judge that compares needs a reference for each answer; any other takes none. */
  reference: "needed" | "given" | "none",
): Result<readonly JudgeLabel[], Problem> {
  const issues: SourceIssue[] = [];
  const labels: JudgeLabel[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    if (issues.length >= MOST_ISSUES) break;
    const complain = (message: string) =>
      issues.push({ at: { file, line: index + 1, column: 1 }, message });
    const parsed = labelSchema.safeParse(parseJson(line));
    if (!parsed.success) {
      const first = parsed.error.issues[0];
      complain(`${first?.path.join(".") || "the line"}: ${first?.message ?? "not valid"}`);
    } else if (parsed.data.reference === undefined && reference === "needed") {
      complain("reference: the judge compares with one, and neither line nor task states it");
    } else if (parsed.data.reference !== undefined && reference === "none") {
      complain("reference: the judge compares with none");
    } else labels.push(parsed.data);
  }
  if (issues.length === 0 && labels.length === 0) {
    issues.push({ at: { file, line: 1, column: 1 }, message: "the file holds no label" });
  }
  return issues.length > 0 ? invalid(`The labels file ${file}`, issues) : ok(labels);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return undefined;
    throw thrown;
  }
}
