/** Do the documents tell the truth about what exists? */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "@jest/globals";
import { parse } from "yaml";
import { z } from "zod";
import packageJson from "../package.json" with { type: "json" };
import { RENDERED_GRADERS } from "../src/grader-settings.ts";
import { configSchema, parseConfig } from "../src/suite/config.ts";
import { DEFAULT_POLICY, policySchema } from "../src/suite/policy.ts";
import { suiteSchema } from "../src/suite/suite.ts";
import { DOUBT_KINDS } from "../src/verdict.ts";

const PAGES = [
  "README.md",
  "docs/config.md",
  "docs/targets.md",
  "docs/suites.md",
  "docs/verdict.md",
  "docs/judge.md",
  "docs/action.md",
  "docs/app.md",
  "docs/deploy.md",
  "docs/failure-modes.md",
  "docs/sharding.md",
  "docs/simulated-model.md",
  "docs/drill.md",
  "src/README.md",
  ".github/CONTRIBUTING.md",
  "CHANGELOG.md",
];
const read = (file: string) => readFileSync(file, "utf8");
const blocksOf = (file: string) =>
  [...read(file).matchAll(/^( *)```yaml\n([\s\S]*?)^ *```/gm)].map(([, indent = "", body = ""]) =>
    body.replaceAll(new RegExp(`^${indent}`, "gm"), ""),
  );

test.each(PAGES)("%s links only to files that exist", (page) => {
  const links = [...read(page).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(
    ([, link = ""]) => link,
  );
  expect(links.filter((link) => !existsSync(join(dirname(page), link)))).toEqual([]);
});

test("every npm command of the README and of CONTRIBUTING exists", () => {
  const text = read("README.md") + read(".github/CONTRIBUTING.md");
  const named = [...text.matchAll(/npm run ([a-z:-]+)/g)].map(([, name = ""]) => name);
  expect(named.length).toBeGreaterThan(1);
  expect(named.filter((name) => !Object.hasOwn(packageJson.scripts, name))).toEqual([]);
});

test("every command line of the README is one the CLI has", () => {
  const named = [...read("README.md").matchAll(/reliability-gate ([a-z]+) /g)].map(
    ([, name]) => name,
  );
  const cli = read("src/cli.ts");
  expect(named.length).toBeGreaterThan(1);
  for (const name of named) expect(cli).toContain(`command("${name}")`);
});

test("the config of the README parses", () => {
  const [config = ""] = blocksOf("README.md");
  expect(parseConfig("README.md", config)).toMatchObject({ ok: true });
});

test("the policy page states the defaults that hold", () => {
  const [block = ""] = blocksOf("docs/config.md");
  const { policy } = configSchema.pick({ policy: true }).parse(parse(block));
  expect(policy).toEqual(DEFAULT_POLICY);
  const shown = Object.keys(parse(block).policy);
  const hidden = Object.keys(policySchema.shape).filter((key) => !shown.includes(key));
  expect(hidden).toEqual([]);
});

test("the examples of applications as targets parse", () => {
  const configs = blocksOf("docs/targets.md");
  expect(configs).toHaveLength(2);
  for (const config of configs) {
    expect(parseConfig("docs/targets.md", config)).toMatchObject({ ok: true });
  }
});

test("the suite page's example parses and its table names every grader", () => {
  const [block = ""] = blocksOf("docs/suites.md");
  expect(suiteSchema.safeParse(parse(block)).error).toBeUndefined();
  const table = read("docs/suites.md").split("## Graders")[1] ?? "";
  const named = [...table.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, name]) => name);
  expect(named.sort()).toEqual(Object.keys(RENDERED_GRADERS).sort());
});

test.each(Object.entries(RENDERED_GRADERS))(
  "the suite page names every setting of %s",
  (name, schema) => {
    const [, graders = ""] = read("docs/suites.md").split("## Graders");
    const row = graders.split("\n").find((line) => line.startsWith(`| \`${name}\` |`));
    const { properties = {}, required = [] } = z.toJSONSchema(schema, {
      io: "input",
      unrepresentable: "any",
    });
    const own = Object.keys(properties).filter((key) => key !== "mode" && key !== "severity");
    expect(own.filter((key) => row?.includes(`\`${key}\``) !== true)).toEqual([]);
    expect(required.filter((key) => row?.includes(`**\`${key}\`**`) !== true)).toEqual([]);
  },
);

test("the verdict page explains every doubt", () => {
  const page = read("docs/verdict.md");
  expect(DOUBT_KINDS.filter((kind) => !page.includes(`\`${kind}\``))).toEqual([]);
});
