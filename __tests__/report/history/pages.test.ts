/** Do the history pages say what was recorded, and can nothing in them become markup or a path? */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import axe, { type AxeResults } from "axe-core";
import { parseHTML } from "linkedom";
import type { Browser } from "playwright-core";
import type { RecordedAcceptance } from "../../../src/acceptance.ts";
import { trendOf } from "../../../src/compare/trend.ts";
import { badgeOf, badgeOfAll } from "../../../src/report/history/badge.ts";
import {
  badgeFile,
  pageFile,
  seriesOf,
  type TargetHistory,
} from "../../../src/report/history/history.ts";
import { renderIndex, renderTarget } from "../../../src/report/history/pages.ts";
import { findChromium, openChromium, openPage } from "../chromium.ts";
import { HOSTILE } from "../hostile.ts";
import { type Night, recordingsOf } from "./recordings.ts";

const NIGHTS: readonly Night[] = [
  ...Array.from({ length: 6 }, (_, day) => ({ day, failed: 4 + (day % 2) })),
  ...Array.from({ length: 10 }, (_, day) => ({ day: 6 + day, failed: 18, prompt: "second" })),
];
const DRIFTING: readonly Night[] = Array.from({ length: 14 }, (_, day) => ({
  day,
  failed: day < 4 ? 4 : 16,
}));

const historyOf = (nights: readonly Night[], target = "support-agent"): TargetHistory => ({
  target,
  trend: trendOf(recordingsOf(target, nights)),
});

const ACCEPTED: RecordedAcceptance = {
  version: 1,
  repository: "acme/shop",
  pull: 12,
  head: "a".repeat(40),
  evidence: `sha256:${"b".repeat(64)}`,
  modes: ["caution.over-refusal"],
  reason: "Legal wants it so.",
  by: "maria",
  check: 5,
  recordedAt: "2026-01-09T10:00:00.000Z",
  recordedBy: "reliability[bot]",
  run: null,
};

const textOf = (page: string) => parseHTML(page).document.querySelector("main")?.textContent ?? "";

test("the index names every target with its newest rate, and every acceptance with who and why", () => {
  const targets = [historyOf(NIGHTS), historyOf(DRIFTING, "drafts")];
  const text = textOf(renderIndex({ targets, acceptances: [ACCEPTED] }));
  expect(text).toMatch(/support-agent[\s\S]*15\.0 %[\s\S]*none found/);
  expect(text).toMatch(/drafts[\s\S]*13\.3 %[\s\S]*drifting/);
  expect(text).toMatch(
    /acme\/shop number 12[\s\S]*caution\.over-refusal[\s\S]*maria[\s\S]*Legal wants it so\./,
  );
  expect(textOf(renderIndex({ targets, acceptances: [] }))).toContain("Nobody has accepted");
});

test("a target's page draws a plot a mode, lists its recordings, and marks what changed", async () => {
  const page = await renderTarget(historyOf(NIGHTS));
  const { document } = parseHTML(page);
  const labels = [...document.querySelectorAll("svg")].map((svg) => svg.getAttribute("aria-label"));
  expect(labels).toEqual([
    "Any failure: 3.3 % on 2026-01-01, 15.0 % on 2026-01-16, at most 15.0 %, over 16 recordings.",
    "Wrong answer: 3.3 % on 2026-01-01, 15.0 % on 2026-01-16, at most 15.0 %, over 16 recordings.",
  ]);
  expect(textOf(page)).toContain("No failure mode crept up");
  expect(textOf(page).match(/since the one beforeprompt/g)).toHaveLength(1);
  const drifting = textOf(await renderTarget(historyOf(DRIFTING)));
  expect(drifting).toMatch(
    /Wrong answer drifted above the accepted 3\.7 %; the alarm came on 2026-01-/,
  );
});

test("modes that were never seen have no plot; a target without recordings has a page", async () => {
  expect(seriesOf(trendOf(recordingsOf("t", NIGHTS))).map(({ mode }) => mode)).toEqual([
    "any",
    "reasoning.wrong-answer",
  ]);
  const empty = await renderTarget({ target: "t", trend: { points: [], alarms: [] } });
  expect(textOf(empty)).toContain("Nothing was measured yet.");
});

test("a badge keeps to the endpoint format, and an alarm outshines a good rate", () => {
  const keys = ["schemaVersion", "label", "message", "color"];
  expect(badgeOf(historyOf([{ day: 0, failed: 3 }]))).toEqual({
    schemaVersion: 1,
    label: "support-agent reliability",
    message: "97.5 % right",
    color: "brightgreen",
  });
  const drifting = badgeOf(historyOf(DRIFTING));
  expect(drifting).toMatchObject({ message: "86.7 % right, drifting", color: "red" });
  const changedSince = [...DRIFTING, { day: 20, failed: 4, prompt: "second" }];
  expect(badgeOf(historyOf(changedSince)).color).toBe("brightgreen");
  expect(badgeOf({ target: "t", trend: { points: [], alarms: [] } }).message).toBe("not measured");
  const all = badgeOfAll([historyOf(NIGHTS), historyOf(DRIFTING, "drafts")]);
  expect(all).toMatchObject({ label: "reliability", color: "red" });
  expect(Object.keys(all)).toEqual(keys);
  expect(badgeOfAll([]).message).toBe("not measured");
});

test("no name leaves the folder, and two names have two files", () => {
  for (const name of [
    "../../etc/passwd",
    "..",
    "a/b",
    "a\\b",
    "CON",
    ...HOSTILE.filter((each) => !/[\ud800-\udfff]/.test(each)),
  ]) {
    expect(pageFile(name)).toMatch(/^target-[^/\\]*\.html$/);
    expect(badgeFile(name)).toMatch(/^badge\/[^/\\.]*\.json$/);
  }
});

test("hostile words stay words", async () => {
  const skeleton = (page: string) =>
    [...parseHTML(page).document.querySelectorAll("*")].map(({ tagName, attributes }) =>
      [tagName, ...[...attributes].map(({ name }) => name).sort()].join(" "),
    );
  const pagesOf = async (words: string) => {
    const { trend } = historyOf(DRIFTING);
    const points = trend.points.map((point) => ({
      ...point,
      model: `m${words}`,
      epoch: `e${words}`,
    }));
    const of = { target: "support-agent", trend: { ...trend, points } };
    const accepted = { ...ACCEPTED, reason: `r${words}`, by: `b${words}`, repository: `o${words}` };
    return [renderIndex({ targets: [of], acceptances: [accepted] }), await renderTarget(of)];
  };
  const harmless = (await pagesOf("")).map(skeleton);
  for (const words of HOSTILE.slice(0, 12)) {
    const pages = await pagesOf(words);
    expect(pages.map(skeleton)).toEqual(harmless);
    for (const page of pages) expect(page).not.toContain("<script");
  }
});

const executable = findChromium();
(executable === null ? describe.skip : describe)("in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium(executable ?? "");
  }, 60_000);
  afterAll(() => browser.close());

  test.each([
    [1100, "light"],
    [390, "dark"],
    [718, "print"],
  ] as const)(
    "the pages at %i px, %s, ask for nothing, overflow nowhere, and axe finds nothing serious",
    async (width, look) => {
      const index = renderIndex({ targets: [historyOf(DRIFTING)], acceptances: [ACCEPTED] });
      for (const html of [index, await renderTarget(historyOf(DRIFTING))]) {
        const { page, requests, messages } = await openPage(browser, { html, width, look });
        const overflow = await page.evaluate<number>(
          "document.documentElement.scrollWidth - innerWidth",
        );
        await page.evaluate(axe.source);
        const { violations } = await page.evaluate<AxeResults>("axe.run()");
        await page.close();
        const serious = violations.filter(({ impact }) =>
          ["serious", "critical"].includes(impact ?? ""),
        );
        expect({ requests, messages, serious: serious.map(({ id }) => id) }).toEqual({
          requests: [],
          messages: [],
          serious: [],
        });
        expect(overflow).toBeLessThanOrEqual(0);
      }
    },
    60_000,
  );
});
