/**
 * Which rows does a dataset hold? JSONL (one object a line) or CSV (a header line).
 */
import { CsvError, parse as parseCsv } from "csv-parse/sync";
import type { Problem, SourceIssue } from "../problem.ts";
import { ok, type Result } from "../result.ts";
import type { Variables } from "./expression.ts";
import { invalid, unknownWord } from "./source.ts";

export type Row = { readonly id: string; readonly variables: Variables };

export type DatasetSettings = {
  readonly file: string;
  /** The column that names a row; row numbers when absent. */
  readonly id?: string | undefined;
  /** The columns a task may use; all when absent. */
  readonly vars?: readonly string[] | undefined;
};

export function parseDataset(
  text: string,
  settings: DatasetSettings,
): Result<readonly Row[], Problem> {
  const records = settings.file.endsWith(".csv")
    ? readCsv(text, settings.file)
    : readJsonl(text, settings.file);
  if (!records.ok) return records;
  const issues: SourceIssue[] = [];
  const rows: Row[] = [];
  const seen = new Set<string>();
  for (const { line, record } of records.value) {
    const at = { file: settings.file, line, column: 1 };
    const wanted = [...(settings.vars ?? []), ...(settings.id === undefined ? [] : [settings.id])];
    for (const column of wanted.filter((name) => !Object.hasOwn(record, name))) {
      const message = `no column "${column}"`;
      issues.push({ at, message, hint: unknownWord(column, Object.keys(record)) });
    }
    const id = settings.id === undefined ? String(rows.length + 1) : String(record[settings.id]);
    if (seen.has(id)) issues.push({ at, message: `a second row with the id "${id}"` });
    seen.add(id);
    const kept = settings.vars ?? Object.keys(record);
    const variables = Object.fromEntries(
      Object.entries(record).filter(([name]) => kept.includes(name)),
    );
    rows.push({ id, variables });
    if (issues.length >= 20) break;
  }
  if (issues.length > 0) return invalid(`The dataset ${settings.file}`, issues);
  return ok(rows);
}

type Records = readonly { readonly line: number; readonly record: Variables }[];

function readJsonl(text: string, file: string): Result<Records, Problem> {
  const records: { line: number; record: Variables }[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const record = parseObject(line);
    if (record === undefined) {
      const message = "not a JSON object";
      return invalid(`The dataset ${file}`, [
        { at: { file, line: index + 1, column: 1 }, message },
      ]);
    }
    records.push({ line: index + 1, record });
  }
  return ok(records);
}

function parseObject(line: string): Variables | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isVariables(value) ? value : undefined;
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return undefined;
    throw thrown;
  }
}

function isVariables(value: unknown): value is Variables {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function readCsv(text: string, file: string): Result<Records, Problem> {
  try {
    const rows: { record: Record<string, string>; info: { lines: number } }[] = parseCsv(text, {
      columns: true,
      skip_empty_lines: true,
      bom: true,
      info: true,
    });
    return ok(rows.map(({ record, info }) => ({ line: info.lines, record })));
  } catch (thrown) {
    if (!(thrown instanceof CsvError)) throw thrown;
    const line = typeof thrown.lines === "number" ? thrown.lines : 1;
    return invalid(`The dataset ${file}`, [
      { at: { file, line, column: 1 }, message: thrown.message },
    ]);
  }
}
