/** `history` over a real git repository with a branch of baselines. */
import { readFileSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { AUDIT_FILE } from "../../src/acceptance.ts";
import { createRepository } from "../../src/io/throwaway-repository.ts";
import { branchFiles, recordingsOf } from "../report/history/recordings.ts";
import { runCli } from "./run-cli.ts";

const acceptance = {
  version: 1,
  repository: "acme/shop",
  pull: 12,
  head: "a".repeat(40),
  evidence: `sha256:${"b".repeat(64)}`,
  modes: ["any"],
  reason: "Known and wanted.",
  by: "maria",
  check: 5,
  recordedAt: "2026-01-09T10:00:00.000Z",
  recordedBy: "bot",
  run: null,
};

test("three recordings of two targets become a site, badges and data", async () => {
  const folder = await mkdtemp(join(tmpdir(), "history-"));
  const nights = [0, 1, 2].map((day) => ({ day, failed: 4 + day }));
  const files = branchFiles([
    ...recordingsOf("support", nights),
    ...recordingsOf("drafts", nights),
  ]);
  await createRepository(folder, [
    {
      message: "Record baselines",
      files: { ...files, [AUDIT_FILE]: `${JSON.stringify(acceptance)}\n` },
    },
  ]);
  const out = join(folder, "site");
  const ran = await runCli(["history", "--repo", folder, "--branch", "main", "--out", out]);
  expect(ran.stderr + ran.stdout).toContain("2 targets, 1 accepted regressions.");
  expect(ran.code).toBe(0);
  const read = (name: string) => readFileSync(join(out, name), "utf8");
  expect(read("index.html")).toContain('href="target-support.html"');
  expect(read("index.html")).toContain("Known and wanted.");
  expect(read("target-drafts.html")).toContain("<svg");
  expect(JSON.parse(read("badge/support.json"))).toMatchObject({
    schemaVersion: 1,
    message: "95.0 % right",
  });
  expect(JSON.parse(read("badge/all-targets.json")).label).toBe("reliability");
  expect(JSON.parse(read("history.json")).targets[0].trend.points).toHaveLength(3);
  const again = await runCli([
    "history",
    "--repo",
    folder,
    "--branch",
    "main",
    "--out",
    out,
    "--json",
  ]);
  expect(again.stdout).toBe(read("history.json"));
}, 60_000);

test("without a branch, or without a baseline on it, one sentence says what to do", async () => {
  const folder = await mkdtemp(join(tmpdir(), "history-"));
  await createRepository(folder, [{ message: "Start", files: { "a.txt": "a" } }]);
  const none = await runCli(["history", "--repo", folder]);
  expect(none.code).toBe(2);
  expect(none.stderr).toMatch(/Neither reliability-baselines nor origin\/reliability-baselines/);
  const empty = await runCli(["history", "--repo", folder, "--branch", "main"]);
  expect(empty.code).toBe(2);
  expect(empty.stderr).toMatch(/The branch main keeps no baseline\.[\s\S]*docs\/action\.md/);
}, 60_000);

test("a recording that is not what its index says is refused", async () => {
  const folder = await mkdtemp(join(tmpdir(), "history-"));
  const files = branchFiles(recordingsOf("support", [{ day: 0, failed: 4 }]));
  const forged = Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name, name.endsWith(".json") ? `${text} ` : text]),
  );
  await createRepository(folder, [{ message: "Forged", files: forged }]);
  const ran = await runCli(["history", "--repo", folder, "--branch", "main"]);
  expect(ran.code).toBe(2);
  expect(ran.stderr).toMatch(/is not the file its index names/);
}, 60_000);
