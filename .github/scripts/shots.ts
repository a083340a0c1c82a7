/**
 * What do the pages look like? Makes the demo's report, its document and a history with made-up numbers, and takes pictures of them in Chromium: light, dark, on a phone and
 * as printed. `npm run shots` writes them to shots/; look at them before you say that a page is good.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { findChromium, openChromium, openPage } from "../../__tests__/report/chromium.ts";
import { branchFiles, recordingsOf } from "../../__tests__/report/history/recordings.ts";
import { createRepository } from "../../src/io/throwaway-repository.ts";

const OUT = resolve("shots");
const LOOKS = [
  { name: "light", width: 1100, look: "light" },
  { name: "dark", width: 1100, look: "dark" },
  { name: "phone", width: 390, look: "light" },
  { name: "print", width: 794, look: "print" },
] as const;

const folder = mkdtempSync(join(tmpdir(), "shots-"));
const run = (...args: readonly string[]) => {
  const ran = spawnSync(process.execPath, ["src/cli.ts", ...args], {
    encoding: "utf8",
    maxBuffer: 1e9,
  });
  if (ran.status !== 0) throw new Error(`${args.join(" ")}: ${ran.stderr}`);
  return ran.stdout;
};

const chromium = findChromium();
if (chromium === null) throw new Error("no Chromium was found; install the package chromium");
run("demo", "--out", folder);
const nights = Array.from({ length: 30 }, (_, day) => ({
  day,
  failed: day < 16 ? 3 + (day % 3) : 9 + (day % 4),
  prompt: day < 9 ? "first" : "second",
}));
const branch = branchFiles(recordingsOf("support-agent", nights));
await createRepository(join(folder, "branch"), [{ message: "Record baselines", files: branch }]);
const site = join(folder, "site");
run("history", "--repo", join(folder, "branch"), "--branch", "main", "--out", site);
const from = join(folder, "report");
const pages: Readonly<Record<string, string>> = {
  report: readFileSync(join(from, "report.html"), "utf8"),
  document: run("report", "--from", from, "--format", "document-html"),
  history: readFileSync(join(site, "index.html"), "utf8"),
  target: readFileSync(join(site, "target-support-agent.html"), "utf8"),
};

mkdirSync(OUT, { recursive: true });
const browser = await openChromium(chromium);
try {
  for (const [name, html] of Object.entries(pages)) {
    for (const { name: how, width, look } of LOOKS) {
      const { page, requests, messages } = await openPage(browser, { html, width, look });
      const file = join(OUT, `${name}-${how}.png`);
      await page.screenshot({ path: file, fullPage: true });
      console.log(`${file}: ${requests.length} requests, ${messages.length} console messages`);
      await page.close();
    }
  }
} finally {
  await browser.close();
}
