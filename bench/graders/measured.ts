/**
 * What did one grader score on one labelled data set?
 */
export type Measured = {
  readonly grader: string;
  /** Name of the data set, and of the part of it that is counted. */
  readonly data: string;
  /** What a hit is, such as "agrees with the human label". */
  readonly counted: string;
  readonly hits: number;
  readonly of: number;
  /** The rate that must hold; `null` for figures that are only reported. */
  readonly bar: { readonly atLeast: number } | { readonly atMost: number } | null;
  /** What others score on the same rows. */
  readonly baselines: readonly {
    readonly name: string;
    readonly hits: number;
    readonly of: number;
  }[];
  /** What went against the grader, each with its reason. */
  readonly misses: readonly string[];
};

export function isMet({ hits, of, bar }: Measured): boolean {
  if (bar === null) return true;
  if (of === 0) return false;
  return "atLeast" in bar ? hits / of >= bar.atLeast : hits / of <= bar.atMost;
}
