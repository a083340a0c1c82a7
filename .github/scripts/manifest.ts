/**
 * How do `inputs.ts`, `action.yml` and the tables of the README stay equal? The last two are made from the
 * first. `npm run manifest` writes them; `-- --check` fails when one is out of date.
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { stringify } from "yaml";
import { type Described, INPUTS, OUTPUTS } from "../../src/inputs.ts";

const root = join(import.meta.dirname, "../..");
const { values } = parseArgs({ options: { check: { type: "boolean" } } });

const readme = await readFile(join(root, "README.md"), "utf8");
const made = new Map([
  ["action.yml", renderManifest()],
  ["README.md", withTables(readme)],
]);
for (const [file, text] of made) {
  const path = join(root, file);
  if (!values.check) await writeFile(path, text);
  else if ((await readFile(path, "utf8").catch(() => "")) !== text) {
    console.error(`${file} is not what src/inputs.ts says. Run: npm run manifest`);
    process.exitCode = 1;
  }
}

function renderManifest(): string {
  const manifest = {
    name: "Reliability gate for LLM products",
    description:
      "Blocks pull requests that make an LLM product less reliable: by failure mode, with sound statistics.",
    author: "reliability-gate",
    branding: { icon: "shield", color: "blue" },
    inputs: entries(INPUTS, ({ about, default: value }) => ({
      description: about,
      required: false,
      ...(value === undefined ? {} : { default: value }),
    })),
    outputs: entries(OUTPUTS, ({ about }) => ({ description: about })),
    runs: { using: "node24", main: "dist/index.js" },
  };
  return `# Made from src/inputs.ts by npm run manifest.\n${stringify(manifest, { lineWidth: 100 })}`;
}

function entries<Value>(
  described: Readonly<Record<string, Described>>,
  say: (of: Described) => Value,
) {
  return Object.fromEntries(Object.entries(described).map(([name, of]) => [name, say(of)]));
}

function withTables(text: string): string {
  return replaced(
    replaced(text, "inputs", table("input", INPUTS)),
    "outputs",
    table("output", OUTPUTS),
  );
}

function table(kind: string, described: Readonly<Record<string, Described>>): string {
  const rows = Object.entries(described).map(([name, { about }]) => `| \`${name}\` | ${about} |`);
  return [`| ${kind} | what it does |`, "|---|---|", ...rows].join("\n");
}

/** What stands between the marks `<!-- name -->` and `<!-- /name -->`. */
function replaced(text: string, name: string, content: string): string {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`README.md lacks the marks ${start} ... ${end}`);
  return `${text.slice(0, from + start.length)}\n${content}\n${text.slice(to)}`;
}
