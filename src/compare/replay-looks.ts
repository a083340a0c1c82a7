/**
 * Look by look, which rows rise, and where does the run stop?
 * Sequential by joint permutation: the same sign vectors at all looks, so that the share of vectors
 * rejected at any look up to this one stays within the alpha that may be spent by it. Exact, whatever the
 * dependence between looks and rows. `measure` asks after each look, `decide` replays from the evidence.
 * With one look it is the step-down test at alpha. Source: gate-statistics.md section 6.
 */
import type { Policy } from "../suite/policy.ts";
import { type AcrossTasks, acrossTasks } from "./across-tasks.ts";
import { cumulativeAlpha } from "./alpha-spending.ts";
import { buildRows, type Row } from "./build-rows.ts";
import { type Direction, riseHolds } from "./rise-holds.ts";
import { type ComparedTarget, type Sample, takeSample } from "./sample.ts";
import { leastCounts } from "./step-down.ts";
import { type FamilyTest, type RowTest, testRows } from "./test-rows.ts";

export type Looks = { readonly planned: number; readonly taken: number };

export type RowResult = {
  readonly row: Row;
  /** `null` outside the family. */
  readonly test: RowTest | null;
  /** Does the evidence suffice at this look, and do margin, rise and task guard hold too? */
  readonly crossed: boolean;
  readonly regressed: boolean;
  readonly improved: boolean;
  /** `null` for task rows. */
  readonly acrossTasks: AcrossTasks | null;
};

export type LookResult = {
  readonly look: number;
  readonly looks: number;
  readonly samples: readonly Sample[];
  readonly rows: readonly RowResult[];
  /** The largest raw p that suffices at this look; with one look the adjusted p is held against alpha. */
  readonly critical: number | null;
};

export type ReplaySettings = {
  readonly policy: Policy;
  readonly looks: Looks;
  readonly draws: number;
  readonly seed: string;
};

/** The look at which the run stops: the first with a row that regressed, else the last one taken. */
export function replayLooks(
  targets: readonly ComparedTarget[],
  settings: ReplaySettings,
): LookResult {
  const higher: Rejections[] = [];
  const lower: Rejections[] = [];
  let look = 1;
  for (;;) {
    const result = judgeLook(targets, { ...settings, look, higher, lower });
    const regressed = result.rows.some((row) => row.regressed);
    if (regressed || look >= settings.looks.taken) return result;
    look += 1;
  }
}

/** How many looks were planned, and how many of them every arm completed. */
export function looksOf(targets: readonly ComparedTarget[]): Looks {
  const arms = targets.flatMap(({ base, head }) => [base, head]);
  const asked = arms.map(
    ({ looks, trials }) =>
      looks?.planned ?? trials.reduce((most, { look = 1 }) => Math.max(most, look), 1),
  );
  const planned = Math.max(1, ...asked);
  const taken = arms.flatMap(({ looks }) => (looks === undefined ? [] : [looks.taken]));
  return { planned, taken: Math.min(planned, ...taken) };
}

/** Which sign vectors were rejected at one look. */
type Rejections = {
  readonly exact: boolean;
  readonly vectors: number;
  readonly rejected: Uint8Array;
};

function judgeLook(
  targets: readonly ComparedTarget[],
  at: ReplaySettings & {
    readonly look: number;
    readonly higher: Rejections[];
    readonly lower: Rejections[];
  },
): LookResult {
  const { policy, look, seed, draws } = at;
  const parts = targets.map((target) => {
    const copiesSeed = `${seed} copies ${target.target}`;
    const sample = takeSample(target, { look, draws, seed: copiesSeed });
    return { sample, rows: buildRows(sample, policy) };
  });
  const family = testRows(parts, { draws, seed });
  const spend = cumulativeAlpha({ look, looks: at.looks.planned, alpha: policy.alpha });
  const upper = criticalCount(family, family.upper, { spend, before: at.higher });
  const lower = criticalCount(family, family.lower, { spend, before: at.lower });
  const oneLook = at.looks.planned === 1;
  const rows = parts.flatMap((part) => {
    const across = acrossTasks(part.rows, { draws, seed: `${seed} tasks` });
    return part.rows.map((row): RowResult => {
      const test = family.tests.get(row) ?? null;
      const tasks = across.get(row) ?? null;
      const suffices = (p: number, adjusted: number, critical: number) =>
        oneLook ? adjusted <= policy.alpha : Math.round(p * family.vectors) <= critical;
      const holds = (direction: Direction) => riseHolds(row, tasks, { policy, direction });
      const crossed = test !== null && suffices(test.p, test.adjusted, upper);
      const crossedDown = test !== null && suffices(test.pLower, test.adjustedLower, lower);
      return {
        row,
        test,
        crossed,
        regressed: crossed && holds("higher"),
        improved: crossedDown && holds("lower"),
        acrossTasks: tasks,
      };
    });
  });
  return {
    look,
    looks: at.looks.planned,
    samples: parts.map(({ sample }) => sample),
    rows,
    critical: oneLook ? null : upper / family.vectors,
  };
}

/**
 * The largest attained minimum for which the vectors rejected so far stay within what may be spent;
 * 0 when there is none. Remembers what it rejects.
 */
function criticalCount(
  family: FamilyTest,
  counts: readonly Uint16Array[],
  { spend, before }: { readonly spend: number; readonly before: Rejections[] },
): number {
  const { vectors, exact, leading } = family;
  const least = leastCounts(counts, vectors);
  const rejected = new Uint8Array(vectors);
  const attained = new Int32Array(vectors + 1);
  let spent = 0;
  for (let v = 0; v < vectors; v++) {
    const count = least[v] ?? vectors;
    const lead = leading[v] ?? 0;
    if (before.some((look) => look.rejected[look.exact ? lead & (look.vectors - 1) : v] === 1)) {
      spent += 1;
    } else if (count <= vectors) {
      attained[count] = (attained[count] ?? 0) + 1;
    }
  }
  const most = spend * vectors + 1e-9;
  let critical = 0;
  for (const [count, reaching] of attained.entries()) {
    if (reaching === 0) continue;
    spent += reaching;
    if (spent > most) break;
    critical = count;
  }
  for (let v = 0; v < vectors; v++) if ((least[v] ?? vectors) <= critical) rejected[v] = 1;
  before.push({ exact, vectors, rejected });
  return critical;
}
