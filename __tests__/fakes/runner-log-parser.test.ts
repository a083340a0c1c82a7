import { describe, expect, test } from "@jest/globals";
import { commandsIn } from "./runner-log-parser.ts";

const read = (log: string) =>
  commandsIn(log).map(({ name, properties, message }) => [name, properties, message]);

describe("a line that starts with two colons", () => {
  test("is a command with properties and a message, escapes undone", () => {
    expect(read("::error file=a%2Cb.md,line=3,title=x%3Ay::50%25 worse%0Athan before")).toEqual([
      ["error", { file: "a,b.md", line: "3", title: "x:y" }, "50% worse\nthan before"],
    ]);
  });

  test("is one after any space, in any case, with or without properties", () => {
    expect(read(" \t\u00a0\u3000::WARNING::w")).toEqual([["warning", {}, "w"]]);
    expect(read("::set-output name=verdict::pass")).toEqual([
      ["set-output", { name: "verdict" }, "pass"],
    ]);
    expect(read("::group::::error::")).toEqual([["group", {}, "::error::"]]);
  });

  test("is none with other text before it, an unknown name or no second pair of colons", () => {
    expect(read("said ::error::x\n::shout::x\n::error x\n:error::x")).toEqual([]);
  });

  test("is also one after a lone carriage return", () => {
    expect(read("progress 10%\r::add-mask::a\r\nnext")).toEqual([["add-mask", {}, "a"]]);
  });

  test("undoes escapes of messages only as far as messages have them, and percent last", () => {
    expect(read("::notice::%3A%2C%253A%250A")).toEqual([["notice", {}, "%3A%2C%3A%0A"]]);
  });

  test("leaves out properties without a value", () => {
    expect(read("::error file=,line,col=1=2::x")).toEqual([["error", { col: "1=2" }, "x"]]);
  });
});

describe("the older form", () => {
  test("is a command anywhere in a line", () => {
    expect(read("the model said ##[set-output name=verdict;x=%3B]pass%5D%25")).toEqual([
      ["set-output", { name: "verdict", x: ";" }, "pass]%"],
    ]);
  });

  test("is none with an unknown name or without its end, and only the first one of a line counts", () => {
    expect(read("##[section]x\n##[error x\n##[section]x ##[error]y")).toEqual([]);
  });

  test("is tried when the newer one does not fit", () => {
    expect(read("::nothing::##[error]x")).toEqual([["error", {}, "x"]]);
  });
});

test("characters that show nothing do not hide a command", () => {
  expect(
    read("\u200b::error::x\n#\u00ad#[error]y\n\ufeff::notice::z").map(([name]) => name),
  ).toEqual(["error", "error", "notice"]);
});

test("nothing is a command between stop-commands and its token", () => {
  const log = "::stop-commands::T0K\n::error::a\n##[error]b\nT0K\n::t0k::\n::error::c";
  expect(read(log).map(([name, , message]) => [name, message])).toEqual([
    ["stop-commands", "T0K"],
    ["t0k", ""],
    ["error", "c"],
  ]);
});
