/**
 * What would GitHub send? Its own example of the event, the one with the fewest errors against GitHub's
 * schema (formats are not held against it: `homepage: ""` is no address), with our facts laid over. Errors
 * that the example has by itself are GitHub's; we may add none.
 */
import { createRequire } from "node:module";
import { z } from "zod";
import { asObject, asText, type JsonObject, overlay, valueAt } from "../json-value.ts";
import { schemaChecker } from "../openapi/schemas.ts";

export type Facts = {
  readonly event: string;
  /** `null` where an event has none. */
  readonly action: string | null;
  readonly own: JsonObject;
};

export function payloadOf({ event, action, own }: Facts): JsonObject {
  const { example, errors } = bestExample(event, action);
  const made = asObject(JSON.parse(JSON.stringify(overlay(example, own))));
  const added = [...errorsIn(event, action, made)].filter(
    (error) => !errors.has(error) && !MISTAKEN.has(error),
  );
  if (added.length === 0) return made;
  throw new Error(`GitHub sends no such ${event} ${action}: ${added.join("; ")}`);
}

/** Of a pull request whose fork was deleted GitHub sends `null`, whatever its schema says. */
const MISTAKEN = new Set(["repo", "user"].map((of) => `/pull_request/head/${of} must be object`));

/** Events that have no example are like another one, but for what they say themselves. */
const LIKE: Readonly<Record<string, { readonly action: string; readonly more: JsonObject }>> = {
  "pull_request edited": { action: "opened", more: { changes: {} } },
  "merge_group destroyed": { action: "checks_requested", more: { reason: "dequeued" } },
};

/** Those of the example's owner, and of none of ours. */
const STRANGE = { organization: undefined, enterprise: undefined, requester: undefined };

type Best = { readonly example: JsonObject; readonly errors: ReadonlySet<string> };

const chosen = new Map<string, Best>();

function bestExample(event: string, action: string | null): Best {
  const key = `${event} ${action}`;
  const known = chosen.get(key);
  if (known !== undefined) return known;
  const [best] = examplesOf(event, action)
    .map((example) => ({ example, errors: errorsIn(event, action, example) }))
    .sort((a, b) => a.errors.size - b.errors.size);
  if (best === undefined) throw new Error(`GitHub has no example of ${key}`);
  chosen.set(key, best);
  return best;
}

const require = createRequire(import.meta.url);

const Examples = z.array(
  z.object({ name: z.string(), examples: z.array(z.record(z.string(), z.unknown())) }),
);

let read: z.output<typeof Examples> | null = null;

function examplesOf(event: string, action: string | null): readonly JsonObject[] {
  read ??= Examples.parse(require("@octokit/webhooks-examples"));
  const { action: like = action, more = {} } = LIKE[`${event} ${action}`] ?? {};
  return read
    .filter(({ name }) => name === event)
    .flatMap(({ examples }) => examples)
    .filter((example) => like === null || example.action === like)
    .map((example) =>
      asObject(overlay(example, { ...STRANGE, ...(like === action ? {} : { action }), ...more })),
    );
}

let check: ((event: string, action: string | null, value: unknown) => readonly string[]) | null =
  null;

/** What one item of a list lacks, each may lack. */
function errorsIn(event: string, action: string | null, value: unknown): ReadonlySet<string> {
  check ??= newCheck();
  return new Set(check(event, action, value).map((error) => error.replaceAll(/\/\d+/g, "/*")));
}

function newCheck(): NonNullable<typeof check> {
  const document = asObject(require("@octokit/openapi-webhooks/generated/api.github.com.json"));
  const deref = (value: unknown): JsonObject => {
    const ref = asText(asObject(value).$ref);
    return ref === null
      ? asObject(value)
      : asObject(valueAt(document, ...ref.replace("#/", "").split("/")));
  };
  const checkValue = schemaChecker({ deref, coerce: false, isEvery: true });
  return (event, action, value) => {
    const parts = action === null ? [event] : [event, action];
    const key = parts.join("-").replaceAll("_", "-");
    const media = ["post", "requestBody", "content", "application/json", "schema"];
    const schema = valueAt(document, "webhooks", key, ...media);
    if (schema === undefined) throw new Error(`GitHub has no schema of ${key}`);
    return checkValue(key, schema, value);
  };
}
