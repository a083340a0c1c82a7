/**
 * What is an answer before it is written down?
 * Work is structured, so that failures are planted in the work itself and writing never knows about them.
 */
import type { Value, Variables } from "../suite/expression.ts";
import type { Known } from "./match.ts";

/** One calculation: the expression, what its names stand for here, and the value it is claimed to have. */
export type WorkStep = {
  readonly name: string;
  readonly expression: string;
  readonly believed: Variables;
  readonly value: Value;
};

export type Sentence = {
  /** Retold is what stands in the source that the answer is held to. */
  readonly kind: "fact" | "filler" | "retold";
  /** A filler may hold one `#` where a figure could stand. */
  readonly text: string;
  readonly figure: number | null;
};

export type PlannedCall = {
  readonly name: string;
  readonly args: Readonly<Record<string, unknown>>;
};

/** What stands behind a marker such as "ANSWER:", or alone where the task takes the last or first number. */
export type Final = {
  readonly kind: "number" | "choice";
  readonly marker: string;
  readonly text: string;
  readonly place: "first" | "last";
};

/** A defect that a review names, and where. */
export type Reported = { readonly defect: string; readonly where: string | null };

/** How much of what is asked the answer does. */
export type Stance = "complies" | "declines" | "partly" | "hedges";

/** What an agent does before it hears anything new: it says something, or makes calls. */
export type Turn = string | readonly PlannedCall[];

export type Work = {
  readonly known: Known;
  readonly stance: Stance;
  readonly sentences: readonly Sentence[];
  /** Lines that only have to match a pattern. */
  readonly lines: readonly string[];
  readonly steps: readonly WorkStep[];
  readonly finals: readonly Final[];
  /** What a review reports; `null` where none is asked for. */
  readonly reports: readonly Reported[] | null;
  /** 0 to 100, as text states it. */
  readonly confidence: number | null;
  readonly calls: readonly PlannedCall[];
  /** `null` where one answer is all there is. */
  readonly turns: readonly Turn[] | null;
  /** Where the task says what a program that passes looks like. */
  readonly program: { readonly language: string; readonly source: string } | null;
  /** The whole text, where the task asks for exactly that. */
  readonly whole: string | null;
  /** What is left of the text: all of it, its first part, or nothing. */
  readonly delivered: "all" | "half" | "nothing";
};
