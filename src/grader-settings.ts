/**
 * Which settings does each grader take?
 * The same schema exists twice: as written (numbers may be templates such as "{{ q2 }}") and as rendered for
 * one instance (numbers are numbers).
 */
import { RE2JS, RE2JSException } from "re2js";
import { z } from "zod";
import { whyNoMode } from "./modes.ts";
import { fail, ok, type Result } from "./result.ts";

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

/** A suite asks for the same few patterns thousands of times. */
const compiledPatterns = new Map<string, RE2JS>();
const MOST_COMPILED = 200;

/** RE2: linear time whatever the text is. A pattern it does not know is the author's mistake. */
export function compilePattern(pattern: string, ignoreCase: boolean): Result<RE2JS, string> {
  const name = `${ignoreCase} ${pattern}`;
  const known = compiledPatterns.get(name);
  if (known !== undefined) return ok(known);
  try {
    const flags = RE2JS.MULTILINE | (ignoreCase ? RE2JS.CASE_INSENSITIVE : 0);
    const compiled = RE2JS.compile(pattern, flags);
    if (compiledPatterns.size >= MOST_COMPILED) compiledPatterns.clear();
    compiledPatterns.set(name, compiled);
    return ok(compiled);
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

/** Belongs to a judge's identity, so it is the same in every instance. */
const fixedText = z
  .string()
  .min(1)
  .refine((text) => !TEMPLATE.test(text), { message: "must not be a template" });

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
    equals: z.strictObject({
      text: texts,
      "ignore-case": z.boolean().optional(),
      take: z
        .enum(["whole", "final"])
        .optional()
        .describe("final: only what the answer concludes with; default: the whole answer."),
      marker: z.string().optional().describe('With take: final; default "ANSWER:".'),
      ...reports,
    }),
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
              "Every argument the call should have; { any-of: [...], optional: true } allows several values or none, inside objects too. Absent: any.",
            ),
          optional: z.array(z.string()).optional().describe("Arguments that may be left out."),
        }),
      ),
      order: z.enum(["given", "any"]).optional(),
      allow: z
        .enum(["native", "text-form", "only-calls"])
        .optional()
        .describe(
          "text-form: calls written in the text count too; only-calls: the text must be nothing but calls such as [f(a=1), g()].",
        ),
      "ignore-punctuation": z
        .boolean()
        .optional()
        .describe(
          "Compare text arguments without spaces, quotation marks and the marks , . / - _ * ^ (as BFCL does).",
        ),
      ...reports,
    }),
    "end-state": z.strictObject({
      holds: z
        .string()
        .min(1)
        .describe(
          "CEL over state, calls (tool to how often), answer.text, said (the model's texts) and vars.",
        ),
      missing: z.array(z.string()).optional().describe("Calls that must have been made."),
      confirm: z
        .array(z.string())
        .optional()
        .describe("Irreversible calls: only after the user has answered the model."),
      plan: z
        .array(
          z.union([
            z.string().min(1),
            z
              .array(
                z.strictObject({
                  call: z.string(),
                  args: z.record(z.string(), z.unknown()).default({}),
                }),
              )
              .min(1),
          ]),
        )
        .min(1)
        .optional()
        .describe(
          "What right work does, turn by turn: a text or calls. The simulated model plays it, and `validate` shows it passes.",
        ),
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
    code: z.strictObject({
      language: z.enum(["python", "javascript"]),
      checks: z
        .string()
        .min(1)
        .describe(
          "Program text that runs after the answer's; the answer holds when it ends without an error.",
        ),
      completes: z
        .string()
        .optional()
        .describe("The program text that a bare completion continues, such as a function's head."),
      seconds: z
        .number()
        .positive()
        .max(60)
        .optional()
        .describe("Time for answer and checks; default 10."),
      solution: z
        .string()
        .min(1)
        .optional()
        .describe(
          "A program that passes; the simulated model writes it, `validate` shows it passes.",
        ),
      slips: z
        .array(z.strictObject({ in: z.string().min(1), put: z.string() }))
        .min(1)
        .optional()
        .describe("What a worse program has in place of a text of the solution; each must fail."),
      ...reports,
    }),
    review: z.strictObject({
      planted: z
        .array(
          z.strictObject({
            defect: sought.describe("Names of the defect; any of these in the report counts."),
            where: sought
              .optional()
              .describe("Places (file, function, line); any of these counts."),
          }),
        )
        .describe("The defects that are there; an empty list is a clean control."),
      about: sought
        .optional()
        .describe(
          "The kinds of defect the task asks about; others are no false alarm. Default: those the question names, else all.",
        ),
      marker: z.string().optional().describe('Line of the verdict; default "ANSWER:".'),
      ...reports,
    }),
    grounded: z.strictObject({
      source: texts.describe("The only text the answer may draw on."),
      check: z
        .array(z.enum(["numbers", "dates", "names", "quotes", "speakers"]))
        .min(1)
        .optional()
        .describe("What must be found in the source; default: all of them."),
      ...reports,
    }),
    judge: z
      .strictObject({
        rubric: fixedText.describe(
          "What the answer must meet. Without templates: what varies belongs into input or against.",
        ),
        provider: fixedText,
        model: fixedText,
        temperature: z
          .union([z.number().min(0).max(2), z.literal("default")])
          .optional()
          .describe("Default 0; default for models that take no other than their own."),
        good: sought.describe(
          "Texts that meet the rubric: planted in each batch to check the judge.",
        ),
        bad: sought.describe("Texts that do not meet it."),
        against: z
          .string()
          .min(1)
          .optional()
          .describe(
            "A reference answer; the judge says, in both orders, whether the answer is at least as good.",
          ),
        steps: z
          .boolean()
          .optional()
          .describe("True: the judge names the first step that does not hold."),
        ...reports,
      })
      .refine(({ against, steps }) => against === undefined || steps !== true, {
        message: "against and steps exclude each other",
      }),
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
