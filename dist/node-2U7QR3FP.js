import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{child_process,crypto,fs,os,path,stream,util}from"./chunk-LKRISROP.js";import"./chunk-V4FZX3SB.js";export{child_process,crypto,fs,os,path,stream,util};
