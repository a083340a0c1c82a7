/**
 * What frames every page? One file that loads nothing: the policy says so to the browser, and `scripts` names the hash of
 * the only script there may be.
 */
import { html, type Markup, nothing, trusted } from "./markup.ts";
import { STYLE } from "./style.ts";

export function htmlPage(of: {
  readonly title: string;
  readonly body: Markup;
  readonly kind?: "report" | "document" | "history";
  readonly script?: { readonly text: string; readonly hash: string };
}): string {
  const { title, body, kind = "report", script } = of;
  const scripts = script === undefined ? "" : `; script-src ${script.hash}`;
  const policy = `default-src 'none'; style-src 'unsafe-inline'; img-src data:${scripts}`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${trusted(STYLE)}</style>
</head>
<body>
<main class="${kind}">
${body}</main>
${script === undefined ? nothing : html`<script>${trusted(script.text)}</script>\n`}</body>
</html>
`.text;
}
