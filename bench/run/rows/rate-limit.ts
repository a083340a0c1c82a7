/**
 * How well is a rate limit obeyed, for every way in which providers speak of it?
 * A hundred answers in any ten seconds, three hundred wanted: nobody can be done before twenty. The kinds run side
 * by side, each with a server of its own: they wait, mostly.
 */
import { type Bench, PLAIN } from "../bench.ts";
import { measureTrials } from "../measure-trials.ts";
import { allOf, type Row, seconds } from "../row.ts";
import type { Hints, Limit } from "../server/knobs.ts";
import { sideBySide } from "../side-by-side.ts";

type Kind = { readonly hints: Hints; readonly limit: Limit["kind"]; readonly says: string };

const KINDS: readonly Kind[] = [
  { hints: "seconds", limit: "sliding", says: "`Retry-After` in seconds" },
  { hints: "date", limit: "sliding", says: "`Retry-After` as a date" },
  { hints: "ms", limit: "sliding", says: "`retry-after-ms`" },
  { hints: "ratelimit", limit: "sliding", says: "`x-ratelimit-*`, on success too" },
  { hints: "all", limit: "sliding", says: "all of them" },
  { hints: "none", limit: "sliding", says: "no hint" },
  { hints: "all", limit: "fixed", says: "all of them, fixed windows" },
  { hints: "none", limit: "bucket", says: "no hint, a bucket that refills" },
];
/** Hints in whole seconds lose up to one a window, which shorter windows would make the greater part. */
const SIZE = { requests: 100, windowMs: 10_000, trials: 300 } as const;
const HINTED = 1.15;
const UNHINTED = 1.5;

export async function rateLimitRows(bench: Bench): Promise<readonly Row[]> {
  const folder = await bench.project(SIZE.trials);
  return sideBySide(KINDS, (kind) => rateLimitRow(bench, folder, kind));
}

async function rateLimitRow(
  { newServer, programs }: Bench,
  folder: string,
  kind: Kind,
): Promise<Row> {
  const { requests, windowMs, trials } = SIZE;
  const server = await newServer();
  const { wallMs, counters, lost } = await measureTrials(server, {
    cli: programs.cli,
    folder,
    out: `${kind.hints}-${kind.limit}`,
    lanes: PLAIN.lanes,
    knobs: {
      latencyMs: PLAIN.latencyMs,
      limit: { kind: kind.limit, requests, windowMs },
      hints: kind.hints,
    },
  });
  server.stop();
  const ideal = (trials / requests - 1) * windowMs;
  const bar = kind.hints === "none" ? UNHINTED : HINTED;
  const ratio = (wallMs ?? Number.POSITIVE_INFINITY) / ideal;
  return allOf(`rate limit, ${kind.says}: wall / ideal`, [
    {
      said: `${ratio.toFixed(2)} (${seconds(wallMs ?? 0)} of ${seconds(ideal)}, ${counters.refused} refused)`,
      target: `<= ${bar}`,
      isKept: ratio <= bar,
    },
    {
      said: `${counters.boughtAgain} bought again`,
      target: "0 bought again",
      isKept: counters.boughtAgain === 0,
    },
    { said: `${lost} lost`, target: "0 lost", isKept: lost === 0 },
  ]);
}
