/**
 * Webhooks as GitHub sends them: GitHub's own examples, overlaid with what the fake knows, held against
 * GitHub's published schemas, signed. One builder an event.
 */
import { createHmac, randomUUID } from "node:crypto";
import { createRequire } from "node:module";
import { z } from "zod";
import { shownRepository, shownUser } from "./github/people.ts";
import { GITHUB_LIMITS, newWorld } from "./github/world.ts";
import type { FakeGitHub } from "./github.ts";
import { asObject, asText, type JsonObject, overlay, valueAt } from "./json-value.ts";
import { schemaChecker } from "./openapi/schemas.ts";

export type Webhook = {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
};

export type Webhooks = ReturnType<typeof webhooksFor>;

export function webhooksFor(
  github: FakeGitHub,
  { secret, installation }: { readonly secret: string; readonly installation: number },
) {
  const { state } = github;
  // Users have stable numbers only inside a world; webhooks need no more than a name.
  const people = newWorld(GITHUB_LIMITS, null);
  people.url = "https://api.github.com";
  const make = (name: string, action: string | null, own: JsonObject, sender = "alice") => {
    const repository = shownRepository(people, state.repository());
    const common = {
      repository,
      installation: { id: installation, node_id: "I_1" },
      sender: shownUser(people, sender),
    };
    return signed(name, payload(name, action, { ...common, ...own }), secret);
  };
  const pull = (number: number) => {
    const found = state.repository().pulls.get(number);
    if (found === undefined) throw new Error(`There is no pull request ${number}`);
    return found;
  };
  return {
    pullRequest: (of: {
      readonly action: string;
      readonly number: number;
      readonly before?: string;
    }) => {
      const { number, title, author, base, head } = pull(of.number);
      const pull_request = {
        number,
        title,
        state: "open",
        user: shownUser(people, author),
        base: { ref: base.ref, sha: base.sha },
        head: { ref: head.ref, sha: head.sha },
      };
      const moved = of.before === undefined ? {} : { before: of.before, after: head.sha };
      return make("pull_request", of.action, { number, pull_request, ...moved }, author);
    },
    comment: (of: { readonly action: string; readonly id: number }) => {
      const found = state.repository().comments.find(({ id }) => id === of.id);
      if (found === undefined) throw new Error(`There is no comment ${of.id}`);
      const { id, body, login, issue } = found;
      const at = `https://api.github.com/repos/${state.repository().fullName}/pulls/${issue}`;
      const asPull = { url: at, html_url: at, diff_url: at, patch_url: at };
      const own = {
        issue: { number: issue, pull_request: asPull },
        comment: { id, body, user: shownUser(people, login) },
      };
      return make("issue_comment", of.action, own, login);
    },
    checkRun: (of: {
      readonly action: string;
      readonly check: number;
      readonly identifier?: string;
      readonly sender: string;
    }) => {
      const found = state.checks().find(({ id }) => id === of.check);
      if (found === undefined) throw new Error(`There is no check run ${of.check}`);
      const { id, name, headSha: head_sha, externalId: external_id, conclusion } = found;
      const check_run = { id, name, head_sha, external_id, conclusion, pull_requests: [] };
      const pressed =
        of.identifier === undefined ? {} : { requested_action: { identifier: of.identifier } };
      return make("check_run", of.action, { check_run, ...pressed }, of.sender);
    },
    checkSuite: (of: { readonly head: string; readonly sender: string }) =>
      make(
        "check_suite",
        "rerequested",
        { check_suite: { head_sha: of.head, pull_requests: [] } },
        of.sender,
      ),
    workflowRun: (of: { readonly action: string; readonly run: number }) => {
      const found = state.repository().runs.find(({ id }) => id === of.run);
      if (found === undefined) throw new Error(`There is no run ${of.run}`);
      const { id, path, event, headBranch, headSha, displayTitle, attempt } = found;
      const workflow_run = {
        id,
        path,
        event,
        head_branch: headBranch,
        head_sha: headSha,
        display_title: displayTitle,
        run_attempt: attempt,
        status: "completed",
        conclusion: found.conclusion,
        pull_requests: [],
      };
      return make("workflow_run", of.action, { workflow_run }, found.actor);
    },
    mergeGroup: (of: {
      readonly head: string;
      readonly base: string;
      readonly ref: string;
      readonly branch?: string;
    }) => {
      const { head: head_sha, base: base_sha, ref, branch = "main" } = of;
      const refs = { head_ref: `refs/heads/${ref}`, base_ref: `refs/heads/${branch}` };
      return make("merge_group", "checks_requested", {
        merge_group: { head_sha, base_sha, ...refs },
      });
    },
    push: (of: { readonly branch: string; readonly after: string }) =>
      make("push", null, { ref: `refs/heads/${of.branch}`, after: of.after, deleted: false }),
    installed: (repositories: readonly string[]) => {
      const named = repositories.map((full_name, index) => ({
        id: index + 1,
        node_id: "x",
        name: full_name.split("/")[1] ?? "",
        full_name,
        private: true,
      }));
      return make("installation", "created", { repository: undefined, repositories: named });
    },
  };
}

const require = createRequire(import.meta.url);

const Examples = z.array(
  z.object({ name: z.string(), examples: z.array(z.record(z.string(), z.unknown())) }),
);

let known: z.output<typeof Examples> | null = null;

function examplesOf(name: string, action: string | null): readonly JsonObject[] {
  known ??= Examples.parse(require("@octokit/webhooks-examples"));
  const of = known.find((one) => one.name === name)?.examples ?? [];
  const same = of.filter((example) => action === null || example.action === action).map(asObject);
  // Of editing a pull request there is no example: it is one that was opened, with what changed.
  return same.length > 0 || name !== "pull_request"
    ? same
    : examplesOf(name, "opened").map((example) => ({ ...example, action, changes: {} }));
}

/** Errors that GitHub's own example has already are GitHub's; an overlay may add none. */
function payload(name: string, action: string | null, own: JsonObject): JsonObject {
  const errorsIn = (value: unknown) => new Set(check()(name, action, value));
  const [best] = examplesOf(name, action)
    .map((example) => ({ example, errors: errorsIn(example) }))
    .sort((a, b) => a.errors.size - b.errors.size);
  if (best === undefined) throw new Error(`GitHub has no example of ${name} ${action}`);
  const made = asObject(overlay(best.example, own));
  const added = [...errorsIn(made)].filter((error) => !best.errors.has(error));
  if (added.length > 0) throw new Error(`No webhook of GitHub's: ${name}: ${added.join("; ")}`);
  return made;
}

type Checker = (name: string, action: string | null, value: unknown) => readonly string[];

let checker: Checker | null = null;

function check(): Checker {
  checker ??= newChecker();
  return checker;
}

function newChecker(): Checker {
  const document = asObject(require("@octokit/openapi-webhooks/generated/api.github.com.json"));
  const deref = (value: unknown): JsonObject => {
    const ref = asText(asObject(value).$ref);
    return ref === null
      ? asObject(value)
      : asObject(valueAt(document, ...ref.replace("#/", "").split("/")));
  };
  const checkValue = schemaChecker({ deref, coerce: false });
  return (name, action, value) => {
    const key = [name, action]
      .filter((part) => part !== null)
      .join("-")
      .replaceAll("_", "-");
    const media = ["post", "requestBody", "content", "application/json", "schema"];
    const schema = valueAt(document, "webhooks", key, ...media);
    if (schema === undefined) throw new Error(`GitHub has no schema of ${key}`);
    return checkValue(key, schema, value);
  };
}

function signed(name: string, body: JsonObject, secret: string): Webhook {
  const text = JSON.stringify(body);
  const id = randomUUID();
  const signature = createHmac("sha256", secret).update(text).digest("hex");
  return {
    id,
    name,
    text,
    headers: {
      "content-type": "application/json",
      "user-agent": "GitHub-Hookshot/fake",
      "x-github-event": name,
      "x-github-delivery": id,
      "x-hub-signature-256": `sha256=${signature}`,
    },
  };
}

/** Sends it as GitHub does. */
export async function deliver(
  url: string,
  { headers, text }: Webhook,
): Promise<{ readonly status: number; readonly body: string }> {
  const answer = await fetch(`${url}/api/github/webhooks`, { method: "POST", headers, body: text });
  return { status: answer.status, body: await answer.text() };
}
