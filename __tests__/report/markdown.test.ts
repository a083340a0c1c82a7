import { describe, expect, test } from "@jest/globals";
import { describeMode } from "../../src/modes.ts";
import { faceOf } from "../../src/report/face.ts";
import { renderMarkdown } from "../../src/report/markdown.ts";
import type { ReportInput } from "../../src/report/report.ts";
import { faces } from "./faces.ts";
import { regressedReport, withVerdict } from "./fixture.ts";
import { HOSTILE, poisoned } from "./hostile.ts";

const bare = (input: ReportInput) => renderMarkdown(input, { excerpts: false });
const quoting = (input: ReportInput) => renderMarkdown(input, { excerpts: true });

describe("what the comment says", () => {
  test("the whole of it, with excerpts", () => {
    expect(quoting(regressedReport())).toMatchSnapshot();
  });

  test("the verdict is the first line, in one sentence", () => {
    expect(bare(regressedReport()).split("\n")[0]).toBe(
      "## ✕ Regressed: this change makes the answers less reliable.",
    );
  });

  test("every regressed mode is named by label and id, with a piece of evidence", () => {
    const text = bare(regressedReport());
    const worse = regressedReport().verdict.changes.filter(
      ({ status, mode }) => status === "regressed" && mode !== "any",
    );
    expect(worse).toHaveLength(3);
    for (const { mode } of worse) {
      expect(text).toContain(`**${describeMode(mode).label}** (\`${mode}\``);
    }
    expect(text.match(/^- `core\//gm)).toHaveLength(6);
  });

  test.each(Object.entries(faces()))("%s has its own sentence and a next step", (_name, input) => {
    const text = bare(input);
    expect(text.split("\n")[0]).toContain(faceOf(input.verdict).headline.slice(1));
    expect(text).toMatch(/\n\*\*Next:\*\* \S/);
    expect(text).not.toMatch(/undefined|null|NaN/);
  });

  test("an exceeded limit comes with evidence and without talk of a comparison", () => {
    const { "limit exceeded": input } = faces();
    const text = input && quoting(input);
    expect(text).toContain("| 5.0 % | 27.1 % | **exceeded** |");
    expect(text).toContain("  - head: `exportAllOrders(");
    expect(text).not.toContain("How this was decided");
  });

  test("many quiet rows are folded; any failure and what moved are not", () => {
    const input = regressedReport();
    const quiet = input.verdict.changes.find(({ status }) => status === "unclear");
    if (quiet === undefined) throw new Error("the fixture has no unclear row");
    const more = Array.from({ length: 12 }, (_, index) => ({ ...quiet, mode: `domain.m${index}` }));
    const changes = [...input.verdict.changes, ...more];
    const [above = "", below = ""] = bare(withVerdict(input, { changes })).split(
      "<details><summary>14 more, neither worse nor better</summary>",
    );
    expect(above).toContain("| Any failure |");
    expect(above).toContain("| Constraint violation `creative.constraint-violation` |");
    expect(above).not.toContain("domain.m3");
    expect(below).toContain("domain.m3");
  });
});

describe("what the comment keeps back", () => {
  test("model text and the prompt appear only when excerpts are asked for", () => {
    const secret = /exportAllOrders|Lamp of the Year|Exposed sales|check each step before/;
    expect(bare(regressedReport())).not.toMatch(secret);
    expect(quoting(regressedReport())).toMatch(secret);
  });

  test("a policy that keeps no model text beats excerpts", () => {
    const text = quoting({ ...regressedReport(), policyTranscripts: "never" });
    expect(text).not.toMatch(/exportAllOrders|Lamp of the Year|Exposed sales/);
  });

  test("an excerpt is at most 300 characters", () => {
    const long = poisoned(regressedReport(), "x".repeat(2000));
    for (const [, quote = ""] of quoting(long).matchAll(/^ {2}- (?:base|head): `(.*)`$/gm)) {
      expect([...quote].length).toBeLessThanOrEqual(300);
    }
  });
});

describe("how the comment says it", () => {
  test("the same input gives the same bytes", () => {
    expect(quoting(regressedReport())).toBe(quoting(regressedReport()));
  });

  test.each(HOSTILE)("hostile words change no line's shape: %j", (words) => {
    const hostile = quoting(poisoned(regressedReport(), words));
    const shape = (text: string) =>
      outsideCode(text)
        .replaceAll(/#\u200b|&#?\w+;/g, "")
        .split("\n")
        .filter((line) => !/^ {2}- (base|head): $/.test(line))
        .map((line) => line.replaceAll(/(?<=[^#].*)#|[^|<>#*[\]]/g, ""));
    expect(shape(hostile)).toEqual(shape(quoting(regressedReport())));
    expect(outsideCode(hostile)).not.toMatch(/@\w|https?:\/\/|www\.|<script|<img/i);
  });
});

/** Without escapes, fenced blocks and inline code, whose content is inert; read from left to right. */
function outsideCode(text: string): string {
  return text
    .replaceAll(/^(`{3,})(text|diff)\n[\s\S]*?\n\1$/gm, "")
    .replaceAll(/\\[^\p{L}\p{N}\s]|(`+)(?!`)[\s\S]*?[^`]\1(?!`)/gu, "");
}
