import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  cut,
  htmlText,
  markdownCode,
  markdownFence,
  markdownLink,
  markdownText,
  plainText,
  terminalText,
  visible,
} from "../../src/report/escape.ts";
import { HOSTILE } from "./hostile.ts";

/** Words of an attacker, glued together. */
const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...HOSTILE),
      fc.string({ unit: "binary" }),
      fc.constantFrom(..."`*_[]()<>|#@:$\\~-=+!.\n w0a"),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(""));

describe("Markdown text", () => {
  test.each([
    ["core/revenue-projection", "core/revenue-projection"],
    ["+20.1 points, 12.5 % [2.1, 3.0]", "+20.1 points, 12.5 % \\[2.1, 3.0\\]"],
    ["snake_case", "snake_case"],
    ["_em_ *em*", "\\_em\\_ \\*em\\*"],
    ["a | b", "a &#124; b"],
    ["<b>&lt;", "&lt;b&gt;&amp;lt;"],
    ["1. one", "1\\. one"],
    ["0.1.0", "0.1.0"],
    ["+ one", "\\+ one"],
    ["---", "\\---"],
    ["# title", "\\# title"],
    ["    code", "code"],
    ["two\n\nparagraphs", "two paragraphs"],
    ["ends with \\", "ends with \\\\"],
  ])("%j becomes %j", (text, escaped) => {
    expect(markdownText(text)).toBe(escaped);
  });

  test.each([
    "https://evil.example",
    "www.evil.example",
    "eve@evil.example",
    "@maintainers",
    "#12",
    "GH-12",
    "0123456789abcdef0123456789abcdef01234567",
    ":tada:",
  ])("%s is broken by a joint that no machine links over", (text) => {
    expect(markdownText(text).replaceAll("\\", "")).not.toBe(text);
    expect(markdownText(text).replaceAll(/[\\\u200b]/g, "")).toBe(text);
  });

  test("holds no character that opens markup unless it is escaped, and stays on one line", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const escaped = markdownText(text);
        const bare = escaped
          .replaceAll(/\\[^\p{L}\p{N}\s]/gu, "")
          .replaceAll(/&(amp|lt|gt|#124);/g, "");
        expect(bare).not.toMatch(/[<>&|`*[\]~$\\\n\r\t]/);
        expect(bare).not.toMatch(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/u);
        expect(escaped).not.toMatch(/^(\s|[-=]|([+#]|\d{1,9}[.)])(\s|$))/);
        expect(escaped).not.toMatch(/@[^\u200b]|:[^\s\u200b]|#(?!124;)[^\s\u200b]|www\./i);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("plain text", () => {
  test.each([
    ["Regressed: support-agent", "Regressed: support-agent"],
    ["a **b** <c> | d", "a **b** <c> | d"],
    ["two\n lines", "two lines"],
    ["@octocat #1", "@\u200boctocat #\u200b1"],
    ["0123456789abcdef", "012345\u200b6789ab\u200bcdef"],
    ["\u202eabc", "⟨U+202E⟩abc"],
  ])("%j becomes %j", (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });

  test("no seven characters of a commit's name stand together", () => {
    const hash = fc.string({ unit: fc.constantFrom(..."0123456789abcdefABCDEF"), minLength: 7 });
    fc.assert(fc.property(hash, (text) => !/[0-9a-f]{7}/i.test(plainText(text))));
  });
});

describe("a link of our own", () => {
  test.each([
    ["https://github.com/o/r/actions/runs/1", "https://github.com/o/r/actions/runs/1"],
    ["https://a.example/(x)?a=b&c=<d>", "https://a.example/(x)?a=b&amp;c=%3Cd%3E"],
    ["https://a.example/a\\b c#d>e", "https://a.example/a/b%20c#d%3Ee"],
  ])("to %s leads to %s", (url, address) => {
    expect(markdownLink("Full [report]", url)).toBe(`[Full \\[report\\]](<${address}>)`);
  });

  test.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "//evil.example",
    "report.html",
    "",
    `https://a.example/${"a".repeat(2000)}`,
  ])("to %j is none", (url) => {
    expect(markdownLink("Full report", url)).toBeNull();
  });
});

describe("Markdown code", () => {
  test("a fence is longer than any run of backticks inside, on one line and without table bars", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const code = markdownCode(text);
        const [fence = ""] = code.match(/^`+/) ?? [];
        const inside = code.slice(fence.length, -fence.length);
        expect(code.endsWith(fence)).toBe(true);
        expect(inside).not.toMatch(/^`|`$|[\n|]/);
        expect(inside.match(/`+/g) ?? []).not.toContain(fence);
        expect(inside).not.toBe("");
      }),
      { numRuns: 1000 },
    );
  });

  test("no line of a fenced block closes it", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const lines = markdownFence(text, "text").split("\n");
        const fence = (lines[0] ?? "").slice(0, -"text".length);
        expect(fence).toMatch(/^`{3,}$/);
        expect(lines.at(-1)).toBe(fence);
        expect(lines.slice(1, -1).some((line) => line.trim().startsWith(fence))).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  test("a million backticks are no trouble", () => {
    expect(markdownCode("`x".repeat(500_000))).toMatch(/^`` `x/);
  });
});

describe("HTML text", () => {
  test("has no bracket, no quote and no bare ampersand", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(htmlText(text).replaceAll(/&(amp|lt|gt|quot|#39);/g, "")).not.toMatch(/[<>"'&]/);
      }),
    );
  });
});

describe("terminal text", () => {
  test("drives no terminal and no workflow runner, however its words are wrapped", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const said = terminalText(text);
        expect(said).not.toMatch(/[^\P{Cc}\n]|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
        expect(said).not.toContain("##[");
        for (const word of said.split(/\s+/)) expect(word.startsWith("::")).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  test("a third colon opens no command either", () => {
    expect(terminalText(":::set-output name=verdict::passed")).toBe(
      ": : :set-output name=verdict::passed",
    );
    expect(terminalText(":".repeat(100_000))).toHaveLength(199_999);
  });

  test("leaves ordinary words alone", () => {
    const words = "std::vector<int> holds 3 items: a, b & c";
    expect(terminalText(words)).toBe(words);
  });
});

describe("what cannot be seen", () => {
  test.each([
    ["\u001b[31m", "⟨U+001B⟩[31m"],
    ["\u202eabc", "⟨U+202E⟩abc"],
    ["\u{e0041}", "⟨U+E0041⟩"],
    ["\ud800", "⟨U+D800⟩"],
    ["a\rb", "a\nb"],
    ["a\ufe0f", "a⟨U+FE0F⟩"],
  ])("%j is shown as %s", (text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  test.each(["⚠️ careful", "👩‍🚀 flies", "naïve café", "日本語", "a\nb"])("%s stays", (text) => {
    expect(visible(text)).toBe(text);
  });

  test("nothing is shown twice", () => {
    fc.assert(fc.property(hostileText, (text) => visible(visible(text)) === visible(text)));
  });
});

describe("cutting", () => {
  test("marks the cut and halves no character", () => {
    expect(cut("abcdef", 6)).toBe("abcdef");
    expect(cut("abcdefg", 6)).toBe("abcde…");
    expect(cut("😀😀😀", 2)).toBe("😀…");
  });
});
