import { expect, test } from "@jest/globals";
import type { Baseline } from "../../src/baseline.ts";
import { explain } from "../../src/problem.ts";
import { ok } from "../../src/result.ts";
import { digestOf } from "../../src/suite/content-key.ts";
import { findBaselines, readHistory } from "../../src/trial/read-baselines.ts";
import { grid, key, makeEvidence } from "../compare/make-evidence.ts";

const epoch = (digit: string) => digit.repeat(40);
const baseline = (digit: string): Baseline => ({
  version: 1,
  epoch: epoch(digit),
  recordedAt: `2026-11-0${digit}T00:00:00Z`,
  run: null,
  evidence: makeEvidence(
    grid(2, 2, () => "."),
    { evidenceKey: key(digit) },
  ),
});
const fileOf = (of: Baseline) => `${JSON.stringify(of)}\n`;
const line = (of: Baseline, more: object = {}) =>
  `${JSON.stringify({
    version: 1,
    evidenceKey: of.evidence.evidenceKey,
    epoch: of.epoch,
    recordedAt: of.recordedAt,
    file: `${of.epoch}.json`,
    digest: digestOf(fileOf(of)),
    ...more,
  })}\n`;

const [one, two] = [baseline("1"), baseline("2")];
const branch = (more: Readonly<Record<string, string>> = {}) => {
  const files: Readonly<Record<string, string>> = {
    "baselines/agent/index.jsonl": line(one) + line(two),
    [`baselines/agent/${one.epoch}.json`]: fileOf(one),
    [`baselines/agent/${two.epoch}.json`]: fileOf(two),
    ...more,
  };
  return async (path: string) => ok(Object.hasOwn(files, path) ? (files[path] ?? null) : null);
};
const find = (files = branch(), target = "agent") => findBaselines(files)(target, () => true);

test("what fits is read, newest first; without a branch or an index there is nothing", async () => {
  expect(await find()).toEqual(ok([two, one]));
  const fits = ({ evidenceKey }: { evidenceKey: string }) => evidenceKey === key("1");
  expect(await findBaselines(branch())("agent", fits)).toEqual(ok([one]));
  expect(await find(branch(), "other")).toEqual(ok([]));
  expect(await findBaselines(null)("agent", () => true)).toEqual(ok([]));
});

test("the history is read oldest first", async () => {
  expect(await readHistory(branch(), { target: "agent", most: 9 })).toEqual(ok([one, two]));
  expect(await readHistory(branch(), { target: "agent", most: 1 })).toEqual(ok([two]));
});

const INDEX = "baselines/agent/index.jsonl";
const FILE = `baselines/agent/${two.epoch}.json`;
test.each<[string, Record<string, string>, RegExp]>([
  [
    "an edited file",
    { [FILE]: fileOf(two).replace("agent", "agemt") },
    /is not the file its index names/,
  ],
  [
    "a file of another experiment",
    { [INDEX]: line(two, { digest: digestOf(fileOf(one)) }), [FILE]: fileOf(one) },
    /holds other evidence than its index says/,
  ],
  [
    "a file that is gone",
    { [INDEX]: line(two, { file: "gone.json" }) },
    /gone\.json does not exist/,
  ],
  [
    "a path that leaves the folder",
    { [INDEX]: line(two, { file: "../x.json" }) },
    /index\.jsonl:1/,
  ],
  ["half a line", { [INDEX]: line(two).slice(0, 40) }, /index\.jsonl:1/],
  ["a newer index", { [INDEX]: line(two, { version: 2 }) }, /knows up to 1/],
])("%s is refused, never skipped", async (_, files, sentence) => {
  const found = await find(branch(files));
  if (found.ok) throw new Error("a problem was expected");
  expect(explain(found.problem).why).toMatch(sentence);
});
