import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{explain}from"./chunk-NWK2HKSX.js";import{styleText}from"node:util";function openTerminal(streams){let{stdout,stderr,env}=streams,forced=env.FORCE_COLOR!==void 0&&env.FORCE_COLOR!=="0",colour=!(env.NO_COLOR!==void 0&&env.NO_COLOR!=="")&&(forced||stdout.isTTY===!0),paint=(format,text)=>colour?styleText(format,text,{validateStream:!1}):text,say=line=>{stderr.write(`${neutralise(line)}
`)},complain=said=>{stderr.write(`${paint("red",`\u2716 ${neutralise(said.what)}`)}
`);for(let line of said.why.split(`
`))stderr.write(`  ${neutralise(line)}
`);stderr.write(`  ${paint("bold","Do this:")} ${neutralise(said.doThis)}
`)};return{print:document=>{stdout.write(document)},say,warn:line=>{stderr.write(`${paint("yellow",`\u26A0 ${neutralise(line)}`)}
`)},complain:problem=>complain(explain(problem)),colour,width:stdout.columns??widthIn(env.COLUMNS),isInteractive:stderr.isTTY===!0}}var USUAL_WIDTH=100;function widthIn(columns){return columns!==void 0&&/^[1-9]\d{0,3}$/.test(columns)?Number(columns):USUAL_WIDTH}function neutralise(text){return text.replace(/[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu,character=>`\\u${(character.codePointAt(0)??65533).toString(16).padStart(4,"0")}`).replace(/^(\s*)(::|##\[)/,"$1\u200B$2")}export{openTerminal,neutralise};
