import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{checksOf,findChecks}from"./chunk-3LGIUIPA.js";import"./chunk-MYXU4WWQ.js";import"./chunk-IDMYSP4Y.js";import"./chunk-2PSC2FIJ.js";import"./chunk-V4FZX3SB.js";export{checksOf,findChecks};
