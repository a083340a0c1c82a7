/**
 * Can words of an attacker, wherever they stand in the data, become more than words in what we post?
 */
import { describe, expect, test } from "@jest/globals";
import { renderCheckRun } from "../../src/report/check-run.ts";
import { renderComment } from "../../src/report/comment.ts";
import { cut } from "../../src/report/escape.ts";
import { markerOf } from "../../src/report/marker.ts";
import type { ReportInput } from "../../src/report/report.ts";
import { renderSummary } from "../../src/report/summary.ts";
import { poisoned } from "../report/hostile.ts";
import { CORPUS } from "./corpus.ts";
import { OUR_MARKER } from "./corpus-markdown.ts";
import { EVERYTHING, REPORT_URL } from "./everything.ts";
import { readAsGitHub } from "./github-markdown.ts";

/** Longer words are cut, or cost whole sections. */
const LONG = 200;

const FORMATS: Readonly<Record<string, (input: ReportInput) => string>> = {
  comment: (input) =>
    renderComment(input, { marker: OUR_MARKER, excerpts: false, reportUrl: REPORT_URL }),
  "comment with excerpts": (input) =>
    renderComment(input, { marker: OUR_MARKER, excerpts: true, reportUrl: REPORT_URL }),
  summary: (input) => renderSummary(input, { excerpts: false, reportUrl: REPORT_URL }),
  "summary with excerpts": (input) =>
    renderSummary(input, { excerpts: true, reportUrl: REPORT_URL }),
  "check summary": (input) =>
    renderCheckRun(input, { excerpts: true, reportUrl: REPORT_URL }).summary,
  "check text": (input) =>
    renderCheckRun(input, { excerpts: false, reportUrl: REPORT_URL }).text ?? "",
  "check text with excerpts": (input) =>
    renderCheckRun(input, { excerpts: true, reportUrl: REPORT_URL }).text ?? "",
};

/** Made of the sections of the others, so a part of the corpus is enough. */
const DERIVED: readonly string[] = [
  "comment",
  "summary",
  "summary with excerpts",
  "check summary",
  "check text",
  "check text with excerpts",
];

test("the corpus has every way out", () => {
  expect(CORPUS.length).toBeGreaterThan(200);
  expect(markerOf("reliability-gate")).toBe(OUR_MARKER);
});

describe("GitHub, as we read its Markdown", () => {
  test.each([
    "@octocat",
    "(@org/team)",
    "fixes #1",
    "owner/repo#1",
    "GH-12",
    "0123456789abcdef0123456789abcdef01234567",
    "https://evil.example",
    "www.evil.example",
    "eve@evil.example",
    ":tada:",
    "$x^2$",
  ])("makes something of %s", (words) => {
    const read = readAsGitHub(words);
    expect(read.references.length + read.addresses.length).toBeGreaterThan(0);
  });

  test.each([
    ["<b onclick=x>y</b>", "b onclick"],
    ["![x](y)", "img src=y alt"],
    ["```mermaid\nx\n```", "code class=language-mermaid"],
    ["- [x] done", "input type disabled checked"],
    ["> quote", "blockquote"],
    ["Title\n===", "h1"],
  ])("%j becomes %s", (words, element) => {
    expect(readAsGitHub(words).elements).toContain(element);
  });
});

describe.each(Object.entries(FORMATS))("in the %s", (name, render) => {
  const plain = readAsGitHub(render(EVERYTHING));
  const known = new Set([...plain.elements, "p"]);
  // Which lines are quoted depends on the words, and so does the room for sections.
  const hasOneShape = ({ length }: string) => length <= LONG && !/(summary|text) with/.test(name);

  test("our own document has tables and no address but ours", () => {
    expect(plain.tables.length).toBeGreaterThan(0);
    expect(new Set(plain.addresses)).toEqual(
      new Set(plain.addresses.length > 0 ? [REPORT_URL] : []),
    );
    expect(plain.references).toEqual([]);
  });

  const tried = DERIVED.includes(name) ? CORPUS.filter((_, index) => index % 5 === 0) : CORPUS;
  test.each(tried.map((words) => [cut(words, 40), words]))("%j stays words", (_start, words) => {
    const read = readAsGitHub(render(poisoned(EVERYTHING, words)));
    expect(read.references).toEqual([]);
    expect(read.comments).toEqual(plain.comments);
    expect(read.addresses).toEqual(plain.addresses);
    expect(read.elements.filter((element) => !known.has(element))).toEqual([]);
    for (const rows of read.tables) expect(new Set(rows).size).toBe(1);
    if (hasOneShape(words)) expect(read.elements).toEqual(plain.elements);
  });
});
