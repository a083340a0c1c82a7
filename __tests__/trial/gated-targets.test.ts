/** Whose word counts in a pull request: the base branch's about the rules, each revision's about itself. */
import { expect, test } from "@jest/globals";
import type { ReadText } from "../../src/ports.ts";
import { explain } from "../../src/problem.ts";
import { ok } from "../../src/result.ts";
import type { Revisions } from "../../src/trial/affected-targets.ts";
import { findGatedTargets } from "../../src/trial/gated-targets.ts";

type Files = Readonly<Record<string, string>>;

const CONFIG_FILE = "gate.yml";
const SUITE =
  "version: 1\nid: mine\ntasks:\n  - id: t\n    input: Hi.\n    grade: [{ contains: x }]\n";
const config = (
  more: { readonly targets?: string; readonly url?: string; readonly policy?: string } = {},
) => `version: 1
providers:
  near: { kind: openai, base-url: "${more.url ?? "http://127.0.0.1:1/v1"}" }
targets:
${more.targets ?? "  - { id: a, prompt: a.md, model: { provider: near, id: m }, suites: [s.suite.yml] }"}
${more.policy ?? ""}`;
const FILES: Files = { [CONFIG_FILE]: config(), "a.md": "Accepted.", "s.suite.yml": SUITE };

const reader =
  (files: Files): ReadText =>
  async (path) =>
    ok(Object.hasOwn(files, path) ? (files[path] ?? null) : null);

function gated(of: {
  readonly rules?: Files;
  readonly base?: Files;
  readonly head: Files;
  readonly changed?: readonly string[] | null;
  readonly only?: string;
}) {
  const { rules = FILES, base = FILES, head, changed = Object.keys(head) } = of;
  const at = (name: string, files: Files) => ({
    commit: (files === rules ? "a" : name).repeat(40),
    readText: reader(files),
  });
  const revisions: Revisions = {
    configFile: CONFIG_FILE,
    rules: at("a", rules),
    base: base === rules ? at("a", rules) : at("b", base),
    head: at("c", head),
    changed: changed === null ? null : changed.map((path) => ({ path })),
    builtInSuite: reader({}),
    only: of.only ?? null,
  };
  return findGatedTargets(revisions);
}

async function foundIn(of: Parameters<typeof gated>[0]) {
  const found = await gated(of);
  if (!found.ok) throw new Error(JSON.stringify(found.problem));
  return found.value;
}

async function problemOf(of: Parameters<typeof gated>[0]) {
  const found = await gated(of);
  if (found.ok) throw new Error("a problem was expected");
  return { ...explain(found.problem), kind: found.problem.kind };
}

const weakened = { ...FILES, "a.md": "Weakened." };

test("a changed prompt is measured on both arms, each with its own text", async () => {
  const { targets, because } = await foundIn({ head: weakened, changed: ["a.md"] });
  const [target] = targets;
  expect(
    target?.arms.map(({ arm, resolved }) => [arm, resolved.prompt.messages[0]?.template]),
  ).toEqual([
    ["base", "Accepted."],
    ["head", "Weakened."],
  ]);
  expect(because).toEqual({ a: ["a.md"] });
});

test("an unrelated change touches nothing, and unknown changes touch everything", async () => {
  expect((await foundIn({ head: FILES, changed: ["README.md"] })).targets).toEqual([]);
  expect((await foundIn({ head: FILES, changed: null })).targets).toHaveLength(1);
});

test("suites and policy are the base branch's tip, not the merge base's and not head's", async () => {
  const strict = { ...FILES, [CONFIG_FILE]: config({ policy: "policy: { alpha: 0.01 }" }) };
  const lax = {
    ...weakened,
    [CONFIG_FILE]: config({ policy: "policy: { alpha: 0.4 }" }),
    "s.suite.yml": SUITE.replace("contains: x", "contains: e"),
  };
  const found = await foundIn({ rules: strict, base: FILES, head: lax });
  expect(found.config.policy.alpha).toBe(0.01);
  expect(found.targets[0]?.suites[0]?.tasks[0]?.graders[0]?.settings).toEqual({ all: "x" });
  expect(found.notices.join()).toMatch(/also changes .*suites and policy of the base revision/);
  expect([...found.rulesTouched].sort()).toEqual([CONFIG_FILE, "s.suite.yml"]);
});

test("a target that head's config drops or renames stays gated while its prompt is there", async () => {
  const renamed = config({
    targets: "  - { id: z, prompt: a.md, model: { provider: near, id: m }, suites: [s.suite.yml] }",
  });
  const { targets } = await foundIn({ head: { ...weakened, [CONFIG_FILE]: renamed } });
  expect(targets.map(({ id, arms }) => [id, arms.length])).toEqual([
    ["z", 1],
    ["a", 2],
  ]);
});

test("a target that is removed with its prompt is said to be removed", async () => {
  const other = config({
    targets: "  - { id: z, prompt: z.md, model: { provider: near, id: m }, suites: [s.suite.yml] }",
  });
  const head = { [CONFIG_FILE]: other, "z.md": "New.", "s.suite.yml": SUITE };
  const { targets, notices } = await foundIn({ head, changed: ["a.md", CONFIG_FILE, "z.md"] });
  expect(targets.map(({ id }) => id)).toEqual(["z"]);
  expect(notices).toContain('The pull request removes the target "a" and its prompt.');
});

test("a branch from before the gate is compared with the base branch itself", async () => {
  const { targets } = await foundIn({ rules: FILES, base: { "README.md": "x" }, head: weakened });
  expect(targets[0]?.arms.map(({ arm, revision }) => [arm, revision])).toEqual([
    ["base", "a".repeat(40)],
    ["head", "c".repeat(40)],
  ]);
});

test("the change that introduces the gate has no base arm, and says so", async () => {
  const nothing = { "README.md": "x" };
  const { targets, notices } = await foundIn({ rules: nothing, base: nothing, head: FILES });
  expect(targets[0]?.arms.map(({ arm }) => arm)).toEqual(["head"]);
  expect(notices.join()).toMatch(/introduces the gate/);
});

test("a provider that head sends elsewhere is not asked, and a new one must be merged first", async () => {
  const moved = { ...weakened, [CONFIG_FILE]: config({ url: "http://evil.test/v1" }) };
  expect(await problemOf({ head: moved })).toMatchObject({ kind: "provider-changed" });
  const added = config()
    .replace("near:", "far: { kind: openai }\n  near:")
    .replace("provider: near", "provider: far");
  expect((await problemOf({ head: { ...weakened, [CONFIG_FILE]: added } })).why).toMatch(/"far"/);
});

test("an unknown target and a config that is gone are problems of the author", async () => {
  expect((await problemOf({ head: weakened, only: "aa" })).why).toMatch(/did you mean "a"/);
  expect((await problemOf({ head: { "a.md": "x" } })).what).toMatch(/config not found/);
  const typo = { ...FILES, [CONFIG_FILE]: config().replace("prompt:", "promt:") };
  expect((await problemOf({ head: typo })).kind).toBe("invalid-file");
});

const APP = "  - { id: a, command: { run: node app.js }, suites: [s.suite.yml] }";
const EVIL = "  - { id: a, command: { run: node evil.js, env: [KEY] }, suites: [s.suite.yml] }";
const NEW_APP = `${APP}\n  - { id: b, command: { run: node b.js }, suites: [s.suite.yml] }`;
const app = (targets: string) => ({ ...FILES, [CONFIG_FILE]: config({ targets }) });

async function runs(of: Parameters<typeof gated>[0]) {
  const { targets } = await foundIn(of);
  return targets.flatMap(({ id, arms }) =>
    arms.map(({ arm, resolved: { provider }, revision }) => [
      id,
      arm,
      provider.kind === "app" && provider.app.kind === "command" ? provider.app.run : "a prompt",
      revision?.slice(0, 1),
    ]),
  );
}

test("an application is what the base branch says it is, at each arm's commit, whatever head says", async () => {
  const rules = app(APP);
  expect(await runs({ rules, base: rules, head: app(EVIL) })).toEqual([
    ["a", "base", "node app.js", "a"],
    ["a", "head", "node app.js", "c"],
  ]);
});

test("an application that only head names is not asked, and that is told", async () => {
  const rules = app(APP);
  const { notices } = await foundIn({ rules, base: rules, head: app(NEW_APP) });
  expect(await runs({ rules, base: rules, head: app(NEW_APP) })).toHaveLength(2);
  expect(notices.join()).toMatch(/"b" is not on the base branch yet/);
  const first = await foundIn({ rules: {}, base: {}, head: rules });
  expect(first.targets).toEqual([]);
  expect(first.notices.join()).toMatch(/"a" is not on the base branch yet/);
});

test("a prompt does not escape its gate by becoming an application, nor by leaving the config", async () => {
  expect(await runs({ head: { ...app(EVIL), "a.md": "Weakened." } })).toEqual([
    ["a", "base", "a prompt", "a"],
    ["a", "head", "a prompt", "c"],
  ]);
  const rules = app(APP);
  const other =
    "  - { id: c, prompt: a.md, model: { provider: near, id: m }, suites: [s.suite.yml] }";
  expect(await runs({ rules, base: rules, head: app(other) })).toContainEqual([
    "a",
    "head",
    "node app.js",
    "c",
  ]);
});

test("any change touches an application, unless the config says what it is made of", async () => {
  const rules = app(APP);
  const changed = ["docs/x.md"];
  const { because } = await foundIn({ rules, base: rules, head: rules, changed });
  expect(because).toEqual({ a: ["docs/x.md"] });
  const watching = app(APP.replace("suites", "watch: [src/**], suites"));
  const touched = async (path: string) =>
    (await foundIn({ rules: watching, base: watching, head: watching, changed: [path] })).targets
      .length;
  expect([
    await touched("docs/x.md"),
    await touched("src/x.js"),
    await touched(CONFIG_FILE),
  ]).toEqual([0, 1, 1]);
});
