import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{verdictSchema}from"./chunk-EYOU76TR.js";function renderVerdictJson(verdict){return`${JSON.stringify(verdictSchema.parse(verdict),null,2)}
`}export{renderVerdictJson};
