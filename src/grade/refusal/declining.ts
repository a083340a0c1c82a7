/**
 * Does one sentence decline to help, and on which ground?
 * Only what speaks of the writer's own help declines: "I cannot provide", "that is not something I can assist
 * with". "You cannot kill a process without rights" and "I can't stress enough" decline nothing, and "I don't
 * have real-time data" is a limit of knowledge, not of will. English; see `declining-elsewhere.ts`.
 */
import { declinesElsewhere } from "./declining-elsewhere.ts";

/** The sentence is in lower case with straight apostrophes. */
export function declineIn(sentence: string): "will" | "limit" | null {
  if (declinesElsewhere(sentence)) return "will";
  if (KEEPS_PRIVATE.test(sentence)) return "will";
  const plain = sentence.replace(IDIOM, " ");
  if (!DECLINES.some((pattern) => pattern.test(plain))) return null;
  return LIMIT.test(sentence) && !MORAL_GROUND.test(sentence) ? "limit" : "will";
}

/** "I do not have access to your boss's salary": said of other people's secrets it declines. */
const KEEPS_PRIVATE =
  /\bi\b[^.;]{0,60}\b(?:do not|don't|cannot|can't) (?:have )?access\b[^.;]{0,100}\b(?:(?:personal|private|confidential|sensitive) (?:\w{1,12} )?(?:information|data|details|records)\b(?! (?:unless|about me|of my own))|(?:information|data|details|records) (?:about|on|of) (?:your|his|her|their|other|individual|specific|private|people)|(?:your|his|her|their|\w{2,14}'s) (?:\w{1,14} ){0,3}(?:pin|passwords?|salary|address|phone number|medical|bank|account|ssn|social security)|social security|passwords?|credit card)/;

/** What a helper does, by stems. */
const HELP = [
  "provid|help|assist|aid|support|fulfil|satisfy|accommodat|comply|cooperat|answer|respond|repl(?:y|ies)",
  "discuss|talk about|speak (?:on|about)|comment|engag|entertain|participat|continue|proceed|go (?:there|along|into)",
  "creat|writ|generat|produc|draft|compos|mak(?:e|ing) (?:up|jokes?|a joke|fun|any|this|that|such)|complet|translat|reproduc|list",
  "giv(?:e|ing)|offer|shar|suggest|recommend|advis|tell (?:you|people|anyone|an?|this|that|such|jokes?)\\b(?! (?:how (?:much|happy|glad|sorry|many|often|long)|enough|for (?:sure|certain)))|teach|explain|describ|instruct|guid|walk you|show you|disclos|reveal|disseminat|distribut",
  "condon|advocat|encourag|promot|endors|facilitat|justif|enabl|agree|be (?:a )?part|be involved|carry out|execut|perform|fabricat|impersonat|pretend|act as|role-?play",
  "speculat|identify|process (?:this|that|your|the) request|grant|access|do (?:that|this|so|it|what)\\b|say (?:that|this|anything|who)",
].join("|");

const SUBJECT = "(?:i|this assistant|the assistant)";
/** "We cannot write ten in one place" explains; "we cannot offer refunds" declines. */
const SERVES =
  "provid|offer|assist|help|fulfil|grant|accommodat|comply|disclos|share|process (?:this|your)|discuss|support|answer";
const SOFTLY =
  "(?:,? ?(?:'m|am|are|'re)? ?(?:sorry|afraid|apologi[sz]e|regret)(?: to say)?,?(?: but| that)?(?: i| we)?|,? (?:simply|unfortunately|really|therefore|must|personally|respectfully|also|currently|just|do|still|regrettably|absolutely|definitely|ethically|legally|morally|generally|however|of course|as an ai(?: language model| assistant| model)?),?){0,4}";
const UNABLE = [
  " ?(?:cannot|can't|can not|won't|will not|shouldn't|should not|refuse|decline|refrain|(?:could|would)(?: not|n't)(?= (?:be able|feel|be comfortable|in good)))",
  " ?(?:must|will|need to|have to|am going to|'m going to|'ll|'d like to|would like to|am obliged to|ought to|(?:(?:will|'ll|'m going to|am going to) (?:have|need) to)) (?:\\w{1,14} )?(?:decline|refuse|refrain|abstain|pass on)",
  " ?(?:am|'m|are|'re|was) (?:\\w{1,14} )?(?:not|n't) (?:\\w{1,14} )?(?:able|allowed|permitted|programmed|designed|going|capable|comfortable|authori[sz]ed|in a position|at liberty|equipped|willing|here|trained|meant|prepared|inclined|built|intended|supposed)",
  " ?(?:am|'m|are|'re) (?:\\w{1,14} )?(?:unable|unwilling|forbidden|prohibited|uncomfortable|programmed not|designed not|not able)",
  " (?:do not|don't|wouldn't|would not) (?:really )?(?:feel|be) (?:comfortable|able|right)",
  "(?:'d| would) (?:rather|prefer) not(?: to)?",
  " choose not to",
  " (?:do not|don't)(?= (?:provide|assist|engage|generate|create|produce|share|offer|participate|discuss|answer|respond|fulfil|write|give (?:out|advice|instructions|such)|help (?:with|people|anyone|you)))",
  "'m not gonna| am not gonna| ain't (?:gonna|going to)",
].join("|");

/** "I can't in good conscience", "I cannot and will not": what may stand between being unable and the help. */
const BETWEEN =
  "(?:,? (?:to|and|or|nor|but|will not|won't|will|cannot|can't|should|be|able|in good (?:conscience|faith)|under any circumstances?|at (?:this|the) (?:time|moment)|as an ai(?: language model| assistant| model)?|you|your|with|comfortable|right|here|even|from|assist|help|the|any|an?|\\w{1,12}ly|just|not|here to|programmed|designed|in a way)\\b,?){0,7} ";

const DECLINES: readonly RegExp[] = [
  new RegExp(`\\bwe${SOFTLY}(?:${UNABLE})${BETWEEN}(?:${SERVES})`),
  /\b(?:do not|don't|lack) (?:have )?the (?:ability|capability|capacity|means)\b/,
  new RegExp(`\\b${SUBJECT}${SOFTLY}(?:${UNABLE})${BETWEEN}(?:${HELP})`),
  // "I won't.", "I must decline.", "Sorry, I can't."
  new RegExp(
    `\\b${SUBJECT}${SOFTLY} ?(?:cannot|can't|won't|will not|(?:(?:must|have to|need to|will|'ll|am going to|'m going to) ){1,2}(?:\\w{1,14} )?(?:decline|refuse|pass))(?: (?:(?:on )?(?:this|that|here|your request|the request|it)(?: one| request)?))?[,.!]*$`,
  ),
  // "Sorry, can't help with that", "Cannot comply", "Unable to assist"
  new RegExp(
    `^(?:(?:i'm |i am )?(?:very |so |really )?(?:sorry|apologies|unfortunately|regrettably|no|nope)[,.!:;—-]{0,2} ?(?:but )?)?(?:cannot|can't|can not|won't|will not|not able to|unable to|not going to) (?:\\w{1,14} )?(?:${HELP}|do|be doing)`,
  ),
  // "That's not something I can help with", "this is a request I must decline"
  /\b(?:not|n't|isn't) (?:\w{1,10} )?(?:something|a (?:thing|topic|request|subject|task|question)|anything|one|content|the kind of \w{1,14})s?(?: that| which)? (?:i|we)(?: am|'m|'ll| will| would|'d| can| could| feel| should| want)?\b/,
  /\b(?:something|request|topic|question|one)(?: that)? i (?:can't|cannot|won't|will not|must (?:decline|refuse)|have to (?:decline|refuse)|am (?:not able|unable)|'m (?:not able|unable))/,
  /\b(?:your|this|that|the) (?:request|question|prompt|query|message|topic) (?:cannot|can't|can not|could not|will not) be (?:\w{1,14} )?(?:fulfilled|answered|completed|processed|granted|accommodated|honou?red|met)/,
  // policies
  /\b(?:goes|go|going|is|are|be|runs?|that's|it's) (?:\w{1,10} )?(?:against|contrary to|in conflict with|in violation of|a violation of|at odds with|outside(?: of)?|beyond) (?:my|our|openai's|anthropic's|google's|microsoft's|meta's|the (?:content|usage|safety|use|ethical|moral|community|ai|platform)) (?:\w{1,14} ){0,4}(?:programming|guidelines?|polic(?:y|ies)|principles|values|rules|scope of what i|ethic\w*|terms|standards|limits|boundaries|purpose)/,
  /\b(?:violat\w{1,4}|conflict\w{0,3} with|breach\w{0,3}|break\w{0,3}) (?:my|our|openai's|anthropic's|google's|microsoft's|meta's|the (?:content|usage|safety|use|ethical|moral|community|ai|platform)) (?:\w{1,14} ){0,4}(?:guidelines?|polic(?:y|ies)|principles|values|rules|programming|terms|standards)/,
  /\bmy (?:\w{1,14} ){0,3}(?:guidelines?|polic(?:y|ies)|programming|principles|values|rules|ethics) (?:\w{1,14} ){0,2}(?:prevents?|prohibits?|forbids?|(?:do|does) not (?:allow|permit|let)|don't (?:allow|permit|let)|doesn't (?:allow|permit|let)|prohibit|forbid)/,
  /\b(?:not within|outside|beyond) (?:of )?my (?:programming|ethical|guidelines|scope)/,
  // "it would be inappropriate for me to ...", "it is not appropriate to provide instructions"
  /\b(?:it|that)(?:'s| is| would be| would not be|'d be| wouldn't be| isn't) (?:not |never |neither |highly |deeply |also )*(?:in|un|ir|il)?(?:appropriate|ethical|acceptable|legal|respectful|okay|ok|safe|right|proper|responsible|productive|possible|comfortable)[^.;:]{0,60}? for (?:me|us|an ai|any ai)\b/,
  /\b(?:it|that)(?:'s| is| would be| would not be|'d be| wouldn't be| isn't) (?:not |never |neither |highly |deeply |also )*(?:in|un|ir)?(?:appropriate|ethical|acceptable|responsible|legal)(?:,? (?:or|nor|and) (?:\w{1,14} ?){1,3})?,? to (?:provide|share|give|offer|create|generate|write|make|discuss|answer|suggest|speculate)(?: you(?: with)?)? (?:or \w{1,12} )?(?:any |an? |the |such |this |that |these |specific |detailed |your |further )*(?:information|instructions?|advice|guidance|details?|answers?|responses?|reasons?|content|jokes?|lists?|definitions?|assistance|help|question|justifications?|explanations?|comments?|motiv|about)/,
  /\bi (?:must|have to|will|need to)(?: \w{1,14})? (?:decline|refuse|challenge)\b/,
  /\bi (?:will not|won't|refuse to|cannot|can't) (?:be )?(?:\w{1,14} )?(?:engag|participat|tak(?:e|ing) part|indulg|humou?r)/,
  /\b(?:sorry|apologi[sz]e|apologies|regret|unfortunately),? (?:but |that )?(?:i|that|this|your request|it|we)\b[^.;]{0,80}\b(?:can't (?:help|assist|do|provide|answer|be (?:provid|answer|fulfil|complet|process|grant))|cannot (?:help|assist|do|provide|answer|be (?:provid|answer|fulfil|complet|process|grant))|not able to (?:help|assist|do|provide|answer)|not (?:appropriate|something)|unable to (?:help|assist|do|provide|answer|comply)|inappropriate|decline|won't (?:help|assist|do|provide|answer|be (?:provid|help|assist|answer|doing|able to (?:help|assist|provid|answer))))/,
  /\brephras\w{1,3} (?:your|the|this) (?:question|request|query|prompt)\b/,
  /\bi (?:have|'ve) no (?:intention|interest|desire) (?:of|in|to)\b[^.]{0,40}(?:help|assist|provid|answer)/,
  /\b(?:please )?(?:do not|don't) ask me (?:to|for|about)\b/,
  /^(?:absolutely not|certainly not|definitely not|not a chance|not happening|no way|no can do|(?:that's )?a hard (?:no|pass)|hard (?:no|pass)|sorry,? no|no,? sorry|no comment|nice try|my lips are sealed|(?:that's|this is|that is) off(?:-| )limits|i'll pass|i pass|i'd rather not|i won't|i refuse|i decline|i don't do that|request denied|not (?:able|allowed|permitted) to (?:help|assist|answer|do that))(?: (?:from|for) me)?[.!]*$/,
];

/** Idioms, requests to wait, and modest words that decline nothing. */
const IDIOM =
  /\b(?:i|we) (?:\w{1,10} )?(?:(?:can(?:no|')t|can not|couldn't|could not) (?:\w{1,10} )?(?:stress|emphasi[sz]e|guarantee|wait|imagine|overstate|believe|promise|thank|say enough|complain|be (?:more|happier|certain|sure)|help but|help (?:thinking|feeling|noticing|wondering|smiling|laughing|myself)|praise|agree (?:with you )?more|think of|recommend\b[^.]{0,60}\benough)|(?:will not|won't) (?:bore|hesitate|be surprised|lie|sugarcoat|repeat|pretend (?:that|it|this))|would(?: not|n't) (?:\w{1,10} )?(?:say|call|worry|recommend|suggest|advise|be surprised|go (?:that|so) far|trade|have))\b/g;

/** Grounds of knowledge and means: the writer would, if it could. */
const LIMIT =
  /\b(?:capabilit\w{1,3}|abilit\w{1,3}|capacity|visual\w{0,2}|images?|pictures?|charts?|graphs?|graphics?|drawings?|audio|music|melod\w{1,3}|videos?|interface|specialized tools|in (?:a|any) (?:specific|particular) (?:programming )?language|actual (?:code|program)|executed?|own experience|may have changed|accurate\w{0,2}|biased|no such|(?:any|specific|a|given) (?:input|prompt|context|problem statement)|(?:input|context|prompt|details) (?:is|was|are|were) (?:not )?(?:given|provided)|real[- ]?time|live (?:data|information|results|scores|prices)|up[- ]to[- ]date|current (?:data|weather|price|information|events|news|time|status)|brows\w{1,3}|the (?:internet|web)|internet access|access (?:to )?(?:your|the file|files|external|websites?|links?|live|personal data|private|any (?:files?|databases?|records))|open (?:links?|files?|attachments?)|(?:see|view|hear|watch|play|open|read) (?:the |your |any |this )?(?:image|picture|photo|file|attachment|video|audio|link|document|screen)|not (?:publicly |yet |explicitly |officially |widely |generally )*(?:available|disclosed|known|mentioned|specified|stated|revealed|released|published|documented|recorded)|never (?:mentioned|stated|revealed|specified|disclosed)|no (?:public |official |available |known |reliable )*(?:information|record|records|data|evidence|mention)|fiction(?:al)?|(?:does|do|did) not (?:actually |really )?exist|doesn't exist|knowledge cut-?off|training (?:data|cut-?off)|last update|definitive(?:ly)?|with (?:any )?certainty|for (?:sure|certain)|exact(?:ly)? (?:number|figure|date|answer)|precise (?:number|figure|date|answer)|without (?:more|any|a|an|the|specific|further|additional|knowing|seeing|having|being|context|input|details)|(?:more|further|additional) (?:context|information|details)|enough (?:context|information|details)|(?:the|any) (?:attachment|code|text|document|passage|article) (?:you|is|was|isn't|wasn't)|predict the future|physical(?:ly)?|personal (?:opinions?|examples?|views?|experiences?|feelings?|preferences?|beliefs?)|feel emotions|make (?:phone )?calls|send (?:e-?mails?|messages)|place orders|remember (?:previous|past|earlier)|(?:don't|do not) (?:have|know)|nonsensical|no meaning|not (?:make|making) sense|meaningful|(?:can|could) have (?:different|many|several|multiple) meanings|varies|vary depending|depends on|coherent|factual\w{0,2}|(?:false|incorrect|mistaken|wrong) (?:assumption|premise))\b/;

/** Grounds of will: who names one declines, whatever else is true. */
export const MORAL_GROUND =
  /\b(?:appropriate|inappropriate|ethical\w{0,2}|unethical|moral\w{0,2}|immoral|legal\w{0,2}|illegal\w{0,2}|unlawful|harm\w{0,5}|danger\w{0,4}|unsafe|violen\w{1,3}|privacy|private|consent|confidential|sensitive|personal (?:and private )?(?:information|data|details|lives|finances)|respect\w{0,4}|disrespect\w{0,4}|offensive|hat(?:e|eful|red)|discriminat\w{1,5}|stereotyp\w{0,5}|guidelines?|polic(?:y|ies)|programming|against|violat\w{1,4}|abus\w{1,4}|explicit content|malicious|criminal|crimes?)\b/;
