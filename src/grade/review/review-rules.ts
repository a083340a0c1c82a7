/**
 * By which words does a reviewer assert, deny or doubt a defect?
 * The rules see one clause in which every name of a defect was replaced by §n§. All repetition is bounded.
 */

export type ClaimRule = {
  readonly pattern: RegExp;
  readonly says: "there" | "absent" | "unsure";
  /**
   * verdict: "the code is vulnerable"; consequence: "which leads to a double free"; mechanism: "the length is
   * never checked". Only the first is the reviewer's own conclusion.
   */
  readonly weight: "verdict" | "consequence" | "mechanism";
};

const W = "(?:[\\w'’/()$-]+,? )";
const N = "§\\d+§[)\\]\"']?";
const FLAW =
  "(?:vulnerabilit(?:y|ies)|flaws?|weakness(?:es)?|defects?|bugs?|issues?|problems?|exploits?|security holes?|loopholes?|mistakes?|concerns?|errors?|risks?|threats?)";
const BAD =
  "(?:vulnerable|susceptible|prone|exploitable|insecure|unsafe|at risk|exposed to|subject to|open to|buggy|incorrect|flawed|defective)";
const SAFE =
  "(?:safe|secure|immune|protected|guarded|resistant|robust|sound|correct|well[- ]protected)";
const ADJ =
  "(?:(?!validation|check|sanit|escap|bound|protect|measure|limit|guarantee|doubt|question|longer|need|input|handling|mechanism|encod|filter|verif|attempt|restrict|matter|way to|error handling|fix|(?:is|are|was|were|would|can|could|may|might|which|that|it|this)\\b)[\\w'’/()-]+,? )";
const OWN =
  "(?:contains?|has|have|ha[sd]|having|containing|suffers?(?: from)?|exhibits?|shows?|introduces?|includes?|poses?|presents?|creates?|find|found|finds|identif(?:y|ied)|detect(?:s|ed)?|see|spot(?:ted)?|reveals?|demonstrates?|displays?|represents?|constitutes?)";
const NOT =
  "(?:not|never|n['’]t|neither|nor|no longer|hardly|unlikely to (?:be|have|contain)|cannot|can['’]?t)";

const rule = (
  says: ClaimRule["says"],
  weight: ClaimRule["weight"],
  pattern: string,
): ClaimRule => ({
  says,
  weight,
  pattern: new RegExp(pattern, "giu"),
});

/** Earlier rules win where two match the same words. */
export const CLAIM_RULES: readonly ClaimRule[] = [
  rule(
    "unsure",
    "verdict",
    `\\b(?:(?:cannot|can['’]?t|could not|unable to|not able to|impossible to|difficult to|hard to|not possible to|hard for me to) ${W}{0,2}(?:determine|tell|say|conclude|assess|judge|confirm|be determined|verify|know)|(?:it is|it['’]s) (?:unclear|not clear|uncertain)|(?:not|in)sufficient information|not enough (?:information|context)|(?:need|requires?) (?:more|additional|further) (?:information|context|details)).{0,300}`,
  ),
  rule("absent", "verdict", `^[^:\\n]{0,80}${N}[^:\\n]{0,80}: not present\\.`),
  rule("there", "verdict", `^[^:\\n]{0,80}${N}[^:\\n]{0,80}: present\\.`),
  rule(
    "there",
    "verdict",
    `\\bnothing ${W}{0,4}(?:prevent|stop|protect|guard|avoid|check|validat|limit|hinder|keep)\\w*(?:[^§.;]{0,80}${N})?`,
  ),
  rule(
    "absent",
    "verdict",
    `\\bnothing ${W}{0,4}(?:lets?|allows?|enabl\\w+|permits?|leads?|caus\\w+|results?)\\b(?:[^§.;]{0,80}${N})?`,
  ),
  rule(
    "absent",
    "verdict",
    `\\b(?:unlikely|improbable|impossible|not possible) (?:that|for) ${W}{0,6}(?:${N}|${FLAW}\\b)[^.;]{0,60}`,
  ),
  rule(
    "absent",
    "verdict",
    `${N}(?: ${FLAW})? (?:(?:is|are|was|can be) )?(?:ruled out|excluded|out of the question)\\b`,
  ),
  rule(
    "absent",
    "verdict",
    `\\b(?:patch|commit|pull request|merge request|diff) (?:\\w{1,12} )?(?:fix|remov|resolv|eliminat|clos)(?:es|s|ed) ${W}{0,6}(?:${N}|${FLAW}\\b)`,
  ),
  rule(
    "absent",
    "verdict",
    `(?:${N}|\\b${FLAW})(?:,? (?:that|which|one|you|we|as|typical|common|known|of|in|so often|expected)\\b(?:(?!\\b(?:when|if|because|since|whenever)\\b)[^.;:§]){0,100})? (?:does not|doesn't|do not|don't|cannot|can't|could not|never|will not|won't) (?:ever |actually |really )?(?:occurs?|happens?|arises?|appl(?:y|ies)|exists?|materiali[sz]es?|takes? place)\\b`,
  ),
  rule(
    "there",
    "verdict",
    `(?:${N}|\\b${FLAW})[^.;§]{0,40} (?:remains?|persists?|still (?:occurs?|exists?|happens?|applies))\\b(?! (?:to|unclear|unknown|the caller))`,
  ),
  rule(
    "there",
    "verdict",
    `${N}(?: ${FLAW})? (?:(?:is|are) (?:applicable|confirmed|detected|real)|confirmed|detected|applies)\\b`,
  ),
  rule(
    "absent",
    "verdict",
    "\\b(?:there (?:isn't|aren't|is not|are not)(?: one| any)?|there (?:is|are) none)(?=\\W*$|[,:;.—–])",
  ),
  rule(
    "there",
    "verdict",
    `^\\W*(?:an? )?${N}(?: ${FLAW})?,? \\(?(?:l\\.|ll\\.|lines?|at line|in line) ?\\d`,
  ),
  rule(
    "there",
    "verdict",
    `(?:\\)|\\b(?:not|never|unchecked|unsaniti[sz]ed|unescaped|without|directly|raw)\\b[^.:;§]{0,60}): ?(?:an? )?${ADJ}{0,2}${N}(?=\\W*$)`,
  ),
  rule("there", "verdict", `\\bnot ${W}{0,3}(?:${SAFE}|free (?:of|from))\\b`),
  rule("there", "verdict", `n['’]t ${W}{0,3}(?:${SAFE}|free (?:of|from))\\b`),
  rule(
    "there",
    "mechanism",
    `(?:\\b${NOT}|n['’]t) ${W}{0,2}(?:prevent|protect|mitigat|avoid|eliminat|sanit|valid|escap|check|verif|neutrali|handl|filter|address|account|guard|guarantee|ensur|enough)\\w*(?:[^§.]{0,60}${N})?`,
  ),
  rule(
    "absent",
    "verdict",
    `\\b${NOT} ${W}{0,5}(?:${BAD}(?: to)?\\b|${OWN} ${W}{0,7}(?:${N}|${FLAW}\\b)|(?:be )?(?:an? )?(?:instances?|cases?|examples?|evidence|signs?) of|(?:an? |any |the )?${ADJ}{0,3}(?:${N}|${FLAW}\\b(?! in)))`,
  ),
  rule(
    "absent",
    "verdict",
    `n['’]t ${W}{0,5}(?:${BAD}(?: to)?\\b|${OWN} ${W}{0,7}(?:${N}|${FLAW}\\b)|(?:be )?(?:an? )?(?:instances?|cases?|examples?|evidence|signs?) of|(?:an? |any |the )?${ADJ}{0,3}(?:${N}|${FLAW}\\b))`,
  ),
  rule(
    "absent",
    "verdict",
    `\\b(?:no|without|zero|lacks?|absence of|neither) ${ADJ}{0,6}(?:${N}|${FLAW}\\b)`,
  ),
  rule(
    "absent",
    "verdict",
    `(?:${N}|${FLAW}) ${W}{0,3}(?:is|are|was|were|do|does|did|has|have) ?(?:not|n['’]t)\\b`,
  ),
  rule(
    "absent",
    "verdict",
    `(?:${N}|\\b${FLAW}) ${W}{0,3}(?:cannot|can't|can not|could not|never|won't|will not|would not)(?: ever)? (?:occur|happen|arise|be (?:triggered|exploited|reached)|take place|exist)`,
  ),
  rule(
    "absent",
    "verdict",
    `(?:${N}|\\b${FLAW}) ${W}{0,3}(?:is|are|was|were|has been|have been) (?:impossible|prevented|avoided|unlikely|ruled out|mitigated|eliminated|handled|addressed|fixed|not)\\b`,
  ),
  rule(
    "absent",
    "verdict",
    `\\b(?:mak(?:es|ing)|render(?:s|ing)) ${W}{0,3}${N} (?:attacks? )?(?:impossible|unlikely|harmless)`,
  ),
  rule(
    "absent",
    "verdict",
    `\\b(?:${SAFE} (?:from|against|to use|enough|in terms of|with (?:respect|regard)|and)|free (?:of|from)|(?:is|are|looks|seems|appears|appears? to be|be|considered) ${W}{0,3}${SAFE}\\b(?! to (?:say|assume|conclude)))`,
  ),
  rule(
    "absent",
    "verdict",
    "\\b(?:lgtm|looks? (?:good|fine|ok(?:ay)?|correct|great)(?: to me)?|(?:this|it|code|change|patch|everything|all)(?: is|'s) (?:fine|okay|ok|in order)|nothing (?:wrong(?! with (?!(?:the|this) (?:code|snippet|function|program|change|patch)\\b))|to (?:report|fix|flag))|good to (?:go|merge)|no (?:changes|fixes) (?:are )?(?:needed|required|necessary)|ship it)\\b|^\\W*(?:approved?|approving)\\b",
  ),
  rule(
    "absent",
    "verdict",
    `^\\W*(?:\\d+[.)] ?)?(?:${N}[ ,()/]*){1,3}(?:${FLAW} ?)?[:—–-] ?(?:no\\b|none|not|absent|safe|n/a|clean|passed)`,
  ),
  rule(
    "there",
    "verdict",
    `^\\W*(?:\\d+[.)] ?)?(?:${N}[ ,()/]*){1,3}(?:${FLAW} ?)?[:—–-] ?(?:yes\\b|present|found|vulnerable|detected|confirmed|true\\b)`,
  ),
  rule(
    "there",
    "verdict",
    "^\\W*(?:nack|needs work|do not merge|not approved|(?:i(?:'m| am) )?request(?:ing)? changes|changes requested)\\b",
  ),
  rule(
    "absent",
    "mechanism",
    `\\b(?:prevent(?:s|ing|ed)?|avoid(?:s|ing|ed)?|mitigat(?:es?|ing|ed)|eliminat(?:es?|ing|ed)|protect(?:s|ing|ed)?|guard(?:s|ing|ed)? against|defend(?:s|ing)?|stop(?:s|ping)?|block(?:s|ing)?|counter(?:s|ing)?|check(?:s|ing)? for|reduc(?:es?|ing)|preclud(?:es?|ing)|rul(?:es?|ing) out|handl(?:es?|ing)) ${W}{0,6}(?:${N}|${FLAW}\\b)`,
  ),
  rule("there", "verdict", `\\b(?:${BAD})\\b`),
  rule("there", "verdict", `\\b${OWN} ${W}{0,7}(?:${N}|${FLAW}\\b)`),
  rule(
    "there",
    "verdict",
    `\\b(?:there|here|this|that|it|which|these|below|following)(?: is| are| exists?|['’]s) ${W}{0,6}(?:${N}|${FLAW}\\b)`,
  ),
  rule(
    "there",
    "verdict",
    `\\b(?:is|are) (?:an? |the )?(?:${ADJ}{0,3})(?:instances?|examples?|cases?) of ${W}{0,5}(?:${N}|${FLAW}\\b)`,
  ),
  rule(
    "there",
    "verdict",
    `(?:${N}|\\b${FLAW}) (?:${W}{0,3})(?:exists?|occurs?|arises?|lies|is (?:present|found|located|introduced|possible|caused|in|due|here)|are (?:present|found|located|possible|in|here)|(?:was|were) (?:found|identified|detected)|stems? from|can (?:occur|happen|arise|be triggered|be exploited))\\b`,
  ),
  rule(
    "there",
    "verdict",
    `^\\W*(?:\\d+[.)] ?)?(?:the )?(?:potential |possible )?(?:${FLAW}|finding|cwe)(?: found| identified| detected| confirmed| present| \\d+)?(?: \\([^()§]{1,20}\\))?: ?${W}{0,4}${N}`,
  ),
  rule(
    "there",
    "verdict",
    `\\b(?:the|one|an?|another|main|real) (?:${N} )?${FLAW} ${W}{0,5}(?:is|was|are|being)(?: that|:| in| due| the| how)\\b`,
  ),
  rule(
    "there",
    "verdict",
    `^\\W*(?:\\d+[.)] ?)?(?:an? |the |potential |possible )?(?:${N}[ :,()/–—-]{1,4}){0,2}${N}(?: ${FLAW}| attacks?)? (?:in|at|on|via|through|inside|within)\\b`,
  ),
  rule(
    "there",
    "verdict",
    `^\\W*(?:critical|high|medium|low|severe|blocker|major|warning|alert|bug|security)(?: severity| issue| risk)? ?[:—–-] ?${W}{0,4}${N}`,
  ),
  rule(
    "there",
    "consequence",
    `\\b(?:lead(?:s|ing)? to|result(?:s|ing)? in|caus(?:es?|ing)|trigger(?:s|ing)?|allow(?:s|ing)?(?: for)?|enabl(?:es?|ing)|mak(?:es|ing) ${W}{1,4}|exposes? ${W}{0,4}to|perform(?:s|ing)?|exploit(?:s|ing)?|known as|called|via|through|such as|is an?|creating|opens? ${W}{0,4}to|introducing) ${W}{0,6}(?:${N}|${FLAW}\\b)`,
  ),
  rule("there", "consequence", `,? (?:ie,? )?(?:an?|the) ${ADJ}{0,2}${N}(?: ${FLAW})?(?=\\W*$)`),
  rule(
    "there",
    "consequence",
    `\\b(?:overflowed|overflows|out of bounds|already been freed|freed memory|after (?:it has been|being|it was) freed)\\b`,
  ),
  rule(
    "there",
    "mechanism",
    `\\battackers? (?:can|could|may|might|is able to|would be able to)\\b`,
  ),
  rule(
    "there",
    "mechanism",
    `\\b(?:allow(?:s|ing)?|enabl(?:es?|ing)|permit(?:s|ting)?) ${W}{0,3}(?:attackers?|users?|malicious)`,
  ),
  rule(
    "there",
    "mechanism",
    `\\b(?:does not|do not|did not|doesn['’]t|don['’]t|never|fails? to|without|lacks?|lack of|no) ${W}{0,3}(?:check|checking|checks|validat\\w+|sanitiz\\w+|sanitis\\w+|escap\\w+|verif\\w+|neutraliz\\w+|handl\\w+|bounds|limit\\w*|protect\\w*|parameteri\\w+|filter\\w*|encod\\w+)`,
  ),
  rule(
    "there",
    "mechanism",
    `\\b(?:is|are) (?:not|never|n['’]t) ${W}{0,3}(?:check\\w*|validat\\w+|sanitiz\\w+|sanitis\\w+|escap\\w+|verif\\w+|neutraliz\\w+|parameteri\\w+|filter\\w*|encod\\w+)`,
  ),
  rule(
    "absent",
    "mechanism",
    `\\b(?:properly|correctly|safely|securely|adequately|appropriately|is|are) (?:check(?:s|ed)|validat(?:es|ed)|sanitiz(?:es|ed)|sanitis(?:es|ed)|escap(?:es|ed)|verif(?:ies|ied)|handl(?:es|ed)|parameteri[sz](?:es|ed)|encod(?:es|ed)|freed|allocated)\\b`,
  ),
  rule("absent", "mechanism", "\\b(?:ensur(?:es|ing)|guarantee(?:s|ing)|makes? sure)\\b"),
];
