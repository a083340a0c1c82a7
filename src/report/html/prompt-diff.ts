/**
 * Which change of the prompt or the model config is being judged? Added and removed lines, by sign and colour.
 */
import { html, type Markup, nothing } from "./markup.ts";

const MOST_LINES = 400;

export function renderPromptDiff(diff: string | undefined): Markup {
  if (diff === undefined || diff.trim() === "") return nothing;
  const lines = diff.replaceAll("\r\n", "\n").replace(/\n+$/, "").split("\n");
  const shown = lines.slice(0, MOST_LINES);
  const rest = lines.length - shown.length;
  return html`<pre class="diff">${shown.map(renderLine)}</pre>
${rest > 0 ? html`<p class="soft">${rest} more lines are left out.</p>` : nothing}`;
}

function renderLine(line: string): Markup {
  return html`<span class="${classOf(line)}">${line === "" ? " " : line}</span>`;
}

function classOf(line: string): string {
  if (/^(?:\+\+\+ |--- |@@|diff |index |new file|deleted file|similarity|rename )/.test(line)) {
    return "place";
  }
  if (line.startsWith("+")) return "added";
  return line.startsWith("-") ? "removed" : "same";
}
