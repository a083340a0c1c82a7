import { Writable } from "node:stream";
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { neutralise, openTerminal } from "../../src/io/log.ts";

test.each([
  ["::error::x", "\u200b::error::x"],
  ["  ##[command]x", "  \u200b##[command]x"],
  ["a\n::set-output name=x::y", "a\\u000a::set-output name=x::y"],
  ["\u001b[31mred", "\\u001b[31mred"],
  ["left\u202eright", "left\\u202eright"],
  ["plain ümlaut 漢字 🙂", "plain ümlaut 漢字 🙂"],
])("%j becomes %j", (text, shown) => {
  expect(neutralise(text)).toBe(shown);
});

test("whatever goes in, one line comes out and no command starts it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const shown = neutralise(text);
      const hidden = [...shown].filter(
        (character) => /\p{Cc}/u.test(character) && character !== "\t",
      );
      expect(hidden).toEqual([]);
      expect(shown).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
      expect(shown).not.toMatch(/^\s*(::|##\[)/);
    }),
  );
});

/** A terminal that keeps what it was told. */
function terminal(env: Record<string, string> = {}, isTTY = false) {
  const stream = () => {
    const written: string[] = [];
    const sink = new Writable({
      write(chunk, _encoding, done) {
        written.push(String(chunk));
        done();
      },
    });
    return { written, sink: Object.assign(sink, { isTTY }) };
  };
  const [out, err] = [stream(), stream()];
  // A terminal is read as a stream with a width; the parts no code asks for are absent here.
  const opened = openTerminal({ stdout: out.sink as never, stderr: err.sink as never, env });
  return { ...opened, out: () => out.written.join(""), err: () => err.written.join("") };
}

test("as wide as COLUMNS says where the output goes elsewhere, else a hundred", () => {
  expect(terminal({ COLUMNS: "64" }).width).toBe(64);
  for (const columns of ["", "0", "wide", "-3", "99999"]) {
    expect(terminal({ COLUMNS: columns }).width).toBe(100);
  }
  expect(terminal().width).toBe(100);
});

test("a problem is told as what, why and what to do, and hostile text in it drives nothing", () => {
  const screen = terminal();
  const message = 'unknown key "\u001b[2J"\n::error::owned';
  screen.complain({
    kind: "invalid-file",
    what: "The config c.yml",
    issues: [{ at: { file: "::warning::.yml", line: 1, column: 2 }, message }],
  });
  expect(screen.err()).toBe(
    [
      "✖ The config c.yml is not valid",
      '  \u200b::warning::.yml:1:2: unknown key "\\u001b[2J"',
      "  \u200b::error::owned",
      "  Do this: Correct that line and run again.",
      "",
    ].join("\n"),
  );
  expect(screen.out()).toBe("");
});

test("documents go to stdout as they are, what is said to stderr", () => {
  const screen = terminal();
  screen.print("a\u001b[0m\n");
  screen.say("one\ntwo");
  screen.warn("three");
  expect(screen.out()).toBe("a\u001b[0m\n");
  expect(screen.err()).toBe("one\\u000atwo\n⚠ three\n");
});

test.each([
  [{}, true, true],
  [{}, false, false],
  [{ FORCE_COLOR: "1" }, false, true],
  [{ FORCE_COLOR: "0" }, false, false],
  [{ NO_COLOR: "1" }, true, false],
  [{ NO_COLOR: "1", FORCE_COLOR: "1" }, true, false],
  [{ NO_COLOR: "" }, true, true],
])("with %j on a terminal (%p) colour is %p", (env: Record<string, string>, isTTY, colour) => {
  expect(terminal(env, isTTY).colour).toBe(colour);
});
