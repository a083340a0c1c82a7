/** Can words of an attacker drive a runner or a terminal, whatever they are said in? */
import { describe, expect, test } from "@jest/globals";
import { openActionsLog } from "../../src/io/actions-log.ts";
import { renderTerminal } from "../../src/report/terminal.ts";
import { commandsIn } from "../fakes/runner-log-parser.ts";
import { poisoned } from "../report/hostile.ts";
import { CORPUS } from "./corpus.ts";
import { EVERYTHING } from "./everything.ts";
import { runnerCommands } from "./runner-commands.ts";

describe("the runner, as we read its log", () => {
  test.each([
    ["::error::x", "error"],
    ["\u00a0 ::error file=a::x", "error"],
    ["\u200b:\u00ad:error::x", "error"],
    ["well ##[add-mask]x", "add-mask"],
    ["##\u200b[add-mask a=b;c=d]x", "add-mask"],
  ])("takes %j for a command", (line, name) => {
    expect(runnerCommands(line)).toEqual([expect.objectContaining({ name })]);
  });

  test.each(["a ::error::x", "::error:x", "# #[error]x", ": :error::x"])("%j is none", (line) => {
    expect(runnerCommands(line)).toEqual([]);
  });
});

describe("in the log", () => {
  test.each(CORPUS)("%j is no command, in whatever it is said", async (words) => {
    const texts: string[] = [];
    const log = openActionsLog((text) => void texts.push(text));
    log.say(words);
    log.say(`prefix ${words}`);
    expect(runnerCommands(texts.join(""))).toEqual([]);
    expect(commandsIn(texts.join(""))).toEqual([]);
    log.warn({ title: words, message: words, file: words });
    log.error({ message: words });
    log.notice({ message: words });
    log.debug(words);
    await log.group(words, async () => log.say(words));
    expect(runnerCommands(texts.join("")).map(({ name }) => name)).toEqual(
      "warning error notice debug group endgroup".split(" "),
    );
  });

  test.each(CORPUS)("%j in a terminal report is no command either", (words) => {
    const input = poisoned(EVERYTHING, words);
    const said = renderTerminal(input, { colour: false, width: 70 });
    expect(runnerCommands(said)).toEqual([]);
    expect(said).not.toMatch(/[^\P{Cc}\n]/u);
  });
});
