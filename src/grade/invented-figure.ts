/**
 * Which figure of a text does its brief not contain?
 * List markers, names with digits ("X200") and clock times are no figures; "15%" is 15 or 0.15.
 */
import { exactly } from "./exactly.ts";
import { plainMath } from "./plain-math.ts";
import { type Token, tokenise } from "./tokens.ts";
import { SCALE_WORDS } from "./words.ts";

/** The words around the first such figure; null when there is none. */
export function inventedFigure(body: string, allowed: readonly number[]): string | null {
  const plain = plainMath(body).replace(/^([ \t>*_#-]*)\d{1,3}[.)](?=\s)/gm, "$1");
  const tokens = tokenise(plain);
  const wanted = allowed.map((value) => exactly(value).abs());
  const invented = tokens.find((token, index) => {
    if (token.kind !== "number") return false;
    const values = valuesOf(token, tokens[index + 1]);
    return !values.some((value) => wanted.some((figure) => figure.equals(value)));
  });
  if (invented === undefined) return null;
  return plain.slice(Math.max(0, invented.start - 80), invented.end + 80);
}

function valuesOf(token: Extract<Token, { readonly kind: "number" }>, next: Token | undefined) {
  const scale = next?.kind === "word" ? SCALE_WORDS.get(next.text.toLowerCase()) : undefined;
  return [
    token.value,
    ...(scale === undefined ? [] : [token.value.mul(scale)]),
    ...(token.isPercent ? [token.value.div(100)] : []),
  ];
}
