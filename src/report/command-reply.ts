/**
 * What does the App answer to a command?
 */
import { closest } from "fastest-levenshtein";
import { BUILT_IN_MODES, describeMode, MODE_ID_PATTERN } from "../modes.ts";
import { markdownCode, markdownText } from "./escape.ts";

const COMMANDS = [
  ["run [commit]", "asks the model about the head; name the commit on pull requests from forks"],
  [
    "accept <commit> <mode,mode or all> <reason>",
    "lets this regression through; for maintainers, not for the author",
  ],
  ["explain <mode>", "says what a failure mode is"],
  ["help", "this list"],
] as const;

export function replyHelp(why: string | null): string {
  const rows = COMMANDS.map(
    ([words, does]) => `| ${markdownCode(`/reliability ${words}`)} | ${does} |`,
  );
  return [...(why === null ? [] : [why, ""]), "| command | does |", "|---|---|", ...rows].join(
    "\n",
  );
}

export function replyExplain(mode: string): string {
  const isKnown = mode in BUILT_IN_MODES;
  if (!isKnown && !MODE_ID_PATTERN.test(mode)) {
    const near = closest(mode, Object.keys(BUILT_IN_MODES));
    return `${markdownCode(mode.slice(0, 100))} is no failure mode; did you mean ${markdownCode(near)}?`;
  }
  const { label, meaning, severity } = describeMode(mode);
  const own = isKnown ? "" : " It is defined by this repository's suites.";
  return `**${markdownText(label)}** (${markdownCode(mode)}, ${severity}): ${markdownText(meaning)}${own}`;
}

/** Shows the command; accepts nothing itself. */
export function replyAccept(of: {
  readonly head: string;
  readonly modes: readonly string[];
}): string {
  const command = `/reliability accept ${of.head} ${of.modes.length === 0 || of.modes.includes("any") ? "all" : of.modes.join(",")} <reason>`;
  return [
    "To let this regression through, a maintainer who is not the author comments, with a reason:",
    "",
    "```text",
    command,
    "```",
  ].join("\n");
}
