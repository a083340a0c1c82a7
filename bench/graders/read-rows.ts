/**
 * Which rows does a labelled data set beside the repository hold?
 * The sets are not ours to ship, so a clone by itself has none of them.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { z } from "zod";

const FOLDER = join(import.meta.dirname, "../../../shared/data");

export function hasData(file: string): boolean {
  return existsSync(join(FOLDER, file));
}

export function readRows<Row>(file: string, schema: z.ZodType<Row>): readonly Row[] {
  const bytes = readFileSync(join(FOLDER, file));
  const text = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").trim();
  return text.split("\n").map((line) => schema.parse(JSON.parse(line)));
}
