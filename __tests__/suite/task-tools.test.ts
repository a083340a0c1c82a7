import { expect, test } from "@jest/globals";
import { loadSuite } from "../../src/suite/suite.ts";
import { places, readFrom, valueIn } from "./said.ts";

const CONTRACT = `openapi: 3.1.0
paths:
  /orders:
    get: { operationId: listOrders, summary: Lists. }
    post: { operationId: createOrder }
`;
const suite = (tools: string) => `version: 1
id: s
tasks:
  - id: t
    input: Do it.
    tools: ${tools}
    grade: [{ tools: { expect: [] } }]
`;
const load = (tools: string, contract = CONTRACT) =>
  loadSuite(
    "suites/s.suite.yml",
    readFrom({ "suites/s.suite.yml": suite(tools), "suites/api.yml": contract }),
  );

test("a contract offers all its operations, or those that are named", async () => {
  const all = valueIn(await load("{ openapi: api.yml }"));
  expect(all.tasks[0]?.tools.map(({ name }) => name)).toEqual(["listOrders", "createOrder"]);
  expect(all.files).toEqual(["suites/api.yml"]);
  const one = valueIn(await load("{ openapi: api.yml, operations: [createOrder] }"));
  expect(one.tasks[0]?.tools.map(({ name }) => name)).toEqual(["createOrder"]);
});

test("a changed contract is a changed suite", async () => {
  const before = valueIn(await load("{ openapi: api.yml }"));
  const after = valueIn(await load("{ openapi: api.yml }", CONTRACT.replace("Lists.", "Counts.")));
  expect(after.digest).not.toBe(before.digest);
});

test.each([
  ["{ openapi: api.yaml }", "6:23 suites/api.yaml does not exist"],
  ["{ openapi: ../../x.yml }", "6:23 must be a path inside the repository"],
  [
    "{ openapi: api.yml, operations: [listOrder] }",
    '6:45 suites/api.yml has no operation "listOrder" (did you mean "listOrders"?)',
  ],
  [
    "{ openapi: api.yml, operation: [x] }",
    '6:32 unknown key "operation" (did you mean "operations"?)',
  ],
])("tools: %s is refused at its place", async (tools, sentence) => {
  expect(places(await load(tools))).toEqual([sentence]);
});
