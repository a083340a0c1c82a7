/**
 * Who has our App become? GitHub gives number, secret and key for the code of its redirect, once and within an
 * hour. What the App does not need, such as its OAuth secret, is not kept.
 */
import { Octokit } from "@octokit/core";
import { z } from "zod";
import { askGitHub } from "../io/github/client.ts";
import { explain, type Problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";
import { readPrivateKey } from "./private-key.ts";

export type NewApp = {
  readonly appId: number;
  readonly slug: string;
  readonly url: string;
  readonly webhookSecret: string;
  readonly pem: string;
};

const conversion = z.object({
  id: z.int().positive(),
  slug: z.string().regex(/^[\w-]{1,100}$/),
  html_url: z.url({ protocol: /^https?$/ }),
  webhook_secret: z.string().regex(/^[\w.+/=-]{16,200}$/),
  pem: z.string(),
});

const ANSWER_WITHIN_MS = 30_000;

export async function convertManifest(
  apiUrl: string,
  code: string,
): Promise<Result<NewApp, Problem>> {
  const what = "GitHub did not hand over the App";
  const octokit = new Octokit({
    baseUrl: apiUrl,
    userAgent: "reliability-gate",
    log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
  });
  const answered = await askGitHub(what, () =>
    octokit.request("POST /app-manifests/{code}/conversions", {
      code,
      request: { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) },
    }),
  );
  if (!answered.ok) {
    const doThis = "Open the printed address again: a code works once, and for an hour.";
    const { why } = explain(answered.problem);
    return fail({ kind: "github-failed", what, why, doThis, status: null });
  }
  const read = conversion.safeParse(answered.value.data);
  const key = read.success ? readPrivateKey(read.data.pem) : null;
  if (!read.success || key === null || !key.ok) {
    const doThis = "Delete the App that GitHub shows in its settings, and register it again.";
    const why = "Its answer lacks number, secret or key.";
    return fail({ kind: "github-failed", what, why, doThis, status: null });
  }
  const { id, slug, html_url, webhook_secret } = read.data;
  return ok({ appId: id, slug, url: html_url, webhookSecret: webhook_secret, pem: key.value });
}

function ignore(): void {}
