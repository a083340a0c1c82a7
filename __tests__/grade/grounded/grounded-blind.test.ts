/** Faithful sentences on other kinds of text, written after the rules: none may be accused. */
import { expect, test } from "@jest/globals";
import { says } from "../graded.ts";

const LEASE = `Residential lease between Northgate Homes LLC (the Landlord) and Ms. Dana Whitlock (the Tenant), signed 1 September 2023.
The monthly rent is $1,450, due on the first day of each month. A late fee of 5% applies after a grace period of four days.
The Tenant pays a deposit of one and a half months' rent. Pets are allowed for an extra $35 per month each, no more than two.
The term is eighteen months. Either party may end the lease with sixty (60) days' written notice.`;

const MATCH = `Rovers 3, Athletic 1. Rovers came from behind at Brook Lane on Saturday before a crowd of 21,406. Jorge Medina put Athletic ahead
after 11 minutes. Paul O'Shea levelled from the spot in the 38th minute, and the substitute Nwankwo Obi scored twice in the last
ten minutes. It was the fifth win in six games for Rovers, who climb to second with 34 points, two behind City.
Coach Marta Lindgren: "I told them at half time that patience would win it." Athletic have lost 4 of their last 5.`;

const PODCAST = `HOST: Welcome back. Today's guest runs a bakery with 14 people.
LENA: Thanks. We started in 2009 in my aunt's garage with $6,000 and one oven.
HOST: And now you sell two thousand loaves a day?
LENA: Closer to 2,200. Sourdough is about 60 percent of it. Flour has doubled in price since 2020, though.
HOST: Would you open a second shop?
LENA: Not before the loan is paid off, which is another three years.`;

const accused = (text: string, source: string) => says({ text }, [{ grounded: { source } }]);

test.each([
  "The lease runs for 18 months, that is a year and a half, from September 2023.",
  "Ms Whitlock rents from Northgate Homes for $1,450 a month ($17,400 a year).",
  "A late payment costs $72.50, which is five percent of the rent, after a 4-day grace period.",
  "The deposit is $2,175 (1.5 months' rent).",
  "Two pets would add $70 a month, bringing the rent to $1,520.",
  "Either side can terminate with two months' notice (60 days).",
  "The Tenant may keep up to two pets; the Landlord is Northgate Homes.",
  "Over the whole term the rent adds up to $26,100.",
  "The Agreement was signed on 09/01/2023 by Dana Whitlock.",
  "Under the Agreement, Late Fees and a Security Deposit apply.",
])("lease: %j", (text) => {
  expect(accused(text, LEASE)).toBe("passed");
});

test.each([
  "Rovers beat Athletic 3-1 in front of more than 21,000 fans at Brook Lane.",
  "Medina's 11th-minute goal gave Athletic the lead.",
  "O'Shea equalised with a penalty seven minutes before the break.",
  "Obi came on and scored two late goals.",
  "Rovers have won five of six and are second with 34 points; City have 36.",
  "Four goals were scored in total.",
  "Lindgren said patience would win it.",
  'Coach Lindgren recalled: "I told them at half time that patience would win it."',
  "Athletic have lost 80% of their last five games.",
  "Rovers won by two goals after trailing at Brook Lane on Saturday.",
])("match: %j", (text) => {
  expect(accused(text, MATCH)).toBe("passed");
});

test.each([
  "Lena founded the bakery in 2009 with $6,000 and a single oven.",
  "The bakery sells around 2,200 loaves a day, some 60% of them sourdough.",
  "That is about 1,320 sourdough loaves a day.",
  "Lena said that the price of flour has doubled since 2020.",
  "The host asked whether she would open a second shop.",
  "Lena said she would not open a second shop before the loan is paid off in three years.",
  "Her team of fourteen bakes roughly 157 loaves per person per day.",
  "The host suggested two thousand loaves a day; Lena put it closer to 2,200.",
  "Lena noted a 100% rise in flour prices.",
  "The conversation has three themes: origins, output and plans.",
])("podcast: %j", (text) => {
  expect(accused(text, PODCAST)).toBe("passed");
});
