/** Who holds which privilege? Read off the bundles themselves, for those are what runs. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";

/** All files of dist/ that a door can load, now or later. */
function reachable(door: string): readonly string[] {
  const found = new Set<string>([door]);
  for (const file of found) {
    const text = readFileSync(join("dist", file), "utf8");
    for (const [, name = ""] of text.matchAll(
      /(?:from|import|import\()\s*["']\.\/([\w.-]+\.js)["']/g,
    )) {
      found.add(name);
    }
  }
  return [...found];
}

const holds = (door: string, words: string): boolean =>
  reachable(door).some((file) => readFileSync(join("dist", file), "utf8").includes(words));

/** What each can be told by: the path of the wire protocol, the header of signed webhooks, the queue's index. */
const MODEL_CLIENT = "/chat/completions";
const WEBHOOKS = "x-hub-signature-256";
const QUEUE = "CREATE UNIQUE INDEX job_i2";

test("the App holds no model client", () => {
  expect(holds("app.js", MODEL_CLIENT)).toBe(false);
  expect(holds("app.js", "simulated-strong")).toBe(false);
});

test("the Action holds no App", () => {
  expect(holds("index.js", WEBHOOKS)).toBe(false);
  expect(holds("index.js", QUEUE)).toBe(false);
});

test("each holds what it is for, so that the words above tell something", () => {
  expect(holds("app.js", WEBHOOKS)).toBe(true);
  expect(holds("app.js", QUEUE)).toBe(true);
  expect(holds("index.js", MODEL_CLIENT)).toBe(true);
});
