/**
 * What can go wrong that a person must act on?
 * `explain` is the only place that turns a problem into *what, why, do this*;
 * `blame` says whose move it is, which decides the exit code (2 author, 3 environment).
 */
import { unreachable } from "./result.ts";

/** A place in a file a person wrote; line and column start at 1. */
export type SourcePosition = {
  readonly file: string;
  readonly line: number;
  readonly column: number;
};

export type SourceIssue = {
  readonly at: SourcePosition;
  readonly message: string;
  /** What to write instead, for example the nearest known key. */
  readonly hint?: string;
};

export type Problem =
  /** A file a person wrote (config, suite, prompt, dataset, evidence) does not say what it must. */
  | {
      readonly kind: "invalid-file";
      readonly what: string;
      readonly issues: readonly SourceIssue[];
    }
  | {
      readonly kind: "file-missing";
      readonly what: string;
      readonly file: string;
      readonly hint?: string;
    }
  | { readonly kind: "file-unreadable"; readonly file: string; readonly why: string }
  | { readonly kind: "file-unwritable"; readonly file: string; readonly why: string }
  /** Something the tool does not do; said instead of being ignored. */
  | { readonly kind: "unsupported"; readonly what: string; readonly instead: string }
  | { readonly kind: "usage"; readonly message: string; readonly hint: string }
  | { readonly kind: "unknown-revision"; readonly revision: string; readonly why: string }
  | { readonly kind: "not-a-repository"; readonly directory: string; readonly why: string }
  | {
      readonly kind: "newer-document";
      readonly what: string;
      readonly version: number;
      readonly known: number;
    }
  /** A shard document that cannot be joined with the others. */
  | { readonly kind: "shard-refused"; readonly file: string; readonly why: string }
  /** Shards that were planned and not given; `which` says them. */
  | { readonly kind: "shards-missing"; readonly which: string; readonly why: string }
  /** The model could not be asked; the environment's move. */
  | { readonly kind: "key-missing"; readonly provider: string; readonly variable: string }
  | { readonly kind: "key-rejected"; readonly provider: string; readonly why: string }
  | { readonly kind: "quota-exhausted"; readonly provider: string; readonly why: string }
  | { readonly kind: "rate-limited"; readonly provider: string; readonly why: string }
  | { readonly kind: "provider-down"; readonly provider: string; readonly why: string }
  | { readonly kind: "timed-out"; readonly provider: string; readonly afterMs: number }
  | { readonly kind: "request-refused"; readonly provider: string; readonly why: string }
  | { readonly kind: "stopped"; readonly why: string }
  /** An http or command target was asked and gave no answer. */
  | {
      readonly kind: "target-failed";
      readonly target: string;
      readonly arm: "base" | "head";
      readonly why: string;
    }
  /** An http or command target that cannot be asked, or must not be. */
  | {
      readonly kind: "target-not-asked";
      readonly target: string;
      readonly why: string;
      readonly doThis: string;
    }
  /** Head's config sends a provider elsewhere than the base branch does. */
  | { readonly kind: "provider-changed"; readonly provider: string; readonly target: string }
  /** A run of the default branch is asked to send its key elsewhere than the default branch says. */
  | { readonly kind: "provider-untrusted"; readonly provider: string; readonly config: string }
  /** The policy demands a stored baseline and none fits. */
  | {
      readonly kind: "no-baseline";
      readonly target: string;
      readonly config: string;
      readonly why: string;
    }
  /** The queue's database does not do what it must. */
  | { readonly kind: "queue-failed"; readonly what: string; readonly why: string }
  /** GitHub could not be asked, or did not do what it was asked. */
  | {
      readonly kind: "github-failed";
      readonly what: string;
      readonly why: string;
      readonly doThis: string;
      /** The HTTP status, when there was an answer. */
      readonly status: number | null;
    };

export type Blame = "author" | "environment";

export type Explanation = {
  readonly what: string;
  readonly why: string;
  readonly doThis: string;
};

export function blame(problem: Problem): Blame {
  switch (problem.kind) {
    case "invalid-file":
    case "file-missing":
    case "file-unreadable":
    case "file-unwritable":
    case "unsupported":
    case "usage":
    case "unknown-revision":
    case "not-a-repository":
    case "newer-document":
    case "shard-refused":
      return "author";
    case "key-missing":
    case "key-rejected":
    case "quota-exhausted":
    case "rate-limited":
    case "provider-down":
    case "timed-out":
    case "request-refused":
    case "stopped":
    case "target-failed":
    case "target-not-asked":
    case "provider-changed":
    case "provider-untrusted":
    case "no-baseline":
    case "shards-missing":
    case "queue-failed":
    case "github-failed":
      return "environment";
    default:
      return unreachable(problem);
  }
}

export function explain(problem: Problem): Explanation {
  switch (problem.kind) {
    case "invalid-file":
      return {
        what: `${problem.what} is not valid`,
        why: problem.issues.map(sayIssue).join("\n"),
        doThis:
          problem.issues.length === 1
            ? "Correct that line and run again."
            : `Correct these ${problem.issues.length} places and run again.`,
      };
    case "file-missing":
      return {
        what: `${problem.what} not found`,
        why: `${problem.file} does not exist at that revision or path.`,
        doThis: problem.hint ?? "Correct the path or add the file.",
      };
    case "file-unreadable":
      return {
        what: `${problem.file} could not be read`,
        why: problem.why,
        doThis: "Check the path and its permissions.",
      };
    case "file-unwritable":
      return {
        what: `${problem.file} could not be written`,
        why: problem.why,
        doThis: "Choose another --out directory or free some space.",
      };
    case "unsupported":
      return { what: problem.what, why: "This version does not do that.", doThis: problem.instead };
    case "usage":
      return { what: "The command line is not valid", why: problem.message, doThis: problem.hint };
    case "unknown-revision":
      return {
        what: `Revision ${problem.revision} was not found`,
        why: problem.why,
        doThis:
          "Fetch it (a shallow clone lacks history: `git fetch --unshallow`) or name another.",
      };
    case "not-a-repository":
      return {
        what: `${problem.directory} is not a git repository`,
        why: problem.why,
        doThis: "Run inside a repository or pass --repo DIR.",
      };
    case "newer-document":
      return {
        what: `${problem.what} was written by a newer reliability-gate`,
        why: `It has version ${problem.version}; this tool knows up to ${problem.known}.`,
        doThis: "Update reliability-gate, or produce the document again with this version.",
      };
    case "shard-refused":
      return {
        what: `The shard document ${problem.file} cannot be joined with the others`,
        why: problem.why,
        doThis:
          "Join only shards of one plan, measured with the same revisions, seed and version of this tool.",
      };
    case "shards-missing":
      return {
        what: `${problem.which} missing`,
        why: problem.why,
        doThis: "Measure what is missing and join again.",
      };
    case "key-missing":
      return {
        what: isTarget(problem.provider)
          ? `${sayAsked(problem.provider)} lacks a variable`
          : `No key for the model provider "${problem.provider}"`,
        why: `The environment variable ${problem.variable} is not set.`,
        doThis: `Set ${problem.variable} where the measurement runs.`,
      };
    case "key-rejected":
      return {
        what: `${sayAsked(problem.provider)} rejected the key`,
        why: problem.why,
        doThis: isTarget(problem.provider)
          ? "Check the variables under headers-env."
          : "Check that the key is current and may use this model.",
      };
    case "quota-exhausted":
      return {
        what: `The quota at "${problem.provider}" is used up`,
        why: problem.why,
        doThis: "Raise the quota or wait, then run again. Nothing was concluded about the prompt.",
      };
    case "rate-limited":
      return {
        what: `${sayAsked(problem.provider)} kept limiting the rate`,
        why: problem.why,
        doThis: "Lower --concurrency or wait, then run again.",
      };
    case "provider-down":
      return {
        what: `${sayAsked(problem.provider)} could not be reached`,
        why: problem.why,
        doThis: isTarget(problem.provider)
          ? "Check its address and its log, then run again."
          : "Check base-url and the provider's status, then run again.",
      };
    case "timed-out":
      return {
        what: `${sayAsked(problem.provider)} did not answer in time`,
        why: `No complete answer after ${problem.afterMs / 1000} s.`,
        doThis: "Run again, or lower --concurrency.",
      };
    case "request-refused":
      return {
        what: `${sayAsked(problem.provider)} refused the request`,
        why: problem.why,
        doThis: isTarget(problem.provider)
          ? "Check what the config sends it: address, headers and body."
          : "Check the model id and its parameters in the model config.",
      };
    case "stopped":
      return { what: "The run was stopped", why: problem.why, doThis: "Run again." };
    case "target-failed":
      return {
        what: `The target "${problem.target}" (${problem.arm}) gave no answer`,
        why: problem.why,
        doThis: "Run it by hand with the same request and read its log: docs/targets.md.",
      };
    case "target-not-asked":
      return {
        what: `The target "${problem.target}" cannot be asked`,
        why: problem.why,
        doThis: problem.doThis,
      };
    case "provider-changed":
      return {
        what: `The change moves the provider "${problem.provider}"`,
        why: `Keys go only where the base branch sends them, so the answers of target "${problem.target}" would not be those of the change.`,
        doThis: "Have the provider's change reviewed and merged by itself, then change the rest.",
      };
    case "provider-untrusted":
      return {
        what: `The provider "${problem.provider}" is not the default branch's`,
        why: `This run holds a key of the default branch, which goes only where ${problem.config} of that branch sends it.`,
        doThis: "Have the provider reviewed and merged into the default branch first.",
      };
    case "no-baseline":
      return {
        what: `No stored baseline fits the target "${problem.target}"`,
        why: `policy.baseline.source of ${problem.config} demands one, but ${problem.why}.`,
        doThis: "Let the default branch record one, or use auto or side-by-side.",
      };
    case "queue-failed":
      return {
        what: problem.what,
        why: problem.why,
        doThis: "Check the database or the folder, and that no other process has it open.",
      };
    case "github-failed":
      return { what: problem.what, why: problem.why, doThis: problem.doThis };
    default:
      return unreachable(problem);
  }
}

function sayIssue(issue: SourceIssue): string {
  const place = `${issue.at.file}:${issue.at.line}:${issue.at.column}`;
  return `${place}: ${issue.message}${issue.hint === undefined ? "" : ` (${issue.hint})`}`;
}

/** An http or command target is asked under the name `target:<id>:<arm>`, which no provider can have. */
function isTarget(provider: string): boolean {
  return provider.startsWith("target:");
}

function sayAsked(provider: string): string {
  const [, target = "", arm = ""] = provider.split(":");
  return isTarget(provider)
    ? `The target "${target}" (${arm})`
    : `The model provider "${provider}"`;
}
