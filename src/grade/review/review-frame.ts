/**
 * Does a reviewer mean what a sentence says, here and now?
 * "Without the check this would overflow", "the previous version overflowed", "the claim that it overflows is
 * wrong", "at first sight it overflows" say nothing of the code under review, or the opposite.
 */

const REFUTED =
  /\b(?:claims?|reports?|warnings?|findings?|suspicions?|assumptions?|idea|notion|alerts?|statements?|assertions?|suggestions?|beliefs?|impression)\b[^.;]{0,160}\b(?:is|are|was|were|seems?|(?:turn|prove)[sd]?(?:ed)?(?: out)? (?:to be )?)(?: (?!not\b|never\b|no\b)\w{1,12})? ?(?:wrong|false|incorrect|unfounded|mistaken|baseless|unjustified|spurious|not (?:true|correct|justified|valid|warranted)|(?:an? )?false (?:positives?|alarms?))\b|\b(?:is|are|would be) (?:(?!not\b|never\b|no\b)\w{1,12} )?(?:an? )?false (?:positives?|alarms?)\b/i;
const NEGATED =
  /\b(?:it|that) (?:is|'s|isn't|is not|would be) (?:\w{1,12} )?(?:(?:not )?(?:true|the case|correct)|false|wrong|untrue|incorrect|a mistake) (?:that|to (?:say|claim|assume|conclude))\b|\b(?:cannot|can't|can not|could not|can hardly|could hardly) (?:be )?(?:maintain|claim|said|argue|assert|state)(?:s|d|ed)? that\b/i;
const NOT_NEGATED = /\b(?:is|'s|would be) (?:\w{1,12} )?(?:true|the case|correct) that\b/i;
const UNNEGATED = /\b(?:isn't|not) (?:\w{1,12} )?(?:true|the case|correct) that\b/i;

/** The part of a sentence of which the opposite is true, and the rest; null when it means what it says. */
export function turnedRound(
  sentence: string,
): { readonly part: string; readonly rest: string } | null {
  const end = sentence.search(/:\s|;|,\s(?:since|because|as|for)\b/);
  const part = end === -1 ? sentence : sentence.slice(0, end);
  if (/\bno false (?:positives?|alarms?)\b/i.test(part)) return null;
  const isNegated = NEGATED.test(part) && (UNNEGATED.test(part) || !NOT_NEGATED.test(part));
  return REFUTED.test(part) || isNegated ? { part, rest: sentence.slice(part.length) } : null;
}

const UNREAL =
  /\b(?:without (?:the|this|that|these|those|it|them|such|any of)\b[^.;]{0,120}\b(?:would|could|might)\b|\bif\b[^.;]{0,120}\b(?:had been|had not|hadn't|were(?:n't| not)|weren't|wasn't|did not|didn't)\b[^.;]{0,120}\b(?:would|could|might)\b|^\W*if\b[^.;]{0,80}\b(?:could|were)\b[^.;]{0,160}\bwould\b|\bhad (?:the|it|this|that)\b[^.;]{0,100}\bwould\b|\bwould (?:otherwise )?have (?:been|had|caused|led|allowed|resulted)\b|\bwould otherwise\b|\botherwise\b[^.;]{0,30}\bwould\b)/i;
const PAST =
  /\b(?:previous|earlier|prior|former|older|last) (?:version|revision|code|implementation|release|commit|patch|draft)s?\b[^.;]{0,100}\b(?:had|was|were|contained|suffered|allowed|existed|did|showed)\b|^\W*(?:previously|formerly)\b|\bused to (?:be|have|contain|suffer|allow)\b|\b(?:existed|was present|were present) in (?:the|an) (?:previous|earlier|prior|former|older|last)\b/i;
const AT_FIRST =
  /\b(?:at first (?:glance|sight|look)|on the surface|superficially|(?:i|we|one|you) (?:had |half |would |might |may |could )*(?:have )?expect(?:ed)?|(?:i|we) (?:first|initially|at first|originally) (?:thought|suspected|believed|assumed|feared)|(?:first|initially|originally),? (?:i|we) (?:thought|suspected|believed|assumed|feared))\b/i;

/** Is the clause about another version or another course of things? */
export function isElsewhere(clause: string): boolean {
  return UNREAL.test(clause) || PAST.test(clause);
}

/** Is the clause only a first impression, whatever it says? */
export function isFirstSight(clause: string): boolean {
  return AT_FIRST.test(clause);
}

/** "This is a false positive", "it has been fixed": what was said last is not there. */
const WITHDRAWS =
  /^\W*(?:but |however,? )?(?:this|that|it|these|they|both|all(?: of (?:them|these))?|which)\b[^.;]{0,40}\b(?:(?:is|are|was|were|seems?(?: to be)?|looks? like) (?:\w{1,12} )?(?:an? )?false (?:positives?|alarms?)|(?:has|have) (?:\w{1,12} )?been (?:\w{1,12} )?(?:fixed|repaired|corrected|removed|resolved|addressed|patched)|(?:is|are) (?:now |already )?(?:fixed|gone|resolved))\b/i;

/** "This has been fixed in the version below": the reviewer's own proposal. */
const ELSEWHERE =
  /\bnot\b|n't\b|\b(?:below|following|above|here|suggest\w*|propos\w*|(?:revised|corrected|updated|rewritten|new) (?:version|code|snippet|example)|in (?:this|the|my) (?:new )?(?:version|code|snippet|example))\b/i;

export function withdrawsLast(sentence: string): boolean {
  return WITHDRAWS.test(sentence) && !ELSEWHERE.test(sentence);
}

const CONDITION =
  /^\W*(?:\d+[.)] ?)?(?:if|as long as|so long as|provided|assuming|unless|only if|only when|depending on)\b/i;
const FOLLOWS =
  /\b(?:so|thus|therefore|hence|which means|then it returns|returns?|exits?|rejects?|throws?)\b/i;

/** "If the caller checks n, there is no overflow": what stands before the main clause is a condition of it. */
export function isConditional(before: string, sentence: string): boolean {
  const condition = CONDITION.test(before) && /,/.test(before) && !FOLLOWS.test(before);
  return condition || /\botherwise,? (?:there (?:is|are)|it (?:is|does|has)|yes)\b/i.test(sentence);
}

const INTENT =
  /\b(?:meant|supposed|intended|designed|tries|tried|trying|attempts?|attempted|attempting|aims?|hopes?|wants?) (?:to|at) (?:\w{1,12} )?(?:prevent|avoid|stop|mitigat|protect|guard|block|check|handl|eliminat|defend|fix)\w*/i;
const FAILS =
  /\b(?:fails?|failed|useless|too late|does(?: not|n't)|did(?: not|n't)|is(?: not|n't)|insufficient|ineffective|wrong|wrongly|bypass\w*|broken|in vain|to no avail|misses)\b/i;

/** An attempt to prevent something; it "fails" where the sentence says so. */
export function attempt(sentence: string): "none" | "open" | "fails" {
  const intent = INTENT.exec(sentence);
  if (intent === null) return "none";
  return FAILS.test(sentence.slice(intent.index + intent[0].length)) ? "fails" : "open";
}

const PARTLY =
  /\b(?:only (?:for|when|if|in|on|with|partly|partially|some|the first)|partially|in part|not (?:always|fully|entirely|completely)|most of the time|in some cases)\b/i;

export function isPartial(rest: string): boolean {
  return PARTLY.test(rest);
}
