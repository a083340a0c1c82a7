/**
 * Where is a browser to look at a report with, and what happens when a page is opened in it?
 */
import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";

const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export function findChromium(): string | null {
  const folders = ["/usr/bin", ...(process.env.PATH ?? "").split(delimiter)];
  return folders.map((folder) => join(folder, "chromium")).find(existsSync) ?? null;
}

export async function openChromium(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: ARGUMENTS });
}

export type Opened = {
  readonly page: Page;
  /** Everything that was asked for besides the file itself, and everything the console said. */
  readonly requests: readonly string[];
  readonly messages: readonly string[];
};

export async function openPage(
  browser: Browser,
  of: { readonly html: string; readonly width: number; readonly look: "light" | "dark" | "print" },
): Promise<Opened> {
  const file = join(mkdtempSync(join(tmpdir(), "report-")), "report.html");
  writeFileSync(file, of.html);
  const address = pathToFileURL(file).href;
  const page = await browser.newPage({
    viewport: { width: of.width, height: 900 },
    colorScheme: of.look === "dark" ? "dark" : "light",
  });
  if (of.look === "print") await page.emulateMedia({ media: "print" });
  const requests: string[] = [];
  const messages: string[] = [];
  page.on("request", (request) => {
    if (request.url() !== address) requests.push(request.url());
  });
  page.on("console", (message) => messages.push(message.text()));
  page.on("pageerror", (error) => messages.push(error.message));
  page.on("dialog", (dialog) => {
    messages.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(address);
  return { page, requests, messages };
}
