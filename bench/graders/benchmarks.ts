/**
 * Which graders are held against which labelled data?
 */
import type { Measured } from "./measured.ts";

export type Benchmark = {
  readonly name: string;
  /** Files of the data folder that it needs. */
  readonly files: readonly string[];
  readonly measure: (onProgress: (text: string) => void) => Promise<readonly Measured[]>;
};

export const BENCHMARKS: readonly Benchmark[] = [];
