/**
 * How do runs that mostly wait share a machine of two cores? One begins after the other, far enough apart that none
 * starts up while another sends its first hundred requests.
 */
import { setTimeout as sleep } from "node:timers/promises";

const APART_MS = 1500;

export async function sideBySide<Kind, Value>(
  kinds: readonly Kind[],
  run: (kind: Kind) => Promise<Value>,
): Promise<readonly Value[]> {
  const started = kinds.map(async (kind, index) => {
    await sleep(index * APART_MS);
    return run(kind);
  });
  return Promise.all(started);
}
