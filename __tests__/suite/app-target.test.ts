/** Targets that are applications: what the config may say of them, what they are sent, what counts towards their key. */
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { parseConfig } from "../../src/suite/config.ts";
import { parseJsonPlace } from "../../src/suite/json-place.ts";
import { payloadOf } from "../../src/suite/payload.ts";
import { resolveTarget } from "../../src/suite/project.ts";
import { type RevisionOf, resolveApp } from "../../src/suite/resolve-app.ts";
import { readFrom, said, valueIn } from "./said.ts";
import { why } from "./written.ts";

const config = (...lines: readonly string[]) =>
  `version: 1\ntargets:\n  - id: app\n    suites: [core]\n${lines.map((line) => `    ${line}\n`).join("")}`;
const parse = (...lines: readonly string[]) => parseConfig("c.yml", config(...lines));
const HEAD: RevisionOf = { arm: "head", commit: "c".repeat(40), isAlone: false };

function appIn(...lines: readonly string[]) {
  const [target] = valueIn(parse(...lines)).targets;
  if (target === undefined || target.app === null) throw new Error("it is an application");
  return target;
}

function sent(target: ReturnType<typeof appIn>, of: Partial<Parameters<typeof payloadOf>[1]> = {}) {
  const { provider } = resolveApp(target, "c.yml", HEAD);
  return payloadOf(provider, { task: "s/t", variables: {}, input: "Hi.", seed: 7, ...of });
}

test("an address is enough; everything left out has its default", () => {
  expect(appIn('http: { url: "https://app.test/chat", answer: $.reply }').app).toEqual({
    kind: "http",
    address: { url: "https://app.test/chat", variable: null },
    baseAddress: null,
    method: "POST",
    headers: {},
    headerVariables: {},
    body: '{"input": {{ input | json }}}',
    answer: ["reply"],
    toolCalls: null,
    tokens: null,
    timeoutSeconds: null,
  });
  expect(appIn("command: { run: node app.js }").app).toEqual({
    kind: "command",
    run: "node app.js",
    setup: null,
    setupSeconds: 600,
    env: [],
    variables: [],
    output: "json",
    directory: ".",
    timeoutSeconds: null,
  });
});

test.each<readonly [readonly string[], RegExp]>([
  [["http: {}"], /answer/],
  [["http: { answer: $.a }"], /has no address: add url or url-env/],
  [['http: { url: "ftp://x", answer: $.a }'], /url/i],
  [['http: { url: "http://me:pw@x/", answer: $.a }'], /no user or password/],
  [['http: { url: "http://x/", answer: "$..a" }'], /is not understood from "\.\.a" on/],
  [['http: { url: "http://x/", answer: reply }'], /must start with "\$"/],
  [['http: { url: "http://x/", answer: $.a, body: "{{ input" }'], /c\.yml:5/],
  [['http: { url: "http://x/", answer: $.a, headers: { Host: y } }'], /not the config's to set/],
  [['http: { url: "http://x/", answer: $.a, headers: { "x y": z } }'], /name of a header/],
  [
    ['http: { url: "http://x/", answer: $.a, headers-env: { a: "Bearer x" } }'],
    /environment variable/,
  ],
  [['http: { url: "http://x/", answer: $.a, method: GET }'], /method/],
  [['http: { url: "http://x/", awnser: $.a }'], /did you mean "answer"/],
  [['http: { url: "http://x/", answer: $.a }', "prompt: p.md"], /c\.yml:6.*takes no prompt/],
  [['http: { url: "http://x/", answer: $.a }', "command: { run: x }"], /takes no command/],
  [["command: { run: x }", "model: m.yml"], /takes no model/],
  [["command: x"], /command/],
  [["command: { run: [] }"], /run/],
  [["command: { run: x, directory: ../other }"], /inside the repository/],
  [["command: { run: x, env: [RELIABILITY_SEED_SECRET] }"], /the gate's own/],
  [["command: { run: x, env: [ACTIONS_RUNTIME_TOKEN] }"], /the gate's own/],
  [["command: { run: x, env: [A=b] }"], /environment variable/],
  [["watch: [x]"], /names no prompt, http or command/],
])("%j is refused with its place", (lines, sentence) => {
  expect(why(parse(...lines))).toMatch(sentence);
});

test("a place names exactly one value of a document", () => {
  expect(parseJsonPlace("$")).toEqual({ ok: true, value: [] });
  expect(parseJsonPlace(`$.a-b[0][-1]['c d']["e.f"]`)).toEqual({
    ok: true,
    value: ["a-b", 0, -1, "c d", "e.f"],
  });
  for (const many of ["$.*", "$[*]", "$..a", "$[0:2]", "$[?@.a]", "$.", "$a", "$[1", "$['a"]) {
    expect(parseJsonPlace(many)).toMatchObject({ ok: false });
  }
});

test("any text is read as a place or refused, at once", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."$.[]'\"-0a _*") }), (text) => {
      const read = parseJsonPlace(text);
      if (read.ok) expect(text.startsWith("$")).toBe(true);
    }),
  );
  const startedAt = performance.now();
  parseJsonPlace(`$${".a".repeat(50_000)}`);
  expect(performance.now() - startedAt).toBeLessThan(200);
});

test("the body holds input, variables and seed, whatever they hold", () => {
  const target = appIn(
    'http: { url: "http://x/", answer: $.a, body: \'{"q": {{ input | json }}, "n": {{ n }}, "s": {{ seed }}}\' }',
  );
  const input = 'Say "hi"\n{{ seed }} \\';
  expect(JSON.parse(valueIn(sent(target, { input, variables: { n: 3 } })))).toEqual({
    q: input,
    n: 3,
    s: 7,
  });
});

test.each<readonly [string, RegExp]>([
  ['{"q": {{ nmae | json }}}', /nmae, asked by the task s\/t/],
  ['{"q": "{{ input }}"}', /not JSON once the task s\/t is in it; write \{\{ input \| json \}\}/],
])("a body that does not fit is found before anything is sent: %s", (body, sentence) => {
  const target = appIn(`http: { url: "http://x/", answer: $.a, body: '${body}' }`);
  expect(said(sent(target, { input: 'a "quoted" word' }))).toMatch(sentence);
});

test("a body of another kind need not be JSON", () => {
  const target = appIn(
    'http: { url: "http://x/", answer: $.a, body: "{{ input }}", headers: { Content-Type: text/plain } }',
  );
  expect(sent(target)).toEqual({ ok: true, value: "Hi." });
});

test("a command is told the input and the variables the config names, and no expected answer", () => {
  const variables = { city: "Rome", expected: "42" };
  const target = appIn("command: { run: x, variables: [city] }");
  expect(JSON.parse(valueIn(sent(target, { variables })))).toEqual({
    version: 1,
    input: "Hi.",
    variables: { city: "Rome" },
    seed: 7,
  });
  expect(said(sent(target, { variables: { ctiy: "" } }))).toMatch(
    /no variable "city" \(did you mean "ctiy"/,
  );
  expect(said(sent(appIn("command: { run: x }"), { input: null }))).toMatch(/has no input/);
});

test("base without an address can only stand by a stored baseline, and that is said", () => {
  const own = 'http: { url: "http://x/", answer: $.a }';
  const both = 'http: { url: "http://x/", base-url-env: PROD_URL, answer: $.a }';
  const asked = (line: string, of: Partial<RevisionOf>) => {
    const { provider } = resolveApp(appIn(line), "c.yml", { ...HEAD, arm: "base", ...of });
    return payloadOf(provider, { task: "s/t", variables: {}, input: "Hi.", seed: 7 });
  };
  expect(said(asked(own, {}))).toMatch(/no address where base answers[\s\S]*base-url/);
  expect(asked(own, { isAlone: true }).ok).toBe(true);
  expect(asked(both, {}).ok).toBe(true);
});

test("what can change an answer changes the key: settings and commit, and not the arm", async () => {
  const keys = async (line: string, of: Partial<RevisionOf> = {}) => {
    const loaded = valueIn(parse(line));
    const [target] = loaded.targets;
    if (target === undefined) throw new Error("there is a target");
    const revision = { ...HEAD, ...of };
    const resolved = valueIn(await resolveTarget(target, loaded, readFrom({}), revision));
    return [resolved.prompt.digest, resolved.model.digest].join();
  };
  const line = 'http: { url: "http://x/", answer: $.a }';
  expect(await keys(line, { arm: "base", isAlone: true })).toBe(await keys(line));
  const others = await Promise.all([
    keys(line),
    keys(line, { commit: "d".repeat(40) }),
    keys(line.replace("http://x", "http://y")),
    keys(line.replace("$.a", "$.b")),
    keys("command: { run: x }"),
    keys("command: { run: x, setup: y }"),
    keys("command: { run: [x] }"),
  ]);
  expect(new Set(others).size).toBe(others.length);
});
