/** What does a vendor's wire format look like, from the server's side? One value of this type a format. */
import type { z } from "zod";
import type { Finish, Tokens } from "../../../src/answer.ts";
import type { ModelSettings } from "../../../src/io/models/open-model.ts";
import type { AskOnce } from "../../../src/ports.ts";
import type { Reaction } from "../model-server.ts";

export type Said = {
  readonly text?: string;
  /** `arguments` is JSON. */
  readonly calls?: readonly {
    readonly id: string;
    readonly name: string;
    readonly arguments: string;
  }[];
  readonly finish?: Finish;
  readonly tokens?: Tokens;
  readonly logprobs?: readonly number[];
  readonly headers?: Readonly<Record<string, string>>;
};

export type Refusal = {
  readonly code?: string;
  readonly message?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

export type Wire = {
  readonly name: string;
  /** Where its requests arrive. */
  readonly path: string;
  /** The header that carries the key `sk-planted-7c1f00d`, and what it then says. */
  readonly key: readonly [name: string, value: string];
  /** The requests it takes; what is not in it is refused with 400. */
  readonly request: z.ZodType;
  readonly takesSeed: boolean;
  readonly takesTemperature: boolean;
  readonly offersLogprobs: boolean;
  /** What it names as having answered. */
  readonly fingerprint: string;
  /** The header that carries the id of a request. */
  readonly requestIdHeader: string;
  readonly says: (said: Said) => Reaction;
  readonly fails: (status: number, of?: Refusal) => Reaction;
  readonly open: (url: string, settings?: Partial<ModelSettings>) => Promise<AskOnce>;
};

/** Tokens of every answer that states no others. */
export const TOKENS: Tokens = { input: 7, output: 3 };
export const KEY = "sk-planted-7c1f00d";
