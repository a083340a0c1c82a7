import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{commentsOf,readComment,thumbsUp}from"./chunk-D7G5EWDX.js";import"./chunk-MYXU4WWQ.js";import"./chunk-IDMYSP4Y.js";import"./chunk-2PSC2FIJ.js";import"./chunk-V4FZX3SB.js";export{commentsOf,readComment,thumbsUp};
