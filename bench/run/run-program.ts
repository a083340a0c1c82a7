/**
 * What does one Node program cost? Run as a child, with its processor time and peak memory as it saw them itself
 * when it ended; a program that is killed tells nothing.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";

export type Usage = {
  /** User and system, of the process and all of its threads; not of programs that it starts. */
  readonly cpuMs: number;
  readonly peakMiB: number;
};

export type Ran = {
  readonly code: number | null;
  /** Milliseconds since 1970, with a fraction. */
  readonly startedAt: number;
  readonly endedAt: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly usage: Usage | null;
};

export type Program = {
  /** The script and its arguments. */
  readonly args: readonly string[];
  readonly folder: string;
  readonly env?: Readonly<Record<string, string>>;
};

export type Started = { readonly ended: Promise<Ran>; readonly kill: () => void };

const REPORT = pathToFileURL(join(import.meta.dirname, "report-usage.mjs")).href;
const usageSchema = z.object({ cpuMs: z.number(), peakMiB: z.number() });

export function startProgram({ args, folder, env = {} }: Program): Started {
  const notes = mkdtempSync(join(tmpdir(), "bench-usage-"));
  const file = join(notes, "usage.json");
  const startedAt = now();
  const child = spawn(process.execPath, ["--import", REPORT, ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: folder, BENCH_USAGE: file, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  const ended = new Promise<Ran>((done, failed) => {
    child.on("error", failed);
    child.on("close", (code) => {
      const usage = readUsage(file);
      rmSync(notes, { recursive: true, force: true });
      done({ code, startedAt, endedAt: now(), stdout, stderr, usage });
    });
  });
  return { ended, kill: () => void child.kill("SIGKILL") };
}

export async function runProgram(program: Program): Promise<Ran> {
  return startProgram(program).ended;
}

/** As `runProgram`, for programs that must end well and tell what they cost. */
export async function runWell(program: Program): Promise<Ran & { readonly usage: Usage }> {
  const ran = await runProgram(program);
  const { usage } = ran;
  if (ran.code !== 0 || usage === null) {
    const said = `${ran.stdout}\n${ran.stderr}`.trim().slice(-2000);
    throw new Error(`${program.args.join(" ")} ended with ${String(ran.code)}:\n${said}`);
  }
  return { ...ran, usage };
}

function readUsage(file: string): Usage | null {
  try {
    return usageSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return null;
  }
}

function now(): number {
  return performance.timeOrigin + performance.now();
}
