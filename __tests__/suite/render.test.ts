import { expect, test } from "@jest/globals";
import { renderText, renderValue, variablesOf } from "../../src/suite/render.ts";

const message = (template: string, variables = {}) => {
  const rendered = renderText(template, variables);
  return rendered.ok ? `rendered ${rendered.value.slice(0, 40)}` : rendered.problem.message;
};
const TOO_MUCH = "the template makes too much text or goes round too often";

test.each(["include", "render", "layout"])(
  "{%% %s %%} is refused with a sentence, rendered or read for its variables",
  (tag) => {
    const refusal = `a template reads no other file, so {% ${tag} %} is not available`;
    for (const name of ["'/etc/passwd'", "'../x'", "name"]) {
      const template = `one\n two {% ${tag} ${name} %}`;
      expect(message(template, { name: "/etc/passwd" })).toBe(refusal);
      expect(variablesOf(template)).toEqual({
        ok: false,
        problem: { message: refusal, line: 2, column: 6 },
      });
    }
  },
);

test.each(["constructor", "__proto__", "toString", "a.constructor", "a.__proto__", "a.b.length.x"])(
  "{{ %s }} is an undefined variable, not the host's",
  (name) => {
    expect(message(`{{ ${name} }}`, { a: { b: "x" } })).toMatch(/^undefined variable: /);
  },
);

test.each([
  ["a long range", "{% for i in (1..100000000) %}x{% endfor %}"],
  ["a long table", "{% tablerow i in (1..100000000) %}x{% endtablerow %}"],
  ["a range that is only stored", "{% assign a = (1..100000000) %}"],
  [
    "nested ranges with an empty body",
    "{% for i in (1..3000) %}{% for j in (1..3000) %}{% for k in (1..100) %}{% endfor %}{% endfor %}{% endfor %}",
  ],
  [
    "nested lists that exist already",
    "{% for a in list %}{% for b in list %}{% for c in list %}{% endfor %}{% endfor %}{% endfor %}",
  ],
  [
    "doubling by append",
    "{% assign a='xx' %}{% for i in (1..60) %}{% assign a = a | append: a %}{% endfor %}{{ a }}",
  ],
  [
    "doubling by capture",
    "{% assign a='xx' %}{% for i in (1..60) %}{% capture a %}{{a}}{{a}}{% endcapture %}{% endfor %}",
  ],
  ["a wide date", "{{ 0 | date: '%1000000000Y' }}"],
])("%s ends in a sentence", (_, template) => {
  expect(message(template, { list: Array.from({ length: 1000 }, () => 1) })).toBe(TOO_MUCH);
});

test("ten thousand rounds are no trouble, however often the template was used before", () => {
  const template = "{% for i in (1..10000) %}{{ i }}{% endfor %}";
  for (let again = 0; again < 15; again++) expect(renderText(template, {}).ok).toBe(true);
});

test("endless nesting ends in a sentence", () => {
  expect(message("{% if true %}".repeat(5000) + "{% endif %}".repeat(5000))).toBe(
    "the template is nested too deeply",
  );
});

test("no clock and no chance: a template says the same today and tomorrow", () => {
  expect(message("{{ 'now' | date: '%s' }}")).toBe(
    'a template reads no clock; write the date instead of "now"',
  );
  expect(message("{{ day | date_to_string }}", { day: "today" })).toMatch(/reads no clock/);
  expect(message("{{ list | sample }}", { list: [1, 2, 3] })).toMatch(/draws nothing by chance/);
  expect(renderText("{{ '2026-03-01T23:30:00Z' | date: '%d %B %Y %H:%M' }}", {})).toEqual({
    ok: true,
    value: "01 March 2026 23:30",
  });
});

test.each([
  ["a\nb {{ x }}", "undefined variable: x", 2, 6],
  ["a\n\n{{ 'x' | nope }}", "undefined filter: nope", 3, 1],
  ["a\n {% nope %}", 'tag "nope" not found', 2, 2],
  ["a\n{{ x", 'output "{{ x" not closed', 2, 1],
  ["{{ 'a' | append: zz }}", "undefined variable: zz", 1, 18],
])("%j says what and where", (template, what, line, column) => {
  expect(renderText(template, {})).toEqual({ ok: false, problem: { message: what, line, column } });
});

test("a map is not printed as [object Object]", () => {
  const variables = { city: { name: "Oslo" }, none: null, list: [1, 2] };
  expect(message("{{ city }}", variables)).toMatch(/^a map has no text of its own/);
  expect(renderText("{{ city.name }}{{ city | json }}{{ none }}{{ list }}", variables)).toEqual({
    ok: true,
    value: 'Oslo{"name":"Oslo"}12',
  });
});

test("a lone reference keeps its type, text around it makes text; keys are left alone", () => {
  const variables = { n: 2, on: true, city: { code: 47 }, list: [1, "{{ n }}"] };
  const template = {
    "{{ n }}": [
      "{{ n }}",
      " {{- on -}} ",
      "{{ city.code }}",
      "{{ city }}",
      "{{ list }}",
      "n={{ n }}",
    ],
  };
  expect(renderValue(template, variables)).toEqual({
    ok: true,
    value: { "{{ n }}": [2, true, 47, { code: 47 }, [1, "{{ n }}"], "n=2"] },
  });
});

test("a problem inside a value says which string it is", () => {
  expect(renderValue({ a: ["x", { b: "{{ n }}" }] }, {})).toMatchObject({
    problem: { message: "undefined variable: n", path: ["a", 1, "b"] },
  });
});

test("the variables of a template are its own reads, not what it assigns", () => {
  const template = "{% assign a = b %}{{ a }}{% for i in list %}{{ i.x }}{% endfor %}{{ c.d }}";
  expect(variablesOf(template)).toEqual({ ok: true, value: ["b", "list", "c"] });
});
