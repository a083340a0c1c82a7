/**
 * How does a document read as a page to print? One file without a script; nothing is loaded.
 */
import type { Block, Words } from "../document/block.ts";
import { html, list, type Markup, trusted } from "./markup.ts";
import { STYLE } from "./style.ts";
import { table } from "./table.ts";

const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

export function documentHtml(blocks: readonly Block[]): string {
  const [first] = blocks;
  const title = first?.kind === "heading" ? first.text : "Failure modes";
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${trusted(STYLE)}</style>
</head>
<body>
<main class="document">
${blocks.map(renderBlock)}</main>
</body>
</html>
`.text;
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
