import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{loadSuites,resolveTarget}from"./chunk-64DJDIVC.js";import"./chunk-XAEM2OPA.js";import"./chunk-NZ3QOO7T.js";import"./chunk-Z7WWIN2Y.js";import"./chunk-KFJS2HUW.js";import"./chunk-NAWEZYEW.js";import"./chunk-2PSC2FIJ.js";import"./chunk-V4FZX3SB.js";export{loadSuites,resolveTarget};
