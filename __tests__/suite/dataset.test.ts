import { expect, test } from "@jest/globals";
import { parseDataset } from "../../src/suite/dataset.ts";
import { places, valueIn } from "./said.ts";
import { why } from "./written.ts";

const rows = (text: string, file = "d.csv", settings = {}) =>
  valueIn(parseDataset(text, { file, ...settings }));
const wrong = (text: string, file = "d.csv", settings = {}) =>
  places(parseDataset(text, { file, ...settings }));

test("quotes, commas and line breaks stay inside a cell; later lines keep their numbers", () => {
  const text = 'id,q\r\n1,"a, ""b""\r\nc"\r\n\r\n2,x\r\n2,y\r\n';
  expect(rows(text.replace("2,y", "3,y"), "d.csv", { id: "id" })).toEqual([
    { id: "1", variables: { id: "1", q: 'a, "b"\r\nc' } },
    { id: "2", variables: { id: "2", q: "x" } },
    { id: "3", variables: { id: "3", q: "y" } },
  ]);
  expect(wrong(text, "d.csv", { id: "id" })).toEqual(['6:1 a second row with the id "2"']);
});

test("a byte order mark and a large extension change nothing", () => {
  expect(rows("\ufeffa\n1\n", "d.CSV")).toEqual([{ id: "1", variables: { a: "1" } }]);
  expect(rows('\ufeff{"a":1}\n', "d.jsonl")).toEqual([{ id: "1", variables: { a: 1 } }]);
});

test.each([
  ["a,b\n1,2\n3\n", /^3:1 Invalid Record Length/],
  ["a,b\n1,2,3\n", /^2:1 Invalid Record Length/],
  ['a\n"x\n', /^2:1 Quote Not Closed/],
  ["a,a\n1,2\n", /^1:1 a second column is called "a"/],
  ["a, a \n1,2\n", /^1:1 a second column is called "a"/],
  ["a,\n1,2\n", /^1:1 a column has no name/],
  ["a,b\n", /^1:1 the dataset holds no rows/],
  ["", /^1:1 the dataset holds no rows/],
])("the CSV %j is refused", (text, expected) => {
  expect(wrong(text)[0]).toMatch(expected);
});

test.each([
  ['{"a":1}\r\n\r\n{"a":\r\n', "3:1 not a JSON object"],
  ["[1]\n", "1:1 not a JSON object"],
  ["null\n", "1:1 not a JSON object"],
  ['{"a":1e999}\n', "1:1 not a JSON object"],
  [`{"a":${"[".repeat(100_000)}${"]".repeat(100_000)}}\n`, "1:1 not a JSON object"],
  ["\n\n", "1:1 the dataset holds no rows"],
])("a bad JSONL line is named", (text, expected) => {
  expect(wrong(text, "d.jsonl")).toEqual([expected]);
});

test("a missing column names the nearest; the same id as number and text is the same id", () => {
  expect(wrong('{"question":1}\n', "d.jsonl", { vars: ["qestion"] })).toEqual([
    '1:1 no column "qestion" (did you mean "question"?)',
  ]);
  expect(wrong('{"id":1}\n{"id":"1"}\n', "d.jsonl", { id: "id" })).toEqual([
    '2:1 a second row with the id "1"',
  ]);
});

test.each(['{"x":1}', "null", "[1]", '""', '"a\\nb"', '"\\u001b[31m"', `"${"x".repeat(201)}"`])(
  "the id %s names nothing",
  (id) => {
    expect(wrong(`{"id":${id}}\n`, "d.jsonl", { id: "id" })).toEqual([
      '1:1 the id in column "id" must be a number or a text of one line',
    ]);
  },
);

test("only the columns asked for become variables", () => {
  expect(
    rows('{"id":"r","a":[1,{"b":null}],"c":2}\n', "d.jsonl", { id: "id", vars: ["a"] }),
  ).toEqual([{ id: "r", variables: { a: [1, { b: null }] } }]);
});

test("a file of bad rows ends after twenty issues", () => {
  expect(wrong('{"b":1}\n'.repeat(500), "d.jsonl", { vars: ["a"] })).toHaveLength(20);
});

test.each([
  ["d.csv", "id,q\n1\n", {}, /d\.csv:2:1: .*Invalid Record Length/],
  ["d.jsonl", '{"a":1}\n[1]\n', {}, /d\.jsonl:2:1: not a JSON object/],
  ["d.jsonl", '{"a":1}\n\n{bad\n', {}, /d\.jsonl:3:1: not a JSON object/],
  ["d.jsonl", '{"id":1}\n{"id":1}\n', { id: "id" }, /d\.jsonl:2:1: a second row with the id "1"/],
  [
    "d.jsonl",
    '{"question":1}\n',
    { vars: ["qestion"] },
    /d\.jsonl:1:1: no column "qestion" \(did you mean "question"\?\)/,
  ],
])("%s %j is refused with its line", (file, text, settings, sentence) => {
  expect(why(parseDataset(text, { file, ...settings }))).toMatch(sentence);
});
