/**
 * Which sentences say what the tables, forms and headings of a review say?
 * "| CWE-79 | No |", "Type: XSS\nPresent: No", "- XSS: ❌ not present" and "## XSS\n\nNot found." all become
 * "XSS: not present." on a line of its own; what is not understood stays as it is.
 */

const ICONS = /[✅❌✔✖✗✘☑☒⚠ℹ❗❓🚨🔴🟠🟡🟢🛑⛔]\ufe0f?[ \t]?/gu;
const PRESENT =
  /^(?:yes|present|found|detected|confirmed|true|vulnerable|affected|applicable|positive|applies|exists|identified)$/i;
const ABSENT =
  /^(?:no|none|absent|not (?:present|found|detected|confirmed|vulnerable|affected|applicable|identified|an issue|observed)|none (?:found|detected)|nothing found|false|negative|safe|clean|ruled out|n\/?a|does not apply)$/i;
const KEY =
  /^(?:is )?(?:it )?(?:present|found|detected|exists?|confirmed|affected|applicable|applies|vulnerable|status|result|verdict|exploitable|assessment)\??$/i;
const NAME_KEY =
  /^(?:vulnerability|vulnerabilities|type|cwe|cwe id|weakness|issue|defect|category|name|flaw|bug|check|finding|title)(?: (?:type|name|class|checked|id))?$/i;

export function plainLayout(text: string): string {
  const lines = text
    .replace(ICONS, "")
    .replace(/^([ \t]{0,8}[-*+][ \t])\[[ xX]\][ \t]/gm, "$1")
    .split("\n");
  return lines
    .map((line, at) => rowOf(line, lines, at) ?? formOf(lines, at) ?? headed(lines, at) ?? line)
    .join("\n");
}

/** What a bare word of a table or form says. */
function verdictOf(words: string): string | null {
  const plain = words
    .replace(/[*_`"']/g, "")
    .trim()
    .replace(/[.!]$/, "");
  if (PRESENT.test(plain)) return "present";
  return ABSENT.test(plain) ? "not present" : null;
}

const CELLS_AT_MOST = 12;

/** A row of a table: what its first cell names, and the first cell that is a verdict. */
function rowOf(line: string, lines: readonly string[], at: number): string | null {
  if (!/^[ \t]{0,4}\|.{0,2000}\|[ \t]*$/.test(line)) return null;
  const cells = cellsOf(line);
  const head = headerOf(lines, at);
  const place = cells.findIndex((cell, index) => index > 0 && verdictOf(cell) !== null);
  const verdict = verdictOf(cells[place] ?? "");
  if (verdict === null)
    return cells.length > 0 && cells.every((cell) => /^:?-*:?$/.test(cell)) ? "" : null;
  const isSafety = /\b(?:safe|secure|clean|pass(?:ed)?|ok|mitigated|protected|handled)\b/i.test(
    head[place] ?? "",
  );
  const says = isSafety === (verdict === "present") ? "not present" : "present";
  return `${cells.slice(0, place).join(" ")}: ${says}.`;
}

function cellsOf(line: string): readonly string[] {
  return line
    .trim()
    .replace(/^\||\|$/g, "")
    .split("|", CELLS_AT_MOST)
    .map((cell) => cell.trim());
}

const ROWS_AT_MOST = 40;

/** The first row of the table that the line stands in. */
function headerOf(lines: readonly string[], at: number): readonly string[] {
  let first = at;
  while (first > 0 && at - first < ROWS_AT_MOST && /^[ \t]{0,4}\|/.test(lines[first - 1] ?? ""))
    first -= 1;
  return cellsOf(lines[first] ?? "");
}

const FIELD =
  /^[ \t>*_#-]{0,8}([A-Za-z][A-Za-z ?]{1,30}?)[*_]{0,2}[ \t]?:[*_]{0,2}[ \t]{1,3}([^\n]{1,300})$/;
const FIELDS_AT_MOST = 4;

/** "Vulnerability: XSS" with "Present: No" below it. */
function formOf(lines: readonly string[], at: number): string | null {
  const [, key = "", name = ""] = FIELD.exec(lines[at] ?? "") ?? [];
  if (!NAME_KEY.test(key.trim()) || verdictOf(name) !== null) return null;
  for (let next = at + 1; next <= at + FIELDS_AT_MOST; next += 1) {
    const [, other = "", value = ""] = FIELD.exec(lines[next] ?? "") ?? [];
    if (other === "" || NAME_KEY.test(other.trim())) return null;
    const verdict = KEY.test(other.trim()) ? verdictOf(value) : null;
    if (verdict !== null) return `${name.replace(/[.!]$/, "")}: ${verdict}.`;
  }
  return null;
}

const HEADING = /^[ \t]{0,4}(?:#{1,6}[ \t]+|\*\*)([^\n]{1,200}?)(?:\*\*)?:?[ \t]*$/;

/** A heading with nothing but "Found." or "Not found." at the start of what it heads. */
function headed(lines: readonly string[], at: number): string | null {
  const title = HEADING.exec(lines[at] ?? "")?.[1]
    ?.replace(/\*\*/g, "")
    .replace(/:$/, "")
    .trim();
  if (title === undefined) return null;
  const below = lines.slice(at + 1, at + 3).find((line) => line.trim() !== "") ?? "";
  const first =
    /^[ \t>*_-]{0,8}([A-Za-z][A-Za-z /]{1,30}?)[*_]{0,2}[.!—–:](?=[*_]{0,2}(?:\s|$))/.exec(
      below,
    )?.[1];
  const verdict = first === undefined ? verdictOf(below) : verdictOf(first);
  return verdict === null ? null : `${title}: ${verdict}.`;
}
