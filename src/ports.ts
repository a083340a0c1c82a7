/**
 * What does the tool need from the outside world?
 * Ports are plain function types; `io/` implements them, doors pass them in.
 */
import type { Answer, Message, Tokens, Tool } from "./answer.ts";
import type { Baseline, BaselineEntry } from "./baseline.ts";
import type { Problem } from "./problem.ts";
import type { Result } from "./result.ts";

/** How hard a reasoning model thinks; which of these a model knows is the provider's to say. */
export const REASONING_EFFORTS = [
  "none",
  "minimal",
  "low",
  "medium",
  "high",
  "xhigh",
  "max",
] as const;
export type ReasoningEffort = (typeof REASONING_EFFORTS)[number];

/** Sampling parameters as the model config states them; passed to the provider unchanged. */
export type ModelParameters = {
  readonly temperature?: number;
  readonly topP?: number;
  readonly maxTokens?: number;
  readonly reasoningEffort?: ReasoningEffort;
  /** The answer ends before any of these. */
  readonly stop?: readonly string[];
  /** Send no seed, for servers that refuse one; where a provider takes none, none is sent anyway. */
  readonly seed?: false;
  /** Ask for the log-probabilities of the answer's tokens. */
  readonly logprobs?: true;
};

export type ModelRequest = {
  readonly model: string;
  readonly messages: readonly Message[];
  readonly tools: readonly Tool[];
  readonly parameters: ModelParameters;
  /** Provider JSON mode or schema, as the prompt file states it. */
  readonly responseFormat?: Readonly<Record<string, unknown>>;
  /** Sent as the provider's `seed` where it takes one; the same for both arms of an instance and trial. */
  readonly seed: number;
  /** What an http or command target is sent, in place of messages and parameters. */
  readonly payload?: string;
};

export type Reply = {
  readonly answer: Answer;
  /** Absent when the provider sent no usage. */
  readonly tokens?: Tokens;
  /** The provider's name of what really answered (`system_fingerprint`, else the model it names), when it says so. */
  readonly fingerprint?: string;
  /** Mean natural logarithm of the probabilities of the answer's tokens, when they were asked for and came. */
  readonly meanLogprob?: number;
  readonly latencyMs: number;
  readonly requestId?: string;
};

/** What a provider says may still be sent, of requests or of tokens, until it counts anew. */
export type Allowance = {
  readonly remaining: number;
  /** Milliseconds from now; absent when the provider does not say. */
  readonly resetMs?: number;
};

/** What one attempt taught about how fast its provider may be asked. */
export type PaceHints = {
  /** The provider said to send nothing for so long, in milliseconds. */
  readonly waitMs?: number;
  readonly requests?: Allowance;
  readonly tokens?: Allowance;
};

/**
 * May the same request be sent again? `slower` after a rate limit, `later` after trouble that passes (5xx,
 * 408, 409, a reset, a truncated body, a timeout), `never` where it would fail again.
 */
export type Again = "never" | "later" | "slower";

export type Attempt =
  | { readonly kind: "answered"; readonly reply: Reply; readonly hints: PaceHints }
  | {
      readonly kind: "failed";
      readonly problem: Problem;
      readonly again: Again;
      readonly hints: PaceHints;
    };

/** Asks a model once, without any retry: what an adapter of a provider does. */
export type AskOnce = (request: ModelRequest, signal: AbortSignal) => Promise<Attempt>;

/** Asks a model at the pace its provider allows, as often as it takes. */
export type CallModel = (
  request: ModelRequest,
  signal: AbortSignal,
) => Promise<Result<Reply, Problem>>;

/** The replies that were paid for, kept so that a killed run does not pay for them again. */
export type Journal = {
  /** The reply to a call that was answered before; `null` when there is none. */
  readonly find: (key: string) => Reply | null;
  /** Written before it returns, so that the end of the process cannot take it back. */
  readonly keep: (key: string, reply: Reply) => Result<null, Problem>;
};

/** A program to run apart from everything: without files, network and environment. */
export type Program = {
  readonly language: "python" | "javascript";
  /** What the model wrote. */
  readonly source: string;
  /** Run after it; the program holds when these end without an error. */
  readonly checks: string;
  readonly seconds: number;
};

export type ProgramEnd =
  | { readonly kind: "ended" }
  /** `error` is what the program said: untrusted text of at most 300 characters. */
  | {
      readonly kind: "raised";
      readonly in: "source" | "checks";
      readonly error: string;
    }
  | { readonly kind: "timed-out" }
  | { readonly kind: "out-of-memory" }
  /** The sandbox itself failed, so nothing is known of the program. */
  | { readonly kind: "not-run"; readonly why: string };

export type RunProgram = (program: Program, signal: AbortSignal) => Promise<ProgramEnd>;

/** Reads a text file of one fixed revision or directory; `null` when it does not exist there. */
export type ReadText = (path: string) => Promise<Result<string | null, Problem>>;

/**
 * Stored evidence of a target whose entry in the index fits, newest first; empty when none does.
 */
export type FindBaselines = (
  target: string,
  fits: (entry: BaselineEntry) => boolean,
) => Promise<Result<readonly Baseline[], Problem>>;

/** How far long work is. Numbers only: model text never passes here. */
export type AskingProgress = {
  readonly done: number;
  readonly planned: number;
  readonly unanswered: number;
  /** US dollars so far, as far as prices are known. */
  readonly usd: number;
  /** 1-based. */
  readonly look: number;
  readonly looks: number;
};

export type OnProgress = (progress: AskingProgress) => void;

/** What a look found before the next is asked. */
export type LookProgress = {
  readonly kind: "continue" | "stop";
  readonly taken: number;
  readonly planned: number;
  /** What speaks most for a regression so far; `null` where nothing was looked at. */
  readonly strongest: {
    readonly target: string;
    readonly mode: string;
    readonly task: string | null;
    readonly p: number;
  } | null;
};

export type OnLook = (look: LookProgress) => void;

/** The comments of one pull request. */
export type CommentPort = {
  /** The login our comments carry. */
  readonly author: () => Promise<string>;
  readonly list: () => Promise<
    Result<
      readonly { readonly id: number; readonly body: string; readonly author: string }[],
      Problem
    >
  >;
  readonly create: (body: string) => Promise<Result<null, Problem>>;
  readonly update: (id: number, body: string) => Promise<Result<null, Problem>>;
};

/** What a check run says; annotations are added in batches. */
export type CheckOutput = {
  readonly title: string;
  readonly summary: string;
  readonly text?: string;
  readonly annotations: readonly CheckAnnotation[];
};

export type CheckAnnotation = {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly annotation_level: "notice" | "warning" | "failure";
  readonly title: string;
  readonly message: string;
};

export type CheckPort = {
  /** The new check run's id. */
  readonly create: (check: {
    readonly headSha: string;
    readonly name: string;
    readonly externalId: string;
    readonly detailsUrl: string | null;
    readonly conclusion: "success" | "failure" | "neutral";
    readonly output: CheckOutput;
    /** At most three. */
    readonly actions?: readonly CheckButton[];
  }) => Promise<Result<number, Problem>>;
  readonly annotate: (id: number, output: CheckOutput) => Promise<Result<null, Problem>>;
};

/** A button of a check run; GitHub takes 20, 40 and 20 characters. */
export type CheckButton = {
  readonly label: string;
  readonly description: string;
  readonly identifier: string;
};

export type PostedCheck = {
  readonly id: number;
  /** The slug of the app that posted it. */
  readonly app: string | null;
  readonly externalId: string;
  readonly conclusion: string;
  readonly title: string;
  readonly url: string | null;
};

/** A workflow run as GitHub tells of it. */
export type RunFacts = {
  readonly id: number;
  readonly isCompleted: boolean;
  readonly url: string;
  readonly event: string;
  /** May end in `@ref`. */
  readonly path: string;
  readonly headBranch: string | null;
  readonly headSha: string;
  readonly repositoryId: number;
  readonly headRepositoryId: number | null;
  readonly actor: string | null;
  readonly triggeringActor: string | null;
  readonly attempt: number;
  /** Reusable workflows it called, as `owner/repo/path@sha`. */
  readonly called: readonly string[];
};

/** An artifact of a workflow run as GitHub tells of it. */
export type ArtifactFacts = {
  readonly id: number;
  readonly name: string;
  readonly bytes: number;
  readonly digest: string | null;
  readonly isExpired: boolean;
  readonly run: number | null;
  readonly repositoryId: number | null;
  readonly headRepositoryId: number | null;
};
