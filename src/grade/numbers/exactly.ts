/**
 * Which decimal did a person write for this double?
 */
import { Fraction } from "fraction.js";

/** The shortest decimal that reads as this double: 0.1 is one tenth. */
export function exactly(value: number): Fraction {
  const [digits = "0", exponent = "0"] = String(value).split("e");
  return new Fraction(digits).mul(new Fraction(10).pow(Number(exponent)));
}
