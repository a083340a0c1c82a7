/** Can words of an attacker become markup of the HTML report? */
import { describe, expect, test } from "@jest/globals";
import { parseHTML } from "linkedom";
import { renderHtml } from "../../src/report/html/html.ts";
import { poisoned } from "../report/hostile.ts";
import { CORPUS } from "./corpus.ts";
import { EVERYTHING } from "./everything.ts";

describe("in the HTML page", () => {
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
      const own = names(await renderHtml(EVERYTHING));
      const read = names(await renderHtml(poisoned(EVERYTHING, words)));
      expect([...read].filter((name) => !own.has(name))).toEqual([]);
    },
    60_000,
  );
});
