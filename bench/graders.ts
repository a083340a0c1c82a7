/**
 * `npm run bench:graders`: how often does each grader agree with people and with other checkers?
 * On labelled outputs of real models that lie beside the repository; data that are absent are said to be.
 * `-- --only steps` measures one grader, `--misses` lists every miss with its reason, `--json` prints the rows.
 * Ends with 1 when a rate misses its bar.
 */
import { parseArgs } from "node:util";
import Table from "cli-table3";
import { wilson } from "../src/compare/wilson.ts";
import { BENCHMARKS } from "./graders/benchmarks.ts";
import { isMet, type Measured } from "./graders/measured.ts";
import { hasData } from "./graders/read-rows.ts";

const { values } = parseArgs({
  options: {
    only: { type: "string" },
    misses: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
  },
});

const wanted = BENCHMARKS.filter(({ name }) => values.only === undefined || name === values.only);
if (wanted.length === 0) {
  console.error(`--only is one of ${BENCHMARKS.map(({ name }) => name).join(", ")}`);
  process.exit(2);
}
const measured: Measured[] = [];
for (const { name, files, measure } of wanted) {
  const absent = files.filter((file) => !hasData(file));
  if (absent.length > 0) {
    console.error(`skipped ${name}: ${absent.join(", ")} is not beside the repository`);
    continue;
  }
  measured.push(...(await measure((progress) => console.error(`${name}: ${progress}`))));
}
if (values.json) console.log(JSON.stringify(measured, null, 2));
else show(measured);
if (!measured.every(isMet)) process.exitCode = 1;

function show(rows: readonly Measured[]): void {
  const table = new Table({
    head: ["grader", "data", "counted", "found", "rate [95 %]", "must hold", "others"],
    colWidths: [18, 36, 40, 11, 25, 18, 26],
    wordWrap: true,
    chars: { mid: "", "left-mid": "", "mid-mid": "", "right-mid": "" },
    style: { head: [], border: [] },
  });
  for (const row of rows) {
    const others = row.baselines.map(({ name, hits, of }) => `${name} ${percent(hits / of)}`);
    table.push([
      row.grader,
      row.data,
      row.counted,
      `${row.hits}/${row.of}`,
      row.of === 0 ? "no rows" : rateOf(row),
      bar(row),
      others.join("\n"),
    ]);
  }
  console.log(table.toString());
  for (const { grader, data, misses } of values.misses ? rows : []) {
    if (misses.length === 0) continue;
    console.log(`\n${grader}, ${data}: ${misses.length} misses`);
    for (const miss of misses) console.log(`- ${miss}`);
  }
}

function rateOf({ hits, of }: Measured): string {
  const [low, high] = wilson({ failed: hits, trials: of, alpha: 0.05 });
  return `${percent(hits / of)} [${percent(low)}, ${percent(high)}]`;
}

function bar(row: Measured): string {
  if (row.bar === null) return "";
  const limit =
    "atLeast" in row.bar ? `>= ${percent(row.bar.atLeast)}` : `<= ${percent(row.bar.atMost)}`;
  return isMet(row) ? limit : `${limit} MISSED`;
}

function percent(rate: number): string {
  return `${(100 * rate).toFixed(1)} %`;
}
