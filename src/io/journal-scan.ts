/**
 * What does a journal hold, and where? Read once from the start in pieces; of each answer only its place is kept.
 */
import { fstatSync, readSync } from "node:fs";
import { HEADER, isSound, keyOf } from "./journal-line.ts";

/** Of a line in the file, in bytes. */
export type Place = { readonly at: number; readonly length: number };

export type Scanned =
  | {
      readonly kind: "journal";
      /** The first line of each key: a replay always finds the same answer. */
      readonly places: ReadonlyMap<string, Place>;
      /** Where the last whole line ends. */
      readonly end: number;
      readonly size: number;
      readonly damaged: number;
    }
  /** Not written by this version of this tool. */
  | { readonly kind: "foreign"; readonly newer: boolean };

const PIECE = 1024 * 1024;
const LF = 10;
const NAME = "reliability-gate journal ";

export function scanJournal(descriptor: number): Scanned {
  const { size } = fstatSync(descriptor);
  const places = new Map<string, Place>();
  let damaged = 0;
  let end = 0;
  for (const { at, line } of linesOf(descriptor, size)) {
    end = at + line.length;
    if (at === 0) {
      const header = line.toString("utf8");
      if (header === HEADER) continue;
      return { kind: "foreign", newer: header.startsWith(NAME) };
    }
    const key = isSound(line) ? keyOf(line) : null;
    if (key === null) damaged += 1;
    else if (!places.has(key)) places.set(key, { at, length: line.length });
  }
  // A file without one whole line is a header that was cut in two, or none of ours.
  if (end === 0 && size > 0 && !startsAsHeader(descriptor, size)) {
    return { kind: "foreign", newer: false };
  }
  return { kind: "journal", places, end, size, damaged };
}

function startsAsHeader(descriptor: number, size: number): boolean {
  const start = Buffer.alloc(Math.min(size, HEADER.length));
  readSync(descriptor, start, 0, start.length, 0);
  return size < HEADER.length && HEADER.startsWith(start.toString("utf8"));
}

/** Every line with its line feed; what comes after the last one is none. */
function* linesOf(
  descriptor: number,
  size: number,
): Generator<{ readonly at: number; readonly line: Buffer }> {
  let held = Buffer.alloc(0);
  let at = 0;
  for (let read = 0; read < size; ) {
    const piece = Buffer.allocUnsafe(Math.min(PIECE, size - read));
    const length = readSync(descriptor, piece, 0, piece.length, read);
    if (length === 0) return;
    read += length;
    held = Buffer.concat([held, piece.subarray(0, length)]);
    let start = 0;
    for (let feed = held.indexOf(LF); feed !== -1; feed = held.indexOf(LF, start)) {
      yield { at: at + start, line: held.subarray(start, feed + 1) };
      start = feed + 1;
    }
    at += start;
    held = held.subarray(start);
  }
}
