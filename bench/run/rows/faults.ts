/**
 * Is a trial lost, or more bought than needed, when one request in a hundred goes wrong?
 * Each kind has a server of its own and they run side by side: hangs and drips wait for the time limit, mostly.
 */
import { type Bench, PLAIN } from "../bench.ts";
import { measureTrials } from "../measure-trials.ts";
import { allOf, type Row } from "../row.ts";
import { FAULTS, type Fault } from "../server/knobs.ts";
import { sideBySide } from "../side-by-side.ts";

const RATE = 0.01;
const MORE = 1.02;
/** A drip would take half a minute, a hang for ever. */
const TIMEOUT_SECONDS = 3;

const SAYS = {
  "500": "HTTP 500",
  reset: "connection reset",
  truncated: "truncated JSON",
  hang: "no answer",
  drip: "slow drip",
} as const satisfies Record<Fault, string>;

export async function faultRows(bench: Bench): Promise<readonly Row[]> {
  const trials = bench.isQuick ? 300 : 1000;
  const folder = await bench.project(trials);
  return sideBySide(FAULTS, (fault) => faultRow(bench, { folder, trials, fault }));
}

async function faultRow(
  { newServer, programs }: Bench,
  of: { readonly folder: string; readonly trials: number; readonly fault: Fault },
): Promise<Row> {
  const server = await newServer();
  const { lost, counters } = await measureTrials(server, {
    cli: programs.cli,
    folder: of.folder,
    out: of.fault,
    lanes: PLAIN.lanes,
    knobs: { latencyMs: PLAIN.latencyMs, faults: { [of.fault]: RATE } },
    timeoutSeconds: TIMEOUT_SECONDS,
  });
  server.stop();
  const share = counters.requests / of.trials;
  return allOf(`1 % ${SAYS[of.fault]}, ${of.trials.toLocaleString("en")} trials`, [
    { said: `${lost} lost`, target: "0 lost", isKept: lost === 0 },
    {
      said: `requests ${share.toFixed(3)} x needed (${counters.faults[of.fault] ?? 0} went wrong)`,
      target: `<= ${MORE} x`,
      isKept: share <= MORE,
    },
    {
      said: `${counters.boughtAgain} bought again`,
      target: "0 bought again",
      isKept: counters.boughtAgain === 0,
    },
  ]);
}
