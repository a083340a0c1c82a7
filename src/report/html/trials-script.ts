/**
 * What may a reader do with the table of trials? Filter it and page through it. The only script of the page: it reads
 * the data beside it, writes text and nothing else, and asks nobody. Without it the first failures stand in the table.
 */
import { createHash } from "node:crypto";

export const TRIALS_SCRIPT = `"use strict";
for (const block of document.querySelectorAll(".trials")) {
  const data = JSON.parse(block.querySelector("script[type='application/json']").textContent);
  const form = block.querySelector("form");
  const body = block.querySelector("tbody");
  const status = block.querySelector("[role='status']");
  const names = Array.from(block.querySelectorAll("thead th"), (cell) => cell.textContent);
  const size = 25;
  let page = 0;
  const field = (name) => form.elements.namedItem(name).value;
  const fits = ([arm, task, , , , result, modes]) =>
    (field("arm") === "" || data.arms[arm] === field("arm")) &&
    (field("task") === "" || data.tasks[task] === field("task")) &&
    (field("result") === "" || data.results[result] === field("result")) &&
    (field("mode") === "" || modes.some((mode) => data.modes[mode] === field("mode")));
  const cellsOf = ([arm, task, instance, trial, category, result, modes, confidence]) => [
    data.tasks[task] + ", " + instance + (trial > 0 ? ", repeat " + (trial + 1) : ""),
    data.arms[arm], data.categories[category], data.results[result],
    modes.map((mode) => data.modes[mode]).join(", "), confidence === null ? "" : confidence + " %"];
  const show = () => {
    const rows = data.rows.filter(fits);
    const pages = Math.max(1, Math.ceil(rows.length / size));
    page = Math.min(Math.max(0, page), pages - 1);
    body.replaceChildren(...rows.slice(page * size, (page + 1) * size).map((row) => {
      const line = document.createElement("tr");
      line.setAttribute("role", "row");
      cellsOf(row).forEach((text, at) => {
        const cell = document.createElement(at === 0 ? "th" : "td");
        cell.setAttribute("role", at === 0 ? "rowheader" : "cell");
        if (at === 0) cell.scope = "row";
        else {
          const name = document.createElement("span");
          name.className = "name";
          name.setAttribute("aria-hidden", "true");
          name.textContent = names[at];
          cell.append(name);
        }
        const value = document.createElement("span");
        value.textContent = text;
        cell.append(value);
        line.append(cell);
      });
      return line;
    }));
    status.textContent = rows.length + " of " + data.rows.length + " trials; page " + (page + 1) + " of " + pages + ".";
    form.elements.namedItem("back").disabled = page === 0;
    form.elements.namedItem("on").disabled = page === pages - 1;
  };
  form.hidden = false;
  form.addEventListener("change", () => { page = 0; show(); });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.elements.namedItem("back").addEventListener("click", () => { page -= 1; show(); });
  form.elements.namedItem("on").addEventListener("click", () => { page += 1; show(); });
  show();
}
`;

/** What a content security policy allows instead of "any script". */
export const TRIALS_SCRIPT_HASH = `'sha256-${createHash("sha256").update(TRIALS_SCRIPT).digest("base64")}'`;
