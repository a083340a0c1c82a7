import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{askGitHub,askWhetherThere,connectGitHub}from"./chunk-R5BU7IC4.js";import"./chunk-IDMYSP4Y.js";import"./chunk-EAAFSTDZ.js";import"./chunk-2PSC2FIJ.js";import"./chunk-V4FZX3SB.js";export{askGitHub,askWhetherThere,connectGitHub};
