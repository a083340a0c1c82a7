import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import {
  ANY,
  DRAWS,
  STATISTIC_SLACK,
  TASK_RISE,
  boundLevel,
  decide,
  familySeed,
  replayLooks,
  require_lib,
  require_lib2,
  require_lib3,
  require_lib4,
  require_lib5,
  require_lib6,
  signFlipMinP,
  sortCase,
  upperBound
} from "./chunk-HROCPP4H.js";
import {
  generateInstances,
  gradeAnswer,
  modesShown
} from "./chunk-NFODW43F.js";
import {
  loadConfig,
  loadSuites,
  renderMessages,
  resolveTarget,
  suiteFiles
} from "./chunk-XVHEJIFK.js";
import {
  reportInput,
  writeRun
} from "./chunk-2XYCMU2L.js";
import {
  EVIDENCE_VERSION,
  renderTerminal,
  renderVerdictJson
} from "./chunk-3NLRBGGG.js";
import {
  answerDigest,
  costUsd,
  derivedSeed,
  digestOf,
  evidenceKey,
  integerSeed,
  priceOf,
  suiteSeed,
  uniform
} from "./chunk-ZKFQYZXP.js";
import {
  TOOL_VERSION,
  connectModels,
  endWith,
  exitCodeOf
} from "./chunk-DZHTMFGU.js";
import {
  all,
  fail,
  ok
} from "./chunk-6U57O5NX.js";
import {
  __commonJS,
  __toESM
} from "./chunk-GXR4K2QE.js";

// node_modules/@stdlib/stats-base-dists-normal-cdf/lib/main.js
var require_main = __commonJS({
  "node_modules/@stdlib/stats-base-dists-normal-cdf/lib/main.js"(exports, module) {
    "use strict";
    var erfc = require_lib6();
    var sqrt = require_lib3();
    var isnan = require_lib2();
    function cdf(x, mu, sigma) {
      var denom;
      var xc;
      if (isnan(x) || isnan(mu) || isnan(sigma) || sigma < 0) {
        return NaN;
      }
      if (sigma === 0) {
        return x < mu ? 0 : 1;
      }
      denom = sigma * sqrt(2);
      xc = x - mu;
      return 0.5 * erfc(-xc / denom);
    }
    module.exports = cdf;
  }
});

// node_modules/@stdlib/stats-base-dists-degenerate-cdf/lib/main.js
var require_main2 = __commonJS({
  "node_modules/@stdlib/stats-base-dists-degenerate-cdf/lib/main.js"(exports, module) {
    "use strict";
    var isnan = require_lib2();
    function cdf(x, mu) {
      if (isnan(x) || isnan(mu)) {
        return NaN;
      }
      return x < mu ? 0 : 1;
    }
    module.exports = cdf;
  }
});

// node_modules/@stdlib/stats-base-dists-degenerate-cdf/lib/factory.js
var require_factory = __commonJS({
  "node_modules/@stdlib/stats-base-dists-degenerate-cdf/lib/factory.js"(exports, module) {
    "use strict";
    var constantFunction = require_lib4();
    var isnan = require_lib2();
    function factory(mu) {
      if (isnan(mu)) {
        return constantFunction(NaN);
      }
      return cdf;
      function cdf(x) {
        if (isnan(x)) {
          return NaN;
        }
        return x < mu ? 0 : 1;
      }
    }
    module.exports = factory;
  }
});

// node_modules/@stdlib/stats-base-dists-degenerate-cdf/lib/index.js
var require_lib7 = __commonJS({
  "node_modules/@stdlib/stats-base-dists-degenerate-cdf/lib/index.js"(exports, module) {
    "use strict";
    var setReadOnly = require_lib();
    var main = require_main2();
    var factory = require_factory();
    setReadOnly(main, "factory", factory);
    module.exports = main;
  }
});

// node_modules/@stdlib/stats-base-dists-normal-cdf/lib/factory.js
var require_factory2 = __commonJS({
  "node_modules/@stdlib/stats-base-dists-normal-cdf/lib/factory.js"(exports, module) {
    "use strict";
    var constantFunction = require_lib4();
    var degenerate = require_lib7().factory;
    var isnan = require_lib2();
    var sqrt = require_lib3();
    var erfc = require_lib6();
    function factory(mu, sigma) {
      var denom;
      if (isnan(mu) || isnan(sigma) || sigma < 0) {
        return constantFunction(NaN);
      }
      if (sigma === 0) {
        return degenerate(mu);
      }
      denom = sigma * sqrt(2);
      return cdf;
      function cdf(x) {
        var xc;
        if (isnan(x)) {
          return NaN;
        }
        xc = x - mu;
        return 0.5 * erfc(-xc / denom);
      }
    }
    module.exports = factory;
  }
});

// node_modules/@stdlib/stats-base-dists-normal-cdf/lib/index.js
var require_lib8 = __commonJS({
  "node_modules/@stdlib/stats-base-dists-normal-cdf/lib/index.js"(exports, module) {
    "use strict";
    var setReadOnly = require_lib();
    var main = require_main();
    var factory = require_factory2();
    setReadOnly(main, "factory", factory);
    module.exports = main;
  }
});

// node_modules/picomatch/lib/constants.js
var require_constants = __commonJS({
  "node_modules/picomatch/lib/constants.js"(exports, module) {
    "use strict";
    var WIN_SLASH = "\\\\/";
    var WIN_NO_SLASH = `[^${WIN_SLASH}]`;
    var DEFAULT_MAX_EXTGLOB_RECURSION = 0;
    var DOT_LITERAL = "\\.";
    var PLUS_LITERAL = "\\+";
    var QMARK_LITERAL = "\\?";
    var SLASH_LITERAL = "\\/";
    var ONE_CHAR = "(?=.)";
    var QMARK = "[^/]";
    var END_ANCHOR = `(?:${SLASH_LITERAL}|$)`;
    var START_ANCHOR = `(?:^|${SLASH_LITERAL})`;
    var DOTS_SLASH = `${DOT_LITERAL}{1,2}${END_ANCHOR}`;
    var NO_DOT = `(?!${DOT_LITERAL})`;
    var NO_DOTS = `(?!${START_ANCHOR}${DOTS_SLASH})`;
    var NO_DOT_SLASH = `(?!${DOT_LITERAL}{0,1}${END_ANCHOR})`;
    var NO_DOTS_SLASH = `(?!${DOTS_SLASH})`;
    var QMARK_NO_DOT = `[^.${SLASH_LITERAL}]`;
    var STAR = `${QMARK}*?`;
    var SEP = "/";
    var POSIX_CHARS = {
      DOT_LITERAL,
      PLUS_LITERAL,
      QMARK_LITERAL,
      SLASH_LITERAL,
      ONE_CHAR,
      QMARK,
      END_ANCHOR,
      DOTS_SLASH,
      NO_DOT,
      NO_DOTS,
      NO_DOT_SLASH,
      NO_DOTS_SLASH,
      QMARK_NO_DOT,
      STAR,
      START_ANCHOR,
      SEP
    };
    var WINDOWS_CHARS = {
      ...POSIX_CHARS,
      SLASH_LITERAL: `[${WIN_SLASH}]`,
      QMARK: WIN_NO_SLASH,
      STAR: `${WIN_NO_SLASH}*?`,
      DOTS_SLASH: `${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$)`,
      NO_DOT: `(?!${DOT_LITERAL})`,
      NO_DOTS: `(?!(?:^|[${WIN_SLASH}])${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
      NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}(?:[${WIN_SLASH}]|$))`,
      NO_DOTS_SLASH: `(?!${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
      QMARK_NO_DOT: `[^.${WIN_SLASH}]`,
      START_ANCHOR: `(?:^|[${WIN_SLASH}])`,
      END_ANCHOR: `(?:[${WIN_SLASH}]|$)`,
      SEP: "\\"
    };
    var POSIX_REGEX_SOURCE = {
      __proto__: null,
      alnum: "a-zA-Z0-9",
      alpha: "a-zA-Z",
      ascii: "\\x00-\\x7F",
      blank: " \\t",
      cntrl: "\\x00-\\x1F\\x7F",
      digit: "0-9",
      graph: "\\x21-\\x7E",
      lower: "a-z",
      print: "\\x20-\\x7E ",
      punct: "\\-!\"#$%&'()\\*+,./:;<=>?@[\\]^_`{|}~",
      space: " \\t\\r\\n\\v\\f",
      upper: "A-Z",
      word: "A-Za-z0-9_",
      xdigit: "A-Fa-f0-9"
    };
    module.exports = {
      DEFAULT_MAX_EXTGLOB_RECURSION,
      MAX_LENGTH: 1024 * 64,
      POSIX_REGEX_SOURCE,
      // regular expressions
      REGEX_BACKSLASH: /\\(?![*+?^${}(|)[\]])/g,
      REGEX_NON_SPECIAL_CHARS: /^[^@![\].,$*+?^{}()|\\/]+/,
      REGEX_SPECIAL_CHARS: /[-*+?.^${}(|)[\]]/,
      REGEX_SPECIAL_CHARS_BACKREF: /(\\?)((\W)(\3*))/g,
      REGEX_SPECIAL_CHARS_GLOBAL: /([-*+?.^${}(|)[\]])/g,
      REGEX_REMOVE_BACKSLASH: /(?:\[.*?[^\\]\]|\\(?=.))/g,
      // Replace globs with equivalent patterns to reduce parsing time.
      REPLACEMENTS: {
        __proto__: null,
        "***": "*",
        "**/**": "**",
        "**/**/**": "**"
      },
      // Digits
      CHAR_0: 48,
      /* 0 */
      CHAR_9: 57,
      /* 9 */
      // Alphabet chars.
      CHAR_UPPERCASE_A: 65,
      /* A */
      CHAR_LOWERCASE_A: 97,
      /* a */
      CHAR_UPPERCASE_Z: 90,
      /* Z */
      CHAR_LOWERCASE_Z: 122,
      /* z */
      CHAR_LEFT_PARENTHESES: 40,
      /* ( */
      CHAR_RIGHT_PARENTHESES: 41,
      /* ) */
      CHAR_ASTERISK: 42,
      /* * */
      // Non-alphabetic chars.
      CHAR_AMPERSAND: 38,
      /* & */
      CHAR_AT: 64,
      /* @ */
      CHAR_BACKWARD_SLASH: 92,
      /* \ */
      CHAR_CARRIAGE_RETURN: 13,
      /* \r */
      CHAR_CIRCUMFLEX_ACCENT: 94,
      /* ^ */
      CHAR_COLON: 58,
      /* : */
      CHAR_COMMA: 44,
      /* , */
      CHAR_DOT: 46,
      /* . */
      CHAR_DOUBLE_QUOTE: 34,
      /* " */
      CHAR_EQUAL: 61,
      /* = */
      CHAR_EXCLAMATION_MARK: 33,
      /* ! */
      CHAR_FORM_FEED: 12,
      /* \f */
      CHAR_FORWARD_SLASH: 47,
      /* / */
      CHAR_GRAVE_ACCENT: 96,
      /* ` */
      CHAR_HASH: 35,
      /* # */
      CHAR_HYPHEN_MINUS: 45,
      /* - */
      CHAR_LEFT_ANGLE_BRACKET: 60,
      /* < */
      CHAR_LEFT_CURLY_BRACE: 123,
      /* { */
      CHAR_LEFT_SQUARE_BRACKET: 91,
      /* [ */
      CHAR_LINE_FEED: 10,
      /* \n */
      CHAR_NO_BREAK_SPACE: 160,
      /* \u00A0 */
      CHAR_PERCENT: 37,
      /* % */
      CHAR_PLUS: 43,
      /* + */
      CHAR_QUESTION_MARK: 63,
      /* ? */
      CHAR_RIGHT_ANGLE_BRACKET: 62,
      /* > */
      CHAR_RIGHT_CURLY_BRACE: 125,
      /* } */
      CHAR_RIGHT_SQUARE_BRACKET: 93,
      /* ] */
      CHAR_SEMICOLON: 59,
      /* ; */
      CHAR_SINGLE_QUOTE: 39,
      /* ' */
      CHAR_SPACE: 32,
      /*   */
      CHAR_TAB: 9,
      /* \t */
      CHAR_UNDERSCORE: 95,
      /* _ */
      CHAR_VERTICAL_LINE: 124,
      /* | */
      CHAR_ZERO_WIDTH_NOBREAK_SPACE: 65279,
      /* \uFEFF */
      /**
       * Create EXTGLOB_CHARS
       */
      extglobChars(chars) {
        return {
          "!": { type: "negate", open: "(?:(?!(?:", close: `))${chars.STAR})` },
          "?": { type: "qmark", open: "(?:", close: ")?" },
          "+": { type: "plus", open: "(?:", close: ")+" },
          "*": { type: "star", open: "(?:", close: ")*" },
          "@": { type: "at", open: "(?:", close: ")" }
        };
      },
      /**
       * Create GLOB_CHARS
       */
      globChars(win32) {
        return win32 === true ? WINDOWS_CHARS : POSIX_CHARS;
      }
    };
  }
});

// node_modules/picomatch/lib/utils.js
var require_utils = __commonJS({
  "node_modules/picomatch/lib/utils.js"(exports) {
    "use strict";
    var {
      REGEX_BACKSLASH,
      REGEX_REMOVE_BACKSLASH,
      REGEX_SPECIAL_CHARS,
      REGEX_SPECIAL_CHARS_GLOBAL
    } = require_constants();
    exports.isObject = (val) => val !== null && typeof val === "object" && !Array.isArray(val);
    exports.hasRegexChars = (str) => REGEX_SPECIAL_CHARS.test(str);
    exports.isRegexChar = (str) => str.length === 1 && exports.hasRegexChars(str);
    exports.escapeRegex = (str) => str.replace(REGEX_SPECIAL_CHARS_GLOBAL, "\\$1");
    exports.toPosixSlashes = (str) => str.replace(REGEX_BACKSLASH, "/");
    exports.isWindows = () => {
      if (typeof navigator !== "undefined" && navigator.platform) {
        const platform = navigator.platform.toLowerCase();
        return platform === "win32" || platform === "windows";
      }
      if (typeof process !== "undefined" && process.platform) {
        return process.platform === "win32";
      }
      return false;
    };
    exports.removeBackslashes = (str) => {
      return str.replace(REGEX_REMOVE_BACKSLASH, (match) => {
        return match === "\\" ? "" : match;
      });
    };
    exports.escapeLast = (input, char, lastIdx) => {
      const idx = input.lastIndexOf(char, lastIdx);
      if (idx === -1) return input;
      if (input[idx - 1] === "\\") return exports.escapeLast(input, char, idx - 1);
      return `${input.slice(0, idx)}\\${input.slice(idx)}`;
    };
    exports.removePrefix = (input, state = {}) => {
      let output = input;
      if (output.startsWith("./")) {
        output = output.slice(2);
        state.prefix = "./";
      }
      return output;
    };
    exports.wrapOutput = (input, state = {}, options = {}) => {
      const prepend = options.contains ? "" : "^";
      const append = options.contains ? "" : "$";
      let output = `${prepend}(?:${input})${append}`;
      if (state.negated === true) {
        output = `(?:^(?!${output}).*$)`;
      }
      return output;
    };
    exports.basename = (path, { windows } = {}) => {
      const segs = path.split(windows ? /[\\/]/ : "/");
      const last = segs[segs.length - 1];
      if (last === "") {
        return segs[segs.length - 2];
      }
      return last;
    };
  }
});

// node_modules/picomatch/lib/scan.js
var require_scan = __commonJS({
  "node_modules/picomatch/lib/scan.js"(exports, module) {
    "use strict";
    var utils = require_utils();
    var {
      CHAR_ASTERISK,
      /* * */
      CHAR_AT,
      /* @ */
      CHAR_BACKWARD_SLASH,
      /* \ */
      CHAR_COMMA,
      /* , */
      CHAR_DOT,
      /* . */
      CHAR_EXCLAMATION_MARK,
      /* ! */
      CHAR_FORWARD_SLASH,
      /* / */
      CHAR_LEFT_CURLY_BRACE,
      /* { */
      CHAR_LEFT_PARENTHESES,
      /* ( */
      CHAR_LEFT_SQUARE_BRACKET,
      /* [ */
      CHAR_PLUS,
      /* + */
      CHAR_QUESTION_MARK,
      /* ? */
      CHAR_RIGHT_CURLY_BRACE,
      /* } */
      CHAR_RIGHT_PARENTHESES,
      /* ) */
      CHAR_RIGHT_SQUARE_BRACKET
      /* ] */
    } = require_constants();
    var isPathSeparator = (code) => {
      return code === CHAR_FORWARD_SLASH || code === CHAR_BACKWARD_SLASH;
    };
    var depth = (token) => {
      if (token.isPrefix !== true) {
        token.depth = token.isGlobstar ? Infinity : 1;
      }
    };
    var scan = (input, options) => {
      const opts = options || {};
      const length = input.length - 1;
      const scanToEnd = opts.parts === true || opts.tokens === true || opts.scanToEnd === true;
      const slashes = [];
      const tokens = [];
      const parts = [];
      let str = input;
      let index = -1;
      let start = 0;
      let lastIndex = 0;
      let isBrace = false;
      let isBracket = false;
      let isGlob = false;
      let isExtglob = false;
      let isGlobstar = false;
      let braceEscaped = false;
      let backslashes = false;
      let negated = false;
      let negatedExtglob = false;
      let finished = false;
      let braces = 0;
      let prev;
      let code;
      let token = { value: "", depth: 0, isGlob: false };
      const eos = () => index >= length;
      const peek = () => str.charCodeAt(index + 1);
      const advance = () => {
        prev = code;
        return str.charCodeAt(++index);
      };
      while (index < length) {
        code = advance();
        let next;
        if (code === CHAR_BACKWARD_SLASH) {
          backslashes = token.backslashes = true;
          code = advance();
          if (code === CHAR_LEFT_CURLY_BRACE) {
            braceEscaped = true;
          }
          continue;
        }
        if (braceEscaped === true || code === CHAR_LEFT_CURLY_BRACE) {
          braces++;
          while (eos() !== true && (code = advance())) {
            if (code === CHAR_BACKWARD_SLASH) {
              backslashes = token.backslashes = true;
              advance();
              continue;
            }
            if (code === CHAR_LEFT_CURLY_BRACE) {
              braces++;
              continue;
            }
            if (braceEscaped !== true && code === CHAR_DOT && (code = advance()) === CHAR_DOT) {
              isBrace = token.isBrace = true;
              isGlob = token.isGlob = true;
              finished = true;
              if (scanToEnd === true) {
                continue;
              }
              break;
            }
            if (braceEscaped !== true && code === CHAR_COMMA) {
              isBrace = token.isBrace = true;
              isGlob = token.isGlob = true;
              finished = true;
              if (scanToEnd === true) {
                continue;
              }
              break;
            }
            if (code === CHAR_RIGHT_CURLY_BRACE) {
              braces--;
              if (braces === 0) {
                braceEscaped = false;
                isBrace = token.isBrace = true;
                finished = true;
                break;
              }
            }
          }
          if (scanToEnd === true) {
            continue;
          }
          break;
        }
        if (code === CHAR_FORWARD_SLASH) {
          slashes.push(index);
          tokens.push(token);
          token = { value: "", depth: 0, isGlob: false };
          if (finished === true) continue;
          if (prev === CHAR_DOT && index === start + 1) {
            start += 2;
            continue;
          }
          lastIndex = index + 1;
          continue;
        }
        if (opts.noext !== true) {
          const isExtglobChar = code === CHAR_PLUS || code === CHAR_AT || code === CHAR_ASTERISK || code === CHAR_QUESTION_MARK || code === CHAR_EXCLAMATION_MARK;
          if (isExtglobChar === true && peek() === CHAR_LEFT_PARENTHESES) {
            isGlob = token.isGlob = true;
            isExtglob = token.isExtglob = true;
            finished = true;
            if (code === CHAR_EXCLAMATION_MARK && index === start) {
              negatedExtglob = true;
            }
            if (scanToEnd === true) {
              let parens = 0;
              while (eos() !== true && (code = advance())) {
                if (code === CHAR_BACKWARD_SLASH) {
                  backslashes = token.backslashes = true;
                  advance();
                  continue;
                }
                if (code === CHAR_LEFT_PARENTHESES) {
                  parens++;
                  continue;
                }
                if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
                  finished = true;
                  break;
                }
              }
              continue;
            }
            break;
          }
        }
        if (code === CHAR_ASTERISK) {
          if (prev === CHAR_ASTERISK) isGlobstar = token.isGlobstar = true;
          isGlob = token.isGlob = true;
          finished = true;
          if (scanToEnd === true) {
            continue;
          }
          break;
        }
        if (code === CHAR_QUESTION_MARK) {
          isGlob = token.isGlob = true;
          finished = true;
          if (scanToEnd === true) {
            continue;
          }
          break;
        }
        if (code === CHAR_LEFT_SQUARE_BRACKET) {
          while (eos() !== true && (next = advance())) {
            if (next === CHAR_BACKWARD_SLASH) {
              backslashes = token.backslashes = true;
              advance();
              continue;
            }
            if (next === CHAR_RIGHT_SQUARE_BRACKET) {
              isBracket = token.isBracket = true;
              isGlob = token.isGlob = true;
              finished = true;
              break;
            }
          }
          if (scanToEnd === true) {
            continue;
          }
          break;
        }
        if (opts.nonegate !== true && code === CHAR_EXCLAMATION_MARK && index === start) {
          negated = token.negated = true;
          start++;
          continue;
        }
        if (opts.noparen !== true && code === CHAR_LEFT_PARENTHESES) {
          isGlob = token.isGlob = true;
          if (scanToEnd === true) {
            let parens = 1;
            while (eos() !== true && (code = advance())) {
              if (code === CHAR_BACKWARD_SLASH) {
                backslashes = token.backslashes = true;
                advance();
                continue;
              }
              if (code === CHAR_LEFT_PARENTHESES) {
                parens++;
                continue;
              }
              if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
                finished = true;
                break;
              }
            }
            continue;
          }
          break;
        }
        if (isGlob === true) {
          finished = true;
          if (scanToEnd === true) {
            continue;
          }
          break;
        }
      }
      if (opts.noext === true) {
        isExtglob = false;
        isGlob = false;
      }
      let base = str;
      let prefix = "";
      let glob = "";
      if (start > 0) {
        prefix = str.slice(0, start);
        str = str.slice(start);
        lastIndex -= start;
      }
      if (base && isGlob === true && lastIndex > 0) {
        base = str.slice(0, lastIndex);
        glob = str.slice(lastIndex);
      } else if (isGlob === true) {
        base = "";
        glob = str;
      } else {
        base = str;
      }
      if (base && base !== "" && base !== "/" && base !== str) {
        if (isPathSeparator(base.charCodeAt(base.length - 1))) {
          base = base.slice(0, -1);
        }
      }
      if (opts.unescape === true) {
        if (glob) glob = utils.removeBackslashes(glob);
        if (base && backslashes === true) {
          base = utils.removeBackslashes(base);
        }
      }
      const state = {
        prefix,
        input,
        start,
        base,
        glob,
        isBrace,
        isBracket,
        isGlob,
        isExtglob,
        isGlobstar,
        negated,
        negatedExtglob
      };
      if (opts.tokens === true) {
        state.maxDepth = 0;
        if (!isPathSeparator(code)) {
          tokens.push(token);
        }
        state.tokens = tokens;
      }
      if (opts.parts === true || opts.tokens === true) {
        let prevIndex;
        for (let idx = 0; idx < slashes.length; idx++) {
          const n2 = prevIndex !== void 0 ? prevIndex + 1 : start;
          const i = slashes[idx];
          const value2 = input.slice(n2, i);
          if (opts.tokens) {
            if (idx === 0 && start !== 0) {
              tokens[idx].isPrefix = true;
              tokens[idx].value = prefix;
            } else {
              tokens[idx].value = value2;
            }
            depth(tokens[idx]);
            state.maxDepth += tokens[idx].depth;
          }
          if (i >= start) {
            parts.push(value2);
            prevIndex = i;
          }
        }
        const n = prevIndex !== void 0 ? prevIndex + 1 : start;
        const value = input.slice(n);
        parts.push(value);
        if (opts.tokens && prevIndex && prevIndex + 1 < input.length) {
          tokens[tokens.length - 1].value = value;
          depth(tokens[tokens.length - 1]);
          state.maxDepth += tokens[tokens.length - 1].depth;
        }
        state.slashes = slashes;
        state.parts = parts;
      }
      return state;
    };
    module.exports = scan;
  }
});

// node_modules/picomatch/lib/parse.js
var require_parse = __commonJS({
  "node_modules/picomatch/lib/parse.js"(exports, module) {
    "use strict";
    var constants = require_constants();
    var utils = require_utils();
    var {
      MAX_LENGTH,
      POSIX_REGEX_SOURCE,
      REGEX_NON_SPECIAL_CHARS,
      REGEX_SPECIAL_CHARS_BACKREF,
      REPLACEMENTS
    } = constants;
    var expandRange = (args, options) => {
      if (typeof options.expandRange === "function") {
        return options.expandRange(...args, options);
      }
      args.sort();
      const value = `[${args.join("-")}]`;
      try {
        new RegExp(value);
      } catch (ex) {
        return args.map((v) => utils.escapeRegex(v)).join("..");
      }
      return value;
    };
    var syntaxError = (type, char) => {
      return `Missing ${type}: "${char}" - use "\\\\${char}" to match literal characters`;
    };
    var splitTopLevel = (input) => {
      const parts = [];
      let bracket = 0;
      let paren = 0;
      let quote = 0;
      let value = "";
      let escaped = false;
      for (const ch of input) {
        if (escaped === true) {
          value += ch;
          escaped = false;
          continue;
        }
        if (ch === "\\") {
          value += ch;
          escaped = true;
          continue;
        }
        if (ch === '"') {
          quote = quote === 1 ? 0 : 1;
          value += ch;
          continue;
        }
        if (quote === 0) {
          if (ch === "[") {
            bracket++;
          } else if (ch === "]" && bracket > 0) {
            bracket--;
          } else if (bracket === 0) {
            if (ch === "(") {
              paren++;
            } else if (ch === ")" && paren > 0) {
              paren--;
            } else if (ch === "|" && paren === 0) {
              parts.push(value);
              value = "";
              continue;
            }
          }
        }
        value += ch;
      }
      parts.push(value);
      return parts;
    };
    var isPlainBranch = (branch) => {
      let escaped = false;
      for (const ch of branch) {
        if (escaped === true) {
          escaped = false;
          continue;
        }
        if (ch === "\\") {
          escaped = true;
          continue;
        }
        if (/[?*+@!()[\]{}]/.test(ch)) {
          return false;
        }
      }
      return true;
    };
    var normalizeSimpleBranch = (branch) => {
      let value = branch.trim();
      let changed = true;
      while (changed === true) {
        changed = false;
        if (/^@\([^\\()[\]{}|]+\)$/.test(value)) {
          value = value.slice(2, -1);
          changed = true;
        }
      }
      if (!isPlainBranch(value)) {
        return;
      }
      return value.replace(/\\(.)/g, "$1");
    };
    var hasRepeatedCharPrefixOverlap = (branches) => {
      const values = branches.map(normalizeSimpleBranch).filter(Boolean);
      for (let i = 0; i < values.length; i++) {
        for (let j = i + 1; j < values.length; j++) {
          const a = values[i];
          const b = values[j];
          const char = a[0];
          if (!char || a !== char.repeat(a.length) || b !== char.repeat(b.length)) {
            continue;
          }
          if (a === b || a.startsWith(b) || b.startsWith(a)) {
            return true;
          }
        }
      }
      return false;
    };
    var parseRepeatedExtglob = (pattern, requireEnd = true) => {
      if (pattern[0] !== "+" && pattern[0] !== "*" || pattern[1] !== "(") {
        return;
      }
      let bracket = 0;
      let paren = 0;
      let quote = 0;
      let escaped = false;
      for (let i = 1; i < pattern.length; i++) {
        const ch = pattern[i];
        if (escaped === true) {
          escaped = false;
          continue;
        }
        if (ch === "\\") {
          escaped = true;
          continue;
        }
        if (ch === '"') {
          quote = quote === 1 ? 0 : 1;
          continue;
        }
        if (quote === 1) {
          continue;
        }
        if (ch === "[") {
          bracket++;
          continue;
        }
        if (ch === "]" && bracket > 0) {
          bracket--;
          continue;
        }
        if (bracket > 0) {
          continue;
        }
        if (ch === "(") {
          paren++;
          continue;
        }
        if (ch === ")") {
          paren--;
          if (paren === 0) {
            if (requireEnd === true && i !== pattern.length - 1) {
              return;
            }
            return {
              type: pattern[0],
              body: pattern.slice(2, i),
              end: i
            };
          }
        }
      }
    };
    var buildCharClassStar = (chars) => {
      const source = chars.length === 1 ? utils.escapeRegex(chars[0]) : `[${chars.map((ch) => utils.escapeRegex(ch)).join("")}]`;
      return `${source}*`;
    };
    var getStarExtglobSequenceChars = (pattern) => {
      let index = 0;
      const chars = [];
      while (index < pattern.length) {
        const match = parseRepeatedExtglob(pattern.slice(index), false);
        if (!match || match.type !== "*") {
          return;
        }
        const branches = splitTopLevel(match.body).map((branch2) => branch2.trim());
        if (branches.length !== 1) {
          return;
        }
        const branch = normalizeSimpleBranch(branches[0]);
        if (!branch || branch.length !== 1) {
          return;
        }
        chars.push(branch);
        index += match.end + 1;
      }
      if (chars.length < 1) {
        return;
      }
      return chars;
    };
    var repeatedExtglobRecursion = (pattern) => {
      let depth = 0;
      let value = pattern.trim();
      let match = parseRepeatedExtglob(value);
      while (match) {
        depth++;
        value = match.body.trim();
        match = parseRepeatedExtglob(value);
      }
      return depth;
    };
    var analyzeRepeatedExtglob = (body, options) => {
      if (options.maxExtglobRecursion === false) {
        return { risky: false };
      }
      const max = typeof options.maxExtglobRecursion === "number" ? options.maxExtglobRecursion : constants.DEFAULT_MAX_EXTGLOB_RECURSION;
      const branches = splitTopLevel(body).map((branch) => branch.trim());
      if (branches.length > 1) {
        if (branches.some((branch) => branch === "") || branches.some((branch) => /^[*?]+$/.test(branch)) || hasRepeatedCharPrefixOverlap(branches)) {
          return { risky: true };
        }
      }
      const safeChars = [];
      let sawStarSequence = false;
      let combinable = true;
      for (const branch of branches) {
        const chars = getStarExtglobSequenceChars(branch);
        if (chars) {
          sawStarSequence = true;
          safeChars.push(...chars);
          continue;
        }
        const literal = normalizeSimpleBranch(branch);
        if (literal && literal.length === 1) {
          safeChars.push(literal);
          continue;
        }
        combinable = false;
        if (repeatedExtglobRecursion(branch) > max) {
          return { risky: true };
        }
      }
      if (sawStarSequence) {
        return combinable ? { risky: true, safeOutput: buildCharClassStar([...new Set(safeChars)]) } : { risky: true };
      }
      return { risky: false };
    };
    var parse = (input, options) => {
      if (typeof input !== "string") {
        throw new TypeError("Expected a string");
      }
      input = REPLACEMENTS[input] || input;
      const opts = { ...options };
      const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
      let len = input.length;
      if (len > max) {
        throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
      }
      const bos = { type: "bos", value: "", output: opts.prepend || "" };
      const tokens = [bos];
      const capture = opts.capture ? "" : "?:";
      const PLATFORM_CHARS = constants.globChars(opts.windows);
      const EXTGLOB_CHARS = constants.extglobChars(PLATFORM_CHARS);
      const {
        DOT_LITERAL,
        PLUS_LITERAL,
        SLASH_LITERAL,
        ONE_CHAR,
        DOTS_SLASH,
        NO_DOT,
        NO_DOT_SLASH,
        NO_DOTS_SLASH,
        QMARK,
        QMARK_NO_DOT,
        STAR,
        START_ANCHOR
      } = PLATFORM_CHARS;
      const globstar = (opts2) => {
        return `(${capture}(?:(?!${START_ANCHOR}${opts2.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
      };
      const nodot = opts.dot ? "" : NO_DOT;
      const qmarkNoDot = opts.dot ? QMARK : QMARK_NO_DOT;
      let star = opts.bash === true ? globstar(opts) : STAR;
      if (opts.capture) {
        star = `(${star})`;
      }
      if (typeof opts.noext === "boolean") {
        opts.noextglob = opts.noext;
      }
      const state = {
        input,
        index: -1,
        start: 0,
        dot: opts.dot === true,
        consumed: "",
        output: "",
        prefix: "",
        backtrack: false,
        negated: false,
        brackets: 0,
        braces: 0,
        parens: 0,
        quotes: 0,
        globstar: false,
        tokens
      };
      input = utils.removePrefix(input, state);
      len = input.length;
      const extglobs = [];
      const braces = [];
      const stack = [];
      let prev = bos;
      let value;
      const eos = () => state.index === len - 1;
      const peek = state.peek = (n = 1) => input[state.index + n];
      const advance = state.advance = () => input[++state.index] || "";
      const remaining = () => input.slice(state.index + 1);
      const consume = (value2 = "", num = 0) => {
        state.consumed += value2;
        state.index += num;
      };
      const append = (token) => {
        state.output += token.output != null ? token.output : token.value;
        consume(token.value);
      };
      const negate = () => {
        let count = 1;
        while (peek() === "!" && (peek(2) !== "(" || peek(3) === "?")) {
          advance();
          state.start++;
          count++;
        }
        if (count % 2 === 0) {
          return false;
        }
        state.negated = true;
        state.start++;
        return true;
      };
      const increment = (type) => {
        state[type]++;
        stack.push(type);
      };
      const decrement = (type) => {
        state[type]--;
        stack.pop();
      };
      const push = (tok) => {
        if (prev.type === "globstar") {
          const isBrace = state.braces > 0 && (tok.type === "comma" || tok.type === "brace");
          const isExtglob = tok.extglob === true || extglobs.length && (tok.type === "pipe" || tok.type === "paren");
          if (tok.type !== "slash" && tok.type !== "paren" && !isBrace && !isExtglob) {
            state.output = state.output.slice(0, -prev.output.length);
            prev.type = "star";
            prev.value = "*";
            prev.output = star;
            state.output += prev.output;
          }
        }
        if (extglobs.length && tok.type !== "paren") {
          extglobs[extglobs.length - 1].inner += tok.value;
        }
        if (tok.value || tok.output) append(tok);
        if (prev && prev.type === "text" && tok.type === "text") {
          prev.output = (prev.output || prev.value) + tok.value;
          prev.value += tok.value;
          return;
        }
        tok.prev = prev;
        tokens.push(tok);
        prev = tok;
      };
      const extglobOpen = (type, value2) => {
        const token = { ...EXTGLOB_CHARS[value2], conditions: 1, inner: "" };
        token.prev = prev;
        token.parens = state.parens;
        token.output = state.output;
        token.startIndex = state.index;
        token.tokensIndex = tokens.length;
        const output = (opts.capture ? "(" : "") + token.open;
        increment("parens");
        push({ type, value: value2, output: state.output ? "" : ONE_CHAR });
        push({ type: "paren", extglob: true, value: advance(), output });
        extglobs.push(token);
      };
      const extglobClose = (token) => {
        const literal = input.slice(token.startIndex, state.index + 1);
        const body = input.slice(token.startIndex + 2, state.index);
        const analysis = analyzeRepeatedExtglob(body, opts);
        if ((token.type === "plus" || token.type === "star") && analysis.risky) {
          const safeOutput = analysis.safeOutput ? (token.output ? "" : ONE_CHAR) + (opts.capture ? `(${analysis.safeOutput})` : analysis.safeOutput) : void 0;
          const open = tokens[token.tokensIndex];
          open.type = "text";
          open.value = literal;
          open.output = safeOutput || utils.escapeRegex(literal);
          for (let i = token.tokensIndex + 1; i < tokens.length; i++) {
            tokens[i].value = "";
            tokens[i].output = "";
            delete tokens[i].suffix;
          }
          state.output = token.output + open.output;
          state.backtrack = true;
          push({ type: "paren", extglob: true, value, output: "" });
          decrement("parens");
          return;
        }
        let output = token.close + (opts.capture ? ")" : "");
        let rest;
        if (token.type === "negate") {
          let extglobStar = star;
          if (token.inner && token.inner.length > 1 && token.inner.includes("/")) {
            extglobStar = globstar(opts);
          }
          if (extglobStar !== star || eos() || /^\)+$/.test(remaining())) {
            output = token.close = `)$))${extglobStar}`;
          }
          if (token.inner.includes("*") && (rest = remaining()) && /^\.[^\\/.]+$/.test(rest)) {
            const expression = parse(rest, { ...options, fastpaths: false }).output;
            output = token.close = `)${expression})${extglobStar})`;
          }
          if (token.prev.type === "bos") {
            state.negatedExtglob = true;
          }
        }
        push({ type: "paren", extglob: true, value, output });
        decrement("parens");
      };
      if (opts.fastpaths !== false && !/(^[*!]|[/()[\]{}"])/.test(input)) {
        let backslashes = false;
        let output = input.replace(REGEX_SPECIAL_CHARS_BACKREF, (m, esc, chars, first, rest, index) => {
          if (first === "\\") {
            backslashes = true;
            return m;
          }
          if (first === "?") {
            if (esc) {
              return esc + first + (rest ? QMARK.repeat(rest.length) : "");
            }
            if (index === 0) {
              return qmarkNoDot + (rest ? QMARK.repeat(rest.length) : "");
            }
            return QMARK.repeat(chars.length);
          }
          if (first === ".") {
            return DOT_LITERAL.repeat(chars.length);
          }
          if (first === "*") {
            if (esc) {
              return esc + first + (rest ? star : "");
            }
            return star;
          }
          return esc ? m : `\\${m}`;
        });
        if (backslashes === true) {
          if (opts.unescape === true) {
            output = output.replace(/\\/g, "");
          } else {
            output = output.replace(/\\+/g, (m) => {
              return m.length % 2 === 0 ? "\\\\" : m ? "\\" : "";
            });
          }
        }
        if (output === input && opts.contains === true) {
          state.output = input;
          return state;
        }
        state.output = utils.wrapOutput(output, state, options);
        return state;
      }
      while (!eos()) {
        value = advance();
        if (value === "\0") {
          continue;
        }
        if (value === "\\") {
          const next = peek();
          if (next === "/" && opts.bash !== true) {
            continue;
          }
          if (next === "." || next === ";") {
            continue;
          }
          if (!next) {
            value += "\\";
            push({ type: "text", value });
            continue;
          }
          const match = /^\\+/.exec(remaining());
          let slashes = 0;
          if (match && match[0].length > 2) {
            slashes = match[0].length;
            state.index += slashes;
            if (slashes % 2 !== 0) {
              value += "\\";
            }
          }
          if (opts.unescape === true) {
            value = advance();
          } else {
            value += advance();
          }
          if (state.brackets === 0) {
            push({ type: "text", value });
            continue;
          }
        }
        if (state.brackets > 0 && (value !== "]" || prev.value === "[" || prev.value === "[^")) {
          if (opts.posix !== false && value === ":") {
            const inner = prev.value.slice(1);
            if (inner.includes("[")) {
              prev.posix = true;
              if (inner.includes(":")) {
                const idx = prev.value.lastIndexOf("[");
                const pre = prev.value.slice(0, idx);
                const rest2 = prev.value.slice(idx + 2);
                const posix3 = POSIX_REGEX_SOURCE[rest2];
                if (posix3) {
                  prev.value = pre + posix3;
                  state.backtrack = true;
                  advance();
                  if (!bos.output && tokens.indexOf(prev) === 1) {
                    bos.output = ONE_CHAR;
                  }
                  continue;
                }
              }
            }
          }
          if (value === "[" && peek() !== ":" || value === "-" && peek() === "]") {
            value = `\\${value}`;
          }
          if (value === "]" && (prev.value === "[" || prev.value === "[^")) {
            value = `\\${value}`;
          }
          if (opts.posix === true && value === "!" && prev.value === "[") {
            value = "^";
          }
          prev.value += value;
          append({ value });
          continue;
        }
        if (state.quotes === 1 && value !== '"') {
          value = utils.escapeRegex(value);
          prev.value += value;
          append({ value });
          continue;
        }
        if (value === '"') {
          state.quotes = state.quotes === 1 ? 0 : 1;
          if (opts.keepQuotes === true) {
            push({ type: "text", value });
          }
          continue;
        }
        if (value === "(") {
          increment("parens");
          push({ type: "paren", value });
          continue;
        }
        if (value === ")") {
          if (state.parens === 0 && opts.strictBrackets === true) {
            throw new SyntaxError(syntaxError("opening", "("));
          }
          const extglob = extglobs[extglobs.length - 1];
          if (extglob && state.parens === extglob.parens + 1) {
            extglobClose(extglobs.pop());
            continue;
          }
          push({ type: "paren", value, output: state.parens ? ")" : "\\)" });
          decrement("parens");
          continue;
        }
        if (value === "[") {
          if (opts.nobracket === true || !remaining().includes("]")) {
            if (opts.nobracket !== true && opts.strictBrackets === true) {
              throw new SyntaxError(syntaxError("closing", "]"));
            }
            value = `\\${value}`;
          } else {
            increment("brackets");
          }
          push({ type: "bracket", value });
          continue;
        }
        if (value === "]") {
          if (opts.nobracket === true || prev && prev.type === "bracket" && prev.value.length === 1) {
            push({ type: "text", value, output: `\\${value}` });
            continue;
          }
          if (state.brackets === 0) {
            if (opts.strictBrackets === true) {
              throw new SyntaxError(syntaxError("opening", "["));
            }
            push({ type: "text", value, output: `\\${value}` });
            continue;
          }
          decrement("brackets");
          const prevValue = prev.value.slice(1);
          if (prev.posix !== true && prevValue[0] === "^" && !prevValue.includes("/")) {
            value = `/${value}`;
          }
          prev.value += value;
          append({ value });
          if (opts.literalBrackets === false || utils.hasRegexChars(prevValue)) {
            continue;
          }
          const escaped = utils.escapeRegex(prev.value);
          state.output = state.output.slice(0, -prev.value.length);
          if (opts.literalBrackets === true) {
            state.output += escaped;
            prev.value = escaped;
            continue;
          }
          prev.value = `(${capture}${escaped}|${prev.value})`;
          state.output += prev.value;
          continue;
        }
        if (value === "{" && opts.nobrace !== true) {
          increment("braces");
          const open = {
            type: "brace",
            value,
            output: "(",
            outputIndex: state.output.length,
            tokensIndex: state.tokens.length
          };
          braces.push(open);
          push(open);
          continue;
        }
        if (value === "}") {
          const brace = braces[braces.length - 1];
          if (opts.nobrace === true || !brace) {
            push({ type: "text", value, output: value });
            continue;
          }
          let output = ")";
          if (brace.dots === true) {
            const arr = tokens.slice();
            const range = [];
            for (let i = arr.length - 1; i >= 0; i--) {
              tokens.pop();
              if (arr[i].type === "brace") {
                break;
              }
              if (arr[i].type !== "dots") {
                range.unshift(arr[i].value);
              }
            }
            output = expandRange(range, opts);
            state.backtrack = true;
          }
          if (brace.comma !== true && brace.dots !== true) {
            const out = state.output.slice(0, brace.outputIndex);
            const toks = state.tokens.slice(brace.tokensIndex);
            brace.value = brace.output = "\\{";
            value = output = "\\}";
            state.output = out;
            for (const t of toks) {
              state.output += t.output || t.value;
            }
          }
          push({ type: "brace", value, output });
          decrement("braces");
          braces.pop();
          continue;
        }
        if (value === "|") {
          if (extglobs.length > 0) {
            extglobs[extglobs.length - 1].conditions++;
          }
          push({ type: "text", value });
          continue;
        }
        if (value === ",") {
          let output = value;
          const brace = braces[braces.length - 1];
          if (brace && stack[stack.length - 1] === "braces") {
            brace.comma = true;
            output = "|";
          }
          push({ type: "comma", value, output });
          continue;
        }
        if (value === "/") {
          if (prev.type === "dot" && state.index === state.start + 1) {
            state.start = state.index + 1;
            state.consumed = "";
            state.output = "";
            tokens.pop();
            prev = bos;
            continue;
          }
          push({ type: "slash", value, output: SLASH_LITERAL });
          continue;
        }
        if (value === ".") {
          if (state.braces > 0 && prev.type === "dot") {
            if (prev.value === ".") prev.output = DOT_LITERAL;
            const brace = braces[braces.length - 1];
            prev.type = "dots";
            prev.output += value;
            prev.value += value;
            brace.dots = true;
            continue;
          }
          if (state.braces + state.parens === 0 && prev.type !== "bos" && prev.type !== "slash") {
            push({ type: "text", value, output: DOT_LITERAL });
            continue;
          }
          push({ type: "dot", value, output: DOT_LITERAL });
          continue;
        }
        if (value === "?") {
          const isGroup = prev && prev.value === "(";
          if (!isGroup && opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
            extglobOpen("qmark", value);
            continue;
          }
          if (prev && prev.type === "paren") {
            const next = peek();
            let output = value;
            if (prev.value === "(" && !/[!=<:]/.test(next) || next === "<" && !/<([!=]|\w+>)/.test(remaining())) {
              output = `\\${value}`;
            }
            push({ type: "text", value, output });
            continue;
          }
          if (opts.dot !== true && (prev.type === "slash" || prev.type === "bos")) {
            push({ type: "qmark", value, output: QMARK_NO_DOT });
            continue;
          }
          push({ type: "qmark", value, output: QMARK });
          continue;
        }
        if (value === "!") {
          if (opts.noextglob !== true && peek() === "(") {
            if (peek(2) !== "?" || !/[!=<:]/.test(peek(3))) {
              extglobOpen("negate", value);
              continue;
            }
          }
          if (opts.nonegate !== true && state.index === 0) {
            negate();
            continue;
          }
        }
        if (value === "+") {
          if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
            extglobOpen("plus", value);
            continue;
          }
          if (prev && prev.value === "(" || opts.regex === false) {
            push({ type: "plus", value, output: PLUS_LITERAL });
            continue;
          }
          if (prev && (prev.type === "bracket" || prev.type === "paren" || prev.type === "brace") || state.parens > 0) {
            push({ type: "plus", value });
            continue;
          }
          push({ type: "plus", value: PLUS_LITERAL });
          continue;
        }
        if (value === "@") {
          if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
            push({ type: "at", extglob: true, value, output: "" });
            continue;
          }
          push({ type: "text", value });
          continue;
        }
        if (value !== "*") {
          if (value === "$" || value === "^") {
            value = `\\${value}`;
          }
          const match = REGEX_NON_SPECIAL_CHARS.exec(remaining());
          if (match) {
            value += match[0];
            state.index += match[0].length;
          }
          push({ type: "text", value });
          continue;
        }
        if (prev && (prev.type === "globstar" || prev.star === true)) {
          prev.type = "star";
          prev.star = true;
          prev.value += value;
          prev.output = star;
          state.backtrack = true;
          state.globstar = true;
          consume(value);
          continue;
        }
        let rest = remaining();
        if (opts.noextglob !== true && /^\([^?]/.test(rest)) {
          extglobOpen("star", value);
          continue;
        }
        if (prev.type === "star") {
          if (opts.noglobstar === true) {
            consume(value);
            continue;
          }
          const prior = prev.prev;
          const before = prior.prev;
          const isStart = prior.type === "slash" || prior.type === "bos";
          const afterStar = before && (before.type === "star" || before.type === "globstar");
          if (opts.bash === true && (!isStart || rest[0] && rest[0] !== "/")) {
            push({ type: "star", value, output: "" });
            continue;
          }
          const isBrace = state.braces > 0 && (prior.type === "comma" || prior.type === "brace");
          const isExtglob = extglobs.length && (prior.type === "pipe" || prior.type === "paren");
          if (!isStart && prior.type !== "paren" && !isBrace && !isExtglob) {
            push({ type: "star", value, output: "" });
            continue;
          }
          while (rest.slice(0, 3) === "/**") {
            const after = input[state.index + 4];
            if (after && after !== "/") {
              break;
            }
            rest = rest.slice(3);
            consume("/**", 3);
          }
          const isEnd = eos() || state.parens > 0 && rest === ")".repeat(state.parens) && !extglobs.some((extglob) => extglob.type === "negate");
          if (prior.type === "bos" && eos()) {
            prev.type = "globstar";
            prev.value += value;
            prev.output = globstar(opts);
            state.output = prev.output;
            state.globstar = true;
            consume(value);
            continue;
          }
          if (prior.type === "slash" && prior.prev.type !== "bos" && !afterStar && isEnd) {
            state.output = state.output.slice(0, -(prior.output + prev.output).length);
            prior.output = `(?:${prior.output}`;
            prev.type = "globstar";
            prev.output = globstar(opts) + (opts.strictSlashes ? ")" : "|$)");
            prev.value += value;
            state.globstar = true;
            state.output += prior.output + prev.output;
            consume(value);
            continue;
          }
          if (prior.type === "slash" && prior.prev.type !== "bos" && rest[0] === "/") {
            const end = rest[1] !== void 0 ? "|$" : "";
            state.output = state.output.slice(0, -(prior.output + prev.output).length);
            prior.output = `(?:${prior.output}`;
            prev.type = "globstar";
            prev.output = `${globstar(opts)}${SLASH_LITERAL}|${SLASH_LITERAL}${end})`;
            prev.value += value;
            state.output += prior.output + prev.output;
            state.globstar = true;
            consume(value + advance());
            push({ type: "slash", value: "/", output: "" });
            continue;
          }
          if (prior.type === "bos" && rest[0] === "/") {
            prev.type = "globstar";
            prev.value += value;
            prev.output = `(?:^|${SLASH_LITERAL}|${globstar(opts)}${SLASH_LITERAL})`;
            state.output = prev.output;
            state.globstar = true;
            consume(value + advance());
            push({ type: "slash", value: "/", output: "" });
            continue;
          }
          state.output = state.output.slice(0, -prev.output.length);
          prev.type = "globstar";
          prev.output = globstar(opts);
          prev.value += value;
          state.output += prev.output;
          state.globstar = true;
          consume(value);
          continue;
        }
        const token = { type: "star", value, output: star };
        if (opts.bash === true) {
          token.output = ".*?";
          if (prev.type === "bos" || prev.type === "slash") {
            token.output = nodot + token.output;
          }
          push(token);
          continue;
        }
        if (prev && (prev.type === "bracket" || prev.type === "paren") && opts.regex === true) {
          token.output = value;
          push(token);
          continue;
        }
        if (state.index === state.start || prev.type === "slash" || prev.type === "dot") {
          if (prev.type === "dot") {
            state.output += NO_DOT_SLASH;
            prev.output += NO_DOT_SLASH;
          } else if (opts.dot === true) {
            state.output += NO_DOTS_SLASH;
            prev.output += NO_DOTS_SLASH;
          } else {
            state.output += nodot;
            prev.output += nodot;
          }
          if (peek() !== "*") {
            state.output += ONE_CHAR;
            prev.output += ONE_CHAR;
          }
        }
        push(token);
      }
      while (state.brackets > 0) {
        if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "]"));
        state.output = utils.escapeLast(state.output, "[");
        decrement("brackets");
      }
      while (state.parens > 0) {
        if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", ")"));
        state.output = utils.escapeLast(state.output, "(");
        decrement("parens");
      }
      while (state.braces > 0) {
        if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "}"));
        state.output = utils.escapeLast(state.output, "{");
        decrement("braces");
      }
      if (opts.strictSlashes !== true && (prev.type === "star" || prev.type === "bracket")) {
        push({ type: "maybe_slash", value: "", output: `${SLASH_LITERAL}?` });
      }
      if (state.backtrack === true) {
        state.output = "";
        for (const token of state.tokens) {
          state.output += token.output != null ? token.output : token.value;
          if (token.suffix) {
            state.output += token.suffix;
          }
        }
      }
      return state;
    };
    parse.fastpaths = (input, options) => {
      const opts = { ...options };
      const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
      const len = input.length;
      if (len > max) {
        throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
      }
      input = REPLACEMENTS[input] || input;
      const {
        DOT_LITERAL,
        SLASH_LITERAL,
        ONE_CHAR,
        DOTS_SLASH,
        NO_DOT,
        NO_DOTS,
        NO_DOTS_SLASH,
        STAR,
        START_ANCHOR
      } = constants.globChars(opts.windows);
      const nodot = opts.dot ? NO_DOTS : NO_DOT;
      const slashDot = opts.dot ? NO_DOTS_SLASH : NO_DOT;
      const capture = opts.capture ? "" : "?:";
      const state = { negated: false, prefix: "" };
      let star = opts.bash === true ? ".*?" : STAR;
      if (opts.capture) {
        star = `(${star})`;
      }
      const globstar = (opts2) => {
        if (opts2.noglobstar === true) return star;
        return `(${capture}(?:(?!${START_ANCHOR}${opts2.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
      };
      const create = (str) => {
        switch (str) {
          case "*":
            return `${nodot}${ONE_CHAR}${star}`;
          case ".*":
            return `${DOT_LITERAL}${ONE_CHAR}${star}`;
          case "*.*":
            return `${nodot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
          case "*/*":
            return `${nodot}${star}${SLASH_LITERAL}${ONE_CHAR}${slashDot}${star}`;
          case "**":
            return nodot + globstar(opts);
          case "**/*":
            return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${ONE_CHAR}${star}`;
          case "**/*.*":
            return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
          case "**/.*":
            return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${DOT_LITERAL}${ONE_CHAR}${star}`;
          default: {
            const match = /^(.*?)\.(\w+)$/.exec(str);
            if (!match) return;
            const source2 = create(match[1]);
            if (!source2) return;
            return source2 + DOT_LITERAL + match[2];
          }
        }
      };
      const output = utils.removePrefix(input, state);
      let source = create(output);
      if (source && opts.strictSlashes !== true) {
        source += `${SLASH_LITERAL}?`;
      }
      return source;
    };
    module.exports = parse;
  }
});

// node_modules/picomatch/lib/picomatch.js
var require_picomatch = __commonJS({
  "node_modules/picomatch/lib/picomatch.js"(exports, module) {
    "use strict";
    var scan = require_scan();
    var parse = require_parse();
    var utils = require_utils();
    var constants = require_constants();
    var isObject = (val) => val && typeof val === "object" && !Array.isArray(val);
    var picomatch2 = (glob, options, returnState = false) => {
      if (Array.isArray(glob)) {
        const fns = glob.map((input) => picomatch2(input, options, returnState));
        const arrayMatcher = (str) => {
          for (const isMatch of fns) {
            const state2 = isMatch(str);
            if (state2) return state2;
          }
          return false;
        };
        return arrayMatcher;
      }
      const isState = isObject(glob) && glob.tokens && glob.input;
      if (glob === "" || typeof glob !== "string" && !isState) {
        throw new TypeError("Expected pattern to be a non-empty string");
      }
      const opts = options || {};
      const posix3 = opts.windows;
      const regex = isState ? picomatch2.compileRe(glob, options) : picomatch2.makeRe(glob, options, false, true);
      const state = regex.state;
      delete regex.state;
      let isIgnored = () => false;
      if (opts.ignore) {
        const ignoreOpts = { ...options, ignore: null, onMatch: null, onResult: null };
        isIgnored = picomatch2(opts.ignore, ignoreOpts, returnState);
      }
      const matcher = (input, returnObject = false) => {
        const { isMatch, match, output } = picomatch2.test(input, regex, options, { glob, posix: posix3 });
        const result = { glob, state, regex, posix: posix3, input, output, match, isMatch };
        if (typeof opts.onResult === "function") {
          opts.onResult(result);
        }
        if (isMatch === false) {
          result.isMatch = false;
          return returnObject ? result : false;
        }
        if (isIgnored(input)) {
          if (typeof opts.onIgnore === "function") {
            opts.onIgnore(result);
          }
          result.isMatch = false;
          return returnObject ? result : false;
        }
        if (typeof opts.onMatch === "function") {
          opts.onMatch(result);
        }
        return returnObject ? result : true;
      };
      if (returnState) {
        matcher.state = state;
      }
      return matcher;
    };
    picomatch2.test = (input, regex, options, { glob, posix: posix3 } = {}) => {
      if (typeof input !== "string") {
        throw new TypeError("Expected input to be a string");
      }
      if (input === "") {
        return { isMatch: false, output: "" };
      }
      const opts = options || {};
      const format = opts.format || (posix3 ? utils.toPosixSlashes : null);
      let match = input === glob;
      let output = match && format ? format(input) : input;
      if (match === false) {
        output = format ? format(input) : input;
        match = output === glob;
      }
      if (match === false || opts.capture === true) {
        if (opts.matchBase === true || opts.basename === true) {
          match = picomatch2.matchBase(input, regex, options, posix3);
        } else {
          match = regex.exec(output);
        }
      }
      return { isMatch: Boolean(match), match, output };
    };
    picomatch2.matchBase = (input, glob, options, posix3 = options && options.windows) => {
      const regex = glob instanceof RegExp ? glob : picomatch2.makeRe(glob, options);
      return regex.test(utils.basename(input, { windows: posix3 }));
    };
    picomatch2.isMatch = (str, patterns, options) => picomatch2(patterns, options)(str);
    picomatch2.parse = (pattern, options) => {
      if (Array.isArray(pattern)) return pattern.map((p) => picomatch2.parse(p, options));
      return parse(pattern, { ...options, fastpaths: false });
    };
    picomatch2.scan = (input, options) => scan(input, options);
    picomatch2.compileRe = (state, options, returnOutput = false, returnState = false) => {
      if (returnOutput === true) {
        return state.output;
      }
      const opts = options || {};
      const prepend = opts.contains ? "" : "^";
      const append = opts.contains ? "" : "$";
      let source = `${prepend}(?:${state.output})${append}`;
      if (state && state.negated === true) {
        source = `^(?!${source}).*$`;
      }
      const regex = picomatch2.toRegex(source, options);
      if (returnState === true) {
        regex.state = state;
      }
      return regex;
    };
    picomatch2.makeRe = (input, options = {}, returnOutput = false, returnState = false) => {
      if (!input || typeof input !== "string") {
        throw new TypeError("Expected a non-empty string");
      }
      let parsed = { negated: false, fastpaths: true };
      if (options.fastpaths !== false && (input[0] === "." || input[0] === "*")) {
        parsed.output = parse.fastpaths(input, options);
      }
      if (!parsed.output) {
        parsed = parse(input, options);
      }
      return picomatch2.compileRe(parsed, options, returnOutput, returnState);
    };
    picomatch2.toRegex = (source, options) => {
      try {
        const opts = options || {};
        return new RegExp(source, opts.flags || (opts.nocase ? "i" : ""));
      } catch (err) {
        if (options && options.debug === true) throw err;
        return /$^/;
      }
    };
    picomatch2.constants = constants;
    module.exports = picomatch2;
  }
});

// node_modules/picomatch/index.js
var require_picomatch2 = __commonJS({
  "node_modules/picomatch/index.js"(exports, module) {
    "use strict";
    var pico = require_picomatch();
    var utils = require_utils();
    function picomatch2(glob, options, returnState = false) {
      if (options && (options.windows === null || options.windows === void 0)) {
        options = { ...options, windows: utils.isWindows() };
      }
      return pico(glob, options, returnState);
    }
    Object.assign(picomatch2, pico);
    module.exports = picomatch2;
  }
});

// src/cli/gate.ts
import { resolve } from "node:path";

// src/compare/futility.ts
var import_stats_base_dists_normal_cdf = __toESM(require_lib8(), 1);
var import_stats_base_dists_normal_quantile = __toESM(require_lib5(), 1);
var LEAST_POWER = 0.2;
var SUSPICIOUS_BELOW = 0.25;
var TYPICAL_ROWS = 6;
var PESSIMISM = 0.5;
function isFutile(look2, settings) {
  return look2.samples.every((sample) => isSettled(sample, look2, settings));
}
function isSettled(sample, look2, settings) {
  const { alpha, detect } = settings.policy;
  const { target } = sample.of;
  const units = settings.plannedUnits.get(target);
  if (units === void 0) throw new Error("every compared target has planned units");
  const modes = look2.rows.flatMap(
    ({ row }) => row.target === target && row.scope === "target" && row.gated ? [row] : []
  );
  const any = modes.find(({ mode }) => mode === ANY);
  if (any === void 0) return false;
  const level = boundLevel({ look: look2.look, looks: look2.looks, alpha });
  return upperBound({ ...any, level }) < detect && modes.every((row) => conditionalPower(row, { units, alpha }) < LEAST_POWER) && !someTaskRose(sample, settings);
}
function someTaskRose({ units }, { draws, seed }) {
  const tasks = [...Map.groupBy(units.keys(), (unit) => units[unit]?.task).values()];
  const rows = tasks.map((own) => ({
    units: own,
    values: own.map((unit) => (units[unit]?.differences.get(ANY) ?? 0) / own.length)
  }));
  const { p } = signFlipMinP(rows, { units: units.length, draws, seed: `${seed} rose` });
  return rows.some(({ values }, task) => {
    const rise = values.reduce((sum, value) => sum + value, 0);
    return rise >= TASK_RISE - STATISTIC_SLACK && (p[task] ?? 1) <= SUSPICIOUS_BELOW;
  });
}
function conditionalPower(row, of) {
  const seen = row.differences.length;
  const left = of.units - seen;
  const sum = row.differences.reduce((total, value) => total + value, 0);
  const mean = sum / seen;
  const squares = row.differences.reduce((total, value) => total + (value - mean) ** 2, 0);
  const deviation = Math.sqrt(squares / Math.max(1, seen - 1));
  if (deviation === 0 || left <= 0) return 0;
  const drift = Math.max(mean + PESSIMISM * deviation / Math.sqrt(seen), 0);
  const needed = (0, import_stats_base_dists_normal_quantile.default)(1 - of.alpha / TYPICAL_ROWS, 0, 1) * deviation;
  const short = needed * Math.sqrt(of.units) - sum - drift * left;
  return 1 - (0, import_stats_base_dists_normal_cdf.default)(short / (deviation * Math.sqrt(left)), 0, 1);
}

// src/compare/look.ts
function look({ targets, looks, policy, draws = DRAWS }) {
  if (looks.taken >= looks.planned) return { kind: "continue" };
  const cases = targets.map(sortCase);
  const compared = cases.filter((each) => each.kind === "compared");
  if (compared.length < cases.length) return { kind: "continue" };
  const seed = familySeed(targets);
  const result = replayLooks(compared, { policy, looks, draws, seed });
  if (result.rows.some(({ regressed }) => regressed)) return { kind: "stop", why: "regressed" };
  const plannedUnits = new Map(targets.map((each) => [each.target, each.plannedUnits]));
  if (isFutile(result, { policy, plannedUnits, draws, seed }))
    return { kind: "stop", why: "futility" };
  return { kind: "continue" };
}

// src/compare/order-instances.ts
function orderInstances(instances, of) {
  const seed = derivedSeed(of.suiteDigest, "order", of.baseKey);
  const places = /* @__PURE__ */ new Map();
  for (const [task, own] of Map.groupBy(instances, (instance) => instance.task)) {
    const start = uniform(derivedSeed(seed, task));
    const shuffled = sortBy(own, ({ id }) => uniform(derivedSeed(seed, task, id)));
    for (const [rank, instance] of shuffled.entries()) {
      places.set(instance, (rank + start) / own.length);
    }
  }
  return sortBy(instances, (instance) => places.get(instance) ?? 0);
}
function cutLooks(ordered, looks) {
  const parts = Math.max(1, Math.min(looks, ordered.length));
  const end = (part) => Math.round(ordered.length * part / parts);
  return Array.from({ length: parts }, (_, part) => ordered.slice(end(part), end(part + 1)));
}
function sortBy(values, by) {
  return values.map((value) => ({ value, place: by(value) })).sort((a, b) => a.place - b.place).map(({ value }) => value);
}

// src/trial/plan.ts
function planTrials(input) {
  const trials = [];
  for (const [lookIndex, instances] of input.looks.entries()) {
    for (const [position, instance] of instances.entries()) {
      const requests = [];
      for (const { arm, resolved } of input.arms) {
        const request = requestOf(resolved, instance);
        if (!request.ok) return request;
        requests.push({ arm, provider: resolved.provider.name, request: request.value });
      }
      const ordered = position % 2 === 0 ? requests : requests.toReversed();
      for (let trial = 0; trial < instance.trials; trial++) {
        const seed = integerSeed(derivedSeed(input.seed, instance.task, instance.id, trial));
        for (const { arm, provider, request } of ordered) {
          const look2 = lookIndex + 1;
          const { target } = input;
          trials.push({
            target,
            arm,
            instance,
            trial,
            look: look2,
            provider,
            request: { ...request, seed }
          });
        }
      }
    }
  }
  return ok(trials);
}
function requestOf(resolved, instance) {
  const messages = renderMessages(resolved.prompt, instance);
  if (!messages.ok) return messages;
  const { prompt, model } = resolved;
  return ok({
    model: model.id,
    messages: messages.value,
    tools: offeredTools(resolved, instance),
    parameters: model.parameters,
    ...prompt.responseFormat === null ? {} : { responseFormat: prompt.responseFormat }
  });
}
function offeredTools(resolved, instance) {
  return resolved.prompt.tools.length > 0 ? resolved.prompt.tools : instance.tools;
}

// src/trial/prepare.ts
function prepareTarget(target, settings) {
  const instances = [];
  for (const suite of target.suites) {
    const seed2 = suiteSeed({ ...settings, suiteDigest: suite.digest });
    const drawn = generateInstances(suite, seed2);
    if (!drawn.ok) return drawn;
    instances.push(...drawn.value);
  }
  const suiteDigest = digestOf(target.suites.map((suite) => suite.digest));
  const seed = suiteSeed({ ...settings, suiteDigest });
  const [first] = target.arms;
  if (first === void 0) throw new Error("a target has at least one arm");
  const baseKey = armKey(target.suites, first.resolved, settings);
  const looks = settings.arrange(instances, { suiteDigest, baseKey });
  const trials = planTrials({ target: target.id, arms: target.arms, looks, seed });
  if (!trials.ok) return trials;
  const { epoch } = settings;
  return ok({ ...target, instances, trials: trials.value, looks: looks.length, seed, epoch });
}
function armKey(suites, { prompt, model }, of) {
  return evidenceKey({
    prompt: prompt.digest,
    model: model.digest,
    suites: suites.map(({ id, digest }) => ({ id, digest })),
    epoch: of.epoch,
    graders: gradersDigest(of.toolVersion),
    judge: null
  });
}
function gradersDigest(toolVersion) {
  return digestOf({ graders: toolVersion });
}

// src/grade/record.ts
function recordTrial(of) {
  const { instance, trial, look: look2, result } = of;
  const named = {
    task: instance.task,
    instance: instance.id,
    trial,
    ...look2 === null ? {} : { look: look2 },
    category: instance.category,
    severity: instance.severity
  };
  if (result.kind === "unanswered") {
    return { ...named, grade: { kind: "unanswered", why: result.why } };
  }
  const { text, toolCalls } = result.answer;
  const calls = toolCalls.map(({ name, raw }) => [name, raw]);
  return {
    ...named,
    answerDigest: answerDigest(of.seed, [text, calls]),
    grade: withoutQuotes(result.grade),
    ...result.confidence === null ? {} : { confidence: result.confidence },
    ...result.costUsd === null ? {} : { costUsd: result.costUsd },
    ...result.tokens === null ? {} : { tokens: result.tokens }
  };
}
function assembleEvidence(of) {
  const trials = of.trials.toSorted(
    (a, b) => compareText(a.task, b.task) || compareText(a.instance, b.instance) || a.trial - b.trial
  );
  return { version: EVIDENCE_VERSION, ...of, trials };
}
function withoutQuotes(grade) {
  if (grade.kind !== "failed") return grade;
  return {
    kind: "failed",
    findings: grade.findings.map(({ quote: _quote, ...finding }) => finding)
  };
}
function compareText(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// src/grade/arm-evidence.ts
function armEvidence(target, arm, recorded, stop, toolVersion) {
  const measured = target.arms.find((each) => each.arm === arm);
  if (measured === void 0) return null;
  const { resolved, revision } = measured;
  const isOwn = (trial) => trial.target === target.id && trial.arm === arm;
  const own = recorded.filter(({ trial }) => isOwn(trial));
  const fingerprints = own.flatMap(
    ({ outcome }) => outcome.kind === "answered" && outcome.reply.fingerprint !== void 0 ? [outcome.reply.fingerprint] : []
  );
  return assembleEvidence({
    tool: { version: toolVersion },
    target: target.id,
    revision,
    evidenceKey: armKey(target.suites, resolved, { epoch: target.epoch, toolVersion }),
    identity: {
      prompt: resolved.prompt.digest,
      model: resolved.model.digest,
      graders: gradersDigest(toolVersion),
      judge: null,
      instances: digestOf(target.instances)
    },
    suites: target.suites.map(({ id, digest }) => ({ id, digest })),
    model: {
      provider: resolved.model.provider,
      id: resolved.model.id,
      ...fingerprints.length === 0 ? {} : { fingerprints: [...new Set(fingerprints)].sort() }
    },
    tasks: describeTasks(target.instances),
    looks: { planned: target.looks, taken: Math.min(stop.taken, target.looks), stop: stop.why },
    planned: target.trials.filter(isOwn).length,
    trials: own.map(({ record }) => record)
  });
}
function describeTasks(instances) {
  const tasks = /* @__PURE__ */ new Map();
  for (const { task, category, severity, graders } of instances) {
    const known = tasks.get(task);
    const modes = [.../* @__PURE__ */ new Set([...known?.modes ?? [], ...modesShown(graders)])].sort();
    tasks.set(task, { id: task, category, severity, modes });
  }
  return [...tasks.values()].sort((a, b) => a.id < b.id ? -1 : 1);
}

// src/grade/grade-trial.ts
function gradeTrial(trial, outcome, targets, run2) {
  const { target, arm, instance, request } = trial;
  const seed = targets.find(({ id }) => id === target)?.seed;
  if (seed === void 0) throw new Error("every planned trial has a target");
  const place = { instance, trial: trial.trial, look: trial.look, seed };
  if (outcome.kind === "unanswered") {
    return recordTrial({ ...place, result: { kind: "unanswered", why: outcome.why } });
  }
  const { answer, tokens, latencyMs, requestId } = outcome.reply;
  const { grade, confidence } = gradeAnswer({
    answer,
    graders: instance.graders,
    tools: request.tools,
    variables: instance.variables,
    confidentAt: run2.policy["confident-at"],
    question: request.messages.flatMap(({ role, content }) => role === "assistant" ? [] : [content]).join("\n")
  });
  const transcript = {
    target,
    arm,
    task: instance.task,
    instance: instance.id,
    trial: trial.trial,
    messages: request.messages,
    answer,
    findings: grade.kind === "failed" ? grade.findings : []
  };
  run2.onTrial({ transcript, latencyMs, requestId: requestId ?? null });
  const price = priceOf(request.model, run2.prices);
  const result = {
    kind: "answered",
    answer,
    grade,
    confidence,
    tokens: tokens ?? null,
    costUsd: price === null || tokens === void 0 ? null : costUsd(price, tokens)
  };
  return recordTrial({ ...place, result });
}

// node_modules/p-map/index.js
function pMap(iterable, mapper, options) {
  return mapConcurrently(iterable, mapper, options, false);
}
async function mapConcurrently(iterable, mapper, {
  concurrency = Number.POSITIVE_INFINITY,
  stopOnError = true,
  signal
} = {}, isSettled2) {
  return new Promise((resolve_, reject_) => {
    validateOptions(iterable, mapper, concurrency);
    const result = [];
    const errors = [];
    let skippedCount = 0;
    let isResolved = false;
    let isIterableDone = false;
    const pendingIndexes = /* @__PURE__ */ new Set();
    let doneIndex = Number.POSITIVE_INFINITY;
    let currentIndex = 0;
    const iterator = getIterator(iterable);
    const signalListener = () => {
      reject(signal.reason);
    };
    const cleanup = () => {
      signal?.removeEventListener("abort", signalListener);
    };
    const resolve2 = (value) => {
      resolve_(value);
      cleanup();
    };
    const reject = (reason) => {
      if (isResolved) {
        return;
      }
      isResolved = true;
      reject_(reason);
      cleanup();
      if (!isIterableDone) {
        closeIterator(iterator);
      }
    };
    if (signal) {
      if (signal.aborted) {
        reject(signal.reason);
        return;
      }
      signal.addEventListener("abort", signalListener, { once: true });
    }
    const pull = createPuller(iterator);
    const settleIfFinished = () => {
      if (isResolved || doneIndex === Number.POSITIVE_INFINITY) {
        return;
      }
      for (const index of pendingIndexes) {
        if (index < doneIndex) {
          return;
        }
      }
      if (!stopOnError) {
        const collectedErrors = [];
        for (let index = 0; index < Math.min(doneIndex, errors.length); index++) {
          if (index in errors) {
            collectedErrors.push(errors[index]);
          }
        }
        if (collectedErrors.length > 0) {
          reject(new AggregateError(collectedErrors));
          return;
        }
      }
      isResolved = true;
      if (!isIterableDone) {
        closeIterator(iterator);
      }
      const lastIndex = Math.min(doneIndex, result.length);
      if (lastIndex === result.length && skippedCount === 0) {
        resolve2(result);
        return;
      }
      resolve2(result.slice(0, lastIndex).filter((value) => value !== pMapSkip));
    };
    const next = async () => {
      if (isResolved || currentIndex >= doneIndex) {
        return;
      }
      const index = currentIndex++;
      pendingIndexes.add(index);
      let nextItem;
      try {
        nextItem = await pull();
      } catch (error) {
        pendingIndexes.delete(index);
        if (index < doneIndex) {
          throw error;
        }
        settleIfFinished();
        return;
      }
      if (nextItem.done) {
        pendingIndexes.delete(index);
        doneIndex = Math.min(doneIndex, index);
        isIterableDone = true;
        settleIfFinished();
        return;
      }
      const runner = (async () => {
        try {
          const element = await nextItem.value;
          if (isResolved || index >= doneIndex) {
            return;
          }
          const value = await mapper(element, index);
          if (index >= doneIndex) {
            return;
          }
          if (value === pMapStop) {
            doneIndex = index;
            return;
          }
          if (value === pMapSkip) {
            skippedCount++;
          }
          result[index] = isSettled2 && value !== pMapSkip ? { status: "fulfilled", value } : value;
        } catch (error) {
          if (index >= doneIndex) {
            return;
          }
          if (isSettled2) {
            result[index] = { status: "rejected", reason: error };
          } else if (stopOnError) {
            reject(error);
            return;
          } else {
            errors[index] = error;
          }
        } finally {
          pendingIndexes.delete(index);
          settleIfFinished();
        }
        try {
          await next();
        } catch (error) {
          reject(error);
        }
      })();
      runner.then(() => new Promise(() => {
      })).then(resolve_);
    };
    (async () => {
      for (let index = 0; index < concurrency; index++) {
        try {
          await next();
        } catch (error) {
          reject(error);
          break;
        }
        if (isResolved || currentIndex >= doneIndex) {
          break;
        }
      }
    })();
  });
}
var pMapSkip = /* @__PURE__ */ Symbol("skip");
var pMapStop = /* @__PURE__ */ Symbol("stop");
function validateOptions(iterable, mapper, concurrency) {
  if (iterable?.[Symbol.iterator] === void 0 && iterable?.[Symbol.asyncIterator] === void 0) {
    throw new TypeError(`Expected \`input\` to be either an \`Iterable\` or \`AsyncIterable\`, got (${typeof iterable})`);
  }
  if (typeof mapper !== "function") {
    throw new TypeError("Mapper function is required");
  }
  if (!isLimit(concurrency, 1)) {
    throw new TypeError(`Expected \`concurrency\` to be an integer from 1 and up or \`Infinity\`, got \`${concurrency}\` (${typeof concurrency})`);
  }
}
function isLimit(value, minimum) {
  return Number.isSafeInteger(value) && value >= minimum || value === Number.POSITIVE_INFINITY;
}
function getIterator(iterable) {
  return iterable[Symbol.asyncIterator] === void 0 ? iterable[Symbol.iterator]() : iterable[Symbol.asyncIterator]();
}
async function closeIterator(iterator) {
  try {
    await iterator.return?.();
  } catch {
  }
}
function createPuller(iterator) {
  let isSourceDone = false;
  const markDone = (item) => {
    if (item?.done) {
      isSourceDone = true;
    }
  };
  return () => {
    if (isSourceDone) {
      return { done: true };
    }
    const result = iterator.next();
    markDone(result);
    if (typeof result?.then !== "function") {
      return result;
    }
    const promise = Promise.resolve(result);
    promise.then(markDone, () => {
    });
    return promise;
  };
}

// src/trial/schedule.ts
function openSchedule(schedule) {
  let { callsLeft } = schedule;
  const { concurrency } = schedule;
  let stop = null;
  const stoppedTargets = /* @__PURE__ */ new Map();
  const arms = /* @__PURE__ */ new Map();
  const everyone = { answered: 0, failed: 0 };
  let outages = 0;
  const learn = (trial, problem) => {
    const own = arms.get(armOf(trial)) ?? { answered: 0, failed: 0 };
    arms.set(armOf(trial), own);
    if (problem === null) {
      own.answered += 1;
      everyone.answered += 1;
      outages = 0;
      return;
    }
    own.failed += 1;
    everyone.failed += 1;
    if (isOutage(problem)) outages += 1;
    const isSilent = outages > OUTAGE_ROUNDS * concurrency;
    if (concernsEveryCall(problem) || isSilent || isDead(everyone, concurrency)) stop ??= problem;
    if (isDead(own, concurrency)) stoppedTargets.set(trial.target, problem);
  };
  const ask = async (trial) => {
    const over = stop ?? stoppedTargets.get(trial.target);
    if (over !== void 0) return { kind: "unanswered", why: over.kind, problem: over };
    if (schedule.signal.aborted || callsLeft <= 0) return stoppedByBudget();
    callsLeft -= 1;
    const reply = await schedule.callModel(trial.provider)(trial.request, schedule.signal);
    if (reply.ok) {
      learn(trial, null);
      return { kind: "answered", reply: reply.value };
    }
    if (schedule.signal.aborted) return stoppedByBudget();
    const { problem } = reply;
    learn(trial, problem);
    return { kind: "unanswered", why: problem.kind, problem };
  };
  return (trials) => pMap(
    trials,
    async (trial) => {
      const outcome = await ask(trial);
      schedule.onOutcome(trial, outcome);
      return outcome;
    },
    { concurrency }
  );
}
var OUTAGE_ROUNDS = 3;
function armOf({ target, arm }) {
  return `${arm} ${target}`;
}
function isDead({ answered, failed }, concurrency) {
  return answered === 0 && failed > concurrency;
}
function isOutage({ kind }) {
  return kind === "provider-down" || kind === "timed-out" || kind === "rate-limited";
}
function stoppedByBudget() {
  return { kind: "unanswered", why: "budget-stopped", problem: null };
}
function concernsEveryCall(problem) {
  return problem.kind === "key-missing" || problem.kind === "key-rejected" || problem.kind === "quota-exhausted";
}

// src/measure.ts
function prepareMeasurement(targets, settings) {
  const arrange = (instances, of) => cutLooks(orderInstances(instances, of), settings.looks);
  return all(targets.map((target) => prepareTarget(target, { ...settings, arrange })));
}
async function measure(targets, run2) {
  const planned = targets.flatMap((target) => target.trials);
  const looks = Math.max(1, ...targets.map((target) => target.looks));
  const runBatch = openSchedule({
    ...run2,
    callsLeft: run2.maxCalls ?? Number.POSITIVE_INFINITY,
    onOutcome: countProgress(planned.length, run2.onProgress)
  });
  const recorded = [];
  let stop = { taken: 0, why: "end" };
  while (stop.taken < looks && stop.why === "end") {
    const taken = stop.taken + 1;
    const batch = planned.filter((trial) => trial.look === taken);
    const outcomes = await runBatch(batch);
    for (const [index, trial] of batch.entries()) {
      const outcome = outcomes[index];
      if (outcome === void 0) throw new Error("every planned trial has an outcome");
      recorded.push({ trial, outcome, record: gradeTrial(trial, outcome, targets, run2) });
    }
    stop = { taken, why: "end" };
    const next = look({
      targets: targets.flatMap((target) => comparison(target, recorded, stop, run2.toolVersion)),
      looks: { planned: looks, taken },
      policy: run2.policy
    });
    if (next.kind === "stop") stop = { taken, why: next.why };
  }
  const problems = /* @__PURE__ */ new Map();
  for (const { outcome } of recorded) {
    if (outcome.kind === "unanswered" && outcome.problem !== null && !problems.has(outcome.why)) {
      problems.set(outcome.why, outcome.problem);
    }
  }
  return {
    evidence: targets.map((target) => ({
      target: target.id,
      base: armEvidence(target, "base", recorded, stop, run2.toolVersion),
      head: armEvidence(target, "head", recorded, stop, run2.toolVersion)
    })),
    problems: [...problems.values()],
    calls: recorded.filter(({ outcome }) => outcome.kind === "answered").length
  };
}
function countProgress(planned, onProgress) {
  let done = 0;
  let unanswered = 0;
  return (_trial, outcome) => {
    done += 1;
    if (outcome.kind === "unanswered") unanswered += 1;
    onProgress({ done, planned, unanswered });
  };
}
function comparison(target, recorded, stop, toolVersion) {
  const base = armEvidence(target, "base", recorded, stop, toolVersion);
  const head = armEvidence(target, "head", recorded, stop, toolVersion);
  const plannedUnits = target.instances.length;
  return head === null ? [] : [{ target: target.id, base, head, plannedUnits }];
}

// src/suite/affected.ts
var import_picomatch = __toESM(require_picomatch2(), 1);
import { posix } from "node:path";
function findAffected(changed, watched) {
  if (changed === null) {
    return { kind: "affected", because: ["the list of changed files is not known"] };
  }
  const globs = watched.globs.flatMap(readings);
  const matches = globs.length === 0 ? () => false : (0, import_picomatch.default)(globs, { dot: true });
  const files = new Set(watched.files.map(normalise));
  const touched = changed.flatMap(
    ({ path, previousPath }) => previousPath === void 0 ? [path] : [path, previousPath]
  ).filter((path) => files.has(normalise(path)) || matches(normalise(path)));
  const because = [...new Set(touched)].sort();
  return because.length === 0 ? { kind: "unaffected" } : { kind: "affected", because };
}
function normalise(path) {
  return posix.normalize(path).replace(/^\.\//, "");
}
function readings(glob) {
  const trimmed = normalise(glob).replace(/\/+$/, "");
  if (trimmed === "." || trimmed === "") return ["**"];
  const literal = trimmed.replaceAll(/[()[\]{}!@+]/g, "\\$&");
  return [trimmed, `${trimmed}/**`, literal, `${literal}/**`];
}

// src/command.ts
async function planGate(revisions, settings) {
  const head = await loadConfig(revisions.configFile, revisions.head.readText);
  if (!head.ok) return head;
  if (head.value === null) {
    return fail({
      kind: "file-missing",
      what: "The config",
      file: revisions.configFile,
      hint: "Run `reliability-gate gate --config FILE`, or add the file on the head revision."
    });
  }
  const base = await loadConfig(revisions.configFile, revisions.base.readText);
  if (!base.ok) return base;
  const rules = base.value ?? head.value;
  const targets = [];
  const because = {};
  const notices = [];
  if (base.value === null) {
    notices.push("The base revision has no config: this pull request introduces the gate.");
  }
  const gated = head.value.targets.filter(
    ({ id }) => revisions.only === null || id === revisions.only
  );
  for (const target of gated) {
    const found = await readTarget(target, base.value, head.value, revisions);
    if (!found.ok) return found;
    const { measured, globs } = found.value;
    const rulesFiles = [revisions.configFile, ...found.value.rulesFiles];
    const files = [...rulesFiles, ...targetFiles(measured)];
    const affected = findAffected(revisions.changed, { files, globs });
    if (affected.kind === "unaffected") continue;
    targets.push(measured);
    because[target.id] = affected.because;
    const rulesTouched = affected.because.filter((file) => rulesFiles.includes(file));
    if (base.value !== null && rulesTouched.length > 0) {
      notices.push(
        `The pull request also changes ${rulesTouched.join(", ")}; suites and policy of the base revision were applied.`
      );
    }
  }
  const epoch = settings.epoch ?? revisions.base.commit;
  const { looks } = rules.policy;
  const prepared = prepareMeasurement(targets, { ...settings, epoch, looks });
  if (!prepared.ok) return prepared;
  return ok({ config: rules, targets: prepared.value, because, notices: [...new Set(notices)] });
}
async function runGate(plan, run2) {
  const { policy, prices, budget } = plan.config;
  const asked = { ...run2, policy, prices, maxCalls: budget.calls };
  const measurement = await measure(plan.targets, asked);
  const targets = measurement.evidence.flatMap(
    ({ target, base, head }) => head === null ? [] : [{ target, base, head }]
  );
  const verdict = decide({ targets, policy, toolVersion: run2.toolVersion });
  return { verdict, measurement };
}
async function readTarget(headTarget, baseConfig, headConfig, { base, head, builtInSuite }) {
  const baseTarget = baseConfig?.targets.find(({ id }) => id === headTarget.id) ?? null;
  const suiteNames = (baseTarget ?? headTarget).suites;
  const rulesAt = baseTarget === null ? head : base;
  const suites = await loadSuites(suiteNames, {
    repository: rulesAt.readText,
    builtIn: builtInSuite
  });
  if (!suites.ok) return suites;
  const headArm = await resolveTarget(headTarget, headConfig, head.readText);
  if (!headArm.ok) return headArm;
  let baseArm = null;
  if (baseTarget !== null && baseConfig !== null) {
    const resolved = await resolveTarget(baseTarget, baseConfig, base.readText);
    if (!resolved.ok && resolved.problem.kind !== "file-missing") return resolved;
    baseArm = resolved.ok ? resolved.value : null;
  }
  const arms = [
    ...baseArm === null ? [] : [{ arm: "base", resolved: baseArm, revision: base.commit }],
    { arm: "head", resolved: headArm.value, revision: head.commit }
  ];
  const measured = { id: headTarget.id, arms, suites: suites.value };
  return ok({
    measured,
    rulesFiles: [...suiteFiles(suiteNames, suites.value), ...headTarget.suites],
    globs: [...headTarget.watch, ...baseTarget?.watch ?? []]
  });
}
function targetFiles(measured) {
  return measured.arms.flatMap(({ resolved }) => resolved.files);
}

// src/io/git.ts
import { execFile } from "node:child_process";
import { posix as posix2 } from "node:path";
import { promisify } from "node:util";
var run = promisify(execFile);
var MAX_FILE_BYTES = 2e7;
var PLAIN_DIFF = [
  "--no-color",
  "--no-ext-diff",
  "--no-textconv",
  "--src-prefix=a/",
  "--dst-prefix=b/",
  "--unified=3",
  "--diff-algorithm=myers"
];
var REPOSITORY_VARIABLES = [
  "GIT_DIR",
  "GIT_WORK_TREE",
  "GIT_INDEX_FILE",
  "GIT_COMMON_DIR",
  "GIT_OBJECT_DIRECTORY",
  "GIT_ALTERNATE_OBJECT_DIRECTORIES",
  "GIT_NAMESPACE",
  "GIT_PREFIX"
];
async function openRepository(directory) {
  const found = await runGit(directory, ["rev-parse", "--show-toplevel"]);
  if (!found.ok) return fail({ kind: "not-a-repository", directory, why: found.problem });
  const top = found.value.replace(/\n$/, "");
  const git = (...args) => runGit(top, args);
  const commitOf = async (revision) => {
    const found2 = await git("rev-parse", "--verify", "--end-of-options", `${revision}^{commit}`);
    if (!found2.ok) return fail({ kind: "unknown-revision", revision, why: found2.problem });
    return ok(found2.value.trim());
  };
  const readAt = (commit) => async (written) => {
    const path = posix2.normalize(written);
    if (/^(\.{0,2}$|\.{0,2}\/)|\0/.test(path)) {
      const why = "It is no path to a file inside the repository.";
      return fail({ kind: "file-unreadable", file: written, why });
    }
    const listed = await git(
      "--literal-pathspecs",
      "ls-tree",
      "-z",
      "--long",
      commit,
      "--",
      path
    );
    if (!listed.ok) return fail({ kind: "file-unreadable", file: path, why: listed.problem });
    const entry = listed.value.split("\0").find((line) => line.endsWith(`	${path}`));
    if (entry === void 0) return ok(null);
    const [mode = "", , object = "", size = ""] = entry.split(/\s+/);
    const refused = refusal(mode, Number(size));
    if (refused !== null) return fail({ kind: "file-unreadable", file: path, why: refused });
    const text = await git("cat-file", "blob", object);
    return text.ok ? text : fail({ kind: "file-unreadable", file: path, why: text.problem });
  };
  return ok({
    commitOf,
    readAt,
    mergeBase: async (base, head) => {
      const found2 = await git("merge-base", base, head);
      if (found2.ok) return ok(found2.value.trim());
      const why = `${base} and ${head} have no common ancestor`;
      return fail({ kind: "unknown-revision", revision: base, why });
    },
    changedFiles: async (base, head) => {
      const diff = await git("diff", "--name-status", "-z", "--find-renames", base, head, "--");
      if (!diff.ok) return fail({ kind: "unknown-revision", revision: head, why: diff.problem });
      return ok(parseNameStatus(diff.value));
    },
    diffOf: async (base, head, path) => {
      const diff = await git("--literal-pathspecs", "diff", ...PLAIN_DIFF, base, head, "--", path);
      return diff.ok ? diff : fail({ kind: "file-unreadable", file: path, why: diff.problem });
    }
  });
}
function refusal(mode, bytes) {
  if (mode === "120000") return "It is a symbolic link, which is not followed.";
  if (mode === "160000") return "It is a submodule, whose files are not read.";
  if (mode === "040000") return "It is a directory.";
  if (bytes > MAX_FILE_BYTES) return `It has ${bytes} bytes; at most ${MAX_FILE_BYTES} are read.`;
  return null;
}
function parseNameStatus(text) {
  const fields = text.split("\0").filter((field) => field !== "");
  const changed = [];
  for (let index = 0; index < fields.length; ) {
    const status = fields[index] ?? "";
    const first = fields[index + 1] ?? "";
    const second = fields[index + 2];
    if (/^[RC]/.test(status) && second !== void 0) {
      changed.push({ path: second, previousPath: first });
      index += 3;
    } else {
      changed.push({ path: first });
      index += 2;
    }
  }
  return changed;
}
async function runGit(directory, args) {
  try {
    const { stdout } = await run("git", ["-C", directory, ...args], {
      maxBuffer: 64e6,
      encoding: "utf8",
      env: Object.fromEntries(
        Object.entries(process.env).filter(([name]) => !REPOSITORY_VARIABLES.includes(name))
      )
    });
    return ok(stdout);
  } catch (thrown) {
    return fail(sayFailure(thrown));
  }
}
function sayFailure(thrown) {
  if (typeof thrown !== "object" || thrown === null) return String(thrown);
  if ("code" in thrown && thrown.code === "ENOENT") {
    return "git is not installed or the directory does not exist";
  }
  const stderr = "stderr" in thrown ? String(thrown.stderr).trim() : "";
  return stderr.split("\n").at(-1) || String(thrown);
}

// src/cli/gate.ts
async function gateCommand(session, options) {
  const gated = await gate(session, options);
  if (!gated.ok) return endWith(session, gated.problem);
  const { input, problems, html } = gated.value;
  for (const problem of problems) session.terminal.complain(problem);
  session.terminal.print(
    options.json ? renderVerdictJson(input.verdict) : renderTerminal(input, session.terminal)
  );
  if (!options.json) session.terminal.say(`Report: ${html}`);
  const code = exitCodeOf(input.verdict);
  if (input.verdict.kind === "inconclusive" && code === 0) {
    session.terminal.warn("Inconclusive; policy.on-inconclusive is warn, so this does not fail.");
  }
  return code;
}
async function gate(session, options) {
  const { step } = session.progress;
  const opened = await step("Read both revisions", () => openPullRequest(session, options));
  if (!opened.ok) return opened;
  const { repository, revisions } = opened.value;
  const planned = await step(
    "Find what changed and plan the calls",
    () => planGate(revisions, gateSeeds(session, options.seed))
  );
  if (!planned.ok) return planned;
  const plan = planned.value;
  const details = [];
  const result = await askModels(session, options, plan, (each) => details.push(each));
  const diffs = await promptDiffs(repository, revisions, plan);
  const commits = { base: revisions.base.commit, head: revisions.head.commit };
  const input = reportInput(plan, result, details, commits, diffs);
  const directory = resolve(session.workingDirectory, options.out);
  const written = await step("Write the report", () => writeRun(directory, input, details));
  if (!written.ok) return written;
  return ok({ input, problems: result.measurement.problems, html: written.value.html });
}
async function openPullRequest(session, options) {
  const opened = await openRepository(resolve(session.workingDirectory, options.repo));
  if (!opened.ok) return opened;
  const repository = opened.value;
  const tip = await repository.commitOf(options.base);
  if (!tip.ok) return tip;
  const head = await repository.commitOf(options.head);
  if (!head.ok) return head;
  const base = await repository.mergeBase(tip.value, head.value);
  if (!base.ok) return base;
  const changed = await repository.changedFiles(base.value, head.value);
  if (!changed.ok) return changed;
  return ok({
    repository,
    revisions: {
      configFile: options.config,
      base: { commit: base.value, readText: repository.readAt(base.value) },
      head: { commit: head.value, readText: repository.readAt(head.value) },
      changed: changed.value,
      builtInSuite: session.builtInSuite,
      only: options.target
    }
  });
}
function seedSecret(session) {
  return session.env.RELIABILITY_SEED_SECRET ?? "public";
}
function gateSeeds(session, seed) {
  return { secret: seedSecret(session), epoch: seed, toolVersion: TOOL_VERSION };
}
async function askModels(session, options, plan, onTrial) {
  const planned = plan.targets.flatMap(({ trials }) => trials).length;
  const { minutes } = plan.config.budget;
  const signals = [session.interrupted];
  if (minutes !== null) signals.push(AbortSignal.timeout(minutes * 6e4));
  const run2 = {
    toolVersion: TOOL_VERSION,
    concurrency: options.concurrency,
    signal: AbortSignal.any(signals),
    onTrial
  };
  if (planned === 0) {
    const never = () => {
      throw new Error("nothing is planned, so nothing is asked");
    };
    return runGate(plan, { ...run2, callModel: never, onProgress: () => void 0 });
  }
  const callModel = await connectModels(session, plan.config.providers, {
    timeoutMs: options.timeoutSeconds * 1e3,
    maxRetries: 4
  });
  return session.progress.step(
    `Ask the model (${planned} calls)`,
    (detail) => runGate(plan, {
      ...run2,
      callModel,
      onProgress: ({ done, planned: all2, unanswered }) => detail(`${done} of ${all2}${unanswered > 0 ? `, ${unanswered} without an answer` : ""}`)
    })
  );
}
async function promptDiffs(repository, revisions, plan) {
  const diffs = /* @__PURE__ */ new Map();
  for (const { id, arms } of plan.targets) {
    const files = [...new Set(arms.flatMap(({ resolved }) => resolved.files))];
    const texts = [];
    for (const file of files) {
      const diff = await repository.diffOf(revisions.base.commit, revisions.head.commit, file);
      if (diff.ok) texts.push(diff.value);
    }
    if (texts.join("") !== "") diffs.set(id, texts.join("\n"));
  }
  return diffs;
}

export {
  recordTrial,
  assembleEvidence,
  describeTasks,
  prepareMeasurement,
  measure,
  planGate,
  openRepository,
  gateCommand,
  gate,
  openPullRequest,
  seedSecret,
  gateSeeds
};
