import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{loadSuites,resolveTarget}from"./chunk-YJSVCDGI.js";import"./chunk-4DCBRNFY.js";import"./chunk-V4TLYIWK.js";import"./chunk-Z7WWIN2Y.js";import"./chunk-RMNVFEPK.js";import"./chunk-NAWEZYEW.js";import"./chunk-2PSC2FIJ.js";import"./chunk-V4FZX3SB.js";export{loadSuites,resolveTarget};
