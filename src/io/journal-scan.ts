/**
 * What does a journal hold, and where? Read once from its start in pieces; of each answer only its place is kept.
 */
import { readSync } from "node:fs";
import { type JournalIndex, openJournalIndex } from "./journal-index.ts";
import {
  bodyAt,
  HEADER,
  JOURNAL_VERSION,
  keyOf,
  lineBytes,
  type View,
  versionOf,
} from "./journal-line.ts";

export type Scanned =
  | {
      readonly kind: "journal";
      readonly index: JournalIndex;
      /** Different keys. */
      readonly replayable: number;
      /** Where the last whole line ends, in bytes. */
      readonly end: number;
      /** Lines before it that are not as they were written. */
      readonly damaged: number;
    }
  | { readonly kind: "newer"; readonly version: number }
  /** Nothing that this tool wrote. */
  | { readonly kind: "foreign" };

/** Large for going through the file, small for looking back. */
const PIECE = { through: 1024 * 1024, back: 64 * 1024 } as const;
const LINE_FEED = 10;

export function scanJournal(descriptor: number, size: number): Scanned {
  const view = openView(descriptor, PIECE.through);
  const back = openView(descriptor, PIECE.back);
  const index = openJournalIndex();
  let replayable = 0;
  let end = 0;
  let damaged = 0;
  let unsure = 0;
  for (let at = 0; at < size; ) {
    const body = bodyAt(view, at, size);
    const key = body === null ? null : keyOf(body);
    const version = body === null || key !== null ? null : versionOf(body);
    if (version !== null && version > JOURNAL_VERSION) return { kind: "newer", version };
    if (body === null || (key === null && version === null)) {
      unsure += 1;
      at = nextLine(view, at) ?? size;
      continue;
    }
    if (key !== null && !isHeld(index, key, back, size)) {
      index.add(key, at);
      replayable += 1;
    }
    at += lineBytes(body.length);
    end = at;
    // What has a whole line behind it was damaged; what has none was cut off.
    damaged += unsure;
    unsure = 0;
  }
  if (end === 0 && !isTornHeader(view(0, HEADER.length + 1), size)) return { kind: "foreign" };
  return { kind: "journal", index, replayable, end, damaged };
}

/** The same answer must be found by every replay: the first. */
function isHeld(index: JournalIndex, key: string, back: View, size: number): boolean {
  return index.places(key).some((place) => {
    const body = bodyAt(back, place, size);
    return body !== null && keyOf(body) === key;
  });
}

function nextLine(view: View, from: number): number | null {
  for (let at = from; ; at += PIECE.back) {
    const piece = view(at, PIECE.back);
    const feed = piece.indexOf(LINE_FEED);
    if (feed !== -1) return at + feed + 1;
    if (piece.length < PIECE.back) return null;
  }
}

/** After a power cut the end of what was written may be zeros. */
function isTornHeader(start: Buffer, size: number): boolean {
  const written = start.toString("latin1").replace(/\0{0,1000}$/, "");
  return size <= HEADER.length && HEADER.toString("latin1").startsWith(written);
}

export function openLookingBack(descriptor: number): View {
  return openView(descriptor, PIECE.back);
}

/** Holds one piece of the file, for what is read next mostly lies behind what was read last. */
function openView(descriptor: number, piece: number): View {
  let room: Buffer | null = null;
  let held: Buffer = Buffer.alloc(0);
  let start = 0;
  return (at, length) => {
    if (at < start || at + length > start + held.length) {
      room ??= Buffer.allocUnsafe(piece);
      held = readAt(descriptor, at, length > piece ? Buffer.allocUnsafe(length) : room);
      start = at;
    }
    return held.subarray(at - start, at - start + length);
  };
}

function readAt(descriptor: number, at: number, into: Buffer): Buffer {
  let length = 0;
  while (length < into.length) {
    const read = readSync(descriptor, into, length, into.length - length, at + length);
    if (read === 0) break;
    length += read;
  }
  return into.subarray(0, length);
}
