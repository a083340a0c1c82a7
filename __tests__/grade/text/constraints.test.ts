import { expect, test } from "@jest/globals";
import { countSentences, countWords } from "../../../src/grade/text/text-measure.ts";
import { gradeOf, says } from "../graded.ts";

const constraints = (text: string, settings: object) => says({ text }, [{ constraints: settings }]);

test.each([
  ["one two three", { words: { max: 3 } }, "passed"],
  ["one two three four", { words: { max: 3 } }, "creative.constraint-violation"],
  ["one two", { words: { min: 3 } }, "creative.constraint-violation"],
  ["state-of-the-art", { words: { min: 4 } }, "passed"],
  ["state-of-the-art", { words: { max: 1 } }, "passed"],
  ["one two three\nCONFIDENCE: 90", { words: { max: 3 } }, "passed"],
  ["1. one two\n2. three", { words: { max: 3 } }, "passed"],
  ["Dr. Smith came. He left.", { sentences: { max: 2 } }, "passed"],
  ["One. Two. Three.", { sentences: { max: 2 } }, "creative.constraint-violation"],
  ["abcdef", { characters: { max: 5 } }, "creative.constraint-violation"],
  ["Buy the AquaPure now", { "must-mention": ["aquapure"] }, "passed"],
  ["Buy it now", { "must-mention": ["AquaPure"] }, "creative.constraint-violation"],
  ["Waterproof to the bone", { "must-not-mention": ["waterproof"] }, "creative.factual-slip"],
  ["A class act", { "must-not-mention": ["lass"] }, "passed"],
  ["Lasts 12 hours for $1,299.", { figures: [12, 1299] }, "passed"],
  ["1. Lasts 12 hours\n2. Costs less", { figures: [12] }, "passed"],
  ["Lasts 12 hours\nCONFIDENCE: 85", { figures: [12] }, "passed"],
  ["The X200 lasts 12 hours", { figures: [12] }, "passed"],
  ["Lasts 14 hours", { figures: [12] }, "creative.factual-slip"],
  ["- one\n- two\n- three", { bullets: { min: 3, max: 3 } }, "passed"],
  ["- one\n- two", { bullets: { min: 3 } }, "creative.constraint-violation"],
  ["One block.\n\nTwo blocks.", { paragraphs: { max: 1 } }, "creative.constraint-violation"],
  ["A heading\n\nOne block.", { paragraphs: { max: 1 } }, "passed"],
  ["**Dear** reader, hello.", { "starts-with": ["dear", "hi"] }, "passed"],
  ["Hello reader.", { "starts-with": "Dear" }, "creative.constraint-violation"],
  ["Bye.\nYours, Ann", { "ends-with": "Yours, Ann" }, "passed"],
  ["Bye.", { "ends-with": "Yours, Ann" }, "creative.constraint-violation"],
  ["Wow!", { "forbidden-characters": "!?" }, "creative.constraint-violation"],
  ["Calm.", { "forbidden-characters": "!?" }, "passed"],
  [
    "A game-changing idea",
    { "forbidden-words": ["game-changing"] },
    "creative.constraint-violation",
  ],
  ["A bestseller", { "forbidden-words": ["best"] }, "passed"],
  [
    "Short one. This one has rather many words in it.",
    { "words-per-sentence": { max: 6 } },
    "creative.constraint-violation",
  ],
  ["Short one. Short two.", { "words-per-sentence": { max: 6 } }, "passed"],
  [
    "The cat sat on the mat. It was warm. The dog ran to the sun.",
    { "reading-ease": { min: 80 } },
    "passed",
  ],
  [
    "Organisational interdependencies necessitate comprehensive multidimensional evaluation methodologies.",
    { "reading-ease": { min: 60 } },
    "creative.constraint-violation",
  ],
  ["Saves 15% of $1.2 million", { figures: [0.15, 1_200_000] }, "passed"],
])("%j under %j: %s", (text, settings, expected) => {
  expect(constraints(text, settings)).toBe(expected);
});

test("every broken constraint is reported, with the words that prove it", () => {
  const settings = { words: { max: 2 }, figures: [1] };
  const { grade } = gradeOf({ text: "Rated by 99 experts" }, [{ constraints: settings }]);
  expect(grade.kind === "failed" && grade.findings.map(({ mode, quote }) => [mode, quote])).toEqual(
    [
      ["creative.constraint-violation", "4 words, at most 2"],
      ["creative.factual-slip", "Rated by 99 experts"],
    ],
  );
});

test("counts are given as the least and the most a fair reader could count", () => {
  expect(countWords("an up-to-date text — really")).toEqual({ least: 4, most: 6 });
  expect(countSentences("Our offer\nIt is new. It works!")).toEqual({ least: 2, most: 3 });
});

test.each([
  ["# A title of four words\n\none two three", { words: { max: 3 } }, "passed"],
  ["# A title of four words\n\none two three", { words: { min: 8 } }, "passed"],
  ["one [two](https://example.com/a/b) three", { words: { max: 3 } }, "passed"],
  ["| a | b |\n|---|---|\n| c | d |\n\none two", { words: { max: 2 } }, "passed"],
  ["one two\n```js\nlet x = 1;\n```", { words: { max: 2 } }, "passed"],
  ["**one** _two_ `three`", { words: { max: 3 } }, "passed"],
  ["word—word and/or word…word", { words: { max: 4 } }, "passed"],
  ["Tom & Ann 🎉", { words: { min: 4 } }, "passed"],
  ["one two three\n- four five", { words: { max: 4 } }, "creative.constraint-violation"],
  ["我们今天去公园散步", { words: { max: 3 } }, "ungraded"],
  ["我们今天去公园散步", { words: { min: 30 } }, "creative.constraint-violation"],
  ["We met 王 in the park today.", { words: { max: 10 } }, "passed"],
  ["เราไปสวนสาธารณะวันนี้", { sentences: { min: 2 } }, "ungraded"],
  ["👨‍👩‍👧 hi", { characters: { max: 4 } }, "passed"],
  ["[hi](https://example.com)", { characters: { max: 2 } }, "passed"],
  ["It costs 3.5 euros. It is new.", { sentences: { max: 2 } }, "passed"],
  [
    "Well... maybe. e.g. this. No. 5 is J. R. Smith of the U.S. Army.",
    { sentences: { max: 3 } },
    "passed",
  ],
  ["“Stop! Now!” he said. He left.", { sentences: { max: 2 } }, "passed"],
  ["We met at 5 p.m. He left.", { sentences: { min: 2, max: 2 } }, "passed"],
  ["# Title.\n\nOne. Two.", { sentences: { max: 2 } }, "passed"],
  ["One. Two! Three? Four.", { sentences: { max: 3 } }, "creative.constraint-violation"],
  ["这是一。这是二。这是三。", { sentences: { max: 2 } }, "creative.constraint-violation"],
  ["Great! 🎉 Next one. Last.", { sentences: { max: 2 } }, "creative.constraint-violation"],
  [
    "A sentence that was\nwrapped by hand. Another one here.",
    { "words-per-sentence": { min: 3 } },
    "passed",
  ],
  ["- one\n  - inner\n- two", { bullets: { max: 2 } }, "passed"],
  ["- one\n  - inner\n- two", { bullets: { min: 3 } }, "passed"],
  ["✅ one\n✅ two", { bullets: { min: 2 } }, "passed"],
  ["1. one\n2. two\n3. three\n4. four", { bullets: { max: 3 } }, "creative.constraint-violation"],
  ["- - -\none\n***", { bullets: { max: 0 } }, "passed"],
  ["```\n- a\n- b\n```", { bullets: { max: 0 } }, "passed"],
  ["One.\n\n---\n\n```\na.\n\nb.\n```", { paragraphs: { max: 1 } }, "passed"],
  ["One.\nTwo.", { paragraphs: { min: 2 } }, "passed"],
  ["> “Dear reader, hello.", { "starts-with": "Dear" }, "passed"],
  ["Bye.\n**Yours, Ann.** 👋", { "ends-with": "Yours, Ann" }, "passed"],
  ["See ![this](a!b.png) here", { "forbidden-characters": "!" }, "passed"],
  ["A **bold** claim", { "forbidden-characters": "*" }, "creative.constraint-violation"],
])("%j under %j: %s, however it is counted", (text, settings, expected) => {
  expect(constraints(text, settings).replace(/:.*/, "")).toBe(expected);
});

test.each([
  ["Our café is open", { "must-mention": ["cafe"] }, "passed"],
  ["Write an e-mail", { "must-mention": ["email"] }, "passed"],
  ["Write an email", { "must-mention": ["e-mail"] }, "passed"],
  ["Our policies apply", { "must-mention": ["policy"] }, "passed"],
  ["You get a refund", { "must-mention": ["refunds"] }, "passed"],
  ["Aqua**Pure** is here", { "must-mention": ["AquaPure"] }, "passed"],
  ["It’s Ann‘s", { "must-mention": ["it's"] }, "passed"],
  ["It costs 1200 dollars", { "must-mention": ["$1,200"] }, "passed"],
  ["It costs 1.200,00 €", { "must-mention": [1200] }, "passed"],
  ["It takes twelve days", { "must-mention": [12] }, "passed"],
  ["It takes 13 days", { "must-mention": [12] }, "creative.constraint-violation"],
  ["It costs $1,300", { "must-mention": ["$1,200"] }, "creative.constraint-violation"],
  ["We refuse", { "must-mention": ["refund"] }, "creative.constraint-violation"],
  ["It is not waterproof", { "must-not-mention": ["waterproof"] }, "ungraded"],
  ["It isn't really waterproof", { "must-not-mention": ["waterproof"] }, "ungraded"],
  ["It is not only waterproof", { "must-not-mention": ["waterproof"] }, "creative.factual-slip"],
  ["Not cheap, and waterproof", { "must-not-mention": ["waterproof"] }, "creative.factual-slip"],
  ["Give it to us", { "forbidden-words": ["US"] }, "passed"],
  ["Made in the US", { "forbidden-words": ["US"] }, "creative.constraint-violation"],
  ["The **best** one", { "forbidden-words": ["best"] }, "creative.constraint-violation"],
  ["A résumé", { "forbidden-words": ["resume"] }, "passed"],
])("%j under %j: %s, however it is written", (text, settings, expected) => {
  expect(constraints(text, settings).replace(/:.*/, "")).toBe(expected);
});

test.each([
  "We are here 24/7, for the 1st time, as your #1.",
  "Step 1: buy it. Step 2: use it.",
  "It costs 1.299 euros and lasts 1,5 days.",
  "It costs €1.299,00[1].",
  "See [the offer](https://example.com/2024/77).",
  "**1.** Lasts 1.5 days\n**2.** Costs $1,299",
])("%j invents no figure", (text) => {
  expect(constraints(text, { figures: [1299, 1.5] })).toBe("passed");
});

test("the count is told beside the rule, so that findings of one kind stay together", () => {
  const { grade } = gradeOf({ text: "one two three four. Five." }, [
    { constraints: { words: { max: 2 }, sentences: { min: 4 } } },
  ]);
  expect(grade.kind === "failed" && grade.findings.map(({ rule, quote }) => [rule, quote])).toEqual(
    [
      ["too many words", "5 words, at most 2"],
      ["too few sentences", "2 sentences, at least 4"],
    ],
  );
});

test.each([
  ["It costs 1200 euros.", "1,200 euros", "passed"],
  ["It costs €1,200.", "1200 euros", "passed"],
  ["It grew by 5%.", "5 percent", "passed"],
  ["It grew by 15%.", "5%", "creative.constraint-violation"],
  ["It grew by 1.5%.", "5%", "creative.constraint-violation"],
  ["We passed 14 of 9 gates.", "4 of 9 gates", "creative.constraint-violation"],
  ["Meet us on 25 June.", "5 June", "creative.constraint-violation"],
  ["The indication is clear.", "cat", "creative.constraint-violation"],
  ["The manual is here.", "Manu", "ungraded"],
  ["Our floorlamps shine.", "lamps", "ungraded"],
  ["Manu's lamps shine.", "Manu", "passed"],
  ["We tried e-mailing them.", "email", "passed"],
  ["東京に行く。", "東京", "passed"],
])("%j mentions %j: %s", (text, item, expected) => {
  expect(says({ text }, [{ constraints: { "must-mention": [item] } }]).replace(/:.*/, "")).toBe(
    expected,
  );
});

test.each([
  ["We sold fourteen units.", [14], "passed"],
  ["We sold fourteen units.", [40], "creative.factual-slip"],
  ["All three of us meet at eleven o'clock in the twenty-first week.", [7], "passed"],
  ["Of the two sides one is right.", [7], "passed"],
])("the figures of %j, %j allowed: %s", (text, figures, expected) => {
  expect(says({ text }, [{ constraints: { figures } }]).replace(/:.*/, "")).toBe(expected);
});

test("5 million is no 5, unless the brief counts in millions or nobody knows the brief", () => {
  const ask = (question: string) =>
    says({ text: "We sold 5 million." }, [{ constraints: { figures: [5] } }], { question });
  expect(ask("Write: we sold 5 units.")).toMatch(/^ungraded/);
  expect(ask("Write: we sold 5m units.")).toBe("passed");
  expect(ask("")).toBe("passed");
});
