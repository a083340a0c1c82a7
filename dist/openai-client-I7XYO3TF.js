import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{azureClient,openAiClient,openAiTrouble}from"./chunk-BNMMW2LB.js";import"./chunk-V4FZX3SB.js";export{azureClient,openAiClient,openAiTrouble};
