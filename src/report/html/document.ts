/**
 * How does a document read as a page to print? One file without a script; nothing is loaded.
 */
import type { Block, Words } from "../document/block.ts";
import { html, list, type Markup } from "./markup.ts";
import { htmlPage } from "./page.ts";
import { table } from "./table.ts";

export function documentHtml(blocks: readonly Block[]): string {
  const [first] = blocks;
  const title = first?.kind === "heading" ? first.text : "Failure modes";
  return htmlPage({ title, body: html`${blocks.map(renderBlock)}`, kind: "document" });
}

function renderBlock(block: Block): Markup {
  switch (block.kind) {
    case "heading":
      return html`<h${block.level}>${block.text}</h${block.level}>\n`;
    case "paragraph":
      return html`<p>${block.text}</p>\n`;
    case "list":
      return list(block.items.map((item) => html`${item}`));
    case "quote":
      return html`<blockquote><pre>${block.text}</pre></blockquote>\n`;
    case "command":
      return html`<pre>${block.text}</pre>\n`;
    case "table": {
      const columns = block.columns.map((name, at) => ({
        name,
        cell: (row: readonly Words[]) => renderWords(row[at] ?? ""),
      }));
      return table({ caption: block.caption, columns, rows: block.rows });
    }
  }
}

function renderWords(words: Words): Markup {
  return typeof words === "string" ? html`${words}` : html`<code>${words.code}</code>`;
}
