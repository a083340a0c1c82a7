/** Short answers in the forms public benchmarks use: given at once, or behind a chain of thought. */
import { expect, test } from "@jest/globals";
import { entryFor, gradeFinal, measureFinalAnswer } from "../../../bench/graders/final-answer.ts";
import { isMet } from "../../../bench/graders/measured.ts";
import { says } from "../graded.ts";

test.each([
  ["18", "numeric"],
  ["-57", "numeric"],
  ["1,234.5", "numeric"],
  ["$18", "numeric"],
  ["(B)", "choice"],
  ["yes", "choice"],
  ["True", "choice"],
  ["] } )", "equals"],
  ["apple pear plum", "equals"],
  ["Fish, Inc", "equals"],
  ["B1", "equals"],
])("%j asks for %s", (reference, kind) => {
  expect(entryFor(reference).kind).toBe(kind);
});

/** Reference, a chain of thought that ends right, one that ends wrong, a wrong bare answer. */
const FORMS: readonly (readonly [reference: string, thought: string, wrong: string])[] = [
  ["False", "Remember that brackets come first.\n= not ( True ) = False. So the answer is", "True"],
  ["True", "We first simplify Z = A or B = False or True = True. So the answer is", "False"],
  [
    "(C)",
    "Here we need to determine who is meant. We look at (A) and at (B), and neither is sure. So the answer is",
    "(A)",
  ],
  [
    "} ] )",
    '4: { ; stack: [ {\nNow, we have reached the end. The final stack is "( [ {". We need to pop "{", "[", "(" one by one. So, we need "}", "]", ")". So the answer is',
    "} )",
  ],
  ["] >", '2: < ; stack: [ <\nSo, we need ">", "]". Thus the answer is', "> ]"],
  [
    "(F)",
    "This path has 6 line segments: M 1.50,2.25 L 3.00,4.75 and so on. When we look at (F), it has 6. So the answer is",
    "(B)",
  ],
  [
    "(A)",
    'When there is more than one adjective, the order is opinion, size, age. Option (A): "nice small old" fits. Option (B) does not. So the answer is',
    "(B)",
  ],
  [
    "(E)",
    '(1) The robin is to the left of the owl. (2) ... The rightmost one is the owl. (E), "The owl". So the answer is',
    "(G)",
  ],
  [
    "(D)",
    '- Film One (drama; 1994)\n- Film Two (war; 1998)\nAmongst all the options, the only movie similar to these is "Film Three" (drama; 1999). So the answer is',
    "(C)",
  ],
  ["Fish, Inc", "These are animated films. So the answer is", "(C)"],
  [
    "24",
    'This equation can be written as "A * B", where A = (1 + 5 - 2) and B = (3 * 2).\nThen, the final equation is A * B = 4 * 6 = 24. So the answer is',
    "25",
  ],
  [
    "-57",
    "Let's calculate A = (3 - 60) = -57. Then, the final equation is A * 1 = -57. So the answer is",
    "57",
  ],
  [
    "(B)",
    "According to the table, the number of penguins who are less than 8 years old and weigh more than 12 kg is 2 (out of 4). So the answer is",
    "(D)",
  ],
  ["(R)", "(1) a teal keychain; (2) 2 gold pens; Removing them leaves 3. So the answer is", "(I)"],
  [
    "(C)",
    'The original name is "big fish". This is made of 2 words. (C) "pig fish": changing one letter is funny. Above the above, the only humorous edit is (C). So the answer is',
    "(A)",
  ],
  [
    "(D)",
    'We need to consider the translation: "1,234 people" became "1,324 people". This is a numerical error. So the translation contains an error pertaining to Numerical Values. So the answer is',
    "(B)",
  ],
  [
    "(A)",
    "Wake-up time: 7am.\n7am-9am: shop.\n9am-11am: free.\nThe time from 9am to 11am is free. Hence, 9am to 11am. So the answer is",
    "(D)",
  ],
  [
    "(G)",
    "(0) Start: A: red, B: blue.\n(1) A and B swap: A: blue, B: red. At the end of the game, A has the blue ball. So the answer is",
    "(A)",
  ],
  [
    "ant bee cow dog",
    'The first letter: "dog": "d" (4). "ant": "a" (1). We now have: (1) "ant" < (2) "bee" < (3) "cow" < (4) "dog". So the answer is',
    "ant cow bee dog",
  ],
  [
    "o'hare syndrome we'd",
    'We now have: (15) "o\'hare" < (19) "syndrome" < (23) "we\'d". Hence, the answer is',
    "syndrome o'hare we'd",
  ],
];

test.each(FORMS)(
  "%j is read at once and behind a chain of thought",
  (reference, thought, wrong) => {
    for (const form of [
      (answer: string) => answer,
      (answer: string) => ` ${answer}\n`,
      (answer: string) => `${answer}.`,
      (answer: string) => `${thought} ${answer}.`,
      (answer: string) => `${thought} ${answer}`,
      (answer: string) => `${thought} **${answer}**.`,
      (answer: string) => `A: Let's think step by step.\n${thought} ${answer}.`,
    ]) {
      expect([form(reference), gradeFinal({ reference, text: form(reference) })]).toContain(
        "passed",
      );
      expect([form(wrong), gradeFinal({ reference, text: form(wrong) })]).toContain("failed");
    }
  },
);

test.each(FORMS)("%j is not found in a chain of thought that breaks off", (reference, thought) => {
  const text = thought.replace(/\s*(?:So|Thus|Hence,|Therefore) the answer is$/, "");
  if (/^-?\d+$/.test(reference)) return;
  expect(
    gradeFinal({ reference, text: `${text} And then we look at the next of them, which` }),
  ).not.toBe("passed");
});

test("every measured set is above its bar", () => {
  const measured = measureFinalAnswer();
  expect(measured.filter((each) => !isMet(each)).map(({ misses }) => misses)).toEqual([]);
});

test.each([
  ["1. fig\n2. kiwi", "fig kiwi", "passed"],
  ["Sorted:\n\n- fig\n- kiwi", "fig kiwi", "passed"],
  ["Answer:\nfig\nkiwi", "fig kiwi", "passed"],
  ["Answer:\nkiwi\nfig", "fig kiwi", "reasoning.wrong-answer"],
  ["Mixed: kiwi fig\nSorted: fig kiwi", "fig kiwi", "passed"],
  ["Answer: fig, kiwi", "fig kiwi", "ungraded"],
  ["\\boxed{) \\} ]}", ") } ]", "passed"],
  ["$\\boxed{\\text{) \\}}}$", ") }", "passed"],
  ["three", "3", "passed"],
  ["forty-two", "42", "passed"],
  ["three boxes", "3", "ungraded"],
  ["The answer is three.", "2", "reasoning.wrong-answer"],
  ["So the answer is B.", "(B)", "passed"],
])("%j concludes with %j: %s", (text, wanted, expected) => {
  const grader = { equals: { text: wanted, take: "final" } };
  expect(says({ text }, [grader]).replace(/:.*/, "")).toBe(expected);
});
