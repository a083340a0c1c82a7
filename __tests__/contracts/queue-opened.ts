/**
 * A queue with settings for impatient tests. Apart from the tests, because `queue-process.ts` runs without Jest.
 */
import { z } from "zod";
import { openQueue, type Queue, type QueueSettings } from "../../src/io/queue.ts";
import type { Problem } from "../../src/problem.ts";
import type { Result } from "../../src/result.ts";

export const schema = z.object({ number: z.number() });
export type Work = z.infer<typeof schema>;
export type Place = QueueSettings<Work>["place"];

const IMPATIENT: Omit<QueueSettings<Work>, "place"> = {
  parse: (data) => schema.parse(data),
  concurrency: 4,
  retries: 2,
  firstPauseSeconds: 1,
  longestPauseSeconds: 1,
  heartbeatSeconds: 10,
  onTrouble: () => undefined,
};

export const opening = (place: Place, of: Partial<QueueSettings<Work>> = {}) =>
  openQueue<Work>({ ...IMPATIENT, ...of, place });

export async function opened(
  place: Place,
  of: Partial<QueueSettings<Work>> = {},
): Promise<Queue<Work>> {
  return sure(await opening(place, of));
}

export function sure<Value>(result: Result<Value, Problem>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}
