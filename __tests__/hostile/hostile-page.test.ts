/** Can words of an attacker become markup of the HTML report, or of the failure-mode document? */
import { describe, expect, test } from "@jest/globals";
import { parseHTML } from "linkedom";
import { documentOf } from "../../src/report/document/document.ts";
import { documentHtml } from "../../src/report/html/document.ts";
import { renderHtml } from "../../src/report/html/html.ts";
import type { ReportInput } from "../../src/report/report.ts";
import { poisoned } from "../report/hostile.ts";
import { CORPUS } from "./corpus.ts";
import { EVERYTHING } from "./everything.ts";

describe("in the HTML pages", () => {
  const BATCH = 40;
  const batches = Array.from({ length: Math.ceil(CORPUS.length / BATCH) }, (_, index) =>
    CORPUS.slice(index * BATCH, (index + 1) * BATCH).join(" "),
  );
  test.each(batches.map((words, index) => [index, words] as const))(
    "batch %i of the corpus brings no element and no attribute",
    async (_index, words) => {
      const names = (page: string) =>
        new Set(
          [...parseHTML(page).document.querySelectorAll("*")].flatMap(({ tagName, attributes }) => [
            tagName,
            ...[...attributes].map(({ name }) => `${tagName} ${name}`),
          ]),
        );
      const document = (input: ReportInput) => documentHtml(documentOf(input));
      for (const render of [renderHtml, document]) {
        const own = names(await render(EVERYTHING));
        const read = names(await render(poisoned(EVERYTHING, words)));
        expect([...read].filter((name) => !own.has(name))).toEqual([]);
      }
    },
    60_000,
  );
});
