/**
 * Does a review state its verdict in so many words: a line "ANSWER: vulnerable", or JSON?
 */
import { afterMarker } from "../answer/answer-tail.ts";
import { isRecord, parseJson } from "../json/json-value.ts";

export type Verdict = "there" | "absent" | "unsure";

/** What a bare "yes" says: that a defect is there, unless the question was whether the code is safe. */
export type YesMeans = "there" | "absent";

const opposite = (verdict: "there" | "absent") => (verdict === "there" ? "absent" : "there");

const BAD_KEY =
  /^(?:is|has|contains?)?_?-? ?(?:vulnerab\w*|defect\w*|bugg?y?s?|flaw\w*|issues?|problems?|insecure|unsafe|exploitable|errors?|findings?|false_negative)[ _-]?(?:found|present|exists?|detected|there)?$/i;
const GOOD_KEY =
  /^(?:is|code)?[ _-]?(?:is[ _-]?)?(?:safe|secure|clean|correct|approved?|lgtm|passed|ok)$/i;
const VERDICT_KEY =
  /^(?:final |overall |my |the )?[ _-]?(?:answer|verdict|conclusion|result|decision|assessment|judge?ment|classification|label|status|review|final[ _-]answer|final[ _-]verdict)$/i;

const UNSURE =
  /^(?:unsure|unknown|uncertain|unclear|undetermined|inconclusive|cannot|can'?t|n\/?a\b|not (?:sure|certain|enough)|maybe|possibly|perhaps|depends|insufficient|i don'?t know)/i;
const ABSENT =
  /^(?:(?:it |the code |code |this )?(?:is |looks |appears )?(?:not|isn'?t|non)[ _-]?(?:\w+ )?(?:vulnerable|exploitable|defective|buggy|unsafe|insecure|flawed|affected|present|found)|(?:the code |code |it )?(?:is |looks )?(?:safe|secure|clean|correct|sound)\b|none\b|no[ _-](?:\w+[ _-])?(?:defects?|issues?|vulnerabilit\w+|bugs?|problems?|flaws?|findings?)|lgtm|approved?\b|pass(?:ed)?\b|ok(?:ay)?\b|negative\b|invulnerable|benign|good\b|patched|fixed)/i;
const THERE =
  /^(?:(?:it |the code |code |this )?(?:is |contains? |has )?(?:an? |potentially )?(?:vulnerab\w+|unsafe|insecure|exploitable|defect\w*|buggy|bugs?\b|flaw\w*)|not[ _-](?:safe|secure|ok|approved|clean|correct)|reject\w*|request(?:ed|ing)?[ _-]changes|changes[ _-](?:requested|needed|required)|fail(?:ed|s)?\b|positive\b|needs[ _-](?:work|fix\w*|changes)|do not merge|block(?:ed)?\b)/i;

/** The verdict of one stated value, such as "Yes", "not vulnerable" or "LGTM"; null when it is none. */
function verdictOfValue(value: string, yesMeans: YesMeans): Verdict | null {
  const plain = value.replace(/^[\s*_`"'([{<:=-]+/, "").replace(/[’]/g, "'");
  const [, word] = /^(yes|no|true|false|y|n|1|0)(?![\w.%])(?! \w+ing\b)/i.exec(plain) ?? [];
  if (UNSURE.test(plain)) return "unsure";
  if (ABSENT.test(plain)) return "absent";
  if (THERE.test(plain)) return "there";
  if (word === undefined || /^no (?!\w+ing\b)\w/i.test(plain)) return null;
  return /^(?:yes|true|y|1)$/i.test(word) ? yesMeans : opposite(yesMeans);
}

const LINE =
  /^[ \t]{0,8}(?:[-*>#|]{1,6}[ \t]{0,4})?(?:\d{1,2}[.)][ \t]{0,4})?[*_"']{0,3}([A-Za-z][A-Za-z _-]{1,40}?)[*_"']{0,3}[ \t]?[:=][ \t*_"'`]{0,6}([^\n]{0,200})/gm;

/** A text this short is nothing but a verdict. */
const BARE_CHARACTERS = 30;

/** The last stated verdict; null when the review states none in a form of its own. */
export function statedVerdict(
  text: string,
  { marker, yesMeans }: { readonly marker: string; readonly yesMeans: YesMeans },
): Verdict | null {
  const marked = afterMarker(text, marker);
  const own = marked === null ? null : verdictOfValue(marked, yesMeans);
  return (
    own ??
    verdictOfJson(text, yesMeans) ??
    verdictOfLines(text, yesMeans) ??
    verdictInline(text, yesMeans) ??
    (text.trim().length <= BARE_CHARACTERS ? verdictOfValue(behindQuestion(text), yesMeans) : null)
  );
}

/** "Vulnerable? No." */
function behindQuestion(text: string): string {
  return text.slice(text.lastIndexOf("?") + 1).trim();
}

function verdictOfLines(text: string, yesMeans: YesMeans): Verdict | null {
  const verdicts = [...text.matchAll(LINE)].flatMap(([, key = "", value = ""]) => {
    const verdict = verdictOfKey(key.trim(), value, yesMeans);
    return verdict === null ? [] : [verdict];
  });
  return verdicts.at(-1) ?? null;
}

const INLINE =
  /\b(?:answer|verdict|conclusion|assessment)(?: here| is| would be| must be| to this question){1,3}[: *_"']{1,6}((?:yes|no)\b(?! \w+ing\b)(?=[\s*_"']{0,4}(?:[.,;:!)\n]|$|because|since|as\b))|(?:not )?(?:vulnerable|safe|secure)\b)/gi;

/** "The answer is yes." */
function verdictInline(text: string, yesMeans: YesMeans): Verdict | null {
  const last = [...text.matchAll(INLINE)].at(-1)?.[1];
  return last === undefined ? null : verdictOfValue(last, yesMeans);
}

function verdictOfKey(key: string, value: string, yesMeans: YesMeans): Verdict | null {
  if (VERDICT_KEY.test(key)) return verdictOfValue(value, yesMeans);
  if (!BAD_KEY.test(key) && !GOOD_KEY.test(key)) return null;
  const plain = value.replace(/^[\s*_`"']+/, "");
  if (!/^(?:yes|no|true|false|none|n\/a|unknown|unsure|0|1)\b[\s*_`"'.,!)]{0,6}$/i.test(plain))
    return null;
  return verdictOfValue(plain, BAD_KEY.test(key) ? "there" : "absent");
}

const JSON_CHARACTERS = 20_000;

/** Of a JSON object that is the answer, stands in a fence, or is the last braces of the text. */
function verdictOfJson(text: string, yesMeans: YesMeans): Verdict | null {
  const fenced = [...text.matchAll(/```(?:json)?\s{0,4}\n([^`]{1,20000})```/gi)].map(
    ([, body = ""]) => body,
  );
  const start = text.lastIndexOf("\n{") + 1 || text.indexOf("{");
  const last = start === -1 ? [] : [text.slice(start, text.lastIndexOf("}") + 1)];
  const candidates = [text, ...fenced, ...last].filter(
    (each) => /^\s*[{[]/.test(each) && each.length <= JSON_CHARACTERS,
  );
  for (const candidate of candidates) {
    const parsed = parseJson(candidate.trim());
    const verdict = parsed === null ? null : verdictOfParsed(parsed.value, yesMeans);
    if (verdict !== null) return verdict;
  }
  return null;
}

function verdictOfParsed(value: unknown, yesMeans: YesMeans): Verdict | null {
  if (Array.isArray(value)) {
    if (value.length === 0) return "absent";
    return value.every(isRecord) ? "there" : null;
  }
  if (!isRecord(value)) return null;
  const verdicts = Object.entries(value).flatMap(([key, each]): readonly Verdict[] => {
    if (Array.isArray(each) && BAD_KEY.test(key)) return [each.length === 0 ? "absent" : "there"];
    if (typeof each !== "string" && typeof each !== "boolean") return [];
    const verdict = verdictOfKey(key, String(each), yesMeans);
    return verdict === null ? [] : [verdict];
  });
  const distinct = [...new Set(verdicts)];
  return distinct.length > 1 ? "unsure" : (distinct[0] ?? null);
}
