/**
 * What is an application as one revision has it? It stands where a prompt and its model stand, so everything that
 * can change an answer is in its digests: its settings and the commit, for the code of that commit answers.
 */
import type { Arm } from "../transcript.ts";
import type { AppTarget } from "./app-target.ts";
import { type Digest, digestOf } from "./content-key.ts";
import { type ModelConfig, modelDigest } from "./model-config.ts";
import type { Prompt } from "./prompt.ts";

/** Which revision of a target is meant. */
export type RevisionOf = {
  readonly arm: Arm;
  /** `null` for files that belong to no commit. */
  readonly commit: string | null;
  /** Nothing else is measured beside it, so it may be asked where head would be. */
  readonly isAlone: boolean;
};

/** Who is asked in place of a model provider. */
export type AppProvider = {
  /** No provider of a config can have this name. */
  readonly name: `target:${string}:${Arm}`;
  readonly kind: "app";
  readonly target: string;
  readonly app: AppTarget;
} & RevisionOf;

export type ResolvedApp = {
  readonly prompt: Prompt;
  readonly model: ModelConfig & { readonly digest: Digest };
  readonly provider: AppProvider;
};

export function resolveApp(
  { id, app }: { readonly id: string; readonly app: AppTarget },
  file: string,
  of: RevisionOf,
): ResolvedApp {
  const name = `target:${id}:${of.arm}` as const;
  const model = { provider: name, id, parameters: {} };
  const at = { file, line: 1, column: 1 };
  return {
    prompt: {
      file,
      digest: digestOf({ sent: app.kind === "http" ? app.body : app.variables }),
      messages: [{ role: "user", template: "{{ input }}", place: { at, indent: null } }],
      tools: [],
      responseFormat: null,
      model: null,
      parameters: {},
    },
    // The arm's name is no part of it: a recorded baseline is the same application as base.
    model: { ...model, digest: modelDigest({ ...model, provider: id }, [app, of.commit]) },
    provider: { name, kind: "app", target: id, app, ...of },
  };
}

/** Are they the same application, whatever the revision? */
export function isSameApp(a: AppTarget, b: AppTarget): boolean {
  return digestOf(a) === digestOf(b);
}
