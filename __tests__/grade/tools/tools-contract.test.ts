/** What a contract allows: names, types, formats and the layouts that its words state. */
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Tool, ToolCall } from "../../../src/answer.ts";
import { openContract } from "../../../src/suite/openapi.ts";
import { gradeOf, says } from "../graded.ts";

const call = (name: string, given: unknown): ToolCall => ({
  name,
  arguments: given,
  raw: JSON.stringify(given),
});

/** What becomes of one argument of this schema, where any arguments are right. */
function verdictOn(schema: object, value: unknown): string {
  const tools = [{ name: "f", parameters: { type: "object", properties: { a: schema } } }];
  const settings = { expect: [{ call: "f" }] };
  return says({ toolCalls: [call("f", { a: value })] }, [{ tools: settings }], { tools });
}

test.each([
  ["date", "2026-02-28", "2026-02-30"],
  ["date", "2024-02-29", "28.02.2026"],
  ["date-time", "2026-02-28T10:00:00Z", "2026-02-28"],
  ["time", "10:00:00Z", "10 am"],
  ["email", "ann@example.com", "ann at example.com"],
  ["uri", "https://example.com/a?b=c", "example.com"],
  ["url", "https://example.com/a?b=c", "example com"],
  ["uuid", "123e4567-e89b-12d3-a456-426614174000", "123"],
  ["ipv4", "10.0.0.1", "10.0.0.256"],
])("format %s allows %j and not %j", (format, right, wrong) => {
  expect(verdictOn({ type: "string", format }, right)).toBe("passed");
  expect(verdictOn({ type: "string", format }, wrong)).toBe("agentic.hallucinated-parameter");
});

test("an unknown format says nothing", () => {
  expect(verdictOn({ type: "integer", format: "int64" }, 5)).toBe("passed");
  expect(verdictOn({ type: "string", format: "binary" }, "x")).toBe("passed");
});

test.each([
  ["Start day, YYYY-MM-DD", ["2026-03-05", "2026-3-5"], ["03/05/2026", "March 5", "2026-13-05"]],
  ["The date in the format MM/DD/YYYY.", ["03/25/2026", "3/5/2026"], ["25/03/2026", "2026-03-25"]],
  ["Day (DD.MM.YYYY), for example 31.12.2026", ["31.12.2026"], ["12/31/2026", "12.31.2026"]],
  ["Month as yyyy-mm", ["2026-03"], ["03/2026", "2026-03-05"]],
  ["When it starts: HH:MM", ["09:30", "9:30"], ["9.30", "25:00", "9:30:00"]],
  ["YYYY-MM-DD HH:MM:SS", ["2026-03-05 10:00:00"], ["2026-03-05", "2026-03-05T10:00:00"]],
])("%j states a layout", (description, right, wrong) => {
  for (const value of right) {
    expect([value, verdictOn({ type: "string", description }, value)]).toEqual([value, "passed"]);
  }
  for (const value of wrong) {
    const said = verdictOn({ type: "string", description }, value);
    expect([value, said]).toEqual([value, "agentic.hallucinated-parameter"]);
  }
});

test.each([
  ["A date such as YYYY-MM-DD", "5 March"],
  ["YYYY-MM-DD or MM/DD/YYYY", "5 March"],
  ["Date, e.g. YYYY-MM-DD", "5 March"],
  ["Time, HH:MM AM/PM", "9:30 PM"],
  ["YYYY-MM-DD; default is today", "today"],
  ["The date", "5 March"],
  ["Values of MM-DD", "5 March"],
  ["YYYY-MM-DD", ""],
])("%j leaves a choice, so nobody is accused", (description, value) => {
  expect(verdictOn({ type: "string", description }, value)).toBe("passed");
});

test("what the task itself allows is right in any layout", () => {
  const description = "Day, MM-DD-YYYY";
  const tools = [{ name: "f", parameters: { properties: { a: { type: "string", description } } } }];
  const graders = [{ tools: { expect: [{ call: "f", args: { a: "2026-03-05" } }] } }];
  const after = (a: string) => says({ toolCalls: [call("f", { a })] }, graders, { tools });
  expect(after("2026-03-05")).toBe("passed");
  expect(after("2026-03-06")).toBe("agentic.hallucinated-parameter");
  expect(after("03-06-2026")).toBe("agentic.wrong-call");
});

const tools: readonly Tool[] = [
  { name: "listOrders", parameters: { type: "object", properties: { page: { type: "integer" } } } },
  { name: "cancelOrder", parameters: { type: "object", properties: { id: { type: "string" } } } },
];

function ruleOf(made: readonly ToolCall[], expected: readonly object[] = []): string {
  const { grade } = gradeOf({ toolCalls: made }, [{ tools: { expect: expected } }], { tools });
  return grade.kind === "failed" ? grade.findings.map(({ rule }) => rule).join(", ") : grade.kind;
}

test.each([
  ["listOrder", "no such tool in the contract; the nearest is listOrders"],
  ["orders.list", "no such tool in the contract; the nearest is listOrders"],
  ["cancel_order", "no such tool in the contract; the nearest is cancelOrder"],
  ["translate", "no such tool in the contract"],
  ["x".repeat(100_000), "no such tool in the contract"],
])("an invented tool %.20s is shown the nearest real one", (name, rule) => {
  expect(ruleOf([call(name, {})])).toBe(rule);
});

test("rules name the contract's arguments and never the model's words", () => {
  expect(ruleOf([call("listOrders", { page: "SECRET" })])).toBe("argument /page has another type");
  expect(ruleOf([call("listOrders", { SECRET: 1 })])).toBe("argument the contract does not have");
});

test("the same call twice is one too many", () => {
  const wanted = [{ call: "listOrders", args: { page: 1 } }];
  const made = call("listOrders", { page: 1 });
  expect(ruleOf([made, made], wanted)).toBe("a wanted call is made once too often");
});

test("without any contract no tool is invented and no argument disallowed", () => {
  const settings = { expect: [{ call: "f", args: { a: 1 } }], allow: "text-form" };
  expect(says({ text: "f(a=1)" }, [{ tools: settings }])).toBe("passed");
  expect(says({ toolCalls: [call("g", {})] }, [{ tools: settings }])).toBe(
    "agentic.wrong-call, agentic.missing-call",
  );
});

test.each([{ pattern: "^[\\w-.]+$" }, { $ref: "#/nowhere" }])(
  "a contract that cannot be read accuses nobody: %j",
  (schema) => {
    expect(verdictOn(schema, "x")).toBe("passed");
  },
);

test("deeply nested arguments are not read", () => {
  const raw = `{"a":${"[".repeat(10_000)}${"]".repeat(10_000)}}`;
  const deep = { name: "f", arguments: JSON.parse(raw), raw };
  const known = [{ name: "f", parameters: { type: "object", properties: { a: {} } } }];
  const graders = [{ tools: { expect: [{ call: "f", args: { a: [[]] } }] } }];
  expect(says({ toolCalls: [deep] }, graders, { tools: known })).toBe(
    "agentic.hallucinated-parameter",
  );
  expect(says({ toolCalls: [deep] }, graders)).toBe("agentic.wrong-call");
});

test("hostile texts against every format end quickly", () => {
  for (const format of ["date", "time", "email", "uri", "url", "hostname", "uri-template"]) {
    for (const piece of ["a", "a.", "http://a", "a-", "@", "1:", "{a}", "%", "/"]) {
      const start = performance.now();
      verdictOn({ type: "string", format }, `http://${piece.repeat(100_000 / piece.length)}!`);
      expect([format, piece, performance.now() - start < 500]).toEqual([format, piece, true]);
    }
  }
});

test("alternatives inside objects, and parts that may be left out", () => {
  const where = {
    city: { "any-of": ["Rome", "Roma"] },
    zip: { "any-of": ["00100"], optional: true },
  };
  const graders = [{ tools: { expect: [{ call: "f", args: { where } }] } }];
  const after = (given: object) => says({ toolCalls: [call("f", { where: given })] }, graders);
  expect(after({ city: "Roma" })).toBe("passed");
  expect(after({ city: "rome ", zip: "00100" })).toBe("passed");
  expect(after({ city: "Rome", zip: "1" })).toBe("agentic.wrong-call");
  expect(after({ city: "Rome", street: "1" })).toBe("agentic.wrong-call");
  expect(after({ zip: "00100" })).toBe("agentic.wrong-call");
});

test("ignore-punctuation forgives marks and spaces, and keeps signs apart", () => {
  const settings = { expect: [{ call: "f", args: { a: "St. Mary's, x**2 + 1" } }] };
  const after = (a: string, more: object) =>
    says({ toolCalls: [call("f", { a })] }, [{ tools: { ...settings, ...more } }]);
  const loose = { "ignore-punctuation": true };
  expect(after("st mary's x^2+1", loose)).toBe("passed");
  expect(after("st mary's x^2+1", {})).toBe("agentic.wrong-call");
  expect(after("st mary's x^2=1", loose)).toBe("agentic.wrong-call");
});

test("any calls in any order serve the expectations they were made from", () => {
  const one = fc.record({
    call: fc.constantFrom("f", "g"),
    args: fc.record({ a: fc.integer({ min: 0, max: 3 }) }),
  });
  fc.assert(
    fc.property(
      fc.array(one, { maxLength: 5 }).chain((expected) =>
        fc.record({
          expected: fc.constant(expected),
          made: fc.shuffledSubarray([...expected], { minLength: expected.length }),
        }),
      ),
      ({ expected, made }) => {
        const toolCalls = made.map((each) => call(each.call, each.args));
        expect(says({ text: "ok", toolCalls }, [{ tools: { expect: expected } }])).toBe("passed");
      },
    ),
  );
});

test.each(["3.0.3", "3.1.0"])("a contract written for OpenAPI %s is kept to", (version) => {
  const text = `
openapi: ${version}
info: { title: Orders, version: "1" }
paths:
  /orders/{id}:
    get:
      operationId: getOrder
      parameters:
        - { name: id, in: path, required: true, schema: { type: string, format: uuid } }
        - { name: since, in: query, description: "First day, YYYY-MM-DD", schema: { type: string } }
  /orders:
    post:
      operationId: createOrder
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [lines]
              properties:
                lines: { type: array, items: { type: object, properties: { sku: { type: string }, count: { type: integer, minimum: 1 } }, required: [sku] } }
                note: ${version.startsWith("3.0") ? "{ type: string, nullable: true }" : "{ type: [string, 'null'] }"}
`;
  const opened = openContract("orders.yml", text);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
  const offered = opened.value.toolsOf(null);
  if (!offered.ok) throw new Error(JSON.stringify(offered.problem));
  const after = (name: string, given: object) =>
    says({ toolCalls: [call(name, given)] }, [{ tools: { expect: [{ call: name }] } }], {
      tools: offered.value,
    });
  const id = "123e4567-e89b-12d3-a456-426614174000";
  expect(after("getOrder", { id })).toBe("passed");
  expect(after("getOrder", { id, since: "2026-03-05" })).toBe("passed");
  expect(after("getOrder", { id, since: "5/3/2026" })).toBe("agentic.hallucinated-parameter");
  expect(after("getOrder", { id: "7" })).toBe("agentic.hallucinated-parameter");
  expect(after("getOrder", {})).toBe("agentic.wrong-call");
  expect(after("getOrder", { id, page: 1 })).toBe("agentic.hallucinated-parameter");
  expect(after("createOrder", { lines: [{ sku: "a", count: 1 }], note: null })).toBe("passed");
  expect(after("createOrder", { lines: [{ sku: "a", count: 0 }] })).toBe(
    "agentic.hallucinated-parameter",
  );
  expect(after("createOrder", { lines: [{ count: 1 }] })).toBe("agentic.wrong-call");
  expect(after("createOrder", { lines: [{ sku: "a", size: 1 }] })).toBe(
    "agentic.hallucinated-parameter",
  );
  expect(after("deleteOrder", { id })).toBe("agentic.hallucinated-endpoint");
});
