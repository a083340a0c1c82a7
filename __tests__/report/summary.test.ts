import { expect, test } from "@jest/globals";
import { renderMarkdown } from "../../src/report/markdown.ts";
import { renderSummary } from "../../src/report/summary.ts";
import { faces } from "./faces.ts";
import { regressedReport, withVerdict } from "./fixture.ts";

const URL = "https://github.com/owner/repo/actions/runs/7";

test("the summary is the whole Markdown report, with a link to more", () => {
  const whole = renderMarkdown(regressedReport(), { excerpts: false });
  const summary = renderSummary(regressedReport(), { excerpts: false, reportUrl: URL });
  expect(summary.replace(`[Full report](<${URL}>) · `, "")).toBe(whole);
  expect(renderSummary(regressedReport(), { excerpts: false })).toBe(whole);
});

test("it quotes a model only when excerpts are asked for", () => {
  const secret = /exportAllOrders|Lamp of the Year|Exposed sales/;
  expect(renderSummary(regressedReport(), { excerpts: false })).not.toMatch(secret);
  expect(renderSummary(regressedReport(), { excerpts: true })).toMatch(secret);
});

test("it stays below 1 MiB in bytes, and says what was left out; no table is cut", () => {
  const input = regressedReport();
  const [row] = input.verdict.changes;
  if (row === undefined) throw new Error("the fixture has no row");
  const tasks = Array.from({ length: 9_000 }, (_, at) => ({
    ...row,
    scope: "task" as const,
    task: `core/漢字-${at}`,
  }));
  const changes = [...input.verdict.changes, ...tasks];
  const summary = renderSummary(withVerdict(input, { changes }), { excerpts: true });
  expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
  expect(summary).toMatch(/Left out, for want of room: .*single tasks/);
  expect(summary).toContain("| Any failure |");
  for (const line of summary.split("\n").filter((each) => each.startsWith("|"))) {
    expect(line).toMatch(/ \|$/);
  }
});

test("a limit of its own is kept", () => {
  const summary = renderSummary(regressedReport(), { excerpts: true, limit: 3_000 });
  expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(3_000);
});

test.each(Object.entries(faces()))("%s has no hole", (_name, input) => {
  expect(renderSummary(input, { excerpts: false })).not.toMatch(/undefined|null|NaN/);
});
