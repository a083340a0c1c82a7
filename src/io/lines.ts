/**
 * How does a file of lines grow while a run goes on? Line by line under a temporary name, of which at most a
 * buffer is held; it gets its own name when it is whole.
 */
import { closeSync, mkdirSync, openSync, renameSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import type { Problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";
import { whyOf } from "./disk.ts";

export type Lines = {
  /** What goes wrong is told by `close`. */
  readonly add: (value: unknown) => void;
  readonly close: () => Result<null, Problem>;
};

const BUFFER = 64 * 1024;

/** Each value becomes one line of JSON. */
export function openLines(file: string): Lines {
  const temporary = `${file}.part`;
  let descriptor: number | null = null;
  let buffer = "";
  let problem: Problem | null = null;
  const attempt = (work: () => void) => {
    if (problem !== null) return;
    try {
      work();
    } catch (thrown) {
      problem = { kind: "file-unwritable", file, why: whyOf(thrown) };
    }
  };
  const flush = () => {
    if (descriptor === null) {
      mkdirSync(dirname(file), { recursive: true });
      descriptor = openSync(temporary, "w", 0o600);
    }
    const bytes = Buffer.from(buffer);
    for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
    buffer = "";
  };
  return {
    add: (value) => {
      buffer += `${JSON.stringify(value)}\n`;
      if (buffer.length >= BUFFER) attempt(flush);
    },
    close: () => {
      attempt(flush);
      attempt(() => {
        if (descriptor !== null) closeSync(descriptor);
        renameSync(temporary, file);
      });
      return problem === null ? ok(null) : fail(problem);
    },
  };
}
