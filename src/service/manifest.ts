/**
 * What shall the App be allowed and told? `app.yml`, completed by where this service is. Whatever the file
 * says, the App is private: a public one could be installed, and so be used, by anybody.
 */
import { parse } from "yaml";
import { z } from "zod";
import type { Problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";

const schema = z.strictObject({
  name: z.string().min(1).max(34),
  url: z.url(),
  description: z.string(),
  public: z.literal(false),
  default_permissions: z.record(z.string(), z.enum(["read", "write"])),
  default_events: z.array(z.string()),
});

export type Manifest = z.output<typeof schema>;

export function readManifest(file: string, text: string): Result<Manifest, Problem> {
  const parsed = schema.safeParse(asYaml(text));
  if (parsed.success) return ok(parsed.data);
  const at = { file, line: 1, column: 1 };
  const issues = parsed.error.issues.map(({ path, message }) => ({
    at,
    message: `${path.join(".") || "the file"}: ${message}`,
  }));
  return fail({ kind: "invalid-file", what: "The manifest of the App", issues });
}

function asYaml(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return null;
  }
}

/** What GitHub is sent. */
export function completeManifest(
  manifest: Manifest,
  { webhookUrl, redirectUrl }: { readonly webhookUrl: string; readonly redirectUrl: string },
): string {
  return JSON.stringify({
    ...manifest,
    hook_attributes: { url: webhookUrl, active: true },
    redirect_url: redirectUrl,
  });
}
