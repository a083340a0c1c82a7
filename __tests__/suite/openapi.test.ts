import { expect, test } from "@jest/globals";
import { openContract } from "../../src/suite/openapi.ts";
import { places, valueIn } from "./said.ts";

/** The only operation of a contract, as YAML below `get:` or `post:`. */
const contract = (operation: string, { version = "3.1.0", rest = "" } = {}) =>
  `openapi: ${version}\npaths:\n  /things/{id}:\n    post:\n${operation
    .split("\n")
    .map((line) => `      ${line}\n`)
    .join("")}${rest}`;

const toolsOf = (text: string, ids: readonly string[] | null = null) => {
  const opened = openContract("c.yml", text);
  return opened.ok ? opened.value.toolsOf(ids) : opened;
};
const argumentsOf = (text: string) => valueIn(toolsOf(text))[0]?.parameters;

test("path, query and header parameters and the properties of a JSON body stand side by side", () => {
  const text = contract(
    `operationId: moveThing
summary: Moves a thing.
description: It cannot be undone.
parameters:
  - { name: id, in: path, required: true, schema: { type: integer } }
  - { name: X-Trace, in: header, schema: { type: string } }
  - { name: Authorization, in: header, required: true, schema: { type: string } }
  - { name: session, in: cookie, schema: { type: string } }
  - { name: filter, in: query, description: JSON., content: { application/json: { schema: { type: object } } } }
requestBody:
  required: true
  content:
    text/plain: { schema: { type: string } }
    application/merge-patch+json: { schema: { $ref: "#/components/schemas/Move" } }`,
    {
      rest: `components:
  schemas:
    Move:
      type: object
      required: [to, moved_at]
      properties:
        to: { type: string }
        note: { type: string }
        moved_at: { type: string, readOnly: true }
`,
    },
  );
  expect(valueIn(toolsOf(text))).toEqual([
    {
      name: "moveThing",
      description: "Moves a thing. It cannot be undone.",
      parameters: {
        type: "object",
        additionalProperties: false,
        required: ["id", "to"],
        properties: {
          id: { type: "integer" },
          "X-Trace": { type: "string" },
          filter: { type: "object", description: "JSON." },
          to: { type: "string" },
          note: { type: "string" },
        },
      },
    },
  ]);
});

test.each([
  ["is composed", "{ allOf: [{ type: object, properties: { a: {} } }] }"],
  ["is a list", "{ type: array, items: { type: string } }"],
  ["is open", "{ type: object, properties: { a: {} }, additionalProperties: true }"],
  ["counts its properties", "{ type: object, properties: { a: {} }, minProperties: 1 }"],
])("a body that %s is one argument called body", (_, schema) => {
  const text = contract(
    `operationId: x\nrequestBody: { required: true, content: { application/json: { schema: ${schema} } } }`,
  );
  expect(argumentsOf(text)).toMatchObject({
    required: ["body"],
    properties: { body: expect.anything() },
  });
});

test("a body that may be left out demands none of its properties", () => {
  const body = "{ type: object, required: [a], properties: { a: {} } }";
  const text = contract(
    `operationId: x\nrequestBody: { content: { application/json: { schema: ${body} } } }`,
  );
  expect(argumentsOf(text)).toEqual({
    type: "object",
    properties: { a: {} },
    additionalProperties: false,
  });
});

test("what OpenAPI 3.0 says in its own way is said in JSON Schema", () => {
  const text = contract(
    `operationId: x
parameters:
  - { name: a, in: query, schema: { type: string, nullable: true } }
  - { name: b, in: query, schema: { type: number, minimum: 0, exclusiveMinimum: true } }`,
    { version: "3.0.3" },
  );
  expect(argumentsOf(text)?.properties).toEqual({
    a: { type: ["string", "null"] },
    b: { type: "number", exclusiveMinimum: 0 },
  });
});

test("an operation's parameter takes the place of the path's, and operations are chosen by name", () => {
  const text = `openapi: 3.1.0
paths:
  /a/{id}:
    parameters:
      - { name: id, in: path, required: true, schema: { type: string } }
      - { name: verbose, in: query, schema: { type: boolean } }
    get: { operationId: readA }
    delete:
      operationId: dropA
      parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]
    put: { summary: nameless }
`;
  const opened = valueIn(openContract("c.yml", text));
  expect(opened.operationIds).toEqual(["readA", "dropA"]);
  const chosen = valueIn(opened.toolsOf(["dropA", "readA"]));
  expect(chosen.map(({ name }) => name)).toEqual(["dropA", "readA"]);
  expect(chosen[0]?.parameters.properties).toEqual({
    verbose: { type: "boolean" },
    id: { type: "integer" },
  });
  expect(places(opened.toolsOf(null))).toEqual([
    "11:5 without an operationId it cannot be called by name",
  ]);
});

test.each([
  [contract("operationId: has space"), /^4:5 operationId: must be at most 64 letters/],
  [
    contract(
      "operationId: x\nparameters: [{ name: a, in: path, schema: {} }, { name: a, in: query, schema: {} }]",
    ),
    /^4:5 two arguments are called "a"$/,
  ],
  [
    contract("operationId: x\nparameters: [{ $ref: 'other.yml#/p' }]"),
    /^4:5 other\.yml#\/p is not in this file/,
  ],
  [
    contract("operationId: x\nparameters: [{ name: a, in: sky }]"),
    /^4:5 parameters\.0\.in: .*path/,
  ],
  [
    contract("operationId: x", { rest: "    get: { operationId: x }\n" }),
    /^\d+:\d+ a second operation called "x"$/,
  ],
  ["swagger: '2.0'\npaths: {}\n", /^1:1 openapi: expected string/],
  ["openapi: 2.0.0\npaths: {}\n", /^1:10 openapi: must be 3\.0\.x or 3\.1\.x$/],
])("%j is refused at its place", (text, sentence) => {
  expect(places(toolsOf(text))[0]).toMatch(sentence);
});
