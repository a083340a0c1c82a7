/**
 * How is a page put together so that text can never become markup?
 * `html` escapes every value it is given; only what `html` itself made passes through as markup.
 */
import { htmlText } from "../escape.ts";

/** Finished markup. Made by `html` and `join` here, and by `trusted` for what a library serialised. */
export type Markup = { readonly kind: "markup"; readonly text: string };

type Value = string | number | Markup | readonly Markup[];

export const nothing: Markup = trusted("");

/** `html\`<p>${text}</p>\``: literal parts are markup, values are text. Quote attribute values. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  const texts = parts.map((part, index) => {
    const value = values[index];
    return value === undefined ? part : part + render(value);
  });
  return trusted(texts.join(""));
}

/** Markup from our own constants or from a serialiser that escaped its text. */
export function trusted(text: string): Markup {
  return { kind: "markup", text };
}

/** A card under its target, or nothing when it would be empty. */
export function section(title: string, body: readonly Markup[]): Markup {
  return card(html`<h3>${title}</h3>`, body);
}

/** A card of the whole page. */
export function pageSection(title: string, body: readonly Markup[]): Markup {
  return card(html`<h2>${title}</h2>`, body);
}

function card(heading: Markup, body: readonly Markup[]): Markup {
  const filled = body.filter(({ text }) => text !== "");
  return filled.length === 0 ? nothing : html`<section>${heading}\n${filled}</section>\n`;
}

export function list(items: readonly Markup[]): Markup {
  return items.length === 0
    ? nothing
    : html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>\n`;
}

/** Our own sentences, in which `backticks` mean code. */
export function prose(text: string): Markup {
  return html`${text.split("`").map((part, index) => (index % 2 === 0 ? html`${part}` : html`<code>${part}</code>`))}`;
}

function render(value: Value): string {
  if (typeof value === "string") return htmlText(value);
  if (typeof value === "number") return String(value);
  return "kind" in value ? value.text : value.map(({ text }) => text).join("");
}
