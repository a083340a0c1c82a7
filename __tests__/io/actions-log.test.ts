/** Can text from outside drive a runner through the log, and does what we tell the runner arrive whole? */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { type ActionsLog, openActionsLog } from "../../src/io/actions-log.ts";
import { runnerCommands } from "../hostile/runner-commands.ts";

/** What is written when `speak` speaks. */
function written(speak: (log: ActionsLog) => void): string {
  const texts: string[] = [];
  speak(openActionsLog((text) => void texts.push(text)));
  return texts.join("");
}

describe("a line that is said", () => {
  test.each([
    ["3 of 72 trials answered", "3 of 72 trials answered"],
    ["std::vector holds a::b", "std::vector holds a::b"],
    ["::error::owned", ": :error::owned"],
    ["   ::error::owned", " : :error::owned"],
    ["\u00a0\u3000::error::owned", " : :error::owned"],
    ["\u200b::error::owned", ": :error::owned"],
    [":\u00ad:error::owned", ": :error::owned"],
    [":::error::owned", ": ::error::owned"],
    ["done ##[set-output name=verdict]passed", "done ## [set-output name=verdict]passed"],
    ["done #\u0000#\u200d[error]x", "done ## [error]x"],
    ["###[error]x", "### [error]x"],
    ["one\r\n::error::two", "one ::error::two"],
    ["one\u2028::error::two\u0085three", "one ::error::two three"],
    ["safe\rWIPED", "safe WIPED"],
    ["\u001b[31mred\u001b[0m \u009b1mbold", "red bold"],
    ["\u001b]8;;https://evil.example\u0007link\u001b]8;;\u0007", "link"],
    ["\u202egnp.exe\u202c", "gnp.exe"],
    ["half \ud800 a pair", "half \ufffd a pair"],
    ["", ""],
  ])("%j is written as %j", (line, shown) => {
    expect(written(({ say }) => say(line))).toBe(`${shown}\n`);
  });

  test("is cut when it is very long, without halving a character", () => {
    const line = written(({ say }) => say("😀".repeat(100_000)));
    expect(line.length).toBeLessThanOrEqual(4_001);
    expect(line).toMatch(/^(😀)+…\n$/u);
  });
});

const pieces = fc.constantFrom(
  ..."::|:|##[|#|[|]|error|::add-mask::|set-output name=v| |\t|\n|\r|\r\n|\u200b|\u0000|\u2028|\u0085|\u001b[1m|\u001b]0;|%0A|%25|%3A|,|;|=|é|\ud800".split(
    "|",
  ),
);
const free = fc
  .array(fc.oneof(pieces, fc.string({ unit: "binary", maxLength: 4 })), { maxLength: 12 })
  .map((parts) => parts.join(""));

describe("whatever the text", () => {
  test("what is said is one line and no command", () => {
    fc.assert(
      fc.property(free, (text) => {
        const log = written(({ say }) => say(text));
        expect(runnerCommands(log)).toEqual([]);
        expect(log.slice(0, -1)).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
        expect(log.endsWith("\n")).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test("an annotation is the one command meant, with the properties given", () => {
    fc.assert(
      fc.property(free, free, free, (title, message, file) => {
        const log = written(({ warn }) => warn({ title, message, file, line: 7 }));
        const [command, ...others] = runnerCommands(log);
        expect(others).toEqual([]);
        expect(command?.name).toBe("warning");
        expect(Object.keys(command?.properties ?? {})).toEqual(expect.arrayContaining(["line"]));
        expect(Object.keys(command?.properties ?? {}).join()).toMatch(/^(title,)?(file,)?line$/);
        expect(runnerCommands(command?.data ?? "")).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  test("a group, a debug line and a mask are the commands meant", async () => {
    await fc.assert(
      fc.asyncProperty(free, async (text) => {
        const texts: string[] = [];
        const log = openActionsLog((each) => void texts.push(each));
        await log.group(text, async () => log.debug(text));
        expect(runnerCommands(texts.join("")).map(({ name }) => name)).toEqual([
          "group",
          "debug",
          "endgroup",
        ]);
      }),
    );
  });
});

describe("what the runner is told", () => {
  test("a message keeps its lines and its percent signs; properties keep commas and colons", () => {
    const log = written(({ error }) =>
      error({
        title: "Regressed: 100%, at once",
        message: "50% worse\nsee the report",
        file: "prompts/a,b:c.md",
        line: 3,
      }),
    );
    expect(log).toBe(
      "::error title=Regressed%3A 100%25%2C at once,file=prompts/a%2Cb%3Ac.md,line=3::50%25 worse%0Asee the report\n",
    );
    expect(runnerCommands(log)).toEqual([
      {
        name: "error",
        properties: { title: "Regressed: 100%, at once", file: "prompts/a,b:c.md", line: "3" },
        data: "50% worse\nsee the report",
      },
    ]);
  });

  test("a notice without properties has none", () => {
    expect(written(({ notice }) => notice({ message: "hello" }))).toBe("::notice::hello\n");
  });

  test("a secret is masked byte by byte, a blank one is not", () => {
    const secret = "::%0Aab\n c##[d]\r";
    const log = written(({ mask }) => mask(secret));
    expect(runnerCommands(log)).toEqual([{ name: "add-mask", properties: {}, data: secret }]);
    expect(written(({ mask }) => mask(" \n"))).toBe("");
  });

  test("a group is closed when its body fails, and the failure passes through", async () => {
    const texts: string[] = [];
    const log = openActionsLog((text) => void texts.push(text));
    const failing = log.group("Ask", async () => {
      log.say("one");
      throw new Error("broken");
    });
    await expect(failing).rejects.toThrow("broken");
    expect(texts.join("")).toBe("::group::Ask\none\n::endgroup::\n");
    expect(await log.group("Ask", async () => 3)).toBe(3);
  });
});
