/**
 * How is a request carried out? Checked against GitHub's contract and our own rules, against the token and
 * its permissions, and answered from GitHub's own example, which is checked too before it is sent.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { gitHubOpenApi } from "../github-openapi.ts";
import { brokenOwnRules } from "../github-own-rules.ts";
import { asObject, asText, overlay } from "../json-value.ts";
import type { Matched } from "../openapi/document.ts";
import { type Answer, notFound, type Operations, refused } from "./answer.ts";
import type { Fault, Faults } from "./faults.ts";
import { lackingPermission, reaches, type Token } from "./tokens.ts";
import type { World } from "./world.ts";

export type Logged = {
  readonly operation: string | null;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly token: string;
  status: number | "reset";
};
export type Violation = { readonly what: string; readonly errors: readonly string[] };

export type Serving = {
  readonly world: World;
  readonly operations: Operations;
  readonly faults: Faults;
  readonly log: Logged[];
  readonly violations: Violation[];
  readonly whoIs: (token: string, operation: string) => Token | null;
};

type Asked = {
  readonly method: string;
  readonly url: URL;
  readonly text: string;
  readonly token: string;
  readonly accept: string;
};

export async function serve(
  serving: Serving,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => reply(serving, askedBy(request, chunks), response));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", () => listening()));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has a port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}

function askedBy(request: IncomingMessage, chunks: readonly Buffer[]): Asked {
  const { method = "GET", url = "/", headers } = request;
  return {
    method,
    url: new URL(url, "http://github"),
    text: Buffer.concat(chunks).toString("utf8"),
    token: (headers.authorization ?? "").replace(/^(bearer|token) /i, ""),
    accept: headers.accept ?? "",
  };
}

function reply(serving: Serving, asked: Asked, response: ServerResponse): void {
  const { method, url, token, text } = asked;
  const body = parsed(text);
  const checked = gitHubOpenApi().checkRequest({ method, url: url.href, body: body.value });
  const operation = checked.matched?.operation.id ?? null;
  const query = Object.fromEntries(url.searchParams);
  const logged: Logged = {
    operation,
    method,
    path: url.pathname,
    query,
    body: body.value,
    token,
    status: 0,
  };
  serving.log.push(logged);
  const own =
    operation === null
      ? []
      : brokenOwnRules({ operation, query: url.searchParams, body: body.value });
  const errors = body.isJson ? [...checked.errors, ...own] : ["the body is not JSON"];
  if (errors.length > 0) serving.violations.push({ what: `${method} ${url.pathname}`, errors });

  serving.faults.happen(operation);
  const fault = serving.faults.take(operation);
  const carryOut = () =>
    errors.length > 0 || checked.matched === null
      ? refused(operation === null ? 404 : 422, `CONTRACT: ${errors.join("; ")}`)
      : carriedOut(serving, checked.matched, asked, body.value);
  if (fault === null) {
    const answer = carryOut();
    logged.status = answer.status;
    send(response, answer);
    return;
  }
  if (fault.afterDoing === true) carryOut();
  logged.status = fault.status;
  breakDown(response, fault);
}

function parsed(text: string): { readonly isJson: boolean; readonly value: unknown } {
  if (text === "") return { isJson: true, value: undefined };
  try {
    return { isJson: true, value: JSON.parse(text) };
  } catch {
    return { isJson: false, value: undefined };
  }
}

function carriedOut(serving: Serving, matched: Matched, asked: Asked, body: unknown): Answer {
  const { world, operations, violations, whoIs } = serving;
  const { operation, params } = matched;
  const handler = operations[operation.id];
  if (handler === undefined) {
    violations.push({ what: operation.id, errors: ["the fake does not know this operation"] });
    return refused(404, `CONTRACT: the fake does not know ${operation.id}`);
  }
  const who = whoIs(asked.token, operation.id);
  if (who === null)
    return refused(401, asked.token === "" ? "Requires authentication" : "Bad credentials");
  const fullName = `${params.owner}/${params.repo}`;
  const named = world.repositories.get(fullName);
  const isAboutOne = params.owner !== undefined && params.repo !== undefined;
  if (isAboutOne && (named === undefined || !reaches(who, fullName))) return notFound();
  const lacking = lackingPermission(who, operation.id);
  if (lacking !== null) return notAccessible(who, lacking);
  const repository = named ?? [...world.repositories.values()][0];
  if (repository === undefined) throw new Error("there is at least one repository");
  const answer = handler({
    world,
    repository,
    params,
    query: asked.url.searchParams,
    path: asked.url.pathname,
    body: asObject(body),
    accept: asked.accept,
    who,
  });
  return completed(serving, matched, answer);
}

function notAccessible({ app }: Token, lacking: string): Answer {
  const by = app === null ? "personal access token" : "integration";
  const headers = { "x-accepted-github-permissions": lacking };
  return { ...refused(403, `Resource not accessible by ${by}`), headers };
}

function completed({ violations }: Serving, { operation }: Matched, answer: Answer): Answer {
  const { status, example: name } = answer;
  if (status >= 300 || answer.raw !== undefined) return answer;
  const { example, checkResponse } = gitHubOpenApi();
  const from = example(operation, name === undefined ? { status } : { status, name });
  const text = answer.body === undefined ? null : JSON.stringify(overlay(from, answer.body));
  const body: unknown = text === null ? undefined : JSON.parse(text);
  const errors = checkResponse(operation, { status, body });
  if (errors.length === 0) return text === null ? answer : { ...answer, raw: Buffer.from(text) };
  violations.push({ what: `the answer to ${operation.id}`, errors });
  return refused(422, `CONTRACT: the answer would be wrong: ${errors.join("; ")}`);
}

function send(response: ServerResponse, { status, body, headers, raw }: Answer): void {
  response.writeHead(status, {
    "content-type": "application/json; charset=utf-8",
    "x-github-request-id": "FAKE:1",
    "x-ratelimit-limit": "5000",
    "x-ratelimit-remaining": "4999",
    "x-ratelimit-used": "1",
    "x-ratelimit-resource": "core",
    ...headers,
  });
  response.end(raw ?? (body === undefined ? undefined : JSON.stringify(body)));
}

function breakDown(response: ServerResponse, { status, headers, body }: Fault): void {
  if (status === "reset") {
    response.socket?.resetAndDestroy();
    return;
  }
  const message = asText(body) ?? "Server Error";
  const given = body === undefined || typeof body === "string" ? { message } : body;
  send(response, { status, body: given, ...(headers === undefined ? {} : { headers }) });
}
