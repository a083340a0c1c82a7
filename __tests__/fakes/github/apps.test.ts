import { sign } from "node:crypto";
import { readFileSync } from "node:fs";
import { afterEach, describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { z } from "zod";
import { type FakeGitHub, startGitHub } from "../github.ts";
import type { InstalledApp } from "./apps.ts";
import { type Ask, asking } from "./ask.ts";

const started: FakeGitHub[] = [];
afterEach(async () => {
  for (const github of started.splice(0)) {
    await github.close();
    expect(github.violations).toEqual([]);
  }
});

function claimsOf(iss: number) {
  const now = Math.floor(Date.now() / 1000);
  return { iss, iat: now - 30, exp: now + 500 };
}

function signedBy(key: string, claims: object): string {
  const parts = [{ alg: "RS256" }, claims].map((part) =>
    Buffer.from(JSON.stringify(part)).toString("base64url"),
  );
  const signature = sign("RSA-SHA256", Buffer.from(parts.join(".")), key).toString("base64url");
  return [...parts, signature].join(".");
}

async function installationToken(ask: Ask, app: InstalledApp): Promise<string> {
  const token = signedBy(app.privateKey, claimsOf(app.id));
  const path = `POST /app/installations/${app.installation}/access_tokens`;
  return String((await ask(path, { token, body: {} })).json.token);
}

async function gitHub() {
  const github = await startGitHub();
  started.push(github);
  const { state } = github;
  state.commit({ branch: "main", files: { "a.md": "1" } });
  const app = state.addApp({ slug: "gate", permissions: { checks: "write", contents: "read" } });
  const jwt = (over: object = {}, key = app.privateKey) =>
    signedBy(key, { ...claimsOf(app.id), ...over });
  const ask = asking(github);
  const tokenPath = `POST /app/installations/${app.installation}/access_tokens`;
  const mint = async (body: object = {}) => ask(tokenPath, { token: jwt(), body });
  return { github, state, ask, app, jwt, mint };
}

describe("an App", () => {
  test("proves who it is with its key and is shown where it is installed", async () => {
    const { ask, jwt, app } = await gitHub();
    const token = jwt();
    expect((await ask("GET /app", { token })).json).toMatchObject({ id: app.id, slug: "gate" });
    const installation = { id: app.installation, app_id: app.id };
    expect((await ask("GET /app/installations", { token })).list).toMatchObject([installation]);
    const one = await ask(`GET /app/installations/${app.installation}`, { token });
    expect(one.json).toMatchObject({
      ...installation,
      permissions: { checks: "write", contents: "read", metadata: "read" },
    });
    expect((await ask("GET /repos/acme/prompts/installation", { token })).json).toMatchObject(
      installation,
    );
    expect((await ask("GET /app/installations/1", { token })).status).toBe(404);
  });

  test("is nobody with another's key, past its time, too far ahead or with another token", async () => {
    const { state, ask, jwt, mint } = await gitHub();
    const other = state.addApp({ slug: "other", permissions: {} });
    const now = Math.floor(Date.now() / 1000);
    const { json } = await mint();
    const tokens = [
      jwt({}, other.privateKey),
      jwt({ exp: now - 1 }),
      jwt({ exp: now + 3600 }),
      jwt({ iat: now + 300 }),
      jwt({ iss: 1 }),
      "a.b.c",
      String(json.token),
    ];
    for (const token of tokens) expect((await ask("GET /app", { token })).status).toBe(401);
    expect((await ask("GET /contents/a.md", { token: jwt() })).status).toBe(401);
  });
});

describe("an installation's token", () => {
  test("may what the App may, in the App's name, until it is revoked", async () => {
    const { state, ask, mint } = await gitHub();
    const { status, json } = await mint();
    expect([status, json.permissions]).toEqual([
      201,
      { checks: "write", contents: "read", metadata: "read" },
    ]);
    const token = String(json.token);
    expect((await ask("GET /contents/a.md", { token })).status).toBe(200);
    expect((await ask("GET /pulls", { token })).status).toBe(403);
    const body = { name: "gate", head_sha: state.branch("main"), conclusion: "success" };
    expect((await ask("POST /check-runs", { token, body })).json).toMatchObject({
      app: { slug: "gate" },
    });
    const { json: reached } = await ask("GET /installation/repositories", { token });
    expect(reached).toMatchObject({
      total_count: 1,
      repositories: [{ full_name: "acme/prompts" }],
    });
    expect((await ask("DELETE /installation/token", { token })).status).toBe(204);
    expect((await ask("GET /contents/a.md", { token })).status).toBe(401);
  });

  test("lists the repositories of the account it is installed on, and no others", async () => {
    const { state, ask, mint } = await gitHub();
    state.addRepository({ fullName: "acme/other" });
    state.addRepository({ fullName: "mallory/prompts", forkOf: "acme/prompts" });
    const token = String((await mint()).json.token);
    expect((await ask("GET /installation/repositories", { token })).json).toMatchObject({
      total_count: 2,
      repositories: [{ full_name: "acme/prompts" }, { full_name: "acme/other" }],
    });
  });

  test("has the permissions that app.yml asks for, and is refused what they lack", async () => {
    const { state, ask } = await gitHub();
    const permissions = z
      .object({ default_permissions: z.record(z.string(), z.enum(["read", "write"])) })
      .parse(parse(readFileSync("app.yml", "utf8"))).default_permissions;
    const app = state.addApp({ slug: "reliability-gate", permissions });
    const token = await installationToken(ask, app);
    const head = state.branch("main") ?? "";
    state.push("change", head);
    const pull = state.openPull({ head: "change" });
    const { id } = state.addComment({ issue: pull, login: "maria", body: "/reliability help" });
    const reaction = { token, body: { content: "+1" } };
    const check = { name: "gate", head_sha: head, status: "queued" };
    const status = async (request: string, body?: object) =>
      (await ask(request, { token, ...(body === undefined ? {} : { body }) })).status;
    expect(await status("GET /contents/a.md")).toBe(200);
    expect(await status("GET /pulls?sort=updated&direction=desc")).toBe(200);
    expect(await status(`GET /issues/comments/${id}`)).toBe(200);
    expect(await status(`POST /issues/${pull}/comments`, { body: "hello" })).toBe(201);
    const reacted = () => ask(`POST /issues/comments/${id}/reactions`, reaction);
    expect([(await reacted()).status, (await reacted()).status]).toEqual([201, 200]);
    expect(await status("POST /check-runs", check)).toBe(201);
    expect(await status(`GET /commits/${head}/check-runs?app_id=${app.id}`)).toBe(200);
    expect(await status(`POST /statuses/${head}`, { state: "success" })).toBe(201);
    expect(await status(`POST /actions/runs/${state.addRun().id}/cancel`)).toBe(202);
    expect(await status("GET /collaborators/maria/permission")).toBe(200);
    const ref = { ref: "refs/heads/mine", sha: head };
    expect(await status("POST /git/refs", ref)).toBe(403);
    expect(await status(`PUT /pulls/${pull}/merge`, {})).toBe(403);
  });

  test("writes comments in the App's name, which anyone who may read them is shown", async () => {
    const { state, ask } = await gitHub();
    const permissions = { pull_requests: "write" } as const;
    const app = state.addApp({ slug: "speaker", permissions });
    const token = await installationToken(ask, app);
    state.push("change", state.branch("main") ?? "");
    const pull = state.openPull({ head: "change" });
    const body = { body: "hello" };
    const { json } = await ask(`POST /issues/${pull}/comments`, { token, body });
    const one = await ask(`GET /issues/comments/${json.id}`, { token });
    const user = { login: "speaker[bot]", type: "Bot" };
    const by = { id: app.id, slug: "speaker" };
    expect(one.json).toMatchObject({ ...body, user, performed_via_github_app: by });
    state.addToken("blind", { login: "bob", permissions: {} });
    const refused = await ask(`GET /issues/comments/${json.id}`, { token: "blind" });
    expect(refused.status).toBe(403);
    expect((await ask("GET /issues/comments/1", { token })).status).toBe(404);
  });

  test("can be for less, and never for more", async () => {
    const { state, ask, mint } = await gitHub();
    const elsewhere = state.addRepository({ fullName: "acme/other" });
    const { json } = await mint({
      permissions: { contents: "read" },
      repository_ids: [elsewhere.id],
    });
    const token = String(json.token);
    expect((await ask("GET /contents/a.md", { token })).status).toBe(404);
    expect((await ask("GET /repos/acme/other", { token })).status).toBe(200);
    const named = await mint({ repositories: ["prompts"] });
    expect((await ask("GET /contents/a.md", { token: String(named.json.token) })).status).toBe(200);
    expect((await mint({ permissions: { contents: "write" } })).status).toBe(422);
    expect((await mint({ permissions: { issues: "read" } })).status).toBe(422);
  });
});

test("failed webhooks are listed in pages and sent again", async () => {
  const { state, ask, jwt } = await gitHub();
  const token = jwt();
  const lost = state.addDelivery({ event: "check_run", action: "rerequested", statusCode: 502 });
  state.addDelivery();
  const deliveredAt = "2030-01-01T00:00:00Z";
  const late = state.addDelivery({ statusCode: 0, deliveredAt });
  const first = await ask("GET /app/hook/deliveries?per_page=1&status=failure", { token });
  expect(first.list).toMatchObject([
    { id: late.id, status: "timed out", delivered_at: deliveredAt },
  ]);
  const next = /<[^>]*?(\/app[^>]*)>; rel="next"/.exec(first.headers.get("link") ?? "")?.[1];
  const second = await ask(`GET ${next}`, { token });
  expect(second.list).toMatchObject([
    { id: lost.id, guid: lost.guid, event: "check_run", status_code: 502 },
  ]);
  expect(second.headers.get("link")).toBeNull();
  const again = (id: number) => ask(`POST /app/hook/deliveries/${id}/attempts`, { token });
  expect((await again(lost.id)).status).toBe(202);
  expect((await again(1)).status).toBe(404);
  expect(state.redelivered).toEqual([lost]);
});
