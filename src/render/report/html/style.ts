/**
 * Dark where the reader's screen is, light on paper. Nothing is said by colour alone: bars, discs and lines are SVG, which
 * browsers print, and stand beside their numbers. Text has a contrast of at least 4.5 to 1 in both.
 */
export const STYLE = `
:root { color-scheme: light; --page: #fdfcfa; --text: #22262a; --quiet: #5b6169; --rule: #dcd8d0; --picture: #4a7a8c; --disc: #bfd6de; }
@media screen and (prefers-color-scheme: dark) {
  :root { color-scheme: dark; --page: #16191c; --text: #e6e4df; --quiet: #a3a9b0; --rule: #3a3f45; --picture: #7fb2c4; --disc: #345766; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 46rem; padding: 2rem 1rem 4rem; background: var(--page); color: var(--text); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 0 0 .75rem; scroll-margin-top: 1.5rem; }
h3 { font-size: 1rem; margin: 1.25rem 0 .25rem; }
p, table, figure, blockquote, .wide, .months { margin: 0 0 1rem; }
section { border-top: 1px solid var(--rule); margin-top: 2rem; padding-top: 1.5rem; }
a { color: inherit; text-underline-offset: .15em; }
:focus-visible { outline: 2px solid var(--picture); outline-offset: 2px; }
nav ul { columns: 15rem; list-style: none; margin: 1.5rem 0 0; padding: 0; }
.note, .asked, thead th, .date { color: var(--quiet); }
.said { white-space: pre-line; }
.asked { margin: 0 0 .25rem; }
blockquote { border-inline-start: 3px solid var(--rule); padding-inline-start: .75rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
table { border-collapse: collapse; width: 100%; }
caption { caption-side: top; text-align: start; margin-bottom: .25rem; }
th { font-weight: inherit; text-align: start; }
th, td { padding: .25rem 1rem .25rem 0; vertical-align: top; }
th:last-child, td:last-child { padding-right: 0; }
.number { text-align: end; font-variant-numeric: tabular-nums; }
.wide { overflow-x: auto; }
.wide table, .course table { font-size: .9375rem; }
.wide tr, .course tr { border-bottom: 1px solid var(--rule); }
.wide th, .wide td { overflow-wrap: break-word; }
.wide tbody th { min-width: 8rem; overflow-wrap: anywhere; }
.bars { table-layout: fixed; }
.bars th, .bars td { padding-block: .125rem; }
.bars th:first-child { width: 45%; }
.unseen-heads th { padding: 0; line-height: 0; }
.bar { display: flex; gap: .5rem; align-items: center; font-variant-numeric: tabular-nums; }
.bar svg { flex: 1; width: 0; min-width: 2rem; height: .75rem; fill: var(--picture); }
.bar span { min-width: 2ch; text-align: end; }
.months { display: grid; gap: 1rem 2rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr)); }
.month { max-width: 26rem; table-layout: fixed; margin: 0; }
.month caption { font-weight: 600; }
.month th, .month td { padding: .125rem; text-align: center; overflow-wrap: normal; font-size: .875rem; }
.month td { height: 3.25rem; border-top: 1px solid var(--rule); }
.month .date { display: block; white-space: nowrap; font-size: .75rem; }
.month svg { width: 1.75rem; max-width: 100%; fill: var(--disc); }
.month text { fill: var(--text); font-size: 11px; text-anchor: middle; }
.course svg { display: block; width: 100%; height: 8rem; stroke: var(--picture); stroke-width: 2; fill: var(--picture); overflow: visible; }
.course .scale { stroke: var(--rule); stroke-width: 1; }
.course text { fill: var(--quiet); stroke: none; font-size: .75rem; }
figure { display: block; }
@page { margin: 18mm 16mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt system-ui, sans-serif; } }
@media print {
  html { font-size: 10.5pt; }
  body { max-width: none; padding: 0; background: none; }
  nav { display: none; }
  .wide { overflow: visible; }
  section { margin-top: 1.25rem; padding-top: 1rem; }
  h1, h2, h3, caption, figcaption, thead, .asked { break-after: avoid; }
  tr, svg, blockquote, .month, .course { break-inside: avoid; }
  thead { display: table-header-group; }
  p, blockquote { orphans: 3; widows: 3; }
}
`;
