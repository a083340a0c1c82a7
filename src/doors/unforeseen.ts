/**
 * What is said of an error that nobody foresaw? One sentence in which no secret stands; never a verdict.
 */
import { openRedactor } from "../trial/redact.ts";
import type { Environment } from "./connect-models.ts";

export function sayUnforeseen(thrown: unknown, env: Environment): string {
  const redact = openRedactor(secretsIn(env));
  const isWanted = env.RELIABILITY_DEBUG === "1" && thrown instanceof Error;
  const said = isWanted ? (thrown.stack ?? thrown.message) : String(thrown);
  return redact(
    `This is a mistake in reliability-gate, and nothing was concluded: ${said}\nPlease report it; RELIABILITY_DEBUG=1 shows where it happened.`,
  );
}

/** Variables are known by their names; short ones are words. */
function secretsIn(env: Environment): readonly string[] {
  return Object.entries(env).flatMap(([name, value = ""]) =>
    /KEY|TOKEN|SECRET|PASSWORD|CREDENTIAL/i.test(name) && value.length >= 6 ? [value] : [],
  );
}
