/**
 * How does a plot come into a page without a script? Observable Plot draws it into an SVG that is part of the file.
 * Loaded only when a page is made.
 */
import { html, type Markup, trusted } from "./markup.ts";

export type PlotLibrary = typeof import("@observablehq/plot");
type PlotOptions = NonNullable<Parameters<PlotLibrary["plot"]>[0]>;

const PLOT_FONT_SIZE = 13;

/** `label` says the same for a reader who does not see it. */
export async function drawPlot(
  label: string,
  optionsFrom: (library: PlotLibrary) => PlotOptions,
): Promise<Markup> {
  const library = await import("@observablehq/plot");
  const { parseHTML } = await import("linkedom");
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  const svg = library.plot({
    document,
    style: { fontSize: `${PLOT_FONT_SIZE}px`, background: "none" },
    ...optionsFrom(library),
  });
  // The picture is one image with one name; names of its parts are for nobody.
  for (const part of svg.querySelectorAll("[aria-label]")) part.removeAttribute("aria-label");
  const name = html`<svg role="img" aria-label="${label}" `;
  return trusted(svg.outerHTML.replace("<svg ", () => name.text));
}
