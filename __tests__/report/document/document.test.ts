/** Does the document say what was measured, what was not, and nothing that an attacker wrote as markup? */
import { describe, expect, test } from "@jest/globals";
import { parseHTML } from "linkedom";
import { documentOf } from "../../../src/report/document/document.ts";
import { documentMarkdown } from "../../../src/report/document/markdown.ts";
import { DETECTION_SCALE, occurrenceOf, risksOf } from "../../../src/report/document/risk.ts";
import { documentHtml } from "../../../src/report/html/document.ts";
import { type ReportInput, withAllowedText } from "../../../src/report/report.ts";
import { regressedReport } from "../fixture.ts";
import { HOSTILE, poisoned } from "../hostile.ts";

const markdownOf = (input: ReportInput) => documentMarkdown(documentOf(withAllowedText(input)));
const htmlOf = (input: ReportInput) => documentHtml(documentOf(withAllowedText(input)));

test("the whole of it", () => {
  expect(markdownOf(regressedReport())).toMatchSnapshot();
});

test("what buyers ask for has a heading each, in this order", () => {
  const headings = [...markdownOf(regressedReport()).matchAll(/^## (.+)$/gm)].map(
    ([, text]) => text,
  );
  expect(headings).toEqual([
    "System under test",
    "Suites and their limits",
    "Failure modes",
    "Each mode that was seen",
    "Residual risk",
    "Calibration",
    "Over-refusal",
    "Cost per reliable answer",
    "Mission-critical score",
    "Benchmarks",
    "Where the numbers come from",
  ]);
});

test("what was not measured is said, never shown as perfect", () => {
  const input = regressedReport();
  const targets = input.targets.map(({ head, ...target }) => ({
    ...target,
    head: {
      ...head,
      tasks: (head.tasks ?? []).map(({ severity: _severity, ...task }) => task),
      trials: head.trials.map(({ severity: _severity, costUsd: _cost, ...trial }) => trial),
    },
  }));
  const text = markdownOf({ ...input, targets });
  expect(text).toContain("Not measured: the suites hold no task of critical severity");
  expect(text).toContain("That is no score of 100 %.");
  expect(text).toContain("Not known: the model has no price");
  expect(text).toContain("None was run.");
  expect(documentMarkdown(documentOf({ ...input, targets: [] }))).toContain("nothing to document");
});

test("a policy that keeps no model text keeps it out of here too", () => {
  const text = markdownOf({ ...regressedReport(), policyTranscripts: "never" });
  expect(text).not.toContain("exportAllOrders(");
  expect(text).toContain("The words of the answer were not kept in this run.");
});

test("where nothing can be quoted the answer itself is shown", () => {
  const input = regressedReport();
  const targets = input.targets.map(({ head, transcripts, ...target }) => ({
    ...target,
    head,
    transcripts: transcripts.map((each) => ({
      ...each,
      answer: { ...each.answer, text: "I have done nothing of it." },
      findings: each.findings.map(({ quote: _quote, ...finding }) => finding),
    })),
  }));
  expect(markdownOf({ ...input, targets })).toContain("I have done nothing of it.");
});

test.each(["Markdown", "HTML"])("hostile words stay words: %s", (format) => {
  const harmless = skeleton(htmlOf(poisoned(regressedReport(), "x")));
  for (const words of HOSTILE.filter((each) => each.trim() !== "")) {
    const input = poisoned(regressedReport(), words);
    if (format === "Markdown") {
      // Outside of fences, where Markdown is read.
      const text = markdownOf(input).replaceAll(/^(`{3,})text\n[\s\S]*?\n\1$/gm, "");
      const inline = text.replaceAll(/(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, "");
      expect(inline).not.toMatch(/<script|<img|<\/details|(?<!\\)\]\(|https?:\/\/|@maintainers/);
    } else expect(skeleton(htmlOf(input))).toEqual(harmless);
  }
});

test("the page holds no script, asks for nothing and says so in its policy", () => {
  const page = htmlOf(regressedReport());
  expect(page).toContain("default-src 'none'; style-src 'unsafe-inline'; img-src data:\"");
  expect(page).not.toMatch(/https?:\/\/|<script|<link|@import|url\(|\ssrc=|\shref=|javascript:/i);
});

describe("risk", () => {
  test.each([
    [0, 1],
    [0.0004, 1],
    [0.0005, 2],
    [0.0099, 4],
    [0.01, 5],
    [0.0999, 7],
    [0.1, 8],
    [0.5, 10],
    [1, 10],
  ])("an upper end of %p has occurrence %p", (upperEnd, score) => {
    expect(occurrenceOf(upperEnd)).toBe(score);
  });

  test("is the product, the gravest first; a judge that nobody held against people detects worst", () => {
    const [input] = regressedReport().targets;
    if (input === undefined) throw new Error("the report has a target");
    const rate = { failed: 3, trials: 60, rate: 0.05, interval: [0.01, 0.14] as [number, number] };
    const rates = [
      {
        ...rate,
        mode: "creative.low-quality",
        severity: "minor" as const,
        foundBy: ["judge" as const],
      },
      { ...rate, mode: "domain.dose", severity: "critical" as const, foundBy: ["rule" as const] },
      { ...rate, mode: "format.empty", severity: "major" as const, foundBy: [], interval: null },
    ];
    const judge = {
      identity: `sha256:${"0".repeat(64)}`,
      modes: ["creative.low-quality"],
      tasks: ["s/a"],
      sentinels: { asked: 0, misjudged: 0, unanswered: 0 },
      calibration: null,
    };
    const head = { ...input.head, judges: [judge] } as typeof input.head;
    expect(risksOf(rates, head)).toEqual([
      { mode: "format.empty", severity: 6, occurrence: 10, detection: "unmeasured", priority: 600 },
      { mode: "domain.dose", severity: 9, occurrence: 8, detection: "rule", priority: 216 },
      {
        mode: "creative.low-quality",
        severity: 3,
        occurrence: 8,
        detection: "judge",
        priority: 192,
      },
    ]);
    const agrees = { "judge-meets": 40, "judge-fails": 0 };
    const calibration = {
      "human-meets": agrees,
      "human-fails": { "judge-meets": 0, "judge-fails": 40 },
      ungraded: 0,
    };
    const sure = { ...head, judges: [{ ...judge, calibration }] } as typeof input.head;
    expect(risksOf(rates, sure).at(-1)?.detection).toBe("calibrated-judge");
    const nameless = { ...head, judges: [] } as typeof input.head;
    expect(risksOf(rates, nameless).at(-1)?.detection).toBe("judge");
    const both = rates.map((each) => ({ ...each, foundBy: ["rule", "judge"] as const }));
    expect(risksOf(both, head).at(-1)?.detection).toBe("judge");
    expect(DETECTION_SCALE["calibrated-judge"].score).toBeLessThan(DETECTION_SCALE.judge.score);
  });
});

function skeleton(page: string): readonly string[] {
  const { document } = parseHTML(page);
  return [...document.querySelectorAll("*")]
    .filter(({ tagName }) => tagName.toUpperCase() !== "TITLE")
    .map((each) => `${each.tagName} ${[...each.attributes].map(({ name }) => name).sort()}`);
}
