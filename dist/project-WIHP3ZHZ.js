import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{loadSuites,resolveTarget}from"./chunk-AOK6QSY2.js";import"./chunk-PUE57DCP.js";import"./chunk-UJDXIU7O.js";import"./chunk-Z7WWIN2Y.js";import"./chunk-KFJS2HUW.js";import"./chunk-6YQMCCQC.js";import"./chunk-2PSC2FIJ.js";import"./chunk-V4FZX3SB.js";export{loadSuites,resolveTarget};
