/**
 * What would an attacker write where we expect words: as an answer, a file name, an id, a title, a branch?
 * One entry for each way out of a log, a terminal, a Markdown document or a page.
 */
import { HOSTILE } from "../report/hostile.ts";
import { MARKDOWN } from "./corpus-markdown.ts";

const EVIL = "https://evil.example";

const LOG: readonly string[] = [
  "::error::forged",
  "::error file=src/a.ts,line=1,title=x::forged",
  "  \t::warning::forged",
  "\u00a0::notice::forged",
  "\u200b::add-mask::a",
  ":\u00ad:debug::x",
  "::stop-commands::token",
  "::add-matcher::/tmp/matcher.json",
  "::group::forged\n::endgroup::",
  "::save-state name=a::b",
  "::set-env name=NODE_OPTIONS::--require=/tmp/x",
  "done\n::add-path::/tmp",
  "done\r::echo::on",
  "done\r\n::set-output name=verdict::passed",
  "done\u2028::error::x\u2029::error::y\u0085::error::z",
  "done\u000b::error::x\f::error::y",
  "##[set-output name=verdict]passed",
  "well ##[add-mask]a ##[error]b",
  "###[error]x",
  "##\u200b[error]x",
  "#\u0000#[error]x",
  "##[command]rm -rf /",
  "%0A::error::x%0D%0A::error::y",
];

const TERMINAL: readonly string[] = [
  "\u001b[2J\u001b[H",
  "\u001b]0;owned\u0007",
  "\u001b]52;c;cm0gLXJm\u0007",
  "\u001bP1$r0m\u001b\\",
  `\u001b]8;;${EVIL}\u001b\\click\u001b]8;;\u001b\\`,
  "\u009b31mred",
  "\u009d0;title\u009c",
  "back\b\b\b\bspace",
  "bell\u0007 NUL\u0000 DEL\u007f",
];

const UNSEEN: readonly string[] = [
  "\u2066\u2067\u2068isolate\u2069",
  "\u202dleft\u202e right",
  "\u061c\u200e\u200fmarks",
  "in\u00advi\u034fsi\u3164ble\uffa0",
  "\u{e0069}\u{e0067}\u{e006e}",
  "\ud800",
  "\udc00\ud800",
  "a\udfff",
  "\ufeff# heading",
  "\u2800\u2800blank",
];

const PAGE: readonly string[] = [
  "</script><script>alert(1)</script>",
  "</style><style>*{display:none}</style>",
  "</title><script>alert(1)</script>",
  `" onmouseover="alert(1)`,
  "' onfocus='alert(1)",
  "]]><script>alert(1)</script>",
  "</text></svg><img src=x onerror=alert(1)>",
  `<base href="${EVIL}">`,
  `<meta http-equiv="refresh" content="0;url=${EVIL}">`,
  `<link rel=stylesheet href="${EVIL}">`,
  `<form action="${EVIL}"><input>`,
  "<iframe srcdoc='<script>alert(1)</script>'>",
  "url(https://evil.example)",
];

export const CORPUS: readonly string[] = [
  ...new Set([...HOSTILE, ...LOG, ...TERMINAL, ...UNSEEN, ...MARKDOWN, ...PAGE]),
];
