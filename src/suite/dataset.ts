/**
 * Which rows does a dataset hold? JSONL (one object a line) or CSV (a header line), or a benchmark's own shape.
 */
import { CsvError, parse as parseCsv } from "csv-parse/sync";
import type { Problem, SourceIssue } from "../problem.ts";
import { ok, type Result } from "../result.ts";
import { type Benchmark, benchmarkVariables, HEADERLESS } from "./benchmark.ts";
import type { Value, Variables } from "./expression.ts";
import { unknownWord } from "./nearest-word.ts";
import { invalid } from "./source.ts";

export type Row = { readonly id: string; readonly variables: Variables };

export type DatasetSettings = {
  readonly file: string;
  /** The column that names a row; row numbers when absent. */
  readonly id?: string | undefined;
  /** The columns a task may use; all when absent. */
  readonly vars?: readonly string[] | undefined;
  /** The file is one of a well-known benchmark. */
  readonly shape?: Benchmark | undefined;
};

export function parseDataset(
  text: string,
  settings: DatasetSettings,
): Result<readonly Row[], Problem> {
  const plain = text.replace(/^\uFEFF/, "");
  const records = /\.csv$/i.test(settings.file)
    ? readCsv(plain, settings)
    : readJsonl(plain, settings.file);
  if (!records.ok) return records;
  const issues: SourceIssue[] = [];
  const rows: Row[] = [];
  const seen = new Set<string>();
  for (const [index, { line, record: written }] of records.value.entries()) {
    const at = { file: settings.file, line, column: 1 };
    const read = variablesIn(written, settings.shape, index);
    if (!read.ok) {
      issues.push({ at, message: `not a row of ${settings.shape}: ${read.problem}` });
      if (issues.length >= 20) break;
      continue;
    }
    const record = read.value;
    const missing = [
      ...(settings.vars ?? []).filter((name) => !Object.hasOwn(record, name)),
      ...[settings.id ?? []].flat().filter((name) => !Object.hasOwn(written, name)),
    ];
    for (const column of missing) {
      const known = column === settings.id ? written : record;
      const message = `no column "${column}"`;
      issues.push({ at, message, hint: unknownWord(column, Object.keys(known)) });
    }
    const named = settings.id === undefined ? rows.length + 1 : written[settings.id];
    const id = String(named);
    if (named !== undefined && !isName(named)) {
      const message = `the id in column "${settings.id}" must be a number or a text of one line`;
      issues.push({ at, message });
    }
    if (seen.has(id)) issues.push({ at, message: `a second row with the id "${id}"` });
    seen.add(id);
    const kept = settings.vars ?? Object.keys(record);
    const variables = Object.fromEntries(
      Object.entries(record).filter(([name]) => kept.includes(name)),
    );
    rows.push({ id, variables });
    if (issues.length >= 20) break;
  }
  if (records.value.length === 0) {
    const at = { file: settings.file, line: 1, column: 1 };
    issues.push({ at, message: "the dataset holds no rows" });
  }
  if (issues.length > 0) return invalid(`The dataset ${settings.file}`, issues);
  return ok(rows);
}

function variablesIn(
  record: Variables,
  shape: Benchmark | undefined,
  index: number,
): Result<Variables, string> {
  return shape === undefined ? ok(record) : benchmarkVariables(shape, record, index);
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

/** Deeper data than anyone writes would overflow the readers that follow. */
const MAX_DEPTH = 64;

function isVariables(value: unknown): value is Variables {
  const isMap = typeof value === "object" && value !== null && !Array.isArray(value);
  return isMap && isValue(value, MAX_DEPTH);
}

function isValue(value: unknown, depth: number): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object" || value === null) return true;
  return depth > 0 && Object.values(value).every((part) => isValue(part, depth - 1));
}

function isName(value: Value): boolean {
  return (
    typeof value === "number" || (typeof value === "string" && /^[^\p{Cc}]{1,200}$/u.test(value))
  );
}

function readCsv(text: string, { file, shape }: DatasetSettings): Result<Records, Problem> {
  const given = shape === undefined ? undefined : HEADERLESS[shape];
  let names: readonly string[] = given ?? [];
  const complain = (message: string) =>
    invalid(`The dataset ${file}`, [{ at: { file, line: 1, column: 1 }, message }]);
  try {
    const rows: { record: Record<string, string>; info: { lines: number } }[] = parseCsv(text, {
      columns:
        given?.slice() ??
        ((header: readonly string[]) => {
          names = header.map((name) => name.trim());
          return [...names];
        }),
      skip_empty_lines: true,
      info: true,
    });
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined) return complain(`a second column is called "${twice}"`);
    if (names.includes("")) return complain("a column has no name");
    // The parser counts a CRLF inside a cell as two lines.
    let extra = 0;
    return ok(
      rows.map(({ record, info }) => {
        extra += Object.values(record).join("").split("\r\n").length - 1;
        return { line: info.lines - extra, record };
      }),
    );
  } catch (thrown) {
    if (!(thrown instanceof CsvError)) throw thrown;
    const line = typeof thrown.lines === "number" ? thrown.lines : 1;
    return invalid(`The dataset ${file}`, [
      { at: { file, line, column: 1 }, message: thrown.message },
    ]);
  }
}
