import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{checksOf,findChecks}from"./chunk-JQQAWEZU.js";import"./chunk-R5BU7IC4.js";import"./chunk-IDMYSP4Y.js";import"./chunk-EAAFSTDZ.js";import"./chunk-2PSC2FIJ.js";import"./chunk-V4FZX3SB.js";export{checksOf,findChecks};
