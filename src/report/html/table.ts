/**
 * How does a table read on paper, on a phone and in a screen reader?
 * Real captions and scopes; on a narrow screen each row becomes a card whose cells carry their column's name.
 */
import { html, type Markup, nothing } from "./markup.ts";

export type Column<Row> = {
  readonly name: string;
  readonly cell: (row: Row) => Markup;
  /** Numbers stand right, in figures of one width. */
  readonly number?: true;
};

/** The first column names its row. */
export function table<Row>(of: {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** A sentence under each row, as wide as the table. */
  readonly remark?: (row: Row) => Markup;
}): Markup {
  if (of.rows.length === 0) return nothing;
  const [first, ...others] = of.columns;
  if (first === undefined) return nothing;
  const head = of.columns.map(
    (column) => html`<th scope="col" role="columnheader"${numeric(column)}>${column.name}</th>`,
  );
  const rows = of.rows.map((row) => {
    const cells = others.map(
      (column) =>
        html`<td role="cell"${numeric(column)}><span class="name" aria-hidden="true">${column.name}</span><span>${column.cell(row)}</span></td>`,
    );
    const remark =
      of.remark === undefined
        ? nothing
        : html`<tr role="row" class="remark"><td role="cell" colspan="${of.columns.length}">${of.remark(row)}</td></tr>\n`;
    return html`<tr role="row"><th scope="row" role="rowheader">${first.cell(row)}</th>${cells}</tr>\n${remark}`;
  });
  return html`<table role="table"><caption>${of.caption}</caption>
<thead role="rowgroup"><tr role="row">${head}</tr></thead>
<tbody role="rowgroup">
${rows}</tbody></table>
`;
}

function numeric<Row>(column: Column<Row>): Markup {
  return column.number ? html` class="number"` : nothing;
}
