/**
 * Who are we on GitHub, where are we installed, and how is an installation asked? Probot verifies webhooks
 * and makes the tokens; requests are paced and retried as those of the Action are.
 */
import Bottleneck from "bottleneck";
import type { Logger } from "pino";
import { Probot, ProbotOctokit } from "probot";
import type { Problem } from "../../problem.ts";
import { ok, type Result } from "../../result.ts";
import { askGitHub, type GitHub } from "./client.ts";

export type AppSettings = {
  readonly appId: number;
  /** PEM. */
  readonly privateKey: string;
  readonly webhookSecret: string;
  readonly apiUrl: string;
  /** Least time between two writes of one installation; GitHub asks for a second. */
  readonly writeSpacingMs: number;
  readonly onWait: (sentence: string) => void;
  /** Hears every answer; `null` when none came. */
  readonly onAnswer: (status: number | null) => void;
  /** Where Probot writes. */
  readonly log: Logger;
};

export type AppClient = {
  readonly probot: Probot;
  readonly identity: () => Promise<Result<AppIdentity, Problem>>;
  readonly connect: (installation: number, repository: string) => Promise<GitHub>;
  readonly installations: () => Promise<Result<readonly number[], Problem>>;
  /** The repositories of an installation. */
  readonly repositories: (installation: number) => Promise<Result<readonly string[], Problem>>;
  /** Deliveries of webhooks, newest first, down to a moment (ISO 8601). */
  readonly deliveries: (since: string) => Promise<Result<readonly Delivery[], Problem>>;
  readonly redeliver: (id: number) => Promise<Result<null, Problem>>;
};

export type AppIdentity = { readonly id: number; readonly slug: string; readonly login: string };

export type Delivery = {
  readonly id: number;
  readonly guid: string;
  readonly isReceived: boolean;
  readonly deliveredAt: string;
};

const MOST_RETRIES = 3;
const LONGEST_WAIT_SECONDS = 60;
const MOST_DELIVERY_PAGES = 50;

export function connectApp(settings: AppSettings): AppClient {
  const { appId, privateKey, webhookSecret: secret, apiUrl: baseUrl, log } = settings;
  const Octokit = ProbotOctokit.defaults(pacing(settings));
  const probot = new Probot({ appId, privateKey, secret, baseUrl, Octokit, log });
  return {
    probot,
    identity: async () => {
      const octokit = await probot.auth();
      const asked = await askGitHub("GitHub does not know this App", () =>
        octokit.request("GET /app"),
      );
      if (!asked.ok) return asked;
      const { slug = "" } = asked.value.data ?? {};
      return ok({ id: appId, slug, login: `${slug}[bot]` });
    },
    connect: async (installation, repository) => {
      const [owner = "", repo = ""] = repository.split("/");
      return { octokit: await probot.auth(installation), at: { owner, repo } };
    },
    installations: async () => {
      const octokit = await probot.auth();
      const listed = await askGitHub("The installations could not be listed", () =>
        octokit.paginate("GET /app/installations", { per_page: 100 }),
      );
      return listed.ok
        ? ok(listed.value.filter((one) => one.suspended_at === null).map(({ id }) => Number(id)))
        : listed;
    },
    repositories: async (installation) => {
      const octokit = await probot.auth(installation);
      const listed = await askGitHub("The installation's repositories could not be listed", () =>
        octokit.paginate("GET /installation/repositories", { per_page: 100 }),
      );
      return listed.ok ? ok(listed.value.map(({ full_name: name }) => name)) : listed;
    },
    deliveries: async (since) => {
      const octokit = await probot.auth();
      let pages = 0;
      return askGitHub("The deliveries of webhooks could not be listed", () =>
        octokit.paginate("GET /app/hook/deliveries", { per_page: 100 }, ({ data }, done) => {
          pages += 1;
          const recent = data.filter(({ delivered_at: at }) => at >= since);
          if (recent.length < data.length || pages >= MOST_DELIVERY_PAGES) done();
          return recent.map((one) => ({
            id: Number(one.id),
            guid: one.guid,
            isReceived: one.status_code >= 200 && one.status_code < 400,
            deliveredAt: one.delivered_at,
          }));
        }),
      );
    },
    redeliver: async (id) => {
      const octokit = await probot.auth();
      const asked = await askGitHub("A webhook could not be requested again", () =>
        octokit.request("POST /app/hook/deliveries/{delivery_id}/attempts", { delivery_id: id }),
      );
      return asked.ok ? ok(null) : asked;
    },
  };
}

/** Limits of GitHub are waited for when it does not take long; Probot alone only logs them. */
function pacing({ writeSpacingMs, onWait, onAnswer }: AppSettings) {
  const wait =
    (kind: string) => (after: number, _request: object, _octokit: unknown, retries: number) => {
      const again = retries < MOST_RETRIES && after <= LONGEST_WAIT_SECONDS;
      onWait(`GitHub's ${kind} rate limit: ${after} s; ${again ? "waiting" : "giving up"}.`);
      return again;
    };
  const spaced = (id: string) =>
    new Bottleneck.Group({ id, maxConcurrent: 1, minTime: writeSpacingMs });
  const throttle = {
    enabled: true,
    write: spaced("app-write"),
    notifications: spaced("app-notifications"),
    onRateLimit: wait("primary"),
    onSecondaryRateLimit: wait("secondary"),
  };
  const retry = {
    retries: MOST_RETRIES,
    doNotRetry: [400, 401, 403, 404, 409, 410, 422, 429, 451],
  };
  // As a function: Probot merges objects with its own settings.
  return (given: object) => ({ ...given, throttle, retry, request: counting(onAnswer) });
}

function counting(onAnswer: AppSettings["onAnswer"]) {
  return {
    fetch: async (...[url, init]: Parameters<typeof fetch>) => {
      let status: number | null = null;
      try {
        const answer = await fetch(url, init);
        status = answer.status;
        return answer;
      } finally {
        onAnswer(status);
      }
    },
  };
}
