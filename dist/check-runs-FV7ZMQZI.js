import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{checksOf,findChecks}from"./chunk-A2P5SVGD.js";import"./chunk-FWWVMWQ3.js";import"./chunk-W4RAFUSG.js";import"./chunk-2PSC2FIJ.js";import"./chunk-V4FZX3SB.js";export{checksOf,findChecks};
