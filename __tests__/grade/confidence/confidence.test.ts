/** Which statements of confidence are the writer's own, and what number do they state? */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  confidenceLine,
  statedConfidence,
  withoutConfidence,
} from "../../../src/grade/confidence/confidence-line.ts";
import { gradeOf, says } from "../graded.ts";

test.each([
  ["CONFIDENCE: 85", 0.85],
  ["Confidence: 85%", 0.85],
  ["Confidence: 85 %", 0.85],
  ["Confidence: 85 percent", 0.85],
  ["confidence: 0.85", 0.85],
  ["Confidence = 0.7", 0.7],
  ["confidence score = 0.7", 0.7],
  ["Confidence Score: 0.7", 0.7],
  ["Confidence level: 90%", 0.9],
  ["Confidence - 85%", 0.85],
  ["Confidence – 85%", 0.85],
  ["**Confidence:** 85 / 100", 0.85],
  ["**Confidence**: 85%", 0.85],
  ["*Confidence: 85%*", 0.85],
  ["- Confidence: 85%", 0.85],
  ["### Confidence: 85%", 0.85],
  ["| Confidence | 85% |\nConfidence: 85%", 0.85],
  ["Confidence (0-100): 70", 0.7],
  ["CONFIDENCE (0–100%): 70", 0.7],
  ["Confidence: 8/10", 0.8],
  ["Confidence: 8.5 / 10", 0.85],
  ["Confidence: 4/5", 0.8],
  ["Confidence: high (90%)", 0.9],
  ["Confidence: $85\\%$", 0.85],
  ["Confidence: [85]", 0.85],
  ["Confidence: 99.9%", 0.999],
  ["Confidence: 9 out of 10", 0.9],
  ["Confidence: 85 out of 100.", 0.85],
  ["Confidence: ~85%", 0.85],
  ["Confidence: about 85%", 0.85],
  ["Confidence: 0,85", 0.85],
  ["Confidence: 80-90%", 0.85],
  ["Confidence: 80% - 90%", 0.85],
  ["Confidence: 80 to 90 %", 0.85],
  ["Confidence: between 80 and 90%", 0.85],
  ["Confidence: 85% (the units are unclear)", 0.85],
  ["Confidence: 85% because the data is old", 0.85],
  ["Confidence: 100%", 1],
  ["Confidence: 1.0", 1],
  ["Confidence: 1", 0.01],
  ["Confidence: 1%", 0.01],
  ["Confidence: 1.0%", 0.01],
  ["Confidence: 0", 0],
  ["Certainty: 70%", 0.7],
  ["My confidence: 70%", 0.7],
  ["Overall confidence: 70%", 0.7],
  ["Confidence in this answer: 70%", 0.7],
  ["My confidence in the answer is 70%.", 0.7],
  ["My confidence level is about 70%.", 0.7],
  ["Konfidenz: 70 %", 0.7],
  ["Confiance : 70 %", 0.7],
  ["Confianza: 70%", 0.7],
  ["Confiança: 70%", 0.7],
  ["置信度：85%", 0.85],
  ["確信度: 85%", 0.85],
  ["The answer is 42 (confidence: 0.85).", 0.85],
  ["ANSWER: 42, confidence: 85%", 0.85],
  ["ANSWER: 42 | CONFIDENCE: 85", 0.85],
  ["The answer is 42. Confidence: 85%.", 0.85],
  ["ANSWER: 42 (85% confident)", 0.85],
  ["ANSWER: 42 (I'm 85% sure)", 0.85],
  ["I am 85% sure.", 0.85],
  ["I'm 85% sure that it is 42.", 0.85],
  ["I’m about 90 percent confident in this.", 0.9],
  ["I am roughly 90% certain of it.", 0.9],
  ["I'd say I'm 75% confident.", 0.75],
  ["I would say 75% confident.", 0.75],
  ["I have 85% confidence in this answer.", 0.85],
  ["I have a confidence of 85% in this answer.", 0.85],
  ["It is 42, with 85% confidence.", 0.85],
  ["I'd put my confidence at 80%.", 0.8],
  ["I would rate my confidence as 8/10.", 0.8],
  ["I'd rate my confidence at 8 out of 10.", 0.8],
  ["CONFIDENCE: 20\nOn reflection:\nCONFIDENCE: 90", 0.9],
  ["I was unsure.\nI'm 60% sure.\nConfidence: 70%", 0.7],
  ['{"answer": 42, "confidence": 0.9}', 0.9],
  ['{"answer": 42, "confidence": 90}', 0.9],
  ['{"answer": 42, "confidence": "90%"}', 0.9],
  ['{"answer": 42, "confidence_score": 0.35}', 0.35],
  ['Here it is.\n```json\n{"answer": 42, "confidence": 0.9}\n```', 0.9],
] as const)("%j states %d", (text, expected) => {
  expect(statedConfidence(text)).toBeCloseTo(expected, 10);
});

test.each([
  "Confidence level: high",
  "Confidence: high",
  "Confidence: very high (I checked it twice)",
  "CONFIDENCE: 140",
  "Confidence: 11/10",
  "Confidence: 3/7",
  "Confidence: 3 reasons speak for it.",
  "I have confidence: it works in 85 cases",
  "The 95% confidence interval is [3, 5].",
  "Confidence interval: 95%",
  "A 95% confidence interval was used.",
  "With 95% confidence, the true mean lies between 3 and 5.",
  "We are 95% confident that the population mean is in this interval.",
  "Use a confidence level of 95% and a sample size of 40; the margin of error is 3.",
  "Confidence level: 95%\nMargin of error: 3%",
  "The team is 80% sure that it works.",
  "She was 80% sure of it.",
  "He said that he is 90% confident.",
  "You can be 100% sure.",
  "You are 90% certain to like it.",
  "Are you 100% sure?",
  "I'm not 100% sure.",
  "I am not 90% confident in this.",
  "I can't be 100% certain.",
  "If I were 90% sure, I would say so.",
  "I was 90% sure before I checked.",
  "I'm 100% sure you'll love it.",
  "Consumer confidence: 85%",
  "Consumer confidence is 85 this month.",
  'The witness wrote: "I am 90% sure it was him."',
  "```\nprint('Confidence: 85%')\n```\nThis prints it.",
  'Each item has one: [{"confidence": 0.9}, {"confidence": 0.2}]',
  '{"items": [{"confidence": 0.9}]}',
  '{"confidence": "high"}',
  '{"confidence": 1}',
  "The model's confidence score is compared with 0.5.",
  "85% of the users are sure.",
  "It will rain with a chance of 85%.",
  "",
])("%j states none", (text) => {
  expect(statedConfidence(text)).toBeNull();
});

test("a sentence of the question that is repeated is not the answer's own", () => {
  const question = "My colleague wrote this. I am 90% sure that the bridge holds. Is he right?";
  const echo = "> My colleague wrote this. I am 90% sure that the bridge holds. Is he right?\nNo.";
  expect(statedConfidence(echo.replace("> ", ""), question)).toBeNull();
  expect(statedConfidence("CONFIDENCE: 85", "End with a line such as\nCONFIDENCE: 85")).toBe(0.85);
});

const STATED = [
  "CONFIDENCE: 85",
  "Confidence: 85%",
  "**Confidence:** 85 / 100",
  "Confidence: 8/10",
  "(confidence: 0.85)",
  "I am 85% sure.",
  "I'm about 90 percent confident.",
  "Confidence: 80-90%",
  "Certainty: 70%",
  "Overall confidence: 70%",
  "confidence score = 0.7",
];

describe.each(STATED)("after %j", (stated) => {
  test.each([
    `The total is 42.\n${stated}`,
    `ANSWER: 42\n${stated}`,
    `So it is 42. ${stated}`,
    `6 * 7 = 42\n\n${stated}`,
  ])("%j has the final number 42", (text) => {
    expect(says({ text }, [{ numeric: 42 }])).toBe("passed");
    expect(says({ text }, [{ steps: { answer: 42 } }])).toBe("passed");
    const [figure = ""] = /\d+/.exec(stated) ?? [];
    expect(says({ text }, [{ numeric: Number(figure) }])).not.toBe("passed");
  });
});

test("a line that only states the confidence is matched whole", () => {
  const lines = ["CONFIDENCE: 85", "**Confidence:** 85 / 100", "I am 85% sure.", "Certainty: 70%"];
  for (const line of lines) expect(`a\n${line}\nb`.replace(confidenceLine(), "")).toBe("a\n\nb");
  const kept = "I am 85% sure that it is 42.";
  expect(kept.replace(confidenceLine(), "")).toBe(kept);
});

test("blanks in place of the statements keep every other place", () => {
  const text = "It is 42 (confidence: 0.85), I think.\nConfidence: 85%";
  const rest = withoutConfidence(text);
  expect(rest).toHaveLength(text.length);
  expect(rest).toMatch(/^It is 42 .*, I think\.\n\s+$/);
});

test("what comes beside the text wins over the text, and feeds the evidence", () => {
  expect(gradeOf({ text: "x\nCONFIDENCE: 20", confidence: 0.95 }, []).confidence).toBe(0.95);
  expect(gradeOf({ text: "x\nCONFIDENCE: 20" }, []).confidence).toBe(0.2);
  expect(gradeOf({ text: "x" }, []).confidence).toBeNull();
});

test("every whole percentage is read back from every form", () => {
  const forms = [
    (share: number) => `CONFIDENCE: ${share}`,
    (share: number) => `x\n**Confidence**: ${share}%`,
    (share: number) => `I'm ${share}% sure.`,
    (share: number) => `{"confidence": "${share}%"}`,
  ];
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100 }), fc.constantFrom(...forms), (share, form) => {
      expect(statedConfidence(form(share))).toBeCloseTo(share / 100, 10);
    }),
  );
});

test("no text makes it throw, and a number is always a share", () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom(...STATED), (noise, stated) => {
      const share = statedConfidence(`${noise}${stated}${noise}`);
      expect(share === null || (share >= 0 && share <= 1)).toBe(true);
    }),
  );
});

test.each([
  "confidence ",
  "Confidence: ",
  "I am 8",
  "I'm ",
  "80-",
  "(",
  "with ",
  " about ",
  "% sure ",
  "\n- ",
])("100 kB of %j is read in well under a second", (piece) => {
  const start = performance.now();
  statedConfidence(piece.repeat(100_000 / piece.length));
  expect(performance.now() - start).toBeLessThan(1000);
});
