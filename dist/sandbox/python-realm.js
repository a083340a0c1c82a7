/**
 * Runs inside the empty realm, before and around the interpreter: what Pyodide expects of a JavaScript shell,
 * and the few functions through which our own realm drives it with texts and bytes.
 */
(() => {
  const nothing = () => {};
  const files = { __proto__: null };
  globalThis.console = {
    log: nothing,
    info: nothing,
    debug: nothing,
    warn: nothing,
    error: nothing,
  };
  globalThis.performance = { now: () => Date.now() };
  // Makes Pyodide take this realm for a JavaScript shell without Node, browser or event loop.
  globalThis.load = nothing;
  globalThis.read = globalThis.readbuffer = (name) => {
    const bytes = files[name.slice(name.lastIndexOf("/") + 1)];
    if (bytes === undefined) throw new Error(`no file ${name}`);
    return bytes;
  };
  globalThis.refuseImport = async (name) => {
    throw new Error(`nothing can be imported: ${name}`);
  };

  // A shell has no randomness but a command's output in base64. The same numbers each time: a program's grade
  // must not depend on chance.
  const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  let state = 0x9e3779b9;
  const random = (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
  globalThis.os = {
    system: (_command, [, line]) => {
      const bytes = Number(/-c(\d+)/.exec(line)[1]);
      let text = "";
      for (let at = 0; at < Math.ceil(bytes / 3) * 4; at += 1) text += DIGITS[random(64)];
      const padding = (3 - (bytes % 3)) % 3;
      return padding === 0 ? text : text.slice(0, -padding) + "=".repeat(padding);
    },
  };

  globalThis.TextEncoder = class TextEncoder {
    encode(text = "") {
      const raw = unescape(encodeURIComponent(String(text).toWellFormed()));
      const bytes = new Uint8Array(raw.length);
      for (let at = 0; at < raw.length; at += 1) bytes[at] = raw.charCodeAt(at);
      return bytes;
    }
    encodeInto(text, target) {
      const bytes = this.encode(text);
      target.set(bytes);
      return { read: text.length, written: bytes.length };
    }
  };
  const CHUNK = 4096;
  const fromUnits = (units) => {
    let text = "";
    for (let at = 0; at < units.length; at += CHUNK) {
      text += String.fromCharCode.apply(null, units.subarray(at, at + CHUNK));
    }
    return text;
  };
  globalThis.TextDecoder = class TextDecoder {
    constructor(encoding = "utf-8") {
      this.encoding = encoding.toLowerCase();
    }
    decode(input = new Uint8Array(0)) {
      const bytes = ArrayBuffer.isView(input)
        ? new Uint8Array(input.buffer, input.byteOffset, input.byteLength)
        : new Uint8Array(input);
      if (/^(latin1|ascii|us-ascii|iso-8859-1)$/.test(this.encoding)) return fromUnits(bytes);
      if (/^utf-16(le)?$/.test(this.encoding))
        return fromUnits(new Uint16Array(bytes.slice().buffer));
      return fromUtf8(bytes);
    }
  };
  // What is not UTF-8 becomes U+FFFD.
  const fromUtf8 = (bytes) => {
    const units = new Uint16Array(bytes.length);
    let length = 0;
    for (let at = 0; at < bytes.length; ) {
      const first = bytes[at++];
      const more =
        first < 0x80
          ? 0
          : first < 0xc2
            ? -1
            : first < 0xe0
              ? 1
              : first < 0xf0
                ? 2
                : first < 0xf5
                  ? 3
                  : -1;
      let point = more === 0 ? first : first & (0x3f >> more);
      let left = more;
      while (left > 0 && (bytes[at] & 0xc0) === 0x80) {
        point = (point << 6) | (bytes[at++] & 0x3f);
        left -= 1;
      }
      if (more < 0 || left > 0) point = 0xfffd;
      if (point > 0xffff) {
        units[length++] = 0xd800 + ((point - 0x10000) >> 10);
        units[length++] = 0xdc00 + ((point - 0x10000) & 0x3ff);
      } else units[length++] = point;
    }
    return fromUnits(units.subarray(0, length));
  };

  let python;
  const boot = async (prelude) => {
    const settings = {
      indexURL: "/",
      packageBaseUrl: "/",
      // No packages can be loaded.
      lockFileContents: { info: { abi_version: "2026_0" }, packages: {} },
      createPyodideModule: globalThis.createPyodideModule,
      jsglobals: { __proto__: null },
      env: { HOME: "/home/answer", PYTHONHASHSEED: "0" },
      stdin: () => null,
      stdout: nothing,
      stderr: nothing,
    };
    if (prelude !== "") settings._makeSnapshot = true;
    else if (files.memory !== undefined) settings._loadSnapshot = files.memory;
    python = await globalThis.loadPyodide(settings);
    if (prelude !== "") python.runPython(prelude);
    for (const name of ["loadPyodide", "createPyodideModule", "read", "readbuffer", "load"]) {
      delete globalThis[name];
    }
  };

  const MOST = 300;
  const say = (kind, place, error) => `${kind} ${place} ${error}`;
  const describe = (error) => {
    // Whatever the program threw is asked for texts only.
    const type = typeof error?.type === "string" ? error.type : "";
    const message = String(error?.message ?? error);
    if (type === "") return `${error?.name ?? "Error"}: ${message}`;
    const lines = message.trimEnd().split("\n");
    const said = lines.findLastIndex((line) => line === type || line.startsWith(`${type}:`));
    return said === -1 ? `${type}: ${lines.at(-1)}` : lines.slice(said).join("\n");
  };
  const failure = (place, error) => {
    try {
      const said = describe(error);
      if (error?.type === "MemoryError") return say("out-of-memory", place, "");
      return say("raised", place, said.slice(0, MOST));
    } catch {
      return say("raised", place, "an error that cannot be told");
    }
  };

  /** The checks are compiled before the program gets a turn, and run as a code object that it cannot rebind. */
  const run = (source, checks) => {
    let compile, execute, namespace, checking, restoring, held;
    try {
      const ready = python.globals.get("_open")(checks);
      [compile, execute, namespace, checking, restoring, held] = [0, 1, 2, 3, 4, 5].map((at) =>
        ready.get(at),
      );
    } catch (error) {
      return say(
        "not-run",
        "checks",
        `the checks do not compile: ${describe(error)}`.slice(0, MOST),
      );
    }
    try {
      execute(compile(source, "<answer>", "exec"), namespace);
    } catch (error) {
      return failure("source", error);
    }
    try {
      execute(restoring, held);
      execute(checking, namespace);
    } catch (error) {
      return failure("checks", error);
    }
    return "ended";
  };

  return {
    bytes: (name, length) => {
      files[name] = new Uint8Array(length);
      return files[name];
    },
    boot,
    keep: () => python.makeMemorySnapshot(),
    run,
  };
})();
