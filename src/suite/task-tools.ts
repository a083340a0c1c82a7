/**
 * Which functions is the model offered by a task: written out, or the operations of an OpenAPI contract?
 */
import { z } from "zod";
import type { Tool } from "../answer.ts";
import type { ReadText } from "../ports.ts";
import type { Problem } from "../problem.ts";
import { ok, type Result } from "../result.ts";
import { unknownWord } from "./nearest-word.ts";
import { openContract, TOOL_NAME } from "./openapi.ts";
import { pathBeside } from "./path-beside.ts";
import type { Path } from "./schema-issues.ts";
import { invalid, issueAt, type Source } from "./source.ts";

const tool = z.strictObject({
  name: TOOL_NAME,
  description: z.string().optional(),
  parameters: z.record(z.string(), z.unknown()).default({ type: "object", properties: {} }),
});

const contract = z.strictObject({
  openapi: z.string().min(1).describe("A file with an OpenAPI 3 contract, beside the suite."),
  operations: z
    .array(z.string())
    .min(1)
    .optional()
    .describe("The operationIds on offer; all of the contract when absent."),
});

export const taskTools = z.union([z.array(tool), contract]);

export type TaskTools = {
  readonly tools: readonly Tool[];
  /** The file they were read from, besides the suite's own. */
  readonly file: string | null;
};

export async function readTaskTools(
  written: z.output<typeof taskTools>,
  readText: ReadText,
  source: Source,
  path: Path,
): Promise<Result<TaskTools, Problem>> {
  if (Array.isArray(written)) {
    const tools = written.map(({ description, ...rest }) =>
      description === undefined ? rest : { ...rest, description },
    );
    return ok({ tools, file: null });
  }
  const complain = (at: Path, message: string, hint?: string) =>
    invalid(`The suite ${source.file}`, [issueAt(source, [...path, ...at], message, hint)]);
  const file = pathBeside(source.file, written.openapi);
  if (!file.ok) return complain(["openapi"], file.problem);
  const text = await readText(file.value);
  if (!text.ok) return text;
  if (text.value === null) return complain(["openapi"], `${file.value} does not exist`);
  const opened = openContract(file.value, text.value);
  if (!opened.ok) return opened;
  const { operationIds, toolsOf } = opened.value;
  for (const [index, id] of (written.operations ?? []).entries()) {
    if (operationIds.includes(id)) continue;
    const message = `${file.value} has no operation "${id}"`;
    return complain(["operations", index], message, unknownWord(id, operationIds));
  }
  const tools = toolsOf(written.operations ?? null);
  return tools.ok ? ok({ tools: tools.value, file: file.value }) : tools;
}
