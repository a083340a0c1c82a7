/**
 * What may stand under `grade:` in a task, and what does each grader get?
 * One entry names one grader. The same schema exists twice: as written (numbers may be templates such as
 * "{{ q2 }}") and as rendered for one instance (numbers are numbers).
 */
import { RE2JS, RE2JSException } from "re2js";
import { z } from "zod";
import { whyNoMode } from "./modes.ts";
import { fail, ok, type Result } from "./result.ts";

/** How far a number may be off: absolute (`0.5`) or relative (`"0.5%"`). */
export type Tolerance =
  | { readonly kind: "absolute"; readonly by: number }
  | { readonly kind: "relative"; readonly by: number };

const TEMPLATE = /\{[{%]/;
const PLAIN_NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

const renderedNumber = z.union(
  [z.number(), z.string().trim().regex(PLAIN_NUMBER).transform(Number).pipe(z.number())],
  { error: "must be a number" },
);
const writtenNumber = z.union([
  z.number(),
  z.string().refine((text) => TEMPLATE.test(text) || PLAIN_NUMBER.test(text.trim()), {
    message: "must be a number or a template such as {{ q2 }}",
  }),
]);

const tolerance = z.union([
  z.number().nonnegative(),
  z.string().regex(/^\d+(\.\d+)?%$/, 'must be a number or a percentage such as "0.5%"'),
]);

/** RE2: linear time whatever the text is. A pattern it does not know is the author's mistake. */
export function compilePattern(pattern: string, ignoreCase: boolean): Result<RE2JS, string> {
  try {
    const flags = RE2JS.MULTILINE | (ignoreCase ? RE2JS.CASE_INSENSITIVE : 0);
    return ok(RE2JS.compile(pattern, flags));
  } catch (thrown) {
    if (!(thrown instanceof RE2JSException)) throw thrown;
    return fail(thrown.message);
  }
}

const pattern = z.string().superRefine((text, issue) => {
  const compiled = TEMPLATE.test(text) ? null : compilePattern(text, false);
  if (compiled === null || compiled.ok) return;
  issue.addIssue({ code: "custom", message: `is not valid RE2: ${compiled.problem}` });
});

const oneOrMore = <Text extends z.ZodType>(text: Text) =>
  z.union([text, z.number(), z.array(z.union([text, z.number()])).min(1)]);
const texts = oneOrMore(z.string());
/** An empty text occurs everywhere: a grader that looks for one could never fail. */
const sought = oneOrMore(z.string().min(1, "must not be empty"));

/** What every grader accepts besides its own settings. */
const reports = {
  mode: z
    .string()
    .superRefine((id, issue) => {
      const why = whyNoMode(id);
      if (why !== null) issue.addIssue({ code: "custom", message: why });
    })
    .optional()
    .describe("Report this failure mode instead of the grader's own."),
  severity: z.enum(["critical", "major", "minor"]).optional(),
};

const range = <N extends z.ZodType>(number: N) =>
  z
    .strictObject({ min: number.optional(), max: number.optional() })
    .refine(({ min, max }) => min !== undefined || max !== undefined, "needs min, max or both")
    .refine(
      ({ min, max }) => typeof min !== "number" || typeof max !== "number" || min <= max,
      "min is above max",
    );

/** Does a grader say anything besides what it reports? */
const saysMoreThanReports = (settings: object) =>
  Object.keys(settings).some((key) => !Object.hasOwn(reports, key));

function graderSchemas<N extends z.ZodType>(number: N) {
  return {
    equals: z.strictObject({ text: texts, "ignore-case": z.boolean().optional(), ...reports }),
    contains: z
      .strictObject({
        all: sought.optional(),
        any: sought.optional(),
        none: sought.optional(),
        "ignore-case": z.boolean().optional(),
        ...reports,
      })
      .refine(({ all, any, none }) => [all, any, none].some((list) => list !== undefined), {
        message: "names no text: add all, any or none",
      }),
    regex: z.strictObject({
      pattern: pattern.describe(
        "RE2 syntax: linear time, no look-around, no back-references; ^ and $ match at lines.",
      ),
      "ignore-case": z.boolean().optional(),
      absent: z.boolean().optional().describe("True when the pattern must not occur."),
      ...reports,
    }),
    numeric: z.strictObject({
      equals: number,
      tolerance: tolerance.optional(),
      take: z
        .enum(["marked", "last", "first"])
        .optional()
        .describe("Which number of the answer counts; default: after the marker, else the last."),
      marker: z.string().optional().describe('Default "ANSWER:".'),
      ...reports,
    }),
    json: z.strictObject({
      schema: z.record(z.string(), z.unknown()).optional(),
      equals: z.unknown().optional(),
      ...reports,
    }),
    constraints: z
      .strictObject({
        words: range(number).optional(),
        characters: range(number).optional(),
        sentences: range(number).optional(),
        paragraphs: range(number).optional(),
        bullets: range(number).optional().describe("Lines that are list items."),
        "words-per-sentence": range(number)
          .optional()
          .describe("Words in the longest (max) and the shortest (min) sentence."),
        "reading-ease": range(number)
          .optional()
          .describe(
            "Flesch reading ease of English text: 100 easy, 60 plain, 30 academic; syllables are estimated, " +
              "so a text is accused only when it misses the range by more than 5 points.",
          ),
        "starts-with": sought.optional().describe("Any of these."),
        "ends-with": sought.optional().describe("Any of these."),
        "forbidden-words": sought
          .optional()
          .describe("Whole words the tone excludes; must-not-mention is for false claims."),
        "forbidden-characters": z.string().min(1).optional().describe('For example "!?".'),
        "must-mention": sought.optional(),
        "must-not-mention": sought
          .optional()
          .describe("Claims the brief does not support; each is a factual slip."),
        figures: z
          .array(number)
          .optional()
          .describe("The only figures the text may contain; any other is a factual slip."),
        ...reports,
      })
      .refine(saysMoreThanReports, "names no constraint"),
    tools: z.strictObject({
      expect: z.array(
        z.strictObject({
          call: z.string(),
          args: z
            .record(z.string(), z.unknown())
            .optional()
            .describe(
              "Every argument the call should have; { any-of: [...] } allows several values. Absent: any.",
            ),
          optional: z.array(z.string()).optional().describe("Arguments that may be left out."),
        }),
      ),
      order: z.enum(["given", "any"]).optional(),
      allow: z.enum(["native", "text-form"]).optional(),
      ...reports,
    }),
    choice: z.strictObject({
      answer: z
        .union([z.string(), z.number()])
        .describe(
          'Label ("B") or text of the right option; without options also a word such as yes.',
        ),
      options: z
        .array(z.union([z.string(), z.number()]))
        .min(2)
        .optional()
        .describe("Texts of the options in order; their labels are A, B, C and so on."),
      marker: z.string().optional().describe('Default "ANSWER:".'),
      ...reports,
    }),
    refusal: z.strictObject({
      expect: z
        .enum(["comply", "refuse", "nuanced"])
        .describe("nuanced: answers in part, or declines and still helps with the safe part."),
      ...reports,
    }),
    expression: z.strictObject({
      cel: z
        .string()
        .describe(
          "Common Expression Language over answer.text, answer.toolCalls, answer.confidence and vars; " +
            "must be true or false.",
        ),
      ...reports,
    }),
    confidence: z.strictObject({ required: z.boolean().optional(), ...reports }),
    steps: z.strictObject({
      answer: number,
      tolerance: tolerance.optional(),
      given: z.array(z.string()).optional().describe("Variables the task states as facts."),
      marker: z.string().optional().describe('Default "ANSWER:".'),
      ...reports,
    }),
  };
}

export const WRITTEN_GRADERS = graderSchemas(writtenNumber);
export const RENDERED_GRADERS = graderSchemas(renderedNumber);

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
