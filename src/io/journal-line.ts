/**
 * What is one line of a journal? JSON: how long what follows is and its checksum, then a reply under its key.
 *
 *     ["1c291ca3 00000033",{"key":"…","reply":{…}}]
 *
 * The length lets a reader find the next line even where a line feed is damaged. The checksum is over the exact
 * bytes. CRC-32 finds every burst of up to 32 bits and all but one in four billion other accidents at memory speed;
 * a longer one would protect no better from somebody who edits the file, who could as well compute it anew.
 */
import { crc32 } from "node:zlib";
import { z } from "zod";
import type { Reply } from "../ports.ts";

/** Bytes of a file from a place on; fewer where the file ends. */
export type View = (at: number, length: number) => Buffer;

export const JOURNAL_VERSION = 1;
const FRAME = /^\["([0-9a-f]{8}) ([0-9a-f]{8})",$/;
const FRAME_BYTES = '["00000000 00000000",'.length;
const TAIL = "]\n";

export const HEADER = framed(
  JSON.stringify({ journal: "reliability-gate", version: JOURNAL_VERSION }),
);

export function writeLine(key: string, reply: Reply): Buffer {
  return framed(JSON.stringify({ key, reply }));
}

function framed(text: string): Buffer {
  const length = Buffer.byteLength(text);
  const line = Buffer.allocUnsafe(FRAME_BYTES + length + TAIL.length);
  line.write(text + TAIL, FRAME_BYTES, "utf8");
  const checksum = crc32(line.subarray(FRAME_BYTES, FRAME_BYTES + length));
  line.write(`["${hex(checksum)} ${hex(length)}",`, 0, "latin1");
  return line;
}

function hex(value: number): string {
  return value.toString(16).padStart(8, "0");
}

/** The line there without what frames it; `null` where no whole line is as it was written. */
export function bodyAt(view: View, at: number, fileBytes: number): Buffer | null {
  const frame = FRAME.exec(view(at, FRAME_BYTES).toString("latin1"));
  const length = Number.parseInt(frame?.[2] ?? "", 16);
  // A damaged length must not have the whole file read.
  if (frame === null || at + lineBytes(length) > fileBytes) return null;
  const body = view(at + FRAME_BYTES, length);
  return body.length === length && hex(crc32(body)) === frame[1] ? body : null;
}

/** How long the whole line of a body is. */
export function lineBytes(bodyBytes: number): number {
  return FRAME_BYTES + bodyBytes + TAIL.length;
}

/** The version a header states; `null` for every other line. */
export function versionOf(body: Buffer): number | null {
  if (!startsWith(body, HEADER_START)) return null;
  const header = headerSchema.safeParse(parseJson(body));
  return header.success ? header.data.version : null;
}

const HEADER_START = '{"journal":';
const headerSchema = z.looseObject({
  journal: z.literal("reliability-gate"),
  version: z.int().positive(),
});

/** The key of a record, without the work of reading its reply. */
export function keyOf(body: Buffer): string | null {
  if (!startsWith(body, KEY_START)) return null;
  const start = KEY_START.length - 1;
  const end = body.indexOf(KEY_END, start);
  const key = end === -1 ? null : parseJson(body.subarray(start, end + 1));
  return typeof key === "string" ? key : null;
}

const KEY_START = '{"key":"';
/** Within a text of JSON a quote is escaped, so that this stands nowhere before the key's end. */
const KEY_END = '","reply":';

/** `null` for the reply to another key, and for what a foreign hand wrote. */
export function replyOf(body: Buffer, key: string): Reply | null {
  const record = recordSchema.safeParse(parseJson(body));
  if (!record.success || record.data.key !== key) return null;
  // The value as it was parsed: the schema's copy could order its fields otherwise.
  const { reply } = record.data;
  return isReply(reply) ? reply : null;
}

const recordSchema = z.looseObject({ key: z.string(), reply: z.unknown() });

function isReply(value: unknown): value is Reply {
  return replySchema.safeParse(value).success;
}

const count = z.number().nonnegative();
const replySchema: z.ZodType<Reply> = z.strictObject({
  answer: z.strictObject({
    text: z.string(),
    toolCalls: z.array(
      z.strictObject({
        name: z.string(),
        arguments: z.unknown(),
        raw: z.string(),
        id: z.string().exactOptional(),
      }),
    ),
    finish: z.enum(["stop", "length", "tool-calls", "content-filter"]),
    confidence: z.number().exactOptional(),
  }),
  tokens: z.strictObject({ input: count, output: count }).exactOptional(),
  fingerprint: z.string().exactOptional(),
  meanLogprob: z.number().exactOptional(),
  latencyMs: z.number(),
  requestId: z.string().exactOptional(),
});

function startsWith(body: Buffer, text: string): boolean {
  return body.toString("latin1", 0, text.length) === text;
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    return undefined;
  }
}
