/** Runs the bundled command line as a child process, the way a person does. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";

export type Ran = {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
};

const BUNDLE = resolve("dist/cli.js");

export function runCli(
  args: readonly string[],
  settings: {
    readonly cwd?: string;
    readonly env?: Readonly<Record<string, string>>;
  } = {},
): Promise<Ran> {
  if (!existsSync(BUNDLE)) throw new Error("dist/cli.js is missing: npm run build");
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [BUNDLE, ...args], {
      cwd: settings.cwd ?? process.cwd(),
      env: { PATH: process.env.PATH, HOME: "/nonexistent", ...settings.env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
      stdout += chunk;
    });
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
      stderr += chunk;
    });
    child.on("error", failed);
    child.on("close", (code) => done({ code, stdout, stderr }));
  });
}
