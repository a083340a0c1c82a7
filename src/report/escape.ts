/**
 * How does text from outside (model answers, file names, ids, titles) reach a reader unharmed?
 * The only way out: what passes here cannot become markup, a link, a mention, a workflow command or a
 * terminal sequence.
 */

/** For Markdown prose and table cells: every character that could be markup is escaped. */
export function markdownText(text: string): string {
  return visible(text)
    .replaceAll(/[ \t]*\n[ \t]*/g, " ")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll(/[\\`*_{}[\]()#+!|~=-]/g, (mark) => `\\${mark}`)
    .replaceAll("@", "@\u200b")
    .replaceAll(/:(?=\/\/)/g, ":\u200b")
    .replaceAll(/\b(www)\./gi, "$1\u200b.")
    .replaceAll(/^(\s*\d+)([.)])/g, "$1\\$2");
}

/** Inline code: a fence longer than any run of backticks inside; one line, safe in a table cell. */
export function markdownCode(text: string): string {
  const line = visible(text)
    .replaceAll(/\s*\n\s*/g, " ⏎ ")
    .replaceAll("|", "\u01c0");
  const fence = "`".repeat(longestRun(line) + 1);
  const pad = line.startsWith("`") || line.endsWith("`") || line.trim() === "" ? " " : "";
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** A fenced block that its content cannot close. */
export function markdownFence(text: string): string {
  const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}text\n${visible(text).replace(/\n+$/, "")}\n${fence}`;
}

/** For HTML text and double-quoted attribute values. */
export function htmlText(text: string): string {
  return visible(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

/** For a terminal or a CI log: no control sequences, and no line starts a workflow command. */
export function terminalText(text: string): string {
  return visible(text).replaceAll(/^(\s*)(::|##\[)/gm, "$1\u200b$2");
}

/** Cuts at a length, marking the cut; counts code points so that no character is halved. */
export function cut(text: string, most: number): string {
  const points = [...text];
  return points.length <= most ? text : `${points.slice(0, most - 1).join("")}…`;
}

/** Control, bidirectional and invisible formatting characters are shown by their code; newlines stay. */
export function visible(text: string): string {
  return text
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll("\t", "  ")
    .replaceAll(
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not pass
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g,
      (character) =>
        `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}⟩`,
    );
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}
