/**
 * How does docs/failure-modes.md stay what src/modes.ts says? It is made from it.
 * `npm run failure-modes` writes the page; `-- --check` fails when it is out of date.
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { BUILT_IN_MODES, type BuiltInMode } from "../../src/modes.ts";

const INTRODUCTION = `<!-- Made from src/modes.ts by npm run failure-modes. Do not edit. -->

# Failure modes

Every failing answer gets one finding or more, and every finding names a failure mode, \`family.mode\`. A suite may
name modes of its own (\`domain.wrong-dosage\`); any grader entry can be told to report another mode with \`mode:\`.
The severity is the mode's own unless the grader entry or the policy says otherwise. Graders are built precision
first: what a rule cannot know for certain is *ungraded*, counted and shown, and accuses nobody. How well each grader
agrees with people and with other checkers is measured by \`npm run bench:graders\`.`;

const path = join(import.meta.dirname, "../../docs/failure-modes.md");
const { values } = parseArgs({ options: { check: { type: "boolean" } } });

const page = renderPage();
if (!values.check) await writeFile(path, page);
else if ((await readFile(path, "utf8").catch(() => "")) !== page) {
  console.error("docs/failure-modes.md is not what src/modes.ts says. Run: npm run failure-modes");
  process.exitCode = 1;
}

function renderPage(): string {
  const modes = Object.keys(BUILT_IN_MODES).filter(isBuiltIn);
  const families = Map.groupBy(modes, (mode) => mode.split(".")[0] ?? mode);
  const contents = [...families].map(
    ([family, own]) =>
      `- [${family}](#${family}): ${own.map((mode) => BUILT_IN_MODES[mode].label.toLowerCase()).join(", ")}`,
  );
  const sections = [...families].map(
    ([family, own]) => `## ${family}\n\n${own.map(renderMode).join("\n\n")}`,
  );
  return `${INTRODUCTION}\n\n${contents.join("\n")}\n\n${sections.join("\n\n")}\n`;
}

function renderMode(mode: BuiltInMode): string {
  const { severity, meaning, how, blind, example } = BUILT_IN_MODES[mode];
  const found = how ?? "By no grader of itself; by any that is told to report it with `mode:`.";
  return [
    `### \`${mode}\``,
    "",
    `${meaning} Severity: ${severity}.`,
    "",
    `- **How it is found.** ${found}`,
    `- **What it cannot see.** ${blind}`,
    `- **Example.** ${example}`,
  ].join("\n");
}

function isBuiltIn(mode: string): mode is BuiltInMode {
  return Object.hasOwn(BUILT_IN_MODES, mode);
}
