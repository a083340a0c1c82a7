/**
 * What is a document made of, before it is Markdown or HTML? Text here is text: each renderer escapes all of it.
 */
export type Words = string | { readonly code: string };

export type Block =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "quote"; readonly text: string }
  | { readonly kind: "command"; readonly text: string }
  | {
      readonly kind: "table";
      readonly caption: string;
      readonly columns: readonly string[];
      readonly rows: readonly (readonly Words[])[];
    };

export const heading = (level: 1 | 2 | 3, text: string): Block => ({
  kind: "heading",
  level,
  text,
});
export const paragraph = (text: string): Block => ({ kind: "paragraph", text });
export const table = (
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly Words[])[],
): Block => ({ kind: "table", caption, columns, rows });
