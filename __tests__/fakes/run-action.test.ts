import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { type ActionPlan, runAction } from "./run-action.ts";
import { readRunnerFile } from "./runner-files.ts";

const MANIFEST = `
name: x
inputs:
  base-sha: { description: b }
  two words: { description: t, default: 3 }
  token: { description: t, default: "\${{ github.token }}" }
outputs: { verdict: { description: v } }
runs: { using: node24, main: main.mjs, post: post.mjs }
`;

function action(main: string, post = ""): string {
  const folder = mkdtempSync(join(tmpdir(), "an-action-"));
  writeFileSync(join(folder, "action.yml"), MANIFEST);
  const start =
    'import { appendFileSync, readFileSync } from "node:fs"; const { env } = process;\n';
  writeFileSync(join(folder, "main.mjs"), start + main);
  writeFileSync(join(folder, "post.mjs"), start + post);
  return folder;
}

const run = (main: string, plan: Partial<ActionPlan> = {}) =>
  runAction({
    action: action(main),
    apiUrl: "http://127.0.0.1:1",
    event: { name: "pull_request", payload: { number: 7 } },
    ...plan,
  });

test("inputs keep their hyphens, take their defaults, and the token is the job's", async () => {
  const main = `console.log(JSON.stringify(
    [env["INPUT_BASE-SHA"], env.INPUT_TWO_WORDS, env.INPUT_TOKEN, env.INPUT_TYPO]));`;
  const { log, undeclaredInputs } = await run(main, {
    inputs: { "base-sha": "abc", typo: "t" },
    token: "ghs_1",
  });
  expect(log).toBe('["abc","3","ghs_1","t"]\n');
  expect(undeclaredInputs).toEqual(["typo"]);
});

test("the event, the place to ask and the workspace are where the runner puts them", async () => {
  const main = `console.log(env.GITHUB_EVENT_NAME, readFileSync(env.GITHUB_EVENT_PATH, "utf8"),
    env.GITHUB_API_URL, env.GITHUB_SERVER_URL, process.cwd() === env.GITHUB_WORKSPACE);`;
  expect((await run(main)).log).toBe(
    'pull_request {"number":7} http://127.0.0.1:1 https://github.com true\n',
  );
});

test("what a step writes comes back, and outputs that are not declared are named", async () => {
  const main = `
    appendFileSync(env.GITHUB_OUTPUT, "verdict<<E\\na\\nb\\nE\\nother=1\\n");
    appendFileSync(env.GITHUB_STATE, "s=1\\n");
    appendFileSync(env.GITHUB_ENV, "E=2\\n");
    appendFileSync(env.GITHUB_PATH, "/bin\\n");
    appendFileSync(env.GITHUB_STEP_SUMMARY, "# Good\\n");
    console.log("::add-mask::s3cret\\nthe s3cret word\\n::error file=a.md::bad");
    process.exitCode = 3;`;
  expect(await run(main)).toMatchObject({
    exitCode: 3,
    outputs: { verdict: "a\nb", other: "1" },
    undeclaredOutputs: ["other"],
    state: { s: "1" },
    environment: { E: "2" },
    path: ["/bin"],
    summary: "# Good\n",
    masks: ["s3cret"],
    log: "the *** word\n::error file=a.md::bad\n",
    commands: [{ name: "add-mask" }, { name: "error", properties: { file: "a.md" } }],
  });
});

test("a summary of more than a megabyte is dropped", async () => {
  const main = `appendFileSync(env.GITHUB_STEP_SUMMARY, "x".repeat(1024 * 1024 + 1));`;
  expect((await run(main)).summary).toBe("");
});

test("state comes back in the script that runs after the job", async () => {
  const folder = action("", "console.log(env.STATE_s);");
  const { log } = await run("", { action: folder, phase: "post", state: { s: "kept" } });
  expect(log).toBe("kept\n");
});

describe("a step that does not end", () => {
  const FOREVER = `console.log("ready"); setInterval(() => {}, 1000);`;

  test("is killed when its time is up", async () => {
    const { exitCode, log } = await run(FOREVER, { timeoutMs: 500 });
    expect([exitCode, log]).toEqual([null, "ready\n"]);
  });

  test("hears that it was cancelled", async () => {
    const main = `process.on("SIGINT", () => { console.log("stopping"); process.exit(9); });${FOREVER}`;
    const cancelWhen = (log: string) => log.includes("ready");
    expect(await run(main, { cancelWhen })).toMatchObject({
      exitCode: 9,
      log: "ready\nstopping\n",
    });
  });
});

describe("the runner's files", () => {
  test("an equals sign before the arrows makes it a line, after them a block", () => {
    expect(readRunnerFile("a=1<<2\n\nb<<=\n3\n=\n")).toEqual({ a: "1<<2", b: "3" });
  });

  test("a block without an end, without a name, and a line that is neither are errors", () => {
    expect(() => readRunnerFile("a<<E\n1\n")).toThrow("not found 'E'");
    expect(() => readRunnerFile("<<E\n1\nE\n")).toThrow("Invalid format");
    expect(() => readRunnerFile("nonsense\n")).toThrow("Invalid format");
  });
});
