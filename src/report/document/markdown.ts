/**
 * How does a document read as Markdown? All text is escaped here.
 */
import { markdownCode, markdownFence, markdownText } from "../escape.ts";
import type { Block, Words } from "./block.ts";

export function documentMarkdown(blocks: readonly Block[]): string {
  return `${blocks.map(renderBlock).join("\n\n")}\n`;
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level)} ${markdownText(block.text)}`;
    case "paragraph":
      return markdownText(block.text);
    case "list":
      return block.items.map((item) => `- ${markdownText(item)}`).join("\n");
    case "quote":
    case "command":
      return markdownFence(block.text, "text");
    case "table": {
      const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
      return [
        `${markdownText(block.caption)}\n`,
        line(block.columns.map(markdownText)),
        line(block.columns.map(() => "---")),
        ...block.rows.map((row) => line(row.map(renderWords))),
      ].join("\n");
    }
  }
}

function renderWords(words: Words): string {
  return typeof words === "string" ? markdownText(words) : markdownCode(words.code);
}
