/**
 * The operating characteristics that gate-statistics.md section 10 promises: three looks, percent.
 */
import type { Design, World } from "./world.ts";

export type Percent = {
  readonly regressed: number;
  readonly passed: number;
  readonly inconclusive: number;
  readonly calls: number;
};

export type Cell = { readonly design: Design; readonly world: World; readonly specified: Percent };

const NULL: World = { kind: "null" };
const reworded = (sd: number, copies = 0): World => ({ kind: "reworded", sd, copies });
const TASKS_MOVE: World = { kind: "tasks-move", sd: 0.9 };
const MODE_RISES: World = { kind: "mode-rises", by: 0.1 };
const breaks = (tasks: number): World => ({ kind: "tasks-break", tasks });

type Line = readonly [World, number, number, number, number];

const TABLE: readonly (readonly [Design, readonly Line[]])[] = [
  [
    { tasks: 15, instances: 8, trials: 1 },
    [
      [NULL, 4.3, 93.7, 2.0, 81.3],
      [reworded(0.9), 3.3, 92.9, 3.8, 83.6],
      [TASKS_MOVE, 10.7, 86.4, 2.9, 84.9],
      [MODE_RISES, 80.3, 12.8, 6.9, 76.5],
      [breaks(1), 78.2, 17.8, 4.0, 91.8],
      [breaks(2), 97.8, 1.0, 1.2, 73.7],
    ],
  ],
  [
    { tasks: 15, instances: 16, trials: 1 },
    [
      [NULL, 3.4, 96.6, 0.0, 80.6],
      [reworded(0.9), 4.5, 95.5, 0.0, 82.3],
      [TASKS_MOVE, 24.7, 75.3, 0.0, 83.5],
      [MODE_RISES, 96.8, 3.0, 0.2, 57.8],
      [breaks(1), 99.6, 0.4, 0.0, 68.8],
      [breaks(2), 100.0, 0.0, 0.0, 48.8],
    ],
  ],
  [
    { tasks: 5, instances: 24, trials: 1 },
    [
      [NULL, 2.4, 93.6, 4.0, 74.0],
      [reworded(0.9), 2.2, 93.8, 4.0, 74.8],
      [TASKS_MOVE, 19.4, 76.3, 4.3, 73.6],
      [MODE_RISES, 77.7, 11.7, 10.6, 77.0],
      [breaks(1), 99.8, 0.2, 0.0, 48.4],
      [breaks(2), 99.7, 0.3, 0.0, 34.8],
    ],
  ],
  [
    { tasks: 50, instances: 4, trials: 1 },
    [
      [NULL, 4.9, 95.1, 0.0, 83.7],
      [reworded(0.9), 4.1, 95.8, 0.1, 83.7],
      [TASKS_MOVE, 4.4, 95.4, 0.2, 85.6],
      [MODE_RISES, 95.9, 3.9, 0.2, 62.9],
      [breaks(1), 10.6, 89.4, 0.0, 90.5],
      [breaks(2), 27.8, 72.0, 0.2, 90.9],
    ],
  ],
  [
    { tasks: 15, instances: 8, trials: 4 },
    [
      [reworded(0.9, 0.8), 4.8, 93.7, 1.5, 83.9],
      [reworded(2), 3.3, 96.5, 0.2, 81.1],
      [reworded(0.9, 1), 5.1, 90.5, 4.4, 83.2],
      [NULL, 4.4, 95.6, 0.0, 79.1],
      [reworded(0.9), 4.4, 95.6, 0.0, 78.8],
      [TASKS_MOVE, 25.2, 74.8, 0.0, 83.3],
      [MODE_RISES, 100.0, 0.0, 0.0, 40.8],
      [breaks(1), 88.3, 11.7, 0.0, 91.2],
      [breaks(2), 100.0, 0.0, 0.0, 63.0],
    ],
  ],
  [
    { tasks: 15, instances: 1, trials: 8 },
    [
      [reworded(0.9, 0.8), 1.7, 48.8, 49.5, 85.4],
      [reworded(2), 3.9, 52.0, 44.1, 86.7],
      [reworded(0.9, 1), 0.9, 38.1, 61.0, 86.8],
      [NULL, 2.5, 91.3, 6.2, 79.8],
      [reworded(0.9), 3.2, 78.6, 18.2, 81.2],
      [TASKS_MOVE, 3.5, 78.5, 18.0, 81.7],
      [MODE_RISES, 84.3, 8.8, 6.9, 83.5],
      [breaks(1), 4.6, 29.0, 66.4, 91.7],
      [breaks(2), 13.1, 7.7, 79.2, 95.1],
    ],
  ],
];

export const CELLS: readonly Cell[] = TABLE.flatMap(([design, lines]) =>
  lines.map(([world, regressed, passed, inconclusive, calls]) => ({
    design,
    world,
    specified: { regressed, passed, inconclusive, calls },
  })),
);

/** One arm cached, the other not, equal rates: no line of the table, but at most alpha is promised. */
export const CACHED: Pick<Cell, "design" | "world"> = {
  design: { tasks: 15, instances: 8, trials: 4 },
  world: { kind: "head-cached" },
};

export function isHarmless(world: World): boolean {
  return world.kind === "null" || world.kind === "reworded" || world.kind === "head-cached";
}

export function nameDesign({ tasks, instances, trials }: Design): string {
  return `${tasks}x${instances}x${trials}`;
}

export function nameWorld(world: World): string {
  switch (world.kind) {
    case "null":
      return "null";
    case "reworded":
      return `reworded (sd ${world.sd}${world.copies > 0 ? `, copies ${world.copies.toFixed(1)}` : ""})`;
    case "tasks-move":
      return `tasks move (sd ${world.sd})`;
    case "mode-rises":
      return `+${100 * world.by} points in one mode`;
    case "tasks-break":
      return world.tasks === 1 ? "one task breaks" : "two tasks break";
    case "head-cached":
      return "head cached, base not";
  }
}
