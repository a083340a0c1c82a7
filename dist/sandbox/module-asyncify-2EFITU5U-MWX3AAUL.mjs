import{QuickJSAsyncWASMModule}from"./chunk-2LUO76BU.mjs";import"./chunk-LPYVXLSB.mjs";export{QuickJSAsyncWASMModule};
