/**
 * What is said of a file that does not do what it must? As of every file, and what only a growing one meets.
 */
import { whyOf } from "./disk.ts";

export function codeOf(thrown: unknown): string {
  return typeof thrown === "object" && thrown !== null && "code" in thrown
    ? String(thrown.code)
    : "";
}

export function sayTrouble(thrown: unknown): string {
  switch (codeOf(thrown)) {
    case "EDQUOT":
      return "The quota of this disk is used up.";
    case "EFBIG":
      return "The file may not become larger.";
    case "EIO":
      return "The disk reports an error.";
    case "ELOOP":
      return "It is a link to another file.";
    default:
      return whyOf(thrown);
  }
}
