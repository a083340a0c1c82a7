/**
 * How does an agent fail? Turns of right work, changed: a call renamed, left out, made too early or made again
 * and again. What has no turns cannot fail so.
 */
import type { Turn } from "../work.ts";
import type { Mutate } from "./mutation.ts";

type Change = (turns: readonly Turn[]) => readonly Turn[] | null;

function changing(change: Change): Mutate {
  return (work) => {
    const turns = work.turns === null ? null : change(work.turns);
    return turns === null ? null : { ...work, turns };
  };
}

type Call = Exclude<Turn, string>[number];

/** The first or last call there is, changed. */
function onCall(which: "first" | "last", change: (call: Call) => Call | null): Change {
  return (turns) => {
    const isWorking = (turn: Turn) => typeof turn !== "string" && turn.length > 0;
    const at = which === "first" ? turns.findIndex(isWorking) : turns.findLastIndex(isWorking);
    const turn = turns[at];
    if (turn === undefined || typeof turn === "string") return null;
    const place = which === "first" ? 0 : turn.length - 1;
    const changed = turn[place] === undefined ? null : change(turn[place]);
    return changed === null ? null : turns.with(at, turn.with(place, changed));
  };
}

export const inventedCall: Mutate = changing(
  onCall("first", ({ name, args }) => ({ name: `${name}Now`, args })),
);

export const inventedArgument: Mutate = changing(
  onCall("first", ({ name, args }) => ({ name, args: { ...args, force: true } })),
);

/** Another number in an argument of the last call. */
export const wrongTarget: Mutate = changing(
  onCall("last", ({ name, args }) => {
    const found = Object.entries(args).find(([, value]) => /\d$/.test(String(value)));
    if (found === undefined) return null;
    const [key, value] = found;
    const text = String(value);
    const other = `${text.slice(0, -1)}${(Number(text.slice(-1)) + 1) % 10}`;
    return { name, args: { ...args, [key]: typeof value === "number" ? Number(other) : other } };
  }),
);

export function neverMade(names: readonly string[]): Mutate {
  const [name] = names;
  return changing((turns) =>
    turns.flatMap((turn): readonly Turn[] => {
      if (typeof turn === "string") return [turn];
      const left = turn.filter((call) => call.name !== name);
      return left.length === 0 ? [] : [left];
    }),
  );
}

/** Acts first and asks nobody. */
export function unasked(names: readonly string[]): Mutate {
  return changing((turns) => {
    const acts = turns.some(
      (turn) => typeof turn !== "string" && turn.some((call) => names.includes(call.name)),
    );
    return acts
      ? turns.filter((turn, at) => typeof turn !== "string" || at === turns.length - 1)
      : null;
  });
}

/** More turns than any world allows. */
const ENDLESS = 60;

export const goingInCircles: Mutate = changing((turns) => {
  const first = turns.find((turn) => typeof turn !== "string");
  return first === undefined ? null : Array.from({ length: ENDLESS }, () => first);
});
