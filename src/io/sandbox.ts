/**
 * What becomes of a program that a model wrote, run where it can do no harm?
 * One process a program, of which nothing is believed but one line with a secret token; `sandbox-layers.ts` lists
 * what it cannot reach. Trouble of the sandbox itself is "not-run": it says nothing about the program.
 */
import { randomBytes } from "node:crypto";
import { closeSync, fstatSync, mkdtempSync, openSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import type { Program, ProgramEnd, RunProgram } from "../ports.ts";
import type { Start } from "../sandbox/protocol.ts";
import { sandboxFiles } from "./sandbox-files.ts";
import { findWrapping, type Wrapping } from "./sandbox-layers.ts";
import { type Lifetime, liveOnce } from "./sandbox-process.ts";

export { sandboxLayers } from "./sandbox-layers.ts";

export type SandboxSettings = {
  /** Processes at a time; default: as many as processors, at most four. */
  readonly parallel?: number;
  /** False leaves out what the kernel may offer (namespaces, limits), as where it offers nothing. */
  readonly kernelLayers?: boolean;
};

const MOST_PARALLEL = 4;
const NEVER = new AbortController().signal;
const NO_WRAPPING: Wrapping = { namespaces: [], limits: () => [] };

const report = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("ended") }),
  z.strictObject({
    kind: z.literal("raised"),
    in: z.enum(["source", "checks"]),
    error: z.string().transform((text) => text.slice(0, 300)),
  }),
  z.strictObject({ kind: z.literal("out-of-memory") }),
  z.strictObject({ kind: z.literal("not-run"), why: z.string() }),
]);

export function openSandbox(settings: SandboxSettings = {}): RunProgram {
  const takeTurn = turns(settings.parallel ?? Math.min(availableParallelism(), MOST_PARALLEL));
  const findLayers = async () =>
    settings.kernelLayers === false ? NO_WRAPPING : await findWrapping();
  let kept: Promise<number> | null = null;
  const memoryFor = async (language: Program["language"]): Promise<number | null> => {
    if (language !== "python") return null;
    kept ??= keepMemory(await findLayers());
    try {
      return await kept;
    } catch (thrown) {
      kept = null;
      throw thrown;
    }
  };
  return (program, signal) =>
    takeTurn(async () => {
      try {
        const memory = await memoryFor(program.language);
        return await runOnce(program, { memory, wrapping: await findLayers(), signal });
      } catch (thrown) {
        return notRun(thrown instanceof Error ? thrown.message : String(thrown));
      }
    });
}

async function runOnce(
  { language, source, checks, seconds }: Program,
  how: {
    readonly memory: number | null;
    readonly wrapping: Wrapping;
    readonly signal: AbortSignal;
  },
): Promise<ProgramEnd> {
  const token = randomBytes(16).toString("hex");
  const life = await liveOnce({
    files: sandboxFiles(language),
    wrapping: how.wrapping,
    start: language,
    memory: how.memory,
    job: JSON.stringify({ token, source, checks }),
    seconds,
    stop: how.signal,
  });
  return endOf(life, token);
}

function endOf(life: Lifetime, token: string): ProgramEnd {
  const { said, complaint, killed, wasReady, signal, code } = life;
  if (killed === "stop") return notRun("the run was stopped");
  if (killed === "start") return notRun("the interpreter did not start in time");
  if (killed === "noise") return notRun("the interpreter said what it should not");
  const told = reportIn(said, token);
  if (told !== null) return told;
  if (killed === "time") return { kind: "timed-out" };
  if (wasReady && /out of memory/i.test(complaint)) return { kind: "out-of-memory" };
  const last = complaint.trim().split("\n").at(-1) ?? "";
  return notRun(`the interpreter ended early (${signal ?? code ?? "not started"}) ${last}`.trim());
}

/** Exactly one line, with the token; anything else is not the interpreter's word. */
function reportIn(said: string, token: string): ProgramEnd | null {
  if (!said.startsWith(`${token} `) || said.indexOf("\n") !== said.length - 1) return null;
  try {
    const parsed = report.safeParse(JSON.parse(said.slice(token.length + 1)));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Loading Python takes seconds; its memory, kept before any program ran, starts the others in a fraction. */
async function keepMemory(wrapping: Wrapping): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "reliability-python-"));
  const path = join(folder, "memory");
  const written = openSync(path, "wx", 0o600);
  try {
    const start: Start["kind"] = "keep-python";
    const files = sandboxFiles("python");
    const life = await liveOnce({
      files,
      wrapping,
      start,
      memory: written,
      job: "",
      seconds: 60,
      stop: NEVER,
    });
    if (life.code !== 0 || fstatSync(written).size === 0) {
      const last = life.complaint.trim().split("\n").at(-1) ?? "";
      throw new Error(`Python could not be loaded: ${last}`);
    }
    return openSync(path, "r");
  } finally {
    closeSync(written);
    // The open file outlives its name.
    rmSync(folder, { recursive: true, force: true });
  }
}

function notRun(why: string): ProgramEnd {
  return { kind: "not-run", why };
}

/** Lets so many work at a time; the others wait in the order they came. */
function turns(parallel: number): <Value>(work: () => Promise<Value>) => Promise<Value> {
  const waiting: (() => void)[] = [];
  let free = parallel;
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => void waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}
