/**
 * What does the App's process read and hear?
 */
import { packageFolder } from "../doors/built-in-suites.ts";
import type { Outside } from "./run-app.ts";

export function openOutside(): Outside {
  return {
    env: process.env,
    folder: packageFolder(),
    write: (line) => void process.stdout.write(line),
    tell: (sentence) => void process.stderr.write(`${sentence}\n`),
    ended: new Promise((end) => {
      for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => end());
    }),
    now: () => Date.now(),
  };
}
