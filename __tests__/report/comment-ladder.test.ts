/** Is every shorter version of the comment still a comment, and does it keep GitHub's limits? */
import { describe, expect, test } from "@jest/globals";
import { renderComment, renderCommentLadder } from "../../src/report/comment.ts";
import { markerOf } from "../../src/report/marker.ts";
import type { ReportInput } from "../../src/report/report.ts";
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

  test("excerpts go first, then single tasks, then unclear rows; the modes that moved go last", () => {
    const [whole = "", second = "", third = "", fourth = ""] = ladder;
    expect(whole).toContain("Excerpts of answers");
    expect(second).not.toContain("Excerpts of answers</summary>");
    expect(second).toContain("| Task |");
    expect(third).not.toContain("| Task |");
    expect(third).toContain("more failure modes, unclear");
    expect(fourth).not.toContain("more failure modes, unclear");
    expect(ladder.at(-2)).toContain("| Any failure |");
    expect(ladder.at(-1)).not.toContain("|");
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
