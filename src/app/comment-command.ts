/**
 * What does a comment tell the App to do? One command, at the start of a line; anything else that starts like
 * one is answered with help, never guessed.
 */
import { closest } from "fastest-levenshtein";
import { ANY_FAILURE } from "./acceptance.ts";

export type Command =
  | { readonly kind: "run"; readonly head: string | null }
  | {
      readonly kind: "accept";
      readonly head: string;
      /** Mode ids, or only `any` for all. */
      readonly modes: readonly string[];
      readonly reason: string;
    }
  | { readonly kind: "explain"; readonly mode: string }
  | { readonly kind: "help" }
  | { readonly kind: "unknown"; readonly why: string };

const WORDS = ["run", "accept", "explain", "help"] as const;
const COMMIT = /^[0-9a-f]{7,40}$/;
const MODE = /^[a-z][a-z0-9-]*\.[a-z0-9-]+$/;
const LONGEST_REASON = 500;

/** `null`: the comment holds no command. */
export function readCommand(body: string): Command | null {
  const lines = body.split(/\r?\n/).filter((line) => /^\s{0,3}\/reliability(\s|$)/.test(line));
  const [line] = lines;
  if (line === undefined) return null;
  if (lines.length > 1) return unknown("One comment gives one command.");
  const [, word = "", ...rest] = line.trim().split(/\s+/);
  switch (word) {
    case "run":
      return readRun(rest);
    case "accept":
      return readAccept(rest);
    case "explain":
      return rest.length === 1 && rest[0] !== undefined
        ? { kind: "explain", mode: rest[0] }
        : unknown("Name one failure mode: `/reliability explain <mode>`.");
    case "help":
    case "":
      return { kind: "help" };
    default:
      return unknown(`There is no such command; did you mean \`${closest(word, [...WORDS])}\`?`);
  }
}

function readRun(rest: readonly string[]): Command {
  const [head = null] = rest;
  const isClear = rest.length <= 1 && (head === null || COMMIT.test(head));
  return isClear ? { kind: "run", head } : unknown("Write `/reliability run <commit>`.");
}

function readAccept([head = "", modes = "", ...words]: readonly string[]): Command {
  const named = modes.split(",").filter((mode) => mode !== "");
  const isAll = modes === "all";
  const reason = words.join(" ");
  if (
    !COMMIT.test(head) ||
    (!isAll && (named.length === 0 || !named.every((mode) => MODE.test(mode))))
  ) {
    return unknown("Write `/reliability accept <commit> <mode,mode or all> <reason>`.");
  }
  if (reason === "") return unknown("Say why: the reason is kept in the audit file.");
  if (reason.length > LONGEST_REASON) {
    return unknown(`The reason has more than ${LONGEST_REASON} characters.`);
  }
  return { kind: "accept", head, modes: isAll ? [ANY_FAILURE] : [...new Set(named)], reason };
}

function unknown(why: string): Command {
  return { kind: "unknown", why };
}
