/**
 * Where do the choices of one simulated reply come from?
 * Every choice has a name of its own and hashes it with the request, so that the same request gives the
 * same reply, a reworded prompt gives independent noise, and wording never depends on failing.
 */
import { createHash } from "node:crypto";
import type { Message } from "../answer.ts";

/** A uniform number in [0, 1) for a named choice. */
export type Draw = (...name: readonly (string | number)[]) => number;

export function drawFor(request: {
  readonly seed: number;
  readonly messages: readonly Message[];
}): Draw {
  const contents = request.messages.map(({ role, content }) => [role, content]);
  const seed = sha256(JSON.stringify([request.seed, contents]));
  return (...name) =>
    Number.parseInt(sha256(`${seed} ${name.join("/")}`).slice(0, 12), 16) / 2 ** 48;
}

/** The choices of one part of the work, apart from those of every other part. */
export function within(draw: Draw, part: string): Draw {
  return (...name) => draw(part, ...name);
}

export function pick<Item>(items: readonly [Item, ...Item[]], at: number): Item {
  return items[Math.floor(at * items.length)] ?? items[0];
}

/** The items in a drawn order. */
export function shuffled<Item>(items: readonly Item[], draw: Draw): readonly Item[] {
  return items
    .map((item, index) => ({ item, place: draw("place", index) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

/** A whole number between two bounds, both included. */
export function whole(least: number, most: number, at: number): number {
  return least + Math.floor(at * (most - least + 1));
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
