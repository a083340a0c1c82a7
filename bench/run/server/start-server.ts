/**
 * How is the benches' server started, set and read from another process?
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { z } from "zod";
import { type Counters, countersSchema } from "./counters.ts";
import type { WrittenKnobs } from "./knobs.ts";

export type BenchServer = {
  /** The base address for clients, ending in /v1. */
  readonly url: string;
  /** Begins to count anew. */
  readonly set: (knobs: WrittenKnobs) => Promise<void>;
  readonly counters: () => Promise<Counters>;
  readonly stop: () => void;
};

const PROGRAM = join(import.meta.dirname, "../../server.ts");
const saidSchema = z.object({ port: z.int() });

export async function startServer(): Promise<BenchServer> {
  const child = spawn(process.execPath, [PROGRAM], { stdio: ["pipe", "pipe", "inherit"] });
  const [line]: unknown[] = await once(child.stdout, "data");
  const { port } = saidSchema.parse(JSON.parse(String(line)));
  const at = `http://127.0.0.1:${port}`;
  return {
    url: `${at}/v1`,
    set: async (knobs) => {
      const answered = await fetch(`${at}/bench/knobs`, {
        method: "POST",
        body: JSON.stringify(knobs),
      });
      await answered.text();
      if (!answered.ok) throw new Error("the server takes these knobs");
    },
    counters: async () => countersSchema.parse(await (await fetch(`${at}/bench/counters`)).json()),
    stop: () => void child.kill(),
  };
}
