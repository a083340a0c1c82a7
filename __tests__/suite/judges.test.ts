import { describe, expect, test } from "@jest/globals";
import type { JudgeCalibration } from "../../src/judge-calibration.ts";
import type { Provider } from "../../src/suite/config.ts";
import {
  calibrationsFor,
  readJudgeCalibrations,
  withCalibration,
  writeJudgeCalibrations,
} from "../../src/suite/judge-calibrations.ts";
import { checkJudges, judgesDigest, judgesOf } from "../../src/suite/judges.ts";
import { places, readFrom, said, valueIn } from "./said.ts";
import { loaded, suite, task } from "./written.ts";

const near: Provider = {
  name: "near",
  kind: "openai",
  baseUrl: null,
  baseUrlVariable: null,
  keyVariable: null,
};
const written = (more = "", rubric = "Is polite.") =>
  task(
    "input: hi",
    `grade: [ { contains: x }, { judge: { rubric: ${rubric}, provider: near, model: m, good: yes please, bad: no${more} } } ]`,
  );
const identityOf = async (text: string, providers: readonly Provider[] = [near]) =>
  judgesOf([await loaded(text)], providers)[0]?.identity;

describe("a judge's identity", () => {
  test("does not depend on what is planted, reported or compared with", async () => {
    const own = await identityOf(written());
    expect(await identityOf(written(", mode: domain.rude, severity: critical"))).toBe(own);
    expect(await identityOf(written().replace("bad: no", "bad: never"))).toBe(own);
    const renamed = [{ ...near, keyVariable: "KEY" }];
    expect(await identityOf(written(), renamed)).toBe(own);
  });

  test.each([
    ["the rubric", written("", "Is kind."), near],
    ["the model", written().replace("model: m", "model: n"), near],
    ["the temperature", written(", temperature: 1"), near],
    ["steps", written(", steps: true"), near],
    ["a reference", written(", against: hello"), near],
    ["where it is asked", written(), { ...near, baseUrl: "http://127.0.0.1/v1" }],
  ])("depends on %s", async (_name, text, provider) => {
    expect(await identityOf(text, [provider])).not.toBe(await identityOf(written()));
  });

  test("knows task, entry and mode", async () => {
    const [judge] = judgesOf([await loaded(written(", steps: true"))], [near]);
    expect(judge).toMatchObject({ task: "s/t", entry: 1, mode: "reasoning.wrong-step" });
    expect(judgesDigest([])).toBeNull();
  });
});

test("a provider that the config lacks, or that cannot be asked, is told with its line", async () => {
  const suites = [await loaded(written())];
  expect(checkJudges(suites, [near]).ok).toBe(true);
  expect(places(checkJudges(suites, [{ ...near, name: "nearby" }]))).toEqual([
    expect.stringMatching(/^6:.*the config defines no provider "near".*nearby/),
  ]);
  const anthropic = { ...near, kind: "anthropic" } as const;
  expect(said(checkJudges(suites, [anthropic]))).toMatch(
    /kind: anthropic takes no temperature.*judges have temperature 0 unless they say temperature: default/,
  );
  expect(checkJudges(suites, [{ ...anthropic, apiVersion: "2023-06-01" }]).ok).toBe(true);
});

test("a rubric that varies between instances would be many judges", async () => {
  expect(said(await suite(written("", "'About {{ topic }}.'")))).toMatch(/must not be a template/);
  expect(said(await suite(written(", against: x, steps: true")))).toMatch(/exclude each other/);
});

describe("the file of calibrations", () => {
  const entry = (digit: string, meets = 1): JudgeCalibration => ({
    identity: `sha256:${digit.repeat(64)}`,
    provider: "near",
    model: "m",
    task: "s/t",
    agreement: {
      "human-meets": { "judge-meets": meets, "judge-fails": 0 },
      "human-fails": { "judge-meets": 0, "judge-fails": 1 },
      ungraded: 0,
    },
  });
  const read = (text: string) => readJudgeCalibrations("j.json", readFrom({ "j.json": text }));

  test("is read as it was written, and merged by identity", async () => {
    const once = withCalibration(withCalibration([], entry("2")), entry("1"));
    const twice = withCalibration(once, entry("2", 7));
    expect(twice).toEqual([entry("1"), entry("2", 7)]);
    expect(valueIn(await read(writeJudgeCalibrations(twice)))).toEqual(twice);
  });

  test("that is missing holds none, and is not read where nothing is judged", async () => {
    expect(valueIn(await readJudgeCalibrations("j.json", readFrom({})))).toEqual([]);
    const plain = await loaded(task("input: hi", "grade: [ { contains: x } ]"));
    const broken = readFrom({ "j.json": "{" });
    expect((await calibrationsFor([plain], "j.json", broken)).ok).toBe(true);
    expect((await calibrationsFor([await loaded(written())], "j.json", broken)).ok).toBe(false);
  });

  test.each([
    ["{", /JSON/],
    ['{"version":2,"judges":[]}', /newer reliability-gate/],
    ['{"version":1,"judges":[{"identity":"x"}]}', /judges\.0\.identity/],
    [writeJudgeCalibrations([entry("1"), entry("1")]), /one judge twice/],
    [writeJudgeCalibrations([entry("1")]).replace('"model"', '"kappa": 1, "model"'), /kappa/],
  ])("refuses %s", async (text, why) => {
    expect(said(await read(text))).toMatch(why);
  });
});
