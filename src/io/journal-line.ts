/**
 * What is one line of a journal? A checksum over the exact bytes of what follows it, and one reply under its key.
 * CRC-32 finds every burst of up to 32 bits and all but one in four billion other accidents, at memory speed; it
 * is no protection against somebody who edits the file, who could as well edit its checksums.
 */
import { crc32 } from "node:zlib";
import { z } from "zod";
import type { Reply } from "../ports.ts";

export const JOURNAL_VERSION = 1;
export const HEADER = `reliability-gate journal ${JOURNAL_VERSION}\n`;

const CHECKSUM_BYTES = 8;
const LF = 10;

const count = z.int().nonnegative();
/** A reply as it was written; what a foreign hand put there is none. */
const replySchema: z.ZodType<Reply> = z.looseObject({
  answer: z.looseObject({
    text: z.string(),
    toolCalls: z.array(
      z.looseObject({
        name: z.string(),
        arguments: z.unknown(),
        raw: z.string(),
        id: z.string().exactOptional(),
      }),
    ),
    finish: z.enum(["stop", "length", "tool-calls", "content-filter"]),
    confidence: z.number().exactOptional(),
  }),
  tokens: z.object({ input: count, output: count }).exactOptional(),
  fingerprint: z.string().exactOptional(),
  meanLogprob: z.number().exactOptional(),
  latencyMs: z.number(),
  requestId: z.string().exactOptional(),
});
const recordSchema = z.object({ key: z.string(), reply: replySchema });

export type JournalRecord = z.output<typeof recordSchema>;

export function writeLine(key: string, reply: Reply): Buffer {
  const text = `${JSON.stringify({ key, reply })}\n`;
  const line = Buffer.allocUnsafe(CHECKSUM_BYTES + 1 + Buffer.byteLength(text));
  line.write(text, CHECKSUM_BYTES + 1, "utf8");
  line.write(`${checksum(line.subarray(CHECKSUM_BYTES + 1))} `, 0, "latin1");
  return line;
}

/** Whether a line, its line feed included, is as it was written. */
export function isSound(line: Buffer): boolean {
  const body = line.subarray(CHECKSUM_BYTES + 1);
  return line.at(-1) === LF && line.toString("latin1", 0, CHECKSUM_BYTES) === checksum(body);
}

/** The key of a sound line, without reading the reply. */
export function keyOf(line: Buffer): string | null {
  const start = CHECKSUM_BYTES + 1 + KEY_START.length;
  if (line.toString("latin1", CHECKSUM_BYTES + 1, start) !== KEY_START) return null;
  const end = line.indexOf('"', start);
  return end === -1 ? null : line.toString("latin1", start, end);
}

const KEY_START = '{"key":"';

/** `null` for a line that is not as it was written. */
export function readLine(line: Buffer): JournalRecord | null {
  if (!isSound(line)) return null;
  try {
    const parsed = recordSchema.safeParse(JSON.parse(line.toString("utf8", CHECKSUM_BYTES + 1)));
    return parsed.success ? parsed.data : null;
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return null;
    throw thrown;
  }
}

function checksum(body: Buffer): string {
  return crc32(body).toString(16).padStart(CHECKSUM_BYTES, "0");
}
