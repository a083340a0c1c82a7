import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{loadSuites,resolveTarget}from"./chunk-ENF3CRJO.js";import"./chunk-RZS5CDSJ.js";import"./chunk-F27ATXUL.js";import"./chunk-XOSRWATT.js";import"./chunk-YTLUJZSA.js";import"./chunk-6YQMCCQC.js";import"./chunk-2PSC2FIJ.js";import"./chunk-V4FZX3SB.js";export{loadSuites,resolveTarget};
