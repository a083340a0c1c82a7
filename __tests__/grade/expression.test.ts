import { expect, test } from "@jest/globals";
import { says } from "./graded.ts";

const holds = (cel: string) =>
  says(
    {
      text: "Two orders.\nCONFIDENCE: 70",
      toolCalls: [{ name: "list", arguments: { page: 2 }, raw: '{"page":2}' }],
    },
    [{ expression: cel }],
    { variables: { orders: 2, word: "orders" } },
  );

test.each([
  ["answer.text.size() < 900", "passed"],
  ["answer.text.contains(vars.word)", "passed"],
  ["answer.toolCalls.size() == 1 && answer.toolCalls[0].name == 'list'", "passed"],
  ["answer.toolCalls[0].arguments.page == vars.orders", "passed"],
  ["answer.confidence < 0.8", "passed"],
  ["answer.text.size() > 900", "other.unclassified"],
  ["vars.orders", "ungraded: the expression is neither true nor false"],
  ["vars.missing == 1.0", "ungraded: the expression cannot be evaluated"],
  ["answer.text.size(", "ungraded: the expression cannot be evaluated"],
])("%s: %s", (cel, expected) => {
  expect(holds(cel)).toBe(expected);
});

test("the mode of a condition is the author's to name", () => {
  const expression = { cel: "false", mode: "confidence.missing-disclaimer" };
  expect(says({ text: "x" }, [{ expression }])).toBe("confidence.missing-disclaimer");
});
