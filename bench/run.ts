/**
 * `npm run bench`: what was promised of speed, memory, faults and calls, measured. One table.
 *   --only TEXT   the groups whose name contains it (speed, lanes, memory, start, rerun, kill, rate limit, ...)
 *   --quick       smaller counts: to see that everything runs, not to be quoted
 *   --json        rows as one JSON document
 *   --cli KIND    what is measured: fresh (dist/, or a bundle of now when src/ is newer), dist, source
 */
import { availableParallelism, cpus } from "node:os";
import { parseArgs } from "node:util";
import { openBench } from "./run/bench.ts";
import { CLI_KINDS } from "./run/bundle.ts";
import { type Row, renderRows } from "./run/row.ts";
import { GROUPS, type Group } from "./run/rows/rows.ts";

const { values } = parseArgs({
  options: {
    only: { type: "string", default: "" },
    quick: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    cli: { type: "string", default: "fresh" },
  },
});
const kind = CLI_KINDS.find((each) => each === values.cli);
if (kind === undefined) throw new Error(`--cli is one of ${CLI_KINDS.join(", ")}`);
const groups = GROUPS.filter(({ name }) => name.includes(values.only));
if (groups.length === 0) throw new Error(`no group is called so: ${values.only}`);

const bench = await openBench({ cli: kind, isQuick: values.quick });
const rows: Row[] = [];
try {
  for (const group of groups) {
    const since = performance.now();
    rows.push(...(await rowsOf(group)));
    const took = ((performance.now() - since) / 1000).toFixed(0);
    console.error(`${group.name}: ${took} s`);
  }
} finally {
  bench.close();
}
const machine = `Node ${process.version}, ${availableParallelism()} cores (${cpus()[0]?.model.trim()})`;
if (values.json) console.log(JSON.stringify({ machine, measured: bench.programs.said, rows }));
else {
  console.log(`${bench.programs.said}; ${machine}${values.quick ? "; quick" : ""}`);
  console.log(renderRows(rows));
}
const missed = rows.filter(({ state }) => state === "missed").length;
if (missed > 0) process.exitCode = 1;

/** A group that cannot run is a miss, and takes no other with it. */
async function rowsOf({ name, rows: measured }: Group): Promise<readonly Row[]> {
  try {
    return await measured(bench);
  } catch (thrown) {
    console.error(thrown);
    return [{ what: name, measured: "did not run", target: "", state: "missed" }];
  }
}
