import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{loadSuites,resolveTarget}from"./chunk-NYPYGT7T.js";import"./chunk-JR5SVKGV.js";import"./chunk-D3DBGWAH.js";import"./chunk-HB6MD3BZ.js";import"./chunk-6YQMCCQC.js";import"./chunk-2PSC2FIJ.js";import"./chunk-V4FZX3SB.js";export{loadSuites,resolveTarget};
