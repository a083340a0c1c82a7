import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{loadSuites,resolveTarget}from"./chunk-MFKZGXIA.js";import"./chunk-DXOE6HFQ.js";import"./chunk-3TL7IN5X.js";import"./chunk-Z4FYFY7C.js";import"./chunk-KFJS2HUW.js";import"./chunk-6YQMCCQC.js";import"./chunk-2PSC2FIJ.js";import"./chunk-V4FZX3SB.js";export{loadSuites,resolveTarget};
