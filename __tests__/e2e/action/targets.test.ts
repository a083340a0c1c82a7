/** Applications as targets in the Action: whose code is run beside the job's secrets, and whose is not. */
import { execFileSync } from "node:child_process";
import { expect, test } from "@jest/globals";
import { inTurn, startModelServer } from "../../fakes/model-server.ts";
import { cloneOf } from "./clone.ts";
import { gatedRepositories } from "./gated-repositories.ts";
import { ACCEPTED_FILES, CONFIG_FILE, type GatedRepository } from "./gated-repository.ts";

const open = gatedRepositories();

const SUITE = ".github/reliability/small.suite.yml";
const config = (run: string) =>
  `version: 1\ntargets:\n  - { id: app, command: { run: ${run} }, suites: [${SUITE}] }\n`;
const FILES = { ...ACCEPTED_FILES, [CONFIG_FILE]: config("node app.js"), "app.js": "// base" };
const change = { "app.js": "// head" };
const dispatch = { name: "workflow_dispatch", payload: {} };
const STRANGE = "head is not known to be a commit of this repository";

function fork({ github: { state }, accepted }: GatedRepository) {
  const repository = "stranger/prompts";
  state.addRepository({ fullName: repository, isPrivate: true, forkOf: "acme/prompts" });
  const head = state.commit({ repository, branch: "evil", parent: accepted, files: change });
  state.setRole("maria", "maintain");
  return { head, pull: state.openPull({ head: "evil", from: repository, author: "stranger" }) };
}

test("the code of a fork is not run, whoever asks", async () => {
  const gated = await open(FILES);
  const { head, pull } = fork(gated);
  const comment = {
    action: "created",
    issue: { number: pull, pull_request: {} },
    comment: { id: 1, body: `/reliability run ${head}`, user: { login: "maria" } },
  };
  const commits = { "base-sha": gated.accepted, "head-sha": head };
  for (const plan of [
    { event: gated.pullEvent(pull), token: "fork" as const },
    { event: { name: "issue_comment", payload: comment } },
    { event: dispatch, inputs: { ...commits, pr: String(pull) } },
    { event: dispatch, inputs: { ...commits, nonce: "n" } },
  ]) {
    const ran = await gated.run(plan);
    expect([ran.exitCode, ran.outputs.verdict]).toEqual([1, "inconclusive"]);
    expect(ran.log).toContain(STRANGE);
  }
});

test("a commit that is not the head of the pull request it is ordered for is not run", async () => {
  const gated = await open(FILES);
  const { head } = fork(gated);
  const pull = gated.openPull({ branch: "own", files: change });
  const inputs = { pr: String(pull), "base-sha": gated.accepted, "head-sha": head, nonce: "n" };
  const ran = await gated.run({ event: dispatch, inputs });
  expect([ran.exitCode, ran.outputs.verdict]).toEqual([1, "inconclusive"]);
  expect(ran.log).toContain(STRANGE);
});

test("a branch of the repository itself is run, and needs a checkout with all of the history", async () => {
  const gated = await open(FILES);
  const pull = gated.openPull({ branch: "own", files: change });
  const ran = await gated.run({ event: gated.pullEvent(pull) });
  expect([ran.exitCode, ran.outputs.verdict]).toEqual([1, "inconclusive"]);
  expect(ran.log).not.toContain(STRANGE);
  expect(ran.log.match(/fetch-depth: 0/g)).toHaveLength(1);
});

/** Ends at once if it knows more of the job than it is told. */
const program = (
  answer: string,
) => `const told = "APP_KEY HOME PATH LANG TMPDIR PWD OLDPWD SHLVL _";
const strange = Object.keys(process.env).filter((name) => !told.split(" ").includes(name));
if (strange.length > 0) throw new Error("it knows " + strange);
let text = "";
process.stdin.on("data", (part) => { text += part; });
process.stdin.on("end", () => {
  const [a, b] = JSON.parse(text).input.match(/\\d+/g).map(Number);
  process.stdout.write(JSON.stringify({ text: "The sum is " + (${answer}) + ", " + process.env.APP_KEY }));
});
`;
const SUMS = `version: 1
id: sums
tasks:
  - id: sum
    instances: 24
    sample: { a: { int: [10, 90] }, b: { int: [10, 90] } }
    let: { sum: "a + b" }
    input: "{{ a }} + {{ b }}?"
    grade: [{ numeric: { equals: "{{ sum }}", take: first } }]
`;

test("worse code of the repository's own branch is found, without its secrets being shown", async () => {
  const rules = `version: 1\ntargets:\n  - { id: app, command: { run: node app.js, env: [APP_KEY] }, suites: [s.suite.yml] }\n`;
  const files = { [CONFIG_FILE]: rules, "s.suite.yml": SUMS, "app.js": program("a + b") };
  const gated = await open(files);
  const pull = gated.openPull({ branch: "own", files: { "app.js": program("a - b") } });
  const head = gated.github.state.branch("own") ?? "";
  const workspace = await cloneOf(gated.github.url, [gated.accepted, head]);
  const environment = { APP_KEY: "app-key-77a1c0de" };
  const ran = await gated.run({ event: gated.pullEvent(pull), environment, workspace });
  expect([ran.exitCode, ran.outputs.verdict]).toEqual([1, "regressed"]);
  const shown = [ran.rawLog, ran.summary, ...gated.results.artifacts().map(({ bytes }) => bytes)];
  for (const text of shown) expect(text.toString()).not.toContain("77a1c0de");
  const worktrees = execFileSync("git", ["-C", workspace, "worktree", "list"], {
    encoding: "utf8",
  });
  expect(worktrees.trim().split("\n")).toHaveLength(1);
});

test("a command that the pull request brings is not run", async () => {
  const gated = await open();
  const pull = gated.openPull({
    branch: "own",
    files: { ...change, [CONFIG_FILE]: `${FILES[CONFIG_FILE]}` },
  });
  const ran = await gated.run({ event: gated.pullEvent(pull) });
  expect(ran.log).not.toContain("fetch-depth");
  expect(ran.log + ran.summary).toMatch(/not on the base branch yet/);
});

test("where anybody's commits can be named, the default branch alone says what is run", async () => {
  const gated = await open(FILES);
  const { state } = gated.github;
  const parent = gated.accepted;
  const files = { [CONFIG_FILE]: config("sh evil.sh") };
  const rules = state.commit({ branch: "mine", parent, files });
  const head = state.commit({ branch: "theirs", parent: rules, files: change });
  const pull = state.openPull({ head: "theirs", base: "mine" });
  const inputs = { pr: String(pull), "base-sha": rules, "head-sha": head };
  const ran = await gated.run({ event: dispatch, inputs });
  expect([ran.exitCode, ran.outputs.verdict]).toEqual([1, "inconclusive"]);
  expect(ran.log).toContain("of the default branch says");
});

test("a secret header goes where the base branch sends it, also when the change's own rules are advised on", async () => {
  const reply = inTurn({ kind: "json", status: 200, body: { reply: "I cannot say: $APP" } });
  const [near, far] = [await startModelServer(reply), await startModelServer(reply)];
  const http = (url: string) =>
    `version: 1\ntargets:\n  - id: app\n    suites: [${SUITE}]\n    http: { url: "${url}/head", base-url: "${url}/base", headers-env: { authorization: APP_KEY }, answer: $.reply }\n`;
  const gated = await open({ ...ACCEPTED_FILES, [CONFIG_FILE]: http(near.url) });
  const pull = gated.openPull({ branch: "own", files: { [CONFIG_FILE]: http(far.url) } });
  const environment = { APP_KEY: "Bearer sk-live-77a1c0de" };
  const ran = await gated.run({ event: gated.pullEvent(pull), environment });
  await Promise.all([near.close(), far.close()]);
  expect(far.seen).toEqual([]);
  expect(new Set(near.seen.map(({ path }) => path))).toEqual(new Set(["/head", "/base"]));
  expect(near.seen[0]?.headers.authorization).toBe(environment.APP_KEY);
  expect(ran.rawLog).not.toContain("77a1c0de");
});
