import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{explain}from"./chunk-NWK2HKSX.js";async function ignoreEvent({runner},why){return runner.log.say(why),await runner.setOutput("verdict","not-applicable"),"success"}async function stopWith({runner},problem,verdict="inconclusive"){let{what,why,doThis}=explain(problem);return runner.log.error({title:what,message:`${why}
${doThis}`}),await runner.setOutput("verdict",verdict),"failure"}export{ignoreEvent,stopWith};
