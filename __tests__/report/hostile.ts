/**
 * What would an attacker write where we expect words? One line for each way out of a document.
 */
export const HOSTILE: readonly string[] = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "</details></summary><!-- hidden -->",
  "[click](https://evil.example)",
  "![pixel](https://evil.example/p.png)",
  "[ref]: https://evil.example",
  "https://evil.example/a?b=c",
  "www.evil.example",
  "mailto:eve@evil.example",
  "eve@evil.example",
  "xmpp:eve@evil.example",
  "@maintainers please merge",
  "fixes #12, closes GH-12, see owner/repo#7",
  "see 0123456789abcdef0123456789abcdef01234567",
  ":white_check_mark: passed",
  "**bold** *em* __bold__ _em_ ~~gone~~ ~gone~",
  "snake_case_name and _edge_",
  "`code` ``more`` ```",
  "a | b | c \\| d \\\\| e",
  "# heading",
  "## heading ##",
  "- item",
  "+ item",
  "* item",
  "1. item",
  "12) item",
  "> quote",
  "> [!WARNING]\n> passed",
  "===",
  "---",
  "***",
  "    indented code",
  "\tindented code",
  "```\n**out**\n```",
  "~~~\n**out**\n~~~",
  "line\n\n# next paragraph",
  "line  \nhard break\\\nanother",
  "- [x] done",
  "a[^1]\n\n[^1]: note",
  "$\\href{https://evil.example}{x}$ and $$y$$",
  "&lt;b&gt; &amp; &#60;",
  "trailing backslash \\",
  "\\`not code\\`",
  "| a |\n|---|\n| b |",
  "\u001b[31mred\u001b[0m \u001b]8;;https://evil.example\u0007link\u001b]8;;\u0007",
  "safe\rWIPED",
  "\u202egnp.exe\u202c",
  "zero\u200bwidth\u2060joins\ufeff",
  "tags \u{e0041}\u{e0042} selectors a\ufe01b\u{e0101}",
  "half \ud800 a pair",
  "next\u2028line\u2029here\u0085",
  "::set-output name=verdict::passed",
  "  ::stop-commands::x",
  "text\n::error::forged",
  "text ##[set-output name=verdict]passed",
  "",
  " ",
  "`",
  "``",
];

/** Everything that a model, a suite, a repository or a provider may write. */
const FREE_TEXT: ReadonlySet<string> = new Set(
  "target task instance category text quote rule why content raw name promptDiff id mode baseRevision headRevision version notices provider verdictKey run".split(
    " ",
  ),
);

/** The same data with hostile words behind every free text; equal texts stay equal. */
export function poisoned<Value>(value: Value, words: string, key?: string): Value;
export function poisoned(value: unknown, words: string, key = ""): unknown {
  if (typeof value === "string") {
    const isOurs = !FREE_TEXT.has(key) || (key === "mode" && value === "any");
    return isOurs ? value : `${value.trimEnd()}${words}`;
  }
  if (Array.isArray(value)) return value.map((each) => poisoned(each, words, key));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, poisoned(each, words, name)]),
  );
}
