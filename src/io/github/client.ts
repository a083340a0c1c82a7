/**
 * How is GitHub asked? One Octokit for one repository: requests are retried, paced and paged by its plugins;
 * what still fails becomes a problem that names the missing permission where GitHub does.
 */
import { Octokit } from "@octokit/core";
import { paginateRest } from "@octokit/plugin-paginate-rest";
import { retry } from "@octokit/plugin-retry";
import { throttling } from "@octokit/plugin-throttling";
import Bottleneck from "bottleneck";
import type { Problem } from "../../problem.ts";
import { fail, ok, type Result } from "../../result.ts";

const PacedOctokit = Octokit.plugin(paginateRest, retry, throttling);

export type GitHub = {
  readonly octokit: Pick<InstanceType<typeof PacedOctokit>, "request" | "paginate">;
  /** The repository every request is about. */
  readonly at: { readonly owner: string; readonly repo: string };
};

export type GitHubSettings = {
  readonly token: string;
  readonly apiUrl: string;
  /** `owner/name` */
  readonly repository: string;
  readonly userAgent: string;
  /** Least time between two writes; GitHub asks for a second. */
  readonly writeSpacingMs: number;
  readonly onWait: (sentence: string) => void;
};

const MOST_RETRIES = 3;
/** A limit that lasts longer than this ends the request instead of the job's minutes. */
const LONGEST_WAIT_SECONDS = 120;

export function connectGitHub(settings: GitHubSettings): GitHub {
  const [owner = "", repo = ""] = settings.repository.split("/");
  const wait =
    (kind: string) => (after: number, _request: object, _octokit: unknown, retries: number) => {
      const again = retries < MOST_RETRIES && after <= LONGEST_WAIT_SECONDS;
      const then = again ? "waiting" : "giving up";
      settings.onWait(`GitHub's ${kind} rate limit: ${after} s until the next request; ${then}.`);
      return again;
    };
  const spaced = (id: string) =>
    new Bottleneck.Group({ id, maxConcurrent: 1, minTime: settings.writeSpacingMs });
  const octokit = new PacedOctokit({
    auth: settings.token,
    baseUrl: settings.apiUrl,
    userAgent: settings.userAgent,
    log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
    retry: { retries: MOST_RETRIES, doNotRetry: [400, 401, 403, 404, 409, 410, 422, 429, 451] },
    throttle: {
      write: spaced("github-write"),
      notifications: spaced("github-notifications"),
      onRateLimit: wait("primary"),
      onSecondaryRateLimit: wait("secondary"),
    },
  });
  return { octokit, at: { owner, repo } };
}

function ignore(): void {}

/** Runs a request; `what` says in a sentence what was not possible when it fails. */
export async function askGitHub<Value>(
  what: string,
  request: () => Promise<Value>,
): Promise<Result<Value, Problem>> {
  try {
    return ok(await request());
  } catch (thrown) {
    return fail(problemOf(what, thrown));
  }
}

/** As `askGitHub`; what GitHub says does not exist is `null`. */
export async function askWhetherThere<Value>(
  what: string,
  request: () => Promise<Value>,
): Promise<Result<Value | null, Problem>> {
  try {
    return ok(await request());
  } catch (thrown) {
    return statusOf(thrown) === 404 ? ok(null) : fail(problemOf(what, thrown));
  }
}

export type GitHubProblem = Extract<Problem, { kind: "github-failed" }>;

function problemOf(what: string, thrown: unknown): GitHubProblem {
  const status = statusOf(thrown);
  const said = thrown instanceof Error ? (thrown.message.split("\n")[0] ?? "").slice(0, 300) : "";
  const wanted = acceptedPermissions(thrown);
  const why = status === null ? said || "No answer." : `GitHub answered ${status}: ${said}`;
  return { kind: "github-failed", what, why, doThis: advice(status, wanted), status };
}

function advice(status: number | null, wanted: string | null): string {
  if (status === 401) return "Check the token: it is expired, revoked or of another server.";
  if (status === 403 || status === 404) {
    return wanted === null
      ? "Check that the token may do this (the job's `permissions:`)."
      : `Grant the job \`permissions: ${wanted}\`; tokens of pull requests from forks are read-only.`;
  }
  if (status === null || status >= 500) return "Check https://www.githubstatus.com and run again.";
  return "Run again; report it if it stays.";
}

/** `pull_requests=write; issues=write` becomes `pull-requests: write`: the first way suffices. */
function acceptedPermissions(thrown: unknown): string | null {
  const header = headersOf(thrown)["x-accepted-github-permissions"];
  const first = typeof header === "string" ? header.split(/[;,]/)[0]?.trim() : undefined;
  const parts = /^([a-z_]+)=([a-z]+)$/.exec(first ?? "");
  return parts === null ? null : `${parts[1]?.replaceAll("_", "-")}: ${parts[2]}`;
}

function statusOf(thrown: unknown): number | null {
  if (typeof thrown !== "object" || thrown === null || !("status" in thrown)) return null;
  return typeof thrown.status === "number" ? thrown.status : null;
}

function headersOf(thrown: unknown): Readonly<Record<string, unknown>> {
  if (typeof thrown !== "object" || thrown === null || !("response" in thrown)) return {};
  const { response } = thrown;
  if (typeof response !== "object" || response === null || !("headers" in response)) return {};
  return { ...(typeof response.headers === "object" ? response.headers : null) };
}
