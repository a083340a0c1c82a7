/**
 * What runs one program, and then ends? A process of its own, started by `io/sandbox.ts` with almost nothing:
 * no environment, no network, no files but the interpreter's.
 */
import { fstatSync, readFileSync, readSync, writeSync } from "node:fs";
import { closeDoors } from "./close-doors.ts";
import { type Job, MEMORY_DESCRIPTOR, READY, type Report, type Start } from "./protocol.ts";

const end = process.exit.bind(process);
const start = readStart(process.argv[2]);
if (start.kind === "keep-python") {
  const { keepPython } = await import("./python.ts");
  writeAll(MEMORY_DESCRIPTOR, await keepPython(start.interpreter));
  end(0);
}
const run = await load(start);
closeDoors();
writeSync(1, READY);
const text = readFileSync(0, "utf8");
if (text !== "") {
  const job = readJob(text);
  const report: Report = run(job);
  // Before any promise or timer that the program left behind gets its turn.
  writeSync(1, `${job.token} ${JSON.stringify(report)}\n`);
}
end(0);

/** Only the interpreter that is asked for. */
async function load({ kind, interpreter }: Start): Promise<(job: Job) => Report> {
  if (kind === "javascript") {
    const { loadJavaScript } = await import("./javascript.ts");
    return loadJavaScript(interpreter);
  }
  const { loadPython } = await import("./python.ts");
  return loadPython(interpreter, readMemory());
}

function readStart(text: string | undefined): Start {
  const parsed: Partial<Record<string, unknown>> = JSON.parse(text ?? "{}");
  const { kind, interpreter } = parsed;
  const known = (["keep-python", "python", "javascript"] as const).find((each) => each === kind);
  if (known === undefined || typeof interpreter !== "string") throw new Error("no start");
  return { kind: known, interpreter };
}

function readJob(text: string): Job {
  const parsed: Partial<Record<string, unknown>> = JSON.parse(text);
  const { token, source, checks } = parsed;
  if (typeof token !== "string" || typeof source !== "string" || typeof checks !== "string") {
    throw new Error("no job");
  }
  return { token, source, checks };
}

/** At fixed positions: many children read through the same open file. */
function readMemory(): Uint8Array {
  const bytes = new Uint8Array(fstatSync(MEMORY_DESCRIPTOR).size);
  for (let at = 0; at < bytes.length; ) {
    const read = readSync(MEMORY_DESCRIPTOR, bytes, at, bytes.length - at, at);
    if (read === 0) throw new Error("the kept memory ends early");
    at += read;
  }
  return bytes;
}

function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
}
