/**
 * What makes two experiments the same experiment, and where does the randomness of one come from?
 * Keys are sha256 over canonical JSON; seeds are HMACs, so tasks cannot be predicted without the secret.
 * Source: design.md section 5.
 */
import { createHash, createHmac, hash } from "node:crypto";

export type Digest = `sha256:${string}`;

/** sha256 of a JSON value whose key order does not matter, or of a text as it stands. */
export function digestOf(value: unknown): Digest {
  const text = typeof value === "string" ? value : canonicalJson(value);
  return `sha256:${hash("sha256", text)}`;
}

/** The same as `digestOf` of the list of all of them, while only one is held at a time. */
export function openListDigest(): {
  readonly add: (value: unknown) => void;
  readonly digest: () => Digest;
} {
  const sha256 = createHash("sha256").update("[");
  let separator = "";
  return {
    add: (value) => {
      sha256.update(separator).update(canonicalJson(value));
      separator = ",";
    },
    digest: () => `sha256:${sha256.update("]").digest("hex")}`,
  };
}

/**
 * The seed all instances of a suite are drawn from.
 * `secret` is the repository's own, or `public`; the epoch is the stored baseline's id, or the base
 * commit when both arms run side by side.
 */
export function suiteSeed(of: {
  readonly secret: string;
  readonly suiteDigest: string;
  readonly epoch: string;
}): string {
  return hmac(of.secret, canonicalJson([of.suiteDigest, of.epoch]));
}

/** A seed for something inside a seeded thing; independent for different names. */
export function derivedSeed(seed: string, ...names: readonly (string | number)[]): string {
  return hmac(seed, canonicalJson(names));
}

/** A uniform number in [0, 1) from a seed. */
export function uniform(seed: string): number {
  return Number.parseInt(seed.slice(0, 12), 16) / 2 ** 48;
}

/** A non-negative 31-bit integer from a seed, as providers accept it. */
export function integerSeed(seed: string): number {
  return Number.parseInt(seed.slice(0, 8), 16) >>> 1;
}

/** A short readable name from a seed; 40 bits. */
export function shortName(seed: string): string {
  return Number.parseInt(seed.slice(0, 10), 16).toString(36).padStart(8, "0");
}

/** Identifies an answer without revealing it: equal digests are byte-identical answers. */
export function answerDigest(seed: string, answer: unknown): `hmac:${string}` {
  return `hmac:${hmac(seed, canonicalJson(answer))}`;
}

export type ExperimentIdentity = {
  readonly prompt: Digest | null;
  readonly model: Digest | null;
  readonly suites: readonly { readonly id: string; readonly digest: Digest }[];
  readonly epoch: string;
  readonly graders: Digest;
  readonly judge: Digest | null;
};

/** Equal key: same experiment. */
export function evidenceKey(identity: ExperimentIdentity): Digest {
  return digestOf(identity);
}

/** JSON with the keys of every object in order. */
function canonicalJson(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  const fields = Object.entries(value).filter(([, part]) => part !== undefined);
  fields.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, part]) => `${JSON.stringify(key)}:${canonicalJson(part)}`).join(",")}}`;
}

function hmac(key: string, text: string): string {
  return createHmac("sha256", key).update(text).digest("hex");
}
