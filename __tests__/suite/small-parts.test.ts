/** Keys, templates, expressions, datasets, affected targets and prices. */
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { findAffected } from "../../src/suite/affected.ts";
import {
  answerDigest,
  derivedSeed,
  digestOf,
  integerSeed,
  shortName,
  suiteSeed,
  uniform,
} from "../../src/suite/content-key.ts";
import { parseDataset } from "../../src/suite/dataset.ts";
import { evaluate } from "../../src/suite/expression.ts";
import { costUsd, priceOf } from "../../src/suite/prices.ts";
import { renderText } from "../../src/suite/render.ts";
import { why } from "./written.ts";

test("keys ignore the order of fields and mind the order of lists", () => {
  expect(digestOf({ a: 1, b: { c: 2, d: 3 } })).toBe(digestOf({ b: { d: 3, c: 2 }, a: 1 }));
  expect(digestOf([1, 2])).not.toBe(digestOf([2, 1]));
});

test("keys and seeds never change unnoticed", () => {
  const seed = suiteSeed({ secret: "public", suiteDigest: "sha256:0", epoch: "e" });
  expect([
    digestOf({ b: 1, a: [true, null] }).slice(0, 15),
    seed.slice(0, 8),
    derivedSeed(seed, "t", 0).slice(0, 8),
  ]).toEqual(["sha256:51705a2c", "d0114d93", "f76fc167"]);
  expect([shortName(seed), integerSeed(seed), answerDigest(seed, "x").slice(0, 13)]).toEqual([
    "bej89h9m",
    1745397449,
    "hmac:53589a64",
  ]);
});

test("seeds differ by secret, suite, epoch and name; numbers from them are in range", () => {
  const of = { secret: "s", suiteDigest: "d", epoch: "e" };
  const seeds = [
    of,
    { ...of, secret: "t" },
    { ...of, suiteDigest: "x" },
    { ...of, epoch: "f" },
  ].map(suiteSeed);
  expect(new Set(seeds).size).toBe(4);
  fc.assert(
    fc.property(fc.string(), (name) => {
      const seed = derivedSeed("s", name);
      expect(uniform(seed)).toBeGreaterThanOrEqual(0);
      expect(uniform(seed)).toBeLessThan(1);
      expect(integerSeed(seed)).toBeLessThan(2 ** 31);
    }),
  );
});

test("templates reach no file, no prototype, and end", () => {
  for (const tag of ["include", "render", "layout"]) {
    expect(renderText(`{% ${tag} '/etc/passwd' %}`, {}).ok).toBe(false);
  }
  expect(renderText("{{ x.constructor.name }}", { x: { a: 1 } }).ok).toBe(false);
  const endless =
    "{% for i in (1..100000000) %}{% for j in (1..100000000) %}x{% endfor %}{% endfor %}";
  expect(renderText(endless, {}).ok).toBe(false);
});

test.each([
  ["math.round(2.5)", 3],
  ["math.round(-2.5)", -3],
  ["math.greatest(1.0, 2.0) + math.least(3.0, 4.0)", 5],
  ["size([1.0, 2.0])", 2],
  ['x > 2.0 ? "big" : "small"', "big"],
  ['{"a": [x]}', { a: [3] }],
])("%s is %j", (expression, value) => {
  expect(evaluate(expression, { x: 3 })).toEqual({ ok: true, value });
});

test("an expression runs no code", () => {
  for (const attempt of [
    "constructor.constructor('return 1')()",
    "globalThis",
    "process.env",
    "x.__proto__",
  ]) {
    expect(evaluate(attempt, { x: { a: 1 } }).ok).toBe(false);
  }
});

test("CSV keeps quotes and line breaks inside cells, drops the mark of order, and counts lines", () => {
  const text = '\ufeffid,q\r\n1,"a ""b"", c"\r\n2,"two\r\nlines"\r\n';
  const parsed = parseDataset(text, { file: "d.csv", id: "id", vars: ["q"] });
  expect(parsed).toEqual({
    ok: true,
    value: [
      { id: "1", variables: { q: 'a "b", c' } },
      { id: "2", variables: { q: "two\r\nlines" } },
    ],
  });
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

const WATCHED = { files: ["prompts/a.md", "./models/m.yml"], globs: ["docs/**", ".github/x/*"] };
test.each([
  [[{ path: "README.md" }], []],
  [[{ path: "prompts/a.md" }], ["prompts/a.md"]],
  [[{ path: "models/m.yml" }], ["models/m.yml"]],
  [[{ path: "prompts/b.md", previousPath: "prompts/a.md" }], ["prompts/a.md"]],
  [[{ path: "docs/.hidden/x.md" }], ["docs/.hidden/x.md"]],
  [[{ path: ".github/x/y" }], [".github/x/y"]],
])("%j touches %j", (changed, because) => {
  const found = findAffected(changed, WATCHED);
  expect(found.kind === "affected" ? found.because : []).toEqual(because);
});

test("when the changed files are not known, the target is affected", () => {
  expect(findAffected(null, { files: [], globs: [] }).kind).toBe("affected");
});

test("a price is per million tokens; a model without one has none, not zero", () => {
  expect(costUsd({ input: 2, output: 10 }, { input: 500_000, output: 100_000 })).toBe(2);
  expect(priceOf("gpt-4o-mini", {})).toEqual({ input: 0.15, output: 0.6 });
  expect(priceOf("gpt-4o-mini", { "gpt-4o-mini": { input: 1, output: 2 } })).toEqual({
    input: 1,
    output: 2,
  });
  expect(priceOf("unheard-of", {})).toBeNull();
  expect(priceOf("toString", {})).toBeNull();
});
