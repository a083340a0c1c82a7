import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{wrapAnsi}from"./chunk-RM7CF4B5.js";import"./chunk-MI6DLNQD.js";import"./chunk-V4FZX3SB.js";export{wrapAnsi as default};
