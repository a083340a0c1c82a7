/** How does an App prove who it is, which installations has it, and how does it get their tokens? */
import { generateKeyPairSync, type KeyObject, randomUUID, verify } from "node:crypto";
import { z } from "zod";
import { type Answer, type Call, notFound, type Operations, pageOf, refused } from "./answer.ts";
import { shownApp, shownRepository, shownUser } from "./people.ts";
import type { Permissions, Token } from "./tokens.ts";
import type { App, World } from "./world.ts";

export type InstalledApp = App & {
  readonly installation: number;
  /** PEM, as a person downloads it. */
  readonly privateKey: string;
  readonly permissions: Permissions;
  readonly repositories?: readonly string[];
};

type KnownApp = InstalledApp & { readonly publicKey: KeyObject };

export type Apps = {
  readonly add: (plan: {
    readonly slug: string;
    readonly permissions: Permissions;
    readonly repositories?: readonly string[];
  }) => InstalledApp;
  readonly installed: (installation: number) => InstalledApp | null;
  /** Who a signed token of an App itself is. */
  readonly whoSigned: (jwt: string) => Token | null;
  readonly operations: Operations;
  /** Those that take an App's own token and no other. */
  readonly isForApps: (operation: string) => boolean;
};

const LONGEST_JWT_SECONDS = 600;
/** Clocks differ; GitHub's client library signs a minute into the past. */
const CLOCK_DRIFT_SECONDS = 60;
const APP_ONLY = new Set([
  "apps/get-authenticated",
  "apps/get-installation",
  "apps/get-repo-installation",
  "apps/list-installations",
  "apps/create-installation-access-token",
  "apps/list-webhook-deliveries",
  "apps/redeliver-webhook-delivery",
]);

export function newApps(input: {
  readonly world: World;
  readonly idOf: (slug: string) => number;
  readonly tokens: Map<string, Token>;
}): Apps {
  const { world, idOf, tokens } = input;
  const known = new Map<number, KnownApp>();
  const appOf = ({ who }: Call) => known.get(who.app?.id ?? 0) ?? null;
  const installed = (call: Call) => {
    const app = appOf(call);
    const wanted = call.params.installation_id;
    return wanted !== undefined && Number(wanted) !== app?.installation ? null : app;
  };
  const show: (call: Call) => Answer = (call) => {
    const app = installed(call);
    const { fullName } = call.repository;
    const isElsewhere = app?.repositories?.includes(fullName) === false;
    if (app === null || (call.params.repo !== undefined && isElsewhere)) return notFound();
    return { status: 200, body: shownInstallation(world, app) };
  };
  return {
    isForApps: (operation) => APP_ONLY.has(operation),
    add: ({ slug, permissions, repositories }) => {
      const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
      const app: KnownApp = {
        id: idOf(slug),
        slug,
        installation: world.nextId(),
        permissions,
        publicKey,
        privateKey: privateKey.export({ type: "pkcs1", format: "pem" }).toString(),
        ...(repositories && { repositories }),
      };
      known.set(app.id, app);
      return app;
    },
    installed: (installation) =>
      [...known.values()].find((app) => app.installation === installation) ?? null,
    whoSigned: (jwt) => whoSigned(jwt, known),
    operations: {
      "apps/get-authenticated": (call) => ({ status: 200, body: shownApp(appOf(call)) }),
      "apps/get-installation": show,
      "apps/get-repo-installation": show,
      "apps/list-installations": (call) => {
        const app = appOf(call);
        const { items, headers } = pageOf(call, app === null ? [] : [app]);
        return { status: 200, body: items.map((one) => listed(world, one)), headers };
      },
      "apps/create-installation-access-token": (call) => {
        const app = installed(call);
        return app === null ? notFound() : createToken(call, app, tokens);
      },
      "apps/list-repos-accessible-to-installation": listRepositories,
      "apps/revoke-installation-access-token": ({ who }) => {
        for (const [text, token] of tokens) if (token === who) tokens.delete(text);
        return { status: 204 };
      },
    },
  };
}

const Claims = z.object({ iss: z.coerce.number(), iat: z.number(), exp: z.number() });

function whoSigned(jwt: string, known: ReadonlyMap<number, KnownApp>): Token | null {
  const [header = "", payload = "", signature = ""] = jwt.split(".");
  const claims = Claims.safeParse(jsonOf(payload));
  const app = claims.success ? known.get(claims.data.iss) : undefined;
  if (!claims.success || app === undefined) return null;
  const signed = Buffer.from(`${header}.${payload}`);
  const proof = Buffer.from(signature, "base64url");
  if (!verify("RSA-SHA256", signed, app.publicKey, proof)) return null;
  const { iat, exp } = claims.data;
  const now = Date.now() / 1000;
  const isTimely =
    iat <= now + CLOCK_DRIFT_SECONDS &&
    exp > now &&
    exp <= now + LONGEST_JWT_SECONDS + CLOCK_DRIFT_SECONDS;
  const { id, slug } = app;
  return isTimely ? { login: `${slug}[bot]`, app: { id, slug }, permissions: {} } : null;
}

function jsonOf(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, "base64url").toString());
  } catch {
    return null;
  }
}

const Permitted = z.record(z.string(), z.enum(["read", "write"]));
const Scope = z.object({
  permissions: Permitted.optional(),
  repositories: z.array(z.string()).optional(),
  repository_ids: z.array(z.number()).optional(),
});

function createToken(call: Call, app: InstalledApp, tokens: Map<string, Token>): Answer {
  const { world } = call;
  const asked = Scope.parse(call.body);
  const granted = Permitted.parse(app.permissions);
  const { permissions = granted } = asked;
  const isMore = Object.entries(permissions).some(
    ([name, level]) => name !== "metadata" && granted[name] !== "write" && granted[name] !== level,
  );
  if (isMore) {
    return refused(422, "The permissions requested are not granted to this installation.");
  }
  const named = [...world.repositories.values()]
    .filter(({ id, fullName }) =>
      asked.repositories === undefined
        ? asked.repository_ids?.includes(id)
        : asked.repositories.includes(fullName.split("/")[1] ?? ""),
    )
    .map(({ fullName }) => fullName);
  const isScoped = asked.repositories !== undefined || asked.repository_ids !== undefined;
  const repositories = isScoped ? named : app.repositories;
  const token = `ghs_${randomUUID().replaceAll("-", "")}`;
  tokens.set(token, {
    login: `${app.slug}[bot]`,
    app: { id: app.id, slug: app.slug },
    permissions,
    ...(repositories && { repositories }),
  });
  const body = {
    token,
    expires_at: new Date(Date.now() + 3_600_000).toISOString(),
    permissions: onlyThese(permissions),
    repository_selection: repositories === undefined ? "all" : "selected",
    repositories: undefined,
  };
  return { status: 201, body };
}

/** Without those of GitHub's example. */
function onlyThese(permissions: Permissions): object {
  const none = { checks: undefined, contents: undefined, issues: undefined };
  return { ...none, metadata: "read", ...permissions };
}

function shownInstallation(world: World, app: InstalledApp) {
  const { id, slug, installation, permissions, repositories } = app;
  const [first] = repositories ?? world.repositories.keys();
  return {
    id: installation,
    app_id: id,
    app_slug: slug,
    account: shownUser(world, ownerOf(first ?? "")),
    permissions: onlyThese(permissions),
    repository_selection: repositories === undefined ? "all" : "selected",
  };
}

/** In lists GitHub's schema wants the account to be a person and an enterprise at once (`allOf`). */
function listed(world: World, app: InstalledApp) {
  const shown = shownInstallation(world, app);
  const at = "2020-01-01T00:00:00Z";
  const enterprise = { name: "Acme", slug: "acme", created_at: at, updated_at: at };
  return { ...shown, account: { ...shown.account, ...enterprise } };
}

function listRepositories(call: Call): Answer {
  const { world, who } = call;
  if (who.app === null) return refused(403, "You must authenticate with an installation token");
  // Of those it may read, a public one of somebody else's is not installed.
  const [first = ""] = who.repositories ?? world.repositories.keys();
  const owner = ownerOf(first);
  const all = [...world.repositories.values()].filter(
    ({ fullName }) => who.repositories?.includes(fullName) ?? ownerOf(fullName) === owner,
  );
  const { items, headers } = pageOf(call, all);
  const repositories = items.map((repository) => shownRepository(world, repository));
  return { status: 200, body: { total_count: all.length, repositories }, headers };
}

function ownerOf(fullName: string): string {
  return fullName.split("/")[0] ?? "";
}
