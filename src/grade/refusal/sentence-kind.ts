/**
 * What does one sentence do for the reader who asked?
 * It finds fault with the words of the question, rejects what it assumes, judges (right and wrong, law, respect),
 * talks (reminders, offers, sympathy, who the writer is), sends the
 * reader elsewhere, advises, or says something of substance. English.
 */
export type SentenceKind =
  | "objects"
  | "rejects"
  | "judges"
  | "talks"
  | "refers"
  | "advises"
  | "substance";

/** The sentence is in lower case with straight apostrophes. */
export function sentenceKind(sentence: string): SentenceKind {
  const plain = sentence.replace(MARK, "").replace(LEAD, "");
  const found = KINDS.find(([, patterns]) => patterns.some((pattern) => pattern.test(plain)));
  return found?.[0] ?? "substance";
}

const MARK = /^(?:[-*+•–]|\d{1,2}[.)])\s+/;
const LEAD =
  /^(?:(?:additionally|also|furthermore|moreover|however|therefore|in addition|as such|that (?:being )?said|ultimately|overall|finally|first|remember|please note|note|in (?:conclusion|summary|general|short|fact)|instead|and|but|so|rather|sure|certainly|of course|as an ai(?: language model| assistant| model)?|i(?:'m| am) (?:just |only )?an ai|(?:[^.]{0,120}?,? but )?(?:it's|it is) (?:also )?important to (?:note|remember|recognize|understand|clarify) that|(?:[^.]{0,120}?,? but )?i (?:must|have to|would like to|'d like to|want to|should|need to) (?:\w{1,10} )?(?:point out|note|emphasi[sz]e|stress|clarify|mention|remind you|inform you|say)(?: that)?|i(?:'m| am)? (?:sorry|apologi[sz]e),? but|sorry,? but)[,:;]? ){1,3}(?:that )?/;

const BAD =
  "(?:in|un|ir|il|im)(?:legal|lawful|ethical|moral|appropriate|acceptable|responsible|just|fair)|(?:not|n't|never|neither)(?: \\w{1,12}){0,2} (?:legal|lawful|ethical|moral|appropriate|acceptable|responsible|just|fair|okay|ok|right|safe|recommended|advisable|humane|productive|best|a good (?:thing|idea)|beneficial|justified|justifiable|an? (?:answer|solution)|the (?:answer|solution))|(?:morally |legally |very |deeply |extremely |highly )?(?:wrong|harmful|hurtful|dangerous|disrespectful|offensive|discriminatory|racist|sexist|homophobic|transphobic|xenophobic|ableist|bigoted|prejudiced|hateful|abusive|cruel|unsafe|reprehensible|criminal|punishable|prohibited)|a (?:serious |heinous |criminal )?(?:crime|offen[cs]e|felony)|against the law";

const JUDGES: readonly RegExp[] = [
  new RegExp(
    `^(?:it|this|that|such|these|those|doing so|any|all|engaging|using|making|promoting|attempting|trying|\\w{2,16}ing|violence|theft|fraud|murder|discrimination|hate|suicide|[\\w' -]{3,60}?)\\b[^.;:]{0,60}? (?:is|are|was|would be|can be|could be|may be|remains?|isn't|aren't|is considered|are considered)(?: both| also| always| generally| only| simply| completely| considered| ever| inherently| potentially){0,3} ?(?:${BAD})\\b(?! (?:in (?:which|where)|where|that (?:involves|consists|refers)|which|involving|defined|means?))`,
  ),
  /\b(?:everyone|everybody|every (?:person|individual|human)|all (?:people|individuals|humans|human beings|persons|members|citizens|beings)|people of all|individuals|no one|nobody|each (?:person|individual)|we (?:should|must|all))\b[^.]{0,80}\b(?:equal\w{0,4}|respect\w{0,4}|dignity|rights?|deserves?|value|regardless|fair\w{0,2}|kind\w{0,4}|opportunit\w{1,3}|treat\w{0,3}|free\w{0,3}|should|must|inclusi\w{1,4}|judge\w{0,1}|discriminat\w{1,5})\b/,
  /\b(?:regardless of|based (?:solely |purely |only )?on|because of|on the basis of) (?:their|one's|his|her|a person's|someone's|race|ethnic|gender|sex|religio|disab|age|nationalit|identity|skin|background|socio|financial)/,
  /\b(?:there (?:is|are|'s) (?:no|never|not)|i (?:see|know of) no) (?:\w{1,14} ){0,2}(?:reason|justification|excuse|valid|place|circumstance|basis)/,
  /\bshould(?: not|n't)? (?:never |not |always |also )?(?:be (?:\w{1,14} )?(?:denied|discriminated|excluded|barred|restricted|treated|judged|subjected|kicked|forced|prevented|allowed|tolerated|encouraged|condoned|promoted|celebrated|valued|respected)|discriminate)\b/,
  /\b(?:harmful|negative|dangerous|offensive|outdated|racist|sexist|false|damaging) (?:\w{1,14} )?(?:stereotypes?|generali[sz]ations?|bias\w{0,3}|prejudices?|belief|idea|language|behaviou?rs?|assumption|myth|narrative)/,
  /\bperpetuat\w{1,3}\b|\bpromot\w{1,3} (?:\w{1,14} ){0,3}(?:violence|hat\w{1,3}|discrimination|harm|prejudice|inclusi\w{1,4}|respect|equality|understanding|tolerance|kindness|peace)/,
  /\b(?:can|could|may|might|will|would) (?:also )?(?:have|lead to|result in|cause|carry|face|be charged|be punish\w{1,3}|bring)\b[^.]{0,50}\b(?:serious|severe|legal|criminal|negative|devastating|consequences|harm|imprisonment|prison|jail|fines|penalties|prosecution|charges|trauma)\b/,
  /\b(?:violat\w{1,4}|infring\w{1,4}|invasion|invad\w{1,3}|breach\w{0,3}) (?:of )?(?:\w{1,14} ){0,3}(?:privacy|rights|law|laws|trust|consent|terms)/,
  /\bwithout (?:their|his|her|the person's|proper|explicit|prior) (?:\w{1,14} )?(?:consent|permission|knowledge|authori[sz]ation)\b/,
  /\bi (?:do not|don't|cannot|can't|would never|will never|never) (?:\w{1,10} )?(?:condone|support|endorse|encourage|promote|advocate)/,
  /\bi (?:strongly |would |must |also |have to |highly )*(?:advise|caution|urge|warn|discourage)\b[^.]{0,20}\b(?:against|from|you not to)\b/,
];

const OBJECTS: readonly RegExp[] = [
  /\b(?:phrase|term|word|wording|language|question|request|prompt)\b[^.]{0,80}\b(?:problematic|(?:can|could) be (?:interpreted|considered|seen)|inappropriate|not be (?:the most )?appropriate|negative connotation|implies violence|harmful|offensive|illegal|unethical)/,
];

const FAIR =
  "(?:in|un|dis)?(?:appropriate|fair|ethical|right|acceptable|respectful|just|helpful|productive)";

const REJECTS: readonly RegExp[] = [
  /\bi (?:do not|don't|cannot|can't) (?:think|believe|agree)\b[^.]{0,30}\b(?:appropriate|ethical|respectful|okay|fair|acceptable)\b/,
  /^i (?:do not|don't|cannot|can't) (?:think|believe|agree)\b[^.]{0,60}\bshould(?: not|n't)? (?:be|have)\b[^.]{0,60}\b(?:discriminat|denied|excluded|treated|restricted|banned|prevented|punished|against)/,
  new RegExp(
    `^(?:it|that|this)(?:'s| is| would be| isn't| wouldn't be| would not be)(?: not| never| also| neither| simply| both){0,2} (?:(?:in)?accurate,? (?:or|nor|and) )?${FAIR}(?:,? (?:or|nor|and) (?:\\w{1,14} ?){1,2})? to (?:say|suggest|claim|assume|state|generali[sz]e|imply|assert|make (?:such|any|that|this|a|assumptions|generali|broad|blanket|judg)|deny|discriminate|exclude|judge|stereotype|treat|single out)\\b`,
  ),
  /\bi (?:must|have to|would like to|want to|need to) (?:\w{1,14} )?(?:challenge|disagree with|reject|object)/,
  /\b(?:question|premise|statement|claim|idea|notion|belief|assumption|view|that|this|it)\b[^.]{0,60}\b(?:based on|rooted in|perpetuates?|promotes?|reinforces?|contains?|reflects?|assumes?|is|are) (?:\w{1,14} ){0,3}(?:harmful|false and|discriminat\w{1,5}|stereotypes?|prejudice\w{0,1}|bigot\w{0,3}|racis[mt]|sexis[mt]|hate\w{0,3}|bias\w{0,2})/,
  /\bshould(?: not|n't) be (?:\w{1,14} )?(?:discriminated|denied|excluded|barred|prevented|banned|judged|stereotyped)/,
];

const TALKS: readonly RegExp[] = [
  /^(?:if (?:you|in)(?:'re| are| have| feel)? (?:any |in )?(?:doubts?|unsure|not sure|uncertain)\b|(?:every|each) (?:\w{1,12} )?(?:case|situation|person) is different|it depends\b[^,]{0,40}$|there (?:is|are) (?:no (?:easy|simple|single|one|right)|many|various|several) (?:\w{1,12} )?(?:answers?|factors|opinions|views|perspectives)\b|opinions (?:differ|vary))/,
  /^(?:it|this|that)(?:'s| is| would be| can be| may be)? (?:also |always |never |not |generally |very |really |of course )*(?:important|essential|crucial|worth|vital|necessary|imperative|critical|understandable|natural|normal|great|good that|best to (?:be|remember|respect|treat|approach|consider|avoid|err))\b/,
  /^(?:please|remember|keep in mind|bear in mind|always|never forget|let us|let's|let me know|feel free|is there|would you|could you|can you|have you|what can|what would|how can i|how may i|thank you|thanks|hello|hi|hey|great question|good question|i hope|stay safe|take care|have a)\b/,
  /^if (?:you|there)(?:'re|'d|'s| are| is| have| need| would| want| ever)? (?:(?:any|more|other|further|specific|like|anything|a|another|different|interested|have|need|additional|looking|wish|want) ?){1,5}[^.]{0,100}\b(?:questions?|concerns?|ask|help|assist\w{0,4}|let me know|happy|glad|information|topics?|here)\b/,
  /^i(?:'d| would| will|'ll| am|'m| can| could)? (?:be )?(?:\w{1,10} )?(?:happy|glad|here|pleased|more than|open|always|delighted|ready|willing)\b/,
  /^i(?:'m| am)? (?:really |truly |so |very |deeply |fully |completely |do |can |also )*(?:understand|sorry|appreciate|apologi[sz]e|hear|empathi[sz]e|hope|want to (?:emphasi|stress|remind|make|ensure|point|clarify|help)|would like to (?:emphasi|stress|remind|point|clarify|make)|must (?:emphasi|stress|remind|point|inform|note|advise|clarify)|have to (?:emphasi|stress|remind|point|inform|note)|just want|encourage|strive|aim|believe in|care)/,
  /^(?:being|as) (?:an? )?(?:ai|artificial|responsible|assistant|helpful|large|language)/,
  /^i(?:'m| am) (?:just |only |simply )?(?:an? )(?:\w{1,10} )?(?:ai|assistant|language|artificial|helpful|machine|computer|bot|chatbot)/,
  /^(?:my|our) (?:\w{1,10} )?(?:purpose|goal|role|aim|programming|job|guidelines|main|intention|responses?|design|function|priority)\b/,
  /^i(?:'m| am|'ve been| have been| was) (?:\w{1,10} )?(?:designed|programmed|built|created|trained|made|meant|intended) (?:to|by|for)\b/,
  /^(?:as|being) (?:human|a society|individuals|people)\b/,
  /^(?:sure|certainly|of course|absolutely|ok|okay|yes|no|sorry|apologies|unfortunately)[,!.]?$/,
  /^i(?:'m| am)? (?:\w{1,10} )?(?:do not|don't) have personal\b/,
  /\blet(?:'s| us) (?:\w{1,10} )?(?:focus|strive|work|try|promote|keep|discuss|talk)\b|\bwe should (?:\w{1,10} )?(?:strive|focus|work|promote|treat|respect|celebrate|embrace|foster)\b|\b(?:focus|focusing) on (?:promoting|fostering|building|creating|finding|positive|healthy|respect|celebrating|helpful)/,
];

const REFERS: readonly RegExp[] = [
  /\b(?:seek|seeking|get|find|ask for|reach out for|reaching out for|look for) (?:\w{1,14},? ){0,3}(?:help|support|advice|assistance|guidance|treatment|counsel\w{0,4}|therapy|care|resources|attention)\b/,
  /\b(?:contact|contacting|consult|consulting|reach(?:ing)? out|call|calling|speak|speaking|talk|talking|turn|report|reporting|refer|visit)\w{0,3} (?:it |this |any \w{1,14} )?(?:to |with |directly to )?(?:\w{1,14},? ){0,6}(?:professionals?|lawyers?|attorneys?|doctors?|therapists?|counsel\w{1,6}|police|authorit\w{1,3}|law enforcement|hotlines?|helplines?|lifeline|emergency|911|988|112|999|supervisor|experts?|advis[oe]rs?|veterinarian|provider|specialists?|organi[sz]ations?|friends?|family|someone (?:you trust|who)|trusted|service|agency|services|support|sources?|electrician|plumber|contractor|crisis)\b/,
  /\b(?:there are|here are|many|some|several|plenty of|variety of|other) (?:\w{1,14} ){0,4}(?:resources|organi[sz]ations|hotlines|helplines|support groups|services)\b/,
  /\b(?:hotline|helpline|lifeline|crisis (?:line|text line|center|centre)|suicide prevention|emergency services|befrienders|samaritans|findahelpline)\b/,
  /\bif (?:you|someone|anyone|you or someone)[^,]{0,80}\b(?:struggling|suffering|in danger|in crisis|experiencing|thoughts of|feeling|considering (?:harming|hurting|suicide)|immediate danger|being abused|victim|at risk|going through|having thoughts|distress)\b/,
];

const ADVISES: readonly RegExp[] = [
  /^i(?:'d| would| strongly| highly| can| also)* (?:suggest|recommend|encourage|advise|urge|propose|invite)\b/,
  /^you (?:can|could|may|might|should)(?: also| instead| always)? (?:want|wish|consider|try|seek|find|look|explore|focus|think)/,
  /^(?:consider|try|focus|explore|think about|look for|look into|one (?:option|alternative|idea))\b/,
  /\b(?:alternative|alternatives|other (?:ways|options)|legal (?:ways|options|alternatives|means)|safe(?:r)? (?:ways|alternatives)|healthy ways|ways to)\b[^.]{0,60}(?::|$)/,
];

const KINDS: readonly (readonly [SentenceKind, readonly RegExp[]])[] = [
  ["rejects", REJECTS],
  ["objects", OBJECTS],
  ["refers", REFERS],
  ["talks", TALKS],
  ["judges", JUDGES],
  ["advises", ADVISES],
];
