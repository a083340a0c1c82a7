/**
 * What does a webhook ask the App to look at? An errand names it and no more: what is true is read from
 * GitHub when the errand is worked, so that errands may come twice, late and in any order. Only who pressed
 * a button is taken from the webhook, for GitHub does not tell it anywhere else.
 * Source: GitHub Docs, "Webhook events and payloads"; github-platform.md section 3.1.
 */
import { z } from "zod";
import { readCheckState } from "./check-state.ts";

const sha = z.string().regex(/^[0-9a-f]{40}$/);
const login = z.string().min(1).max(100);

export const errandSchema = z.intersection(
  z.object({
    installation: z.int().positive(),
    repository: z.string().regex(/^[^/\s]+\/[^/\s]+$/),
  }),
  z.discriminatedUnion("kind", [
    /** Look at a pull request, and at commits that may have been its head. */
    z.object({ kind: z.literal("pull"), number: z.int().positive(), heads: z.array(sha) }),
    /** Look at a commit of the merge queue; `opened` when the queue just asked. */
    z.object({
      kind: z.literal("group"),
      head: sha,
      opened: z
        .object({ base: sha, branch: z.string(), pull: z.int().positive().nullable() })
        .nullable(),
    }),
    z.object({
      kind: z.literal("comment"),
      number: z.int().positive(),
      comment: z.int().positive(),
    }),
    /** Somebody pressed a button of our check, or asked GitHub to run it again. */
    z.object({
      kind: z.literal("button"),
      number: z.int().positive().nullable(),
      head: sha,
      button: z.enum(["run", "rerun", "accept", "rerequest"]),
      sender: login,
    }),
    /** The default branch moved. */
    z.object({ kind: z.literal("push") }),
    /** Look at every open pull request. */
    z.object({ kind: z.literal("sweep") }),
  ]),
);

export type Errand = z.infer<typeof errandSchema>;

const common = z.object({
  action: z.string().optional(),
  installation: z.object({ id: z.int().positive() }),
  repository: z.object({ full_name: z.string(), default_branch: z.string() }),
  sender: z.object({ login }),
});
const named = z.array(z.object({ full_name: z.string() }));
const installed = z.object({
  action: z.enum(["created", "added"]),
  installation: z.object({ id: z.int().positive() }),
  repositories: named.optional(),
  repositories_added: named.optional(),
});
const pullRequest = z.object({
  before: sha.optional(),
  pull_request: z.object({ number: z.int().positive() }),
});
const comment = z.object({
  issue: z.object({ number: z.int().positive(), pull_request: z.looseObject({}).optional() }),
  comment: z.object({ id: z.int().positive(), body: z.string() }),
});
const checkRun = z.object({
  check_run: z.object({ head_sha: sha, external_id: z.string().nullish() }),
  requested_action: z.object({ identifier: z.string() }).optional(),
});
const checkSuite = z.object({ check_suite: z.object({ head_sha: sha }) });
const workflowRun = z.object({
  workflow_run: z.object({ display_title: z.string(), event: z.string() }),
});
const mergeGroup = z.object({
  merge_group: z.object({
    head_sha: sha,
    base_sha: sha,
    head_ref: z.string(),
    base_ref: z.string(),
  }),
});
const push = z.object({ ref: z.string(), deleted: z.boolean().optional() });

/** Actions of `pull_request` that may change what must be measured. */
const PULL_ACTIONS: readonly string[] = [
  "opened",
  "reopened",
  "synchronize",
  "ready_for_review",
  "edited",
];

/** None: nothing is asked. A payload that is not GitHub's asks nothing either. */
export function readErrands(name: string, payload: unknown): readonly Errand[] {
  if (name === "installation" || name === "installation_repositories") {
    const of = installed.safeParse(payload).data;
    const added = of?.repositories_added ?? of?.repositories ?? [];
    return added.map(({ full_name: repository }) => ({
      installation: of?.installation.id ?? 0,
      repository,
      kind: "sweep" as const,
    }));
  }
  const errand = readErrand(name, payload);
  return errand === null ? [] : [errand];
}

function readErrand(name: string, payload: unknown): Errand | null {
  const read = common.safeParse(payload);
  if (!read.success) return null;
  const { action = "", installation, repository, sender } = read.data;
  const at = { installation: installation.id, repository: repository.full_name };
  switch (name) {
    case "pull_request": {
      const of = pullRequest.safeParse(payload).data;
      if (of === undefined || !PULL_ACTIONS.includes(action)) return null;
      const heads = of.before === undefined ? [] : [of.before];
      return { ...at, kind: "pull", number: of.pull_request.number, heads };
    }
    case "issue_comment": {
      const of = comment.safeParse(payload).data;
      // Editing somebody's comment must not give its author's permissions to the editor.
      if (of?.issue.pull_request === undefined || action !== "created") return null;
      if (!/^\s*\/reliability\b/m.test(of.comment.body)) return null;
      return { ...at, kind: "comment", number: of.issue.number, comment: of.comment.id };
    }
    case "check_run": {
      const of = checkRun.safeParse(payload).data;
      const button = of === undefined ? null : buttonOf(action, of.requested_action?.identifier);
      if (of === undefined || button === null) return null;
      const { head_sha: head, external_id: id } = of.check_run;
      const number = readCheckState(id ?? "")?.pull ?? null;
      return { ...at, kind: "button", number, head, button, sender: sender.login };
    }
    case "check_suite": {
      const head = checkSuite.safeParse(payload).data?.check_suite.head_sha;
      if (head === undefined || action !== "rerequested") return null;
      const button = "rerequest";
      return { ...at, kind: "button", number: null, head, button, sender: sender.login };
    }
    case "workflow_run": {
      const of = workflowRun.safeParse(payload).data?.workflow_run;
      if (of?.event !== "workflow_dispatch" || action !== "completed") return null;
      return runErrand(at, of.display_title);
    }
    case "merge_group": {
      const of = mergeGroup.safeParse(payload).data?.merge_group;
      if (of === undefined || action !== "checks_requested") return null;
      const branch = of.base_ref.replace(/^refs\/heads\//, "");
      // The pull request at the end of the group, when the branch name tells it.
      const pull = /\/pr-(\d{1,9})-[0-9a-f]{40}$/.exec(of.head_ref)?.[1];
      const opened = { base: of.base_sha, branch, pull: pull === undefined ? null : Number(pull) };
      return { ...at, kind: "group", head: of.head_sha, opened };
    }
    case "push": {
      const of = push.safeParse(payload).data;
      if (of === undefined || of.deleted === true) return null;
      return of.ref === `refs/heads/${repository.default_branch}` ? { ...at, kind: "push" } : null;
    }
    default:
      return null;
  }
}

/** The title a run of the runner workflow has: a hint where to look, nothing to believe. */
function runErrand(
  at: { readonly installation: number; readonly repository: string },
  title: string,
): Errand | null {
  const hint = /\b(?:pr=(\d{1,9})|group) head=([0-9a-f]{40})\b/.exec(title);
  const [, number, head] = hint ?? [];
  if (head === undefined) return null;
  return number === undefined
    ? { ...at, kind: "group", head, opened: null }
    : { ...at, kind: "pull", number: Number(number), heads: [head] };
}

function buttonOf(
  action: string,
  identifier: string | undefined,
): Extract<Errand, { kind: "button" }>["button"] | null {
  if (action === "rerequested") return "rerequest";
  if (action !== "requested_action") return null;
  return (["run", "rerun", "accept"] as const).find((each) => each === identifier) ?? null;
}

/** Errands of one key are worked one after the other. */
export function errandKey(errand: Errand): string {
  const { repository } = errand;
  switch (errand.kind) {
    case "pull":
    case "comment":
      return `${repository}#${errand.number}`;
    case "button":
      return errand.number === null
        ? `${repository}@${errand.head}`
        : `${repository}#${errand.number}`;
    case "group":
      return `${repository}@${errand.head}`;
    case "push":
    case "sweep":
      return `${repository}:${errand.kind}`;
  }
}
