/** How does hostile JavaScript try to get out? The same conventions as with Python. */
import type { Attack } from "./python-attacks.ts";

export const TOOLS = `
var got = [];
function attempt(action) {
  try {
    const result = action();
    if (result !== undefined && result !== null && result !== false) got.push(String(result).slice(0, 80));
    return result;
  } catch { return undefined; }
}
`;

export const REACHING_OUT: readonly Attack[] = [
  {
    name: "requires",
    source:
      "for (const name of ['fs', 'node:fs', 'child_process', 'os', 'net']) attempt(() => require(name));",
  },
  {
    name: "looks for Node",
    source:
      "for (const name of ['process', 'Buffer', 'global', 'fetch', 'WebAssembly', 'XMLHttpRequest', 'Deno', 'std', 'os', 'scriptArgs', 'print']) attempt(() => globalThis[name]);",
  },
  {
    name: "imports",
    source:
      "for (const name of ['fs', 'node:fs', 'std', 'os', 'CANARY_FILE', 'file://CANARY_FILE']) import(name).then((module) => got.push(name + Object.keys(module)), () => {});",
  },
  {
    name: "makes functions of text",
    source:
      "attempt(() => Function('return typeof process === \"undefined\" ? null : process')());\nattempt(() => (0, eval)('typeof require(\"fs\")'));\nattempt(() => [].constructor.constructor('return this.process')());",
  },
  {
    name: "walks the prototypes of all it was given",
    source:
      "for (const each of [console, console.log, setTimeout, module, require, assert, queueMicrotask]) {\n  for (let at = each; at; at = Object.getPrototypeOf(at)) attempt(() => at.constructor.constructor('return typeof process === \"undefined\" ? null : process')());\n}",
  },
  {
    name: "reads the frames of an error",
    source:
      "Error.prepareStackTrace = (error, frames) => frames;\nattempt(() => { const frames = new Error('x').stack; return Array.isArray(frames) ? frames.map((frame) => frame.getThis?.()?.process).find(Boolean) : null; });",
  },
  {
    name: "looks at who called",
    source:
      "function f() { return f.caller ?? arguments.callee.caller; }\nattempt(() => f()?.caller?.constructor('return process')());",
  },
];

export const CHEATING: readonly (Attack & { readonly checks?: string })[] = [
  { name: "throws nothing", source: "throw undefined" },
  {
    name: "throws what cannot be told",
    source: "throw { get name() { throw 1 }, toString() { throw 2 } }",
  },
  { name: "replaces assert", source: "globalThis.assert = () => {}", checks: "assert(false)" },
  {
    name: "redefines assert",
    source: "function assert() {}\nassert.strictEqual = () => {}",
    checks: "assert.strictEqual(1, 2)",
  },
  { name: "prints what our side waits for", source: "console.log('ready'); console.log('ended')" },
  {
    name: "throws in a timer",
    source: "setTimeout(() => { throw new Error('late') }, 1000)",
    checks: "",
  },
  {
    name: "rejects in the checks",
    source: "async function f() { throw new Error('late') }",
    checks: "await f()",
  },
  { name: "never settles", source: "const f = () => new Promise(() => {})", checks: "await f()" },
  {
    name: "freezes everything",
    source:
      "globalThis.assert = () => {};\nObject.freeze(globalThis); Object.freeze(Promise.prototype);",
    checks: "throw new Error('seen')",
  },
];

export const EXHAUSTING: readonly Attack[] = [
  { name: "loops forever", source: "for (;;);", ends: /^timed-out/ },
  {
    name: "loops and catches everything",
    source: "for (;;) try { for (;;); } catch {}",
    ends: /^timed-out/,
  },
  {
    name: "loops in promises",
    source: "const again = () => Promise.resolve().then(again); again();",
    ends: /^timed-out/,
  },
  { name: "loops in timers", source: "setInterval(() => {}, 1);", ends: /^timed-out/ },
  {
    name: "generates without end",
    source: "function* all() { for (;;) yield 1; }\nfor (const each of all());",
    ends: /^timed-out/,
  },
  {
    name: "spreads a generator without end",
    source: "function* all() { for (;;) yield 1; }\n[...all()];",
    ends: /^(out-of-memory|timed-out)/,
  },
  {
    name: "loops in a regular expression",
    source: "/^(a+)+$/.test('a'.repeat(60) + 'b');",
    ends: /^(timed-out|raised|ended)/,
  },
  {
    name: "fills the memory",
    source: "const kept = []; for (;;) kept.push(new Array(100000).fill(1.5));",
    seconds: 30,
    ends: /^out-of-memory/,
  },
  {
    name: "fills the memory in one call",
    source: "const kept = []; for (;;) kept.push('x'.repeat(2 ** 28));",
    seconds: 30,
    ends: /^(out-of-memory|raised)/,
  },
  {
    name: "asks for all memory at once",
    source: "new ArrayBuffer(2 ** 40);",
    seconds: 30,
    ends: /^(out-of-memory|raised)/,
  },
  {
    name: "sorts for ever",
    source: "Array(2 ** 26).fill(0).sort(() => { for (;;); });",
    ends: /^(out-of-memory|timed-out)/,
  },
  {
    name: "recurses forever",
    source: "function f() { return f() + 1; } f();",
    seconds: 30,
    ends: /^raised source InternalError: stack overflow/,
  },
  {
    name: "recurses through native calls",
    source: "const f = () => [1].map(f); f();",
    seconds: 30,
    ends: /^raised/,
  },
  {
    name: "nests too deeply to be parsed",
    source: `${"[".repeat(20000)}${"]".repeat(20000)}`,
    seconds: 30,
    ends: /^raised/,
  },
  {
    name: "joins itself",
    source:
      "const a = []; for (let i = 0; i < 5000; i += 1) { let b = a; for (let j = 0; j < i; j += 1) b = b[0] ??= []; }\nString(a);",
    ends: /./,
  },
  {
    name: "waits on shared memory",
    source: "Atomics.wait(new Int32Array(new SharedArrayBuffer(8)), 0, 0);",
    ends: /^(raised|timed-out)/,
  },
];
