import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{loadSuites,resolveTarget}from"./chunk-EQSGJ2Z3.js";import"./chunk-T6IIYMDZ.js";import"./chunk-L4XME66F.js";import"./chunk-XOSRWATT.js";import"./chunk-KFJS2HUW.js";import"./chunk-6YQMCCQC.js";import"./chunk-2PSC2FIJ.js";import"./chunk-V4FZX3SB.js";export{loadSuites,resolveTarget};
