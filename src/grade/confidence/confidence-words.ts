/**
 * In which words does a writer state how sure it is of its own answer?
 * Each form is a pattern whose group "said" holds the figure: labelled ("Confidence: 85%", also in other
 * languages), in the first person ("I'm about 90 percent sure"), in brackets ("(85% confident)"), and
 * "with 90% confidence". What speaks of others, of intervals, or is denied is none of these.
 */
const FIGURE = "\\d{1,3}(?:[.,]\\d{1,6})?";
const UNIT =
  "\\s?(?:\\\\?%|percent\\b|per\\s?cent\\b|pct\\b|prozent\\b|pour\\scent\\b|por\\sciento\\b|por\\scento\\b|per\\scento\\b|/\\s?(?:100|10|5|1(?:\\.0{1,2})?)\\b|out\\sof\\s(?:100|10|5|1)\\b)";
const TO = "\\s?(?:-|–|—|to|and|bis|à|a)\\s?";
const ABOUT =
  "(?:(?:about|approximately|approx\\.?|around|roughly|nearly|almost|circa|ca\\.?|over|at\\sleast|~|≈|>|<|>=|between|somewhere)\\s?){0,2}";
const VALUE = `${ABOUT}(?<said>${FIGURE}(?:${UNIT})?(?:${TO}${FIGURE}(?:${UNIT})?)?)`;
const SHARE = `${ABOUT}(?<said>${FIGURE}(?:(?:${UNIT})?${TO}${FIGURE})?${UNIT})`;

const MARKS = "[ \\t*_`\"'$[]{0,6}";
const IN_WORDS =
  "(?:(?:very |fairly |quite |moderately )?(?:high|low|medium|moderate)[ \\t*_]{0,4}[(,:–—-][ \\t]?)?";
const OF_ANSWER =
  "(?:\\s(?:in|of|about|for|with|on|that)\\s(?:\\w{1,12}\\s){0,3}(?:answer|response|solution|conclusion|result|prediction|estimate|this|it|correct))?";
const LABEL =
  "(?:(?:my|overall|final|estimated|self-reported|answer|stated|model|subjective)\\s){0,2}(?:confidence|certainty|konfidenz|zuversicht|confiance|confianza|certeza|confiança|fiducia|уверенность)(?:[ _-](?:level|score|rating|estimate|value|percentage))?";
/** A word of one of the forms: most answers hold none, and are read no further. */
export const MAY_STATE =
  /confid|certain|konfidenz|zuversicht|confian|certeza|fiducia|уверенность|置信度|信心|確信度|自信度|sure|positive|convinced/iu;

const LABEL_CJK = "(?:置信度|信心(?:指数|指數|程度)?|確信度|自信度)";
const SCALE =
  "(?:\\((?:0|1)\\s?(?:%|\\.0)?\\s?(?:-|–|to)\\s?(?:100|10|1)(?:\\.0)?\\s?%?\\)|\\(in\\s%\\)|\\(%\\))?";
/** A bare figure counts only where nothing is counted with it. */
const END =
  "(?![\\p{L}\\p{N}%]|\\s?/\\s?\\d)(?!\\s?(?:%|[-–]?\\s?(?:confidence\\s)?intervals?|[ \\t]\\p{L}))";
const AFTER = `(?:${END}|(?=\\s(?:because|since|as|that|in|based|due|given|for|sure|confident)\\b)|(?=[ \\t]{1,3}[(–—-]))`;

const LABELLED = `${MARKS}(?:${LABEL}${OF_ANSWER}|${LABEL_CJK})${MARKS}${SCALE}${MARKS}(?:[:=：]|\\s(?:is|of|at|->|→|[-–—])(?=\\s)|[-–—](?=\\s?\\d))${MARKS}${IN_WORDS}${VALUE}${MARKS}${AFTER}`;

const NOT_AFTER =
  "(?<!\\b(?:not|never|n't|if|were|was|be|being|than|you|your)\\s{1,2}(?:\\w{1,10}\\s)?)";
const SURE = "(?:sure|certain|confident|positive|convinced)";
const WRITER =
  "\\b(?:i(?:\\sam|'m|’m)|i\\s(?:feel|remain|would\\ssay|think|believe)(?:\\s(?:that\\s)?(?:i(?:\\sam|'m|’m)))?|i(?:'d|’d)\\ssay(?:\\s(?:that\\s)?(?:i(?:\\sam|'m|’m)))?)";
const MODESTLY =
  "(?:\\s(?:now|currently|still|only|just|pretty|quite|personally|therefore|roughly|about|probably|at))?";

const IN_PERSON = `${WRITER}${MODESTLY}\\s${SHARE}\\s${SURE}\\b(?!\\s(?:(?:that\\s)?(?:you|we|they|he|she)\\b|enough))`;
const HAVE = `\\b(?:i\\shave|my|i(?:'d|’d|\\swould|’ll|'ll|\\swill)\\s(?:put|rate|estimate|place|set|give)(?:\\smy|\\sthis|\\sit)?|with|at)\\s(?:a\\s|an\\s)?(?:(?:confidence|certainty)(?:\\s(?:level|score|rating))?${OF_ANSWER}\\s(?:is|of|at|as|to\\sbe|around)\\s(?:a\\s)?${VALUE}${AFTER}|`;
const SHARE_AFTER = SHARE.replace("<said>", "<share>");
const OF_WRITER = `${HAVE}${SHARE_AFTER}\\s(?:confidence|certainty)\\b(?!\\s(?:interval|level|limit|bound|band|region)))`;
const IN_BRACKETS = `[([]\\s{0,2}(?:i(?:'m|’m|\\sam)\\s)?${SHARE}\\s(?:${SURE}|confidence|certainty)\\s{0,2}[)\\]]`;

/** At the start of a line, after the end of a sentence or another field, or in brackets. */
const STARTS = "(?<=^[ \\t>*_#|-]{0,20}|[.!?;,|)\\]*(\\[·–—][ \\t]{0,3}[*_]{0,3})";

export const CONFIDENCE_FORMS: readonly RegExp[] = [
  new RegExp(`${STARTS}${LABELLED}`, "gimu"),
  new RegExp(`${NOT_AFTER}${IN_PERSON}`, "gimu"),
  new RegExp(OF_WRITER, "gimu"),
  new RegExp(IN_BRACKETS, "gimu"),
];

/** A line, or the last words of one, that says nothing but the confidence. */
export const CONFIDENCE_LINE = new RegExp(
  `(?:^[ \\t>*_#|-]{0,20}|(?<=[.!?;,)\\]|][ \\t]{1,3}))(?:${[
    `[([]?${LABELLED}`,
    IN_PERSON,
    IN_BRACKETS,
  ]
    .map((form) => form.replaceAll(/\?<\w+>/g, "?:"))
    .join("|")})[ \\t_.*|)\\]]{0,8}$`,
  "gimu",
);
