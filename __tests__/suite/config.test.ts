import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { parseConfig } from "../../src/suite/config.ts";
import { DEFAULT_POLICY } from "../../src/suite/policy.ts";
import { why } from "./written.ts";

const CONFIG = `version: 1
providers:
  openai:
    kind: openai
    base-url: http://127.0.0.1:1/v1
    api-key-env: KEY
targets:
  - id: agent
    prompt: prompts/agent.md
    model:
      provider: openai
      id: gpt-5
      temperature: 0.2
    watch: [docs/**]
    suites: [core, my.suite.yml]
policy:
  alpha: 0.05
  margins:
    critical: 0
    major: 0.02
  confident-at: 0.8
budget:
  minutes: 30
  calls: 4000
`;
const parse = (text: string) => parseConfig("c.yml", text);

test("a config says what is gated; everything left out has its default", () => {
  const parsed = parse(CONFIG);
  expect(parsed).toMatchObject({
    ok: true,
    value: {
      policy: DEFAULT_POLICY,
      budget: { minutes: 30, calls: 4000 },
      providers: [{ name: "openai", kind: "openai", keyVariable: "KEY" }],
      targets: [
        {
          id: "agent",
          prompt: "prompts/agent.md",
          model: { provider: "openai", id: "gpt-5", parameters: { temperature: 0.2 } },
          suites: ["core", "my.suite.yml"],
        },
      ],
    },
  });
});

const KEYS = [...CONFIG.matchAll(/^( *(?:- )?)([a-z-]{4,}):/gm)]
  .filter(([, , key]) => key !== "openai")
  .map((found) => ({ key: found[2] ?? "", at: found.index + (found[1] ?? "").length }));

test("a key with one letter doubled is found at its line and column, and the right key is named", () => {
  fc.assert(
    fc.property(fc.constantFrom(...KEYS), fc.nat(), ({ key, at }, where) => {
      const position = where % key.length;
      const typo = key.slice(0, position) + key[position] + key.slice(position);
      const text = CONFIG.slice(0, at) + typo + CONFIG.slice(at + key.length);
      const before = CONFIG.slice(0, at).split("\n");
      const place = `c.yml:${before.length}:${(before.at(-1) ?? "").length + 1}`;
      expect(why(parse(text))).toContain(
        `${place}: unknown key "${typo}" (did you mean "${key}"?)`,
      );
    }),
  );
});

test.each([
  ["", /c\.yml:1:1: the file is empty/],
  ["version: 1\nversion: 1\n", /c\.yml:2:1: Map keys must be unique/],
  ["version: 2\nproviders: {}\ntargets: []\n", /c\.yml:1:10: version: /],
  ["a: [1, 2\n", /c\.yml:\d+:\d+: /],
  ["\tversion: 1\n", /c\.yml:1:1: Tabs are not allowed/],
  [
    CONFIG.replace("provider: openai", "provider: opnai"),
    /c\.yml:11:17: no provider is called "opnai" \(did you mean "openai"\?\)/,
  ],
  [CONFIG.replace("prompts/agent.md", "../secret"), /must be a path inside the repository/],
  [CONFIG.replace("prompts/agent.md", "/etc/passwd"), /must be a path inside the repository/],
  [CONFIG.replace("id: agent", 'id: "a\\nb"'), /c\.yml:8:9: targets\.0\.id: must be lower-case/],
  [CONFIG.replace("    prompt: prompts/agent.md\n", ""), /the target "agent" names no prompt/],
  [
    CONFIG.replace("temperature: 0.2", "temperature: hot"),
    /c\.yml:13:20: targets\.0\.model\.temperature: .*expected number/,
  ],
  [
    CONFIG.replace("policy:", "policy:\n  modes: { fabrication: {} }"),
    /policy\.modes\.fabrication: must be family\.mode/,
  ],
  [CONFIG.replace("policy:", "policy:\n  limits: { anny: 0.1 }"), /must be any or family\.mode/],
])("%#: what is wrong is said with its place", (text, sentence) => {
  expect(why(parse(text))).toMatch(sentence);
});

test("a document that multiplies itself through aliases is refused at once", () => {
  const bomb = `a: &a [1,1,1,1,1,1,1,1,1]\n${Array.from({ length: 8 }, (_, i) => {
    const [from, to] = [String.fromCharCode(97 + i), String.fromCharCode(98 + i)];
    return `${to}: &${to} [${Array(9).fill(`*${from}`).join(",")}]\n`;
  }).join("")}`;
  expect(why(parse(bomb))).toMatch(/alias/i);
});

test("a budget may be in dollars and tokens too", () => {
  const parsed = parse(CONFIG.replace("  calls: 4000", "  usd: 5\n  tokens: 900"));
  expect(parsed).toMatchObject({
    ok: true,
    value: { budget: { usd: 5, tokens: 900, calls: null } },
  });
});

test.each(["auto", "stored", "side-by-side", "file"])("baselines may come from %s", (source) => {
  const parsed = parse(CONFIG.replace("policy:", `policy:\n  baseline: { source: ${source} }`));
  expect(parsed.ok && parsed.value.policy.baseline.source).toBe(source);
});
