import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{loadSuites,resolveTarget}from"./chunk-D2CT64G3.js";import"./chunk-WKJPMAOS.js";import"./chunk-PRGFM6J3.js";import"./chunk-XOSRWATT.js";import"./chunk-GY4AYJ4N.js";import"./chunk-6YQMCCQC.js";import"./chunk-2PSC2FIJ.js";import"./chunk-V4FZX3SB.js";export{loadSuites,resolveTarget};
