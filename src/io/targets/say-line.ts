/**
 * How is what an application said shown in a problem? One short line, without control characters and secrets.
 */

const LONGEST = 200;

export function sayLine(text: string): string {
  const line = text.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, " ").trim();
  return line === "" ? "it said nothing" : line.slice(0, LONGEST);
}

/** An error as most languages spell it: Node.js and others write lines of no interest after it. */
const ERROR_LINE = /^\s{0,20}(?:Uncaught )?[A-Za-z_.]{0,80}(?:Error|Exception)\b/;

/** The line that says most of why a program failed; empty when it said nothing. */
export function complaintIn(stderr: string): string {
  const lines = stderr.split("\n").filter((line) => line.trim() !== "");
  return lines.findLast((line) => ERROR_LINE.test(line)) ?? lines.at(-1) ?? "";
}

/** Shorter ones are words that may stand anywhere. */
const SHORTEST_SECRET = 6;

/** A header holds its secret behind a word such as Bearer: both the whole and its parts are hidden. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  const parts = secrets
    .flatMap((secret) => [secret, ...secret.split(/\s+/)])
    .filter((part) => part.length >= SHORTEST_SECRET)
    .sort((a, b) => b.length - a.length);
  return parts.reduce((shown, part) => shown.replaceAll(part, "[secret]"), text);
}
