/** Does the comment tell a reviewer what happened, where, and what to do, and nothing it must not show? */
import { describe, expect, test } from "@jest/globals";
import { describeMode } from "../../src/modes.ts";
import { renderComment } from "../../src/report/comment.ts";
import { faceOf } from "../../src/report/face.ts";
import { renderHtml } from "../../src/report/html/html.ts";
import { markerOf } from "../../src/report/marker.ts";
import type { ReportInput } from "../../src/report/report.ts";
import { renderSummary } from "../../src/report/summary.ts";
import { faces } from "./faces.ts";
import { regressedReport, withVerdict } from "./fixture.ts";
import { poisoned } from "./hostile.ts";

const MARKER = markerOf("reliability-gate");
const URL = "https://github.com/owner/repo/actions/runs/7";
const bare = (input: ReportInput) =>
  renderComment(input, { marker: MARKER, excerpts: false, reportUrl: URL });
const quoting = (input: ReportInput) =>
  renderComment(input, { marker: MARKER, excerpts: true, reportUrl: URL });
const face = (name: string): ReportInput => {
  const input = faces()[name];
  if (input === undefined) throw new Error(`no face ${name}`);
  return input;
};

describe("what the comment says", () => {
  test("the whole of it", () => {
    expect(bare(regressedReport())).toMatchSnapshot();
  });

  test("the marker is the first line, the verdict the next, then why", () => {
    expect(bare(regressedReport()).split("\n").slice(0, 5)).toEqual([
      "<!-- reliability-gate -->",
      "",
      "## ✕ Regressed: this change makes the answers less reliable.",
      "",
      "support-agent: 4 changes for the worse: all failures +20.1 points, Hallucinated endpoint +27.1 points, and 2 more.",
    ]);
  });

  test("a row that moved has both rates, difference, interval, a bar and status", () => {
    expect(bare(regressedReport())).toContain(
      "| Hallucinated endpoint `agentic.hallucinated-endpoint` | 0.0 % | 27.1 % | +27.1 [+14.5, +39.7] | `·····│─●─··` | **worse** |",
    );
  });

  test("adjusted p and margin are folded, with the sentence that says what they mean", () => {
    const [above = "", below = ""] = bare(regressedReport()).split(
      "<details><summary>How sure is this?</summary>",
    );
    expect(above).not.toMatch(/Adjusted p|0\.0004/);
    expect(below).toContain("Adjusted p: how often chance alone would show a rise this clear");
    expect(below).toContain("| Hallucinated endpoint `agentic.hallucinated-endpoint` | 0.0004 |");
  });

  test("each mode that broke links its evidence; what improved and what could be seen stand above the folds", () => {
    const text = bare(regressedReport());
    expect(text.match(/^- \*\*.*\[See the answers\]\(<https:\/\/github\.com/gm)).toHaveLength(3);
    const [above = ""] = text.split("<details>");
    expect(above).toContain("**What improved**\n\n- Constraint violation: −22.9 points");
    expect(above).toContain("This run would have seen a rise of 14.4 points");
    expect(above).not.toContain("Success per category");
  });

  test("every regressed mode says on which tasks, how often and at which step it broke answers", () => {
    const text = bare(regressedReport());
    for (const mode of ["agentic.hallucinated-endpoint", "creative.factual-slip"]) {
      expect(text).toContain(`- **${describeMode(mode).label}** (\`${mode}\``);
    }
    expect(text).toContain(
      "Passed on base, fails now (no such tool in the contract): `core/order-export` (9 answers), `core/pause-subscription` (2 answers).",
    );
    expect(text).toContain("`core/revenue-projection` (7 answers, mostly at step 1)");
  });

  test("rows that decided nothing are folded, rows that moved are not", () => {
    const [above = "", below = ""] = bare(regressedReport()).split(
      "<details><summary>2 more failure modes, unclear or no worse</summary>",
    );
    expect(above).toContain("| Any failure |");
    expect(above).toContain("`creative.constraint-violation` | 22.9 % | 0.0 % |");
    expect(above).not.toContain("reasoning.wrong-answer");
    expect(below).toContain("| Wrong answer `reasoning.wrong-answer` |");
  });

  test("success per category, notes, a next step, the link, the cost and the version are there", () => {
    const text = bare(regressedReport());
    expect(text).toContain("| reasoning | 91.7 % | 58.3 % | Cascading wrong step");
    expect(text).toContain("- Repeats were dropped: base repeats its answers.");
    expect(text).toMatch(/\*\*Next:\*\* Read the answers that broke/);
    expect(text.trimEnd().split("\n").at(-1)).toBe(
      `[Full report](<${URL}>) · 288 calls, $0.8412 · reliability-gate 0.1.0`,
    );
  });

  test("an address that is no web page is not linked", () => {
    const options = { marker: MARKER, excerpts: false };
    for (const reportUrl of [
      "javascript:alert(1)",
      "not an address",
      `https://a/${"x".repeat(3000)}`,
    ]) {
      expect(renderComment(regressedReport(), { ...options, reportUrl })).not.toContain(
        "Full report",
      );
    }
  });

  test("several targets have headings with their own verdict, one target has none", () => {
    const input = regressedReport();
    const other = { target: "other", kind: "passed" as const, why: "No mode rose.", units: 9 };
    const two = {
      ...withVerdict(input, {
        targets: [
          ...input.verdict.targets,
          { ...other, detectableIncrease: null, upperBound: 0.1 },
        ],
      }),
      targets: [...input.targets, ...input.targets.map((each) => ({ ...each, target: "other" }))],
    };
    expect(bare(two)).toContain("### support-agent: regressed\n\n4 changes for the worse");
    expect(bare(two)).toContain("### other: passed\n\nNo mode rose.");
    expect(bare(input)).not.toMatch(/^### /m);
  });
});

describe("the faces of the comment", () => {
  test.each(Object.entries(faces()))("%s has its own sentence and no hole", (_name, input) => {
    const text = bare(input);
    expect(text.split("\n")[2]).toContain(faceOf(input.verdict).headline.slice(1));
    expect(text).not.toMatch(/undefined|null|NaN/);
  });

  test.each(Object.entries(faces()))("%s, word for word", (_name, input) => {
    expect(bare(input)).toMatchSnapshot();
  });

  test("where nothing gated is touched, one line says it", () => {
    expect(bare(face("untouched"))).toBe(
      `${MARKER}\n\n**– Not applicable: this change touches nothing that the gate measures.**\n`,
    );
  });

  test("where we could not tell, the reason and what to do come before the numbers", () => {
    const text = bare(face("could not tell"));
    const at = (words: string) => text.indexOf(words);
    expect(at("A rise of 24.7 points is not excluded. Ask more instances")).toBeGreaterThan(0);
    expect(at("What we could not settle")).toBeLessThan(at("| Any failure |"));
  });

  test("a first gate is judged by its limits, without talk of a comparison", () => {
    const text = bare(face("limit exceeded"));
    expect(text).toContain("| 5.0 % | 27.1 % | **exceeded** |");
    expect(text).toContain("Fails (no such tool in the contract): `core/order-export`");
    expect(text).not.toMatch(/Adjusted p|on base, fails now|Base/);
  });

  test("a flip is said before the table", () => {
    const text = bare(face("flipped"));
    expect(text.indexOf("`core/one-off`: passed on base, failed on head, 3 of 3")).toBeLessThan(
      text.indexOf("| Any failure |"),
    );
  });

  test("a reused verdict names and links the run it comes from", () => {
    const circumstance = { kind: "reused", run: "Gate #41", url: `${URL}/attempts/1` } as const;
    const text = bare({ ...regressedReport(), circumstance });
    expect(text).toContain(
      "Nothing was asked: this is the same experiment as [run Gate #\u200b41](<",
    );
    expect(text).toContain("no calls · reliability-gate");
    expect(bare({ ...regressedReport(), circumstance: { ...circumstance, url: null } })).toContain(
      "the same experiment as run Gate #\u200b41, so its verdict is reused.",
    );
  });

  test("on a fork without a key it is a maintainer's move", () => {
    const input = {
      ...face("could not measure"),
      circumstance: { kind: "fork-without-key" } as const,
    };
    expect(bare(input)).toContain("a maintainer must run the gate");
    expect(bare(input)).toMatch(/\*\*Next:\*\* A maintainer reads the change/);
  });
});

describe("a run that was ordered", () => {
  const input: ReportInput = {
    ...regressedReport(),
    circumstance: { kind: "not-authoritative" },
  };
  const sentence = "This report was made by the runner; the check of the App decides.";

  test("says in Markdown and HTML that it is not authoritative, before the numbers", async () => {
    const summary = renderSummary(input, { excerpts: false });
    expect(summary).toContain(`**Not authoritative. ${sentence}**`);
    expect(summary.indexOf(sentence)).toBeLessThan(summary.indexOf("| Any failure |"));
    expect(await renderHtml(input)).toContain(`<strong>Not authoritative. ${sentence}</strong>`);
  });

  test("no other report says so", async () => {
    expect(await renderHtml(regressedReport())).not.toContain(sentence);
    expect(bare(regressedReport())).not.toContain(sentence);
  });
});

describe("what the comment keeps back", () => {
  test("without excerpts there is no model text, no instance and no prompt", () => {
    const secret = /exportAllOrders|Lamp of the Year|Exposed sales|check each step before|k\d+f9/;
    expect(bare(regressedReport())).not.toMatch(secret);
    expect(quoting(regressedReport())).toMatch(secret);
  });

  test("a policy that keeps no model text beats excerpts", () => {
    const text = quoting({ ...regressedReport(), policyTranscripts: "never" });
    expect(text).not.toMatch(/exportAllOrders|Lamp of the Year|Exposed sales/);
  });

  test("what a judge says is a model's words, so the comment does not repeat it", () => {
    const input = regressedReport();
    const judged: ReportInput = JSON.parse(
      JSON.stringify(input).replaceAll('"by":"rule"', '"by":"judge"'),
    );
    expect(bare(input)).toContain("no such tool in the contract");
    expect(bare(judged)).not.toContain("no such tool in the contract");
  });

  test("an excerpt has at most 300 characters and closes its own fence only", () => {
    for (const words of ["x".repeat(2000), "\u202e".repeat(500), " ``` ".repeat(100)]) {
      const blocks = [
        ...quoting(poisoned(regressedReport(), words)).matchAll(/^(`{3,})text\n([\s\S]*?)\n\1$/gm),
      ];
      expect(blocks.length).toBeGreaterThan(3);
      for (const [, , inside = ""] of blocks) expect([...inside].length).toBeLessThanOrEqual(300);
    }
  });
});

test("the same input gives the same bytes", () => {
  expect(quoting(regressedReport())).toBe(quoting(regressedReport()));
});
