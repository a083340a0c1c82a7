import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{renderVerdictJson}from"./chunk-DZ5ID4OY.js";import{openTrialFiles}from"./chunk-O3WQUP3K.js";import{renderMarkdown}from"./chunk-GOOEE6AN.js";import{sayCircumstance}from"./chunk-2GCFCGOY.js";import{categoriesOf,criticalErrors,examplesOf,findProof,shownTrials}from"./chunk-PHI2VPP3.js";import{faceOf}from"./chunk-DQCKGAOC.js";import{htmlText,visible}from"./chunk-6O2LIVHJ.js";import{parseDocument}from"./chunk-4E5QDAH7.js";import{evidenceText}from"./chunk-WT66AVGB.js";import{DOUBT_ADVICE,ON_BASE,SEED_WORDS,STATUS_WORD,VERDICT_WORD,differenceWithInterval,judgesCost,modeLabel,modeMeaning,modesOf,modesToShow,nextStep,pValue,percent,points,share,tasksOf}from"./chunk-DBO52WNI.js";import{readLines,removeFiles,writeText}from"./chunk-IYEOT2QQ.js";import{external_exports}from"./chunk-NAWEZYEW.js";import{all,ok}from"./chunk-2PSC2FIJ.js";var nothing=trusted("");function html(parts,...values){let texts=parts.map((part,index)=>{let value=values[index];return value===void 0?part:part+render(value)});return trusted(texts.join(""))}function trusted(text){return{kind:"markup",text}}function section(title,body){return card(html`<h3>${title}</h3>`,body)}function pageSection(title,body){return card(html`<h2>${title}</h2>`,body)}function card(heading,body){let filled=body.filter(({text})=>text!=="");return filled.length===0?nothing:html`<section>${heading}\n${filled}</section>\n`}function list(items){return items.length===0?nothing:html`<ul>${items.map(item=>html`<li>${item}</li>`)}</ul>\n`}function prose(text){return html`${text.split("`").map((part,index)=>index%2===0?html`${part}`:html`<code>${part}</code>`)}`}function render(value){return typeof value=="string"?htmlText(value):typeof value=="number"?String(value):"kind"in value?value.text:value.map(({text})=>text).join("")}function renderBanner({verdict,circumstance}){let{tone,sign,headline}=faceOf(verdict),how=circumstance===void 0?nothing:html`<p><strong>${sayCircumstance(circumstance)}</strong></p>\n`;return html`<div class="banner tone-${tone}">
<p class="word"><span aria-hidden="true">${sign} </span>${VERDICT_WORD[verdict.kind]}</p>
<p class="headline">${headline}</p>
<p>${verdict.why}</p>
${how}${renderDoubts(verdict)}<p><strong>Next:</strong> ${prose(nextStep(verdict))}</p>
</div>
`}function renderDoubts({doubts,targets}){if(doubts.length===0)return nothing;let several=targets.length>1,items=doubts.map(({target,kind,why:why2})=>html`${several?html`<strong>${target}:</strong> `:nothing}${why2} ${prose(DOUBT_ADVICE[kind])}`);return html`<p><strong>What we could not settle:</strong></p>
${list(items)}`}function renderFacts(verdict,target){let any=modesOf(verdict,target.target).find(({mode})=>mode==="any"),rise=verdict.targets.find(each=>each.target===target.target)?.detectableIncrease,weakest=categoriesOf(target.base,target.head).flatMap(row=>row.head.rate===null?[]:[{...row,rate:row.head.rate}]).toSorted((a,b)=>a.rate-b.rate)[0];return html`<dl class="facts">
${any===void 0?nothing:fact("All failures",arrow(any.base.rate,any.head.rate),points(any.difference))}${critical(target)}${weakest===void 0?nothing:fact("Weakest category",weakest.category,weakest.keyMode===null?"nothing fails":`${percent(weakest.rate)} succeed; most often ${modeLabel(weakest.keyMode.mode).toLowerCase()}`)}${rise==null?nothing:fact("Smallest rise this run can see",percent(rise).replace(" %"," points"),"in all failures, with 80 % power")}</dl>
`}function critical({base,head}){let now=criticalErrors(head),before=base===null?null:criticalErrors(base);return fact("Answers with a critical error",before===null?percent(now.rate):arrow(before.rate,now.rate),before===null?counted(now):`${counted(before)}, then ${counted(now)}`)}function fact(name,value,remark){return html`<div><dt>${name}</dt><dd>${value.replaceAll(" %","\xA0%")} <small>${remark}</small></dd></div>
`}function arrow(base,head){return`${percent(base)} \u2192 ${percent(head)}`}function counted({count,trials}){return`${count} of ${trials}`}var TONE={regressed:"bad",improved:"good",equivalent:"plain",unclear:"doubt"};function renderStatus({status,gated}){return html`<span class="status tone-${TONE[status]}">${STATUS_WORD[status]}</span>${gated?nothing:html`<small>reported, does not gate</small>`}`}function forestRow(change){let[low,high]=change.interval,isDecided=change.status==="regressed"||change.status==="improved",colour=`var(--${TONE[change.status]})`;return{key:`${change.scope} ${change.mode} ${change.task??""}`,label:visible(modeLabel(change.mode)).replaceAll(`
`," "),numbers:differenceWithInterval(change),status:STATUS_WORD[change.status],colour,fill:isDecided?colour:"var(--card)",low:100*low,high:100*high,point:100*change.difference,margin:100*change.margin}}function forestDomain(rows2){let values=[0,...rows2.flatMap(({low:low2,high:high2,point,margin})=>[low2,high2,point,margin])],low=Math.min(...values),high=Math.max(...values),air=Math.max(1,.06*(high-low));return[low-air,high+air]}function describeForest(changes){return`Differences per failure mode in points, with intervals: ${changes.map(change=>`${modeLabel(change.mode)} ${differenceWithInterval(change)} ${STATUS_WORD[change.status]}`).join("; ")}.`}var MOST_ROWS=30,FONT_SIZE=13,LAYOUTS=[{kind:"wide",width:880,marginLeft:200,marginRight:246,rowHeight:30,band:18,shift:0},{kind:"narrow",width:340,marginLeft:14,marginRight:16,rowHeight:68,band:18,shift:18}];async function renderForestPlot(changes){if(changes.length===0)return nothing;let shown=changes.slice(0,MOST_ROWS),rows2=shown.map(forestRow),drawings=[];for(let layout of LAYOUTS){let svg=await draw(rows2,layout,describeForest(shown));drawings.push(html`<div class="plot-${layout.kind}">${svg}</div>\n`)}let rest=changes.length-shown.length;return html`<figure>
${drawings}<figcaption>Each dot is the difference in how often a mode fails, head minus base, in percentage points;
to the right of zero is worse. The bar is its 95 % interval. The dashed tick is the margin: a rise must reach it to count
as a regression; where it is zero it lies on the zero line. Filled dots got worse or better; hollow ones did not, or it is not clear.${rest>0?` ${rest} more modes are in the table below.`:""}</figcaption>
</figure>
`}async function draw(rows2,layout,label){let library=await import("./src-JBASLZW6.js"),{parseHTML}=await import("./esm-SLLH3OYJ.js"),{document}=parseHTML("<!doctype html><html><body></body></html>"),isWide=layout.kind==="wide",svg=library.plot({document,width:layout.width,height:rows2.length*layout.rowHeight+66,marginLeft:layout.marginLeft,marginRight:layout.marginRight,marginTop:22,marginBottom:44,style:{fontSize:`${FONT_SIZE}px`,background:"none"},x:{domain:forestDomain(rows2),label:"points, head minus base",labelAnchor:"center",labelOffset:34,labelArrow:"none",ticks:isWide?7:4,tickFormat:signedTick},y:{domain:rows2.map(({key})=>key),axis:null,padding:0},color:{type:"identity"},marks:[...intervals(library,rows2,layout),...isWide?words(library,rows2,layout):stackedWords(library,rows2)]}),name=html`<svg role="img" aria-label="${label}" `;return trusted(svg.outerHTML.replace("<svg ",()=>name.text))}function intervals(library,rows2,layout){let{gridX,tickX,ruleY,dot}=library,{shift,band,rowHeight}=layout,room=(rowHeight-band)/2,inBand={insetTop:room+shift,insetBottom:room-shift},isWide=layout.kind==="wide",line={y:"key",strokeWidth:1.5},margin={...line,x:"margin",stroke:"var(--soft)",strokeDasharray:"3,3"},span={y:"key",x1:"low",x2:"high",stroke:"colour",strokeWidth:3,dy:shift},point={y:"key",x:"point",r:5.5,fill:"fill",stroke:"colour",strokeWidth:2};return[...isWide?[gridX({ticks:7,stroke:"var(--line)",strokeOpacity:1})]:[],tickX(rows2,{...line,x:()=>0,...isWide?{}:inBand}),ruleY(rows2,span),tickX(rows2,{...margin,...inBand}),dot(rows2,{...point,dy:shift})]}var AT_LEFT={y:"key",fill:"currentColor",frameAnchor:"left",textAnchor:"start",textOverflow:"ellipsis"};function words({text},rows2,{marginLeft}){let right={y:"key",frameAnchor:"right",textAnchor:"start"};return[text(rows2,{...AT_LEFT,text:"label",dx:6-marginLeft,lineWidth:12}),text(rows2,{...right,text:"numbers",dx:14,fontVariant:"tabular-nums"}),text(rows2,{...right,text:"status",fill:"colour",fontWeight:600,dx:176})]}function stackedWords({text},rows2){let second=row=>`${row.numbers}  ${row.status}`;return[text(rows2,{...AT_LEFT,text:"label",fontWeight:600,dy:-20,lineWidth:17}),text(rows2,{...AT_LEFT,text:second,dy:-2,fontVariant:"tabular-nums"})]}function signedTick(value){return value===0?"0":value>0?`+${value}`:`\u2212${Math.abs(value)}`}function renderMethods({policy}){let alpha=String(policy.alpha),equivalence=percent(policy.equivalence).replace(" %"," points"),detect=percent(policy.detect).replace(" %"," points");return list([html`<strong>Same questions for both.</strong> Base and head answer the same instances of every task, so luck with easy questions cannot favour one of them.`,html`<strong>What counts.</strong> A rate is the share of answered and graded trials that show a failure mode. Missing answers are counted and shown, never scored.`,html`<strong>Difference and interval.</strong> The difference is head minus base in percentage points, over the tasks' instances. The interval holds the true difference in about 95 of 100 runs.`,html`<strong>Adjusted p.</strong> How often a rise at least this clear would show up anywhere in the report if nothing had changed: base and head are swapped at random, instance by instance, and the clearest row of each swap is noted. Asking about many modes at once is thereby paid for.`,html`<strong>Worse</strong> means: adjusted p is at most ${alpha} and the rise reaches the margin of its severity (for a task: 30 points). With five or more tasks a rise must also be more than the chance of a few tasks. <strong>No worse</strong> means the interval excludes a rise of ${equivalence}. <strong>Unclear</strong> means neither shown nor excluded.`,html`<strong>p over tasks.</strong> The same swap, with whole tasks instead of single instances. When it is small, the rise is likely to carry over to other tasks of this kind; the verdict itself speaks of the tasks of this suite.`,html`<strong>Passed</strong> asks for proof too: a rise of all failures by ${detect} must be excluded. Otherwise the verdict is inconclusive.`])}var MOST_LINES=400;function renderPromptDiff(diff){if(diff===void 0||diff.trim()==="")return nothing;let lines=diff.replaceAll(`\r
`,`
`).replace(/\n+$/,"").split(`
`),shown=lines.slice(0,MOST_LINES),rest=lines.length-shown.length;return html`<pre class="diff">${shown.map(renderLine)}</pre>
${rest>0?html`<p class="soft">${rest} more lines are left out.</p>`:nothing}`}function renderLine(line){return html`<span class="${classOf(line)}">${line===""?" ":line}</span>`}function classOf(line){return/^(?:\+\+\+ |--- |@@|diff |index |new file|deleted file|similarity|rename )/.test(line)?"place":line.startsWith("+")?"added":line.startsWith("-")?"removed":"same"}function renderProvenance(target){let{base,head}=target;return rows([["Base revision",code(target.baseRevision??base?.revision??"none")],["Head revision",code(target.headRevision??head.revision??"not recorded")],...head.suites.map(({id,digest})=>[`Suite ${id}`,html`<code>${digest}</code>`]),...target.seed===void 0?[]:[["Tasks drawn from",html`${SEED_WORDS[target.seed]}`]],["Model, base",base===null?html`not measured`:modelOf(base)],["Model, head",modelOf(head)],["Evidence key, base",base===null?html`none`:code(base.evidenceKey)],["Evidence key, head",code(head.evidenceKey)],["Trials, base",base===null?html`none`:trialsOf(base)],["Trials, head",trialsOf(head)]])}function renderRun({tool,verdictKey,cost}){let tokens=cost.tokens===null?"unknown":`${grouped(cost.tokens.input)} in, ${grouped(cost.tokens.output)} out`;return rows([["Tool",html`reliability-gate ${tool.version}`],["Verdict key",code(verdictKey??"none")],["Calls",html`${grouped(cost.calls)}`],["Tokens",html`${tokens}`],["Cost",html`${cost.usd===null?"unknown":`$${cost.usd.toFixed(4)}`}`]])}function rows(entries){return html`<dl class="provenance">
${entries.map(([name,value])=>html`<dt>${name}</dt><dd>${value}</dd>\n`)}</dl>
`}function modelOf({model}){if(model===void 0)return html`not recorded`;let prints=model.fingerprints??[];return html`${model.id} (${model.provider})${prints.length===0?"":`, ${prints.join(", ")}`}`}function trialsOf({planned,trials}){let count=(...kinds)=>trials.filter(({grade})=>kinds.includes(grade.kind)).length;return html`${planned} planned, ${count("passed","failed")} graded, ${count("ungraded")} ungraded, ${count("unanswered")} unanswered`}function code(text){return html`<code>${text}</code>`}function grouped(count){return String(count).replaceAll(/\B(?=(?:\d{3})+$)/g,",")}var LIGHT=`
  color-scheme: light;
  --page: #f6f7f9; --card: #ffffff; --ink: #1a1f29; --soft: #545c6b; --line: #d9dde4; --quiet: #eef0f4;
  --bad: #b3261e; --bad-ground: #fdecea; --good: #17693a; --good-ground: #e7f5ec;
  --doubt: #7a5200; --doubt-ground: #fdf3dc; --plain: #3f4a5c; --plain-ground: #e9ecf2;
  --mark: #ffd9d4; --mark-ink: #5c0f0a; --link: #0b57b4;`,DARK=`
  color-scheme: dark;
  --page: #12151b; --card: #1a1e26; --ink: #e7eaf0; --soft: #a6afbf; --line: #343b48; --quiet: #232833;
  --bad: #ff9a90; --bad-ground: #3a1a19; --good: #7bd69c; --good-ground: #14301f;
  --doubt: #f2c464; --doubt-ground: #352a12; --plain: #b9c3d4; --plain-ground: #272e3a;
  --mark: #6b211b; --mark-ink: #ffe4e0; --link: #86b7ff;`,STYLE=`
:root {${LIGHT}
}
@media (prefers-color-scheme: dark) { :root {${DARK}
} }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--page); color: var(--ink);
  font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; overflow-wrap: anywhere; }
main { max-width: 70rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; }
h1 { font-size: 1.05rem; margin: 0 0 1rem; color: var(--soft); font-weight: 600; }
h2 { font-size: 1.45rem; margin: 2.5rem 0 1rem; }
h3, section > h2 { font-size: 1.15rem; margin: 0 0 .6rem; }
h4 { font-size: 1.02rem; margin: 1.4rem 0 .3rem; }
p { margin: .4rem 0; max-width: 80ch; }
ul { margin: .4rem 0; padding-left: 1.2rem; }
code, pre { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: .86em; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.soft { color: var(--soft); }
section { background: var(--card); border: 1px solid var(--line); border-radius: .6rem;
  padding: 1.1rem 1.2rem; margin: 1rem 0; }

.banner { border-radius: .6rem; border: 1px solid; border-left-width: .5rem; padding: 1.2rem 1.4rem;
  background: var(--ground); border-color: var(--tone); }
.banner p { max-width: none; }
.banner .word { color: var(--tone); font-weight: 700; letter-spacing: .02em; margin: 0; }
.banner .headline { font-size: 1.6rem; font-weight: 700; line-height: 1.25; margin: .2rem 0 .5rem; color: var(--ink); max-width: 40ch; text-wrap: balance; }
.tone-bad { --tone: var(--bad); --ground: var(--bad-ground); }
.tone-good { --tone: var(--good); --ground: var(--good-ground); }
.tone-doubt { --tone: var(--doubt); --ground: var(--doubt-ground); }
.tone-plain { --tone: var(--plain); --ground: var(--plain-ground); }
.status { display: inline-block; color: var(--tone); background: var(--ground); border-radius: 1rem;
  padding: 0 .6rem; font-weight: 600; white-space: nowrap; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: .8rem; margin: 1rem 0; }
.facts > div { background: var(--card); border: 1px solid var(--line); border-radius: .6rem; padding: .7rem .9rem; }
.facts dt { color: var(--soft); font-size: .875rem; }
.facts dd { margin: 0; font-size: 1.2rem; font-weight: 650; font-variant-numeric: tabular-nums; }
.facts dd small { display: block; font-size: .875rem; font-weight: 400; color: var(--soft); }

table { border-collapse: collapse; width: 100%; font-size: .9rem; }
caption { text-align: left; color: var(--soft); padding: 0 0 .5rem; }
th, td { text-align: left; vertical-align: top; padding: .5rem .6rem; border-top: 1px solid var(--line); }
thead th { border-top: 0; color: var(--soft); font-weight: 600; white-space: nowrap; vertical-align: bottom; }
tbody th { font-weight: 600; min-width: 9.5rem; }
tbody th code { display: block; font-weight: 400; color: var(--soft); }
.number { text-align: right; font-variant-numeric: tabular-nums; }
td.number { white-space: nowrap; }
td .name { display: none; }
.remark td { border-top: 0; padding-top: 0; color: var(--soft); font-size: .97em; }
td small, th small { display: block; color: var(--soft); font-size: .93em; font-weight: 400; }

figure { margin: 0; }
figcaption { color: var(--soft); font-size: .9rem; margin-top: .5rem; max-width: 88ch; }
svg { display: block; max-width: 100%; height: auto; }
.plot-wide svg { width: 100%; }
.plot-narrow { display: none; }

details { border-top: 1px solid var(--line); padding: .35rem 0; }
summary { cursor: pointer; font-weight: 600; padding: .2rem 0; }
.example { border: 1px solid var(--line); border-radius: .5rem; padding: .8rem .9rem; margin: .8rem 0; break-inside: avoid; }
.example > p { margin-top: 0; max-width: none; }
.sides { display: grid; grid-template-columns: 1fr 1fr; gap: .9rem; margin: .6rem 0 .4rem; }
.sides.alone { grid-template-columns: 1fr; }
.sides h5 { margin: 0 0 .3rem; font-size: .9rem; color: var(--soft); }
.sides > div { min-width: 0; }
pre { white-space: pre-wrap; background: var(--quiet); border-radius: .4rem; padding: .6rem .7rem; margin: 0; line-height: 1.5; }
pre.call { margin-top: .4rem; border-left: 3px solid var(--line); }
mark { background: var(--mark); color: var(--mark-ink); border-radius: .2rem; padding: .05em .15em;
  text-decoration: underline wavy; text-decoration-color: var(--bad); text-underline-offset: .25em; }
.diff { padding: .5rem 0; }
.diff span { display: block; padding: 0 .7rem; }
.diff .added { background: var(--good-ground); color: var(--good); }
.diff .removed { background: var(--bad-ground); color: var(--bad); }
.diff .place { color: var(--soft); }
dl.provenance { display: grid; grid-template-columns: fit-content(14rem) minmax(0, 1fr); gap: .25rem 1rem; margin: .4rem 0; font-size: .9rem; }
.provenance dt { color: var(--soft); }
.provenance dd { margin: 0; min-width: 0; }

@media screen and (max-width: 1000px) {
  .plot-wide { display: none; }
  .plot-narrow { display: block; overflow-x: auto; }
  .plot-narrow svg { width: 100%; min-width: 320px; max-width: 560px; }
  .sides, .sides.alone { grid-template-columns: 1fr; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table, tbody, caption { display: block; }
  tbody tr { display: block; border-top: 1px solid var(--line); padding: .6rem 0; }
  tbody th, tbody td { display: block; border: 0; padding: .15rem 0; }
  tbody th { padding-bottom: .3rem; }
  tbody .remark { border-top: 0; padding-top: 0; }
  tbody .remark td { display: block; }
  tbody td, td.number { display: grid; grid-template-columns: 8.5rem 1fr; gap: .8rem; text-align: left; white-space: normal; }
  td .name { display: block; color: var(--soft); }
}
@media screen and (max-width: 500px) {
  section { padding: .9rem; }
  .banner { padding: 1rem; }
  .banner .headline { font-size: 1.3rem; }
  dl.provenance { grid-template-columns: 1fr; gap: 0; }
  .provenance dd { margin-bottom: .5rem; }
}
@media print {
  :root {${LIGHT}
  }
  body { background: #fff; font-size: 10.5pt; }
  main { padding: 0; max-width: none; }
  section, .banner, .facts > div { break-inside: avoid-page; }
  section { border: 0; padding: .4rem 0; break-inside: auto; }
  h2, h3, h4 { break-after: avoid; }
  table { font-size: 8pt; }
  th, td { padding: .25rem .25rem; }
  tbody th { min-width: 7rem; }
  .status { padding: 0 .3rem; }
  dl.provenance { font-size: 9pt; }
  tr, .example, figure { break-inside: avoid; }
  details:not([open]) > summary::after { content: " (folded; open before printing)"; font-weight: 400; color: var(--soft); }
  * { print-color-adjust: exact; }
}
`;function table(of){if(of.rows.length===0)return nothing;let[first,...others]=of.columns;if(first===void 0)return nothing;let head=of.columns.map(column=>html`<th scope="col" role="columnheader"${numeric(column)}>${column.name}</th>`),rows2=of.rows.map(row=>{let cells=others.map(column=>html`<td role="cell"${numeric(column)}><span class="name" aria-hidden="true">${column.name}</span><span>${column.cell(row)}</span></td>`),remark=of.remark===void 0?nothing:html`<tr role="row" class="remark"><td role="cell" colspan="${of.columns.length}">${of.remark(row)}</td></tr>\n`;return html`<tr role="row"><th scope="row" role="rowheader">${first.cell(row)}</th>${cells}</tr>\n${remark}`});return html`<table role="table"><caption>${of.caption}</caption>
<thead role="rowgroup"><tr role="row">${head}</tr></thead>
<tbody role="rowgroup">
${rows2}</tbody></table>
`}function numeric(column){return column.number?html` class="number"`:nothing}var MOST_TASKS=50;function renderModes(modes){return table({caption:"Every failure mode: how often it fails on base and on head, and what that proves. Differences in points with 95 % intervals.",columns:[{name:"Failure mode",cell:nameOfMode},...NUMBERS,P_OVER_TASKS,STATUS],remark:why,rows:modes})}function renderTasks(verdict,target){let moved=tasksOf(verdict,target).filter(({status})=>status==="regressed"||status==="improved"),flips=verdict.flips.filter(flip=>flip.target===target),rest=moved.length-MOST_TASKS;return html`${table({caption:`Tasks whose own failures rose or fell${rest>0?`: the first ${MOST_TASKS} of ${moved.length}`:""}. Differences in points with 95 % intervals.`,columns:[{name:"Task",cell:nameOfTask},...NUMBERS,STATUS],remark:why,rows:moved.slice(0,MOST_TASKS)})}${flips.length===0?nothing:html`<p>Tasks with too few instances to test that passed on base and fail on head:</p>
${list(flips.map(({task,trials})=>html`<code>${task}</code>: all ${trials} of ${trials}`))}`}`}function renderCategories({base,head}){let columns=[{name:"Category",cell:({category})=>html`${category}`},{name:"Succeeds on base",number:!0,cell:row=>shareCell(row.base)},{name:"Succeeds on head",number:!0,cell:row=>shareCell(row.head)},{name:"Most frequent failure on head",cell:({keyMode})=>keyMode===null?html`none`:html`${modeLabel(keyMode.mode)}<small>${share(keyMode.share)}</small>`}],before=base===null?"not measured on base":`${share(criticalErrors(base))} on base`;return html`${table({caption:"How many answers succeed, by category of work.",columns,rows:categoriesOf(base,head)})}<p>Answers with at least one critical error: ${before}, ${share(criticalErrors(head))} on head.</p>
`}function renderLimits(limits){return table({caption:"Absolute limits of the policy, held against head.",columns:[{name:"Failure mode",cell:nameOfMode},{name:"At most",number:!0,cell:({limit})=>html`${percent(limit)}`},{name:"Head",number:!0,cell:({head})=>rateCell(head)},{name:"Adjusted p",number:!0,cell:({adjusted})=>html`${pValue(adjusted)}`},{name:"Limit",cell:({exceeded})=>exceeded?html`<span class="status tone-bad">exceeded</span>`:html`<span class="status tone-good">kept</span>`}],rows:limits})}var NUMBERS=[{name:"Severity",cell:({severity})=>html`${severity}`},{name:"Base",number:!0,cell:change=>changeCell(change,"base")},{name:"Head",number:!0,cell:change=>changeCell(change,"head")},{name:"Difference",number:!0,cell:change=>html`${differenceWithInterval(change)}`},{name:"Adjusted p",number:!0,cell:({adjusted})=>html`${pValue(adjusted)}`}],P_OVER_TASKS={name:"p over tasks",number:!0,cell:({pOverTasks})=>html`${pValue(pOverTasks)}`},STATUS={name:"Status",cell:renderStatus};function why(change){return html`${change.why}`}function nameOfMode({mode}){return html`${modeLabel(mode)} <code>${mode}</code>`}function nameOfTask({task}){return html`${task??"unnamed"}`}function rateCell({rate,failed,trials}){return rate===null?html`not measured`:html`${percent(rate)}<small>${failed} of ${trials}</small>`}function changeCell(change,arm){let corrected=change.corrected?.[arm]??null;return corrected===null?rateCell(change[arm]):html`${rateCell(change[arm])}<small>corrected ${percent(corrected)}</small>`}function shareCell(of){return of===null||of.rate===null?html`not measured`:html`${percent(of.rate)}<small>${of.count} of ${of.trials}</small>`}var MOST_CHARACTERS=3e3;function renderAnswer({answer},proof){let callAt=proof===null?-1:answer.toolCalls.findIndex(call=>isProof(call,proof)),textProof=callAt===-1?proof:null,text=answer.text.trim();return html`${text===""?nothing:html`<pre>${marked(text,textProof)}</pre>\n`}${answer.toolCalls.map((call,index)=>{let said=html`${callText(call)}`,body=index===callAt?html`<mark>${said}</mark>`:said;return html`<pre class="call"><span class="soft">calls </span>${body}</pre>\n`})}${text===""&&answer.toolCalls.length===0?html`<p class="soft">An empty answer.</p>`:nothing}${answer.finish==="stop"||answer.finish==="tool-calls"?nothing:html`<p class="soft">Stopped by: ${answer.finish}.</p>`}`}function renderQuestion(messages){let asked=messages.filter(({role})=>role!=="system");return asked.length===0?nothing:html`<details><summary>The question</summary>
${asked.map(({role,content})=>html`<pre><span class="soft">${role}: </span>${marked(content,null)}</pre>\n`)}</details>
`}function marked(text,proof){let span=proof===null?null:findProof(text,proof),shown=windowOf(text,span),start=shown.from===0?"":"\u2026 ",end=shown.to===text.length?"":" \u2026";if(span===null)return html`${start}${text.slice(shown.from,shown.to)}${end}`;let before=text.slice(shown.from,span.from),proven=text.slice(span.from,span.to);return html`${start}${before}<mark>${proven}</mark>${text.slice(span.to,shown.to)}${end}`}function windowOf(text,span){if(text.length<=MOST_CHARACTERS)return{from:0,to:text.length};if(span===null||span.to<=MOST_CHARACTERS)return{from:0,to:MOST_CHARACTERS};let from=Math.max(0,span.from-MOST_CHARACTERS/2);return{from,to:Math.min(text.length,Math.max(span.to,from+MOST_CHARACTERS))}}function isProof(call,{quote}){let words2=(quote??"").trim().replace(/…$/,"");return words2!==""&&callText(call).startsWith(words2)}function callText({name,raw}){return`${name}(${raw})`}function renderWhatBroke(modes,target,policy){return html`${modes.map(change=>renderMode(change,target,policy))}`}function renderImproved(modes){return list(modes.filter(({status})=>status==="improved").map(change=>html`<strong>${modeLabel(change.mode)}</strong>: ${percent(change.base.rate)} on base, ${percent(change.head.rate)} on head; ${differenceWithInterval(change)} points.`))}function renderMode({mode,why:why2},target,policy){let kept=policy==="never"?{...target,transcripts:[]}:target,examples=examplesOf(kept,{mode,most:3}),id=mode==="any"?nothing:html` <code class="soft">${mode}</code>`;return html`<h4>${modeLabel(mode)}${id}</h4>
<p>${modeMeaning(mode)} ${why2}</p>
${examples.map(example=>renderExample(example,policy))}`}function renderExample(example,policy){let{task,finding,onBase,head}=example,step=finding.step===void 0?"":`, step ${finding.step}`,by=finding.by==="judge"?"the judge says":"the rule says";return html`<article class="example">
<p><code>${task}</code>${step}: ${by} <strong>${finding.rule}</strong> (${ON_BASE[onBase]}).</p>
${head===null?missing(policy):renderSides(example,head)}</article>
`}function renderSides({base,finding,broke},head){let before=base===null?nothing:html`<div><h5>Base (${broke?"passed":"did not pass"})</h5>
${renderAnswer(base,null)}</div>\n`;return html`<div class="sides${base===null?" alone":""}">
${before}<div><h5>Head (failed)</h5>
${renderAnswer(head,finding)}</div>
</div>
${base===null?html`<p class="soft">The answer of base was not kept.</p>`:nothing}${renderQuestion(head.messages)}`}function missing(policy){return policy==="never"?html`<p class="soft">The policy keeps no model text (transcripts: never).</p>`:html`<p class="soft">The answers of this run were not kept.</p>`}var POLICY="default-src 'none'; style-src 'unsafe-inline'; img-src data:";async function renderHtml(input){let{verdict}=input,targets=[];for(let target of input.targets)targets.push(await renderTarget(input,target));let notices=pageSection("Notices",[list(input.notices.map(notice=>html`${notice}`))]),notes=pageSection("Notes",[list(verdict.notes.map(({target,text})=>html`<strong>${target}:</strong> ${text}`))]),methods=pageSection("How this was decided",[input.targets.length===0?nothing:renderMethods(verdict)]);return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>Reliability: ${verdict.kind}</title>
<style>${trusted(STYLE)}</style>
</head>
<body>
<main>
<h1>Reliability of this change</h1>
${renderBanner(input)}${notices}
${targets}
${notes}${methods}${pageSection("This run",[renderRun(verdict)])}</main>
</body>
</html>
`.text}async function renderTarget(input,target){let{verdict,policyTranscripts}=input,modes=modesOf(verdict,target.target),limits=verdict.limits.filter(limit=>limit.target===target.target),broken=modesToShow(verdict,target.target),own=verdict.targets.find(each=>each.target===target.target),why2=input.targets.length>1&&own!==void 0?html`<p>${own.why}</p>\n`:nothing,sections=[section("How far each failure mode moved",[await renderForestPlot(modes)]),section("Limits of the policy",[renderLimits(limits)]),section("What broke",[renderWhatBroke(broken,target,policyTranscripts)]),section("What improved",[renderImproved(modes)]),section("What changed in the prompt",[renderPromptDiff(target.promptDiff)]),section("Failure modes in numbers",[renderModes(modes)]),section("Tasks that moved",[renderTasks(verdict,target.target)]),section("Success by category",[renderCategories(target)]),section("Where the numbers come from",[renderProvenance(target)])];return html`<h2>Target ${target.target}</h2>
${why2}${renderFacts(verdict,target)}${sections}`}import{join}from"node:path";var toolCall=external_exports.object({name:external_exports.string(),arguments:external_exports.unknown(),raw:external_exports.string(),id:external_exports.string().exactOptional()}),message=external_exports.discriminatedUnion("role",[external_exports.object({role:external_exports.enum(["system","user"]),content:external_exports.string()}),external_exports.object({role:external_exports.literal("assistant"),content:external_exports.string(),toolCalls:external_exports.array(toolCall).exactOptional()}),external_exports.object({role:external_exports.literal("tool"),content:external_exports.string(),toolCallId:external_exports.string()})]),transcriptSchema=external_exports.object({target:external_exports.string(),arm:external_exports.enum(["base","head"]),task:external_exports.string(),instance:external_exports.string(),trial:external_exports.int(),messages:external_exports.array(message),answer:external_exports.object({text:external_exports.string(),toolCalls:external_exports.array(toolCall),finish:external_exports.enum(["stop","length","tool-calls","content-filter"]),confidence:external_exports.number().exactOptional(),trajectory:external_exports.array(message).exactOptional()}),findings:external_exports.array(external_exports.object({mode:external_exports.string(),severity:external_exports.enum(["critical","major","minor"]),step:external_exports.int().optional(),by:external_exports.enum(["rule","judge"]),rule:external_exports.string(),quote:external_exports.string().optional()}))});var runSchema=external_exports.object({policyTranscripts:external_exports.enum(["never","failures","all"]),notices:external_exports.array(external_exports.string()),targets:external_exports.array(external_exports.object({target:external_exports.string().regex(/^[a-z0-9][a-z0-9-]*$/),promptDiff:external_exports.string().exactOptional(),baseRevision:external_exports.string().nullable(),headRevision:external_exports.string().nullable(),seed:external_exports.enum(["secret","public"]).exactOptional()}))});function reportInput(plan,{verdict,measurement},revisions,promptDiffs){return{verdict,targets:measurement.evidence.flatMap(({target,base,head})=>{if(head===null)return[];let promptDiff=promptDiffs.get(target);return[{target,base,head,transcripts:[],...promptDiff===void 0?{}:{promptDiff},baseRevision:revisions.base,headRevision:revisions.head,seed:plan.seed}]}),policyTranscripts:plan.config.policy.transcripts,notices:measurement.spentOnJudges.calls===0?plan.notices:[...plan.notices,judgesCost(measurement.spentOnJudges)]}}function openRunTrials(directory,of){return openTrialFiles({policy:of.policy,places:of.targets.flatMap(({target,arms})=>arms.map(arm=>({target,arm}))),fileOf:(kind,{target,arm})=>join(directory,target,arm,`${kind}.jsonl`),lineOf:({target:_target,...timing})=>timing})}async function writeRun(directory,input){let measured=await writeMeasured(directory,input);return measured.ok?writeReports(directory,input):measured}async function withShownTranscripts(directory,input){let targets=[];for(let target of input.targets){let transcripts=await readShown(join(directory,target.target),target);if(!transcripts.ok)return transcripts;targets.push({...target,transcripts:transcripts.value})}return ok({...input,targets})}async function readShown(folder,target){let shown=shownTrials(target),transcripts=[];for(let arm of["base","head"]){let file=join(folder,arm,"transcripts.jsonl");for await(let{line,number}of readLines(file)){let parsed=parseDocument(line,{...{what:"The transcripts",schema:transcriptSchema},file,line:number});if(!parsed.ok)return parsed;shown(parsed.value)&&transcripts.push(parsed.value)}}return ok(transcripts)}async function writeReports(directory,input){let pages=await writeFiles(directory,[["report.md",renderMarkdown(input,{excerpts:!0})],["report.html",await renderHtml(input)]]);if(!pages.ok)return pages;let done=await writeFiles(directory,[["verdict.json",renderVerdictJson(input.verdict)]]);return done.ok?ok({html:join(directory,"report.html")}):done}function forgetRun(directory){return removeFiles(directory,["verdict.json","report.md","report.html"])}async function writeMeasured(directory,input){let{policyTranscripts,notices}=input,run={policyTranscripts,notices:[...notices],targets:input.targets.map(({target,promptDiff,baseRevision,headRevision,seed})=>({target,...promptDiff===void 0?{}:{promptDiff},baseRevision:baseRevision??null,headRevision:headRevision??null,...seed===void 0?{}:{seed}}))},files=[[".gitignore",`*
`],["run.json",`${JSON.stringify(run)}
`]];for(let{target,base,head}of input.targets)for(let[arm,evidence]of[["base",base],["head",head]])evidence!==null&&files.push([join(target,arm,"evidence.json"),evidenceText(evidence)]);return writeFiles(directory,files)}async function writeFiles(directory,files){let written=all(await Promise.all(files.map(([name,text])=>writeText(join(directory,name),text))));return written.ok?ok(null):written}export{renderHtml,transcriptSchema,runSchema,reportInput,openRunTrials,writeRun,withShownTranscripts,forgetRun,writeMeasured};
