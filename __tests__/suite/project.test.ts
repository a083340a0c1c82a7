import { expect, test } from "@jest/globals";
import { loadConfig } from "../../src/suite/config.ts";
import { loadSuites, resolveTarget } from "../../src/suite/project.ts";
import { readFrom, said, valueIn } from "./said.ts";

const PROVIDERS = `version: 1
providers:
  near: { kind: openai, base-url: "http://127.0.0.1:1/v1" }
  far: { kind: anthropic, api-key-env: KEY }
`;
const target = (...lines: readonly string[]) =>
  `${PROVIDERS}targets:\n  - id: t\n    suites: [core]\n${lines.map((line) => `    ${line}\n`).join("")}`;

async function resolved(config: string, files: Readonly<Record<string, string>> = {}) {
  const read = readFrom({ "c.yml": config, "p.md": "Hi.", ...files });
  const loaded = valueIn(await loadConfig("c.yml", read));
  const [first] = loaded?.targets ?? [];
  if (loaded === null || first === undefined) throw new Error("there is a target");
  return resolveTarget(first, loaded, read, { arm: "head", commit: null, isAlone: false });
}

test("a config that is not there is null, a broken one a problem", async () => {
  expect(await loadConfig("c.yml", readFrom({}))).toEqual({ ok: true, value: null });
  expect((await loadConfig("c.yml", readFrom({ "c.yml": "" }))).ok).toBe(false);
});

test("a target is its prompt, its model and the provider that answers", async () => {
  const inline = await resolved(
    target("prompt: p.md", "model: { provider: near, id: m, temperature: 0.2 }"),
  );
  expect(inline).toMatchObject({
    ok: true,
    value: {
      id: "t",
      prompt: { file: "p.md" },
      model: { provider: "near", id: "m", parameters: { temperature: 0.2 } },
      provider: { name: "near", baseUrl: "http://127.0.0.1:1/v1" },
      files: ["p.md"],
    },
  });
});

test("a model in its own file is the same model, and the file counts as the target's", async () => {
  const inline = valueIn(
    await resolved(target("prompt: p.md", "model: { provider: near, id: m, max-tokens: 9 }")),
  );
  const file = valueIn(
    await resolved(target("prompt: p.md", "model: m.json"), {
      "m.json": '{"provider": "near", "id": "m", "max-tokens": 9}',
    }),
  );
  expect(file.model).toEqual(inline.model);
  expect(file.files).toEqual(["p.md", "m.json"]);
});

test("a prompt file's model and parameters count where the config states none", async () => {
  const prompt = (model: string) =>
    `model: ${model}\nmodelParameters: { temperature: 0.5, maxTokens: 9 }\nmessages:\n  - { role: user, content: "{{ input }}" }\n`;
  const named = valueIn(
    await resolved(target("prompt: x.prompt.yml"), { "x.prompt.yml": prompt("near/deep/m") }),
  );
  expect(named.model).toMatchObject({
    provider: "near",
    id: "deep/m",
    parameters: { temperature: 0.5, maxTokens: 9 },
  });
  const both = valueIn(
    await resolved(
      target("prompt: x.prompt.yml", "model: { provider: near, id: n, temperature: 1 }"),
      { "x.prompt.yml": prompt("near/m") },
    ),
  );
  expect(both.model).toMatchObject({ id: "n", parameters: { temperature: 1, maxTokens: 9 } });
});

test("the model's key changes with all that can change an answer, and with nothing else", async () => {
  const key = async (...lines: readonly string[]) =>
    valueIn(await resolved(target("prompt: p.md", ...lines))).model.digest;
  const one = await key("model: { provider: near, id: m, temperature: 0 }");
  expect(await key("model: { temperature: 0, id: m, provider: near }", "watch: [x]")).toBe(one);
  expect(await key("model: { provider: near, id: m }")).not.toBe(one);
  expect(await key("model: { provider: near, id: n, temperature: 0 }")).not.toBe(one);
});

test.each([
  [
    ["prompt: q.md", "model: { provider: near, id: m }"],
    /The prompt of target "t" not found\nq\.md/,
  ],
  [["prompt: p.md", "model: m.yml"], /The model config of target "t" not found\nm\.yml/],
  [["prompt: p.md"], /The target "t" states no model, and neither does p\.md/],
  [
    ["prompt: p.md", "model: { provider: far, id: m, temperature: 0 }"],
    /"t" asks for what its provider "far" cannot do: kind: anthropic takes no temperature/,
  ],
])("%j is refused with a sentence", async (lines, sentence) => {
  expect(said(await resolved(target(...lines)))).toMatch(sentence);
});

test("a model file that names an unknown provider is told the nearest", async () => {
  const config = target("prompt: p.md", "model: m.yml");
  const told = said(await resolved(config, { "m.yml": "provider: nera\nid: m\n" }));
  expect(told).toMatch(/"nera", which c\.yml does not define \(did you mean "near"\?\)/);
});

const suite = (id: string) =>
  `version: 1\nid: ${id}\ntasks:\n  - id: t\n    input: hi\n    grade: [ { equals: x } ]\n`;

test("a bare word is a built-in suite; anything else is a file of the repository", async () => {
  const read = {
    builtIn: readFrom({ "core.suite.yml": suite("core") }),
    repository: readFrom({ "core.suite.yml": suite("fake"), "x/my.suite.yml": suite("mine") }),
  };
  const names = ["core", "x/my.suite.yml"];
  const suites = valueIn(await loadSuites(names, read));
  expect(suites.map(({ id }) => id)).toEqual(["core", "mine"]);
  expect(said(await loadSuites(["cor"], read))).toMatch(
    /No built-in suite is called "cor" \(did you mean "core"\?\)\./,
  );
  expect(said(await loadSuites(["poetry"], read))).toMatch(/known: agents, caution, core/);
});

test("two suites of one id would answer for each other, so they are refused", async () => {
  const read = {
    builtIn: readFrom({ "core.suite.yml": suite("core") }),
    repository: readFrom({ "mine.suite.yml": suite("core"), "a.suite.yml": suite("a") }),
  };
  expect(said(await loadSuites(["core", "a.suite.yml", "mine.suite.yml"], read))).toMatch(
    /^The suite mine\.suite\.yml is not valid\nmine\.suite\.yml:2:5: a second suite with the id "core" \(the first is core\.suite\.yml\)/,
  );
  expect(said(await loadSuites(["a.suite.yml", "./a.suite.yml"], { ...read }))).toMatch(
    /not found|a second suite/,
  );
  expect(said(await loadSuites(["core", "core"], read))).toMatch(
    /a second suite with the id "core"/,
  );
});
