import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{htmlText}from"./chunk-6O2LIVHJ.js";var nothing=trusted("");function html(parts,...values){let texts=parts.map((part,index)=>{let value=values[index];return value===void 0?part:part+render(value)});return trusted(texts.join(""))}function trusted(text){return{kind:"markup",text}}function section(title,body){return card(html`<h3>${title}</h3>`,body)}function pageSection(title,body){return card(html`<h2>${title}</h2>`,body)}function card(heading,body){let filled=body.filter(({text})=>text!=="");return filled.length===0?nothing:html`<section>${heading}\n${filled}</section>\n`}function list(items){return items.length===0?nothing:html`<ul>${items.map(item=>html`<li>${item}</li>`)}</ul>\n`}function prose(text){return html`${text.split("`").map((part,index)=>index%2===0?html`${part}`:html`<code>${part}</code>`)}`}function render(value){return typeof value=="string"?htmlText(value):typeof value=="number"?String(value):"kind"in value?value.text:value.map(({text})=>text).join("")}function table(of){if(of.rows.length===0)return nothing;let[first,...others]=of.columns;if(first===void 0)return nothing;let head=of.columns.map(column=>html`<th scope="col" role="columnheader"${numeric(column)}>${column.name}</th>`),rows=of.rows.map(row=>{let cells=others.map(column=>html`<td role="cell"${numeric(column)}><span class="name" aria-hidden="true">${column.name}</span><span>${column.cell(row)}</span></td>`),remark=of.remark===void 0?nothing:html`<tr role="row" class="remark"><td role="cell" colspan="${of.columns.length}">${of.remark(row)}</td></tr>\n`;return html`<tr role="row"><th scope="row" role="rowheader">${first.cell(row)}</th>${cells}</tr>\n${remark}`});return html`<table role="table"><caption>${of.caption}</caption>
<thead role="rowgroup"><tr role="row">${head}</tr></thead>
<tbody role="rowgroup">
${rows}</tbody></table>
`}function numeric(column){return column.number?html` class="number"`:nothing}var LIGHT=`
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

.document { max-width: 54rem; }
.document h1, .history h1 { font-size: 1.8rem; color: var(--ink); margin-top: 2rem; }
.document h3 { margin-top: 1.6rem; }
.document table { margin: .8rem 0; }
blockquote { margin: .5rem 0; border-left: 4px solid var(--line); padding-left: .8rem; }
.diagram { display: grid; grid-template-columns: minmax(0, 25rem) minmax(0, 1fr); gap: 1.2rem; align-items: center; }
.trials tbody td:nth-child(2), .trials tbody td:nth-child(4) { white-space: nowrap; }
.small-multiples { display: grid; grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr)); gap: 0 1.2rem; }
.small-multiples figcaption { grid-column: 1 / -1; }
.small-multiples h4 { margin: .4rem 0 0; font-size: .95rem; }
.trials form { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: end; margin: .2rem 0 .6rem; }
.trials form[hidden] { display: none; }
.trials label { color: var(--soft); font-size: .9rem; min-width: 0; max-width: 100%; }
.trials select, .trials button { font: inherit; color: var(--ink); background: var(--card); border: 1px solid var(--soft);
  border-radius: .35rem; padding: .2rem .5rem; max-width: 100%; }
.trials select { display: block; }
.trials button:disabled { color: var(--soft); border-color: var(--line); }
.trials .pages { margin-left: auto; }

details { border-top: 1px solid var(--line); padding: .35rem 0; }
summary { cursor: pointer; font-weight: 600; padding: .2rem 0; }
.example { border: 1px solid var(--line); border-radius: .5rem; padding: .8rem .9rem; margin: .8rem 0; break-inside: avoid; }
.example > p { margin-top: 0; max-width: none; }
.sides { display: grid; grid-template-columns: 1fr 1fr; gap: .9rem; margin: .6rem 0 .4rem; }
.sides.alone { grid-template-columns: 1fr; }
.sides h5 { margin: 0 0 .3rem; font-size: .9rem; color: var(--soft); }
.sides > div { min-width: 0; }
pre { white-space: pre-wrap; background: var(--quiet); border-radius: .4rem; padding: .6rem .7rem; margin: 0; line-height: 1.5; }
pre.call, pre.reply { margin-top: .4rem; border-left: 3px solid var(--line); }
pre.reply { background: none; }
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
  .sides, .sides.alone, .diagram { grid-template-columns: minmax(0, 1fr); }
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
  .trials form { display: none; }
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
`;function htmlPage(of){let{title,body,kind="report",script}=of,policy=`default-src 'none'; style-src 'unsafe-inline'; img-src data:${script===void 0?"":`; script-src ${script.hash}`}`;return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${trusted(STYLE)}</style>
</head>
<body>
<main class="${kind}">
${body}</main>
${script===void 0?nothing:html`<script>${trusted(script.text)}</script>\n`}</body>
</html>
`.text}var PLOT_FONT_SIZE=13;async function drawPlot(label,optionsFrom){let library=await import("./src-JBASLZW6.js"),{parseHTML}=await import("./esm-SLLH3OYJ.js"),{document}=parseHTML("<!doctype html><html><body></body></html>"),svg=library.plot({document,style:{fontSize:`${PLOT_FONT_SIZE}px`,background:"none"},...optionsFrom(library)});for(let part of svg.querySelectorAll("[aria-label]"))part.removeAttribute("aria-label");let name=html`<svg role="img" aria-label="${label}" `;return trusted(svg.outerHTML.replace("<svg ",()=>name.text))}export{nothing,html,trusted,section,pageSection,list,prose,drawPlot,table,htmlPage};
