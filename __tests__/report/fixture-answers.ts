/**
 * What do the answers of the report fixture say? Written out per task, right or with one failure mode.
 */
import type { Answer, Message, ToolCall } from "../../src/answer.ts";
import type { Finding } from "../../src/transcript.ts";

export type Said = {
  readonly messages: readonly Message[];
  readonly answer: Answer;
  readonly quote?: string;
  readonly step?: number;
  readonly rule: string;
};

/** The answer of one instance; `mode` null means it is right. */
export function say(of: {
  readonly category: string;
  readonly number: number;
  readonly mode: string | null;
}): Said {
  const { category, number, mode } = of;
  if (category === "reasoning") return reasoning(number, mode);
  return category === "agentic" ? agentic(number, mode) : creative(number, mode);
}

function reasoning(number: number, mode: string | null): Said {
  const revenue = 40 + number;
  const exposed = revenue * 0.45;
  const shown = mode === "reasoning.cascading-step" ? revenue * 0.54 : exposed;
  const left = revenue - shown * 0.07;
  const final = mode === "reasoning.wrong-answer" ? left + 11 : left;
  const wrong = `${revenue} * 45 / 100 = ${shown.toFixed(4)}`;
  const text = [
    "I take the numbers in the order they are needed.",
    `**Step 1:** Exposed sales: ${wrong}`,
    "**Step 2:** Lost percent: 5 * 1.4 = 7",
    `**Step 3:** Lost sales: ${shown.toFixed(4)} * 7 / 100 = ${(shown * 0.07).toFixed(4)}`,
    `**Step 4:** Second quarter: ${revenue} - ${(shown * 0.07).toFixed(4)} = ${left.toFixed(4)}`,
    `ANSWER: ${final.toFixed(4)}`,
    "CONFIDENCE: 92",
  ].join("\n");
  const question = `Corvane Audio closed the first quarter with revenue of ${revenue} million dollars. 45% of it comes from products that compete with Tidewell, who cut prices by 5%. Every 1% of price cut has cost us 1.4% of those sales. Project the second quarter. Number each step.`;
  const proof =
    mode === "reasoning.cascading-step"
      ? { quote: `Exposed sales: ${wrong}`, step: 1, rule: "equality is false" }
      : { quote: final.toFixed(4), rule: "final number differs" };
  return { messages: ask(question), answer: answerOf(text, []), ...proof };
}

function agentic(number: number, mode: string | null): Said {
  const name = mode === "agentic.hallucinated-endpoint" ? "exportAllOrders" : "listOrders";
  const extra = mode === "agentic.hallucinated-parameter" ? ',"verbose":true' : "";
  const raw = `{"status":"paid","page":${number},"per_page":20${extra}}`;
  const calls = [call("listOrders", `{"status":"paid","page":${number - 1},"per_page":20}`)];
  return {
    messages: ask(`Fetch pages ${number - 1} and ${number} of the paid orders, 20 a page.`),
    answer: answerOf("On it; the details follow once the system has replied.", [
      ...calls,
      call(name, raw),
    ]),
    quote: `${name}(${raw})`,
    rule: extra === "" ? "no such tool in the contract" : "argument the contract does not have",
  };
}

function creative(number: number, mode: string | null): Said {
  const invented = "It was named Lamp of the Year in 2021.";
  const slip = mode === "creative.factual-slip" ? ` ${invented}` : "";
  const text = `Meet the Luma desk light. It weighs ${300 + number} grams and runs for 58 hours on one charge.${slip} Early mornings feel easier when the little things are taken care of. There is a 5-year warranty, and the rest is up to you.`;
  return {
    messages: ask(`Write 60 words about the Luma desk light: ${300 + number} g, 58 h, 5 years.`),
    answer: answerOf(text, []),
    ...(slip === "" ? {} : { quote: `58 hours on one charge.${slip} Early mornings` }),
    rule: slip === "" ? "too many words" : "a fact the brief does not contain",
  };
}

/** The finding as the grader keeps it, with the words that prove it. */
export function findingOf(said: Said, mode: string, severity: Finding["severity"]): Finding {
  const { quote, step, rule } = said;
  return {
    mode,
    severity,
    by: "rule",
    rule,
    ...(step === undefined ? {} : { step }),
    ...(quote === undefined ? {} : { quote }),
  };
}

function ask(question: string): readonly Message[] {
  return [
    { role: "system", content: "You are the operations assistant of a small retailer." },
    { role: "user", content: question },
  ];
}

function answerOf(text: string, toolCalls: readonly ToolCall[]): Answer {
  return { text, toolCalls, finish: toolCalls.length === 0 ? "stop" : "tool-calls" };
}

function call(name: string, raw: string): ToolCall {
  return { name, raw, arguments: JSON.parse(raw) };
}
