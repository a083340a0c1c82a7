/**
 * How does text from outside (model answers, file names, ids, titles) reach a reader unharmed?
 * The only way out: what passes here cannot become markup, a link, a mention, a workflow command or a
 * terminal sequence. Markdown is escaped for GitHub, which also links what CommonMark leaves alone.
 */

/** Breaks a word for a machine and not for an eye. */
const JOINT = "\u200b";

const MARKDOWN_ENTITY: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  "|": "&#124;",
  // GitHub reads `$…$` as a formula and has no escape for it.
  $: "\uff04",
};

/** For Markdown prose and table cells: one line in which nothing is markup and nothing becomes a link. */
export function markdownText(text: string): string {
  return plainText(text)
    .replaceAll(/[\\`*[\]~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, (mark) => `\\${mark}`)
    .replaceAll(/^(?=[-=]|[+#](?:\s|$))|(?<=^\d{1,9})(?=[.)](?:\s|$))/g, "\\")
    .replaceAll(/[&<>|$]/g, (mark) => MARKDOWN_ENTITY[mark] ?? mark);
}

/** For places that show text as it is, such as titles: one line that mentions nobody and refers to nothing. */
export function plainText(text: string): string {
  return linkless(visible(text).replaceAll(/\s+/g, " ").trim());
}

/** Breaks what GitHub would make a link or an emoji of; any seven characters name a commit. */
function linkless(text: string): string {
  return text
    .replaceAll("@", `@${JOINT}`)
    .replaceAll(/(?<=[:#])(?=\S)/g, JOINT)
    .replaceAll(/(?<=\bGH-)(?=\d)|(?<=www)(?=\.)/gi, JOINT)
    .replaceAll(/\b[0-9a-f]{7,}\b/gi, (hash) => hash.replaceAll(/.{6}(?=.)/g, `$&${JOINT}`));
}

/** Inline code: a fence longer than any run of backticks inside; one line, safe in a table cell. */
export function markdownCode(text: string): string {
  const line = visible(text)
    .replaceAll(/\s*\n\s*/g, " ⏎ ")
    .replaceAll("|", "\u01c0");
  const fence = "`".repeat(longestRun(line) + 1);
  const pad = /^`|`$/.test(line) || line.trim() === "" ? " " : "";
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** A fenced block that its content cannot close. */
export function markdownFence(text: string, language: "text" | "diff"): string {
  const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${language}\n${visible(text).replace(/\n+$/, "")}\n${fence}`;
}

const LONGEST_URL = 2_000;

/** A link of our own to a web page, or `null` where the address is none. */
export function markdownLink(words: string, url: string): string | null {
  const address = url.length <= LONGEST_URL && URL.canParse(url) ? new URL(url) : null;
  if (address === null || !/^https?:$/.test(address.protocol)) return null;
  const inert = address.href
    .replaceAll("&", "&amp;")
    .replaceAll(/[<>\\\s]/g, (character) => encodeURIComponent(character));
  return `[${markdownText(words)}](<${inert}>)`;
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

/**
 * For a terminal or a CI log: no control sequence and no workflow command, wherever the text is wrapped.
 * Runners read `::` at the start of a line and `##[` anywhere in it, and overlook what cannot be seen: so
 * these are broken by a space. The wrapped halves of a word are no command either.
 */
export function terminalText(text: string): string {
  return visible(text)
    .replaceAll(/(?<=^|\s):{2,}/g, (colons) => [...colons].join(" "))
    .replaceAll(/##(?=\[)/g, "## ");
}

/** Cuts at a length, marking the cut; counts code points so that no character is halved. */
export function cut(text: string, most: number): string {
  const points = [...text];
  return points.length <= most ? text : `${points.slice(0, most - 1).join("")}…`;
}

/**
 * Control, bidirectional and invisible characters, except where an emoji needs them and for newlines:
 * among them tag characters and variation selectors, which can smuggle whole sentences.
 */
const UNSEEN =
  /(?!\n|(?<=\p{Extended_Pictographic})\ufe0f|(?<=\p{Extended_Pictographic}\ufe0f?)\u200d(?=\p{Extended_Pictographic}))[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** Characters that a reader cannot see are shown by their code; newlines stay. */
export function visible(text: string): string {
  return text
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll("\t", "  ")
    .replaceAll(UNSEEN, (character) => `⟨U+${codeOf(character)}⟩`);
}

function codeOf(character: string): string {
  return (character.codePointAt(0) ?? Number.NaN).toString(16).toUpperCase().padStart(4, "0");
}

function longestRun(text: string): number {
  return text.match(/`+/g)?.reduce((most, run) => Math.max(most, run.length), 0) ?? 0;
}
