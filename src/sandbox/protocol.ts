/**
 * What do the sandbox and its parent say to each other?
 * The parent starts the child with a `Start`; the child says `READY`; the parent writes one `Job` and closes;
 * the child answers with one line, the job's token and a `Report` in JSON, and ends.
 */

export type Start =
  /** Loads Python once and writes its memory to descriptor 3. */
  | { readonly kind: "keep-python"; readonly interpreter: string }
  /** Loads Python from the memory readable at descriptor 3, and serves one job. */
  | { readonly kind: "python"; readonly interpreter: string }
  | { readonly kind: "javascript"; readonly interpreter: string };

export type Job = {
  /** Not known to the program; a report without it is not the child's. */
  readonly token: string;
  readonly source: string;
  readonly checks: string;
};

export type Report =
  | { readonly kind: "ended" }
  | { readonly kind: "raised"; readonly in: "source" | "checks"; readonly error: string }
  | { readonly kind: "out-of-memory" }
  | { readonly kind: "not-run"; readonly why: string };

export const READY = "ready\n";

/** Descriptor of the interpreter's kept memory. */
export const MEMORY_DESCRIPTOR = 3;

/** Of what a program says about its failure. */
export const ERROR_CHARACTERS = 300;
