/**
 * What is said and kept of an error of the queue or of a worker? One line of its message: no stack, and
 * nothing that a database refuses to store.
 */
const LONGEST = 300;
const QUIET_MS = 60_000;
const MOST_KNOWN = 100;

export function sayFirstLine(thrown: unknown): string {
  const said = thrown instanceof Error ? thrown.message || codeOf(thrown) : String(thrown);
  // PostgreSQL's JSON holds neither NUL nor half a surrogate pair.
  return (said.replaceAll("\0", "").split("\n")[0] ?? "").slice(0, LONGEST).toWellFormed();
}

/** An error with one line and nothing else. */
export function storable(thrown: unknown): Error {
  const error = new Error(sayFirstLine(thrown));
  error.stack = "";
  return error;
}

/** A database that is away troubles every worker twice a second: the same is said once a minute. */
export function troubleTeller(
  onTrouble: (sentence: string) => void,
  now: () => number = () => performance.now(),
): (what: string) => void {
  const quietUntil = new Map<string, number>();
  return (what) => {
    const named = what.replace(/ \(Queue: .*\)$/, "");
    const kind = named.replace(/\d+/g, "#");
    if ((quietUntil.get(kind) ?? 0) > now()) return;
    if (quietUntil.size >= MOST_KNOWN) quietUntil.clear();
    quietUntil.set(kind, now() + QUIET_MS);
    onTrouble(`The queue's database: ${named}`);
  };
}

/** Node tells of several refused addresses in an error without a message. */
function codeOf(error: Error): string {
  return "code" in error && typeof error.code === "string" ? error.code : error.name;
}
