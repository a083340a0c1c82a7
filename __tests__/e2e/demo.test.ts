import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { verdictSchema } from "../../src/verdict.ts";
import { runCli } from "./run-cli.ts";

const folder = () => mkdtemp(join(tmpdir(), "demo-"));

test("the demo is caught with modes of at least two families, evidence, and the README's table", async () => {
  const out = await folder();
  const ran = await runCli(["demo", "--out", out]);
  expect(ran.code).toBe(0);
  expect(ran.stdout).toMatch(/REGRESSED/);
  const read = (name: string) => readFile(join(out, "report", name), "utf8");
  const verdict = verdictSchema.parse(JSON.parse(await read("verdict.json")));
  const families = verdict.changes
    .filter(
      ({ scope, status, mode }) => scope === "target" && status === "regressed" && mode !== "any",
    )
    .map(({ mode }) => mode.split(".")[0]);
  expect(new Set(families).size).toBeGreaterThanOrEqual(2);
  expect(ran.stdout).toMatch(/head ▶/);
  const markdown = await read("report.md");
  const from = markdown.indexOf("| Success per category");
  const table = markdown.slice(from, markdown.indexOf("\n\n", from));
  expect(table.split("\n")).toHaveLength(5);
  expect(await readFile("README.md", "utf8")).toContain(table);
});

test("a harmless rewording passes, as JSON and nothing else on stdout", async () => {
  const ran = await runCli(["demo", "--no-change", "--json", "--out", await folder()]);
  expect(ran.code).toBe(0);
  expect(verdictSchema.parse(JSON.parse(ran.stdout)).kind).toBe("passed");
});

test.each([["--help"], ["gate", "--help"], ["decide", "--help"]])(
  "%s %s prints help and exits 0",
  async (...args) => {
    const ran = await runCli(args.filter(Boolean));
    expect(ran.code).toBe(0);
    expect(ran.stdout).toMatch(/Usage: reliability-gate/);
  },
);

test.each([
  [["gte"], /unknown command 'gte'.*\n.*Did you mean gate/i],
  [["gate"], /Give --base REV, or two models/],
  [["gate", "--base", "main", "--bas", "x"], /unknown option '--bas'/],
  [["demo", "surplus"], /too many arguments/],
  [["simulate", "--fail", "nonsense"], /is not MODE=RATE/],
  [["grade", "--suite", "core", "--answers", "none.jsonl", "--out", "x"], /Pass the --seed/],
  [["decide", "--base", "none.json", "--head", "none.json"], /none\.json does not exist/],
])("%j exits 2 with what is wrong", async (args, sentence) => {
  const ran = await runCli(args);
  expect(ran.stderr).toMatch(sentence);
  expect(ran.code).toBe(2);
});
