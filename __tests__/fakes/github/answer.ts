/** What does an operation get, and how does it answer? */
import type { JsonObject } from "../json-value.ts";
import type { Token } from "./tokens.ts";
import type { Repository, World } from "./world.ts";

export type Call = {
  readonly world: World;
  /** The one in the path; where there is none, any. */
  readonly repository: Repository;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly path: string;
  readonly body: JsonObject;
  readonly accept: string;
  readonly who: Token;
};

/** What it takes to show something of a repository. */
export type Place = Pick<Call, "world" | "repository">;

export type Answer = {
  readonly status: number;
  /** Laid over GitHub's own example of the answer, the one named `example`. */
  readonly body?: unknown;
  readonly example?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as it is, instead of `body`. */
  readonly raw?: Buffer;
};

export type Handler = (call: Call) => Answer;
export type Operations = Readonly<Record<string, Handler>>;

export function refused(status: number, message: string, more: JsonObject = {}): Answer {
  const documentation_url = "https://docs.github.com/rest";
  return { status, body: { message, documentation_url, status: String(status), ...more } };
}

export function notFound(): Answer {
  return refused(404, "Not Found");
}

const USUAL_PAGE = 30;

/** The page that was asked for, and the `Link` header to the others. */
export function pageOf<Item>(
  { world, query, path }: Call,
  items: readonly Item[],
  usual: number = USUAL_PAGE,
): { readonly items: readonly Item[]; readonly headers: Record<string, string> } {
  const size = Number(query.get("per_page") ?? usual);
  const page = Number(query.get("page") ?? 1);
  const last = Math.max(1, Math.ceil(items.length / size));
  const link = (rel: string, to: number) => {
    const asked = new URLSearchParams(query);
    asked.set("page", String(to));
    return `<${world.url}${path}?${asked}>; rel="${rel}"`;
  };
  const before = page > 1 ? [link("prev", page - 1), link("first", 1)] : [];
  const after = page < last ? [link("next", page + 1), link("last", last)] : [];
  const links = [...after, ...before].join(", ");
  return {
    items: items.slice((page - 1) * size, page * size),
    headers: links === "" ? {} : { link: links },
  };
}
