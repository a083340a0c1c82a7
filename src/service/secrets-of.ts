/**
 * Which words of the settings must never be seen? For the log, which takes them out wherever they stand.
 */
import type { Registered } from "./settings.ts";

export function secretsOf(
  { webhookSecret, queue }: Pick<Registered, "webhookSecret" | "queue">,
  pem: string,
): readonly string[] {
  const own = [pem, webhookSecret];
  if (queue.kind === "embedded") return own;
  const { password } = new URL(queue.url);
  return [...own, queue.url, password, decoded(password)].filter((secret) => secret !== "");
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
