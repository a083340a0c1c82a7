/** What an answer states that its source does not, and what only looks like it. */
import { expect, test } from "@jest/globals";
import { says } from "../graded.ts";

const REPORT = `Quarterly report of Halden Marine, 14 May 2024.
Halden Marine sold 1,234 boats in the first quarter, up from 980 a year earlier. Revenue was $3,482,000 and costs
were $2,910,000. Of the 412 employees, 103 work in Bergen, and the yard in Cork employs 58 people. The share of
electric boats rose from 12% to 18%. Chief executive Ingrid Solberg said: "We will not build another diesel ferry
after this year, whatever the market says." Robert Tanner, who heads the yard in Cork, expects three new cranes by
2026. The United Nations maritime agency (IMO) certified two models. Delivery takes 36 hours by sea.`;

const MEETING = `Mayor Elena Ruiz: Good evening. We have the library budget of $450,000 before us.
Tom Becker (finance): The roof repair alone costs 120 thousand dollars, so I propose to delay the new branch until spring.
Priya Nair: Families on the east side walk forty minutes to the nearest library. Delaying the branch would hurt them most.
Tom Becker (finance): I understand, but the reserve fund is nearly empty.
Mayor Elena Ruiz: I agree. The reserve fund is nearly empty. Let us vote on June 3rd.`;

const grade = (text: string, source: string, check?: readonly string[]) =>
  says({ text }, [{ grounded: { source, ...(check === undefined ? {} : { check }) } }]);
const FABRICATION = "grounding.fabrication";
const ATTRIBUTION = "grounding.wrong-attribution";

const FAITHFUL_TO_REPORT = [
  "Halden Marine sold 1,234 boats in the first quarter of 2024.",
  "Halden sold about 1,200 boats, roughly a quarter more than a year before.",
  "Sales rose by 254 boats, or 26 %.",
  "Sales rose 25.9% from 980 to 1,234 boats.",
  "Revenue came to $3.5 million and costs to $2.9 million.",
  "Revenue was nearly $3.5 million; more than 3 million dollars.",
  "The company earned $572,000 (revenue of $3,482,000 less costs of $2,910,000).",
  "Revenue exceeded costs by roughly half a million dollars.",
  "A quarter of its 412 employees work in Bergen.",
  "25% of the staff work in Bergen.",
  "103 of the 412 employees (25 percent) are based in Bergen.",
  "Together, Bergen and Cork employ 161 people.",
  "The electric share rose by six percentage points to 18 per cent.",
  "The electric share rose by half, from 12 to 18 percent.",
  "Delivery takes a day and a half, that is 36 hours.",
  "Delivery by sea takes thirty-six hours, or 1.5 days.",
  "Three cranes are expected by 2026.",
  "The report, dated May 14, 2024, covers the first quarter.",
  "The report of 2024-05-14 covers Q1.",
  "On 14/05/2024 Halden Marine reported its 1st quarter.",
  "On May 14th the company published its figures.",
  "CEO Ingrid Solberg said the company will not build another diesel ferry.",
  'Solberg said: "We will not build another diesel ferry after this year."',
  'Solberg promised that it "will not build another diesel ferry … whatever the market says".',
  'Solberg: "[The company] will not build another diesel ferry after this year".',
  "Bob Tanner, head of the Cork yard, expects new cranes.",
  "Mr Tanner expects new cranes, and Ms. Solberg rules out diesel.",
  "Tanner's yard in Cork employs 58.",
  "The UN agency IMO certified two models.",
  "The report makes four points: sales, revenue, staff and delivery.",
  "1. Sales rose.\n2. Costs were $2.91m.\n3. The share of electric boats is 18%.",
  "**Key Findings:**\n- Sales: 1,234 boats\n- Staff: 412",
  "## Financial Highlights Of The Season\nRevenue was strong.",
  'The so-called "diesel farewell" is near.',
  "The yard is in Cork, Ireland.",
  "The Norwegian boat builder did well.",
  "However, Norwegian sales are not split out.",
  "Yesterday's report shows growth of over 25%.",
  "Average sales per year were 1,107 boats.",
  "Costs were about 84% of revenue.",
  "Revenue per employee was about $8,450.",
  "Two models were certified by the International Maritime Organization (IMO).",
  "In total, 1,234 + 980 = 2,214 boats were sold over the two years.",
  "Costs ate up $2.91 of every $3.48 earned.",
  "The CEO of Halden Marine is Ingrid Solberg; Robert Tanner runs Cork.",
  "The company, Halden Marine Ltd, is growing.",
];

test.each(FAITHFUL_TO_REPORT)("a faithful sentence is never accused: %j", (text) => {
  expect(grade(text, REPORT)).toBe("passed");
});

const FAITHFUL_TO_MEETING = [
  "Mayor Ruiz opened the meeting on the $450,000 library budget.",
  "Becker said the roof repair costs $120,000.",
  "Tom Becker argued that the reserve fund is nearly empty.",
  "Mayor Ruiz noted that the reserve fund is nearly empty.",
  "Mayor Ruiz agreed with Becker that the reserve fund is nearly empty.",
  "Priya Nair said that delaying the branch would hurt families on the east side.",
  "Nair warned that families walk 40 minutes to the nearest library.",
  '"The roof repair alone costs 120 thousand dollars," said Becker.',
  "According to Priya Nair, families walk forty minutes to the nearest library.",
  "Becker, who speaks for finance, proposed delaying the new branch until spring.",
  "Nair disagreed with the proposal to delay the new branch until spring.",
  "Ruiz asked the council to vote on 3 June.",
  "After the repair, $330,000 of the budget is left.",
  "Three people spoke: Elena Ruiz, Tom Becker and Priya Nair.",
  "The council will vote in June.",
  "Nair responded to the proposal that the new branch be delayed until spring.",
  "Becker and Nair discussed the delay of the new branch.",
  "They walk about two-thirds of an hour.",
];

test.each(FAITHFUL_TO_MEETING)(
  "a faithful sentence on the meeting is never accused: %j",
  (text) => {
    expect(grade(text, MEETING)).toBe("passed");
  },
);

test.each([
  ["Halden Marine sold 1,334 boats.", "numbers"],
  ["Revenue was $5.3 million.", "numbers"],
  ["The share of electric boats rose to 31%.", "numbers"],
  ["Halden has 577 employees.", "numbers"],
  ["Mr Tanner expects seven new cranes.", "numbers"],
  ["The cranes are expected by 2031.", "numbers"],
  ["The report of 19 May 2024 covers the quarter.", "dates"],
  ["The report is dated May 14, 2019.", "dates"],
  ["The report appeared on 2024-09-14.", "dates"],
  ["Laura Bennett said that diesel is over.", "names"],
  ["The chief executive, Ingrid Halvorsen, ruled out diesel.", "names"],
  ["The yard in Rotterdam employs 58 people.", "names"],
  ["Mr Carter expects new cranes.", "names"],
  ['Solberg said: "We will never sell another sailing boat in this country."', "quotes"],
])("%j is a fabrication (%s)", (text, check) => {
  expect(grade(text, REPORT)).toBe(FABRICATION);
  expect(grade(text, REPORT, [check])).toBe(FABRICATION);
});

test.each([
  "Priya Nair said the roof repair alone costs 120 thousand dollars.",
  '"Families on the east side walk forty minutes," said Becker.',
  'Becker warned: "Delaying the branch would hurt them most."',
  "Tom Becker said that families on the east side walk forty minutes to the nearest library.",
  "According to Priya Nair, the library budget of $450,000 is before the council.",
])("%j credits the wrong speaker", (text) => {
  expect(grade(text, MEETING)).toBe(ATTRIBUTION);
});

test("a source without speakers has nobody to credit wrongly", () => {
  expect(grade("Tanner said that 412 employees work there.", REPORT, ["speakers"])).toBe("passed");
});

test("a finding quotes the words around it", () => {
  const text = "Halden Marine is doing well. It sold 1,334 boats in the first quarter.";
  expect(says({ text }, [{ grounded: { source: REPORT } }])).toBe(FABRICATION);
});

test("only what is asked for is checked", () => {
  expect(grade("Laura Bennett sold 9,999 boats.", REPORT, ["dates"])).toBe("passed");
});

test("several texts are one source", () => {
  expect(
    says({ text: "Ann Lee paid 77 euros." }, [{ grounded: { source: ["Ann Lee", "77 euros"] } }]),
  ).toBe("passed");
});

test("what is too long to check is ungraded", () => {
  expect(grade("a ".repeat(150_000), REPORT)).toMatch(/^ungraded/);
  expect(grade("a", "a ".repeat(300_000))).toMatch(/^ungraded/);
});

test.each([
  "1 ",
  "1,234 ",
  "1,",
  "one hundred and ",
  "a hundred ",
  "Anna Bell ",
  "Anna said that Bell ",
  "A: b c d e\n",
  "Ab: text one two three\nCd: x y z\n",
  '"a b c d e f" ',
  '"',
  "“a b c d e",
  "1/1/2024 ",
  "May 5, ",
  "in May ",
  "Of the ",
  "a.b.c.",
  "(",
  "[1] ",
  "...",
  "É",
  "- ",
  "x",
])("100 kB of %j on either side is checked in well under a second", (piece) => {
  const text = piece.repeat(Math.ceil(100_000 / piece.length));
  const sides = [
    [text, REPORT + MEETING],
    [`${REPORT}\nTom Becker said that the roof costs 99,123 dollars.`, text],
    [text, text],
  ] as const;
  for (const [answer, source] of sides) {
    const start = performance.now();
    grade(answer, source);
    expect(performance.now() - start).toBeLessThan(1500);
  }
});
