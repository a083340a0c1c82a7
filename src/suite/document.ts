/**
 * How is a JSON document read that a tool wrote? A newer version is refused with a sentence; one that is
 * not what it must be names the field.
 */
import { z } from "zod";
import type { Problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";

export type DocumentKind<Schema extends z.ZodType> = {
  readonly what: string;
  readonly schema: Schema;
  /** The newest version this tool knows; absent for documents without one. */
  readonly version?: number;
};

export function parseDocument<Schema extends z.ZodType>(
  text: string,
  of: DocumentKind<Schema> & { readonly file: string; readonly line: number },
): Result<z.output<Schema>, Problem> {
  const { file, line, schema } = of;
  const what = `${of.what} ${file}`;
  const broken = (message: string) => {
    const issues = [{ at: { file, line, column: 1 }, message }];
    return fail<Problem>({ kind: "invalid-file", what, issues });
  };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (thrown) {
    return broken(thrown instanceof Error ? thrown.message : "not JSON");
  }
  const versioned = z.object({ version: z.number() }).safeParse(json);
  if (of.version !== undefined && versioned.success && versioned.data.version > of.version) {
    const { version } = versioned.data;
    return fail({ kind: "newer-document", what, version, known: of.version });
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return ok(parsed.data);
  const first = parsed.error.issues[0];
  return broken(`${first?.path.map(String).join(".") ?? ""}: ${first?.message ?? "not valid"}`);
}
