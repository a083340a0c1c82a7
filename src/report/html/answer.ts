/**
 * What did one arm answer, and where does it go wrong? The text and the calls, with the proof marked.
 */
import type { Message, ToolCall } from "../../answer.ts";
import type { Transcript } from "../../transcript.ts";
import { findProof, type Proof, type Span } from "./highlight.ts";
import { html, type Markup, nothing } from "./markup.ts";

/** Longer texts are shown around the proof, or from the start. */
const MOST_CHARACTERS = 3000;

export function renderAnswer({ answer }: Transcript, proof: Proof | null): Markup {
  const callAt = proof === null ? -1 : answer.toolCalls.findIndex((call) => isProof(call, proof));
  const textProof = callAt === -1 ? proof : null;
  const body =
    answer.trajectory === undefined
      ? html`${renderText(answer.text, textProof)}${answer.toolCalls.map((call, index) => renderCall(call, index === callAt))}`
      : renderTurns(answer.trajectory, { textProof, callAt });
  const isEmpty = answer.text.trim() === "" && answer.toolCalls.length === 0;
  return html`${body}${isEmpty ? html`<p class="soft">An empty answer.</p>` : nothing}${
    answer.finish === "stop" || answer.finish === "tool-calls"
      ? nothing
      : html`<p class="soft">Stopped by: ${answer.finish}.</p>`
  }`;
}

function renderText(text: string, proof: Proof | null): Markup {
  const said = text.trim();
  return said === "" ? nothing : html`<pre>${marked(said, proof)}</pre>\n`;
}

function renderCall(call: ToolCall, isTheProof: boolean): Markup {
  const said = html`${callText(call)}`;
  return html`<pre class="call"><span class="soft">calls </span>${isTheProof ? html`<mark>${said}</mark>` : said}</pre>\n`;
}

/** A conversation, turn by turn, with what the tools and the user replied. */
function renderTurns(
  turns: readonly Message[],
  { textProof, callAt }: { readonly textProof: Proof | null; readonly callAt: number },
): Markup {
  let calls = 0;
  return html`${turns.slice(0, MOST_TURNS).map((turn) => {
    if (turn.role !== "assistant") {
      const who = turn.role === "tool" ? "returns" : turn.role;
      return html`<pre class="reply"><span class="soft">${who} </span>${marked(turn.content, null)}</pre>\n`;
    }
    const first = calls;
    calls += turn.toolCalls?.length ?? 0;
    return html`${renderText(turn.content, textProof)}${(turn.toolCalls ?? []).map((call, at) => renderCall(call, first + at === callAt))}`;
  })}${turns.length > MOST_TURNS ? html`<p class="soft">${turns.length - MOST_TURNS} more turns are left out.</p>` : nothing}`;
}

const MOST_TURNS = 60;

/** What was asked, folded away: long, and the same on both arms but for the prompt. */
export function renderQuestion(messages: readonly Message[]): Markup {
  const asked = messages.filter(({ role }) => role !== "system");
  if (asked.length === 0) return nothing;
  return html`<details><summary>The question</summary>
${asked.map(({ role, content }) => html`<pre><span class="soft">${role}: </span>${marked(content, null)}</pre>\n`)}</details>
`;
}

function marked(text: string, proof: Proof | null): Markup {
  const span = proof === null ? null : findProof(text, proof);
  const shown = windowOf(text, span);
  const start = shown.from === 0 ? "" : "… ";
  const end = shown.to === text.length ? "" : " …";
  if (span === null) return html`${start}${text.slice(shown.from, shown.to)}${end}`;
  const before = text.slice(shown.from, span.from);
  const proven = text.slice(span.from, span.to);
  return html`${start}${before}<mark>${proven}</mark>${text.slice(span.to, shown.to)}${end}`;
}

function windowOf(text: string, span: Span | null): Span {
  if (text.length <= MOST_CHARACTERS) return { from: 0, to: text.length };
  if (span === null || span.to <= MOST_CHARACTERS) return { from: 0, to: MOST_CHARACTERS };
  const from = Math.max(0, span.from - MOST_CHARACTERS / 2);
  return { from, to: Math.min(text.length, Math.max(span.to, from + MOST_CHARACTERS)) };
}

function isProof(call: ToolCall, { quote }: Proof): boolean {
  const words = (quote ?? "").trim().replace(/…$/, "");
  return words !== "" && callText(call).startsWith(words);
}

function callText({ name, raw }: ToolCall): string {
  return `${name}(${raw})`;
}
