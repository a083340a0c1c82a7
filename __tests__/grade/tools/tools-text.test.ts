/** Calls that models write into their text: every form is read back as the calls it was made of. */
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Tool } from "../../../src/answer.ts";
import { callsInText, onlyCalls } from "../../../src/grade/tools/text-calls.ts";
import { says } from "../graded.ts";

const tools: readonly Tool[] = [
  {
    name: "weather.forecast",
    parameters: {
      type: "object",
      properties: {
        city: { type: "string" },
        days: { type: "integer" },
        units: { enum: ["metric", "imperial"] },
      },
      required: ["city", "days"],
    },
  },
  {
    name: "book_table",
    parameters: {
      type: "object",
      properties: {
        guests: { type: "integer" },
        near: { type: "array", items: { type: "number" } },
      },
    },
  },
];
const rome = { call: "weather.forecast", args: { city: "Rome", days: 3 } };
const table = { call: "book_table", args: { guests: 2, near: [1.5, -2] } };
const grade = (text: string, expected: readonly object[], allow = "text-form") =>
  says({ text }, [{ tools: { expect: expected, allow } }], { tools });

test.each([
  'weather.forecast(city="Rome", days=3)',
  "[weather.forecast(city='Rome', days=3)]",
  "[ weather.forecast(city='Rome', days=3,) ]",
  'weather.forecast("Rome", 3)',
  'weather.forecast("Rome", days=3)',
  "weather.forecast(city=Rome, days=6/2)",
  "weather.forecast({city: 'Rome', days: 3})",
  'weather.forecast(**{"city": "Rome", "days": 3})',
  "weather.forecast(city='Ro' 'me', days=(3))",
  "```python\nresult = weather.forecast(city='Rome', days=3)  # three days\n```",
  "```\nprint(weather.forecast(city='Rome', days=3))\n```",
  "```js\nconst result = await weather.forecast({city: 'Rome', days: 3});\n```",
  'Sure! I call `weather.forecast(city="Rome", days=3)` for you.',
  "Here is the call:\n\n[weather.forecast(city=Rome, days=2 + 1)]\n\nIt asks for three days.",
  "```python\ncalls = [weather.forecast(city='Rome', days=3)]\n```",
  "I use weather.forecast(city='Rome', days=3). As said: weather.forecast(city='Rome', days=3).",
  '{"name": "weather.forecast", "arguments": {"city": "Rome", "days": 3}}',
  '{"tool": "weather.forecast", "parameters": {"city": "Rome", "days": 3}}',
  '{"name": "weather.forecast", "arguments": "{\\"city\\": \\"Rome\\", \\"days\\": 3}"}',
  '{"tool_calls": [{"type": "function", "function": {"name": "weather.forecast", "arguments": {"city": "Rome", "days": 3}}}]}',
  '[{"weather.forecast": {"city": "Rome", "days": 3}}]',
  "[{'name': 'weather.forecast', 'arguments': {'city': 'Rome', 'days': 3}}]",
  '<tool_call>\n{"name": "weather.forecast", "arguments": {"city": "Rome", "days": 3}}\n</tool_call>',
  '<tool_call>{"name": "weather.forecast", "arguments": {"city": "Rome", "days": 3}}',
  '[TOOL_CALLS] [{"name": "weather.forecast", "arguments": {"city": "Rome", "days": 3}}]',
  '<function=weather.forecast>{"city": "Rome", "days": 3}</function>',
  'Thought: weather.\nAction: weather.forecast\nAction Input: {"city": "Rome", "days": 3}',
  'Here you are:\n```json\n{"name": "weather.forecast", "arguments": {"city": "Rome", "days": 3}}\n```\nAnything else?',
  'I would call {"name": "weather.forecast", "arguments": {"city": "Rome", "days": 3}} now.',
  "<think>maybe book_table(guests=9)?</think>weather.forecast(city='Rome', days=3)",
])("%j is the one call", (text) => {
  expect(grade(text, [rome])).toBe("passed");
});

test.each([
  "[weather.forecast(city='Rome', days=3), book\\_table(guests=2, near=[1.5, -2])]",
  "weather.forecast(city='Rome', days=3)\nbook_table(guests=2, near=(1.5, -2))",
  "weather.forecast(city='Rome', days=3); book_table(guests=2, near=[1.5, -2]);",
  '{"name": "book_table", "arguments": {"guests": 2, "near": [1.5, -2]}}\n{"name": "weather.forecast", "arguments": {"city": "Rome", "days": 3}}',
  '<tool_call>{"name": "book_table", "arguments": {"guests": 2, "near": [1.5, -2]}}</tool_call>\n<tool_call>{"name": "weather.forecast", "arguments": {"city": "Rome", "days": 3}}</tool_call>',
  "```python\na = book_table(guests=2, near=[1.5, -2])\n```\nand then\n```python\nb = weather.forecast('Rome', 3)\n```",
])("%j is both calls", (text) => {
  expect(grade(text, [rome, table])).toBe("passed");
});

test.each([
  "I would look at the forecast (three days) of Rome.",
  "You could use weather.forecast(city, days) for that.",
  "No function fits (see above).",
  "[None]",
  "I looked.\n\n[This is a note (of mine).]\n\nNothing fits.",
  "[math.sqrt(2) / 2]",
  '{"name": "Rome", "country": "Italy"}',
  'As data: {"name": "Ann", "input": "x"}',
  "def f(x):\n    return g(x)",
])("%j is no call", (text) => {
  expect(grade(text, [])).toBe("passed");
});

test("positional arguments whose place nobody can know make no call", () => {
  expect(callsInText('book_table(2, "near")', tools)).toEqual([]);
});

test("only-calls: anything besides the calls makes them none", () => {
  const written = "[weather.forecast(city='Rome', days=3)]";
  expect(grade(written, [rome], "only-calls")).toBe("passed");
  expect(grade(`Sure: ${written}`, [rome], "only-calls")).toBe("agentic.missing-call");
  expect(grade(`${written}\nHope that helps!`, [rome], "only-calls")).toBe("agentic.missing-call");
  expect(grade('{"name": "weather.forecast"}', [rome], "only-calls")).toBe("agentic.missing-call");
});

const text = fc.string({
  unit: fc.constantFrom("a", "b", "ä", "日", " ", "-", '"', "'", "\\", "(", ","),
});
const value = fc.oneof(
  text,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }),
  fc.boolean(),
  fc.array(fc.oneof(text, fc.integer()), { minLength: 2, maxLength: 4 }),
);
const name = fc.constantFrom("weather.forecast", "book_table");
const call = fc.record({
  name,
  args: fc.dictionary(fc.stringMatching(/^[a-z]\w{0,8}$/), value, { maxKeys: 4 }),
});
type Written = { readonly name: string; readonly args: Readonly<Record<string, unknown>> };

const python = (given: unknown): string => {
  if (typeof given === "boolean") return given ? "True" : "False";
  if (Array.isArray(given)) return `[${given.map(python).join(", ")}]`;
  return JSON.stringify(given);
};
const asCall = ({ name: called, args }: Written) =>
  `${called}(${Object.entries(args)
    .map(([key, each]) => `${key}=${python(each)}`)
    .join(", ")})`;
const asJson = ({ name: called, args }: Written) =>
  JSON.stringify({ name: called, arguments: args });

const FORMS: Readonly<Record<string, (calls: readonly Written[]) => string>> = {
  list: (calls) => `[${calls.map(asCall).join(", ")}]`,
  lines: (calls) => calls.map(asCall).join("\n"),
  assigned: (calls) =>
    `\`\`\`python\n${calls.map((each) => `x = ${asCall(each)}`).join("\n")}\n\`\`\``,
  json: (calls) => `[${calls.map(asJson).join(",")}]`,
  "json lines": (calls) => calls.map(asJson).join("\n"),
  fenced: (calls) => `First:\n\`\`\`json\n[${calls.map(asJson).join(",\n")}]\n\`\`\`\nDone.`,
  tags: (calls) => calls.map((each) => `<tool_call>\n${asJson(each)}\n</tool_call>`).join("\n"),
};

test.each(Object.entries(FORMS))("any calls written as %s are read back", (_, write) => {
  fc.assert(
    fc.property(fc.array(call, { minLength: 1, maxLength: 3 }), (calls) => {
      const read = callsInText(write(calls), tools);
      expect(read.map(({ name: called, arguments: args }) => ({ name: called, args }))).toEqual(
        JSON.parse(JSON.stringify(calls)),
      );
    }),
  );
});

const order = fc.record({
  city: fc.constantFrom("Rome", "Oslo", "Lima"),
  days: fc.integer({ min: 1, max: 9 }),
});

test("a call that is changed in one place is found, with the mode of the change", () => {
  fc.assert(
    fc.property(order, fc.constantFrom(...Object.values(FORMS)), (args, write) => {
      const expected = [{ call: "weather.forecast", args }];
      const made = (changed: object, called = "weather.forecast") =>
        grade(write([{ name: called, args: { ...args, ...changed } }]), expected);
      expect(made({})).toBe("passed");
      expect(made({ days: args.days + 1 })).toBe("agentic.wrong-call");
      expect(made({ days: "many" })).toBe("agentic.hallucinated-parameter");
      expect(made({ units: "miles" })).toBe("agentic.hallucinated-parameter");
      expect(made({ wind: true })).toBe("agentic.hallucinated-parameter");
      expect(made({}, "weather.getForecast")).toBe("agentic.hallucinated-endpoint");
      const less = { name: "weather.forecast", args: { city: args.city } };
      expect(grade(write([less]), expected)).toBe("agentic.wrong-call");
      const twice = { name: "weather.forecast", args };
      expect(grade(write([twice, twice]), expected)).toBe("agentic.wrong-call");
      expect(grade(write([twice]), [])).toBe("agentic.wrong-call");
    }),
  );
});

const LONG = 100_000;
const HOSTILE = [
  "weather.forecast(",
  "[",
  "{",
  "[weather.forecast(city=[",
  '{"name":',
  '{"a":[',
  "weather.forecast(city='",
  "weather.forecast(city=1111",
  "weather.forecast(city=(((",
  "weather.forecast(city=1+",
  "<tool_call>",
  "<function=a>{",
  "Action: a\nAction Input: {\n",
  "```json\n",
  "f(a=1),",
  "f(a=1)\n",
  "x=",
  " ",
  "`",
  "\\_",
  "#",
  "//",
  "9",
  "'\"`",
  'f("',
  '{"name":"f","arguments":{}}',
  '{"__proto__":{"name":"f","arguments":{}}},',
];

test.each(HOSTILE)("a hundred kilobytes of %j are read in well under a second", (piece) => {
  const repeated = piece.repeat(LONG / piece.length);
  for (const hostile of [repeated, `[${repeated}]`, `${repeated}x`, `x ${repeated} (`]) {
    const start = performance.now();
    expect(callsInText(hostile, tools).length).toBeLessThanOrEqual(200);
    onlyCalls(hostile, tools);
    expect(performance.now() - start).toBeLessThan(1000);
  }
});

test("the names of every object's prototype are plain names", () => {
  const args = '{"__proto__": {"polluted": true}, "constructor": 1, "city": "Rome", "days": 3}';
  expect(grade(`{"name": "weather.forecast", "arguments": ${args}}`, [rome])).toBe(
    "agentic.hallucinated-parameter",
  );
  expect(grade(`weather.forecast(**${args})`, [rome])).toBe("agentic.hallucinated-parameter");
  expect(grade("[constructor(a=1)]", [rome])).toBe("agentic.hallucinated-endpoint");
  expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
});

test.each([1_000, 10_000, 100_000])("%d levels of nesting are no arguments", (depth) => {
  const deep = `${"[".repeat(depth)}${"]".repeat(depth)}`;
  for (const written of [
    `{"name": "book_table", "arguments": {"near": ${deep}}}`,
    `[book_table(near=${deep})]`,
    `{"name": "book_table", "arguments": ${JSON.stringify(`{"near": ${deep}}`)}}`,
  ]) {
    expect(grade(written, [table])).not.toBe("passed");
  }
});
