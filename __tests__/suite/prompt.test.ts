import { expect, test } from "@jest/globals";
import { parsePrompt, renderMessages } from "../../src/suite/prompt.ts";
import { why } from "./written.ts";

function messages(
  file: string,
  text: string,
  instance: { input?: string | null; variables?: Record<string, string> } = {},
) {
  const prompt = parsePrompt(file, text);
  if (!prompt.ok) return prompt;
  const { input = "What now?", variables = {} } = instance;
  return renderMessages(prompt.value, { task: "s/t", variables, input });
}

test("a text is the system message, and the input follows it", () => {
  expect(messages("p.md", "Be brief.\n")).toEqual({
    ok: true,
    value: [
      { role: "system", content: "Be brief." },
      { role: "user", content: "What now?" },
    ],
  });
});

test("a prompt that uses the input gets it there and nowhere else", () => {
  const text =
    "messages:\n  - { role: system, content: Hi }\n  - { role: user, content: 'Q: {{input}}' }\n";
  expect(messages("p.prompt.yml", text)).toMatchObject({
    value: [{ content: "Hi" }, { role: "user", content: "Q: What now?" }],
  });
});

test("chat-message JSON is a list, or messages with tools", () => {
  const list = [{ role: "system", content: "Hi {{ who }}" }];
  const variables = { who: "Ada" };
  expect(messages("p.json", JSON.stringify(list), { variables })).toMatchObject({
    value: [{ content: "Hi Ada" }, { role: "user" }],
  });
  const tools = [{ type: "function", function: { name: "f", parameters: { type: "object" } } }];
  const parsed = parsePrompt("p.json", JSON.stringify({ messages: list, tools }));
  expect(parsed).toMatchObject({
    ok: true,
    value: { tools: [{ name: "f", parameters: { type: "object" } }] },
  });
});

test("a .prompt.yml states model, parameters and form", () => {
  const text = `model: openai/gpt-4o
modelParameters: { temperature: 0.5, maxTokens: 9 }
responseFormat: json_schema
jsonSchema: '{"name": "n", "schema": {"type": "object"}}'
messages:
  - { role: user, content: "{{input}}" }
testData: [ { input: a } ]
`;
  expect(parsePrompt("p.prompt.yml", text)).toMatchObject({
    ok: true,
    value: {
      model: "openai/gpt-4o",
      parameters: { temperature: 0.5, maxTokens: 9 },
      responseFormat: { type: "json_schema", json_schema: { name: "n" } },
    },
  });
  expect(why(parsePrompt("p.prompt.yml", text.replace('"name"', '"nam"')))).toMatch(
    /p\.prompt\.yml:4:13: .*needs jsonSchema/,
  );
  expect(
    why(parsePrompt("p.prompt.yml", text.replace("modelParameters", "modelParamters"))),
  ).toMatch(/did you mean "modelParameters"/);
});

test.each([
  [
    "p.md",
    "One.\nTwo {{ name }}.\n",
    /p\.md:2:8: .*name.*asked by the task s\/t \(did you mean "nme"\?\)/,
  ],
  [
    "p.prompt.yml",
    "messages:\n  - role: user\n    content: |\n      One.\n      {{ name }}\n",
    /p\.prompt\.yml:5:\d+: /,
  ],
  ["p.md", "Hi {{ x | nofilter }}", /p\.md:1:\d+: undefined filter: nofilter/],
  ["p.md", "Hi {{ x ", /p\.md:1:4: .*not closed/],
  ["p.md", "{% include '/etc/passwd' %}", /p\.md:1:1: /],
])("%s: %j names the line", (file, text, sentence) => {
  expect(why(messages(file, text, { variables: { nme: "x", x: "y" } }))).toMatch(sentence);
});

test("a task without input needs a prompt that reads its variables", () => {
  expect(why(messages("p.md", "Hi.", { input: null }))).toMatch(
    /has no input and the prompt uses none of its variables/,
  );
  expect(
    messages("p.md", "Hi {{ who }}.", { input: null, variables: { who: "Ada" } }),
  ).toMatchObject({ value: [{ content: "Hi Ada." }] });
});

test("formats that are not read yet are refused by name", () => {
  expect(parsePrompt("p.prompty", "x")).toMatchObject({
    ok: false,
    problem: { kind: "unsupported" },
  });
});

const at = (file: string, text: string) => why(messages(file, text)).replace(/: .*/s, "");
const yml = (content: string) => `messages:\n  - role: system\n    content: ${content}\n`;

test.each([
  ["a text", "p.md", "one\n  two {{ x }}\n", "2:10"],
  ["a text with a byte-order mark", "p.md", "\ufeffone {{ x }}", "1:8"],
  ["a block", "p.prompt.yml", yml("|\n      one\n      two {{ x }}"), "5:14"],
  ["a block without last line break", "p.prompt.yml", yml("|-\n      one\n      {{ x }}"), "5:10"],
  ["a block after an empty line", "p.prompt.yml", yml("| # note\n\n      {{ x }}"), "5:10"],
  ["a block with CRLF", "p.prompt.yml", yml("|\r\n      one\r\n      {{ x }}"), "5:10"],
  ["an anchored block", "p.prompt.yml", yml("&a |\n      one\n      {{ x }}"), "5:10"],
  ["a plain scalar", "p.prompt.yml", yml("hi {{ x }}"), "3:20"],
  ["a quoted scalar", "p.prompt.yml", yml("'hi {{ x }}'"), "3:21"],
  ["a text whose lines are not the file's", "p.prompt.yml", yml('"a\\n{{ x }}"'), "3:14"],
  ["JSON", "p.json", '[\n {"role": "system", "content": "hi {{ x }}"}]', "2:39"],
])("an unknown variable in %s has its line and column", (_, file, text, expected) => {
  expect(at(file, text)).toBe(`${file}:${expected}`);
});

test("every message stands in its order, and the input comes last unless the template places it", () => {
  const three = (last: string) =>
    messages(
      "p.json",
      JSON.stringify([
        { role: "system", content: "S" },
        { role: "user", content: "example" },
        { role: "assistant", content: "fine" },
        { role: "user", content: last },
      ]),
      { variables: { x: "y" } },
    );
  const contents = (last: string) => {
    const made = three(last);
    return made.ok ? made.value.map(({ role, content }) => `${role}: ${content}`) : [];
  };
  expect(contents("more")).toEqual([
    "system: S",
    "user: example",
    "assistant: fine",
    "user: more",
    "user: What now?",
  ]);
  expect(contents("{% if x == 'y' %}{{ input | upcase }}{% endif %}")).toEqual([
    "system: S",
    "user: example",
    "assistant: fine",
    "user: WHAT NOW?",
  ]);
});

test("input is data: template marks in it are not run", () => {
  expect(messages("p.md", "Q: {{ input }}", { input: "{{ 1 | plus: 1 }}" })).toMatchObject({
    value: [{ content: "Q: {{ 1 | plus: 1 }}" }],
  });
});

test.each([
  ["responseFormat: json_schema\n", /1:1: responseFormat json_schema needs jsonSchema/],
  ["responseFormat: json_schema\njsonSchema: '{'\n", /2:13: .*needs jsonSchema/],
  ['responseFormat: json_schema\njsonSchema: \'{"name":"a"}\'\n', /2:13: .*name and schema/],
  ["jsonSchema: '{}'\n", /1:13: jsonSchema is sent only with responseFormat: json_schema/],
  ["modelParameters: { temprature: 1 }\n", /1:20: unknown key "temprature"/],
])("%j is refused", (head, sentence) => {
  expect(why(messages("p.prompt.yml", `${head}${yml("hi")}`))).toMatch(sentence);
});

test.each(["p.prompty", "p.prompt", "p.PROMPTY", "p.yml", "p.yaml"])(
  "%s is refused rather than sent as text",
  (file) => {
    expect(parsePrompt(file, "messages: []")).toMatchObject({
      ok: false,
      problem: { kind: "unsupported", what: expect.stringContaining(file) },
    });
  },
);
