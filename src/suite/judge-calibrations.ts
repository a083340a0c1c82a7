/**
 * Which judges of this repository were held against people? The file that `judges:` of the config names;
 * one that is missing holds none.
 */
import {
  JUDGE_CALIBRATIONS_VERSION,
  type JudgeCalibration,
  judgeCalibrationsSchema,
} from "../judge-calibration.ts";
import type { ReadText } from "../ports.ts";
import type { Problem } from "../problem.ts";
import { ok, type Result } from "../result.ts";
import { parseDocument } from "./document.ts";
import { judgesOf } from "./judges.ts";
import type { Suite } from "./suite.ts";

/** Read only where there is a judge to be told of. */
export async function calibrationsFor(
  suites: readonly Suite[],
  file: string,
  readText: ReadText,
): Promise<Result<readonly JudgeCalibration[], Problem>> {
  return judgesOf(suites, []).length === 0 ? ok([]) : readJudgeCalibrations(file, readText);
}

export async function readJudgeCalibrations(
  file: string,
  readText: ReadText,
): Promise<Result<readonly JudgeCalibration[], Problem>> {
  const text = await readText(file);
  if (!text.ok) return text;
  if (text.value === null) return ok([]);
  const parsed = parseDocument(text.value, {
    what: "The calibrations of judges",
    schema: judgeCalibrationsSchema,
    version: JUDGE_CALIBRATIONS_VERSION,
    file,
    line: 1,
  });
  return parsed.ok ? ok(parsed.value.judges) : parsed;
}

/** The newest calibration of a judge replaces its older one. */
export function withCalibration(
  known: readonly JudgeCalibration[],
  added: JudgeCalibration,
): readonly JudgeCalibration[] {
  const others = known.filter(({ identity }) => identity !== added.identity);
  return [...others, added].sort((a, b) => (a.identity < b.identity ? -1 : 1));
}

export function writeJudgeCalibrations(judges: readonly JudgeCalibration[]): string {
  return `${JSON.stringify({ version: JUDGE_CALIBRATIONS_VERSION, judges }, null, 2)}\n`;
}
