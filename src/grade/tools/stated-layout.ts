/**
 * Which arguments are written in another date or time layout than the contract's words demand?
 * Only a description that names exactly one layout and leaves no choice counts, as in "Start day, YYYY-MM-DD".
 */
import { isRecord } from "../json/json-value.ts";

/** The names of the arguments that break a stated layout. */
export function misplacedDates(
  given: Readonly<Record<string, unknown>>,
  parameters: Readonly<Record<string, unknown>>,
): readonly string[] {
  const { properties } = parameters;
  if (!isRecord(properties)) return [];
  return Object.keys(given).filter(
    (name) => Object.hasOwn(properties, name) && breaksLayout(given[name], properties[name], 0),
  );
}

const DEPTH_AT_MOST = 8;

function breaksLayout(value: unknown, schema: unknown, depth: number): boolean {
  if (!isRecord(schema) || depth > DEPTH_AT_MOST) return false;
  if (Array.isArray(value)) {
    return value.some((item) => breaksLayout(item, schema.items, depth + 1));
  }
  if (isRecord(value)) {
    const { properties } = schema;
    if (!isRecord(properties)) return false;
    return Object.entries(value).some(
      ([name, each]) =>
        Object.hasOwn(properties, name) && breaksLayout(each, properties[name], depth + 1),
    );
  }
  if (typeof value !== "string" || value.trim() === "" || schema.type !== "string") return false;
  if (SAID_OTHERWISE.some((keyword) => keyword in schema)) return false;
  if (schema.default === value || typeof schema.description !== "string") return false;
  // A default may be a word such as "today", in the description as well.
  if (!/\d/.test(value) && /default/i.test(schema.description)) return false;
  const layout = statedLayout(schema.description);
  return layout !== null && !layout.test(value.trim());
}

/** Keywords that say by themselves what a value looks like. */
const SAID_OTHERWISE: readonly string[] = ["format", "enum", "const", "pattern", "anyOf", "oneOf"];

const PARTS = /(?<!\w)(?:yyyy|mm|dd|hh)(?:[-/.:T ](?:yyyy|mm|dd|hh|ss)){1,5}Z?(?!\w)/gi;
const CHOICE =
  /\b(?:or|either|like|such as|any|also|may|prefer\w*|ideally|usually|typically|relative|natural|am|pm|a\.m|p\.m)\b|\be\.?g\b(?!\D{0,8}\d)|\bexample\b(?!\D{0,8}\d)/i;

const YEAR = "\\d{4}";
const MONTH = "(?:0?[1-9]|1[0-2])";
const DAY = "(?:0?[1-9]|[12]\\d|3[01])";
const HOUR = "(?:[01]?\\d|2[0-3])";
const SIXTIETH = "[0-5]\\d";

/** The layouts that have one meaning, with "-" for any of the separators. */
const DATES: ReadonlyMap<string, readonly string[]> = new Map([
  ["yyyy-mm-dd", [YEAR, MONTH, DAY]],
  ["mm-dd-yyyy", [MONTH, DAY, YEAR]],
  ["dd-mm-yyyy", [DAY, MONTH, YEAR]],
  ["yyyy-mm", [YEAR, MONTH]],
  ["mm-yyyy", [MONTH, YEAR]],
]);
const TIMES: ReadonlyMap<string, string> = new Map([
  ["hh:mm", `${HOUR}:${SIXTIETH}`],
  ["hh:mm:ss", `${HOUR}:${SIXTIETH}:${SIXTIETH}`],
]);

function statedLayout(description: string): RegExp | null {
  const stated = new Set([...description.matchAll(PARTS)].map(([layout]) => layout.toLowerCase()));
  const [layout, ...others] = stated;
  if (layout === undefined || others.length > 0 || CHOICE.test(description)) return null;
  const {
    date = "",
    between = "",
    time = "",
    zone = "",
  } = /^(?<date>[ymd][ymd./-]*)?(?<between>[t ])?(?<time>h[hms:]*)?(?<zone>z)?$/.exec(layout)
    ?.groups ?? {};
  const day = date === "" ? "" : patternOfDate(date);
  const clock = time === "" ? "" : (TIMES.get(time) ?? null);
  const isWhole = (date === "" || time === "") === (between === "");
  if (day === null || clock === null || !isWhole) return null;
  return new RegExp(`^${day}${between}${clock}${zone}$`, "i");
}

function patternOfDate(layout: string): string | null {
  const separators = new Set(layout.match(/[./-]/g));
  const [separator] = separators;
  const parts = DATES.get(layout.replace(/[./]/g, "-"));
  return parts === undefined || separators.size !== 1 ? null : parts.join(`\\${separator}`);
}
