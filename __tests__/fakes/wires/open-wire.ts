/** How is an adapter opened on a fake server? With the settings of a run, over one shared client a test file. */
import { openHttpClient } from "../../../src/io/models/http-client.ts";
import { type ModelSettings, openModel } from "../../../src/io/models/open-model.ts";
import type { AskOnce } from "../../../src/ports.ts";
import { KEY } from "./wire.ts";

/** 2026-11-23T12:00:00Z, for headers that state a time of day. */
export const NOON = Date.UTC(2026, 10, 23, 12);

const client = openHttpClient({ lanes: 20, env: {} });

export async function openWire(
  fixed: Pick<ModelSettings, "kind" | "baseUrl"> & Partial<ModelSettings>,
  settings: Partial<ModelSettings> = {},
): Promise<AskOnce> {
  return openModel({
    provider: "test",
    apiKey: KEY,
    apiVersion: null,
    limitName: "max_completion_tokens",
    timeoutMs: 5000,
    fetch: client.fetch,
    now: () => 0,
    wallClock: () => NOON,
    ...fixed,
    ...settings,
  });
}
