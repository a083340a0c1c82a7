/** How does a test of the fake ask it, without any client in between? */
import type { FakeGitHub } from "../github.ts";
import { asObject, type JsonObject } from "../json-value.ts";
import type { Permissions } from "./tokens.ts";

export type Reply = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: JsonObject;
  readonly list: readonly JsonObject[];
};

export type Ask = (
  request: string,
  more?: { readonly body?: unknown; readonly accept?: string; readonly token?: string },
) => Promise<Reply>;

export const EVERYTHING = {
  contents: "write",
  issues: "write",
  pull_requests: "write",
  checks: "write",
  actions: "write",
  statuses: "write",
} as const satisfies Permissions;

/** `GET /pulls/1` is about the repository the fake was started with. */
export function asking(github: FakeGitHub, token = "all"): Ask {
  const { fullName } = github.state.repository();
  return async (request, { body, accept, token: other = token } = {}) => {
    const [method = "GET", path = "/"] = request.split(" ");
    const isWhole = /^\/(repos|app|user|installation)(\/|$)/.test(path);
    const response = await fetch(`${github.url}${isWhole ? "" : `/repos/${fullName}`}${path}`, {
      method,
      redirect: "manual",
      headers: { authorization: `Bearer ${other}`, ...(accept === undefined ? {} : { accept }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.includes("json") === true;
    const value: unknown = isJson && text !== "" ? JSON.parse(text) : null;
    return {
      status: response.status,
      headers: response.headers,
      text,
      json: asObject(value),
      list: Array.isArray(value) ? value.map(asObject) : [],
    };
  };
}
