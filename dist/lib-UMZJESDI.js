import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{require_lib}from"./chunk-EAAFSTDZ.js";import"./chunk-V4FZX3SB.js";export default require_lib();
