/**
 * Which world does an agent task take place in? Written as data and expressions, so it never differs between
 * two runs: what a call gives back, what it changes, what goes wrong, and what the user says next.
 */
import { z } from "zod";
import type { SourceIssue } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";
import { checkExpression, type Value, type Variables } from "./expression.ts";
import { renderValue } from "./render.ts";
import type { Path } from "./schema-issues.ts";
import { issueAt, type Source } from "./source.ts";

const value: z.ZodType<Value> = z.json();
const expression = z.string().min(1);

/** Model turns; a conversation that needs more is going nowhere. */
const DEFAULT_TURNS = 10;

export const environmentSchema = z.strictObject({
  state: z
    .record(z.string(), value)
    .default({})
    .describe("What the world knows at first; strings are templates."),
  responses: z
    .array(
      z.strictObject({
        call: z.string().min(1),
        when: expression.optional().describe("CEL; the first entry that fits answers."),
        set: z.record(z.string(), expression).optional().describe("CEL for each key that changes."),
        returns: expression.describe("CEL; what the model is given as the result."),
      }),
    )
    .default([]),
  faults: z
    .array(
      z.strictObject({
        call: z.string().min(1),
        at: z.int().min(1).describe("Which call of this tool goes wrong, counted from 1."),
        gives: z.union([
          z.enum(["rate-limit", "empty", "error"]),
          z.strictObject({ body: value.describe("Any other reply, such as a changed schema.") }),
        ]),
      }),
    )
    .default([]),
  user: z
    .array(z.string().min(1))
    .default([])
    .describe("What the user says, one after another, when the model ends its turn with text."),
  ends: z.array(z.string()).default([]).describe("Calls after which the conversation is over."),
  turns: z.int().min(1).max(50).default(DEFAULT_TURNS).describe("Answers of the model at most."),
  protocol: z
    .enum(["native", "text"])
    .default("native")
    .describe("text: tools are described and called in words, for models without tool calls."),
});

export type WrittenEnvironment = z.output<typeof environmentSchema>;

/** One instance's world; its expressions see the instance's variables as `vars`. */
export type Environment = WrittenEnvironment & { readonly vars: Variables };

/** What expressions of a world may read. */
const NAMES = ["args", "state", "calls", "turn", "vars", "recorded"];

export function checkEnvironment(
  { responses, state }: WrittenEnvironment,
  source: Source,
  path: Path,
): readonly SourceIssue[] {
  return responses.flatMap(({ when, set = {}, returns }, index) => {
    const here = [...path, "responses", index];
    const check = (cel: string, at: Path, wanted?: "bool") => {
      const checked = checkExpression(cel, NAMES, wanted);
      return checked.ok ? [] : [issueAt(source, [...here, ...at], checked.problem.message)];
    };
    return [
      ...(when === undefined ? [] : check(when, ["when"], "bool")),
      ...check(returns, ["returns"]),
      ...Object.entries(set).flatMap(([key, cel]) =>
        Object.hasOwn(state, key)
          ? check(cel, ["set", key])
          : [issueAt(source, [...here, "set", key], `the state has no "${key}"`)],
      ),
    ];
  });
}

/** The world of one instance. */
export function renderEnvironment(
  written: WrittenEnvironment,
  vars: Variables,
): Result<Environment, string> {
  const rendered = renderValue({ state: written.state, user: written.user }, vars);
  if (!rendered.ok) return fail(rendered.problem.message);
  const parsed = environmentSchema.pick({ state: true, user: true }).safeParse(rendered.value);
  if (!parsed.success) return fail(parsed.error.issues[0]?.message ?? "not valid");
  return ok({ ...written, ...parsed.data, vars });
}
