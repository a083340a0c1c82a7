/**
 * Which name has an errand that no webhook brought? Equal errands of equal times have equal names, so that
 * several replicas store one.
 */
import { createHash } from "node:crypto";

/** UUID version 8 (RFC 9562, section 5.8): 122 bits of the text's hash. */
export function guidOf(text: string): string {
  const bytes = createHash("sha256").update(text).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join("-");
}
