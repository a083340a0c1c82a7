import { stripVTControlCharacters } from "node:util";
import { describe, expect, test } from "@jest/globals";
import { faceOf } from "../../src/report/face.ts";
import type { ReportInput } from "../../src/report/report.ts";
import { renderTerminal } from "../../src/report/terminal.ts";
import { faces } from "./faces.ts";
import { regressedReport } from "./fixture.ts";
import { HOSTILE, poisoned } from "./hostile.ts";

const plain = (input: ReportInput, width = 100) => renderTerminal(input, { colour: false, width });

describe("what the terminal says", () => {
  test("the verdict first, the next step last", () => {
    const text = plain(regressedReport());
    expect(text.trim().split("\n")[0]).toBe(
      "✕ REGRESSED  This change makes the answers less reliable.",
    );
    expect(text).toMatch(/\nNext: Read the answers that broke[\s\S]*with a reason\.\n$/);
  });

  test("the same order as the comment: what moved, what broke, what could be seen, details", () => {
    const text = plain(regressedReport());
    const places = [
      "Any failure",
      "▼ ",
      "This run would have seen",
      "task core/",
      "Success per category",
    ];
    const at = places.map((words) => text.search(new RegExp(words, "i")));
    expect(at.every((place) => place > 0)).toBe(true);
    expect(at).toEqual(at.toSorted((a, b) => a - b));
  });

  test("the modes as a table, with evidence under each that regressed", () => {
    expect(plain(regressedReport()).split("\n").slice(4, 40).join("\n")).toMatchSnapshot();
  });

  test("every regressed mode and task is named", () => {
    const text = plain(regressedReport());
    for (const { mode, task } of regressedReport().verdict.changes) {
      expect(text).toContain(task ?? mode.replace("any", "any failure"));
    }
  });

  test.each(Object.entries(faces()))("%s has its own sentence and a next step", (_name, input) => {
    const text = plain(input);
    expect(text).toContain(faceOf(input.verdict).headline);
    expect(text).toMatch(/\nNext: \S/);
    expect(text).not.toMatch(/undefined|null|NaN/);
  });

  test("doubts come with what to do, before the numbers when nothing was settled", () => {
    const { "could not measure": input } = faces();
    const text = input === undefined ? "" : plain(input);
    expect(text).toContain("The provider rejected the key. Mend the cause named here");
    expect(text.indexOf("rejected the key")).toBeLessThan(text.indexOf("Success per category"));
  });

  test("flips and limits are told", () => {
    const { flipped, "limit exceeded": exceeded } = faces();
    expect(flipped && plain(flipped)).toContain(
      "core/one-off: passed on base, failed on head, 3 of 3",
    );
    const text = exceeded && plain(exceeded);
    expect(text).toContain("at most 5.0 %, head 27.1 %: exceeded");
    expect(text).toContain("▶ exportAllOrders(");
    expect(text).not.toContain("answered by both");
  });

  test("no model text is shown when the policy keeps none", () => {
    const text = plain({ ...regressedReport(), policyTranscripts: "never" });
    expect(text).toContain("agentic.hallucinated-endpoint");
    expect(text).not.toMatch(/exportAllOrders|Lamp of the Year|Exposed sales/);
  });
});

describe("how the terminal says it", () => {
  test("the same input gives the same bytes", () => {
    expect(plain(regressedReport())).toBe(plain(regressedReport()));
  });

  test.each([80, 100, 120, 200])("at %d columns no line is wider", (width) => {
    const lines = plain(regressedReport(), width).split("\n");
    const wide = lines.filter((line) => [...line].length > width);
    expect(wide).toEqual([]);
  });

  test("narrow tables lose the bar before the severity and the severity before the interval", () => {
    const table = (width: number) => plain(regressedReport(), width).split("\n\n")[2] ?? "";
    expect(table(120)).toMatch(/critical .*\[.*─●─/);
    expect(table(95)).toMatch(/critical .*\[/);
    expect(table(95)).not.toMatch(/●/);
    expect(table(80)).toMatch(/\[\+10.8, \+29.5\]/);
    expect(table(80)).not.toMatch(/critical|●/);
    expect(table(60)).toMatch(/\+27.1 points/);
  });

  test("colour adds nothing but colour", () => {
    const coloured = renderTerminal(regressedReport(), { colour: true, width: 100 });
    expect(coloured).not.toBe(plain(regressedReport()));
    const bare = stripVTControlCharacters(coloured).replaceAll(/ +$/gm, "");
    expect(bare).toBe(plain(regressedReport()).replaceAll(/ +$/gm, ""));
  });

  test.each(HOSTILE)("hostile words drive neither terminal nor workflow runner: %j", (words) => {
    const text = plain(poisoned(regressedReport(), words));
    expect(text).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u);
    expect(text).not.toMatch(/^\s*::|##\[/m);
  });
});
