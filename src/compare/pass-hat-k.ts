/**
 * How likely do all of k tries at a task succeed, and how likely at least one?
 * pass^k is the mean over tasks of C(c,k)/C(n,k): the chance that k of the n tries seen, drawn without
 * replacement, are all among the c that passed. pass@k is one minus the same for failures.
 * References: Yao et al. (2024), arXiv:2406.12045; Chen et al. (2021), arXiv:2107.03374.
 */
export type TaskTries = { readonly passed: number; readonly trials: number };

/** For k = 1 to the fewest tries of any task. */
export function passHatK(tasks: readonly TaskTries[]): readonly number[] {
  return eachK(tasks, ({ passed, trials }, k) => allOf(passed, trials, k));
}

export function passAtK(tasks: readonly TaskTries[]): readonly number[] {
  return eachK(tasks, ({ passed, trials }, k) => 1 - allOf(trials - passed, trials, k));
}

function eachK(
  tasks: readonly TaskTries[],
  chance: (task: TaskTries, k: number) => number,
): readonly number[] {
  if (tasks.length === 0) return [];
  const most = Math.min(...tasks.map(({ trials }) => trials));
  return Array.from({ length: most }, (_, index) => {
    const chances = tasks.map((task) => chance(task, index + 1));
    return chances.reduce((sum, each) => sum + each, 0) / tasks.length;
  });
}

/** C(chosen, k) / C(all, k) as a product, which never overflows. */
function allOf(chosen: number, all: number, k: number): number {
  let chance = 1;
  for (let taken = 0; taken < k; taken++) chance *= Math.max(0, chosen - taken) / (all - taken);
  return chance;
}
