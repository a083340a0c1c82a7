import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { completeManifest, type Manifest, readManifest } from "../../src/service/manifest.ts";

const TEXT = readFileSync("app.yml", "utf8");

function read(text: string): Manifest {
  const manifest = readManifest("app.yml", text);
  if (!manifest.ok) throw new Error("the manifest is valid");
  return manifest.value;
}

test("the App asks for these permissions and no others", () => {
  expect(read(TEXT).default_permissions).toEqual({
    metadata: "read",
    contents: "read",
    pull_requests: "write",
    checks: "write",
    statuses: "write",
    actions: "write",
    issues: "read",
    merge_queues: "read",
  });
});

test("the App is told of these events and no others", () => {
  expect([...read(TEXT).default_events].sort()).toEqual([
    "check_run",
    "check_suite",
    "issue_comment",
    "merge_group",
    "pull_request",
    "push",
    "workflow_run",
  ]);
});

test("every permission and every event says in a comment why", () => {
  const entries = [...TEXT.matchAll(/^( {2}# .*\n)?( {2}(?:- )?[a-z_]+(?:: \w+)?)$/gm)];
  expect(entries).toHaveLength(15);
  for (const [, comment, entry] of entries)
    expect([entry, comment]).toEqual([entry, expect.any(String)]);
});

test("the App is private, and a manifest that says otherwise or nothing is refused", () => {
  expect(read(TEXT).public).toBe(false);
  for (const text of [
    TEXT.replace("public: false", "public: true"),
    TEXT.replace("public: false", ""),
  ]) {
    expect(readManifest("app.yml", text)).toMatchObject({
      ok: false,
      problem: { kind: "invalid-file", issues: [{ message: expect.stringMatching(/^public: /) }] },
    });
  }
  expect(readManifest("app.yml", ": :")).toMatchObject({ ok: false });
  expect(
    readManifest("app.yml", `${TEXT}\nhook_attributes: { url: https://evil.example }`),
  ).toMatchObject({
    ok: false,
  });
});

test("GitHub is sent the manifest with where to deliver and where to return", () => {
  const sent = JSON.parse(
    completeManifest(read(TEXT), {
      webhookUrl: "https://gate.example.com/api/github/webhooks",
      redirectUrl: "http://127.0.0.1:3000/set-up",
    }),
  );
  expect(sent).toMatchObject({
    name: "reliability-gate",
    public: false,
    hook_attributes: { url: "https://gate.example.com/api/github/webhooks", active: true },
    redirect_url: "http://127.0.0.1:3000/set-up",
  });
});
