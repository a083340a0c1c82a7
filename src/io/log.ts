/**
 * How does the tool speak to a person or a CI log? The one door: every line is neutralised, so that no
 * text from outside can drive a terminal or a workflow runner.
 */
import { styleText } from "node:util";
import { type Explanation, explain, type Problem } from "../problem.ts";

export type Terminal = {
  /** A finished document (already escaped by its renderer) to stdout. */
  readonly print: (document: string) => void;
  /** One neutralised line to stderr. */
  readonly say: (line: string) => void;
  readonly warn: (line: string) => void;
  /** A problem as *what, why, do this* to stderr. */
  readonly complain: (problem: Problem) => void;
  readonly colour: boolean;
  readonly width: number;
  readonly isInteractive: boolean;
};

export function openTerminal(streams: {
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly env: Readonly<Record<string, string | undefined>>;
}): Terminal {
  const { stdout, stderr, env } = streams;
  const forced = env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== "0";
  const refused = env.NO_COLOR !== undefined && env.NO_COLOR !== "";
  const colour = !refused && (forced || stdout.isTTY === true);
  const paint = (format: "red" | "yellow" | "bold", text: string) =>
    colour ? styleText(format, text, { validateStream: false }) : text;
  const say = (line: string) => void stderr.write(`${neutralise(line)}\n`);
  const complain = (said: Explanation) => {
    stderr.write(`${paint("red", `✖ ${neutralise(said.what)}`)}\n`);
    for (const line of said.why.split("\n")) stderr.write(`  ${neutralise(line)}\n`);
    stderr.write(`  ${paint("bold", "Do this:")} ${neutralise(said.doThis)}\n`);
  };
  return {
    print: (document) => void stdout.write(document),
    say,
    warn: (line) => void stderr.write(`${paint("yellow", `⚠ ${neutralise(line)}`)}\n`),
    complain: (problem) => complain(explain(problem)),
    colour,
    width: stdout.columns ?? widthIn(env.COLUMNS),
    isInteractive: stderr.isTTY === true,
  };
}

const USUAL_WIDTH = 100;

/** What a shell says of its width, where the output goes elsewhere. */
function widthIn(columns: string | undefined): number {
  return columns !== undefined && /^[1-9]\d{0,3}$/.test(columns) ? Number(columns) : USUAL_WIDTH;
}

/** Control, escape and bidirectional characters become visible; a line cannot start a workflow command. */
export function neutralise(text: string): string {
  const visible = text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not pass
    /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu,
    (character) => `\\u${(character.codePointAt(0) ?? 0xfffd).toString(16).padStart(4, "0")}`,
  );
  return visible.replace(/^(\s*)(::|##\[)/, "$1\u200b$2");
}
