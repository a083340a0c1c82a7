/**
 * Which form must the answer have? Prompt files state it as OpenAI's chat completions do; the other protocols say
 * the same in other places.
 */
import { z } from "zod";
import type { ModelRequest } from "../../ports.ts";
import { fail, ok, type Result } from "../../result.ts";

const jsonSchema = z.strictObject({
  name: z.string(),
  schema: z.record(z.string(), z.unknown()),
  strict: z.boolean().nullish(),
  description: z.string().optional(),
});

const format = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("text") }),
  z.strictObject({ type: z.literal("json_object") }),
  z.strictObject({ type: z.literal("json_schema"), json_schema: jsonSchema }),
]);

export type ResponseFormat = z.output<typeof format>;

/** `null` when the request states none; the problem is a sentence. */
export function readResponseFormat({
  responseFormat,
}: ModelRequest): Result<ResponseFormat | null, string> {
  if (responseFormat === undefined) return ok(null);
  const parsed = format.safeParse(responseFormat);
  if (parsed.success) return ok(parsed.data);
  const place = parsed.error.issues[0]?.path.map(String).join(".") ?? "";
  return fail(
    `the prompt's response format is none this protocol knows (see ${place === "" ? "type" : place})`,
  );
}
