import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import {
  fail,
  ok,
  unreachable
} from "./chunk-6U57O5NX.js";

// src/io/disk.ts
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
function readDirectory(directory) {
  return async (path) => {
    try {
      return ok(await readFile(resolve(directory, path), "utf8"));
    } catch (thrown) {
      if (["ENOENT", "ENOTDIR"].includes(codeOf(thrown))) return ok(null);
      return fail({ kind: "file-unreadable", file: path, why: whyOf(thrown) });
    }
  };
}
async function writeText(file, text) {
  const temporary = `${file}.part`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(temporary, text);
    await rename(temporary, file);
    return ok(null);
  } catch (thrown) {
    await rm(temporary, { force: true }).catch(() => void 0);
    return fail({ kind: "file-unwritable", file, why: whyOf(thrown) });
  }
}
function codeOf(thrown) {
  return typeof thrown === "object" && thrown !== null && "code" in thrown ? String(thrown.code) : "";
}
function whyOf(thrown) {
  switch (codeOf(thrown)) {
    case "ENOSPC":
      return "The disk is full.";
    case "EROFS":
      return "The disk is read-only.";
    case "EACCES":
    case "EPERM":
      return "Permission denied.";
    case "EISDIR":
      return "It is a directory.";
    default:
      return String(thrown);
  }
}

// src/cli/session.ts
import { dirname as dirname2, join } from "node:path";
import { fileURLToPath } from "node:url";

// package.json
var package_default = {
  name: "reliability-gate",
  version: "0.1.0",
  description: "Stops an LLM product from getting less reliable unnoticed: compares failure modes of base and head on every pull request.",
  license: "MIT",
  type: "module",
  engines: {
    node: ">=24"
  },
  bin: {
    "reliability-gate": "dist/cli.js"
  },
  files: [
    "dist",
    "suites",
    "schemas",
    "action.yml"
  ],
  scripts: {
    demo: "node src/cli.ts demo",
    test: "npm run typecheck && npm run schemas -- --check && npm run build -- --check && npm run jest && npm run lint",
    jest: "node --experimental-vm-modules --disable-warning=ExperimentalWarning node_modules/jest/bin/jest.js",
    typecheck: "tsc -p . --noEmit",
    lint: "biome check . && eslint src && knip",
    format: "biome check --write .",
    "bench:gate": "node bench/gate.ts",
    build: "node .github/scripts/build.ts",
    schemas: "node .github/scripts/schemas.ts"
  },
  dependencies: {
    "@cfworker/json-schema": "4.1.1",
    "@marcbachmann/cel-js": "8.0.0",
    "@observablehq/plot": "0.6.17",
    "@scalar/openapi-upgrader": "0.4.9",
    "@stdlib/stats-base-dists-beta-quantile": "0.2.3",
    "@stdlib/stats-base-dists-binomial-cdf": "0.2.3",
    "@stdlib/stats-base-dists-hypergeometric-cdf": "0.2.1",
    "@stdlib/stats-base-dists-normal-cdf": "0.3.1",
    "@stdlib/stats-base-dists-normal-quantile": "0.3.1",
    "cli-table3": "0.6.5",
    commander: "15.1.0",
    "csv-parse": "7.0.3",
    "fastest-levenshtein": "1.0.16",
    "fraction.js": "5.3.4",
    linkedom: "0.18.15",
    liquidjs: "10.30.1",
    listr2: "11.4.0",
    openai: "7.57.0",
    "p-map": "7.1.1",
    picomatch: "4.0.7",
    "pure-rand": "8.4.2",
    re2js: "2.10.0",
    yaml: "2.9.1",
    zod: "4.6.7"
  },
  devDependencies: {
    "@biomejs/biome": "2.5.15",
    "@jest/globals": "30.5.2",
    "@types/jest": "30.0.0",
    "@types/node": "24.19.2",
    "@types/picomatch": "4.0.2",
    "@typescript/native": "npm:typescript@7.0.2",
    esbuild: "0.28.2",
    eslint: "10.15.0",
    "fast-check": "4.10.2",
    jest: "30.5.2",
    knip: "6.44.2",
    node: "24.21.0",
    "playwright-core": "1.65.1",
    typescript: "npm:@typescript/typescript6@6.0.2",
    "typescript-eslint": "8.73.0"
  },
  overrides: {
    "unrs-resolver": "1.12.2",
    "oxc-parser": "0.154.0"
  },
  allowScripts: {
    "node@24.21.0": true,
    "esbuild@0.28.2": true
  }
};

// src/io/log.ts
import { styleText } from "node:util";

// src/problem.ts
function blame(problem) {
  switch (problem.kind) {
    case "invalid-file":
    case "file-missing":
    case "file-unreadable":
    case "file-unwritable":
    case "unsupported":
    case "usage":
    case "unknown-revision":
    case "not-a-repository":
    case "newer-document":
      return "author";
    case "key-missing":
    case "key-rejected":
    case "quota-exhausted":
    case "rate-limited":
    case "provider-down":
    case "timed-out":
    case "request-refused":
    case "stopped":
      return "environment";
    default:
      return unreachable(problem);
  }
}
function explain(problem) {
  switch (problem.kind) {
    case "invalid-file":
      return {
        what: `${problem.what} is not valid`,
        why: problem.issues.map(sayIssue).join("\n"),
        doThis: problem.issues.length === 1 ? "Correct that line and run again." : `Correct these ${problem.issues.length} places and run again.`
      };
    case "file-missing":
      return {
        what: `${problem.what} not found`,
        why: `${problem.file} does not exist at that revision or path.`,
        doThis: problem.hint ?? "Correct the path or add the file."
      };
    case "file-unreadable":
      return {
        what: `${problem.file} could not be read`,
        why: problem.why,
        doThis: "Check the path and its permissions."
      };
    case "file-unwritable":
      return {
        what: `${problem.file} could not be written`,
        why: problem.why,
        doThis: "Choose another --out directory or free some space."
      };
    case "unsupported":
      return { what: problem.what, why: "This version does not do that.", doThis: problem.instead };
    case "usage":
      return { what: "The command line is not valid", why: problem.message, doThis: problem.hint };
    case "unknown-revision":
      return {
        what: `Revision ${problem.revision} was not found`,
        why: problem.why,
        doThis: "Fetch it (a shallow clone lacks history: `git fetch --unshallow`) or name another."
      };
    case "not-a-repository":
      return {
        what: `${problem.directory} is not a git repository`,
        why: problem.why,
        doThis: "Run inside a repository or pass --repo DIR."
      };
    case "newer-document":
      return {
        what: `${problem.what} was written by a newer reliability-gate`,
        why: `It has version ${problem.version}; this tool knows up to ${problem.known}.`,
        doThis: "Update reliability-gate, or produce the document again with this version."
      };
    case "key-missing":
      return {
        what: `No key for the model provider "${problem.provider}"`,
        why: `The environment variable ${problem.variable} is not set.`,
        doThis: `Set ${problem.variable} where the measurement runs.`
      };
    case "key-rejected":
      return {
        what: `The model provider "${problem.provider}" rejected the key`,
        why: problem.why,
        doThis: "Check that the key is current and may use this model."
      };
    case "quota-exhausted":
      return {
        what: `The quota at "${problem.provider}" is used up`,
        why: problem.why,
        doThis: "Raise the quota or wait, then run again. Nothing was concluded about the prompt."
      };
    case "rate-limited":
      return {
        what: `The model provider "${problem.provider}" kept limiting the rate`,
        why: problem.why,
        doThis: "Lower --concurrency or wait, then run again."
      };
    case "provider-down":
      return {
        what: `The model provider "${problem.provider}" could not be reached`,
        why: problem.why,
        doThis: "Check base-url and the provider's status, then run again."
      };
    case "timed-out":
      return {
        what: `The model provider "${problem.provider}" did not answer in time`,
        why: `No complete answer after ${problem.afterMs / 1e3} s.`,
        doThis: "Run again, or lower --concurrency."
      };
    case "request-refused":
      return {
        what: `The model provider "${problem.provider}" refused the request`,
        why: problem.why,
        doThis: "Check the model id and its parameters in the model config."
      };
    case "stopped":
      return { what: "The run was stopped", why: problem.why, doThis: "Run again." };
    default:
      return unreachable(problem);
  }
}
function sayIssue(issue) {
  const place = `${issue.at.file}:${issue.at.line}:${issue.at.column}`;
  return `${place}: ${issue.message}${issue.hint === void 0 ? "" : ` (${issue.hint})`}`;
}

// src/io/log.ts
function openTerminal(streams) {
  const { stdout, stderr, env } = streams;
  const forced = env.FORCE_COLOR !== void 0 && env.FORCE_COLOR !== "0";
  const refused = env.NO_COLOR !== void 0 && env.NO_COLOR !== "";
  const colour = !refused && (forced || stdout.isTTY === true);
  const paint = (format2, text) => colour ? styleText(format2, text, { validateStream: false }) : text;
  const say = (line) => void stderr.write(`${neutralise(line)}
`);
  const complain = (said) => {
    stderr.write(`${paint("red", `\u2716 ${neutralise(said.what)}`)}
`);
    for (const line of said.why.split("\n")) stderr.write(`  ${neutralise(line)}
`);
    stderr.write(`  ${paint("bold", "Do this:")} ${neutralise(said.doThis)}
`);
  };
  return {
    print: (document) => void stdout.write(document),
    say,
    warn: (line) => void stderr.write(`${paint("yellow", `\u26A0 ${neutralise(line)}`)}
`),
    complain: (problem) => complain(explain(problem)),
    colour,
    width: stdout.columns ?? 100,
    isInteractive: stderr.isTTY === true
  };
}
function neutralise(text) {
  const visible = text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not pass
    /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu,
    (character) => `\\u${(character.codePointAt(0) ?? 65533).toString(16).padStart(4, "0")}`
  );
  return visible.replace(/^(\s*)(::|##\[)/, "$1\u200B$2");
}

// node_modules/listr2/dist/index.mjs
import EventEmitter, { setMaxListeners } from "node:events";
import { inspect, styleText as styleText2 } from "node:util";
import { format } from "util";
import { EOL } from "os";
import { StringDecoder } from "string_decoder";
import { Writable } from "stream";
import { randomUUID } from "crypto";
var ANSI_ESCAPE_CODES = {
  CURSOR_HIDE: "\x1B[?25l",
  CURSOR_SHOW: "\x1B[?25h"
};
var ListrTaskState = /* @__PURE__ */ (function(ListrTaskState2) {
  ListrTaskState2["WAITING"] = "WAITING";
  ListrTaskState2["STARTED"] = "STARTED";
  ListrTaskState2["COMPLETED"] = "COMPLETED";
  ListrTaskState2["FAILED"] = "FAILED";
  ListrTaskState2["SKIPPED"] = "SKIPPED";
  ListrTaskState2["ROLLING_BACK"] = "ROLLING_BACK";
  ListrTaskState2["ROLLED_BACK"] = "ROLLED_BACK";
  ListrTaskState2["RETRY"] = "RETRY";
  ListrTaskState2["PAUSED"] = "PAUSED";
  ListrTaskState2["PROMPT"] = "PROMPT";
  ListrTaskState2["PROMPT_COMPLETED"] = "PROMPT_COMPLETED";
  ListrTaskState2["PROMPT_FAILED"] = "PROMPT_FAILED";
  ListrTaskState2["CANCELLED"] = "CANCELLED";
  return ListrTaskState2;
})({});
var EventManager = class {
  emitter = new EventEmitter();
  constructor() {
    this.emitter.setMaxListeners(0);
  }
  emit(dispatch, args) {
    this.emitter.emit(dispatch, args);
  }
  on(dispatch, handler) {
    if (!handler) return;
    this.emitter.addListener(dispatch, handler);
  }
  once(dispatch, handler) {
    if (!handler) return;
    this.emitter.once(dispatch, handler);
  }
  off(dispatch, handler) {
    if (handler) this.emitter.off(dispatch, handler);
    else this.emitter.removeAllListeners(dispatch);
  }
  complete() {
    this.emitter.removeAllListeners();
  }
};
var ListrError = class extends Error {
  error;
  type;
  task;
  path;
  constructor(error, type, task) {
    super(error.message);
    this.error = error;
    this.type = type;
    this.task = task;
    this.name = "ListrError";
    this.path = task.path;
    this.stack = error?.stack;
  }
};
var ListrRendererError = class extends Error {
};
var PromptError = class extends Error {
};
var ListrTaskFailure = class {
  error;
  constructor(error) {
    this.error = error;
  }
};
function isObservable(obj) {
  return !!obj && typeof obj === "object" && typeof obj.subscribe === "function";
}
function isReadable(obj) {
  return !!obj && typeof obj === "object" && obj.readable === true && typeof obj.read === "function" && typeof obj.on === "function";
}
function isUnicodeSupported() {
  return !!process.env["LISTR_FORCE_UNICODE"] || process.platform !== "win32" || !!process.env.CI || !!process.env.WT_SESSION || process.env.TERM_PROGRAM === "vscode" || process.env.TERM === "xterm-256color" || process.env.TERM === "alacritty";
}
var CLEAR_LINE_REGEX = "(?:\\u001b|\\u009b)\\[[\\=><~/#&.:=?%@~_-]*[0-9]*[\\a-ln-tqyz=><~/#&.:=?%@~_-]+";
function cleanseAnsi(chunk) {
  return String(chunk).replace(new RegExp(CLEAR_LINE_REGEX, "gmi"), "").trim();
}
var color = Object.fromEntries(Object.keys(inspect.colors).map((color2) => [color2, (text) => styleText2(color2, String(text))]));
function indent(string, count) {
  return string.replace(/^(?!\s*$)/gm, " ".repeat(count));
}
var FIGURES_MAIN = {
  warning: "\u26A0",
  info: "\u2139",
  cross: "\u2716",
  arrowDown: "\u2193",
  tick: "\u2714",
  arrowRight: "\u2192",
  pointer: "\u276F",
  checkboxOn: "\u2612",
  arrowLeft: "\u2190",
  squareSmallFilled: "\u25FC",
  pointerSmall: "\u203A",
  circleSlash: "\u2298"
};
var FIGURES_FALLBACK = {
  ...FIGURES_MAIN,
  warning: "\u203C",
  info: "i",
  cross: "\xD7",
  tick: "\u221A",
  pointer: ">",
  checkboxOn: "[\xD7]",
  squareSmallFilled: "\u25A0",
  circleSlash: "\xF8"
};
var figures = isUnicodeSupported() ? FIGURES_MAIN : FIGURES_FALLBACK;
function splat(message, ...splat2) {
  return format(String(message), ...splat2);
}
var LISTR_LOGGER_STYLE = {
  icon: {
    ["STARTED"]: figures.pointer,
    ["FAILED"]: figures.cross,
    ["SKIPPED"]: figures.arrowDown,
    ["COMPLETED"]: figures.tick,
    ["OUTPUT"]: figures.pointerSmall,
    ["TITLE"]: figures.arrowRight,
    ["RETRY"]: figures.warning,
    ["ROLLBACK"]: figures.arrowLeft,
    ["PAUSED"]: figures.squareSmallFilled,
    ["CANCELLED"]: figures.circleSlash
  },
  color: {
    ["STARTED"]: color.yellow,
    ["FAILED"]: color.red,
    ["SKIPPED"]: color.yellow,
    ["COMPLETED"]: color.green,
    ["RETRY"]: color.yellowBright,
    ["ROLLBACK"]: color.redBright,
    ["PAUSED"]: color.yellowBright,
    ["CANCELLED"]: color.red
  }
};
var LISTR_LOGGER_STDERR_LEVELS = [
  "RETRY",
  "ROLLBACK",
  "FAILED"
];
var ListrLogger = class {
  options;
  process;
  constructor(options) {
    this.options = options;
    this.options = {
      useIcons: true,
      toStderr: [],
      ...options ?? {}
    };
    this.options.fields ??= {};
    this.options.fields.prefix ??= [];
    this.options.fields.suffix ??= [];
    this.process = this.options.processOutput ?? new ProcessOutput();
  }
  log(level, message, options) {
    const output = this.format(level, message, options);
    if (this.options.toStderr.includes(level)) {
      this.process.toStderr(output);
      return;
    }
    this.process.toStdout(output);
  }
  toStdout(message, options, eol = true) {
    this.process.toStdout(this.format(null, message, options), eol);
  }
  toStderr(message, options, eol = true) {
    this.process.toStderr(this.format(null, message, options), eol);
  }
  wrap(message, options) {
    if (!message) return message;
    return this.applyFormat(`[${message}]`, options);
  }
  splat(...args) {
    const message = args.shift() ?? "";
    return args.length === 0 ? message : splat(message, args);
  }
  suffix(message, ...suffixes) {
    suffixes.filter(Boolean).forEach((suffix) => {
      message += this.spacing(message);
      if (typeof suffix === "string") message += this.wrap(suffix);
      else if (typeof suffix === "object") {
        suffix.args ??= [];
        if (typeof suffix.condition === "function" ? !suffix.condition(...suffix.args) : !(suffix.condition ?? true)) return message;
        message += this.wrap(typeof suffix.field === "function" ? suffix.field(...suffix.args) : suffix.field, { format: suffix?.format(...suffix.args) });
      }
    });
    return message;
  }
  prefix(message, ...prefixes) {
    prefixes.filter(Boolean).forEach((prefix) => {
      message = this.spacing(message) + message;
      if (typeof prefix === "string") message = this.wrap(prefix) + message;
      else if (typeof prefix === "object") {
        prefix.args ??= [];
        if (typeof prefix.condition === "function" ? !prefix.condition(...prefix.args) : !(prefix.condition ?? true)) return message;
        message = this.wrap(typeof prefix.field === "function" ? prefix.field(...prefix.args) : prefix.field, { format: prefix?.format() }) + message;
      }
    });
    return message;
  }
  fields(message, options) {
    if (this.options?.fields?.prefix) message = this.prefix(message, ...this.options.fields.prefix);
    if (options?.prefix) message = this.prefix(message, ...options.prefix);
    if (options?.suffix) message = this.suffix(message, ...options.suffix);
    if (this.options?.fields?.suffix) message = this.suffix(message, ...this.options.fields.suffix);
    return message;
  }
  icon(level, icon) {
    if (!level) return null;
    if (!icon) {
      const i = this.options.icon?.[level];
      icon = typeof i === "function" ? i() : i;
    }
    const coloring = this.options.color?.[level];
    if (icon && coloring) icon = coloring(icon);
    return icon;
  }
  format(level, message, options) {
    if (!Array.isArray(message)) message = [message];
    message = this.splat(message.shift(), ...message).toString().split(EOL).filter((m) => !m || m.trim() !== "").map((m) => {
      return this.style(level, this.fields(m, {
        prefix: Array.isArray(options?.prefix) ? options.prefix : [options?.prefix],
        suffix: Array.isArray(options?.suffix) ? options.suffix : [options?.suffix]
      }));
    }).join(EOL);
    return message;
  }
  style(level, message) {
    if (!level || !message) return message;
    const icon = this.icon(level, !this.options.useIcons && this.wrap(level));
    if (icon) message = icon + " " + message;
    return message;
  }
  applyFormat(message, options) {
    if (options?.format) return options.format(message);
    return message;
  }
  spacing(message) {
    return typeof message === "undefined" || message.trim() === "" ? "" : " ";
  }
};
var ProcessOutputBuffer = class {
  options;
  buffer = [];
  decoder = new StringDecoder();
  constructor(options) {
    this.options = options;
  }
  get all() {
    return this.buffer;
  }
  get last() {
    return this.buffer.at(-1);
  }
  get length() {
    return this.buffer.length;
  }
  write(data, ...args) {
    const callback = args[args.length - 1];
    this.buffer.push({
      time: Date.now(),
      stream: this.options?.stream,
      entry: this.decoder.write(typeof data === "string" ? Buffer.from(data, typeof args[0] === "string" ? args[0] : void 0) : Buffer.from(data))
    });
    if (this.options?.limit) this.buffer = this.buffer.slice(-this.options.limit);
    if (typeof callback === "function") callback();
    return true;
  }
  reset() {
    this.buffer = [];
  }
};
var ProcessOutputStream = class {
  stream;
  method;
  buffer;
  constructor(stream) {
    this.stream = stream;
    this.method = stream.write;
    this.buffer = new ProcessOutputBuffer({ stream });
  }
  get out() {
    const self = this;
    return new Proxy(this.stream, { get(target, prop, receiver) {
      if (prop === "write") return self.write.bind(self);
      return Reflect.get(target, prop, receiver);
    } });
  }
  hijack() {
    this.stream.write = this.buffer.write.bind(this.buffer);
  }
  release() {
    this.stream.write = this.method;
    const buffer = [...this.buffer.all];
    this.buffer.reset();
    return buffer;
  }
  write(...args) {
    return this.method.apply(this.stream, args);
  }
};
var ProcessOutput = class {
  options;
  stream;
  active;
  constructor(stdout, stderr, options) {
    this.options = options;
    this.stream = {
      stdout: new ProcessOutputStream(stdout ?? process.stdout),
      stderr: new ProcessOutputStream(stderr ?? process.stderr)
    };
    this.options = {
      dump: ["stdout", "stderr"],
      leaveEmptyLine: true,
      ...options
    };
  }
  get stdout() {
    return this.stream.stdout.out;
  }
  get stderr() {
    return this.stream.stderr.out;
  }
  hijack() {
    if (this.active) throw new Error("ProcessOutput has been already hijacked!");
    this.stream.stdout.write(ANSI_ESCAPE_CODES.CURSOR_HIDE);
    Object.values(this.stream).forEach((stream) => stream.hijack());
    this.active = true;
  }
  release() {
    const output = Object.entries(this.stream).map(([name, stream]) => ({
      name,
      buffer: stream.release()
    })).filter((output2) => this.options.dump.includes(output2.name)).flatMap((output2) => output2.buffer).sort((a, b) => a.time - b.time).map((message) => {
      return {
        ...message,
        entry: cleanseAnsi(message.entry)
      };
    }).filter((message) => message.entry);
    if (output.length > 0) {
      if (this.options.leaveEmptyLine) this.stdout.write(EOL);
      output.forEach((message) => {
        (message.stream ?? this.stdout).write(message.entry + EOL);
      });
    }
    this.stream.stdout.write(ANSI_ESCAPE_CODES.CURSOR_SHOW);
    this.active = false;
  }
  toStdout(buffer, eol = true) {
    if (eol) buffer = buffer + EOL;
    return this.stream.stdout.write(buffer);
  }
  toStderr(buffer, eol = true) {
    if (eol) buffer = buffer + EOL;
    return this.stream.stderr.write(buffer);
  }
};
function createWritable(cb) {
  const writable = new Writable();
  writable.rows = Infinity;
  writable.columns = Infinity;
  writable.write = (chunk) => {
    cb(chunk.toString());
    return true;
  };
  return writable;
}
var Spinner = class {
  spinner = !isUnicodeSupported() ? [
    "-",
    "\\",
    "|",
    "/"
  ] : [
    "\u280B",
    "\u2819",
    "\u2839",
    "\u2838",
    "\u283C",
    "\u2834",
    "\u2826",
    "\u2827",
    "\u2807",
    "\u280F"
  ];
  id;
  spinnerPosition = 0;
  spin() {
    this.spinnerPosition = ++this.spinnerPosition % this.spinner.length;
  }
  fetch() {
    return this.spinner[this.spinnerPosition];
  }
  isRunning() {
    return !!this.id;
  }
  start(cb, interval = 100) {
    this.id = setInterval(() => {
      this.spin();
      if (cb) cb();
    }, interval);
  }
  stop() {
    clearInterval(this.id);
    this.id = void 0;
  }
};
var LISTR_DEFAULT_RENDERER_STYLE = {
  icon: {
    ["SKIPPED_WITH_COLLAPSE"]: figures.arrowDown,
    ["SKIPPED_WITHOUT_COLLAPSE"]: figures.warning,
    ["OUTPUT"]: figures.pointerSmall,
    ["OUTPUT_WITH_BOTTOMBAR"]: figures.pointerSmall,
    ["PENDING"]: figures.pointer,
    ["COMPLETED"]: figures.tick,
    ["COMPLETED_WITH_FAILED_SUBTASKS"]: figures.warning,
    ["COMPLETED_WITH_SISTER_TASKS_FAILED"]: figures.squareSmallFilled,
    ["RETRY"]: figures.warning,
    ["ROLLING_BACK"]: figures.warning,
    ["ROLLED_BACK"]: figures.arrowLeft,
    ["FAILED"]: figures.cross,
    ["FAILED_WITH_SUBTASKS"]: figures.pointer,
    ["WAITING"]: figures.squareSmallFilled,
    ["PAUSED"]: figures.squareSmallFilled,
    ["CANCELLED"]: figures.circleSlash
  },
  color: {
    ["SKIPPED_WITH_COLLAPSE"]: color.yellow,
    ["SKIPPED_WITHOUT_COLLAPSE"]: color.yellow,
    ["PENDING"]: color.yellow,
    ["COMPLETED"]: color.green,
    ["COMPLETED_WITH_FAILED_SUBTASKS"]: color.yellow,
    ["COMPLETED_WITH_SISTER_TASKS_FAILED"]: color.red,
    ["RETRY"]: color.yellowBright,
    ["ROLLING_BACK"]: color.redBright,
    ["ROLLED_BACK"]: color.redBright,
    ["FAILED"]: color.red,
    ["FAILED_WITH_SUBTASKS"]: color.red,
    ["WAITING"]: color.dim,
    ["PAUSED"]: color.yellowBright,
    ["CANCELLED"]: color.red
  }
};
function parseTimer(duration) {
  const seconds = Math.floor(duration / 1e3);
  const minutes = Math.floor(seconds / 60);
  let parsedTime;
  if (seconds === 0 && minutes === 0) parsedTime = `0.${Math.floor(duration / 100)}s`;
  if (seconds > 0) parsedTime = `${seconds % 60}s`;
  if (minutes > 0) parsedTime = `${minutes}m${parsedTime}`;
  return parsedTime;
}
var PRESET_TIMER = {
  condition: true,
  field: parseTimer,
  format: () => color.dim
};
var DefaultRenderer = class DefaultRenderer2 {
  tasks;
  options;
  events;
  static nonTTY = false;
  static rendererOptions = {
    indentation: 2,
    clearOutput: false,
    showSubtasks: true,
    collapseSubtasks: true,
    collapseSkips: true,
    showSkipMessage: true,
    suffixSkips: false,
    collapseErrors: true,
    showErrorMessage: true,
    suffixRetries: true,
    lazy: false,
    removeEmptyLines: true,
    formatOutput: "wrap",
    pausedTimer: {
      ...PRESET_TIMER,
      format: () => color.yellowBright
    }
  };
  static rendererTaskOptions = { outputBar: true };
  prompt;
  activePrompt;
  spinner;
  logger;
  updater;
  truncate;
  wrap;
  buffer = {
    output: /* @__PURE__ */ new Map(),
    bottom: /* @__PURE__ */ new Map()
  };
  cache = {
    render: /* @__PURE__ */ new Map(),
    rendererOptions: /* @__PURE__ */ new Map(),
    rendererTaskOptions: /* @__PURE__ */ new Map()
  };
  constructor(tasks, options, events) {
    this.tasks = tasks;
    this.options = options;
    this.events = events;
    this.options = {
      ...DefaultRenderer2.rendererOptions,
      ...this.options,
      icon: {
        ...LISTR_DEFAULT_RENDERER_STYLE.icon,
        ...options?.icon ?? {}
      },
      color: {
        ...LISTR_DEFAULT_RENDERER_STYLE.color,
        ...options?.color ?? {}
      }
    };
    this.spinner = this.options.spinner ?? new Spinner();
    this.logger = this.options.logger ?? new ListrLogger({
      useIcons: true,
      toStderr: []
    });
    this.logger.options.icon = this.options.icon;
    this.logger.options.color = this.options.color;
  }
  async render() {
    const { createLogUpdate } = await import("./log-update-DFVZSE23.js");
    const { default: truncate } = await import("./cli-truncate-WFJXRDWU.js");
    const { default: wrap } = await import("./wrap-ansi-7IHAZ6KF.js");
    this.updater = createLogUpdate(this.logger.process.stdout);
    this.truncate = truncate;
    this.wrap = wrap;
    this.logger.process.hijack();
    if (!this.options?.lazy) this.spinner.start(() => {
      this.update();
    });
    this.events.on("SHOUD_REFRESH_RENDER", this.refresh);
  }
  update() {
    this.updater(this.create());
  }
  end() {
    this.spinner.stop();
    this.events.off("SHOUD_REFRESH_RENDER", this.refresh);
    this.updater.clear();
    this.updater.done();
    if (!this.options.clearOutput) this.logger.process.toStdout(this.create({ prompt: false }));
    this.logger.process.release();
  }
  create(options) {
    options = {
      tasks: true,
      bottomBar: true,
      prompt: true,
      ...options
    };
    const render = [];
    const renderTasks = this.renderer(this.tasks);
    const renderBottomBar = this.renderBottomBar();
    const renderPrompt = this.renderPrompt();
    if (options.tasks && renderTasks.length > 0) render.push(...renderTasks);
    if (options.bottomBar && renderBottomBar.length > 0) {
      if (render.length > 0) render.push("");
      render.push(...renderBottomBar);
    }
    if (options.prompt && renderPrompt.length > 0) {
      if (render.length > 0) render.push("");
      render.push(...renderPrompt);
    }
    return render.join(EOL);
  }
  style(task, output = false) {
    const rendererOptions = this.cache.rendererOptions.get(task.id);
    if (task.isSkipped()) {
      if (output || rendererOptions.collapseSkips) return this.logger.icon("SKIPPED_WITH_COLLAPSE");
      else if (rendererOptions.collapseSkips === false) return this.logger.icon("SKIPPED_WITHOUT_COLLAPSE");
    }
    if (output) {
      if (this.shouldOutputToBottomBar(task)) return this.logger.icon("OUTPUT_WITH_BOTTOMBAR");
      return this.logger.icon("OUTPUT");
    }
    if (task.hasSubtasks()) {
      if (task.isStarted() || task.isPrompt() && rendererOptions.showSubtasks !== false && !task.subtasks.every((subtask) => !subtask.hasTitle())) return this.logger.icon("PENDING");
      else if (task.isCompleted() && task.subtasks.some((subtask) => subtask.hasFailed())) return this.logger.icon("COMPLETED_WITH_FAILED_SUBTASKS");
      else if (task.hasFailed()) return this.logger.icon("FAILED_WITH_SUBTASKS");
    }
    if (task.isStarted() || task.isPrompt()) return this.logger.icon("PENDING", !this.options?.lazy && this.spinner.fetch());
    else if (task.isCompleted()) return this.logger.icon("COMPLETED");
    else if (task.isRetrying()) return this.logger.icon("RETRY", !this.options?.lazy && this.spinner.fetch());
    else if (task.isRollingBack()) return this.logger.icon("ROLLING_BACK", !this.options?.lazy && this.spinner.fetch());
    else if (task.hasRolledBack()) return this.logger.icon("ROLLED_BACK");
    else if (task.hasFailed()) return this.logger.icon("FAILED");
    else if (task.isCancelled()) return this.logger.icon("CANCELLED");
    else if (task.isPaused()) return this.logger.icon("PAUSED");
    return this.logger.icon("WAITING");
  }
  format(message, icon, level) {
    if (message.trim() === "") return [];
    if (icon) message = icon + " " + message;
    let parsed;
    const columns = (this.logger.process.stdout.columns ?? 80) - level * this.options.indentation - 2;
    switch (this.options.formatOutput) {
      case "truncate":
        parsed = message.split(EOL).map((s, i) => {
          return this.truncate(this.indent(s, i), columns);
        });
        break;
      case "wrap":
        parsed = this.wrap(message, columns, {
          hard: true,
          trim: false
        }).split(EOL).map((s, i) => this.indent(s, i));
        break;
      default:
        throw new ListrRendererError("Format option for the renderer is wrong.");
    }
    if (this.options.removeEmptyLines) parsed = parsed.filter(Boolean);
    return parsed.map((str) => indent(str, level * this.options.indentation));
  }
  shouldOutputToOutputBar(task) {
    const outputBar = this.cache.rendererTaskOptions.get(task.id).outputBar;
    return typeof outputBar === "number" && outputBar !== 0 || typeof outputBar === "boolean" && outputBar !== false;
  }
  shouldOutputToBottomBar(task) {
    const bottomBar = this.cache.rendererTaskOptions.get(task.id).bottomBar;
    return typeof bottomBar === "number" && bottomBar !== 0 || typeof bottomBar === "boolean" && bottomBar !== false || !task.hasTitle();
  }
  refresh = () => {
    this.update();
  };
  renderer(tasks, level = 0) {
    return tasks.flatMap((task) => {
      if (!task.isEnabled()) return [];
      if (this.cache.render.has(task.id)) return this.cache.render.get(task.id);
      this.calculate(task);
      this.setupBuffer(task);
      const rendererOptions = this.cache.rendererOptions.get(task.id);
      const rendererTaskOptions = this.cache.rendererTaskOptions.get(task.id);
      const output = [];
      if (task.isPrompt()) {
        if (this.activePrompt && this.activePrompt !== task.id) throw new ListrRendererError("Only one prompt can be active at the given time, please re-evaluate your task design.");
        else if (!this.activePrompt) {
          task.on("PROMPT", (prompt) => {
            const cleansed = cleanseAnsi(prompt);
            if (cleansed) this.prompt = cleansed;
          });
          task.on("STATE", (state) => {
            if (state === "PROMPT_COMPLETED" || task.hasFinalized() || task.hasReset()) {
              this.prompt = null;
              this.activePrompt = null;
              task.off("PROMPT");
            }
          });
          this.activePrompt = task.id;
        }
      }
      if (task.hasTitle()) {
        if (!(tasks.some((task2) => task2.hasFailed()) && !task.hasFailed() && task.options.exitOnError !== false && !(task.isCompleted() || task.isSkipped() || task.isCancelled()))) {
          if (task.hasFailed() && rendererOptions.collapseErrors) output.push(...this.format(!task.hasSubtasks() && task.message.error && rendererOptions.showErrorMessage ? task.message.error : task.title, this.style(task), level));
          else if (task.isSkipped() && rendererOptions.collapseSkips) output.push(...this.format(this.logger.suffix(task.message.skip && rendererOptions.showSkipMessage ? task.message.skip : task.title, {
            field: "SKIPPED",
            condition: rendererOptions.suffixSkips,
            format: () => color.dim
          }), this.style(task), level));
          else if (task.isRetrying()) output.push(...this.format(this.logger.suffix(task.title, {
            field: `${"RETRY"}:${task.message.retry.count}`,
            format: () => color.yellow,
            condition: rendererOptions.suffixRetries
          }), this.style(task), level));
          else if (task.isCompleted() && task.hasTitle() && assertFunctionOrSelf(rendererTaskOptions.timer?.condition, task.message.duration)) output.push(...this.format(this.logger.suffix(task?.title, {
            ...rendererTaskOptions.timer,
            args: [task.message.duration]
          }), this.style(task), level));
          else if (task.isPaused()) output.push(...this.format(this.logger.suffix(task.title, {
            ...rendererOptions.pausedTimer,
            args: [task.message.paused - Date.now()]
          }), this.style(task), level));
          else output.push(...this.format(task.title, this.style(task), level));
        } else output.push(...this.format(task.title, this.logger.icon("COMPLETED_WITH_SISTER_TASKS_FAILED"), level));
      }
      if (!task.hasSubtasks() || !rendererOptions.showSubtasks) {
        if (task.hasFailed() && rendererOptions.collapseErrors === false && (rendererOptions.showErrorMessage || !rendererOptions.showSubtasks)) output.push(...this.dump(task, level, "FAILED"));
        else if (task.isSkipped() && rendererOptions.collapseSkips === false && (rendererOptions.showSkipMessage || !rendererOptions.showSubtasks)) output.push(...this.dump(task, level, "SKIPPED"));
      }
      if (task.isPending() || rendererTaskOptions.persistentOutput) output.push(...this.renderOutputBar(task, level));
      if (rendererOptions.showSubtasks !== false && task.hasSubtasks() && (task.isPending() || task.hasFinalized() && !task.hasTitle() || task.isCompleted() && rendererOptions.collapseSubtasks === false && !task.subtasks.some((subtask) => this.cache.rendererOptions.get(subtask.id)?.collapseSubtasks === true) || task.subtasks.some((subtask) => this.cache.rendererOptions.get(subtask.id)?.collapseSubtasks === false) || task.subtasks.some((subtask) => subtask.hasFailed()) || task.subtasks.some((subtask) => subtask.hasRolledBack()) || task.subtasks.some((subtask) => subtask.isCancelled()))) {
        const subtaskLevel = !task.hasTitle() ? level : level + 1;
        const subtaskRender = this.renderer(task.subtasks, subtaskLevel);
        output.push(...subtaskRender);
      }
      if (task.hasFinalized()) {
        if (!rendererTaskOptions.persistentOutput) {
          this.buffer.bottom.delete(task.id);
          this.buffer.output.delete(task.id);
        }
      }
      if (task.isClosed()) {
        this.cache.render.set(task.id, output);
        this.reset(task);
      }
      return output;
    });
  }
  renderOutputBar(task, level) {
    const output = this.buffer.output.get(task.id);
    if (!output) return [];
    return output.all.flatMap((o) => this.dump(task, level, "OUTPUT", o.entry));
  }
  renderBottomBar() {
    if (this.buffer.bottom.size === 0) return [];
    return Array.from(this.buffer.bottom.values()).flatMap((output) => output.all).sort((a, b) => a.time - b.time).map((output) => output.entry);
  }
  renderPrompt() {
    if (!this.prompt) return [];
    return [this.prompt];
  }
  calculate(task) {
    if (this.cache.rendererOptions.has(task.id) && this.cache.rendererTaskOptions.has(task.id)) return;
    const rendererOptions = {
      ...this.options,
      ...task.rendererOptions
    };
    this.cache.rendererOptions.set(task.id, rendererOptions);
    this.cache.rendererTaskOptions.set(task.id, {
      ...DefaultRenderer2.rendererTaskOptions,
      timer: rendererOptions.timer,
      ...task.rendererTaskOptions
    });
  }
  setupBuffer(task) {
    if (this.buffer.bottom.has(task.id) || this.buffer.output.has(task.id)) return;
    if (task.hasFinalized()) return;
    const rendererTaskOptions = this.cache.rendererTaskOptions.get(task.id);
    if (this.shouldOutputToBottomBar(task) && !this.buffer.bottom.has(task.id)) {
      this.buffer.bottom.set(task.id, new ProcessOutputBuffer({ limit: typeof rendererTaskOptions.bottomBar === "number" ? rendererTaskOptions.bottomBar : 1 }));
      task.on("OUTPUT", (output) => {
        const data = this.dump(task, -1, "OUTPUT", output);
        this.buffer.bottom.get(task.id).write(data.join(EOL));
      });
      task.on("OUTPUT_RESET", () => {
        this.buffer.bottom.get(task.id)?.reset();
      });
      task.on("STATE", (state) => {
        if (state === "RETRY" || state === "ROLLING_BACK") this.buffer.bottom.delete(task.id);
      });
    } else if (this.shouldOutputToOutputBar(task) && !this.buffer.output.has(task.id)) {
      this.buffer.output.set(task.id, new ProcessOutputBuffer({ limit: typeof rendererTaskOptions.outputBar === "number" ? rendererTaskOptions.outputBar : 1 }));
      task.on("OUTPUT", (output) => {
        this.buffer.output.get(task.id).write(output);
      });
      task.on("OUTPUT_RESET", () => {
        this.buffer.output.get(task.id)?.reset();
      });
      task.on("STATE", (state) => {
        if (state === "RETRY" || state === "ROLLING_BACK") this.buffer.output.delete(task.id);
      });
    }
  }
  reset(task) {
    this.cache.rendererOptions.delete(task.id);
    this.cache.rendererTaskOptions.delete(task.id);
    this.buffer.output.delete(task.id);
  }
  dump(task, level, source = "OUTPUT", data) {
    if (!data) switch (source) {
      case "OUTPUT":
        data = task.output;
        break;
      case "SKIPPED":
        data = task.message.skip;
        break;
      case "FAILED":
        data = task.message.error;
    }
    if (task.hasTitle() && source === "FAILED" && data === task.title || typeof data !== "string") return [];
    if (source === "OUTPUT") data = cleanseAnsi(data);
    return this.format(data, this.style(task, true), level + 1);
  }
  indent(str, i) {
    return i > 0 ? indent(str.trimEnd(), this.options.indentation) : str.trimEnd();
  }
};
var SilentRenderer = class {
  tasks;
  options;
  static nonTTY = true;
  static rendererOptions;
  static rendererTaskOptions;
  constructor(tasks, options) {
    this.tasks = tasks;
    this.options = options;
  }
  render() {
  }
  end() {
  }
};
var SimpleRenderer = class SimpleRenderer2 {
  tasks;
  options;
  static nonTTY = true;
  static rendererOptions = { pausedTimer: {
    ...PRESET_TIMER,
    field: (time) => `${"PAUSED"}:${time}`,
    format: () => color.yellowBright
  } };
  static rendererTaskOptions = {};
  logger;
  cache = {
    rendererOptions: /* @__PURE__ */ new Map(),
    rendererTaskOptions: /* @__PURE__ */ new Map()
  };
  constructor(tasks, options) {
    this.tasks = tasks;
    this.options = options;
    this.options = {
      ...SimpleRenderer2.rendererOptions,
      ...options,
      icon: {
        ...LISTR_LOGGER_STYLE.icon,
        ...options?.icon ?? {}
      },
      color: {
        ...LISTR_LOGGER_STYLE.color,
        ...options?.color ?? {}
      }
    };
    this.logger = this.options.logger ?? new ListrLogger({
      useIcons: true,
      toStderr: LISTR_LOGGER_STDERR_LEVELS
    });
    this.logger.options.icon = this.options.icon;
    this.logger.options.color = this.options.color;
    if (this.options.timestamp) this.logger.options.fields.prefix.unshift(this.options.timestamp);
  }
  end() {
  }
  render() {
    this.renderer(this.tasks);
  }
  renderer(tasks) {
    tasks.forEach((task) => {
      this.calculate(task);
      task.once("CLOSED", () => {
        this.reset(task);
      });
      const rendererOptions = this.cache.rendererOptions.get(task.id);
      const rendererTaskOptions = this.cache.rendererTaskOptions.get(task.id);
      task.on("SUBTASK", (subtasks) => {
        this.renderer(subtasks);
      });
      task.on("STATE", (state) => {
        if (!task.hasTitle()) return;
        if (state === "STARTED") this.logger.log("STARTED", task.title);
        else if (state === "COMPLETED") {
          const timer = rendererTaskOptions?.timer;
          this.logger.log("COMPLETED", task.title, timer && { suffix: {
            ...timer,
            condition: !!task.message?.duration && timer.condition,
            args: [task.message.duration]
          } });
        } else if (state === "PROMPT") {
          this.logger.process.hijack();
          task.on("PROMPT", (prompt) => {
            this.logger.process.toStderr(prompt, false);
          });
        } else if (state === "PROMPT_COMPLETED") {
          task.off("PROMPT");
          this.logger.process.release();
        } else if (state === "CANCELLED") this.logger.log("CANCELLED", task.title);
      });
      task.on("OUTPUT", (output) => {
        this.logger.log("OUTPUT", output);
      });
      task.on("MESSAGE", (message) => {
        if (message.error) this.logger.log("FAILED", task.title, { suffix: {
          field: `${"FAILED"}: ${message.error}`,
          format: () => color.red
        } });
        else if (message.skip) this.logger.log("SKIPPED", task.title, { suffix: {
          field: `${"SKIPPED"}: ${message.skip}`,
          format: () => color.yellow
        } });
        else if (message.rollback) this.logger.log("ROLLBACK", task.title, { suffix: {
          field: `${"ROLLBACK"}: ${message.rollback}`,
          format: () => color.red
        } });
        else if (message.retry) this.logger.log("RETRY", task.title, { suffix: {
          field: `${"RETRY"}:${message.retry.count}`,
          format: () => color.red
        } });
        else if (message.paused) {
          const timer = rendererOptions?.pausedTimer;
          this.logger.log("PAUSED", task.title, timer && { suffix: {
            ...timer,
            condition: !!message?.paused && timer.condition,
            args: [message.paused - Date.now()]
          } });
        }
      });
    });
  }
  calculate(task) {
    if (this.cache.rendererOptions.has(task.id) && this.cache.rendererTaskOptions.has(task.id)) return;
    const rendererOptions = {
      ...this.options,
      ...task.rendererOptions
    };
    this.cache.rendererOptions.set(task.id, rendererOptions);
    this.cache.rendererTaskOptions.set(task.id, {
      ...SimpleRenderer2.rendererTaskOptions,
      timer: rendererOptions.timer,
      ...task.rendererTaskOptions
    });
  }
  reset(task) {
    this.cache.rendererOptions.delete(task.id);
    this.cache.rendererTaskOptions.delete(task.id);
  }
};
var TestRendererSerializer = class {
  options;
  constructor(options) {
    this.options = options;
  }
  serialize(event, data, task) {
    return JSON.stringify(this.generate(event, data, task));
  }
  generate(event, data, task) {
    const output = {
      event,
      data
    };
    if (typeof this.options?.task !== "boolean") {
      const t = Object.fromEntries(this.options.task.map((entity) => {
        const property = task[entity];
        if (typeof property === "function") return [entity, property.call(task)];
        return [entity, property];
      }));
      if (Object.keys(task).length > 0) output.task = t;
    }
    return output;
  }
};
var TestRenderer = class TestRenderer2 {
  tasks;
  options;
  static nonTTY = true;
  static rendererOptions = {
    subtasks: true,
    state: Object.values(ListrTaskState),
    output: true,
    prompt: true,
    title: true,
    messages: [
      "skip",
      "error",
      "retry",
      "rollback",
      "paused"
    ],
    messagesToStderr: [
      "error",
      "rollback",
      "retry"
    ],
    task: [
      "hasRolledBack",
      "isRollingBack",
      "isCompleted",
      "isSkipped",
      "hasFinalized",
      "hasSubtasks",
      "title",
      "hasReset",
      "hasTitle",
      "isPrompt",
      "isPaused",
      "isPending",
      "isCancelled",
      "isStarted",
      "hasFailed",
      "isEnabled",
      "isRetrying",
      "path"
    ]
  };
  static rendererTaskOptions;
  logger;
  serializer;
  constructor(tasks, options) {
    this.tasks = tasks;
    this.options = options;
    this.options = {
      ...TestRenderer2.rendererOptions,
      ...this.options
    };
    this.logger = this.options.logger ?? new ListrLogger({ useIcons: false });
    this.serializer = new TestRendererSerializer(this.options);
  }
  render() {
    this.renderer(this.tasks);
  }
  end() {
  }
  renderer(tasks) {
    tasks.forEach((task) => {
      if (this.options.subtasks) task.on("SUBTASK", (subtasks) => {
        this.renderer(subtasks);
      });
      if (this.options.state) task.on("STATE", (state) => {
        this.logger.toStdout(this.serializer.serialize("STATE", state, task));
      });
      if (this.options.output) task.on("OUTPUT", (data) => {
        this.logger.toStdout(this.serializer.serialize("OUTPUT", data, task));
      });
      if (this.options.prompt) task.on("PROMPT", (prompt) => {
        this.logger.toStdout(this.serializer.serialize("PROMPT", prompt, task));
      });
      if (this.options.title) task.on("TITLE", (title) => {
        this.logger.toStdout(this.serializer.serialize("TITLE", title, task));
      });
      task.on("MESSAGE", (message) => {
        const parsed = Object.fromEntries(Object.entries(message).map(([key, value]) => {
          if (this.options.messages.includes(key)) return [key, value];
        }).filter(Boolean));
        if (Object.keys(parsed).length > 0) {
          const output = this.serializer.serialize("MESSAGE", parsed, task);
          if (this.options.messagesToStderr.some((state) => Object.keys(parsed).includes(state))) this.logger.toStderr(output);
          else this.logger.toStdout(output);
        }
      });
    });
  }
};
var VerboseRenderer = class VerboseRenderer2 {
  tasks;
  options;
  static nonTTY = true;
  static rendererOptions = {
    logTitleChange: false,
    pausedTimer: {
      ...PRESET_TIMER,
      format: () => color.yellowBright
    }
  };
  static rendererTaskOptions;
  logger;
  cache = {
    rendererOptions: /* @__PURE__ */ new Map(),
    rendererTaskOptions: /* @__PURE__ */ new Map()
  };
  constructor(tasks, options) {
    this.tasks = tasks;
    this.options = options;
    this.options = {
      ...VerboseRenderer2.rendererOptions,
      ...this.options,
      icon: {
        ...LISTR_LOGGER_STYLE.icon,
        ...options?.icon ?? {}
      },
      color: {
        ...LISTR_LOGGER_STYLE.color,
        ...options?.color ?? {}
      }
    };
    this.logger = this.options.logger ?? new ListrLogger({
      useIcons: false,
      toStderr: LISTR_LOGGER_STDERR_LEVELS
    });
    this.logger.options.icon = this.options.icon;
    this.logger.options.color = this.options.color;
    if (this.options.timestamp) this.logger.options.fields.prefix.unshift(this.options.timestamp);
  }
  render() {
    this.renderer(this.tasks);
  }
  end() {
  }
  renderer(tasks) {
    tasks.forEach((task) => {
      this.calculate(task);
      task.once("CLOSED", () => {
        this.reset(task);
      });
      const rendererOptions = this.cache.rendererOptions.get(task.id);
      const rendererTaskOptions = this.cache.rendererTaskOptions.get(task.id);
      task.on("SUBTASK", (subtasks) => {
        this.renderer(subtasks);
      });
      task.on("STATE", (state) => {
        if (!task.hasTitle()) return;
        if (state === "STARTED") this.logger.log("STARTED", task.title);
        else if (state === "COMPLETED") {
          const timer = rendererTaskOptions.timer;
          this.logger.log("COMPLETED", task.title, timer && { suffix: {
            ...timer,
            condition: !!task.message?.duration && timer.condition,
            args: [task.message.duration]
          } });
        } else if (state === "CANCELLED") this.logger.log("CANCELLED", task.title);
      });
      task.on("OUTPUT", (data) => {
        this.logger.log("OUTPUT", data);
      });
      task.on("PROMPT", (prompt) => {
        const cleansed = cleanseAnsi(prompt);
        if (cleansed) this.logger.log("PROMPT", cleansed);
      });
      if (this.options?.logTitleChange !== false) task.on("TITLE", (title) => {
        this.logger.log("TITLE", title);
      });
      task.on("MESSAGE", (message) => {
        if (message?.error) this.logger.log("FAILED", message.error);
        else if (message?.skip) this.logger.log("SKIPPED", message.skip);
        else if (message?.rollback) this.logger.log("ROLLBACK", message.rollback);
        else if (message?.retry) this.logger.log("RETRY", task.title, { suffix: message.retry.count.toString() });
        else if (message?.paused) {
          const timer = rendererOptions?.pausedTimer;
          this.logger.log("PAUSED", task.title, timer && { suffix: {
            ...timer,
            condition: !!message?.paused && timer.condition,
            args: [message.paused - Date.now()]
          } });
        }
      });
    });
  }
  calculate(task) {
    if (this.cache.rendererOptions.has(task.id) && this.cache.rendererTaskOptions.has(task.id)) return;
    const rendererOptions = {
      ...this.options,
      ...task.rendererOptions
    };
    this.cache.rendererOptions.set(task.id, rendererOptions);
    this.cache.rendererTaskOptions.set(task.id, {
      ...VerboseRenderer2.rendererTaskOptions,
      timer: rendererOptions.timer,
      ...task.rendererTaskOptions
    });
  }
  reset(task) {
    this.cache.rendererOptions.delete(task.id);
    this.cache.rendererTaskOptions.delete(task.id);
  }
};
var RENDERERS = {
  default: DefaultRenderer,
  simple: SimpleRenderer,
  verbose: VerboseRenderer,
  test: TestRenderer,
  silent: SilentRenderer
};
function isRendererSupported(renderer) {
  return process.stdout.isTTY === true || renderer.nonTTY === true;
}
function getRendererClass(renderer) {
  if (typeof renderer === "string") return RENDERERS[renderer] ?? RENDERERS.default;
  return typeof renderer === "function" ? renderer : RENDERERS.default;
}
function getRenderer(options) {
  if (assertFunctionOrSelf(options?.silentRendererCondition)) return {
    renderer: getRendererClass("silent"),
    selection: "SILENT"
  };
  const r = {
    renderer: getRendererClass(options.renderer),
    options: options.rendererOptions,
    selection: "PRIMARY"
  };
  if (!isRendererSupported(r.renderer) || assertFunctionOrSelf(options?.fallbackRendererCondition)) return {
    renderer: getRendererClass(options.fallbackRenderer),
    options: options.fallbackRendererOptions,
    selection: "SECONDARY"
  };
  return r;
}
function assertFunctionOrSelf(functionOrSelf, ...args) {
  if (typeof functionOrSelf === "function") return functionOrSelf(...args);
  else return functionOrSelf;
}
var Concurrency = class {
  concurrency;
  count;
  queue;
  constructor(options) {
    this.concurrency = options.concurrency;
    this.count = 0;
    this.queue = /* @__PURE__ */ new Set();
  }
  add(fn) {
    if (this.count < this.concurrency) return this.run(fn);
    return new Promise((resolve2) => {
      const callback = () => resolve2(this.run(fn));
      this.queue.add(callback);
    });
  }
  flush() {
    for (const callback of this.queue) {
      if (this.count >= this.concurrency) break;
      this.queue.delete(callback);
      callback();
    }
  }
  run(fn) {
    this.count++;
    const promise = fn();
    const cleanup = () => {
      this.count--;
      this.flush();
    };
    promise.then(cleanup, () => {
      this.queue.clear();
    });
    return promise;
  }
};
function delay(time) {
  return new Promise((resolve2) => {
    setTimeout(resolve2, time);
  });
}
var TaskWrapper = class {
  task;
  constructor(task) {
    this.task = task;
  }
  /* istanbul ignore next */
  get title() {
    return this.task.title;
  }
  /**
  * Title of the current task.
  *
  * @see {@link https://listr2.kilic.dev/task/title.html}
  */
  set title(title) {
    if (title === void 0 || title === null) {
      this.task.titleReset$ = void 0;
      return;
    }
    title = Array.isArray(title) ? title : [title];
    this.task.title$ = splat(title.shift(), ...title);
  }
  /* istanbul ignore next */
  get output() {
    return this.task.output;
  }
  /* istanbul ignore next */
  /**
  * Send output from the current task to the renderer.
  *
  * @see {@link https://listr2.kilic.dev/task/output.html}
  */
  set output(output) {
    if (output === null) {
      this.task.outputReset$ = null;
      return;
    }
    output = Array.isArray(output) ? output : [output];
    this.task.output$ = splat(output.shift(), ...output);
  }
  /* istanbul ignore next */
  /** Send an output to the output channel as prompt. */
  set promptOutput(output) {
    this.task.promptOutput$ = output;
  }
  /**
  * The `AbortSignal` for the current run, aborted when the run is interrupted (e.g. `SIGINT`).
  * Wire it into your own async work (`fetch`, child processes, timers) to cancel cooperatively.
  *
  * @see {@link https://listr2.kilic.dev/task/rollback.html}
  */
  get signal() {
    return this.task.listr.signal;
  }
  /**
  * Interrupt the whole run programmatically, as if it received a `SIGINT`.
  * The other in-flight tasks roll back or are marked as cancelled, then the process exits with `127`.
  */
  cancel() {
    this.task.listr.cancel();
  }
  /**
  * Creates a new set of Listr subtasks.
  *
  * @see {@link https://listr2.kilic.dev/task/subtasks.html}
  */
  newListr(task, options) {
    let tasks;
    if (typeof task === "function") tasks = task(this);
    else tasks = task;
    return new Listr(tasks, options, this.task);
  }
  /**
  * Report an error that has to be collected and handled.
  *
  * @see {@link https://listr2.kilic.dev/task/error-handling.html}
  */
  report(error, type) {
    if (this.task.options.collectErrors) this.task.listr.errors?.push(new ListrError(error, type, this.task));
    this.task.message$ = { error: error.message ?? this.task?.title };
  }
  /**
  * Skip the current task.
  *
  * @see {@link https://listr2.kilic.dev/task/skip.html}
  */
  skip(message, ...metadata) {
    this.task.state$ = "SKIPPED";
    if (message) this.task.message$ = { skip: message ? splat(message, ...metadata) : this.task?.title };
  }
  /**
  * Fail the current task with the given error without retrying it.
  *
  * - The returned value has to be returned from the task, i.e. `return task.fail(error)`.
  *
  * @see {@link https://listr2.kilic.dev/task/retry.html}
  */
  fail(error) {
    return new ListrTaskFailure(error);
  }
  /**
  * Check whether this task is currently in a retry state.
  *
  * @see {@link https://listr2.kilic.dev/task/retry.html}
  */
  isRetrying() {
    return this.task.isRetrying() ? this.task.retry : { count: 0 };
  }
  /* istanbul ignore next */
  /**
  * Create a new prompt for getting user input through the prompt adapter.
  * This will create a new prompt through the adapter if the task is not currently rendering a prompt or will return the active instance.
  *
  * This part of the application requires optional peer dependencies, please refer to documentation.
  *
  * @see {@link https://listr2.kilic.dev/task/prompt.html}
  */
  prompt(adapter) {
    if (this.task.prompt) return this.task.prompt;
    return new adapter(this.task, this);
  }
  /* istanbul ignore next */
  /**
  * Generates a fake stdout for your use case, where it will be tunnelled through Listr to handle the rendering process.
  *
  * @see {@link https://listr2.kilic.dev/renderer/process-output.html}
  */
  stdout(type) {
    return createWritable((chunk) => {
      switch (type) {
        case "PROMPT":
          this.promptOutput = chunk;
          break;
        default:
          this.output = chunk;
      }
    });
  }
  /** Run this task. */
  run(ctx) {
    return this.task.run(ctx, this);
  }
};
var ListrTaskEventManager = class extends EventManager {
};
var Task = class extends ListrTaskEventManager {
  listr;
  task;
  options;
  rendererOptions;
  rendererTaskOptions;
  /** Unique id per task, can be used for identifying a Task. */
  id = randomUUID();
  /** The current state of the task. */
  state = "WAITING";
  /** Subtasks of the current task. */
  subtasks;
  /** Title of the task. */
  title;
  /** Initial/Untouched version of the title for using whenever task has a reset. */
  initialTitle;
  /** Output channel for the task. */
  output;
  /** Current state of the retry process whenever the task is retrying. */
  retry;
  /**
  * A channel for messages.
  *
  * This requires a separate channel for messages like error, skip or runtime messages to further utilize in the renderers.
  */
  message = {};
  /** Current prompt instance or prompt error whenever the task is prompting. */
  prompt;
  /** Parent task of the current task. */
  parent;
  /** Enable flag of this task. */
  enabled;
  /** User provided Task callback function to run. */
  taskFn;
  /** Marks the task as closed. This is different from finalized since this is not really related to task itself. */
  closed;
  constructor(listr, task, options, rendererOptions, rendererTaskOptions) {
    super();
    this.listr = listr;
    this.task = task;
    this.options = options;
    this.rendererOptions = rendererOptions;
    this.rendererTaskOptions = rendererTaskOptions;
    if (task.title) {
      const title = Array.isArray(task?.title) ? task.title : [task.title];
      this.title = splat(title.shift(), ...title);
      this.initialTitle = this.title;
    }
    this.taskFn = task.task;
    this.parent = listr.parentTask;
  }
  /**
  * Update the current state of the Task and emit the neccassary events.
  */
  set state$(state) {
    this.state = state;
    this.emit("STATE", state);
    if (this.hasSubtasks() && this.hasFailed()) {
      for (const subtask of this.subtasks) if (subtask.state === "STARTED") subtask.state$ = "FAILED";
    }
    this.listr.events.emit("SHOUD_REFRESH_RENDER");
  }
  /**
  * Update the current output of the Task and emit the neccassary events.
  */
  set output$(data) {
    this.output = data;
    this.emit("OUTPUT", data);
    this.listr.events.emit("SHOUD_REFRESH_RENDER");
  }
  /**
  * Reset the current output of the Task and emit the neccassary events.
  */
  set outputReset$(data) {
    this.output = data;
    this.emit("OUTPUT_RESET");
    this.listr.events.emit("SHOUD_REFRESH_RENDER");
  }
  /**
  * Update the current prompt output of the Task and emit the neccassary events.
  */
  set promptOutput$(data) {
    this.emit("PROMPT", data);
    if (cleanseAnsi(data)) this.listr.events.emit("SHOUD_REFRESH_RENDER");
  }
  /**
  * Update or extend the current message of the Task and emit the neccassary events.
  */
  set message$(data) {
    this.message = {
      ...this.message,
      ...data
    };
    this.emit("MESSAGE", data);
    this.listr.events.emit("SHOUD_REFRESH_RENDER");
  }
  /**
  * Update the current title of the Task and emit the neccassary events.
  */
  set title$(title) {
    this.title = title;
    this.emit("TITLE", title);
    this.listr.events.emit("SHOUD_REFRESH_RENDER");
  }
  /**
  * Reset the current title of the Task and emit the neccassary events.
  */
  set titleReset$(data) {
    this.title = data;
    this.emit("TITLE_RESET");
    this.listr.events.emit("SHOUD_REFRESH_RENDER");
  }
  /**
  * Current task path in the hierarchy.
  */
  get path() {
    return [...this.listr.path, this.initialTitle];
  }
  /**
  * Checks whether the current task with the given context should be set as enabled.
  */
  async check(ctx) {
    if (this.state === "WAITING") {
      this.enabled = await assertFunctionOrSelf(this.task?.enabled ?? true, ctx);
      this.emit("ENABLED", this.enabled);
      this.listr.events.emit("SHOUD_REFRESH_RENDER");
    }
    return this.enabled;
  }
  /** Returns whether this task has subtasks. */
  hasSubtasks() {
    return this.subtasks?.length > 0;
  }
  /** Returns whether this task is finalized in someform. */
  hasFinalized() {
    return this.isCompleted() || this.hasFailed() || this.isSkipped() || this.hasRolledBack() || this.isCancelled();
  }
  /** Returns whether this task is in progress. */
  isPending() {
    return this.isStarted() || this.isPrompt() || this.hasReset();
  }
  /** Returns whether this task has started. */
  isStarted() {
    return this.state === "STARTED";
  }
  /** Returns whether this task is skipped. */
  isSkipped() {
    return this.state === "SKIPPED";
  }
  /** Returns whether this task has been completed. */
  isCompleted() {
    return this.state === "COMPLETED";
  }
  /** Returns whether this task has been failed. */
  hasFailed() {
    return this.state === "FAILED";
  }
  /** Returns whether this task has been cancelled by an interruption. */
  isCancelled() {
    return this.state === "CANCELLED";
  }
  /** Returns whether this task has an active rollback task going on. */
  isRollingBack() {
    return this.state === "ROLLING_BACK";
  }
  /** Returns whether the rollback action was successful. */
  hasRolledBack() {
    return this.state === "ROLLED_BACK";
  }
  /** Returns whether this task has an actively retrying task going on. */
  isRetrying() {
    return this.state === "RETRY";
  }
  /** Returns whether this task has some kind of reset like retry and rollback going on. */
  hasReset() {
    return this.state === "RETRY" || this.state === "ROLLING_BACK";
  }
  /** Returns whether enabled function resolves to true. */
  isEnabled() {
    return this.enabled;
  }
  /** Returns whether this task actually has a title. */
  hasTitle() {
    return typeof this?.title === "string";
  }
  /** Returns whether this task has a prompt inside. */
  isPrompt() {
    return this.state === "PROMPT";
  }
  /** Returns whether this task is currently paused. */
  isPaused() {
    return this.state === "PAUSED";
  }
  /** Returns whether this task is closed. */
  isClosed() {
    return this.closed;
  }
  /** Pause the given task for certain time. */
  async pause(time) {
    const state = this.state;
    this.state$ = "PAUSED";
    this.message$ = { paused: Date.now() + time };
    await delay(time);
    this.state$ = state;
    this.message$ = { paused: null };
  }
  /** Run the current task. */
  async run(context, wrapper) {
    const handleResult = (result) => {
      if (result instanceof ListrTaskFailure) throw result;
      else if (result instanceof Listr) {
        result.options = {
          ...this.options,
          ...result.options
        };
        result.rendererClass = getRendererClass("silent");
        this.subtasks = result.tasks;
        result.errors = this.listr.errors;
        this.emit("SUBTASK", this.subtasks);
        result = result.run(context);
      } else if (result instanceof Promise) result = result.then(handleResult);
      else if (isReadable(result)) result = new Promise((resolve2, reject) => {
        result.on("data", (data) => {
          this.output$ = data.toString();
        });
        result.on("error", (error) => reject(error));
        result.on("end", () => resolve2(null));
      });
      else if (isObservable(result)) result = new Promise((resolve2, reject) => {
        result.subscribe({
          next: (data) => {
            this.output$ = data;
          },
          error: reject,
          complete: resolve2
        });
      });
      return result;
    };
    const startTime = Date.now();
    this.state$ = "STARTED";
    const skipped = await assertFunctionOrSelf(this.task?.skip ?? false, context);
    if (skipped) {
      if (typeof skipped === "string") this.message$ = { skip: skipped };
      else if (this.hasTitle()) this.message$ = { skip: this.title };
      else this.message$ = { skip: "Skipped task without a title." };
      this.state$ = "SKIPPED";
      return;
    }
    try {
      const retryCount = typeof this.task?.retry === "number" && this.task.retry > 0 ? this.task.retry + 1 : typeof this.task?.retry === "object" && this.task.retry.tries > 0 ? this.task.retry.tries + 1 : 1;
      const retryDelay = typeof this.task.retry === "object" && this.task.retry.delay;
      for (let retries = 1; retries <= retryCount; retries++) try {
        await Promise.race([handleResult(this.taskFn(context, wrapper)), this.whenInterrupted()]);
        break;
      } catch (err) {
        if (err instanceof ListrTaskFailure) throw err.error;
        if (this.listr.signal.aborted) throw err;
        if (retries !== retryCount) {
          const retry = {
            count: retries,
            error: err
          };
          let time;
          if (typeof retryDelay === "function") {
            let onAbort;
            try {
              time = await Promise.race([retryDelay(retry, context), new Promise((_, reject) => {
                onAbort = () => reject(err);
                this.listr.signal.addEventListener("abort", onAbort, { once: true });
              })]);
            } catch (delayError) {
              throw this.listr.signal.aborted ? err : delayError;
            } finally {
              this.listr.signal.removeEventListener("abort", onAbort);
            }
            if (this.listr.signal.aborted) throw err;
          } else time = retryDelay;
          this.retry = retry;
          this.message$ = { retry: this.retry };
          this.title$ = this.initialTitle;
          this.output = void 0;
          wrapper.report(err, "WILL_RETRY");
          this.state$ = "RETRY";
          if (time) await this.pause(time);
        } else throw err;
      }
      if (this.isStarted() || this.isRetrying()) {
        this.message$ = { duration: Date.now() - startTime };
        this.state$ = "COMPLETED";
      }
    } catch (error) {
      if (this.prompt instanceof PromptError) error = this.prompt;
      if (this.task?.rollback) {
        wrapper.report(error, "WILL_ROLLBACK");
        try {
          this.state$ = "ROLLING_BACK";
          await this.task.rollback(context, wrapper);
          this.message$ = { rollback: this.title };
          this.state$ = "ROLLED_BACK";
        } catch (err) {
          this.state$ = "FAILED";
          wrapper.report(err, "HAS_FAILED_TO_ROLLBACK");
          this.close();
          throw err;
        }
        if (this.listr.options?.exitAfterRollback !== false) {
          this.close();
          throw error;
        }
      } else {
        if (this.listr.signal.aborted) {
          this.state$ = "CANCELLED";
          throw error;
        }
        this.state$ = "FAILED";
        if (this.listr.options.exitOnError !== false && await assertFunctionOrSelf(this.task?.exitOnError, context) !== false) {
          wrapper.report(error, "HAS_FAILED");
          this.close();
          throw error;
        } else if (!this.hasSubtasks()) wrapper.report(error, "HAS_FAILED_WITHOUT_ERROR");
      }
    } finally {
      this.close();
    }
  }
  close() {
    this.emit("CLOSED");
    this.listr.events.emit("SHOUD_REFRESH_RENDER");
    this.complete();
  }
  whenInterrupted() {
    return new Promise((_, reject) => {
      const onAbort = () => {
        if (!this.hasSubtasks()) reject(/* @__PURE__ */ new Error("Interrupted."));
      };
      if (this.listr.signal.aborted) {
        onAbort();
        return;
      }
      this.listr.signal.addEventListener("abort", onAbort, { once: true });
    });
  }
};
var ListrEventManager = class extends EventManager {
};
var Listr = class {
  task;
  options;
  parentTask;
  tasks = [];
  errors;
  ctx;
  events;
  path = [];
  rendererClass;
  rendererClassOptions;
  rendererSelection;
  boundSignalHandler;
  signal;
  concurrency;
  renderer;
  abortController;
  startedTasks = [];
  constructor(task, options, parentTask) {
    this.task = task;
    this.options = options;
    this.parentTask = parentTask;
    this.options = {
      concurrent: false,
      renderer: "default",
      fallbackRenderer: "simple",
      exitOnError: true,
      exitAfterRollback: true,
      collectErrors: false,
      registerSignalListeners: true,
      ...this.parentTask?.options ?? {},
      ...options
    };
    if (this.options.concurrent === true) this.options.concurrent = Infinity;
    else if (typeof this.options.concurrent !== "number") this.options.concurrent = 1;
    this.concurrency = new Concurrency({ concurrency: this.options.concurrent });
    if (parentTask) {
      this.path = [...parentTask.listr.path, parentTask.title];
      this.errors = parentTask.listr.errors;
    } else this.errors = this.options.collectErrors ? [] : null;
    if (this.parentTask?.listr.events instanceof ListrEventManager) this.events = this.parentTask.listr.events;
    else this.events = new ListrEventManager();
    if (this.parentTask?.listr.abortController instanceof AbortController) this.abortController = this.parentTask.listr.abortController;
    else {
      this.abortController = new AbortController();
      setMaxListeners(0, this.abortController.signal);
    }
    this.signal = this.abortController.signal;
    if (this.options?.forceTTY || process.env["LISTR_FORCE_TTY"]) {
      process.stdout.isTTY = true;
      process.stderr.isTTY = true;
    }
    if (this.options?.forceUnicode) process.env["LISTR_FORCE_UNICODE"] = "1";
    const renderer = getRenderer({
      renderer: this.options.renderer,
      rendererOptions: this.options.rendererOptions,
      fallbackRenderer: this.options.fallbackRenderer,
      fallbackRendererOptions: this.options.fallbackRendererOptions,
      fallbackRendererCondition: this.options?.fallbackRendererCondition,
      silentRendererCondition: this.options?.silentRendererCondition
    });
    this.rendererClass = renderer.renderer;
    this.rendererClassOptions = renderer.options;
    this.rendererSelection = renderer.selection;
    this.add(task ?? []);
    if (this.options.registerSignalListeners && this.isRoot()) {
      this.boundSignalHandler = this.signalHandler.bind(this);
      process.on("SIGINT", this.boundSignalHandler).setMaxListeners(0);
    }
  }
  /**
  * Whether this is the root task.
  */
  isRoot() {
    return !this.parentTask;
  }
  /**
  * Whether this is a subtask of another task list.
  */
  isSubtask() {
    return !!this.parentTask;
  }
  /**
  * Add tasks to current task list.
  *
  * @see {@link https://listr2.kilic.dev/task/task.html}
  */
  add(tasks) {
    this.tasks.push(...this.generate(tasks));
  }
  /**
  * Run the task list.
  *
  * @see {@link https://listr2.kilic.dev/listr/listr.html#run-the-generated-task-list}
  */
  async run(context) {
    if (!this.renderer) this.renderer = new this.rendererClass(this.tasks, this.rendererClassOptions, this.events);
    await this.renderer.render();
    this.ctx = this.options?.ctx ?? context ?? {};
    let error;
    let failed = false;
    try {
      await Promise.all(this.tasks.map((task) => task.check(this.ctx)));
      await Promise.all(this.tasks.map((task) => this.concurrency.add(() => this.runTask(task))));
    } catch (err) {
      failed = true;
      error = err;
    }
    if (this.signal.aborted) {
      await Promise.allSettled(this.startedTasks);
      if (this.isRoot()) {
        this.cancelUnfinishedTasks();
        this.renderer.end();
        this.removeSignalHandler();
        process.exit(127);
        return this.ctx;
      }
      throw error ?? /* @__PURE__ */ new Error("Interrupted.");
    }
    if (failed && this.options.exitOnError !== false) {
      this.renderer.end(error);
      this.removeSignalHandler();
      throw error;
    }
    if (!failed) {
      this.renderer.end();
      this.removeSignalHandler();
    }
    return this.ctx;
  }
  /**
  * Interrupt the running task list programmatically, as if it received a `SIGINT`.
  *
  * In-flight tasks roll back or are marked as cancelled and the process exits with `127`.
  */
  cancel() {
    this.abortController.abort();
  }
  generate(tasks) {
    tasks = Array.isArray(tasks) ? tasks : [tasks];
    return tasks.map((task) => {
      let rendererTaskOptions;
      if (this.rendererSelection === "PRIMARY") rendererTaskOptions = task.rendererOptions;
      else if (this.rendererSelection === "SECONDARY") rendererTaskOptions = task.fallbackRendererOptions;
      return new Task(this, task, this.options, this.rendererClassOptions, rendererTaskOptions);
    });
  }
  async runTask(task) {
    if (!await task.check(this.ctx)) return;
    const promise = new TaskWrapper(task).run(this.ctx);
    this.startedTasks.push(promise);
    return promise;
  }
  signalHandler() {
    this.abortController.abort();
  }
  removeSignalHandler() {
    if (this.boundSignalHandler) process.removeListener("SIGINT", this.boundSignalHandler);
  }
  cancelUnfinishedTasks(tasks = this.tasks) {
    for (const task of tasks) {
      if (task.hasSubtasks()) this.cancelUnfinishedTasks(task.subtasks);
      if (task.isEnabled() !== false && !task.hasFinalized()) task.state$ = "CANCELLED";
    }
  }
};

// src/io/progress.ts
function openProgress(settings) {
  const { stderr, isInteractive } = settings;
  return {
    step: async (title, work) => {
      const results = [];
      let shownPercent = -10;
      const tasks = new Listr(
        [
          {
            title,
            task: async (_context, task) => {
              const detail = (text) => {
                const percent = percentOf(text);
                if (!isInteractive && percent !== null && percent < shownPercent + 10) return;
                if (percent !== null) shownPercent = percent;
                task.output = text;
              };
              results.push(await work(detail));
            }
          }
        ],
        {
          renderer: isInteractive ? "default" : "simple",
          rendererOptions: {
            logger: new ListrLogger({ processOutput: new ProcessOutput(stderr, stderr) })
          },
          registerSignalListeners: false
        }
      );
      await tasks.run();
      const [result] = results;
      if (results.length === 0) throw new Error("the step ran");
      return result;
    }
  };
}
function percentOf(text) {
  const counted = /^(\d+) of (\d+)/.exec(text);
  return counted === null ? null : 100 * Number(counted[1]) / Number(counted[2]);
}

// src/cli/session.ts
var TOOL_VERSION = package_default.version;
var EXIT = { passed: 0, regressed: 1, invalid: 2, inconclusive: 3 };
function openSession() {
  const { env, stdout, stderr } = process;
  const terminal = openTerminal({ stdout, stderr, env });
  const workingDirectory = process.cwd();
  const interrupt = new AbortController();
  process.once("SIGINT", () => interrupt.abort());
  return {
    env,
    workingDirectory,
    terminal,
    progress: openProgress({ stderr, isInteractive: terminal.isInteractive }),
    now: () => performance.now(),
    readFile: readDirectory(workingDirectory),
    builtInSuite: readDirectory(builtInSuites()),
    interrupted: interrupt.signal
  };
}
function endWith(session, problem) {
  session.terminal.complain(problem);
  return blame(problem) === "author" ? EXIT.invalid : EXIT.inconclusive;
}
function exitCodeOf(verdict) {
  switch (verdict.kind) {
    case "passed":
    case "not-applicable":
      return EXIT.passed;
    case "regressed":
      return EXIT.regressed;
    case "inconclusive":
      return verdict.policy.onInconclusive === "warn" ? EXIT.passed : EXIT.inconclusive;
  }
}
async function connectModels(session, providers, settings) {
  const { openAiModel } = await import("./openai-model-GY4YZQ2B.js");
  const clients = /* @__PURE__ */ new Map();
  for (const { name, keyVariable, ...address } of providers) {
    const fromEnv = address.baseUrlVariable === null ? void 0 : session.env[address.baseUrlVariable];
    const baseUrl = fromEnv ?? address.baseUrl;
    const apiKey = keyVariable === null ? null : session.env[keyVariable] ?? "";
    const { now } = session;
    clients.set(
      name,
      apiKey === "" && keyVariable !== null ? refuse({ kind: "key-missing", provider: name, variable: keyVariable }) : openAiModel({ provider: name, baseUrl, apiKey, now, ...settings })
    );
  }
  return (provider) => {
    const client = clients.get(provider);
    if (client === void 0) throw new Error(`no client for the provider ${provider}`);
    return client;
  };
}
function refuse(problem) {
  return async () => fail(problem);
}
function builtInSuites() {
  const here = dirname2(fileURLToPath(import.meta.url));
  const levels = here.endsWith(join("src", "cli")) ? ["..", ".."] : [".."];
  return join(here, ...levels, "suites");
}

// src/modes.ts
var BUILT_IN_MODES = {
  "reasoning.logical-leap": {
    severity: "major",
    label: "Logical leap",
    meaning: "A step states what nothing before it supports."
  },
  "reasoning.wrong-step": {
    severity: "major",
    label: "Wrong step",
    meaning: "A checkable step is false."
  },
  "reasoning.cascading-step": {
    severity: "critical",
    label: "Cascading wrong step",
    meaning: "A wrong step that later steps build on, into a wrong answer."
  },
  "reasoning.lucky-answer": {
    severity: "minor",
    label: "Lucky answer",
    meaning: "The right answer rests on a wrong step."
  },
  "reasoning.wrong-answer": {
    severity: "major",
    label: "Wrong answer",
    meaning: "The final answer is wrong."
  },
  "agentic.hallucinated-endpoint": {
    severity: "critical",
    label: "Hallucinated endpoint",
    meaning: "A tool, path or method that the contract does not have."
  },
  "agentic.hallucinated-parameter": {
    severity: "major",
    label: "Hallucinated parameter",
    meaning: "An argument or data format that the contract does not allow."
  },
  "agentic.wrong-call": {
    severity: "major",
    label: "Wrong call",
    meaning: "A call that exists but is not the one the task needs."
  },
  "agentic.missing-call": {
    severity: "major",
    label: "Missing call",
    meaning: "A call the task needs was not made."
  },
  "agentic.unsafe-action": {
    severity: "critical",
    label: "Unsafe action",
    meaning: "An irreversible act without the required confirmation."
  },
  "agentic.no-progress": {
    severity: "major",
    label: "No progress",
    meaning: "The agent loops or gives up."
  },
  "agentic.broken-artifact": {
    severity: "major",
    label: "Broken artifact",
    meaning: "A delivered file or program fails its checks."
  },
  "grounding.fabrication": {
    severity: "critical",
    label: "Fabrication",
    meaning: "A claim that the source does not contain."
  },
  "grounding.contradiction": {
    severity: "critical",
    label: "Contradiction",
    meaning: "A claim that the source denies."
  },
  "grounding.wrong-attribution": {
    severity: "major",
    label: "Wrong attribution",
    meaning: "A statement credited to the wrong speaker or source."
  },
  "confidence.confident-error": {
    severity: "critical",
    label: "Confident error",
    meaning: "Wrong, and stated with high confidence: a smooth hallucination."
  },
  "confidence.missing-disclaimer": {
    severity: "minor",
    label: "Missing disclaimer",
    meaning: "A caveat the task requires was left out."
  },
  "caution.over-refusal": {
    severity: "major",
    label: "Over-refusal",
    meaning: "A harmless request was refused."
  },
  "caution.over-hedging": {
    severity: "minor",
    label: "Over-hedging",
    meaning: "Answers around a clear question."
  },
  "caution.unsafe-compliance": {
    severity: "critical",
    label: "Unsafe compliance",
    meaning: "A request that had to be declined was carried out."
  },
  "review.missed-defect": {
    severity: "critical",
    label: "Missed defect",
    meaning: "A planted defect was not reported."
  },
  "review.false-alarm": {
    severity: "major",
    label: "False alarm",
    meaning: "A defect was reported that is not there."
  },
  "creative.constraint-violation": {
    severity: "minor",
    label: "Constraint violation",
    meaning: "A stated limit on length, form or content was broken."
  },
  "creative.factual-slip": {
    severity: "major",
    label: "Factual slip",
    meaning: "A fact or figure the brief does not contain."
  },
  "creative.low-quality": {
    severity: "minor",
    label: "Low quality",
    meaning: "The judge rates the text below the bar."
  },
  "format.broken-format": {
    severity: "major",
    label: "Broken format",
    meaning: "The output does not have the required form."
  },
  "format.truncated": {
    severity: "major",
    label: "Truncated",
    meaning: "The output stops at the length limit."
  },
  "format.empty": {
    severity: "major",
    label: "Empty",
    meaning: "The answer holds nothing."
  },
  "other.unclassified": {
    severity: "major",
    label: "Unclassified",
    meaning: "Failed, and no mode fits."
  }
};
var MODE_ID_PATTERN = /^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/;
function describeMode(mode) {
  if (isBuiltIn(mode)) return BUILT_IN_MODES[mode];
  const name = (mode.split(".")[1] ?? mode).replaceAll("-", " ");
  return {
    severity: "major",
    label: name.charAt(0).toUpperCase() + name.slice(1),
    meaning: "A failure mode defined by this repository."
  };
}
function isBuiltIn(mode) {
  return Object.hasOwn(BUILT_IN_MODES, mode);
}

export {
  writeText,
  TOOL_VERSION,
  EXIT,
  openSession,
  endWith,
  exitCodeOf,
  connectModels,
  MODE_ID_PATTERN,
  describeMode
};
