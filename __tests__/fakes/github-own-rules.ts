/**
 * What does GitHub refuse though its OpenAPI allows it? Where only one of two readings of a limit is
 * confirmed (bytes or characters), the stricter one counts.
 */
import { asArray, asObject, asText, isObject, type JsonObject } from "./json-value.ts";

export type Asked = {
  readonly operation: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
};

type Rule = (body: JsonObject) => readonly (string | false)[];

const MOST_PER_PAGE = 100;
const MOST_OUTPUT_BYTES = 65_535;
const MOST_ANNOTATION_BYTES = 65_536;
const MOST_ANNOTATION_TITLE = 255;
const MOST_COMMENT = 65_536;
const MOST_DESCRIPTION = 140;
const MOST_INPUTS_TEXT = 65_535;
/** Statuses that GitHub keeps for its own Actions. */
const RESERVED_STATUSES = new Set<unknown>(["waiting", "requested", "pending"]);

const RULES: Readonly<Record<string, Rule>> = {
  "checks/create": (body) => [
    ...checkRun(body),
    !isSha(body.head_sha) && "head_sha is no 40-digit commit SHA",
    body.status === "completed" && body.conclusion === undefined && "completed lacks a conclusion",
  ],
  "checks/update": checkRun,
  "issues/create-comment": comment,
  "issues/update-comment": comment,
  "repos/create-commit-status": ({ description, target_url }) => [
    lengthOf(description) > MOST_DESCRIPTION &&
      `description has over ${MOST_DESCRIPTION} characters`,
    notUrl("target_url", target_url),
  ],
  "actions/create-workflow-dispatch": ({ inputs }) => [
    ...Object.entries(asObject(inputs)).map(
      ([name, value]) => typeof value !== "string" && `input ${name} is no string`,
    ),
    JSON.stringify(inputs ?? {}).length > MOST_INPUTS_TEXT && "the inputs are too long",
  ],
  "git/create-ref": ({ ref, sha }) => [
    !/^refs\/[^/]+\/.+/.test(asText(ref) ?? "") && "ref must start with refs/ and have two slashes",
    !isSha(sha) && "sha is no 40-digit SHA",
  ],
  "git/update-ref": ({ sha }) => [!isSha(sha) && "sha is no 40-digit SHA"],
  "git/create-blob": ({ content, encoding }) => [
    encoding === "base64" && !isBase64(content) && "content is not base64",
  ],
  "git/create-commit": ({ tree, parents }) => [
    ...[tree, ...asArray(parents)].map((sha) => !isSha(sha) && `${String(sha)} is no 40-digit SHA`),
  ],
  "git/create-tree": ({ tree }) =>
    asArray(tree).flatMap((entry) => {
      const { path, sha, content } = asObject(entry);
      return [
        isBadPath(path) && `tree.path ${String(path)} is malformed`,
        (sha === undefined) === (content === undefined) && "an entry takes either sha or content",
        sha !== undefined && sha !== null && !isSha(sha) && "sha is no 40-digit SHA",
      ];
    }),
  "repos/create-or-update-file-contents": ({ content }) => [
    !isBase64(content) && "content is not base64",
  ],
};

export function brokenOwnRules({ operation, query, body }: Asked): readonly string[] {
  const perPage = Number(query.get("per_page") ?? 1);
  const page = Number(query.get("page") ?? 1);
  const broken = [
    (perPage < 1 || perPage > MOST_PER_PAGE) && `per_page is ${perPage}, at most ${MOST_PER_PAGE}`,
    page < 1 && `page is ${page}`,
    ...(RULES[operation]?.(asObject(body)) ?? []),
  ];
  return broken.filter((sentence) => sentence !== false);
}

function checkRun(body: JsonObject): readonly (string | false)[] {
  const { name, status, conclusion, details_url, output } = body;
  const isOver = conclusion !== undefined;
  return [
    name === "" && "name is empty",
    isOver &&
      status !== undefined &&
      status !== "completed" &&
      `a ${String(status)} check run has a conclusion`,
    conclusion === "stale" && "only GitHub concludes stale",
    RESERVED_STATUSES.has(status) && `status ${String(status)} is reserved for GitHub Actions`,
    notUrl("details_url", details_url),
    ...(isObject(output) ? checkOutput(output) : []),
  ];
}

function checkOutput(output: JsonObject): readonly (string | false)[] {
  return [
    output.title === "" && "output.title is empty",
    ...["title", "summary", "text"].map(
      (key) =>
        bytesOf(output[key]) > MOST_OUTPUT_BYTES &&
        `output.${key} has over ${MOST_OUTPUT_BYTES} bytes`,
    ),
    ...asArray(output.annotations).flatMap((one, index) =>
      annotation(asObject(one)).map((sentence) => sentence && `annotation ${index}: ${sentence}`),
    ),
  ];
}

function annotation(one: JsonObject): readonly (string | false)[] {
  const [start, end] = [Number(one.start_line), Number(one.end_line)];
  const hasColumns = one.start_column !== undefined || one.end_column !== undefined;
  return [
    isBadPath(one.path) && `path ${String(one.path)} is malformed`,
    start < 1 && "start_line is less than 1",
    end < start && "end_line is before start_line",
    hasColumns && start !== end && "columns on several lines",
    Number(one.start_column ?? 1) < 1 && "start_column is less than 1",
    Number(one.end_column ?? Infinity) < Number(one.start_column ?? 0) &&
      "end_column is before start_column",
    one.message === "" && "message is empty",
    lengthOf(one.title) > MOST_ANNOTATION_TITLE &&
      `title has over ${MOST_ANNOTATION_TITLE} characters`,
    ...["message", "raw_details"].map(
      (key) => bytesOf(one[key]) > MOST_ANNOTATION_BYTES && `${key} has over 64 KB`,
    ),
  ];
}

function comment({ body }: JsonObject): readonly (string | false)[] {
  return [
    (asText(body) ?? "").trim() === "" && "the comment is empty",
    lengthOf(body) > MOST_COMMENT && `the comment has over ${MOST_COMMENT} characters`,
  ];
}

function notUrl(name: string, value: unknown): string | false {
  const isUrl = value === undefined || /^https?:\/\/[^\s/]+/.test(String(value));
  return !isUrl && `${name} is no http or https address`;
}

function isSha(value: unknown): boolean {
  return typeof value === "string" && /^[0-9a-f]{40}$/.test(value);
}

function isBase64(value: unknown): boolean {
  const packed = String(value).replace(/\s/g, "");
  return packed.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(packed);
}

function isBadPath(value: unknown): boolean {
  const parts = String(value).split("/");
  return parts.some((part) => part === "" || part === "." || part === ".." || part === ".git");
}

function lengthOf(value: unknown): number {
  return asText(value)?.length ?? 0;
}

function bytesOf(value: unknown): number {
  return Buffer.byteLength(asText(value) ?? "");
}
