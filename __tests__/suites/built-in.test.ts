/** What every built-in suite promises: an editor checks it, and each mode that it claims has tasks enough. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "yaml";
import { readDirectory } from "../../src/io/disk.ts";
import { ambiguity } from "../../src/suite/ambiguous.ts";
import { BUILT_IN_SUITES } from "../../src/suite/built-in-suites.ts";
import { suiteSeed } from "../../src/suite/content-key.ts";
import { generateInstances } from "../../src/suite/generate.ts";
import { loadSuite } from "../../src/suite/suite.ts";
import { valueIn } from "../suite/said.ts";

const folder = "suites";
const files = readdirSync(folder).filter((file) => file.endsWith(".suite.yml"));
const schema = JSON.parse(readFileSync("schemas/suite.schema.json", "utf8"));
const isSuite = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);

test("the list is that of the files", () => {
  expect(files.map((file) => file.replace(".suite.yml", "")).sort()).toEqual([...BUILT_IN_SUITES]);
});

describe.each(files)("%s", (file) => {
  const text = readFileSync(join(folder, file), "utf8");

  test("tells an editor its schema, and fits it", () => {
    expect(text.split("\n")[0]).toBe(
      "# yaml-language-server: $schema=../schemas/suite.schema.json",
    );
    expect([isSuite(parse(text)), isSuite.errors]).toEqual([true, null]);
  });

  test("says on top what it measures and what it cannot", () => {
    const header = text.slice(0, text.indexOf("\nversion:"));
    expect(header).toMatch(/measures/);
    expect(header).toMatch(/cannot measure/);
  });

  test("claims each mode with three tasks of 24 instances or more", async () => {
    const suite = valueIn(await loadSuite(file, readDirectory(folder)));
    const claims = Map.groupBy(
      suite.tasks.flatMap(({ modes, instances }) =>
        instances < 24 ? [] : (modes ?? []).map((mode) => mode),
      ),
      (mode) => mode,
    );
    expect(claims.size).toBeGreaterThan(0);
    for (const [mode, tasks] of claims) expect([mode, tasks.length >= 3]).toEqual([mode, true]);
    expect(suite.tasks.every(({ instances }) => instances >= 24)).toBe(true);
  });

  test("hardly draws an instance twice, asks what has one answer, and leaves no template mark", async () => {
    const suite = valueIn(await loadSuite(file, readDirectory(folder)));
    const seed = suiteSeed({ secret: "public", suiteDigest: suite.digest, epoch: "e" });
    const instances = valueIn(generateInstances(suite, seed));
    const asked = instances.map(({ task, input }) => `${task} ${input ?? ""}`);
    // Of 24 drawn from a thousand and more, two agree about every fifth time.
    expect(asked.length - new Set(asked).size).toBeLessThanOrEqual(1);
    for (const [, own] of Map.groupBy(instances, ({ task }) => task)) {
      expect(ambiguity(own)).toBeNull();
    }
    for (const each of asked) expect(each).not.toMatch(/\{\{|\}\}|\{%/);
  });
});
