/**
 * Which kinds of defect does a text name, and where?
 * The names are those of the Common Weakness Enumeration and its everyday synonyms (https://cwe.mitre.org); a
 * name that fits two kinds ("out-of-bounds access") counts as both. A task's own names join them.
 */
import { fold } from "../text/mention.ts";

export type NamedDefect = {
  /** Kinds it may be: lexicon ids, "cwe-123" for other CWE numbers, "own-0" for the task's names. */
  readonly kinds: readonly string[];
  readonly start: number;
  readonly end: number;
};

type Entry = readonly [kind: string, cwes: string, names: string];

/** Names are lower case; a space also stands for a hyphen or nothing; `s?` endings are added. */
const LEXICON: readonly Entry[] = [
  ["sql-injection", "89 564", "sql injection|sqli|sql command injection|injection of sql"],
  [
    "cross-site-scripting",
    "79 80 83 87",
    "cross site scripting|cross site script|xss|script injection|html injection|javascript injection",
  ],
  [
    "command-injection",
    "77 78 88",
    "command injection|shell injection|argument injection|command line injection|arbitrary command execution",
  ],
  ["code-injection", "94 95 96", "code injection|eval injection|arbitrary code injection"],
  [
    "path-traversal",
    "22 23 24 36 73",
    "path traversal|directory traversal|file traversal|path manipulation|path injection|dot dot slash|zip slip|directory climbing",
  ],
  [
    "out-of-bounds-write",
    "119 120 121 122 123 124 787 788 805 806",
    "out of bound write|out of bounds write|out of bounds writing|out of bound memory write|out of bounds memory write|buffer overflow|buffer over run|buffer under run|buffer underflow|buffer overwrite|heap overflow|heap based overflow|stack based overflow|stack smashing|array overflow|write past the end|write beyond the end",
  ],
  [
    "out-of-bounds-read",
    "119 125 126 127",
    "out of bound read|out of bounds read|out of bounds reading|buffer over read|read past the end|read beyond the end",
  ],
  [
    "out-of-bounds-write out-of-bounds-read off-by-one",
    "129",
    "out of bound access|out of bounds access|out of bounds memory access|out of bounds index|index out of bounds|index out of range|array out of bounds",
  ],
  [
    "integer-overflow",
    "190 191 192 680",
    "integer overflow|integer underflow|integer wrap around|integer over or underflow|arithmetic overflow|signed overflow|unsigned overflow|numeric overflow|int overflow|wrap around error",
  ],
  ["out-of-bounds-write integer-overflow", "", "overflow|overflowing"],
  [
    "use-after-free",
    "416 825",
    "use after free|use after being freed|uaf|dangling pointer|dangling reference",
  ],
  ["double-free", "415", "double free|freed twice"],
  [
    "null-dereference",
    "476",
    "null pointer dereference|null pointer dereferencing|null pointer de reference|null pointer access|null pointer exception|null pointer reference|null dereference|null pointer error|dereference of null|dereference of a null pointer|dereferencing null|dereferencing a null pointer|nil pointer dereference|nil dereference",
  ],
  ["leak", "401 404 772 775", "memory leak|resource leak|file handle leak|descriptor leak"],
  [
    "uninitialised",
    "457 665 908",
    "uninitialized variable|uninitialised variable|uninitialized memory|uninitialised memory",
  ],
  [
    "format-string",
    "134",
    "format string vulnerability|format string bug|uncontrolled format string|format string attack",
  ],
  ["race-condition", "362 364 366 367", "race condition|data race|toctou|time of check"],
  ["deadlock", "833", "deadlock"],
  ["csrf", "352", "cross site request forgery|csrf|xsrf"],
  ["ssrf", "918", "server side request forgery|ssrf"],
  ["xxe", "611", "xml external entity|xml external entities|xxe"],
  [
    "deserialisation",
    "502",
    "insecure deserialization|unsafe deserialization|insecure deserialisation|unsafe deserialisation|deserialization of untrusted data",
  ],
  ["open-redirect", "601", "open redirect|unvalidated redirect"],
  [
    "hardcoded-secret",
    "259 321 547 798",
    "hard coded credential|hard coded password|hard coded secret|hard coded key|hard coded api key",
  ],
  [
    "weak-crypto",
    "326 327 328 916",
    "weak cryptography|weak hash|weak encryption|broken cryptography|insecure hash|weak cipher",
  ],
  [
    "weak-random",
    "330 331 338",
    "weak random|insecure random|predictable random|weak randomness|insecure randomness",
  ],
  [
    "missing-authorisation",
    "285 287 306 639 862 863",
    "missing authorization|missing authorisation|missing authentication|broken access control|insecure direct object reference|idor|authentication bypass|authorization bypass",
  ],
  [
    "information-exposure",
    "200 209 532",
    "information disclosure|information exposure|information leak|sensitive data exposure",
  ],
  ["upload", "434", "unrestricted file upload|unrestricted upload"],
  ["denial-of-service", "400 770", "denial of service|resource exhaustion"],
  ["redos", "1333", "redos|catastrophic backtracking|regular expression denial of service"],
  ["infinite-loop", "835", "infinite loop|endless loop"],
  ["prototype-pollution", "1321", "prototype pollution"],
  ["ldap-injection", "90", "ldap injection"],
  ["xpath-injection", "643", "xpath injection"],
  ["nosql-injection", "943", "nosql injection"],
  ["template-injection", "1336", "template injection|ssti"],
  ["header-injection", "93 113", "header injection|crlf injection|response splitting"],
  ["log-injection", "117", "log injection|log forging"],
  ["clickjacking", "1021", "clickjacking"],
  ["session-fixation", "384", "session fixation"],
  ["off-by-one", "193", "off by one|off by 1|fencepost error"],
  ["division-by-zero", "369", "division by zero|divide by zero|dividing by zero|zero division"],
  ["type-confusion", "843", "type confusion"],
];

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const phrase = (name: string) => escaped(name).replace(/\s+/g, "[\\s-]{0,3}");

const KIND_BY_NAME: ReadonlyMap<string, readonly string[]> = new Map(
  LEXICON.flatMap(([kinds, , names]) =>
    names.split("|").map((name) => [squeeze(name), kinds.split(" ")] as const),
  ),
);
const KINDS_BY_CWE: ReadonlyMap<string, readonly string[]> = new Map(
  [
    ...Map.groupBy(
      LEXICON.flatMap(([kinds, cwes]) =>
        cwes
          .split(" ")
          .filter(Boolean)
          .map((cwe) => ({ cwe, kinds })),
      ),
      ({ cwe }) => cwe,
    ),
  ].map(([cwe, entries]) => [cwe, entries.flatMap(({ kinds }) => kinds.split(" "))] as const),
);
/** The longest name first, so that "sql command injection" is not read as "command injection". */
const NAMES = LEXICON.flatMap(([, , names]) => names.split("|"))
  .toSorted((one, other) => other.length - one.length)
  .map(phrase)
  .join("|");
const CWE = "cwe[\\s_:#-]{0,3}\\d{1,4}";
const ANY_NAME = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${CWE}|(?:${NAMES})(?:s|es|ed)?)(?![\\p{L}\\p{N}])`,
  "giu",
);

function squeeze(name: string): string {
  return name.toLowerCase().replace(/[\s-]+/g, "");
}

/** Every name of a defect in a text; `own` are the task's names, one list a planted defect. */
export function namedDefects(
  text: string,
  own: readonly (readonly string[])[],
): readonly NamedDefect[] {
  const known = [...text.matchAll(ANY_NAME)].map((match) => ({
    kinds: kindsOf(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const mine = own.flatMap((names, at) => names.flatMap((name) => ownNames(text, name, at)));
  return joined([...known, ...mine].toSorted((one, other) => one.start - other.start));
}

/** Names that overlap are one name of all their kinds. */
function joined(names: readonly NamedDefect[]): readonly NamedDefect[] {
  const apart: NamedDefect[] = [];
  for (const name of names) {
    const last = apart.at(-1);
    if (last === undefined || name.start >= last.end) apart.push(name);
    else {
      const kinds = [...new Set([...last.kinds, ...name.kinds])];
      apart[apart.length - 1] = { kinds, start: last.start, end: Math.max(last.end, name.end) };
    }
  }
  return apart;
}

/** The kinds of defect one name stands for; none when it is a name of the task's own making. */
export function kindsOf(name: string): readonly string[] {
  const cwe = /^cwe\D{0,3}(\d{1,4})$/i.exec(name.trim())?.[1];
  if (cwe !== undefined) return KINDS_BY_CWE.get(String(Number(cwe))) ?? [`cwe-${Number(cwe)}`];
  const plain = squeeze(name);
  const endings = [plain, plain.replace(/s$/, ""), plain.replace(/e[sd]$/, "")];
  return [...new Set(endings.flatMap((each) => KIND_BY_NAME.get(each) ?? []))];
}

function ownNames(text: string, name: string, at: number): readonly NamedDefect[] {
  const words = fold(name, true).trim();
  if (words === "" || kindsOf(words).length > 0) return [];
  const opens = /^[\p{L}\p{N}]/u.test(words) ? "(?<![\\p{L}\\p{N}])" : "";
  const closes = /[\p{L}\p{N}]$/u.test(words) ? "(?:s|es)?(?![\\p{L}\\p{N}])" : "";
  const pattern = new RegExp(`${opens}${phrase(words)}${closes}`, "giu");
  return [...text.matchAll(pattern)].map((match) => ({
    kinds: [`own-${at}`],
    start: match.index,
    end: match.index + match[0].length,
  }));
}
