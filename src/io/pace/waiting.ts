/** Who is next? First come, first served, and who was sent back goes before those who were never sent. */
export type Waiting<Item> = {
  /** At the end of those who were never sent. */
  readonly add: (item: Item) => void;
  /** Behind those who were sent back before. */
  readonly sendBack: (item: Item) => void;
  readonly peek: () => Item | undefined;
  readonly drop: () => void;
};

/** `isGone` items are passed over; they may leave the queue without being looked for. */
export function openWaiting<Item>(isGone: (item: Item) => boolean): Waiting<Item> {
  const sentBack = openLine(isGone);
  const fresh = openLine(isGone);
  return {
    add: fresh.add,
    sendBack: sentBack.add,
    peek: () => sentBack.peek() ?? fresh.peek(),
    drop: () => (sentBack.peek() === undefined ? fresh : sentBack).drop(),
  };
}

const COMPACT_AT = 1_024;

function openLine<Item>(isGone: (item: Item) => boolean) {
  let items: Item[] = [];
  let head = 0;
  const drop = () => {
    head += 1;
    // Each item is moved at most once per halving: constant work for each in the long run.
    if (head < COMPACT_AT || head * 2 < items.length) return;
    items = items.slice(head);
    head = 0;
  };
  const peek = (): Item | undefined => {
    for (;;) {
      const item = items[head];
      if (item === undefined || !isGone(item)) return item;
      drop();
    }
  };
  return { add: (item: Item) => void items.push(item), peek, drop };
}
