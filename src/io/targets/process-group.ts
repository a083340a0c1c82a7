/**
 * How does a program live that the config names, and how does it die? In a process group of its own, with an
 * environment of a few named variables, heard up to a limit. However it ends, so does everything it started.
 */
import { type ChildProcess, spawn } from "node:child_process";

export type GroupStart = {
  /** A text goes to the shell. */
  readonly run: string | readonly string[];
  readonly directory: string;
  readonly env: Readonly<Record<string, string>>;
  /** Written to its standard input, which then ends. */
  readonly input: string;
  readonly timeoutMs: number;
  /** Between SIGTERM and SIGKILL. */
  readonly graceMs: number;
  /** Of standard output; more ends it. `null`: it is not kept. */
  readonly mostBytes: number | null;
};

export type GroupEnd = {
  readonly stdout: string;
  /** The end of what it complained of. */
  readonly stderr: string;
  readonly code: number | null;
  readonly signal: string | null;
  /** Why we ended it, if we did. */
  readonly ended: "time" | "stop" | "noise" | null;
  /** It could not be started. */
  readonly error: string | null;
};

const MOST_COMPLAINT = 10_000;
/** What left the group keeps the pipe open: it is not waited for. */
const LINGER_MS = 1000;

/** Groups alive now: none outlives this process, unless that is killed with SIGKILL. */
const living = new Set<number>();
let isWatched = false;

export function runGroup(start: GroupStart, stop: AbortSignal): Promise<GroupEnd> {
  if (stop.aborted) return Promise.resolve({ ...NOTHING, ended: "stop" });
  if (!isWatched) {
    isWatched = true;
    process.once("exit", () => {
      for (const group of living) signalGroup(group, "SIGKILL");
    });
  }
  const [command = "", ...given] =
    typeof start.run === "string" ? ["/bin/sh", "-c", start.run] : start.run;
  const child = spawn(command, given, {
    cwd: start.directory,
    env: { ...start.env },
    detached: true,
    stdio: ["pipe", "pipe", "pipe"],
    windowsHide: true,
  });
  return follow(child, start, stop);
}

const NOTHING: GroupEnd = {
  stdout: "",
  stderr: "",
  code: null,
  signal: null,
  ended: null,
  error: null,
};

function follow(child: ChildProcess, start: GroupStart, stop: AbortSignal): Promise<GroupEnd> {
  const group = child.pid;
  if (group !== undefined) living.add(group);
  return new Promise((resolve) => {
    const heard: Buffer[] = [];
    let bytes = 0;
    let stderr = "";
    let ended: GroupEnd["ended"] = null;
    let linger: NodeJS.Timeout | undefined;
    let grace: NodeJS.Timeout | undefined;
    const end = (why: NonNullable<GroupEnd["ended"]>) => {
      if (ended !== null) return;
      ended = why;
      signalGroup(group, "SIGTERM");
      grace = setTimeout(() => signalGroup(group, "SIGKILL"), start.graceMs);
    };
    const limit = setTimeout(() => end("time"), start.timeoutMs);
    const onStop = () => end("stop");
    stop.addEventListener("abort", onStop, { once: true });
    const finish = (of: Partial<GroupEnd>) => {
      for (const timer of [limit, grace, linger]) clearTimeout(timer);
      stop.removeEventListener("abort", onStop);
      signalGroup(group, "SIGKILL");
      if (group !== undefined) living.delete(group);
      resolve({ ...NOTHING, stdout: Buffer.concat(heard).toString("utf8"), stderr, ended, ...of });
    };
    child.stdout?.on("data", (chunk: Buffer) => {
      if (start.mostBytes === null) return;
      bytes += chunk.length;
      if (bytes > start.mostBytes) end("noise");
      else heard.push(chunk);
    });
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      stderr = (stderr + text).slice(-MOST_COMPLAINT);
    });
    // It may end without having read its request.
    child.stdin?.on("error", () => {});
    child.stdin?.end(start.input);
    child.once("error", (error) => {
      if (group === undefined) finish({ error: error.message });
    });
    child.once("exit", (code, signal) => {
      // What it started and left behind holds the pipes open.
      signalGroup(group, "SIGKILL");
      linger = setTimeout(() => {
        child.stdout?.destroy();
        child.stderr?.destroy();
        finish({ code, signal });
      }, LINGER_MS);
    });
    child.once("close", (code, signal) => finish({ code, signal }));
  });
}

/** A group that is gone already needs none. */
function signalGroup(group: number | undefined, signal: "SIGTERM" | "SIGKILL"): void {
  if (group === undefined) return;
  try {
    process.kill(-group, signal);
  } catch (thrown) {
    const code = thrown instanceof Error && "code" in thrown ? thrown.code : null;
    if (code !== "ESRCH" && code !== "EPERM") throw thrown;
  }
}
