/**
 * How does one process of the sandbox live and die? Started with an empty environment in an empty folder,
 * heard up to a limit, and killed by its own id, whatever it does.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { READY, type Start } from "../sandbox/protocol.ts";
import type { SandboxFiles } from "./sandbox-files.ts";
import type { Wrapping } from "./sandbox-layers.ts";

export type Lifetime = {
  /** What it said after it was ready. */
  readonly said: string;
  /** What the runtime complained of. */
  readonly complaint: string;
  readonly wasReady: boolean;
  readonly code: number | null;
  /** The signal it died of. */
  readonly signal: string | null;
  /** Why we killed it, if we did. */
  readonly killed: "time" | "stop" | "noise" | "start" | null;
};

export type Living = {
  readonly files: SandboxFiles;
  readonly wrapping: Wrapping;
  readonly start: Start["kind"];
  /** Open file for the interpreter's kept memory. */
  readonly memory: number | null;
  /** Written when it is ready. */
  readonly job: string;
  /** From the job to the end. */
  readonly seconds: number;
  readonly stop: AbortSignal;
};

/** A loaded machine loads an interpreter slowly; beyond this it hangs. */
const START_MS = 120_000;
const MOST_SAID = 20_000;
/** Pages of 64 KB: 512 MB. */
const WASM_PAGES = 8192;

export function liveOnce(living: Living): Promise<Lifetime> {
  const folder = mkdtempSync(join(tmpdir(), "reliability-sandbox-"));
  const [command = "", ...given] = commandOf(living);
  const child = spawn(command, given, {
    cwd: folder,
    env: {},
    stdio: ["pipe", "pipe", "pipe", ...(living.memory === null ? [] : [living.memory])],
    windowsHide: true,
  });
  return follow(child, living).finally(() => rmSync(folder, { recursive: true, force: true }));
}

function commandOf({ files, wrapping, start, seconds }: Living): readonly string[] {
  const { child, interpreter, readable } = files;
  return [
    ...wrapping.limits(seconds, start === "keep-python"),
    ...wrapping.namespaces,
    process.execPath,
    "--permission",
    ...readable.map((path) => `--allow-fs-read=${path}`),
    "--disallow-code-generation-from-strings",
    "--disable-warning=ExperimentalWarning",
    "--max-old-space-size=256",
    `--wasm-max-mem-pages=${WASM_PAGES}`,
    "--no-addons",
    child,
    JSON.stringify({ kind: start, interpreter }),
  ];
}

function follow(child: ChildProcess, { job, seconds, stop }: Living): Promise<Lifetime> {
  return new Promise((resolve) => {
    let heard = "";
    let complaint = "";
    let isReady = false;
    let killed: Lifetime["killed"] = null;
    const kill = (why: Lifetime["killed"]) => {
      killed ??= why;
      child.kill("SIGKILL");
    };
    let timer = setTimeout(() => kill("start"), START_MS);
    const onStop = () => kill("stop");
    stop.addEventListener("abort", onStop, { once: true });
    if (stop.aborted) onStop();
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      heard += text;
      if (heard.length > MOST_SAID) return kill("noise");
      if (isReady || !heard.startsWith(READY)) return;
      isReady = true;
      clearTimeout(timer);
      timer = setTimeout(() => kill("time"), seconds * 1000);
      child.stdin?.end(job);
    });
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      complaint = (complaint + text).slice(0, MOST_SAID);
    });
    // It may be dead before it has read its job.
    child.stdin?.on("error", () => {});
    const finish = (code: number | null, signal: string | null) => {
      clearTimeout(timer);
      stop.removeEventListener("abort", onStop);
      const said = isReady ? heard.slice(READY.length) : "";
      resolve({ said, complaint, wasReady: isReady, code, signal, killed });
    };
    child.once("error", (error) => {
      complaint = error.message;
      if (child.pid === undefined) finish(null, null);
    });
    child.once("close", finish);
  });
}
