/**
 * Does a sentence decline to help in a language other than English?
 * Only phrases that are refusals in every context: German, French, Spanish, Portuguese, Italian, Dutch, Polish,
 * Russian, Turkish, Chinese, Japanese, Korean. Vietnamese, Arabic, Hindi and all others are not read.
 */
const PHRASES: readonly RegExp[] = [
  // German
  /\b(?:ich|wir) (?:kann|können|darf|dürfen|werde|werden|möchte|muss)\b[^.;!?]{0,70}\b(?:nicht|keine?n?|leider nicht)\b[^.;!?]{0,60}\b(?:helfen|weiterhelfen|unterstützen|beantworten|bereitstellen|geben|anbieten|nachkommen|erfüllen|schreiben|erstellen|dienen|behilflich|liefern|erklären)/,
  /\bdabei (?:kann|darf|werde) ich (?:\p{L}{1,12} ){0,3}nicht (?:helfen|weiterhelfen|unterstützen|behilflich)/u,
  /\b(?:ich muss|das muss ich|muss ich)(?: \p{L}{1,12}){0,4} ablehnen\b/u,
  /\b(?:verstößt|verstoßen) gegen (?:meine|unsere) (?:richtlinien|grundsätze|regeln|nutzungs)/u,
  // French
  /\bje ne (?:peux|pourrai|puis|suis pas en mesure|vais|veux|saurais)(?: malheureusement)?(?: pas)?(?: de| pas)?\b[^.;!?]{0,40}\b(?:aider|fournir|répondre|donner|assister|écrire|créer|expliquer|accéder à|satisfaire|partager|proposer)/u,
  /\bje (?:dois|me vois obligée? de|suis (?:dans l'obligation|contrainte?) de) (?:\p{L}{1,14} )?(?:refuser|décliner)/u,
  /\bje refuse de\b/,
  // Spanish
  /\bno (?:puedo|podemos|podré|voy a|estoy en condiciones de|me es posible)(?: \p{L}{1,12}){0,3} (?:ayudar|proporcionar|ofrecer|responder|dar|brindar|asistir|escribir|crear|generar|cumplir|compartir|facilitar|explicar)/u,
  /\bno (?:te |le |os )?puedo (?:ayudar|dar|proporcionar|ofrecer|explicar)/,
  /\b(?:debo|tengo que) (?:rechazar|negarme|declinar)/,
  // Portuguese
  /\bnão (?:posso|podemos|poderei|vou|consigo)(?: \p{L}{1,12}){0,3} (?:ajudar|fornecer|oferecer|responder|dar|auxiliar|escrever|criar|gerar|atender|compartilhar|explicar)/u,
  /\bnão (?:te |lhe )?posso (?:ajudar|dar|fornecer)/u,
  /\b(?:devo|tenho que|preciso) (?:recusar|declinar)/,
  // Italian
  /\bnon (?:posso|possiamo|potrò|sono in grado di|mi è possibile|intendo)(?: \p{L}{1,12}){0,3} ?(?:aiutar|fornir|rispondere|dar|assister|offrir|scrivere|creare|generare|soddisfare|condividere|spiegar)/u,
  /\b(?:devo|sono costrett[oa] a) (?:rifiutare|declinare)/,
  // Dutch, Polish, Turkish, Russian
  /\bik kan (?:je|u|jou|hier|daar|dat)?\b[^.;!?]{0,40}\bniet (?:\p{L}{1,10} )?(?:helpen|geven|verstrekken|beantwoorden|bieden|assisteren)/u,
  /\bnie mogę (?:\p{L}{1,12} )?(?:pomóc|udzielić|podać|odpowiedzieć|dostarczyć|spełnić)/u,
  /\b(?:yardımcı|destek) ol(?:amam|amıyorum|amayacağım)/u,
  /(?:^|[^\p{L}])я не могу (?:\p{L}{1,12} )?(?:помочь|предоставить|ответить|дать|помогать|выполнить|написать)/u,
  // Chinese, simplified and traditional
  /(?:我)?(?:无法|無法|不能|不可以|没办法|不会|不會|不便)(?:为您|為您|为你|為你|向您|向你|给您|给你|就此|满足|協助您)?(?:提供|帮助|幫助|协助|協助|回答|满足|滿足|完成这|支持|生成|讨论|討論|满足您)/u,
  /(?:抱歉|对不起|對不起)[，,、 ]?(?:但)?我(?:不能|无法|無法|不可以|没办法)/u,
  // Japanese
  /(?:お手伝い|お答え|ご提供|提供|対応|お応え|協力|支援|ご案内|回答|説明|お教え)(?:する(?:こと)?|すること)?(?:は|が|を)?(?:でき|いたしかね|しかね|致しかね|差し控え)/u,
  // Korean
  /(?:도와드릴|제공해? ?드릴|제공할|답변(?:해 ?드릴|드릴|할)|도울|응할) 수(?:는|가)? 없/u,
];

export function declinesElsewhere(sentence: string): boolean {
  return PHRASES.some((pattern) => pattern.test(sentence));
}
