/**
 * Jest setup: errors of Node itself come from outside Jest's realm, where `instanceof Error` is false for
 * them though it is true in production. Here it is true for both.
 */
const isInstance = Function.prototype[Symbol.hasInstance];

Object.defineProperty(Error, Symbol.hasInstance, {
  value(thing) {
    const looksLikeError = typeof thing === "object" && typeof thing?.stack === "string";
    return isInstance.call(this, thing) || (this === Error && looksLikeError);
  },
});
