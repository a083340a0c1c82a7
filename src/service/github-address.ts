/**
 * Which GitHub does the App belong to, and where are its API and its pages?
 */
import { fail, ok, type Result } from "../result.ts";

export type GitHubAddress = {
  /** Without a slash at its end. */
  readonly apiUrl: string;
  /** Where people go. */
  readonly webUrl: string;
};

export type GivenAddress = {
  readonly GITHUB_API_URL?: string | undefined;
  readonly GHE_HOST?: string | undefined;
  readonly GHE_PROTOCOL?: string | undefined;
};

export function readGitHubAddress(given: GivenAddress): Result<GitHubAddress, string> {
  const { GITHUB_API_URL: api, GHE_HOST: host, GHE_PROTOCOL: protocol } = given;
  if (api !== undefined && host !== undefined) {
    return fail(
      "GITHUB_API_URL and GHE_HOST both say where GitHub is, and one could contradict the other; set one of them.",
    );
  }
  if (protocol !== undefined && host === undefined) {
    return fail("GHE_PROTOCOL says nothing without GHE_HOST; set GHE_HOST or unset it.");
  }
  return host === undefined
    ? fromApi(api ?? "https://api.github.com")
    : fromHost(host, protocol ?? "https");
}

function fromHost(host: string, protocol: string): Result<GitHubAddress, string> {
  if (protocol !== "https" && protocol !== "http") {
    return fail("GHE_PROTOCOL is neither https nor http, and GitHub has no other; set https.");
  }
  if (!/^[A-Za-z0-9.-]+(:\d{1,5})?$/.test(host) || !URL.canParse(`${protocol}://${host}`)) {
    return fail(
      "GHE_HOST is no host name, so GitHub could not be found; set it like github.example.com, without https:// and path.",
    );
  }
  const webUrl = new URL(`${protocol}://${host}`).origin;
  return ok({ apiUrl: `${webUrl}/api/v3`, webUrl });
}

function fromApi(api: string): Result<GitHubAddress, string> {
  const url = URL.canParse(api) ? new URL(api) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) {
    return fail(
      "GITHUB_API_URL is no web address, so GitHub could not be found; set it like https://github.example.com/api/v3.",
    );
  }
  if (url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "") {
    return fail(
      "GITHUB_API_URL holds more than an address, and the App signs in with its key alone; remove user, password, query and fragment.",
    );
  }
  if (url.protocol === "http:" && !isLoopback(url.hostname)) {
    return fail(
      "GITHUB_API_URL is not https, so tokens would travel in the open; use https, or GHE_HOST with GHE_PROTOCOL=http where the network itself is trusted.",
    );
  }
  const apiUrl = `${url.origin}${url.pathname.replace(/\/+$/, "")}`;
  // github.com and GHE.com serve the API from api.HOST, a GitHub Enterprise Server from HOST/api/v3.
  const isApart = url.hostname.startsWith("api.") && !apiUrl.endsWith("/api/v3");
  return ok({ apiUrl, webUrl: isApart ? url.origin.replace("//api.", "//") : url.origin });
}

function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127\.[\d.]+$/.test(hostname);
}
