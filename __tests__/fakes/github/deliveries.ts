/** Which webhooks did GitHub send, which failed, and how are they sent again? */
import { type Answer, type Call, notFound, type Operations } from "./answer.ts";

export type Delivery = {
  readonly id: number;
  readonly guid: string;
  readonly event: string;
  readonly action: string | null;
  readonly statusCode: number;
  readonly isRedelivery: boolean;
  readonly deliveredAt: string;
};

const USUAL_PAGE = 30;
/** What a delivery's answer was when none came. */
const NO_ANSWER = 0;

/** `again` sends it, and is the test's business; GitHub keeps the delivery's GUID. */
export function deliveryOperations(
  deliveries: readonly Delivery[],
  again: (delivery: Delivery) => void,
): Operations {
  return {
    "apps/list-webhook-deliveries": (call) => list(call, deliveries),
    "apps/redeliver-webhook-delivery": ({ params }) => {
      const found = deliveries.find(({ id }) => id === Number(params.delivery_id));
      if (found === undefined) return notFound();
      again(found);
      return { status: 202, body: {} };
    },
  };
}

function list({ world, query, path }: Call, deliveries: readonly Delivery[]): Answer {
  const isGood = ({ statusCode }: Delivery) => statusCode >= 200 && statusCode < 400;
  const wanted = query.get("status");
  const cursor = Number(query.get("cursor") ?? Infinity);
  const size = Number(query.get("per_page") ?? USUAL_PAGE);
  const newest = deliveries
    .filter((one) => one.id < cursor && (wanted === null || isGood(one) === (wanted === "success")))
    .toSorted((a, b) => b.id - a.id);
  const page = newest.slice(0, size);
  const next = new URLSearchParams(query);
  next.set("cursor", String(page.at(-1)?.id));
  const link = `<${world.url}${path}?${next}>; rel="next"`;
  return {
    status: 200,
    body: page.map((one) => ({
      id: one.id,
      guid: one.guid,
      event: one.event,
      action: one.action,
      status: isGood(one) ? "OK" : statusText(one.statusCode),
      status_code: one.statusCode,
      redelivery: one.isRedelivery,
      delivered_at: one.deliveredAt,
      throttled_at: null,
    })),
    headers: newest.length > size ? { link } : {},
  };
}

function statusText(code: number): string {
  return code === NO_ANSWER ? "timed out" : `Invalid HTTP Response: ${code}`;
}
