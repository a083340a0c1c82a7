/**
 * What does a reader see of a Markdown text, and what of it is prose?
 */
const FENCE = /^[ \t]{0,3}(?:```|~~~)/;

export type Block = {
  readonly kind: "prose" | "heading" | "item" | "table" | "code" | "rule";
  /** Without the marks that make it what it is; the lines of code and tables as they are. */
  readonly text: string;
  /** Spaces before its mark. */
  readonly indent: number;
  /** A mark that only sometimes means a list item, such as "–" or "a)". */
  readonly isUnsure: boolean;
};

/** One block a line; empty lines are prose without text. */
export function blocksOf(text: string): readonly Block[] {
  let isCode = false;
  return text.split("\n").map((line) => {
    const isFence = FENCE.test(line);
    const block = isCode || isFence ? blockOf("code", isFence ? "" : line) : readLine(line);
    if (isFence) isCode = !isCode;
    return block;
  });
}

function blockOf(kind: Block["kind"], text: string, indent = 0, isUnsure = false): Block {
  return { kind, text, indent, isUnsure };
}

const EMPTY = blockOf("prose", "");
const HEADING = /^[ \t]{0,3}#{1,6}[ \t]+/;
const RULE = /^[ \t]{0,3}(?:[-*_][ \t]*){3,80}$/;
const TABLE = /^[ \t]*\|.*\||^[ \t|:-]{3,200}$/;
const ITEM = /^([ \t]*)(?:[-*+•]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(?=\S)/;
const UNSURE_ITEM =
  /^([ \t]*)(?:[–—▪◦‣·✓✔✅➤➔→]\ufe0f?|[a-z][.)]|\([a-z0-9]{1,3}\)|\*\*\d{1,3}[.)]\*\*)[ \t]+(?=\S)/;

function readLine(line: string): Block {
  if (line === "") return EMPTY;
  if (HEADING.test(line)) return blockOf("heading", line.replace(HEADING, ""));
  if (RULE.test(line)) return blockOf("rule", "");
  if (TABLE.test(line)) return blockOf("table", line);
  const item = ITEM.exec(line) ?? UNSURE_ITEM.exec(line);
  if (item === null) return blockOf("prose", line.replace(/^[ \t]{0,3}(?:>[ \t]?){1,6}/, ""));
  return blockOf("item", line.slice(item[0].length), (item[1] ?? "").length, !ITEM.test(line));
}

/** Emphasis, code marks, link addresses and tags are not seen. */
export function withoutMarks(text: string): string {
  return text
    .replace(/!?\[([^[\]\n]{0,300})\]\([^()\s]{0,500}(?:[ \t]"[^"\n]{0,200}")?\)/g, "$1")
    .replace(/<!--[^<>]{0,500}-->|<\/?[a-z][^<>\n]{0,200}>/gi, " ")
    .replace(/\*{1,3}|~~|`{1,3}|(?<![\p{L}\p{N}])_{1,3}|_{1,3}(?![\p{L}\p{N}])/gu, "");
}

/** The text as it is seen, with what is not prose left out when asked. */
export function visibleText(text: string, only?: "prose and items"): string {
  return blocksOf(text)
    .filter(({ kind }) => only === undefined || kind === "prose" || kind === "item")
    .map((block) => withoutMarks(block.text))
    .join("\n");
}
