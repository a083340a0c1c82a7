/**
 * Where do number, secret and key of a new App go? Into a new file that only its owner may read: not onto a
 * page, for pages are kept by browsers, seen by extensions and shared on screens.
 */
import { open, rm } from "node:fs/promises";
import { fail, ok, type Result } from "../result.ts";
import type { NewApp } from "./convert-manifest.ts";

/** A place that is ours before GitHub is asked, for it hands the key over only once. */
export type Keeping = {
  readonly keep: (app: NewApp, apiUrl: string) => Promise<Result<null, string>>;
  /** Nothing came: the place is free again. */
  readonly leave: () => Promise<void>;
};

/** A file that exists is never written to: it may hold another App's key. */
export async function reserveFile(file: string): Promise<Result<Keeping, string>> {
  try {
    const handle = await open(file, "wx", 0o600);
    return ok({
      keep: async (app, apiUrl) => {
        try {
          await handle.writeFile(envFile(app, apiUrl));
          await handle.sync();
          return ok(null);
        } catch (thrown) {
          const why = `${file} could not be written (${codeOf(thrown)})`;
          return fail(`${why}; delete the App in GitHub's settings and register it again.`);
        } finally {
          await handle.close();
        }
      },
      leave: async () => {
        await handle.close();
        await rm(file, { force: true });
      },
    });
  } catch (thrown) {
    const code = codeOf(thrown);
    return fail(
      code === "EEXIST"
        ? `${file} exists and may hold another App's key; move it away, or set another SET_UP_FILE and start again.`
        : `${file} could not be made (${code}); set another SET_UP_FILE and start again.`,
    );
  }
}

function codeOf(thrown: unknown): string {
  return typeof thrown === "object" && thrown !== null && "code" in thrown
    ? String(thrown.code)
    : "no reason given";
}

/** One line each, so that Docker, systemd and Node read it alike. */
function envFile({ appId, slug, webhookSecret, pem }: NewApp, apiUrl: string): string {
  return [
    `# The GitHub App ${slug}. Whoever reads this file can act as the App.`,
    `APP_ID=${appId}`,
    `WEBHOOK_SECRET=${webhookSecret}`,
    `PRIVATE_KEY=${Buffer.from(pem).toString("base64")}`,
    ...(apiUrl === "https://api.github.com" ? [] : [`GITHUB_API_URL=${apiUrl}`]),
    "",
  ].join("\n");
}
