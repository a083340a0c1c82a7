/**
 * Which deliveries of webhooks should GitHub try again? Those that never arrived, each at most a few times.
 * A redelivery keeps the GUID of the first. Source: GitHub Docs, "Handling failed webhook deliveries".
 */

export type DeliveryFacts = {
  readonly id: number;
  readonly guid: string;
  readonly isReceived: boolean;
};

const MOST_ATTEMPTS = 5;

/** The ids to ask for, oldest first; `deliveries` are newest first. */
export function failedDeliveries(deliveries: readonly DeliveryFacts[]): readonly number[] {
  return [...Map.groupBy(deliveries, ({ guid }) => guid).values()]
    .filter((attempts) => !attempts.some(({ isReceived }) => isReceived))
    .filter((attempts) => attempts.length < MOST_ATTEMPTS)
    .flatMap(([newest]) => (newest === undefined ? [] : [newest.id]))
    .toReversed();
}
