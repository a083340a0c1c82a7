/**
 * How does an operator register the App? On this machine only, with the address that was printed when the
 * service started: a page sends our manifest to GitHub, GitHub sends a code back, and the code is turned into
 * a file with the App's number, secret and key. Whoever reached this page could make the service theirs, so
 * loopback, the printed key and the redirect's state guard it, and after one App there is no page any more.
 * Probot's own set-up is not used: it listens to everybody, knows no state, makes Apps public unless told
 * otherwise, and writes the key into a `.env` that others may read.
 */
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { explain } from "../problem.ts";
import { htmlText } from "../report/escape.ts";
import { answer, type Handler, refuse } from "./answer.ts";
import { convertManifest } from "./convert-manifest.ts";
import { reserveFile } from "./keep-app.ts";
import { completeManifest, type Manifest } from "./manifest.ts";
import { SET_UP_PATH, WEBHOOK_PATH } from "./serve.ts";
import type { Unregistered } from "./settings.ts";

export type SetUp = {
  /** To be printed behind the service's address, and nowhere else. */
  readonly path: string;
  readonly handler: Handler;
};

export type SetUpSettings = Pick<
  Unregistered,
  "github" | "publicUrl" | "organization" | "setUpFile"
> & {
  readonly manifest: Manifest;
  readonly say: (sentence: string) => void;
};

export function openSetUp(settings: SetUpSettings): SetUp {
  const key = randomWord();
  let state = randomWord();
  let isDone = false;
  const handler: Handler = async (request, response) => {
    if (isDone) return refuse(response, 404, "There is no such page.");
    if (request.method !== "GET") return refuse(response, 405, "This can only be read.");
    const host = loopbackHost(request);
    if (host === null) {
      return refuse(response, 403, "An App is registered on the machine of the service only.");
    }
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://set-up");
    if (pathname !== SET_UP_PATH) {
      if (isSame(searchParams.get("key"), key)) return offer(response, settings, { host, state });
      return refuse(response, 403, "Open the address that was printed when the service started.");
    }
    const code = searchParams.get("code") ?? "";
    if (!isSame(searchParams.get("state"), state) || !/^[\w-]{1,200}$/.test(code)) {
      return refuse(response, 403, "This is no answer to what was asked; start again.");
    }
    state = randomWord();
    isDone = await register(response, settings, code);
  };
  return { path: `/?key=${key}`, handler };
}

function offer(
  response: ServerResponse,
  { publicUrl, organization, github, manifest }: SetUpSettings,
  { host, state }: { readonly host: string; readonly state: string },
): void {
  if (publicUrl === null) {
    page(response, 200, "Where does GitHub reach this service?", [
      "Set <code>PUBLIC_URL</code>, for example <code>https://gate.example.com</code>, and start again.",
    ]);
    return;
  }
  const completed = completeManifest(manifest, {
    webhookUrl: `${publicUrl}${WEBHOOK_PATH}`,
    redirectUrl: `http://${host}${SET_UP_PATH}`,
  });
  const owner = organization === null ? "" : `/organizations/${organization}`;
  const target = `${github.webUrl}${owner}/settings/apps/new?state=${state}`;
  page(response, 200, "Register the App", [
    `GitHub will deliver to <code>${htmlText(`${publicUrl}${WEBHOOK_PATH}`)}</code>.`,
    `<form method="post" action="${htmlText(target)}"><input type="hidden" name="manifest" value="${htmlText(completed)}"><button>Register on ${htmlText(new URL(github.webUrl).host)}</button></form>`,
  ]);
}

/** Whether there is an App now. */
async function register(
  response: ServerResponse,
  { github, setUpFile, say }: SetUpSettings,
  code: string,
): Promise<boolean> {
  const reserved = await reserveFile(setUpFile);
  if (!reserved.ok) {
    page(response, 500, "The App was not registered", [htmlText(reserved.problem)]);
    return false;
  }
  const app = await convertManifest(github.apiUrl, code);
  if (!app.ok) {
    await reserved.value.leave();
    const { what, why, doThis } = explain(app.problem);
    page(response, 502, what, [why, doThis].map(htmlText));
    return false;
  }
  const kept = await reserved.value.keep(app.value, github.apiUrl);
  if (!kept.ok) {
    page(response, 500, "The App's key is lost", [htmlText(kept.problem)]);
    return false;
  }
  say(`The App ${app.value.slug} is registered; number, secret and key are in ${setUpFile}.`);
  page(response, 200, "The App is registered", [
    `Its number, secret and key are in <code>${htmlText(setUpFile)}</code> on the machine of the service, and nowhere else.`,
    "Start the service again with these settings.",
    `<a href="${htmlText(`${app.value.url}/installations/new`)}">Install it</a> on the repositories it shall gate.`,
  ]);
  return true;
}

/** Where the request came to, if it came from this machine and through nobody. */
function loopbackHost({ socket, headers }: IncomingMessage): string | null {
  const isNear = /^(::1|(::ffff:)?127(\.\d{1,3}){3})$/.test(socket.remoteAddress ?? "");
  const isDirect = !Object.keys(headers).some((name) => /^(x-)?forwarded|^via$/.test(name));
  const host = headers.host ?? "";
  // A name that somebody else's DNS points here is not ours.
  const isNamed = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/.test(host);
  return isNear && isDirect && isNamed ? host : null;
}

function randomWord(): string {
  return randomBytes(32).toString("base64url");
}

/** In constant time, whatever the lengths. */
function isSame(given: string | null, wanted: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return given !== null && timingSafeEqual(digest(given), digest(wanted));
}

const HEADERS = {
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  // GitHub learns from where it is sent something, not with which key.
  "referrer-policy": "origin",
};

/** Paragraphs are HTML. */
function page(
  response: ServerResponse,
  status: number,
  title: string,
  paragraphs: readonly string[],
): void {
  const text = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>${htmlText(title)}</title>
<h1>${htmlText(title)}</h1>
${paragraphs.map((paragraph) => `<div>${paragraph}</div>`).join("\n")}
</html>
`;
  const type = "text/html; charset=utf-8";
  answer(response, { status, headers: HEADERS, body: { kind: "text", text, type } });
}
