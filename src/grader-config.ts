/**
 * What may stand under `grade:` in a task? One entry names one grader; its settings are in grader-settings.ts.
 */
import type { z } from "zod";
import { RENDERED_GRADERS } from "./grader-settings.ts";

/** How far a number may be off: absolute (`0.5`) or relative (`"0.5%"`). */
export type Tolerance =
  | { readonly kind: "absolute"; readonly by: number }
  | { readonly kind: "relative"; readonly by: number };

export type GraderName = keyof typeof RENDERED_GRADERS;

/** Graders whose whole setting may be written as one bare value, and the key that value stands for. */
export const SHORTHAND: { readonly [name in GraderName]?: string } = {
  equals: "text",
  contains: "all",
  regex: "pattern",
  numeric: "equals",
  choice: "answer",
  refusal: "expect",
  expression: "cel",
  "end-state": "holds",
};

/** One rendered grader: `kind` names it, the rest are its settings. */
export type GraderConfig = {
  [Name in GraderName]: { readonly kind: Name } & z.output<(typeof RENDERED_GRADERS)[Name]>;
}[GraderName];

/** A grader entry as written, shorthand expanded: what templates are rendered into. */
export type WrittenGrader = {
  readonly kind: GraderName;
  readonly settings: Readonly<Record<string, unknown>>;
};

export function isGraderName(name: string): name is GraderName {
  return Object.hasOwn(RENDERED_GRADERS, name);
}

/** `contains: "x"` becomes `contains: { all: "x" }`; settings written in full stay as they are. */
export function expandShorthand(name: GraderName, value: unknown): unknown {
  const key = SHORTHAND[name];
  const isFull = typeof value === "object" && value !== null && !Array.isArray(value);
  return key === undefined || isFull ? (value ?? {}) : { [key]: value };
}

/** Settings whose templates were rendered for one instance. */
export function renderedGrader(
  kind: GraderName,
  settings: unknown,
): z.ZodSafeParseResult<GraderConfig> {
  const schema: z.ZodType = RENDERED_GRADERS[kind];
  const parsed = schema.safeParse(settings);
  if (!parsed.success) return { success: false, error: parsed.error as never };
  return { success: true, data: { kind, ...(parsed.data as object) } as never };
}

/** Reads a tolerance; absent means exact up to floating-point rounding. */
export function readTolerance(written: string | number | undefined): Tolerance {
  if (written === undefined) return { kind: "relative", by: 1e-9 };
  if (typeof written === "number") return { kind: "absolute", by: written };
  return { kind: "relative", by: Number(written.slice(0, -1)) / 100 };
}
