/**
 * Does a text state `number operator number ... = number` falsely?
 * A naive second reader, apart from the grader, so that what it should find can be counted without it: plain
 * decimals, no brackets, products before sums; a result may be rounded to the digits it shows.
 */
const NUMBER = "\\d[\\d,]*(?:\\.\\d+)?";
const EQUATION = new RegExp(
  `(?<![\\w.,)]|[(/*+^×-]\\s?)(${NUMBER}(?:\\s?[-+*/×]\\s?${NUMBER})+)\\s?=\\s?\\$?(-?${NUMBER})(?![\\d.,]*\\s?[-+*/×%^(]|[\\d,.]*\\d)`,
  "g",
);

export function statesFalsely(text: string): boolean {
  const plain = text.replace(/[$€£]/g, "").replaceAll("<<", " ; ");
  return [...plain.matchAll(EQUATION)].some(([, left = "", right = ""]) => {
    const value = worthOf(left);
    const stated = Number(right.replaceAll(",", ""));
    const decimals = right.split(".")[1]?.length ?? 0;
    return value !== null && Math.abs(value - stated) > 0.5 * 10 ** -decimals + 1e-9;
  });
}

function worthOf(expression: string): number | null {
  const terms = expression.replace(/[\s,]/g, "").split(/(?=[-+])/);
  const sum = terms.reduce((total, term) => {
    const sign = term.startsWith("-") ? -1 : 1;
    return total + sign * productOf(term.replace(/^[-+]/, ""));
  }, 0);
  return Number.isFinite(sum) ? sum : null;
}

function productOf(term: string): number {
  const [first = "", ...rest] = term.split(/(?=[*/×])/);
  return rest.reduce(
    (product, factor) =>
      factor.startsWith("/")
        ? product / Number(factor.slice(1))
        : product * Number(factor.slice(1)),
    Number(first),
  );
}
