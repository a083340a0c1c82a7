/**
 * Whose work is inside dist/, and under which licence?
 * The packages of the files that were really put in, grouped by the licence text they ship. A package that ships
 * none says where its source and licence are.
 */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

const LICENCE_FILE = /^(licen[cs]e|copying|notice)/i;
const PACKAGE_FOLDER = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/;

const manifest = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string().default("its package names no licence"),
  repository: z.object({ url: z.string() }).optional().catch(undefined),
});

/** What a package holds of others without saying so in its licence files. */
const INSIDE: Readonly<Record<string, string>> = {
  pyodide:
    "\nIt holds CPython and its standard library, under the PSF licence: https://docs.python.org/3/license.html",
};

/** `inside` are paths below `root`. */
export async function renderNotices(root: string, inside: readonly string[]): Promise<string> {
  const folders = new Set(inside.flatMap((path) => path.match(PACKAGE_FOLDER) ?? []));
  const packages = await Promise.all([...folders].map((folder) => readLicence(join(root, folder))));
  const sections = [...Map.groupBy(packages, ({ text }) => text)]
    .map(([text, those]) => [...new Set(those.map(({ title }) => title))].sort().join("\n") + text)
    .sort();
  const rule = `\n\n${"-".repeat(80)}\n\n`;
  return `${["The files beside this one contain the work of these packages.", ...sections].join(rule)}\n`;
}

async function readLicence(
  folder: string,
): Promise<{ readonly title: string; readonly text: string }> {
  const { name, version, license, repository } = manifest.parse(
    JSON.parse(await readFile(join(folder, "package.json"), "utf8")),
  );
  const files = (await readdir(folder)).filter((file) => LICENCE_FILE.test(file)).sort();
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
  return {
    title: `${name} ${version} (${license})`,
    text:
      texts.length === 0 && repository !== undefined && license.startsWith("MPL")
        ? `\n\nUnchanged; its source and the text of its licence: ${repository.url}${INSIDE[name] ?? ""}`
        : texts.map((text) => `\n\n${text.replaceAll("\r\n", "\n").trim()}`).join(""),
  };
}
