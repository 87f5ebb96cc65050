/** Dark on white, large, and on paper one page of A4 or Letter. Long words break. */
export const STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 40rem; padding: 2rem 1rem; background: #fff; color: #16191c; font: 1.1667rem/1.4 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.75em; line-height: 1.2; margin: 0 0 .75em; }
h2 { font-size: 1em; margin: 1em 0 0; }
p { margin: 0; }
.who { display: flex; flex-wrap: wrap; gap: 1.5em; margin-bottom: 1em; }
.name { flex: 1; min-width: 14em; display: flex; gap: .5em; }
.line { flex: 1; border-bottom: 1px solid #16191c; }
@page { margin: 18mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 14pt; }
  h2 { break-after: avoid; }
}
`;
