/**
 * May the model be asked at all? Runs cost money and send prompts to a provider, so somebody answers for
 * them: the author when the repository trusts them with that, else a person who does.
 * Source: github-platform.md section 2.4.
 */

/** GitHub's `role_name`s, from least to most. */
const ROLES = ["none", "read", "triage", "write", "maintain", "admin"] as const;

export type Role = (typeof ROLES)[number];

/** Custom roles of an organisation count as nothing: what they may do is not in their name. */
export function readRole(name: string): Role {
  return ROLES.find((role) => role === name) ?? "none";
}

export function hasAtLeast(role: Role, least: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(least);
}

export type Trust =
  | { readonly kind: "trusted" }
  | { readonly kind: "ask"; readonly least: Role; readonly why: string };

export function decideTrust(of: {
  readonly isFork: boolean;
  readonly authorRole: Role;
  /** Files of the rules, or workflows, that the change touches. */
  readonly guarded: readonly string[];
}): Trust {
  const least = leastToRun(of.guarded);
  if (of.guarded.length > 0 && !(hasAtLeast(of.authorRole, least) && !of.isFork)) {
    return { kind: "ask", least, why: "The change touches the rules or the workflows themselves." };
  }
  if (of.isFork) return { kind: "ask", least, why: "The change comes from another repository." };
  return hasAtLeast(of.authorRole, least)
    ? { kind: "trusted" }
    : { kind: "ask", least, why: "The author has no write access." };
}

/** Who may order a run. */
export function leastToRun(guarded: readonly string[]): Role {
  return guarded.length > 0 ? "maintain" : "write";
}

/** Who may accept a regression. */
export const LEAST_TO_ACCEPT: Role = "maintain";
