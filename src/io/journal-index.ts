/**
 * Where in a journal may the line of a key lie? Twelve bytes a place, outside the heap, so that a hundred thousand
 * answers cost a few megabytes: what is held of a key is its CRC-32, and the line itself says whether it is the one.
 * An open-addressing table with linear probing. Reference: Knuth, The Art of Computer Programming 3, 6.4.
 */
import { crc32 } from "node:zlib";

export type JournalIndex = {
  /** Places of lines whose key may be this one: nearly always one, or none. */
  readonly places: (key: string) => readonly number[];
  readonly add: (key: string, place: number) => void;
};

const FIRST_SLOTS = 1024;

export function openJournalIndex(): JournalIndex {
  let table = emptyTable(FIRST_SLOTS);
  let held = 0;
  return {
    places: (key) => {
      const found: number[] = [];
      const print = crc32(key);
      for (let slot = slotOf(table, print); ; slot = after(table, slot)) {
        const place = table.places[slot] ?? FREE;
        if (place === FREE) return found;
        if (table.prints[slot] === print) found.push(place);
      }
    },
    add: (key, place) => {
      if ((held + 1) * 2 > table.places.length) table = twice(table);
      put(table, crc32(key), place);
      held += 1;
    },
  };
}

type Table = { readonly prints: Uint32Array; readonly places: Float64Array };

/** A place is a number of bytes, which 32 bits need not hold. */
const FREE = -1;

function emptyTable(slots: number): Table {
  return { prints: new Uint32Array(slots), places: new Float64Array(slots).fill(FREE) };
}

function twice(table: Table): Table {
  const larger = emptyTable(table.places.length * 2);
  for (const [slot, place] of table.places.entries()) {
    if (place !== FREE) put(larger, table.prints[slot] ?? 0, place);
  }
  return larger;
}

function put(table: Table, print: number, place: number): void {
  let slot = slotOf(table, print);
  while (table.places[slot] !== FREE) slot = after(table, slot);
  table.prints[slot] = print;
  table.places[slot] = place;
}

function slotOf(table: Table, print: number): number {
  return print % table.places.length;
}

function after(table: Table, slot: number): number {
  return (slot + 1) % table.places.length;
}
