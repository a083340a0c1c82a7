import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import {
  MODE_ID_PATTERN,
  describeMode
} from "./chunk-DZHTMFGU.js";
import {
  external_exports
} from "./chunk-6U57O5NX.js";
import {
  __commonJS,
  __require,
  __toESM
} from "./chunk-GXR4K2QE.js";

// node_modules/cli-table3/src/debug.js
var require_debug = __commonJS({
  "node_modules/cli-table3/src/debug.js"(exports, module) {
    var messages = [];
    var level = 0;
    var debug = (msg, min) => {
      if (level >= min) {
        messages.push(msg);
      }
    };
    debug.WARN = 1;
    debug.INFO = 2;
    debug.DEBUG = 3;
    debug.reset = () => {
      messages = [];
    };
    debug.setDebugLevel = (v) => {
      level = v;
    };
    debug.warn = (msg) => debug(msg, debug.WARN);
    debug.info = (msg) => debug(msg, debug.INFO);
    debug.debug = (msg) => debug(msg, debug.DEBUG);
    debug.debugMessages = () => messages;
    module.exports = debug;
  }
});

// node_modules/string-width/node_modules/ansi-regex/index.js
var require_ansi_regex = __commonJS({
  "node_modules/string-width/node_modules/ansi-regex/index.js"(exports, module) {
    "use strict";
    module.exports = ({ onlyFirst = false } = {}) => {
      const pattern = [
        "[\\u001B\\u009B][[\\]()#;?]*(?:(?:(?:(?:;[-a-zA-Z\\d\\/#&.:=?%@~_]+)*|[a-zA-Z\\d]+(?:;[-a-zA-Z\\d\\/#&.:=?%@~_]*)*)?\\u0007)",
        "(?:(?:\\d{1,4}(?:;\\d{0,4})*)?[\\dA-PR-TZcf-ntqry=><~]))"
      ].join("|");
      return new RegExp(pattern, onlyFirst ? void 0 : "g");
    };
  }
});

// node_modules/string-width/node_modules/strip-ansi/index.js
var require_strip_ansi = __commonJS({
  "node_modules/string-width/node_modules/strip-ansi/index.js"(exports, module) {
    "use strict";
    var ansiRegex = require_ansi_regex();
    module.exports = (string) => typeof string === "string" ? string.replace(ansiRegex(), "") : string;
  }
});

// node_modules/is-fullwidth-code-point/index.js
var require_is_fullwidth_code_point = __commonJS({
  "node_modules/is-fullwidth-code-point/index.js"(exports, module) {
    "use strict";
    var isFullwidthCodePoint = (codePoint) => {
      if (Number.isNaN(codePoint)) {
        return false;
      }
      if (codePoint >= 4352 && (codePoint <= 4447 || // Hangul Jamo
      codePoint === 9001 || // LEFT-POINTING ANGLE BRACKET
      codePoint === 9002 || // RIGHT-POINTING ANGLE BRACKET
      // CJK Radicals Supplement .. Enclosed CJK Letters and Months
      11904 <= codePoint && codePoint <= 12871 && codePoint !== 12351 || // Enclosed CJK Letters and Months .. CJK Unified Ideographs Extension A
      12880 <= codePoint && codePoint <= 19903 || // CJK Unified Ideographs .. Yi Radicals
      19968 <= codePoint && codePoint <= 42182 || // Hangul Jamo Extended-A
      43360 <= codePoint && codePoint <= 43388 || // Hangul Syllables
      44032 <= codePoint && codePoint <= 55203 || // CJK Compatibility Ideographs
      63744 <= codePoint && codePoint <= 64255 || // Vertical Forms
      65040 <= codePoint && codePoint <= 65049 || // CJK Compatibility Forms .. Small Form Variants
      65072 <= codePoint && codePoint <= 65131 || // Halfwidth and Fullwidth Forms
      65281 <= codePoint && codePoint <= 65376 || 65504 <= codePoint && codePoint <= 65510 || // Kana Supplement
      110592 <= codePoint && codePoint <= 110593 || // Enclosed Ideographic Supplement
      127488 <= codePoint && codePoint <= 127569 || // CJK Unified Ideographs Extension B .. Tertiary Ideographic Plane
      131072 <= codePoint && codePoint <= 262141)) {
        return true;
      }
      return false;
    };
    module.exports = isFullwidthCodePoint;
    module.exports.default = isFullwidthCodePoint;
  }
});

// node_modules/emoji-regex/index.js
var require_emoji_regex = __commonJS({
  "node_modules/emoji-regex/index.js"(exports, module) {
    "use strict";
    module.exports = function() {
      return /\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62(?:\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67|\uDB40\uDC73\uDB40\uDC63\uDB40\uDC74|\uDB40\uDC77\uDB40\uDC6C\uDB40\uDC73)\uDB40\uDC7F|\uD83D\uDC68(?:\uD83C\uDFFC\u200D(?:\uD83E\uDD1D\u200D\uD83D\uDC68\uD83C\uDFFB|\uD83C[\uDF3E\uDF73\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uD83E[\uDDAF-\uDDB3\uDDBC\uDDBD])|\uD83C\uDFFF\u200D(?:\uD83E\uDD1D\u200D\uD83D\uDC68(?:\uD83C[\uDFFB-\uDFFE])|\uD83C[\uDF3E\uDF73\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uD83E[\uDDAF-\uDDB3\uDDBC\uDDBD])|\uD83C\uDFFE\u200D(?:\uD83E\uDD1D\u200D\uD83D\uDC68(?:\uD83C[\uDFFB-\uDFFD])|\uD83C[\uDF3E\uDF73\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uD83E[\uDDAF-\uDDB3\uDDBC\uDDBD])|\uD83C\uDFFD\u200D(?:\uD83E\uDD1D\u200D\uD83D\uDC68(?:\uD83C[\uDFFB\uDFFC])|\uD83C[\uDF3E\uDF73\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uD83E[\uDDAF-\uDDB3\uDDBC\uDDBD])|\u200D(?:\u2764\uFE0F\u200D(?:\uD83D\uDC8B\u200D)?\uD83D\uDC68|(?:\uD83D[\uDC68\uDC69])\u200D(?:\uD83D\uDC66\u200D\uD83D\uDC66|\uD83D\uDC67\u200D(?:\uD83D[\uDC66\uDC67]))|\uD83D\uDC66\u200D\uD83D\uDC66|\uD83D\uDC67\u200D(?:\uD83D[\uDC66\uDC67])|(?:\uD83D[\uDC68\uDC69])\u200D(?:\uD83D[\uDC66\uDC67])|[\u2695\u2696\u2708]\uFE0F|\uD83D[\uDC66\uDC67]|\uD83C[\uDF3E\uDF73\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uD83E[\uDDAF-\uDDB3\uDDBC\uDDBD])|(?:\uD83C\uDFFB\u200D[\u2695\u2696\u2708]|\uD83C\uDFFF\u200D[\u2695\u2696\u2708]|\uD83C\uDFFE\u200D[\u2695\u2696\u2708]|\uD83C\uDFFD\u200D[\u2695\u2696\u2708]|\uD83C\uDFFC\u200D[\u2695\u2696\u2708])\uFE0F|\uD83C\uDFFB\u200D(?:\uD83C[\uDF3E\uDF73\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uD83E[\uDDAF-\uDDB3\uDDBC\uDDBD])|\uD83C[\uDFFB-\uDFFF])|(?:\uD83E\uDDD1\uD83C\uDFFB\u200D\uD83E\uDD1D\u200D\uD83E\uDDD1|\uD83D\uDC69\uD83C\uDFFC\u200D\uD83E\uDD1D\u200D\uD83D\uDC69)\uD83C\uDFFB|\uD83E\uDDD1(?:\uD83C\uDFFF\u200D\uD83E\uDD1D\u200D\uD83E\uDDD1(?:\uD83C[\uDFFB-\uDFFF])|\u200D\uD83E\uDD1D\u200D\uD83E\uDDD1)|(?:\uD83E\uDDD1\uD83C\uDFFE\u200D\uD83E\uDD1D\u200D\uD83E\uDDD1|\uD83D\uDC69\uD83C\uDFFF\u200D\uD83E\uDD1D\u200D(?:\uD83D[\uDC68\uDC69]))(?:\uD83C[\uDFFB-\uDFFE])|(?:\uD83E\uDDD1\uD83C\uDFFC\u200D\uD83E\uDD1D\u200D\uD83E\uDDD1|\uD83D\uDC69\uD83C\uDFFD\u200D\uD83E\uDD1D\u200D\uD83D\uDC69)(?:\uD83C[\uDFFB\uDFFC])|\uD83D\uDC69(?:\uD83C\uDFFE\u200D(?:\uD83E\uDD1D\u200D\uD83D\uDC68(?:\uD83C[\uDFFB-\uDFFD\uDFFF])|\uD83C[\uDF3E\uDF73\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uD83E[\uDDAF-\uDDB3\uDDBC\uDDBD])|\uD83C\uDFFC\u200D(?:\uD83E\uDD1D\u200D\uD83D\uDC68(?:\uD83C[\uDFFB\uDFFD-\uDFFF])|\uD83C[\uDF3E\uDF73\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uD83E[\uDDAF-\uDDB3\uDDBC\uDDBD])|\uD83C\uDFFB\u200D(?:\uD83E\uDD1D\u200D\uD83D\uDC68(?:\uD83C[\uDFFC-\uDFFF])|\uD83C[\uDF3E\uDF73\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uD83E[\uDDAF-\uDDB3\uDDBC\uDDBD])|\uD83C\uDFFD\u200D(?:\uD83E\uDD1D\u200D\uD83D\uDC68(?:\uD83C[\uDFFB\uDFFC\uDFFE\uDFFF])|\uD83C[\uDF3E\uDF73\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uD83E[\uDDAF-\uDDB3\uDDBC\uDDBD])|\u200D(?:\u2764\uFE0F\u200D(?:\uD83D\uDC8B\u200D(?:\uD83D[\uDC68\uDC69])|\uD83D[\uDC68\uDC69])|\uD83C[\uDF3E\uDF73\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uD83E[\uDDAF-\uDDB3\uDDBC\uDDBD])|\uD83C\uDFFF\u200D(?:\uD83C[\uDF3E\uDF73\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uD83E[\uDDAF-\uDDB3\uDDBC\uDDBD]))|\uD83D\uDC69\u200D\uD83D\uDC69\u200D(?:\uD83D\uDC66\u200D\uD83D\uDC66|\uD83D\uDC67\u200D(?:\uD83D[\uDC66\uDC67]))|(?:\uD83E\uDDD1\uD83C\uDFFD\u200D\uD83E\uDD1D\u200D\uD83E\uDDD1|\uD83D\uDC69\uD83C\uDFFE\u200D\uD83E\uDD1D\u200D\uD83D\uDC69)(?:\uD83C[\uDFFB-\uDFFD])|\uD83D\uDC69\u200D\uD83D\uDC66\u200D\uD83D\uDC66|\uD83D\uDC69\u200D\uD83D\uDC69\u200D(?:\uD83D[\uDC66\uDC67])|(?:\uD83D\uDC41\uFE0F\u200D\uD83D\uDDE8|\uD83D\uDC69(?:\uD83C\uDFFF\u200D[\u2695\u2696\u2708]|\uD83C\uDFFE\u200D[\u2695\u2696\u2708]|\uD83C\uDFFC\u200D[\u2695\u2696\u2708]|\uD83C\uDFFB\u200D[\u2695\u2696\u2708]|\uD83C\uDFFD\u200D[\u2695\u2696\u2708]|\u200D[\u2695\u2696\u2708])|(?:(?:\u26F9|\uD83C[\uDFCB\uDFCC]|\uD83D\uDD75)\uFE0F|\uD83D\uDC6F|\uD83E[\uDD3C\uDDDE\uDDDF])\u200D[\u2640\u2642]|(?:\u26F9|\uD83C[\uDFCB\uDFCC]|\uD83D\uDD75)(?:\uD83C[\uDFFB-\uDFFF])\u200D[\u2640\u2642]|(?:\uD83C[\uDFC3\uDFC4\uDFCA]|\uD83D[\uDC6E\uDC71\uDC73\uDC77\uDC81\uDC82\uDC86\uDC87\uDE45-\uDE47\uDE4B\uDE4D\uDE4E\uDEA3\uDEB4-\uDEB6]|\uD83E[\uDD26\uDD37-\uDD39\uDD3D\uDD3E\uDDB8\uDDB9\uDDCD-\uDDCF\uDDD6-\uDDDD])(?:(?:\uD83C[\uDFFB-\uDFFF])\u200D[\u2640\u2642]|\u200D[\u2640\u2642])|\uD83C\uDFF4\u200D\u2620)\uFE0F|\uD83D\uDC69\u200D\uD83D\uDC67\u200D(?:\uD83D[\uDC66\uDC67])|\uD83C\uDFF3\uFE0F\u200D\uD83C\uDF08|\uD83D\uDC15\u200D\uD83E\uDDBA|\uD83D\uDC69\u200D\uD83D\uDC66|\uD83D\uDC69\u200D\uD83D\uDC67|\uD83C\uDDFD\uD83C\uDDF0|\uD83C\uDDF4\uD83C\uDDF2|\uD83C\uDDF6\uD83C\uDDE6|[#\*0-9]\uFE0F\u20E3|\uD83C\uDDE7(?:\uD83C[\uDDE6\uDDE7\uDDE9-\uDDEF\uDDF1-\uDDF4\uDDF6-\uDDF9\uDDFB\uDDFC\uDDFE\uDDFF])|\uD83C\uDDF9(?:\uD83C[\uDDE6\uDDE8\uDDE9\uDDEB-\uDDED\uDDEF-\uDDF4\uDDF7\uDDF9\uDDFB\uDDFC\uDDFF])|\uD83C\uDDEA(?:\uD83C[\uDDE6\uDDE8\uDDEA\uDDEC\uDDED\uDDF7-\uDDFA])|\uD83E\uDDD1(?:\uD83C[\uDFFB-\uDFFF])|\uD83C\uDDF7(?:\uD83C[\uDDEA\uDDF4\uDDF8\uDDFA\uDDFC])|\uD83D\uDC69(?:\uD83C[\uDFFB-\uDFFF])|\uD83C\uDDF2(?:\uD83C[\uDDE6\uDDE8-\uDDED\uDDF0-\uDDFF])|\uD83C\uDDE6(?:\uD83C[\uDDE8-\uDDEC\uDDEE\uDDF1\uDDF2\uDDF4\uDDF6-\uDDFA\uDDFC\uDDFD\uDDFF])|\uD83C\uDDF0(?:\uD83C[\uDDEA\uDDEC-\uDDEE\uDDF2\uDDF3\uDDF5\uDDF7\uDDFC\uDDFE\uDDFF])|\uD83C\uDDED(?:\uD83C[\uDDF0\uDDF2\uDDF3\uDDF7\uDDF9\uDDFA])|\uD83C\uDDE9(?:\uD83C[\uDDEA\uDDEC\uDDEF\uDDF0\uDDF2\uDDF4\uDDFF])|\uD83C\uDDFE(?:\uD83C[\uDDEA\uDDF9])|\uD83C\uDDEC(?:\uD83C[\uDDE6\uDDE7\uDDE9-\uDDEE\uDDF1-\uDDF3\uDDF5-\uDDFA\uDDFC\uDDFE])|\uD83C\uDDF8(?:\uD83C[\uDDE6-\uDDEA\uDDEC-\uDDF4\uDDF7-\uDDF9\uDDFB\uDDFD-\uDDFF])|\uD83C\uDDEB(?:\uD83C[\uDDEE-\uDDF0\uDDF2\uDDF4\uDDF7])|\uD83C\uDDF5(?:\uD83C[\uDDE6\uDDEA-\uDDED\uDDF0-\uDDF3\uDDF7-\uDDF9\uDDFC\uDDFE])|\uD83C\uDDFB(?:\uD83C[\uDDE6\uDDE8\uDDEA\uDDEC\uDDEE\uDDF3\uDDFA])|\uD83C\uDDF3(?:\uD83C[\uDDE6\uDDE8\uDDEA-\uDDEC\uDDEE\uDDF1\uDDF4\uDDF5\uDDF7\uDDFA\uDDFF])|\uD83C\uDDE8(?:\uD83C[\uDDE6\uDDE8\uDDE9\uDDEB-\uDDEE\uDDF0-\uDDF5\uDDF7\uDDFA-\uDDFF])|\uD83C\uDDF1(?:\uD83C[\uDDE6-\uDDE8\uDDEE\uDDF0\uDDF7-\uDDFB\uDDFE])|\uD83C\uDDFF(?:\uD83C[\uDDE6\uDDF2\uDDFC])|\uD83C\uDDFC(?:\uD83C[\uDDEB\uDDF8])|\uD83C\uDDFA(?:\uD83C[\uDDE6\uDDEC\uDDF2\uDDF3\uDDF8\uDDFE\uDDFF])|\uD83C\uDDEE(?:\uD83C[\uDDE8-\uDDEA\uDDF1-\uDDF4\uDDF6-\uDDF9])|\uD83C\uDDEF(?:\uD83C[\uDDEA\uDDF2\uDDF4\uDDF5])|(?:\uD83C[\uDFC3\uDFC4\uDFCA]|\uD83D[\uDC6E\uDC71\uDC73\uDC77\uDC81\uDC82\uDC86\uDC87\uDE45-\uDE47\uDE4B\uDE4D\uDE4E\uDEA3\uDEB4-\uDEB6]|\uD83E[\uDD26\uDD37-\uDD39\uDD3D\uDD3E\uDDB8\uDDB9\uDDCD-\uDDCF\uDDD6-\uDDDD])(?:\uD83C[\uDFFB-\uDFFF])|(?:\u26F9|\uD83C[\uDFCB\uDFCC]|\uD83D\uDD75)(?:\uD83C[\uDFFB-\uDFFF])|(?:[\u261D\u270A-\u270D]|\uD83C[\uDF85\uDFC2\uDFC7]|\uD83D[\uDC42\uDC43\uDC46-\uDC50\uDC66\uDC67\uDC6B-\uDC6D\uDC70\uDC72\uDC74-\uDC76\uDC78\uDC7C\uDC83\uDC85\uDCAA\uDD74\uDD7A\uDD90\uDD95\uDD96\uDE4C\uDE4F\uDEC0\uDECC]|\uD83E[\uDD0F\uDD18-\uDD1C\uDD1E\uDD1F\uDD30-\uDD36\uDDB5\uDDB6\uDDBB\uDDD2-\uDDD5])(?:\uD83C[\uDFFB-\uDFFF])|(?:[\u231A\u231B\u23E9-\u23EC\u23F0\u23F3\u25FD\u25FE\u2614\u2615\u2648-\u2653\u267F\u2693\u26A1\u26AA\u26AB\u26BD\u26BE\u26C4\u26C5\u26CE\u26D4\u26EA\u26F2\u26F3\u26F5\u26FA\u26FD\u2705\u270A\u270B\u2728\u274C\u274E\u2753-\u2755\u2757\u2795-\u2797\u27B0\u27BF\u2B1B\u2B1C\u2B50\u2B55]|\uD83C[\uDC04\uDCCF\uDD8E\uDD91-\uDD9A\uDDE6-\uDDFF\uDE01\uDE1A\uDE2F\uDE32-\uDE36\uDE38-\uDE3A\uDE50\uDE51\uDF00-\uDF20\uDF2D-\uDF35\uDF37-\uDF7C\uDF7E-\uDF93\uDFA0-\uDFCA\uDFCF-\uDFD3\uDFE0-\uDFF0\uDFF4\uDFF8-\uDFFF]|\uD83D[\uDC00-\uDC3E\uDC40\uDC42-\uDCFC\uDCFF-\uDD3D\uDD4B-\uDD4E\uDD50-\uDD67\uDD7A\uDD95\uDD96\uDDA4\uDDFB-\uDE4F\uDE80-\uDEC5\uDECC\uDED0-\uDED2\uDED5\uDEEB\uDEEC\uDEF4-\uDEFA\uDFE0-\uDFEB]|\uD83E[\uDD0D-\uDD3A\uDD3C-\uDD45\uDD47-\uDD71\uDD73-\uDD76\uDD7A-\uDDA2\uDDA5-\uDDAA\uDDAE-\uDDCA\uDDCD-\uDDFF\uDE70-\uDE73\uDE78-\uDE7A\uDE80-\uDE82\uDE90-\uDE95])|(?:[#\*0-9\xA9\xAE\u203C\u2049\u2122\u2139\u2194-\u2199\u21A9\u21AA\u231A\u231B\u2328\u23CF\u23E9-\u23F3\u23F8-\u23FA\u24C2\u25AA\u25AB\u25B6\u25C0\u25FB-\u25FE\u2600-\u2604\u260E\u2611\u2614\u2615\u2618\u261D\u2620\u2622\u2623\u2626\u262A\u262E\u262F\u2638-\u263A\u2640\u2642\u2648-\u2653\u265F\u2660\u2663\u2665\u2666\u2668\u267B\u267E\u267F\u2692-\u2697\u2699\u269B\u269C\u26A0\u26A1\u26AA\u26AB\u26B0\u26B1\u26BD\u26BE\u26C4\u26C5\u26C8\u26CE\u26CF\u26D1\u26D3\u26D4\u26E9\u26EA\u26F0-\u26F5\u26F7-\u26FA\u26FD\u2702\u2705\u2708-\u270D\u270F\u2712\u2714\u2716\u271D\u2721\u2728\u2733\u2734\u2744\u2747\u274C\u274E\u2753-\u2755\u2757\u2763\u2764\u2795-\u2797\u27A1\u27B0\u27BF\u2934\u2935\u2B05-\u2B07\u2B1B\u2B1C\u2B50\u2B55\u3030\u303D\u3297\u3299]|\uD83C[\uDC04\uDCCF\uDD70\uDD71\uDD7E\uDD7F\uDD8E\uDD91-\uDD9A\uDDE6-\uDDFF\uDE01\uDE02\uDE1A\uDE2F\uDE32-\uDE3A\uDE50\uDE51\uDF00-\uDF21\uDF24-\uDF93\uDF96\uDF97\uDF99-\uDF9B\uDF9E-\uDFF0\uDFF3-\uDFF5\uDFF7-\uDFFF]|\uD83D[\uDC00-\uDCFD\uDCFF-\uDD3D\uDD49-\uDD4E\uDD50-\uDD67\uDD6F\uDD70\uDD73-\uDD7A\uDD87\uDD8A-\uDD8D\uDD90\uDD95\uDD96\uDDA4\uDDA5\uDDA8\uDDB1\uDDB2\uDDBC\uDDC2-\uDDC4\uDDD1-\uDDD3\uDDDC-\uDDDE\uDDE1\uDDE3\uDDE8\uDDEF\uDDF3\uDDFA-\uDE4F\uDE80-\uDEC5\uDECB-\uDED2\uDED5\uDEE0-\uDEE5\uDEE9\uDEEB\uDEEC\uDEF0\uDEF3-\uDEFA\uDFE0-\uDFEB]|\uD83E[\uDD0D-\uDD3A\uDD3C-\uDD45\uDD47-\uDD71\uDD73-\uDD76\uDD7A-\uDDA2\uDDA5-\uDDAA\uDDAE-\uDDCA\uDDCD-\uDDFF\uDE70-\uDE73\uDE78-\uDE7A\uDE80-\uDE82\uDE90-\uDE95])\uFE0F|(?:[\u261D\u26F9\u270A-\u270D]|\uD83C[\uDF85\uDFC2-\uDFC4\uDFC7\uDFCA-\uDFCC]|\uD83D[\uDC42\uDC43\uDC46-\uDC50\uDC66-\uDC78\uDC7C\uDC81-\uDC83\uDC85-\uDC87\uDC8F\uDC91\uDCAA\uDD74\uDD75\uDD7A\uDD90\uDD95\uDD96\uDE45-\uDE47\uDE4B-\uDE4F\uDEA3\uDEB4-\uDEB6\uDEC0\uDECC]|\uD83E[\uDD0F\uDD18-\uDD1F\uDD26\uDD30-\uDD39\uDD3C-\uDD3E\uDDB5\uDDB6\uDDB8\uDDB9\uDDBB\uDDCD-\uDDCF\uDDD1-\uDDDD])/g;
    };
  }
});

// node_modules/string-width/index.js
var require_string_width = __commonJS({
  "node_modules/string-width/index.js"(exports, module) {
    "use strict";
    var stripAnsi = require_strip_ansi();
    var isFullwidthCodePoint = require_is_fullwidth_code_point();
    var emojiRegex = require_emoji_regex();
    var stringWidth = (string) => {
      if (typeof string !== "string" || string.length === 0) {
        return 0;
      }
      string = stripAnsi(string);
      if (string.length === 0) {
        return 0;
      }
      string = string.replace(emojiRegex(), "  ");
      let width = 0;
      for (let i = 0; i < string.length; i++) {
        const code = string.codePointAt(i);
        if (code <= 31 || code >= 127 && code <= 159) {
          continue;
        }
        if (code >= 768 && code <= 879) {
          continue;
        }
        if (code > 65535) {
          i++;
        }
        width += isFullwidthCodePoint(code) ? 2 : 1;
      }
      return width;
    };
    module.exports = stringWidth;
    module.exports.default = stringWidth;
  }
});

// node_modules/cli-table3/src/utils.js
var require_utils = __commonJS({
  "node_modules/cli-table3/src/utils.js"(exports, module) {
    var stringWidth = require_string_width();
    function codeRegex(capture) {
      return capture ? /\u001b\[((?:\d*;){0,5}\d*)m/g : /\u001b\[(?:\d*;){0,5}\d*m/g;
    }
    function strlen(str) {
      let code = codeRegex();
      let stripped = ("" + str).replace(code, "");
      let split = stripped.split("\n");
      return split.reduce(function(memo, s) {
        return stringWidth(s) > memo ? stringWidth(s) : memo;
      }, 0);
    }
    function repeat(str, times) {
      return Array(times + 1).join(str);
    }
    function pad(str, len, pad2, dir) {
      let length = strlen(str);
      if (len + 1 >= length) {
        let padlen = len - length;
        switch (dir) {
          case "right": {
            str = repeat(pad2, padlen) + str;
            break;
          }
          case "center": {
            let right = Math.ceil(padlen / 2);
            let left = padlen - right;
            str = repeat(pad2, left) + str + repeat(pad2, right);
            break;
          }
          default: {
            str = str + repeat(pad2, padlen);
            break;
          }
        }
      }
      return str;
    }
    var codeCache = {};
    function addToCodeCache(name, on, off) {
      on = "\x1B[" + on + "m";
      off = "\x1B[" + off + "m";
      codeCache[on] = { set: name, to: true };
      codeCache[off] = { set: name, to: false };
      codeCache[name] = { on, off };
    }
    addToCodeCache("bold", 1, 22);
    addToCodeCache("italics", 3, 23);
    addToCodeCache("underline", 4, 24);
    addToCodeCache("inverse", 7, 27);
    addToCodeCache("strikethrough", 9, 29);
    function updateState(state, controlChars) {
      let controlCode = controlChars[1] ? parseInt(controlChars[1].split(";")[0]) : 0;
      if (controlCode >= 30 && controlCode <= 39 || controlCode >= 90 && controlCode <= 97) {
        state.lastForegroundAdded = controlChars[0];
        return;
      }
      if (controlCode >= 40 && controlCode <= 49 || controlCode >= 100 && controlCode <= 107) {
        state.lastBackgroundAdded = controlChars[0];
        return;
      }
      if (controlCode === 0) {
        for (let i in state) {
          if (Object.prototype.hasOwnProperty.call(state, i)) {
            delete state[i];
          }
        }
        return;
      }
      let info = codeCache[controlChars[0]];
      if (info) {
        state[info.set] = info.to;
      }
    }
    function readState(line) {
      let code = codeRegex(true);
      let controlChars = code.exec(line);
      let state = {};
      while (controlChars !== null) {
        updateState(state, controlChars);
        controlChars = code.exec(line);
      }
      return state;
    }
    function unwindState(state, ret) {
      let lastBackgroundAdded = state.lastBackgroundAdded;
      let lastForegroundAdded = state.lastForegroundAdded;
      delete state.lastBackgroundAdded;
      delete state.lastForegroundAdded;
      Object.keys(state).forEach(function(key) {
        if (state[key]) {
          ret += codeCache[key].off;
        }
      });
      if (lastBackgroundAdded && lastBackgroundAdded != "\x1B[49m") {
        ret += "\x1B[49m";
      }
      if (lastForegroundAdded && lastForegroundAdded != "\x1B[39m") {
        ret += "\x1B[39m";
      }
      return ret;
    }
    function rewindState(state, ret) {
      let lastBackgroundAdded = state.lastBackgroundAdded;
      let lastForegroundAdded = state.lastForegroundAdded;
      delete state.lastBackgroundAdded;
      delete state.lastForegroundAdded;
      Object.keys(state).forEach(function(key) {
        if (state[key]) {
          ret = codeCache[key].on + ret;
        }
      });
      if (lastBackgroundAdded && lastBackgroundAdded != "\x1B[49m") {
        ret = lastBackgroundAdded + ret;
      }
      if (lastForegroundAdded && lastForegroundAdded != "\x1B[39m") {
        ret = lastForegroundAdded + ret;
      }
      return ret;
    }
    function truncateWidth(str, desiredLength) {
      if (str.length === strlen(str)) {
        return str.substr(0, desiredLength);
      }
      while (strlen(str) > desiredLength) {
        str = str.slice(0, -1);
      }
      return str;
    }
    function truncateWidthWithAnsi(str, desiredLength) {
      let code = codeRegex(true);
      let split = str.split(codeRegex());
      let splitIndex = 0;
      let retLen = 0;
      let ret = "";
      let myArray;
      let state = {};
      while (retLen < desiredLength) {
        myArray = code.exec(str);
        let toAdd = split[splitIndex];
        splitIndex++;
        if (retLen + strlen(toAdd) > desiredLength) {
          toAdd = truncateWidth(toAdd, desiredLength - retLen);
        }
        ret += toAdd;
        retLen += strlen(toAdd);
        if (retLen < desiredLength) {
          if (!myArray) {
            break;
          }
          ret += myArray[0];
          updateState(state, myArray);
        }
      }
      return unwindState(state, ret);
    }
    function truncate(str, desiredLength, truncateChar) {
      truncateChar = truncateChar || "\u2026";
      let lengthOfStr = strlen(str);
      if (lengthOfStr <= desiredLength) {
        return str;
      }
      desiredLength -= strlen(truncateChar);
      let ret = truncateWidthWithAnsi(str, desiredLength);
      ret += truncateChar;
      const hrefTag = "\x1B]8;;\x07";
      if (str.includes(hrefTag) && !ret.includes(hrefTag)) {
        ret += hrefTag;
      }
      return ret;
    }
    function defaultOptions() {
      return {
        chars: {
          top: "\u2500",
          "top-mid": "\u252C",
          "top-left": "\u250C",
          "top-right": "\u2510",
          bottom: "\u2500",
          "bottom-mid": "\u2534",
          "bottom-left": "\u2514",
          "bottom-right": "\u2518",
          left: "\u2502",
          "left-mid": "\u251C",
          mid: "\u2500",
          "mid-mid": "\u253C",
          right: "\u2502",
          "right-mid": "\u2524",
          middle: "\u2502"
        },
        truncate: "\u2026",
        colWidths: [],
        rowHeights: [],
        colAligns: [],
        rowAligns: [],
        style: {
          "padding-left": 1,
          "padding-right": 1,
          head: ["red"],
          border: ["grey"],
          compact: false
        },
        head: []
      };
    }
    function mergeOptions(options, defaults) {
      options = options || {};
      defaults = defaults || defaultOptions();
      let ret = Object.assign({}, defaults, options);
      ret.chars = Object.assign({}, defaults.chars, options.chars);
      ret.style = Object.assign({}, defaults.style, options.style);
      return ret;
    }
    function wordWrap(maxLength, input) {
      let lines = [];
      let split = input.split(/(\s+)/g);
      let line = [];
      let lineLength = 0;
      let whitespace;
      for (let i = 0; i < split.length; i += 2) {
        let word = split[i];
        let newLength = lineLength + strlen(word);
        if (lineLength > 0 && whitespace) {
          newLength += whitespace.length;
        }
        if (newLength > maxLength) {
          if (lineLength !== 0) {
            lines.push(line.join(""));
          }
          line = [word];
          lineLength = strlen(word);
        } else {
          line.push(whitespace || "", word);
          lineLength = newLength;
        }
        whitespace = split[i + 1];
      }
      if (lineLength) {
        lines.push(line.join(""));
      }
      return lines;
    }
    function textWrap(maxLength, input) {
      let lines = [];
      let line = "";
      function pushLine(str, ws) {
        if (line.length && ws) line += ws;
        line += str;
        while (line.length > maxLength) {
          lines.push(line.slice(0, maxLength));
          line = line.slice(maxLength);
        }
      }
      let split = input.split(/(\s+)/g);
      for (let i = 0; i < split.length; i += 2) {
        pushLine(split[i], i && split[i - 1]);
      }
      if (line.length) lines.push(line);
      return lines;
    }
    function multiLineWordWrap(maxLength, input, wrapOnWordBoundary = true) {
      let output = [];
      input = input.split("\n");
      const handler = wrapOnWordBoundary ? wordWrap : textWrap;
      for (let i = 0; i < input.length; i++) {
        output.push.apply(output, handler(maxLength, input[i]));
      }
      return output;
    }
    function colorizeLines(input) {
      let state = {};
      let output = [];
      for (let i = 0; i < input.length; i++) {
        let line = rewindState(state, input[i]);
        state = readState(line);
        let temp = Object.assign({}, state);
        output.push(unwindState(temp, line));
      }
      return output;
    }
    function hyperlink(url, text) {
      const OSC = "\x1B]";
      const BEL = "\x07";
      const SEP = ";";
      return [OSC, "8", SEP, SEP, url || text, BEL, text, OSC, "8", SEP, SEP, BEL].join("");
    }
    module.exports = {
      strlen,
      repeat,
      pad,
      truncate,
      mergeOptions,
      wordWrap: multiLineWordWrap,
      colorizeLines,
      hyperlink
    };
  }
});

// node_modules/@colors/colors/lib/styles.js
var require_styles = __commonJS({
  "node_modules/@colors/colors/lib/styles.js"(exports, module) {
    var styles = {};
    module["exports"] = styles;
    var codes = {
      reset: [0, 0],
      bold: [1, 22],
      dim: [2, 22],
      italic: [3, 23],
      underline: [4, 24],
      inverse: [7, 27],
      hidden: [8, 28],
      strikethrough: [9, 29],
      black: [30, 39],
      red: [31, 39],
      green: [32, 39],
      yellow: [33, 39],
      blue: [34, 39],
      magenta: [35, 39],
      cyan: [36, 39],
      white: [37, 39],
      gray: [90, 39],
      grey: [90, 39],
      brightRed: [91, 39],
      brightGreen: [92, 39],
      brightYellow: [93, 39],
      brightBlue: [94, 39],
      brightMagenta: [95, 39],
      brightCyan: [96, 39],
      brightWhite: [97, 39],
      bgBlack: [40, 49],
      bgRed: [41, 49],
      bgGreen: [42, 49],
      bgYellow: [43, 49],
      bgBlue: [44, 49],
      bgMagenta: [45, 49],
      bgCyan: [46, 49],
      bgWhite: [47, 49],
      bgGray: [100, 49],
      bgGrey: [100, 49],
      bgBrightRed: [101, 49],
      bgBrightGreen: [102, 49],
      bgBrightYellow: [103, 49],
      bgBrightBlue: [104, 49],
      bgBrightMagenta: [105, 49],
      bgBrightCyan: [106, 49],
      bgBrightWhite: [107, 49],
      // legacy styles for colors pre v1.0.0
      blackBG: [40, 49],
      redBG: [41, 49],
      greenBG: [42, 49],
      yellowBG: [43, 49],
      blueBG: [44, 49],
      magentaBG: [45, 49],
      cyanBG: [46, 49],
      whiteBG: [47, 49]
    };
    Object.keys(codes).forEach(function(key) {
      var val = codes[key];
      var style = styles[key] = [];
      style.open = "\x1B[" + val[0] + "m";
      style.close = "\x1B[" + val[1] + "m";
    });
  }
});

// node_modules/@colors/colors/lib/system/has-flag.js
var require_has_flag = __commonJS({
  "node_modules/@colors/colors/lib/system/has-flag.js"(exports, module) {
    "use strict";
    module.exports = function(flag, argv) {
      argv = argv || process.argv;
      var terminatorPos = argv.indexOf("--");
      var prefix = /^-{1,2}/.test(flag) ? "" : "--";
      var pos = argv.indexOf(prefix + flag);
      return pos !== -1 && (terminatorPos === -1 ? true : pos < terminatorPos);
    };
  }
});

// node_modules/@colors/colors/lib/system/supports-colors.js
var require_supports_colors = __commonJS({
  "node_modules/@colors/colors/lib/system/supports-colors.js"(exports, module) {
    "use strict";
    var os = __require("os");
    var hasFlag = require_has_flag();
    var env = process.env;
    var forceColor = void 0;
    if (hasFlag("no-color") || hasFlag("no-colors") || hasFlag("color=false")) {
      forceColor = false;
    } else if (hasFlag("color") || hasFlag("colors") || hasFlag("color=true") || hasFlag("color=always")) {
      forceColor = true;
    }
    if ("FORCE_COLOR" in env) {
      forceColor = env.FORCE_COLOR.length === 0 || parseInt(env.FORCE_COLOR, 10) !== 0;
    }
    function translateLevel(level) {
      if (level === 0) {
        return false;
      }
      return {
        level,
        hasBasic: true,
        has256: level >= 2,
        has16m: level >= 3
      };
    }
    function supportsColor(stream) {
      if (forceColor === false) {
        return 0;
      }
      if (hasFlag("color=16m") || hasFlag("color=full") || hasFlag("color=truecolor")) {
        return 3;
      }
      if (hasFlag("color=256")) {
        return 2;
      }
      if (stream && !stream.isTTY && forceColor !== true) {
        return 0;
      }
      var min = forceColor ? 1 : 0;
      if (process.platform === "win32") {
        var osRelease = os.release().split(".");
        if (Number(process.versions.node.split(".")[0]) >= 8 && Number(osRelease[0]) >= 10 && Number(osRelease[2]) >= 10586) {
          return Number(osRelease[2]) >= 14931 ? 3 : 2;
        }
        return 1;
      }
      if ("CI" in env) {
        if (["TRAVIS", "CIRCLECI", "APPVEYOR", "GITLAB_CI"].some(function(sign) {
          return sign in env;
        }) || env.CI_NAME === "codeship") {
          return 1;
        }
        return min;
      }
      if ("TEAMCITY_VERSION" in env) {
        return /^(9\.(0*[1-9]\d*)\.|\d{2,}\.)/.test(env.TEAMCITY_VERSION) ? 1 : 0;
      }
      if ("TERM_PROGRAM" in env) {
        var version = parseInt((env.TERM_PROGRAM_VERSION || "").split(".")[0], 10);
        switch (env.TERM_PROGRAM) {
          case "iTerm.app":
            return version >= 3 ? 3 : 2;
          case "Hyper":
            return 3;
          case "Apple_Terminal":
            return 2;
        }
      }
      if (/-256(color)?$/i.test(env.TERM)) {
        return 2;
      }
      if (/^screen|^xterm|^vt100|^rxvt|color|ansi|cygwin|linux/i.test(env.TERM)) {
        return 1;
      }
      if ("COLORTERM" in env) {
        return 1;
      }
      if (env.TERM === "dumb") {
        return min;
      }
      return min;
    }
    function getSupportLevel(stream) {
      var level = supportsColor(stream);
      return translateLevel(level);
    }
    module.exports = {
      supportsColor: getSupportLevel,
      stdout: getSupportLevel(process.stdout),
      stderr: getSupportLevel(process.stderr)
    };
  }
});

// node_modules/@colors/colors/lib/custom/trap.js
var require_trap = __commonJS({
  "node_modules/@colors/colors/lib/custom/trap.js"(exports, module) {
    module["exports"] = function runTheTrap(text, options) {
      var result = "";
      text = text || "Run the trap, drop the bass";
      text = text.split("");
      var trap = {
        a: ["@", "\u0104", "\u023A", "\u0245", "\u0394", "\u039B", "\u0414"],
        b: ["\xDF", "\u0181", "\u0243", "\u026E", "\u03B2", "\u0E3F"],
        c: ["\xA9", "\u023B", "\u03FE"],
        d: ["\xD0", "\u018A", "\u0500", "\u0501", "\u0502", "\u0503"],
        e: [
          "\xCB",
          "\u0115",
          "\u018E",
          "\u0258",
          "\u03A3",
          "\u03BE",
          "\u04BC",
          "\u0A6C"
        ],
        f: ["\u04FA"],
        g: ["\u0262"],
        h: ["\u0126", "\u0195", "\u04A2", "\u04BA", "\u04C7", "\u050A"],
        i: ["\u0F0F"],
        j: ["\u0134"],
        k: ["\u0138", "\u04A0", "\u04C3", "\u051E"],
        l: ["\u0139"],
        m: ["\u028D", "\u04CD", "\u04CE", "\u0520", "\u0521", "\u0D69"],
        n: ["\xD1", "\u014B", "\u019D", "\u0376", "\u03A0", "\u048A"],
        o: [
          "\xD8",
          "\xF5",
          "\xF8",
          "\u01FE",
          "\u0298",
          "\u047A",
          "\u05DD",
          "\u06DD",
          "\u0E4F"
        ],
        p: ["\u01F7", "\u048E"],
        q: ["\u09CD"],
        r: ["\xAE", "\u01A6", "\u0210", "\u024C", "\u0280", "\u042F"],
        s: ["\xA7", "\u03DE", "\u03DF", "\u03E8"],
        t: ["\u0141", "\u0166", "\u0373"],
        u: ["\u01B1", "\u054D"],
        v: ["\u05D8"],
        w: ["\u0428", "\u0460", "\u047C", "\u0D70"],
        x: ["\u04B2", "\u04FE", "\u04FC", "\u04FD"],
        y: ["\xA5", "\u04B0", "\u04CB"],
        z: ["\u01B5", "\u0240"]
      };
      text.forEach(function(c) {
        c = c.toLowerCase();
        var chars = trap[c] || [" "];
        var rand = Math.floor(Math.random() * chars.length);
        if (typeof trap[c] !== "undefined") {
          result += trap[c][rand];
        } else {
          result += c;
        }
      });
      return result;
    };
  }
});

// node_modules/@colors/colors/lib/custom/zalgo.js
var require_zalgo = __commonJS({
  "node_modules/@colors/colors/lib/custom/zalgo.js"(exports, module) {
    module["exports"] = function zalgo(text, options) {
      text = text || "   he is here   ";
      var soul = {
        "up": [
          "\u030D",
          "\u030E",
          "\u0304",
          "\u0305",
          "\u033F",
          "\u0311",
          "\u0306",
          "\u0310",
          "\u0352",
          "\u0357",
          "\u0351",
          "\u0307",
          "\u0308",
          "\u030A",
          "\u0342",
          "\u0313",
          "\u0308",
          "\u034A",
          "\u034B",
          "\u034C",
          "\u0303",
          "\u0302",
          "\u030C",
          "\u0350",
          "\u0300",
          "\u0301",
          "\u030B",
          "\u030F",
          "\u0312",
          "\u0313",
          "\u0314",
          "\u033D",
          "\u0309",
          "\u0363",
          "\u0364",
          "\u0365",
          "\u0366",
          "\u0367",
          "\u0368",
          "\u0369",
          "\u036A",
          "\u036B",
          "\u036C",
          "\u036D",
          "\u036E",
          "\u036F",
          "\u033E",
          "\u035B",
          "\u0346",
          "\u031A"
        ],
        "down": [
          "\u0316",
          "\u0317",
          "\u0318",
          "\u0319",
          "\u031C",
          "\u031D",
          "\u031E",
          "\u031F",
          "\u0320",
          "\u0324",
          "\u0325",
          "\u0326",
          "\u0329",
          "\u032A",
          "\u032B",
          "\u032C",
          "\u032D",
          "\u032E",
          "\u032F",
          "\u0330",
          "\u0331",
          "\u0332",
          "\u0333",
          "\u0339",
          "\u033A",
          "\u033B",
          "\u033C",
          "\u0345",
          "\u0347",
          "\u0348",
          "\u0349",
          "\u034D",
          "\u034E",
          "\u0353",
          "\u0354",
          "\u0355",
          "\u0356",
          "\u0359",
          "\u035A",
          "\u0323"
        ],
        "mid": [
          "\u0315",
          "\u031B",
          "\u0300",
          "\u0301",
          "\u0358",
          "\u0321",
          "\u0322",
          "\u0327",
          "\u0328",
          "\u0334",
          "\u0335",
          "\u0336",
          "\u035C",
          "\u035D",
          "\u035E",
          "\u035F",
          "\u0360",
          "\u0362",
          "\u0338",
          "\u0337",
          "\u0361",
          " \u0489"
        ]
      };
      var all = [].concat(soul.up, soul.down, soul.mid);
      function randomNumber(range) {
        var r = Math.floor(Math.random() * range);
        return r;
      }
      function isChar(character) {
        var bool = false;
        all.filter(function(i) {
          bool = i === character;
        });
        return bool;
      }
      function heComes(text2, options2) {
        var result = "";
        var counts;
        var l;
        options2 = options2 || {};
        options2["up"] = typeof options2["up"] !== "undefined" ? options2["up"] : true;
        options2["mid"] = typeof options2["mid"] !== "undefined" ? options2["mid"] : true;
        options2["down"] = typeof options2["down"] !== "undefined" ? options2["down"] : true;
        options2["size"] = typeof options2["size"] !== "undefined" ? options2["size"] : "maxi";
        text2 = text2.split("");
        for (l in text2) {
          if (isChar(l)) {
            continue;
          }
          result = result + text2[l];
          counts = { "up": 0, "down": 0, "mid": 0 };
          switch (options2.size) {
            case "mini":
              counts.up = randomNumber(8);
              counts.mid = randomNumber(2);
              counts.down = randomNumber(8);
              break;
            case "maxi":
              counts.up = randomNumber(16) + 3;
              counts.mid = randomNumber(4) + 1;
              counts.down = randomNumber(64) + 3;
              break;
            default:
              counts.up = randomNumber(8) + 1;
              counts.mid = randomNumber(6) / 2;
              counts.down = randomNumber(8) + 1;
              break;
          }
          var arr = ["up", "mid", "down"];
          for (var d in arr) {
            var index = arr[d];
            for (var i = 0; i <= counts[index]; i++) {
              if (options2[index]) {
                result = result + soul[index][randomNumber(soul[index].length)];
              }
            }
          }
        }
        return result;
      }
      return heComes(text, options);
    };
  }
});

// node_modules/@colors/colors/lib/maps/america.js
var require_america = __commonJS({
  "node_modules/@colors/colors/lib/maps/america.js"(exports, module) {
    module["exports"] = function(colors) {
      return function(letter, i, exploded) {
        if (letter === " ") return letter;
        switch (i % 3) {
          case 0:
            return colors.red(letter);
          case 1:
            return colors.white(letter);
          case 2:
            return colors.blue(letter);
        }
      };
    };
  }
});

// node_modules/@colors/colors/lib/maps/zebra.js
var require_zebra = __commonJS({
  "node_modules/@colors/colors/lib/maps/zebra.js"(exports, module) {
    module["exports"] = function(colors) {
      return function(letter, i, exploded) {
        return i % 2 === 0 ? letter : colors.inverse(letter);
      };
    };
  }
});

// node_modules/@colors/colors/lib/maps/rainbow.js
var require_rainbow = __commonJS({
  "node_modules/@colors/colors/lib/maps/rainbow.js"(exports, module) {
    module["exports"] = function(colors) {
      var rainbowColors = ["red", "yellow", "green", "blue", "magenta"];
      return function(letter, i, exploded) {
        if (letter === " ") {
          return letter;
        } else {
          return colors[rainbowColors[i++ % rainbowColors.length]](letter);
        }
      };
    };
  }
});

// node_modules/@colors/colors/lib/maps/random.js
var require_random = __commonJS({
  "node_modules/@colors/colors/lib/maps/random.js"(exports, module) {
    module["exports"] = function(colors) {
      var available = [
        "underline",
        "inverse",
        "grey",
        "yellow",
        "red",
        "green",
        "blue",
        "white",
        "cyan",
        "magenta",
        "brightYellow",
        "brightRed",
        "brightGreen",
        "brightBlue",
        "brightWhite",
        "brightCyan",
        "brightMagenta"
      ];
      return function(letter, i, exploded) {
        return letter === " " ? letter : colors[available[Math.round(Math.random() * (available.length - 2))]](letter);
      };
    };
  }
});

// node_modules/@colors/colors/lib/colors.js
var require_colors = __commonJS({
  "node_modules/@colors/colors/lib/colors.js"(exports, module) {
    var colors = {};
    module["exports"] = colors;
    colors.themes = {};
    var util = __require("util");
    var ansiStyles = colors.styles = require_styles();
    var defineProps = Object.defineProperties;
    var newLineRegex = new RegExp(/[\r\n]+/g);
    colors.supportsColor = require_supports_colors().supportsColor;
    if (typeof colors.enabled === "undefined") {
      colors.enabled = colors.supportsColor() !== false;
    }
    colors.enable = function() {
      colors.enabled = true;
    };
    colors.disable = function() {
      colors.enabled = false;
    };
    colors.stripColors = colors.strip = function(str) {
      return ("" + str).replace(/\x1B\[\d+m/g, "");
    };
    var stylize = colors.stylize = function stylize2(str, style) {
      if (!colors.enabled) {
        return str + "";
      }
      var styleMap = ansiStyles[style];
      if (!styleMap && style in colors) {
        return colors[style](str);
      }
      return styleMap.open + str + styleMap.close;
    };
    var matchOperatorsRe = /[|\\{}()[\]^$+*?.]/g;
    var escapeStringRegexp = function(str) {
      if (typeof str !== "string") {
        throw new TypeError("Expected a string");
      }
      return str.replace(matchOperatorsRe, "\\$&");
    };
    function build(_styles) {
      var builder = function builder2() {
        return applyStyle.apply(builder2, arguments);
      };
      builder._styles = _styles;
      builder.__proto__ = proto;
      return builder;
    }
    var styles = (function() {
      var ret = {};
      ansiStyles.grey = ansiStyles.gray;
      Object.keys(ansiStyles).forEach(function(key) {
        ansiStyles[key].closeRe = new RegExp(escapeStringRegexp(ansiStyles[key].close), "g");
        ret[key] = {
          get: function() {
            return build(this._styles.concat(key));
          }
        };
      });
      return ret;
    })();
    var proto = defineProps(function colors2() {
    }, styles);
    function applyStyle() {
      var args = Array.prototype.slice.call(arguments);
      var str = args.map(function(arg) {
        if (arg != null && arg.constructor === String) {
          return arg;
        } else {
          return util.inspect(arg);
        }
      }).join(" ");
      if (!colors.enabled || !str) {
        return str;
      }
      var newLinesPresent = str.indexOf("\n") != -1;
      var nestedStyles = this._styles;
      var i = nestedStyles.length;
      while (i--) {
        var code = ansiStyles[nestedStyles[i]];
        str = code.open + str.replace(code.closeRe, code.open) + code.close;
        if (newLinesPresent) {
          str = str.replace(newLineRegex, function(match) {
            return code.close + match + code.open;
          });
        }
      }
      return str;
    }
    colors.setTheme = function(theme) {
      if (typeof theme === "string") {
        console.log("colors.setTheme now only accepts an object, not a string.  If you are trying to set a theme from a file, it is now your (the caller's) responsibility to require the file.  The old syntax looked like colors.setTheme(__dirname + '/../themes/generic-logging.js'); The new syntax looks like colors.setTheme(require(__dirname + '/../themes/generic-logging.js'));");
        return;
      }
      for (var style in theme) {
        (function(style2) {
          colors[style2] = function(str) {
            if (typeof theme[style2] === "object") {
              var out = str;
              for (var i in theme[style2]) {
                out = colors[theme[style2][i]](out);
              }
              return out;
            }
            return colors[theme[style2]](str);
          };
        })(style);
      }
    };
    function init() {
      var ret = {};
      Object.keys(styles).forEach(function(name) {
        ret[name] = {
          get: function() {
            return build([name]);
          }
        };
      });
      return ret;
    }
    var sequencer = function sequencer2(map2, str) {
      var exploded = str.split("");
      exploded = exploded.map(map2);
      return exploded.join("");
    };
    colors.trap = require_trap();
    colors.zalgo = require_zalgo();
    colors.maps = {};
    colors.maps.america = require_america()(colors);
    colors.maps.zebra = require_zebra()(colors);
    colors.maps.rainbow = require_rainbow()(colors);
    colors.maps.random = require_random()(colors);
    for (map in colors.maps) {
      (function(map2) {
        colors[map2] = function(str) {
          return sequencer(colors.maps[map2], str);
        };
      })(map);
    }
    var map;
    defineProps(colors, init());
  }
});

// node_modules/@colors/colors/safe.js
var require_safe = __commonJS({
  "node_modules/@colors/colors/safe.js"(exports, module) {
    var colors = require_colors();
    module["exports"] = colors;
  }
});

// node_modules/cli-table3/src/cell.js
var require_cell = __commonJS({
  "node_modules/cli-table3/src/cell.js"(exports, module) {
    var { info, debug } = require_debug();
    var utils = require_utils();
    var Cell = class _Cell {
      /**
       * A representation of a cell within the table.
       * Implementations must have `init` and `draw` methods,
       * as well as `colSpan`, `rowSpan`, `desiredHeight` and `desiredWidth` properties.
       * @param options
       * @constructor
       */
      constructor(options) {
        this.setOptions(options);
        this.x = null;
        this.y = null;
      }
      setOptions(options) {
        if (["boolean", "number", "bigint", "string"].indexOf(typeof options) !== -1) {
          options = { content: "" + options };
        }
        options = options || {};
        this.options = options;
        let content = options.content;
        if (["boolean", "number", "bigint", "string"].indexOf(typeof content) !== -1) {
          this.content = String(content);
        } else if (!content) {
          this.content = this.options.href || "";
        } else {
          throw new Error("Content needs to be a primitive, got: " + typeof content);
        }
        this.colSpan = options.colSpan || 1;
        this.rowSpan = options.rowSpan || 1;
        if (this.options.href) {
          Object.defineProperty(this, "href", {
            get() {
              return this.options.href;
            }
          });
        }
      }
      mergeTableOptions(tableOptions, cells) {
        this.cells = cells;
        let optionsChars = this.options.chars || {};
        let tableChars = tableOptions.chars;
        let chars = this.chars = {};
        CHAR_NAMES.forEach(function(name) {
          setOption(optionsChars, tableChars, name, chars);
        });
        this.truncate = this.options.truncate || tableOptions.truncate;
        let style = this.options.style = this.options.style || {};
        let tableStyle = tableOptions.style;
        setOption(style, tableStyle, "padding-left", this);
        setOption(style, tableStyle, "padding-right", this);
        this.head = style.head || tableStyle.head;
        this.border = style.border || tableStyle.border;
        this.fixedWidth = tableOptions.colWidths[this.x];
        this.lines = this.computeLines(tableOptions);
        this.desiredWidth = utils.strlen(this.content) + this.paddingLeft + this.paddingRight;
        this.desiredHeight = this.lines.length;
      }
      computeLines(tableOptions) {
        const tableWordWrap = tableOptions.wordWrap || tableOptions.textWrap;
        const { wordWrap = tableWordWrap } = this.options;
        if (this.fixedWidth && wordWrap) {
          this.fixedWidth -= this.paddingLeft + this.paddingRight;
          if (this.colSpan) {
            let i = 1;
            while (i < this.colSpan) {
              this.fixedWidth += tableOptions.colWidths[this.x + i];
              i++;
            }
          }
          const { wrapOnWordBoundary: tableWrapOnWordBoundary = true } = tableOptions;
          const { wrapOnWordBoundary = tableWrapOnWordBoundary } = this.options;
          return this.wrapLines(utils.wordWrap(this.fixedWidth, this.content, wrapOnWordBoundary));
        }
        return this.wrapLines(this.content.split("\n"));
      }
      wrapLines(computedLines) {
        const lines = utils.colorizeLines(computedLines);
        if (this.href) {
          return lines.map((line) => utils.hyperlink(this.href, line));
        }
        return lines;
      }
      /**
       * Initializes the Cells data structure.
       *
       * @param tableOptions - A fully populated set of tableOptions.
       * In addition to the standard default values, tableOptions must have fully populated the
       * `colWidths` and `rowWidths` arrays. Those arrays must have lengths equal to the number
       * of columns or rows (respectively) in this table, and each array item must be a Number.
       *
       */
      init(tableOptions) {
        let x = this.x;
        let y = this.y;
        this.widths = tableOptions.colWidths.slice(x, x + this.colSpan);
        this.heights = tableOptions.rowHeights.slice(y, y + this.rowSpan);
        this.width = this.widths.reduce(sumPlusOne, -1);
        this.height = this.heights.reduce(sumPlusOne, -1);
        this.hAlign = this.options.hAlign || tableOptions.colAligns[x];
        this.vAlign = this.options.vAlign || tableOptions.rowAligns[y];
        this.drawRight = x + this.colSpan == tableOptions.colWidths.length;
      }
      /**
       * Draws the given line of the cell.
       * This default implementation defers to methods `drawTop`, `drawBottom`, `drawLine` and `drawEmpty`.
       * @param lineNum - can be `top`, `bottom` or a numerical line number.
       * @param spanningCell - will be a number if being called from a RowSpanCell, and will represent how
       * many rows below it's being called from. Otherwise it's undefined.
       * @returns {String} The representation of this line.
       */
      draw(lineNum, spanningCell) {
        if (lineNum == "top") return this.drawTop(this.drawRight);
        if (lineNum == "bottom") return this.drawBottom(this.drawRight);
        let content = utils.truncate(this.content, 10, this.truncate);
        if (!lineNum) {
          info(`${this.y}-${this.x}: ${this.rowSpan - lineNum}x${this.colSpan} Cell ${content}`);
        } else {
        }
        let padLen = Math.max(this.height - this.lines.length, 0);
        let padTop;
        switch (this.vAlign) {
          case "center":
            padTop = Math.ceil(padLen / 2);
            break;
          case "bottom":
            padTop = padLen;
            break;
          default:
            padTop = 0;
        }
        if (lineNum < padTop || lineNum >= padTop + this.lines.length) {
          return this.drawEmpty(this.drawRight, spanningCell);
        }
        let forceTruncation = this.lines.length > this.height && lineNum + 1 >= this.height;
        return this.drawLine(lineNum - padTop, this.drawRight, forceTruncation, spanningCell);
      }
      /**
       * Renders the top line of the cell.
       * @param drawRight - true if this method should render the right edge of the cell.
       * @returns {String}
       */
      drawTop(drawRight) {
        let content = [];
        if (this.cells) {
          this.widths.forEach(function(width, index) {
            content.push(this._topLeftChar(index));
            content.push(utils.repeat(this.chars[this.y == 0 ? "top" : "mid"], width));
          }, this);
        } else {
          content.push(this._topLeftChar(0));
          content.push(utils.repeat(this.chars[this.y == 0 ? "top" : "mid"], this.width));
        }
        if (drawRight) {
          content.push(this.chars[this.y == 0 ? "topRight" : "rightMid"]);
        }
        return this.wrapWithStyleColors("border", content.join(""));
      }
      _topLeftChar(offset) {
        let x = this.x + offset;
        let leftChar;
        if (this.y == 0) {
          leftChar = x == 0 ? "topLeft" : offset == 0 ? "topMid" : "top";
        } else {
          if (x == 0) {
            leftChar = "leftMid";
          } else {
            leftChar = offset == 0 ? "midMid" : "bottomMid";
            if (this.cells) {
              let spanAbove = this.cells[this.y - 1][x] instanceof _Cell.ColSpanCell;
              if (spanAbove) {
                leftChar = offset == 0 ? "topMid" : "mid";
              }
              if (offset == 0) {
                let i = 1;
                while (this.cells[this.y][x - i] instanceof _Cell.ColSpanCell) {
                  i++;
                }
                if (this.cells[this.y][x - i] instanceof _Cell.RowSpanCell) {
                  leftChar = "leftMid";
                }
              }
            }
          }
        }
        return this.chars[leftChar];
      }
      wrapWithStyleColors(styleProperty, content) {
        if (this[styleProperty] && this[styleProperty].length) {
          try {
            let colors = require_safe();
            for (let i = this[styleProperty].length - 1; i >= 0; i--) {
              colors = colors[this[styleProperty][i]];
            }
            return colors(content);
          } catch (e) {
            return content;
          }
        } else {
          return content;
        }
      }
      /**
       * Renders a line of text.
       * @param lineNum - Which line of text to render. This is not necessarily the line within the cell.
       * There may be top-padding above the first line of text.
       * @param drawRight - true if this method should render the right edge of the cell.
       * @param forceTruncationSymbol - `true` if the rendered text should end with the truncation symbol even
       * if the text fits. This is used when the cell is vertically truncated. If `false` the text should
       * only include the truncation symbol if the text will not fit horizontally within the cell width.
       * @param spanningCell - a number of if being called from a RowSpanCell. (how many rows below). otherwise undefined.
       * @returns {String}
       */
      drawLine(lineNum, drawRight, forceTruncationSymbol, spanningCell) {
        let left = this.chars[this.x == 0 ? "left" : "middle"];
        if (this.x && spanningCell && this.cells) {
          let cellLeft = this.cells[this.y + spanningCell][this.x - 1];
          while (cellLeft instanceof ColSpanCell) {
            cellLeft = this.cells[cellLeft.y][cellLeft.x - 1];
          }
          if (!(cellLeft instanceof RowSpanCell)) {
            left = this.chars["rightMid"];
          }
        }
        let leftPadding = utils.repeat(" ", this.paddingLeft);
        let right = drawRight ? this.chars["right"] : "";
        let rightPadding = utils.repeat(" ", this.paddingRight);
        let line = this.lines[lineNum];
        let len = this.width - (this.paddingLeft + this.paddingRight);
        if (forceTruncationSymbol) line += this.truncate || "\u2026";
        let content = utils.truncate(line, len, this.truncate);
        content = utils.pad(content, len, " ", this.hAlign);
        content = leftPadding + content + rightPadding;
        return this.stylizeLine(left, content, right);
      }
      stylizeLine(left, content, right) {
        left = this.wrapWithStyleColors("border", left);
        right = this.wrapWithStyleColors("border", right);
        if (this.y === 0) {
          content = this.wrapWithStyleColors("head", content);
        }
        return left + content + right;
      }
      /**
       * Renders the bottom line of the cell.
       * @param drawRight - true if this method should render the right edge of the cell.
       * @returns {String}
       */
      drawBottom(drawRight) {
        let left = this.chars[this.x == 0 ? "bottomLeft" : "bottomMid"];
        let content = utils.repeat(this.chars.bottom, this.width);
        let right = drawRight ? this.chars["bottomRight"] : "";
        return this.wrapWithStyleColors("border", left + content + right);
      }
      /**
       * Renders a blank line of text within the cell. Used for top and/or bottom padding.
       * @param drawRight - true if this method should render the right edge of the cell.
       * @param spanningCell - a number of if being called from a RowSpanCell. (how many rows below). otherwise undefined.
       * @returns {String}
       */
      drawEmpty(drawRight, spanningCell) {
        let left = this.chars[this.x == 0 ? "left" : "middle"];
        if (this.x && spanningCell && this.cells) {
          let cellLeft = this.cells[this.y + spanningCell][this.x - 1];
          while (cellLeft instanceof ColSpanCell) {
            cellLeft = this.cells[cellLeft.y][cellLeft.x - 1];
          }
          if (!(cellLeft instanceof RowSpanCell)) {
            left = this.chars["rightMid"];
          }
        }
        let right = drawRight ? this.chars["right"] : "";
        let content = utils.repeat(" ", this.width);
        return this.stylizeLine(left, content, right);
      }
    };
    var ColSpanCell = class {
      /**
       * A Cell that doesn't do anything. It just draws empty lines.
       * Used as a placeholder in column spanning.
       * @constructor
       */
      constructor() {
      }
      draw(lineNum) {
        if (typeof lineNum === "number") {
          debug(`${this.y}-${this.x}: 1x1 ColSpanCell`);
        }
        return "";
      }
      init() {
      }
      mergeTableOptions() {
      }
    };
    var RowSpanCell = class {
      /**
       * A placeholder Cell for a Cell that spans multiple rows.
       * It delegates rendering to the original cell, but adds the appropriate offset.
       * @param originalCell
       * @constructor
       */
      constructor(originalCell) {
        this.originalCell = originalCell;
      }
      init(tableOptions) {
        let y = this.y;
        let originalY = this.originalCell.y;
        this.cellOffset = y - originalY;
        this.offset = findDimension(tableOptions.rowHeights, originalY, this.cellOffset);
      }
      draw(lineNum) {
        if (lineNum == "top") {
          return this.originalCell.draw(this.offset, this.cellOffset);
        }
        if (lineNum == "bottom") {
          return this.originalCell.draw("bottom");
        }
        debug(`${this.y}-${this.x}: 1x${this.colSpan} RowSpanCell for ${this.originalCell.content}`);
        return this.originalCell.draw(this.offset + 1 + lineNum);
      }
      mergeTableOptions() {
      }
    };
    function firstDefined(...args) {
      return args.filter((v) => v !== void 0 && v !== null).shift();
    }
    function setOption(objA, objB, nameB, targetObj) {
      let nameA = nameB.split("-");
      if (nameA.length > 1) {
        nameA[1] = nameA[1].charAt(0).toUpperCase() + nameA[1].substr(1);
        nameA = nameA.join("");
        targetObj[nameA] = firstDefined(objA[nameA], objA[nameB], objB[nameA], objB[nameB]);
      } else {
        targetObj[nameB] = firstDefined(objA[nameB], objB[nameB]);
      }
    }
    function findDimension(dimensionTable, startingIndex, span) {
      let ret = dimensionTable[startingIndex];
      for (let i = 1; i < span; i++) {
        ret += 1 + dimensionTable[startingIndex + i];
      }
      return ret;
    }
    function sumPlusOne(a, b) {
      return a + b + 1;
    }
    var CHAR_NAMES = [
      "top",
      "top-mid",
      "top-left",
      "top-right",
      "bottom",
      "bottom-mid",
      "bottom-left",
      "bottom-right",
      "left",
      "left-mid",
      "mid",
      "mid-mid",
      "right",
      "right-mid",
      "middle"
    ];
    module.exports = Cell;
    module.exports.ColSpanCell = ColSpanCell;
    module.exports.RowSpanCell = RowSpanCell;
  }
});

// node_modules/cli-table3/src/layout-manager.js
var require_layout_manager = __commonJS({
  "node_modules/cli-table3/src/layout-manager.js"(exports, module) {
    var { warn, debug } = require_debug();
    var Cell = require_cell();
    var { ColSpanCell, RowSpanCell } = Cell;
    (function() {
      function next(alloc, col) {
        if (alloc[col] > 0) {
          return next(alloc, col + 1);
        }
        return col;
      }
      function layoutTable(table) {
        let alloc = {};
        table.forEach(function(row, rowIndex) {
          let col = 0;
          row.forEach(function(cell) {
            cell.y = rowIndex;
            cell.x = rowIndex ? next(alloc, col) : col;
            const rowSpan = cell.rowSpan || 1;
            const colSpan = cell.colSpan || 1;
            if (rowSpan > 1) {
              for (let cs = 0; cs < colSpan; cs++) {
                alloc[cell.x + cs] = rowSpan;
              }
            }
            col = cell.x + colSpan;
          });
          Object.keys(alloc).forEach((idx) => {
            alloc[idx]--;
            if (alloc[idx] < 1) delete alloc[idx];
          });
        });
      }
      function maxWidth(table) {
        let mw = 0;
        table.forEach(function(row) {
          row.forEach(function(cell) {
            mw = Math.max(mw, cell.x + (cell.colSpan || 1));
          });
        });
        return mw;
      }
      function maxHeight(table) {
        return table.length;
      }
      function cellsConflict(cell1, cell2) {
        let yMin1 = cell1.y;
        let yMax1 = cell1.y - 1 + (cell1.rowSpan || 1);
        let yMin2 = cell2.y;
        let yMax2 = cell2.y - 1 + (cell2.rowSpan || 1);
        let yConflict = !(yMin1 > yMax2 || yMin2 > yMax1);
        let xMin1 = cell1.x;
        let xMax1 = cell1.x - 1 + (cell1.colSpan || 1);
        let xMin2 = cell2.x;
        let xMax2 = cell2.x - 1 + (cell2.colSpan || 1);
        let xConflict = !(xMin1 > xMax2 || xMin2 > xMax1);
        return yConflict && xConflict;
      }
      function conflictExists(rows, x, y) {
        let i_max = Math.min(rows.length - 1, y);
        let cell = { x, y };
        for (let i = 0; i <= i_max; i++) {
          let row = rows[i];
          for (let j = 0; j < row.length; j++) {
            if (cellsConflict(cell, row[j])) {
              return true;
            }
          }
        }
        return false;
      }
      function allBlank(rows, y, xMin, xMax) {
        for (let x = xMin; x < xMax; x++) {
          if (conflictExists(rows, x, y)) {
            return false;
          }
        }
        return true;
      }
      function addRowSpanCells(table) {
        table.forEach(function(row, rowIndex) {
          row.forEach(function(cell) {
            for (let i = 1; i < cell.rowSpan; i++) {
              let rowSpanCell = new RowSpanCell(cell);
              rowSpanCell.x = cell.x;
              rowSpanCell.y = cell.y + i;
              rowSpanCell.colSpan = cell.colSpan;
              insertCell(rowSpanCell, table[rowIndex + i]);
            }
          });
        });
      }
      function addColSpanCells(cellRows) {
        for (let rowIndex = cellRows.length - 1; rowIndex >= 0; rowIndex--) {
          let cellColumns = cellRows[rowIndex];
          for (let columnIndex = 0; columnIndex < cellColumns.length; columnIndex++) {
            let cell = cellColumns[columnIndex];
            for (let k = 1; k < cell.colSpan; k++) {
              let colSpanCell = new ColSpanCell();
              colSpanCell.x = cell.x + k;
              colSpanCell.y = cell.y;
              cellColumns.splice(columnIndex + 1, 0, colSpanCell);
            }
          }
        }
      }
      function insertCell(cell, row) {
        let x = 0;
        while (x < row.length && row[x].x < cell.x) {
          x++;
        }
        row.splice(x, 0, cell);
      }
      function fillInTable(table) {
        let h_max = maxHeight(table);
        let w_max = maxWidth(table);
        debug(`Max rows: ${h_max}; Max cols: ${w_max}`);
        for (let y = 0; y < h_max; y++) {
          for (let x = 0; x < w_max; x++) {
            if (!conflictExists(table, x, y)) {
              let opts = { x, y, colSpan: 1, rowSpan: 1 };
              x++;
              while (x < w_max && !conflictExists(table, x, y)) {
                opts.colSpan++;
                x++;
              }
              let y2 = y + 1;
              while (y2 < h_max && allBlank(table, y2, opts.x, opts.x + opts.colSpan)) {
                opts.rowSpan++;
                y2++;
              }
              let cell = new Cell(opts);
              cell.x = opts.x;
              cell.y = opts.y;
              warn(`Missing cell at ${cell.y}-${cell.x}.`);
              insertCell(cell, table[y]);
            }
          }
        }
      }
      function generateCells(rows) {
        return rows.map(function(row) {
          if (!Array.isArray(row)) {
            let key = Object.keys(row)[0];
            row = row[key];
            if (Array.isArray(row)) {
              row = row.slice();
              row.unshift(key);
            } else {
              row = [key, row];
            }
          }
          return row.map(function(cell) {
            return new Cell(cell);
          });
        });
      }
      function makeTableLayout(rows) {
        let cellRows = generateCells(rows);
        layoutTable(cellRows);
        fillInTable(cellRows);
        addRowSpanCells(cellRows);
        addColSpanCells(cellRows);
        return cellRows;
      }
      module.exports = {
        makeTableLayout,
        layoutTable,
        addRowSpanCells,
        maxWidth,
        fillInTable,
        computeWidths: makeComputeWidths("colSpan", "desiredWidth", "x", 1),
        computeHeights: makeComputeWidths("rowSpan", "desiredHeight", "y", 1)
      };
    })();
    function makeComputeWidths(colSpan, desiredWidth, x, forcedMin) {
      return function(vals, table) {
        let result = [];
        let spanners = [];
        let auto = {};
        table.forEach(function(row) {
          row.forEach(function(cell) {
            if ((cell[colSpan] || 1) > 1) {
              spanners.push(cell);
            } else {
              result[cell[x]] = Math.max(result[cell[x]] || 0, cell[desiredWidth] || 0, forcedMin);
            }
          });
        });
        vals.forEach(function(val, index) {
          if (typeof val === "number") {
            result[index] = val;
          }
        });
        for (let k = spanners.length - 1; k >= 0; k--) {
          let cell = spanners[k];
          let span = cell[colSpan];
          let col = cell[x];
          let existingWidth = result[col];
          let editableCols = typeof vals[col] === "number" ? 0 : 1;
          if (typeof existingWidth === "number") {
            for (let i = 1; i < span; i++) {
              existingWidth += 1 + result[col + i];
              if (typeof vals[col + i] !== "number") {
                editableCols++;
              }
            }
          } else {
            existingWidth = desiredWidth === "desiredWidth" ? cell.desiredWidth - 1 : 1;
            if (!auto[col] || auto[col] < existingWidth) {
              auto[col] = existingWidth;
            }
          }
          if (cell[desiredWidth] > existingWidth) {
            let i = 0;
            while (editableCols > 0 && cell[desiredWidth] > existingWidth) {
              if (typeof vals[col + i] !== "number") {
                let dif = Math.round((cell[desiredWidth] - existingWidth) / editableCols);
                existingWidth += dif;
                result[col + i] += dif;
                editableCols--;
              }
              i++;
            }
          }
        }
        Object.assign(vals, result, auto);
        for (let j = 0; j < vals.length; j++) {
          vals[j] = Math.max(forcedMin, vals[j] || 0);
        }
      };
    }
  }
});

// node_modules/cli-table3/src/table.js
var require_table = __commonJS({
  "node_modules/cli-table3/src/table.js"(exports, module) {
    var debug = require_debug();
    var utils = require_utils();
    var tableLayout = require_layout_manager();
    var Table2 = class extends Array {
      constructor(opts) {
        super();
        const options = utils.mergeOptions(opts);
        Object.defineProperty(this, "options", {
          value: options,
          enumerable: options.debug
        });
        if (options.debug) {
          switch (typeof options.debug) {
            case "boolean":
              debug.setDebugLevel(debug.WARN);
              break;
            case "number":
              debug.setDebugLevel(options.debug);
              break;
            case "string":
              debug.setDebugLevel(parseInt(options.debug, 10));
              break;
            default:
              debug.setDebugLevel(debug.WARN);
              debug.warn(`Debug option is expected to be boolean, number, or string. Received a ${typeof options.debug}`);
          }
          Object.defineProperty(this, "messages", {
            get() {
              return debug.debugMessages();
            }
          });
        }
      }
      toString() {
        let array = this;
        let headersPresent = this.options.head && this.options.head.length;
        if (headersPresent) {
          array = [this.options.head];
          if (this.length) {
            array.push.apply(array, this);
          }
        } else {
          this.options.style.head = [];
        }
        let cells = tableLayout.makeTableLayout(array);
        cells.forEach(function(row) {
          row.forEach(function(cell) {
            cell.mergeTableOptions(this.options, cells);
          }, this);
        }, this);
        tableLayout.computeWidths(this.options.colWidths, cells);
        tableLayout.computeHeights(this.options.rowHeights, cells);
        cells.forEach(function(row) {
          row.forEach(function(cell) {
            cell.init(this.options);
          }, this);
        }, this);
        let result = [];
        for (let rowIndex = 0; rowIndex < cells.length; rowIndex++) {
          let row = cells[rowIndex];
          let heightOfRow = this.options.rowHeights[rowIndex];
          if (rowIndex === 0 || !this.options.style.compact || rowIndex == 1 && headersPresent) {
            doDraw(row, "top", result);
          }
          for (let lineNum = 0; lineNum < heightOfRow; lineNum++) {
            doDraw(row, lineNum, result);
          }
          if (rowIndex + 1 == cells.length) {
            doDraw(row, "bottom", result);
          }
        }
        return result.join("\n");
      }
      get width() {
        let str = this.toString().split("\n");
        return str[0].length;
      }
    };
    Table2.reset = () => debug.reset();
    function doDraw(row, lineNum, result) {
      let line = [];
      row.forEach(function(cell) {
        line.push(cell.draw(lineNum));
      });
      let str = line.join("");
      if (str.length) result.push(str);
    }
    module.exports = Table2;
  }
});

// node_modules/cli-table3/index.js
var require_cli_table3 = __commonJS({
  "node_modules/cli-table3/index.js"(exports, module) {
    module.exports = require_table();
  }
});

// src/verdict.ts
var VERDICT_VERSION = 1;
var severity = external_exports.enum(["critical", "major", "minor"]);
var interval = external_exports.tuple([external_exports.number(), external_exports.number()]);
var verdictKind = external_exports.enum(["passed", "regressed", "inconclusive", "not-applicable"]);
var armRate = external_exports.strictObject({
  failed: external_exports.int().nonnegative(),
  trials: external_exports.int().nonnegative(),
  rate: external_exports.number().min(0).max(1).nullable(),
  interval: interval.nullable()
});
var change = external_exports.strictObject({
  target: external_exports.string(),
  /** A failure mode, or `any` for all failures together. */
  mode: external_exports.string(),
  scope: external_exports.enum(["target", "task"]),
  task: external_exports.string().optional(),
  severity,
  base: armRate,
  head: armRate,
  /** Weighted difference of rates, head minus base (gate-statistics.md section 1). */
  difference: external_exports.number(),
  interval,
  /** Raw and adjusted one-sided evidence that head is worse; `null` where no test was made. */
  p: external_exports.number().nullable(),
  adjusted: external_exports.number().nullable(),
  pOverTasks: external_exports.number().nullable(),
  margin: external_exports.number(),
  status: external_exports.enum(["regressed", "improved", "equivalent", "unclear"]),
  /** One sentence: why this status. */
  why: external_exports.string(),
  /** False for modes the policy reports without gating. */
  gated: external_exports.boolean(),
  zeroTolerance: external_exports.boolean().optional()
});
var DOUBT_KINDS = [
  "no-baseline",
  "not-comparable",
  "too-many-unanswered",
  "too-many-ungraded",
  "stale-baseline",
  "judge-failed-sentinels",
  "budget-stopped",
  "could-not-measure",
  "could-not-exclude"
];
var doubt = external_exports.strictObject({
  target: external_exports.string(),
  kind: external_exports.enum(DOUBT_KINDS),
  /** One sentence with the numbers in it. */
  why: external_exports.string()
});
var limit = external_exports.strictObject({
  target: external_exports.string(),
  mode: external_exports.string(),
  limit: external_exports.number(),
  head: armRate,
  p: external_exports.number().nullable(),
  adjusted: external_exports.number().nullable(),
  exceeded: external_exports.boolean()
});
var flip = external_exports.strictObject({ target: external_exports.string(), task: external_exports.string(), trials: external_exports.int().positive() });
var calibratedArm = external_exports.strictObject({
  /** Answered trials that state a confidence. */
  trials: external_exports.int().positive(),
  ece: external_exports.number().min(0).max(1),
  brier: external_exports.number().min(0).max(1),
  /** The reliability diagram: bins of stated confidence that hold at least one trial. */
  points: external_exports.array(
    external_exports.strictObject({
      upTo: external_exports.number(),
      trials: external_exports.int().positive(),
      confidence: external_exports.number(),
      accuracy: external_exports.number(),
      interval
    })
  )
});
var calibrated = external_exports.strictObject({
  target: external_exports.string(),
  base: calibratedArm.nullable(),
  head: calibratedArm.nullable(),
  /** Change of the Brier score over paired instances (higher is worse), and its one-sided p. */
  brierDifference: external_exports.number().nullable(),
  p: external_exports.number().nullable()
});
var reliable = external_exports.strictObject({
  target: external_exports.string(),
  arm: external_exports.enum(["base", "head"]),
  tasks: external_exports.int().positive(),
  passHatK: external_exports.array(external_exports.number()),
  passAtK: external_exports.array(external_exports.number())
});
var targetVerdict = external_exports.strictObject({
  target: external_exports.string(),
  kind: verdictKind,
  why: external_exports.string(),
  units: external_exports.int().nonnegative(),
  /** Smallest rise of `any` found with 80 % power, or null when nothing was measured. */
  detectableIncrease: external_exports.number().nullable(),
  /** Upper one-sided bound of the difference in `any`, or null. */
  upperBound: external_exports.number().nullable()
});
var verdictSchema = external_exports.strictObject({
  version: external_exports.literal(VERDICT_VERSION),
  kind: verdictKind,
  /** One sentence a reviewer reads first. */
  why: external_exports.string(),
  tool: external_exports.strictObject({ version: external_exports.string() }),
  verdictKey: external_exports.string().nullable(),
  policy: external_exports.strictObject({
    alpha: external_exports.number(),
    equivalence: external_exports.number(),
    detect: external_exports.number(),
    onInconclusive: external_exports.enum(["fail", "warn"])
  }),
  targets: external_exports.array(targetVerdict),
  changes: external_exports.array(change),
  limits: external_exports.array(limit),
  flips: external_exports.array(flip),
  doubts: external_exports.array(doubt),
  /** Facts a reader must know that change no verdict (repeats dropped, checks that could not be made). */
  notes: external_exports.array(external_exports.strictObject({ target: external_exports.string(), text: external_exports.string() })),
  calibration: external_exports.array(calibrated).optional(),
  reliability: external_exports.array(reliable).optional(),
  /** Absent when no target could be compared. `critical` is the raw p that sufficed at the last look. */
  looks: external_exports.strictObject({
    planned: external_exports.int().positive(),
    taken: external_exports.int().positive(),
    critical: external_exports.number().nullable()
  }).optional(),
  cost: external_exports.strictObject({
    usd: external_exports.number().nullable(),
    calls: external_exports.int().nonnegative(),
    tokens: external_exports.strictObject({ input: external_exports.int().nonnegative(), output: external_exports.int().nonnegative() }).nullable()
  })
});

// src/report/json.ts
function renderVerdictJson(verdict) {
  return `${JSON.stringify(verdictSchema.parse(verdict), null, 2)}
`;
}

// src/report/escape.ts
var JOINT = "\u200B";
var MARKDOWN_ENTITY = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  "|": "&#124;",
  // GitHub reads `$…$` as a formula and has no escape for it.
  $: "\uFF04"
};
function markdownText(text) {
  return visible(text).replaceAll(/\s+/g, " ").trim().replaceAll("@", `@${JOINT}`).replaceAll(/(?<=[:#])(?=\S)/g, JOINT).replaceAll(/(?<=\bGH-)(?=\d)|(?<=www)(?=\.)/gi, JOINT).replaceAll(/\b[0-9a-f]{7,64}\b/gi, (hash) => hash.replace(/^.{3}/, `$&${JOINT}`)).replaceAll(/[\\`*[\]~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, (mark) => `\\${mark}`).replaceAll(/^(?=[-=]|[+#](?:\s|$))|(?<=^\d{1,9})(?=[.)](?:\s|$))/g, "\\").replaceAll(/[&<>|$]/g, (mark) => MARKDOWN_ENTITY[mark] ?? mark);
}
function markdownCode(text) {
  const line = visible(text).replaceAll(/\s*\n\s*/g, " \u23CE ").replaceAll("|", "\u01C0");
  const fence = "`".repeat(longestRun(line) + 1);
  const pad = /^`|`$/.test(line) || line.trim() === "" ? " " : "";
  return `${fence}${pad}${line}${pad}${fence}`;
}
function markdownFence(text, language) {
  const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${language}
${visible(text).replace(/\n+$/, "")}
${fence}`;
}
function htmlText(text) {
  return visible(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("'", "&#39;");
}
function terminalText(text) {
  return visible(text).replaceAll(/(?<=^|\s):(?=:)/g, `:${JOINT}`).replaceAll(/##(?=\[)/g, `##${JOINT}`);
}
function cut(text, most) {
  const points2 = [...text];
  return points2.length <= most ? text : `${points2.slice(0, most - 1).join("")}\u2026`;
}
var UNSEEN = new RegExp("(?!\\n|(?<=\\p{Extended_Pictographic})\\ufe0f|(?<=\\p{Extended_Pictographic}\\ufe0f?)\\u200d(?=\\p{Extended_Pictographic}))[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}]", "gu");
function visible(text) {
  return text.replaceAll(/\r\n?/g, "\n").replaceAll("	", "  ").replaceAll(UNSEEN, (character) => `\u27E8U+${codeOf(character)}\u27E9`);
}
function codeOf(character) {
  return (character.codePointAt(0) ?? Number.NaN).toString(16).toUpperCase().padStart(4, "0");
}
function longestRun(text) {
  return text.match(/`+/g)?.reduce((most, run) => Math.max(most, run.length), 0) ?? 0;
}

// src/report/examples.ts
function examplesOf(target, of) {
  const grades = new Map(
    (target.base?.trials ?? []).map((trial2) => [keyOf(trial2), trial2.grade.kind])
  );
  const transcripts = new Map(
    target.transcripts.map((each) => [`${each.arm}
${keyOf(each)}`, each])
  );
  const found = [];
  for (const trial2 of target.head.trials) {
    if (of.task !== void 0 && trial2.task !== of.task) continue;
    const finding2 = findingOf(trial2, of.mode);
    if (finding2 === void 0) continue;
    const key = keyOf(trial2);
    const grade2 = grades.get(key);
    const onBase = grade2 === "passed" || grade2 === "failed" ? grade2 : "unknown";
    const head = transcripts.get(`head
${key}`) ?? null;
    const quoted = head?.findings.find(
      ({ mode: mode2, rule, step }) => mode2 === finding2.mode && rule === finding2.rule && step === finding2.step
    );
    found.push({
      task: trial2.task,
      instance: trial2.instance,
      trial: trial2.trial,
      onBase,
      broke: onBase === "passed",
      finding: quoted ?? finding2,
      head,
      base: transcripts.get(`base
${key}`) ?? null
    });
  }
  return varied(found).slice(0, of.most);
}
function findingOf(trial2, mode2) {
  if (trial2.grade.kind !== "failed") return void 0;
  return trial2.grade.findings.find((finding2) => mode2 === "any" || finding2.mode === mode2);
}
function varied(examples) {
  const seen = /* @__PURE__ */ new Map();
  const ranked = examples.map((example) => {
    const group = `${example.broke}
${example.task}`;
    const turn = seen.get(group) ?? 0;
    seen.set(group, turn + 1);
    return { example, turn };
  });
  return ranked.toSorted((a, b) => Number(b.example.broke) - Number(a.example.broke) || a.turn - b.turn).map(({ example }) => example);
}
function keyOf(of) {
  return `${of.task}
${of.instance}
${of.trial}`;
}

// src/report/html/highlight.ts
var SHORT = 24;
function findProof(text, { quote, step }) {
  const words = (quote ?? "").trim().replace(/…$/, "");
  const numbered = step === void 0 ? null : lineOfStep(text, step);
  const span = lastOf(text, words) ?? findLine(text, words, numbered) ?? numbered;
  return span === null || text.slice(span.from, span.to).trim() === text.trim() ? null : span;
}
function findLine(text, words, numbered) {
  const lines = words.split("\n").map((line) => line.trim()).filter((line) => line !== "").toSorted((a, b) => b.length - a.length);
  const step = numbered === null ? "" : text.slice(numbered.from, numbered.to);
  if (lines.some((line) => step.includes(line))) return numbered;
  for (const line of lines) {
    const span = lastOf(text, line);
    if (span !== null) return wholeLine(text, span);
  }
  return null;
}
function lastOf(text, words) {
  if (words === "") return null;
  let at = text.lastIndexOf(words);
  while (at !== -1) {
    const span = { from: at, to: at + words.length };
    if (words.length > SHORT) return wholeWords(text, span);
    if (standsAlone(text, span)) return span;
    at = at === 0 ? -1 : text.lastIndexOf(words, at - 1);
  }
  return null;
}
function standsAlone(text, { from, to }) {
  const before = text.slice(Math.max(0, from - 2), from);
  const inside = text.slice(from, to);
  const after = text.slice(to, to + 2);
  const opens = /^[\p{L}\p{N}]/u.test(inside) && new RegExp("[\\p{L}\\p{N}]$|\\p{N}[.,]$", "u").test(before);
  const closes = /[\p{L}\p{N}]$/u.test(inside) && new RegExp("^[\\p{L}\\p{N}]|^[.,]\\p{N}", "u").test(after);
  return !opens && !closes;
}
function wholeWords(text, { from, to }) {
  const start = /\w*$/.exec(text.slice(Math.max(0, from - 40), from))?.[0] ?? "";
  const end = /^\w*/.exec(text.slice(to, to + 40))?.[0] ?? "";
  const opens = /^\w/.test(text.slice(from, to));
  const closes = /\w$/.test(text.slice(from, to));
  return { from: opens ? from - start.length : from, to: closes ? to + end.length : to };
}
function wholeLine(text, { from, to }) {
  const end = text.indexOf("\n", to);
  return {
    from: from === 0 ? 0 : text.lastIndexOf("\n", from - 1) + 1,
    to: end === -1 ? text.length : end
  };
}
function lineOfStep(text, step) {
  const marker = new RegExp(`^[^\\p{L}\\p{N}\\n]{0,6}(?:step )?${step}(?!\\d)[.):*].*$`, "imu");
  const found = marker.exec(text);
  return found === null ? null : { from: found.index, to: found.index + found[0].length };
}

// src/report/excerpt.ts
var CALLS_BEFORE = 1;
var LINES_AFTER = 2;
var LONGEST_LINE = 200;
function excerptOf({ finding: finding2, head }) {
  const quote = finding2.quote?.trim() ?? "";
  const alone = quote === "" ? [] : [{ text: oneLine(quote), isProof: true }];
  if (head === null) return alone;
  const { text, toolCalls } = head.answer;
  const call = callAt(head.answer, finding2);
  if (call !== -1) {
    const from = Math.max(0, call - CALLS_BEFORE);
    const calls = toolCalls.slice(from, call + 1).map(callText);
    return calls.map((said, index) => ({ text: said, isProof: from + index === call }));
  }
  const span = findProof(text, finding2);
  const at = span === null ? null : linesIn(text, span);
  if (span === null || at === null) return alone;
  const lines = linesOf(text).slice(at.from, at.to + 1 + LINES_AFTER);
  if (lines.some((line) => line.text.length > LONGEST_LINE)) return [within(text, span)];
  return lines.map((line, index) => ({ text: line.text, isProof: index <= at.to - at.from }));
}
function counterpartOf({ finding: finding2, head, base }) {
  if (head === null || base === null) return null;
  const call = callAt(head.answer, finding2);
  if (call !== -1) {
    const same = base.answer.toolCalls[call];
    return same === void 0 ? null : callText(same);
  }
  if (finding2.step === void 0) return null;
  const { text } = base.answer;
  const span = findProof(text, { step: finding2.step });
  const at = span === null ? null : linesIn(text, span);
  return at === null ? null : linesOf(text)[at.from]?.text ?? null;
}
function within(text, { from, to }) {
  const before = text.slice(0, from).trim() === "" ? "" : "\u2026 ";
  const after = text.slice(to).trim() === "" ? "" : " \u2026";
  return { text: `${before}${oneLine(text.slice(from, to).trim())}${after}`, isProof: true };
}
function linesIn(text, span) {
  const lines = linesOf(text);
  const from = lines.findIndex((line) => line.to > span.from);
  const to = lines.findLastIndex((line) => line.from < span.to);
  return from === -1 || to < from ? null : { from, to };
}
function linesOf(text) {
  return [...text.matchAll(/[^\r\n]+/g)].map((found) => ({
    text: found[0].trim(),
    from: found.index,
    to: found.index + found[0].length
  })).filter(({ text: words }) => words !== "");
}
function callAt({ toolCalls }, { quote }) {
  const words = (quote ?? "").trim().replace(/…$/, "");
  return words === "" ? -1 : toolCalls.findIndex((call) => callText(call).startsWith(words));
}
function callText({ name, raw }) {
  return oneLine(`${name}(${raw})`);
}
function oneLine(text) {
  return cut(text.replaceAll(/\s+/g, " "), LONGEST_LINE);
}

// src/report/face.ts
var UNMEASURED = [
  "could-not-measure",
  "no-baseline",
  "too-many-unanswered",
  "budget-stopped"
];
function faceOf(verdict) {
  const limitsOnly = verdict.changes.length === 0 && verdict.limits.length > 0;
  switch (verdict.kind) {
    case "regressed":
      return {
        tone: "bad",
        sign: "\u2715",
        headline: limitsOnly ? "The new target fails more often than the policy allows." : "This change makes the answers less reliable."
      };
    case "passed":
      return {
        tone: "good",
        sign: "\u2713",
        headline: limitsOnly ? "The new target keeps within the limits of the policy." : passedHeadline(verdict)
      };
    case "inconclusive":
      return {
        tone: "doubt",
        sign: "?",
        headline: verdict.doubts.some(({ kind }) => UNMEASURED.includes(kind)) ? "We could not measure this change, so nothing is concluded." : "We could not tell whether this change makes the answers less reliable."
      };
    case "not-applicable":
      return {
        tone: "plain",
        sign: "\u2013",
        headline: verdict.cost.calls === 0 ? "This change touches nothing that the gate measures." : "This is the first measurement; there is nothing to compare it with."
      };
  }
}
function passedHeadline({ changes }) {
  return changes.some(
    ({ status, scope, mode: mode2 }) => status === "improved" && scope === "target" && mode2 === "any"
  ) ? "This change makes the answers more reliable." : "We found no failure mode that this change makes more frequent.";
}

// src/report/paint.ts
import { styleText } from "node:util";
var TONE_STYLE = {
  bad: "red",
  good: "green",
  doubt: "yellow",
  plain: "cyan"
};
var STATUS_STYLE = {
  regressed: "red",
  improved: "green",
  equivalent: "dim",
  unclear: "yellow"
};
function paintIn(colour) {
  return (style, text) => colour ? styleText(style, text, { validateStream: false }) : text;
}

// src/report/report.ts
function withAllowedText(input) {
  if (input.policyTranscripts !== "never") return input;
  return { ...input, targets: input.targets.map((target) => ({ ...target, transcripts: [] })) };
}

// src/report/terminal-table.ts
var import_cli_table3 = __toESM(require_cli_table3(), 1);

// src/report/categories.ts
function categoriesOf(base, head) {
  const trials = [...base?.trials ?? [], ...head.trials];
  const categories = [...new Set(trials.map(categoryOf))].sort();
  return categories.map((category) => {
    const own = (evidence) => evidence.trials.filter((trial2) => categoryOf(trial2) === category);
    return {
      category,
      base: base === null ? null : successOf(own(base)),
      head: successOf(own(head)),
      keyMode: keyModeOf(own(head))
    };
  });
}
function criticalErrors(evidence) {
  return shareOf(
    evidence.trials,
    ({ grade: grade2 }) => grade2.kind === "failed" && grade2.findings.some(({ severity: severity3 }) => severity3 === "critical")
  );
}
function successOf(trials) {
  return shareOf(trials, ({ grade: grade2 }) => grade2.kind === "passed");
}
function keyModeOf(trials) {
  const modes = new Set(
    trials.flatMap(
      ({ grade: grade2 }) => grade2.kind === "failed" ? grade2.findings.map(({ mode: mode2 }) => mode2) : []
    )
  );
  const ranked = [...modes].map((mode2) => ({ mode: mode2, share: shareOf(trials, (trial2) => shows(trial2, mode2)) })).sort((a, b) => b.share.count - a.share.count || (a.mode < b.mode ? -1 : 1));
  return ranked[0] ?? null;
}
function shows({ grade: grade2 }, mode2) {
  return grade2.kind === "failed" && grade2.findings.some((finding2) => finding2.mode === mode2);
}
function shareOf(trials, counts) {
  const scored = trials.filter(({ grade: grade2 }) => grade2.kind === "passed" || grade2.kind === "failed");
  const count = scored.filter(counts).length;
  return { count, trials: scored.length, rate: scored.length === 0 ? null : count / scored.length };
}
function categoryOf(trial2) {
  return trial2.category ?? "other";
}

// src/report/interval-bar.ts
var WIDEST_BAR = 17;
function commonScale(intervals) {
  return Math.max(0.05, ...intervals.flat().map(Math.abs));
}
function intervalBar({ difference, interval: interval2 }, { scale, cells = WIDEST_BAR }) {
  const cell = (value) => Math.min(cells - 1, Math.max(0, Math.round((value / scale + 1) / 2 * (cells - 1))));
  const [low, high] = interval2.map(cell);
  const point = cell(difference);
  const zero = (cells - 1) / 2;
  return Array.from({ length: cells }, (_, index) => {
    if (index === point) return "\u25CF";
    if (index === zero) return "\u2502";
    return low !== void 0 && high !== void 0 && index >= low && index <= high ? "\u2500" : "\xB7";
  }).join("");
}

// src/report/wording.ts
var VERDICT_WORD = {
  regressed: "Regressed",
  passed: "Passed",
  inconclusive: "Inconclusive",
  "not-applicable": "Not applicable"
};
var STATUS_WORD = {
  regressed: "worse",
  improved: "better",
  equivalent: "no worse",
  unclear: "unclear"
};
var ON_BASE = {
  passed: "passed on base",
  failed: "failed on base too",
  unknown: "no answer of base to compare"
};
var DOUBT_ADVICE = {
  "no-baseline": "Measure the base revision too.",
  "not-comparable": "Measure both arms again with the same suites and graders.",
  "too-many-unanswered": "Find out why answers are missing, then run again.",
  "too-many-ungraded": "Look at the ungraded trials: the task or its graders do not fit the answers.",
  "stale-baseline": "Measure the base revision again, side by side.",
  "judge-failed-sentinels": "Check the judge before trusting its grades.",
  "budget-stopped": "Raise the budget or ask fewer instances.",
  "could-not-measure": "Mend the cause named here, then run again; nothing was concluded.",
  "could-not-exclude": "Ask more instances: `plan` says how small a rise they can exclude."
};
function percent(rate) {
  return rate === null ? "not measured" : `${(100 * rate).toFixed(1)} %`;
}
function points(difference) {
  return `${signed(difference)} points`;
}
function differenceWithInterval(change2) {
  const [low, high] = change2.interval;
  return `${signed(change2.difference)} [${signed(low)}, ${signed(high)}]`;
}
function pValue(p) {
  if (p === null) return "not tested";
  return p < 1e-4 ? "< 0.0001" : p.toFixed(4);
}
function share(of) {
  return of.rate === null ? "nothing answered" : `${of.count} of ${of.trials} (${percent(of.rate)})`;
}
function modeLabel(mode2) {
  return mode2 === "any" ? "Any failure" : describeMode(mode2).label;
}
function modeMeaning(mode2) {
  return mode2 === "any" ? "An answer failed, in whatever way." : describeMode(mode2).meaning;
}
function rowName(change2) {
  if (change2.scope === "task") return `task ${change2.task ?? ""}`;
  return change2.mode === "any" ? "any failure" : change2.mode;
}
function modesOf(verdict, target) {
  return verdict.changes.filter((change2) => change2.target === target && change2.scope === "target");
}
function modesToShow(verdict, target) {
  const limits = verdict.limits.filter((limit2) => limit2.target === target && limit2.exceeded);
  return [...limits.map(suspectOf), ...worseModes(verdict, target)];
}
function suspectOf({ mode: mode2, limit: limit2, head }) {
  const why = `${modeLabel(mode2)} in ${percent(head.rate)} of head trials; the policy allows at most ${percent(limit2)}.`;
  return { mode: mode2, severity: mode2 === "any" ? "major" : describeMode(mode2).severity, why };
}
function worseModes(verdict, target) {
  const modes = modesOf(verdict, target).filter(({ mode: mode2 }) => mode2 !== "any");
  const regressed = modes.filter(isRegressed);
  const isWorse = verdict.changes.some(
    (change2) => change2.target === target && change2.status === "regressed"
  );
  if (regressed.length > 0 || !isWorse) return regressed;
  const rose = modes.filter(({ difference }) => difference > 0).toSorted((a, b) => b.difference - a.difference).slice(0, MOST_SUSPECTS);
  return rose.length > 0 ? rose : modesOf(verdict, target).filter(isRegressed);
}
function isRegressed({ status }) {
  return status === "regressed";
}
var MOST_SUSPECTS = 3;
function tasksOf(verdict, target) {
  return verdict.changes.filter((change2) => change2.target === target && change2.scope === "task");
}
function movedTasksOf(verdict, target) {
  return tasksOf(verdict, target).filter(
    ({ status }) => status === "regressed" || status === "improved"
  );
}
function detectableRise(verdict, target) {
  const found = verdict.targets.find((each) => each.target === target)?.detectableIncrease ?? null;
  if (found === null) return null;
  return `This run would have seen a rise of ${percent(found).replace(" %", " points")} in all failures four times out of five.`;
}
function costOf({ cost }) {
  const money = cost.usd === null ? "cost unknown" : `$${cost.usd.toFixed(4)}`;
  return `${cost.calls} calls, ${money}`;
}
function nextStep(verdict) {
  switch (verdict.kind) {
    case "regressed":
      return "Read the answers that broke, mend the prompt or the model config, and push again.";
    case "inconclusive":
      return verdict.policy.onInconclusive === "fail" ? "Resolve the doubts above and run again; the gate fails until it can tell." : "Resolve the doubts above and run again; the policy lets this pass with a warning.";
    case "passed":
      return "Nothing to do.";
    case "not-applicable":
      return verdict.targets.length === 0 ? "Nothing to do: no gated prompt, model or suite is touched." : "Nothing to do: the next change can be compared with this run.";
  }
}
function signed(difference) {
  const text = (100 * difference).toFixed(1);
  if (text === "0.0" || text === "-0.0") return "0.0";
  return difference > 0 ? `+${text}` : text.replace("-", "\u2212");
}

// src/report/terminal-table.ts
var LAYOUTS = [
  ...[WIDEST_BAR, 13, 11].map((bar) => ({ bar, hasSeverity: true, hasInterval: true })),
  { bar: 0, hasSeverity: true, hasInterval: true },
  { bar: 0, hasSeverity: false, hasInterval: true }
];
var NARROWEST = { bar: 0, hasSeverity: false, hasInterval: false };
var LONGEST_NAME = 40;
var GAP = "  ";
function changesTable(changes, of) {
  const fits = (layout) => widthOf(columnsOf(changes, layout, of.paint)) <= of.width;
  return draw(columnsOf(changes, LAYOUTS.find(fits) ?? NARROWEST, of.paint), GAP, of.paint);
}
function categoryTable(target, paint) {
  const rows = categoriesOf(target.base, target.head);
  if (rows.length === 0) return paint("dim", "No trial was answered.");
  const failure = ({ keyMode }) => keyMode === null ? "none" : `${keyMode.mode}, ${percent(keyMode.share.rate)}`;
  const left = { align: "left" };
  const right = { align: "right" };
  const table = draw(
    [
      {
        ...left,
        head: "Success per category",
        cells: rows.map(({ category }) => cut(terminalText(category), LONGEST_NAME))
      },
      { ...right, head: "Base", cells: rows.map(({ base: base2 }) => percent(base2?.rate ?? null)) },
      { ...right, head: "Head", cells: rows.map(({ head }) => percent(head.rate)) },
      {
        ...left,
        head: "Most frequent failure on head",
        cells: rows.map((row) => terminalText(failure(row)))
      }
    ],
    " \u2502 ",
    paint
  );
  const base = target.base === null ? "" : `base ${share(criticalErrors(target.base))}, `;
  return `${table}
${paint("dim", `Critical errors: ${base}head ${share(criticalErrors(target.head))}`)}`;
}
function columnsOf(changes, layout, paint) {
  const scale = commonScale(changes.map(({ interval: interval2 }) => interval2));
  const style = (row) => STATUS_STYLE[changes[row]?.status ?? "unclear"];
  const column = (head, cell) => ({
    head,
    cells: changes.map(cell),
    align: "left"
  });
  const columns = [
    {
      ...column("", ({ status }) => STATUS_WORD[status]),
      paint: (cell, row) => paint(style(row), cell)
    },
    column("", nameOf)
  ];
  if (layout.hasSeverity) columns.push(column("Severity", ({ severity: severity3 }) => severity3));
  columns.push(
    { ...column("Base", ({ base }) => percent(base.rate)), align: "right" },
    { ...column("Head", ({ head }) => percent(head.rate)), align: "right" },
    layout.hasInterval ? column("Points [interval]", differenceWithInterval) : { ...column("Difference", ({ difference }) => points(difference)), align: "right" }
  );
  if (layout.bar > 0) {
    columns.push({
      ...column("", (change2) => intervalBar(change2, { scale, cells: layout.bar })),
      paint: (cell, row) => paint(style(row), cell)
    });
  }
  return columns;
}
function nameOf(change2) {
  const name = cut(terminalText(rowName(change2)), LONGEST_NAME);
  return change2.gated ? name : `${name} (report only)`;
}
function widthOf(columns) {
  const widths = columns.map(
    ({ head, cells }) => Math.max(...[head, ...cells].map((text) => [...text].length))
  );
  return widths.reduce((sum, width) => sum + width + GAP.length, -GAP.length);
}
function draw(columns, gap, paint) {
  const table = new import_cli_table3.default({
    head: columns.map(({ head }) => head === "" ? "" : paint("dim", head)),
    colAligns: columns.map(({ align }) => align),
    style: { head: [], border: [], "padding-left": 0, "padding-right": 0 },
    chars: { ...NO_LINES, middle: gap }
  });
  const rows = columns[0]?.cells ?? [];
  table.push(
    ...rows.map(
      (_, row) => columns.map(({ cells, paint: painted }) => {
        const cell = cells[row] ?? "";
        return painted === void 0 ? cell : painted(cell, row);
      })
    )
  );
  const lines = table.toString().split("\n");
  return lines.map((line) => line.trimEnd()).join("\n");
}
var NO_LINES = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "",
  "mid-mid": "",
  right: "",
  "right-mid": ""
};

// src/report/wrap.ts
function wrap(text, of) {
  const indent = of.indent ?? "";
  return wrapLines(text, of.width - indent.length).map((line) => indent + line).join("\n");
}
var LEAST_ROOM = 20;
function wrapLines(text, width, breaksWords = false) {
  const room = Math.max(LEAST_ROOM, width);
  const words = text.split(/\s+/).flatMap((word) => breaksWords ? pieces(word, room) : [word]);
  const lines = [];
  let line = "";
  for (const word of words.filter((each) => each !== "")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && longer.length > room) lines.push(line);
    line = line !== "" && longer.length > room ? word : longer;
  }
  return [...lines, line];
}
function pieces(word, room) {
  const points2 = [...word];
  return Array.from(
    { length: Math.ceil(points2.length / room) },
    (_, index) => points2.slice(index * room, (index + 1) * room).join("")
  );
}

// src/report/terminal.ts
var EXAMPLES_PER_MODE = 2;
var GUTTER = 11;
var LINES_OF_EXCERPT = 4;
function renderTerminal(input, settings) {
  const pen = { paint: paintIn(settings.colour), width: settings.width };
  const { verdict, targets, notices } = withAllowedText(input);
  const doubts = bullets(
    "What we could not settle",
    verdict.doubts.map(({ kind, why }) => `${terminalText(why)} ${DOUBT_ADVICE[kind]}`),
    pen
  );
  const isUnsettled = verdict.kind === "inconclusive";
  const sections = [
    headlineOf(verdict, pen),
    ...isUnsettled ? doubts : [],
    ...targets.flatMap((target) => renderTarget(verdict, target, pen)),
    ...isUnsettled ? [] : doubts,
    ...bullets(
      "Notes",
      [...notices, ...verdict.notes.map(({ text }) => text)].map(terminalText),
      pen
    ),
    pen.paint("dim", costOf(verdict)),
    wrap(`${pen.paint("bold", "Next:")} ${nextStep(verdict)}`, pen)
  ];
  return `
${sections.join("\n\n")}
`;
}
function headlineOf(verdict, pen) {
  const { tone, sign, headline } = faceOf(verdict);
  const word = ` ${sign} ${VERDICT_WORD[verdict.kind].toUpperCase()} `;
  const badge = pen.paint(["bold", "inverse", TONE_STYLE[tone]], word);
  return `${badge} ${pen.paint("bold", headline)}
${wrap(terminalText(verdict.why), pen)}`;
}
function renderTarget(verdict, target, pen) {
  const tables = [modesOf(verdict, target.target), movedTasksOf(verdict, target.target)];
  const limits = verdict.limits.filter((limit2) => limit2.target === target.target);
  const flips = verdict.flips.filter((flip2) => flip2.target === target.target);
  const rise = detectableRise(verdict, target.target);
  return [
    targetLine(verdict, target, pen),
    ...tables.filter(({ length }) => length > 0).map((changes) => changesTable(changes, pen)),
    ...bullets(
      "Limits of the policy",
      limits.map(({ mode: mode2, limit: limit2, head, exceeded }) => {
        const word = exceeded ? pen.paint("red", "exceeded") : pen.paint("green", "kept");
        return `${terminalText(mode2)}: at most ${percent(limit2)}, head ${percent(head.rate)}: ${word}`;
      }),
      pen
    ),
    ...modesToShow(verdict, target.target).map((change2) => whatBroke(change2, target, pen)),
    ...bullets(
      "Tasks that flipped (too few instances to test)",
      flips.map(
        ({ task, trials }) => `${terminalText(task)}: passed on base, failed on head, ${trials} of ${trials}`
      ),
      pen
    ),
    categoryTable(target, pen.paint),
    ...rise === null ? [] : [wrap(rise, pen)]
  ];
}
function targetLine(verdict, target, { paint }) {
  const units = verdict.targets.find((each) => each.target === target.target)?.units;
  const revision = (id) => id ? terminalText(id.slice(0, 7)) : "given answers";
  const from = target.base === null ? "no base" : revision(target.baseRevision);
  const both = target.base === null ? "" : " answered by both";
  const counted = units === void 0 ? "" : `, ${units} instances${both}`;
  const arms = `${from} \u2192 ${revision(target.headRevision)}${counted}`;
  return `${paint("bold", terminalText(target.target))}  ${paint("dim", arms)}`;
}
function whatBroke(change2, target, pen) {
  const examples = examplesOf(target, { mode: change2.mode, most: EXAMPLES_PER_MODE });
  const id = terminalText(`${change2.mode}, ${change2.severity}`);
  const within2 = { width: pen.width, indent: "  " };
  return [
    `${pen.paint(["bold", "red"], `\u25BC ${terminalText(modeLabel(change2.mode))}`)}  ${pen.paint("dim", id)}`,
    wrap(modeMeaning(change2.mode), within2),
    wrap(terminalText(change2.why), within2),
    ...examples.flatMap((each) => ["", ...renderExample(each, pen)])
  ].join("\n");
}
function renderExample(example, pen) {
  const { task, instance, finding: finding2, onBase } = example;
  const step = finding2.step === void 0 ? "" : `, step ${finding2.step}`;
  const place = `${pen.paint("bold", terminalText(task))}, instance ${terminalText(instance)}${step} (${ON_BASE[onBase]})`;
  const by = finding2.by === "judge" ? "The judge says" : "The rule says";
  return [
    `  ${place}`,
    wrap(`${by}: ${terminalText(finding2.rule)}.`, { width: pen.width, indent: "  " }),
    ...renderExcerpt(example, pen)
  ];
}
function renderExcerpt(example, { paint, width }) {
  const before = counterpartOf(example);
  const lines = (text) => wrapLines(terminalText(text), width - GUTTER, true).slice(0, LINES_OF_EXCERPT);
  const base = before === null ? [] : [{ arm: "base", text: before, isProof: false }];
  const head = excerptOf(example).map((line, index) => ({
    ...line,
    arm: index === 0 ? "head" : "    "
  }));
  return [...base, ...head].flatMap(
    ({ arm, text, isProof }) => lines(text).map((line, index) => {
      const name = paint("dim", index === 0 ? arm : "    ");
      return isProof ? `    ${name} ${paint("yellow", `${index === 0 ? "\u25B6" : "\u2502"} ${line}`)}` : `    ${name} ${paint("dim", "\u2502")} ${arm === "base" ? paint("dim", line) : line}`;
    })
  );
}
function bullets(title, items, pen) {
  if (items.length === 0) return [];
  const lines = items.map((item) => {
    const text = wrap(item, { width: pen.width, indent: "    " });
    return `  \u2022 ${text.trimStart()}`;
  });
  return [[pen.paint("bold", title), ...lines].join("\n")];
}

// src/evidence.ts
var EVIDENCE_VERSION = 1;
var severity2 = external_exports.enum(["critical", "major", "minor"]);
var digest = external_exports.string().regex(/^sha256:[0-9a-f]{64}$/);
var mode = external_exports.string().regex(MODE_ID_PATTERN);
var finding = external_exports.strictObject({
  mode,
  severity: severity2,
  /** 1-based number of the first wrong step, when the grader follows steps. */
  step: external_exports.int().positive().optional(),
  by: external_exports.enum(["rule", "judge"]),
  /** A fixed phrase of the grader, never model text. */
  rule: external_exports.string().max(200)
});
var grade = external_exports.discriminatedUnion("kind", [
  external_exports.strictObject({ kind: external_exports.literal("passed") }),
  external_exports.strictObject({ kind: external_exports.literal("failed"), findings: external_exports.array(finding).min(1) }),
  external_exports.strictObject({ kind: external_exports.literal("ungraded"), why: external_exports.string().max(200) }),
  external_exports.strictObject({ kind: external_exports.literal("unanswered"), why: external_exports.string().max(200) })
]);
var trial = external_exports.strictObject({
  task: external_exports.string().min(1),
  instance: external_exports.string().min(1),
  trial: external_exports.int().nonnegative(),
  /** The look (1-based) that asked this trial; absent means one look. */
  look: external_exports.int().positive().optional(),
  category: external_exports.string().optional(),
  severity: severity2.optional(),
  /** HMAC of the answer under the run's seed: equal digests are byte-identical answers. */
  answerDigest: external_exports.string().regex(/^hmac:[0-9a-f]{64}$/).optional(),
  grade,
  /** Stated confidence, 0 to 1. */
  confidence: external_exports.number().min(0).max(1).optional(),
  costUsd: external_exports.number().nonnegative().optional(),
  tokens: external_exports.strictObject({ input: external_exports.int().nonnegative(), output: external_exports.int().nonnegative() }).optional()
});
var evidenceSchema = external_exports.strictObject({
  version: external_exports.literal(EVIDENCE_VERSION),
  tool: external_exports.strictObject({ version: external_exports.string() }),
  target: external_exports.string().min(1),
  revision: external_exports.string().regex(/^[0-9a-f]{40}$/).nullable(),
  evidenceKey: digest,
  identity: external_exports.strictObject({
    prompt: digest.nullable(),
    model: digest.nullable(),
    graders: digest,
    judge: digest.nullable(),
    instances: digest
  }).optional(),
  suites: external_exports.array(external_exports.strictObject({ id: external_exports.string(), digest })),
  model: external_exports.strictObject({
    provider: external_exports.string(),
    id: external_exports.string(),
    fingerprints: external_exports.array(external_exports.string()).optional()
  }).optional(),
  /** What each task is and which modes its graders can show, known from the suite and not from the data. */
  tasks: external_exports.array(
    external_exports.strictObject({
      id: external_exports.string(),
      category: external_exports.string().optional(),
      severity: severity2.optional(),
      modes: external_exports.array(mode)
    })
  ).optional(),
  looks: external_exports.strictObject({
    planned: external_exports.int().positive(),
    taken: external_exports.int().nonnegative(),
    stop: external_exports.enum(["regressed", "futility", "budget", "end"])
  }).optional(),
  /** Trials planned for this arm; fewer in `trials` after a valid early stop. */
  planned: external_exports.int().nonnegative(),
  trials: external_exports.array(trial)
});

export {
  VERDICT_VERSION,
  verdictSchema,
  renderVerdictJson,
  markdownText,
  markdownCode,
  markdownFence,
  htmlText,
  terminalText,
  cut,
  visible,
  examplesOf,
  findProof,
  excerptOf,
  counterpartOf,
  faceOf,
  withAllowedText,
  require_cli_table3,
  categoriesOf,
  criticalErrors,
  commonScale,
  intervalBar,
  VERDICT_WORD,
  STATUS_WORD,
  ON_BASE,
  DOUBT_ADVICE,
  percent,
  points,
  differenceWithInterval,
  pValue,
  share,
  modeLabel,
  modeMeaning,
  modesOf,
  modesToShow,
  tasksOf,
  movedTasksOf,
  detectableRise,
  costOf,
  nextStep,
  renderTerminal,
  EVIDENCE_VERSION,
  evidenceSchema
};
