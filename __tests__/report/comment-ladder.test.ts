/** Is every shorter version of the comment still a comment, and does it keep GitHub's limits? */
import { describe, expect, test } from "@jest/globals";
import { renderComment, renderCommentLadder } from "../../src/report/comment.ts";
import { markerOf } from "../../src/report/marker.ts";
import type { ReportInput } from "../../src/report/report.ts";
import { readAsGitHub } from "../hostile/github-markdown.ts";
import { regressedReport, withVerdict } from "./fixture.ts";
import { poisoned } from "./hostile.ts";

const MARKER = markerOf("reliability-gate");
const URL = "https://github.com/owner/repo/actions/runs/7";
const bare = (input: ReportInput, limit = 60_000) =>
  renderComment(input, { marker: MARKER, excerpts: false, reportUrl: URL, limit });

describe("when there is no room", () => {
  const ladder = renderCommentLadder(regressedReport(), {
    marker: MARKER,
    excerpts: true,
    reportUrl: URL,
  });

  test("each version is shorter than the one before and says what it left out", () => {
    expect(ladder.length).toBeGreaterThan(5);
    for (const [index, version] of ladder.entries()) {
      const before = ladder[index - 1];
      if (before !== undefined) {
        expect(version.length).toBeLessThan(before.length);
        expect(version).toContain("Left out, for want of room: excerpts of answers");
      }
      expect(version.startsWith(`${MARKER}\n`)).toBe(true);
      expect(version).toContain("## ✕ Regressed");
      expect(version).toContain("**Next:**");
      expect(version).toContain("[Full report]");
    }
  });

  test("excerpts go first, then p-values, single tasks and unclear rows; the modes that moved go last", () => {
    const [whole = "", second = "", third = "", fourth = "", fifth = ""] = ladder;
    expect(whole).toContain("Excerpts of answers");
    expect(second).not.toContain("Excerpts of answers</summary>");
    expect(second).toContain("How sure is this?");
    expect(third).not.toContain("How sure is this?");
    expect(third).toContain("| Task |");
    expect(fourth).not.toContain("| Task |");
    expect(fourth).toContain("more failure modes, unclear");
    expect(fifth).not.toContain("more failure modes, unclear");
    expect(ladder.at(-2)).toContain("| Any failure |");
    expect(ladder.at(-1)).not.toContain("|");
  });

  test("500 tasks by 20 modes fit, marker, verdict and next step kept, and GitHub reads whole tables", () => {
    const input = regressedReport();
    const [mode] = input.verdict.changes.filter(
      ({ scope, status }) => scope === "target" && status === "regressed",
    );
    const [task] = input.verdict.changes.filter(({ scope }) => scope === "task");
    if (mode === undefined || task === undefined) throw new Error("the fixture has both");
    const modes = Array.from({ length: 20 }, (_, at) => ({ ...mode, mode: `domain.mode-${at}` }));
    const tasks = Array.from({ length: 500 }, (_, at) => ({
      ...task,
      task: `core/a-rather-long-name-of-a-task-${at}`,
    }));
    const trials = tasks.flatMap((each, at) =>
      modes.map((own, n) => ({
        task: each.task,
        instance: `i${n}`,
        trial: 0,
        category: `category-${at % 40}`,
        grade: {
          kind: "failed" as const,
          findings: [
            { mode: own.mode, severity: "major" as const, by: "rule" as const, rule: "a rule" },
          ],
        },
      })),
    );
    const targets = input.targets.map((target) => ({
      ...target,
      head: { ...target.head, trials },
    }));
    const big = { ...withVerdict(input, { changes: [...modes, ...tasks] }), targets };
    const text = bare(big);
    expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(65_535);
    expect(text.startsWith(`${MARKER}\n\n## ✕ Regressed`)).toBe(true);
    expect(text).toMatch(/Left out, for want of room: .*single tasks/);
    expect(text).toContain("**Next:**");
    expect(text).toContain("domain.mode-19");
    for (const row of readAsGitHub(text).tables.flat()) expect(row).toBeGreaterThan(1);
  });

  test("tables are never cut in two", () => {
    for (const version of ladder) {
      const rows = version.split("\n").filter((line) => line.startsWith("|"));
      for (const row of rows) expect(row).toMatch(/^\| .* \|$/);
    }
  });

  test("a smaller limit is kept, down to the essential", () => {
    for (const limit of [60_000, 5_000, 3_000, 1_500, 1_000]) {
      expect(bare(regressedReport(), limit).length).toBeLessThanOrEqual(limit);
    }
    expect(bare(regressedReport(), 1)).toBe(ladder.at(-1)?.replace("excerpts of answers, ", ""));
  });

  test("thousands of modes and tasks fit, counted in characters and in bytes", () => {
    const input = regressedReport();
    const [row] = input.verdict.changes;
    if (row === undefined) throw new Error("the fixture has no row");
    for (const letter of ["m", "漢"]) {
      const changes = Array.from({ length: 3_000 }, (_, index) => ({
        ...row,
        mode: `domain.${letter}${index}`,
      }));
      const text = bare(poisoned(withVerdict(input, { changes }), letter.repeat(900)));
      expect(text.length).toBeLessThanOrEqual(60_000);
      expect(Buffer.byteLength(text)).toBeLessThan(65_536);
      expect(text).toContain("**Next:**");
    }
  });
});
