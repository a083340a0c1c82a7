/**
 * What did the sender send, if it is not too much? Reading stops where the limit is passed, whatever the
 * header said; what all senders together may make us hold is limited too, for nobody has signed anything yet.
 */
import type { IncomingMessage } from "node:http";

export type Body =
  | { readonly kind: "whole"; readonly bytes: Buffer }
  | { readonly kind: "too-large" }
  /** Others hold all the memory there is for bodies. */
  | { readonly kind: "busy" }
  /** The sender went away. */
  | { readonly kind: "cut-off" };

export type BodyLimits = {
  readonly mostBytes: number;
  readonly mostBytesTogether: number;
};

export function bodyReader(limits: BodyLimits): (request: IncomingMessage) => Promise<Body> {
  let held = 0;
  return async (request) => {
    const announced = Number(request.headers["content-length"] ?? 0);
    if (announced > limits.mostBytes) return { kind: "too-large" };
    if (held + announced > limits.mostBytesTogether) return { kind: "busy" };
    let mine = 0;
    const body = await read(request, (bytes) => {
      mine += bytes;
      held += bytes;
      if (mine > limits.mostBytes) return { kind: "too-large" };
      return held > limits.mostBytesTogether ? { kind: "busy" } : null;
    });
    held -= mine;
    return body;
  };
}

function read(request: IncomingMessage, take: (bytes: number) => Body | null): Promise<Body> {
  const { promise, resolve } = Promise.withResolvers<Body>();
  const parts: Buffer[] = [];
  const end = (body: Body) => {
    request.off("data", onData);
    resolve(body);
  };
  const onData = (part: Buffer) => {
    const refused = take(part.length);
    if (refused === null) parts.push(part);
    else end(refused);
  };
  request.on("data", onData);
  request.once("end", () => end({ kind: "whole", bytes: Buffer.concat(parts) }));
  request.once("error", () => end({ kind: "cut-off" }));
  request.once("close", () => end({ kind: "cut-off" }));
  return promise;
}
