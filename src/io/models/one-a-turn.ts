/**
 * How are replies that came together handed on? One in each turn of the event loop. Undici writes no request to a
 * socket that was used before until the turn is over, in case the server has closed it: without this, the calls of
 * all lanes would wait until the last of the replies is worked through.
 */
export function oneATurn(): (work: () => void) => void {
  const waiting: (() => void)[] = [];
  const next = () => {
    const work = waiting.shift();
    if (waiting.length > 0) setImmediate(next);
    work?.();
  };
  return (work) => {
    waiting.push(work);
    if (waiting.length === 1) setImmediate(next);
  };
}
