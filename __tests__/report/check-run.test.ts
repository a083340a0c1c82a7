/** Does the check run block what it must, say why, and stand beside the lines that changed? */
import { describe, expect, test } from "@jest/globals";
import { renderCheckRun } from "../../src/report/check-run.ts";
import type { ReportInput } from "../../src/report/report.ts";
import { faces } from "./faces.ts";
import { regressedReport, withVerdict } from "./fixture.ts";
import { poisoned } from "./hostile.ts";

const URL = "https://github.com/owner/repo/actions/runs/7";
const check = (input: ReportInput, excerpts = false) =>
  renderCheckRun(input, { excerpts, reportUrl: URL });
const face = (name: string): ReportInput => {
  const input = faces()[name];
  if (input === undefined) throw new Error(`no face ${name}`);
  return input;
};

describe("the conclusion", () => {
  test.each([
    ["regressed", "failure"],
    ["passed", "success"],
    ["improved", "success"],
    ["could not tell", "failure"],
    ["could not measure", "failure"],
    ["untouched", "success"],
    ["first measurement", "success"],
    ["limit exceeded", "failure"],
    ["limits kept", "success"],
  ])("of %s is %s", (name, conclusion) => {
    expect(check(face(name)).conclusion).toBe(conclusion);
  });

  test("of an inconclusive verdict is neutral where the policy only warns", () => {
    const input = face("could not tell");
    const policy = { ...input.verdict.policy, onInconclusive: "warn" as const };
    expect(check(withVerdict(input, { policy })).conclusion).toBe("neutral");
  });
});

describe("what it says", () => {
  test("the title names what got worse most", () => {
    expect(check(regressedReport()).title).toBe(
      "Less reliable: Hallucinated endpoint +27.1 points, Cascading wrong step +27.1 points, and 1 more",
    );
    expect(check(face("limit exceeded")).title).toBe(
      "The new target fails more often than the policy allows.",
    );
  });

  test("the summary has the verdict, the modes that moved and the next step; the text the details", () => {
    const { summary, text = "" } = check(regressedReport());
    expect(summary).toMatch(/^## ✕ Regressed/);
    expect(summary).toContain("| Hallucinated endpoint `agentic.hallucinated-endpoint` |");
    expect(summary).toContain("**Next:**");
    expect(summary).not.toContain("| Task |");
    expect(text).toContain("### support-agent");
    expect(text).toContain("| Task |");
    expect(text).toContain("Success per category");
    expect(text).not.toMatch(/exportAllOrders|Lamp of the Year/);
    expect(check(regressedReport(), true).text).toContain("exportAllOrders");
  });

  test("where nothing was touched there is no text and no annotation", () => {
    const said = check(face("untouched"));
    expect(said).not.toHaveProperty("text");
    expect(said.annotations).toEqual([]);
  });

  test.each(Object.entries(faces()))(
    "%s has no hole and keeps to GitHub's limits",
    (_name, input) => {
      const { title, summary, text = "", annotations } = check(input);
      for (const said of [title, summary, text]) expect(said).not.toMatch(/undefined|null|NaN/);
      expect(title.length).toBeLessThanOrEqual(255);
      for (const { message } of annotations) expect(message).not.toMatch(/undefined|null|NaN/);
    },
  );

  test.each(["x", "漢", "😀", "\u202e", "|", "\n"])(
    "limits hold for words of 20,000 %j",
    (letter) => {
      const {
        title,
        summary,
        text = "",
        annotations,
      } = check(poisoned(regressedReport(), letter.repeat(20_000)), true);
      expect(title.length).toBeLessThanOrEqual(255);
      for (const said of [summary, text]) {
        expect(said.length).toBeLessThanOrEqual(65_535);
        expect(Buffer.byteLength(said)).toBeLessThanOrEqual(65_535);
      }
      for (const each of annotations) {
        expect(Buffer.byteLength(each.message)).toBeLessThanOrEqual(64 * 1024);
        expect(each.title.length).toBeLessThanOrEqual(255);
      }
    },
  );
});

describe("annotations", () => {
  test("one a changed hunk of the prompt, with the modes that got worse and by how much", () => {
    expect(check(regressedReport()).annotations).toEqual([
      {
        path: "prompts/support.md",
        start_line: 1,
        end_line: 3,
        annotation_level: "failure",
        title: "Regressed: support-agent",
        message: [
          "This change makes support-agent less reliable:",
          "any failure: 12.5 % on base, 32.6 % on head, +20.1 [+10.8, +29.5] points, adjusted p 0.0001",
          "Hallucinated endpoint (agentic.hallucinated-endpoint): 0.0 % on base, 27.1 % on head, +27.1 [+14.5, +39.7] points, adjusted p 0.0004",
          "Cascading wrong step (reasoning.cascading-step): 4.2 % on base, 31.3 % on head, +27.1 [+12.8, +41.4] points, adjusted p 0.0012",
          "Factual slip (creative.factual-slip): 2.1 % on base, 22.9 % on head, +20.8 [+8.3, +33.4] points, adjusted p 0.0145",
          "task core/order-export: 8.3 % on base, 58.3 % on head, +50.0 [+27.4, +72.6] points, adjusted p 0.0006",
          "task core/revenue-projection: 8.3 % on base, 50.0 % on head, +41.7 [+18.8, +64.5] points, adjusted p 0.0006",
        ].join("\n"),
      },
    ]);
  });

  test.each(["passed", "improved", "could not tell", "could not measure"])(
    "%s is a notice",
    (name) => {
      const input = face(name);
      const targets = input.verdict.targets.map((each) => ({
        ...each,
        kind: input.verdict.kind,
        why: input.verdict.why,
      }));
      const [annotation] = check(withVerdict(input, { targets })).annotations;
      expect(annotation?.annotation_level).toBe("notice");
      expect(annotation?.message).toBe(`support-agent: ${input.verdict.why}`);
    },
  );

  test("an exceeded limit is said with its limit", () => {
    const [annotation] = check(face("limit exceeded")).annotations;
    expect(annotation?.annotation_level).toBe("failure");
    expect(annotation?.message).toContain("27.1 %, over the limit of 5.0 %");
  });

  test("two targets that share a changed file share the annotation", () => {
    const input = regressedReport();
    const targets = input.targets.flatMap((each) => [each, { ...each, target: "other" }]);
    const annotations = check({ ...input, targets }).annotations;
    expect(annotations).toHaveLength(1);
    expect(annotations[0]?.title).toBe("Regressed: support-agent, other");
  });

  test("a diff of a thousand hunks brings a hundred annotations, each on lines that exist", () => {
    const hunks = Array.from(
      { length: 1_000 },
      (_, at) => `@@ -${9 * at + 1} +${9 * at + 1} @@\n-a\n+b\n`,
    );
    const promptDiff = `diff --git a/p b/p\n--- a/p\n+++ b/p\n${hunks.join("")}`;
    const input = regressedReport();
    const targets = input.targets.map((each) => ({ ...each, promptDiff }));
    const { annotations } = check({ ...input, targets });
    expect(annotations).toHaveLength(100);
    expect(annotations[99]?.start_line).toBe(892);
  });

  test("no model text is in them, and the path is the file's own", () => {
    const input = regressedReport();
    const targets = input.targets.map((each) => ({
      ...each,
      promptDiff: (each.promptDiff ?? "").replaceAll(
        "prompts/support.md",
        "prompts/@octocat #1.md",
      ),
    }));
    const [annotation] = check({ ...input, targets }, true).annotations;
    expect(annotation?.path).toBe("prompts/@octocat #1.md");
    expect(annotation?.message).not.toMatch(/exportAllOrders|Lamp of the Year/);
  });
});
