/**
 * Which label (A, B, C ...) does a conclusion choose?
 * "(B) because (A) is wrong" chooses B: a denied label is not chosen. "A or B" chooses several. Labels named
 * side by side without a word that decides leave it unclear.
 */
export type Chosen =
  | { readonly kind: "one"; readonly label: string; readonly rest: string }
  | { readonly kind: "several" | "unclear" | "none" };

const TAIL_CHARACTERS = 1000;

export function chosenLabel(conclusion: string): Chosen {
  const tail = conclusion.slice(0, TAIL_CHARACTERS).replace(OPENING, "");
  const isCorrected = CORRECTED.test(tail);
  const lead = LEAD.exec(tail);
  if (lead !== null && !isCorrected) {
    const rest = tail.slice(lead[0].length);
    if (!isDenied("", rest)) {
      return JOINED.test(rest) ? { kind: "several" } : { kind: "one", label: labelOf(lead), rest };
    }
  }
  const left = isCorrected ? null : LEAVES.exec(tail);
  if (left !== null) {
    const rest = tail.slice(left.index + left[0].length);
    return JOINED.test(rest) ? { kind: "several" } : { kind: "one", label: labelOf(left), rest };
  }
  const named = [...tail.matchAll(LABEL)];
  const chosen = named.filter(
    ({ index, 0: { length } }) => !isDenied(tail.slice(0, index), tail.slice(index + length)),
  );
  const [only, ...others] = new Set(chosen.map(labelOf));
  if (only === undefined) {
    return { kind: named.length > 0 || ELIMINATES.test(tail) ? "unclear" : "none" };
  }
  if (isCorrected) return { kind: "unclear" };
  if (others.length > 0) return { kind: ALTERNATIVES.test(tail) ? "several" : "unclear" };
  const last = chosen.at(-1);
  const end = last === undefined ? tail.length : last.index + last[0].length;
  return { kind: "one", label: only, rest: tail.slice(end) };
}

/** Does the conclusion begin with a label, and not with the word "a"? */
export function isLabelFirst(conclusion: string): boolean {
  return LEAD.test(conclusion.slice(0, TAIL_CHARACTERS).replace(OPENING, ""));
}

function labelOf(match: RegExpExecArray): string {
  return (match.slice(1).find((group) => group !== undefined) ?? "").toUpperCase();
}

/** Markup before the first word. */
const OPENING = /^(?:[\s*_"'`“‘$\\{:]|(?:text|textbf|mathrm|mathbf)\{){0,16}/;
const NAME = "(?:[Oo]ption|[Cc]hoice|[Aa]nswer|[Ll]etter|[Ss]tatement)s?\\s+";

/** A conclusion that begins with a label: "(B)", "B.", "B because", "option B", "b)". */
const LEAD = new RegExp(
  `^(?:[([]([A-Za-z])[)\\]]|${NAME}[([*"'“]{0,3}([A-Za-z])(?![\\p{L}\\p{N}'’])[)\\]]?` +
    "|([A-HJ-Z]|I(?=[.)\\]:]|\\s*$))(?=[\\s*_\"'`”}]{0,6}(?:[.):,;/&}]|$)|[*_\"'`”]{0,4}\\s(?:because|since|is|as|or|and|-|–|—)(?:\\s|$))" +
    "|([a-z])(?=[*_\"'`”}]{0,4}(?:[).:]|\\s*$)))[)\\]]?",
  "u",
);

/** Wherever it stands: "(B)", "option B", and a bare capital beside a word that only goes with labels. */
const LABEL = new RegExp(
  `(?<!\\p{L})[([]([A-Za-z])[)\\]]|\\b${NAME}[([*"'“]{0,3}([A-Z])(?![\\p{L}\\p{N}'’])[)\\]]?` +
    "|(?<![\\p{L}\\p{N}'’.])([B-HJ-Z])(?![\\p{L}\\p{N}'’])" +
    "|(?<=\\b(?:or|and|not|both|either|than|of)\\s)(A)(?=[.,;)]|\\s*$|\\s(?:or|and|but|is|because)\\s)",
  "gu",
);

/** "I rule out A and C, leaving B." */
const LEAVES = new RegExp(
  `\\bleav(?:es|ing)\\s(?:us\\s|me\\s|only\\s|just\\s|with\\s|the\\s){0,3}(?:${NAME})?[([*"'“]{0,3}([A-Z])(?![\\p{L}\\p{N}'’])[)\\]]?`,
  "u",
);
const ELIMINATES = /\b(?:eliminat\w{1,4}|rul\w{1,3} out|rejects?|discards?|excludes?)\b/i;

/** Another label follows at once: "A or B", "A, B and C", "A/B". */
const JOINED =
  /^[\s*_"'`)\].]{0,6}(?:,|\/|&|\bor\b|\band\b|and\/or)\s{0,3}(?:also\s|or\s|and\s)?[*_"'`([]{0,4}(?:[Oo]ption\s|[Cc]hoice\s)?[A-HJ-Z](?![\p{L}\p{N}'’])/u;
const ALTERNATIVES =
  /[([]?\b[A-HJ-Z][)\]]?[\s*_"'`]{0,4}(?:\/|\bor\b|\band\b|&|,)\s{0,3}[*_"'`([]{0,4}(?:[Oo]ption\s)?[A-HJ-Z]\b/;
const CORRECTED =
  /(?<=[.,;:!?…—–(-]\s{0,3})\b(?:wait|actually|correction|scratch that|no(?=,)|i mean|oops)\b/i;

const DENIED_BEFORE =
  /(?:\b(?:not|neither|nor|never|cannot be|unlike|except|excluding|without|rather than|instead of|than|over|against|eliminat\w{1,4}|reject\w{0,3}|rul\w{1,3} out|disregard\w{0,3})|n['’]t(?: be)?)\s(?:(?!but\b)\w{1,12}\s){0,2}(?:[([]?[A-Za-z][)\]]?(?:,\s?(?:and\s|or\s|nor\s)?|\s(?:and|or|nor)\s)){0,12}[*_"'`([]{0,4}$/i;
const DENIED_AFTER =
  /^[\s*_"'`)\]]{0,6}(?:[,\s]{0,3}(?:and|or|nor)?\s?[([]?\b[A-Z]\b[)\]]?){0,6}\s?(?:(?:is|are|was|were|can|could|does|do|would)\s(?:\w{1,10}\s)?(?:not|wrong|incorrect|false|out|eliminated|excluded|ruled|invalid|impossible)\b|(?:is|are|ca|could|does|do|would)n['’]t\b|cannot\b)/;
const DENIAL_CHARACTERS = 120;

function isDenied(before: string, after: string): boolean {
  return (
    DENIED_BEFORE.test(before.slice(-DENIAL_CHARACTERS)) ||
    DENIED_AFTER.test(after.slice(0, DENIAL_CHARACTERS))
  );
}
