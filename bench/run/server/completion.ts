/**
 * What does the benches' model say? The sum it is asked for, in OpenAI's wire format, and one time in ten a wrong
 * one, so that failures are graded and kept too. The bytes of an answer depend on those of its question alone.
 */
const QUESTION = /What is (\d+) \+ (\d+)\?/;
/** 2025-01-01. */
const CREATED = 1_735_689_600;

export function completionOf(body: string, id: string): string {
  const [, first = "0", second = "0"] = QUESTION.exec(body) ?? [];
  const [a, b] = [Number(first), Number(second)];
  const isWrong = (a * 31 + b * 7) % 10 === 0;
  const sum = a + b + (isWrong ? 1 : 0);
  return JSON.stringify({
    id: `chatcmpl-${id}`,
    object: "chat.completion",
    created: CREATED,
    model: "bench",
    system_fingerprint: "bench-1",
    choices: [
      {
        index: 0,
        message: { role: "assistant", content: `It is ${sum}.\nANSWER: ${sum}`, refusal: null },
        logprobs: null,
        finish_reason: "stop",
      },
    ],
    usage: { prompt_tokens: 40, completion_tokens: 12, total_tokens: 52 },
  });
}
