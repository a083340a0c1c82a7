/**
 * `node bench/floor.ts`: what does the work cost with the vendor's SDK and nothing around it?
 * So many questions over so many lanes with the `openai` SDK as it comes, the reply compared three times; no
 * journal, no evidence, no retries. BENCH_URL, BENCH_TRIALS and BENCH_LANES say where and how much.
 */
import OpenAI from "openai";

const trials = Number(process.env.BENCH_TRIALS);
const lanes = Number(process.env.BENCH_LANES);
const client = new OpenAI({ apiKey: "none", baseURL: process.env.BENCH_URL, maxRetries: 0 });
let next = 0;
let passed = 0;
await Promise.all(Array.from({ length: lanes }, lane));
console.log(JSON.stringify({ trials, passed }));

async function lane(): Promise<void> {
  while (next < trials) {
    const a = 1000 + next;
    const b = 100_000 + 13 * next;
    next += 1;
    const reply = await client.chat.completions.create({
      model: "bench",
      messages: [
        { role: "system", content: "Answer in two lines." },
        { role: "user", content: `What is ${a} + ${b}? End with ANSWER: and the number.` },
      ],
      temperature: 0.7,
      seed: next,
    });
    if (isRight(reply.choices[0]?.message.content ?? "", a + b)) passed += 1;
  }
}

function isRight(text: string, sum: number): boolean {
  const number = /ANSWER:\s*(\d+)/.exec(text)?.[1];
  return text.includes(`It is ${sum}`) && number !== undefined && Number(number) === sum;
}
