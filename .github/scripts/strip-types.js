/** Jest transform: Node's own type stripping keeps line numbers and needs no compiler. */
import { stripTypeScriptTypes } from "node:module";

export default { process: (source) => ({ code: stripTypeScriptTypes(source) }) };
