/**
 * How does the Action speak to its job log? The one door: commands are written here and by nobody else,
 * and no text from outside can become one.
 * The runner reads `::name::` at the start of a line, whatever white space stands before it, and the older
 * `##[name]` anywhere (actions/runner, ActionCommand.cs). It compares by culture, which overlooks invisible
 * characters: so those go first, and what could be a command is broken by a space, which is not overlooked.
 */
import { stripVTControlCharacters } from "node:util";

export type Annotation = {
  readonly title?: string;
  readonly message: string;
  /** A path in the repository. */
  readonly file?: string;
  readonly line?: number;
};

export type ActionsLog = {
  readonly say: (line: string) => void;
  readonly notice: (annotation: Annotation) => void;
  readonly warn: (annotation: Annotation) => void;
  readonly error: (annotation: Annotation) => void;
  /** Shown only when the run is debugged. */
  readonly debug: (line: string) => void;
  /** What `body` says folds under `name`; groups do not nest. */
  readonly group: <Value>(name: string, body: () => Promise<Value>) => Promise<Value>;
  /** From here on the runner shows `***` in place of the secret. */
  readonly mask: (secret: string) => void;
};

/** A longer line is cut. */
const LONGEST_LINE = 4_000;

export function openActionsLog(write: (text: string) => void): ActionsLog {
  const command = (name: string, data: string, properties = "") =>
    write(`::${name}${properties === "" ? "" : ` ${properties}`}::${escapeData(data)}\n`);
  const annotate = (level: string) => (annotation: Annotation) =>
    command(level, inertLines(annotation.message), propertiesOf(annotation));
  return {
    say: (line) => write(`${inertLine(line)}\n`),
    notice: annotate("notice"),
    warn: annotate("warning"),
    error: annotate("error"),
    debug: (line) => command("debug", inertLine(line)),
    group: async (name, body) => {
      command("group", inertLine(name));
      try {
        return await body();
      } finally {
        command("endgroup", "");
      }
    },
    mask: (secret) => {
      if (secret.trim() !== "") command("add-mask", secret);
    },
  };
}

function propertiesOf({ title, file, line }: Annotation): string {
  const properties: readonly (readonly [string, string | undefined])[] = [
    ["title", title],
    ["file", file],
    ["line", line?.toString()],
  ];
  return properties
    .flatMap(([name, value]) =>
      value === undefined ? [] : [`${name}=${escapeProperty(inertLine(value))}`],
    )
    .join(",");
}

/** A message keeps its lines; each is inert by itself. */
function inertLines(text: string): string {
  const lines = text.split(/\r\n|\n/).map(inertLine);
  return cut(lines.join("\n"));
}

/** One line that drives neither a terminal nor the runner. */
function inertLine(text: string): string {
  const line = stripVTControlCharacters(text)
    .replaceAll(/[\s\u0085]+/gu, " ")
    .replaceAll(/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, "")
    .toWellFormed()
    .replaceAll(/##(?=\[)/g, "## ")
    .replace(/^(\s*):(?=:)/, "$1: ");
  return cut(line);
}

function cut(text: string): string {
  if (text.length <= LONGEST_LINE) return text;
  return `${text.slice(0, LONGEST_LINE - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
