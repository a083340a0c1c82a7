/**
 * What a JavaScript program finds around it besides the language: a console that nobody reads, timers on a clock
 * that jumps, `module` and `exports` to write to, and `assert`. Nothing here reaches outside the interpreter.
 * Evaluates to what drives it: one function lets the next timer run and says whether there was one, the other puts
 * `assert` back in its place before the checks.
 */
(() => {
  const nothing = () => {};
  const define = (name, value) =>
    Object.defineProperty(globalThis, name, { value, writable: true, configurable: true });

  define(
    "console",
    Object.fromEntries(
      [
        "log",
        "info",
        "debug",
        "warn",
        "error",
        "table",
        "dir",
        "time",
        "timeEnd",
        "trace",
        "group",
        "groupEnd",
        "assert",
      ].map((name) => [name, nothing]),
    ),
  );

  const timers = new Map();
  let now = 0;
  let last = 0;
  const start =
    (again) =>
    (callback, delay, ...given) => {
      last += 1;
      const wait = Math.max(Number(delay) || 0, again ? 1 : 0);
      timers.set(last, { at: now + wait, id: last, again: again ? wait : null, callback, given });
      return last;
    };
  const stop = (id) => void timers.delete(id);
  define("setTimeout", start(false));
  define("setInterval", start(true));
  define("setImmediate", (callback, ...given) => start(false)(callback, 0, ...given));
  define("queueMicrotask", (callback) => void Promise.resolve().then(callback));
  for (const name of ["clearTimeout", "clearInterval", "clearImmediate"]) define(name, stop);
  const runTimer = () => {
    const next = [...timers.values()].sort((a, b) => a.at - b.at || a.id - b.id)[0];
    if (next === undefined) return false;
    now = next.at;
    if (next.again === null) timers.delete(next.id);
    else next.at = now + next.again;
    next.callback(...next.given);
    return true;
  };

  define("module", { exports: {} });
  define("exports", globalThis.module.exports);

  class AssertionError extends Error {
    get name() {
      return "AssertionError";
    }
  }
  const show = (value) => {
    try {
      return typeof value === "bigint" ? `${value}n` : (JSON.stringify(value) ?? String(value));
    } catch {
      return String(value);
    }
  };
  const check = (holds, message, otherwise) => {
    if (holds) return;
    if (message instanceof Error) throw message;
    throw new AssertionError(message ?? otherwise);
  };
  const isObject = (value) => typeof value === "object" && value !== null;
  const alike = (left, right) => {
    if (Object.is(left, right)) return true;
    if (!isObject(left) || !isObject(right)) return false;
    if (Object.getPrototypeOf(left) !== Object.getPrototypeOf(right)) return false;
    if (left instanceof Date) return left.getTime() === right.getTime();
    if (left instanceof RegExp) return String(left) === String(right);
    if (left instanceof Map || left instanceof Set) {
      const [these, those] = [[...left], [...right]];
      return (
        these.length === those.length &&
        these.every((one) => those.some((other) => alike(one, other)))
      );
    }
    const keys = Object.keys(left);
    return (
      keys.length === Object.keys(right).length &&
      keys.every((key) => Object.hasOwn(right, key) && alike(left[key], right[key]))
    );
  };
  const assert = (value, message) => check(value, message, `${show(value)} does not hold`);
  const differ = (left, right) => `${show(left)} is not ${show(right)}`;
  const isThrown = (error, expected) =>
    typeof expected !== "function" ||
    !(expected.prototype instanceof Error || expected === Error) ||
    error instanceof expected;
  Object.assign(assert, {
    AssertionError,
    ok: assert,
    fail: (message) => check(false, message, "failed"),
    equal: (left, right, message) =>
      // biome-ignore lint/suspicious/noDoubleEquals: loose, as Node's is.
      check(left == right || Object.is(left, right), message, differ(left, right)),
    notEqual: (left, right, message) =>
      // biome-ignore lint/suspicious/noDoubleEquals: loose, as Node's is.
      check(left != right, message, `${show(left)} is what it must not be`),
    strictEqual: (left, right, message) =>
      check(Object.is(left, right), message, differ(left, right)),
    notStrictEqual: (left, right, message) =>
      check(!Object.is(left, right), message, `${show(left)} is what it must not be`),
    deepEqual: (left, right, message) => check(alike(left, right), message, differ(left, right)),
    deepStrictEqual: (left, right, message) =>
      check(alike(left, right), message, differ(left, right)),
    notDeepStrictEqual: (left, right, message) =>
      check(!alike(left, right), message, `${show(left)} is what it must not be`),
    throws: (run, expected, message) => {
      try {
        run();
      } catch (error) {
        if (!isThrown(error, expected)) throw error;
        return;
      }
      check(false, message, "nothing is thrown");
    },
    rejects: async (promised, expected, message) => {
      try {
        await (typeof promised === "function" ? promised() : promised);
      } catch (error) {
        if (!isThrown(error, expected)) throw error;
        return;
      }
      check(false, message, "nothing is rejected");
    },
  });
  assert.strict = assert;
  define("assert", assert);
  define("require", (name) => {
    if (/^(node:)?assert(\/strict)?$/.test(name)) return assert;
    throw new Error(`Cannot find module '${name}'`);
  });
  const restore = () => {
    try {
      globalThis.assert = assert;
    } catch {
      // A program that froze its global object keeps what it froze.
    }
  };
  return { runTimer, restore };
})();
