/**
 * What can be asked of the service over HTTP? Deliveries, probes, metrics and one page; anything else is not
 * there. Senders get little time and little room for headers, and nothing of a mistake of ours.
 */
import { createServer, type Server } from "node:http";
import type { Problem } from "../problem.ts";
import { htmlText } from "../report/escape.ts";
import { fail, ok, type Result } from "../result.ts";
import { answer, type Handler, refuse } from "./answer.ts";
import type { Metrics } from "./metrics.ts";
import { type ReadinessCheck, readinessOf } from "./readiness.ts";

export type Service = {
  readonly host: string;
  /** 0 takes any free one. */
  readonly port: number;
  readonly about: {
    readonly name: string;
    readonly version: string;
    readonly links: readonly { readonly words: string; readonly url: string }[];
  };
  /** `null` before an App is registered. */
  readonly webhook: Handler | null;
  /** `null` once an App is registered: then there is no such page. */
  readonly setUp: Handler | null;
  readonly readiness: readonly ReadinessCheck[];
  readonly metrics: Pick<Metrics, "render">;
  readonly onUnforeseen: (thrown: unknown) => void;
};

export type Serving = {
  readonly url: string;
  /** From here on not ready, and still serving: whoever sends us requests has time to notice. */
  readonly drain: () => void;
  /** Takes no new connection, lets requests end, and cuts off what is left in the end. */
  readonly close: (limit: { readonly withinMs: number }) => Promise<void>;
};

export const WEBHOOK_PATH = "/api/github/webhooks";
export const SET_UP_PATH = "/set-up";

/** Connections of proxies idle for up to a minute; ours must not be the side that hangs up. */
const KEEP_ALIVE_MS = 65_000;
const LIMITS = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 5_000,
  keepAliveTimeout: KEEP_ALIVE_MS,
};
const MOST_CONNECTIONS = 1_000;

export async function serve(service: Service): Promise<Result<Serving, Problem>> {
  let isStopping = false;
  const routes = routesOf(service, () => isStopping);
  const server = createServer(LIMITS, (request, response) => {
    if (isStopping) response.shouldKeepAlive = false;
    response.once("close", () => {
      if (isStopping) setImmediate(() => server.closeIdleConnections());
    });
    const handler = routes.get((request.url ?? "").split("?")[0] ?? "") ?? nowhere;
    handler(request, response).catch((thrown: unknown) => {
      service.onUnforeseen(thrown);
      refuse(response, 500, "This is a mistake in the service; its log says more.");
    });
  });
  server.maxConnections = MOST_CONNECTIONS;
  const port = await listen(server, service);
  if (!port.ok) return port;
  const name = service.host.includes(":") ? `[${service.host}]` : service.host;
  return ok({
    url: `http://${name}:${port.value}`,
    drain: () => {
      isStopping = true;
    },
    close: ({ withinMs }) => {
      isStopping = true;
      return closed(server, withinMs);
    },
  });
}

type Routes = ReadonlyMap<string, Handler>;

function routesOf(
  { about, webhook, setUp, readiness, metrics }: Service,
  isStopping: () => boolean,
): Routes {
  const reasons = readinessOf(readiness);
  const whyNot = async () => [
    ...(webhook === null ? ["No App is registered."] : []),
    ...(isStopping() ? ["The service is shutting down."] : []),
    ...(await reasons()),
  ];
  return new Map<string, Handler>([
    ["/healthz", reading(async () => ({ status: 200, body: json({ alive: true }) }))],
    [
      "/readyz",
      reading(async () => {
        const said = await whyNot();
        if (said.length === 0) return { status: 200, body: json({ ready: true }) };
        return { status: 503, body: json({ ready: false, reasons: said }) };
      }),
    ],
    [
      "/metrics",
      reading(async () => {
        const { text, type } = await metrics.render();
        return { status: 200, body: { kind: "text", text, type } };
      }),
    ],
    ["/", setUp ?? reading(async () => ({ status: 200, headers: PAGE, body: page(about) }))],
    ...(setUp === null ? [] : [[SET_UP_PATH, setUp] as const]),
    ...(webhook === null ? [] : [[WEBHOOK_PATH, webhook] as const]),
  ]);
}

function reading(read: () => Promise<Parameters<typeof answer>[1]>): Handler {
  return async (request, response) => {
    if (request.method === "GET" || request.method === "HEAD") answer(response, await read());
    else refuse(response, 405, "This can only be read.", { allow: "GET, HEAD" });
  };
}

const nowhere: Handler = async (_request, response) =>
  refuse(response, 404, "There is no such page.");

function json(value: Readonly<Record<string, unknown>>) {
  return { kind: "json", value } as const;
}

const PAGE = { "content-security-policy": "default-src 'none'; frame-ancestors 'none'" };

function page({ name, version, links }: Service["about"]) {
  const items = links.map(
    ({ words, url }) => `<li><a href="${htmlText(url)}">${htmlText(words)}</a></li>`,
  );
  const title = htmlText(`${name} ${version}`);
  const text = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>${title}</title>
<h1>${title}</h1>
<p>A GitHub App that stops LLM products from getting less reliable unnoticed.</p>
<ul>${items.join("")}</ul>
</html>
`;
  return { kind: "text", text, type: "text/html; charset=utf-8" } as const;
}

function listen(server: Server, { host, port }: Service): Promise<Result<number, Problem>> {
  return new Promise((resolve) => {
    server.once("error", (thrown) => {
      const message = `The App cannot listen on ${host}, port ${port}: ${thrown.message}.`;
      resolve(fail({ kind: "usage", message, hint: "Set another HOST or PORT." }));
    });
    server.listen(port, host, () => {
      const address = server.address();
      resolve(ok(typeof address === "object" && address !== null ? address.port : port));
    });
  });
}

function closed(server: Server, withinMs: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), withinMs);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}
