import { expect, test } from "@jest/globals";
import { sayUnforeseen } from "../../src/doors/unforeseen.ts";

const ENV = { OPENAI_API_KEY: "sk-live-123456", HOME: "/home/ada", GITHUB_TOKEN: "short" };

test("an unforeseen error is a sentence without the keys of the environment", () => {
  const thrown = new Error("Bearer sk-live-123456 is no header of /home/ada");
  const said = sayUnforeseen(thrown, ENV);
  expect(said).toMatch(/a mistake in reliability-gate, and nothing was concluded/);
  expect(said).toContain("/home/ada");
  expect(said).not.toContain("sk-live-123456");
  expect(said).not.toContain("unforeseen.test");
});

test("on request it says where it happened", () => {
  expect(sayUnforeseen(new Error("x"), { RELIABILITY_DEBUG: "1" })).toContain("unforeseen.test");
  expect(sayUnforeseen("a text", { RELIABILITY_DEBUG: "1" })).toContain("a text");
});
