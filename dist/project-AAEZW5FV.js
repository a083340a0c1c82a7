import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{loadSuites,resolveTarget}from"./chunk-ADW3FW7D.js";import"./chunk-N5ACAGVW.js";import"./chunk-BEPEODLQ.js";import"./chunk-ZJOSDVIY.js";import"./chunk-6YQMCCQC.js";import"./chunk-2PSC2FIJ.js";import"./chunk-V4FZX3SB.js";export{loadSuites,resolveTarget};
