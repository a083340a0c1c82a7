import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{loadSuites,resolveTarget}from"./chunk-5T3XKQJ7.js";import"./chunk-MJ52FXWD.js";import"./chunk-L4XME66F.js";import"./chunk-XOSRWATT.js";import"./chunk-KFJS2HUW.js";import"./chunk-6YQMCCQC.js";import"./chunk-2PSC2FIJ.js";import"./chunk-V4FZX3SB.js";export{loadSuites,resolveTarget};
