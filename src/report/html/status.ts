/**
 * How does the status of a change look and read? A word in a colour, never a colour alone.
 */
import type { Change, ChangeStatus } from "../../verdict.ts";
import { STATUS_WORD } from "../wording.ts";
import { html, type Markup, nothing } from "./markup.ts";

/** The tone names of the style sheet. */
export const TONE = {
  regressed: "bad",
  improved: "good",
  equivalent: "plain",
  unclear: "doubt",
} as const satisfies Record<ChangeStatus, string>;

export function renderStatus({ status, gated }: Change): Markup {
  return html`<span class="status tone-${TONE[status]}">${STATUS_WORD[status]}</span>${
    gated ? nothing : html`<small>reported, does not gate</small>`
  }`;
}
