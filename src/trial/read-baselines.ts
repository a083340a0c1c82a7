/**
 * Which stored evidence fits a target? Reads the baseline branch: one folder a target with an append-only
 * `index.jsonl` and one file a baseline. A file that is not what its index says is refused, never skipped.
 */
import {
  BASELINE_VERSION,
  type Baseline,
  type BaselineEntry,
  baselineEntrySchema,
  baselineSchema,
} from "../baseline.ts";
import type { FindBaselines, ReadText } from "../ports.ts";
import type { Problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";
import { digestOf } from "../suite/content-key.ts";
import { parseDocument } from "../suite/document.ts";

export const BASELINE_BRANCH = "reliability-baselines";

const BASELINE = { what: "The baseline", schema: baselineSchema, version: BASELINE_VERSION };
const ENTRY = { what: "The index", schema: baselineEntrySchema, version: BASELINE_VERSION };

/** Older ones are not looked at: what fits is nearly always the newest. */
const MOST_LOADED = 3;

export const BASELINE_FOLDER = "baselines";

export function baselineFolder(target: string): string {
  return `${BASELINE_FOLDER}/${target}`;
}

/** `readText` reads the tip of the baseline branch; `null` when there is no such branch. */
export function findBaselines(readText: ReadText | null): FindBaselines {
  return async (target, fits) => {
    if (readText === null) return ok([]);
    const entries = await readIndex(readText, target);
    if (!entries.ok) return entries;
    const fitting = entries.value.filter(fits).toReversed().slice(0, MOST_LOADED);
    return loadAll(readText, target, fitting);
  };
}

/** Baselines that were reviewed and committed: laid out as on the baseline branch. */
export function committedBaselines(rules: { readonly readText: ReadText }): ReadText {
  return (path) => rules.readText(`.github/reliability/${path}`);
}

/** The newest recordings of a target, oldest first. */
export async function readHistory(
  readText: ReadText,
  { target, most }: { readonly target: string; readonly most: number },
): Promise<Result<readonly Baseline[], Problem>> {
  const entries = await readIndex(readText, target);
  return entries.ok ? loadAll(readText, target, entries.value.slice(-most)) : entries;
}

async function readIndex(
  readText: ReadText,
  target: string,
): Promise<Result<readonly BaselineEntry[], Problem>> {
  const file = `${baselineFolder(target)}/index.jsonl`;
  const index = await readText(file);
  return index.ok ? parseIndex(file, index.value ?? "") : index;
}

async function loadAll(
  readText: ReadText,
  target: string,
  entries: readonly BaselineEntry[],
): Promise<Result<readonly Baseline[], Problem>> {
  const baselines: Baseline[] = [];
  for (const entry of entries) {
    const loaded = await load(`${baselineFolder(target)}/${entry.file}`, entry, readText);
    if (!loaded.ok) return loaded;
    baselines.push(loaded.value);
  }
  return ok(baselines);
}

function parseIndex(file: string, text: string): Result<readonly BaselineEntry[], Problem> {
  const entries: BaselineEntry[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const parsed = parseDocument(line, { ...ENTRY, file, line: index + 1 });
    if (!parsed.ok) return parsed;
    entries.push(parsed.value);
  }
  return ok(entries);
}

async function load(
  file: string,
  { evidenceKey, epoch, digest }: BaselineEntry,
  readText: ReadText,
): Promise<Result<Baseline, Problem>> {
  const text = await readText(file);
  if (!text.ok) return text;
  if (text.value === null) return fail({ kind: "file-missing", what: "The baseline", file });
  if (digestOf(text.value) !== digest) return refuse(file, "is not the file its index names");
  const parsed = parseDocument(text.value, { ...BASELINE, file, line: 1 });
  if (!parsed.ok) return parsed;
  const { value } = parsed;
  return value.evidence.evidenceKey === evidenceKey && value.epoch === epoch
    ? parsed
    : refuse(file, "holds other evidence than its index says");
}

function refuse(file: string, message: string): Result<never, Problem> {
  const at = { file, line: 1, column: 1 };
  return fail({ kind: "invalid-file", what: `The baseline ${file}`, issues: [{ at, message }] });
}
