/**
 * How does one exchange with a vendor's SDK become an attempt? The same for every protocol: how long it took, what
 * its headers teach, which request it was; nothing is thrown and nothing is sent again.
 */
import type { AskOnce, Attempt, ModelRequest } from "../../ports.ts";
import type { Result } from "../../result.ts";
import type { Completion, NoCompletion } from "./completion.ts";
import { type Asked, attemptOf, failedAttempt, httpFailure } from "./failed-attempt.ts";
import { type ReadHeader, readPaceHints } from "./pace-hints.ts";

/** A vendor's protocol over its SDK. */
export type Protocol = {
  /** Why the protocol cannot say this request; `null` when it can. */
  readonly refuse?: (request: ModelRequest) => string | null;
  readonly send: (request: ModelRequest, signal: AbortSignal) => Promise<Response>;
  readonly read: (body: unknown) => Result<Completion, NoCompletion>;
  readonly isTimeout: (thrown: unknown) => boolean;
  readonly isConnection: (thrown: unknown) => boolean;
};

export function oneAttempt(asked: Asked, protocol: Protocol): AskOnce {
  return async (request, signal) => {
    const why = protocol.refuse?.(request) ?? null;
    if (why !== null) {
      const problem = { kind: "request-refused", provider: asked.provider, why } as const;
      return { kind: "failed", problem, again: "never", hints: {} };
    }
    const startedAt = asked.now();
    try {
      const response = await protocol.send(request, signal);
      // Not parsed by the SDK, whose ways with what is no answer differ.
      const body: unknown = JSON.parse(await response.text());
      const latencyMs = asked.now() - startedAt;
      const header: ReadHeader = (name) => response.headers.get(name);
      return readAttempt(protocol.read(body), { asked, header, latencyMs });
    } catch (thrown) {
      return failedAttempt(thrown, asked, {
        isStopped: signal.aborted,
        isTimeout: protocol.isTimeout(thrown),
        isConnection: protocol.isConnection(thrown),
        latencyMs: asked.now() - startedAt,
      });
    }
  };
}

/** OpenAI and most others, Anthropic, Azure. */
const REQUEST_ID_HEADERS = ["x-request-id", "request-id", "apim-request-id"] as const;

function readAttempt(
  completion: Result<Completion, NoCompletion>,
  of: { readonly asked: Asked; readonly header: ReadHeader; readonly latencyMs: number },
): Attempt {
  const { asked, header, latencyMs } = of;
  if (completion.ok) {
    const requestId = REQUEST_ID_HEADERS.map(header).find((id) => id);
    return {
      kind: "answered",
      reply: { ...completion.value, latencyMs, ...(requestId ? { requestId } : {}) },
      hints: readPaceHints(header, asked.wallClock()),
    };
  }
  const { problem: found } = completion;
  const { provider } = asked;
  const failure =
    found.kind === "error"
      ? httpFailure(found.status, found.error, asked, "")
      : {
          problem: { kind: "provider-down", provider, why: found.why } as const,
          again: found.again,
        };
  return attemptOf(failure, { header, latencyMs, wallClock: asked.wallClock });
}
