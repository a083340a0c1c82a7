/**
 * How does a Python program run where nothing of Node can be reached?
 * Pyodide runs in a realm of its own: a global object with the language's built-ins and nothing else, no `process`,
 * no `require`, no timers, no way to turn text into JavaScript. Only texts and bytes pass between that realm and ours.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { types } from "node:util";
import { constants, createContext, Script } from "node:vm";
import type { Job, Report } from "./protocol.ts";

const BYTES = ["pyodide.asm.wasm", "python_stdlib.zip"];

/** Bytes of a freshly loaded interpreter, from which another starts in a fifth of the time. */
export async function keepPython(interpreter: string): Promise<Uint8Array> {
  const realm = openRealm(interpreter);
  await realm.boot(readBeside("prelude.py"));
  return realm.keep();
}

export async function loadPython(
  interpreter: string,
  memory: Uint8Array,
): Promise<(job: Job) => Report> {
  const realm = openRealm(interpreter);
  realm.give("memory", memory);
  await realm.boot("");
  return ({ source, checks }) => {
    const said = realm.run(source, checks);
    // The realm answers with its own strings: "" or "kind in error".
    const [kind = "", place = "", ...rest] = said.split(" ");
    const error = rest.join(" ");
    if (kind === "ended") return { kind };
    if (kind === "out-of-memory") return { kind };
    if (kind === "raised" && (place === "source" || place === "checks")) {
      return { kind, in: place, error };
    }
    return { kind: "not-run", why: error === "" ? "the interpreter failed" : error };
  };
}

type Realm = {
  readonly give: (name: string, bytes: Uint8Array) => void;
  /** With a prelude, loads from scratch so that the memory can be kept; with "", from the memory given. */
  readonly boot: (prelude: string) => Promise<void>;
  readonly keep: () => Uint8Array;
  readonly run: (source: string, checks: string) => string;
};

function openRealm(interpreter: string): Realm {
  const realm = createContext(constants.DONT_CONTEXTIFY, {
    codeGeneration: { strings: false, wasm: true },
  });
  const evaluate = (text: string, filename: string): unknown =>
    new Script(text, { filename }).runInContext(realm);
  const driver = evaluate(readBeside("python-realm.js"), "realm.js");
  evaluate(asScript(interpreter, "pyodide.mjs"), "pyodide.mjs");
  evaluate(asScript(interpreter, "pyodide.asm.mjs"), "pyodide.asm.mjs");
  const call = (name: string, ...given: readonly (string | number)[]): unknown => {
    if (typeof driver !== "object" || driver === null) throw new Error("the realm did not open");
    const callee: unknown = Reflect.get(driver, name);
    if (typeof callee !== "function") throw new Error(`the realm has no ${name}`);
    return Reflect.apply(callee, undefined, given);
  };
  const give = (name: string, bytes: Uint8Array) => {
    const inside = call("bytes", name, bytes.length);
    if (!isBytes(inside)) throw new Error("the realm took no bytes");
    Uint8Array.prototype.set.call(inside, bytes);
  };
  for (const name of BYTES) give(name, readFileSync(join(interpreter, name)));
  return {
    give,
    boot: async (prelude) => void (await call("boot", prelude)),
    keep: () => {
      const bytes = call("keep");
      if (!isBytes(bytes)) throw new Error("the realm kept no memory");
      return bytes;
    },
    run: (source, checks) => String(call("run", source, checks)),
  };
}

/** Of any realm: `instanceof` knows only ours. */
function isBytes(value: unknown): value is Uint8Array {
  return types.isUint8Array(value);
}

function readBeside(name: string): string {
  return readFileSync(join(import.meta.dirname, name), "utf8");
}

/** Modules cannot be evaluated in another realm without lending it our loader; these need no loader. */
const REWRITES: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  "pyodide.mjs": [
    [/\bimport\(/g, "refuseImport("],
    [/export\s*\{\s*(\w+) as loadPyodide,[^}]*\}/g, "globalThis.loadPyodide=$1"],
  ],
  "pyodide.asm.mjs": [
    [/\bimport\(/g, "refuseImport("],
    [/\bimport\.meta\.url\b/g, '"file:///"'],
    [/export default (\w+)/g, "globalThis.createPyodideModule=$1"],
  ],
};

function asScript(interpreter: string, name: string): string {
  let text = readFileSync(join(interpreter, name), "utf8");
  for (const [pattern, replacement] of REWRITES[name] ?? []) {
    if (text.search(pattern) === -1) throw new Error(`${name} is not the version it should be`);
    text = text.replace(pattern, replacement);
  }
  return `"use strict";${text}`;
}
