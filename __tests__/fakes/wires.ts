/** Which wire formats are spoken? Each with what its server says and the adapter that understands it. */
import type { Reaction, SeenRequest } from "./model-server.ts";
import { anthropicWire, olderAnthropicWire } from "./wires/anthropic-wire.ts";
import { azureDeploymentWire, azureV1Wire, openAiChatWire } from "./wires/chat-wires.ts";
import { responsesWire } from "./wires/responses-wire.ts";
import type { Wire } from "./wires/wire.ts";

export const WIRES: readonly Wire[] = [
  openAiChatWire,
  responsesWire,
  azureV1Wire,
  azureDeploymentWire,
  anthropicWire,
  olderAnthropicWire,
];

/** Refuses requests in another form, at another address or without the key, as the service would. */
export function strict(
  wire: Wire,
  react: (request: SeenRequest, before: number) => Reaction | Promise<Reaction>,
) {
  return (request: SeenRequest, before: number): Reaction | Promise<Reaction> => {
    if (request.method !== "POST" || request.path !== wire.path) {
      return wire.fails(404, { message: `${request.method} ${request.path}` });
    }
    const [header, value] = wire.key;
    if (request.headers[header] !== value) return wire.fails(401);
    const parsed = wire.request.safeParse(request.body);
    return parsed.success
      ? react(request, before)
      : wire.fails(400, { message: parsed.error.message });
  };
}
