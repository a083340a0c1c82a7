/**
 * Which planted defects does a review report?
 */

import type { Settings } from "../grading.ts";
import { asList, mentions } from "../text/mention.ts";
import { kindsOf, namedDefects } from "./defect-names.ts";
import type { Claim } from "./review-claims.ts";
import { type Asked, type ReviewReading, readReview } from "./review-verdict.ts";

export type Plant = {
  readonly kinds: readonly string[];
  readonly places: readonly (string | number)[];
};

export type Review = {
  readonly text: string;
  readonly claims: readonly Claim[];
  readonly plants: readonly Plant[];
  readonly asked: Asked;
};

export type Outcome =
  | { readonly kind: "reported" }
  | { readonly kind: "missed"; readonly quote: string }
  | { readonly kind: "unknown"; readonly why: string };

export function plantsOf(planted: Settings<"review">["planted"]): readonly Plant[] {
  return planted.map(({ defect, where }, at) => {
    const kinds = asList(defect).flatMap((name) => kindsOf(String(name)));
    return { kinds: [...new Set([...kinds, `own-${at}`])], places: asList(where) };
  });
}

export function outcomeOf(plant: Plant, review: Review): Outcome {
  const { text, asked, claims } = review;
  const own = readReview(text, { ...asked, topic: plant.kinds }, claims);
  if (own.verdict === "absent") return absent(own);
  const isNamed = namedDefects(text, asked.own).some(({ kinds }) => overlap(kinds, plant.kinds));
  const isAsserted = claims.some(
    ({ says, kinds }) => says === "there" && overlap(kinds, plant.kinds),
  );
  if (own.verdict === "there" && own.isMixed && isTakenBack(plant, claims)) return UNKNOWN;
  if (own.verdict === "there" && (isAsserted || isNamed || isAskedFor(plant, asked))) {
    return atItsPlace(plant, review);
  }
  if (own.verdict === "unsure" && isAsserted) return atItsPlace(plant, review);
  return notNamed(plant, { ...review, isNamed });
}

function absent({ isMixed, quote }: ReviewReading): Outcome {
  return isMixed
    ? { kind: "unknown", why: "the review both denies and asserts the planted defect" }
    : { kind: "missed", quote };
}

/** Is the last verdict on it that it is not there? */
function isTakenBack({ kinds }: Plant, claims: readonly Claim[]): boolean {
  const verdicts = claims.filter(
    (claim) =>
      claim.weight === "verdict" &&
      !claim.isRemark &&
      (claim.kinds.length === 0 || overlap(claim.kinds, kinds)),
  );
  return verdicts.at(-1)?.says === "absent";
}

function isAskedFor({ kinds }: Plant, { topic }: Asked): boolean {
  return topic !== null && overlap(topic, kinds);
}

/** The plant's name does not occur, or in passing only. */
function notNamed(plant: Plant, review: Review & { readonly isNamed: boolean }): Outcome {
  const overall = readReview(review.text, { ...review.asked, topic: null }, review.claims);
  if (overall.verdict === "absent") {
    return isAcquittal(review.claims) && !review.isNamed ? absent(overall) : UNKNOWN;
  }
  const isElsewhere = overall.claims.some(
    ({ says, kinds }) => says === "there" && kinds.length > 0,
  );
  const isCertain = plant.places.length > 0 || isElsewhere;
  if (overall.verdict === "unsure" || overall.isPossibility || !isCertain || review.isNamed) {
    return UNKNOWN;
  }
  if (isAtOneOf(plant.places, review.text)) {
    return { kind: "unknown", why: "the planted defect's place is named, but none of its names" };
  }
  return { kind: "missed", quote: overall.quote };
}

const UNKNOWN: Outcome = {
  kind: "unknown",
  why: "whether the planted defect is reported cannot be read",
};

/** Does it find the whole code in order? "No memory leaks" and "no other issues" do not. */
function isAcquittal(claims: readonly Claim[]): boolean {
  return claims.some(
    ({ says, kinds, isRemark }) => says === "absent" && kinds.length === 0 && !isRemark,
  );
}

const SEVERAL =
  /\b(?:both|all|every|each|several|multiple|other|also|similar(?:ly)?|same|likewise|throughout|elsewhere|everywhere|again|too|two|three|second|another)\b/i;

/** Of two plants of one kind, one is missed when the review speaks of the other's place only. */
function atItsPlace(plant: Plant, { text, plants }: Review): Outcome {
  if (plant.places.length === 0 || isAtOneOf(plant.places, text)) return { kind: "reported" };
  const isOthersPlace = plants.some(
    (other) =>
      other !== plant && overlap(other.kinds, plant.kinds) && isAtOneOf(other.places, text),
  );
  if (!isOthersPlace) return { kind: "reported" };
  if (SEVERAL.test(text)) {
    return { kind: "unknown", why: "which of two equal defects is reported cannot be read" };
  }
  return { kind: "missed", quote: text };
}

function isAtOneOf(places: readonly (string | number)[], text: string): boolean {
  return places.some((place) => mentions(text, place, { ignoreCase: true, wholeWords: true }));
}

function overlap(some: readonly string[], others: readonly string[]): boolean {
  return some.some((each) => others.includes(each));
}
