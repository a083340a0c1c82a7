/**
 * Can somebody outside draw the same tasks? Not where a repository keeps a secret that every seed begins with.
 */
const PUBLIC_SECRET = "public";

/** The repository's own secret; set to nothing, it is public. */
export function seedSecret(env: Readonly<Record<string, string | undefined>>): string {
  return env.RELIABILITY_SEED_SECRET || PUBLIC_SECRET;
}

export type SeedKind = "secret" | "public";

export function seedKind(secret: string): SeedKind {
  return secret === PUBLIC_SECRET ? "public" : "secret";
}
