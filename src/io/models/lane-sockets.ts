/**
 * Which socket carries the next request? One that is idle, else a new one: as many as there are calls in flight.
 * Undici's own pool lets a socket rest for a turn of the event loop after each answer, and a client checks it for
 * another before it is used again; here an idle socket is given the next request at once.
 */
import { Client, type Dispatcher } from "undici";

export type Dispatch = (
  asked: Dispatcher.DispatchOptions & { readonly origin: string },
  handler: Dispatcher.DispatchHandler,
) => void;

export function openLaneSockets(options: Client.Options): {
  readonly dispatch: Dispatch;
  readonly close: () => Promise<void>;
} {
  const all = new Set<Client>();
  const idle = new Map<string, Client[]>();
  const idleOf = (origin: string) => {
    const known = idle.get(origin) ?? [];
    idle.set(origin, known);
    return known;
  };
  const open = (origin: string) => {
    // Two would be sent one behind the other; it never holds more than one, and does not rest.
    const client = new Client(origin, { ...options, pipelining: 2 });
    all.add(client);
    return client;
  };
  return {
    dispatch: (asked, handler) => {
      const waiting = idleOf(asked.origin);
      const client = waiting.pop() ?? open(asked.origin);
      client.dispatch(asked, {
        ...handler,
        onResponseEnd: (controller, trailers) => {
          waiting.push(client);
          handler.onResponseEnd?.(controller, trailers);
        },
        onResponseError: (controller, error) => {
          waiting.push(client);
          handler.onResponseError?.(controller, error);
        },
      });
    },
    close: async () => {
      await Promise.all([...all].map((client) => client.destroy()));
    },
  };
}
